"""Whether a model learnt anew may replace the one in use: both are asked about visits neither has learnt from."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from anlan.engines.forecast.model import Model
from anlan.engines.forecast.observations import StageObservation
from anlan.engines.forecast.working_time import WorkingTime

FEWEST_VISITS = 50
"""Fewer finished visits cannot tell two models apart."""
_SLACK = 0.01
"""A newer model may be so much worse by chance; it knows newer days."""
_ASKED = (0.1, 0.5, 0.9)


@dataclass(frozen=True, slots=True)
class Comparison:
    """How well each model foresaw the same visits. A loss is the mean pinball loss of the 10th, 50th and 90th of 100
    ends, in log minutes, so that a stage of minutes counts as much as one of weeks; smaller is better."""

    visits: int
    loss_in_use: float
    loss_candidate: float

    @property
    def may_replace(self) -> bool:
        """Whether the newer model is not worse, or nobody can tell."""
        return self.visits < FEWEST_VISITS or self.loss_candidate <= self.loss_in_use * (1 + _SLACK)


def compare(
    *,
    in_use: Model,
    candidate: Model,
    visits: Iterable[StageObservation],
    working_time_by_stage: Mapping[str, WorkingTime],
    plan_minutes: Callable[[str, str], float | None],
) -> Comparison:
    """Hold two models against visits; only finished ones count. `plan_minutes(line, stage)` is the plan, if any.

    Raises NothingToGoOn when a model knows neither history nor plan of a stage.
    """
    finished = [visit for visit in visits if visit.finished]
    losses = [0.0, 0.0]
    ends: dict[tuple[int, str, str, str], tuple[float, ...]] = {}
    for visit in finished:
        minutes = working_time_by_stage[visit.stage].minutes_between(start=visit.started_at, end=visit.seen_until)
        for place, model in enumerate((in_use, candidate)):
            key = (place, visit.stage, visit.line, visit.product)
            if key not in ends:
                plan = plan_minutes(visit.line, visit.stage)
                curve = model.duration(
                    stage=visit.stage, line=visit.line, product=visit.product, plan_minutes=plan
                ).curve
                ends[key] = tuple(math.log1p(curve.minutes_at(share)) for share in _ASKED)
            losses[place] += _pinball(math.log1p(minutes), ends[key])
    count = max(len(finished), 1)
    return Comparison(len(finished), losses[0] / count, losses[1] / count)


def _pinball(seen: float, ends: tuple[float, ...]) -> float:
    off = [max(share * (seen - end), (share - 1) * (seen - end)) for share, end in zip(_ASKED, ends, strict=True)]
    return sum(off) / len(off)
