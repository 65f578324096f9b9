"""A garage's estimates, and lists of what was lost."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.eighth.sheet import (
    DOTS,
    HEI,
    PEN,
    SANS,
    SONG,
    box_stamp,
    charged,
    iso,
    line,
    row,
    sheet,
    staff,
    stamp,
    table,
    title,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _repair_truth(case: Case, items: list[dict[str, str]], *, vin: bool = True) -> dict[str, object]:
    bill, car = case.repair, case.vehicle
    fields: dict[str, object] = {
        "repairer": case.garage,
        "plate": car.plate,
        "items": items,
        "total_amount": yuan(bill.total_fen),
        "issued_on": iso(bill.issued_on),
    }
    return fields | ({"vin": car.vin} if vin else {})


def garage_estimate(case: Case, random: Random) -> Drawing:
    """An estimate from a garage's program: parts and labour in one table."""
    bill, car = case.repair, case.vehicle
    rows = [
        [
            str(place),
            e(fee.goods.name),
            fee.goods.category,
            str(fee.quantity),
            (yuan(fee.goods.price_fen), "class=r"),
            (yuan(fee.amount_fen), "class=r"),
        ]
        for place, fee in enumerate(bill.fees, 1)
    ]
    body = (
        title(e(case.garage), 25)
        + title(random.choice(("维修估价单", "车辆维修报价单", "维修预检估价单")), 23)
        + row(f"工单号：WX{digits(random, 8)}", f"开单日期：{day_text(bill.issued_on, '-')}", style="margin-top:12px")
    )
    info = [
        ["车主", e(case.insured.name), "电话", case.insured.phone],
        ["车牌号", car.plate, "车型", e(car.model)],
        ["车架号", car.vin, "行驶里程", f"{random.randint(8, 160)}{random.randint(100, 999)}km"],
    ]
    body += table(info, style="margin-bottom:8px") + table(
        rows, head=("序号", "维修项目", "类别", "数量", "单价", "金额")
    )
    body += row(
        f"合计金额（大写）：{in_words(bill.total_fen)}",
        f"￥{yuan(bill.total_fen)}",
        style="margin-top:8px;font-weight:700",
    )
    body += row(
        f"服务顾问：{e(staff(case)[0])}",
        f"客户签名：<span class='sig'>{e(case.insured.name)}</span>",
        style="margin-top:18px",
    ) + stamp(case.garage, 600, 330 + 30 * len(rows), 136, opacity=0.5)
    return sheet(
        body,
        width=860,
        height=530 + 34 * len(rows),
        fields=_repair_truth(case, charged(bill.fees)),
        font=HEI,
        padding="38px 46px",
    )


def loss_assessment(case: Case, random: Random) -> Drawing:
    """An insurer's damage assessment: parts first, then labour."""
    bill, car = case.repair, case.vehicle
    parts = [fee for fee in bill.fees if fee.goods.unit in ("件", "只")]
    work = [fee for fee in bill.fees if fee not in parts]
    body = (
        title(e(case.insurer), 22)
        + title("机动车辆保险车辆损失情况确认书", 23)
        + row(f"报案号：{digits(random, 16)}", f"定损日期：{day_text(bill.issued_on, '年月')}", style="margin-top:10px")
    )
    body += table(
        [
            ["被保险人", e(case.insured.name), "号牌号码", car.plate],
            ["厂牌型号", e(car.model), "车架号（VIN）", car.vin],
            ["修理厂", (e(case.garage), "colspan=3")],
        ],
        style="margin-bottom:8px",
    )
    for label, fees in (("更换配件项目", parts), ("修理工时项目", work)):
        if fees:
            rows = [
                [
                    str(place),
                    e(fee.goods.name),
                    f"{fee.quantity}",
                    (yuan(fee.goods.price_fen), "class=r"),
                    (yuan(fee.amount_fen), "class=r"),
                ]
                for place, fee in enumerate(fees, 1)
            ]
            body += table(rows, head=("序号", label, "数量", "单价（元）", "金额（元）"), style="margin-bottom:8px")
    body += line(f"合计：{yuan(bill.total_fen)}元　人民币（大写）{in_words(bill.total_fen)}", cls="b")
    body += row(
        f"定损员：<span class='sig'>{e(staff(case)[1])}</span>",
        "修理厂（签章）：",
        "被保险人签字：" + f"<span class='sig'>{e(case.insured.name)}</span>",
        style="margin-top:20px",
    )
    return sheet(
        body,
        width=900,
        height=520 + 34 * (len(bill.fees) + 2),
        fields=_repair_truth(case, charged([*parts, *work])),
        font=SONG,
        padding="38px 46px",
    )


def settled_repair(case: Case, random: Random) -> Drawing:
    """A settlement slip of a small workshop from a dot-matrix printer."""
    bill, car = case.repair, case.vehicle
    rows = [
        [
            e(fee.goods.name),
            f"{fee.quantity}{fee.goods.unit}",
            (yuan(fee.goods.price_fen), "class=r"),
            (yuan(fee.amount_fen), "class=r"),
        ]
        for fee in bill.fees
    ]
    body = (
        title("汽车维修结算清单", 24)
        + row(f"承修方：{e(case.garage)}", f"结算日期：{day_text(bill.issued_on, '.')}", style="margin-top:12px")
        + row(f"托修方：{e(case.insured.name)}", f"车牌号码：{car.plate}", f"VIN码：{car.vin}")
    )
    body += (
        "<div class='dash'></div>"
        + table(rows, head=("项目名称", "数量", ("单价", "class=r"), ("金额", "class=r")), cls="n")
        + "<div class='dash'></div>"
    )
    body += row(f"总计金额 {yuan(bill.total_fen, commas=True)}", in_words(bill.total_fen)) + row(
        "质量保证期：20日或2000公里", f"制单：{e(staff(case)[2])}", style="margin-top:8px"
    )
    height = 350 + 33 * len(rows)
    return sheet(
        f"<div class='dots'>{body}</div>" + box_stamp("现金收讫", 620, height - 90),
        width=860,
        height=height,
        fields=_repair_truth(case, charged(bill.fees)),
        font=DOTS,
        ground="#fdfcf4",
        padding="34px 42px",
    )


