"""Invoices of pharmacies: the fully digital one, and the narrow roll out of a till."""

from __future__ import annotations

import dataclasses
from html import escape
from random import Random

from benchmarks.papers.amounts import digital_code_text, digital_number, in_words, vat_numbers
from benchmarks.papers.facts import Case, Invoice, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.sixth.sheet import (
    DOTS,
    KAI,
    SONG,
    boxed,
    code,
    page,
    round_seal,
    rows_of,
    serial,
    staff,
    table,
)
from benchmarks.papers.families.sixth.stories import drugs_bought
from benchmarks.papers.paper import Drawing, Layout

_WINE = "#8c2f25"


def bill(case: Case) -> Invoice:
    """The pharmacy's bill, of drugs alone."""
    return dataclasses.replace(case.drugs, fees=drugs_bought(case))


def _net(amount_fen: int) -> int:
    return round(amount_fen * 100 / 113)


def _net_lines(invoice: Invoice, net: list[int]) -> str:
    """The lines before tax."""
    rows = [
        (
            f"*化学药品制剂*{fee.goods.name}" if fee.goods.category == "西药费" else f"*中成药*{fee.goods.name}",
            fee.goods.specification,
            fee.goods.unit,
            str(fee.quantity),
            f"{net[place] / 100 / fee.quantity:.8f}".rstrip("0").rstrip("."),
            yuan(net[place]),
            "13%",
            yuan(fee.amount_fen - net[place]),
        )
        for place, fee in enumerate(invoice.fees)
    ]
    heads = ("项目名称", "规格型号", "单位", "数量", "单价", "金额", "税率/征收率", "税额")
    widths = (300, 150, 60, 70, 130, 120, 90, 100)
    return table(heads, rows, widths=widths, right=(3, 4, 5, 7), rule="", cell="padding-top:4px;font-size:14px")


def _parties(case: Case) -> str:
    """Who bought and who sold."""
    upright = "width:26px;text-align:center;line-height:1.3"
    return boxed(
        [
            [
                ("购买方信息", 1, upright),
                (f"名称：{escape(case.insured.name)}<br><br>统一社会信用代码/纳税人识别号：", 1),
                ("销售方信息", 1, upright),
                (f"名称：{escape(case.pharmacy)}<br><br>统一社会信用代码/纳税人识别号：{case.credit_code}", 1),
            ]
        ],
        columns=(30, 480, 30, 480),
        cell=f"border-color:{_WINE}",
    )


def _truth(case: Case, invoice: Invoice) -> dict[str, object]:
    return {
        "issued_on": invoice.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "total_amount": yuan(invoice.total_fen),
    }


def digital(case: Case, random: Random) -> Drawing:
    """The fully digital ordinary invoice, its lines before tax."""
    invoice = bill(case)
    net = [_net(fee.amount_fen) for fee in invoice.fees]
    total, gone = invoice.total_fen, sum(net)
    edge = f"border:1px solid {_WINE};border-top:0;width:1020px;padding:5px 8px"
    body = (
        at(60, 26, code(digital_code_text(invoice), 88))
        + at(
            0,
            30,
            f"<span style='font-family:{KAI};font-size:29px;color:{_WINE};letter-spacing:3px'>电子发票（普通发票）</span>",
            "width:1120px;text-align:center",
        )
        + at(400, 76, "", f"width:320px;border-top:2px solid {_WINE};border-bottom:1px solid {_WINE};height:6px")
        + at(800, 44, f"发票号码：{digital_number(invoice)}")
        + at(800, 72, f"开票日期：{day_text(invoice.issued_on, '年月')}")
        + round_seal(500, 62, "国家税务总局", diameter=84, below="发票监制", turned=0)
        + f"<div style='height:112px'></div>{_parties(case)}<div style='{edge};min-height:170px;padding:2px 0'>{_net_lines(invoice, net)}"
        + f"<div style='display:flex;margin-top:16px'><span style='width:300px;text-align:center;letter-spacing:40px'>合计</span><span style='width:525px;text-align:right'>¥{yuan(gone)}</span>"
        + f"<span style='width:184px;text-align:right'>¥{yuan(total - gone)}</span></div></div>"
        + f"<div style='{edge};display:flex'><span style='width:300px;text-align:center'>价税合计（大写）</span><span style='width:400px'>ⓧ {in_words(total, yuan_word='圆')}</span><span>（小写）¥{yuan(total)}</span></div>"
        + f"<div style='{edge};min-height:66px'>备注：小票号 {serial(case, 'till', 12)}　处方药凭处方销售</div>"
        + f"<div style='padding:10px 40px'>开票人：{staff(case, 'till')}</div>"
    )
    items = [{"name": fee.goods.name, "amount": yuan(net[place])} for place, fee in enumerate(invoice.fees)]
    fields = _truth(case, invoice) | {"invoice_number": digital_number(invoice), "items": items}
    return page(
        body,
        fields,
        width=1120,
        height=600,
        face=SONG,
        size=15,
        padding="24px 50px",
        code_text=digital_code_text(invoice),
    )


