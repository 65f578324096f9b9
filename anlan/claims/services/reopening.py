"""A closed claim moves only by being reopened: by a supervisor, with a reason, under a new clock."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from anlan.backbone.domain.journal import Event
from anlan.backbone.models import Account
from anlan.backbone.problems import Problem
from anlan.backbone.services import duties, journal
from anlan.claims.models import Claim, Decision
from anlan.claims.services.moving import check_move, locked, move


class PaidClaimStaysClosed(Problem):
    """A claim that was paid: its money cannot be decided a second time."""

    status = 409
    code = "paid_claim_stays_closed"
    title = _("A claim that was paid is not reopened.")
    next_step = _("For further costs of the same illness, report a new claim under the same contract.")


def reopen(*, claim: Claim, why: str, account: Account, at: dt.datetime) -> None:
    """Look at a refused or withdrawn claim anew. The old decision and clocks stay as they were, beside new ones.

    Raises `PaidClaimStaysClosed`, or `MoveNotAllowed` for a claim that is not closed.
    """
    with transaction.atomic():
        claim = locked(claim.pk)
        check_move(claim, "reopened")
        if claim.outcome == Claim.Outcome.PAID:
            raise PaidClaimStaysClosed()
        claim.decisions.filter(state=Decision.State.APPROVED).update(state=Decision.State.CONTESTED)
        clocks = {"C3": at}
        events = duties.stop(chain=claim.chain, rule_ids=["C3"], at=at)
        events += duties.start(chain=claim.chain, rules=clocks, organisation_path=claim.organisation_path, at=at)
        events += move(claim, cause="reopened", at=at)
        reopened = Event("ClaimReopened", claim.chain, {"why": why.strip()})
        journal.record(reopened, *events, at=at, actor=journal.actor_of(account))
