"""Shares done by each of a row of moments: one rising curve a case, with quantiles and shares read off it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from anlan.engines.forecast.logs.eventlog import Flags, Floats


@dataclass(frozen=True)
class Curves:
    """`done[i, j]` is the share of cases like `i` that are over `edges[j]` days from now; straight in between."""

    edges: Floats
    done: Floats

    def quantile(self, share: Floats | float) -> Floats:
        """Days by which a share (one, or one a row) is over."""
        shares = np.broadcast_to(np.asarray(share, dtype=np.float64), len(self.done))
        return self.quantiles(shares[:, None])[:, 0]

    def quantiles(self, shares: Floats) -> Floats:
        """Days by which each of a row's shares is over; one row of shares for each curve."""
        upper = (self.done[:, None, :] < shares[:, :, None]).sum(axis=2)
        upper = np.minimum(np.maximum(upper, 1), len(self.edges) - 1)
        row = np.arange(len(self.done))[:, None]
        low, high = self.done[row, upper - 1], self.done[row, upper]
        part = np.minimum(np.maximum((shares - low) / np.maximum(high - low, 1e-12), 0), 1)
        return np.asarray(self.edges[upper - 1] + part * (self.edges[upper] - self.edges[upper - 1]))

    def share(self, days: Floats) -> Floats:
        """The share over after so many days, one a row."""
        upper = np.minimum(np.maximum(np.searchsorted(self.edges, days, side="left"), 1), len(self.edges) - 1)
        row = np.arange(len(self.done))
        part = (days - self.edges[upper - 1]) / (self.edges[upper] - self.edges[upper - 1])
        part = np.minimum(np.maximum(part, 0), 1)
        return np.asarray(self.done[row, upper - 1] + part * (self.done[row, upper] - self.done[row, upper - 1]))

    def rows(self, chosen: Flags) -> Curves:
        """The curves of the chosen rows."""
        return Curves(self.edges, self.done[chosen])


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
