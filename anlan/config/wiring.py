"""Which service hears which event: the only ties between rooms that point upward."""

from __future__ import annotations

from anlan.backbone.services.events import hear


def connect() -> None:
    """Called once when Django is ready; the rooms' services need their tables, so they are imported here."""
    from anlan.claims.services import clocks, delivering, material

    hear("MaterialAssessed", material.hear_assessment)
    hear("NoticeDelivered", delivering.hear_delivery)
    hear("DutyNear", clocks.hear_clock)
    hear("DutyOver", clocks.hear_clock)
