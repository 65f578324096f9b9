"""What all bills of a hospital share: their truth, and blocks they are printed with."""

from __future__ import annotations

from benchmarks.papers.facts import Case, Invoice, yuan
from benchmarks.papers.families.eighteenth.kit import age, iso


def truth(case: Case, bill: Invoice, items: list[dict[str, str]], *, without: str = "") -> dict[str, object]:
    """The truth of a bill; `without` names the fields that are not printed, with blanks between."""
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


def employed(case: Case) -> bool:
    """Whether the insured is in the scheme of employees; else in that of residents."""
    return age(case, case.on) >= 24 and case.seed % 2 == 0


def region(case: Case) -> str:
    """The province in which the claim's bills are printed."""
    return case.pools.provinces[case.seed % len(case.pools.provinces)]


def places(amount_fen: int, count: int = 9) -> list[str]:
    """The figures of an amount for boxes 百万 … 分, ¥ before the first, empty before that.

    The point, which is a ruled line on paper, stands unseen before the tenths.
    """
    figures = list(f"¥{amount_fen:03d}".rjust(count))[-count:]
    point = "<b style='font-size:0'>.</b>"
    return [*(one.strip() for one in figures[:-2]), point + figures[-2], figures[-1]]
