"""What a repair costs: a workshop's sheet, a carbon pad, an insurer's assessment, an order on a screen."""

from __future__ import annotations

from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_fourth.bills import lines_truth
from benchmarks.papers.families.twenty_fourth.kit import (
    HEI,
    KAI,
    MICRO,
    PINK,
    SANS,
    SONG,
    YELLOW,
    Cell,
    block,
    c,
    card,
    grid,
    headline,
    kv,
    pen,
    r,
    round_stamp,
    row,
    screen,
    sheet,
    signed,
    square_stamp,
    squares,
    wide,
)
from benchmarks.papers.families.twenty_fourth.names import clock, landline, serial, staff, street
from benchmarks.papers.paper import Drawing


def _truth(case: Case, fees: tuple[Fee, ...], *without: str) -> dict[str, Any]:
    fields = {
        "repairer": case.garage,
        "plate": case.vehicle.plate,
        "vin": case.vehicle.vin,
        "issued_on": case.repair.issued_on.isoformat(),
        "items": lines_truth(fees),
        "total_amount": yuan(case.repair.total_fen),
    }
    return {name: value for name, value in fields.items() if name not in without}


def _is_part(fee: Fee) -> bool:
    return fee.goods.category in ("配件", "辅料费")


def _kilometres(case: Case) -> str:
    return serial(case, "km", 5)


def workshop_quote_sheet(case: Case, random: Random) -> Drawing:
    """A workshop's ruled quote: the car in a grid, all lines in one table with a kind column, three sums, words."""
    bill, car, who = case.repair, case.vehicle, staff(case)
    rows: list[list[Cell]] = [
        [c(str(place)), e(fee.goods.name), "材料" if _is_part(fee) else "工时", e(fee.goods.specification), r(str(fee.quantity)), r(yuan(fee.goods.price_fen)), r(yuan(fee.amount_fen))]
        for place, fee in enumerate(bill.fees, 1)
    ]  # fmt: skip
    rows += [[""] * 7] * max(0, 7 - len(rows))
    material = sum(fee.amount_fen for fee in bill.fees if _is_part(fee))
    rows.append([wide(f"材料费：{yuan(material)}　　工时费：{yuan(bill.total_fen - material)}", 5), wide(f"<b>合计：¥{yuan(bill.total_fen)}</b>", 2, "r")])  # fmt: skip
    rows.append([wide(f"合计大写：{in_words(bill.total_fen)}", 7)])
    body = headline(e(case.garage), 22) + headline(random.choice(("汽车维修报价清单", "车辆维修项目及报价表")), 19)
    body += grid([
        ["车牌号码", car.plate, "厂牌型号", e(car.model), "车主", e(case.insured.name)],
        ["车架号", car.vin, "发动机号", car.engine_number, "里程", f"{_kilometres(case)}km"],
    ], high=31, style="margin:10px 0;font-size:14px")  # fmt: skip
    body += grid(
        rows,
        [c("序号"), "维修项目/配件名称", "类型", "品质/规格", r("数量"), r("单价（元）"), r("金额（元）")],
        high=28,
    )
    body += block("注：拆检后如有增补项目另行报价；本报价七日内有效。", "font-size:13px;margin-top:8px")
    body += row(f"报价员：{who[0]}", f"客户确认：{signed(e(case.insured.name))}", f"报价日期：{day_text(bill.issued_on, random.choice(('年', '-')))}", style="margin-top:12px")  # fmt: skip
    body += row(
        f"厂址：{street(case, 'garage')}", f"电话：{landline(case, 'garage')}", style="font-size:13px;margin-top:10px"
    )
    height = 348 + 28 * len(rows)
    body += round_stamp(case.garage, 610, height - 190, diameter=122, below="业务专用章", opacity=0.42)
    return sheet(
        body, (860, height), _truth(case, bill.fees), font=random.choice((SONG, SANS)), px=14.5, pad="30px 40px"
    )


