"""Keeping intervals honest: which share of the curve to read, learnt from how past forecasts came out.

How past shares are weighed: `anlan/engines/forecast/levels.py`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field

import numpy as np

from anlan.engines.forecast.levels import SHARES, Rules, levels
from anlan.engines.forecast.logs.curves import Curves
from anlan.engines.forecast.logs.eventlog import Counts, Flags, Floats

HALFWAY = 0.5
"""How far the middle follows the calibrated level, which follows change but is noisy; the learnt middle is neither."""


@dataclass(frozen=True)
class Way:
    """How curves are read: how past forecasts are weighed, and how far the middle follows the level they ask for."""

    rules: Rules = field(default_factory=Rules)
    pull: float = HALFWAY

    def middle(self, learnt: Floats, calibrated: Floats) -> Floats:
        """What to expect: the learnt middle, pulled towards the calibrated one."""
        return learnt + self.pull * (calibrated - learnt)


@dataclass
class Calibrator:
    """Forecasts made so far and how they came out, in the order they were made.

    `share` is what the curve gave to the outcome, or, while `open`, to the time that has passed since. `low` and `high`
    are the shares that were read for the 90% interval when it was promised.
    """

    stage: list[int] = field(default_factory=list)
    made_at: list[float] = field(default_factory=list)
    share: list[float] = field(default_factory=list)
    open: list[bool] = field(default_factory=list)
    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    way: Way = field(default_factory=Way)
    _read: dict[int, Floats] = field(default_factory=dict, repr=False, compare=False)
    """The levels of stages asked for since the last outcome."""

    def update(
        self,
        stage: int,
        share: float,
        *,
        made_at: float,
        still_open: bool = False,
        promised: tuple[float, float] = (SHARES[0], SHARES[-1]),
    ) -> int:
        """Add a forecast made at `made_at` (days since 1970); returns its number, by which `settle` finds it again."""
        self._read.clear()
        self.stage.append(stage)
        self.made_at.append(made_at)
        self.share.append(share)
        self.open.append(still_open)
        self.low.append(promised[0])
        self.high.append(promised[1])
        return len(self.stage) - 1

    def settle(self, number: int, share: float, *, still_open: bool = False) -> None:
        """Say what the curve gave to the outcome of a forecast, or to the time passed if it is still open."""
        self._read.clear()
        self.share[number], self.open[number] = share, still_open

    def extend(
        self, stage: Iterable[int], share: Iterable[float], made_at: Iterable[float], known: Iterable[bool]
    ) -> None:
        """Add many forecasts."""
        for one in zip(stage, share, made_at, known, strict=True):
            self.update(int(one[0]), float(one[1]), made_at=float(one[2]), still_open=not one[3])

    def levels(self, stages: Counts) -> Floats:
        """For each stage, the shares of the curve to read for `SHARES`; one row a stage asked for."""
        asked = np.unique(stages)
        new = np.array([stage for stage in asked.tolist() if stage not in self._read], dtype=np.int64)
        if len(new):
            order = np.argsort(np.array(self.made_at), kind="stable")[-self.way.rules.window :]
            found = levels(
                np.array(self.stage, dtype=np.int64)[order],
                np.array(self.share)[order],
                ~np.array(self.open, dtype=np.bool_)[order],
                new,
                self.way.rules,
            )
            self._read.update(zip(new.tolist(), found, strict=True))
        return np.array([self._read[stage] for stage in stages.tolist()]).reshape(len(stages), len(SHARES))

    def coverage(self, *, days: float = 7.0) -> dict[tuple[int, int], tuple[int, float]]:
        """By stage and week (days since 1970 over 7): how many forecasts have been settled, and the share of them whose
        promised 90% interval held."""
        found: dict[tuple[int, int], list[bool]] = {}
        for number, still_open in enumerate(self.open):
            if not still_open:
                held = self.low[number] <= self.share[number] <= self.high[number]
                found.setdefault((self.stage[number], int(self.made_at[number] // days)), []).append(held)
        return {key: (len(held), sum(held) / len(held)) for key, held in sorted(found.items())}

    def to_json(self) -> str:
        """The state as text that `from_json` reads back."""
        kept = {name: value for name, value in asdict(self).items() if not name.startswith("_")}
        return json.dumps(kept, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Calibrator:
        """The calibrator that `to_json` wrote."""
        state = json.loads(text)
        return cls(**{**state, "way": Way(Rules(**state["way"]["rules"]), state["way"]["pull"])})


def rolling_levels(
    curves: Curves,
    stage: Counts,
    made_at: Floats,
    days: Floats,
    known_at: Floats,
    asked: Flags,
    rules: Rules,
    *,
    blocks: int = 200,
) -> Floats:
    """Levels for the `asked` forecasts, each from what was known when it was made, renewed so many times.

    Rows are in any order. `days` is how long it took and `known_at` when that became known: -inf for history given
    from the start, inf for what never does. The result has a row for each asked row, in their order.
    """
    order = np.argsort(made_at, kind="stable")
    curves = Curves(curves.days[order])
    stage, made_at, known_at, asked_here = stage[order], made_at[order], known_at[order], asked[order]
    outcome = curves.share(days[order])
    places = np.flatnonzero(asked_here)
    every = max(len(places) // blocks, 50)
    found = np.empty((len(order), len(SHARES)))
    for begin in range(0, len(places), every):
        block = places[begin : begin + every]
        now = made_at[block[0]]
        window = slice(max(block[0] - rules.window, 0), block[0])
        known = known_at[window] <= now
        passed = Curves(curves.days[window]).share(np.maximum(now - made_at[window], 0))
        found[block] = levels(stage[window], np.where(known, outcome[window], passed), known, stage[block], rules)
    in_order = np.empty_like(found)
    in_order[order] = found
    return in_order[asked]
