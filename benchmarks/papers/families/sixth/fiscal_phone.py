"""What a phone shows of a fiscal e-invoice."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from random import Random

from benchmarks.papers.facts import Case, Invoice, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixth.fiscal import shares, truth
from benchmarks.papers.families.sixth.sheet import SANS, category_rows, page, serial, stay_days
from benchmarks.papers.paper import Drawing, Layout


def visit_on_phone(case: Case, random: Random) -> Drawing:
    """What a phone shows of the e-invoice of a visit."""
    return _on_phone(case, case.visit, random, [])


def stay_on_phone(case: Case, random: Random) -> Drawing:
    """What a phone shows of the e-invoice of a stay."""
    told = [
        ("入院日期", day_text(case.admitted_on, "-")),
        ("出院日期", day_text(case.discharged_on, "-")),
        ("住院天数", f"{stay_days(case)}天"),
    ]
    days = {"admitted_on": case.admitted_on.isoformat(), "discharged_on": case.discharged_on.isoformat()}
    drawing = _on_phone(case, case.stay, random, told)
    return Drawing(drawing.html, drawing.width_px, drawing.height_px, {**drawing.fields, **days}, drawing.scale)


def _lines(those: Sequence[tuple[str, str]]) -> str:
    return "".join(
        f"<div style='display:flex;justify-content:space-between;padding:8px 0;border-bottom:1px solid #f0f0f0'><span style='color:#888'>{escape(label)}</span>"
        f"<span>{escape(value)}</span></div>"
        for label, value in those
    )


def _on_phone(case: Case, invoice: Invoice, random: Random, more: list[tuple[str, str]]) -> Drawing:
    blue = random.choice(("#2f6fed", "#12a27a"))
    told = [
        ("票据名称", "医疗门诊收费票据（电子）" if invoice is case.visit else "医疗住院收费票据（电子）"),
        ("票据代码", invoice.code),
        ("票据号码", invoice.number),
        ("校验码", invoice.check_code),
        ("交款人", case.insured.name),
        ("开票日期", day_text(invoice.issued_on, "-")),
        ("开票单位", case.hospital),
        *more,
    ]
    paid = [(label, f"{amount}元") for label, amount in shares(invoice)[:4]]
    rows = category_rows(invoice)

    card = "background:#fff;border-radius:10px;margin:12px 14px;padding:10px 16px"
    body = (
        f"<div style='background:{blue};color:#fff;height:96px;padding:12px 18px'><div style='display:flex;justify-content:space-between;font-size:13px'><span>"
        f"{9 + case.seed % 9:02d}:{case.seed % 50 + 10}</span><span>5G　{case.seed % 60 + 30}%</span></div>"
        "<div style='text-align:center;font-size:19px;margin-top:14px'>‹　　　　票据详情　　　　···</div></div>"
        f"<div style='{card};text-align:center'><div style='color:#888'>票据金额</div><div style='font-size:32px'>¥{yuan(invoice.total_fen)}</div>"
        f"<div style='color:#2a9d5c;font-size:13px'>已开具　未入账</div></div><div style='{card}'>{_lines(told)}</div>"
        f"<div style='{card}'><div style='font-size:16px;padding:4px 0'>收费项目</div>{_lines([(row['name'], row['amount']) for row in rows])}</div>"
        f"<div style='{card}'><div style='font-size:16px;padding:4px 0'>支付信息</div>{_lines(paid)}</div>"
        f"<div style='margin:16px 14px;display:flex;gap:12px;text-align:center'><div style='flex:1;border:1px solid {blue};color:{blue};border-radius:22px;padding:9px'>"
        f"发送邮箱</div><div style='flex:1;background:{blue};color:#fff;border-radius:22px;padding:9px'>下载原件</div></div>"
        f"<div style='text-align:center;color:#aaa;font-size:12px'>流水号 {serial(case, 'phone', 18)}</div>"
    )
    fields = truth(case, invoice) | {"items": rows}
    height = 690 + 39 * (len(told) + len(rows) + len(paid) - 5)
    return page(
        body,
        fields,
        width=430,
        height=height,
        face=SANS,
        size=15,
        padding="0",
        css=".paper{background:#f3f4f7}",
        scale=2.2,
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "outpatient_invoice": (visit_on_phone,),
    "inpatient_invoice": (stay_on_phone,),
}
