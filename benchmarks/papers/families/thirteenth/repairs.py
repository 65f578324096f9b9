"""What it costs to mend a car: a dealer's settlement, an insurer's assessment, a workshop's pad, a chat's quotation."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, Invoice, Vehicle, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.thirteenth import cards_kit as kit
from benchmarks.papers.families.thirteenth.cards_kit import t
from benchmarks.papers.families.thirteenth.kit import striped
from benchmarks.papers.paper import Drawing, Layout


def _truth(case: Case, order: tuple[Fee, ...] | None = None, **more: Any) -> dict[str, Any]:
    bill = case.repair
    return {
        "repairer": case.garage,
        "plate": case.vehicle.plate,
        "issued_on": bill.issued_on.isoformat(),
        "items": kit.charged(order or bill.fees),
        "total_amount": yuan(bill.total_fen),
        **more,
    }


def _apart(case: Case) -> tuple[tuple[Fee, ...], tuple[Fee, ...]]:
    """Parts, and everything else."""
    parts = tuple(fee for fee in case.repair.fees if fee.goods.category.startswith("配件"))
    return parts, tuple(fee for fee in case.repair.fees if fee not in parts)


def _dealer_bill_head(case: Case, random: Random, car: Vehicle, bill: Invoice) -> list[list[str]]:
    """The rows above the table."""
    return [
        ["车牌号码", car.plate, "底盘号", car.vin],
        ["车型", t(car.model), "行驶里程", f"{random.randint(8, 160) * 1000 + 37} KM"],
        ["送修人", t(case.relative.name), "送修电话", case.relative.phone],
        [
            "进厂时间",
            f"{day_text(bill.issued_on, '-')} {kit.clock(random)}",
            "结算时间",
            f"{day_text(bill.issued_on, '-')} 18:{random.randint(10, 59)}",
        ],
    ]


def _dealer_bill_body(case: Case, random: Random, blocks: str, head: list[list[str]], bill: Invoice) -> str:
    """What stands on the page."""
    return (
        f'<div class="pair"><span><b style="font-size:18px">{t(case.garage)}</b><br><span style="font-size:12px">地址：汽车产业园{random.randint(1, 40)}号　救援电话 {case.father.phone}</span></span><span class="end"><b style="font-size:20px">结 算 单</b><br><span style="font-size:12px">RO-{case.numbers["登记号"]}</span></span></div>'
        + kit.rows(
            *head,
            widths=(13, 37, 13, 37),
            kind="n",
            style="border-top:2px solid #222;border-bottom:1px solid #222;margin-top:8px",
        )
        + blocks
        + f"<div class='pair' style='border-top:2px solid #222;margin-top:8px;padding-top:6px;font-size:16px'><span>大写金额 {in_words(bill.total_fen)}</span><b>应收合计 {yuan(bill.total_fen, commas=True)}</b></div>"
        + kit.pair(
            f"服务顾问 {kit.staff(random)}",
            f"结算员 {kit.staff(random)}",
            f"客户签名 {kit.pen(case.relative.name)}",
            style="margin-top:18px",
        )
        + "<div style='font-size:12px;margin-top:10px'>旧件已交付客户。质量保证期：3个月或5000公里，以先到者为准。感谢惠顾，欢迎再次光临！</div>"
    )


def dealer_bill(case: Case, random: Random) -> Drawing:
    """A dealer's settlement: labour first, then parts, sums to the right."""
    bill, car = case.repair, case.vehicle
    parts, labour = _apart(case)
    blocks = ""
    for title, first, fees in (("维修工时", "工时项目", labour), ("维修用料", "配件名称", parts)):
        if fees:
            lines = [
                [
                    f"{number:02d}",
                    t(fee.goods.name),
                    str(fee.quantity),
                    yuan(fee.goods.price_fen),
                    "0%",
                    yuan(fee.amount_fen),
                ]
                for number, fee in enumerate(fees, 1)
            ]
            blocks += f"<div style='margin-top:10px'><b>【{title}】</b></div>" + kit.rows(
                ["行号", first, "数量", "单价", "折扣", "金额"], *lines, widths=(9, 43, 10, 14, 9, 15)
            )
            blocks += (
                f"<div class='end' style='font-size:13.5px'>小计　{yuan(sum(fee.amount_fen for fee in fees))}</div>"
            )
    head = _dealer_bill_head(case, random, car, bill)
    body = _dealer_bill_body(case, random, blocks, head, bill)
    groups = bool(parts) + bool(labour)
    fields = _truth(case, labour + parts, vin=car.vin)
    return kit.page(
        body, (820, 420 + 31 * len(bill.fees) + 84 * groups), fields, font=kit.SANS, px=14.5, css=".g td{height:30px}"
    )


