"""Days on a page: beside a label, in a sentence, in cells of their own, at the foot of a letter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anlan.engines.reading.kinds.finders import GLOSS, LEAD, in_text
from anlan.engines.reading.kinds.reading_order import ReadingOrder
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.lines import Passage
from anlan.engines.reading.patterns import compiled
from anlan.engines.reading.spelling import DATE, iso_date
from anlan.engines.reading.values import Field

#: What is done with a letter after it was signed.
_LATER = r"(?:送达|签收|领取|领证)"
#: How much else may stand on the row of a signature's day.
_SIGNED = 18
#: A day whose year has two figures: 25-10-06, 25年7月15日. In 03-10-26 the first or the last pair may be the year.
_SHORT_YEAR = (
    r"(?<![\d./-])(?:2\d(?:-\d{1,2}-|[.]\d{1,2}[.]|/\d{1,2}/)|(?:0[1-9]|[12]\d)年\d{1,2}月"
    r"|(?:0[1-9]|1\d)(?:-\d{1,2}-|[.]\d{1,2}[.])(?!2\d))(?:\d{1,2}(?![\d./-])|\d\d(?=\d\d:\d\d))"
)
#: Sentences that tell a stay: what leads to its first day, and to its last.
_IN_BETWEEN = r"(?:\n[㐀-鿿·]{0,6})?"
_TOLD_STAYS = (
    (rf"({DATE})日?入院(?=[,，、;；至到~—→>-]|20\d\d)", rf"({DATE})日?出院(?=[,，。;；共]|\n|$|\d)"),
    (rf"于{_IN_BETWEEN}({DATE})至\n?{DATE}\n?在", rf"于{_IN_BETWEEN}{DATE}至\n?({DATE})\n?在"),
)


def last_day(sheet: Sheet) -> Field | None:
    """The lowest calendar day in the lower half of a page's text: where letters and certificates are signed."""
    middles = [line.middle for line in sheet.lines]
    half = (min(middles) + max(middles)) / 2 if middles else 0.0
    for line in sorted(sheet.lines, key=lambda candidate: -candidate.middle):
        if line.middle < half:
            return None
        if compiled(_LATER).match(line.text):
            continue
        match = re.search(DATE, line.text)
        value = iso_date(match.group()) if match else None
        # A day inside a sentence is what the letter tells of, not when it was signed.
        # One that lost its 日 under the seal may have lost a figure with it, unless it has two.
        if match is None or re.search(r"月\d$|月[^\d日]*$", match.group()):
            continue
        signed = not re.search(r"[,，。;；]", line.text) and len(line.text) - len(match.group()) <= _SIGNED
        if value and signed:
            return sheet.passage(line.letters[match.start() : match.end()]).as_field(value)
    return None


def day(sheet: Sheet, labels: Sequence[str]) -> Field | None:
    """A calendar day beside or below the first label that has one, else one whose year has two figures."""
    for wanted, century in ((rf"^(?:{GLOSS})?{LEAD}({DATE})", ""), (rf"^{LEAD}({_SHORT_YEAR})", "20")):
        for label in labels:
            found = sheet.beside([label], wanted=wanted)
            iso = iso_date(century + found.text) if found else None
            if found and iso:
                return found.as_field(iso)
    return _day_in_cells(sheet, labels)


def _day_in_cells(sheet: Sheet, labels: Sequence[str]) -> Field | None:
    """A day whose year, month and day stand in cells of their own right below the label: 2026年 | 07月 | 29日."""
    for label in labels:
        for line in (one for one in sheet.lines if compiled(label).fullmatch(one.text.rstrip(":"))):
            for year in (one for one in sheet.lines if re.fullmatch(r"20\d\d年", one.text)):
                near = 0.5 * line.height < year.middle - line.middle < 2 * line.height
                if near and abs(year.left - line.left) < 2 * line.height:
                    letters = [letter for cell in sheet.row(year)[:3] for letter in cell.letters]
                    if iso := iso_date("".join(letter.text for letter in letters)):
                        return sheet.passage(letters).as_field(iso)
    return None


def day_before(sheet: Sheet, what: str) -> Field | None:
    """A day alone on its row with what happened on it, as apps and slips have it: 2026-09-23 10:06 办理入院."""
    clock = r"(?:\d\d[:时]\d\d(?:[:分]\d\d)?)?"
    found = ReadingOrder(sheet).find(rf"(?:^|\n)({DATE}){clock}[日,]?(?:{what})(?=\n|$)")
    iso = iso_date(found.text) if found else None
    return found.as_field(iso) if found and iso else None


def stamped_day(sheet: Sheet) -> Field | None:
    """A day with the time of day behind it, as machines print them, whatever number it was read together with."""
    found = sheet.find(r"(20[0-4]\d[-./](?:0[1-9]|1[0-2])[-./][0-3]\d)(?=[0-2]\d:[0-5]\d)")
    value = iso_date(found.text) if found else None
    return found.as_field(value) if found and value else None


def short_day(sheet: Sheet) -> Field | None:
    """A day whose year has two figures, alone or before a time, as receipts of small hospitals have it: 25.10.27."""
    short = sheet.find(rf"^({_SHORT_YEAR})日?$") or sheet.find(rf"({_SHORT_YEAR})(?=\d\d:\d\d)")
    value = iso_date(f"20{short.text}") if short else None
    return short.as_field(value) if short and value else None


def told_day(sheet: Sheet, pattern: str) -> Field | None:
    """A calendar day of the running text: the first match of a pattern, or its last group, made a day."""
    # Over the ends of rows; then within them, for a number that ends the row above may run into the day.
    over_rows = in_text(sheet, pattern)
    for found in (*filter(None, [over_rows]), *(passage for _, passage in ReadingOrder(sheet).matches(pattern))):
        if iso := iso_date(found.text):
            return found.as_field(iso)
    return None


def told_stay(sheet: Sheet) -> tuple[Field | None, Field | None]:
    """The days of a sentence that has them before what happened, over the ends of its rows and beside a stub.

    2026年10月14日入院，2026年10月15日出院 is one, 于2026年9月15日至2026年10月5日在… another.
    """
    for of_the_first, of_the_last in _TOLD_STAYS:
        first, last = told_day(sheet, of_the_first), told_day(sheet, of_the_last)
        if first and last:
            return first, last
    return None, None


def period(sheet: Sheet, labels: Sequence[str]) -> tuple[Field | None, Field | None]:
    """Two days written as one period beside a label (2025-11-03 至 2025-11-12)."""
    until = r".{0,6}?(?:至|到|~|～|-|—|–|/|起[,，]?)+.{0,2}?"

    def beside(label: str, wanted: str) -> Passage | None:
        return sheet.beside([label], wanted=wanted)

    def in_sentence(label: str, wanted: str) -> Passage | None:  # which may go on in the next row
        return in_text(sheet, rf"(?:{label})[:]?{wanted}")

    for find in (beside, in_sentence):
        for label in labels:
            # Each day is as sure as its own figures: what stands between them says nothing of them.
            first = find(label, rf"({DATE})(?={until}{DATE})")
            last = find(label, rf"{DATE}{until}({DATE})") if first else None
            days = iso_date(first.text) if first else None, iso_date(last.text) if last else None
            if first and last and all(days):
                return first.as_field(days[0]), last.as_field(days[1])
    return None, None
