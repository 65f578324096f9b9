"""What all bills of this family share: their truth, and the block of charged lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import escape as e
from typing import Any

from benchmarks.papers.facts import Case, Fee, Invoice, yuan
from benchmarks.papers.families.fifteenth.kit import Cell, iso, table
from benchmarks.papers.families.fifteenth.pools import DRUG_CATEGORIES

PLACES = ("拾", "万", "仟", "佰", "拾", "元", "角", "分")
_DIGITS = "零壹贰叁肆伍陆柒捌玖"


def bill_truth(
    case: Case, bill: Invoice, items: Sequence[dict[str, str]], *leave: str, stay: bool = False
) -> dict[str, Any]:
    """The truth of a hospital's bill without the fields named in `leave`."""
    fields: dict[str, Any] = {
        "invoice_code": bill.code,
        "invoice_number": bill.number,
        "check_code": bill.check_code,
        "issued_on": iso(bill.issued_on),
        "payer_name": case.insured.name,
        "hospital": case.hospital,
        "items": list(items),
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    }
    if stay:
        fields |= {"admitted_on": iso(case.admitted_on), "discharged_on": iso(case.discharged_on)}
    return {name: value for name, value in fields.items() if name not in leave}


def charged(fees: Iterable[Fee]) -> list[dict[str, str]]:
    """Charged lines as the truth writes them."""
    return [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in fees]


def sums(bill: Invoice) -> list[dict[str, str]]:
    """Sums by category as the truth writes them."""
    return [{"name": name, "amount": yuan(fen)} for name, fen in bill.by_category().items()]


def paired(
    items: Sequence[dict[str, str]], heads: Sequence[str] = ("项目", "金额"), *, columns: int = 2, look: str = "bare"
) -> str:
    """Name and amount, some pairs a row, read from left to right."""
    cells: list[Cell] = [one for item in items for one in (e(item["name"]), (item["amount"], "class=r"))]
    cells += [""] * (-len(cells) % (2 * columns))
    rows = [cells[place : place + 2 * columns] for place in range(0, len(cells), 2 * columns)]
    return table(rows, head=list(heads) * columns, look=look)


def lines_of(fees: Iterable[Fee], order: Sequence[str]) -> list[list[Cell]]:
    """Charged lines as cells, in the columns of `order`: no name spec unit count price amount class code category."""
    rows: list[list[Cell]] = []
    for place, fee in enumerate(fees, 1):
        goods = fee.goods
        cells: dict[str, Cell] = {
            "no": (str(place), "class=c"),
            "name": e(goods.name),
            "spec": e(goods.specification),
            "unit": (goods.unit, "class=c"),
            "count": (str(fee.quantity), "class=r"),
            "price": (yuan(goods.price_fen), "class=r"),
            "amount": (yuan(fee.amount_fen), "class=r"),
            "class": (goods.list_class, "class=c"),
            "code": str(goods.price_fen * 7919 % 90000000 + 10000000),
            "category": goods.category,
        }
        rows.append([cells[one] for one in order])
    return rows


def medicines(case: Case) -> Invoice:
    """The pharmacy's bill: only what a pharmacy sells."""
    sold = tuple(fee for fee in case.drugs.fees if fee.goods.category in DRUG_CATEGORIES)
    if not sold:
        shelf = [goods for goods in case.pools.goods if goods.category in DRUG_CATEGORIES and "注射" not in goods.name]
        sold = (Fee(shelf[case.seed % len(shelf)], 2),)
    return replace(case.drugs, fees=sold)


def placed(amount_fen: int, *, cls: str = "pen") -> str:
    """An amount written into the printed places 拾万仟佰拾元角分; places before it are crossed."""
    figures = f"{amount_fen:08d}"[-8:]
    lead = len(figures) - len(figures.lstrip("0"))
    words = ["⊗" if place < lead else _DIGITS[int(one)] for place, one in enumerate(figures)]
    return "".join(f'<span class="{cls}">{word}</span>{place} ' for word, place in zip(words, PLACES, strict=True))
