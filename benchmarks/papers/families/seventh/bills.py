"""The bills of a case as this family prints them: a visit has no bed in it, a drugstore sells only drugs."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from benchmarks.papers.facts import Case, Fee, Invoice, Priced
from benchmarks.papers.families.seventh.pools import DRUGS

_DRUG_FEES = ("西药费", "中成药费")
_OF_A_STAY = ("床位费", "护理费", "手术费")
_OF_A_VISIT = (
    Priced("普通门诊诊察费", "", "次", 0, "诊察费"),
    Priced("门诊清创缝合", "", "次", 0, "治疗费"),
    Priced("红外线治疗", "", "次", 0, "治疗费"),
    Priced("中频脉冲电治疗", "", "部位", 0, "治疗费"),
    Priced("门诊留观诊察费", "", "日", 0, "诊察费"),
    Priced("关节腔穿刺术", "", "次", 0, "治疗费"),
)


def visit(case: Case) -> Invoice:
    """The visit's bill; prices stay, what only a ward charges is called by what a clinic charges."""
    return _renamed(case.visit, categories=_OF_A_STAY, inside=True, others=_OF_A_VISIT)


def drugs(case: Case) -> Invoice:
    """The drugstore's bill; prices stay, what is no drug is called by the name of one."""
    return _renamed(case.drugs, categories=_DRUG_FEES, inside=False, others=DRUGS)


def stay_days(case: Case) -> int:
    """Days of the stay as hospitals count them."""
    return (case.discharged_on - case.admitted_on).days


def prescribed(case: Case) -> list[Fee]:
    """The drugs a prescription of the claim holds."""
    return list(drugs(case).fees)


def _renamed(bill: Invoice, *, categories: Sequence[str], inside: bool, others: Sequence[Priced]) -> Invoice:
    taken = {fee.goods.name for fee in bill.fees}
    start = int(bill.number) % len(others)
    free = iter([one for one in (*others[start:], *others[:start]) if one.name not in taken])
    fees = []
    for fee in bill.fees:
        if (fee.goods.category in categories or fee.goods.name.startswith("住院")) == inside:
            other = next(free)
            fee = Fee(dataclasses.replace(other, price_fen=fee.goods.price_fen), fee.quantity)
        fees.append(fee)
    return dataclasses.replace(bill, fees=tuple(fees))
