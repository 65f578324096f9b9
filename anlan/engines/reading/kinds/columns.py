"""Columns of tables about money: known by their headings, as wide as what stands under them.

Headings may be read as one, misread, or repeat side by side on one sheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from itertools import pairwise

import numpy as np

from anlan.engines.reading.kinds.cells import Piece, pieces
from anlan.engines.reading.kinds.side_blocks import before_an_amount
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.lines import Line
from anlan.engines.reading.patterns import compiled

_MONEY = r"(?:\((?:RMB|CNY)\)|[(（/]?(?:人民币)?(?:单位[:：])?元[)）]?)?"
_GRADED = r"(?:医保|目录|报销|支付|自付|收费|费用|项目|药品|社保)?"
_PAID = (
    r"(?:总|含税|收费|应收|费用|项目|损失|实收|合计|核定|核损|定损|估损|受损|报损|申报|索赔|应付|实付|工时|材料|维修)*"
)
_CHARGED = (
    r"(?:(?:项目|收费|费用|诊疗|服务|维修|修理|作业|更换|药品|商品|货物|材料|配件|零件|部件|物品|物资|财产|受损|损失|损毁"
    r"|检查|医疗"
    r"|应税劳务|标的|货品|品种|医保)|[/、,及和与或()])*"
)
#: What columns are called. The first name whose pattern is the whole heading wins.
HEADINGS: Mapping[str, str] = {
    "number": r"序号?|编号|行号|行次|(?i:no)[.]?|№",
    "in_list": _GRADED + r"(?:等级|属性|甲乙类?|类型标识)(?:等级)?|甲.?乙.{0,3}|医保(?:类[别型]|目录)?"
    r"|(?:目录|自付|报销|等级)类别",
    "category": r"(?:费用|项目|收费|发票|核算|配件|物品|财产)?(?:类[别型]|分类|大类|种类|归类)|费别|来源",
    "code": r"(?:项目|收费|医保|国家|物价|药品|配件|国标|贯标|标准)*(?:编码|代码|编号|零件号|件号)",
    "share": r"[甲乙丙]类|(?:医保|工伤)[内外](?:金额)?"
    r"|(?:自付|自理|报销|先行自付|自费|统筹)(?:比例|金额|费用|部分)?" + _MONEY + r"|(?:比例|占比)(?:\(?%\)?)?",
    "tax_rate": r"税率(?:/?征收率)?",
    "tax": r"税额",
    "remark": r"备注|说明|(?:执行|开单)?科室|医生|处理意见|(?:损坏|损失|受损)程度|受损情况|残值",
    "date": r"(?:收费|费用|记账|发生|计费|执行|购置|购买)?(?:日期|时间|年月)",
    "price": r"(?:购置|工时|项目|市场|含税|原)?"
    r"(?:单价|单位成本|买时价|UnitPrice|Originalcost|价格|原值|原价|费率|标准)" + _MONEY,
    "amount": _PAID + rf"(?:金额|小计|总价|合价|费用|总额|工时费|价值|损失额)(?:合计|小计)?{_MONEY}"
    rf"|(?i:amount)(?:claimed)?(?:\((?:RMB|CNY)\))?|多少钱|(?:现在|目前)?估[价值]{_MONEY}|(?:赔偿|赔款)金?额{_MONEY}|(?:报损|索赔)价{_MONEY}|(?:核定|申报)损失{_MONEY}|(?:核定|定损)价格?{_MONEY}|赔款{_MONEY}|损失(?:\(元\)|元)"
    rf"|(?:合计|估价|报价|应收|实收|应付|实付){_MONEY}|.额\(元\)|金.\(元\)",
    "quantity": r"(?:受损|损失|领用|用药|工时)?数量?(?:[/·]单位)?|工时数?(?:\(?(?:小时|h)\)?)?"
    r"|次数|用量|总量|几个|(?i:qty|quantity)",
    "specification": r"品质|(?:药品|商品)?规格(?:[/、]?(?:型号|剂型|厂家|产地))?|型号(?:规格)?|剂型|品牌(?:型号)?",
    "unit": r"(?:计[量价]|包装|数量)?单位",
    "name": _CHARGED
    + r"(?:项目|名称|品名|药品|配件|物品|标的|内容|财产|摘要|货物|零件|部件|作业)"
    r"(?:[/、及]?(?:药品|项目|规格|费用|配件|材料|零件|物品|商品|内容))*(?:名称)?"
    r"(?:[/、]规格)?"
    r"|货物或应税劳务、?服务名称|品种|东西|换什么|畜种|作物|Item|Description|(?:换件|更换|修复)项目|服务项目",
}  # fmt: skip
#: Longest first, to cut headings that were read as one.
_MERGED = re.compile(
    r"项目名称|收费项目|药品名称|物品名称|名称|规格型号|规格|数量/单位|数量|单位|单价(?:\(元\))?|金额(?:\(元\))?|备注|税率/征收率|税率|税额"
    r"|类别|等级|序号|小计(?:\(元\))?|日期|占比"
)
#: What can stand in a column; other columns hold anything.
_CONTENT: Mapping[str, str] = {
    "number": r"^\d{1,3}[.、]?$",
    "code": r"^[^㐀-鿿]*$|:|[合小总]计|金额",
    "quantity": r"^-?[\d.一两半]",
    "price": r"^[¥￥]?-?[\d,.]+",
    "amount": r"^[-—]?[¥￥Y]?[-—]?[\d,.，。]+元?$|^[-—/]+$",
    "tax": r"^[¥￥*]|[\d.]+$|免税",
    "tax_rate": r"%|免|^\*+$|^\d",
    "share": r"^[\d.,%]+$|^-+$",
    "unit": r"^[^\d]{1,4}(?:\(.{1,6}\))?$|^[/\d]{0,3}[㐀-鿿a-zA-Z]{1,3}$",
    "name": r"[㐀-鿿A-Za-z]",
    "in_list": r"[甲乙丙自费医保类内外ABC%]|^[-/]",
    "date": r"\d{2}",
}


#: The share of the cells between two headings that fit below one of them, where they belong to it; the rest is a foot.
_MOST = 0.7
#: So many heights of a text lie between it and a column that has nothing to do with it.
_FAR = 4.0
#: A heading nobody knows has no more letters.
_LONGEST = 14


@dataclass(frozen=True, slots=True)
class Column:
    """A heading: its name in `HEADINGS` (`?` and its text when unknown), edges in pixels, and its group of columns."""

    name: str
    left: float
    right: float
    middle: float
    group: int = 0


def heading_rows(sheet: Sheet) -> list[list[Column]]:
    """Every row of headings that names an amount and one thing more, from top to bottom."""
    rows: list[list[Column]] = []
    for start in sheet.lines:
        row = sheet.row(start)
        beside = before_an_amount(row)
        columns = _joined([column for line in row if line.number not in beside for column in _headings(line)])
        names = [column.name for column in columns]
        if (
            "amount" in names
            and len({name for name in names if not name.startswith("?")}) >= 2
            and ("name" in names or len(columns) >= 3)
        ):
            rows.append(columns)
    rows.sort(key=len, reverse=True)
    chosen: list[list[Column]] = []
    for columns in rows:
        if not any(set(columns) & set(other) for other in chosen):
            chosen.append(columns)
    chosen.sort(key=lambda columns: columns[0].middle)
    return [_grouped(columns) for columns in chosen]


def _headings(line: Line) -> Iterator[Column]:
    for piece in pieces(line):
        text = piece.text.strip("|:：")
        name = _named(text)
        parts = [] if name else _parts(piece.text)
        for start, end in parts:
            letters = piece.letters[start:end]
            heading = _named(piece.text[start:end]) or "?"
            yield Column(heading, letters[0].left, letters[-1].right, piece.middle)
        if parts:
            continue
        if (name or len(text) <= _LONGEST) and not re.fullmatch(r"[¥￥]?[\d,.]+|[(]?元[)]?", text):
            # Figures are a cell of the first row; a unit that stands apart belongs to the heading before it.
            yield Column(name or f"?{text}", piece.left, piece.right, piece.middle)


def _joined(columns: list[Column]) -> list[Column]:
    """Headings set wide, 项　目, as one: two single letters side by side that together name a column."""
    found: list[Column] = []
    for column in columns:
        before = found[-1] if found else None
        if before and len(before.name) == len(column.name) == len("?项"):
            name = _named(before.name[1:] + column.name[1:])
            if name:
                found[-1] = Column(name, before.left, column.right, column.middle)
                continue
        found.append(column)
    return found


def _parts(text: str) -> list[tuple[int, int]]:
    """Where the headings begin and end that were read as one; none where the text is not made of headings."""
    merged = [match.span() for match in _MERGED.finditer(text)]
    if len(merged) > 1 and sum(end - start for start, end in merged) > 0.7 * len(text):
        return merged
    cut = next((at for at in range(2, len(text) - 1) if _named(text[:at]) and _named(text[at:])), None)
    return [(0, cut), (cut, len(text))] if cut else []


def _named(text: str) -> str | None:
    """The name of the column that is headed so, None for a heading nobody knows."""
    text = re.sub(r"^[A-Za-z.]+(?=[㐀-鿿])|(?<=[㐀-鿿)])[A-Za-z]{3,}$", "", text)  # the same in English
    return next((name for name, pattern in HEADINGS.items() if compiled(pattern).fullmatch(text)), None)


def _grouped(columns: Sequence[Column]) -> list[Column]:
    """Columns with the number of the group they belong to: each name after an amount begins a group.

    Groups of one length say the same: a heading that was misread in one is taken from the other.
    """
    groups: list[list[Column]] = [[]]
    if all(one.name != "name" for one in columns) and sum(one.name == "category" for one in columns) > 1:
        # 费用类别 金额 费用类别 金额: the kinds of cost are what is named.
        columns = [Column("name", *astuple(one)[1:]) if one.name == "category" else one for one in columns]
    for column in sorted(columns, key=lambda one: one.left):
        if column.name == "name" and any(one.name == "name" for one in groups[-1]):
            groups.append([])
        groups[-1].append(column)
    amounts = [sum(one.name == "amount" for one in group) for group in groups]
    if amounts[-1] > amounts[0]:
        # 项目 工时费 配件 配件费 小计: one row of charges that names two things, not two tables side by side.
        later = [
            Column(f"?{one.name}", *astuple(one)[1:]) if one.name == "name" else one
            for group in groups[1:]
            for one in group
        ]
        groups = [[*groups[0], *later]]
    for group in groups:
        for other in groups:
            if len(group) == len(other):
                group[:] = [
                    mine if not mine.name.startswith("?") else Column(its.name, mine.left, mine.right, mine.middle)
                    for mine, its in zip(group, other, strict=True)
                ]
    for group in groups:
        if all(one.name != "name" for one in group):
            # A table of charges names them somewhere: under the first heading nobody knows, or else by category.
            unnamed = next((one for one in group if one.name.startswith("?")), None) or next(
                (one for one in group if one.name == "category"), None
            )
            group[:] = [Column("name", one.left, one.right, one.middle) if one is unnamed else one for one in group]
            if unnamed is None:
                first = min(group, key=lambda one: one.left)  # a corner left empty: the names stand before all headings
                group.insert(0, Column("name", 0.0, first.left - 0.5 * (first.right - first.left), first.middle))
    return [
        Column(_one_amount(one, group), one.left, one.right, one.middle, number)
        for number, group in enumerate(groups)
        for one in group
    ]


def _one_amount(column: Column, group: Sequence[Column]) -> str:
    """The column's name; of several amounts in one group only the last is what the line comes to."""
    last = [one for one in group if one.name == "amount"][-1:]
    return f"?{column.name}" if column.name == "amount" and [column] != last else column.name


