"""How `anlan forecast` shows open cases: as JSON, as a table on the screen, and as CSV for a spreadsheet."""

from __future__ import annotations

import csv
import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from rich.table import Table

if TYPE_CHECKING:
    from anlan.engines.forecast.logs import CaseForecast, Ends, Forecaster

_ENDS = ("expected", "50% from", "50% to", "80% from", "80% to", "90% from", "90% to")
_FORMULA = ("=", "+", "-", "@")
"""What a spreadsheet takes for the beginning of a formula."""


def origin(made: Forecaster) -> dict[str, Any]:
    """What a model was made of, for JSON."""
    return dataclasses.asdict(made.origin) | {"rounds": made.whole.head.rounds}


def as_json(one: CaseForecast) -> dict[str, Any]:
    """One open case for JSON, its instants in UTC."""
    return {
        "case": one.case,
        "stage": one.stage,
        "since": one.since,
        "stage_ends": _bounds(one.stage_ends),
        "working_hours": dataclasses.asdict(one.working),
        "ahead": [{"stage": stage, "ends": _bounds(ends)} for stage, ends in one.ahead],
        "route_taken_by": round(one.route_taken_by, 3),
        "closes": _bounds(one.closes),
    }


def as_table(found: Sequence[CaseForecast], zone: ZoneInfo) -> Table:
    """Open cases for the screen, in the civil time of a zone."""
    table = Table("case", "stage", "stage ends", "working hours left", "closes", "closes, 80%", caption=f"in {zone}")
    for one in found:
        table.add_row(
            one.case,
            one.stage,
            minute(one.stage_ends.expected, zone),
            f"{one.working.left:.1f} ({one.working.left80[0]:.1f} to {one.working.left80[1]:.1f})",
            minute(one.closes.expected, zone),
            " to ".join(minute(end, zone) for end in one.closes.within80),
        )
    return table


def write_csv(found: Sequence[CaseForecast], zone: ZoneInfo, path: Path) -> None:
    """One row for each open case and each stage from the present one on, and one for its closing, in the civil time of
    a zone. The file begins with the mark by which spreadsheets know UTF-8. Raises OSError where it cannot be written.
    """
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["case", "stage", "begun", *_ENDS, "working hours left"])
        for one in found:
            rows.writerows(_rows(one, zone))


def minute(moment: dt.datetime, zone: ZoneInfo) -> str:
    """An instant to the minute, in the civil time of a zone."""
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"


def _rows(one: CaseForecast, zone: ZoneInfo) -> Iterator[list[str]]:
    named = [(one.stage, one.stage_ends), *one.ahead, ("closes", one.closes)]
    for place, (stage, ends) in enumerate(named):
        low, high = zip(ends.within50, ends.within80, ends.within90, strict=True)
        moments = [ends.expected, *(end for both in zip(low, high, strict=True) for end in both)]
        begun, hours = (minute(one.since, zone), f"{one.working.left:.1f}") if place == 0 else ("", "")
        yield [_cell(one.case), _cell(stage), begun, *(minute(moment, zone) for moment in moments), hours]


def _cell(words: str) -> str:
    """A name as a cell that no spreadsheet computes."""
    return f"'{words}" if words.startswith(_FORMULA) else words


def _bounds(ends: Ends) -> dict[str, Any]:
    return {
        "expected": ends.expected,
        "within50": list(ends.within50),
        "within80": list(ends.within80),
        "within90": list(ends.within90),
    }
