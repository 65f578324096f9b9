"""What on a page could be a value: its days, amounts, numbers, names and texts, each with what stands around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from anlan.engines.reading.diagnoses import named_up_to
from anlan.engines.reading.kinds.persons import SURNAMES, has_surname, person_name
from anlan.engines.reading.kinds.reading_order import rows
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.letters import Letter
from anlan.engines.reading.lines import Line
from anlan.engines.reading.page_words import LARGE
from anlan.engines.reading.spelling import AMOUNT, DATE, iso_date, resident_number_text, yuan

Sort = Literal["day", "amount", "number", "person", "text"]

_HAN = r"[㐀-鿿]"
_MARKS = ":;,.、/|()<>《》【】\\[\\]"
_AMOUNT = re.compile(rf"(?<![\d.A-Za-z-]){AMOUNT}(?![\d.%A-Za-z])")
_DAY = re.compile(DATE)
_NUMBER = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9]|[-_](?=[A-Za-z0-9])){4,31}")
#: Where a text may begin: after a mark, and after a label that is often run into its value.
_START = re.compile(rf"(?:^|(?<=[{_MARKS}])|(?<=诊断)(?!证明|书))(?=[^{_MARKS}]|[(]{_HAN})")
#: A name in Latin letters, and the parts of a long one; blanks are gone.
_LATIN = re.compile(r"[A-Za-zÀ-ž][A-Za-zÀ-ž'.,/-]{3,40}")
_DOTTED = re.compile(rf"{_HAN}{{1,6}}(?:·{_HAN}{{1,8}})+")
#: Words right behind which a sentence names somebody.
_NAMES_FOLLOW = re.compile(
    "患者|病人|病员|证明|兹有|委托|授权|本人|姓名|学生|员工|死者|父亲|母亲|儿子|女儿|妻子|丈夫|村民|居民|我|[父母夫妻子女弟兄姐妹]"
)
#: Letters looked at before and after a value, and in its neighbours.
_BEFORE, _AFTER, _NEIGHBOUR = 10, 3, 12
_NEAR_HEIGHTS, _FAR_HEIGHTS = 3.2, 4.0
_ROWS_ABOVE = 3
#: A diagnosis is looked for in so many letters.
_LONGEST_DIAGNOSIS = 40
#: A number holds so many figures at least.
_FEWEST_FIGURES = 4
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Letters that may be a value, the value they would be, and the marks of it and of what stands around it."""

    sort: Sort
    value: str
    letters: tuple[Letter, ...]
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Span:
    sort: Sort
    value: str
    start: int
    end: int


def candidates(sheet: Sheet) -> list[Candidate]:
    """Every candidate of a sheet, from top to bottom."""
    by_row = rows(sheet)
    firsts = [row[0].text for row in by_row]
    found = []
    for number, row in enumerate(by_row):
        above = list(_rows_above(firsts[max(0, number - _ROWS_ABOVE) : number]))
        for place, line in enumerate(row):
            spans = list(_spans(line.text))
            around = [*_around(sheet, line, row, place), *above] if spans else []
            for span in spans:
                marks = (*around, *_within(line, span, row, place), *_own(span))
                found.append(Candidate(span.sort, span.value, line.letters[span.start : span.end], marks))
    return found


def standing(found: Sequence[Candidate]) -> list[tuple[str, ...]]:
    """For each candidate the marks of how it stands to the others: which of the days of the page, or of its amounts."""
    times = Counter((one.sort, one.value) for one in found)
    days = sorted({one.value for one in found if one.sort == "day"})
    amounts = sorted({float(one.value) for one in found if one.sort == "amount"}, reverse=True)

    def marks(one: Candidate) -> Iterator[str]:
        if times[one.sort, one.value] > 1:
            yield "twice"
        if one.sort == "day":
            place = days.index(one.value)
            yield f"day {place}"
            yield f"day {place - len(days)}"
        if one.sort == "amount":
            yield f"rank {min(amounts.index(float(one.value)), 4)}"

    return [tuple(marks(one)) for one in found]


def _spans(text: str) -> Iterator[_Span]:
    for match in _DAY.finditer(text):
        # A day that lost its 日 may have lost a figure with it, under a seal.
        broken = "月" in match.group() and not match.group().endswith("日")
        # The beginning of a longer number is none: 2024031187.
        longer = match.group().isdigit() and re.match(r"\d{1,3}(?![\d:])", text[match.end() :])
        if (value := iso_date(match.group())) and not broken and not longer:
            yield _Span("day", value, *match.span())
    for match in _AMOUNT.finditer(text):
        if value := yuan(match.group()):
            yield _Span("amount", value, *match.span())
    for match in _NUMBER.finditer(text):
        number = re.sub(r"^N[oO0eg][.:]?(?=\d)", "", match.group())  # No0007712
        if sum(letter.isdigit() for letter in number) >= _FEWEST_FIGURES:
            yield _Span("number", resident_number_text(number) or number, match.end() - len(number), match.end())
    starts = [match.start() for match in _START.finditer(text)]
    for start in starts:
        yield from _texts_from(text, start)
    yield from _names_within(text, set(starts))


