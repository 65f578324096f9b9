"""What all bills of the twenty-second family share: the truth, and which lines belong on which paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from benchmarks.papers.facts import Case, Fee, Invoice, Priced, yuan
from benchmarks.papers.families.twenty_second.kit import age, iso
from benchmarks.papers.families.twenty_second.stock import SHELF, WARD_ONLY, WARD_STARTS

_SERIAL = "invoice_code invoice_number check_code"


def bill_truth(case: Case, bill: Invoice, items: list[dict[str, str]], printed: str) -> dict[str, object]:
    """The truth of a hospital's invoice; `printed` names, with blanks between, what stands on it beside the needed.

    Needed and always there: number, day, payer and total. `serial` stands for code and check code together.
    """
    wanted = {"invoice_number", "issued_on", "payer_name", "total_amount", *printed.split()}
    wanted |= set(_SERIAL.split()) if "serial" in wanted else set()
    whole: dict[str, object] = {
        "invoice_code": bill.code,
        "invoice_number": bill.number,
        "check_code": bill.check_code,
        "issued_on": iso(bill.issued_on),
        "payer_name": case.insured.name,
        "hospital": case.hospital,
        "items": items,
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
        "admitted_on": iso(case.admitted_on),
        "discharged_on": iso(case.discharged_on),
    }
    return {name: value for name, value in whole.items() if name in wanted and value != []}


def rows_of(fees: Iterable[Fee]) -> list[dict[str, str]]:
    """Charged lines as the truth writes them."""
    return [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in fees]


def by_kind(bill: Invoice) -> list[dict[str, str]]:
    """Sums by category as the truth writes them."""
    return [{"name": name, "amount": yuan(fen)} for name, fen in bill.by_category().items()]


def sum_of(fees: Iterable[Fee]) -> int:
    """Fen of some lines together."""
    return sum(fee.amount_fen for fee in fees)


def named(goods: Priced) -> str:
    """A good with its strength in brackets; not yet escaped."""
    return goods.name + (f"({goods.specification})" if goods.specification else "")


def of_a_visit(goods: Priced) -> bool:
    """Whether somebody who goes home the same day may be charged for it."""
    return goods.category not in WARD_ONLY and not goods.name.startswith(WARD_STARTS)


def visit_bill(case: Case) -> Invoice:
    """The bill of the visit without what only a ward charges; payers keep their share."""
    bill = case.visit
    kept = tuple(fee for fee in bill.fees if of_a_visit(fee.goods))
    if not kept:
        kept = (Fee(next(one for one in case.pools.goods if one.name == "主治医师诊察费"), 1),)
    total = sum_of(kept)
    basic = bill.basic_insurance_paid_fen * total // bill.total_fen
    serious = bill.serious_illness_paid_fen * total // bill.total_fen
    return replace(bill, fees=kept, basic_insurance_paid_fen=basic, serious_illness_paid_fen=serious)


def on_the_shelf(goods: Priced) -> bool:
    """Whether a drugstore sells it: drugs that are not injected."""
    return (
        goods.category in SHELF and goods.unit in ("盒", "瓶") and "注射" not in goods.name and goods.price_fen < 9000
    )


def shop_bill(case: Case) -> Invoice:
    """The drugstore's bill: only what a drugstore sells, topped up from its shelf when nothing is left."""
    sold = tuple(fee for fee in case.drugs.fees if on_the_shelf(fee.goods))
    shelf = [one for one in case.pools.goods if on_the_shelf(one)]
    return replace(case.drugs, fees=sold or (Fee(shelf[case.seed % len(shelf)], 1 + case.seed % 3),))


def employee(case: Case) -> bool:
    """Whether the insured is in the scheme of employees; else in that of residents."""
    return age(case, case.on) >= 23 and case.seed % 3 != 0


def scheme(case: Case) -> str:
    """The scheme by the name offices use."""
    return "职工基本医疗保险" if employee(case) else "城乡居民基本医疗保险"


def figures(amount_fen: int, count: int = 8) -> list[str]:
    """An amount's figures for columns that end in 角 and 分, ¥ before the first; an unseen point stands before 角."""
    signs = list(f"¥{amount_fen:03d}".rjust(count))
    return [*(one.strip() for one in signs[:-2]), f"<i style='font-size:0'>.</i>{signs[-2]}", signs[-1]]


def split_by(fees: Sequence[Fee], kind: str) -> list[Fee]:
    """The lines of one category."""
    return [fee for fee in fees if fee.goods.category == kind]


def property_insurer(case: Case) -> str:
    """An insurer of things: the case's own, or another when that one insures lives."""
    insurers = [one for one in case.pools.insurers if "财产" in one]
    return case.insurer if case.insurer in insurers else insurers[case.seed % len(insurers)]
