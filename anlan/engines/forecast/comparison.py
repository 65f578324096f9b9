"""Whether a model learnt anew may replace the one in use: both are asked about visits neither has learnt from."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from anlan.engines.forecast.durations import Floats
from anlan.engines.forecast.model import Model
from anlan.engines.forecast.observations import StageObservation
from anlan.engines.forecast.working_time import WorkingTime, local_minutes

_SLACK = 0.01
"""A newer model may be so much worse; it knows newer days."""
ASKED = (0.1, 0.5, 0.9)
"""The shares of ends that models are asked for."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How well each model foresaw the same visits. A loss is the mean pinball loss of the 10th, 50th and 90th of 100
    ends, in log minutes, so that a stage of minutes counts as much as one of weeks; smaller is better.

    `chance` is the standard error of the difference: what luck alone brings about.
    """

    visits: int
    loss_in_use: float
    loss_candidate: float
    chance: float = 0.0

    @property
    def may_replace(self) -> bool:
        """Whether the newer model is not worse: by no more than one per cent, or by no more than chance.

        >>> Comparison(visits=400, loss_in_use=0.20, loss_candidate=0.24, chance=0.01).may_replace
        False
        """
        worse_by = self.loss_candidate - self.loss_in_use
        return worse_by <= max(_SLACK * self.loss_in_use, self.chance)


def compare(
    *,
    in_use: Model,
    candidate: Model,
    visits: Iterable[StageObservation],
    working_time_by_stage: Mapping[str, WorkingTime],
    plan_minutes: Callable[[str, str, str], float | None],
) -> Comparison:
    """Hold two models against visits. `plan_minutes(line, product, stage)` is the plan, if any.

    Unfinished visits count too: both what happened and what was foreseen are looked at no further than the moment at
    which the visit was last looked at (Powell 1986), so that dropping the slow ones flatters nobody. Raises
    NothingToGoOn when a model knows neither history nor plan of a stage.
    """
    alike: dict[tuple[str, str, str, int | None], list[StageObservation]] = defaultdict(list)
    for visit in visits:
        alike[visit.stage, visit.line, visit.product, visit.ahead].append(visit)
    found: list[Floats] = []
    for (stage, line, product, ahead), members in alike.items():
        working_time = working_time_by_stage[stage]
        begun, seen, looked = (
            working_time.worked(np.array([local_minutes(getattr(one, name)) for one in members]))
            for name in ("started_at", "seen_until", "as_of")
        )
        plan = plan_minutes(line, product, stage)
        curves = [
            model.duration(stage=stage, line=line, product=product, plan_minutes=plan, ahead=ahead).curve
            for model in (in_use, candidate)
        ]
        ends = np.array([[math.log1p(curve.minutes_at(share)) for share in ASKED] for curve in curves])
        found.append(pinball_losses(np.log1p(seen - begun), np.log1p(looked - begun), ends[:, :, None]))
    if not found:
        return Comparison(0, 0.0, 0.0)
    losses = np.concatenate(found, axis=1)
    count = losses.shape[1]
    chance = float((losses[1] - losses[0]).std(ddof=1)) / math.sqrt(count) if count > 1 else 0.0
    return Comparison(count, float(losses[0].mean()), float(losses[1].mean()), chance)


def pinball_losses(seen: Floats, looked: Floats, ends: Floats, shares: Sequence[float] = ASKED) -> Floats:
    """Mean pinball loss of the ends asked for, by model and case. What was foreseen counts no further than `looked`.

    `ends` by model, share asked for and case, all in one unit; one end for all cases is enough.
    """
    asked = np.array(shares)[:, None]
    off = seen - np.minimum(ends, looked)
    return np.asarray(np.maximum(asked * off, (asked - 1) * off).mean(axis=1))
