"""The decision that counts for a claim now."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from anlan.claims.models import Claim, Decision


@dataclass(frozen=True, slots=True)
class DecisionView:
    """What was decided, with its computation in words."""

    id: uuid.UUID
    kind: str
    state: str
    payable_fen: int
    reasons: dict[str, str]
    decided_at: dt.datetime
    decided_by: str
    approved_by: str
    approved_at: dt.datetime | None


def standing(rows: Iterable[Decision]) -> Decision | None:
    """The newest of a claim's decisions; None before any and while an objection is looked at."""
    newest = max(rows, key=lambda row: row.decided_at, default=None)
    return None if newest is None or newest.state == Decision.State.CONTESTED else newest


def decision_of(claim: Claim) -> DecisionView | None:
    """The newest decision, as a page shows it; None before any and while an objection is looked at."""
    row = standing(claim.decisions.select_related("decided_by", "approved_by"))
    if row is None:
        return None
    return DecisionView(
        id=row.id,
        kind=row.kind,
        state=row.state,
        payable_fen=row.payable_fen,
        reasons=row.reasons,
        decided_at=row.decided_at,
        decided_by=row.decided_by.name,
        approved_by=row.approved_by.name if row.approved_by else "",
        approved_at=row.approved_at,
    )
