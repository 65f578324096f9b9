"""The medical fiscal e-invoice of a stay and of a visit."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, Invoice, fiscal_code_text, yuan
from benchmarks.papers.families.frames import at
from benchmarks.papers.families.ninth.sheet import (
    category_items,
    code,
    iso,
    items,
    sheet,
    stamp,
    td,
    tr,
)
from benchmarks.papers.paper import Drawing


def _fiscal_fields(case: Case, invoice: Invoice) -> dict[str, Any]:
    return {
        "hospital": case.hospital,
        "payer_name": case.insured.name,
        "invoice_code": invoice.code,
        "invoice_number": invoice.number,
        "check_code": invoice.check_code,
        "issued_on": iso(invoice.issued_on),
        "total_amount": yuan(invoice.total_fen),
        "basic_insurance_paid": yuan(invoice.basic_insurance_paid_fen),
        "self_paid": yuan(invoice.self_paid_fen),
    }


def _fiscal_head(case: Case, invoice: Invoice, title: str, text: str) -> str:
    province = case.insured.address.split("省")[0].split("壮族")[0][:2]
    ring = (
        "<svg width='118' height='84'><ellipse cx='59' cy='42' rx='56' ry='38' fill='none' stroke='#cf2a2f' stroke-width='2.5'/>"
        f"<text x='59' y='30' font-size='9.5' text-anchor='middle' fill='#cf2a2f'>全国统一财政电子票据</text>"
        f"<text x='59' y='48' font-size='12' text-anchor='middle' fill='#cf2a2f'>{province}</text>"
        "<text x='59' y='65' font-size='11' text-anchor='middle' fill='#cf2a2f'>财政部监制</text></svg>"
    )
    return (
        f"<h1 style='color:#9c3b2d;letter-spacing:3px;padding-top:14px'>{province}{title}</h1>"
        + at(44, 22, code(text, 96))
        + at(804, 20, ring)
        + "<table style='margin-top:62px'>"
        + tr(f"票据代码：{invoice.code}", td(f"票据号码：{invoice.number}", style="text-align:right"))
        + tr("交款人统一社会信用代码：", td(f"校验码：{invoice.check_code}", style="text-align:right"))
        + tr(f"交款人：{case.insured.name}", td(f"开票日期：{iso(invoice.issued_on)}", style="text-align:right"))
        + "</table>"
    )


def _categories(sums: Mapping[str, int]) -> str:
    pairs = [(name, yuan(fen)) for name, fen in sums.items()]
    pairs += [("", "")] * (len(pairs) % 2)
    half = len(pairs) // 2
    lines = "".join(
        tr(
            pairs[one][0],
            td(pairs[one][1], style="text-align:right"),
            pairs[half + one][0],
            td(pairs[half + one][1], style="text-align:right"),
        )
        for one in range(half)
    )
    return f"<tr><th>项目名称</th><th>金额（元）</th><th>项目名称</th><th>金额（元）</th></tr>{lines}"


def _details(fees: tuple[Fee, ...]) -> str:
    lines = "".join(
        tr(
            fee.goods.name,
            td(f"{fee.quantity}/{fee.goods.unit}", style="text-align:center"),
            td(yuan(fee.amount_fen), style="text-align:right"),
            "",
        )
        for fee in fees
    )
    return f"<tr><th>项目名称</th><th>数量/单位</th><th>金额（元）</th><th>备注</th></tr>{lines}"


def _total(invoice: Invoice) -> str:
    return tr(td(f"金额合计（大写）：{in_words(invoice.total_fen)}", 2), td(f"（小写）：{yuan(invoice.total_fen)}", 2))


def _paid(invoice: Invoice) -> str:
    return tr(
        f"医保统筹基金支付：{yuan(invoice.basic_insurance_paid_fen)}",
        f"其他支付：{yuan(invoice.serious_illness_paid_fen)}",
        "个人账户支付：0.00",
        f"个人现金支付：{yuan(invoice.self_paid_fen)}",
    ) + tr(f"个人自付：{yuan(invoice.self_paid_fen)}", "个人自费：0.00", "", "")


def _fiscal_sheet(
    case: Case, invoice: Invoice, title: str, table: str, other: str, fields: dict[str, Any], kind: str
) -> Drawing:
    text = fiscal_code_text(invoice, kind=kind)
    lines = table.count("<tr>")
    body = (
        _fiscal_head(case, invoice, title, text)
        + f"<table class='b e' style='margin-top:6px'>{table}{_total(invoice)}</table>"
        + f"<div style='border:1px solid #a8513f;border-top:0;padding:6px 8px'><b>其他信息</b><table>{other}{_paid(invoice)}</table></div>"
        + f"<div class='f' style='margin-top:14px'><span>收款单位（章）：{case.hospital}</span>"
        + "<span>复核人：系统管理员</span><span>收款人：自助机06</span></div>"
    )
    height = 464 + lines * 30
    body += stamp(250, height - 156, case.hospital, diameter=136, below="财务专用章")
    css = ".e td,.e th{border-color:#a8513f;padding:3px 8px;height:29px}"
    return sheet(body, fields, width=960, height=height, size=15, pad="24px 44px", css=css, scale=1.9, code_text=text)


def inpatient_invoice(case: Case, random: Random) -> Drawing:
    """The medical e-invoice of a stay."""
    invoice = case.stay
    days = (case.discharged_on - case.admitted_on).days
    other = (
        tr(
            f"业务流水号：{case.numbers['业务流水号']}",
            "医疗机构类型：综合医院",
            f"性别：{case.insured.sex}",
            "医保类型：城镇职工",
        )
        + tr(
            f"病历号：{case.numbers['病案号']}",
            f"住院号：{case.numbers['住院号']}",
            f"住院科别：{case.department}",
            f"住院天数：{days}",
        )
        + tr(
            td(f"住院时间：{iso(case.admitted_on)}至{iso(case.discharged_on)}", 2),
            f"预缴金额：{yuan(500000)}",
            f"医保编号：{case.numbers['医保编号']}",
        )
    )
    fields = _fiscal_fields(case, invoice) | {
        "admitted_on": iso(case.admitted_on),
        "discharged_on": iso(case.discharged_on),
        "items": category_items(invoice.by_category()),
    }
    return _fiscal_sheet(
        case, invoice, "医疗住院收费票据（电子）", _categories(invoice.by_category()), other, fields, "06"
    )


def _visit_lines(case: Case) -> str:
    return tr(
        f"业务流水号：{case.numbers['业务流水号']}",
        f"性别：{case.insured.sex}",
        f"门诊号：{case.numbers['门诊号']}",
        f"就诊日期：{iso(case.visited_on)}",
    ) + tr("医疗机构类型：综合医院", "医保类型：城乡居民", td(f"医保编号：{case.numbers['医保编号']}", 2))


def outpatient_invoice(case: Case, random: Random) -> Drawing:
    """The medical e-invoice of a visit, by fee category."""
    sums = case.visit.by_category()
    fields = _fiscal_fields(case, case.visit) | {"items": category_items(sums)}
    return _fiscal_sheet(
        case, case.visit, "医疗门诊收费票据（电子）", _categories(sums), _visit_lines(case), fields, "06"
    )


def outpatient_detailed(case: Case, random: Random) -> Drawing:
    """The medical e-invoice of a visit, line by line."""
    fields = _fiscal_fields(case, case.visit) | {"items": items(case.visit.fees)}
    return _fiscal_sheet(
        case, case.visit, "医疗门诊收费票据（电子）", _details(case.visit.fees), _visit_lines(case), fields, "06"
    )
