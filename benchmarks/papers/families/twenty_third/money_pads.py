"""A bill of a visit written by hand."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.twenty_third.bills import bill_truth, category_truth, visit_bill
from benchmarks.papers.families.twenty_third.kit import (
    KAI,
    Cell,
    age,
    box,
    centre,
    heading,
    oblong,
    on_line,
    pen,
    right,
    round_seal,
    sheet,
    signed,
    span,
    wide,
)
from benchmarks.papers.families.twenty_third.names import clerks
from benchmarks.papers.paper import Drawing, Layout


def township_receipt(case: Case, random: Random) -> Drawing:
    """A small printed form filled in with a pen: categories printed beforehand, an amount beside those charged."""
    bill, who = visit_bill(case), case.insured
    sums = bill.by_category()
    printed = [
        "西药费",
        "中成药费",
        "中草药费",
        "诊察费",
        "检验费",
        "检查费",
        "治疗费",
        "卫生材料费",
        "其他费用",
        "挂号费",
    ]
    cells: list[list[Cell]] = []
    for at in range(0, 10, 2):
        cells.append(
            [
                one
                for name in printed[at : at + 2]
                for one in (name, right(pen(yuan(sums[name])) if name in sums else ""))
            ]
        )
    day = bill.issued_on
    body = "<div style='position:absolute;right:14px;top:96px;writing-mode:vertical-rl;font-size:13.5px;letter-spacing:4px'>第二联　交患者报销</div>"
    body += heading(e(case.hospital), 21) + heading(
        "门诊收费收据", 20, "letter-spacing:8px;margin-right:10px;font-weight:400"
    )
    body += wide(
        f"姓名 {on_line(pen(e(who.name)), 90)}　{who.sex}　{age(case, day)} 岁",
        f"{pen(str(day.year))} 年 {pen(str(day.month))} 月 {pen(str(day.day))} 日",
        f"<span style='color:#c02626;font-size:18px'>№ {bill.number}</span>",
        style="margin:8px 24px 4px 0",
    )
    cells.append([span(f"合计人民币（大写）　{pen(in_words(bill.total_fen))}", 3), f"￥ {pen(yuan(bill.total_fen))}"])
    if bill.basic_insurance_paid_fen:
        rest = f"　大病 {pen(yuan(bill.serious_illness_paid_fen))}" if bill.serious_illness_paid_fen else ""
        cells.append(
            [
                span(f"医保报销 {pen(yuan(bill.basic_insurance_paid_fen))}{rest}", 2),
                span(f"个人实付 {pen(yuan(bill.self_paid_fen))}", 2),
            ]
        )
    body += box(cells, [centre(one) for one in ("项目", "金额（元）")] * 2, style="width:96%;table-layout:fixed")
    body += wide("收款单位（盖章有效）", f"收款人 {signed(clerks(case)[3])}", "", style="margin:12px 40px 0 0")
    body += round_seal(case.hospital, 216, 390, 118, "收费专用章", 0.46)
    less = "invoice_code check_code" + ("" if bill.basic_insurance_paid_fen else " basic_insurance_paid self_paid")
    fields = bill_truth(case, bill, category_truth(bill), less=less)
    if random.random() < 0.4:
        body += oblong("已报销登记", 560, 452, "#2b4fa3", 15)
    return sheet(body, (780, 530), fields, font=KAI, px=16, pad="24px 30px", paper="#fdf7ee")


LAYOUTS: dict[str, tuple[Layout, ...]] = {"outpatient_invoice": (township_receipt,)}
