"""What bills of hospitals and shops share: their truth, who paid how much, and rows of charged lines."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee, Invoice, yuan
from benchmarks.papers.families.nineteenth.kit import iso

Items = list[dict[str, str]]


def bill_truth(
    case: Case, bill: Invoice, items: Items | None, *, code: bool = True, check: bool = True, hospital: bool = True
) -> dict[str, Any]:
    """What a hospital's bill says, by canonical name; without `items` no lines are printed."""
    fields: dict[str, Any] = {"invoice_code": bill.code} if code else {}
    if check:
        fields["check_code"] = bill.check_code
    if hospital:
        fields["hospital"] = case.hospital
    if items:
        fields["items"] = items
    return fields | {
        "invoice_number": bill.number,
        "issued_on": iso(bill.issued_on),
        "payer_name": case.insured.name,
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    }


def stay_truth(case: Case) -> dict[str, str]:
    """The days of the stay."""
    return {"admitted_on": iso(case.admitted_on), "discharged_on": iso(case.discharged_on)}


def payers(bill: Invoice, random: Random) -> list[tuple[str, str]]:
    """Who paid how much, as one of several usual sets of labels: fund, serious illness, account, own."""
    basic, serious = yuan(bill.basic_insurance_paid_fen), yuan(bill.serious_illness_paid_fen)
    return [
        (random.choice(("医保统筹基金支付", "统筹基金支付", "基本统筹支付")), basic),
        (random.choice(("其他支付", "大额医疗补助支付", "大病保险支付")), serious),
        (random.choice(("个人账户支付", "医保个账支付")), "0.00"),
        (random.choice(("个人现金支付", "个人支付", "现金支付")), yuan(bill.self_paid_fen)),
    ]


def insurance_kind(case: Case, bill: Invoice) -> str:
    """What insurance the patient has; 自费 where nothing was paid for him."""
    if not bill.basic_insurance_paid_fen:
        return "自费"
    return ("职工基本医疗保险", "城乡居民基本医疗保险", "职工基本医疗保险")[case.seed % 3]


def quantity(fee: Fee) -> str:
    """How many of what, as 3盒."""
    return f"{fee.quantity}{fee.goods.unit}"
