"""Bills that make sense: what a ward, a clinic or a drugstore charges, who pays it, and the truth of such papers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee, Invoice, Priced, yuan
from benchmarks.papers.families.twenty_first.names import age

DRUGS = ("西药费", "中成药费", "中药饮片费")

#: What only a ward charges, and what a clinic charges at the same price: sums stay those of the case.
_FOR_CLINIC = {
    "三人间床位费": ("血沉测定", "项", "化验费"),
    "监护病房床位费": ("颈部血管彩超", "次", "检查费"),
    "Ⅰ级护理": ("红光照射治疗", "次", "治疗费"),
    "静脉置管护理": ("局部冷敷治疗", "次", "治疗费"),
    "住院诊察费": ("主治医师诊察费", "次", "诊察费"),
}
#: What only a clinic charges, and what a ward charges at the same price.
_FOR_WARD = {"副主任医师门诊诊察费": ("院内会诊费", "次", "诊察费")}


def _moved(fee: Fee, twins: dict[str, tuple[str, str, str]]) -> Fee:
    """The line, or its twin of the same price."""
    if fee.goods.name not in twins:
        return fee
    name, unit, category = twins[fee.goods.name]
    return replace(fee, goods=replace(fee.goods, name=name, unit=unit, category=category))


def visit_bill(case: Case) -> Invoice:
    """The bill of the visit: nothing that only a ward gives; the total is the case's."""
    return replace(case.visit, fees=tuple(_moved(fee, _FOR_CLINIC) for fee in case.visit.fees))


def stay_bill(case: Case) -> Invoice:
    """The bill of the stay: nothing that only a clinic gives, no more bed days than the stay had; the case's total."""
    days = (case.discharged_on - case.admitted_on).days
    fees = []
    for fee in case.stay.fees:
        too_long = fee.goods.unit == "日" and fee.quantity > days
        fees.append(_moved(fee, _FOR_CLINIC if too_long and fee.goods.name != "住院诊察费" else _FOR_WARD))
        if too_long and fee.goods.name == "住院诊察费":
            fees[-1] = replace(fee, goods=replace(fee.goods, name="多学科会诊费", unit="次"))
    return replace(case.stay, fees=tuple(fees))


def sold_over_counter(goods: Priced) -> bool:
    """Whether a drugstore sells it to people: drugs in boxes and bottles, nothing to inject in a ward."""
    infused = any(word in goods.name for word in ("注射", "混悬液"))
    return goods.category in DRUGS and not infused and "饮片" not in goods.name


def medicines(case: Case) -> Invoice:
    """The drugstore's bill: only what a drugstore sells."""
    sold = tuple(fee for fee in case.drugs.fees if sold_over_counter(fee.goods))
    if not sold:
        shelf = [goods for goods in case.pools.goods if sold_over_counter(goods)]
        sold = (Fee(shelf[case.seed % len(shelf)], 1 + case.seed % 3), Fee(shelf[(case.seed + 5) % len(shelf)], 1))
    return replace(case.drugs, fees=sold)


def insurance(case: Case, bill: Invoice) -> str:
    """What insurance the patient has; 自费 where nothing was paid for him."""
    if not bill.basic_insurance_paid_fen:
        return "自费"
    return "职工医保" if case.seed % 5 < 3 and age(case, bill.issued_on) >= 18 else "居民医保"


def parts_paid(bill: Invoice, random: Random) -> list[tuple[str, str]]:
    """Who paid how much under one of several usual sets of labels: basic, serious illness, account, own."""
    basic, serious, own = (
        yuan(one) for one in (bill.basic_insurance_paid_fen, bill.serious_illness_paid_fen, bill.self_paid_fen)
    )
    return [
        (random.choice(("医保统筹支付", "基本医保统筹支付", "医保基金支付", "统筹支付金额")), basic),
        (random.choice(("大病支付", "大病保险支付", "其他医保支付")), serious),
        (random.choice(("个人账户支付", "账户支付")), "0.00"),
        (random.choice(("个人自付现金", "个人支付金额", "个人现金支付", "个人缴费")), own),
    ]


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


def count(fee: Fee) -> str:
    """How many of what, as 3盒."""
    return f"{fee.quantity}{fee.goods.unit}"
