"""Papers nobody handed in."""

from __future__ import annotations

from procrastinate.contrib.django import app

from anlan.backbone.clock import now
from anlan.claims.services import silence


@app.periodic(cron="*/5 * * * *")
@app.task(name="claims.hand_in_silent", queue="default", queueing_lock="hand_in_silent", lock="hand_in_silent")
def hand_in_silent(timestamp: int) -> None:
    """Hand in for claimants who sent papers and went silent, so that what is missing is named in time."""
    at = now()
    for claim_id in silence.silent_claims(at=at):
        silence.hand_in_silent(claim_id=claim_id, at=at)
