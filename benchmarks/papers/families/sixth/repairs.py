"""What repairing a car costs: a workshop's settlement from a needle printer, and a surveyor's assessment."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixth.marks import applicant, home, pen, stamp
from benchmarks.papers.families.sixth.sheet import (
    DOTS,
    SONG,
    heading,
    page,
    pairs,
    rows_of,
    serial,
    staff,
    table,
)
from benchmarks.papers.paper import Drawing


def _settled_on(case: Case) -> dt.date:
    """The day of the paper, never before what broke the car."""
    return max(case.repair.issued_on, case.loss_on + dt.timedelta(days=3))


def _mended(case: Case) -> list[Fee]:
    """What was mended: of every part and every job one, of fluids and small things as many as charged."""
    return [fee if fee.goods.unit in ("套", "桶") else Fee(fee.goods, 1) for fee in case.repair.fees]


def _total_fen(fees: list[Fee]) -> int:
    return sum(fee.amount_fen for fee in fees)


def _fields(case: Case) -> dict[str, object]:
    return {
        "repairer": case.garage,
        "plate": case.vehicle.plate,
        "vin": case.vehicle.vin,
        "issued_on": _settled_on(case).isoformat(),
        "items": rows_of(_mended(case)),
        "total_amount": yuan(_total_fen(_mended(case))),
    }


_HOLES = "".join(
    f"<span style='position:absolute;{side}:10px;top:{y}px;width:15px;height:15px;border-radius:50%;background:#cfcfca'></span>"
    for side in ("left", "right")
    for y in range(18, 700, 48)
)


def _priced(fee: Fee, *between: str) -> tuple[str, ...]:
    return (fee.goods.name, *between, str(fee.quantity), yuan(fee.goods.price_fen), yuan(fee.amount_fen))


def settlement_sheet(case: Case, random: Random) -> Drawing:
    """A workshop's sheet on continuous paper with holes at both sides."""
    vehicle, owner, fees = case.vehicle, applicant(case), _mended(case)
    work = _total_fen([fee for fee in fees if fee.goods.category == "工时"])
    total = _total_fen(fees)
    facts = pairs(
        ("委托单号", serial(case, "工单", 11)),
        ("结算日期", day_text(_settled_on(case), "-")),
        ("车牌号", vehicle.plate),
        ("客户名称", owner.name),
        ("车型", vehicle.model),
        ("行驶里程", f"{12000 + case.seed % 61000}KM"),
        ("车架号", vehicle.vin),
        ("发动机号", vehicle.engine_number),
        ("服务顾问", staff(case, "服务顾问")),
        columns=(330, 330, 230),
    )
    sums = f"工时费小计：{yuan(work)}　　配件费小计：{yuan(total - work)}　　<b>应付金额：{yuan(total)}</b><br>金额大写：{in_words(total)}"
    body = (
        _HOLES
        + heading(
            (escape(case.garage), 21, ""),
            (random.choice(("维修结算单", "车辆维修费用结算清单")), 19, "letter-spacing:6px"),
        )
        + facts
        + table(
            ("序号", "项目/配件名称", "类别", "单位", "数量", "单价", "金额"),
            [(str(place), *_priced(fee, fee.goods.category, fee.goods.unit)) for place, fee in enumerate(fees, 1)],
            widths=(54, 320, 90, 70, 80, 130, 136),
            right=(4, 5, 6),
            style="margin-top:8px",
            rule=random.choice(("1px solid #444", "1px dashed #777")),
            foot=sums,
        )
        + f"<div style='margin-top:16px'>客户签字：{pen(owner.name, size=28)}　　　　　　结算员：{staff(case, '结算员')}　　　　　　服务热线：0{case.numbers['床号'][:3]}-{case.numbers['门诊号'][:7]}</div>"
        "<div style='font-size:13px'>质保说明：钣金油漆质保六个月或一万公里，以先到者为准。旧件已当面交还客户。　第1页/共1页</div>"
        + stamp(700, 470, case.garage, diameter=134, below="结算专用章")
    )
    return page(body, _fields(case), width=1000, height=700, face=DOTS, size=16, padding="28px 60px", scale=1.6)


def _section(title: str, what: str, fees: list[Fee]) -> str:
    """One part of an assessment with its sum; nothing where nothing was charged."""
    if not fees:
        return ""
    return f"<div style='margin-top:10px'>{title}</div>" + table(
        ("序号", what, "规格/备注", "数量", "单价（元）", "金额（元）"),
        [(str(place), *_priced(fee, fee.goods.specification)) for place, fee in enumerate(fees, 1)],
        widths=(50, 240, 120, 60, 110, 114),
        right=(3, 4, 5),
        foot=f"小计：{yuan(_total_fen(fees))}",
        style="font-size:14.5px",
    )


def loss_assessment(case: Case, random: Random) -> Drawing:
    """A surveyor's assessment of what is to be mended, signed by workshop and owner."""
    vehicle, owner, mended = case.vehicle, applicant(case), _mended(case)
    surveyor = f"{home(case, case.insured)[1]}中衡保险公估有限公司"
    parts = [fee for fee in mended if fee.goods.category != "工时"]
    works = [fee for fee in mended if fee.goods.category == "工时"]
    facts = pairs(
        ("被保险人", owner.name),
        ("车牌号码", vehicle.plate),
        ("厂牌型号", vehicle.model),
        ("车架号（VIN）", vehicle.vin),
        ("出险时间", day_text(case.loss_on, "年")),
        ("定损时间", day_text(_settled_on(case), "年")),
        ("报案号", "B" + serial(case, "报案", 14)),
        ("修理厂", case.garage),
        columns=(345, 345),
        style="line-height:1.8",
    )
    total = f"<div style='margin-top:12px;border:1px solid #333;padding:8px'>定损合计（大写）：{in_words(_total_fen(mended))}　　（小写）￥{yuan(_total_fen(mended))}</div>"
    body = (
        heading((surveyor, 18, ""), ("机动车辆保险车辆损失情况确认书", 24, "font-weight:bold"))
        + facts
        + _section("一、更换配件", "配件名称", parts)
        + _section("二、修理工时", "修理项目", works)
        + total
        + "<p style='font-size:13px'>1. 经甲、乙、丙三方协商，同意按本确认书所列项目及金额修复。2. 残值已在定损中扣除。3. 未经保险人同意增加的项目，保险人不承担。</p>"
        + f"<div style='position:relative;display:flex;justify-content:space-between;margin-top:44px'><span>查勘定损员：{pen(staff(case, '定损员'), size=27)}</span><span>修理厂：{pen(staff(case, '厂方'), size=27)}</span><span>被保险人：{pen(owner.name, size=27)}</span>{stamp(70, -24, surveyor, diameter=136, below='定损专用章')}</div>"
    )
    fields = _fields(case) | {"items": rows_of([*parts, *works])}
    return page(body, fields, width=794, height=1000, face=SONG, size=15.5, scale=1.6)
