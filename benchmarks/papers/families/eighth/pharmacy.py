"""Bills of pharmacies: fully digital, electronic VAT, and the roll of a till."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape as e
from random import Random

from benchmarks.papers.amounts import (
    before_tax_fen,
    digital_code_text,
    digital_number,
    in_words,
    vat_code_text,
    vat_numbers,
)
from benchmarks.papers.facts import Case, Fee, digits, yuan
from benchmarks.papers.families.eighth.sheet import (
    DOTS,
    KAI,
    SONG,
    charged,
    iso,
    line,
    medicines,
    oval_stamp,
    row,
    sheet,
    staff,
    table,
    title,
)
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_FORM = "i{font-style:normal;color:#8a3b25}.f{border:1.5px solid #8a3b25;display:flex}.f>div{padding:6px 8px}.v{width:30px;border-right:1.5px solid #8a3b25;color:#8a3b25;text-align:center;line-height:1.3}.g th{font-weight:400;color:#8a3b25}.g td,.g th{padding:4px 6px;white-space:nowrap}.g{width:100%}"


def _net(fee: Fee) -> int:
    return round(fee.amount_fen * 100 / 113)


def _starred(fee: Fee) -> str:
    return f"*{'中成药' if fee.goods.category == '中成药费' else '化学药品制剂'}*{fee.goods.name}"


def _goods_table(fees: tuple[Fee, ...], wide: bool) -> str:
    rows = []
    for fee in fees:
        net = _net(fee)
        price = f"{net / 100 / fee.quantity:.6f}"
        rows.append(
            [
                e(_starred(fee)),
                e(fee.goods.specification),
                fee.goods.unit,
                (str(fee.quantity), "class=r"),
                (price, "class=r"),
                (yuan(net), "class=r"),
                "13%",
                (yuan(fee.amount_fen - net), "class=r"),
            ]
        )
    first = "项目名称" if wide else "货物或应税劳务、服务名称"
    return table(
        rows,
        head=(
            (first, "class=l"),
            "规格型号",
            "单位",
            "数量",
            "单价",
            "金额",
            "税率/征收率" if wide else "税率",
            "税额",
        ),
        cls="g",
    )


def _parties(case: Case, wide: bool) -> str:
    code = "统一社会信用代码/纳税人识别号" if wide else "纳税人识别号"
    buyer = f"<i>名称：</i>{e(case.insured.name)}<br><i>{code}：</i>"
    seller = f"<i>名称：</i>{e(case.pharmacy)}<br><i>{code}：</i>{case.credit_code}"
    return (
        f"<div class='f'><div class='v'>购买方{'信息' if wide else ''}</div><div style='flex:1;border-right:1.5px solid #8a3b25'>{buyer}</div>"
        f"<div class='v'>销售方{'信息' if wide else ''}</div><div style='flex:1'>{seller}</div></div>"
    )


def digital_invoice(case: Case, random: Random) -> Drawing:
    """The fully digital invoice of the tax bureau."""
    bill = medicines(case)
    net = before_tax_fen(bill)
    code = digital_code_text(bill)
    number = digital_number(bill)
    body = title("电子发票（普通发票）", 29, "color:#8a3b25")
    body += at(58, 22, f"<img width=104 src='{code_picture(code)}'>")
    body += at(
        716,
        50,
        f"<i>发票号码：</i>{number}<br><i>开票日期：</i>{day_text(bill.issued_on, '年月')}",
        "font-size:16px;line-height:1.7",
    )
    height = 556 + 34 * len(bill.fees)
    body += f"<div style='height:64px'></div>{_parties(case, True)}<div class='f' style='border-top:0;display:block;min-height:{130 + 34 * len(bill.fees)}px'>{_goods_table(bill.fees, True)}"
    body += (
        row("<i>合　计</i>", f"¥{yuan(net)}", f"¥{yuan(bill.total_fen - net)}", style="padding:24px 60px 4px")
        + "</div>"
    )
    body += f"<div class='f' style='border-top:0'><div style='width:180px'><i>价税合计（大写）</i></div><div style='flex:1'>ⓧ {in_words(bill.total_fen, yuan_word='圆')}</div><div style='flex:1'><i>（小写）</i>¥{yuan(bill.total_fen)}</div></div>"
    body += "<div class='f' style='border-top:0;height:70px'><div class='v' style='padding-top:10px'>备注</div><div></div></div>"
    body += line(f"<i>开票人：</i>{e(staff(case)[2])}", "margin-top:8px;padding-left:60px")
    items = [{"name": _starred(fee), "amount": yuan(_net(fee))} for fee in bill.fees]
    fields = _fields(case, number, items)
    return sheet(
        body,
        width=1060,
        height=height,
        fields=fields,
        font=SONG,
        size=15.5,
        css=_FORM,
        padding="30px 46px",
        code_text=code,
    )


def _fields(case: Case, number: str, items: list[dict[str, str]]) -> dict[str, object]:
    bill = medicines(case)
    return {
        "invoice_number": number,
        "issued_on": iso(bill.issued_on),
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "items": items,
        "total_amount": yuan(bill.total_fen),
    }


def vat_invoice(case: Case, random: Random) -> Drawing:
    """The electronic ordinary VAT invoice used before the fully digital one."""
    bill = medicines(case)
    code, number, check = vat_numbers(bill)
    net = before_tax_fen(bill)
    text = vat_code_text(bill)
    province = case.pools.provinces[case.seed % 4].removesuffix("省")
    check_words = " ".join(check[place : place + 5] for place in range(0, 20, 5))
    body = title(f"{province}增值税电子普通发票", 28, "color:#8a3b25") + at(
        46, 24, f"<img width=100 src='{code_picture(text)}'>"
    )
    right = f"<i>发票代码：</i>{code}<br><i>发票号码：</i>{number}<br><i>开票日期：</i>{day_text(bill.issued_on, '年月')}<br><i>校 验 码：</i>{check_words}"
    body += at(738, 26, right, "font-size:15px;line-height:1.55") + at(
        170, 104, f"<i>机器编号：</i>{digits(random, 12)}", "font-size:15px"
    )
    cipher = "".join(random.choice("0123456789+-*/<>") for _ in range(84))
    lock = "<br>".join(e(cipher[place : place + 21]) for place in range(0, 84, 21))
    buyer = f"<i>名　　称：</i>{e(case.insured.name)}<br><i>纳税人识别号：</i><br><i>地 址、电 话：</i><br><i>开户行及账号：</i>"
    body += f"<div style='height:76px'></div><div class='f'><div class='v'>购买方</div><div style='flex:1.3;border-right:1.5px solid #8a3b25'>{buyer}</div><div class='v'>密码区</div><div style='flex:1;font:15px/1.5 monospace'>{lock}</div></div>"
    body += (
        f"<div class='f' style='border-top:0;display:block;min-height:{110 + 34 * len(bill.fees)}px'>{_goods_table(bill.fees, False)}"
        + row("<i>合　　计</i>", f"¥{yuan(net)}", f"¥{yuan(bill.total_fen - net)}", style="padding:18px 50px 0")
        + "</div>"
    )
    body += f"<div class='f' style='border-top:0'><div style='width:160px'><i>价税合计（大写）</i></div><div style='flex:1'>⊗{in_words(bill.total_fen, yuan_word='圆')}</div><div style='flex:.8'><i>（小写）</i>¥{yuan(bill.total_fen)}</div></div>"
    seller = f"<i>名　　称：</i>{e(case.pharmacy)}<br><i>纳税人识别号：</i>{case.credit_code}<br><i>地 址、电 话：</i>{e(case.relative.address[:18])}<br><i>开户行及账号：</i>{e(case.relative.bank)}"
    body += f"<div class='f' style='border-top:0'><div class='v'>销售方</div><div style='flex:1.3;border-right:1.5px solid #8a3b25'>{seller}</div><div class='v'>备注</div><div style='flex:1'></div></div>"
    one, two, three = staff(case)
    body += row(
        f"<i>收款人：</i>{e(one)}",
        f"<i>复核：</i>{e(two)}",
        f"<i>开票人：</i>{e(three)}",
        "<i>销售方：（章）</i>",
        style="margin-top:8px;padding:0 20px",
    )
    height = 660 + 34 * len(bill.fees)
    body += oval_stamp(case.pharmacy, case.credit_code, 790, height - 190)
    items = [{"name": _starred(fee), "amount": yuan(_net(fee))} for fee in bill.fees]
    fields = _fields(case, number, items) | {"invoice_code": code}
    return sheet(
        body,
        width=1060,
        height=height,
        fields=fields,
        font=KAI,
        size=15.5,
        css=_FORM,
        padding="26px 40px",
        code_text=text,
    )


def till_roll(case: Case, random: Random) -> Drawing:
    """A general machine-printed invoice on a roll."""
    bill = medicines(case)
    code, number = f"1{bill.code}{bill.code[:3]}", bill.number[:8]
    rows: list[Sequence[str | tuple[str, str]]] = []
    for fee in bill.fees:
        rows.append([(e(fee.goods.name), "colspan=3")])
        rows.append(
            [
                e(fee.goods.specification),
                f"{fee.quantity} × {yuan(fee.goods.price_fen)}",
                (yuan(fee.amount_fen), "class=r"),
            ]
        )
    body = title("通用机打发票", 24) + line("发 票 联", "letter-spacing:3px", "c")
    body += (
        line(f"发票代码 {code}")
        + line(f"发票号码 {number}")
        + line(f"开票日期 {day_text(bill.issued_on, '-')}")
        + line("行业分类 医药零售")
    )
    body += (
        "<div class='dash'></div>"
        + line(f"收款单位 {e(case.pharmacy)}")
        + line(f"税号 {case.credit_code}")
        + line(f"付款单位（个人） {e(case.insured.name)}")
    )
    body += (
        "<div class='dash'></div>"
        + table(rows, head=("项目", "数量×单价", ("金额", "class=r")), cls="n")
        + "<div class='dash'></div>"
    )
    body += (
        line(f"合计小写 ¥{yuan(bill.total_fen)}", cls="b")
        + line(f"合计大写 {in_words(bill.total_fen)}")
        + line(f"收款员 {e(staff(case)[0])}")
    )
    height = 620 + 66 * len(bill.fees)
    body = f"<div class='dots'>{body}</div>" + oval_stamp(case.pharmacy, case.credit_code, 240, height - 160)
    fields = _fields(case, number, charged(bill.fees)) | {"invoice_code": code}
    return sheet(
        body,
        width=520,
        height=height,
        fields=fields,
        font=DOTS,
        size=17,
        ground="#fcfbf6",
        padding="30px 34px",
        scale=1.9,
    )


LAYOUTS = {"pharmacy_invoice": (digital_invoice, vat_invoice, till_roll)}
