"""Lists of what was charged: day by day on stripes, a wide table of the insurance system, two columns, a phone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, digits, yuan
from benchmarks.papers.families.fourteenth.kit import (
    DOTS,
    FANG,
    GREEN_STRIPES,
    SANS,
    ZEN,
    card,
    charged,
    entry,
    heading,
    line,
    outpatient,
    right,
    round_seal,
    screen,
    sheet,
    signed,
    spread,
    table,
)
from benchmarks.papers.families.fourteenth.names import clock, staff
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case, fees: Sequence[Fee], total_fen: int) -> dict[str, object]:
    return {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "items": charged(fees),
        "total_amount": yuan(total_fen),
    }


def _days(case: Case, fees: Sequence[Fee]) -> list[tuple[dt.date, Sequence[Fee]]]:
    """The charges spread over the days of the stay, in order."""
    count = min((case.discharged_on - case.admitted_on).days, 5)
    size = -(-len(fees) // count)
    parts = [fees[place : place + size] for place in range(0, len(fees), size)]
    return [(case.admitted_on + dt.timedelta(days=number), part) for number, part in enumerate(parts)]


def day_by_day(case: Case, random: Random) -> Drawing:
    """A list on striped paper, each day with a heading and its sum."""
    bill = case.stay
    days = _days(case, bill.fees)
    rows: list[list[str | tuple[str, str]]] = []
    for day, part in days:
        rows.append(
            [
                (
                    f"{day_text(day, '-')}　　日合计 {yuan(sum(fee.amount_fen for fee in part))}",
                    "colspan=5 style='padding-top:9px'",
                )
            ]
        )
        for fee in part:
            name = f"&nbsp;&nbsp;{e(fee.goods.name)}"
            rows.append(
                [
                    name,
                    e(fee.goods.specification),
                    right(yuan(fee.goods.price_fen)),
                    right(f"{fee.quantity}{fee.goods.unit}"),
                    right(yuan(fee.amount_fen)),
                ]
            )
    body = line(f"{e(case.hospital)}", "font-size:22px", "c")
    body += line(
        random.choice(("患者住院费用日清单汇总", "住院病人一日清（全程）", "病人费用明细账")), "font-size:19px", "c"
    )
    body += spread(
        f"住院号 {case.numbers['住院号']}",
        f"患者 {e(case.insured.name)}",
        f"{e(case.department)} {case.numbers['床号'][:2]}床",
        style="margin-top:8px",
    )
    body += spread(
        f"入院 {day_text(case.admitted_on, '-')}",
        f"出院 {day_text(case.discharged_on, '-')}",
        f"主管医生 {e(staff(case)[3])}",
    )
    head = ("费用名称", "规格", right("单价"), right("数量"), right("金额"))
    body += "<div class=rule></div>" + table(rows, head=head, cls="bare") + "<div class=rule></div>"
    prepaid = bill.total_fen // 10000 * 10000 + 100000
    body += spread(
        f"费用累计 {yuan(bill.total_fen)}", f"预交金 {yuan(prepaid)}", f"余额 {yuan(prepaid - bill.total_fen)}"
    )
    body += spread(
        f"打印 {day_text(bill.issued_on, '-')} {clock(random)}", f"操作员 {digits(random, 4)}", style="font-size:14px"
    )
    height = 330 + 32 * len(rows) + 8 * len(days)
    fields = _truth(case, bill.fees, bill.total_fen)
    return sheet(
        f"<div class=faded>{body}</div>",
        width=900,
        height=height,
        fields=fields,
        font=DOTS,
        size=16,
        ground=GREEN_STRIPES,
        pad="30px 50px",
    )


def national_table(case: Case, random: Random) -> Drawing:
    """The wide table of the insurance system: codes, classes, own shares; one of several pages."""
    bill, size = case.stay, 16
    pages = -(-len(bill.fees) // size)
    page = random.randint(1, pages)
    shown = bill.fees[(page - 1) * size : page * size]
    rows: list[list[str | tuple[str, str]]] = []
    for place, fee in enumerate(shown, (page - 1) * size + 1):
        share = {"甲": 0, "乙": 10, "丙": 100}[fee.goods.list_class]
        code = f"{'XC0' if fee.goods.category == '西药费' else '00'}{Random(fee.goods.name).randint(10**8, 10**9)}"
        money = [right(yuan(one)) for one in (fee.goods.price_fen, fee.amount_fen, fee.amount_fen * share // 100)]
        rows.append(
            [
                str(place),
                code,
                e(fee.goods.name),
                e(fee.goods.specification),
                str(fee.quantity),
                *money[:2],
                fee.goods.list_class,
                f"{share}%",
                money[2],
            ]
        )
    head = ("序号", "医保编码", "项目名称", "规格", "数量", "单价", "金额", "等级", "自付比例", "先行自付")
    page_fen = sum(fee.amount_fen for fee in shown)
    rows.append([("本页小计", "colspan=6 class=c"), right(yuan(page_fen)), ("", "colspan=3")])
    body = heading("医疗保障定点医疗机构住院费用明细表", 23)
    body += spread(
        f"定点医药机构名称：{e(case.hospital)}", f"医保区划：{e(case.insured.address[:6])}", style="margin-top:12px"
    )
    body += spread(
        f"人员姓名：{e(case.insured.name)}",
        f"人员编号：{case.numbers['医保编号']}",
        f"就诊ID：{case.numbers['业务流水号']}",
        f"起止日期：{day_text(case.admitted_on, 'plain')}-{day_text(case.discharged_on, 'plain')}",
    )
    body += table(rows, head=head, style="font-size:13.5px;margin:6px 0")
    body += spread(
        f"医疗费总额：{yuan(bill.total_fen)}元",
        f"第 {page} 页，共 {pages} 页",
        f"患者确认：{signed(case.insured.name)}",
    )
    fields = _truth(case, shown, bill.total_fen) | {"page_total": yuan(page_fen)}
    height = 270 + 33 * (len(rows) + 1)
    return sheet(body, width=1200, height=height, fields=fields, font=ZEN, size=15, pad="32px 40px")


def two_columns(case: Case, random: Random) -> Drawing:
    """A small hospital's list set in two columns, name and amount only."""
    bill = case.stay
    half = -(-len(bill.fees) // 2)
    pairs = [(f"{e(fee.goods.name)}×{fee.quantity}", right(yuan(fee.amount_fen))) for fee in bill.fees]
    pairs += [("", right(""))] * (half * 2 - len(pairs))
    if random.random() < 0.5:
        rows = [[*pairs[2 * place], *pairs[2 * place + 1]] for place in range(half)]
    else:
        rows = [[*pairs[place], *pairs[place + half]] for place in range(half)]
    body = heading(f"{e(case.hospital)}收费明细单", 23)
    body += spread(
        f"<u>　{e(case.insured.name)}　</u>同志　{case.insured.sex}",
        f"病案号：{case.numbers['病案号']}",
        f"科别：{e(case.department)}",
        style="margin:12px 0 6px",
    )
    head = ("项目及数量", right("元"), "项目及数量", right("元"))
    body += table(rows, head=head, style="font-size:15px")
    body += line(
        f"以上共计人民币 {yuan(bill.total_fen)} 元（{in_words(bill.total_fen)}）", "margin-top:10px;font-size:17px"
    )
    body += spread(
        f"制单 {e(staff(case)[2])}",
        f"住院 {day_text(case.admitted_on, '年')} 至 {day_text(case.discharged_on, '年')}",
        style="margin-top:8px",
    )
    height = 310 + 35 * (half + 1)
    body += round_seal(case.hospital, 640, height - 160, 136, "住院处", 0.5)
    fields = _truth(case, bill.fees, bill.total_fen)
    return sheet(body, width=920, height=height, fields=fields, font=FANG, size=16, pad="34px 46px")


def visit_screen(case: Case, random: Random) -> Drawing:
    """Charges of a visit as a hospital's app lists them."""
    bill = outpatient(case)
    top = (
        entry("就诊人", e(case.insured.name)) + entry("医院", e(case.hospital)) + entry("开单科室", e(case.department))
    )
    top += entry("开单医生", e(staff(case)[3])) + entry("缴费时间", f"{day_text(bill.issued_on, '-')} {clock(random)}")
    goods = ""
    for fee in bill.fees:
        detail = f"{e(fee.goods.specification)}　单价{yuan(fee.goods.price_fen)}　×{fee.quantity}{fee.goods.unit}"
        goods += f"<div style='padding:8px 0;border-bottom:1px solid #f0f0f0'>{spread(e(fee.goods.name), '¥' + yuan(fee.amount_fen))}"
        goods += f"<div style='font-size:12.5px;color:#999'>{detail}</div></div>"
    total = f"<div style='text-align:right;padding-top:9px'>共{len(bill.fees)}项　合计 <b style='font-size:19px;color:#e4572e'>¥{yuan(bill.total_fen)}</b></div>"
    body = card(top) + card(f"<b>{random.choice(('费用明细', '收费清单'))}</b>" + goods + total)
    body += line("温馨提示：明细以医院窗口打印为准", "font-size:12px;color:#aaa", "c")
    fields = _truth(case, bill.fees, bill.total_fen)
    return screen(
        body,
        title="门诊费用清单",
        height=440 + 66 * len(bill.fees),
        fields=fields,
        font=SANS,
        bar="#17a2a2",
        ink="#fff",
    )


LAYOUTS = {"fee_list": (day_by_day, national_table, two_columns, visit_screen)}
