"""What a repair costs: a dealer's estimate, an insurer's assessment, a roadside pad, an app's order."""

from __future__ import annotations

from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_first.bills import count, lines_truth
from benchmarks.papers.families.twenty_first.kit import (
    CREAM,
    GB_KAI,
    HAN,
    PLAIN,
    THIN,
    Cell,
    chop,
    flow,
    hand,
    over,
    para,
    phone,
    right,
    sheet,
    stamped,
    swift,
    table,
    tile,
    title,
    two,
)
from benchmarks.papers.families.twenty_first.names import city, clock, landline, number, staff, street
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


def dealer_estimate(case: Case, random: Random) -> Drawing:
    """A dealer's estimate: letterhead, facts of the car in three columns, first the work, then the parts, sums."""
    bill, car, tint = case.repair, case.vehicle, random.choice(("#14417b", "#8c1d24", "#333"))
    work = [fee for fee in bill.fees if not _is_part(fee)]
    parts = [fee for fee in bill.fees if _is_part(fee)]
    body = f"<div style='border-bottom:4px solid {tint};padding-bottom:6px'><b style='font-size:19px;color:{tint}'>{e(case.garage)}</b>"
    body += flow(f"{city(case)}{street(case, 'garage')}", f"服务热线 {landline(case, 'garage')}", style="font-size:13px") + "</div>"  # fmt: skip
    body += title(random.choice(("维修估价单", "车辆维修报价单")), 24, "margin:8px 0;letter-spacing:6px")
    body += table([
        [f"工单号：{number(case, 'gd', 10)}", f"客户：{e(case.insured.name)}", f"报价日期：{day_text(bill.issued_on, '-')}"],
        [f"车牌号：{car.plate}", f"车架号：{car.vin}", f"服务顾问：{staff(case)[0]}"],
        [f"车型：{e(car.model)}", f"进厂里程：{number(case, 'km', 5)} km", "业务类型：事故维修"],
    ], cls="", style="font-size:14.5px")  # fmt: skip
    for name, group in (("一、维修项目", work), ("二、所需配件", parts)):
        if not group:
            continue
        rows: list[list[Cell]] = [
            [str(place), e(fee.goods.name), e(fee.goods.specification) or "—", count(fee), right(yuan(fee.goods.price_fen)), right(yuan(fee.amount_fen))]
            for place, fee in enumerate(group, 1)
        ]  # fmt: skip
        rows.append([over("小计", 5, "end"), right(yuan(sum(fee.amount_fen for fee in group)))])
        body += para(f"<b style='color:{tint}'>{name}</b>", "margin-top:8px")
        body += table(
            rows, ["序号", "名称", "品质", "数量", right("单价"), right("金额")], cls="hair", style="font-size:14px"
        )
    body += flow(f"大写：{in_words(bill.total_fen)}", f"<b style='font-size:18px'>报价合计：¥{yuan(bill.total_fen)}</b>", style="margin-top:12px")  # fmt: skip
    body += para("本报价有效期 15 天；拆检后如需增补项目，另行确认。以上金额含税。", "font-size:13px;margin-top:6px")
    body += flow("客户签字：______________", "服务经理：______________", style="margin-top:14px")
    height = 480 + 33 * len(bill.fees) + 44 * ((len(work) > 0) + (len(parts) > 0))
    if random.random() < 0.5:
        body += stamped(case.garage, 620, height - 140, 118, "", 0.42)
    fees = (*work, *parts)
    return sheet(body, (860, height), _truth(case, fees), font=random.choice((THIN, PLAIN)), px=15, pad="32px 46px")


