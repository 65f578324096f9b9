"""Charged lines that stand in no table: in a letter, on a till roll, on a page of an app."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from anlan.engines.reading.kinds.cells import Piece, pieces
from anlan.engines.reading.kinds.charge_names import bare_name
from anlan.engines.reading.kinds.charges import AMOUNT_CELL, TOTALS, Charge
from anlan.engines.reading.kinds.reading_order import rows
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.lines import Line
from anlan.engines.reading.spelling import CELL_WITH_CENTS, yuan

#: The kinds of cost of hospitals, and what is no charge though it stands beside an amount.
_CATEGORY = (
    r"(?:西|中成?|中草|成|草)药(?:费)?|[A-Z]{0,3}[㐀-鿿()/]{1,9}费|[A-Z]{2,3}费|(?:卫生)?材料|放射|化验|检[查验]|治疗|手术|护理|床位"
    r"|诊[察疗查]|挂号|麻醉|输[血氧]|其[他它]"
)
_NOT_CHARGED = r"基金|保险|补充|负担|余额|自费|费别|免费|收费|缴费|预缴|公费|退费|医疗费|总费|费用|自付|支付"
#: Who sold it and what the page is, above the sum of an app's bill.
_HEADING = r"开票|成功|公司|医院|药[店房]|超市|详情|账单|发票"
_CELLS_OF_COUNTED = 3
_SORT_AND_COUNT = r"(?:[㐀-鿿]{1,5}费|(?:西|中成|中草)药)[/·|]?[×xX*]?\d{1,3}[㐀-鿿]{0,2}"
#: Two kinds of cost at least, and what they come to.
_FEWEST_SUMS = 3
#: A name, dots, perhaps how many and dots again, and the amount, whose noughts were taken for letters.
_LED_BY_DOTS = r"(.*[㐀-鿿].*?)(?:[….·。]{3,}\d{1,3})?[….·。]{2,}[¥￥]?(\d[\d,]*(?:[.][\dO]{2})?)元?$"
#: How many at which price, before what they cost together: 2*18.50, 18.50 x 2.
_COUNTED = r"\d+[*×xX][\d,]+[.]\d\d|[\d,]+[.]\d\d(?:/[㐀-鿿]{1,3})?[*×xX]\d+[㐀-鿿]{0,2}"
#: A price and how many, at the end of a text that may begin with a strength: 10mg*28片27.42×5盒.
_PRICE_AND_COUNT = r"(?<![\d.])([\d,]+[.]\d\d)元?(?:/[㐀-鿿]{1,3})?[×xX*](\d{1,3})[㐀-鿿]?$"
#: The same the other way round: 24小时x3.00.
_COUNT_AND_PRICE = r"(?<![\d.])(\d{1,3})[㐀-鿿]{0,2}[×xX*]([\d,]+[.]\d\d)元?$"
#: The same with what one holds in place of its price: 10ml*10支×5.
_MEASURED = r"[\d.]+%?[a-zA-Z]{1,2}[^¥￥]{0,24}?[×xX]\d{1,3}[㐀-鿿]?"


def named_above(sheet: Sheet) -> list[Charge]:
    """Lines of an app's page: what was done or lost, and right below it what it cost (¥45.00 ×1)."""
    found: list[Charge] = []
    for line in sheet.lines:
        row = sheet.row(line)
        priced = (
            len(row) == 2
            and re.fullmatch(rf"{_COUNTED}|{_MEASURED}", line.text)
            and re.fullmatch(r"[¥￥]?[\d,]+[.]\d\d", row[1].text)
        )
        if not priced and not re.fullmatch(r"(?:申报|定损|报损)?[¥￥]\d[\d,]*[.]\d\d(?:元?[×xX*]\d+)?", line.text):
            continue
        # On a till roll the strength stands first on the row of the price.
        level = [one.left for one in sheet.lines if abs(one.middle - line.middle) < 0.5 * line.height]
        begins = min(level) if priced else line.left
        above = [
            one
            for one in sheet.lines
            if 0.5 * line.height < line.middle - one.middle < 2.6 * line.height
            and (one.left - begins if priced else abs(one.left - begins)) < (3 if priced else 1) * line.height
        ]
        name = max(above, key=lambda one: one.middle, default=None)
        value = yuan(priced.group() if priced else line.text)
        if name and value and re.search(r"[㐀-鿿]", name.text) and not re.search(rf"{TOTALS}|{_HEADING}", name.text):
            found.append(Charge(name.text, value, {}, (*name.letters, *line.letters)))
    return found


