"""List of fees: every item with its category, its place in the catalogue (甲乙丙) and its amount."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from anlan.engines.reading.kinds.adding_up import that_add_up
from anlan.engines.reading.kinds.cells import pieces
from anlan.engines.reading.kinds.charges import Charge, charges
from anlan.engines.reading.kinds.finders import amount, hospital, put
from anlan.engines.reading.kinds.loose_charges import counted_rows, named_above, named_over_price
from anlan.engines.reading.kinds.persons import person, unlabelled_person
from anlan.engines.reading.kinds.reading_order import ReadingOrder
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.kinds.totals import (
    as_list,
    items_problems,
    on_a_row_of_totals,
    proven_lines,
    total_in_table,
    total_in_words,
    witnessed,
    words_problems,
)
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.patterns import compiled
from anlan.engines.reading.spelling import yuan
from anlan.engines.reading.values import Field, Problem

_PAGE_TOTAL = r"本页(?:金额)?(?:小计|合计|总计)|页[小合]?计|当页"
_TOTAL = (
    r"(?:费用|金额|医疗费用?|住院费用?|本次|总费用)?(?:总计|总金额|总额(?![(（]元)|总费用)(?:金额)?(?:[(（]?元[)）]?)?",
    r"(?:当日|本日|累计|全部)?(?:费用|金额)?合计(?:金额|费用)?(?:[(（]?元[)）]?)?",
    r"(?:[一二三四五六七八九十两]页|收费)合计",
    r"(?:费用|总)?(?:共计|累计发生|至今累计|累计|应收(?=[:¥\d]|金额|合计)|至今|本月)(?:金额|费用)?(?:[(（]?元[)）]?)?",
    r"^(?:当日|本日)?小计(?=[:\d])",
)

#: What stands under a list, never in it.
_FOOT = r"^(?:打印|制表|清单)(?:日期|时间|人)|签[字名][:]?$|^其中"
_PATIENT = (
    r"(?:患者|病人|病员|就诊人|参保人)?姓名",
    r"患者(?:名称)?[:]",
    r"病人(?:名称)?[:]",
    r"患者",
    r"病[人员]",
    r"^(?:就诊人|病员|[交缴]款人)(?=[:]|$)",
)
#: Which class of the basic insurance list how much of it is in, told at the foot of a list.
_CLASS = r"(?:其中)?[甲乙丙]类"


def _read(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    rows = charges(sheet, ends=_FOOT)
    items = (
        [row for row in rows if not row.is_total and not re.fullmatch(_CLASS, row.name)]
        or counted_rows(sheet)
        or named_above(sheet)
        or named_over_price(sheet)
    )
    page_total = _stated(sheet, rows, _PAGE_TOTAL) or amount(sheet, [_PAGE_TOTAL])
    whole = _whole(sheet, rows) or _at_the_end(sheet) or amount(sheet, [rf"^{label}" for label in _TOTAL])
    whole = whole or amount(sheet, _TOTAL)
    if whole and page_total and whole.box == page_total.box:
        whole = None
    if page_total is None and sheet.find(r"累计|至今"):
        whole = _come_to(sheet, items, _OF_THE_DAY) or whole  # beside that of all days so far
    in_words = total_in_words(sheet)
    items = that_add_up(sheet, items, page_total or whole, in_words)
    page_total = _come_to(sheet, items, _OF_A_PAGE) or page_total
    parts = [one.amount for one in items]
    if page_total is None:
        whole = on_a_row_of_totals(sheet, whole, in_words, parts)
    stated = witnessed(whole, in_words, parts)
    items = proven_lines(items, page_total or stated.get("total_amount"))
    return put(
        {},
        patient_name=person(sheet, _PATIENT) or unlabelled_person(sheet),
        hospital=hospital(sheet),
        items=_items_field(sheet, items),
        page_total=page_total,
        **stated,
    )


def _stated(sheet: Sheet, rows: Sequence[Charge], pattern: str) -> Field | None:
    for row in rows:
        if row.is_total and re.search(pattern, row.name):
            return sheet.passage(row.letters).as_field(row.amount)
    return None


#: The sum of this page or of one before it, and that of the day.
_OF_A_PAGE = r"(?:[本此]|第\d{1,2})页(?:小计|合计|计)[^\d\n]{0,8}"
_OF_THE_DAY = r"[当本今]日(?:小计|合计|费用)[^\d]{0,8}"


def _come_to(sheet: Sheet, items: Sequence[Charge], sums: str) -> Field | None:
    """Of several sums that are called so the one to which the lines come: a list names those of other pages, too."""
    added = f"{sum((Decimal(one.amount) for one in items), Decimal(0)):.2f}"
    for _, passage in ReadingOrder(sheet).matches(rf"{sums}(\d[\d,]*[.]\d\d)") if items else ():
        if yuan(passage.text) == added:
            return passage.as_field(added)
    return None


def _whole(sheet: Sheet, rows: Sequence[Charge]) -> Field | None:
    """The sum in the last row that is one of the whole list: not of a page, not of a category (西药费小计)."""
    return total_in_table(sheet, rows, r"(?:费用|金额|总|本次|住院|医疗)*(?:合计|总计|总额|总金额|总费用|共计|累计|计)")


def _at_the_end(sheet: Sheet) -> Field | None:
    """The one amount on a row that begins with the word for a total, however far from it and past what a seal says."""
    for line in sheet.lines:
        if any(compiled(label).fullmatch(line.text.strip(":")) for label in _TOTAL):
            cells = [piece for other in sheet.row(line)[1:] for piece in pieces(other)]
            amounts = [piece for piece in cells if re.fullmatch(r"[¥￥]?\d[\d,]*[.]\d\d元?", piece.text)]
            value = yuan(amounts[0].text) if len(amounts) == 1 else None
            if value:
                return sheet.passage(amounts[0].letters).as_field(value)
    return None


def _item(row: Charge) -> dict[str, str]:
    said = row.cells.get("in_list", "") or (
        row.cells.get("category", "") if _grade(row.cells.get("category", "")) else ""
    )
    # The place in the catalogue before the name: [甲]踝关节正侧位片.
    name = re.sub(r"^[\[【(][甲乙丙丁]类?[\]】)](?=.)", "", row.name)
    item = {"name": name, "category": row.cells.get("category", ""), "in_list": "", "amount": row.amount}
    in_name = re.search(r"(?<=[(\[【])[甲乙丙](?=类?[)\]】])", row.name)
    item["in_list"] = _grade(said) or (in_name.group() if in_name else "")
    if item["category"] == said:
        item["category"] = ""
    return item


def _grade(text: str) -> str:
    """甲, 乙 or 丙 as a catalogue cell says it; what is paid by the patient alone is 丙."""
    letter = re.search(r"[甲乙丙]", text)
    if letter:
        return letter.group()
    return "丙" if re.search(r"自费|全自|非医保|目录外", text) else ""


def _items_field(sheet: Sheet, items: Sequence[Charge]) -> Field | None:
    named = [item for item in items if item.name]
    return as_list(sheet, items, [_item(item) for item in named]) if named else None


def _check(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    """The items of a page against the page's own total; against the whole total only when there is no other."""
    if "page_total" in fields:
        total, page = fields.get("total_amount"), fields["page_total"]
        if total and Decimal(page.value) > Decimal(total.value):
            return [Problem("sums_differ", "page_total", {"total": total.value, "sum_of_parts": page.value})]
        return items_problems(fields, total="page_total")
    return words_problems(fields) or items_problems(fields)


RULE = KindRule(
    code="fee_list",
    needed=("patient_name", "items"),
    read=_read,
    check=_check,
)
