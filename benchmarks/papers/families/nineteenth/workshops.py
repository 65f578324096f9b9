"""What a garage asks: parts and labour side by side, a label-above sheet, a mini program's quote, a lorry works' form."""

from __future__ import annotations

from html import escape as e
from itertools import zip_longest
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.nineteenth.bills import quantity
from benchmarks.papers.families.nineteenth.kit import (
    DROID,
    FANG,
    HEI,
    PINK,
    SANS,
    YELLOW,
    Cell,
    boxes,
    charged,
    chunks,
    grid,
    heading,
    iso,
    kv,
    line,
    num,
    pen,
    screen,
    sheet,
    signed,
    spread,
)
from benchmarks.papers.families.nineteenth.names import clock, landline, number, staff
from benchmarks.papers.families.nineteenth.stamps import bars, seal
from benchmarks.papers.paper import Drawing


def _truth(case: Case, fees: list[Fee] | tuple[Fee, ...], *, vin: bool = True) -> dict[str, Any]:
    bill, car = case.repair, case.vehicle
    fields: dict[str, Any] = {"repairer": case.garage, "plate": car.plate, "issued_on": iso(bill.issued_on)}
    return fields | {"items": charged(fees), "total_amount": yuan(bill.total_fen)} | ({"vin": car.vin} if vin else {})


def _is_part(fee: Fee) -> bool:
    return fee.goods.category in ("配件", "辅料")


def side_by_side(case: Case, random: Random) -> Drawing:
    """A carbon form filled by hand: parts in the left half, labour in the right half, sums below each."""
    bill, car, who = case.repair, case.vehicle, staff(case)
    parts = [fee for fee in bill.fees if _is_part(fee)]
    work = [fee for fee in bill.fees if not _is_part(fee)]
    rows: list[list[Cell]] = []
    for one, other in zip_longest(parts, work):
        left: list[Cell] = [pen(e(one.goods.name)), pen(str(one.quantity)), num(pen(yuan(one.amount_fen)))] if one else [""] * 3  # fmt: skip
        right: list[Cell] = [pen(e(other.goods.name)), num(pen(yuan(other.amount_fen)))] if other else [""] * 2
        rows.append([*left, *right])
    rows += [["　", "", "", "", ""]] * max(0, 4 - len(rows))
    sums = [yuan(sum(fee.amount_fen for fee in some)) for some in (parts, work)]
    rows.append([("材料费小计", "colspan=2"), num(pen(sums[0])), "工时费小计", num(pen(sums[1]))])
    body = heading(e(case.garage), 22) + heading(random.choice(("车辆维修清单", "汽车修理费用清单")), 24, "letter-spacing:5px")  # fmt: skip
    body += spread(f"车牌号：{pen(car.plate)}", f"车型：{pen(e(car.model))}", f"日期：{pen(day_text(bill.issued_on, '年'))}")  # fmt: skip
    body += spread(f"车主：{pen(e(case.insured.name))}", f"电话：{pen(case.insured.phone)}", f"<span style='color:#b22'>No {number(case, 'wx', 7)}</span>")  # fmt: skip
    body += grid(rows, head=("更换配件", "数量", num("金额"), "维修项目（工时）", num("金额")), style="margin-top:4px")
    body += spread(f"总计人民币（大写）：{pen(in_words(bill.total_fen))}", f"¥ {pen(yuan(bill.total_fen))}", style="margin-top:8px")  # fmt: skip
    body += spread(f"维修工：{signed(e(who[0]))}", f"开单：{signed(e(who[1]))}", f"地址：{case.pools.streets[case.seed % 10]}{case.seed % 70 + 2}号", style="margin-top:8px")  # fmt: skip
    height = 340 + 38 * len(rows)
    body += seal(case.garage, 640, height - 155, 120, "", 0.45) if random.random() < 0.6 else ""
    return sheet(body, width=860, height=height, fields=_truth(case, [*parts, *work], vin=False), font=FANG, ground=random.choice((PINK, YELLOW)), ink="#2b3d63", padding="28px 42px")  # fmt: skip


def label_above_sheet(case: Case, random: Random) -> Drawing:
    """A dealer's settlement sheet: facts in cells below small labels, the vehicle's number in boxes."""
    bill, car, who = case.repair, case.vehicle, staff(case)
    above = [
        ("委托书号 R.O. No.", number(case, "ro", 10)), ("车牌号 Plate", car.plate), ("车型 Model", e(car.model)),
        ("客户 Customer", e(case.insured.name)), ("行驶里程 Mileage", f"{number(case, 'km', 5)} km"), ("开单日期 Date", day_text(bill.issued_on, "-")),
    ]  # fmt: skip
    cells = [f"<span style='font-size:12.5px;color:#777'>{one}</span><br>{other}" for one, other in above]
    rows: list[list[Cell]] = [
        [f"{'P' if _is_part(fee) else 'L'}{number(case, str(place), 6)}", e(fee.goods.name), e(fee.goods.specification), fee.goods.category,
         num(f"{fee.quantity}.0"), num(yuan(fee.goods.price_fen)), num(yuan(fee.amount_fen))]
        for place, fee in enumerate(bill.fees, 1)
    ]  # fmt: skip
    body = spread(f"<b style='font-size:21px'>{e(case.garage)}</b>", f"服务热线 {landline(case)}")
    body += line("", "border-top:5px solid #1b1b1f;margin:4px 0 6px") + spread("<b style='font-size:20px'>维修报价单</b>", bars(number(case, "ro", 10), 160, 30))  # fmt: skip
    body += grid(chunks(cells, 3), style="line-height:1.4") + line(
        f"车辆识别代号 VIN：{boxes(car.vin)}", "margin:8px 0"
    )
    head: list[Cell] = ["代码", "名称", "来源", "类别", num("数量"), num("单价"), num("金额")]
    body += grid(rows, head=head, cls="lined", style="font-size:14px")
    body += grid([["工时及喷漆", num(yuan(sum(fee.amount_fen for fee in bill.fees if not _is_part(fee)))), "配件及辅料", num(yuan(sum(fee.amount_fen for fee in bill.fees if _is_part(fee)))), "<b>应付总额</b>", num(f"<b>{yuan(bill.total_fen)}</b>")]], style="margin-top:10px")  # fmt: skip
    body += line("报价有效期15天，拆检后如有追加项目另行通知。旧件 □带走 ☑不带走", "font-size:13px;margin-top:8px")
    body += spread(f"服务顾问：{e(who[2])}", "客户签字：＿＿＿＿＿＿", style="margin-top:12px")
    return sheet(body, width=920, height=480 + 34 * len(rows), fields=_truth(case, bill.fees), font=random.choice((SANS, HEI)), size=15, css=".fig b{width:1.5em}", padding="30px 44px")  # fmt: skip


