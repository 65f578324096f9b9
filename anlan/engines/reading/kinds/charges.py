"""Charged lines of invoices, lists, quotes and settlements: what was charged and how much, one table or several.

A column is known by its heading, also when a recogniser runs headings together or the sheet repeats its columns side by
side. Each amount in an amount column begins a row; what stands level with it in the other columns belongs to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from anlan.engines.reading.layout import Letter, Line, Sheet
from anlan.engines.reading.spelling import yuan

_MONEY = r"(?:[(（]?(?:人民币)?(?:单位[:：])?元[)）]?)?"
_GRADED = r"(?:医保|目录|报销|支付|自付|收费|费用|项目|药品|社保)?"
_PAID = r"(?:总|应收|费用|项目|损失|实收|合计|核定|核损|定损|估损|受损|报损|工时|材料|维修)*"
_CHARGED = (
    r"(?:(?:收费|费用|诊疗|服务|维修|修理|作业|更换|药品|商品|货物|材料|配件|零件|部件|物品|物资|财产|受损|损失|损毁"
    r"|检查|医疗"
    r"|应税劳务|标的|货品|品种|医保)|[/、,及和与或()])*"
)
#: What columns are called. The first name whose pattern is the whole heading wins.
HEADINGS: Mapping[str, str] = {
    "number": r"序号?|编号|行号|行次|NO[.]?",
    "in_list": _GRADED + r"(?:等级|属性|甲乙类?|类型标识)(?:等级)?|甲.?乙.{0,3}|医保(?:类[别型]|目录)?"
    r"|(?:目录|自付|报销|等级)类别",
    "category": r"(?:费用|项目|收费|发票|核算|配件|物品|财产)?(?:类[别型]|分类|大类|种类|归类)|费别|来源",
    "code": r"(?:项目|收费|医保|国家|物价|药品|配件|国标|贯标|标准)*(?:编码|代码|编号|零件号|件号)",
    "share": r"(?:自付|自理|报销|先行自付|自费|统筹)(?:比例|金额|费用|部分)?" + _MONEY + r"|比例(?:\(?%\)?)?",
    "tax_rate": r"税率(?:/?征收率)?",
    "tax": r"税额",
    "remark": r"备注|说明|(?:执行|开单)?科室|医生|处理意见|(?:损坏|损失|受损)程度|受损情况|残值",
    "date": r"(?:收费|费用|记账|发生|计费|执行|购置|购买)?(?:日期|时间|年月)",
    "price": r"(?:购置|工时|项目|市场|含税|原)?(?:单价|价格|原值|原价|费率|标准)" + _MONEY,
    "amount": _PAID + rf"(?:金额|小计|总价|合价|费用|总额|工时费)(?:合计)?{_MONEY}|合计{_MONEY}|.额\(元\)|金.\(元\)",
    "quantity": r"(?:受损|损失|领用|用药|工时)?数量?(?:[/·]单位)?|工时数?(?:\(?(?:小时|h)\)?)?|次数|用量|总量",
    "specification": r"(?:药品|商品)?规格(?:[/、]?(?:型号|剂型|厂家|产地))?|型号(?:规格)?|剂型|品牌(?:型号)?",
    "unit": r"(?:计[量价]|包装|数量)?单位",
    "name": _CHARGED
    + r"(?:项目|名称|品名|药品|配件|物品|标的|内容|财产|摘要|货物)(?:[/、及]?(?:药品|项目|规格|费用))*(?:名称)?"
    r"(?:[/、]规格)?"
    r"|货物或应税劳务、?服务名称",
}  # fmt: skip
#: Longest first, to cut headings that were read as one.
_MERGED = re.compile(
    r"项目名称|收费项目|药品名称|物品名称|名称|规格型号|规格|数量/单位|数量|单位|单价(?:\(元\))?|金额(?:\(元\))?|备注|税率/征收率|税率|税额"
    r"|类别|等级|序号|小计(?:\(元\))?|日期"
)
AMOUNT_CELL = re.compile(r"^[-—]?[¥￥Y]?[-—]?(?:\d[\d,，]*(?:[.。]\d{1,4})?|[.]\d{1,2})元?$")
TOTALS = r"小计|合计|总计|总额|总金额|总费用|累计|共计|大写|小写|页计|余额|预[缴交]"
#: What can stand in a column; other columns hold anything.
_CONTENT: Mapping[str, str] = {
    "number": r"^\d{1,3}[.、]?$",
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
#: An empty space this many line heights wide parts two cells that were read as one line.
_GAP = 1.25


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters of one line without a wide gap between them; edges are de-slanted pixels."""

    letters: tuple[Letter, ...]
    left: float
    right: float
    middle: float
    height: float

    @property
    def text(self) -> str:
        """The letters joined."""
        return "".join(letter.text for letter in self.letters)