def with_earlier_amount(columns: Sequence[Column]) -> list[Column]:
    """The columns with the amount before the last one in place of it."""
    earlier = [one for one in columns if one.name == "?amount"][-1:]
    last = [one for one in columns if earlier and one.name == "amount"]
    named = dict.fromkeys(last, "?") | dict.fromkeys(earlier, "amount")
    return [Column(named.get(one, one.name), *astuple(one)[1:]) for one in columns]


def filled(columns: Sequence[Column], cells: Sequence[Piece]) -> list[Column]:
    """Columns as wide as what stands under their headings: cells are set to the left, headings in the middle."""
    wide = []
    for column in columns:
        own = [
            piece
            for piece in cells
            if _fits(column, piece)
            and [other for other in columns if min(other.right, piece.right) > max(other.left, piece.left)] == [column]
        ]
        left = min([column.left, *(piece.left for piece in own)])
        right = max([column.right, *(piece.right for piece in own)])
        wide.append(Column(column.name, left, right, column.middle, column.group))
    return _reaching(wide, cells)


def _reaching(columns: Sequence[Column], cells: Sequence[Piece]) -> list[Column]:
    """Columns that reach over the cells which stand under no heading, between two of them.

    Whichever of the two is not filled already on most of their rows is the one they belong to.
    """
    ordered = sorted(columns, key=lambda column: column.left)
    reaching = {column: column for column in columns}
    for left, right in pairwise(ordered):
        between = [piece for piece in cells if left.right < piece.left and piece.right < right.left]
        votes = 0
        for piece in between:
            level = [other for other in cells if abs(other.middle - piece.middle) < 0.5 * piece.height]
            on_left = any(left.left <= other.left < left.right for other in level)
            # Nothing stands behind the last heading but what belongs to it.
            open_end = np.inf if right is ordered[-1] else right.right
            on_right = any(right.left < other.right <= open_end for other in level)
            votes += on_left - on_right
        grown = right if votes > 0 else left
        fitting = [piece for piece in between if _fits(grown, piece)]
        if votes and len(fitting) > _MOST * len(between):
            so_far = reaching[grown]
            start = min(piece.left for piece in fitting) if grown is right else so_far.left
            end = so_far.right if grown is right else max(piece.right for piece in fitting)
            reaching[grown] = Column(grown.name, start, end, grown.middle, grown.group)
    return [reaching[column] for column in columns]


