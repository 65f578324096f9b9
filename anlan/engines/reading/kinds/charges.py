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

from anlan.engines.reading.kinds.cells import Piece, pieces
from anlan.engines.reading.kinds.charge_names import UNIT, bare_name, nursing_grade
from anlan.engines.reading.kinds.columns import Column, Level, filled, heading_rows, nearness, with_earlier_amount
from anlan.engines.reading.kinds.side_blocks import cells_before
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.letters import Letter
from anlan.engines.reading.spelling import yuan

AMOUNT_CELL = re.compile(r"^[-—]?[¥￥Y]?[-—]?(?:\d{1,3}[.]\d{3}[.]\d\d|\d[\d,，]*(?:[.。]\d{1,4})?|[.]\d{1,2})元?$")
#: A price, a quantity or both, as they stand before an amount.
_FACTORS = r"^[¥￥]?[\d.,]+(?:元?[×xX*][\d.]+[㐀-鿿a-zA-Z]{0,3}|[㐀-鿿]{1,2})?$"
#: The kind of cost that a list on two rows names before the price, or a unit whose number was not seen.
_SORT = r"[㐀-鿿]{1,5}费|(?:西|中成|中草|成)药|卫生材料|[甲乙丙]类|[㐀-鿿]{1,2}"
#: What a medicine holds and how many come in a box, on a row or in a cell of its own.
_STRENGTH = (
    r"^[\d.]+(?:%[\d.]*)?(?:[a-zA-Zμ]{1,2}|[㐀-鿿])?(?:[*×xX:/][\d.]+(?:[a-zA-Zμ]{1,3}|[㐀-鿿]{1,2}))*(?:/[㐀-鿿])?$"
)
#: Columns whose cells are read as one with the amount before them.
_BEHIND = ("tax_rate", "share", "in_list")
#: The heading of a group of lines.
_GROUP = r"^[【\[][㐀-鿿、]{2,10}[】\]]$"
#: Headings once more in English, on a row of their own.
_ENGLISH = r"(?i)(?:no[.:]?|description|item|code|category|type|spec(?:ification)?|unit|price|qty|quantity|amount)+"
#: A kind of cost once more in English; the name of a medicine or a test is none.
_ENGLISH_KIND = (
    r"(?i)(?:bed|ward|room|consultation|examination|exam|laboratory|lab(?:test)?s?|treatment|surgery|operation|nursing"
    r"|suppl(?:y|ies)|materials?|(?:western|chinese(?:patent)?|herbal|patent)?(?:medicines?|drugs?)|herbs?|radiology"
    r"|imaging|an(?:a)?esthesia|registration|oxygen|(?:blood)?transfusion|diagnosis|others?)(?:fees?|charges?)?"
)
TOTALS = (
    r"(?i:^total(?:amount|fees?|charges?|cost|[(]?(?:rmb|cny)[)]?)?[:.]?$)|以上共|[承接][上前]页|分类汇总|小计|合计|总计|总额|总金额|总费用|累计|共计|大写|小写|页计|余额"
    r"|预[缴交]"
)


@dataclass(frozen=True, slots=True)
class Charge:
    """One charged line: name and yuan text of its amount, and cells of further columns by name.

    A line whose name was not found has the name "". `letters` are those of name and amount, which decide how sure the
    line is.
    """

    name: str
    amount: str
    cells: Mapping[str, str]
    letters: tuple[Letter, ...]
    is_total: bool = False


