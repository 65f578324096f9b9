"""What garages ask for the repair of a car."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_third.bills import lessened, line_truth
from benchmarks.papers.families.twenty_third.kit import (
    FANG,
    JSONG,
    NEEDLE,
    SANS,
    Cell,
    box,
    card,
    centre,
    heading,
    line,
    oblong,
    on_line,
    pen,
    right,
    round_seal,
    row,
    screen,
    sheet,
    signed,
    span,
    squares,
    wide,
)
from benchmarks.papers.families.twenty_third.names import clerks, desk_phone, hour
from benchmarks.papers.paper import Drawing, Layout


def _truth(case: Case, fees: tuple[Fee, ...], *, less: str = "") -> dict[str, object]:
    whole: dict[str, object] = {
        "repairer": case.garage,
        "plate": case.vehicle.plate,
        "vin": case.vehicle.vin,
        "issued_on": case.repair.issued_on.isoformat(),
        "items": line_truth(fees),
        "total_amount": yuan(case.repair.total_fen),
    }
    return lessened(whole, less)


def _dot(plate: str) -> str:
    return f"{plate[:2]}·{plate[2:]}"


def dealer_estimate(case: Case, random: Random) -> Drawing:
    """A dealer's estimate: parts and work in one table with a mark for each, sums by kind below."""
    bill, car = case.repair, case.vehicle
    body = wide(
        f"<b style='font-size:20px'>{e(case.garage)}</b>",
        f"<span style='font-size:13.5px'>服务热线 {desk_phone(random)}</span>",
    )
    body += "<div style='height:4px;background:#1f3c66;margin:6px 0 10px'></div>"
    body += wide("<b style='font-size:22px'>事故车维修估价单</b>", f"估价单号：GJ{case.numbers['登记号']}")
    facts: list[list[Cell]] = [
        ["车牌号", _dot(car.plate), "车型", e(car.model), "接车日期", day_text(bill.issued_on, "-")],
        ["VIN码", span(car.vin, 3), "进厂里程", f"{8000 + case.seed % 90000} km"],
        ["送修人", e(case.insured.name), "联系电话", case.insured.phone, "承保公司", e(case.insurer[:4])],
    ]
    body += box(facts, style="margin:10px 0;font-size:14.5px")
    rows: list[list[Cell]] = [
        [
            centre(str(at)),
            fee.goods.category.removesuffix("费"),
            e(fee.goods.name),
            e(fee.goods.specification),
            right(yuan(fee.goods.price_fen)),
            right(str(fee.quantity)),
            right(yuan(fee.amount_fen)),
        ]
        for at, fee in enumerate(bill.fees, 1)
    ]
    sums = "　".join(f"{name}：{yuan(fen)}" for name, fen in bill.by_category().items())
    rows.append([span(sums, 7)])
    rows.append([span(f"<b>预估总价：￥{yuan(bill.total_fen)}</b>　（大写：{in_words(bill.total_fen)}）", 7)])
    heads: list[Cell] = [
        centre("序"),
        "类别",
        "维修项目 / 配件名称",
        "品牌/规格",
        right("单价"),
        right("数量"),
        right("金额"),
    ]
    body += box(rows, heads, "rule", "font-size:14.5px")
    body += line(
        "说明：1. 本估价有效期 7 日；2. 拆检后如有隐损另行增补；3. 旧件由客户自行处理。",
        "font-size:14px;margin-top:8px",
    )
    body += wide(
        f"服务顾问：{e(clerks(case)[0])}",
        "客户确认：______________",
        f"打印日期：{day_text(bill.issued_on, '-')}",
        style="margin-top:14px",
    )
    height = 460 + 33 * len(rows)
    body += round_seal(case.garage, 560, height - 140, 118, "业务专用章", 0.38)
    return sheet(body, (900, height), _truth(case, bill.fees), font=SANS, px=15.5, pad="34px 44px")


def garage_hand_list(case: Case, random: Random) -> Drawing:
    """A small garage's printed pad, filled in with a pen; rows are left empty."""
    bill, car = case.repair, case.vehicle
    body = heading(e(case.garage), 22) + heading("汽车修理费用清单", 19, "font-weight:400;letter-spacing:4px")
    day = bill.issued_on
    body += wide(
        f"车号 {on_line(pen(car.plate), 110)}", f"车主 {on_line(pen(e(case.insured.name)), 90)}",
        f"{pen(str(day.year))} 年 {pen(str(day.month))} 月 {pen(str(day.day))} 日", style="margin:12px 0 6px",
    )  # fmt: skip
    rows: list[list[Cell]] = [
        [
            pen(e(fee.goods.name)),
            centre(pen(f"{fee.quantity}{fee.goods.unit}")),
            right(pen(yuan(fee.goods.price_fen))),
            right(pen(yuan(fee.amount_fen))),
            "",
        ]
        for fee in bill.fees
    ]
    rows += [["&nbsp;", "", "", "", ""]] * max(1, 9 - len(rows))
    rows.append(
        [
            span(f"合计金额（大写）　{pen(in_words(bill.total_fen))}", 3),
            span(f"<span class=yen>￥</span>{pen(yuan(bill.total_fen))}", 2),
        ]
    )
    heads = [centre(one) for one in ("修理项目及用料", "数量", "单价", "金额", "备注")]
    body += box(rows, heads, style="color:#26456e")
    body += wide(
        f"修理工：{signed(clerks(case)[1])}",
        f"开单：{signed(clerks(case)[2])}",
        "顾客签字：",
        "",
        style="margin-top:14px",
    )
    height = 300 + 37 * len(rows)
    if random.random() < 0.6:
        body += oblong(e(case.garage), 330, height - 62, "#2b3fa0", 15)
    fields = _truth(case, bill.fees, less="vin")
    return sheet(
        body,
        (780, height),
        fields,
        font=FANG,
        px=16,
        pad="28px 38px",
        paper="#fbf6f0",
        css=f"table .pen{{color:#1c2a5e}}.yen{{font-family:{JSONG}}}",
    )