def _fits(column: Column, piece: Piece) -> bool:
    """Whether a column of that name can hold such a text."""
    pattern = _CONTENT.get(column.name)
    return pattern is None or compiled(pattern).search(piece.text) is not None


def nearness(column: Column, piece: Piece) -> tuple[bool, float, float]:
    """How well a piece belongs to a column, to be compared: it can stand there, it overlaps, it is near.

    What stands far from a column does not belong to it though it could: a misread quantity is no part of the name.
    """
    overlap = min(piece.right, column.right) - max(piece.left, column.left)
    middle = abs(piece.left + piece.right - column.left - column.right) / 2
    fits = _fits(column, piece) and (column.name != "name" or -overlap < _FAR * piece.height)
    return fits, max(overlap, 0.0), -min(middle, max(0.0, -overlap) + piece.height)


class Level:
    """How far below its headings something stands, the slope of the heading row taken out."""

    def __init__(self, columns: Sequence[Column]) -> None:
        ordered = sorted(columns, key=lambda column: column.left)
        self._across = [(column.left + column.right) / 2 for column in ordered]
        self._down = [column.middle for column in ordered]

    def below(self, what: Line | Piece) -> float:
        """Pixels below the heading row."""
        return what.middle - float(np.interp((what.left + what.right) / 2, self._across, self._down))

    def below_place(self, column: Column) -> float:
        """Pixels below the heading row of another heading."""
        return column.middle - float(np.interp((column.left + column.right) / 2, self._across, self._down))
