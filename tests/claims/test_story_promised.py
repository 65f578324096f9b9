"""Promises: each stage has one, a slip is told before it happens and once, and nobody waits on a lock in a circle."""

from __future__ import annotations

import datetime as dt

import polars as pl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from anlan.backbone.models import JournalEvent
from anlan.claims.selectors.promises import StagePromise
from anlan.claims.selectors.stage_log import stage_log
from anlan.claims.services import agreeing, watching
from anlan.engines.forecast.logs import log_of_table
from tests.claims.story import clock, notices_of, now, told
from tests.intake.sample_papers import rows_of

pytestmark = pytest.mark.django_db
MINUTE = dt.timedelta(minutes=1)


@pytest.fixture
def checking(story):
    """A claim whose papers are being checked."""
    story.contract()
    return story.with_papers(story.reported())


def watch(story, at: dt.datetime) -> int:
    """What the job does every minute."""
    return watching.announce_due(at=at).told


def test_a_slip_is_told_before_the_promised_time_is_over_and_again_before_the_next_is(story, checking):
    promised = checking.stages.get(ended_at=None).latest_at
    assert watch(story, promised - watching.ANNOUNCE_BEFORE - MINUTE) == 0
    assert watch(story, promised - 5 * MINUTE) == 1
    assert watch(story, promised - 4 * MINUTE) == 0
    said = checking.stages.get(ended_at=None).said_by
    (notice,) = notices_of(checking, "promise_slipped")
    assert notice.created_at < promised < said
    slip = JournalEvent.objects.get(chain=checking.chain, kind="PromiseSlipped")
    assert dt.datetime.fromisoformat(slip.payload["promised"]) == promised
    assert dt.datetime.fromisoformat(slip.payload["now"]) == said
    assert slip.payload["reasons"]
    assert watch(story, said - watching.ANNOUNCE_BEFORE - MINUTE) == 0
    assert watch(story, said - 5 * MINUTE) == 1
    record = checking.stages.get(ended_at=None)
    assert record.said_by > said
    assert (record.latest_at, record.slipped_at) == (promised, promised - 5 * MINUTE), "judged by what it began with"
    assert len(notices_of(checking, "promise_slipped")) == 2


def test_the_next_stage_has_a_promise_and_a_slip_of_its_own(story, checking):
    watch(story, checking.stages.get(ended_at=None).latest_at)
    claim = story.check(checking)
    record = claim.stages.get(ended_at=None)
    assert (record.stage, record.slipped_at) == ("liability", None)
    assert watch(story, record.latest_at) == 1
    assert told(claim).count("PromiseSlipped") == 2


def test_a_claimant_who_takes_time_is_told_once_and_kindly_that_the_next_step_is_theirs(story):
    story.contract()
    claim = story.with_papers(story.reported(), rows_of("complete")[:2])
    promised = claim.stages.get(ended_at=None).latest_at
    assert watch(story, promised - 5 * MINUTE) == 1
    assert watch(story, promised + MINUTE) == 0
    assert [one.key for one in notices_of(claim)] == ["your_step"]
    slip = JournalEvent.objects.get(chain=claim.chain, kind="PromiseSlipped")
    assert slip.payload["reasons"] == ["waiting_for_claimant", "missing_papers"]


def test_every_slip_is_told_the_soonest_promised_first_whatever_happens_to_one(story, checking, monkeypatch, caplog):
    others = [story.with_papers(story.reported()) for _ in range(4)]
    claims = [checking, *others]
    at = story.clock.at + dt.timedelta(days=20)
    for claim, days in zip(claims, (9, 7, 5, 3, 1), strict=True):
        claim.stages.filter(ended_at=None).update(said_by=at - dt.timedelta(days=days))
    said: list = []
    refreshed = watching.refresh_promises

    def fails_for_one(claim, **given):
        said.append(claim.pk)
        if claim.pk == others[1].pk:
            raise RuntimeError("a claim that cannot be computed")
        refreshed(claim, **given)

    monkeypatch.setattr(watching, "refresh_promises", fails_for_one)
    monkeypatch.setattr(watching, "_CHUNK", 2)
    found = watching.announce_due(at=at)
    assert (found.told, found.failed) == (4, 1)
    assert said == [claim.pk for claim in claims]
    assert str(others[1].pk) in caplog.text
    monkeypatch.undo()
    assert watch(story, at + MINUTE) == 1, "the one that failed is tried again"


def test_a_slip_names_the_queue_and_the_papers_that_are_missing(story, checking):
    ahead = [story.with_papers(story.reported()) for _ in range(3)]
    for claim in ahead:
        claim.stages.filter(ended_at=None).update(started_at=story.clock.at - dt.timedelta(days=3))
    record = checking.stages.get(ended_at=None)
    assert watch(story, record.latest_at - 5 * MINUTE) >= 1
    slip = JournalEvent.objects.get(chain=checking.chain, kind="PromiseSlipped")
    assert "queue_ahead" in slip.payload["reasons"]
    assert "missing_papers" not in slip.payload["reasons"]


def test_a_closed_claim_promises_nothing_more(story, checking):
    agreeing.withdraw(claim=checking, account=story.customer, at=story.clock.tick())
    assert watch(story, story.clock.at + dt.timedelta(days=400)) == 0
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


def test_the_journeys_of_claims_are_a_log_to_forecast_from(story, checking):
    agreeing.withdraw(claim=story.check(checking), account=story.customer, at=story.clock.tick())
    log = log_of_table(pl.DataFrame(stage_log()), attributes=["product"])
    assert log.columns == ("claim", "stage", "time")
    assert log.frame["case"].to_list() == [checking.number] * 4
    assert log.frame["activity"].to_list() == ["material", "checking", "liability", "closed"]
