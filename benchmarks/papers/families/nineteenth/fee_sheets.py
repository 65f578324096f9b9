"""Lists of charges: by category with sums, a wide sheet, two charges a line, a phone's list, a page of several."""

from __future__ import annotations

from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.nineteenth.bills import insurance_kind, quantity
from benchmarks.papers.families.nineteenth.kit import (
    BANDS,
    DOTS,
    FANG,
    HEI,
    MICRO,
    SANS,
    SONG,
    Cell,
    charged,
    chunks,
    grid,
    heading,
    line,
    num,
    screen,
    sheet,
    spread,
)
from benchmarks.papers.families.nineteenth.names import age, clock, landline, number, staff, stay_bill, stay_days
from benchmarks.papers.families.nineteenth.stamps import chop, holes, seal
from benchmarks.papers.paper import Drawing

_PAGE = 12


def _truth(case: Case, fees: list[Fee] | tuple[Fee, ...], total: str = "total_amount") -> dict[str, Any]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "items": charged(fees),
        total: yuan(sum(fee.amount_fen for fee in fees)),
    }


def _own_share(fee: Fee) -> str:
    return {"甲": "0%", "乙": "10%", "丙": "100%"}[fee.goods.list_class]


def grouped_by_category(case: Case, random: Random) -> Drawing:
    """A sheet with the charges of the stay below the name of their category, each group with its sum."""
    bill, who = stay_bill(case), staff(case)
    rows: list[list[Cell]] = []
    shown: list[Fee] = []
    for name, fen in bill.by_category().items():
        rows.append([(f"<b>【{name}】</b>", "colspan=4"), ("小计", "class=r"), num(f"<b>{yuan(fen)}</b>")])
        for fee in (one for one in bill.fees if one.goods.category == name):
            shown.append(fee)
            words = [f"　{e(fee.goods.name)}", e(fee.goods.specification), fee.goods.unit]
            rows.append([*words, num(yuan(fee.goods.price_fen)), num(str(fee.quantity)), num(yuan(fee.amount_fen))])
    title = random.choice(("住院病人费用汇总清单", "住院费用明细汇总单", "出院病人费用清单"))
    body = heading(e(case.hospital), 21) + heading(title, 23)
    body += spread(
        f"姓名：{e(case.insured.name)}", f"性别：{case.insured.sex}", f"年龄：{age(case, case.admitted_on)}岁",
        f"住院号：{case.numbers['住院号']}", f"费别：{insurance_kind(case, bill)}",
    )  # fmt: skip
    body += spread(
        f"科室：{e(case.department)}", f"入院日期：{day_text(case.admitted_on, '-')}", f"出院日期：{day_text(case.discharged_on, '-')}",
        f"天数：{stay_days(case)}",
    )  # fmt: skip
    head: list[Cell] = ["项目名称", "规格", "单位", num("单价"), num("数量"), num("金额(元)")]
    body += grid(rows, head=head, cls="lined", style="margin-top:6px;border-top:2px solid #222;font-size:13.5px")
    body += spread("", f"<b>费用总计：{yuan(bill.total_fen)} 元</b>", style="font-size:16px;margin-top:8px")
    body += spread(f"制表人：{e(who[0])}", f"打印时间：{day_text(bill.issued_on, '-')} {clock(case)}", "第 1 页 / 共 1 页", style="font-size:13.5px")  # fmt: skip
    css = ".lined td{padding:2.5px 6px}"
    height = 270 + 29 * len(rows)
    return sheet(body, width=860, height=height, fields=_truth(case, shown), font=random.choice((SONG, SANS)), size=15, css=css, padding="32px 44px")  # fmt: skip


