"""What the bills of the twenty-third family share: which lines belong on a paper, and their truth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from benchmarks.papers.facts import Case, Fee, Invoice, Priced, yuan
from benchmarks.papers.families.twenty_third.goods import DRUG_CATEGORIES, OUTDOORS


def visit_bill(case: Case) -> Invoice:
    """The visit's bill: what only a ward charges stands in it as something of the same price that a visit has."""
    return replace(case.visit, fees=tuple(Fee(_outdoors(fee.goods), fee.quantity) for fee in case.visit.fees))


def shop_bill(case: Case) -> Invoice:
    """The drugstore's bill: packed drugs only."""
    packed = tuple(fee for fee in case.drugs.fees if _packed(fee.goods))
    if not packed:
        shelf = [goods for goods in case.pools.goods if _packed(goods)]
        packed = (Fee(shelf[case.seed % len(shelf)], 1 + case.seed % 3),)
    return replace(case.drugs, fees=packed)


def _packed(goods: Priced) -> bool:
    return goods.category in DRUG_CATEGORIES[:2] and goods.unit in ("盒", "瓶", "套") and "注射" not in goods.name


def _outdoors(goods: Priced) -> Priced:
    if goods.name not in OUTDOORS:
        return goods
    name, size, unit, category = OUTDOORS[goods.name].split("|")
    return replace(goods, name=name, specification="" if size == "—" else size, unit=unit, category=category)


def bill_truth(case: Case, bill: Invoice, items: list[dict[str, str]], *, less: str = "") -> dict[str, object]:
    """The truth of a hospital's invoice; `less` names the fields that are not printed, with blanks between."""
    whole: dict[str, object] = {
        "invoice_code": bill.code,
        "invoice_number": bill.number,
        "check_code": bill.check_code,
        "issued_on": bill.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "hospital": case.hospital,
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
        "items": items,
    }
    return lessened(whole, less)


def lessened(whole: Mapping[str, object], less: str) -> dict[str, object]:
    """The truth without the named fields."""
    return {name: value for name, value in whole.items() if name not in less.split()}


def stay_truth(case: Case) -> dict[str, str]:
    """The days of the stay in the truth."""
    return {"admitted_on": case.admitted_on.isoformat(), "discharged_on": case.discharged_on.isoformat()}


def line_truth(fees: Iterable[Fee]) -> list[dict[str, str]]:
    """Charged lines in the truth."""
    return [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in fees]


def category_truth(bill: Invoice) -> list[dict[str, str]]:
    """Sums of categories in the truth."""
    return [{"name": name, "amount": yuan(fen)} for name, fen in bill.by_category().items()]


def nights(case: Case) -> int:
    """Days of the stay."""
    return (case.discharged_on - case.admitted_on).days


def scheme(case: Case) -> str:
    """The insurance the insured is in: employees' for about half of the grown, else residents'."""
    grown = (case.on - case.insured.born_on).days > 24 * 366
    return "职工基本医疗保险" if grown and case.seed % 2 else "城乡居民基本医疗保险"