@dataclass(frozen=True, slots=True)
class Charge:
    """One charged line: name and yuan text of its amount, and cells of further columns by name.

    A line whose name was not found has the name "".

    `letters` are those of name and amount, which decide how sure the line is.
    """

    name: str
    amount: str
    cells: Mapping[str, str]
    letters: tuple[Letter, ...]
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    left: float
    right: float
    middle: float
    group: int = 0


def pieces(line: Line) -> Iterator[Piece]:
    """The line cut where an empty space wider than a letter stands in it."""
    start = 0
    for place in range(1, len(line.letters) + 1):
        if place < len(line.letters) and line.letters[place].left - _ink_right(line, place - 1) <= _GAP * line.height:
            continue
        own = line.letters[start:place]
        yield Piece(own, own[0].left, _ink_right(line, place - 1), line.middle, line.height)
        start = place


def charges(sheet: Sheet, *, ends: str | None = None) -> list[Charge]:
    """Every charged line of every table of a sheet, top to bottom and left to right; rows of totals are marked.

    A table ends at the next row of headings, or at the first line that matches `ends`.
    """
    tables = _heading_rows(sheet)
    found: list[Charge] = []
    for number, columns in enumerate(tables):
        level = _Level(columns)
        under = [line for line in sheet.lines if level.below(line) > 0.55 * line.height]
        floor = min((level.below(line) for line in under if ends and re.search(ends, line.text)), default=np.inf)
        if number + 1 < len(tables):
            floor = min(floor, level.below_place(tables[number + 1][0]))
        cells = [piece for line in under if level.below(line) < floor - 0.3 * line.height for piece in pieces(line)]
        found.extend(_table(columns, level, cells))
    return found


def _table(columns: Sequence[_Column], level: _Level, cells: Sequence[Piece]) -> list[Charge]:
    placed: dict[int, list[tuple[_Column, Piece]]] = {}
    filled = _filled(columns, cells)
    for piece in cells:
        for column, part in _placed(filled, piece):
            placed.setdefault(column.group, []).append((column, part))
    rows: list[tuple[float, int, Charge]] = []
    for group, own in placed.items():
        anchors = sorted(
            ((level.below(piece), piece) for column, piece in own if column.name == "amount" and _is_amount(piece)),
            key=lambda pair: pair[0],
        )
        for height, charge in _rows(own, level, anchors):
            rows.append((height, group, charge))
    return [charge for _, _, charge in _in_reading_order(rows)]


def _rows(
    own: Sequence[tuple[_Column, Piece]], level: _Level, anchors: Sequence[tuple[float, Piece]]
) -> Iterator[tuple[float, Charge]]:
    heights = [height for height, _ in anchors]
    if not heights:
        return
    pitch = float(np.median(np.diff(heights))) if len(heights) > 2 else 1.7 * anchors[0][1].height
    rows: list[list[tuple[_Column, Piece]]] = [[] for _ in anchors]
    for column, piece in own:
        away = [abs(level.below(piece) - height) for height in heights]
        nearest = int(np.argmin(away))
        if away[nearest] < 0.62 * max(pitch, anchors[nearest][1].height):
            rows[nearest].append((column, piece))
    for (height, anchor), row in zip(anchors, rows, strict=True):
        charge = _charge(anchor, row)
        if charge:
            yield height, charge