def _insurer_assessment_lines(bill: Invoice) -> list[list[str]]:
    """The table's rows."""
    return [
        [
            str(number),
            "换件" if fee.goods.category.startswith("配件") else "工时",
            t(fee.goods.name),
            t(fee.goods.specification or "—"),
            f"{fee.quantity}",
            yuan(fee.goods.price_fen),
            yuan(fee.amount_fen),
        ]
        for number, fee in enumerate(bill.fees, 1)
    ]


def insurer_assessment(case: Case, random: Random) -> Drawing:
    """The insurer's assessment of the loss, with a mark of its confirmation."""
    bill, car = case.repair, case.vehicle
    lines = _insurer_assessment_lines(bill)
    head = [
        ["报案号", "RDZA" + case.numbers["业务流水号"], "保险单号", case.contract_number],
        ["标的车牌", car.plate, "车架号", car.vin],
        ["厂牌型号", t(car.model), "出险日期", day_text(case.loss_on, "-")],
        ["被保险人", t(case.insured.name), "修理厂", t(case.garage)],
    ]
    tail = [
        ["残值扣除", "0.00", "施救费", "0.00"],
        ["定损合计", f"@colspan=3|<b>￥{yuan(bill.total_fen, commas=True)}</b>　人民币{in_words(bill.total_fen)}"],
    ]
    body = (
        f'<div class="mid" style="font-size:17px">{t(case.insurer)}</div><h2 class="mid" style="font-size:22px;margin:2px 0 10px">机动车辆保险损失情况确认书</h2>'
        + kit.rows(*head, widths=(13, 37, 13, 37))
        + kit.rows(
            ["序", "类型", "项目名称", "配件来源", "数量", "单价", "核定金额"],
            *lines,
            widths=(6, 10, 32, 16, 8, 13, 15),
            style="margin-top:-1px",
        )
        + kit.rows(*tail, widths=(13, 37, 13, 37), style="margin-top:-1px")
        + "<div style='font-size:12.5px;margin-top:8px'>以上定损项目及金额经三方协商确认，超出部分保险公司不予承担。</div>"
        + kit.pair(
            f"保险公司定损员：{kit.pen(kit.staff(random))}",
            f"被保险人：{kit.pen(case.insured.name if not kit.minor(case) else case.father.name)}",
            f"修理厂：{kit.pen(kit.staff(random))}",
            style="margin-top:24px",
        )
        + f"<div class='end' style='margin-top:14px'>{day_text(bill.issued_on, '年')}</div>"
        + kit.oblong([case.insurer[:4] + "保险", "车险定损专用"], right=110, bottom=26)
    )
    fields = _truth(case, vin=car.vin)
    return kit.page(body, (840, 540 + 34 * len(lines)), fields, font=kit.MING, px=14.5, css=".g td{height:33px}")


def _workshop_pad_lines(hand: Callable[..., str], bill: Invoice) -> list[list[str]]:
    """The table's rows."""
    return [
        [
            hand(fee.goods.name),
            hand(fee.goods.unit),
            hand(fee.quantity),
            hand(yuan(fee.goods.price_fen)),
            hand(yuan(fee.amount_fen)),
        ]
        for fee in bill.fees
    ]


def workshop_pad(case: Case, random: Random) -> Drawing:
    """A leaf of a small workshop's pad, red print, filled by hand, with boxes for the figures of the total."""
    bill, face = case.repair, random.randrange(3)

    def hand(words: object) -> str:
        return kit.wrote(words, face=face, size=1.1)

    lines = _workshop_pad_lines(hand, bill)
    lines += [["&nbsp;"] * 5] * random.randint(1, 2)
    lines.append([f"@colspan=5|合计（大写） {hand(in_words(bill.total_fen))}　　¥ {hand(yuan(bill.total_fen))}"])
    title = random.choice(("汽车维修估价单", "修车清单", "维 修 报 价"))
    body = (
        f'<div class="pair" style="align-items:end"><b style="font-size:19px">{t(case.garage)}</b><span>№ <span style="font-size:19px">{random.randint(1000, 9999):07d}</span></span></div>'
        f'<h2 class="mid" style="font-size:23px;letter-spacing:10px;margin:6px 0">{title}</h2>'
        + kit.pair(
            f"客户 {hand(case.relative.name)}",
            f"车号 {hand(case.vehicle.plate)}",
            f"{hand(bill.issued_on.year)} 年 {hand(bill.issued_on.month)} 月 {hand(bill.issued_on.day)} 日",
            style="margin-bottom:6px",
        )
        + kit.rows(["品名及规格", "单位", "数量", "单价", "金额"], *lines, widths=(40, 10, 10, 19, 21))
        + kit.pair(
            "①存根（白）②客户（红）③记账（黄）",
            f"开票人 {hand(kit.staff(random))}",
            style="margin-top:8px;font-size:13px",
        )
        + kit.stamp(case.garage, right=40, bottom=20, diameter=118)
    )
    css = ".g td{border-color:#b9323a;height:36px}"
    return kit.page(
        body,
        (700, 290 + 37 * len(lines)),
        _truth(case),
        px=15.5,
        pad="26px 34px",
        ground="#fdf3f3",
        ink="#b9323a",
        css=css,
        scale=1.8,
    )


