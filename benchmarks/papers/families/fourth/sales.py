"""A pharmacy's papers: the VAT e-invoice, the fully digital invoice, the roll from the till."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import (
    before_tax_fen,
    digital_code_text,
    digital_number,
    in_words,
    vat_code_text,
    vat_numbers,
)
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.fourth.sheet import DROID, SONG, THIN_SERIF, drawn, drug_bill, e, items_of, table
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.paper import Drawing, Layout
from benchmarks.papers.press import code_picture

_CELL = "border-left:1px solid #b0522f;border-right:1px solid #b0522f;padding:2px 6px"


def digital_invoice(case: Case, random: Random) -> Drawing:
    """The fully digital invoice: twenty digits, no code, sums before tax and with it."""
    bill = drug_bill(case)
    number = digital_number(bill)
    before = before_tax_fen(bill)
    rows = [
        (
            f"*化学药品制剂*{e(fee.goods.name)}",
            e(fee.goods.specification),
            fee.goods.unit,
            str(fee.quantity),
            yuan(round(fee.goods.price_fen * 100 / 113)),
            yuan(round(fee.amount_fen * 100 / 113)),
            "13%",
            yuan(fee.amount_fen - round(fee.amount_fen * 100 / 113)),
        )
        for fee in bill.fees
    ]
    body = (
        at(350, 24, "<span style='font-size:27px;color:#9c4321'>电子发票（普通发票）</span>")
        + f"<img src='{code_picture(digital_code_text(bill))}' style='position:absolute;left:36px;top:16px;width:96px'>"
        + at(730, 40, f"发票号码：{number}")
        + at(730, 66, f"开票日期：{day_text(bill.issued_on, '年月')}")
        + "<div style='position:absolute;left:34px;top:122px;width:932px;border:1px solid #b0522f'>"
        + f"<div style='display:flex;border-bottom:1px solid #b0522f'><div style='width:50%;padding:6px 10px;border-right:1px solid #b0522f'><span style='color:#9c4321'>购买方信息</span><br>名称：{e(case.insured.name)}<br>统一社会信用代码/纳税人识别号：</div>"
        + f"<div style='padding:6px 10px'><span style='color:#9c4321'>销售方信息</span><br>名称：{e(case.pharmacy)}<br>统一社会信用代码/纳税人识别号：{case.credit_code}</div></div>"
        + table(
            rows,
            head=("项目名称", "规格型号", "单位", "数量", "单价", "金额", "税率/征收率", "税额"),
            css="width:100%;font-size:13.5px",
            cell=_CELL,
        )
        + f"<div style='border-top:1px solid #b0522f;padding:4px 8px'>合　　计　　　　　　　　　　　　　　　　　　　　　　　　　¥{yuan(before)}　　　　　¥{yuan(bill.total_fen - before)}</div>"
        + f"<div style='border-top:1px solid #b0522f;padding:4px 8px'>价税合计（大写）　ⓧ {in_words(bill.total_fen, yuan_word='圆')}　　　　　　（小写）¥{yuan(bill.total_fen)}</div>"
        + "<div style='border-top:1px solid #b0522f;padding:4px 8px;height:62px'>备注　</div></div>"
    )
    fields = {
        "invoice_number": number,
        "issued_on": bill.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "total_amount": yuan(bill.total_fen),
    }
    return drawn(
        body, fields, font=SONG, width=1000, height=430 + 26 * len(rows), scale=1.45, code_text=digital_code_text(bill)
    )


def vat_invoice(case: Case, random: Random) -> Drawing:
    """The electronic ordinary VAT invoice with code, number and machine number."""
    bill = drug_bill(case)
    code, number, check = vat_numbers(bill)
    before = before_tax_fen(bill)
    rows = [
        (
            f"*中西成药*{e(fee.goods.name)}",
            e(fee.goods.specification),
            fee.goods.unit,
            str(fee.quantity),
            yuan(round(fee.amount_fen * 100 / 113)),
            "13%",
            yuan(fee.amount_fen - round(fee.amount_fen * 100 / 113)),
        )
        for fee in bill.fees
    ]
    body = (
        at(330, 22, "<span style='font-size:25px;color:#8a4a2b'>浙江增值税电子普通发票</span>")
        + f"<img src='{code_picture(vat_code_text(bill))}' style='position:absolute;left:36px;top:16px;width:92px'>"
        + at(720, 16, f"发票代码：{code}")
        + at(720, 40, f"发票号码：{number}")
        + at(720, 64, f"开票日期：{day_text(bill.issued_on, '年月')}")
        + at(720, 88, f"校 验 码：{' '.join(check[place : place + 5] for place in range(0, 20, 5))}")
        + "<div style='position:absolute;left:34px;top:122px;width:932px;border:1px solid #8a4a2b'>"
        + f"<div style='padding:6px 10px;border-bottom:1px solid #8a4a2b'><span style='color:#8a4a2b'>购买方</span>　名　　称：{e(case.insured.name)}<br>　　　　纳税人识别号：</div>"
        + table(
            rows,
            head=("货物或应税劳务、服务名称", "规格型号", "单位", "数量", "金　额", "税率", "税　额"),
            css="width:100%;font-size:14px",
            cell=_CELL,
        )
        + f"<div style='border-top:1px solid #8a4a2b;padding:4px 10px'>合　计　　　　　　　　　　　　　　　　¥{yuan(before)}　　　　¥{yuan(bill.total_fen - before)}</div>"
        + f"<div style='border-top:1px solid #8a4a2b;padding:4px 10px'>价税合计（大写）　⊗{in_words(bill.total_fen, yuan_word='圆')}　　　　（小写）¥{yuan(bill.total_fen)}</div>"
        + f"<div style='border-top:1px solid #8a4a2b;padding:6px 10px'><span style='color:#8a4a2b'>销售方</span>　名　　称：{e(case.pharmacy)}<br>　　　　纳税人识别号：{case.credit_code}<br>　　　　地址、电话：昆仑路18号 0790-6655128</div></div>"
    )
    fields = {
        "invoice_code": code,
        "invoice_number": number,
        "issued_on": bill.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "total_amount": yuan(bill.total_fen),
    }
    return drawn(
        body,
        fields,
        font=THIN_SERIF,
        width=1000,
        height=440 + 27 * len(rows),
        scale=1.45,
        code_text=vat_code_text(bill),
    )


def roll_invoice(case: Case, random: Random) -> Drawing:
    """The narrow roll that a till prints as an ordinary VAT invoice."""
    bill = drug_bill(case)
    code, number, _ = vat_numbers(bill)
    lines = "".join(
        f"<div>{e(fee.goods.name)}</div><div style='text-align:right'>{fee.quantity} × {yuan(fee.goods.price_fen)}　　{yuan(fee.amount_fen)}</div>"
        for fee in bill.fees
    )
    body = (
        "<div style='padding:20px 22px'><div style='text-align:center;font-size:19px'>增值税普通发票（卷票）</div>"
        "<div style='text-align:center'>发 票 联</div><div style='border-bottom:1px dashed #555;margin:8px 0'></div>"
        f"<div>发票代码：{code}</div><div>发票号码：{number}</div><div>机打号码：{number}</div>"
        f"<div>销售方名称：{e(case.pharmacy)}</div><div>税号：{case.credit_code}</div>"
        f"<div>开票日期：{day_text(bill.issued_on, '-')}</div><div>收款员：管理员</div>"
        f"<div>购买方名称：{e(case.insured.name)}</div>"
        f"<div style='border-bottom:1px dashed #555;margin:8px 0'></div><div>项目　　　　单价×数量　　金额</div>{lines}"
        "<div style='border-bottom:1px dashed #555;margin:8px 0'></div>"
        f"<div>合计金额（小写）：￥{yuan(bill.total_fen)}</div><div>合计金额（大写）：{in_words(bill.total_fen, yuan_word='圆')}</div>"
        "</div>"
    )
    fields = {
        "invoice_code": code,
        "invoice_number": number,
        "issued_on": bill.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "total_amount": yuan(bill.total_fen),
        "items": items_of(bill.fees),
    }
    return drawn(
        body,
        fields,
        font=DROID,
        width=360,
        height=470 + 46 * len(bill.fees) + 24 * (len(case.pharmacy) > 13),
        size=15,
        scale=2.2,
        paper="#fdfdfb",
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"pharmacy_invoice": (digital_invoice, vat_invoice, roll_invoice)}
