"""Amounts that do not come to their total: whether the page itself says why."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from anlan.engines.reading.kinds.reading_order import rows
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.spelling import IN_WORDS, yuan_in_words
from anlan.engines.reading.values import Field, Problem

#: Every line may be rounded by half a fen, and a counter rounds the whole to ten fen.
_ROUNDED = Decimal("0.05")
#: An amount with its fen, or one of whole yuan that is no number of pieces.
_PRINTED = re.compile(r"(?<![\d.,])(?:\d[\d,]*[.]\d\d|\d{1,3}(?:,\d{3})+|[1-9]\d{2,6})(?![\d.,]*\d)")
_OF_THE_WHOLE = r"[合总共]计|总[额价费金]|价税|费用总"


def weighed(sheet: Sheet, fields: Mapping[str, Field], problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems but for sums that the page shows to be in order, as a list is that comes to its own subtotal.

    A difference that stands on the page as an amount of its own is told with it (`explained_by`): a line that was not
    seen, a discount, or what other pages brought. It is a doubt about the reading and nothing a claimant could mend.
    """
    for problem in problems:
        facts = problem.facts
        if problem.code != "sums_differ" or "part" in facts:
            yield problem
            continue
        printed = printed_amounts(sheet)
        if "in_words" in facts:
            if not _words_of_a_part(sheet, Decimal(str(facts["in_words"])), printed):
                yield problem
            continue
        lines = _lines(fields)
        total, added = (Decimal(str(facts[name])) for name in ("total", "sum_of_parts"))
        if not _in_order(len(lines), total, added, printed):
            apart = abs(total - added)
            explained = (Counter(printed) - Counter(lines))[apart] > 0
            yield replace(problem, facts={**facts, "explained_by": f"{apart:.2f}"}) if explained else problem


def _in_order(lines: int, total: Decimal, added: Decimal, printed: Sequence[Decimal]) -> bool:
    """Whether lines differ from the total by rounding, hold their own sum once more, or come to another printed sum."""
    return abs(total - added) <= _ROUNDED or added in (0, 2 * total) or (lines > 1 and added in printed)


def _lines(fields: Mapping[str, Field]) -> list[Decimal]:
    return [Decimal(row["amount"]) for row in json.loads(fields["items"].value)] if "items" in fields else []


def _words_of_a_part(sheet: Sheet, amount: Decimal, printed: Sequence[Decimal]) -> bool:
    """Whether the amount in words is one that the page has in figures, and no word of a total stands with it."""
    texts = ("".join(line.text for line in row) for row in rows(sheet))
    told = [text for text in texts if any(_is(amount, found) for found in re.findall(IN_WORDS, text))]
    return amount in printed and not any(re.search(_OF_THE_WHOLE, text) for text in told)


def _is(amount: Decimal, words: str) -> bool:
    value = yuan_in_words(words)
    return value is not None and Decimal(value) == amount


def printed_amounts(sheet: Sheet) -> list[Decimal]:
    """Every amount that stands on the page."""
    return [Decimal(found.replace(",", "")) for line in sheet.lines for found in _PRINTED.findall(line.text)]
