"""Legal limits in words."""

from __future__ import annotations

import datetime as dt

from django import template

from anlan.claims.templatetags.claims_words import when
from anlan.kernel.calendar import SHANGHAI

register = template.Library()


@register.filter
def due(at: dt.datetime | None, now: dt.datetime) -> str:
    """The instant a limit ends: as `when`, but the end of a day belongs to that day, "12月19日 24:00"."""
    if at is not None and at.astimezone(SHANGHAI).time() == dt.time():
        return when(at - dt.timedelta(minutes=1), now).replace("23:59", "24:00")
    return when(at, now)
