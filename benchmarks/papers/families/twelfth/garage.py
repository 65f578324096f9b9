"""What it costs to mend a car; lists of what was lost stand in `losses`."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twelfth import losses
from benchmarks.papers.families.twelfth.desk import (
    FANG,
    KAI,
    PENS,
    SONG,
    YEN,
    adult,
    apart,
    cell,
    heads,
    items,
    oblong,
    page,
    pen,
    row,
    screen,
    staff,
    total_of,
)
from benchmarks.papers.paper import Drawing, Layout

_R = "text-align:right"


def _parted(case: Case) -> tuple[list[Fee], list[Fee]]:
    """Parts, and the rest: labour, paint, towing."""
    parts = [fee for fee in case.repair.fees if fee.goods.category == "配件费"]
    return parts, [fee for fee in case.repair.fees if fee.goods.category != "配件费"]


def _fields(case: Case, fees: list[Fee], *without: str) -> dict[str, object]:
    fields: dict[str, object] = {
        "repairer": case.garage,
        "plate": case.vehicle.plate,
        "vin": case.vehicle.vin,
        "issued_on": case.repair.issued_on.isoformat(),
        "items": items(fees),
        "total_amount": yuan(case.repair.total_fen),
    }
    return {name: words for name, words in fields.items() if name not in without}


def _line(fee: Fee, *extra: object) -> str:
    return row(
        *extra,
        fee.goods.name,
        fee.goods.specification or "/",
        cell(fee.quantity, style=_R),
        cell(yuan(fee.goods.price_fen), style=_R),
        cell(yuan(fee.amount_fen), style=_R),
    )


def dealer_printout(case: Case, random: Random) -> Drawing:
    """A dealer's estimate from a needle printer on striped paper with holes at its edges."""
    car, repair, one = case.vehicle, case.repair, adult(case)
    fees = list(repair.fees)
    lines = "".join(_line(fee, cell(n, style="width:44px")) for n, fee in enumerate(fees, 1))
    height = 560 + len(fees) * 32
    holes = "radial-gradient(circle at 15px 16px,#8a8f94 6px,transparent 7px)"
    body = (
        f"<div style='position:absolute;left:0;top:0;width:30px;height:100%;background:{holes} 0 0/30px 32px'></div>"
        f"<div style='position:absolute;right:0;top:0;width:30px;height:100%;background:{holes} 0 0/30px 32px'></div>"
        f"<h1 style='font-size:24px;font-weight:400'>{case.garage}</h1>"
        f"<div class='c' style='font-size:19px;letter-spacing:5px'>{random.choice(('维修估价单', '委托维修预估单', '事故车估损报价单'))}</div>"
        + apart(f"工单号 R{case.numbers['登记号']}", f"车主 {one.name}", f"电话 {one.phone}", style="margin-top:14px")
        + apart(f"车牌号 {car.plate}", f"底盘号 {car.vin}", f"进厂里程 {case.seed % 80000 + 3000}KM")
        + apart(
            f"车型 {car.model}", f"制单日期 {day_text(repair.issued_on, '-')}", f"预计交车 {case.seed % 6 + 2} 个工作日"
        )
        + f"<table class='d' style='margin-top:10px'>{heads('行', '项目 / 配件', '规格', '数量', '单价', '金额')}{lines}</table>"
        + "".join(
            apart("", f"{name}小计 {yuan(fen)}", style="margin-top:3px") for name, fen in repair.by_category().items()
        )
        + "<div style='margin-top:8px;border-top:1px dashed #333'></div>"
        + apart(f"大写 {in_words(repair.total_fen)}", f"<b>应付总额 {YEN}{yuan(repair.total_fen)}</b>")
        + apart(f"服务顾问 {staff(random)[0]}", "客户签字 ________", "以拆检后实际为准", style="margin-top:20px")
    )
    css = ".d th{border-top:1px dashed #333;border-bottom:1px dashed #333;font-weight:400}.d td{height:32px}.d th:nth-child(n+4){text-align:right}"
    ground = f"repeating-linear-gradient(#fff 0 32px,{random.choice(('#e9f5e6', '#e8f0f8'))} 32px 64px)"
    return page(
        body,
        _fields(case, fees),
        width=1080,
        height=height,
        font=FANG,
        size=16.5,
        pad="30px 60px",
        css=css,
        ground=ground,
        scale=1.8,
    )