def _texts_from(text: str, start: int) -> Iterator[_Span]:
    """A name at a place, and the text from there to its end and to the next mark."""
    rest = text[start:]
    if name := person_name(rest):
        place = text.find(name[0], start)
        yield _Span("person", name, place, place + len(name))
    elif latin := _LATIN.match(rest):
        yield _Span("person", latin.group(), start, start + latin.end())
    if len(rest) > 1 and re.search(_HAN, rest):
        yield _Span("text", rest, start, len(text))
        mark = re.search(r"[,;。:(]", rest)
        cuts = {mark.start()} if mark and mark.start() > 1 else set()
        cuts.update(named_up_to(rest[:_LONGEST_DIAGNOSIS])[-2:])
        for end in sorted(cuts - {len(rest)}):
            yield _Span("text", rest[:end], start, start + end)


def _names_within(text: str, starts: set[int]) -> Iterator[_Span]:
    """Names in a sentence: two or three letters behind a word for somebody or from a surname on, and dotted ones."""
    called = {match.end() for match in _NAMES_FOLLOW.finditer(text)}
    for place in range(1, len(text) - 1):
        double = text[place : place + 2] in SURNAMES
        if place in starts or not (double or place in called or text[place] in SURNAMES):
            continue
        given = place + (2 if double else 1)
        for end in (given + 1, given + 2):
            if re.fullmatch(rf"{_HAN}{{{end - place}}}", text[place:end]):
                yield _Span("person", text[place:end], place, end)
    for match in _DOTTED.finditer(text):
        first = match.group().index("·")
        for place in range(match.start(), match.start() + first):
            if place not in starts:
                yield _Span("person", text[place : match.end()], place, match.end())


def _own(span: _Span) -> Iterator[str]:
    """Marks of the value itself."""
    yield f"long {min(len(span.value), 20)}"
    if span.sort == "number":
        shape = re.sub(r"[A-Za-z]+", "A", re.sub(r"\d+", "0", span.value))[:8]
        yield from (f"shape {shape}", f"shape {shape} {len(span.value)}", f"begins {span.value[:2]}")
    if span.sort == "person":
        yield "surname" if has_surname(span.value) else "no surname"
    if span.sort == "day":
        yield f"decade {span.value[:3]}"
    if span.sort in ("person", "text"):
        yield from (f"of {one}" for one in _pairs(span.value))
        yield from (f"ends {span.value[-size:]}" for size in (1, 2, 3))
    if span.sort == "text":
        ends = named_up_to(span.value[:_LONGEST_DIAGNOSIS])
        yield f"diagnosis {'ends it' if ends and ends[-1] == len(span.value) else 'in it' if ends else 'nowhere'}"


def _within(line: Line, span: _Span, row: Sequence[Line], place: int) -> Iterator[str]:
    """Marks of what stands before and behind a value on its own line."""
    before = _plain(line.text[max(0, span.start - _BEFORE) : span.start])
    yield f"cell before {before}"
    yield from _suffixes("before", before)
    yield from (f"in front {one}" for one in _pairs(before))
    if span.start == 0 and place:
        left = _plain(row[place - 1].text[-_NEIGHBOUR:])
        far = line.left - row[place - 1].right > _FAR_HEIGHTS * line.height
        yield f"left far {far}"
        yield f"cell left {left}"
        yield from _suffixes("left", left)
        yield from (f"to the left {one}" for one in _pairs(left))
    if span.start > _BEFORE:
        yield from (f"begins the line {one}" for one in _pairs(_plain(line.text[:_NEIGHBOUR])))
    behind = _plain(line.text[span.end : span.end + _AFTER])
    yield from (f"behind {behind[:size]}" for size in range(1, len(behind) + 1))
    if not behind:
        yield "ends the line"
        yield f"right {_plain(row[place + 1].text[:_AFTER]) if place + 1 < len(row) else ''}"


def _around(sheet: Sheet, line: Line, row: Sequence[Line], place: int) -> Iterator[str]:
    """Marks of a line's neighbours and of its place on the page."""
    if place:
        yield from (f"row {one}" for one in _pairs(_plain(row[0].text[:_NEIGHBOUR])))
    above, below = (_plain(_next(sheet, line, up=up)) for up in (True, False))
    yield f"above {above[:_NEIGHBOUR]}"
    yield from (f"over {one}" for one in _pairs(above[-_NEIGHBOUR:]))
    yield from (f"under {one}" for one in _pairs(below[:_NEIGHBOUR]))
    yield f"height {int(8 * line.middle / max(1, sheet.height_px))}"
    yield f"width {int(4 * line.left / max(1, sheet.width_px))}"
    if line.height > LARGE * sheet.median_height:
        yield "large"


def _rows_above(firsts: Sequence[str]) -> Iterator[str]:
    """Marks of the rows above: under which heading of a form a value stands."""
    for one in {pair for text in firsts for pair in _pairs(_plain(text[:_NEIGHBOUR]))}:
        yield f"rows above {one}"


def _suffixes(name: str, text: str) -> Iterator[str]:
    return (f"{name} {text[-size:]}" for size in range(1, min(6, len(text)) + 1))


def _pairs(text: str) -> Iterator[str]:
    return (text[place : place + 2] for place in range(len(text) - 1))


def _plain(text: str) -> str:
    return _FIGURE.sub("0", text)


def _next(sheet: Sheet, line: Line, *, up: bool) -> str:
    """The text of the nearest line above (or below) that shares its column."""
    best, nearest = "", _NEAR_HEIGHTS * line.height
    for other in sheet.lines:
        gap = (line.middle - other.middle) if up else (other.middle - line.middle)
        if 0.6 * line.height < gap < nearest and min(line.right, other.right) > max(line.left, other.left):
            best, nearest = other.text, gap
    return best
