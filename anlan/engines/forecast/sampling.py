"""Which visits of a large house are looked at: a part of them tells as much, and has to reach back far enough.

The newest visits alone would not do. Where thousands begin in a day, those of them that have ended are the short ones,
and the time of no promise of theirs is over yet: a strike would be seen by its open visits only, and nothing that broke
would be made up for.
"""

from __future__ import annotations

import datetime as dt

MONTH = dt.timedelta(days=30)
"""How far back visits say how promises have come out lately: two half-lives of what is remembered of them."""
MOST_LATELY = 10_000
"""So many of a month's visits, a thousand or more at each stage, are enough to calibrate on."""
MOST_LEARNT_FROM = 400_000
"""So many visits are enough to learn curves from."""


def one_in(visits: int, *, at_most: int) -> int:
    """Of how many visits, in the order they began, one is looked at: 1 for all of them.

    A power of two, so that the same visits stay chosen as the house grows.

    >>> one_in(10_000, at_most=10_000), one_in(10_001, at_most=10_000), one_in(35_000, at_most=10_000)
    (1, 2, 4)
    """
    one = 1
    while one * at_most < visits:
        one *= 2
    return one
