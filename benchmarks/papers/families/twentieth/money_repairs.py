"""What a garage asks for a repair."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twentieth.bills import lines
from benchmarks.papers.families.twentieth.kit import (
    BLACK,
    KAITI,
    MICRO,
    NSANS,
    Cell,
    apart,
    cells,
    disc,
    end,
    fill,
    grid,
    ink,
    iso,
    mid,
    page,
    pair,
    panel,
    para,
    phone,
    sign,
    title,
)
from benchmarks.papers.families.twentieth.names import clock, landline, staff
from benchmarks.papers.paper import Drawing


def _truth(case: Case, *, without: str = "") -> dict[str, object]:
    bill = case.repair
    whole: dict[str, object] = {
        "repairer": case.garage,
        "plate": case.vehicle.plate,
        "vin": case.vehicle.vin,
        "issued_on": iso(bill.issued_on),
        "items": lines(bill.fees),
        "total_amount": yuan(bill.total_fen),
    }
    return {name: value for name, value in whole.items() if name not in without.split()}


def _dotted(plate: str) -> str:
    return f"{plate[:2]}·{plate[2:]}"


def workshop_order(case: Case, random: Random) -> Drawing:
    """A dealer's settlement order with vehicle facts in a frame of cells."""
    bill, car = case.repair, case.vehicle
    body = apart(f"<b style='font-size:21px'>{e(case.garage)}</b>", f"工单号 RO{case.numbers['业务流水号']}") + title(
        "事故车维修报价单", 22
    )
    info = [
        ["车牌号", _dotted(car.plate), "厂牌型号", e(car.model)],
        ["车架号", car.vin, "发动机号", car.engine_number],
        ["送修人", e(case.insured.name), "联系电话", case.insured.phone],
        ["报价日期", day_text(bill.issued_on, "-"), "行驶里程", f"{20000 + case.seed % 70000} km"],
    ]
    body += grid(info, style="margin:8px 0 12px")
    rows: list[list[Cell]] = [
        [
            mid(str(place)),
            e(fee.goods.name),
            mid(fee.goods.category),
            mid(fee.goods.specification),
            mid(f"{fee.quantity}{fee.goods.unit}"),
            end(yuan(fee.goods.price_fen)),
            end(yuan(fee.amount_fen)),
        ]
        for place, fee in enumerate(bill.fees, 1)
    ]
    body += grid(rows, ["序号", "维修项目/配件", "类别", "品质", "数量", "单价", "金额"])
    sums = "　".join(f"{name}：{yuan(fen)}" for name, fen in bill.by_category().items())
    body += para(sums, "margin-top:6px;font-size:14.5px") + apart(
        f"合计大写：{in_words(bill.total_fen)}", f"<b>合计：¥{yuan(bill.total_fen)}</b>", style="margin:8px 0"
    )
    body += apart(
        f"服务顾问：{e(staff(case)[0])}",
        "客户签字：____________",
        f"24小时救援：{landline(random)}",
        style="margin-top:16px",
    )
    body += disc(case.garage, 610, 330 + 33 * len(rows), 130, "业务专用章")
    return page(
        body, 840, 500 + 33 * len(rows), _truth(case), font=NSANS, size=15.5, css=".full td:first-child{width:80px}"
    )


def street_garage_note(case: Case, random: Random) -> Drawing:
    """A small garage's quote, written by hand on a pre-printed pad."""
    bill, car = case.repair, case.vehicle
    body = title(e(case.garage), 23) + title("修 车 清 单", 21, "letter-spacing:6px")
    body += apart(
        f"车号 {fill(ink(_dotted(car.plate)), 120)}",
        f"车主 {fill(ink(e(case.insured.name)), 90)}",
        f"日期 {fill(ink(day_text(bill.issued_on, '年')), 130)}",
        style="margin:10px 0",
    )
    rows: list[list[Cell]] = [
        [
            ink(e(fee.goods.name)),
            mid(ink(f"{fee.quantity}{fee.goods.unit}")),
            end(ink(yuan(fee.goods.price_fen))),
            end(ink(yuan(fee.amount_fen))),
            "",
        ]
        for fee in bill.fees
    ]
    rows += [["&nbsp;", "", "", "", ""]] * max(0, 9 - len(rows))
    body += grid(rows, ["材料 / 工时", "数量", "单价", "金额", "备注"])
    body += para(
        f"合计（大写） {ink(in_words(bill.total_fen))}　¥ {ink(yuan(bill.total_fen))}",
        "border:1px solid #2b2b2b;border-top:0;padding:8px",
    )
    body += apart(
        f"经手人 {sign(staff(case)[1])}",
        f"手机 138{case.numbers['登记号'][:4]}0716",
        "钣金 喷漆 轮胎 保养",
        style="margin-top:14px",
    )
    return page(
        body,
        720,
        320 + 38 * len(rows),
        _truth(case, without="vin"),
        font=KAITI,
        size=17,
        css=".full td{height:37px}",
        ground="#fefaf0",
        pad="28px 36px",
    )