def insurers_assessment(case: Case, random: Random) -> Drawing:
    """An insurer's assessment of the loss, agreed between insurer, owner and workshop."""
    bill, car = case.repair, case.vehicle
    rows: list[list[Cell]] = [
        [str(place), e(fee.goods.name), fee.goods.category, str(fee.quantity), right(yuan(fee.goods.price_fen)), right(yuan(fee.amount_fen))]
        for place, fee in enumerate(bill.fees, 1)
    ]  # fmt: skip
    rows.append([over(f"定损合计（大写）：{in_words(bill.total_fen)}", 5), right(f"<b>{yuan(bill.total_fen)}</b>")])
    body = title(e(case.insurer), 20) + title(random.choice(("机动车辆损失情况确认书", "机动车辆定损单")), 24)
    body += flow(f"报案号：{number(case, 'ba', 18)}", f"定损日期：{day_text(bill.issued_on, '年月')}")
    body += table([
        ["被保险人", e(case.insured.name), "号牌号码", car.plate],
        ["厂牌型号", e(car.model), "车架号（VIN）", car.vin],
        ["初登日期", day_text(car.registered_on, "-"), "发动机号", car.engine_number],
        ["修理厂", over(e(case.garage), 3)],
    ], style="font-size:14.5px")  # fmt: skip
    body += table(rows, ["序号", "更换/修理项目", "类别", "数量", right("定损单价"), right("定损金额")], style="margin-top:-1px;font-size:14.5px")  # fmt: skip
    body += para("残值归车主所有；超出本确认书的项目须经保险人复勘同意后方可修理。", "font-size:13px;margin-top:6px")
    body += table([[f"保险公司定损员：<br>{swift(staff(case)[1])}", f"车主：<br>{swift(e(case.insured.name))}", f"修理厂经办：<br>{swift(staff(case)[2])}"]], style="margin-top:10px;line-height:1.7")  # fmt: skip
    height = 440 + 33 * len(rows)
    body += stamped(case.insurer, 620, height - 150, 120, "理赔专用章", 0.4)
    return sheet(body, (860, height), _truth(case, bill.fees), font=HAN, px=15, pad="30px 44px")


def roadside_pad(case: Case, random: Random) -> Drawing:
    """A sheet from a shop's pad, filled by hand; no number of the car's frame."""
    bill, car = case.repair, case.vehicle
    rows: list[list[Cell]] = [
        [hand(e(fee.goods.name)), hand(count(fee)), right(hand(yuan(fee.goods.price_fen))), right(hand(yuan(fee.amount_fen)))]
        for fee in bill.fees
    ]  # fmt: skip
    rows += [["　"] * 4] * max(0, 7 - len(rows))
    rows.append([over(f"合计（大写）{hand(in_words(bill.total_fen))}", 3), right(hand(f"¥{yuan(bill.total_fen)}"))])
    body = title(e(case.garage), 22) + title("汽车维修清单", 21, "letter-spacing:8px")
    body += flow(
        f"车号：{hand(car.plate)}", f"车主：{hand(e(case.insured.name))}", f"{hand(day_text(bill.issued_on, '年'))}"
    )
    body += table(rows, ["修理项目及用料", "数量", right("单价"), right("金额")], style="margin-top:4px")
    body += flow(f"电话：{landline(case, 'garage')}", f"经手人：{swift(staff(case)[3])}", style="margin-top:10px")
    body += para("专业钣金 · 烤漆 · 底盘 · 空调 · 24小时救援", "font-size:13px", "mid")
    height = 250 + 37 * len(rows)
    if random.random() < 0.5:
        body += chop("未付款", 90, height - 60)
    return sheet(body, (720, height), _truth(case, bill.fees, "vin"), font=GB_KAI, px=16, ground=random.choice((CREAM, "#fff")), ink="#94343c", pad="26px 40px")  # fmt: skip


def shop_order(case: Case, random: Random) -> Drawing:
    """An order in a car service's app, to be confirmed by the owner."""
    bill, car, tint = case.repair, case.vehicle, random.choice(("#ff6a00", "#0067c8"))
    body = tile(
        f"<div class=flow><b style='font-size:20px;border:1.5px solid {tint};border-radius:5px;padding:0 8px'>{car.plate}</b><span style='color:{tint}'>待车主确认</span></div>",
        para(e(car.model), "margin-top:6px"),
        two("VIN", car.vin),
    )
    body += tile(two("维修门店", e(case.garage)), two("报价时间", f"{day_text(bill.issued_on, '-')} {clock(case, seconds=False)}"))  # fmt: skip
    inner = "<b>维修报价明细</b>"
    for fee in bill.fees:
        inner += flow(e(fee.goods.name), f"¥{yuan(fee.amount_fen)}", style="margin-top:7px")
        inner += f"<div class=grey style='font-size:12.5px'>{fee.goods.category}　{yuan(fee.goods.price_fen)} × {count(fee)}</div>"
    body += tile(inner)
    body += tile(two("报价总额", f"<span style='font-size:21px;color:{tint}'>¥{yuan(bill.total_fen)}</span>"))
    foot = f"<div style='display:flex;background:#fff;padding:10px 16px 18px;gap:12px;text-align:center'><span style='flex:1;border:1px solid #bbb;border-radius:6px;padding:8px'>联系顾问</span><span style='flex:2;background:{tint};color:#fff;border-radius:6px;padding:8px'>同意维修</span></div>"
    return phone(body, 500 + 51 * len(bill.fees), _truth(case, bill.fees), random, random.choice(("维修报价", "工单详情")), foot=foot)  # fmt: skip


LAYOUTS = {"repair_quote": (dealer_estimate, insurers_assessment, roadside_pad, shop_order)}
