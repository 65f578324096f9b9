"""A year of simulated claims, each promised as the site promises: how many promises were kept, by stage and month.

    python -m benchmarks.forecast.replay [--claims 24000] [--seed 1] [--months 1-12] [--as-learnt] [--json]

The year has a seasonal peak, a strike, a new product that takes longer, and a surge. Every night the model is learnt
anew and replaces the one in use only when it is not worse; every hour the curves are calibrated on what is known by
then. With --as-learnt nothing is calibrated: what live calibration is worth is the difference. The clock is simulated,
the engine is the one in use; pages, jobs and database are not part of it. With --months 4-5 the house opens in April
and its claims are reported in these months only, which is enough to see a large one. Ends with 1 when a month of a
stage lies outside 78-82%.
"""

from __future__ import annotations

import argparse
import datetime as dt
import heapq
import json
import math
import sys
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import count
from random import Random

from chinese_calendar import constants
from rich.console import Console
from rich.table import Table

from anlan.engines.forecast import (
    MONTH,
    MOST_LATELY,
    WALL_CLOCK,
    Calibration,
    DurationCurve,
    Model,
    Outcome,
    Settled,
    StageObservation,
    StageToCome,
    WorkingTime,
    calibrate,
    compare,
    learn,
    one_in,
    promise,
    settled,
)
from anlan.kernel.calendar import SHANGHAI, DayCalendar

GOAL = (0.78, 0.82)
CHINA = DayCalendar(
    version="chinesecalendar",
    first=dt.date(2025, 1, 1),
    last=dt.date(2026, 12, 31),
    holidays=frozenset(day for day in constants.holidays if day.year in (2025, 2026)),
    make_up_days=frozenset(day for day in constants.workdays if day.year in (2025, 2026)),
)
OFFICE = WorkingTime(CHINA, dt.time(8, 30), dt.time(18))
BANK = WorkingTime(CHINA, dt.time(9), dt.time(17))
TIMES = {"material": WALL_CLOCK, "liability": OFFICE, "calculation": OFFICE, "approval": OFFICE, "payment": BANK}
STAGES = tuple(TIMES)
#: Planned median working minutes: what is promised before anything was seen.
PLAN = {"material": 1440.0, "liability": 300.0, "calculation": 90.0, "approval": 160.0, "payment": 480.0}
BEGIN = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
_LEARN_FROM = 16_000  # of the visits begun in the newest weeks, of which it has at most so many
_LEARN_ON = dt.timedelta(weeks=8)
_COMPARE_ON = dt.timedelta(weeks=2)


@dataclass(order=True)
class Step:
    """A stage of a claim that ends now; the first step of a claim ends nothing."""

    at: dt.datetime
    number: int
    claim: int = field(compare=False)
    stage: int = field(compare=False)
    begun_at: dt.datetime | None = field(compare=False, default=None)
    promised: tuple[dt.datetime, dt.datetime] | None = field(compare=False, default=None)


@dataclass
class Claims:
    """What the simulated office does: how long each stage of each claim truly takes."""

    random: Random

    def begins(self, total: int) -> list[dt.datetime]:
        """When claims are reported: more in January and February, and four times as many in the surge of September."""
        found = []
        while len(found) < total:
            at = BEGIN + dt.timedelta(days=self.random.random() * 365)
            weight = 4.0 if _surge(at) else 1.5 if at.month <= 2 else 1.0
            if self.random.random() * 4.0 < weight:
                found.append(at)
        return sorted(found)

    def minutes(self, stage: str, product: str, slowness: float, at: dt.datetime) -> float:
        """Working minutes a stage takes that begins now."""
        load = 1.4 if at.month <= 2 else 1.0
        if stage != "material":
            load *= 4.0 if _strike(at) else 2.2 if _surge(at) else 1.0
        if product == "new" and stage == "liability":
            load *= 1.8
        return PLAN[stage] * 0.8 * load * slowness * math.exp(self.random.gauss(0, 0.6))


def _strike(at: dt.datetime) -> bool:
    return dt.datetime(2026, 5, 11, tzinfo=dt.UTC) <= at < dt.datetime(2026, 5, 16, tzinfo=dt.UTC)


