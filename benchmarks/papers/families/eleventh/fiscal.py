"""What every bill of a hospital shares: its truth, the head and the lower block of a fiscal e-receipt."""

from __future__ import annotations

import dataclasses
from typing import Any

from benchmarks.papers.facts import Case, Invoice, fiscal_code_text, yuan
from benchmarks.papers.families.eleventh import sheet as s

BROWN = "color:#8a4a22"


def bill_truth(case: Case, invoice: Invoice, *names: str) -> dict[str, Any]:
    """The named facts of a bill, and its total and payer."""
    known = {
        "invoice_code": invoice.code,
        "invoice_number": invoice.number,
        "check_code": invoice.check_code,
        "issued_on": invoice.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "hospital": case.hospital,
        "total_amount": yuan(invoice.total_fen),
        "basic_insurance_paid": yuan(invoice.basic_insurance_paid_fen),
        "self_paid": yuan(invoice.self_paid_fen),
        "admitted_on": case.admitted_on.isoformat(),
        "discharged_on": case.discharged_on.isoformat(),
    }
    return {name: known[name] for name in names}


ALL = ("invoice_code", "invoice_number", "check_code", "issued_on", "payer_name", "hospital", "total_amount")
SHARES = ("basic_insurance_paid", "self_paid")
STAY = ("admitted_on", "discharged_on")


def fiscal_head(case: Case, invoice: Invoice, title: str) -> str:
    """Title, supervision seal, code and number of a fiscal e-receipt."""
    return (
        f'<div style="display:flex;align-items:center;gap:26px">{s.qr(fiscal_code_text(invoice), 92)}'
        f'<div style="flex:1;text-align:center;font-size:27px;{BROWN};letter-spacing:3px">{title}'
        f'<div style="border-top:1px solid;border-bottom:1px solid;height:4px;margin:4px 120px"></div></div>'
        '<div style="width:92px"></div></div>'
        f'<div class="f" style="margin:8px 4px"><span><i style="{BROWN};font-style:normal">票据代码：</i>'
        f"{invoice.code}</span>"
        f'<span><i style="{BROWN};font-style:normal">票据号码：</i>{invoice.number}</span></div>'
        f'<div class="f" style="margin:2px 4px 6px"><span><i style="{BROWN};font-style:normal">交款人：</i>'
        f'{s.e(case.insured.name)}　　<i style="{BROWN};font-style:normal">交款人统一社会信用代码：</i>'
        f"{case.insured.id_number[:6]}********{case.insured.id_number[-4:]}</span>"
        f'<span><i style="{BROWN};font-style:normal">校验码：</i>{invoice.check_code}　　'
        f'<i style="{BROWN};font-style:normal">开票日期：</i>{s.day(invoice.issued_on, "-")}</span></div>'
    )


def other_facts(invoice: Invoice, first: list[tuple[str, str]]) -> str:
    """The lower block of a fiscal e-receipt: who paid how much, four to a row."""
    serious, cash = invoice.serious_illness_paid_fen, invoice.self_paid_fen
    pairs = [
        *first,
        ("医保统筹基金支付", yuan(invoice.basic_insurance_paid_fen)),
        ("其他支付", yuan(serious)),
        ("个人账户支付", "0.00"),
        ("个人现金支付", yuan(cash)),
        ("个人自付", yuan(cash)),
        ("个人自费", "0.00"),
    ]
    cells = "".join(f'<div style="width:25%;padding:2px 0">{name}：{value}</div>' for name, value in pairs)
    return f'<div class="s" style="display:flex;flex-wrap:wrap;padding:4px 6px">{cells}</div>'


def drug_bill(case: Case) -> Invoice:
    """What the claim's pharmacy billed."""
    return dataclasses.replace(case.drugs, fees=s.medicines(case))