def named_over_price(sheet: Sheet) -> list[Charge]:
    """Lines of a till roll: the name alone, under it price and count, and beside or under these what they come to.

    Each line proves itself: price times count is the amount.
    """
    found: list[Charge] = []
    order = [*rows(sheet), ()]
    for above, row, below in zip(order, order[1:], order[2:], strict=False):
        told = (
            re.search(pattern, line.text)
            for line in ((*row[:1], *row[-1:]) if len(above) == 1 else ())
            for pattern in (_PRICE_AND_COUNT, _COUNT_AND_PRICE)
        )
        counted = next(filter(None, told), None)
        if counted is None or not re.search(r"[㐀-鿿]{2}", above[0].text):
            continue
        price = Decimal(counted[1].replace(",", "")) * Decimal(counted[2].replace(",", ""))
        amounts = [one for one in (*row[1:], *below[-1:]) if re.fullmatch(CELL_WITH_CENTS, one.text)]
        amount = next((one for one in amounts if Decimal(yuan(one.text) or 0) == price), None)
        if amount and not re.search(rf"{TOTALS}|{_HEADING}", above[0].text):
            found.append(Charge(bare_name(above[0].text), f"{price:.2f}", {}, (*above[0].letters, *amount.letters)))
    return found


def named_over_sort(sheet: Sheet) -> list[Charge]:
    """Lines of an app's bill: what was charged, and below it of which sort, how many of it and what they cost."""
    found: list[Charge] = []
    for above, row in pairwise(rows(sheet)):
        priced = len(row) == 2 and re.fullmatch(_SORT_AND_COUNT, row[0].text) and AMOUNT_CELL.match(row[1].text)
        value = yuan(row[1].text) if priced and len(above) == 1 else None
        if value and abs(above[0].left - row[0].left) < row[0].height and re.search(r"[㐀-鿿]{2}", above[0].text):
            found.append(Charge(bare_name(above[0].text), value, {}, (*above[0].letters, *row[1].letters)))
    return found


def named_by_class(sheet: Sheet) -> list[Charge]:
    """Lines of an app's invoice: tax class and name, and at the end of that row or of the next what it cost."""
    found: list[Charge] = []
    named: Line | None = None
    for row in rows(sheet):
        named = next((line for line in row if re.match(r"[*][㐀-鿿、()]{2,12}[*][㐀-鿿]", line.text)), named)
        value = yuan(row[-1].text) if re.fullmatch(r"[¥￥]?[\d,]+[.]\d\d", row[-1].text) else None
        if named and value and row[-1].middle - named.middle < 2.6 * named.height:
            name = re.sub(r"^[*][^*]+[*]", "", named.text)
            found.append(Charge(bare_name(name), value, {}, (*named.letters, *row[-1].letters)))
            named = None
    return found


def named_before(sheet: Sheet) -> list[Charge]:
    """Lines of an app's page: what was done, and its price at the end of the row (¥1,980.00)."""
    found: list[Charge] = []
    for line in sorted(sheet.lines, key=lambda one: one.middle):
        row = sheet.row(line)
        value = yuan(row[1].text) if len(row) == 2 and re.fullmatch(r"[¥￥][\d,]+[.]\d\d", row[1].text) else None
        if (
            value
            and re.search(r"[㐀-鿿]{2}", line.text)
            and not re.search(rf"{TOTALS}|应收|实收|优惠|支付|[:]$", line.text)
        ):
            found.append(Charge(bare_name(line.text), value, {}, (*line.letters, *row[1].letters)))
    return found


