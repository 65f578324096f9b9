"""What invoices of hospitals share: their truth, the fiscal ring, who paid what, and receipts filled by a printer."""

from __future__ import annotations

from typing import Any

from benchmarks.papers.facts import Case, Invoice, yuan
from benchmarks.papers.families.twelfth.sheet import iso

BROWN = "#8f3a22"
BLUE = "#2b4a8c"


def invoice_fields(
    case: Case, invoice: Invoice, *, coded: bool = True, paid: bool = True, check: bool = True
) -> dict[str, Any]:
    """The truth of an invoice; without code, check code or payers where they are not printed."""
    fields: dict[str, Any] = {
        "hospital": case.hospital,
        "payer_name": case.insured.name,
        "invoice_number": invoice.number,
        "issued_on": iso(invoice.issued_on),
        "total_amount": yuan(invoice.total_fen),
    }
    if coded:
        fields["invoice_code"] = invoice.code
    if check:
        fields["check_code"] = invoice.check_code
    if paid:
        fields["basic_insurance_paid"] = yuan(invoice.basic_insurance_paid_fen)
        fields["self_paid"] = yuan(invoice.self_paid_fen)
    return fields


def stay_fields(case: Case) -> dict[str, str]:
    """The days of a stay."""
    return {"admitted_on": iso(case.admitted_on), "discharged_on": iso(case.discharged_on)}


def own_fen(invoice: Invoice) -> tuple[int, int]:
    """What the patient paid: shares of listed goods (自付) and goods off the list (自费)."""
    off = min(invoice.self_paid_fen, sum(fee.amount_fen for fee in invoice.fees if fee.goods.list_class == "丙"))
    return invoice.self_paid_fen - off, off


def account_fen(case: Case, invoice: Invoice) -> int:
    """The part of the patient's own share that his medical account paid."""
    return invoice.self_paid_fen * (case.seed % 5) * 12 // 100 if invoice.basic_insurance_paid_fen else 0


def ring(words: str, *, above: str = "全国统一财政电子票据", below: str = "财政部监制", width: int = 122) -> str:
    """The oval mark of the treasury that supervises the printing."""
    high = width * 0.66
    return (
        f"<svg width='{width}' height='{high}' viewBox='0 0 122 80' style='font-family:FandolSong' fill='#c8202a' text-anchor='middle'>"
        "<ellipse cx='61' cy='40' rx='58' ry='37' fill='none' stroke='#c8202a' stroke-width='2.4'/>"
        "<ellipse cx='61' cy='40' rx='54' ry='33' fill='none' stroke='#c8202a' stroke-width='.8'/>"
        f"<text x='61' y='27' font-size='8.6'>{above}</text><text x='61' y='46' font-size='13'>{words}</text>"
        f"<text x='61' y='63' font-size='11'>{below}</text></svg>"
    )


def own_account(case: Case) -> str:
    """Another number a hospital prints: its bank account."""
    return f"1405 {case.numbers['登记号'][:4]} {case.numbers['业务流水号'][:4]} 0186"


def figures(amount_fen: int) -> list[str]:
    """An amount in boxes: ten thousands down to fen, the sign before the first figure, blanks before it."""
    shown = f"¥{amount_fen}"
    return ([""] * (8 - len(shown)) + list(shown))[-8:]
