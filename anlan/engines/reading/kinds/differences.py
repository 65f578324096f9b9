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
from anlan.engines.reading.spelling import IN_WORDS, WITH_CENTS, yuan_in_words
from anlan.engines.reading.values import Field, Problem

#: Every line may be rounded by half a fen, and a counter rounds the whole to ten fen.
_ROUNDED = Decimal("0.05")
#: An amount with its fen, or one of whole yuan that is named so.
_PRINTED = rf"{WITH_CENTS}|(?<=[¥￥])\d[\d,]*(?![\d.,])|(?<![\d.,])\d[\d,]*(?=元)"
_OF_THE_WHOLE = r"[合总共]计|总[额价费金]|价税|费用总"


def weighed(sheet: Sheet, fields: Mapping[str, Field], problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems without sums that differ by rounding, and with what on the page explains the others.

    `explained_by` is an amount of its own on the page: the difference (a line that was not seen, a discount, what other
    pages brought), the sum of the lines before a discount, the total where the lines hold it once more, or the words
    where no word of a total stands with them. Such a sum is a doubt about the reading, and nothing a claimant could
    mend.
    """
    for problem in problems:
        facts = problem.facts
        if problem.code != "sums_differ" or "part" in facts:
            yield problem
            continue
        printed = printed_amounts(sheet)
        if "in_words" in facts:
            words = Decimal(str(facts["in_words"]))
            explained = words if words_of_a_part(sheet, words, printed) else None
        else:
            total, added = (Decimal(str(facts[name])) for name in ("total", "sum_of_parts"))
            if abs(total - added) <= _ROUNDED:
                continue
            explained = _explaining(_lines(fields), total, added, printed)
        yield problem if explained is None else replace(problem, facts={**facts, "explained_by": f"{explained:.2f}"})


def _explaining(lines: Sequence[Decimal], total: Decimal, added: Decimal, printed: Sequence[Decimal]) -> Decimal | None:
    """The sum of the lines where the page prints it, or how far it is from the total where that stands there."""
    if len(lines) > 1 and added in printed:
        return added
    if len(lines) > 2 and lines[-1] == total == added - total:
        return total
    apart = abs(total - added)
    return apart if (Counter(printed) - Counter(lines))[apart] > 0 else None


def _lines(fields: Mapping[str, Field]) -> list[Decimal]:
    return [Decimal(row["amount"]) for row in json.loads(fields["items"].value)] if "items" in fields else []


def words_of_a_part(sheet: Sheet, amount: Decimal, printed: Sequence[Decimal]) -> bool:
    """Whether the amount in words is one that the page has in figures, and no word of a total stands with it."""
    texts = ("".join(line.text for line in row) for row in rows(sheet))
    told = [text for text in texts if any(_is(amount, found) for found in re.findall(IN_WORDS, text))]
    return amount in printed and not any(re.search(_OF_THE_WHOLE, text) for text in told)


def _is(amount: Decimal, words: str) -> bool:
    value = yuan_in_words(words)
    return value is not None and Decimal(value) == amount


def printed_amounts(sheet: Sheet) -> list[Decimal]:
    """Every amount that stands on the page; of whole yuan those that say so, or that have a text of their own."""
    found: list[str] = []
    for line in sheet.lines:
        told = re.findall(_PRINTED, line.text)
        found += told or re.findall(r"^[\d,]{3,}$", line.text)
    return [Decimal(one.replace(",", "")) for one in found if one.strip(",")]