def charges(sheet: Sheet, *, ends: str | None = None) -> list[Charge]:
    """Every charged line of every table of a sheet, top to bottom and left to right; rows of totals are marked.

    A table ends at the next row of headings, or at the first line that matches `ends`.
    """
    tables = heading_rows(sheet)
    found: list[Charge] = []
    for number, columns in enumerate(tables):
        level = Level(columns)
        under = [line for line in sheet.lines if level.below(line) > 0.55 * line.height]
        floor = min((level.below(line) for line in under if ends and re.search(ends, line.text)), default=np.inf)
        if number + 1 < len(tables):
            floor = min(floor, level.below_place(tables[number + 1][0]))
        cells = [piece for line in under if level.below(line) < floor - 0.3 * line.height for piece in pieces(line)]
        cells = [
            piece for piece in cells if not re.match(_GROUP, piece.text) and not re.fullmatch(_ENGLISH, piece.text)
        ]
        last = max(columns, key=lambda column: column.right)
        cells = cells_before(last.right, cells) if last.name == "amount" else cells
        lines = _on_two_rows(columns, level, cells) or _table(columns, level, cells)
        # The last of several amounts is what a line comes to, unless nobody has filled it in yet.
        found.extend(lines or _table(with_earlier_amount(columns), level, cells))
    return found


def _table(columns: Sequence[Column], level: Level, cells: Sequence[Piece]) -> list[Charge]:
    placed: dict[int, list[tuple[Column, Piece]]] = {}
    wide = filled(columns, cells)
    for piece in cells:
        for column, part in _placed(wide, piece):
            placed.setdefault(column.group, []).append((column, part))
    rows: list[tuple[float, int, Charge]] = []
    for group, own in placed.items():
        anchors = sorted(
            ((level.below(piece), piece) for column, piece in own if column.name == "amount" and _is_amount(piece)),
            key=lambda pair: pair[0],
        )
        anchors = [one for one in anchors if not _beside_cents(one, anchors)]
        for height, charge in _rows(own, level, anchors):
            rows.append((height, group, charge))
    return [charge for _, _, charge in _in_reading_order(rows)]


def _beside_cents(one: tuple[float, Piece], anchors: Sequence[tuple[float, Piece]]) -> bool:
    """Whether a whole number stands level with an amount that has cents: it is a quantity under a fanned heading."""
    return re.fullmatch(r"\d{1,3}", one[1].text) is not None and any(
        abs(other[0] - one[0]) < 0.4 * one[1].height and re.search(r"[.]\d\d$", other[1].text) for other in anchors
    )


def _on_two_rows(columns: Sequence[Column], level: Level, cells: Sequence[Piece]) -> list[Charge]:
    """Lines of a till roll: the name on a row of its own, its price, quantity and amount on the next.

    Empty where the rows are not so, or not all of them.
    """
    last = next(column for column in columns if column.name == "amount")
    floor = min((level.below(one) - 0.5 * one.height for one in cells if re.search(TOTALS, one.text)), default=np.inf)
    cells = [one for one in cells if level.below(one) < floor]
    # On a roll amounts are set to the edge of the paper, beyond their heading.
    edge = max((one.right for one in cells if re.search(r"[.]\d\d$", one.text) and _is_amount(one)), default=last.right)
    amounts = [one for one in cells if abs(one.right - edge) < 2 * one.height and _is_amount(one)]
    amounts.sort(key=level.below)
    found: list[Charge] = []
    left = [one for one in cells if one not in amounts]
    pitch = float(np.median(np.diff([level.below(one) for one in amounts]))) if len(amounts) > 1 else np.inf
    for anchor in amounts:
        height = level.below(anchor)
        level_with = min(0.6 * anchor.height, 0.3 * pitch)
        beside = [one for one in left if abs(level.below(one) - height) < level_with]
        above = [one for one in left if one not in beside and level.below(one) < height]
        named = [one for one in above if not _is_a_factor(one)]
        priced = [one for one in beside if re.search(r"[.]\d\d$", one.text)]
        set_left = any(_is_amount(one) and min(one.right, edge) > max(one.left, last.left) for one in priced)
        if set_left or any(_is_amount(one) for one in above):
            return []  # an ordinary table
        amount = yuan(anchor.text)
        if not named or amount is None or not all(_is_a_factor(one) or _is_a_sort(one) for one in beside):
            return []
        name = re.sub(r"^[|:.,、*·]+(?=[㐀-鿿])", "", "".join(one.text for one in _by_line(named)))
        letters = (*(letter for one in named for letter in one.letters), *anchor.letters)
        found.append(Charge(name, amount, {}, letters))
        left = [one for one in left if level.below(one) > height and one not in beside]
    return found if not any(not _is_a_factor(one) for one in left) else []


