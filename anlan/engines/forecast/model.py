"""What a history teaches: for each stage of each product, a curve of durations and how much it rests on."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from anlan.engines.forecast.durations import (
    PROBABILITIES,
    DurationCurve,
    Floats,
    plan_log_minutes,
    product_limit_log_minutes,
)
from anlan.engines.forecast.observations import StageObservation
from anlan.engines.forecast.queues import QueueEffect, queue_effect
from anlan.engines.forecast.working_time import WorkingTime, local_minutes
from anlan.kernel.calendar import shanghai_day

FORMAT = "anlan-forecast-1"
SHRINK_AT = 20
"""Finished visits at which a level weighs as much as everything above it together."""

_WEEK_MINUTES = 7 * 24 * 60

QUANTILES = (0.10, 0.25, 0.50, 0.75, 0.90, 0.95)
Level = Literal["product", "line", "stage", "plan"]
Source = Literal["history", "plan", "blend"]


class NothingToGoOn(LookupError):
    """Neither history nor a plan time is there for a stage."""

    def __init__(self, stage: str) -> None:
        self.stage = stage
        super().__init__(
            f"no visit to the stage {stage!r} has been seen and no plan time is given for it: "
            "add its plan minutes to the journey, or learn from a history that holds it"
        )


@dataclass(frozen=True, slots=True)
class Cell:
    """The curve of one stage in one product, in one line (product None) or anywhere (line None).

    `log_minutes` is the part that history gives, already weighted; `plan_weight` of the plan's curve is to be
    added. `finished` and `unfinished` count the visits at `level`, the level that weighs most; `synthetic` of the
    finished ones were invented.
    """

    stage: str
    line: str | None
    product: str | None
    level: Level
    finished: int
    unfinished: int
    plan_weight: float
    log_minutes: tuple[float, ...]
    synthetic: int = 0

    @property
    def rests_on(self) -> int:
        """Finished visits that somebody really made."""
        return self.finished - self.synthetic

    @property
    def source(self) -> Source:
        """What it mostly rests on. Invented visits are a plan, however many they are."""
        if self.rests_on == 0:
            return "plan"
        return "history" if self.plan_weight < 0.05 and self.synthetic < 0.05 * self.finished else "blend"


@dataclass(frozen=True, slots=True)
class StageDuration:
    """How long a stage takes: the blended curve, with what it rests on. `rests_on` counts no invented visit."""

    curve: DurationCurve
    level: Level
    rests_on: int
    source: Source


@dataclass(frozen=True)
class Model:
    """Durations of stages in working minutes, learnt from a history. `learned_at` is the last day the history shows."""

    learned_at: dt.date | None
    observation_digest: str
    observation_count: int
    cells: tuple[Cell, ...]
    around_the_clock: tuple[str, ...]
    counted_stages: tuple[str, ...]
    queues: tuple[QueueEffect, ...] = ()
    _by_key: dict[tuple[str, str | None, str | None], Cell] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_key", {(cell.stage, cell.line, cell.product): cell for cell in self.cells})

    def log_shift(self, stage: str, ahead: int | None) -> float:
        """What a queue of so many cases adds to the log minutes of a stage."""
        return next((one.log_shift(ahead) for one in self.queues if one.stage == stage), 0.0)

    def duration(
        self, *, stage: str, line: str, product: str, plan_minutes: float | None, ahead: int | None = None
    ) -> StageDuration:
        """The curve of a stage with so many cases ahead, blended with its plan time as far as history is short.

        Raises NothingToGoOn when there is neither history nor plan.
        """
        found = self._usual(stage=stage, line=line, product=product, plan_minutes=plan_minutes)
        shift = self.log_shift(stage, ahead)
        return replace(found, curve=found.curve.slower(shift)) if shift else found

    def _usual(self, *, stage: str, line: str, product: str, plan_minutes: float | None) -> StageDuration:
        by_key = self._by_key
        cell = by_key.get((stage, line, product)) or by_key.get((stage, line, None)) or by_key.get((stage, None, None))
        if cell is None or cell.plan_weight == 1:
            if plan_minutes is None:
                raise NothingToGoOn(stage)
            return StageDuration(DurationCurve.of_plan(plan_minutes), "plan", 0, "plan")
        history: Floats = np.array(cell.log_minutes)
        if plan_minutes is None:
            source: Source = "history" if cell.rests_on and not cell.synthetic else cell.source
            return StageDuration(DurationCurve(history / (1 - cell.plan_weight)), cell.level, cell.rests_on, source)
        blended = history + cell.plan_weight * plan_log_minutes(plan_minutes)
        return StageDuration(DurationCurve(blended), cell.level, cell.rests_on, cell.source)

    def quantiles(self, *, stage: str, line: str, product: str, plan_minutes: float | None) -> dict[float, float]:
        """Working minutes within which 10, 25, 50, 75, 90 and 95 of 100 such stages are done; rising."""
        curve = self.duration(stage=stage, line=line, product=product, plan_minutes=plan_minutes).curve
        return {share: curve.minutes_at(share) for share in QUANTILES}

    def to_json(self) -> str:
        """The model as text that `from_json` reads back to an equal model."""
        learned_on = self.learned_at.isoformat() if self.learned_at else None
        body = {
            "format": FORMAT,
            "learned_at": learned_on,
            "observation_digest": self.observation_digest,
            "observation_count": self.observation_count,
            "around_the_clock": self.around_the_clock,
            "counted_stages": self.counted_stages,
            "probabilities": PROBABILITIES.tolist(),
            "queues": [asdict(one) for one in self.queues],
            "cells": [asdict(cell) for cell in self.cells],
        }
        return json.dumps(body, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Model:
        """The model that `to_json` wrote. Raises ValueError for any other text."""
        body = json.loads(text)
        known = isinstance(body, dict) and body.get("format") == FORMAT
        if not known or body["probabilities"] != PROBABILITIES.tolist():
            raise ValueError(f"this is not a forecast model of format {FORMAT}: learn it again from its history")
        return cls(
            learned_at=dt.date.fromisoformat(body["learned_at"]) if body["learned_at"] else None,
            observation_digest=body["observation_digest"],
            observation_count=body["observation_count"],
            cells=tuple(Cell(**{**cell, "log_minutes": tuple(cell["log_minutes"])}) for cell in body["cells"]),
            around_the_clock=tuple(body["around_the_clock"]),
            counted_stages=tuple(body["counted_stages"]),
            queues=tuple(QueueEffect(**one) for one in body.get("queues", ())),
        )


def learn(observations: Iterable[StageObservation], *, working_time_by_stage: Mapping[str, WorkingTime]) -> Model:
    """Learn how long stages take, from finished and unfinished visits; the order of visits does not matter.

    Minutes are counted in the working time of each stage. Raises KeyError for a stage without one.
    """
    visits = sorted(observations, key=_canonical)
    missing = {visit.stage for visit in visits} - set(working_time_by_stage)
    if missing:
        raise KeyError(f"no working time is given for {sorted(missing)}: name one per stage, WALL_CLOCK for claimants")
    by_stage: dict[str, list[StageObservation]] = {}
    for visit in visits:
        by_stage.setdefault(visit.stage, []).append(visit)
    stages = [_Visits.of(stage, members, working_time_by_stage[stage]) for stage, members in sorted(by_stage.items())]
    return Model(
        learned_at=shanghai_day(max(visit.as_of for visit in visits)) if visits else None,
        observation_digest=hashlib.sha256("\n".join(map(_canonical, visits)).encode()).hexdigest(),
        observation_count=len(visits),
        cells=tuple(cell for one in stages for cell in _stage_cells(one)),
        around_the_clock=tuple(sorted(s for s in by_stage if working_time_by_stage[s].around_the_clock)),
        counted_stages=tuple(sorted(by_stage)),
        queues=tuple(one.queue for one in stages if one.queue),
    )


def _canonical(visit: StageObservation) -> str:
    moments = (visit.started_at, visit.ended_at if visit.finished else None, visit.as_of)
    stamps = (moment.astimezone(dt.UTC).isoformat() if moment else "" for moment in moments)
    ahead = () if visit.ahead is None else (f"ahead {visit.ahead}",)
    return "|".join((visit.line, visit.product, visit.stage, *stamps, *ahead, *(("synthetic",) * visit.synthetic)))


@dataclass(frozen=True)
class _Visits:
    """The visits of one stage as columns; `minutes` as they would have been with the usual queue."""

    stage: str
    minutes: Floats
    finished: NDArray[np.bool_]
    synthetic: NDArray[np.bool_]
    lines: NDArray[np.str_]
    products: NDArray[np.str_]
    queue: QueueEffect | None

    @classmethod
    def of(cls, stage: str, visits: list[StageObservation], working_time: WorkingTime) -> _Visits:
        ends = (
            np.array([local_minutes(visit.started_at) for visit in visits]),
            np.array([local_minutes(visit.seen_until) for visit in visits]),
        )
        minutes = working_time.worked(ends[1]) - working_time.worked(ends[0])
        finished = np.array([visit.finished for visit in visits])
        ahead = np.array([np.nan if visit.ahead is None else visit.ahead for visit in visits], dtype=np.float64)
        _, kind = np.unique([f"{visit.line}|{visit.product}" for visit in visits], return_inverse=True)
        week = (ends[0] // _WEEK_MINUTES).astype(np.int64)
        queue = queue_effect(stage, log_minutes=np.log1p(minutes), finished=finished, ahead=ahead, kind=kind, week=week)
        if queue is not None:
            shifts = np.array([queue.log_shift(visit.ahead) for visit in visits])
            minutes = np.expm1(np.maximum(np.log1p(minutes) - shifts, 0.0))
        return cls(
            stage=stage,
            minutes=minutes,
            finished=finished,
            synthetic=np.array([visit.synthetic for visit in visits]),
            lines=np.array([visit.line for visit in visits]),
            products=np.array([visit.product for visit in visits]),
            queue=queue,
        )


def _stage_cells(visits: _Visits) -> list[Cell]:
    """The cells of a stage: anywhere, for each line, and for each product of each line."""
    everywhere = np.ones(len(visits.minutes), dtype=np.bool_)
    cells = [_cell(visits, None, None, [("stage", everywhere)])]
    for line in sorted(set(visits.lines.tolist())):
        in_line = visits.lines == line
        outer: list[tuple[Level, NDArray[np.bool_]]] = [("line", in_line), ("stage", everywhere)]
        cells.append(_cell(visits, line, None, outer))
        for product in sorted(set(visits.products[in_line].tolist())):
            own: tuple[Level, NDArray[np.bool_]] = ("product", in_line & (visits.products == product))
            cells.append(_cell(visits, line, product, [own, *outer]))
    return cells


def _cell(
    visits: _Visits, line: str | None, product: str | None, nested: list[tuple[Level, NDArray[np.bool_]]]
) -> Cell:
    """Blend levels from the narrowest outwards. A wider level counts only visits the narrower ones have not counted,
    so that no visit speaks twice. Invented visits speak for their own product only: others have their own plan."""
    minutes, finished = visits.minutes, visits.finished
    left = 1.0
    history = np.zeros(len(PROBABILITIES))
    already = np.zeros(len(minutes), dtype=np.bool_)
    heaviest, level, members = -1.0, nested[0][0], nested[0][1]
    for name, everyone in nested:
        inside = everyone if name == "product" else everyone & ~visits.synthetic
        own = inside & ~already
        already |= inside
        curve = product_limit_log_minutes(minutes=minutes[own], finished=finished[own])
        if curve is None:
            continue
        count = int(finished[own].sum())
        weight = left * count / (count + SHRINK_AT)
        history += weight * curve
        left -= weight
        if weight > heaviest:
            heaviest, level, members = weight, name, inside
    seen = int(finished[members].sum())
    return Cell(
        stage=visits.stage,
        line=line,
        product=product,
        level=level,
        finished=seen,
        unfinished=int(members.sum()) - seen,
        plan_weight=left,
        log_minutes=tuple(round(value, 5) for value in history.tolist()),
        synthetic=int((finished & visits.synthetic)[members].sum()),
    )
