"""Web processes killed while claims come in."""

from __future__ import annotations

import threading
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.faults.site import until

pytestmark = pytest.mark.faults

CLAIMS, CLIENTS = 40, 4


def test_claims_sent_again_with_the_same_key_while_web_processes_die_are_opened_once(site, people):
    keys = [str(uuid.uuid4()) for _ in range(CLAIMS)]
    before = site.query("select count(*) from claims_claim")[0][0]
    answered: dict[str, str] = {}
    some, many = threading.Event(), threading.Event()

    def submit(own_keys: list[str]) -> None:
        for key in own_keys:
            answered[key] = people.report(key=key)["id"]
            if len(answered) >= CLAIMS // 5:
                some.set()
            if len(answered) >= CLAIMS // 2:
                many.set()

    with ThreadPoolExecutor(CLIENTS) as clients:
        sending = [clients.submit(submit, keys[start::CLIENTS]) for start in range(CLIENTS)]
        for moment in (some, many):
            assert moment.wait(60)
            site.kill(*site.web_processes())
        for one in sending:
            one.result()

    assert len(set(answered.values())) == CLAIMS
    assert site.query("select count(*) from claims_claim")[0][0] == before + CLAIMS
    opened = site.query("select count(*), count(distinct chain) from journal_event where kind = 'ClaimOpened'")
    assert opened == [(before + CLAIMS, before + CLAIMS)]
    assert {key: people.report(key=key)["id"] for key in keys[:5]} == {key: answered[key] for key in keys[:5]}
    until(lambda: len(site.web_processes()) == 2, "both web processes are back")
    assert site.anlan("journal", "verify").returncode == 0