def carbon_repair_pad(case: Case, random: Random) -> Drawing:
    """A small workshop's carbon pad filled by hand: plate in boxes, names and sums, no chassis number."""
    bill, car = case.repair, case.vehicle
    rows: list[list[Cell]] = [[pen(e(fee.goods.name)), c(pen(str(fee.quantity))), r(pen(yuan(fee.goods.price_fen))), r(pen(yuan(fee.amount_fen)))] for fee in bill.fees]  # fmt: skip
    rows += [[""] * 4] * max(1, 10 - len(rows))
    rows.append([wide(f"合计（大写）{pen(in_words(bill.total_fen))}", 3), r(pen(f"¥{yuan(bill.total_fen)}"))])
    body = row("", f"No <span style='color:#b02030;font-size:18px'>{serial(case, 'pad', 7)}</span>")
    body += headline("汽车修理费用单", 25, "letter-spacing:6px;margin-top:-26px")
    body += block(f"修理单位：{pen(e(case.garage))}", "margin-top:10px")
    body += row(f"车号：{squares(car.plate)}", f"车型：{pen(e(car.model))}", style="margin:6px 0")
    body += row(f"车主：{pen(e(case.insured.name))}", f"日期：{pen(day_text(bill.issued_on, random.choice(('年', '.'))))}", style="margin-bottom:8px")  # fmt: skip
    body += grid(rows, ["修理项目及更换配件", c("数量"), r("单价"), r("金额")], high=33)
    body += row(
        f"经手人：{signed(staff(case)[1])}", f"车主签字：{signed(e(case.insured.name))}", style="margin-top:14px"
    )
    body += block("白：存根　　红：客户　　黄：财务", "font-size:12.5px;margin-top:8px")
    fields = _truth(case, bill.fees, "vin")
    return sheet(body, (660, 334 + 33 * len(rows)), fields, font=KAI, px=16, pad="26px 38px", tint=random.choice((PINK, YELLOW)), ink="#7b2b3a", scale=1.8)  # fmt: skip


def insurer_assessment(case: Case, random: Random) -> Drawing:
    """An insurer's assessment: parts and work in tables of their own, each with its sum; signatures of three sides."""
    bill, car, who, form = case.repair, case.vehicle, staff(case), random.choice(("-", "/"))
    body = row(f"<b style='font-size:17px'>{e(case.insurer)}</b>", f"案件号：{serial(case, 'case', 14)}")
    body += headline("机动车辆定损及维修项目核定单", 22, "margin:8px 0")
    body += grid([
        [f"号牌号码：{car.plate}", f"车架号（VIN）：{car.vin}"],
        [f"厂牌型号：{e(car.model)}", f"承修单位：{e(case.garage)}"],
        [f"车主：{e(case.insured.name)}", f"定损日期：{day_text(bill.issued_on, form)}"],
    ], high=28, style="font-size:14px")  # fmt: skip
    count = 3
    for name, of_parts, word in (("更换配件", True, "配件"), ("修理及喷漆", False, "工时")):
        group = [fee for fee in bill.fees if _is_part(fee) == of_parts]
        rows: list[list[Cell]] = [[e(fee.goods.name), e(fee.goods.specification), r(str(fee.quantity)), r(yuan(fee.goods.price_fen)), r(yuan(fee.amount_fen))] for fee in group]  # fmt: skip
        rows.append([wide(f"{word}金额小计", 4, "r"), r(yuan(sum(fee.amount_fen for fee in group)))])
        body += block(f"▍{name}", "font-weight:600;margin:8px 0 3px")
        body += grid(rows, [f"{word}名称", "品质", r("数量"), r("单价"), r("核定金额")], cls="under", high=27, style="font-size:14px;table-layout:fixed")  # fmt: skip
        count += len(rows) + 1
    body += f"<div style='background:#f0f2f5;padding:7px 10px;margin-top:10px'>{row(f'定损总金额：<b>{yuan(bill.total_fen)}</b> 元', f'大写：{in_words(bill.total_fen)}')}</div>"
    body += row(f"定损员：{signed(who[0])}", f"承修方：{signed(who[1])}", f"车主：{signed(e(case.insured.name))}", style="margin-top:16px")  # fmt: skip
    body += block(
        "本清单所列项目为保险事故所致损失的维修范围，超出部分由车主与承修方另行约定。",
        "font-size:12.5px;margin-top:10px",
    )
    fields = _truth(case, bill.fees)
    return sheet(body, (840, 358 + 27 * count), fields, font=random.choice((HEI, MICRO)), px=14.5, pad="30px 40px")


