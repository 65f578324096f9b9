"""More bills of a visit: a township clinic's pen, a county hospital's striped paper."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.fourteenth.bills import truth
from benchmarks.papers.families.fourteenth.kit import (
    GREEN_STRIPES,
    MICRO,
    SONG,
    box_seal,
    categories,
    charged,
    heading,
    line,
    outpatient,
    pen,
    right,
    round_seal,
    sheet,
    signed,
    spread,
    table,
)
from benchmarks.papers.families.fourteenth.names import staff
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def clinic_by_pen(case: Case, random: Random) -> Drawing:
    """A township clinic's receipt, filled in by hand."""
    bill = outpatient(case)
    items = categories(bill)
    rows = [[pen(one["name"]), right(pen(one["amount"]))] for one in items] + [["　", ""]] * max(0, 4 - len(items))
    day = bill.issued_on
    date = f"{pen(str(day.year))} 年 {pen(str(day.month))} 月 {pen(str(day.day))} 日"
    body = heading(e(case.hospital), 21) + heading(
        random.choice(("门诊医药费收据", "医疗门诊收费凭据")), 24, "letter-spacing:6px"
    )
    body += spread(date, f"No <span style='color:#c1272d;font-size:19px'>{bill.number}</span>", style="margin-top:10px")
    body += line(f"今收到　<u>　{pen(e(case.insured.name))}　</u>　交来下列医药费：", "margin:8px 0")
    body += table(rows, head=("项　　目", "金　额（元）"))
    body += line(f"合计人民币（大写）<u>　{pen(in_words(bill.total_fen))}　</u>", "margin-top:9px")
    body += spread(f"￥<u>　{pen(yuan(bill.total_fen))}　</u>", "②交病人")
    body += line(
        f"医保报销 {pen(yuan(bill.basic_insurance_paid_fen))} 元，大病报销 {pen(yuan(bill.serious_illness_paid_fen))} 元，",
        "margin-top:5px",
    )
    body += line(f"实收现金 {pen(yuan(bill.self_paid_fen))} 元。")
    body += spread(
        f"收款：{signed(staff(case)[0])}", f"经手：{signed(staff(case)[1])}", "单位盖章", style="margin-top:18px"
    )
    height = 520 + 38 * max(4, len(items))
    body += round_seal(case.hospital, 400, height - 175, 140, "收费专用章", 0.5)
    fields = truth(case, bill, items, without="check_code invoice_code")
    return sheet(
        body, width=640, height=height, fields=fields, font=SONG, size=17, ground="#fbf9ee", pad="30px 44px", scale=1.8
    )


def dotted_till(case: Case, random: Random) -> Drawing:
    """A county hospital's bill on striped continuous paper, everything in running lines without colons."""
    bill = outpatient(case)
    rows = [
        [e(fee.goods.name), fee.goods.category, f"{fee.quantity}", right(yuan(fee.amount_fen))] for fee in bill.fees
    ]
    body = line(f"{e(case.hospital)}门诊收费发票", "font-size:23px", "c")
    body += spread(
        f"发票代码 {bill.code}", f"发票号 {bill.number}", f"流水 {case.numbers['业务流水号']}", style="margin-top:8px"
    )
    body += spread(
        f"病人 {e(case.insured.name)}　{case.insured.sex}　{e(case.department)}",
        f"收费日期 {day_text(bill.issued_on, '.')}",
    )
    body += (
        "<div class=rule></div>"
        + table(rows, head=("收费项目", "类别", "数量", right("金额")), cls="bare")
        + "<div class=rule></div>"
    )
    body += spread(f"合计 {yuan(bill.total_fen)}", in_words(bill.total_fen))
    body += spread(
        f"医保支付 {yuan(bill.basic_insurance_paid_fen)}",
        f"大病支付 {yuan(bill.serious_illness_paid_fen)}",
        f"自付 {yuan(bill.self_paid_fen)}",
    )
    body += spread(
        f"操作员 {digits(random, 4)}", f"核对 {e(staff(case)[1])}", "（此联作报销凭证）", style="margin-top:6px"
    )
    height = 350 + 33 * len(rows)
    body = f"<div class=faded>{body}</div>" + box_seal("收费专用", 640, height - 62)
    fields = truth(case, bill, charged(bill.fees), without="check_code")
    return sheet(
        body, width=860, height=height, fields=fields, font=MICRO, size=17, ground=GREEN_STRIPES, pad="26px 48px"
    )


LAYOUTS = {"outpatient_invoice": (clinic_by_pen, dotted_till)}
