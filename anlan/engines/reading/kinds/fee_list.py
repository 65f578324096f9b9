"""List of fees: every item with its category, its place in the catalogue (甲乙丙) and its amount."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from decimal import Decimal

from anlan.engines.reading.kinds.finders import amount, hospital, person, put
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.layout import Line, Passage, Sheet
from anlan.engines.reading.spelling import yuan
from anlan.engines.reading.values import Field, Problem

_COLUMNS = {
    "name": r"^(?:项目|药品|收费|费用)*(?:项目)?名称|^(?:收费|费用)?项目$|^品名",
    "category": r"^(?:费用|项目|收费)?(?:类别|类型|分类)$|^大类$",
    "in_list": r"^(?:医保|目录)?(?:等级|类别等级|甲乙|甲乙类|甲乙丙|医保类[别型]|支付类别|目录类别|医保等级|报销类别|医保目录|自付类别)$",
    "amount": r"^(?:总|应收)?金额(?:[(（]元[)）])?$|^合计金额$|^小计(?:[(（]元[)）])?$|^费用(?:[(（]元[)）])?$",
}
_TOTAL = r"^(?:费用)?(?:合计|总计|总金额|费用总[额计]|金额合计|总费用)"


def _read(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    items, certainty, box = _items(sheet)
    fields: Fields = put(
        {},
        patient_name=person(sheet, [r"(?:患者|病人)?姓名", r"患者", r"病人"]),
        hospital=hospital(sheet),
        total_amount=amount(sheet, [r"(?:费用|金额)?(?:总计|总金额|总额|合计)(?:金额)?", r"总费用"]),
    )
    if items:
        fields["items"] = Field(json.dumps(items, ensure_ascii=False), certainty, box)
    return fields


def _items(sheet: Sheet) -> tuple[list[dict[str, str]], float, tuple[float, float, float, float]]:
    """The rows under the heading of the table, each cell given to the column it stands under."""
    columns = _columns(sheet)
    if "name" not in columns or "amount" not in columns:
        return [], 0.0, (0.0, 0.0, 0.0, 0.0)
    header = columns["name"]
    items: list[dict[str, str]] = []
    passages: list[Passage] = []
    for line in sorted(sheet.lines, key=lambda candidate: candidate.middle):
        if line.middle <= header.bottom or not _under(line, header, columns):
            continue
        if re.search(_TOTAL, line.text):
            break
        item = _item(sheet, line, columns)
        if item:
            items.append(item)
            passages.extend(sheet.passage(part.letters) for part in sheet.row(line))
    if not items:
        return [], 0.0, (0.0, 0.0, 0.0, 0.0)
    lefts = [passage.box for passage in passages]
    box = (
        min(edge[0] for edge in lefts),
        min(edge[1] for edge in lefts),
        max(edge[0] + edge[2] for edge in lefts) - min(edge[0] for edge in lefts),
        max(edge[1] + edge[3] for edge in lefts) - min(edge[1] for edge in lefts),
    )
    return items, min(passage.certainty for passage in passages), box


def _columns(sheet: Sheet) -> dict[str, Line]:
    found: dict[str, Line] = {}
    for name, pattern in _COLUMNS.items():
        lines = [line for line in sheet.lines if re.search(pattern, line.text)]
        if name != "name" and "name" in found:
            lines = [line for line in lines if abs(line.middle - found["name"].middle) < 1.2 * line.height]
        if lines:
            found[name] = lines[0]
    return found


def _under(line: Line, header: Line, columns: dict[str, Line]) -> bool:
    """Whether a line begins in the column of names, left of every column further right."""
    rights = [other.left for name, other in columns.items() if other.left > header.right]
    limit = min(rights, default=header.right)
    lefts = [other.right for other in columns.values() if other.right <= header.left]
    return max(lefts, default=-1e9) - line.height < line.left < limit


def _item(sheet: Sheet, line: Line, columns: dict[str, Line]) -> dict[str, str] | None:
    row = sheet.row(line)
    value = _cell(row, columns["amount"])
    total = yuan(value) if value else None
    if total is None:
        return None
    item = {"name": line.text, "amount": total}
    category = _cell(row, columns["category"]) if "category" in columns else None
    if category:
        item["category"] = category
    grade = _cell(row, columns["in_list"]) if "in_list" in columns else None
    match = re.search(r"[甲乙丙]", grade or "") or re.search(r"[(（\[【]?([甲乙丙])类?[)）\]】]?$", line.text)
    if match:
        item["in_list"] = re.sub(r"[^甲乙丙]", "", match.group())
    elif grade and re.search(r"自费|全自|丙", grade):
        item["in_list"] = "丙"
    return item


def _cell(row: tuple[Line, ...], column: Line) -> str | None:
    """The cell of a row nearest to a column, if it stands under it at all."""
    middle = (column.left + column.right) / 2
    reach = max(column.right - column.left, 2 * column.height)
    near = [part for part in row if part.left - reach < middle < part.right + reach]
    if not near:
        return None
    best = min(near, key=lambda part: abs((part.left + part.right) / 2 - middle))
    return best.text


def _check(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    if "items" not in fields or "total_amount" not in fields:
        return []
    added = sum((Decimal(item["amount"]) for item in json.loads(fields["items"].value)), Decimal(0))
    total = fields["total_amount"].value
    if added == Decimal(total):
        return []
    return [Problem("sums_differ", "total_amount", {"total": total, "sum_of_parts": f"{added:.2f}"})]


RULE = KindRule(
    code="fee_list",
    titles=(r"费用[㐀-鿿]{0,4}(?:清单|明细)", r"(?:收费|住院|门诊|用药)(?:费用)?(?:明细|清单)"),
    signs=((r"费用清单|费用明细", 0.7), (r"单价", 0.3), (r"数量", 0.2), (r"规格", 0.2), (r"项目名称", 0.2)),
    needed=("patient_name", "items", "total_amount"),
    read=_read,
    check=_check,
)
