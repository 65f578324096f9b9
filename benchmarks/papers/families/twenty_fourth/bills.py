"""Bills that make sense: what a ward, a clinic or a drugstore charges, who pays it, and the truth of such papers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from benchmarks.papers.facts import Case, Fee, Invoice, Priced, yuan
from benchmarks.papers.families.twenty_fourth.names import age, stay_days

DRUGS = ("西药费", "中成药费", "中药饮片费")

_Twin = tuple[str, str, str]
#: What only a ward charges, and what a clinic charges at the same price: sums stay those of the case.
_AT_THE_CLINIC: dict[str, _Twin] = {
    "普通床位费(双人间)": ("血清铁蛋白测定", "项", "化验费"),
    "空调取暖费": ("指尖采血", "次", "化验费"),
    "二级护理": ("超短波治疗", "次", "治疗费"),
    "口腔护理": ("冷敷治疗", "次", "治疗费"),
    "住院诊查费": ("专家门诊诊查费", "次", "诊察费"),
}
#: What a ward charges instead of something it gave on more days than there were, or that only a clinic gives.
_ON_THE_WARD: dict[str, _Twin] = {
    "普通床位费(双人间)": ("血清铁蛋白测定", "项", "化验费"),
    "空调取暖费": ("指尖采血", "次", "化验费"),
    "二级护理": ("超短波治疗", "次", "治疗费"),
    "住院诊查费": ("科间会诊费", "次", "诊察费"),
    "普通门诊诊查费": ("院前建档诊查费", "次", "诊察费"),
}


def _swapped(fee: Fee, twins: dict[str, _Twin]) -> Fee:
    """The line, or its twin of the same price and quantity."""
    if fee.goods.name not in twins:
        return fee
    name, unit, category = twins[fee.goods.name]
    return replace(fee, goods=replace(fee.goods, name=name, unit=unit, category=category))


def visit_bill(case: Case) -> Invoice:
    """The bill of the visit: nothing that only a ward gives; the total is the case's."""
    return replace(case.visit, fees=tuple(_swapped(fee, _AT_THE_CLINIC) for fee in case.visit.fees))


def stay_bill(case: Case) -> Invoice:
    """The bill of the stay: nothing that only a clinic gives, no more days than the stay had; the case's total."""
    days = stay_days(case)
    kept = [
        _swapped(fee, _ON_THE_WARD) if fee.goods.name == "普通门诊诊查费" or (fee.goods.unit == "日" and fee.quantity > days) else fee
        for fee in case.stay.fees
    ]  # fmt: skip
    return replace(case.stay, fees=tuple(kept))


def sold_in_shops(goods: Priced) -> bool:
    """Whether a drugstore sells it to people: boxes and bottles, nothing to be injected."""
    return goods.category in DRUGS and "注射" not in goods.name and "饮片" not in goods.name


def medicines(case: Case) -> Invoice:
    """The drugstore's bill: only what a drugstore sells, nothing paid by insurance."""
    sold = tuple(fee for fee in case.drugs.fees if sold_in_shops(fee.goods))
    if not sold:
        shelf = [goods for goods in case.pools.goods if sold_in_shops(goods)]
        sold = (Fee(shelf[case.seed % len(shelf)], 1 + case.seed % 2), Fee(shelf[(case.seed + 9) % len(shelf)], 2))
    return replace(case.drugs, fees=sold)


def insurance(case: Case, bill: Invoice) -> str:
    """What insurance the patient has; 自费 where nothing was paid for him."""
    if not bill.basic_insurance_paid_fen:
        return "自费"
    grown = age(case, bill.issued_on) >= 20
    return "城镇职工" if case.seed % 2 and grown else "城乡居民"


def spread(total_fen: int, weights: Iterable[int]) -> list[int]:
    """A sum cut into parts that come to it, about as the weights say."""
    given = list(weights)
    parts = [total_fen * one // sum(given) for one in given]
    parts[0] += total_fen - sum(parts)
    return parts


def lines_truth(fees: Iterable[Fee]) -> list[dict[str, str]]:
    """Charged lines as the truth writes them."""
    return [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in fees]


def categories_truth(bill: Invoice) -> list[dict[str, str]]:
    """Sums by category as the truth writes them."""
    return [{"name": name, "amount": yuan(fen)} for name, fen in bill.by_category().items()]


def invoice_truth(case: Case, bill: Invoice, *without: str, **other: Any) -> dict[str, Any]:
    """The truth of a hospital's invoice; `without` names what is not printed, `other` what is besides or otherwise."""
    fields: dict[str, Any] = {
        "invoice_code": bill.code,
        "invoice_number": bill.number,
        "check_code": bill.check_code,
        "issued_on": bill.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "hospital": case.hospital,
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    }
    return {name: value for name, value in fields.items() if name not in without} | other


def stay_truth(case: Case) -> dict[str, str]:
    """The days of the stay as the truth writes them."""
    return {"admitted_on": case.admitted_on.isoformat(), "discharged_on": case.discharged_on.isoformat()}
