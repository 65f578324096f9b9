"""A claim sent twice at the same moment is opened once."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from anlan.backbone.clock import now as clock_now
from anlan.claims.models import Claim, SentClaim
from anlan.kernel.calendar import shanghai_day
from tests.claims.fhir_documents import FhirProgram, claim, exact, item


@pytest.mark.django_db(transaction=True)
def test_a_claim_sent_six_times_at_once_is_opened_once_and_all_get_its_answer(story):
    today = shanghai_day(clock_now())
    year = (str(today - dt.timedelta(days=200)), str(today + dt.timedelta(days=100)))
    story.contract(year=year, since=year[0])
    sent = claim(today - dt.timedelta(days=40), item(1, "bed", "20000.00"))
    programs = [FhirProgram(story.customer) for _ in range(6)]

    def submit(program: FhirProgram):
        try:
            return program.submit(sent)
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(submit, programs))
    assert [answer.status_code for answer in answers] == [200] * 6
    assert len({exact(answer)["id"] for answer in answers}) == 1
    assert (Claim.objects.count(), SentClaim.objects.count()) == (1, 1)
