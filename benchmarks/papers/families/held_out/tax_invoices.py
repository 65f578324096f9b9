"""Tax invoices of pharmacies: fully digital ones, VAT e-invoices, the till roll."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from html import escape
from random import Random

from benchmarks.papers.facts import Case, Fee, Invoice, yuan
from benchmarks.papers.families.held_out.medical_sheet import (
    KAI,
    MONO,
    SANS,
    SONG,
    capitals,
    drug_bill,
    grid,
    heads,
    items_of,
    oval_seal,
    seal,
    sheet,
    wide_day,
)
from benchmarks.papers.paper import Drawing, Layout
from benchmarks.papers.press import code_picture

_WORDS = {"西药费": "*化学药品制剂*", "中成药费": "*中成药*"}
_COLUMNS = ("规格型号", "单位", "数量", "单价", "金额")


def digital_with_tax(case: Case, random: Random) -> Drawing:
    """A fully digital invoice with 13 % tax and its code on the upper left."""
    bill = drug_bill(case)
    number, rate = _digital_number(bill), 13
    code = f"01,32,,{number},{yuan(bill.total_fen)},{bill.issued_on:%Y%m%d},,{bill.check_code[:4].upper()}"
    rows = [
        (
            *_line(fee, rate),
            f"{rate}%",
            yuan(fee.amount_fen - _net(fee, rate)),
        )
        for fee in bill.fees
    ]
    net = sum(_net(fee, rate) for fee in bill.fees)
    body = (
        f"<img src='{code_picture(code)}' style='position:absolute;left:30px;top:18px;width:98px'>"
        + _digital_head(case, bill, number)
        + f"<table class='goods'>{heads('项目名称', *_COLUMNS, '税率/征收率', '税额')}{grid(rows, right=(3, 4, 5, 7))}"
        + f"<tr class='sum'><td>合　　计</td><td colspan=4></td><td class=right>¥{yuan(net)}</td><td></td>"
        f"<td class=right>¥{yuan(bill.total_fen - net)}</td></tr></table>" + _digital_tail(case, bill, random)
    )
    fields = _truth(case, bill, number, [{"name": row[0], "amount": row[5]} for row in rows])
    height = 500 + 27 * len(rows)
    return Drawing(sheet(body, width=960, height=height, font=SONG, css=_CSS), 960, height, fields, 1.7, code)


def digital_free_of_tax(case: Case, random: Random) -> Drawing:
    """A fully digital invoice of a small pharmacy, free of tax, printed without a code."""
    bill = drug_bill(case)
    number = _digital_number(bill)
    rows = [(*_line(fee, 0), "免税", "***") for fee in bill.fees]
    body = (
        _digital_head(case, bill, number)
        + f"<table class='goods'>{heads('项目名称', *_COLUMNS, '税率/征收率', '税额')}{grid(rows, right=(3, 4, 5, 7))}"
        + f"<tr class='sum'><td>合　　计</td><td colspan=4></td><td class=right>¥{yuan(bill.total_fen)}</td><td></td>"
        "<td class=right>***</td></tr></table>" + _digital_tail(case, bill, random)
    )
    fields = _truth(case, bill, number, [{"name": row[0], "amount": row[5]} for row in rows])
    height = 500 + 27 * len(rows)
    return Drawing(sheet(body, width=960, height=height, font=SANS, css=_CSS), 960, height, fields, 1.7)


def vat_electronic(case: Case, random: Random) -> Drawing:
    """The VAT e-invoice of the years before: code, number, check code of twenty digits, cipher area."""
    bill = drug_bill(case)
    invoice_code, number, rate = f"0{bill.code[:4]}2500{bill.code[-3:]}", bill.number[:8], 3
    net = sum(_net(fee, rate) for fee in bill.fees)
    check = f"{int(bill.check_code, 16):010d}{bill.number}"
    code = f"01,10,{invoice_code},{number},{yuan(net)},{bill.issued_on:%Y%m%d},{check},3A7F"
    rows = [(*_line(fee, rate), f"{rate}%", yuan(fee.amount_fen - _net(fee, rate))) for fee in bill.fees]
    letters = "".join(case.random.choices("0123456789+-*/<>", k=108))
    cipher = "<br>".join(escape(letters[at : at + 27]) for at in range(0, 108, 27))
    province = case.random.choice(case.pools.provinces).removesuffix("省").removesuffix("自治区")
    body = (
        f"<img src='{code_picture(code)}' style='position:absolute;left:34px;top:20px;width:92px'>"
        f"<h1>{escape(province)}增值税电子普通发票</h1>"
        + oval_seal("全国统一发票监制章", "税务局", left=416, top=8)
        + f"<div class='stamp'>发票代码：{invoice_code}<br>发票号码：{number}<br>开票日期：{wide_day(bill.issued_on)}"
        f"<br>校 验 码：{' '.join(check[at : at + 5] for at in range(0, 20, 5))}</div>"
        f"<div style='margin:34px 0 6px 118px'>机器编号：{case.numbers['业务流水号']}</div>"
        "<table class='sides'><tr><td class='up'>购买方</td>"
        f"<td>名　　　　称：{escape(case.insured.name)}<br>纳税人识别号：<br>地 址、电 话：<br>开户行及账号：</td>"
        f"<td class='up'>密码区</td><td style=\"font-family:{MONO};width:33%\">{cipher}</td></tr></table>"
        f"<table class='goods'>{heads('货物或应税劳务、服务名称', *_COLUMNS, '税率', '税额')}"
        f"{grid(rows, right=(3, 4, 5, 7))}"
        f"<tr class='sum'><td>合　　计</td><td colspan=4></td><td class=right>￥{yuan(net)}</td><td></td>"
        f"<td class=right>￥{yuan(bill.total_fen - net)}</td></tr></table>"
        f"<div class='box line'><span>价税合计（大写）　　⊗{capitals(bill.total_fen)}</span>"
        f"<span>（小写）￥{yuan(bill.total_fen)}</span></div>"
        "<table class='sides'><tr><td class='up'>销售方</td>"
        f"<td>名　　　　称：{escape(case.pharmacy)}<br>纳税人识别号：{case.credit_code}<br>"
        "地 址、电 话：<br>开户行及账号：</td><td class='up'>备注</td><td style='width:33%'></td></tr></table>"
        f"<div class='line' style='margin-top:10px'><span>收款人：{random.choice(('李', '马', '赵'))}</span>"
        f"<span>复核：管理员</span><span>开票人：{random.choice(('白雪', '崔巍', '秦岭'))}</span>"
        "<span>销售方：（章）</span></div>"
        + seal(case.pharmacy, "发票专用章", left=700, top=400 + 27 * len(rows), turn=random.randint(-9, 9))
    )
    fields = _truth(case, bill, number, [{"name": row[0], "amount": row[5]} for row in rows])
    height = 570 + 27 * len(rows)
    html = sheet(body, width=960, height=height, font=SONG, css=_CSS)
    return Drawing(html, 960, height, {"invoice_code": invoice_code, **fields}, 1.7, code)


def till_roll(case: Case, random: Random) -> Drawing:
    """The VAT invoice on a till roll, prices with tax."""
    bill = drug_bill(case)
    invoice_code, number = f"0{bill.code[:4]}2600{bill.code[-3:]}", bill.number[:8]
    said = (
        ("发票代码", invoice_code),
        ("发票号码", number),
        ("机打号码", number),
        ("机器编号", case.numbers["业务流水号"]),
        ("销售方名称", case.pharmacy),
        ("纳税人识别号", case.credit_code),
        ("开票日期", f"{bill.issued_on}"),
        ("收款员", random.choice(("01", "店员6", "王店长"))),
        ("购买方名称", case.insured.name),
        ("纳税人识别号", ""),
    )
    rows = "".join(
        f"<tr><td colspan=3>{escape(fee.goods.name)}</td></tr><tr class=right><td>{yuan(fee.goods.price_fen)}</td>"
        f"<td>{fee.quantity}</td><td>{yuan(fee.amount_fen)}</td></tr>"
        for fee in bill.fees
    )
    body = (
        "<h1>增值税普通发票（卷票）</h1><div class='middle'>发 票 联</div>"
        + oval_seal("全国统一发票监制章", "税务局", left=128, top=10, width=124)
        + "".join(f"<div>{name}：{escape(value)}</div>" for name, value in said)
        + "<table><tr><td>项目　单价</td><td class=right>数量</td><td class=right>金额</td></tr>"
        + rows
        + f"</table><div>合计金额（小写）：￥{yuan(bill.total_fen)}</div>"
        f"<div>合计金额（大写）：{capitals(bill.total_fen)}</div>"
        f"<div>校验码：{int(bill.check_code, 16):010d}{bill.number}</div>"
        + seal(
            case.pharmacy, "发票专用章", left=214, top=444 + 52 * len(bill.fees), size=118, turn=random.randint(-20, 20)
        )
    )
    css = (
        ".sheet{padding:20px 20px;font-size:15.5px;line-height:26px}h1{font-size:19px;text-align:center;"
        "margin:14px 0 2px;color:#7a3a2a;font-weight:500}.middle{text-align:center;margin-bottom:18px}"
        "table{width:100%;border-top:1px dashed #444;border-bottom:1px dashed #444;margin:6px 0}td{padding:0}"
    )
    height = 630 + 52 * len(bill.fees)
    fields = {"invoice_code": invoice_code, **_truth(case, bill, number, items_of(bill.fees))}
    return Drawing(sheet(body, width=380, height=height, font=KAI, css=css), 380, height, fields, 1.9)


def _truth(case: Case, bill: Invoice, number: str, items: list[dict[str, str]]) -> dict[str, object]:
    return {
        "invoice_number": number,
        "issued_on": bill.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "total_amount": yuan(bill.total_fen),
        "items": items,
    }


def _digital_number(bill: Invoice) -> str:
    """Twenty digits: year, province, issuing channel, running number."""
    return f"{bill.issued_on:%y}{bill.code[:2]}2000{bill.code[2:4]}{bill.number}"


def _net(fee: Fee, rate_percent: int) -> int:
    """Fen without tax."""
    exact = Decimal(fee.amount_fen) * 100 / (100 + rate_percent)
    return int(exact.to_integral_value(ROUND_HALF_UP))


def _line(fee: Fee, rate_percent: int) -> tuple[str, ...]:
    goods = fee.goods
    price = Decimal(goods.price_fen) / (100 + rate_percent)
    name = _WORDS.get(goods.category, "") + goods.name
    return (
        name,
        goods.specification,
        goods.unit,
        str(fee.quantity),
        f"{price:.6f}" if rate_percent else yuan(goods.price_fen),
        yuan(_net(fee, rate_percent)),
    )


def _digital_head(case: Case, bill: Invoice, number: str) -> str:
    return (
        "<h1>电子发票（普通发票）</h1>"
        + oval_seal("全国统一发票监制章", "国家税务总局", left=417, top=8)
        + f"<div class='stamp'>发票号码：{number}<br>开票日期：{wide_day(bill.issued_on)}</div>"
        "<table class='sides' style='margin-top:70px'><tr><td class='up'>购买方信息</td>"
        f"<td>名称：{escape(case.insured.name)}<br><br>统一社会信用代码/纳税人识别号：</td>"
        f"<td class='up'>销售方信息</td><td>名称：{escape(case.pharmacy)}<br><br>"
        f"统一社会信用代码/纳税人识别号：{case.credit_code}</td></tr></table>"
    )


def _digital_tail(case: Case, bill: Invoice, random: Random) -> str:
    return (
        f"<div class='box line'><span>价税合计（大写）　　⊗{capitals(bill.total_fen)}</span>"
        f"<span>（小写）¥{yuan(bill.total_fen)}</span></div>"
        "<table class='sides'><tr><td class='up'>备注</td>"
        f"<td>{random.choice(('', '门店POS小票换开'))}</td></tr></table>"
        f"<div style='margin:12px 0 0 60px'>开票人：{random.choice(('罗曼', '系统开票', '曹丽'))}</div>"
    )


_CSS = (
    ".sheet{padding:22px 30px;font-size:14px}h1{text-align:center;margin:14px 0 8px;font-size:25px;font-weight:500;"
    "letter-spacing:3px;color:#8a3b1f;border:0}.stamp{position:absolute;right:30px;top:20px;line-height:22px;"
    "font-size:14px}table{width:100%}.sides td{border:1px solid #a06a50;padding:6px 8px;vertical-align:top;"
    "line-height:21px}.sides td.up{width:26px;padding:6px 5px;line-height:17px;color:#8a3b1f;vertical-align:middle}"
    ".goods{border:1px solid #a06a50;border-top:0;border-bottom:0}.goods th{font-weight:400;color:#8a3b1f;"
    "border-left:1px solid #d5b8a8;padding:4px}.goods td{padding:3px 6px;height:27px;border-left:1px solid #d5b8a8}"
    ".sum td{height:34px}.box{border:1px solid #a06a50;padding:8px 10px;margin:0}.sides{margin-top:-1px}"
)

LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "pharmacy_invoice": (digital_with_tax, vat_electronic, digital_free_of_tax, till_roll)
}
