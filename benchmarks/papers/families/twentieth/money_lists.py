"""Lists of what a stay was charged for."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twentieth.bills import employed, lines
from benchmarks.papers.families.twentieth.kit import (
    BLACK,
    FANGSONG,
    GOTHIC,
    MATRIX,
    MICRO,
    Cell,
    apart,
    disc,
    end,
    grid,
    mid,
    page,
    pair,
    panel,
    para,
    phone,
    title,
    years,
)
from benchmarks.papers.families.twentieth.names import SOFTWARE, clock, landline, staff
from benchmarks.papers.paper import Drawing


def _truth(case: Case, fees: tuple[Fee, ...], **more: str) -> dict[str, object]:
    return {"patient_name": case.insured.name, "hospital": case.hospital, "items": lines(fees), **more}


def _sum(fees: tuple[Fee, ...]) -> str:
    return yuan(sum(fee.amount_fen for fee in fees))


def grouped_stay_list(case: Case, random: Random) -> Drawing:
    """The whole stay by fee category, each with a sum of its own."""
    bill = case.stay
    body = title(f"{e(case.hospital)}", 22) + title(random.choice(("住院病人费用汇总清单", "住院费用明细总清单")), 20)
    body += apart(
        f"住院号：{case.numbers['住院号']}",
        f"姓名：{e(case.insured.name)}",
        f"性别：{case.insured.sex}",
        f"年龄：{years(case, case.admitted_on)}岁",
        f"床号：{case.numbers['床号'][:2]}",
        style="margin-top:10px",
    )
    body += apart(
        f"科室：{e(case.department)}",
        f"费用日期：{day_text(case.admitted_on, '-')} 至 {day_text(case.discharged_on, '-')}",
        f"费别：{'职工医保' if employed(case) else '居民医保'}",
        style="margin-bottom:6px",
    )
    rows: list[list[Cell]] = []
    for name, fen in bill.by_category().items():
        rows.append([(f"<b>{name}</b>", "colspan=5"), end(f"<b>小计 {yuan(fen)}</b>")])
        rows += [
            [
                "　" + e(fee.goods.name),
                e(fee.goods.specification),
                mid(fee.goods.unit),
                end(yuan(fee.goods.price_fen)),
                end(str(fee.quantity)),
                end(yuan(fee.amount_fen)),
            ]
            for fee in bill.fees
            if fee.goods.category == name
        ]
    body += grid(rows, ["项目名称", "规格", "单位", "单价", "数量", "金额"], style="font-size:14.5px")
    body += apart(
        f"费用总计：{yuan(bill.total_fen)}", f"大写：{in_words(bill.total_fen)}", style="margin:10px 0;font-weight:700"
    )
    body += apart(
        f"打印人：{e(staff(case)[0])}",
        f"打印时间：{day_text(case.discharged_on, '-')} {clock(random)}",
        "第1页/共1页",
        random.choice(SOFTWARE),
    )
    return page(
        body,
        860,
        300 + 32 * len(rows),
        _truth(case, bill.fees, total_amount=yuan(bill.total_fen)),
        font=FANGSONG,
        size=16,
        pad="30px 40px",
    )


def dotted_stay_list(case: Case, random: Random) -> Drawing:
    """Continuous paper without rules: national codes, list class, own share in columns, the sum at the foot."""
    bill = case.stay
    body = (
        para(f"{e(case.hospital)}住院收费明细表", "font-size:20px") + "<div style='border-top:1.5px solid #222'></div>"
    )
    body += apart(
        f"病人姓名:{e(case.insured.name)}",
        f"住院号:{case.numbers['住院号']}",
        f"病区:{e(case.department)}",
        f"出院日期:{day_text(case.discharged_on, '/')}",
    )
    rows: list[list[Cell]] = [
        [
            str(place),
            f"{'X' if '药' in fee.goods.category else '00'}{1000 + fee.goods.price_fen % 8999}",
            e(fee.goods.name),
            mid(fee.goods.list_class),
            end(f"{fee.quantity}.00"),
            end(yuan(fee.goods.price_fen)),
            end(yuan(fee.amount_fen)),
        ]
        for place, fee in enumerate(bill.fees, 1)
    ]
    head: list[Cell] = ["序", "医保编码", "收费项目", mid("等级"), end("数量"), end("单价"), end("金额")]
    body += grid(rows, head, "open", "border-bottom:1.5px solid #222;border-top:1.5px dashed #222")
    body += apart(f"共 {len(rows)} 项", f"合计金额: {yuan(bill.total_fen)}", style="margin-top:6px;padding-right:6px")
    body += para(f"操作员:{e(staff(case)[2])}  自费项目已告知，患者（家属）签字:", "margin-top:14px")
    ground = "repeating-linear-gradient(#ffffff 0 30px,#eef5ee 30px 60px)"
    return page(
        body,
        820,
        230 + 31 * len(rows),
        _truth(case, bill.fees, total_amount=yuan(bill.total_fen)),
        font=MATRIX,
        size=15.5,
        pad="26px 44px",
        ground=ground,
        scale=1.7,
    )


def two_column_list(case: Case, random: Random) -> Drawing:
    """The whole stay in a landscape table with two lines of goods a row."""
    bill = case.stay
    half = (len(bill.fees) + 1) // 2
    body = apart(
        f"<b style='font-size:22px'>{e(case.hospital)}</b>", "<span style='font-size:19px'>出院病人费用清单</span>"
    )
    body += "<div style='border-top:2px solid #0a5;margin:6px 0'></div>"
    body += apart(
        f"患者：<b>{e(case.insured.name)}</b>",
        f"病案号：{case.numbers['病案号']}",
        f"{e(case.department)}",
        f"入院 {day_text(case.admitted_on, '.')}",
        f"出院 {day_text(case.discharged_on, '.')}",
        f"总额 <b>{yuan(bill.total_fen)}</b> 元",
    )
    tables = []
    for part in (bill.fees[:half], bill.fees[half:]):
        rows: list[list[Cell]] = [
            [
                e(fee.goods.name),
                mid(f"{fee.quantity}{fee.goods.unit}"),
                end(yuan(fee.goods.price_fen)),
                end(yuan(fee.amount_fen)),
            ]
            for fee in part
        ]
        tables.append(f"<div>{grid(rows, ['名称', '数量', '单价(元)', '金额(元)'])}</div>")
    body += f"<div class=two style='margin-top:8px;font-size:14px'>{''.join(tables)}</div>"
    body += apart(
        f"总费用合计：{yuan(bill.total_fen)}",
        f"核对：{e(staff(case)[1])}",
        f"查询电话：{landline(random)}",
        style="margin-top:10px",
    )
    body += disc(case.hospital, 700, 130 + 31 * half, 118, "病案室") if random.random() < 0.5 else ""
    return page(
        body,
        1000,
        280 + 31 * half,
        _truth(case, bill.fees, total_amount=yuan(bill.total_fen)),
        font=BLACK,
        size=15.5,
        pad="28px 36px",
    )


def daily_ward_list(case: Case, random: Random) -> Drawing:
    """What one day of the stay cost, as a ward hands it out."""
    fees = case.stay.fees[: 6 + case.seed % 4]
    day = case.admitted_on + dt.timedelta(days=1)
    body = title(f"{e(case.hospital)}", 18) + title("住院患者一日费用清单", 19)
    body += para(f"床位：{case.numbers['床号'][:2]}床　姓名：{e(case.insured.name)}　住院号：{case.numbers['住院号']}")
    body += apart(f"科室：{e(case.department)}", f"日期：{day_text(day, '年月')}")
    rows: list[list[Cell]] = [
        [
            e(fee.goods.name),
            end(yuan(fee.goods.price_fen)),
            mid(str(fee.quantity)),
            end(yuan(fee.amount_fen)),
            mid(fee.goods.list_class),
        ]
        for fee in fees
    ]
    body += grid(rows, ["项目", "单价", "数量", "金额", "类别"], style="margin:6px 0")
    body += apart("本日合计", f"<b>{_sum(fees)}</b>", style="border:1px solid #333;padding:4px 8px")
    body += para("如对费用有疑问，请到护士站查询。本清单不作报销凭证。", "font-size:14px;margin-top:10px")
    return page(
        body,
        560,
        300 + 34 * len(rows),
        _truth(case, fees, page_total=_sum(fees)),
        font=MICRO,
        size=15.5,
        pad="24px 28px",
        scale=2,
    )


def continued_list(case: Case, random: Random) -> Drawing:
    """The first of several pages, with the sum of this page."""
    count = min(len(case.stay.fees) - 2, 12)
    fees = case.stay.fees[:count]
    body = apart(f"{e(case.hospital)}", f"第 1 页 共 {(len(case.stay.fees) + count - 1) // count} 页") + title(
        "患者费用明细（住院）", 22
    )
    info = [
        ["姓名", e(case.insured.name), "登记号", case.numbers["登记号"], "科室", e(case.department)],
        [
            "入院日期",
            day_text(case.admitted_on, "-"),
            "出院日期",
            day_text(case.discharged_on, "-"),
            "诊断",
            e(case.diagnosis.name),
        ],
    ]
    body += grid(info, style="margin:8px 0")
    rows: list[list[Cell]] = [
        [
            fee.goods.category,
            e(fee.goods.name),
            e(fee.goods.specification),
            mid(f"{fee.quantity}"),
            mid(fee.goods.unit),
            end(f"{fee.goods.price_fen / 100:.4f}"),
            end(yuan(fee.amount_fen)),
            mid({"甲": "0%", "乙": "10%", "丙": "100%"}[fee.goods.list_class]),
        ]
        for fee in fees
    ]
    rows.append([("本页小计", "colspan=6 class=e"), end(_sum(fees)), ""])
    body += grid(
        rows, ["费用类别", "项目名称", "规格", "数量", "单位", "单价", "金额", "自付<br>比例"], style="font-size:14px"
    )
    body += para(
        f"（转下页）　　制表：{e(staff(case)[3])}　　制表日期：{day_text(case.discharged_on, '-')}", "margin-top:10px"
    )
    return page(
        body,
        900,
        330 + 33 * len(rows),
        _truth(case, fees, page_total=_sum(fees)),
        font=GOTHIC,
        size=15.5,
        pad="28px 38px",
    )


def app_stay_list(case: Case, random: Random) -> Drawing:
    """A hospital's mini program that lists a stay's charges."""
    fees = case.stay.fees
    body = panel(
        pair("就诊人", e(case.insured.name))
        + pair("医院", e(case.hospital))
        + pair("住院时间", f"{day_text(case.admitted_on, '.')}-{day_text(case.discharged_on, '.')}")
        + pair("费用总额", f"<b style='color:#e2571e'>¥{yuan(case.stay.total_fen)}</b>")
    )
    inner = "".join(
        f"<div style='border-bottom:1px solid #eee;padding:5px 0'><div class=apart><span>{e(fee.goods.name)}</span><span>¥{yuan(fee.amount_fen)}</span></div>"
        f"<div style='font-size:12.5px;color:#999'>单价 {yuan(fee.goods.price_fen)}　数量 {fee.quantity}</div></div>"
        for fee in fees
    )
    return phone(
        body + panel(inner),
        "住院费用清单",
        330 + 54 * len(fees),
        _truth(case, fees, total_amount=yuan(case.stay.total_fen)),
        size=14,
        time=clock(random),
        tint="#fff3ea",
    )


LAYOUTS = {
    "fee_list": (grouped_stay_list, dotted_stay_list, two_column_list, daily_ward_list, continued_list, app_stay_list)
}
