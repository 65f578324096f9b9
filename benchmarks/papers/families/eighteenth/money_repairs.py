"""What a repair costs: a settlement of a workshop, an insurer's estimate, a note by hand, a dealer's order, a screen."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, digits, yuan
from benchmarks.papers.families.eighteenth.kit import (
    FHEI,
    SANS,
    SONG,
    ZEN,
    Cell,
    blank,
    box_seal,
    card,
    charged,
    entry,
    heading,
    iso,
    line,
    pen,
    right,
    round_seal,
    screen,
    sheet,
    signed,
    spread,
    table,
)
from benchmarks.papers.families.eighteenth.names import OFFICES, clock, landline, staff
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case, fees: Sequence[Fee], *, without: str = "") -> dict[str, object]:
    whole: dict[str, object] = {
        "repairer": case.garage,
        "plate": case.vehicle.plate,
        "vin": case.vehicle.vin,
        "issued_on": iso(case.repair.issued_on),
        "items": charged(fees),
        "total_amount": yuan(case.repair.total_fen),
    }
    return {name: value for name, value in whole.items() if name not in without.split()}


def _split(case: Case) -> tuple[list[Fee], list[Fee]]:
    """Parts, then work."""
    parts = [fee for fee in case.repair.fees if fee.goods.category in ("材料", "辅料")]
    return parts, [fee for fee in case.repair.fees if fee not in parts]


def workshop_settlement(case: Case, random: Random) -> Drawing:
    """The trade's settlement sheet: facts of the car above, work and material in a table each with its sum."""
    bill, car = case.repair, case.vehicle
    parts, work = _split(case)
    body = heading(e(case.garage), 22) + heading(
        random.choice(("机动车维修结算清单", "汽车维修费用结算单")), 25, "letter-spacing:4px"
    )
    body += spread(
        f"结算单号：{digits(random, 9)}",
        f"结算日期：{day_text(bill.issued_on, random.choice(('年', '-')))}",
        style="margin-top:8px",
    )
    miles = random.randint(8000, 160000)
    facts: list[list[Cell]] = [
        ["托修方", e(case.insured.name), "联系电话", case.insured.phone],
        ["车牌号码", car.plate, "厂牌型号", e(car.model)],
        ["VIN码", car.vin, "行驶里程", f"{miles} km"],
    ]
    body += table(facts, style="margin:6px 0 12px")
    for title, unit, fees in (("一、工时费", "工时项目", work), ("二、材料费", "配件名称", parts)):
        if not fees:
            continue
        rows: list[list[Cell]] = [
            [
                (str(place), "class=c"),
                e(fee.goods.name),
                e(fee.goods.specification) or "—",
                right(f"{fee.quantity}"),
                right(yuan(fee.goods.price_fen)),
                right(yuan(fee.amount_fen)),
            ]
            for place, fee in enumerate(fees, 1)
        ]
        sum_ = sum(fee.amount_fen for fee in fees)
        rows.append([("小计", "colspan=5 class=r"), right(yuan(sum_))])
        head = ("序号", unit, "备注", right("数量"), right("单价(元)"), right("金额(元)"))
        body += line(f"<b>{title}</b>") + table(rows, head=head, style="margin-bottom:10px")
    body += line(f"<b>结算金额：¥{yuan(bill.total_fen)}</b>　　大写：{in_words(bill.total_fen)}", "font-size:17px")
    body += line("质量保证期：车辆行驶 2000 公里或者 10 日，以先达到者为准。", "font-size:14px;margin-top:6px")
    body += spread(
        "托修方（签字）：", f"承修方（盖章）：{e(case.garage)}", f"结算员：{e(staff(case)[1])}", style="margin-top:14px"
    )
    height = 520 + 37 * (len(bill.fees) + 4)
    body += round_seal(case.garage, 430, height - 170, 138, "结算专用章", 0.5)
    fields = _truth(case, [*work, *parts])
    return sheet(body, width=880, height=height, fields=fields, font=SONG, pad="34px 44px", size=15.5)


