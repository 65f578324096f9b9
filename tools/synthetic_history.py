"""Make the history that a new installation starts from: SYNTHETIC stage visits, drawn at random, of no real person.

    python tools/synthetic_history.py [FILE]

Writes anlan/claims/parameters/history/health.csv (or FILE). The same seed gives the same bytes. Durations are
log-normal around plausible plan times, counted in the working time of whoever acts; they are nobody's measured
performance. A real installation replaces the file by its own journal as soon as it has one.
"""

from __future__ import annotations

import csv
import datetime as dt
import math
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from chinese_calendar import constants

from anlan.engines.forecast import WALL_CLOCK, WorkingTime
from anlan.kernel.calendar import SHANGHAI, DayCalendar

SEED = 20260930
CLAIM_COUNT = 1100
FIRST_NOTICE_ON = dt.date(2025, 10, 9)
SEEN_UNTIL = dt.datetime(2026, 9, 30, 10, 0, tzinfo=dt.UTC)
TARGET = Path(__file__).parents[1] / "anlan/claims/parameters/history/health.csv"
REMARK = (
    "# SYNTHETIC: drawn at random by tools/synthetic_history.py (seed {seed}); no real claim, person or performance. "
    "Known until {until}; an empty ended_at is a stage still open then.\n"
)

CHINA = DayCalendar(
    version="chinesecalendar-2026",
    first=dt.date(2025, 1, 1),
    last=dt.date(2026, 12, 31),
    holidays=frozenset(day for day in constants.holidays if day.year in (2025, 2026)),
    make_up_days=frozenset(day for day in constants.workdays if day.year in (2025, 2026)),
)
OFFICE = WorkingTime(CHINA, dt.time(8, 30), dt.time(18, 0))
BANK = WorkingTime(CHINA, dt.time(9, 0), dt.time(17, 0))
WORKING_TIME_BY_STAGE = {
    "notice": WALL_CLOCK,
    "material": WALL_CLOCK,
    "checking": OFFICE,
    "liability": OFFICE,
    "calculation": OFFICE,
    "approval": OFFICE,
    "agreement": WALL_CLOCK,
    "payment": BANK,
}


@dataclass(frozen=True)
class Pace:
    """Median minutes of a stage in its working time, and the spread of their logarithm."""

    median_minutes: float
    spread: float


INPATIENT = {
    "notice": Pace(3, 0.5),
    "material": Pace(2200, 0.95),
    "checking": Pace(110, 0.75),
    "liability": Pace(330, 0.7),
    "calculation": Pace(60, 0.6),
    "approval": Pace(170, 0.7),
    "agreement": Pace(240, 1.0),
    "payment": Pace(560, 0.45),
}
HUHUIBAO = {
    "notice": Pace(2, 0.5),
    "material": Pace(1300, 0.9),
    "checking": Pace(70, 0.7),
    "liability": Pace(150, 0.65),
    "calculation": Pace(35, 0.55),
    "approval": Pace(95, 0.65),
    "agreement": Pace(200, 1.0),
    "payment": Pace(520, 0.45),
}
PACES = {"anlan-inpatient": INPATIENT, "huhuibao-ordinary": HUHUIBAO}
SHARE_OF_INPATIENT = 0.45
SHARE_ASKED_AGAIN = 0.24
SHARE_SILENT = 0.02
CLAIM_SPREAD = 0.1
"""Some claims are slower than others in every stage of the office."""


def main() -> None:
    """Write the history file."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    target.parent.mkdir(parents=True, exist_ok=True)
    rows = history(claim_count=CLAIM_COUNT, seed=SEED)
    with target.open("w", encoding="utf-8", newline="") as file:
        file.write(REMARK.format(seed=SEED, until=_stamp(SEEN_UNTIL)))
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["case_id", "line", "product", "stage", "started_at", "ended_at"])
        writer.writerows(rows)
    print(f"{len(rows)} stage visits of {CLAIM_COUNT} claims in {target} ({target.stat().st_size / 1000:.0f} kB)")


def history(*, claim_count: int, seed: int) -> list[tuple[str, ...]]:
    """Rows of synthetic claims in the order of their notice, known until SEEN_UNTIL."""
    random = np.random.default_rng(seed)
    span_minutes = (SEEN_UNTIL - _notice_day(FIRST_NOTICE_ON)).total_seconds() / 60
    arrivals = np.sort(random.uniform(0, span_minutes, claim_count))
    rows: list[tuple[str, ...]] = []
    for number, minutes in enumerate(arrivals.tolist(), start=1):
        noticed_at = _notice_day(FIRST_NOTICE_ON) + dt.timedelta(minutes=minutes)
        rows.extend(_claim(f"S{number:04}", noticed_at, random))
    return rows


def _claim(case_id: str, noticed_at: dt.datetime, random: np.random.Generator) -> list[tuple[str, ...]]:
    """The visits of one claim, cut where the history ends."""
    product = "anlan-inpatient" if random.random() < SHARE_OF_INPATIENT else "huhuibao-ordinary"
    again = ["material", "checking"] if random.random() < SHARE_ASKED_AGAIN else []
    stages = ["notice", "material", "checking", *again, "liability", "calculation", "approval", "agreement", "payment"]
    silent = random.random() < SHARE_SILENT
    slowness = math.exp(CLAIM_SPREAD * random.standard_normal())
    rows, started_at = [], _whole_minute(noticed_at)
    for stage in stages:
        if started_at > SEEN_UNTIL:
            break
        pace, working_time = PACES[product][stage], WORKING_TIME_BY_STAGE[stage]
        minutes = pace.median_minutes * math.exp(pace.spread * random.standard_normal())
        minutes *= 1.0 if working_time.around_the_clock else slowness
        ended_at = _whole_minute(working_time.add(start=started_at, minutes=minutes))
        still_open = ended_at > SEEN_UNTIL or (silent and stage == "material")
        ended = "" if still_open else _stamp(ended_at)
        rows.append((case_id, "health", product, stage, _stamp(started_at), ended))
        if still_open:
            break
        started_at = ended_at
    return rows


def _notice_day(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), tzinfo=SHANGHAI).astimezone(dt.UTC)


def _whole_minute(moment: dt.datetime) -> dt.datetime:
    return (moment + dt.timedelta(seconds=30)).replace(second=0, microsecond=0)


def _stamp(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%MZ")


if __name__ == "__main__":
    main()
