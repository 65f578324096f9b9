"""Promises of time: when the stage at hand and every later one will end, as intervals that hold."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from anlan.engines.forecast.balance import PROMISED
from anlan.engines.forecast.calibration import Calibration
from anlan.engines.forecast.durations import DurationCurve, Floats
from anlan.engines.forecast.model import Level, Model, Source, StageDuration
from anlan.engines.forecast.working_time import WorkingTime, instant, local_minutes

_PATHS = 1001
"""Possible futures followed for a case: odd, so that the 10th, 50th and 90th of 100 fall on single paths."""

AS_LEARNT = Calibration()
"""Curves are read as they were learnt."""
_MIDDLE = 500
_UNIT_EXPONENTIAL: Floats = -np.log1p(-(np.arange(_PATHS) + 0.5) / _PATHS)


@dataclass(frozen=True, slots=True)
class StageToCome:
    """A stage still to be finished: `started_at` if it is the one at hand, `legal_due_at` if a legal clock binds it.

    `ahead` counts the cases in the stage when this one entered it, or, where it has not yet, those in it now.
    """

    stage: str
    started_at: dt.datetime | None = None
    legal_due_at: dt.datetime | None = None
    ahead: int | None = None


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A case with its stages in order and the plan minutes of each stage, for `promise_many`."""

    line: str
    product: str
    stages: tuple[StageToCome, ...]
    plan_minutes: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Promise:
    """When a stage will end: eight of ten such cases end between `earliest_at` and `latest_at`, half by `expected_at`.

    The forecast dates are never bent to look lawful. `exceeds_legal` says that `latest_at` lies after `legal_due_at`;
    `limited_by` is then "legal" while that limit is still ahead, and `due_by` is the date to hold the company to.
    `slipped`: the stage at hand has already lasted longer than nine of ten. `rests_on` counts the finished visits at
    `level`. `assumes_weekdays`: the interval reaches days whose holidays are not published yet.
    """

    stage: str
    earliest_at: dt.datetime
    expected_at: dt.datetime
    latest_at: dt.datetime
    legal_due_at: dt.datetime | None
    limited_by: Literal["legal"] | None
    exceeds_legal: bool
    slipped: bool
    rests_on: int
    source: Source
    level: Level
    assumes_weekdays: bool

    @property
    def due_by(self) -> dt.datetime:
        """The legal limit where it comes first and is still ahead, else `latest_at`."""
        return self.legal_due_at if self.limited_by and self.legal_due_at else self.latest_at


def promise(
    *,
    model: Model,
    plan_minutes: Mapping[str, float],
    stages: Sequence[StageToCome],
    at: dt.datetime,
    line: str,
    product: str,
    working_time_by_stage: Mapping[str, WorkingTime],
    calibration: Calibration = AS_LEARNT,
    seed: int = 0,
) -> tuple[Promise, ...]:
    """Promise the end of each stage in `stages` (the one at hand first), as known at `at`.

    `calibration` is what earlier promises taught about reading the curves.
    `plan_minutes` are the planned median minutes of each stage in its own working time. Stages follow one another and
    their lengths are taken as independent; the same `seed` gives the same dates. Raises NothingToGoOn for a stage with
    neither history nor plan, KeyError for one without working time, ValueError when a later stage has already started.
    """
    case = OpenCase(line, product, tuple(stages), plan_minutes)
    return _follow(_Ahead(model, working_time_by_stage, calibration, seed), case, at)


def promise_many(
    *,
    model: Model,
    cases: Sequence[OpenCase],
    at: dt.datetime,
    working_time_by_stage: Mapping[str, WorkingTime],
    calibration: Calibration = AS_LEARNT,
    seed: int = 0,
) -> tuple[tuple[Promise, ...], ...]:
    """Promises for many open cases at once, equal to calling `promise` for each, and cheaper."""
    ahead = _Ahead(model, working_time_by_stage, calibration, seed)
    return tuple(_follow(ahead, case, at) for case in cases)


