"""What all bills of the twentieth family share: the truth, and which lines belong on which paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from benchmarks.papers.facts import Case, Fee, Invoice, yuan
from benchmarks.papers.families.twentieth.goods import DRUGS, WARD, WARD_NAMES
from benchmarks.papers.families.twentieth.kit import iso, years


def truth(case: Case, bill: Invoice, items: list[dict[str, str]], *, without: str = "") -> dict[str, object]:
    """The truth of a hospital's invoice; `without` names the fields that are not printed, with blanks between."""
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
    }
    return {name: value for name, value in whole.items() if name not in without.split()}


def stay_days(case: Case) -> dict[str, str]:
    """The days of the stay as the truth writes them."""
    return {"admitted_on": iso(case.admitted_on), "discharged_on": iso(case.discharged_on)}


def lines(fees: Iterable[Fee]) -> list[dict[str, str]]:
    """Charged lines as the truth writes them."""
    return [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in fees]


def sums(bill: Invoice) -> list[dict[str, str]]:
    """Sums by category as the truth writes them."""
    return [{"name": name, "amount": yuan(fen)} for name, fen in bill.by_category().items()]


def visit_bill(case: Case) -> Invoice:
    """The bill of the visit without what only a ward charges; payers keep their share."""
    bill = case.visit
    kept = tuple(
        fee for fee in bill.fees if fee.goods.category not in WARD and not fee.goods.name.startswith(WARD_NAMES)
    )
    if not kept:
        kept = (Fee(next(one for one in case.pools.goods if one.name == "普通诊查"), 1),)
    total = sum(fee.amount_fen for fee in kept)
    basic = bill.basic_insurance_paid_fen * total // bill.total_fen
    serious = bill.serious_illness_paid_fen * total // bill.total_fen
    return replace(bill, fees=kept, basic_insurance_paid_fen=basic, serious_illness_paid_fen=serious)


def shop_bill(case: Case) -> Invoice:
    """The drugstore's bill: only what a drugstore sells."""
    sold = tuple(fee for fee in case.drugs.fees if fee.goods.category in DRUGS[:2])
    if not sold:
        shelf = [one for one in case.pools.goods if one.category in DRUGS[:2]]
        sold = (Fee(shelf[case.seed % len(shelf)], 2),)
    return replace(case.drugs, fees=sold)


def employed(case: Case) -> bool:
    """Whether the insured is in the scheme of employees; else in that of residents."""
    return years(case, case.on) >= 24 and case.seed % 2 == 0


def places(amount_fen: int, count: int = 9) -> list[str]:
    """The figures of an amount for boxes 百万 … 分, ¥ before the first, empty before that; the point is unseen."""
    figures = list(f"¥{amount_fen:03d}".rjust(count))[-count:]
    return [*(one.strip() for one in figures[:-2]), "<b style='font-size:0'>.</b>" + figures[-2], figures[-1]]
