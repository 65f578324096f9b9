"""The journeys of all claims as an event log: which stage each entered, and when, as the journal has it."""

from __future__ import annotations

import datetime as dt

from anlan.backbone.selectors.journal import all_events
from anlan.claims.models import Claim


def stage_log() -> list[dict[str, str | dt.datetime]]:
    """One row for each stage a claim entered: its number, the stage, when, and its product and line."""
    claims = {f"claim/{claim.pk}": claim for claim in Claim.objects.only("number", "product", "line")}
    return [
        {
            "claim": claims[event.chain].number,
            "stage": str(event.payload["to"]),
            "time": event.happened_at,
            "product": claims[event.chain].product,
            "line": claims[event.chain].line,
        }
        for event in all_events(("StageEntered",))
        if event.chain in claims
    ]