def insurer_assessment(case: Case, random: Random) -> Drawing:
    """An insurer's confirmation of a car's damage: one table for what is replaced, one for the labour."""
    car, repair, one = case.vehicle, case.repair, adult(case)
    parts, rest = _parted(case)

    def table(title: str, fees: list[Fee], sum_name: str) -> str:
        lines = "".join(_line(fee, n) for n, fee in enumerate(fees, 1)) or row(cell("无", 6, style="text-align:center"))
        total = row(cell(sum_name, 5, style="text-align:center"), cell(yuan(total_of(fees)), style=_R))
        return f"<div style='margin-top:12px;font-weight:600'>{title}</div><table class='g z'>{heads('序号', '名称', '属性', '数量', '单价(元)', '金额(元)')}{lines}{total}</table>"

    body = (
        f"<div class='c' style='font-size:16px'>{case.insurer}</div><h1 style='font-size:24px;margin:4px 0 12px'>机动车辆损失确认书</h1>"
        "<table class='g z'>"
        + row("被保险人", one.name, "号牌号码", car.plate)
        + row("厂牌型号", car.model, "车架号(VIN)", car.vin)
        + row("承修单位", case.garage, "定损日期", day_text(repair.issued_on, "/"))
        + row("报案号", case.numbers["业务流水号"], "车主电话", one.phone)
        + f"</table>{table('一、换件项目', parts, '换件小计')}{table('二、工时及其他项目', rest, '工时小计')}"
        + f"<div style='margin-top:14px;border:1px solid #222;padding:8px'>定损合计（人民币）：<b>{yuan(repair.total_fen, commas=True)}</b> 元　大写：{in_words(repair.total_fen, yuan_word='圆')}</div>"
        + "<p style='font-size:12.5px;margin-top:10px'>1. 残值归被保险人处理。2. 各方对上述项目、金额无异议，超出部分保险人不予承担。</p>"
        + apart(
            "保险公司（章）",
            f"定损员 {pen(staff(random)[0])}",
            f"修理厂 {pen(staff(random)[1])}",
            f"车主 {pen(one.name)}",
            style="margin-top:28px",
        )
    )
    height = 690 + len(repair.fees) * 34
    css = ".z td,.z th{height:34px}"
    return page(body, _fields(case, parts + rest), height=height, font=SONG, size=14.5, css=css)


def workshop_slip(case: Case, random: Random) -> Drawing:
    """A small workshop's price list, filled in by pen on a carbon pad; no VIN."""
    car, repair, hand = case.vehicle, case.repair, random.choice(PENS)

    def write(words: object) -> str:
        return pen(words, hand, "1.15em", "#23326f")

    fees = list(repair.fees)
    told = [(one.goods.name, f"{one.quantity}{one.goods.unit}", yuan(one.amount_fen)) for one in fees]
    lines = "".join(row(write(a), write(b), cell(write(c), style=_R), "") for a, b, c in told)
    lines += "".join(row("　", "", "", "") for _ in range(random.randint(1, 3)))
    body = (
        f"<h1 style='font-size:28px;color:#b0202a;letter-spacing:8px'>{random.choice(('修车报价单', '维修清单', '修理项目单'))}</h1>"
        + apart(f"车号：{write(car.plate)}", f"车型：{write(car.model)}", style="margin-top:14px")
        + apart(
            f"送修人：{write(adult(case).name)}", f"{write(day_text(repair.issued_on, '年'))}", style="margin:4px 0 8px"
        )
        + f"<table class='g z'>{heads('修 理 项 目', '数 量', '金 额', '备 注')}{lines}"
        + row(cell(f"合计 {write(YEN + yuan(repair.total_fen))}", 4))
        + "</table>"
        + apart(
            f"开单 {write(staff(random)[0])}", "地址：环城南路加油站旁", "电话 000-6688120", style="margin-top:14px"
        )
        + f"<div class='r' style='margin-top:10px'>{case.garage}</div>"
    ) + oblong(430, 392 + len(fees) * 41, "修理专用章", size=15)
    css = ".z td,.z th{border-color:#b0202a;height:40px}.z th:nth-child(4){width:90px}"
    height = 480 + len(fees) * 41
    return page(
        body,
        _fields(case, fees, "vin"),
        width=720,
        height=height,
        font=KAI,
        size=16,
        pad="30px 40px",
        css=css,
        ground="#fff7f4",
    )


def chat_estimate(case: Case, random: Random) -> Drawing:
    """A garage's mini-program: plate at the top, each line with its price on the right."""
    car, repair = case.vehicle, case.repair
    fees = list(repair.fees)
    lines = "".join(
        f"<div style='padding:8px 0;border-bottom:1px solid #f0f0f0'>{apart(fee.goods.name, '￥' + yuan(fee.amount_fen))}"
        f"<div class='k' style='font-size:12px'>{fee.goods.category}　{yuan(fee.goods.price_fen)} × {fee.quantity}</div></div>"
        for fee in fees
    )
    body = (
        f"<div style='background:#fff;border-radius:10px;padding:12px 14px'><b style='font-size:19px'>{car.plate}</b>"
        f"<div class='k' style='font-size:13px'>{car.model}<br>VIN {car.vin}</div></div>"
        f"<div style='background:#fff;border-radius:10px;padding:8px 14px;margin-top:10px'><b>维修方案</b>{lines}"
        + apart(
            "<b>合计</b>",
            f"<b style='color:#e5352b;font-size:18px'>￥{yuan(repair.total_fen, commas=True)}</b>",
            style="padding-top:10px",
        )
        + f"</div><div class='k' style='font-size:13px;margin-top:12px'>门店：{case.garage}<br>报价时间：{day_text(repair.issued_on, '-')} 16:2{case.seed % 10}</div>"
        "<div class='f' style='margin-top:14px'><span style='border:1px solid #999;border-radius:20px;padding:7px 26px'>再商量</span>"
        "<span style='background:#e5352b;color:#fff;border-radius:20px;padding:7px 40px'>确认维修</span></div>"
    )
    return screen("报价详情", body, _fields(case, fees), height=440 + len(fees) * 62, clock="16:31")


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "repair_quote": (dealer_printout, insurer_assessment, workshop_slip, chat_estimate),
    "loss_list": losses.PAGES,
}