def _charge(anchor: Piece, row: Sequence[tuple[_Column, Piece]]) -> Charge | None:
    by_column: dict[str, list[Piece]] = {}
    for column, piece in row:
        by_column.setdefault(column.name, []).append(piece)
    texts = {
        name: "".join(piece.text for piece in _by_line(some)) for name, some in by_column.items() if name != "amount"
    }
    first = min((piece for _, piece in row), key=lambda piece: piece.left).text
    named = _by_line(by_column.get("name", ()))
    whole = "".join(piece.text for piece in sorted((piece for _, piece in row), key=lambda piece: piece.left))
    is_total = bool(
        re.search(TOTALS, first)
        or re.match(r"合[^\d]{0,2}计", whole)
        or re.search(rf"^[㐀-鿿]{{0,6}}(?:{TOTALS})|^[合计]{{1,2}}$", texts.get("name", ""))
    )
    name = re.sub(r"^[|:.,、*·]+(?=[㐀-鿿])|[|:.,、]+$", "", texts.get("name", "")) if not is_total else first
    if named and texts["name"].startswith("*"):
        name = texts["name"]
    amount = _proven(anchor.text, texts)
    if amount is None:
        return None
    if not re.search(r"[㐀-鿿A-Za-z]", name):
        name = ""
    letters = (*(letter for piece in named for letter in piece.letters), *anchor.letters)
    return Charge(name, amount, texts, letters, is_total)


def _proven(text: str, cells: Mapping[str, str]) -> str | None:
    """The amount of a row; a lost decimal point is put back where quantity times price proves it."""
    amount = yuan(text if not text.startswith(".") else f"0{text}")
    price = yuan(cells.get("price", "")) if cells.get("price") else None
    quantity = re.search(r"\d+(?:[.]\d+)?", cells.get("quantity", ""))
    if amount is None or price is None or quantity is None or "." in text:
        return amount
    product = f"{Decimal(price) * Decimal(quantity.group()):.2f}"
    return product if product.replace(".", "") == re.sub(r"\D", "", text) else amount


def _heading_rows(sheet: Sheet) -> list[list[_Column]]:
    """Every row of headings that names an amount and one thing more, from top to bottom."""
    rows: list[list[_Column]] = []
    for start in sheet.lines:
        columns = [column for line in sheet.row(start) for column in _headings(line)]
        names = [column.name for column in columns]
        if (
            "amount" in names
            and len({name for name in names if not name.startswith("?")}) >= 2
            and ("name" in names or len(columns) >= 3)
        ):
            rows.append(columns)
    rows.sort(key=len, reverse=True)
    chosen: list[list[_Column]] = []
    for columns in rows:
        if not any(set(columns) & set(other) for other in chosen):
            chosen.append(columns)
    chosen.sort(key=lambda columns: columns[0].middle)
    return [_grouped(columns) for columns in chosen]


def _headings(line: Line) -> Iterator[_Column]:
    for piece in pieces(line):
        text = piece.text.strip("|:：")
        name = next((name for name, pattern in HEADINGS.items() if re.fullmatch(pattern, text)), None)
        merged = [] if name else list(_MERGED.finditer(piece.text))
        if len(merged) > 1 and sum(len(match.group()) for match in merged) > 0.7 * len(piece.text):
            for match in merged:
                part = next((name for name, pattern in HEADINGS.items() if re.fullmatch(pattern, match.group())), "?")
                letters = piece.letters[match.start() : match.end()]
                yield _Column(part, letters[0].left, letters[-1].right, piece.middle)
        elif len(text) <= 14:
            yield _Column(name or f"?{text}", piece.left, piece.right, piece.middle)


