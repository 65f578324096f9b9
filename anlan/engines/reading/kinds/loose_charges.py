"""Charged lines that stand in no table: in a letter, on a till roll, on a page of an app."""

from __future__ import annotations

import re

from anlan.engines.reading.kinds.charges import TOTALS, Charge
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.spelling import yuan

#: How many at which price, before what they cost together: 2*18.50, 18.50 x 2.
_COUNTED = r"\d+[*×xX][\d,]+[.]\d\d|[\d,]+[.]\d\d[*×xX]\d+[㐀-鿿]{0,2}"


def named_above(sheet: Sheet) -> list[Charge]:
    """Lines of an app's page: what was done or lost, and right below it what it cost (¥45.00 ×1)."""
    found: list[Charge] = []
    for line in sheet.lines:
        row = sheet.row(line)
        priced = len(row) == 2 and re.fullmatch(_COUNTED, line.text) and re.fullmatch(r"[\d,]+[.]\d\d", row[1].text)
        if not priced and not re.fullmatch(r"(?:申报|定损|报损)?[¥￥]\d[\d,]*[.]\d\d(?:元?[×xX*]\d+)?", line.text):
            continue
        above = [
            one
            for one in sheet.lines
            if 0.5 * line.height < line.middle - one.middle < 2.6 * line.height
            and abs(one.left - line.left) < (3 if priced else 1) * line.height
        ]
        name = max(above, key=lambda one: one.middle, default=None)
        value = yuan(priced.group() if priced else line.text)
        if name and value and re.search(r"[㐀-鿿]", name.text) and not re.search(TOTALS, name.text):
            found.append(Charge(name.text, value, {}, (*name.letters, *line.letters)))
    return found


def named_before(sheet: Sheet) -> list[Charge]:
    """Lines of an app's page: what was done, and its price at the end of the row (¥1,980.00)."""
    found: list[Charge] = []
    for line in sorted(sheet.lines, key=lambda one: one.middle):
        row = sheet.row(line)
        value = yuan(row[1].text) if len(row) == 2 and re.fullmatch(r"[¥￥][\d,]+[.]\d\d", row[1].text) else None
        if (
            value
            and re.search(r"[㐀-鿿]{2}", line.text)
            and not re.search(rf"{TOTALS}|应收|实收|优惠|支付|[:]$", line.text)
        ):
            found.append(Charge(line.text, value, {}, (*line.letters, *row[1].letters)))
    return found


def led_by_dots(sheet: Sheet) -> list[Charge]:
    """Lines of a quote written in a letter: 左后轮胎一条……720."""
    found: list[Charge] = []
    for line in sorted(sheet.lines, key=lambda one: one.middle):
        match = re.match(r"(.*[㐀-鿿].*?)[….·。]{3,}[¥￥]?(\d[\d,]*(?:[.]\d\d)?)元?$", line.text)
        value = yuan(match[2]) if match else None
        if match and value and not re.search(TOTALS, match[1]):
            found.append(Charge(match[1], value, {}, line.letters))
    return found
