"""What stands anywhere on a page's text, wherever it was read as a field: a name, an amount, calendar days.

A reader may take the clerk's name for the patient's, or the day of printing for that of discharge. Before a page is
called a stranger's or of another stay, the right value is looked for on the whole of it.
"""

from __future__ import annotations

import datetime as dt
import re

_DAY = re.compile(r"(?<!\d)(20\d\d)[年./-](\d{1,2})[月./-](\d{1,2})(?!\d)")
#: How the parts of a long name are set apart, and any name's letters.
_DOTS = re.compile(r"[ ·•・‧．]")
#: What may stand right before and right behind a name of two letters without being a part of it.
_BEFORE, _BEHIND = r"(?:(?<![㐀-鿿])|(?<=[名人者员]))", r"(?:(?![㐀-鿿])|(?=[男女性先同年]))"


def bears_name(text: str, name: str) -> bool:
    """Whether somebody is named on a page. Two letters are a name only where no third one joins them.

    >>> bears_name("王秀兰同志:您于9月3日入院", "王秀兰")
    True
    >>> bears_name("患者 王秀 女", "王秀"), bears_name("患者王秀芝", "王秀")
    (True, False)
    >>> bears_name("阿卜杜拉•买买提", "阿卜杜拉·买买提")
    True
    """
    name, text = _DOTS.sub("", name), _DOTS.sub("", text)
    pattern = f"{_BEFORE}{re.escape(name)}{_BEHIND}" if len(name) <= len("王秀") else re.escape(name)
    return bool(name) and re.search(pattern, text) is not None


def bears_amount(text: str, fen: int) -> bool:
    """Whether an amount in yuan and fen stands on a page, with or without a comma.

    >>> bears_amount("费用累计2,881.86", 288186), bears_amount("费用累计12881.86", 288186)
    (True, False)
    """
    yuan, rest = divmod(fen, 100)
    return re.search(rf"(?<![\d.,])(?:{yuan}|{yuan:,})[.]{rest:02d}(?!\d)", text) is not None


def days_on(text: str) -> frozenset[dt.date]:
    """Every calendar day that is written out in figures on a page; what is no day of the calendar is left out.

    >>> sorted(day.isoformat() for day in days_on("入院 2026年9月3日 出院 2026-09-12 打印 2026.13.45"))
    ['2026-09-03', '2026-09-12']
    """
    found = set()
    for year, month, day in _DAY.findall(text.replace(" ", "")):
        try:
            found.add(dt.date(int(year), int(month), int(day)))
        except ValueError:
            continue  # a number that only looks like a day
    return frozenset(found)