def insurer_estimate(case: Case, random: Random) -> Drawing:
    """An insurer's estimate of a damaged car: parts to the left, work to the right, the sum below in a band."""
    bill, car = case.repair, case.vehicle
    parts, work = _split(case)

    def side(title: str, fees: Sequence[Fee]) -> str:
        rows: list[list[Cell]] = [
            [(str(place), "class=c"), e(fee.goods.name), right(str(fee.quantity)), right(yuan(fee.amount_fen))]
            for place, fee in enumerate(fees, 1)
        ]
        rows += [["&nbsp;", "", "", ""]] * max(0, 3 - len(fees))
        return table(rows, head=("序", title, right("数量"), right("金额")))

    property_insurers = [one for one in case.pools.insurers if "财产" in one]
    insurer = case.insurer if case.insurer in property_insurers else property_insurers[case.seed % 2]
    body = spread(f"<b style='font-size:18px;color:#0d4f8b'>{e(insurer)}</b>", OFFICES[case.seed % 5])
    body += heading(random.choice(("机动车辆保险定损单", "事故车辆损失情况确认书")), 24, "color:#0d4f8b")
    cells = (
        ("报案号", digits(random, 16)),
        ("被保险人", e(case.insured.name)),
        ("号牌号码", car.plate),
        ("厂牌型号", e(car.model)),
        ("车架号", car.vin),
        ("发动机号", car.engine_number),
        ("定损日期", day_text(bill.issued_on, "-")),
        ("修理厂", e(case.garage)),
    )
    grid = "".join(f"<div><span>{label}</span>{value}</div>" for label, value in cells)
    body += f"<div class=grid>{grid}</div><div class=two><div>{side('更换配件名称', parts)}</div><div>{side('维修项目', work)}</div></div>"
    first, second = (sum(fee.amount_fen for fee in fees) for fees in (parts, work))
    body += f"<div class=band>{spread(f'换件金额 {yuan(first)}', f'修理金额 {yuan(second)}', f'<b>定损合计 {yuan(bill.total_fen)}</b>')}"
    body += f"合计金额（大写）：{in_words(bill.total_fen)}</div>"
    body += line("各方确认上述损失项目及金额。残值归被保险人，已在价格中折扣。", "font-size:14px;margin-top:8px")
    body += spread(
        f"定损员：{signed(staff(case)[0])}",
        f"修理厂代表：{signed(staff(case)[1])}",
        f"被保险人：{signed(case.insured.name)}",
        style="margin-top:18px",
    )
    css = (
        ".grid{display:grid;grid-template-columns:1fr 1fr;border:1px solid #0d4f8b;margin:10px 0;padding:6px 12px;gap:4px 20px}"
        ".grid span{display:inline-block;width:86px;color:#0d4f8b}.two{display:flex;gap:12px}.two>div{flex:1}"
        ".ruled td,.ruled th{border-color:#0d4f8b}.ruled th{background:#e4eef8;font-weight:400}"
        ".band{border:1px solid #0d4f8b;margin-top:10px;padding:8px 14px;background:#f3f8fd}"
    )
    height = 540 + 36 * max(len(parts), len(work), 3)
    fields = _truth(case, [*parts, *work])
    return sheet(body, width=920, height=height, fields=fields, font=FHEI, css=css, pad="30px 40px", size=15.5)


def note_by_hand(case: Case, random: Random) -> Drawing:
    """A small workshop's duplicate book: pre-printed heads, everything else by hand, rows left empty."""
    bill, car = case.repair, case.vehicle
    rows: list[list[Cell]] = [
        [
            pen(e(fee.goods.name)),
            (pen(f"{fee.quantity}{fee.goods.unit}"), "class=c"),
            (pen(f"{fee.goods.price_fen // 100}"), "class=r"),
            (pen(yuan(fee.amount_fen)), "class=r"),
        ]
        for fee in bill.fees
    ]
    empty = 10 - len(rows)
    rows += [["&nbsp;", "", "", ""]] * empty
    rows.append(
        [("合计金额（大写）", ""), (pen(in_words(bill.total_fen)), "colspan=2"), (pen(yuan(bill.total_fen)), "class=r")]
    )
    body = heading(random.choice(("修车报价单", "汽车维修估价单")), 27, "letter-spacing:10px;color:#1d5c4a")
    day = bill.issued_on
    body += spread(
        f"车号：{blank(pen(car.plate), 120)}",
        f"{blank(pen(str(day.year)), 50)}年{blank(pen(str(day.month)), 30)}月{blank(pen(str(day.day)), 30)}日",
        f"No.<b style='color:#c33'>{digits(random, 7)}</b>",
        style="margin:12px 0",
    )
    body += line(
        f"车主：{blank(pen(e(case.insured.name)), 120)}　车型：{blank(pen(e(car.model)), 220)}", "margin-bottom:8px"
    )
    body += table(rows, head=("项目及配件", ("数量", "width=90"), ("单价", "width=110"), ("金额（元）", "width=150")))
    body += spread(f"维修单位：{e(case.garage)}", f"经手人：{signed(staff(case)[2])}", style="margin-top:14px")
    body += line(f"电话：{landline(random)}　　白联存根　红联客户", "font-size:14px;margin-top:4px")
    body += box_seal(f"{e(case.garage)}<br>业务专用", 330, 668, "#2a3c9a", 14)
    css = (
        ".ruled td,.ruled th{border-color:#1d5c4a;height:37px;padding:2px 8px}.ruled th{color:#1d5c4a;font-weight:400}"
    )
    fields = _truth(case, bill.fees, without="vin")
    return sheet(
        body, width=760, height=725, fields=fields, font=ZEN, css=css, pad="28px 44px", ground="#fbfdf6", size=16
    )


