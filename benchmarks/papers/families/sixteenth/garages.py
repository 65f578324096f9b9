"""What a garage asks: a dealer's sheet, a chain's screen, a written sheet, an insurer's assessment."""

from __future__ import annotations

from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixteenth.kit import (
    KAI,
    ROUND,
    SANS,
    SONG,
    Cell,
    charged,
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
from benchmarks.papers.families.sixteenth.names import clock, landline, number, staff
from benchmarks.papers.families.sixteenth.stamps import seal
from benchmarks.papers.paper import Drawing


def _truth(case: Case, items: list[dict[str, str]], *, vin: bool = True) -> dict[str, Any]:
    bill, car = case.repair, case.vehicle
    fields: dict[str, Any] = {"repairer": case.garage, "plate": car.plate, "issued_on": iso(bill.issued_on)}
    return fields | {"items": items, "total_amount": yuan(bill.total_fen)} | ({"vin": car.vin} if vin else {})


def dealer_sheet(case: Case, random: Random) -> Drawing:
    """A dealer's estimate: labour first, then parts, each with its sum."""
    bill, car, who = case.repair, case.vehicle, staff(case)
    blocks, shown = "", []
    for name, parts in (("维修工时项目", False), ("备件材料", True)):
        fees = [fee for fee in bill.fees if (fee.goods.category in ("配件", "辅料")) == parts]
        if fees:
            shown += fees
            rows: list[list[Cell]] = [
                [
                    str(place),
                    e(fee.goods.name),
                    e(fee.goods.specification),
                    num(str(fee.quantity)),
                    num(yuan(fee.goods.price_fen)),
                    num(yuan(fee.amount_fen)),
                ]
                for place, fee in enumerate(fees, 1)
            ]
            blocks += line(f"■ {name}", "font-weight:700;margin-top:10px") + grid(
                rows,
                head=("#", "名称", "备注", num("数量"), num("单价"), num("金额")),
                cls="lined",
                style="font-size:14px",
            )
            blocks += line(f"小计：{yuan(sum(fee.amount_fen for fee in fees))}", cls="r")
    body = spread(
        f"<b style='font-size:22px'>{e(case.garage)}</b>",
        f"<span style='font-size:12.5px'>24h救援 {landline(case)}</span>",
    ) + line("", cls="hr")
    body += heading(random.choice(("事故车维修报价单", "车辆维修预估单", "委托维修估价单")), 22, "", "REPAIR ESTIMATE")
    body += grid(
        [
            ["牌照", car.plate, "VIN", car.vin, "进厂里程", f"{number(case, 'km', 5)} km"],
            ["车主", e(case.insured.name), "车型", e(car.model), "报价日期", day_text(bill.issued_on, "-")],
        ], style="font-size:14px;margin-top:6px"
    )  # fmt: skip
    body += blocks + line(
        f"总计金额　￥{yuan(bill.total_fen)}　（{in_words(bill.total_fen)}）",
        "font-size:18px;font-weight:700;margin-top:10px",
    )
    body += spread(f"服务顾问 {e(who[0])}", f"配件 {e(who[1])}", "客户确认 ＿＿＿＿＿", style="margin-top:14px")
    body += line("本报价有效期7天，拆检后发现隐损另行报价。旧件□客户带走 □委托处理", "font-size:12.5px;color:#666")
    height = 500 + 33 * len(shown) + 100
    body += seal(case.garage, 640, height - 165, 130, "售后业务章", 0.5)
    return sheet(
        body, width=900, height=height, fields=_truth(case, charged(shown)), font=SANS, size=15, padding="30px 46px"
    )


def chain_screen(case: Case, random: Random) -> Drawing:
    """A chain's offer on a phone."""
    bill, car = case.repair, case.vehicle
    body = (
        f"<div class=card><b style='font-size:20px;font-family:{ROUND.replace(chr(39), '')}'>{car.plate[:2]}·{car.plate[2:]}</b>　<span style='color:#888'>{e(car.model)}</span>"
        + kv("车架号", car.vin)
        + kv("服务门店", f"<span style='font-size:13px'>{e(case.garage)}</span>")
        + kv("报价时间", f"{day_text(bill.issued_on, '-')} {clock(case, seconds=False)}")
        + "</div>"
    )
    body += "<div class=card><b>报价明细</b>"
    for fee in bill.fees:
        body += kv(f"<span style='color:#111'>{e(fee.goods.name)}</span>", f"¥{yuan(fee.amount_fen)}") + line(
            f"{fee.goods.category}　¥{yuan(fee.goods.price_fen)} × {fee.quantity}", "color:#999;font-size:12.5px"
        )
    body += "</div>" + line("质保：配件12个月/2万公里", "color:#999;font-size:12px;padding:0 20px")
    foot = f"<div style='background:#fff;padding:10px 16px 20px;display:flex;justify-content:space-between;align-items:center'><span>合计 <b style='color:#e1251b;font-size:20px'>¥{yuan(bill.total_fen)}</b></span><span class=btn style='background:#e1251b;color:#fff'>确认报价</span></div>"
    return screen(
        body,
        height=410 + 57 * len(bill.fees),
        fields=_truth(case, charged(bill.fees)),
        name=random.choice(("维修报价", "施工单详情", "门店报价单")),
        random=random,
        foot=foot,
    )


def written_sheet(case: Case, random: Random) -> Drawing:
    """A small garage's sheet, written by hand on a printed form with blank lines."""
    bill, car = case.repair, case.vehicle
    rows: list[list[Cell]] = [
        [
            pen(e(fee.goods.name)),
            pen(f"{fee.quantity}"),
            num(pen(yuan(fee.goods.price_fen))),
            num(pen(yuan(fee.amount_fen))),
        ]
        for fee in bill.fees
    ]
    rows += [["　", "", "", ""]] * random.randint(1, 3)
    rows.append([("合计大写 " + pen(in_words(bill.total_fen)), "colspan=2"), "￥", num(pen(yuan(bill.total_fen)))])
    body = heading(e(case.garage), 27, "color:#1d4f91") + heading(
        random.choice(("修 车 清 单", "汽车维修明细单", "修理报价清单")), 21
    )
    body += line("专业钣金 · 喷漆 · 保养 · 保险理赔代办　手机 " + case.relative.phone, "font-size:13px", "c")
    body += spread(
        f"车号 {pen(car.plate)}",
        f"客户 {pen(e(case.insured.name))}",
        f"{pen(day_text(bill.issued_on, '年'))}",
        style="margin:8px 0",
    )
    body += grid(rows, head=("维 修 项 目 / 更 换 配 件", "数量", "单价", "金额")) + spread(
        f"经手人 {signed(e(staff(case)[2]))}", "客户签字", "谢谢惠顾 一路平安", style="margin-top:10px"
    )
    height = 330 + 38 * len(rows)
    body += seal(case.garage, 470, height - 165, 126)
    return sheet(
        body,
        width=740,
        height=height,
        fields=_truth(case, charged(bill.fees), vin=False),
        font=KAI,
        size=16,
        ink="#1d3d6b",
        padding="28px 44px",
        ground="#fdfdf9",
    )


def assessment(case: Case, random: Random) -> Drawing:
    """An insurer's assessment of the damage, with its own labels."""
    bill, car = case.repair, case.vehicle
    rows: list[list[Cell]] = [
        [
            str(place),
            e(fee.goods.name),
            fee.goods.category,
            str(fee.quantity),
            num(yuan(fee.goods.price_fen)),
            num(yuan(fee.amount_fen)),
        ]
        for place, fee in enumerate(bill.fees, 1)
    ]
    rows.append([("定损合计", "colspan=2"), (in_words(bill.total_fen), "colspan=3"), num(yuan(bill.total_fen))])
    body = spread(e(case.insurer), f"报案号 {number(case, 'ba', 16)}", style="font-size:13.5px") + heading(
        "机动车辆保险车辆损失情况确认书", 23
    )
    body += grid(
        [
            ["被保险人", e(case.insured.name), "号牌号码", car.plate],
            ["厂牌型号", e(car.model), "车架号（VIN）", car.vin],
            ["出险时间", day_text(case.loss_on, "-"), "定损时间", day_text(bill.issued_on, "-")],
            ["修理厂", (e(case.garage), "colspan=3")],
        ], style="margin:8px 0"
    )  # fmt: skip
    body += grid(rows, head=("序号", "损失项目", "类型", "数量", num("核定单价"), num("核定金额")))
    body += spread(
        "被保险人签章", f"定损员 {signed(e(staff(case)[0]))}", f"核损 {e(staff(case)[1])}", style="margin-top:16px"
    )
    height = 430 + 34 * len(rows)
    body += seal(case.insurer, 560, height - 150, 130, "理赔专用章", 0.5)
    return sheet(
        body, width=860, height=height, fields=_truth(case, charged(bill.fees)), font=SONG, size=15, padding="30px 46px"
    )


LAYOUTS = {"repair_quote": (dealer_sheet, chain_screen, written_sheet, assessment)}
