"""Days of a FHIR document."""

from __future__ import annotations

import datetime as dt

from anlan.kernel.calendar import shanghai_day


def day_of(text: str | None) -> dt.date | None:
    """The day of a FHIR date or dateTime as Shanghai counts it; None for a month or a year alone.

    >>> day_of("2026-11-01T16:30:00Z"), day_of("2026-11")
    (datetime.date(2026, 11, 2), None)
    """
    if text is None or len(text) < 10:
        return None
    try:
        return dt.date.fromisoformat(text) if len(text) == 10 else shanghai_day(dt.datetime.fromisoformat(text))
    except (ValueError, OverflowError):  # a leap second, a zone beyond the first or last day there is
        return None
