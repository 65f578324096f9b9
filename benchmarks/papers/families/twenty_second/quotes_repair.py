"""What repair shops and surveyors say a vehicle's repair costs."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_second.bills import named, property_insurer, rows_of, sum_of
from benchmarks.papers.families.twenty_second.kit import (
    APP,
    HEI,
    MING,
    PEN,
    RUNNING,
    Cell,
    block,
    centre,
    heading,
    iso,
    right,
    screen,
    sheet,
    signed,
    spread,
    stamp,
    table,
)
from benchmarks.papers.families.twenty_second.names import INSURER_OFFICES, desk_phone, hour, people
from benchmarks.papers.paper import Drawing


def _truth(case: Case, fees: list[Fee], *, without: str = "") -> dict[str, object]:
    whole: dict[str, object] = {
        "repairer": case.garage,
        "plate": case.vehicle.plate,
        "vin": case.vehicle.vin,
        "issued_on": iso(case.repair.issued_on),
        "items": rows_of(fees),
        "total_amount": yuan(case.repair.total_fen),
    }
    return {name: value for name, value in whole.items() if name not in without.split()}


def _dotted(plate: str) -> str:
    return f"{plate[:2]}·{plate[2:]}"


def _apart(case: Case) -> tuple[list[Fee], list[Fee]]:
    parts = [fee for fee in case.repair.fees if fee.goods.category == "配件"]
    return parts, [fee for fee in case.repair.fees if fee.goods.category != "配件"]


def surveyor_confirmation(case: Case, random: Random) -> Drawing:
    """An insurer's confirmation of a vehicle's damage, signed by surveyor, shop and owner."""
    bill, car, staff = case.repair, case.vehicle, people(case)
    insurer = property_insurer(case)
    body = spread(f"<b style='font-size:19px'>{e(insurer)}</b>", f"报案号：{case.numbers['业务流水号']}")
    body += heading("机动车辆保险定损确认书", 23, "margin:8px 0 10px")
    facts: list[list[Cell]] = [
        ["被保险人", e(case.insured.name), "号牌号码", car.plate],
        ["厂牌型号", e(car.model), "车架号", car.vin],
        ["修理厂", e(case.garage), "定损日期", day_text(bill.issued_on, "-")],
    ]
    body += table(facts)
    rows: list[list[Cell]] = [
        [
            centre(str(place)),
            e(named(fee.goods)),
            centre(fee.goods.category),
            centre(str(fee.quantity)),
            right(yuan(fee.goods.price_fen)),
            right(yuan(fee.amount_fen)),
        ]
        for place, fee in enumerate(bill.fees, 1)
    ]
    rows.append([("定损合计", "colspan=5 class=r"), right(f"<b>{yuan(bill.total_fen)}</b>")])
    rows.append([(f"合计人民币（大写）：{in_words(bill.total_fen)}", "colspan=6")])
    body += table(
        rows, ["序号", "更换／修理项目", "类别", "数量", "核定单价", "核定金额"], style="margin-top:-1px;font-size:15px"
    )
    body += block(
        "各方同意按上述项目及金额修理。未列项目如需增补，须经保险人重新核定。残值归被保险人，已在报价中折抵。",
        "font-size:14px;margin:8px 0",
    )
    signs = [
        f"被保险人签字：{signed(case.insured.name)}",
        f"修理厂签章：{signed(staff[1])}",
        f"定损员：{signed(staff[0])}<br>{random.choice(INSURER_OFFICES)}",
    ]
    body += table([[(one, "style='height:84px;vertical-align:top'") for one in signs]])
    height = 480 + 34 * len(rows)
    body += stamp(insurer, 640, height - 165, 126, "理赔业务专用章")
    return sheet(body, 860, height, _truth(case, list(bill.fees)), font=HEI, size=15.5)


def workshop_settlement(case: Case, random: Random) -> Drawing:
    """A workshop's settlement printed by its software: material and work in two tables with sums of their own."""
    bill, car = case.repair, case.vehicle
    parts, work = _apart(case)
    body = heading(e(case.garage), 24) + block(f"业务电话：{desk_phone(random)}　24小时救援", "font-size:14px", "c")
    body += heading("机动车维修结算清单", 20, "margin:6px 0;background:#dcdcdc")
    body += spread(f"工单号：WX{case.numbers['登记号']}", f"车牌号：{_dotted(car.plate)}", f"车型：{e(car.model)}")
    body += spread(
        f"VIN码：{car.vin}",
        f"行驶里程：{case.seed % 90 + 10}{case.seed % 10}00公里",
        f"开单日期：{day_text(bill.issued_on, '/')}",
    )

    def lines(title: str, fees: list[Fee], unit: str) -> str:
        rows: list[list[Cell]] = [
            [
                e(named(fee.goods)),
                centre(f"{fee.quantity}{fee.goods.unit}"),
                right(yuan(fee.goods.price_fen)),
                right(yuan(fee.amount_fen)),
            ]
            for fee in fees
        ]
        rows.append([("小计", "colspan=3 class=r"), right(yuan(sum_of(fees)))])
        head: list[Cell] = [(title, "width=46% class=l"), "数量", unit, "金额"]
        return table(rows, head, "rule", "margin-top:12px") if fees else ""

    body += lines("一、维修材料", parts, "单价") + lines("二、维修工时、喷涂及辅料", work, "工时单价")
    body += block(
        spread("应收总额：", f"<b style='font-size:19px'>¥{yuan(bill.total_fen)}</b>")
        + block(f"人民币大写：{in_words(bill.total_fen, yuan_word='圆')}"),
        "border:2px solid #222;padding:6px 12px;margin-top:14px",
    )
    body += block("质量保证期：车辆行驶5000公里或30日。旧件已由托修方确认处置。", "font-size:14px;margin-top:8px")
    body += spread(f"服务顾问：{people(case)[2]}", "客户签字：______________", style="margin-top:14px")
    height = 450 + 33 * len(bill.fees) + 66 * (bool(parts) + bool(work))
    body += stamp(case.garage, 520, height - 180, 120, "结算专用章") if random.random() < 0.6 else ""
    css = ".rule th{border-bottom:1.5px solid #333}"
    return sheet(body, 780, height, _truth(case, parts + work), font=MING, size=16, css=css)


