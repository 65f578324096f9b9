"""A pharmacy's invoice: the fully digital one and the older electronic VAT invoice."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.amounts import (
    before_tax_fen,
    digital_code_text,
    digital_number,
    in_words,
    vat_code_text,
    vat_numbers,
)
from benchmarks.papers.facts import Case, Fee, Invoice, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.ninth.sheet import KAI, SONG, code, iso, sheet, stamp, td, tr
from benchmarks.papers.paper import Drawing

_TAX_CLASSES = {"西药费": "化学药品制剂", "中成药费": "中成药", "中草药费": "中草药材", "卫生材料费": "医疗仪器器械"}


def _net(fee: Fee) -> int:
    return round(fee.amount_fen * 100 / 113)


def _goods_name(fee: Fee) -> str:
    return f"*{_TAX_CLASSES.get(fee.goods.category, '医疗服务')}*{fee.goods.name}"


def _goods_rows(invoice: Invoice) -> str:
    right = "text-align:right"
    return "".join(
        tr(
            _goods_name(fee),
            fee.goods.specification or "—",
            fee.goods.unit,
            td(fee.quantity, style=right),
            td(f"{_net(fee) / fee.quantity / 100:.6f}", style=right),
            td(yuan(_net(fee)), style=right),
            td("13%", style="text-align:center"),
            td(yuan(fee.amount_fen - _net(fee)), style=right),
        )
        for fee in invoice.fees
    )


def _pharmacy_fields(case: Case) -> dict[str, Any]:
    return {
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "issued_on": iso(case.drugs.issued_on),
        "total_amount": yuan(case.drugs.total_fen),
        "items": [{"name": fee.goods.name, "amount": yuan(_net(fee))} for fee in case.drugs.fees],
    }


_TAX_CSS = ".t td,.t th{border:1px solid #8c4a2f;padding:5px 8px}.g th{color:#8c4a2f;font-weight:400;text-align:left}.g td,.g th{padding:2px 6px}.g th:nth-child(n+4){text-align:right}.g th:nth-child(7){text-align:center}"
_TAX_HEADS = ("项目名称", "规格型号", "单位", "数量", "单价", "金额", "税率/征收率", "税额")


def _digital_invoice_body(
    case: Case, brown: str, heads: str, invoice: Invoice, number: str, sums: str, text: str
) -> str:
    return (
        at(40, 24, code(text, 92))
        + f"<h1 style='{brown};font-size:30px;padding-top:14px;text-decoration:underline double;text-underline-offset:9px'>电子发票（普通发票）</h1>"
        + at(700, 44, f"<span style='{brown}'>发票号码：</span>{number}")
        + at(700, 76, f"<span style='{brown}'>开票日期：</span>{day_text(invoice.issued_on, '年月')}")
        + "<table class='t' style='margin-top:64px;table-layout:fixed'><tr>"
        + td("购买方信息", style=f"{brown};width:34px;text-align:center;line-height:1.1")
        + td(
            f"<span style='{brown}'>名称：</span>{case.insured.name}<br><br><span style='{brown}'>统一社会信用代码/纳税人识别号：</span>"
        )
        + td("销售方信息", style=f"{brown};width:34px;text-align:center;line-height:1.1")
        + td(
            f"<span style='{brown}'>名称：</span>{case.pharmacy}<br><br><span style='{brown}'>统一社会信用代码/纳税人识别号：</span>{case.credit_code}"
        )
        + f"</tr></table><div style='border:1px solid #8c4a2f;border-top:0;min-height:170px'><table class='g'><tr>{heads}</tr>"
        + f"{_goods_rows(invoice)}{sums}</table></div><table class='t' style='margin-top:-1px'><tr>"
        + td("价税合计（大写）", style=f"{brown};width:190px;text-align:center")
        + td(f"⊗ {in_words(invoice.total_fen, yuan_word='圆')}")
        + td(f"<span style='{brown}'>（小写）</span>¥{yuan(invoice.total_fen)}", style="border-left:0")
        + f"</tr><tr>{td('备注', style=f'{brown};text-align:center;height:60px')}{td('', 2)}</tr></table>"
        + f"<div style='margin-top:10px'><span style='{brown}'>开票人：</span>{case.father.name}</div>"
    )


def digital_invoice(case: Case, random: Random) -> Drawing:
    """The fully digital ordinary invoice."""
    invoice, text = case.drugs, digital_code_text(case.drugs)
    net, number = before_tax_fen(invoice), digital_number(invoice)
    heads = "".join(f"<th>{one}</th>" for one in _TAX_HEADS)
    sums = tr(
        td("合　　计", 5, style="color:#8c4a2f;padding-left:60px"),
        td(f"¥{yuan(net)}", style="text-align:right"),
        "",
        td(f"¥{yuan(invoice.total_fen - net)}", style="text-align:right"),
    )
    brown = "color:#8c4a2f"
    body = _digital_invoice_body(case, brown, heads, invoice, number, sums, text)
    fields = _pharmacy_fields(case) | {"invoice_number": number}
    return sheet(
        body,
        fields,
        width=1000,
        height=650,
        font=SONG,
        size=14.5,
        pad="26px 40px",
        css=_TAX_CSS,
        scale=1.8,
        code_text=text,
    )


def _vat_invoice_body(
    case: Case, blue: str, heads: str, invoice: Invoice, number: tuple[str, str, str], right: str, sums: str, text: str
) -> str:
    return (
        at(44, 24, code(text, 96))
        + f"<h1 style='{blue};padding-top:18px;margin-right:120px'>{case.insured.address[:2]}增值税电子普通发票</h1>"
        + at(676, 22, right, "font-size:14px;line-height:1.7")
        + at(180, 108, "机器编号：499098765432", "font-size:13px")
        + "<table class='t' style='margin-top:72px'><tr>"
        + td("购<br>买<br>方", style=f"{blue};width:30px")
        + td(
            f"名　　　　称：{case.insured.name}<br>纳税人识别号：<br>地 址、电 话：<br>开户行及账号：",
            style="width:480px",
        )
        + td("密<br>码<br>区", style=f"{blue};width:30px")
        + td(
            f"03&lt;*{number[2][:9]}+/85&gt;2&lt;-7<br>*6/&gt;41+{invoice.code}&lt;29*0-<br>5+&gt;7{invoice.number}/6&lt;&lt;31-<br>8-/4*&gt;{invoice.code[::-1]}+*72&gt;",
            style="font-family:monospace",
        )
        + f"</tr></table><div style='border:1px solid #8c4a2f;border-top:0;min-height:150px'><table class='g'><tr>{heads}</tr>"
        + f"{_goods_rows(invoice)}{sums}</table></div><table class='t' style='margin-top:-1px'><tr>"
        + td("价税合计（大写）", 2, style=f"{blue};width:190px")
        + td(
            f"⊗{in_words(invoice.total_fen, yuan_word='圆')}　　<span style='{blue}'>（小写）</span>￥{yuan(invoice.total_fen)}",
            2,
        )
        + f"</tr><tr>{td('销<br>售<br>方', style=f'{blue};width:30px')}"
        + td(
            f"名　　　　称：{case.pharmacy}<br>纳税人识别号：{case.credit_code}<br>地 址、电 话：{case.father.address[:14]} {case.father.phone}<br>开户行及账号：{case.father.bank}营业部 8880{case.numbers['登记号']}",
            style="width:520px",
        )
        + td("备<br>注", style=f"{blue};width:30px")
        + td("")
        + f"</tr></table><div class='f' style='margin-top:8px'><span>收款人：{case.mother.name}</span><span>复核：{case.relative.name}</span><span>开票人：{case.father.name}</span><span>销售方：（章）</span></div>"
    ) + stamp(790, 520, case.pharmacy, diameter=128, below="发票专用章")


def vat_invoice(case: Case, random: Random) -> Drawing:
    """The older electronic ordinary VAT invoice."""
    invoice, text = case.drugs, vat_code_text(case.drugs)
    number, net = vat_numbers(invoice), before_tax_fen(invoice)
    blue = "color:#a0522d"
    check = " ".join(number[2][start : start + 5] for start in range(0, 20, 5))
    heads = "".join(f"<th>{one}</th>" for one in ("货物或应税劳务、服务名称", *_TAX_HEADS[1:6], "税率", "税额"))
    right = "".join(
        f"<div><span style='{blue}'>{label}：</span>{words}</div>"
        for label, words in (
            ("发票代码", number[0]),
            ("发票号码", number[1]),
            ("开票日期", day_text(invoice.issued_on, "年月")),
            ("校 验 码", check),
        )
    )
    sums = tr(
        td("合　　　计", 5, style=f"{blue};padding-left:60px"),
        td(f"￥{yuan(net)}", style="text-align:right"),
        "",
        td(f"￥{yuan(invoice.total_fen - net)}", style="text-align:right"),
    )
    body = _vat_invoice_body(case, blue, heads, invoice, number, right, sums, text)
    fields = _pharmacy_fields(case) | {"invoice_code": number[0], "invoice_number": number[1]}
    return sheet(
        body,
        fields,
        width=1000,
        height=690,
        font=KAI,
        size=14.5,
        pad="24px 40px",
        css=_TAX_CSS,
        scale=1.8,
        code_text=text,
    )