def _grouped(columns: Sequence[_Column]) -> list[_Column]:
    """Columns with the number of the group they belong to: each name after an amount begins a group.

    Groups of one length say the same: a heading that was misread in one is taken from the other.
    """
    groups: list[list[_Column]] = [[]]
    for column in sorted(columns, key=lambda one: one.left):
        if column.name == "name" and any(one.name == "name" for one in groups[-1]):
            groups.append([])
        groups[-1].append(column)
    for group in groups:
        for other in groups:
            if len(group) == len(other):
                group[:] = [
                    mine if not mine.name.startswith("?") else _Column(its.name, mine.left, mine.right, mine.middle)
                    for mine, its in zip(group, other, strict=True)
                ]
    return [
        _Column(one.name, one.left, one.right, one.middle, number)
        for number, group in enumerate(groups)
        for one in group
    ]


def _placed(columns: Sequence[_Column], piece: Piece) -> Iterator[tuple[_Column, Piece]]:
    """The column of a piece; a piece that runs a text into an amount is cut before the figures."""
    amounts = [column for column in columns if column.name == "amount"]
    over = [column for column in amounts if min(column.right, piece.right) > max(column.left, piece.left)]
    match = re.search(r"(?<=[㐀-鿿)])\d[\d,]*[.]\d{2}$", piece.text)
    if over and match and piece.left < over[-1].left - piece.height:
        front, back = piece.letters[: match.start()], piece.letters[match.start() :]
        yield from _placed(columns, Piece(front, piece.left, front[-1].right, piece.middle, piece.height))
        yield over[-1], Piece(back, back[0].left, piece.right, piece.middle, piece.height)
        return
    yield max(columns, key=lambda column: _nearness(column, piece)), piece


def _filled(columns: Sequence[_Column], cells: Sequence[Piece]) -> list[_Column]:
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
        wide.append(_Column(column.name, left, right, column.middle, column.group))
    return wide


def _fits(column: _Column, piece: Piece) -> bool:
    """Whether a column of that name can hold such a text."""
    pattern = _CONTENT.get(column.name)
    return pattern is None or re.search(pattern, piece.text) is not None


def _nearness(column: _Column, piece: Piece) -> tuple[bool, float, float]:
    overlap = min(piece.right, column.right) - max(piece.left, column.left)
    middle = abs(piece.left + piece.right - column.left - column.right) / 2
    return _fits(column, piece), max(overlap, 0.0), -min(middle, max(0.0, -overlap) + piece.height)


def _by_line(some: Iterable[Piece]) -> list[Piece]:
    return sorted(some, key=lambda piece: (round(piece.middle / max(1.0, 0.6 * piece.height)), piece.left))


def _in_reading_order(rows: Sequence[tuple[float, int, Charge]]) -> list[tuple[float, int, Charge]]:
    """Rows that stand level in groups side by side, left to right."""
    ordered = sorted(rows, key=lambda row: row[0])
    bands: list[list[tuple[float, int, Charge]]] = []
    for row in ordered:
        height = max((letter.right - letter.left for letter in row[2].letters), default=1.0)
        if bands and row[0] - bands[-1][0][0] < 0.8 * height and all(row[1] != other[1] for other in bands[-1]):
            bands[-1].append(row)
        else:
            bands.append([row])
    return [row for band in bands for row in sorted(band, key=lambda one: one[1])]


def _is_amount(piece: Piece) -> bool:
    return AMOUNT_CELL.match(piece.text) is not None


def _ink_right(line: Line, place: int) -> float:
    """Where a letter's ink ends; a recogniser tells only where each letter begins."""
    letter = line.letters[place]
    wide = 1.1 if letter.text > "⺀" else 0.75
    return min(letter.right, letter.left + wide * line.height)


class _Level:
    """How far below its headings something stands, the slope of the heading row taken out."""

    def __init__(self, columns: Sequence[_Column]) -> None:
        ordered = sorted(columns, key=lambda column: column.left)
        self._across = [(column.left + column.right) / 2 for column in ordered]
        self._down = [column.middle for column in ordered]

    def below(self, what: Line | Piece) -> float:
        """Pixels below the heading row."""
        return what.middle - float(np.interp((what.left + what.right) / 2, self._across, self._down))

    def below_place(self, column: _Column) -> float:
        """Pixels below the heading row of another heading."""
        return column.middle - float(np.interp((column.left + column.right) / 2, self._across, self._down))