def notebook_quote(case: Case, random: Random) -> Drawing:
    """A workshop's quotation written by hand on ruled paper."""
    bill, car = case.repair, case.vehicle
    body = block("修 车 报 价 单", "font-size:28px;margin-bottom:4px", "c")
    body += block(f"车号：{car.plate}　　车型：{e(car.model)}")
    body += block(f"报价单位：{e(case.garage)}")
    rows: list[list[Cell]] = [
        [f"{place}、{e(fee.goods.name)}", f"{fee.quantity}{fee.goods.unit}", right(f"{yuan(fee.amount_fen)}元")]
        for place, fee in enumerate(bill.fees, 1)
    ]
    body += table(rows, cls="bare")
    body += block(f"合计：{yuan(bill.total_fen)}元", "text-align:right;padding-right:4px")
    body += block(f"大写：{in_words(bill.total_fen)}")
    body += block(random.choice(("以上报价不含拖车费。", "配件价格以到货为准。", "工期约五天。")))
    body += block(
        f"经手人：<span style='font-family:{RUNNING.replace(chr(39), '')};font-size:1.3em'>{people(case)[1]}</span>"
        f"　　{day_text(bill.issued_on, '年')}",
        "text-align:right",
    )
    lines = 9 + len(bill.fees)
    paper = "linear-gradient(transparent 39px,#b9cbe0 39px) 0 15px/100% 40px,#fffef8"
    css = ".paper{line-height:40px}.bare td{padding:0 6px}.paper *{line-height:40px}"
    height = 40 * (lines + 1)
    body += stamp(case.garage, 350, height - 190, 118) if random.random() < 0.7 else ""
    fields = _truth(case, list(bill.fees), without="vin")
    return sheet(body, 700, height, fields, font=PEN, size=20, css=css, paper=paper, pad="20px 54px")


def garage_app_quote(case: Case, random: Random) -> Drawing:
    """A quotation as an owner sees it in a chain's app."""
    bill, car = case.repair, case.vehicle
    tone = random.choice(("#e2571b", "#0a7d6c"))
    body = block(
        f"<b style='font-size:20px'>{_dotted(car.plate)}</b><br>{e(car.model)}<br><span style='color:#888'>车架号 {car.vin}</span>",
        "background:#fff;padding:14px 18px",
    )
    body += block(
        f"<div>{e(case.garage)}</div><div style='color:#888'>报价日期 {day_text(bill.issued_on, '-')}</div>",
        "background:#fff;padding:10px 18px;margin:8px 0",
    )
    body += block("报价项目", f"background:#fff;padding:10px 18px 4px;color:{tone}", "b")
    for fee in bill.fees:
        body += block(
            spread(e(named(fee.goods)), f"¥{yuan(fee.amount_fen)}")
            + block(
                f"{fee.goods.category}　¥{yuan(fee.goods.price_fen)} × {fee.quantity}", "color:#999;font-size:13px"
            ),
            "background:#fff;padding:6px 18px;border-top:1px solid #f1f1f1",
        )
    body += block(
        spread("报价合计", f"<b style='color:{tone};font-size:21px'>¥{yuan(bill.total_fen)}</b>"),
        "background:#fff;padding:12px 18px;border-top:1px solid #ccc",
    )
    button = f"background:{tone};color:#fff;border-radius:22px;padding:9px;margin:14px 18px"
    body += block("确认维修", button, "c")
    fields = _truth(case, list(bill.fees))
    return screen(body, "维修报价", 420 + 60 * len(bill.fees), fields, clock=hour(random), font=APP)


LAYOUTS = {
    "repair_quote": (surveyor_confirmation, workshop_settlement, notebook_quote, garage_app_quote),
}
