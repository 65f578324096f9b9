"""The decision that counts for a claim now."""

from __future__ import annotations

import datetime as dt
import uuid
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


def decision_of(claim: Claim) -> DecisionView | None:
    """The newest decision, as a page shows it; None before any and while an objection is looked at."""
    row = claim.decisions.select_related("decided_by", "approved_by").order_by("decided_at").last()
    if row is None or row.state == Decision.State.CONTESTED:
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