def repair_order_screen(case: Case, random: Random) -> Drawing:
    """A workshop's mini program: the order of a car with its lines and what is to be paid."""
    bill, car, tint = case.repair, case.vehicle, random.choice(("#20242c", "#0052d9", "#d4380d"))
    body = f"<div style='background:{tint};color:#fff;padding:12px 20px 16px'><div style='font-size:22px'>{car.plate[:2]}·{car.plate[2:]}</div><div>{e(car.model)}</div></div>"
    body += card(
        kv("维修门店", e(case.garage)), kv("车架号", car.vin), kv("联系人", e(case.insured.name)),
        kv("报价时间", f"{day_text(bill.issued_on, '-')} {clock(case, 'quote', seconds=False)}"),
    )  # fmt: skip
    lines = "".join(kv(f"<span style='color:#333'>{e(fee.goods.name)}</span> ×{fee.quantity}", f"¥{yuan(fee.amount_fen)}", "border-bottom:1px solid #f0f0f0") for fee in bill.fees)  # fmt: skip
    body += card(f"<div style='font-weight:600'>维修项目（{len(bill.fees)}项）</div>", lines, kv("报价合计", f"<b style='color:#d4380d;font-size:19px'>¥{yuan(bill.total_fen)}</b>"))  # fmt: skip
    body += f"<div class=row style='padding:4px 14px'><span style='border:1px solid #aaa;border-radius:6px;padding:8px 44px'>联系门店</span><span style='background:{tint};color:#fff;border-radius:6px;padding:8px 44px'>确认报价</span></div>"
    body += block(f"门店电话 {landline(case, 'garage')}", "font-size:12.5px;padding-top:6px", "c dim")
    return screen(
        body, 498 + 31 * len(bill.fees), _truth(case, bill.fees), random, random.choice(("维修报价单", "爱车维修报价"))
    )


def estimate_letter(case: Case, random: Random) -> Drawing:
    """A repair estimate told in numbered lines, as a workshop without a form types it."""
    bill, car = case.repair, case.vehicle
    body = headline("关于事故车辆维修费用的估价说明", 22, "margin-bottom:14px")
    body += block(
        f"　　送修车辆 {car.plate}（{e(car.model)}，车辆识别代号 {car.vin}），车主 {e(case.insured.name)}，经我厂检查，需更换和修理如下项目：",
        "line-height:1.9",
    )
    for place, fee in enumerate(bill.fees, 1):
        lead = "<span style='flex:1;border-bottom:1px dotted #777;margin:0 8px 6px'></span>"
        body += f"<div style='display:flex;height:29px'><span>{place}．{e(fee.goods.name)}（{fee.quantity}{fee.goods.unit}）</span>{lead}<span>{yuan(fee.amount_fen)}元</span></div>"
    body += block(f"　　以上合计人民币 {yuan(bill.total_fen)} 元（大写：{in_words(bill.total_fen)}），含税，不含拖车费。", "margin-top:8px")  # fmt: skip
    body += block(f"{e(case.garage)}<br>{day_text(bill.issued_on, random.choice(('年', '数')))}", "margin-top:22px;padding-right:30px", "r")  # fmt: skip
    height = 344 + 29 * len(bill.fees)
    body += round_stamp(case.garage, 520, height - 142, diameter=122, opacity=0.42) + square_stamp("估价有效期十天", 90, height - 84, px=15)  # fmt: skip
    return sheet(body, (780, height), _truth(case, bill.fees), font=random.choice((SONG, KAI)), px=16, pad="42px 58px")


LAYOUTS = {
    "repair_quote": (workshop_quote_sheet, carbon_repair_pad, insurer_assessment, repair_order_screen, estimate_letter),
}