def insurer_assessment(case: Case, random: Random) -> Drawing:
    """An insurer's assessment agreed with a garage: parts and work in two tables."""
    bill, car = case.repair, case.vehicle
    body = title(f"{e(case.insurer)}", 20) + title("机动车辆估损及修理项目清单", 22)
    body += para(f"VIN　{cells(car.vin)}", "margin:12px 0;font-family:monospace")
    body += apart(f"号牌号码：{car.plate}", f"估损日期：{day_text(bill.issued_on, '年月')}", f"车型：{e(car.model)}")
    body += para(f"承修单位：{e(case.garage)}", "margin:4px 0 8px")
    parts = [fee for fee in bill.fees if fee.goods.category == "配件"]
    work = [fee for fee in bill.fees if fee.goods.category != "配件"]
    for name, fees in (("一、更换配件", parts), ("二、工时及其他", work)):
        if fees:
            rows: list[list[Cell]] = [
                [e(fee.goods.name), mid(str(fee.quantity)), end(yuan(fee.goods.price_fen)), end(yuan(fee.amount_fen))]
                for fee in fees
            ]
            rows.append([("小计", "colspan=3 class=e"), end(yuan(sum(fee.amount_fen for fee in fees)))])
            body += para(name, "margin-top:8px;font-weight:700") + grid(
                rows, ["项目", "数量", "单价（元）", "金额（元）"]
            )
    body += para(
        f"核定修理总金额：人民币{in_words(bill.total_fen)}（¥{yuan(bill.total_fen)}）", "margin:14px 0;font-weight:700"
    )
    body += apart(
        f"估损员：{sign(staff(case)[2])}",
        f"修理厂代表：{sign(staff(case)[3])}",
        f"报案号：{case.contract_number[-8:]}{case.numbers['登记号'][:4]}",
    )
    body += disc(case.garage, 520, 380 + 32 * len(bill.fees), 132)
    fields = _truth(case) | {"items": lines([*parts, *work])}
    return page(body, 820, 600 + 32 * len(bill.fees), fields, font=BLACK, size=15.5, pad="30px 44px")


def chat_quote(case: Case, random: Random) -> Drawing:
    """A garage's mini program with a quote as panels."""
    bill, car = case.repair, case.vehicle
    body = panel(
        f"<div class=k style='font-size:17px'>{e(case.garage)}</div><div style='color:#999'>维修报价 {day_text(bill.issued_on, '-')}</div>"
    )
    body += panel(
        pair("车牌号码", car.plate)
        + pair("车辆识别代号", car.vin)
        + pair("车型", e(car.model))
        + pair("客户", e(case.insured.name[0]) + "**")
    )
    inner = "".join(
        f"<div style='padding:5px 0;border-bottom:1px dashed #ddd'><div class=apart><span>{e(fee.goods.name)}</span><span>{yuan(fee.amount_fen)}</span></div>"
        f"<div style='color:#999;font-size:13px'>{fee.goods.category} · {yuan(fee.goods.price_fen)} × {fee.quantity}</div></div>"
        for fee in bill.fees
    )
    body += panel(inner + pair("报价合计", f"<b style='font-size:19px;color:#d4380d'>¥{yuan(bill.total_fen)}</b>"))
    body += (
        "<div class=m style='margin:14px;padding:10px;background:#d4380d;color:#fff;border-radius:20px'>确认维修</div>"
    )
    return phone(
        body, "维修报价单", 490 + 56 * len(bill.fees), _truth(case), font=MICRO, time=clock(random), tint="#fff"
    )


def matrix_quote(case: Case, random: Random) -> Drawing:
    """A works' estimate as plain typed text with ruled heads only."""
    bill, car = case.repair, case.vehicle
    body = para(f"{e(case.garage)}　汽车维修估价单", "font-size:20px;border-bottom:2px solid #222")
    body += f"<div class=two style='margin:8px 0'><div>托修方: {e(case.insured.name)}<br>牌照号: {car.plate}</div><div>车架号码: <span style='letter-spacing:1.5px;font-family:Liberation Mono'>{car.vin}</span><br>估价日期: {day_text(bill.issued_on, '/')}</div></div>"
    rows: list[list[Cell]] = [
        [
            f"{place:02d}",
            e(fee.goods.name),
            e(fee.goods.specification),
            f"{fee.quantity}{fee.goods.unit}",
            end(yuan(fee.amount_fen)),
        ]
        for place, fee in enumerate(bill.fees, 1)
    ]
    body += grid(
        rows,
        ["行号", "作业内容", "规格", "数量", end("金额")],
        "open",
        "border-top:1px solid #222;border-bottom:1px solid #222",
    )
    body += para(
        f"应收总额: {yuan(bill.total_fen)} 元　（{in_words(bill.total_fen)}）",
        "text-align:right;margin:8px 0;font-size:17px",
    )
    body += para(f"注: 1.本估价七日内有效 2.拆检后发现的隐损另行报价　制单: {e(staff(case)[1])}", "font-size:14px")
    return page(
        body,
        780,
        290 + 31 * len(rows),
        _truth(case),
        font="'WenQuanYi Zen Hei Sharp',monospace",
        size=16,
        pad="30px 40px",
        ground="#fcfcff",
    )


LAYOUTS = {"repair_quote": (workshop_order, street_garage_note, insurer_assessment, chat_quote, matrix_quote)}