_LABEL = f"color:{_WINE};font-family:TW-Sung"


def _told(name: str, value: str) -> str:
    return f"<div style='display:flex'><span style='{_LABEL};white-space:nowrap'>{name}：</span><span style='word-break:break-all'>{escape(value)}</span></div>"


def roll(case: Case, random: Random) -> Drawing:
    """The ordinary VAT invoice on a roll, with prices that hold their tax."""
    invoice = bill(case)
    _, number, check = vat_numbers(invoice)
    code_number = f"0{invoice.code[:4]}{invoice.issued_on:%y}00107"
    text = (
        ",".join(("01", "11", code_number, number, yuan(invoice.total_fen), f"{invoice.issued_on:%Y%m%d}", check)) + ","
    )

    rows = "".join(
        f"<div>{escape(fee.goods.name)}　{escape(fee.goods.specification)}</div><div style='display:flex;justify-content:space-between;padding-left:70px'><span>{yuan(fee.goods.price_fen)}</span>"
        f"<span>{fee.quantity}</span><span>{yuan(fee.amount_fen)}</span></div>"
        for fee in invoice.fees
    )
    line = f"border-top:1px dashed {_WINE};margin:6px 0"
    body = (
        f"<div style='text-align:center;{_LABEL};font-size:21px;margin:6px 0 4px'>增值税普通发票（卷票）</div><div style='text-align:center;{_LABEL}'>发 票 联</div>"
        f"{round_seal(166, 12, '国家税务总局', diameter=78, below='监制', turned=0)}"
        f"<div style='margin-top:26px'>{_told('发票代码', code_number)}{_told('发票号码', number)}{_told('机打号码', number)}{_told('机器编号', serial(case, 'machine', 12))}"
        f"{_told('销售方名称', case.pharmacy)}{_told('纳税人识别号', case.credit_code)}{_told('开票日期', day_text(invoice.issued_on, '-'))}{_told('收款员', staff(case, 'till'))}</div>"
        f"<div style='{line}'></div>{_told('购买方名称', case.insured.name)}{_told('纳税人识别号', '')}<div style='{line}'></div>"
        f"<div style='display:flex;justify-content:space-between;{_LABEL}'><span>项目</span><span>单价</span><span>数量</span><span>金额</span></div>{rows}<div style='{line}'></div>"
        f"{_told('合计金额（小写）', '￥' + yuan(invoice.total_fen))}{_told('合计金额（大写）', in_words(invoice.total_fen))}{_told('校验码', check)}"
        f"<div style='margin:10px 0 0 120px'>{code(text, 120)}</div>"
        f"<div style='text-align:center;{_LABEL};font-size:12px'>谢谢惠顾　药品一经售出非质量问题不予退换</div>"
        f"{round_seal(235, 300, case.pharmacy, diameter=116, below='发票专用章', turned=12)}"
    )
    fields = _truth(case, invoice) | {
        "invoice_code": code_number,
        "invoice_number": number,
        "items": rows_of(invoice.fees),
    }
    return page(
        body,
        fields,
        width=400,
        height=630 + 44 * len(invoice.fees),
        face=DOTS,
        size=14,
        padding="12px 22px",
        css=".paper{background:#fffdf9;line-height:1.55}",
        code_text=text,
        scale=2.2,
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"pharmacy_invoice": (digital, roll)}
