"""Charged lines that come to a total: of the ways to see the lines of a page, the first that a sum proves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import accumulate

from anlan.engines.reading.kinds.boxed_amounts import boxed_amounts
from anlan.engines.reading.kinds.cells import Piece, pieces
from anlan.engines.reading.kinds.charge_names import bare_name
from anlan.engines.reading.kinds.charges import AMOUNT_CELL, TOTALS, Charge
from anlan.engines.reading.kinds.differences import printed_amounts
from anlan.engines.reading.kinds.loose_charges import led_by_dots, named_above, named_over_sort, summed_columns
from anlan.engines.reading.kinds.reading_order import ReadingOrder, rows
from anlan.engines.reading.kinds.totals import proven_lines
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.spelling import CELL_WITH_CENTS, yuan
from anlan.engines.reading.values import Field

#: Cents at the end of an amount; 2021.06 is a month.
_CENTS = r"^(?!20\d\d[.]\d\d$).*[.]\d\d$"
#: All that may stand before the amount of a line whose name is on the row above: strength, how many, at which price.
_FIGURES = re.compile(
    r"[\d.,*×xX¥￥/%():~+-]|[A-Za-zμ]|[盒瓶片粒袋支次个日天项组付剂丸帖份套贴枚块根条只元〉>]|数量|金额|单价|小计|部位|小时|床日|人次"
)
#: So many lines that come to a printed amount do not do so by chance.
_FEWEST = 3
#: A name alone on its row, or with the sign that more can be seen.
_WITH_A_SIGN = 2
#: How many heights below its name an amount may stand, alone or on a row that is headed 金额.
_NEAR, _HEADED = 2.6, 8.0
_HEAD = r"(?:金额|费用|小计)(?:[(（]元[)）])?"
#: What is no name of a charge though it stands before an amount.
_NOT_NAMED = (
    rf"{TOTALS}|支付|负担|基金|账户|自[付费理]|报销|单价|数量|比例|现金|预交|押金|余额|优惠|号$|[元圆]整?$"
    r"|[壹贰叁肆伍陆柒捌玖]"
)
#: How many at which price: the row below a name, and none itself.
_PRICED = r"[\d.,]+(?:/[㐀-鿿]{1,3})?[×xX*]\d"
#: Who pays; no charge is called so.
_PAYER = r"支付|大病(?:保险|及)|统筹|基金|账户|补充(?:医保|保险)|报销|^自付|应[退补]|^退[费款]|^补[缴收]"
#: An amount in words, which no charge is called, and what a column of taxes says.
_IN_WORDS = r"[壹贰叁肆伍陆柒捌玖][拾佰仟万元圆]|^(?:免税|不征税)$"
#: How what was charged ends: a fee, or a form in which medicines are sold.
_CHARGED = ("费", "药", "材料", "片", "胶囊", "颗粒", "丸", "注射液", "口服液", "滴眼液", "软膏")
#: Who paid, and what a column is called, where a table was seen in them.
_PAID = r"(?:统筹|基金|个人|账户|现金|医保|报销)(?:支付|报销|负担)|^(?:自付|预交|金额|数量|单价)"
#: The heading of a group, which bears the sum of its lines: 二、材料费.
_GROUP = r"^(?:[一二三四五六七八九十]{1,2}[、.]|[(][一二三四五六七八九十]{1,2}[)])"


def that_add_up(sheet: Sheet, listed: Sequence[Charge], *totals: Field | None) -> list[Charge]:
    """The charged lines; where they come to none of the stated totals, those texts with amounts on the page that do.

    Nothing is taken that a sum does not prove: of the texts with an amount, in reading order, the longest run that
    comes to a total. No listed line is left out to come to it, unless it is the sum of those below it: lines of more
    than the total are to be told. `totals` are what the page states in figures and in words, the more trusted first.
    """
    lines = [one for one in listed if not one.is_total and not re.search(_PAID, one.name)]
    stated = [total for total in totals if total]
    for total in stated:
        proven = proven_lines(lines, total)
        if _sum(proven) == Decimal(total.value):
            return proven
    for total in stated:
        if adding := _adding(sheet, lines, Decimal(total.value)):
            return adding
    if not any(line.name for line in lines) and (coming := _coming_to_a_printed_sum(sheet)):
        return coming
    return proven_lines(lines, stated[0] if stated else None)


def _coming_to_a_printed_sum(sheet: Sheet) -> list[Charge]:
    """All named rows of a page whose amounts come to one that stands elsewhere on it, whatever it is called there.

    Else the sums of the columns of a table with a row for each day, which come to the last of them.
    """
    printed = Counter(printed_amounts(sheet))
    for way in (*_ROWS, led_by_dots):
        lines = list(way(sheet))
        own = Counter(Decimal(line.amount) for line in lines)
        if Decimal(0) in own:
            continue  # a column of shares: somebody else paid all of that line
        if len(lines) >= _FEWEST and (printed - own)[_sum(lines)] > 0:
            return lines
    return summed_columns(sheet)


def _adding(sheet: Sheet, lines: Sequence[Charge], wanted: Decimal) -> list[Charge]:
    if single := _without_groups(lines, wanted):
        return single
    for way in _WAYS:
        adding = _run([one for one in way(sheet) if not re.match(_PRICED, one.name)], wanted)
        left_out = {one.name for one in lines if one.name} - {one.name for one in adding}
        if adding and not (_sum(lines) > wanted and left_out):
            return adding
    return []


def _without_groups(lines: Sequence[Charge], wanted: Decimal) -> list[Charge]:
    """The lines without the headings of groups, which bear the sums of theirs; empty where the total proves none.

    A heading is numbered in words, or has neither a price nor a quantity where the lines below it have.
    """
    numbered = [one for one in lines if re.match(_GROUP, one.name)]
    priced = [one for one in lines if one.cells.get("price") or one.cells.get("quantity")]
    for headings in (numbered, [one for one in lines if one not in priced] if priced else []):
        single = [one for one in lines if one not in headings]
        named = all(one.name for one in lines) and len(single) >= len(headings)
        if headings and single and (_sum(single) == wanted or (named and _sum(headings) == wanted)):
            return single
    return []


def _sum(lines: Sequence[Charge]) -> Decimal:
    return sum((Decimal(one.amount) for one in lines), Decimal(0))


def _run(lines: Sequence[Charge], wanted: Decimal) -> list[Charge]:
    """The longest run of two lines and more that comes to an amount, or the one line that names a kind of cost."""
    sums = [Decimal(0), *accumulate(Decimal(one.amount) for one in lines)]
    first = {amount: place for place, amount in reversed(list(enumerate(sums)))}
    runs = [(first[amount - wanted], end) for end, amount in enumerate(sums) if amount - wanted in first]
    start, end = max(runs, key=lambda run: run[1] - run[0], default=(0, 0))
    alone = end - start == 1 and _is_charge(lines[start])
    return list(lines[start:end]) if end - start > 1 or alone else []


def _is_charge(line: Charge) -> bool:
    """Whether a line says by itself that it was charged: it names a kind of cost, or how many of it: 稳心颗粒×7."""
    printed = "".join(letter.text for letter in line.letters)
    return line.name.endswith(_CHARGED) or re.search(r"[㐀-鿿)][×xX*]\d", printed) is not None


def on_rows(sheet: Sheet) -> Iterator[Charge]:
    """Texts with the last amount behind each on its row: 床位费 440.00　手术费 2600.00; 护理费 5 30.00 150.00."""
    for row in rows(sheet):
        named: Piece | None = None
        amount: Piece | None = None
        for cell in [_result(piece) for line in row for piece in pieces(line)]:
            if AMOUNT_CELL.match(cell.text):
                # A day, 0607, or a quantity of the next group of columns stands behind an amount with cents.
                whole = amount is not None and re.search(_CENTS, amount.text) and "." not in cell.text
                amount = amount if whole else cell if named else None
            elif re.search(r"[㐀-鿿]{2}", cell.text):
                # Of several texts before an amount the longest is the name; others say of which sort or by which unit.
                if amount or not named or (len(cell.letters) > len(named.letters) and not _is_price(cell)):
                    yield from _charge(named, amount)
                    named = cell
                amount = None
        yield from _charge(named, amount)


def _by_place(place: int) -> Callable[[Sheet], Iterator[Charge]]:
    """Names that begin a row with one of the amounts behind each: a list may also tell what was paid of every line."""

    def way(sheet: Sheet) -> Iterator[Charge]:
        for row in rows(sheet):
            cells = [piece for line in row for piece in pieces(line)]
            amounts = [cell for cell in cells if _has_cents(cell)]
            texts = [cell for cell in cells if re.search(r"[㐀-鿿]{2}", cell.text)]
            before = [cell for cell in texts if amounts and cell.left < amounts[0].left]
            named = max(before, key=lambda cell: len(cell.letters), default=None)
            if named and len(amounts) > place:
                yield from _charge(named, amounts[place])

    return way


def _result(cell: Piece) -> Piece:
    """What a price times a quantity comes to, where both are told before it: 16.30×3=48.90."""
    told = re.fullmatch(rf"[¥￥]?[\d.,]+[×xX*]\d+[㐀-鿿]?=({CELL_WITH_CENTS})", cell.text)
    return replace(cell, letters=cell.letters[told.start(1) :]) if told else cell


def _has_cents(cell: Piece) -> bool:
    return re.fullmatch(CELL_WITH_CENTS, cell.text) is not None


def _is_price(cell: Piece) -> bool:
    return re.match(r"(?:单价|数量|规格)\d", cell.text) is not None


def _charge(named: Piece | None, amount: Piece | None) -> Iterator[Charge]:
    value = yuan(amount.text) if amount else None
    if named and amount and value and not re.search(rf"{TOTALS}|{_PAYER}|{_IN_WORDS}", named.text):
        yield Charge(bare_name(named.text), value, {}, (*named.letters, *amount.letters))


def in_grid(sheet: Sheet) -> Iterator[Charge]:
    """Names side by side with the amount of each below it, as receipts print the kinds of cost."""
    cells = [piece for line in sheet.lines for piece in pieces(line)]
    names = [piece for piece in cells if re.search(r"[㐀-鿿]", piece.text) and not re.search(r"\d", piece.text)]
    for row in rows(sheet):
        amounts = [piece for line in row for piece in pieces(line)]
        headed = bool(amounts) and re.fullmatch(_HEAD, amounts[0].text) is not None
        amounts = amounts[headed:]
        if not all(re.fullmatch(CELL_WITH_CENTS, piece.text) for piece in amounts):
            continue
        for amount in amounts:
            over = [name for name in names if _is_over(name, amount, _HEADED if headed else _NEAR)]
            name = max(over, key=lambda piece: piece.middle, default=None)
            if name and not re.search(_NOT_NAMED, name.text):
                yield from _charge(name, amount)


def _is_over(name: Piece, amount: Piece, heights: float) -> bool:
    near = 0.5 * amount.height < amount.middle - name.middle < heights * amount.height
    return near and min(name.right, amount.right) - max(name.left, amount.left) > -0.3 * amount.height


def under_name(sheet: Sheet) -> Iterator[Charge]:
    """Lines of an app or a till: a name, and on the next row how many of it and last what they cost: ×3　￥72.00."""
    above: Piece | None = None
    for row in rows(sheet):
        cells = [piece for line in row for piece in pieces(line)]
        amounts = re.findall(r"\d[\d,]*(?:[.]\d{1,2})?(?=元?[〉>)]?$)", cells[-1].text)
        if amounts and not _FIGURES.sub("", "".join(piece.text for piece in cells)):
            value = yuan(amounts[0])
            letters = tuple(letter for piece in cells for letter in piece.letters)
            if above and value and not re.search(_NOT_NAMED, above.text):
                name = bare_name(re.sub(r"^\d{1,2}[.、](?=\D)", "", above.text))
                yield Charge(name, value, {}, (*above.letters, *letters))
            above = None
        else:
            above = cells[0] if len(cells) <= _WITH_A_SIGN and re.search(r"[㐀-鿿]{2}", cells[0].text) else None


def in_sentence(sheet: Sheet) -> Iterator[Charge]:
    """Names and amounts that follow each other in a text: 床位费:378.00;护理费:270.00, 化验 132.00、心电图 25.00."""
    order = ReadingOrder(sheet)
    pattern = r"([㐀-鿿A-Z][㐀-鿿A-Za-z()]{1,13}?)[:]?[¥￥]?(\d[\d,]*[.]\d\d)元?(?=[;,、。\n㐀-鿿]|$)"
    for match, _ in order.matches(pattern):
        value = yuan(match[2])
        if value and not re.search(_NOT_NAMED, match[1]):
            letters = order.letters(match.start(1), match.end(2))
            yield Charge(match[1], value, {}, letters)


def _boxed(sheet: Sheet) -> Iterator[Charge]:
    return (one for one in boxed_amounts(sheet) if not one.is_total)


#: The ways to see rows of which no total is known by its name: an amount is told last, or before what is paid of it.
_ROWS = (on_rows, *map(_by_place, range(3)))
#: The ways, those first that go wrong least.
_WAYS: tuple[Callable[[Sheet], Iterator[Charge] | list[Charge]], ...] = (
    named_over_sort,
    on_rows,
    _boxed,
    in_grid,
    led_by_dots,
    under_name,
    named_above,
    in_sentence,
)
