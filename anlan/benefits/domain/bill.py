"""From what was read on the papers to the lines of a bill that can be adjudicated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from anlan.engines.adjudication import BillLine

# Words of fee lists, in order: the first one found in an item's category or name decides. What none fits is
# `other_hospital`, which every hospital bucket takes.
CATEGORY_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("chinese_patent_medicine", ("中成药",)),
    ("chinese_herbal_medicine", ("中草药", "中药饮片")),
    ("western_medicine", ("西药", "药费", "药品")),
    ("material", ("材料", "耗材")),
    ("surgery", ("手术", "麻醉")),
    ("nursing", ("护理",)),
    ("bed", ("床位",)),
    ("laboratory", ("化验", "检验")),
    ("examination", ("检查", "放射", "超声")),
    ("general_consultation", ("一般诊疗",)),
    ("consultation", ("诊察", "诊查")),
    ("registration", ("挂号",)),
    ("treatment", ("治疗",)),
)

OUT_OF_LIST = "丙"  # 甲 and 乙 are in the basic-insurance list, 丙 is not


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a fee list as read: `list_class` is 甲, 乙 or 丙, empty when it was not printed."""

    name: str
    category: str
    amount_fen: int
    list_class: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a person says of an item of a fee list: what it is to the plan.

    `category` is a kind of cost of the plan, "" for the one its words mean; `item` the drug or device; `quantity` the
    units of service behind one charge, 0 where nobody counts them; `on` the day of the service, None: the day of loss.
    """

    category: str = ""
    item: str = ""
    quantity: int = 0
    on: dt.date | None = None


#: Category and name as printed -> what a person says of such items.
Marks = Mapping[tuple[str, str], Mark]
_UNMARKED = Mark()


class BillDoesNotAddUp(ValueError):
    """The items of the fee list are not the total of the invoice; a person must look before anything is computed."""

    def __init__(self, items_fen: int, total_fen: int) -> None:
        self.items_fen, self.total_fen = items_fen, total_fen
        super().__init__(f"the items add up to {items_fen} fen, the invoice says {total_fen} fen")


def bill_lines(
    *, items: Sequence[Item], total_fen: int, other_paid_fen: int, marks: Marks | None = None
) -> tuple[BillLine, ...]:
    """The bill behind an invoice: one line for each category and list class, with what others paid shared out.

    Items that a person has told apart by `marks` make lines of their own. Basic insurance pays only for what is in its
    list, so its payment is shared among in-list lines in proportion to their amounts, exact to the fen; what exceeds
    them (it should not) falls on the other lines.
    Raises `BillDoesNotAddUp` when the items are not the invoice, or when a whole line comes out below nothing.
    """
    found_fen = sum(item.amount_fen for item in items)
    if found_fen != total_fen:
        raise BillDoesNotAddUp(found_fen, total_fen)
    sums = _sums(items, marks or {})
    keys = [key for key, (amount, _units) in sums.items() if amount > 0]
    billed_fen = sum(sums[key][0] for key in keys)
    if billed_fen != total_fen:  # a category with more refunds than charges: nobody can say whose cost it lowers
        raise BillDoesNotAddUp(billed_fen, total_fen)
    paid = _shared_payment([(sums[key][0], key[1]) for key in keys], other_paid_fen)
    return tuple(
        BillLine(
            line_id=str(place),
            category=category,
            amount_fen=sums[key][0],
            in_list=listed,
            other_paid_fen=paid[place - 1],
            quantity=max(1, sums[key][1]),
            item=name,
            on=on,
        )
        for place, key in enumerate(keys, start=1)
        for category, listed, name, on, _row in [key]
    )


_Kind = tuple[str, bool | None, str, dt.date | None]  # category, whether in list, which drug or device, day
_Key = tuple[str, bool | None, str, dt.date | None, int]  # the same, and the row of a charge whose units are counted


def _sums(items: Sequence[Item], marks: Marks) -> dict[_Key, tuple[int, int]]:
    """The fen and units of each line. Charges whose units are counted stay apart, unless refunds lower them."""
    marked = [marks.get((item.category, item.name), _UNMARKED) for item in items]
    kinds: list[_Kind] = [
        (mark.category or category_of(item), in_list(item.list_class), mark.item, mark.on)
        for item, mark in zip(items, marked, strict=True)
    ]
    refunded = {kind for item, kind in zip(items, kinds, strict=True) if item.amount_fen < 0}
    sums: dict[_Key, tuple[int, int]] = {}
    for row, (item, mark, kind) in enumerate(zip(items, marked, kinds, strict=True), start=1):
        key = (*kind, row if mark.quantity and kind not in refunded else 0)
        amount, units = sums.get(key, (0, 0))
        sums[key] = (amount + item.amount_fen, units + (mark.quantity if item.amount_fen > 0 else 0))
    return sums


def category_of(item: Item) -> str:
    """The schedule's category for an item of a fee list.

    >>> category_of(Item("头孢曲松钠注射液", "西药费", 1200)), category_of(Item("空调费", "其他", 500))
    ('western_medicine', 'other_hospital')
    """
    for text in (item.category, item.name):
        for category, words in CATEGORY_WORDS:
            if any(word in text for word in words):
                return category
    return "other_hospital"


def in_list(list_class: str) -> bool | None:
    """Whether a list class is inside the basic-insurance list; None when it was not printed."""
    return None if not list_class else OUT_OF_LIST not in list_class


def _shared_payment(lines: Sequence[tuple[int, bool | None]], paid_fen: int) -> list[int]:
    shares = [0] * len(lines)
    left = paid_fen
    for group in (True, None, False):
        members = [place for place, (_, listed) in enumerate(lines) if listed is group]
        room = sum(lines[place][0] for place in members)
        part = min(left, room)
        given = 0
        for place in members:
            shares[place] = part * lines[place][0] // room if room else 0
            given += shares[place]
        for place in members:  # the fen that whole division left over
            if given < part and shares[place] < lines[place][0]:
                shares[place] += 1
                given += 1
        left -= part
    return shares
