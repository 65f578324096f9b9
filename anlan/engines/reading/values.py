"""What a reading is: lines of text, fields with where they stand, and problems a claimant can act on."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

#: x, y, width, height as fractions (0..1) of the upright page.
Box = tuple[float, float, float, float]
WHOLE_PAGE: Box = (0.0, 0.0, 1.0, 1.0)

#: Below this a character of a field may well be another one.
FIELD_CERTAINTY = 0.55


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of text as it stands on the page; `confidence` is the mean over its characters (0..1)."""

    text: str
    confidence: float
    box: Box

    def to_json(self) -> dict[str, Any]:
        """Plain lists and texts, ready for `json.dumps`."""
        return {"text": self.text, "confidence": self.confidence, "box": list(self.box)}

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> TextLine:
        """The inverse of `to_json`."""
        return cls(plain["text"], plain["confidence"], _box(plain["box"]))


@dataclass(frozen=True, slots=True)
class Field:
    """One fact found on a page. Dates are ISO, money is yuan text, `items` is a JSON list.

    `confidence` (0..1) is that of the least certain character, 1.0 for a QR code or a text layer; a value chosen among
    candidates is no surer than that choice.
    """

    value: str
    confidence: float
    box: Box

    def __post_init__(self) -> None:
        if not 0 <= self.confidence <= 1 or any(not math.isfinite(edge) for edge in self.box):
            # The value stays out of the sentence: it may be a name or a number, and errors reach logs.
            got = f"{self.confidence} and {self.box}"
            raise ValueError(f"a field needs a confidence from 0 to 1 and a finite box, got {got}")

    def to_json(self) -> dict[str, Any]:
        """Plain lists and texts, ready for `json.dumps`."""
        return {"value": self.value, "confidence": self.confidence, "box": list(self.box)}

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> Field:
        """The inverse of `to_json`."""
        return cls(plain["value"], plain["confidence"], _box(plain["box"]))


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a page. `code` is stable (see PROBLEM_CODES), `field` is None for the page as a whole."""

    code: str
    field: str | None = None
    facts: Mapping[str, str | int | float] = dataclasses.field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.code not in PROBLEM_CODES:
            raise ValueError(f"{self.code!r} is not one of {sorted(PROBLEM_CODES)}")
        object.__setattr__(self, "facts", MappingProxyType(dict(self.facts)))

    def to_json(self) -> dict[str, Any]:
        """Plain lists and texts, ready for `json.dumps`."""
        return {"code": self.code, "field": self.field, "facts": dict(self.facts)}

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> Problem:
        """The inverse of `to_json`."""
        return cls(plain["code"], plain["field"], plain["facts"])


#: Every code a page can carry, with its meaning.
PROBLEM_CODES: Mapping[str, str] = MappingProxyType(
    {
        "unreadable": "a needed field, or with field None the whole page, could not be read with confidence",
        "cut_off": "text runs over the edge of the picture",
        "checksum_wrong": "a number does not pass its own checksum",
        "fields_disagree": "two facts on the page contradict each other",
        "expired": "the document is no longer valid on the day asked for",
        "sums_differ": "amounts do not add up to their total",
        "missing_field": "a needed field was not found; `page_certainty` says how surely the rest was read",
        "cancelled": "an invoice that takes another one back (红字), so that nothing is to be paid on it",
    }
)


@dataclass(frozen=True, slots=True)
class KindGlance:
    """What a page is, told before it is read in full; `seconds` is wall time.

    `unreadable` says that too little of it can be read to tell that it is no known paper.
    """

    page: int
    kind: str
    kind_confidence: float
    seconds: float = dataclasses.field(compare=False)
    unreadable: bool = False

    def to_json(self) -> dict[str, Any]:
        """Plain numbers and texts, ready for `json.dumps`."""
        return dataclasses.asdict(self)

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> KindGlance:
        """The inverse of `to_json`."""
        return cls(plain["page"], plain["kind"], plain["kind_confidence"], plain["seconds"], plain["unreadable"])


@dataclass(frozen=True, slots=True)
class PageReading:
    """All that was read on one page. `page` counts from 1; `turned_degrees` (0/90/180/270, clockwise) makes it upright.

    `width_px` and `height_px` are the upright size. `seconds` is wall time.
    One photograph may show several papers: each is a reading of its own, `part` counts from 1 and `region` is its place
    on the upright page; boxes of fields and lines stay fractions of the whole page. `best_guess` is the kind a page of
    kind `other` most resembles, "" when it resembles none.
    """

    page: int
    kind: str
    kind_confidence: float
    fields: Mapping[str, Field]
    problems: tuple[Problem, ...]
    lines: tuple[TextLine, ...]
    turned_degrees: int
    width_px: int
    height_px: int
    seconds: float = dataclasses.field(compare=False)
    part: int = 1
    region: Box = WHOLE_PAGE
    best_guess: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "fields", MappingProxyType(dict(self.fields)))

    def to_json(self) -> dict[str, Any]:
        """Plain lists and texts, ready for `json.dumps`."""
        return {
            "page": self.page,
            "kind": self.kind,
            "kind_confidence": self.kind_confidence,
            "fields": {name: found.to_json() for name, found in self.fields.items()},
            "problems": [problem.to_json() for problem in self.problems],
            "lines": [line.to_json() for line in self.lines],
            "turned_degrees": self.turned_degrees,
            "width_px": self.width_px,
            "height_px": self.height_px,
            "seconds": self.seconds,
            "part": self.part,
            "region": list(self.region),
            "best_guess": self.best_guess,
        }

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> PageReading:
        """The inverse of `to_json`."""
        return cls(
            page=plain["page"],
            kind=plain["kind"],
            kind_confidence=plain["kind_confidence"],
            fields={name: Field.from_json(found) for name, found in plain["fields"].items()},
            problems=tuple(Problem.from_json(problem) for problem in plain["problems"]),
            lines=tuple(TextLine.from_json(line) for line in plain["lines"]),
            turned_degrees=plain["turned_degrees"],
            width_px=plain["width_px"],
            height_px=plain["height_px"],
            seconds=plain["seconds"],
            # Readings kept before a photograph could hold several papers do not carry these.
            part=plain.get("part", 1),
            region=_box(plain.get("region", WHOLE_PAGE)),
            best_guess=plain.get("best_guess", ""),
        )


def _box(plain: Sequence[float]) -> Box:
    x, y, width, height = plain
    return (float(x), float(y), float(width), float(height))
