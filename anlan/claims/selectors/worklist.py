"""Lists of claims: a claimant's own, an approver's queue. The desk's list is in desk.py."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from anlan.backbone.domain.scope import Scope
from anlan.benefits.selectors import schedule_by_digest
from anlan.claims.models import Claim, Decision
from anlan.claims.selectors.promises import StagePromise
from anlan.claims.selectors.scope import visible
from anlan.claims.selectors.words import outcome_words, stage_name
from anlan.kernel.masking import masked_name

PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One claim in a list."""

    id: uuid.UUID
    number: str
    insured: str
    product: str
    stage: str
    stage_name: str
    stage_since: dt.datetime
    noticed_at: dt.datetime
    handler: str
    latest_at: dt.datetime | None
    legal_due_at: dt.datetime | None
    slipped: bool
    outcome: str
    outcome_name: str
    payable_fen: int | None = None


def claims_of_claimant(scope: Scope) -> tuple[ClaimLine, ...]:
    """A customer's own claims, newest first."""
    rows = Claim.objects.filter(claimant_id=scope.account_id).order_by("-noticed_at")
    return tuple(_lines(rows[:PAGE_SIZE]))


def approvals(scope: Scope) -> tuple[ClaimLine, ...]:
    """Decisions that wait for a second person, oldest first; what one decided oneself is not shown."""
    waiting = Decision.objects.filter(state=Decision.State.PROPOSED, claim__in=visible(scope, "approve"))
    waiting = waiting.exclude(decided_by_id=scope.account_id).order_by("decided_at")
    found = {row.claim_id: row for row in waiting[:PAGE_SIZE]}
    lines = _lines(Claim.objects.filter(pk__in=list(found)), {key: row.payable_fen for key, row in found.items()})
    order = list(found)
    return tuple(sorted(lines, key=lambda line: order.index(line.id)))


def _lines(rows: QuerySet[Claim], amounts: dict[uuid.UUID, int] | None = None) -> Iterable[ClaimLine]:
    rows = rows.select_related("insured__contract__schedule", "handler").prefetch_related("stages")
    for row in rows.defer("insured__contract__schedule__text"):
        first = StagePromise.from_json(row.promises[0]) if row.promises else None
        yield ClaimLine(
            id=row.id,
            number=row.number,
            insured=masked_name(row.insured.name),
            product=schedule_by_digest(row.insured.contract.schedule.digest).name.zh,
            stage=row.stage,
            stage_name=stage_name(row.line, row.stage),
            stage_since=row.stage_since,
            noticed_at=row.noticed_at,
            handler=row.handler.name if row.handler else "",
            latest_at=first.latest_at if first else None,
            legal_due_at=first.legal_due_at if first else None,
            slipped=any(visit.slipped_at and visit.ended_at is None for visit in row.stages.all()),
            outcome=row.outcome,
            outcome_name=outcome_words(row.outcome),
            payable_fen=(amounts or {}).get(row.id),
        )