def quote_in_program(case: Case, random: Random) -> Drawing:
    """A quote in a garage's mini program: the car's card above, then lines with a note each."""
    bill, car = case.repair, case.vehicle
    body = f"<div class=card style='background:#26303e;color:#fff'><div style='font-size:21px;letter-spacing:1px'>{car.plate}</div>"
    body += f"<div style='font-size:13px'>{e(car.model)}<br>VIN {car.vin}</div></div><div class=card>"
    body += kv("维修门店", f"<span style='font-size:14px'>{e(case.garage)}</span>") + kv(
        "工单号", number(case, "gd", 12)
    )
    body += kv("报价时间", f"{day_text(bill.issued_on, random.choice(('-', '/')))} {clock(case, seconds=False)}") + "</div><div class=card><b>报价项目</b>"  # fmt: skip
    for fee in bill.fees:
        body += spread(e(fee.goods.name), f"¥{yuan(fee.amount_fen)}", style="margin-top:6px")
        note = f"{fee.goods.category} {e(fee.goods.specification)}　¥{yuan(fee.goods.price_fen)} × {quantity(fee)}"
        body += line(note, "font-size:12.5px;color:#999")
    body += "</div>" + f"<div class=card>{kv('优惠', '¥0.00')}{kv('<b style=color:#222>报价合计</b>', f'<b style=color:#e8541e;font-size:19px>¥{yuan(bill.total_fen)}</b>')}</div>"  # fmt: skip
    foot = "<div style='background:#fff;display:flex;gap:10px;padding:9px 12px 16px;text-align:center'><span class=btn style='flex:1;background:#eee'>联系门店</span><span class=btn style='flex:1;background:#e8541e;color:#fff'>同意维修</span></div>"
    name = random.choice(("维修报价", "报价单详情", "车辆维修报价单"))
    return screen(body, height=560 + 54 * len(bill.fees), fields=_truth(case, bill.fees), name=name, random=random, foot=foot)  # fmt: skip


def works_estimate(case: Case, random: Random) -> Drawing:
    """An estimate for an accident's repair, agreed with the insurer: one ruled table with facts, lines and words."""
    bill, car, who = case.repair, case.vehicle, staff(case)
    facts: list[list[Cell]] = [
        ["承修单位", (e(case.garage), "colspan=3"), "定损日期", day_text(bill.issued_on, ".")],
        ["号牌号码", car.plate, "厂牌型号", e(car.model), "车架号", car.vin],
        ["被保险人", e(case.insured.name), "保险公司", e(case.insurer), "发动机号", car.engine_number],
    ]
    rows: list[list[Cell]] = [
        [str(place), e(fee.goods.name), fee.goods.category, str(fee.quantity), num(yuan(fee.goods.price_fen)), num(yuan(fee.amount_fen))]
        for place, fee in enumerate(bill.fees, 1)
    ]  # fmt: skip
    rows.append([("合　计", "colspan=5 class=c"), num(f"<b>{yuan(bill.total_fen)}</b>")])
    body = heading(random.choice(("机动车事故维修项目清单", "事故车辆维修费用估价清单")), 24)
    body += line(f"报案号：{number(case, 'ba', 16)}", "font-size:13.5px", "r") + grid(facts, style="font-size:14px")
    body += grid(rows, head=("序号", "维修/更换项目", "性质", "数量", num("单价（元）"), num("金额（元）")), style="margin-top:-1px;font-size:14px")  # fmt: skip
    body += grid([["金额大写", in_words(bill.total_fen)], ["残值处理", random.choice(("残值归承修方", "残值已扣除，归车主", "无残值"))]], style="margin-top:-1px;font-size:14px")  # fmt: skip
    body += spread(f"定损员：{e(who[0])}", f"承修方：{e(who[1])}", "车主签章：", style="margin-top:16px")
    height = 400 + 33 * len(rows)
    body += seal(case.garage, 380, height - 150, 122, "业务专用章", 0.45)
    return sheet(body, width=960, height=height, fields=_truth(case, bill.fees), font=DROID, size=14.5, padding="30px 38px")  # fmt: skip


LAYOUTS = {"repair_quote": (side_by_side, label_above_sheet, quote_in_program, works_estimate)}
