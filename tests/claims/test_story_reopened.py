"""What may happen after the end, and who may begin: reopening, own claims, other people's contract numbers."""

from __future__ import annotations

import pytest

from anlan.backbone.selectors.scope import scope_of
from anlan.claims.models import Decision
from anlan.claims.selectors.scope import NotAllowed, claim_for
from anlan.claims.services.errors import CoverNotFound, MoveNotAllowed
from anlan.claims.services.notice_of_loss import Notice, notify_loss
from anlan.claims.services.reopening import PaidClaimStaysClosed, reopen
from tests.claims.story import WANG, chain_holds, clock, now

pytestmark = pytest.mark.django_db


@pytest.fixture
def refused(story):
    """A claim that was refused by two people."""
    story.contract()
    return story.approve(story.refuse(story.check(story.with_papers(story.reported()))))


def _reopen(story, claim):
    reopen(claim=claim, why="补充了新的病历", account=story.supervisor, at=story.clock.tick())
    return now(claim)


def test_a_refused_claim_is_looked_at_anew_under_a_new_clock_and_the_old_decision_stays(story, refused):
    old = clock(refused, "C3")
    reopened = _reopen(story, refused)
    assert (reopened.stage, reopened.outcome, reopened.closed_at) == ("liability", "", None)
    assert clock(reopened, "C3").id != old.id
    assert [one.state for one in reopened.decisions.all()] == [Decision.State.CONTESTED]
    assert chain_holds(reopened)


def test_a_reopened_claim_can_be_decided_the_other_way(story, refused):
    decided = story.approve(story.decide(story.cover(_reopen(story, refused))))
    assert decided.stage == "agreement"
    assert decided.decisions.filter(state="approved", kind="pay").count() == 1


def test_a_paid_claim_stays_closed(story, settings):
    story.contract()
    claim = story.agree(story.decided(story.reported()))
    story.bank_answers(story.send_batch(), settings)
    with pytest.raises(PaidClaimStaysClosed):
        _reopen(story, now(claim))


def test_an_open_claim_is_not_reopened(story):
    story.contract()
    with pytest.raises(MoveNotAllowed):
        _reopen(story, story.reported())


def test_an_objection_starts_a_new_clock_for_deciding(story):
    story.contract()
    decided = story.decided(story.reported())
    old = clock(decided, "C3")
    assert clock(story.object_to(decided), "C3").id != old.id


def test_nobody_handles_a_claim_of_their_own(story):
    story.contract()
    claim = story.reported()
    claim.claimant = story.handler
    claim.save(update_fields=["claimant"])
    with pytest.raises(NotAllowed):
        claim_for(scope_of(story.handler, at=story.clock.at), claim.pk, "decide")


def test_a_contract_number_alone_serves_only_the_insured(story, lin_xiao):
    number = story.contract().number
    facts = {"contract_number": number, "scene": "inpatient", "loss_on": story.clock.at.date()}
    with pytest.raises(CoverNotFound):
        notify_loss(notice=Notice(id_number=None, **facts), account=lin_xiao, at=story.clock.at)
    opened = notify_loss(notice=Notice(id_number=WANG[1], **facts), account=lin_xiao, at=story.clock.at)
    assert opened.claim.claimant == lin_xiao
