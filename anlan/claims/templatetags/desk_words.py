"""Legal limits in words."""

from __future__ import annotations

import datetime as dt

from django import template
from django.utils.translation import gettext as _

from anlan.claims.templatetags.claims_words import when
from anlan.kernel.calendar import SHANGHAI

register = template.Library()


@register.filter
def question_words(key: str) -> str:
    """What a handler does about a question that keeps an amount from being worked out."""
    return {
        "in_list": _("Which items are in the insurance list? Set the class on the fee list."),
        "settled_by_basic_insurance": _("Did basic insurance pay a part? Correct the settlement sheet."),
        "settled_by_funds": _("Have all funds that settle first done so? Answer it beside the bill."),
        "item": _("Which drug or device is it? Answer it beside the bill."),
        "care_level": _("Which care level was assessed? Answer it beside the bill."),
    }.get(key, _("Was the illness there before the cover began?"))


@register.filter
def due(at: dt.datetime | None, now: dt.datetime) -> str:
    """The instant a limit ends: as `when`, but the end of a day belongs to that day, "12月19日 24:00"."""
    if at is not None and at.astimezone(SHANGHAI).time() == dt.time():
        return when(at - dt.timedelta(minutes=1), now).replace("23:59", "24:00")
    return when(at, now)