def chain_slip(case: Case, random: Random) -> Drawing:
    """A chain's work order from a needle printer on continuous paper."""
    bill, car = case.repair, case.vehicle

    def dots(words: object) -> str:
        return f'<span class="dots">{t(words)}</span>'

    cells = [("项目", "数量", "单价", "小计")] + [
        (fee.goods.name, f"{fee.quantity}{fee.goods.unit}", yuan(fee.goods.price_fen), yuan(fee.amount_fen))
        for fee in bill.fees
    ]
    lines = "".join(
        f"<div style='display:flex;line-height:34px'><span style='width:46%'>{dots(one)}</span><span style='width:16%'>{dots(two)}</span><span style='width:18%;text-align:right'>{dots(three)}</span><span style='width:20%;text-align:right'>{dots(four)}</span></div>"
        for one, two, three, four in cells
    )
    plate = f"{car.plate[:2]}·{car.plate[2:]}"
    body = (
        f'<div class="c" style="line-height:34px;font-size:19px">{dots(case.garage)}</div><div class="c" style="line-height:34px;font-size:17px">{dots("委托维修派工（报价）单")}</div>'
        f"<div class='r' style='line-height:34px'><span>{dots('车牌 ' + plate)}</span><span>{dots('VIN ' + car.vin)}</span></div>"
        f"<div class='r' style='line-height:34px'><span>{dots('日期 ' + day_text(bill.issued_on, '/'))}</span><span>{dots('车主 ' + case.insured.name)}</span><span>{dots('工单 ' + case.numbers['登记号'])}</span></div>"
        + lines
        + f"<div class='r' style='line-height:34px'><span>{dots('金额大写 ' + in_words(bill.total_fen, yuan_word='圆'))}</span></div><div class='right' style='line-height:34px'>{dots('预估总费用 ' + yuan(bill.total_fen))}</div>"
        f"<div class='r' style='line-height:34px'><span>{dots('接车 ' + kit.staff(random))}</span><span>{dots('本报价7日内有效')}</span></div>"
    )
    fields = _truth(case, vin=car.vin)
    return striped(
        body, size=(820, 80 + 34 * (len(cells) + 8)), fields=fields, font=kit.MING, px=15.5, colour="#e3eaf6"
    )


def quote_screen(case: Case, random: Random) -> Drawing:
    """A workshop's quotation in an app."""
    bill, car = case.repair, case.vehicle
    lines = "".join(
        f"<div style='padding:8px 0;border-bottom:1px solid #f0f0f2'><div class='pair'><span>{t(fee.goods.name)}</span><b>¥{yuan(fee.amount_fen)}</b></div><div style='font-size:12px;color:#999'>{t(fee.goods.specification or fee.goods.category)}　¥{yuan(fee.goods.price_fen)} × {fee.quantity}</div></div>"
        for fee in bill.fees
    )
    body = (
        f'<div style="background:#fff;border-radius:10px;padding:12px 14px;margin-bottom:10px"><div style="font-size:21px"><b>{car.plate}</b></div><div style="color:#888;font-size:13px">{t(car.model)}</div><div style="margin-top:6px">{t(case.garage)}</div><div style="color:#888;font-size:13px">报价日期 {day_text(bill.issued_on, "-")}　顾问 {kit.staff(random)}</div></div>'
        + f'<div style="background:#fff;border-radius:10px;padding:4px 14px 12px">{lines}<div class="pair" style="margin-top:10px;font-size:17px"><span>共{len(bill.fees)}项　合计</span><b style="color:#d4380d">¥{yuan(bill.total_fen)}</b></div></div>'
        + '<div class="pair" style="margin-top:14px"><span style="flex:1;text-align:center;border:1px solid #bbb;border-radius:20px;padding:9px">再议一下</span><span style="flex:1;text-align:center;background:#1f8a4c;color:#fff;border-radius:20px;padding:9px">同意维修</span></div>'
    )
    title = random.choice(("维修报价", "到店检测报价"))
    return kit.screen(title, body, 370 + 64 * len(bill.fees), _truth(case), random=random)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "repair_quote": (dealer_bill, insurer_assessment, workshop_pad, chain_slip, quote_screen)
}