def wide_insurance_list(case: Case, random: Random) -> Drawing:
    """A wide sheet from the insurance system: codes, class and share of each charge, sums in the last line."""
    bill = stay_bill(case)
    rows: list[list[Cell]] = []
    for place, fee in enumerate(bill.fees, 1):
        code = f"{'XZ' if fee.goods.specification else '00'}{number(case, f'c{place}', 9)}"
        cells: list[Cell] = [str(place), code, e(fee.goods.name), e(fee.goods.specification) or "—", fee.goods.category]
        rows.append([*cells, fee.goods.unit, num(yuan(fee.goods.price_fen)), num(f"{fee.quantity}.00"), num(yuan(fee.amount_fen)), fee.goods.list_class, _own_share(fee)])  # fmt: skip
    rows.append([("合　　计", "colspan=8 class=c"), num(f"<b>{yuan(bill.total_fen)}</b>"), "", ""])
    body = heading(f"{e(case.hospital)}医疗费用明细清单", 22)
    body += grid([
        ["患者姓名", e(case.insured.name), "证件号码", case.insured.id_number, "医疗类别", "普通住院"],
        ["入院时间", day_text(case.admitted_on, "/"), "出院时间", day_text(case.discharged_on, "/"), "病案号", case.numbers["病案号"]],
    ], style="font-size:14px;margin-bottom:6px")  # fmt: skip
    head: list[Cell] = ["序号", "国家编码", "项目名称", "规格", "费用类别", "单位", num("单价"), num("数量"), num("金额"), "等级", "自付<br>比例"]  # fmt: skip
    body += grid(rows, head=head, style="font-size:13px;line-height:1.4")
    body += line(f"金额大写：{in_words(bill.total_fen)}", "margin-top:8px")
    body += spread("注：甲类全额纳入报销范围，乙类先行自付后纳入，丙类全额自费。", f"审核：{e(staff(case)[2])}", style="font-size:13px")  # fmt: skip
    height = 240 + 27 * (len(rows) + 1)
    if random.random() < 0.6:
        body += seal(case.hospital, 620, height - 138, 124, "住院收费处", 0.45)
    css = ".box td,.box th{padding:3px 5px}"
    return sheet(body, width=1000, height=height, fields=_truth(case, bill.fees), font=HEI, size=14, css=css, padding="30px 34px")  # fmt: skip