def _is_a_factor(piece: Piece) -> bool:
    return re.match(_FACTORS, piece.text) is not None or re.match(_STRENGTH, piece.text) is not None


def _is_a_sort(piece: Piece) -> bool:
    return re.fullmatch(_SORT, piece.text) is not None


def _rows(
    own: Sequence[tuple[Column, Piece]], level: Level, anchors: Sequence[tuple[float, Piece]]
) -> Iterator[tuple[float, Charge]]:
    heights = [height for height, _ in anchors]
    if not heights:
        return
    pitch = float(np.median(np.diff(heights))) if len(heights) > 2 else 1.7 * anchors[0][1].height
    reach = [0.62 * max(pitch, anchor.height) for _, anchor in anchors]
    rows: list[list[tuple[Column, Piece]]] = [[] for _ in anchors]
    place = float(np.mean([anchor.left + anchor.right for _, anchor in anchors])) / 2
    for side in (-1, 1):
        # Rows of a photograph fan out: each column is met at the heights at which its nearer neighbour left the rows.
        met = np.array(heights)
        beside = [
            one for one in own if _away(one, place) * side > 0 and not (one[0].name == "amount" and _is_amount(one[1]))
        ]
        for column in sorted({column for column, _ in beside}, key=lambda one: abs(one.left + one.right - 2 * place)):
            drift: dict[int, list[float]] = {}
            for piece in (piece for its, piece in beside if its == column):
                away = level.below(piece) - met
                nearest = int(np.argmin(abs(away)))
                if abs(away[nearest]) < reach[nearest]:
                    rows[nearest].append((column, piece))
                    drift.setdefault(nearest, []).append(float(away[nearest]))
            if drift and column.name != "amount":  # what is no amount under its heading is a foot or a stamp
                met = met + np.interp(range(len(met)), sorted(drift), [np.mean(drift[row]) for row in sorted(drift)])
    for (height, anchor), row in zip(anchors, rows, strict=True):
        charge = _charge(anchor, row)
        if charge:
            yield height, charge


def _away(one: tuple[Column, Piece], place: float) -> float:
    """How far right of a place the middle of a piece's column stands, in pixels."""
    return (one[0].left + one[0].right) / 2 - place


def _charge(anchor: Piece, row: Sequence[tuple[Column, Piece]]) -> Charge | None:
    by_column: dict[str, list[Piece]] = {}
    for column, piece in row:
        by_column.setdefault(column.name, []).append(piece)
    texts = {
        name: "".join(piece.text for piece in _by_line(some)) for name, some in by_column.items() if name != "amount"
    }
    first = min((anchor, *(piece for _, piece in row)), key=lambda piece: piece.left).text
    named = _by_line(by_column.get("name", ()))
    if len(named) > 1 and re.fullmatch(UNIT, named[-1].text):
        named = named[:-1]
        texts["name"] = "".join(piece.text for piece in named)
    whole = "".join(piece.text for piece in sorted((piece for _, piece in row), key=lambda piece: piece.left))
    is_total = bool(
        re.search(TOTALS, first)
        or any(re.fullmatch(r"(?:分类)?小计", piece.text) for _, piece in row)
        or re.match(r"合[^\d]{0,2}计", whole)
        or re.search(r"(?:合计|总计|总额)[:(]", whole)
        or re.search(rf"^[㐀-鿿]{{0,6}}(?:{TOTALS})|^[合计]{{1,2}}$", texts.get("name", ""))
    )
    texts["name"] = nursing_grade(texts.get("name", ""))
    if re.fullmatch(_ENGLISH_KIND, texts["name"]) and re.search(r"[㐀-鿿]", texts.get("category", "")):
        # In a table in two languages the kind of cost stands in a column of its own before its English name.
        texts["name"] = texts["category"]
    # An invoice puts the tax class before what was sold: *药品*阿莫西林胶囊.
    name = first if is_total else re.sub(r"^[*]?[㐀-鿿、()]{2,12}[*](?=.)", "", texts["name"])
    name = bare_name(re.sub(r"^(?:\d{1,2}[.、)])?[|:.,、*·]*(?=[㐀-鿿])|[|:.,、]+$", "", name))
    amount = _proven(anchor.text, texts)
    if amount is None:
        return None
    if not re.search(r"[㐀-鿿A-Za-z]", name) or re.match(_STRENGTH, name):
        name = ""
    letters = (*(letter for piece in named for letter in piece.letters), *anchor.letters)
    return Charge(name, amount, texts, letters, is_total)