def _surge(at: dt.datetime) -> bool:
    return dt.datetime(2026, 9, 7, tzinfo=dt.UTC) <= at < dt.datetime(2026, 9, 21, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Visit:
    """One stay of a claim in a stage; open while it has no end."""

    stage: str
    product: str
    started_at: dt.datetime
    ahead: int | None
    promised: tuple[dt.datetime, dt.datetime]
    ended_at: dt.datetime | None = None


class House:
    """What the site knows: visits so far, the model in use, and how its curves are read."""

    def __init__(self, *, calibrated: bool) -> None:
        self._calibrated = calibrated
        self.model: Model = learn((), working_time_by_stage=TIMES)
        self.calibration = Calibration()
        self._used = [(BEGIN, self.model)]
        self._visits: list[Visit] = []
        """Of every claim, in the order they began."""
        self._places: dict[int, int] = {}
        """Where the visit of each open claim stands."""
        self._outcomes: dict[int, Outcome] = {}
        """Of visits that have ended, by their place."""
        self.queues = dict.fromkeys(STAGES, 0)
        self.refused = 0
        self._curves: dict[tuple[str, str, float], DurationCurve] = {}

    def promise(self, stage: int, product: str, at: dt.datetime) -> tuple[dt.datetime, dt.datetime]:
        """The interval promised for a stage that begins now."""
        to_come = (
            StageToCome(STAGES[stage], at, ahead=self.ahead(STAGES[stage])),
            *(StageToCome(later, ahead=self.ahead(later)) for later in STAGES[stage + 1 :]),
        )
        first = promise(
            model=self.model,
            plan_minutes=PLAN,
            stages=to_come,
            at=at,
            line="health",
            product=product,
            working_time_by_stage=TIMES,
            calibration=self.calibration,
        )[0]
        return first.earliest_at, first.latest_at

    def ahead(self, stage: str) -> int | None:
        """The queue of a stage; nobody queues for claimants."""
        return None if stage == "material" else self.queues[stage]

    def begun(self, claim: int, visit: Visit) -> None:
        """Take in that a claim stands in a stage."""
        self._places[claim] = len(self._visits)
        self._visits.append(visit)
        self.queues[visit.stage] += 1

    def ended(self, claim: int, at: dt.datetime) -> Visit:
        """Take in that the stage of a claim is over."""
        place = self._places.pop(claim)
        self._visits[place] = replace(self._visits[place], ended_at=at)
        self.queues[self._visits[place].stage] -= 1
        return self._visits[place]

    def calibrate(self, at: dt.datetime) -> None:
        """Read the curves anew by all that is known now."""
        if self._calibrated:
            chosen = self._chosen(at - MONTH, at_most=MOST_LATELY)[-MOST_LATELY:]
            self.calibration = calibrate(self._outcome(place, at) for place in chosen)

    def _chosen(self, since: dt.datetime, *, at_most: int) -> range:
        """The places of all visits, or of so many that those begun since then are no more than wanted."""
        lately = len(self._visits) - bisect_left(self._visits, since, key=lambda visit: visit.started_at)
        return range(0, len(self._visits), one_in(lately, at_most=at_most))

    def learn(self, at: dt.datetime) -> None:
        """Learn anew; keep what was learnt unless it foresaw the visits since then worse than the model in use."""
        candidate = learn(self._known(at), working_time_by_stage=TIMES)
        cut = at - _COMPARE_ON
        older = [model for learnt_at, model in self._used if learnt_at <= cut]
        compared = compare(
            in_use=older[-1] if older else self._used[0][1],
            candidate=learn(self._known(cut), working_time_by_stage=TIMES),
            visits=[one for one in self._known(at) if one.started_at > cut],
            working_time_by_stage=TIMES,
            plan_minutes=lambda line, product, stage: PLAN[stage],
        )
        if compared.may_replace:
            self.model, self._curves = candidate, {}
            # Hazards kept from the model before would be laid over the curves of the new one.
            self._outcomes = {}
            self._used = [*self._used[-20:], (at, candidate)]
        else:
            self.refused += 1

    def _known(self, at: dt.datetime) -> list[StageObservation]:
        chosen = self._chosen(at - _LEARN_ON, at_most=_LEARN_FROM)[-_LEARN_FROM:]
        return [
            StageObservation("health", one.product, one.stage, one.started_at, one.ended_at, at, ahead=one.ahead)
            for one in map(self._visits.__getitem__, chosen)
            if one.started_at <= at
        ]

    def _outcome(self, place: int, at: dt.datetime) -> Outcome:
        """How a visit came out; the hazard of one that has ended is kept."""
        visit = self._visits[place]
        kept = self._outcomes.get(place)
        if kept is not None:
            if not (kept.promise and kept.promise.ends):
                self._outcomes[place] = kept = replace(kept, promise=_came_out(visit, at))
            return kept
        key = (visit.stage, visit.product, self.model.log_shift(visit.stage, visit.ahead))
        if key not in self._curves:
            plan = PLAN[visit.stage]
            known = {"stage": visit.stage, "line": "health", "product": visit.product, "plan_minutes": plan}
            self._curves[key] = self.model.duration(**known, ahead=visit.ahead).curve
        worked = TIMES[visit.stage].minutes_between(start=visit.started_at, end=visit.ended_at or at)
        finished = visit.ended_at is not None
        found = Outcome(visit.stage, self._curves[key].hazard_at(worked), finished, _came_out(visit, at))
        if finished:
            self._outcomes[place] = found
        return found


def _came_out(visit: Visit, at: dt.datetime) -> Settled:
    earliest_at, latest_at = visit.promised
    return settled(earliest_at=earliest_at, latest_at=latest_at, ended_at=visit.ended_at, at=at)


def replay(
    *, claims: int, seed: int, calibrated: bool, months: range = range(1, 13)
) -> tuple[dict[tuple[str, int], list[bool]], int]:
    """Kept or not, by stage and the month in which it was promised, and how many models were refused."""
    office = Claims(Random(seed))
    house = House(calibrated=calibrated)
    numbers = count()
    begins = [at for at in office.begins(claims) if at.month in months]
    steps = [Step(at, next(numbers), claim, -1) for claim, at in enumerate(begins)]
    heapq.heapify(steps)
    kept: dict[tuple[str, int], list[bool]] = defaultdict(list)
    products = {claim: "new" if office.random.random() < 0.3 else "usual" for claim in range(claims)}
    slow = {claim: math.exp(office.random.gauss(0, 0.2)) for claim in range(claims)}
    night = hour = begins[0]
    while steps:
        step = heapq.heappop(steps)
        if step.at >= hour:
            house.calibrate(step.at)
            hour = step.at + dt.timedelta(hours=1)
        if step.at >= night:
            house.learn(step.at)
            night = step.at + dt.timedelta(days=1)
        product = "usual" if step.at < dt.datetime(2026, 7, 1, tzinfo=dt.UTC) else products[step.claim]
        if step.begun_at is not None and step.promised is not None:
            visit = house.ended(step.claim, step.at)
            month = step.begun_at.astimezone(SHANGHAI).month
            kept[visit.stage, month].append(step.promised[0] <= step.at <= step.promised[1])
        following = step.stage + 1
        if following < len(STAGES):
            stage = STAGES[following]
            ends = TIMES[stage].add(start=step.at, minutes=office.minutes(stage, product, slow[step.claim], step.at))
            promised = house.promise(following, product, step.at)
            house.begun(step.claim, Visit(stage, product, step.at, house.ahead(stage), promised))
            heapq.heappush(steps, Step(ends, next(numbers), step.claim, following, step.at, promised))
    return {key: one for key, one in kept.items() if key[1] in months}, house.refused


def main() -> int:
    """Replay what the command line asks for and print the table."""
    words = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    words.add_argument("--claims", type=int, default=24_000)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--months", type=_months, default=range(1, 13), help="of a claim's report, as 4-5")
    words.add_argument("--as-learnt", action="store_true", help="without live calibration")
    words.add_argument("--json", action="store_true")
    given = words.parse_args()
    kept, refused = replay(claims=given.claims, seed=given.seed, calibrated=not given.as_learnt, months=given.months)
    shares = {key: sum(one) / len(one) for key, one in kept.items()}
    whole = {stage: _share(kept, stage) for stage in STAGES}
    inside = sum(GOAL[0] <= share <= GOAL[1] for share in shares.values())
    if given.json:
        months = {f"{stage} {month}": round(share, 3) for (stage, month), share in sorted(shares.items())}
        print(json.dumps({"kept": months, "stages": whole, "inside": inside, "cells": len(shares), "refused": refused}))
    else:
        _print(shares, whole, inside, refused)
    return 0 if inside == len(shares) else 1


def _months(words: str) -> range:
    first, _, last = words.partition("-")
    found = range(int(first), int(last or first) + 1)
    if not found or not set(found) <= set(range(1, 13)):
        raise argparse.ArgumentTypeError(f"{words} are no months: write them as 4-5")
    return found


def percent(share: float) -> str:
    """A share in whole percent, with a decimal where it lies outside what was aimed at."""
    return f"{100 * share:.0f}" if GOAL[0] <= share <= GOAL[1] else f"{100 * share:.1f}"


def _share(kept: dict[tuple[str, int], list[bool]], stage: str) -> float:
    every = [one for (name, _), many in kept.items() if name == stage for one in many]
    return round(sum(every) / len(every), 3)


def _print(shares: dict[tuple[str, int], float], whole: dict[str, float], inside: int, refused: int) -> None:
    months = sorted({month for _, month in shares})
    table = Table("stage", *map(str, months), "year", title="80% promises kept, by month", title_justify="left")
    for stage in STAGES:
        cells = [percent(shares[stage, month]) if (stage, month) in shares else "" for month in months]
        table.add_row(stage, *cells, f"{100 * whole[stage]:.1f}")
    out = Console(highlight=False)
    out.print(table)
    out.print(f"{inside} of {len(shares)} months of a stage inside 78-82%; models refused: {refused}")


if __name__ == "__main__":
    sys.exit(main())
