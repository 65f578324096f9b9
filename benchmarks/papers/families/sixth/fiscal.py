"""Fiscal medical e-invoices: the statutory sheet for a visit and for a stay."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Invoice, fiscal_code_text, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.sixth.sheet import (
    KAI,
    SONG,
    category_rows,
    code,
    outside_list_fen,
    page,
    round_seal,
    rows_of,
    staff,
    table,
)
from benchmarks.papers.paper import Drawing, Layout

_FRAME = "#5a2b20"


def truth(case: Case, invoice: Invoice) -> dict[str, object]:
    """What stands on every fiscal invoice, but for its lines."""
    return {
        "invoice_code": invoice.code,
        "invoice_number": invoice.number,
        "check_code": invoice.check_code,
        "issued_on": invoice.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "hospital": case.hospital,
        "total_amount": yuan(invoice.total_fen),
        "basic_insurance_paid": yuan(invoice.basic_insurance_paid_fen),
        "self_paid": yuan(invoice.self_paid_fen),
    }


def shares(invoice: Invoice) -> list[tuple[str, str]]:
    """Who paid how much, under the names the statutory sheet gives them."""
    outside = outside_list_fen(invoice)
    return [
        ("医保统筹基金支付", yuan(invoice.basic_insurance_paid_fen)),
        ("其他支付", yuan(invoice.serious_illness_paid_fen)),
        ("个人账户支付", yuan(0)),
        ("个人现金支付", yuan(invoice.self_paid_fen)),
        ("个人自付", yuan(invoice.self_paid_fen - outside)),
        ("个人自费", yuan(outside)),
    ]


def _sort(hospital: str) -> str:
    return "专科医院" if "骨科" in hospital else "中医医院" if hospital.endswith("中医院") else "综合医院"


def _oval(x: float, y: float, upper: str) -> str:
    """The oval mark of the finance authority over the title."""
    return (
        f"<div class='at' style='left:{x}px;top:{y}px;opacity:.8'><svg width='132' height='88' fill='#cf2a2f'>"
        "<ellipse cx='66' cy='44' rx='63' ry='41' fill='none' stroke='#cf2a2f' stroke-width='2.5'/>"
        "<ellipse cx='66' cy='44' rx='44' ry='25' fill='none' stroke='#cf2a2f' stroke-width='1'/>"
        "<path id='oval' d='M 14 50 A 53 33 0 0 1 118 50' fill='none'/>"
        f"<text font-size='12' text-anchor='middle'><textPath href='#oval' startOffset='50%'>{upper}</textPath></text>"
        "<text x='66' y='49' font-size='14' text-anchor='middle'>财政票据</text>"
        "<text x='66' y='81' font-size='10' text-anchor='middle'>财政部监制</text></svg></div>"
    )


def _numbers(case: Case, invoice: Invoice) -> str:
    who = case.insured
    hidden = f"{who.id_number[:6]}********{who.id_number[-4:]}"
    left = (f"票据代码：{invoice.code}", f"交款人统一社会信用代码：{hidden}", f"交款人：{escape(who.name)}")
    right = (
        f"票据号码：{invoice.number}",
        f"校验码：{invoice.check_code}",
        f"开票日期：{day_text(invoice.issued_on, '-')}",
    )
    return "".join(
        at(62, 118 + 25 * row, words) + at(840, 118 + 25 * row, right[row]) for row, words in enumerate(left)
    )


def _lines(rows: Sequence[tuple[str, str, str]], *, least: int) -> str:
    """The lines, two beside each other, as the sheet has them."""
    wanted = max(least, len(rows) + len(rows) % 2)
    halves = [*rows, *[("", "", "")] * (wanted - len(rows))]
    both = [(*halves[place], "", *halves[place + 1], "") for place in range(0, wanted, 2)]
    names = ("项目名称", "数量/单位", "金额(元)", "备注")
    return table(
        names * 2,
        both,
        widths=(190, 110, 120, 100) * 2,
        right=(2, 6),
        rule="",
        style=f"border:1px solid {_FRAME}",
        cell="height:25px",
    )


def _information(told: Sequence[tuple[str, str]]) -> str:
    cells = "".join(
        f"<span style='display:inline-block;width:250px;white-space:nowrap'>{label}：{escape(value)}</span>"
        for label, value in told
    )
    return (
        f"<div style='display:flex;border:1px solid {_FRAME};border-top:0;width:1040px'><div style='width:32px;text-align:center;padding:8px 6px;"
        f"border-right:1px solid {_FRAME};line-height:1.25'>其他信息</div><div style='padding:6px 2px 6px 8px;font-size:13px;line-height:1.65'>{cells}</div></div>"
    )


def _statutory(
    case: Case,
    invoice: Invoice,
    title: str,
    rows: Sequence[tuple[str, str, str]],
    told: Sequence[tuple[str, str]],
    province: str,
) -> str:
    """The whole statutory sheet."""
    total = (
        f"<div style='border:1px solid {_FRAME};border-top:0;width:1040px;padding:5px 8px;display:flex'>"
        f"<span style='width:600px'>金额合计（大写）　{in_words(invoice.total_fen)}</span><span>（小写）　{yuan(invoice.total_fen)}</span></div>"
    )
    foot = (
        f"<div style='position:relative;padding-top:10px;width:1040px;display:flex'>{round_seal(190, -50, case.hospital, diameter=124, below='收费专用章')}<span style='width:560px'>收款单位（章）：{escape(case.hospital)}</span>"
        f"<span style='width:250px'>复核人：{staff(case, 'checker')}</span><span>收款人：{staff(case, 'cashier')}</span></div>"
    )
    return (
        f"<div class='at' style='left:62px;top:22px'>{code(fiscal_code_text(invoice), 92)}</div>{_oval(514, 66, escape(province))}"
        f"<div style='text-align:center;font-family:{KAI};font-size:31px;color:{_FRAME};letter-spacing:4px;margin-top:12px'>{title}</div>"
        f"{_numbers(case, invoice)}<div style='height:127px'></div>{_lines(rows, least=6)}{total}{_information(told)}{foot}"
    )


def visit_sheet(case: Case, random: Random) -> Drawing:
    """The statutory e-invoice of a visit, each charge a line."""
    invoice, who = case.visit, case.insured
    rows = [(fee.goods.name, f"{fee.quantity}/{fee.goods.unit}", yuan(fee.amount_fen)) for fee in invoice.fees]
    insured = invoice.basic_insurance_paid_fen > 0
    told = [
        ("业务流水号", case.numbers["业务流水号"]),
        ("门诊号", case.numbers["门诊号"]),
        ("就诊日期", day_text(case.visited_on, "plain")),
        ("医疗机构类型", _sort(case.hospital)),
        ("医保类型", "职工基本医疗保险" if insured else "自费"),
        ("医保编号", case.numbers["医保编号"] if insured else ""),
        ("性别", who.sex),
        *shares(invoice),
    ]
    province = case.pools.provinces[case.seed % len(case.pools.provinces)]
    body = _statutory(case, invoice, "医疗门诊收费票据（电子）", rows, told, province)
    fields = truth(case, invoice) | {"items": rows_of(invoice.fees)}
    return page(
        body,
        fields,
        width=1160,
        height=475 + 27 * (len(rows) + 1) // 2,
        face=SONG,
        size=15,
        padding="24px 60px",
        code_text=fiscal_code_text(invoice),
    )


def stay_sheet(case: Case, random: Random) -> Drawing:
    """The statutory e-invoice of a stay, by fee category."""
    invoice, who = case.stay, case.insured
    rows = [(name, "", yuan(amount)) for name, amount in invoice.by_category().items()]
    paid_before = -(-invoice.self_paid_fen // 100000) * 100000
    told = [
        ("业务流水号", case.numbers["业务流水号"]),
        ("病历号", case.numbers["病案号"]),
        ("住院号", case.numbers["住院号"]),
        ("住院科别", case.department),
        ("住院时间", f"{day_text(case.admitted_on, '-')}至{day_text(case.discharged_on, '-')}"),
        ("", ""),
        ("预缴金额", yuan(paid_before)),
        ("补缴金额", yuan(0)),
        ("退费金额", yuan(paid_before - invoice.self_paid_fen)),
        ("医疗机构类型", _sort(case.hospital)),
        ("医保类型", "城乡居民基本医疗保险" if invoice.basic_insurance_paid_fen else "自费"),
        ("性别", who.sex),
        *shares(invoice),
    ]
    told = [one for one in told if one[0]]
    province = case.pools.provinces[case.seed % len(case.pools.provinces)]
    body = _statutory(case, invoice, "医疗住院收费票据（电子）", rows, told, province)
    body = body.replace("display:inline-block;width:250px", "display:inline-block;min-width:330px")
    days = {"admitted_on": case.admitted_on.isoformat(), "discharged_on": case.discharged_on.isoformat()}
    fields = truth(case, invoice) | days | {"items": category_rows(invoice)}
    return page(
        body,
        fields,
        width=1160,
        height=500 + 31 * (len(rows) + 1) // 2,
        face=SONG,
        size=15,
        padding="24px 60px",
        code_text=fiscal_code_text(invoice),
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"outpatient_invoice": (visit_sheet,), "inpatient_invoice": (stay_sheet,)}