def insurer_repair_items(case: Case, random: Random) -> Drawing:
    """A list of the repair agreed on for an insurer: parts first, then work, each with a sum; squares for the VIN."""
    bill, car = case.repair, case.vehicle
    parts = tuple(fee for fee in bill.fees if fee.goods.category == "配件费")
    work = tuple(fee for fee in bill.fees if fee.goods.category != "配件费")
    body = heading("机动车维修项目清单", 24, "font-weight:500")
    body += wide(f"修理厂：{e(case.garage)}", f"报价日期：{day_text(bill.issued_on, '年')}", style="margin-top:12px")
    body += wide(f"号牌号码：{car.plate}", f"厂牌型号：{e(car.model)}", f"发动机号：{car.engine_number}")
    body += line(f"车架号：{squares(car.vin)}", "margin:5px 0 10px")
    for name, fees in (("更换配件", parts), ("修理工时、喷漆及辅料", work)):
        if fees:
            rows: list[list[Cell]] = [
                [
                    e(fee.goods.name),
                    right(f"{fee.quantity}"),
                    right(yuan(fee.goods.price_fen)),
                    right(yuan(fee.amount_fen)),
                ]
                for fee in fees
            ]
            rows.append([span("小计", 3, "r"), right(yuan(sum(fee.amount_fen for fee in fees)))])
            body += line(f"【{name}】", "margin-top:6px", "b") + box(
                rows, ["名称", right("数量"), right("单价（元）"), right("金额（元）")], "tb"
            )
    body += line(
        f"维修费用合计：人民币 {in_words(bill.total_fen)}（￥{yuan(bill.total_fen)}）",
        "margin-top:12px;font-size:17px",
        "b",
    )
    body += line("以上报价含税，不含拖车及停车费用。维修质量按行业标准保修三个月或一万公里。", "font-size:14.5px")
    body += wide(
        f"报价人：{e(clerks(case)[3])}", f"核价人：{e(clerks(case)[0])}", "修理厂盖章：", "", style="margin-top:20px"
    )
    height = 470 + 34 * (len(bill.fees) + 2 * bool(parts) + 2 * bool(work))
    body += round_seal(case.garage, 560, height - 152, 120, "维修专用章", 0.45)
    return sheet(body, (840, height), _truth(case, (*parts, *work)), font=random.choice((JSONG, NEEDLE)), px=16)


def workshop_order_screen(case: Case, random: Random) -> Drawing:
    """A quotation sent to the owner's telephone by the workshop's programme."""
    bill, car = case.repair, case.vehicle
    body = card(
        f"<span style='background:#1450a8;color:#fff;border-radius:5px;padding:3px 10px;font-size:18px'>{_dot(car.plate)}</span>"
        + line(e(car.model), "margin-top:8px") + row("车架号", car.vin) + row("报价时间", f"{day_text(bill.issued_on, '-')} {hour(random)}") + row("门店", e(case.garage))
    )  # fmt: skip
    inner = line("报价明细", "", "b")
    for fee in bill.fees:
        inner += "<div style='border-top:1px solid #eee;padding:6px 0'>" + wide(
            e(fee.goods.name), f"￥{yuan(fee.amount_fen)}"
        )
        inner += (
            line(
                f"{yuan(fee.goods.price_fen)} × {fee.quantity}{fee.goods.unit}　{fee.goods.category}",
                "color:#80848c;font-size:13px",
            )
            + "</div>"
        )
    body += card(inner)
    body += card(wide("<b>报价合计</b>", f"<b style='color:#d4380d;font-size:20px'>￥{yuan(bill.total_fen)}</b>"))
    body += "<div class=c style='background:#1450a8;color:#fff;border-radius:24px;margin:4px 22px;padding:10px'>确认报价并施工</div>"
    return screen(body, "维修报价单", 480 + 59 * len(bill.fees), _truth(case, bill.fees), clock=hour(random))


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "repair_quote": (dealer_estimate, garage_hand_list, insurer_repair_items, workshop_order_screen),
}
