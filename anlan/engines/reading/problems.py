"""What is wrong with a page, judged by how surely its needed fields were read, never by the look of the picture."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from anlan.engines.reading.kinds.differences import weighed
from anlan.engines.reading.kinds.rule import KindRule
from anlan.engines.reading.kinds.totals import adds_up
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.lines import Line
from anlan.engines.reading.values import FIELD_CERTAINTY, Field, Problem

#: A page whose letters are less sure than this on the average is not read but guessed.
PAGE_CERTAINTY = 0.72
_FEWEST_LETTERS = 6
_EDGE_SHARE = 0.008
#: A picture so many times as long as it is wide was made so small that its print may be lost.
_LONG = 8
_HALF_LINE = 0.85
#: So many lines that end at the edge were cut: one alone may be a mark of the desk, unless it is a sure line of text.
_RUN_OVER = 2
_SURE_LINE_LETTERS, _SURE_LINE = 8, 0.9
#: No letter is so many times as wide as its line is high.
_WIDEST = 2.0


def page_problems(
    sheet: Sheet, rule: KindRule | None, fields: Mapping[str, Field], *, on: dt.date | None, photographed: bool
) -> tuple[Problem, ...]:
    """Every problem of one page, the page as a whole first."""
    certainty = page_certainty(sheet)
    if _few_letters(sheet) or (rule is None and certainty < PAGE_CERTAINTY):
        return (_unreadable(sheet),)
    if rule is None:
        return ()
    absent = [name for name in rule.needed if name not in fields]
    if absent and certainty < PAGE_CERTAINTY:
        return (_unreadable(sheet),)
    problems = [Problem("missing_field", name, {"page_certainty": round(certainty, 3)}) for name in absent]
    problems.extend(
        Problem("unreadable", name, {"certainty": fields[name].confidence, "page_certainty": round(certainty, 3)})
        for name in rule.needed
        if name in fields and fields[name].confidence < FIELD_CERTAINTY and not (name == "items" and adds_up(fields))
    )
    problems.extend(weighed(sheet, fields, rule.check(fields, on)))
    if photographed:
        problems.extend(_cut_off(sheet))
    return tuple(problems)


def is_unreadable(sheet: Sheet) -> bool:
    """Whether a page of no known kind shows too few letters, or letters that are guessed rather than read."""
    return _few_letters(sheet) or page_certainty(sheet) < PAGE_CERTAINTY


def _few_letters(sheet: Sheet) -> bool:
    return _sure_letters(sheet) < _FEWEST_LETTERS


def _sure_letters(sheet: Sheet) -> int:
    return sum(len(line.letters) for line in sheet.lines if line.confidence >= PAGE_CERTAINTY)


def _unreadable(sheet: Sheet) -> Problem:
    facts: dict[str, str | int | float] = {
        "letters": _sure_letters(sheet),
        "certainty": round(page_certainty(sheet), 3),
    }
    sides = sheet.width_px, sheet.height_px
    # Several screens joined to one picture: shorter ones would be larger.
    return Problem("unreadable", None, facts | ({"long": 1} if max(sides) > _LONG * min(sides) else {}))


def page_certainty(sheet: Sheet) -> float:
    """Mean certainty of all letters of the page; 0 for an empty page."""
    letters = [letter.certainty for line in sheet.lines for letter in line.letters]
    return sum(letters) / len(letters) if letters else 0.0


def _cut_off(sheet: Sheet) -> list[Problem]:
    """Sides where lines run into the edge of the picture: a short paper has but two as wide as that."""
    near = _EDGE_SHARE
    tall = [line for line in sheet.lines if line.height > 0.5 * sheet.median_height]
    touching = {
        "left": sum(_counts_as(line, tall) for line in tall if line.box[0] <= near),
        "right": sum(_counts_as(line, tall) for line in tall if line.box[0] + line.box[2] >= 1 - near),
        # A line along the upper or lower edge may just be near it; one that is cut in half is read badly too.
        "top": _RUN_OVER * sum(line.box[1] <= near and line.confidence < _HALF_LINE for line in tall),
        "bottom": _RUN_OVER
        * sum(line.box[1] + line.box[3] >= 1 - near and line.confidence < _HALF_LINE for line in tall),
    }
    sides = [side for side, lines in touching.items() if lines >= _RUN_OVER]
    return [Problem("cut_off", None, {"sides": ",".join(sides)})] if sides else []


def _counts_as(line: Line, tall: Sequence[Line]) -> int:
    """For how many cut lines one counts: a sure sentence of the paper itself, and none of one beside it, for enough."""
    sure = len(line.letters) >= _SURE_LINE_LETTERS and line.confidence >= _SURE_LINE
    beside = sum(min(line.right, other.right) > max(line.left, other.left) for other in tall)
    # A strip in which a number was looked for reaches to the edge behind its last figure.
    filled = all(letter.right - letter.left < _WIDEST * line.height for letter in (line.letters[0], line.letters[-1]))
    return _RUN_OVER if sure and filled and 2 * beside > len(tall) else 1