def dealer_order(case: Case, random: Random) -> Drawing:
    """A dealer's work order printed sideways: code, kind, discount column, facts in three lines above."""
    bill, car = case.repair, case.vehicle
    rows: list[list[Cell]] = [
        [
            f"{'P' if fee.goods.category in ('材料', '辅料') else 'L'}{sum(map(ord, fee.goods.name)) * 91 % 10**6:06d}",
            e(fee.goods.name),
            {"材料": "备件", "辅料": "备件"}.get(fee.goods.category, fee.goods.category),
            right(f"{fee.quantity}.00"),
            right(yuan(fee.goods.price_fen)),
            right("0.00"),
            right(yuan(fee.amount_fen)),
        ]
        for fee in bill.fees
    ]
    body = spread(
        f"<b style='font-size:21px'>{e(case.garage)}</b>",
        f"<span style='font-size:20px'>{random.choice(('维修报价单', '事故车维修预算单'))} Repair Estimate</span>",
    )
    body += "<div class=rule></div>" + table(
        [
            [f"客户 {e(case.insured.name)}", f"工单号 RO{digits(random, 8)}", f"服务顾问 {e(staff(case)[3])}"],
            [f"车牌号 {car.plate}", f"底盘号 {car.vin}", f"车型 {e(car.model)}"],
            [
                f"报价日期 {day_text(bill.issued_on, '/')}",
                f"进厂里程 {random.randint(5, 190) * 613}",
                f"付款方式 {random.choice(('保险', '客户付费'))}",
            ],
        ],
        cls="bare",
    )
    head = ("编号", "名称", "类型", right("数量"), right("单价"), right("折扣"), right("应收金额"))
    body += table(rows, head=head, cls="lined", style="margin-top:8px")
    body += f"<div class=r style='font-size:18px;margin-top:10px'><b>总计 Total：{yuan(bill.total_fen)}</b></div>"
    body += line(f"人民币大写：{in_words(bill.total_fen)}", "", "r")
    body += line("本报价有效期 7 天，拆检后如有增加项目另行通知。价格含税。", "font-size:14px;margin-top:6px")
    body += spread("客户签字 ____________", f"服务热线 {landline(random)}", style="margin-top:16px")
    css = ".lined th{background:#222;color:#fff;font-weight:400}.lined td{padding:6px}"
    height = 410 + 38 * len(rows)
    fields = _truth(case, bill.fees)
    return sheet(body, width=1000, height=height, fields=fields, font=SANS, css=css, pad="30px 42px", size=15)


def chat_estimate(case: Case, random: Random) -> Drawing:
    """A repair app's screen: the car in a head, lines with a tag of their kind, the sum in a bar at the foot."""
    bill, car = case.repair, case.vehicle
    body = card(
        line(f"<b style='font-size:20px'>{car.plate}</b>　{e(car.model)}")
        + line(f"VIN {car.vin}", "color:#777;font-size:14px")
        + line(f"送修门店　{e(case.garage)}", "padding-top:4px")
    )
    rows = "".join(
        entry(
            f"<span style='border:1px solid #c77;color:#b44;border-radius:3px;padding:0 4px;font-size:12.5px'>{fee.goods.category}</span>"
            f" <span style='color:#222'>{e(fee.goods.name)} ×{fee.quantity}</span>",
            yuan(fee.amount_fen),
        )
        for fee in bill.fees
    )
    body += card(line("报价明细", "font-weight:600") + rows)
    facts = entry("报价时间", f"{day_text(bill.issued_on, '-')} {clock(random)}") + entry(
        "报价单号", digits(random, 12)
    )
    body += card(facts + entry("联系人", e(case.insured.name)))
    total = f"维修合计 <b style='font-size:22px;color:#c0392b'>¥{yuan(bill.total_fen)}</b>"
    body += spread(
        total,
        "<span style='background:#c0392b;color:#fff;padding:7px 18px;border-radius:18px'>确认报价</span>",
        style="background:#fff;padding:12px 18px;align-items:center",
    )
    height = 480 + 40 * len(bill.fees)
    fields = _truth(case, bill.fees)
    return screen(body, title="维修报价单", height=height, fields=fields, font=SANS, bar="#26272b", ink="#fff")


LAYOUTS = {"repair_quote": (workshop_settlement, insurer_estimate, note_by_hand, dealer_order, chat_estimate)}
