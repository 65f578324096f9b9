"""List of fees: every item with its category, its place in the catalogue (甲乙丙) and its amount."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from decimal import Decimal

from anlan.engines.reading.kinds.finders import amount, hospital, person, put
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.spelling import AMOUNT, yuan
from anlan.engines.reading.tables import TableRow, read_table
from anlan.engines.reading.values import Field, Problem

_YUAN = r"(?:[(（]?元[)）]?)?$"
_HEADINGS = {
    "name": r"^(?:(?:收费|费用|诊疗)?项目|药品|品名|名称)(?:[/、及]?(?:药品|项目))*(?:名称)?$",
    "category": r"^(?:(?:费用|项目|收费)(?:类[别型]|分类)|大类|费别)$",
    "in_list": r"^(?:医保|目录|报销|支付|自付)?(?:类[别型]|等级|属性|目录)(?:等级)?$|甲.?乙",
    "amount": rf"^(?:总|应收|合计|费用|项目)?金额{_YUAN}|^(?:小计|费用|总价|合价){_YUAN}",
}
_PAGE_TOTAL = r"本页|小计"
_TOTAL = r"合计|总计|总额|总金额|总费用|累计"


def _read(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    rows = read_table(sheet, _HEADINGS, anchor="amount", cell=rf"^{AMOUNT}元?$|{_TOTAL}")
    items: list[tuple[TableRow, dict[str, str]]] = []
    totals: list[TableRow] = []
    for row in rows:
        if re.search(rf"{_PAGE_TOTAL}|{_TOTAL}", row.first_text):
            totals.append(row)
        elif not totals and (item := _item(row)):
            items.append((row, item))
    return put(
        {},
        patient_name=person(sheet, [r"(?:患者|病人)?姓名", r"患者", r"病人"]),
        hospital=hospital(sheet),
        items=_items_field(sheet, items),
        page_total=_total(sheet, [row for row in totals if re.search(_PAGE_TOTAL, row.first_text)]),
        total_amount=_total(sheet, [row for row in totals if not re.search(_PAGE_TOTAL, row.first_text)])
        or amount(sheet, [r"^(?:费用)?(?:总计|总金额|总额)(?:金额)?", r"总费用", r"^合计"]),
    )


def _item(row: TableRow) -> dict[str, str] | None:
    name, total = row.text("name"), yuan(row.text("amount"))
    if not name or total is None:
        return None
    item = {"name": name, "category": row.text("category"), "in_list": "", "amount": total}
    grade = re.search(r"[甲乙丙]", row.text("in_list")) or re.search(r"(?<=[(\[【])[甲乙丙](?=类?[)\]】])", name)
    if grade:
        item["in_list"] = grade.group()
    elif re.search(r"自费|全自", row.text("in_list")):
        item["in_list"] = "丙"
    return item


def _items_field(sheet: Sheet, items: list[tuple[TableRow, dict[str, str]]]) -> Field | None:
    if not items:
        return None
    # Only the cells that are handed on decide how sure the list is.
    letters = [
        letter
        for row, _ in items
        for column in ("name", "amount")
        for line in row.cells.get(column, ())
        for letter in line.letters
    ]
    return sheet.passage(letters).as_field(json.dumps([item for _, item in items], ensure_ascii=False))


def _total(sheet: Sheet, rows: list[TableRow]) -> Field | None:
    for row in rows:
        for line in row.cells.get("amount", ()):
            value = yuan(line.text)
            if value:
                return sheet.passage(line.letters).as_field(value)
    return None


def _check(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    """The items of a page against the page's own total; against the whole total only when there is no other."""
    name = "page_total" if "page_total" in fields else "total_amount"
    if "items" not in fields or name not in fields:
        return []
    added = sum((Decimal(item["amount"]) for item in json.loads(fields["items"].value)), Decimal(0))
    total = fields[name].value
    if added == Decimal(total):
        return []
    return [Problem("sums_differ", name, {"total": total, "sum_of_parts": f"{added:.2f}"})]


RULE = KindRule(
    code="fee_list",
    titles=(r"费用[㐀-鿿]{0,4}(?:清单|明细)", r"(?:收费|住院|门诊|用药)(?:费用)?(?:明细|清单)"),
    signs=((r"费用清单|费用明细", 0.7), (r"单价", 0.3), (r"数量", 0.2), (r"规格", 0.2), (r"项目名称", 0.2)),
    needed=("patient_name", "items"),
    read=_read,
    check=_check,
)
