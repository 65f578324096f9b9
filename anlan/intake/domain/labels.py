"""Papers whose kind and fields a person vouches for, and how well readings agree with them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as given

from anlan.engines.reading.kinds import KINDS
from anlan.engines.reading.values import WHOLE_PAGE, Box, PageReading
from anlan.intake.domain.values import money
from anlan.kernel.identity import same_name


@dataclass(frozen=True, slots=True)
class Said:
    """What a reading said of a paper: its kind and the texts of its fields."""

    kind: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Label:
    """What a person says of one paper. `file` names the file it is in; `fields` are those the person vouches for.

    A field of "" is one that is not on the paper. `before` is what was read when the person looked.
    """

    file: str
    page: int
    kind: str
    fields: Mapping[str, str]
    part: int = 1
    region: Box = WHOLE_PAGE
    before: Said | None = None

    @property
    def kind_to_tell(self) -> str:
        """The kind a reader can tell: what it has no rule for is to be `other`."""
        return self.kind if self.kind in KINDS else "other"


@dataclass(slots=True)
class Tally:
    """Of how many, how many were right: when the person looked, and now."""

    of: int = 0
    before: int = 0
    now: int = 0


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that is read wrongly now: the kind, or a field. `new`: it was right when the person looked."""

    file: str
    page: int
    part: int
    what: str
    new: bool


@dataclass(slots=True)
class Score:
    """How readings agree with labels. Fields are counted by kind and name; `f1_*` are means over kinds (0 to 1)."""

    pages: Tally = given(default_factory=Tally)
    fields: Tally = given(default_factory=Tally)
    kinds: dict[str, Tally] = given(default_factory=lambda: defaultdict(Tally))
    kind_fields: dict[tuple[str, str], Tally] = given(default_factory=lambda: defaultdict(Tally))
    misses: list[Miss] = given(default_factory=list)
    f1_before: float = 0.0
    f1_now: float = 0.0


def said_of(reading: PageReading) -> Said:
    """What a reading says, without places and certainties."""
    return Said(reading.kind, {name: field.value for name, field in reading.fields.items()})


def reading_of(label: Label, readings: Sequence[PageReading]) -> PageReading | None:
    """Of the papers read on a label's page the one it is about: by its place where that is known, else by number."""
    here = [reading for reading in readings if reading.page == label.page]
    if label.region != WHOLE_PAGE:
        return max(here, key=lambda reading: _overlap(reading.region, label.region), default=None)
    return next((reading for reading in here if reading.part == label.part), None)


def score(labels: Sequence[Label], now: Sequence[Said | None]) -> Score:
    """Compare what is read now, and what was read before where that is kept, with the labels, one by one."""
    result = Score()
    for label, said in zip(labels, now, strict=True):
        for what, right_before, right_now in _compared(label, said):
            total, tally = _tallies(result, label, what)
            for count in (total, tally):
                count.of += 1
                count.before += right_before
                count.now += right_now
            if not right_now:
                result.misses.append(Miss(label.file, label.page, label.part, what, new=right_before))
    truth = [label.kind_to_tell for label in labels]
    result.f1_now = _macro_f1(truth, [said.kind if said else "" for said in now])
    result.f1_before = _macro_f1(truth, [label.before.kind if label.before else "" for label in labels])
    return result


def _tallies(result: Score, label: Label, what: str) -> tuple[Tally, Tally]:
    if what == "kind":
        return result.pages, result.kinds[label.kind_to_tell]
    return result.fields, result.kind_fields[label.kind, what]


def _compared(label: Label, said: Said | None) -> Iterator[tuple[str, bool, bool]]:
    """What is compared, whether it was right before, whether it is right now."""
    before, now = (one or Said("", {}) for one in (label.before, said))
    yield "kind", before.kind == label.kind_to_tell, now.kind == label.kind_to_tell
    for name, value in label.fields.items():
        right_before = label.before is not None and agrees(name, before.fields.get(name, ""), value)
        yield name, right_before, said is not None and agrees(name, now.fields.get(name, ""), value)


def agrees(name: str, found: str, true: str) -> bool:
    """Whether a value as read is the true one; spaces, the writing of amounts and the order of items do not matter.

    >>> agrees("total_amount", "1,200", "1200.00"), agrees("hospital", "第一 医院", "第一医院"), agrees("sex", "", "")
    (True, True, True)
    """
    if not found or not true:
        return found == true
    if name == "items":
        return _rows(found) == _rows(true)
    if money(true) is not None and money(found) is not None and "." in true:
        return money(found) == money(true)
    return same_name(found, true)


def _rows(text: str) -> list[tuple[str, int | None]]:
    try:
        rows = json.loads(text)
    except ValueError:
        return []
    if not isinstance(rows, list):
        return []
    return sorted(
        ("".join(str(row.get("name", "")).split()), money(str(row.get("amount", ""))))
        for row in rows
        if isinstance(row, dict)
    )


def _macro_f1(truth: Sequence[str], said: Sequence[str]) -> float:
    """The mean over all true kinds of the harmonic mean of precision and recall."""
    scores = []
    for kind in sorted(set(truth)):
        hits = sum(a == b == kind for a, b in zip(truth, said, strict=True))
        scores.append(2 * hits / (truth.count(kind) + list(said).count(kind)))
    return sum(scores) / len(scores) if scores else 0.0


def _overlap(first: Box, second: Box) -> float:
    """The area two boxes share, as a share of the area they cover together."""
    width = min(first[0] + first[2], second[0] + second[2]) - max(first[0], second[0])
    height = min(first[1] + first[3], second[1] + second[3]) - max(first[1], second[1])
    shared = max(width, 0.0) * max(height, 0.0)
    together = first[2] * first[3] + second[2] * second[3] - shared
    return shared / together if together else 0.0