def counted_rows(sheet: Sheet) -> list[Charge]:
    """Rows of a list without headings: what, its price by the unit (45.00/日), how many, and at the end its cost."""
    found: list[Charge] = []
    for row in rows(sheet):
        if len(row) < _CELLS_OF_COUNTED or not any(
            re.fullmatch(r"[\d,]+[.]\d\d/[㐀-鿿]{1,2}", one.text) for one in row
        ):
            continue
        value = yuan(row[-1].text) if re.fullmatch(r"[\d,]+[.]\d\d", row[-1].text) else None
        if value and re.search(r"[㐀-鿿]{2}", row[0].text):
            found.append(Charge(row[0].text, value, {}, (*row[0].letters, *row[-1].letters)))
    return found


def led_by_dots(sheet: Sheet) -> list[Charge]:
    """Lines of a quote or a plain list, with dots up to how many and to the amount: 左后轮胎一条……720."""
    found: list[Charge] = []
    for line in sorted(sheet.lines, key=lambda one: one.middle):
        match = re.match(_LED_BY_DOTS, line.text)
        value = yuan(match[2].replace("O", "0")) if match else None
        if match and value and not re.search(rf"{TOTALS}|^[合总]?计$", match[1]):
            found.append(Charge(match[1], value, {}, line.letters))
    return found


def side_by_side(sheet: Sheet) -> list[Charge]:
    """Categories with their amounts side by side, on receipts without headings; below 收费明细 whatever is named."""
    found: list[Charge] = []
    last: Piece | None = None
    what = _CATEGORY
    for row in rows(sheet):
        cells = [piece for line in row for piece in pieces(line)]
        if any(re.fullmatch(r"(?:收费|费用|项目)明细[:]?", cell.text) for cell in cells):
            what = r"[㐀-鿿].+"
        for cell in cells:
            if told := re.fullmatch(rf"({_CATEGORY})([\d,]+[.]\d\d)", cell.text):
                value = yuan(told[2])
                if value and not re.search(_NOT_CHARGED, told[1]):
                    found.append(Charge(told[1], value, {}, cell.letters))
        for left, right in pairwise(cells):
            named = re.fullmatch(rf"({what})[:]?", left.text)
            value = yuan(right.text) if AMOUNT_CELL.match(right.text) else None
            if value and not re.search(_NOT_CHARGED, left.text) and (named or (last and _is_next(last, left))):
                name = named[1] if named else left.text.strip(":")
                found.append(Charge(bare_name(name), value, {}, (*left.letters, *right.letters)))
                last = left
    return found


def summed_columns(sheet: Sheet) -> list[Charge]:
    """Kinds of cost where each day has a row: the heading of each column with its sum; all come to the last."""
    cells = [piece for line in sheet.lines for piece in pieces(line)]
    headings = [piece for piece in cells if re.fullmatch(r"[㐀-鿿A-Z()/]{2,12}", piece.text)]
    for row in rows(sheet):
        first, *sums = [piece for line in row for piece in pieces(line)]
        values = [yuan(piece.text) for piece in sums]
        if not re.match(rf"本?月计|(?:本?月)?(?:{TOTALS})", first.text) or len(sums) < _FEWEST_SUMS or None in values:
            continue
        *parts, whole = [Decimal(value) for value in values if value]
        if sum(parts, Decimal(0)) != whole:
            continue
        found = []
        for piece, part in zip(sums, parts, strict=False):
            over = [one for one in headings if one.middle < piece.middle and _share_a_column(one, piece)]
            heading = max(over, key=lambda one: one.middle, default=None)
            if heading and part:
                found.append(Charge(heading.text, f"{part:.2f}", {}, (*heading.letters, *piece.letters)))
        return found
    return []


def _share_a_column(upper: Piece, lower: Piece) -> bool:
    return min(upper.right, lower.right) > max(upper.left, lower.left)


def _is_next(last: Piece, piece: Piece) -> bool:
    """Whether a text stands right below the last thing charged, in its column, and is none of the totals."""
    near = 0.5 * piece.height < piece.middle - last.middle < 2.6 * piece.height
    return near and abs(piece.left - last.left) < piece.height and not re.search(rf"{TOTALS}|金额|[:]$", piece.text)
