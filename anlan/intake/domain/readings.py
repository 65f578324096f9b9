"""From what the reading engine says to what the rules look at."""

from __future__ import annotations

from collections.abc import Mapping

from anlan.engines.reading.values import PageReading, Problem
from anlan.intake.domain.material import FieldFact, PageFacts, PageProblem


def facts_of(reading: PageReading, *, page_id: str, place: int, sha256: str = "") -> PageFacts:
    """One reading as the rules see it. `place` counts the pages of a bundle from 1."""
    return PageFacts(
        page_id=page_id,
        place=place,
        kind=reading.kind,
        fields={name: FieldFact(field.value, field.confidence) for name, field in reading.fields.items()},
        problems=tuple(problem_of(problem.to_json()) for problem in reading.problems),
        text="\n".join(line.text for line in reading.lines),
        sha256=sha256,
        number_in_file=reading.page,
        part=reading.part,
    )


def given_up(page: int, reason: str) -> PageReading:
    """The reading of a page on which the reader had to be stopped; `reason` is the code of its `ReadingFailed`."""
    return PageReading(
        page=page,
        kind="other",
        kind_confidence=0.0,
        fields={},
        problems=(Problem("unreadable", None, {"reason": reason}),),
        lines=(),
        turned_degrees=0,
        width_px=0,
        height_px=0,
        seconds=0.0,
    )


def problem_of(row: Mapping[str, object]) -> PageProblem:
    """A problem from its plain form; its facts become texts, as findings keep them."""
    facts = row.get("facts")
    kept = {str(name): str(value) for name, value in facts.items()} if isinstance(facts, Mapping) else {}
    field = row.get("field")
    return PageProblem(str(row["code"]), str(field) if field else None, kept)
