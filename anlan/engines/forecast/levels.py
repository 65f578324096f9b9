"""Which share of a curve to read, learnt from how past forecasts came out.

A past forecast is judged by the share its curve gave to what happened: evenly spread between 0 and 1 if curves were
perfect. The shares to read for an interval are quantiles of those, most weight on the same stage, the rest on
every stage, the latest forecasts counting most. A forecast that is still open counts as later than now.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Counts = NDArray[np.int64]
Flags = NDArray[np.bool_]

INTERVALS = (0.5, 0.8, 0.9)
SHARES = (0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95)
"""The ends of the 50, 80 and 90% intervals and the median, rising: read off in this order, intervals nest."""
MEDIAN = SHARES.index(0.5)


@dataclass(frozen=True)
class Rules:
    """How much the past counts. All are numbers of forecasts."""

    window: int = 6000
    """Only so many of the latest forecasts are looked at."""
    halves_every: float = 400.0
    """A forecast weighs half when so many made after it are settled. Those still open age nothing: where cases take
    long, most of the latest are, and what is known of the later part of a curve lies behind them."""
    halves_every_own: float | None = None
    """The same among the forecasts of its own stage; None counts those of all stages."""
    borrowed: float = 20.0
    """All stages together weigh as much as so many forecasts of the stage itself."""
    trusted: float = 5.0
    """The curve as it is weighs as much as so many forecasts."""
    spare: float = 0.75
    """Intervals are widened by so many forecasts more than seen. 1 never falls short; a half aims at the middle, since
    of n in order the one in place k has k of n + 1 below it."""


def levels(stage: Counts, share: Floats, known: Flags, stages: Counts, rules: Rules) -> Floats:
    """For each stage in `stages`, the shares of the curve to read for `SHARES`; one row a stage asked for.

    `stage`, `share` and `known` are the past forecasts, oldest first: the share their curve gave to the outcome, or,
    where it is not known yet, to the time that has passed.
    """
    recency = 0.5 ** (_settled_after(known) / rules.halves_every)
    seen = float(recency[known].sum())
    uniform = (np.arange(100) + 0.5) / 100
    share = np.concatenate([share, uniform])
    settled = np.concatenate([known, np.ones(100, dtype=np.bool_)])
    order = np.lexsort((~settled, share))
    wanted = np.array(SHARES)
    found = np.empty((len(stages), len(wanted)))
    for number in np.unique(stages).tolist():
        own = _own_recency(stage == number, known, recency, rules)
        weight = own + recency * (rules.borrowed / max(seen, rules.borrowed))
        all_weights = np.concatenate([weight, np.full(100, rules.trusted / 100)])[order]
        done = _product_limit(all_weights, settled[order])
        # One more forecast than seen, as split-conformal intervals ask for.
        spare = rules.spare / (rules.spare + all_weights.sum())
        outward = wanted + spare * np.where(wanted < 0.5, wanted - 1, np.where(wanted > 0.5, wanted, 0))
        at = np.minimum(np.searchsorted(done, outward), len(done) - 1)
        found[stages == number] = np.maximum.accumulate(share[order][at])
    return found


def _settled_after(known: Flags) -> Counts:
    """How many of the forecasts made after each are settled; `known` in the order in which they were made."""
    return np.asarray(known.sum() - np.cumsum(known), dtype=np.int64)


def _own_recency(mine: Flags, known: Flags, recency: Floats, rules: Rules) -> Floats:
    """What the forecasts of one stage weigh for it; nothing for all others."""
    if rules.halves_every_own is None:
        return recency * mine
    return np.where(mine, 0.5 ** (_settled_after(known & mine) / rules.halves_every_own), 0.0)


def _product_limit(weight: Floats, known: Flags) -> Floats:
    """The share seen by each place, from weights in rising order of shares, counting open ones as later."""
    at_risk = np.cumsum(weight[::-1])[::-1]
    left = np.cumprod(np.where(known, np.clip(1 - weight / np.maximum(at_risk, 1e-12), 0, 1), 1.0))
    return np.asarray(1 - left, dtype=np.float64)
