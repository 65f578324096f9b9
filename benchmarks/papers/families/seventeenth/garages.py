"""What it costs to mend a car: a big garage's estimate, a dealer's two-column bill, a page by pen, a phone's quotation."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventeenth import kit
from benchmarks.papers.families.seventeenth.kit import t
from benchmarks.papers.families.seventeenth.names import clock, hotline, staff, telephone
from benchmarks.papers.paper import Drawing


def _fields(case: Case, shown: tuple[Fee, ...], *without: str) -> dict[str, Any]:
    found: dict[str, Any] = {
        "repairer": case.garage,
        "plate": case.vehicle.plate,
        "vin": case.vehicle.vin,
        "issued_on": case.repair.issued_on.isoformat(),
        "items": kit.charged(shown),
        "total_amount": yuan(case.repair.total_fen),
    }
    return {name: value for name, value in found.items() if name not in without}


def _parted(case: Case) -> tuple[tuple[Fee, ...], tuple[Fee, ...]]:
    """Material, and labour."""
    material = tuple(fee for fee in case.repair.fees if fee.goods.category in ("配件", "辅料"))
    return material, tuple(fee for fee in case.repair.fees if fee not in material)


def _plate(case: Case, random: Random) -> str:
    plate = case.vehicle.plate
    return random.choice((plate, f"{plate[:2]}·{plate[2:]}"))


def estimate(case: Case, random: Random) -> Drawing:
    """One table: labour first, then parts, with the sum of either and of both."""
    car, bill = case.vehicle, case.repair
    material, labour = _parted(case)
    about = [
        ["车牌号", _plate(case, random), "厂牌型号", t(car.model)],
        ["车架号", car.vin, "发动机号", car.engine_number],
        ["车　主", t(case.relative.name), "联系电话", case.relative.phone],
        ["投保公司", t(case.insurer), "进厂日期", day_text(bill.issued_on, "-")],
    ]
    rows = [["序号", "维修项目 / 配件名称", "规格", "数量", "单价", "金额"]]
    for name, part in (("维修工时", labour), ("更换配件", material)):
        if part:
            rows.append([f"@colspan=6 class=lab|{name}"])
        for place, fee in enumerate(part, 1):
            goods = fee.goods
            rows.append(
                [
                    str(place),
                    t(goods.name),
                    t(goods.specification),
                    f"{fee.quantity}{goods.unit}",
                    yuan(goods.price_fen),
                    yuan(fee.amount_fen),
                ]
            )
        if part:
            rows.append(["@colspan=5 class=num|小计", f"@class=num|{yuan(sum(fee.amount_fen for fee in part))}"])
    rows.append(
        [
            f"@colspan=4|总计（大写）：{in_words(bill.total_fen)}",
            f"@colspan=2 class=num|<b>￥{yuan(bill.total_fen)}</b>",
        ]
    )
    title = random.choice(("车辆维修估价单", "事故车维修报价清单", "汽车修理预算表", "维修项目明细表"))
    body = (
        kit.heading(
            t(case.garage),
            px=22,
            below=f"地址：汽配城{random.randint(1, 9)}区{random.randint(10, 99)}号　业务电话：{telephone(random)}",
        )
        + kit.heading(title, px=19, style="font-weight:bold;margin:8px 0")
        + kit.table(about, widths=(12, 38, 14, 36), label=(0, 2))
        + kit.table(
            rows, widths=(8, 36, 18, 10, 13, 15), right=(4, 5), middle=(0, 3), style="margin-top:8px;line-height:1.3"
        )
        + kit.spread(
            f"报价员：{staff(random)}",
            f"报价日期：{day_text(bill.issued_on, random.choice('年-'))}",
            "客户确认：",
            style="margin-top:12px",
        )
        + "<p style='font-size:12.5px;margin-top:8px'>注：拆检后如有隐损另行增补；本报价七日内有效。</p>"
        + kit.round_seal(case.garage, px=124, place="right:120px;bottom:10px")
    )
    size = (800, 354 + 31 * len(rows))
    labels = random.choice(("#e9eef5", "#f3efe6", "transparent"))
    font = random.choice((kit.SONG, kit.SANS, kit.HEI))
    return kit.sheet(
        body, size=size, fields=_fields(case, labour + material), font=font, px=14.5, labbg=labels, pad="28px 36px 44px"
    )


def dealer(case: Case, random: Random) -> Drawing:
    """A dealer's bill: parts at the left, labour at the right, pairs run together above them."""
    car, bill = case.vehicle, case.repair
    material, labour = _parted(case)
    dark = random.choice(("#1d2733", "#7a1f23", "#0d3b66"))

    def column(name: str, part: tuple[Fee, ...]) -> str:
        rows = [[name, "量", "金额"]] + [
            [t(fee.goods.name), str(fee.quantity), yuan(fee.amount_fen, commas=True)] for fee in part
        ]
        rows.append(["合计", "", yuan(sum(fee.amount_fen for fee in part), commas=True)])
        return (
            f"<div style='flex:1'>{kit.table(rows, widths=(58, 12, 30), kind='three', right=(2,), middle=(1,))}</div>"
        )

    facts = (
        f"车牌 {_plate(case, random)} <i>|</i> VIN {car.vin} <i>|</i> 车型 {t(car.model)} <i>|</i> 里程 {random.randint(6, 180) * 700 + 13}km <i>|</i> "
        f"送修 {t(case.relative.name)} {case.relative.phone} <i>|</i> 工单 WO{case.numbers['登记号']} <i>|</i> 开单 {day_text(bill.issued_on, '/')} {clock(random)}"
    )
    body = (
        f"<div class='row' style='background:{dark};color:#fff;padding:12px 16px;align-items:center'><b style='font-size:19px'>{t(case.garage)}</b>"
        f"<span class='nb'>{random.choice(('维修结算清单', '预估维修费用', '保险事故维修单'))}</span></div>"
        f"<div style='padding:10px 16px;line-height:1.8;background:#f3f4f6'>{facts}</div>"
        f"<div style='display:flex;gap:26px;padding:12px 16px;align-items:flex-start'>{column('材料', material)}{column('工时/喷漆', labour)}</div>"
        f"<div style='padding:4px 16px;text-align:right;font-size:17px'>应付总额　<b>¥{yuan(bill.total_fen, commas=True)}</b></div>"
        f"<div style='padding:0 16px;text-align:right;font-size:13px'>人民币 {in_words(bill.total_fen)}</div>"
        + kit.spread(
            f"服务顾问：{staff(random)}",
            f"索赔专员：{staff(random)}",
            f"24小时救援 {hotline(random)}",
            style="padding:14px 16px 0",
        )
    )
    size = (900, 330 + 33 * max(len(material), len(labour)))
    font = random.choice((kit.SANS, kit.DROID, kit.MICRO))
    fields = _fields(case, material + labour)
    return kit.sheet(
        body,
        size=size,
        fields=fields,
        font=font,
        px=14,
        pad="0 0 26px",
        line="#8a929c",
        css="i{color:#a6adb5;font-style:normal}",
    )


