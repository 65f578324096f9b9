"""The bills of a case as this family prints them: a visit has no bed in it, a drugstore sells only drugs."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from typing import Any

from benchmarks.papers.facts import Case, Fee, Invoice, Priced, yuan
from benchmarks.papers.families.thirteenth.goods import CLINIC, DRUGS

_WARD = ("床位费", "护理费", "手术费", "麻醉费")


def _of_a_drugstore(goods: Priced) -> bool:
    return goods.category in ("西药费", "中成药费")


def _of_a_clinic(goods: Priced) -> bool:
    return goods.category not in _WARD and not goods.name.startswith(("住院", "术中"))


def visit(case: Case) -> Invoice:
    """The visit's bill; prices stay, what only a ward charges is called by what a clinic charges."""
    return _renamed(case.visit, _of_a_clinic, CLINIC)


def drugs(case: Case) -> Invoice:
    """The drugstore's bill; prices stay, what is no drug is called by the name of one."""
    return _renamed(case.drugs, _of_a_drugstore, DRUGS)


def prescribed(case: Case) -> list[Fee]:
    """The drugs a prescription of the claim holds."""
    return list(drugs(case).fees)


def stay_days(case: Case) -> int:
    """Days of the stay as hospitals count them."""
    return (case.discharged_on - case.admitted_on).days


def other_paid_fen(bill: Invoice) -> int:
    """What insurance paid in all."""
    return bill.total_fen - bill.self_paid_fen


def _renamed(bill: Invoice, fits: Callable[[Priced], bool], others: Sequence[Priced]) -> Invoice:
    taken = {fee.goods.name for fee in bill.fees}
    start = int(bill.number) % len(others)
    free = iter([one for one in (*others[start:], *others[:start]) if one.name not in taken])
    fees = []
    for fee in bill.fees:
        if not fits(fee.goods):
            fee = Fee(dataclasses.replace(next(free), price_fen=fee.goods.price_fen), fee.quantity)
        fees.append(fee)
    return dataclasses.replace(bill, fees=tuple(fees))


def invoice_fields(case: Case, bill: Invoice, *, inside: bool) -> dict[str, Any]:
    """The truth of a hospital's invoice; layouts take away what they do not print."""
    found: dict[str, Any] = {
        "invoice_code": bill.code,
        "invoice_number": bill.number,
        "check_code": bill.check_code,
        "payer_name": case.insured.name,
        "hospital": case.hospital,
        "issued_on": bill.issued_on.isoformat(),
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    }
    if inside:
        found |= {"admitted_on": case.admitted_on.isoformat(), "discharged_on": case.discharged_on.isoformat()}
    return found
