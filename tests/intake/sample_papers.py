"""The sample papers as a reader without faults would read them: from their truth files, in no time.

Stands in for the reading engine in tests of what happens after reading; the engine has tests of its own.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from anlan.engines.reading import Field, PageReading, Problem, TextLine
from anlan.intake.domain.completeness import assess
from anlan.intake.domain.material import Assessment, Expectation, FieldFact, PageFacts, PageProblem
from anlan.intake.selectors.rules import kinds, scenes

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
_BOX = (0.1, 0.1, 0.5, 0.05)
CHECKED_ON = dt.date(2026, 11, 2)

WANG = Expectation(
    scene="inpatient",
    insured_name="王秀兰",
    id_number="990101196205140268",
    born_on=dt.date(1962, 5, 14),
    loss_on=dt.date(2026, 9, 14),
    cover_from=dt.date(2026, 1, 1),
    cover_to=dt.date(2026, 12, 31),
    settled_by_basic_insurance=True,
)


@cache
def _truth(folder: str) -> dict:
    return json.loads((SAMPLES / folder / "truth.json").read_text())


def rows_of(folder: str) -> list[dict]:
    """The pages of a sample folder, as its truth file lists them, each a fresh copy."""
    return json.loads(json.dumps(_truth(folder)["pages"]))


def without(*kinds_left_out: str) -> list[dict]:
    """The complete bundle without the pages of some kinds."""
    return [one for one in rows_of("complete") if one["kind"] not in kinds_left_out]


def reading(row: Mapping, *, page: int = 1) -> PageReading:
    """A page read without a fault; one whose defect is `unreadable` gives that problem and no fields."""
    values = {name: _as_read(value) for name, value in row["fields"].items()}
    unreadable = row.get("defect") == "unreadable"
    lines = (TextLine(_text(row), 0.99, _BOX),)
    return PageReading(
        page=page,
        kind=row["kind"],
        kind_confidence=0.98,
        fields={name: Field(value, 0.97, _BOX) for name, value in values.items()},
        problems=(Problem("unreadable"),) if unreadable else (),
        lines=lines,
        turned_degrees=row.get("rotated", 0),
        width_px=1200,
        height_px=1600,
        seconds=0.5,
    )


def facts(rows: Iterable[Mapping]) -> list[PageFacts]:
    """Pages as the rules of intake see them, in the order given."""
    return [
        PageFacts(
            page_id=row.get("id", f"page-{place}"),
            place=place,
            kind=row["kind"],
            fields={name: FieldFact(_as_read(value)) for name, value in row["fields"].items()},
            problems=tuple(PageProblem(*problem) for problem in row.get("problems", _own_problem(row))),
            text=_text(row),
            sha256=hashlib.sha256(row.get("file", str(place)).encode()).hexdigest(),
        )
        for place, row in enumerate(rows, start=1)
    ]


def scene(name: str = "inpatient"):
    """A scene's rule."""
    return scenes()[name]


def kind(name: str):
    """A kind's rule."""
    return kinds()[name]


def row(kind_of_page: str, folder: str = "complete") -> dict:
    """The first page of a kind."""
    return next(one for one in rows_of(folder) if one["kind"] == kind_of_page)


def _own_problem(row: Mapping) -> list[tuple[str, None]]:
    return [("unreadable", None)] if row.get("defect") == "unreadable" else []


def _as_read(value: object) -> str:
    if not isinstance(value, list):
        return str(value)
    items = [item | {"in_list": "甲" if item["in_list"] else "丙"} for item in value]
    return json.dumps(items, ensure_ascii=False)


def _text(row: Mapping) -> str:
    """Words enough to tell two pages apart, as the printed page has them."""
    return row.get("text", "") or f"{row['kind']} {json.dumps(row['fields'], ensure_ascii=False)}"


def assessed(pages, *, expected=WANG, on=CHECKED_ON, used_elsewhere=frozenset()) -> Assessment:
    """What the rules say of pages, under the contract of the sample papers unless another is given."""
    return assess(
        scene=scene(expected.scene), kinds=kinds(), pages=pages, expected=expected, on=on, used_elsewhere=used_elsewhere
    )


def told(result: Assessment) -> list[tuple[str, str | None, bool]]:
    """Code, field and weight of every finding, in order."""
    return [(one.code, one.field, one.blocking) for one in result.findings]


def wanted(result: Assessment) -> set[str]:
    """The kinds of which one more paper is asked for."""
    return {kind for need in result.missing for kind in need.kinds}
