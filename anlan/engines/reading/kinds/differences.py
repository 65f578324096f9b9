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
#: An amount with its fen, or one of whole yuan that is named so.
_PRINTED = r"(?<![\d.,])\d[\d,]*[.]\d\d(?!\d)|(?<=[¥￥])\d[\d,]*(?![\d.,])|(?<![\d.,])\d[\d,]*(?=元)"
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
        against = "in_words" if "in_words" in facts else "sum_of_parts"
        total, other = (Decimal(str(facts[name])) for name in ("total", against))
        lines = _lines(fields)
        if "in_words" not in facts and abs(total - other) <= _ROUNDED:
            continue
        printed = printed_amounts(sheet)
        if "in_words" in facts:
            explained = other if words_of_a_part(sheet, other, printed) else None
        else:
            explained = _explaining(lines, total, other, printed)
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
    found = [one for line in sheet.lines for one in re.findall(_PRINTED, line.text)]
    found += [one[1] for line in sheet.lines if (one := re.fullmatch(r"[¥￥]?([\d,]{3,})元?", line.text))]
    return [Decimal(one.replace(",", "")) for one in found if one.strip(",")]
