"""Quotes of garages, dealers and adjusters."""

from __future__ import annotations

from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.fifteenth import kit, names
from benchmarks.papers.families.fifteenth.bills import charged, lines_of, placed
from benchmarks.papers.families.fifteenth.kit import spread, table
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case, *leave: str) -> dict[str, Any]:
    bill, car = case.repair, case.vehicle
    fields = {
        "repairer": case.garage,
        "plate": car.plate,
        "vin": car.vin,
        "issued_on": kit.iso(bill.issued_on),
        "items": charged(bill.fees),
        "total_amount": yuan(bill.total_fen),
    }
    return {name: value for name, value in fields.items() if name not in leave}


def dealer_quote(case: Case, random: Random) -> Drawing:
    """A dealer's estimate with its letterhead."""
    bill, car = case.repair, case.vehicle
    tint = random.choice(("#b11226", "#1b3d6d", "#222"))
    body = f"<div style='border-left:10px solid {tint};padding-left:14px'><b style='font-size:21px'>{e(case.garage)}</b><div class='s g'>24小时救援 {names.telephone(case)}　开户行 {e(names.bank_branch(case))}</div></div>"
    body += kit.heading(
        random.choice(("维修费用预估单 ESTIMATE", "事故车维修报价", "委托维修估价表")), 22, "margin-top:10px"
    )
    pairs = [
        ("客户", e(case.insured.name)),
        ("牌照", car.plate),
        ("底盘号", car.vin),
        ("车型", e(car.model)),
        ("发动机", car.engine_number),
        ("制单", day_text(bill.issued_on, "-")),
    ]
    body += kit.above(pairs, 3, "lined", "margin:8px 0")
    body += table(
        lines_of(bill.fees, ("no", "name", "category", "spec", "count", "price", "amount")),
        head=("NO", "作业内容 / 零件", "类型", "规格", "数量", "含税单价", "小计"),
        look="ruled",
    )
    body += kit.line(
        f"预估总价　<b style='font-size:20px'>¥ {yuan(bill.total_fen, commas=True)}</b>", "margin:8px 0", "r"
    ) + kit.line(f"（{in_words(bill.total_fen)}）", "", "r s")
    body += kit.line("1. 本报价七日内有效。2. 拆检后如有增项另行告知。3. 旧件可由客户带走。", "", "s g") + spread(
        f"服务顾问 {e(names.staff(case)[0])}", "客户确认 ____________", style="margin-top:10px"
    )
    return kit.sheet(
        body,
        width=900,
        height=470 + 37 * len(bill.fees),
        fields=_truth(case),
        font=kit.MICRO,
        size=15,
        padding="32px 42px",
    )


def garage_pen(case: Case, random: Random) -> Drawing:
    """A small garage's list, written by hand on a printed block."""
    bill, car = case.repair, case.vehicle
    body = kit.heading(e(case.garage), 24, f"font-family:{kit.SLANT.replace(chr(39), '')};color:#1d4f9c") + kit.line(
        f"修 车 清 单　　电话 {names.telephone(case)}", "color:#1d4f9c", "c"
    )
    day = bill.issued_on
    body += spread(
        f"车号 {kit.pen(car.plate)}",
        f"车主 {kit.pen(e(case.insured.name))}",
        f"{kit.pen(str(day.year))}年{kit.pen(str(day.month))}月{kit.pen(str(day.day))}日",
        style="margin:10px 0",
    )
    rows = [
        [
            kit.pen(e(fee.goods.name)),
            (kit.pen(str(fee.quantity)), "class=c"),
            (kit.pen(yuan(fee.goods.price_fen)), "class=r"),
            (kit.pen(yuan(fee.amount_fen)), "class=r"),
        ]
        for fee in bill.fees
    ]
    body += table([*rows, ["　", "", "", ""]], head=("品　名　及　工　种", "数量", "单价", "金额")) + table(
        [[f"合计 {placed(bill.total_fen)}", kit.pen(yuan(bill.total_fen))]], style="margin-top:-1px"
    )
    body += spread(f"修理工 {kit.pen(e(names.staff(case)[2]))}", "货款当面点清", style="margin-top:8px") + kit.stamp(
        case.garage, "right:90px;bottom:8px", diameter=120
    )
    css = ".ruled td,.ruled th{border-color:#1d4f9c}"
    return kit.sheet(
        body,
        width=760,
        height=390 + 40 * len(rows),
        fields=_truth(case, "vin"),
        font=kit.UKAI,
        css=css,
        ink="#1d4f9c",
        padding="28px 44px 44px",
        ground=random.choice(("#fdf1d8", "#fff")),
    )


