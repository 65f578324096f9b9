"""Which version of a schedule a loss is paid by: the one in force on its day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Version:
    """One version of the edition that a contract names. `ends_on` is the last day included, None while it is open."""

    digest: str
    starts_on: dt.date
    ends_on: dt.date | None


def version_on(versions: Sequence[Version], day: dt.date) -> Version | None:
    """The version in force on a day of loss; None when none is.

    `versions` stand in the order in which they were registered. An amendment is a version with a later first day: from
    that day on it outranks those before it. Of two with the same first day the one registered later is meant: it
    corrects the other.

    >>> first = Version("a", dt.date(2026, 1, 1), None)
    >>> amended = Version("b", dt.date(2026, 7, 1), None)
    >>> [version_on([first, amended], dt.date(2026, *day)).digest for day in ((6, 30), (7, 1))]
    ['a', 'b']
    """
    found = [one for one in versions if one.starts_on <= day and (one.ends_on is None or day <= one.ends_on)]
    return max(enumerate(found), key=lambda one: (one[1].starts_on, one[0]))[1] if found else None
