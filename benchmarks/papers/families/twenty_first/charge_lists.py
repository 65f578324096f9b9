"""Lists of charges: a wide ledger, a list by days, a kiosk's strip, a screen, one day's list at the bed."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_first.bills import count, insurance, lines_truth, stay_bill
from benchmarks.papers.families.twenty_first.kit import (
    BOOK_LIGHT,
    FALLBACK,
    NARROW,
    PLAIN,
    PRESS_SONG,
    ZEN,
    Cell,
    bars,
    chunks,
    flow,
    over,
    para,
    phone,
    right,
    sheet,
    slip,
    stamped,
    table,
    tile,
    title,
    two,
)
from benchmarks.papers.families.twenty_first.names import age_words, bed, clock, landline, number, staff, stay_days
from benchmarks.papers.paper import Drawing


def _truth(case: Case, fees: tuple[Fee, ...], total: str = "total_amount") -> dict[str, Any]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "items": lines_truth(fees),
        total: yuan(sum(fee.amount_fen for fee in fees)),
    }


def wide_ledger(case: Case, random: Random) -> Drawing:
    """A landscape ledger: headings on two lines, each charge split into what counts for insurance and what not."""
    bill = stay_bill(case)
    head = "<tr><th rowspan=2>序</th><th rowspan=2>收费项目名称</th><th rowspan=2>规格</th><th rowspan=2>单位</th><th rowspan=2>数量</th><th rowspan=2>单价</th><th rowspan=2>金额</th><th colspan=2>医保结算</th><th rowspan=2>费用类别</th></tr>"
    head += "<tr><th>等级</th><th>自付比例</th></tr>"
    shares, rows = {"甲": "0", "乙": "0.10", "丙": "1.00"}, ""
    for place, fee in enumerate(bill.fees, 1):
        goods = fee.goods
        rows += (
            f"<tr><td>{place}</td><td>{e(goods.name)}</td><td>{e(goods.specification)}</td><td>{goods.unit}</td><td class=n>{fee.quantity}</td>"
            f"<td class=n>{yuan(goods.price_fen)}</td><td class=n>{yuan(fee.amount_fen)}</td><td class=m>{goods.list_class}</td>"
            f"<td class=m>{shares[goods.list_class]}</td><td>{goods.category}</td></tr>"
        )
    body = title(f"{e(case.hospital)}", 20) + title(
        random.choice(("住院费用明细清单（出院）", "出院患者费用总清单")), 22
    )
    facts = [
        f"姓名：{e(case.insured.name)}", f"性别：{case.insured.sex}", f"年龄：{age_words(case, case.admitted_on)}",
        f"住院号：{case.numbers['住院号']}", f"科室：{e(case.department)}",
    ]  # fmt: skip
    body += flow(*facts, style="margin-top:6px")
    body += flow(f"入院日期：{day_text(case.admitted_on, '-')}", f"出院日期：{day_text(case.discharged_on, '-')}", f"住院天数：{stay_days(case)}", f"费别：{insurance(case, bill)}")  # fmt: skip
    body += f"<table class='t rule' style='font-size:13.5px;margin-top:6px;line-height:1.4'>{head}{rows}</table>"
    body += flow(f"费用合计：<b>{yuan(bill.total_fen)}</b>", f"大写：{in_words(bill.total_fen)}", f"共 {len(bill.fees)} 项", style="margin-top:8px")  # fmt: skip
    body += flow(f"打印人：{staff(case)[0]}", f"打印时间：{day_text(bill.issued_on, '-')} {clock(case)}", "第1页 共1页", style="font-size:13px")  # fmt: skip
    height = 290 + 27 * len(bill.fees)
    if random.random() < 0.5:
        body += stamped(case.hospital, 700, height - 134, 116, "住院处", 0.4)
    return sheet(body, (1000, height), _truth(case, bill.fees), font=random.choice((NARROW, PRESS_SONG)), px=15, pad="30px 40px", css=".t td,.t th{padding:3px 6px}")  # fmt: skip


def by_days(case: Case, random: Random) -> Drawing:
    """A list by days of the stay: a line for each day's sum, its charges below, the whole sum at the end."""
    bill, days = stay_bill(case), stay_days(case)
    per_day = max(1, -(-len(bill.fees) // min(days, 6)))
    rows: list[list[Cell]] = []
    for place, fees in enumerate(chunks(bill.fees, per_day)):
        day = case.admitted_on + dt.timedelta(days=place)
        rows += [
            [day_text(day, "-") if not row else "", e(fee.goods.name), e(fee.goods.specification), count(fee), right(yuan(fee.goods.price_fen)), right(yuan(fee.amount_fen))]
            for row, fee in enumerate(fees)
        ]  # fmt: skip
        rows.append([over("", 4), right("<span class=grey>日小计</span>"), right(f"<span class=grey>{yuan(sum(fee.amount_fen for fee in fees))}</span>")])  # fmt: skip
    rows.append([over("<b>总　计</b>", 5), right(f"<b>{yuan(bill.total_fen)}</b>")])
    body = f"<div style='display:flex;justify-content:space-between;align-items:flex-start'><div><b style='font-size:20px'>{e(case.hospital)}</b>"
    body += f"<div style='font-size:18px'>{random.choice(('住院费用清单', '病人住院费用逐日清单'))}</div></div>{bars(case.numbers['住院号'], 170)}</div><div class=bar></div>"
    body += flow(f"病人姓名　{e(case.insured.name)}", f"病区床号　{e(case.department)} {bed(case)}", f"病案号　{case.numbers['病案号']}")  # fmt: skip
    body += flow(f"计费期间　{day_text(case.admitted_on, '.')} — {day_text(case.discharged_on, '.')}", f"咨询电话　{landline(case)}")  # fmt: skip
    body += table(rows, ["计费日期", "项目", "规格", "数量", right("单价"), right("金额")], cls="top", style="margin-top:8px;font-size:14px;line-height:1.4")  # fmt: skip
    body += para("如对收费有疑义，请于出院后七日内到住院收费处查询。", "font-size:13px;margin-top:10px;border-top:1px solid #222;padding-top:6px")  # fmt: skip
    height = 240 + 27 * len(rows)
    return sheet(body, (860, height), _truth(case, bill.fees), font=random.choice((PLAIN, BOOK_LIGHT)), px=14.5, pad="30px 44px", css=".t td,.t th{padding:3px 6px}")  # fmt: skip


def kiosk_strip(case: Case, random: Random) -> Drawing:
    """A long strip from a machine in the hall: each charge on two lines, sums by category, the whole sum."""
    bill = stay_bill(case)
    body = title(e(case.hospital), 17) + title("住院费用清单（自助打印）", 16) + "<div class=sep></div>"
    body += para(f"患者姓名：{e(case.insured.name)}　{case.insured.sex}") + para(f"住院号：{case.numbers['住院号']}")
    body += para(f"入院：{day_text(case.admitted_on, '-')}　出院：{day_text(case.discharged_on, '-')}") + "<div class=sep></div>"  # fmt: skip
    body += flow("项目名称", "金额(元)") + "<div class=sep></div>"
    for fee in bill.fees:
        body += para(e(fee.goods.name), "line-height:1.4")
        body += flow(f"　{yuan(fee.goods.price_fen)} × {count(fee)}", yuan(fee.amount_fen), style="line-height:1.4")
    body += "<div class=bar></div>" + flow("<b>总费用</b>", f"<b>{yuan(bill.total_fen)}</b>")
    body += para(f"大写 {in_words(bill.total_fen)}") + "<div class=sep></div>"
    body += para(f"终端 {number(case, 'zd', 6)}　{day_text(bill.issued_on, '-')} {clock(case)}", "font-size:12.5px")
    body += para("谢谢使用　祝您早日康复", cls="mid")
    return slip(body, 370 + 41 * len(bill.fees), _truth(case, bill.fees), width=400)


def list_on_screen(case: Case, random: Random) -> Drawing:
    """A hospital's mini program: the person and the sum in a tile, categories as headings, charges below."""
    bill, tint = stay_bill(case), random.choice(("#2a7de1", "#7a4fd0", "#0a9c8f"))
    body = tile(
        f"<b style='font-size:18px'>{e(case.insured.name)}</b>　<span class=grey>{case.insured.sex} {age_words(case, case.admitted_on)}</span>",
        para(e(case.hospital)),
        two("住院号", case.numbers["住院号"]),
        two("住院日期", f"{day_text(case.admitted_on, '.')} - {day_text(case.discharged_on, '.')}"),
        two("费用总计", f"<span style='color:{tint};font-size:20px'>￥{yuan(bill.total_fen)}</span>"),
    )
    shown: list[Fee] = []
    for name, fen in bill.by_category().items():
        group = [fee for fee in bill.fees if fee.goods.category == name]
        shown += group
        inner = f"<div style='border-left:3px solid {tint};padding-left:8px;color:{tint}'>{name}　<span style='font-size:12.5px'>小计 {yuan(fen)}</span></div>"
        for fee in group:
            inner += two(
                f"<span style='color:#222'>{e(fee.goods.name)}</span>", yuan(fee.amount_fen), "padding:6px 0 0"
            )
            inner += f"<div class=grey style='font-size:12.5px'>{yuan(fee.goods.price_fen)}/{fee.goods.unit}　x{fee.quantity}</div>"  # fmt: skip
        body += tile(inner)
    height = 280 + 60 * len(bill.by_category()) + 50 * len(shown)
    name = random.choice(("住院清单", "费用清单", "出院费用查询"))
    return phone(body, height, _truth(case, tuple(shown)), random, name, css=".two>i{white-space:normal}")


def one_day_at_the_bed(case: Case, random: Random) -> Drawing:
    """The list of one day that is left at the bed: its charges, the day's sum and the account so far."""
    bill = stay_bill(case)
    take = min(len(bill.fees), 5 + case.seed % 6)
    start = case.seed % (len(bill.fees) - take + 1)
    fees = bill.fees[start : start + take]
    day = case.admitted_on + dt.timedelta(days=case.seed % max(1, stay_days(case)))
    sum_fen = sum(fee.amount_fen for fee in fees)
    rows: list[list[Cell]] = [
        [e(fee.goods.name), e(fee.goods.specification), fee.goods.category, right(yuan(fee.goods.price_fen)), right(str(fee.quantity)), fee.goods.unit, right(yuan(fee.amount_fen))]
        for fee in fees
    ]  # fmt: skip
    rows.append(
        [over(random.choice(("本页合计", "本日费用合计（本页合计）")), 6, "end"), right(f"<b>{yuan(sum_fen)}</b>")]
    )
    body = title(f"{e(case.hospital)}住院患者一日费用清单", 21)
    body += table([
        ["科室", e(case.department), "床号", bed(case), "姓名", f"<b>{e(case.insured.name)}</b>"],
        ["住院号", case.numbers["住院号"], "费用日期", day_text(day, "-"), "费别", insurance(case, bill)],
    ], style="margin-top:8px")  # fmt: skip
    body += table(rows, ["项目名称", "规格", "类别", right("单价"), right("数量"), "单位", right("金额")], style="margin-top:8px;line-height:1.45")  # fmt: skip
    body += flow("此单仅供核对，不作报销凭证", f"责任护士：{staff(case)[1]}", "患者（家属）签字：____________", style="margin-top:14px;font-size:14px")  # fmt: skip
    return sheet(body, (860, 240 + 34 * len(rows)), _truth(case, fees, "page_total"), font=random.choice((ZEN, FALLBACK)), px=14.5, pad="30px 40px")  # fmt: skip


LAYOUTS = {"fee_list": (wide_ledger, by_days, kiosk_strip, list_on_screen, one_day_at_the_bed)}