def by_pen(case: Case, random: Random) -> Drawing:
    """A page torn from a small workshop's pad, all by pen, with its stamp."""
    bill, pen = case.repair, random.choice(("#1c2b62", "#1d1f25", "#2a3a86"))
    dealt = []
    for fee in bill.fees:
        name = kit.written(fee.goods.name, colour=pen, turn=random.uniform(-1.4, 0.6))
        count = kit.written(f"{fee.quantity}{fee.goods.unit}", colour=pen)
        dealt.append([name, count, kit.written(yuan(fee.amount_fen), colour=pen, turn=random.uniform(-1.5, 0.5))])
    total = kit.written(f"{yuan(bill.total_fen)}元", colour=pen, size=1.3)
    head = kit.spread(
        f"车号 {kit.written(case.vehicle.plate, colour=pen)}",
        f"车主 {kit.written(case.relative.name, colour=pen)}",
        kit.written(day_text(bill.issued_on, "."), colour=pen),
    )
    body = (
        kit.heading(t(case.garage), px=21, font=kit.HEI)
        + kit.heading(
            random.choice(("修 理 清 单", "维 修 单", "报 价 单")),
            px=18,
            below=f"钣金 · 喷漆 · 保养　电话 {case.father.phone}",
        )
        + f"<div style='margin:10px 0 4px'>{head}</div>"
        + kit.table(
            [["修 理 项 目", "数量", "金额"], *dealt, ["合计", "", total]],
            widths=(56, 16, 28),
            kind=random.choice(("lined", "ruled")),
            style="line-height:1.6",
        )
        + f"<div style='margin-top:10px'>大写 {kit.written(in_words(bill.total_fen), colour=pen)}</div>"
        + kit.spread("", f"经手人 {kit.written(staff(random), colour=pen, font=kit.BRUSH)}", style="margin-top:8px")
        + kit.stamp([case.garage, "业务专用章"], place="left:90px;bottom:16px", px=14)
    )
    size = (620, 306 + 42 * len(dealt))
    ground = random.choice(("#fdfcf4", "#f6faff", "#fff"))
    return kit.sheet(
        body,
        size=size,
        fields=_fields(case, bill.fees, "vin"),
        font=kit.FANDOL,
        px=16,
        line="#7a8aa5",
        ground=ground,
        pad="26px 34px 34px",
    )


def phone(case: Case, random: Random) -> Drawing:
    """A garage's little program: the car's card, the parts, the sum in a bar at the foot."""
    car, bill = case.vehicle, case.repair
    rows = "".join(
        kit.spread(
            f"{t(fee.goods.name)}<span style='color:#9096a0;font-size:12px'>　{t(fee.goods.category)} ×{fee.quantity}</span>",
            f"{yuan(fee.amount_fen)}",
            style="padding:6px 0;border-bottom:1px solid #f0f1f4",
        )
        for fee in bill.fees
    )
    head = (
        f"<div style='display:inline-block;background:#1f5fd0;color:#fff;border-radius:4px;padding:1px 9px;font-size:16px'>{_plate(case, random)}</div>"
        f"<div style='margin-top:6px;color:#6c727b;font-size:13px'>{t(car.model)}<br>{random.choice(('车架号', 'VIN码'))} {car.vin}</div>"
    )
    foot = kit.spread("预估合计", f"<b style='font-size:20px;color:#d84a2b'>¥{yuan(bill.total_fen)}</b>")
    shop = f"<b>{t(case.garage)}</b><div style='font-size:12.5px;color:#8a9099'>报价时间 {day_text(bill.issued_on, '-')} {clock(random)}　顾问 {staff(random)}</div>"
    body = kit.card(shop) + kit.card(head) + kit.card(f"<b>维修方案</b>{rows}") + kit.card(foot)
    height = max(775, 500 + 36 * len(bill.fees))
    title = random.choice(("报价详情", "维修报价", "工单详情"))
    return kit.screen(
        body,
        title=title,
        height=height,
        fields=_fields(case, bill.fees),
        random=random,
        buttons=("联系门店", "确认维修"),
    )


LAYOUTS = {"repair_quote": (estimate, dealer, by_pen, phone)}