def two_charges_a_line(case: Case, random: Random) -> Drawing:
    """Continuous paper with two charges a line, read from left to right."""
    bill = stay_bill(case)
    cells = [
        cell for fee in bill.fees for cell in (e(fee.goods.name), quantity(fee), (yuan(fee.amount_fen), "class='r q'"))
    ]
    cells += [""] * (-len(cells) % 6)
    rows: list[list[Cell]] = chunks(cells, 6)
    body = heading(e(case.hospital), 19) + line(random.choice(("住院费用清单（出院结账用）", "住院患者费用一览表")), "font-size:18px", "c")  # fmt: skip
    body += spread(f"住院号 {case.numbers['住院号']}", f"姓名 {e(case.insured.name)}", f"性别 {case.insured.sex}", f"病区 {e(case.department)}")  # fmt: skip
    body += spread(f"费用起止 {day_text(case.admitted_on, '.')} 至 {day_text(case.discharged_on, '.')}", f"结账日期 {day_text(bill.issued_on, '.')}")  # fmt: skip
    body += line("", cls="dash")
    body += grid(rows, head=("项目名称", "数量", ("金额", "class='r q'")) * 2, cls="bare", style="font-size:14px;line-height:1.4")  # fmt: skip
    sums = [f"{name} {yuan(fen)}" for name, fen in bill.by_category().items()]
    body += line("", cls="dash") + "".join(spread(*one, style="font-size:14px") for one in chunks(sums + [""] * (-len(sums) % 4), 4))  # fmt: skip
    body += line("", cls="dash") + spread(f"总金额 {yuan(bill.total_fen)}", f"（{in_words(bill.total_fen)}）", f"操作员 {number(case, 'op', 4)}")  # fmt: skip
    height = 230 + 32 * len(rows) + 24 * ((len(sums) + 3) // 4)
    body += holes(height, 900)
    css = ".q{padding-right:22px!important}.bare td{vertical-align:top}"
    return sheet(body, width=900, height=height, fields=_truth(case, bill.fees), font=DOTS, size=15, css=css, ground=BANDS, padding="26px 46px", ink="#30323b")  # fmt: skip


def phone_stay_list(case: Case, random: Random) -> Drawing:
    """A hospital's service account on a phone: the stay's sum in a band, then each charge in two lines."""
    bill, blue = stay_bill(case), random.choice(("#2f6fed", "#0b9aa5"))
    body = f"<div style='background:{blue};color:#fff;padding:14px 18px'><div style='font-size:17px'>{e(case.insured.name)}　{case.insured.sex}</div>"
    body += f"<div style='font-size:13.5px'>{e(case.hospital)}<br>{e(case.department)}　住院号 {case.numbers['住院号']}</div>"
    body += f"<div style='margin-top:6px'>费用总额　<b style='font-size:24px'>{yuan(bill.total_fen)}</b> 元</div></div>"
    body += line(f"{day_text(case.admitted_on, '-')} ~ {day_text(case.discharged_on, '-')}　共{len(bill.fees)}项", "padding:7px 18px;font-size:13px;color:#777")  # fmt: skip
    body += "<div style='background:#fff;padding:2px 16px'>"
    for fee in bill.fees:
        body += "<div style='border-bottom:1px solid #eee;padding:5px 0;line-height:1.45'>"
        body += spread(e(fee.goods.name), f"<b>{yuan(fee.amount_fen)}</b>")
        words = f"{e(fee.goods.specification) or fee.goods.category}　单价{yuan(fee.goods.price_fen)} × {quantity(fee)}"
        body += line(words, "font-size:12.5px;color:#8a8a8a") + "</div>"
    body += "</div>" + line("数据仅供参考，以出院结算票据为准", "font-size:12.5px;color:#aaa;margin-top:8px", "c")
    name = random.choice(("住院费用清单", "住院清单查询", "费用明细"))
    height = 290 + 51 * len(bill.fees)
    return screen(body, height=height, fields=_truth(case, bill.fees), name=name, random=random)


def second_page_of_list(case: Case, random: Random) -> Drawing:
    """One page of several, the charges going on from the page before; only the sum of the page stands below."""
    bill, who = stay_bill(case), staff(case)
    pages = (len(bill.fees) + _PAGE - 1) // _PAGE
    page = 1 + (case.seed % max(1, pages - 1))
    fees = list(bill.fees[(page - 1) * _PAGE : page * _PAGE])
    rows: list[list[Cell]] = [
        [str(place), e(fee.goods.name), e(fee.goods.specification), quantity(fee), num(yuan(fee.goods.price_fen)),
         num(yuan(fee.amount_fen)), fee.goods.list_class]
        for place, fee in enumerate(fees, (page - 1) * _PAGE + 1)
    ]  # fmt: skip
    rows.append([("本页合计", "colspan=5 class=r"), num(f"<b>{yuan(sum(fee.amount_fen for fee in fees))}</b>"), ""])
    body = spread(f"<b style='font-size:18px'>{e(case.hospital)}</b>", f"第 {page} 页　共 {pages} 页")
    body += heading(random.choice(("住院费用明细单", "住院病人明细账")) + ("（续）" if page > 1 else ""), 23)
    body += grid([["姓名", e(case.insured.name), "病案号", case.numbers["病案号"], "科室", e(case.department)],
                  ["入院", day_text(case.admitted_on, "-"), "出院", day_text(case.discharged_on, "-"), "床号", f"{case.seed % 45 + 1}床"]], style="font-size:14.5px")  # fmt: skip
    body += grid(rows, head=("序号", "收费项目", "规格", "数量", num("单价"), num("金额"), "类别"), style="margin-top:-1px;font-size:14.5px")  # fmt: skip
    body += spread(f"核对：{e(who[1])}", f"电话：{landline(case)}", "接下页" if page < pages else "（完）", style="margin-top:8px")  # fmt: skip
    height = 310 + 35 * len(rows)
    body += chop("已核对", 560, height - 80, 16) if random.random() < 0.5 else ""
    return sheet(body, width=860, height=height, fields=_truth(case, fees, "page_total"), font=random.choice((FANG, MICRO)), size=15, padding="30px 42px")  # fmt: skip


LAYOUTS = {
    "fee_list": (grouped_by_category, wide_insurance_list, two_charges_a_line, phone_stay_list, second_page_of_list)
}
