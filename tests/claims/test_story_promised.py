"""Promises: each stage has one, a slip is told before it happens and once, and nobody waits on a lock in a circle."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from anlan.backbone.models import JournalEvent
from anlan.claims.selectors.promises import StagePromise
from anlan.claims.services import watching
from tests.claims.story import clock, notices_of, now, told

pytestmark = pytest.mark.django_db
MINUTE = dt.timedelta(minutes=1)


@pytest.fixture
def checking(story):
    """A claim whose papers are being checked."""
    story.contract()
    return story.with_papers(story.reported())


def watch(story, at: dt.datetime) -> list:
    """What the job does every minute."""
    return [claim for claim in watching.slipping(at=at) if watching.announce_slip(claim_id=claim, at=at)]


def test_a_slip_is_told_before_the_promised_time_is_over_and_only_once(story, checking):
    promised = checking.stages.get(ended_at=None).latest_at
    assert watch(story, promised - watching.ANNOUNCE_BEFORE - MINUTE) == []
    assert watch(story, promised - 5 * MINUTE) == [checking.pk]
    for later in (0, 1, 600):
        assert watch(story, promised + later * MINUTE) == []
    (notice,) = notices_of(checking, "promise_slipped")
    assert notice.created_at < promised
    slip = JournalEvent.objects.get(chain=checking.chain, kind="PromiseSlipped")
    assert dt.datetime.fromisoformat(slip.payload["promised"]) == promised
    assert dt.datetime.fromisoformat(slip.payload["now"]) > promised
    assert slip.payload["reasons"]


def test_the_next_stage_has_a_promise_and_a_slip_of_its_own(story, checking):
    watch(story, checking.stages.get(ended_at=None).latest_at)
    claim = story.check(checking)
    record = claim.stages.get(ended_at=None)
    assert (record.stage, record.slipped_at) == ("liability", None)
    assert watch(story, record.latest_at) == [claim.pk]
    assert told(claim).count("PromiseSlipped") == 2


def test_a_claimant_who_takes_time_is_not_told_of_a_slip(story):
    story.contract()
    claim = story.reported()
    assert watch(story, claim.stages.get(ended_at=None).latest_at) == [claim.pk]
    assert notices_of(claim) == []
    assert told(claim).count("PromiseSlipped") == 1


def test_a_closed_claim_promises_nothing_more(story, checking):
    from anlan.claims.services import agreeing

    agreeing.withdraw(claim=checking, account=story.customer, at=story.clock.tick())
    assert watch(story, story.clock.at + dt.timedelta(days=400)) == []
    assert now(checking).promises == []


def test_every_open_stage_is_promised_in_order_and_the_last_one_is_the_money(story, checking):
    found = [StagePromise.from_json(one) for one in checking.promises]
    assert [one.stage for one in found] == ["checking", "liability", "calculation", "approval", "agreement", "payment"]
    for one in found:
        assert one.earliest_at <= one.expected_at <= one.latest_at
    assert [one.latest_at for one in found] == sorted(one.latest_at for one in found)


def test_a_promise_beyond_the_legal_limit_says_so(story, checking):
    due_at = clock(checking, "C3").due_at
    for one in (StagePromise.from_json(row) for row in checking.promises):
        if one.legal_due_at is not None:
            assert one.exceeds_legal is (one.latest_at > one.legal_due_at)
    liability = next(row for row in checking.promises if row["stage"] == "liability")
    assert StagePromise.from_json(liability).legal_due_at == due_at


def test_a_kept_and_a_broken_promise_are_told_apart(story, checking):
    kept = story.check(checking)
    assert kept.stages.get(stage="checking").kept is True
    story.clock.tick(days=20)
    story.cover(kept)
    assert kept.stages.get(stage="liability").kept is False


def test_a_slip_takes_the_cases_lock_before_its_row_like_every_verb(story, checking):
    promised = checking.stages.get(ended_at=None).latest_at
    with CaptureQueriesContext(
        connection,
    ) as statements:
        watching.announce_slip(claim_id=checking.pk, at=promised)
    locks = [one["sql"] for one in statements if "for update" in one["sql"].lower()]
    assert "journal_head" in locks[0]
    assert "claims_claim" in locks[1]


def test_a_process_takes_a_newer_model_when_it_looks_again(story, monkeypatch):
    from anlan.claims.selectors import promise_models
    from anlan.claims.services.learning import learn_promises

    learn_promises(at=story.clock.at)
    before = promise_models.current_model()
    learnt = learn_promises(at=story.clock.tick(days=1))
    monkeypatch.setattr(promise_models._InUse, "model", before)  # as another process would still hold it
    monkeypatch.setattr(promise_models._InUse, "row_id", learnt.pk - 1)
    assert promise_models.current_model() is before
    monkeypatch.setattr(promise_models._InUse, "looked_at_s", -promise_models.LOOK_AGAIN_SECONDS - 1e9)
    assert promise_models.current_model() is not before