class _Ahead:
    """What cases of one run share: curves and possible lengths of each stage, drawn once."""

    def __init__(
        self, model: Model, working_time_by_stage: Mapping[str, WorkingTime], calibration: Calibration, seed: int
    ) -> None:
        self._model, self._working_time_by_stage, self._seed = model, working_time_by_stage, seed
        self._calibration = calibration
        self._durations: dict[tuple[str, str, str, float | None, float], StageDuration] = {}
        self._lengths: dict[tuple[str, int], Floats] = {}

    def duration(self, case: OpenCase, stage: StageToCome) -> StageDuration:
        plan = case.plan_minutes.get(stage.stage)
        key = (stage.stage, case.line, case.product, plan, self._model.log_shift(stage.stage, stage.ahead))
        if key not in self._durations:
            self._durations[key] = self._model.duration(
                stage=stage.stage, line=case.line, product=case.product, plan_minutes=plan, ahead=stage.ahead
            )
        return self._durations[key]

    def lengths(self, stage: str, curve: DurationCurve, place: int) -> Floats:
        """Lengths of a stage not yet begun, one per possible future, shuffled by its place in the journey."""
        key = (stage, id(curve))  # the curve lives in self._durations as long as this object
        if key not in self._lengths:
            self._lengths[key] = curve.minutes_at_hazard(self._calibration.on_curve(stage, _UNIT_EXPONENTIAL))
        return self._lengths[key][_shuffled(self._seed, place)]

    def whole_lengths(self, stage: str, curve: DurationCurve, elapsed_minutes: float) -> Floats:
        """Lengths from start to end of a stage that has lasted so many minutes, one per possible future."""
        passed = self._calibration.honest(stage, curve.hazard_at(elapsed_minutes))
        whole = curve.minutes_at_hazard(self._calibration.on_curve(stage, passed + _UNIT_EXPONENTIAL))
        return np.maximum(whole, elapsed_minutes)

    def interval(self, stage: str, place: int) -> list[int]:
        """Which of the possible ends, in order, an interval begins at, expects and ends at.

        Only the stage at hand makes up for what broke: a later one is promised anew when it begins, and judged by that.
        """
        begins, ends = self._calibration.interval(stage) if place == 0 else PROMISED
        return [round(begins * (_PATHS - 1)), _MIDDLE, round(ends * (_PATHS - 1))]

    def usual_longest(self, stage: str, curve: DurationCurve) -> float:
        """Minutes within which nine of ten are done."""
        nine_of_ten = np.array([-math.log(0.1)])
        return float(curve.minutes_at_hazard(self._calibration.on_curve(stage, nine_of_ten))[0])

    def working_time(self, stage: str) -> WorkingTime:
        """The working time of a stage, of the kind (office or around the clock) that its history was counted in."""
        if stage not in self._working_time_by_stage:
            raise KeyError(f"no working time is given for the stage {stage!r}: name one, WALL_CLOCK for claimants")
        working_time = self._working_time_by_stage[stage]
        learnt = stage in self._model.around_the_clock
        if stage in self._model.counted_stages and working_time.around_the_clock != learnt:
            raise ValueError(
                f"the stage {stage!r} was learnt {'around the clock' if learnt else 'in office hours'} and is asked "
                "for in the other: learn the model again with the working time of today"
            )
        return working_time


@lru_cache(maxsize=256)
def _shuffled(seed: int, place: int) -> NDArray[np.int64]:
    """The order in which possible lengths meet the paths; the lengths at place 0 stay in order."""
    if place == 0:
        return np.arange(_PATHS)
    return np.random.default_rng((seed, place)).permutation(_PATHS)


def _follow(ahead: _Ahead, case: OpenCase, at: dt.datetime) -> tuple[Promise, ...]:
    """Follow every possible future through the stages in order: an end on one path is the start of its next stage.

    Paths stay in the worked minutes of a stage as long as the next one is worked at the same hours, since turning them
    into dates keeps their order.
    """
    promises: list[Promise] = []
    now = local_minutes(at)
    floors = [now, now, now]
    clock: WorkingTime | None = None
    worked: Floats = np.empty(0)
    for place, stage in enumerate(case.stages):
        duration, working_time = ahead.duration(case, stage), ahead.working_time(stage.stage)
        slipped = False
        if place == 0:
            began = local_minutes(stage.started_at) if stage.started_at else now
            began_worked, so_far = working_time.worked(np.array([began, max(now, began)])).tolist()
            elapsed_minutes = so_far - began_worked
            worked = began_worked + ahead.whole_lengths(stage.stage, duration.curve, elapsed_minutes)
            slipped = elapsed_minutes > ahead.usual_longest(stage.stage, duration.curve)
        elif stage.started_at is not None:
            raise ValueError(f"the stage {stage.stage!r} has started: only the first may, so put it first")
        else:
            if clock is not None and clock is not working_time:
                worked = working_time.worked(np.maximum(clock.reached(worked), now))
            worked = worked + ahead.lengths(stage.stage, duration.curve, place)
        clock = working_time
        wanted = ahead.interval(stage.stage, place)
        in_order = np.partition(worked, wanted)[wanted]
        floors = np.maximum(working_time.reached(in_order), floors).tolist()
        promises.append(_worded(stage, floors, at, duration, working_time, slipped))
    return tuple(promises)


def _worded(
    stage: StageToCome,
    minutes: list[float],
    at: dt.datetime,
    duration: StageDuration,
    working_time: WorkingTime,
    slipped: bool,
) -> Promise:
    """Turn the 10th, 50th and 90th of 100 ends into a promise, with the legal limit laid beside it."""
    earliest_at, expected_at, latest_at = (max(_whole_second(end), at.astimezone(dt.UTC)) for end in minutes)
    due_at = stage.legal_due_at
    exceeds_legal = due_at is not None and latest_at > due_at
    return Promise(
        stage=stage.stage,
        earliest_at=earliest_at,
        expected_at=expected_at,
        latest_at=latest_at,
        legal_due_at=due_at,
        limited_by="legal" if exceeds_legal and due_at is not None and due_at > at else None,
        exceeds_legal=exceeds_legal,
        slipped=slipped,
        rests_on=duration.rests_on,
        source=duration.source,
        level=duration.level,
        assumes_weekdays=working_time.assumes_weekdays(latest_at),
    )


def _whole_second(minutes: float) -> dt.datetime:
    """The instant, rounded up to a second."""
    return instant(math.ceil(minutes * 60 - 1e-4) / 60)
