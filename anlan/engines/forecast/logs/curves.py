"""When cases like one will be over: a rising row of days, read at any share, and bent towards learnt quantiles."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from anlan.engines.forecast.logs.eventlog import Flags, Floats

GRID = np.array([0.0, 0.005, 0.01, 0.025, *np.arange(1, 20) / 20, 0.975, 0.985, 0.993, 0.997, 0.999, 0.9999, 0.999999])
"""The shares at which a curve knows its days; straight in between."""
LOW, MIDDLE, HIGH = 4, 13, 22
"""The places of 5, 50 and 95% in `GRID`."""
LEAST_DAYS = 0.01
"""Quantiles nearer to each other than this are taken for so far apart where one is measured by the other."""


@dataclass(frozen=True)
class Curves:
    """`days[i, j]` is by when the share `GRID[j]` of cases like `i` is over, in days from now."""

    days: Floats

    @classmethod
    def of_steps(cls, edges: Floats, done: Floats) -> Curves:
        """From the share over by each of the rising `edges` in days, straight in between; one row of `done` a curve."""
        upper = np.minimum(np.maximum((done[:, None, :] < GRID[:, None]).sum(axis=2), 1), len(edges) - 1)
        row = np.arange(len(done))[:, None]
        low, high = done[row, upper - 1], done[row, upper]
        part = np.minimum(np.maximum((GRID - low) / np.maximum(high - low, 1e-12), 0), 1)
        return cls(np.asarray(edges[upper - 1] + part * (edges[upper] - edges[upper - 1])))

    def quantile(self, share: Floats | float) -> Floats:
        """Days by which a share (one, or one a row) is over."""
        shares = np.broadcast_to(np.asarray(share, dtype=np.float64), len(self.days))
        return self.quantiles(shares[:, None])[:, 0]

    def quantiles(self, shares: Floats) -> Floats:
        """Days by which each of a row's shares is over; one row of shares for each curve."""
        upper = np.minimum(np.maximum(np.searchsorted(GRID, shares, side="left"), 1), len(GRID) - 1)
        row = np.arange(len(self.days))[:, None]
        part = np.minimum(np.maximum((shares - GRID[upper - 1]) / (GRID[upper] - GRID[upper - 1]), 0), 1)
        low = self.days[row, upper - 1]
        return np.asarray(low + part * (self.days[row, upper] - low))

    def share(self, days: Floats) -> Floats:
        """The share over after so many days, one a row."""
        upper = np.minimum(np.maximum((self.days < days[:, None]).sum(axis=1), 1), len(GRID) - 1)
        row = np.arange(len(self.days))
        low, high = self.days[row, upper - 1], self.days[row, upper]
        part = np.minimum(np.maximum((days - low) / np.maximum(high - low, 1e-12), 0), 1)
        return np.asarray(GRID[upper - 1] + part * (GRID[upper] - GRID[upper - 1]))

    def rows(self, chosen: Flags) -> Curves:
        """The curves of the chosen rows."""
        return Curves(self.days[chosen])

    def bent(self, learnt: Floats, towards: Floats) -> Curves:
        """The curves stretched so that 5, 50 and 95% move by the shares `towards` to the days learnt (three a row).

        What lies between is moved in proportion. Beyond, where little is known, cases end as quickly as exponential
        lengths do whose 95% lie as far above the median.
        """
        now = self.days[:, [LOW, MIDDLE, HIGH]]
        low, middle, high = np.maximum.accumulate((1 - towards) * now + towards * learnt, axis=1).T[:, :, None]
        days = np.empty_like(self.days)
        days[:, :LOW] = low * GRID[:LOW] / GRID[LOW]
        days[:, LOW : MIDDLE + 1] = low + self._parts(LOW, MIDDLE) * (middle - low)
        days[:, MIDDLE : HIGH + 1] = middle + self._parts(MIDDLE, HIGH) * (high - middle)
        slower = np.log((1 - GRID[HIGH]) / (1 - GRID[HIGH + 1 :])) / np.log(0.5 / (1 - GRID[HIGH]))
        days[:, HIGH + 1 :] = high + np.maximum(high - middle, LEAST_DAYS) * slower
        return Curves(np.maximum.accumulate(days, axis=1))

    def _parts(self, begin: int, end: int) -> Floats:
        """How far each place from `begin` to `end` lies between the two; as the shares do where both are the same."""
        here = self.days[:, begin : end + 1]
        width = here[:, -1:] - here[:, :1]
        by_share = (GRID[begin : end + 1] - GRID[begin]) / (GRID[end] - GRID[begin])
        return np.where(width > 1e-6, (here - here[:, :1]) / np.maximum(width, 1e-6), by_share)


def product_limit(days: Floats, known: Flags, weights: Floats | None = None) -> tuple[Floats, Floats]:
    """Kaplan-Meier: the days at which ends are seen and the share done at each; `known` is False for one still open."""
    weights = np.ones(len(days)) if weights is None else weights
    order = np.lexsort((~known, days))
    days, known, weights = days[order], known[order], weights[order]
    at_risk = np.cumsum(weights[::-1])[::-1]
    times, place = np.unique(days[known], return_index=True)
    if not len(times):
        return times, np.zeros(0)
    ends = np.add.reduceat(weights[known], place)
    risk = at_risk[np.searchsorted(days, times, side="left")]
    left = np.cumprod(np.clip(1 - ends / risk, 0, 1))
    return times, np.asarray(1 - left, dtype=np.float64)
