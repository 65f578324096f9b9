"""When a legal clock of a claim is near its end or over, the named handler hears it."""

from __future__ import annotations

import datetime as dt

from anlan.backbone.domain.journal import RecordedEvent
from anlan.backbone.selectors.duties import rule
from anlan.backbone.services import journal, notices
from anlan.claims.models import Claim
from anlan.kernel.calendar import shanghai_day


def hear_clock(event: RecordedEvent) -> None:
    """`DutyNear` or `DutyOver`: tell the handler, unless it is the customer's own time that runs."""
    duty = rule(str(event.payload["duty"]), on=shanghai_day(event.recorded_at))
    if duty.binds != "insurer":
        return
    claim = Claim.objects.select_related("handler").filter(bundle__chain=event.chain).first()
    if claim is None or claim.handler is None:
        return
    name = duty.name["en" if claim.handler.language.startswith("en") else "zh"]
    values = {"claim": claim.number, "duty": name, "due": dt.datetime.fromisoformat(str(event.payload["due_at"]))}
    _, events = notices.send(
        chain=event.chain, account=claim.handler, key="duty_near", values=values, at=event.recorded_at
    )
    journal.record(*events, at=event.recorded_at)
