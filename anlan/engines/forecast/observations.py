"""One visit of one case to one stage, finished or not, as a forecast learns from it."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class StageObservation:
    """A stage entered at `started_at` and seen until `ended_at`, or still open (`ended_at=None`) at `as_of`.

    `ahead` counts the cases that stood in the stage when this one entered it; None where nobody counted. `synthetic`
    visits teach like others and are never counted as experience. All instants are aware. A stage that ended after
    `as_of` counts as open: nothing later than `as_of` is known. Raises ValueError for a stage that ends before it
    starts, or is seen before it starts.
    """

    line: str
    product: str
    stage: str
    started_at: dt.datetime
    ended_at: dt.datetime | None
    as_of: dt.datetime
    ahead: int | None = None
    synthetic: bool = False

    def __post_init__(self) -> None:
        for name in ("started_at", "ended_at", "as_of"):
            moment = getattr(self, name)
            if moment is not None and moment.tzinfo is None:
                raise ValueError(f"{name} {moment} has no time zone: give an aware instant, such as one in UTC")
        if self.as_of < self.started_at:
            raise ValueError(f"a stage that starts at {self.started_at} cannot be seen at {self.as_of}: leave it out")
        if self.ended_at is not None and self.ended_at < self.started_at:
            raise ValueError(f"the stage {self.stage} ends at {self.ended_at}, before it starts at {self.started_at}")

    @property
    def finished(self) -> bool:
        """Whether the end was known at `as_of`."""
        return self.ended_at is not None and self.ended_at <= self.as_of

    @property
    def seen_until(self) -> dt.datetime:
        """The end, or the last moment at which the stage was known to be open."""
        return self.ended_at if self.ended_at is not None and self.finished else self.as_of


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One line of a history file: a visit of a case to a stage."""

    case_id: str
    line: str
    product: str
    stage: str
    started_at: dt.datetime
    ended_at: dt.datetime | None

    def observed(self, *, as_of: dt.datetime, synthetic: bool = False) -> StageObservation:
        """The visit as it was known at `as_of`."""
        facts = (self.line, self.product, self.stage, self.started_at, self.ended_at, as_of)
        return StageObservation(*facts, synthetic=synthetic)


def read_history(path: Path) -> tuple[HistoryRow, ...]:
    """Rows of a history file (UTF-8 CSV: case_id,line,product,stage,started_at,ended_at; lines that begin with # are
    remarks; an empty ended_at is a stage still open). Raises ValueError that names the line it cannot read."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(_rows(file, path))


def _rows(file: Iterator[str], path: Path) -> Iterator[HistoryRow]:
    reader = csv.DictReader(line for line in file if not line.startswith("#"))
    for number, row in enumerate(reader, start=1):
        try:
            ended_at = dt.datetime.fromisoformat(row["ended_at"]) if row["ended_at"] else None
            started_at = dt.datetime.fromisoformat(row["started_at"])
            yield HistoryRow(row["case_id"], row["line"], row["product"], row["stage"], started_at, ended_at)
        except (KeyError, TypeError, ValueError) as reason:
            raise ValueError(
                f"row {number} of {path} is not a stage visit ({reason}): "
                "each needs case_id,line,product,stage,started_at,ended_at with times such as 2026-03-02T01:30Z"
            ) from reason


def known_at(
    *, rows: tuple[HistoryRow, ...], as_of: dt.datetime, synthetic: bool = False
) -> tuple[StageObservation, ...]:
    """What a history had shown by `as_of`: visits that had started, with the ends known by then."""
    return tuple(row.observed(as_of=as_of, synthetic=synthetic) for row in rows if row.started_at <= as_of)
