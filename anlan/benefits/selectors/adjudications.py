"""The computation of a case, as people see it."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass

from anlan.benefits.models import AdjudicationRecord
from anlan.benefits.selectors.schedules import schedule_by_digest
from anlan.benefits.selectors.stored import answer_from_json, facts_from_json
from anlan.engines.adjudication import Adjudication, ClaimFacts, Name


@dataclass(frozen=True, slots=True)
class AdjudicationView:
    """One computation with the version of the schedule it followed."""

    id: uuid.UUID
    state: str
    payable_fen: int
    computed_at: dt.datetime
    facts: ClaimFacts
    answer: Adjudication
    schedule_name: Name
    schedule_digest: str
    in_force_from: dt.date  # of the version that was applied
    verified: bool

    @property
    def billed_fen(self) -> int:
        """What was billed in all."""
        return sum(line.amount_fen for line in self.facts.lines)


def latest_adjudication(chain: str) -> AdjudicationView | None:
    """The computation that counts for a case now: the confirmed one, else the newest proposal; None before any."""
    rows = AdjudicationRecord.objects.filter(chain=chain, state__in=["confirmed", "proposed"])
    row = rows.order_by("-computed_at").first()
    if row is None:
        return None
    schedule = schedule_by_digest(row.schedule_digest)
    return AdjudicationView(
        id=row.id,
        state=row.state,
        payable_fen=row.payable_fen,
        computed_at=row.computed_at,
        facts=facts_from_json(row.facts),
        answer=answer_from_json(row.answer),
        schedule_name=schedule.name,
        schedule_digest=row.schedule_digest,
        in_force_from=schedule.in_force_from,
        verified=schedule.verified,
    )