def _loss_truth(case: Case, total: int, *, day: bool = True) -> dict[str, object]:
    fields: dict[str, object] = {
        "insured_name": case.insured.name,
        "items": charged(case.losses),
        "total_amount": yuan(total),
    }
    return fields | ({"loss_on": iso(case.loss_on)} if day else {})


def property_list(case: Case, random: Random) -> Drawing:
    """An insurer's printed form for lost property."""
    total = sum(fee.amount_fen for fee in case.losses)
    rows = [
        [
            str(place),
            e(fee.goods.name),
            e(fee.goods.specification),
            f"{fee.quantity}{fee.goods.unit}",
            (yuan(fee.goods.price_fen), "class=r"),
            (yuan(fee.amount_fen), "class=r"),
        ]
        for place, fee in enumerate(case.losses, 1)
    ]
    body = (
        title(e(case.insurer), 22)
        + title("财产损失清单", 26)
        + row(f"被保险人：{e(case.insured.name)}", f"保单号：{case.contract_number}", style="margin-top:14px")
        + row(f"出险时间：{day_text(case.loss_on, '年')}", f"出险地点：{e(case.insured.address)}")
    )
    body += table(
        rows, head=("序号", "财产名称", "受损情况", "数量", "单价（元）", "损失金额（元）"), style="margin-top:8px"
    ) + row(f"损失合计：{yuan(total)}元", f"大写：{in_words(total)}", style="margin-top:8px;font-weight:700")
    body += line("以上损失清单内容属实，如有虚报愿承担法律责任。", "margin-top:8px") + row(
        f"被保险人签章：<span class='sig'>{e(case.insured.name)}</span>",
        f"填报日期：{day_text(case.visited_on, '年')}",
        style="margin-top:22px",
    )
    return sheet(
        body, width=900, height=470 + 35 * len(rows), fields=_loss_truth(case, total), font=SONG, padding="40px 48px"
    )


def written_list(case: Case, random: Random) -> Drawing:
    """A list written by hand on squared paper."""
    total = sum(fee.amount_fen for fee in case.losses)
    rows = [
        [e(fee.goods.name), f"{fee.quantity}{fee.goods.unit}", (yuan(fee.amount_fen), "class=r")] for fee in case.losses
    ]
    body = title("物品损失明细", 29, "font-weight:400") + line(
        f"受损人：{e(case.insured.name)}　　受损日期：{day_text(case.loss_on, '年')}", "margin:12px 0"
    )
    body += table(
        rows,
        head=(("物品", "class=l"), ("数量", "class=l"), ("金额（元）", "class=r")),
        cls="n g",
        style="font-size:20px",
    ) + line(f"总计 {yuan(total)} 元", "margin-top:14px;font-size:21px", "r")
    body += line(f"签字：<span class='sig'>{e(case.insured.name)}</span>", "margin-top:24px", "r")
    css = ".paper{color:#1f2f66;background:repeating-linear-gradient(#fdfdf9 0 35px,#d3ddea 35px 36px)}.g td{padding:4px 6px;font-weight:400}.g th{font-weight:400}"
    return sheet(
        body,
        width=720,
        height=400 + 44 * len(rows),
        fields=_loss_truth(case, total),
        font=PEN,
        size=20,
        css=css,
        padding="40px 56px",
    )


def shop_list(case: Case, random: Random) -> Drawing:
    """A shop's spreadsheet of lost stock and fittings."""
    total = sum(fee.amount_fen for fee in case.losses)
    rows = [
        [
            str(place),
            e(fee.goods.name),
            fee.goods.category,
            fee.goods.unit,
            (str(fee.quantity), "class=r"),
            (yuan(fee.goods.price_fen, commas=True), "class=r"),
            (yuan(fee.amount_fen, commas=True), "class=r"),
        ]
        for place, fee in enumerate(case.losses, 1)
    ]
    rows.append([("合计", "colspan=6 class='c b'"), (yuan(total, commas=True), "class='r b'")])
    body = (
        title("受损财物清单及报损金额", 24)
        + row(
            f"报损人（被保险人）：{e(case.insured.name)}",
            f"事故日期：{day_text(case.loss_on, '/')}",
            style="margin:14px 0 6px",
        )
        + table(rows, head=("编号", "名称", "类别", "单位", "数量", "单价", "报损金额"))
    )
    body += row(
        "查勘员：" + f"<span class='sig'>{e(staff(case)[0])}</span>",
        "报损人：" + f"<span class='sig'>{e(case.insured.name)}</span>",
        style="margin-top:20px",
    )
    return sheet(
        body,
        width=880,
        height=330 + 35 * len(rows),
        fields=_loss_truth(case, total),
        font=SANS,
        css=".t th{background:#dfe9d8}",
        padding="40px 46px",
    )


LAYOUTS = {
    "repair_quote": (garage_estimate, loss_assessment, settled_repair),
    "loss_list": (property_list, written_list, shop_list),
}
