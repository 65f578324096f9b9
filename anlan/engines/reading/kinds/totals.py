"""A total and its witnesses: the amount in words beside it, the lines it adds up, a code that states it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from anlan.engines.reading.kinds.charge_names import (
    nursing_grade,
    series_number,
    without_class,
    without_label,
    without_numbers,
    without_strength,
)
from anlan.engines.reading.kinds.charges import Charge, product_of
from anlan.engines.reading.kinds.reading_order import rows
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.lines import Line
from anlan.engines.reading.spelling import IN_WORDS, WITH_CENTS, yuan, yuan_in_words
from anlan.engines.reading.values import Field, Problem

#: A list is only held against a total when each of its letters is read at least so surely.
_SURE = 0.8
#: How a row of totals begins: of all, or of a page, a day or a month.
_WHOLE_ROW = r"(?:费用|医疗费|住院费)?(?:总计|总额|总金额|总费用|共计)"
_TOTAL_ROW = r"(?:[本当今]?[页日次月])?(?:费用|金额|医疗费|住院费)?(?:[合总共]计|总[额计])|月计|[本当今]日费用"
#: How sure a list is in which a line was seen without its name.
_INCOMPLETE = 0.6


#: The words beside such a label are what one of the payers pays.
_PAYER = r"(?:预[收缴交]|押金|个人|本人|患者|自[付费负理]|统筹|基金|医保|报销|补偿|现金|实付金额|拨付)"
_OF_A_PART = rf"{_PAYER}[㐀-鿿]{{0,8}}[(]?大写|大写[(:]{{1,2}}{_PAYER}"


def total_in_table(sheet: Sheet, charged: Sequence[Charge], named: str) -> Field | None:
    """The sum in the last row of totals whose name begins with the pattern `named`."""
    whole = [row for row in charged if row.is_total and re.match(named, row.name)]
    return sheet.passage(whole[-1].letters).as_field(whole[-1].amount) if whole else None


def total_in_words(sheet: Sheet) -> Field | None:
    """The amount in words that stands lowest on a sheet; the one beside 大写 outranks any other."""
    best: Field | None = None
    plain = True
    for row in rows(sheet):
        letters = [letter for line in row for letter in line.letters]
        text = "".join(letter.text for letter in letters)
        if re.search(_OF_A_PART, text):
            continue
        for match in re.finditer(IN_WORDS, text):
            value = yuan_in_words(match.group())
            labelled = "大写" in text or "人民币" in text
            formal = re.search(r"[壹贰叁肆伍陆柒捌玖佰仟]", match.group()) is not None
            first = best is None or (plain and formal)
            if value and len(match.group()) >= 2 and (labelled or (first and len(match.group()) >= 4)):
                best, plain = sheet.passage(letters[match.start() : match.end()]).as_field(value), not formal
    return best


def on_a_row_of_totals(sheet: Sheet, total: Field | None, in_words: Field | None, parts: Sequence[str]) -> Field | None:
    """The total, or another amount of a row of totals that the words name, or that several lines come to.

    Such a row also holds the number of pieces and the sums of other columns. On another row what only the lines come to
    counts where that row is of a larger sum: 总计 is more than 合计, and this is more than a balance or a row of lines.
    """
    added = f"{sum(map(Decimal, parts), Decimal(0)):.2f}" if len(parts) > 1 else None
    wanted = {value for value in (in_words.value if in_words else None, added) if value}
    if total is None or not wanted or total.value in wanted or Decimal(total.value) < 0:
        return total
    all_rows = rows(sheet)
    own = next((row for row in all_rows if _has_amount(row, total.value)), [])
    for row in all_rows:
        larger = _rank(row) > _rank(own)
        for line in row if _rank(row) else ():
            for found in re.finditer(WITH_CENTS, line.text):
                value = yuan(found.group())
                if value in wanted and (row is own or larger or (in_words and value == in_words.value)):
                    return sheet.passage(line.letters[found.start() : found.end()]).as_field(value)
    return total


def _has_amount(row: Sequence[Line], value: str) -> bool:
    return any(yuan(found) == value for line in row for found in re.findall(WITH_CENTS, line.text))


def _rank(row: Sequence[Line]) -> int:
    """How much a row of totals is the sum of: 2 for all, 1 for a page, a day or a group, 0 for no row of totals."""
    begins = row[0].text if row else ""
    return 2 if re.match(_WHOLE_ROW, begins) else 1 if re.match(_TOTAL_ROW, begins) else 0


def witnessed(total: Field | None, in_words: Field | None, parts: Sequence[str] = ()) -> dict[str, Field]:
    """The total after its witnesses were heard, and the words (`total_in_words`) only where they contradict it.

    Figures and words that agree are as sure as the surer of them. Words repair figures that lost their decimal point or
    their first ones, figures read badly, and figures that the lines do not add up to when they add up to the words.
    Lines that add up to the figures prove the words misread.
    """
    if total is None or in_words is None:
        only = total or in_words
        return {"total_amount": only} if only else {}
    if total.value == in_words.value:
        return {"total_amount": Field(total.value, max(total.confidence, in_words.confidence), total.box)}
    added = f"{sum(map(Decimal, parts), Decimal(0)):.2f}"
    lost_point = total.value.replace(".", "").strip("0") == in_words.value.replace(".", "").strip("0")
    ends_alike = len(total.value) > len("9.99") and in_words.value.endswith(total.value)
    lost_first = ends_alike and added != total.value and in_words.confidence >= _SURE
    if lost_point or lost_first or added == in_words.value or in_words.confidence > _SURE > total.confidence:
        return {"total_amount": Field(in_words.value, in_words.confidence, total.box)}
    if added == total.value or in_words.confidence < _SURE:
        return {"total_amount": total}
    return {"total_amount": total, "total_in_words": in_words}


def proven_lines(lines: Sequence[Charge], total: Field | None) -> list[Charge]:
    """The lines, with amounts read unsurely put right where quantity times price makes all add up to the total."""
    if total is None or sum((Decimal(line.amount) for line in lines), Decimal(0)) == Decimal(total.value):
        return list(lines)
    put_right = [
        line
        if min((letter.certainty for letter in line.letters), default=1.0) >= _SURE
        else replace(line, amount=product_of(line.cells) or line.amount)
        for line in lines
    ]
    added = sum((Decimal(line.amount) for line in put_right), Decimal(0))
    return put_right if added == Decimal(total.value) else list(lines)


def items_field(sheet: Sheet, items: Sequence[Charge], *columns: str) -> Field | None:
    """Named lines as the JSON list of a field, with some of their further columns; None without lines.

    The list is no surer than its least certain letter, and unsure when a line has no name.
    """
    listed = [
        {"name": item.name, **{one: item.cells.get(one, "") for one in columns}, "amount": item.amount}
        for item in items
        if item.name
    ]
    return as_list(sheet, items, listed) if listed else None


def as_list(sheet: Sheet, items: Sequence[Charge], listed: Sequence[Mapping[str, str]]) -> Field:
    """Rows made from lines as a JSON field; unsure when a line has no name, so that nothing is held against it."""
    found = sheet.passage([letter for item in items if item.name for letter in item.letters])
    names = without_class(without_numbers([without_label(row["name"]) for row in listed]))
    rows = [_told_apart({**row, "name": name}) for row, name in zip(listed, names, strict=True)]
    field = found.as_field(json.dumps(rows, ensure_ascii=False))
    if all(item.name for item in items):
        return field
    return Field(field.value, min(field.confidence, _INCOMPLETE), field.box)


def _told_apart(row: Mapping[str, str]) -> dict[str, str]:
    """A row whose name is the name alone: a strength printed with it stands in a place of its own."""
    name, strength = without_strength(series_number(nursing_grade(row["name"])))
    told = {**row, "name": name}
    return {**told, "specification": strength} if strength and not row.get("specification") else told


def sum_of_items(fields: Mapping[str, Field]) -> Decimal | None:
    """What the listed lines add up to; None without lines."""
    if "items" not in fields:
        return None
    return sum((Decimal(item["amount"]) for item in json.loads(fields["items"].value)), Decimal(0))


def adds_up(fields: Mapping[str, Field]) -> bool:
    """Whether the lines come to a total of the page: then all are there, doubtful as a letter of a name may be."""
    totals = [Decimal(fields[name].value) for name in ("page_total", "total_amount") if name in fields]
    return bool(totals) and sum_of_items(fields) in totals


def words_problems(fields: Mapping[str, Field], *, total: str = "total_amount") -> list[Problem]:
    """Figures and words that were both read surely and name two amounts (see `witnessed`)."""
    figures, in_words = fields.get(total), fields.get("total_in_words")
    if figures is None or in_words is None or figures.value == in_words.value:
        return []
    return [Problem("sums_differ", total, {"total": figures.value, "in_words": in_words.value})]


#: A red invoice says that it is one, or which it takes back. One made out anew tells of the red one before it.
_TAKES_BACK = r"(?<!已)(?<!被)(?:红字|冲红|红冲)(?:电子)?(?:票据|发票|收据)(?!.{0,12}(?:换开|重开))|对应(?:正数|蓝字)"


def taken_back(sheet: Sheet, total: Field | None) -> Field | None:
    """The total of a red invoice with its minus sign, whether or not the sign was seen; any other total as it is."""
    if total and not total.value.startswith("-") and re.search(_TAKES_BACK, sheet.text):
        return Field(f"-{total.value}", total.confidence, total.box)
    return total


def cancelled_problems(fields: Mapping[str, Field]) -> list[Problem]:
    """An invoice of less than nothing takes another one back."""
    total = fields.get("total_amount")
    return [Problem("cancelled", "total_amount", {"total": total.value})] if total and Decimal(total.value) < 0 else []


def items_problems(fields: Mapping[str, Field], *, total: str = "total_amount") -> list[Problem]:
    """Lines that were read surely and do not add up to their total."""
    added = sum_of_items(fields)
    if added is None or total not in fields or added == Decimal(fields[total].value):
        return []
    if fields["items"].confidence < _SURE or fields[total].confidence < _SURE:
        return []
    return [Problem("sums_differ", total, {"total": fields[total].value, "sum_of_parts": f"{added:.2f}"})]
