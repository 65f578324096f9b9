"""Files of invented members, and a city plan to enrol them under."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path

import anlan.benefits
from anlan.benefits import services
from anlan.benefits.models import Contract
from anlan.kernel.identity import resident_number_check
from tests.cast import NOON, organisation

SCHEDULES = Path(anlan.benefits.__file__).parent / "parameters" / "schedules"
WANG, CHEN = "990101196205140268", "990101199008200376"
HEAD = ("id_number", "name")


def number(serial: int, born: str = "19800229") -> str:
    """A valid identity number in a region that does not exist."""
    first_17 = f"{990200 + serial // 1000}{born}{serial % 1000:03d}"
    return first_17 + resident_number_check(first_17)


def city_plan(
    number: str = "CITY-2026", *, year: int = 2026, schedule: str = "inpatient_2026.yaml", people=()
) -> Contract:
    """A contract that nobody is insured under yet, of the branch Fujian."""
    return services.register_contract(
        number=number,
        schedule=services.register_schedule(path=SCHEDULES / schedule, at=NOON),
        organisation=organisation("fujian"),
        starts_on=dt.date(year, 1, 1),
        ends_on=dt.date(year, 12, 31),
        people=people,
        at=NOON,
    )


def csv_file(folder: Path, rows, *, head=HEAD, name: str = "members.csv", encoding: str = "utf-8") -> Path:
    """A file with a head and rows of cells."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(head)
    writer.writerows(rows)
    path = folder / name
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def members(count: int, *, first: int = 0) -> list[tuple[str, str]]:
    """That many invented people."""
    return [(number(serial), f"成员{serial}") for serial in range(first, first + count)]