def product_of(cells: Mapping[str, str]) -> str | None:
    """Quantity times price as yuan text, None where either is not to be read.

    >>> product_of({"quantity": "3袋", "price": "132.00"}), product_of({"quantity": "3"})
    ('396.00', None)
    """
    price, quantity = yuan(cells.get("price", "")), re.search(r"\d+(?:[.]\d+)?", cells.get("quantity", ""))
    return f"{Decimal(price) * Decimal(quantity.group()):.2f}" if price and quantity else None


def _proven(text: str, cells: Mapping[str, str]) -> str | None:
    """The amount of a row; a lost decimal point is put back where quantity times price proves it."""
    amount = yuan(text if not text.startswith(".") else f"0{text}")
    product = product_of(cells)
    lost = amount and product and "." not in text and product.replace(".", "") == re.sub(r"\D", "", text)
    return product if lost else amount


def _placed(columns: Sequence[Column], piece: Piece) -> Iterator[tuple[Column, Piece]]:
    """The column of a piece; text, amount and tax rate that were read as one piece are cut apart."""
    amounts = [column for column in columns if column.name == "amount"]
    over = [column for column in amounts if min(column.right, piece.right) > max(column.left, piece.left)]
    match = re.search(r"(?<=[㐀-鿿)])\d[\d,]*[.]\d{2}$", piece.text)
    if over and match and piece.left < over[-1].left - piece.height:
        front, back = piece.letters[: match.start()], piece.letters[match.start() :]
        yield from _placed(columns, Piece(front, piece.left, front[-1].right, piece.middle, piece.height))
        yield over[-1], Piece(back, back[0].left, piece.right, piece.middle, piece.height)
        return
    # An amount and the name that begins beside it, in the next of two groups of columns: 30.00 5%葡萄糖注射液.
    glued = re.match(r"\d[\d,]*?[.]\d{2}(?=.*[㐀-鿿]{2})", piece.text)
    beyond = [column for column in columns if column.name == "name" and column.left < piece.right]
    if glued and over and any(column.left > over[0].left for column in beyond):
        front, back = piece.letters[: glued.end()], piece.letters[glued.end() :]
        yield over[0], Piece(front, piece.left, front[-1].right, piece.middle, piece.height)
        yield from _placed(columns, Piece(back, back[0].left, piece.right, piece.middle, piece.height))
        return
    beyond = [column for column in columns if column.name in _BEHIND and over and column.left > over[-1].left]
    # A tax rate, what share of the whole it is, or how insurance lists it, right behind an amount.
    match = re.fullmatch(r"[\d,]+[.]\d\d(?=(\d{1,3}%|免税|不征税|[甲乙丙Z]类?|自费)$).+", piece.text)
    if match and over:
        front, back = piece.letters[: match.start(1)], piece.letters[match.start(1) :]
        yield over[-1], Piece(front, piece.left, back[0].left, piece.middle, piece.height)
        for column in beyond[:1]:
            yield column, Piece(back, back[0].left, piece.right, piece.middle, piece.height)
        return
    yield max(columns, key=lambda column: nearness(column, piece)), piece


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
