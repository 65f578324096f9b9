"""Amounts, instants and promises in words, on the pages of claims. `now` is always handed in."""

from __future__ import annotations

import datetime as dt
import math

from django import template
from django.utils.translation import gettext as _

from anlan.claims.selectors.promises import StagePromise
from anlan.claims.selectors.words import rounded
from anlan.kernel.calendar import SHANGHAI, shanghai_day
from anlan.kernel.money import yuan_text

register = template.Library()

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_SOME_INSTANT = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
MINUTES_SAY_NOTHING = dt.timedelta(hours=24)


@register.filter
def yuan(amount_fen: int | None) -> str:
    """Fen as an amount in yuan without a sign: 841250 -> "8,412.50"; nothing for None."""
    return "" if amount_fen is None else yuan_text(amount_fen)


@register.filter
def day(value: dt.date | None) -> str:
    """A day with its year: "2026年11月2日", "2 Nov 2026"."""
    return "" if value is None else _("%(day)d %(month)s %(year)d") % _parts(value)


@register.filter
def when(at: dt.datetime | None, now: dt.datetime) -> str:
    """An instant as people say it: "今天 14:25", "11月23日 16:15"; "today 14:25", "23 Nov 16:15"."""
    if at is None:
        return ""
    return _("%(day)s %(time)s") % {"day": _day_word(at, now), "time": _time(at)}


@register.filter
def span(promise: StagePromise | None, now: dt.datetime) -> str:
    """A promise as an interval: "今天 14:25–15:15"; "今天 15:15 前" once its beginning has passed, and for a time held.

    Widened to five minutes, and said in days alone when it is wider than a day: no false exactness.
    """
    if promise is None:
        return ""
    if promise.latest_at <= now:
        return _("very soon")
    begins, ends = rounded(promise.earliest_at), rounded(promise.latest_at, up=True)
    by_day = ends - max(begins, now) > MINUTES_SAY_NOTHING
    if begins <= now or promise.held:
        return _until(ends, now, by_day=by_day)
    if by_day:
        return f"{_day_word(begins, now)} – {_day_word(ends, now)}"
    if shanghai_day(begins) == shanghai_day(ends):
        return f"{when(begins, now)}–{_time(ends)}"
    return f"{when(begins, now)} – {when(ends, now)}"


def by(promise: StagePromise, now: dt.datetime) -> tuple[str, str]:
    """Until when half and nine of ten like this are done, in the words `span` uses ("by today 14:25", "by the end of 7
    Dec"); nothing in place of a past time."""
    by_day = promise.latest_at - max(promise.earliest_at, now) > MINUTES_SAY_NOTHING
    ends = (promise.expected_at, promise.latest_at)
    expected, latest = ("" if at <= now else _until(rounded(at, up=True), now, by_day=by_day) for at in ends)
    return expected, latest


def has_begun(promise: StagePromise, now: dt.datetime) -> bool:
    """Whether the interval has begun, so that `span` names its end alone: nine of ten end by then."""
    return rounded(promise.earliest_at) <= now


@register.filter
def lasted(started_at: dt.datetime | None, ended_at: dt.datetime | None) -> str:
    """How long something took, in the largest unit that says it: "3 分钟", "5 hours", "2 days"."""
    if started_at is None or ended_at is None:
        return ""
    minutes = round((ended_at - started_at) / dt.timedelta(minutes=1))
    if minutes < 1:
        return _("less than a minute")
    if minutes < 60:
        return _("1 minute") if minutes == 1 else _("%(count)d minutes") % {"count": minutes}
    hours = round(minutes / 60)
    if hours < 48:
        return _("1 hour") if hours == 1 else _("%(count)d hours") % {"count": hours}
    return _("%(count)d days") % {"count": round(hours / 24)}


@register.filter
def span_of(length: dt.timedelta | None) -> str:
    """A length of time in words, "–" where there is none."""
    return "–" if length is None else lasted(_SOME_INSTANT, _SOME_INSTANT + length)


@register.filter
def percent(share: float | None) -> str:
    """A share as whole per cent, rounded down so that 100% means all: 0.999 -> "99%"; "–" for None."""
    return "–" if share is None else f"{math.floor(share * 100 + 1e-9)}%"


def _until(ends: dt.datetime, now: dt.datetime, *, by_day: bool) -> str:
    """By an instant, or by the end of its day: in Chinese "12月7日前" would leave that day out."""
    if by_day:
        return _("by the end of %(day)s") % {"day": _day_word(ends, now)}
    return _("by %(instant)s") % {"instant": when(ends, now)}


def _day_word(at: dt.datetime, now: dt.datetime) -> str:
    on, today = shanghai_day(at), shanghai_day(now)
    words = {-1: _("yesterday"), 0: _("today"), 1: _("tomorrow")}
    if (on - today).days in words:
        return words[(on - today).days]
    return (_("%(day)d %(month)s") if on.year == today.year else _("%(day)d %(month)s %(year)d")) % _parts(on)


def _parts(on: dt.date) -> dict[str, object]:
    """What a translated pattern may use; `number` is for languages that count their months."""
    return {"day": on.day, "month": _MONTHS[on.month - 1], "number": on.month, "year": on.year}


def _time(at: dt.datetime) -> str:
    return f"{at.astimezone(SHANGHAI):%H:%M}"
