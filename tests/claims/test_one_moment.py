"""A page that is put together while somebody acts shows the claim as it was before, or as it is after: never half."""

from __future__ import annotations

import threading

import pytest
from django.db import connection

from anlan.claims.selectors import claim_page as page_module
from anlan.claims.selectors.claim_page import claim_page
from tests.claims.story import now
from tests.intake.sample_papers import rows_of


@pytest.mark.django_db(transaction=True)
def test_papers_that_come_while_a_page_is_put_together_are_shown_with_the_stage_they_bring(story, monkeypatch):
    story.contract()
    claim = story.reported()
    rows = rows_of("complete")
    (card,) = [row for row in rows if row["kind"] == "bank_card"]
    story.send(claim, [row for row in rows if row is not card])
    (last,) = story.send(claim, [card], read=False)
    story.hand_in(claim)
    before = claim_page(claim)
    look = page_module.bundle_view

    def while_the_bank_card_is_read(bundle_id):
        thread = threading.Thread(target=_read, args=(story, last, card))
        thread.start()
        thread.join(timeout=20)
        return look(bundle_id)

    monkeypatch.setattr(page_module, "bundle_view", while_the_bank_card_is_read)
    during = claim_page(claim)
    monkeypatch.undo()
    after = claim_page(claim)

    assert now(claim).stage == after.stage == "checking"
    assert (during.stage, during.bundle.waiting, during.seq) == (before.stage, 1, before.seq)
    assert (after.bundle.waiting, after.bundle.complete) == (0, True)
    assert after.seq > before.seq


def _read(story, file, row) -> None:
    try:
        story.read(file, row)
    finally:
        connection.close()
