"""Bills of pharmacies."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import digital_code_text, digital_number, in_words
from benchmarks.papers.facts import Case, Invoice, yuan
from benchmarks.papers.families.fifteenth import kit, names
from benchmarks.papers.families.fifteenth.bills import charged, medicines, placed
from benchmarks.papers.families.fifteenth.digital import digital, taxed_items
from benchmarks.papers.families.fifteenth.kit import spread, table
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case, bill: Invoice, items: list[dict[str, str]]) -> dict[str, object]:
    return {
        "invoice_code": bill.code,
        "invoice_number": bill.number,
        "issued_on": kit.iso(bill.issued_on),
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "total_amount": yuan(bill.total_fen),
        "items": items,
    }


def shop_digital(case: Case, random: Random) -> Drawing:
    """The fully digital invoice of a chain."""
    bill = medicines(case)
    fields = _truth(case, bill, taxed_items(bill, free=False)) | {"invoice_number": digital_number(bill)}
    del fields["invoice_code"]
    return digital(
        case, bill, seller=case.pharmacy, fields=fields, code=digital_code_text(bill), free=False, random=random
    )


def shop_roll(case: Case, random: Random) -> Drawing:
    """An invoice from a roll of paper."""
    bill = medicines(case)
    body = kit.heading(random.choice(("增值税普通发票（卷票）", "通用机打发票", "药品零售机打发票")), 23) + kit.line(
        "发 票 联", "letter-spacing:6px;color:#b33", "c"
    )
    body += (
        kit.line(
            f"发票代码 {bill.code}<br>发票号码 {bill.number}<br>机打号码 {bill.number}<br>机器编号 66{names.number(case, 10)}"
        )
        + '<div class="dash"></div>'
    )
    body += (
        kit.line(
            f"销售方名称 {e(case.pharmacy)}<br>纳税人识别号 {case.credit_code}<br>开票日期 {day_text(bill.issued_on, '-')}　收款员 {e(names.staff(case)[0])}<br>购买方名称 {e(case.insured.name)}"
        )
        + '<div class="dash"></div>'
    )
    rows = [
        [
            e(fee.goods.name),
            (yuan(fee.goods.price_fen), "class=r"),
            (str(fee.quantity), "class=r"),
            (yuan(fee.amount_fen), "class=r"),
        ]
        for fee in bill.fees
    ]
    body += (
        table(
            rows, head=(("项目", "class=l"), ("单价", "class=r"), ("数量", "class=r"), ("金额", "class=r")), look="bare"
        )
        + '<div class="dash"></div>'
    )
    body += kit.line(
        f"合计金额（小写） ¥{yuan(bill.total_fen)}<br>合计金额（大写） {in_words(bill.total_fen)}", "font-size:18px"
    ) + kit.line(f"校验码 {names.number(case, 20)}", "margin-top:6px")
    body += kit.line("药品离柜概不退换（质量问题除外）", "margin-top:8px", "c s") + kit.oval(
        case.pharmacy, case.credit_code, "right:30px;bottom:70px"
    )
    return kit.sheet(
        body,
        width=580,
        height=610 + 42 * len(rows),
        fields=_truth(case, bill, charged(bill.fees)),
        font=kit.NEEDLE,
        size=16.5,
        padding="28px 40px",
        ink="#3a3350",
    )


def shop_screen(case: Case, random: Random) -> Drawing:
    """An invoice as a message card's page shows it."""
    bill = medicines(case)
    blue = random.choice(("#c8102e", "#2b6de5"))
    body = kit.card(
        f"<div class=c>{e(case.pharmacy)}<div style='font-size:28px;color:{blue}'>¥{yuan(bill.total_fen)}</div><span class='s g'>价税合计 · 已开票</span></div>"
    )
    body += kit.card(
        kit.pair("发票抬头", e(case.insured.name)),
        kit.pair("抬头类型", "个人"),
        kit.pair("代码", bill.code),
        kit.pair("号码", bill.number),
        kit.pair("日期", day_text(bill.issued_on, "年")),
    )
    body += kit.card(
        "<b>商品</b>",
        "".join(kit.pair(f"{e(fee.goods.name)} ×{fee.quantity}", yuan(fee.amount_fen)) for fee in bill.fees),
    )
    body += kit.card(
        "<b>销方</b>",
        kit.pair("名称", e(case.pharmacy)),
        kit.pair("税号", case.credit_code),
        kit.pair("电话", names.telephone(case)),
        style="font-size:13px",
    )
    body += kit.button("放入卡包", blue) + kit.line("发送到邮箱　　重新开票", "padding-bottom:18px", "c g")
    return kit.screen(
        body,
        height=700 + 36 * len(bill.fees),
        fields=_truth(case, bill, charged(bill.fees)),
        heading="发票详情",
        clock=names.clock(case, 4, seconds=False),
    )


def shop_handwritten(case: Case, random: Random) -> Drawing:
    """A small shop's invoice written by hand."""
    bill = medicines(case)
    body = kit.heading(f"{names.province(case)}国家税务局通用手工发票", 22) + spread(
        f"发票代码 {bill.code}", f"发票号码 <b style='font-size:20px'>{bill.number}</b>"
    )
    day = bill.issued_on
    body += spread(
        f"付款单位（个人）：{kit.pen(e(case.insured.name))}",
        f"{kit.pen(str(day.year))} 年 {kit.pen(str(day.month))} 月 {kit.pen(str(day.day))} 日",
    )
    rows = [
        [
            kit.pen(e(fee.goods.name)),
            kit.pen(e(fee.goods.specification)),
            (kit.pen(f"{fee.quantity} {fee.goods.unit}"), "class=c"),
            (kit.pen(yuan(fee.goods.price_fen)), "class=r"),
            (kit.pen(yuan(fee.amount_fen)), "class=r"),
        ]
        for fee in bill.fees
    ]
    body += table(rows, head=("货物名称", "规格", "数量", "单价", "金额"), style="margin-top:6px")
    body += table([[f"大写 {placed(bill.total_fen)}", f"¥{kit.pen(yuan(bill.total_fen))}"]], style="margin-top:-1px")
    body += kit.line(f"收款单位 {e(case.pharmacy)}　　税号 {case.credit_code}", "margin-top:8px") + spread(
        f"开票人 {kit.pen(e(names.staff(case)[1]))}", "此联为付款方报销凭证"
    )
    body += kit.oval(case.pharmacy, "", "right:120px;bottom:2px")
    return kit.sheet(
        body,
        width=880,
        height=350 + 44 * len(rows),
        fields=_truth(case, bill, charged(bill.fees)),
        font=kit.MING,
        ink="#5b3a1e",
        padding="28px 44px 40px",
        ground="#fefcf3",
        css=".ruled td,.ruled th{border-color:#8a5a2b}",
    )


LAYOUTS = {"pharmacy_invoice": (shop_digital, shop_roll, shop_screen, shop_handwritten)}
