"""What a history teaches: for each stage of each product, a curve of durations and how much it rests on."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
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
from anlan.engines.forecast.working_time import WorkingTime
from anlan.kernel.calendar import shanghai_day

FORMAT = "anlan-forecast-1"
SHRINK_AT = 20
"""Finished visits at which a level weighs as much as everything above it together."""

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
    added. `finished` and `unfinished` count the visits at `level`, the level that weighs most.
    """

    stage: str
    line: str | None
    product: str | None
    level: Level
    finished: int
    unfinished: int
    plan_weight: float
    log_minutes: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class StageDuration:
    """How long a stage takes: the blended curve, with what it rests on."""

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
    _by_key: dict[tuple[str, str | None, str | None], Cell] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_key", {(cell.stage, cell.line, cell.product): cell for cell in self.cells})

    def duration(self, *, stage: str, line: str, product: str, plan_minutes: float | None) -> StageDuration:
        """The curve of a stage, blended with its plan time as far as history is short.

        Raises NothingToGoOn when there is neither history nor plan.
        """
        by_key = self._by_key
        cell = by_key.get((stage, line, product)) or by_key.get((stage, line, None)) or by_key.get((stage, None, None))
        if cell is None or cell.plan_weight == 1:
            if plan_minutes is None:
                raise NothingToGoOn(stage)
            return StageDuration(DurationCurve.of_plan(plan_minutes), "plan", 0, "plan")
        history: Floats = np.array(cell.log_minutes)
        if plan_minutes is None:
            return StageDuration(DurationCurve(history / (1 - cell.plan_weight)), cell.level, cell.finished, "history")
        blended = history + cell.plan_weight * plan_log_minutes(plan_minutes)
        source: Source = "history" if cell.plan_weight < 0.05 else "blend"
        return StageDuration(DurationCurve(blended), cell.level, cell.finished, source)

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
    cells = [
        cell
        for stage, members in sorted(by_stage.items())
        for cell in _stage_cells(stage, members, working_time_by_stage[stage])
    ]
    return Model(
        learned_at=shanghai_day(max(visit.as_of for visit in visits)) if visits else None,
        observation_digest=hashlib.sha256("\n".join(map(_canonical, visits)).encode()).hexdigest(),
        observation_count=len(visits),
        cells=tuple(cells),
        around_the_clock=tuple(sorted(s for s in by_stage if working_time_by_stage[s].around_the_clock)),
        counted_stages=tuple(sorted(by_stage)),
    )


def _canonical(visit: StageObservation) -> str:
    moments = (visit.started_at, visit.ended_at if visit.finished else None, visit.as_of)
    stamps = (moment.astimezone(dt.UTC).isoformat() if moment else "" for moment in moments)
    return "|".join((visit.line, visit.product, visit.stage, *stamps))


def _stage_cells(stage: str, visits: list[StageObservation], working_time: WorkingTime) -> list[Cell]:
    """The cells of a stage: anywhere, for each line, and for each product of each line."""
    minutes = np.array([working_time.minutes_between(start=v.started_at, end=v.seen_until) for v in visits])
    finished = np.array([visit.finished for visit in visits])
    lines = np.array([visit.line for visit in visits])
    products = np.array([visit.product for visit in visits])
    everywhere = np.ones(len(visits), dtype=np.bool_)
    cells = [_cell((stage, None, None), minutes, finished, [("stage", everywhere)])]
    for line in sorted(set(lines.tolist())):
        in_line = lines == line
        outer: list[tuple[Level, NDArray[np.bool_]]] = [("line", in_line), ("stage", everywhere)]
        cells.append(_cell((stage, line, None), minutes, finished, outer))
        for product in sorted(set(products[in_line].tolist())):
            nested: list[tuple[Level, NDArray[np.bool_]]] = [("product", in_line & (products == product)), *outer]
            cells.append(_cell((stage, line, product), minutes, finished, nested))
    return cells


def _cell(
    key: tuple[str, str | None, str | None],
    minutes: Floats,
    finished: NDArray[np.bool_],
    nested: list[tuple[Level, NDArray[np.bool_]]],
) -> Cell:
    """Blend levels from the narrowest outwards. A wider level counts only visits the narrower ones have not counted,
    so that no visit speaks twice."""
    left = 1.0
    history = np.zeros(len(PROBABILITIES))
    already = np.zeros(len(minutes), dtype=np.bool_)
    heaviest, level, members = -1.0, nested[0][0], nested[0][1]
    for name, inside in nested:
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
    stage, line, product = key
    seen = int(finished[members].sum())
    return Cell(
        stage=stage,
        line=line,
        product=product,
        level=level,
        finished=seen,
        unfinished=int(members.sum()) - seen,
        plan_weight=left,
        log_minutes=tuple(round(value, 5) for value in history.tolist()),
    )
