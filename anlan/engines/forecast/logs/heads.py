"""When will it end: hazards that count open cases, and quantiles learnt for themselves, in one curve."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from anlan.engines.forecast.logs import hazard, quantiles
from anlan.engines.forecast.logs.curves import GRID, Curves
from anlan.engines.forecast.logs.eventlog import Floats
from anlan.engines.forecast.logs.features import Moving
from anlan.engines.forecast.logs.hazard import Base, Hazard, Pairs, Shape
from anlan.engines.forecast.logs.quantiles import Quantiles
from anlan.engines.forecast.logs.sample import Sample

HELD_OUT_PAIRS = 60_000
CHUNK = 64
"""Rows asked at once: few enough to stay in the processor's cache."""
TOWARDS = np.array([0.9, 0.3, 2 / 3])
"""How far 5, 50 and 95% of the hazards' curve are bent towards the quantiles. Either kind alone is worse on some logs;
a mean of both never lies far from the better one. In the middle the hazards, which follow change sooner, weigh more;
early ends they tell badly. Late ends are the mean of the hazards and two quantiles."""


@dataclass(frozen=True)
class Design:
    """How finely a question is asked: the trees of each hazard, into how many stretches time is cut, from how many
    pairs they learn, and whether quantiles are learnt for the curve to be bent towards."""

    shapes: tuple[Shape, ...]
    stretches: int
    pairs: int
    bent: bool = True


CLOSING = Design((Shape(31, 0.15, 100, 100), Shape(8, 0.15, 110, 200)), stretches=42, pairs=300_000)
"""For the closing as seen from an event."""
SILENT = Design((Shape(15, 0.1, 80, 100), Shape(4, 0.15, 110, 200)), hazard.STRETCHES, hazard.MOST_PAIRS)
"""For the closing as seen from a moment between events, whose rows are noisier: larger trees tell it worse."""
NEXT = Design(SILENT.shapes[:1], hazard.STRETCHES, hazard.MOST_PAIRS // 2, bent=False)
"""For the next event, which has less to say: one hazard is enough."""


@dataclass(frozen=True)
class Trees:
    """Where the features are that the trees must know of."""

    moving: Moving
    categorical: list[int]


@dataclass(frozen=True)
class Head:
    """Hazards on one base, and the quantiles their curve is bent towards."""

    base: Base
    hazards: tuple[Hazard, ...]
    quantiles: Quantiles | None = None

    @property
    def rounds(self) -> tuple[int, ...]:
        """How many trees each hazard has."""
        return tuple(one.rounds for one in self.hazards)

    def curves(self, rows: Floats, at: Floats) -> Curves:
        """The mean of the hazards on their base, bent towards the quantiles."""
        days = np.empty((len(rows), len(GRID)))
        for begin in range(0, len(rows), CHUNK):
            part = slice(begin, begin + CHUNK)
            wide = hazard.wide_of(rows[part], at[part], self.base.edges, self.hazards[0].moving)
            moved = sum(one.odds(wide) for one in self.hazards) / len(self.hazards)
            days[part] = self.base.curves(self.base.odds + moved).days
        curves = Curves(days)
        return curves if self.quantiles is None else curves.bent(self.quantiles.days(rows), TOWARDS)


def fit_first(fitted: Sample, validation: Sample, trees: Trees, design: Design = CLOSING) -> Head:
    """A head learnt from `fitted`, its hazards with as many trees as serve the validation rows."""
    return _fit(fitted, trees, design, validation=validation)


def fit(sample: Sample, trees: Trees, rounds: Sequence[int], design: Design = CLOSING) -> Head:
    """A head of hazards of so many trees, learnt from all rows given."""
    return _fit(sample, trees, design, rounds=rounds)


def told_by_others(
    sample: Sample, later: Sample, trees: Trees, rounds: Sequence[int], design: Design = CLOSING
) -> Curves:
    """Curves for the later rows by heads that have learnt from all of the sample but the half of the later cases they
    are asked about: what the head that learns from all of it tells of cases it does not know.

    A head learnt from the earlier cases alone would be judged for what has changed since, which the one in use knows.
    """
    days = np.empty((len(later), len(GRID)))
    cases = np.unique(later.case)
    half = np.random.default_rng(0).random(len(cases)) < 0.5
    for left_out in (cases[half], cases[~half]):
        asked = np.isin(later.case, left_out)
        if asked.any():
            head = fit(sample.chosen(~np.isin(sample.case, left_out)), trees, rounds, design)
            days[asked] = head.curves(later.rows[asked], later.at[asked]).days
    return Curves(days)


def _fit(
    sample: Sample,
    trees: Trees,
    design: Design,
    *,
    validation: Sample | None = None,
    rounds: Sequence[int] | None = None,
) -> Head:
    """Hazards, and quantiles where the design asks for them."""
    base = Base.of(sample, hazard.edges_of(sample.days, sample.known, design.stretches))
    found = hazard.fit(
        Pairs.of(sample, base, moving=trees.moving, most=design.pairs),
        design.shapes,
        moving=trees.moving,
        categorical=trees.categorical,
        held_out=Pairs.of(validation, base, moving=trees.moving, most=HELD_OUT_PAIRS) if validation else None,
        rounds=rounds,
    )
    head = Head(base, found)
    if not design.bent:
        return head
    return replace(head, quantiles=quantiles.fit(completed(sample, head), trees.categorical))


def completed(sample: Sample, head: Head, seed: int = 0) -> Sample:
    """The sample with an end for each case still open: drawn from its curve, given that it has lasted until now.

    All rows of a case get the same end (imputation from the conditional distribution; Taylor, Murray and Hsu 2002).
    """
    still_open = np.flatnonzero(~sample.known)
    if not len(still_open):
        return sample
    in_order = still_open[np.lexsort((sample.at[still_open], sample.case[still_open]))]
    case = sample.case[in_order]
    last = in_order[np.append(case[1:] != case[:-1], True)]
    curves, lasted = head.curves(sample.rows[last], sample.at[last]), sample.days[last]
    over = curves.share(lasted)
    drawn = over + np.random.default_rng(seed).random(len(last)) * (1 - over)
    ends = sample.at[last] + np.maximum(curves.quantile(drawn), lasted)
    days = sample.days.copy()
    days[still_open] = ends[np.searchsorted(sample.case[last], sample.case[still_open])] - sample.at[still_open]
    return replace(sample, days=np.maximum(days, sample.days), known=np.ones(len(sample), dtype=np.bool_))