def adjuster_screen(case: Case, random: Random) -> Drawing:
    """A quote in a repair chain's program."""
    bill, car = case.repair, case.vehicle
    body = f"<div style='background:#ff7a1a;color:#fff;padding:10px 20px 18px'><b style='font-size:22px'>{car.plate[:2]}·{car.plate[2:]}</b><div class=s>{e(car.model)}</div></div>"
    body += kit.card(
        kit.pair("门店", e(case.garage)),
        kit.pair("车架号", car.vin),
        kit.pair("报价日期", day_text(bill.issued_on, "-")),
        kit.pair("接待", e(names.staff(case)[0])),
    )
    body += kit.card(
        "<b>项目与配件</b>",
        "".join(kit.pair(f"{e(fee.goods.name)} ×{fee.quantity}", f"¥{yuan(fee.amount_fen)}") for fee in bill.fees),
    )
    body += f"<div class=row style='background:#fff;padding:12px 18px'><span>{random.choice(('合计', '应付总额', '报价合计'))} <b style='color:#ff5a00;font-size:20px'>¥{yuan(bill.total_fen)}</b></span><span style='background:#ff7a1a;color:#fff;border-radius:18px;padding:6px 18px'>同意施工</span></div>"
    return kit.screen(
        body,
        height=450 + 36 * len(bill.fees),
        fields=_truth(case),
        heading="报价单",
        clock=names.clock(case, 6, seconds=False),
        right="分享",
    )


def adjuster_sheet(case: Case, random: Random) -> Drawing:
    """An insurer's assessment."""
    bill, car = case.repair, case.vehicle
    body = kit.line(f"{e(case.insurer)}{names.city(case)}中心支公司", "", "b") + kit.heading(
        "车辆损失核定明细（报价单）", 23
    )
    body += kit.beside(
        [
            ("报案号", names.number(case, 18)),
            ("损失日期", day_text(case.loss_on, "-")),
            ("号牌", car.plate),
            ("VIN", car.vin),
            ("承修单位", e(case.garage)),
            ("核价日期", day_text(bill.issued_on, "-")),
            ("被保险人", e(case.insured.name)),
            ("核价员", e(names.staff(case)[1])),
        ],
        2,
        style="margin:8px 0",
    )
    body += table(
        lines_of(bill.fees, ("no", "name", "spec", "count", "price", "amount")),
        head=("序号", "损失项目", "来源", "数量", "核定价", "核定金额"),
        look="open",
    )
    body += (
        kit.line(
            f"核定金额总计 {yuan(bill.total_fen)}　大写 {in_words(bill.total_fen)}　残值 0.00", "margin:10px 0", "b"
        )
        + spread("保险公司：", "修理厂：", "被保险人：")
        + kit.stamp(case.insurer, "left:60px;bottom:2px", diameter=118, below="核价专用")
    )
    return kit.sheet(
        body,
        width=940,
        height=400 + 37 * len(bill.fees),
        fields=_truth(case),
        font=random.choice((kit.SERIF, kit.FANG)),
        size=15,
        padding="32px 44px 60px",
    )


LAYOUTS = {"repair_quote": (dealer_quote, garage_pen, adjuster_screen, adjuster_sheet)}
