"""What a garage charges and what a shop, a household or a farm lost."""

from __future__ import annotations

from html import escape
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee, digits, yuan
from benchmarks.papers.families.held_out.sheet import (
    FIXED,
    GOTHIC,
    MING,
    SONG,
    WENKAI,
    capital,
    chinese,
    dashed,
    drawing,
    items,
    near,
    padded,
    pen,
    rows,
    seal,
    slashed,
    spaced,
)
from benchmarks.papers.paper import Drawing, Layout

_RULED = (
    "td,th{border:1px solid #333;padding:6px 6px;text-align:center}th{font-weight:600}td:nth-child(2){text-align:left}"
)


def _repair(case: Case, *, vin: bool = True) -> dict[str, Any]:
    return {
        "repairer": case.garage,
        "plate": case.vehicle.plate,
        "issued_on": case.visited_on.isoformat(),
        "total_amount": yuan(case.repair.total_fen),
        "items": items(case.repair.fees),
    } | ({"vin": case.vehicle.vin} if vin else {})


def _sum(fees: tuple[Fee, ...]) -> int:
    return sum(fee.amount_fen for fee in fees)


def settlement_list(case: Case, random: Random) -> Drawing:
    """The settlement of the trade: one table of labour and parts."""
    car, total = case.vehicle, case.repair.total_fen
    lines = [
        (
            str(number),
            escape(fee.goods.name),
            fee.goods.specification or "/",
            fee.goods.unit,
            str(fee.quantity),
            yuan(fee.goods.price_fen),
            yuan(fee.amount_fen),
        )
        for number, fee in enumerate(case.repair.fees, 1)
    ]
    body = (
        f"<div class=c style='font-size:24px'>{escape(case.garage)}</div><div class=c style='font-size:21px;letter-spacing:3px'>机动车维修结算清单</div>"
        f"<p>托修方：{escape(case.insured.name)}　联系电话：{case.insured.phone}　结算日期：{dashed(case.visited_on)}</p>"
        f"<p>车牌号：{car.plate}　厂牌型号：{escape(car.model)}　行驶里程：{random.randint(8000, 160000)}km</p><p>车架号(VIN)：{car.vin}　发动机号：{car.engine_number}</p>"
        f"<table>{rows((('序号', '项目名称', '规格', '单位', '数量', '单价', '金额(元)'),), head=True)}{rows(lines)}"
        f"<tr><td colspan=6 style='text-align:right'>合　计</td><td>{yuan(total)}</td></tr></table><p>总计金额（大写）：{capital(total)}　　（小写）：￥{yuan(total)}</p>"
        "<p style='font-size:13px'>质量保证期：小修 3 日或 500 公里。</p><p>结算员：________　　客户签字：________</p>"
        + seal(
            case.garage,
            under="业务专用章",
            size_px=136,
            style="right:90px;top:150px" if random.random() < 0.3 else "right:90px;bottom:260px",
        )
    )
    return drawing(body, _repair(case), css=_RULED, font=SONG, size_px=(794, 1000), inset_px=(40, 40))


def quotation(case: Case, random: Random) -> Drawing:
    """A quotation before the work, with thousands separators."""
    car, total = case.vehicle, case.repair.total_fen
    lines = [
        (
            escape(fee.goods.name),
            str(fee.quantity),
            yuan(fee.goods.price_fen, commas=True),
            yuan(fee.amount_fen, commas=True),
        )
        for fee in case.repair.fees
    ]
    body = (
        f"<div style='border-bottom:3px solid #204070;font-size:21px;font-weight:700;color:#204070'>{escape(case.garage)}</div>"
        f"<div class=c style='font-size:25px;margin:18px 0'>车辆维修报价单</div><table class=n>{rows((('客户', escape(case.insured.name), '报价日期', padded(case.visited_on)), ('车牌', car.plate, '车型', escape(car.model)), ('VIN码', car.vin, '服务顾问', escape(case.father.name))))}</table>"
        f"<table style='margin-top:14px'>{rows((('维修项目/配件', '数量', '单价', '小计'),), head=True)}{rows(lines)}</table>"
        f"<p class=r style='font-size:19px'>报价总额：<b>¥{yuan(total, commas=True)}</b></p><p style='font-size:13px;color:#666'>* 本报价有效期 7 天，拆检后如有增项另行通知。</p>"
    )
    css = "td,th{border-bottom:1px solid #c8d0dc;padding:8px 6px;text-align:left}th{background:#e8eef6}"
    return drawing(body, _repair(case), css=css, font=GOTHIC, size_px=(794, 940), letter_px=14.5)


def assessed_list(case: Case, random: Random) -> Drawing:
    """An insurer's assessment of the damage: parts and labour in two tables."""
    car, fees, total = case.vehicle, case.repair.fees, case.repair.total_fen
    labour = tuple(fee for fee in fees if fee.goods.category != "配件")
    parts = tuple(fee for fee in fees if fee.goods.category == "配件")

    def table(title: str, some: tuple[Fee, ...]) -> str:
        lines = [
            (str(number), escape(fee.goods.name), str(fee.quantity), yuan(fee.amount_fen))
            for number, fee in enumerate(some, 1)
        ]
        return f"<p>{title}</p><table>{rows((('序号', '名称', '数量', '金额'),), head=True)}{rows(lines)}<tr><td></td><td>小计</td><td></td><td>{yuan(_sum(some))}</td></tr></table>"

    body = (
        f"<div class=c style='font-size:16px'>{escape(case.insurer)}</div><div class=c style='font-size:23px'>机动车保险车辆损失情况确认书</div>"
        f"<p>报案号：{case.numbers['业务流水号']}　出险日期：{dashed(case.loss_on)}　定损日期：{dashed(case.visited_on)}</p><p>被保险人：{escape(case.insured.name)}　号牌号码：{car.plate}　车架号：{car.vin}</p>"
        f"<p>承修单位：{escape(case.garage)}</p>"
        + (table("一、更换配件", parts) if parts else "")
        + (table("二、维修工时及辅料" if parts else "一、维修工时及辅料", labour) if labour else "")
        + f"<p>定损合计金额：人民币 {capital(total)}（￥{yuan(total)}）</p><p>保险公司签章：　　　　　　修理厂签章：　　　　　　被保险人签章：</p>"
        + seal(case.garage, size_px=120, style="left:300px;bottom:60px")
    )
    return drawing(
        body,
        _repair(case) | {"items": items(parts + labour)},
        css=_RULED,
        font=FIXED,
        letter_px=14,
        size_px=(794, 1080),
        inset_px=(36, 46),
    )


def repair_invoice(case: Case, random: Random) -> Drawing:
    """A digital invoice for the repair; the item names carry the tax class, so they are no truth."""
    car, total = case.vehicle, case.repair.total_fen
    lines = "".join(
        f"<tr><td>*修理修配劳务*{escape(fee.goods.name)}</td><td>{fee.goods.unit}</td><td>{fee.quantity}</td><td>{yuan(fee.goods.price_fen)}</td><td>{yuan(fee.amount_fen)}</td><td>免税</td><td>***</td></tr>"
        for fee in case.repair.fees
    )
    body = (
        f"<div class=c style='font-size:26px;color:#8a3d1d'>电子发票（普通发票）</div><div style='position:absolute;right:40px;top:40px;font-size:13px'>发票号码：26{digits(case.random, 18)}<br>开票日期：{padded(case.visited_on)}</div>"
        f"<table style='margin-top:34px'><tr><td class=v>购买方信息</td><td style='width:45%'>名称：{escape(case.insured.name)}<br><br>统一社会信用代码/纳税人识别号：</td><td class=v>销售方信息</td><td>名称：{escape(case.garage)}<br><br>统一社会信用代码/纳税人识别号：{case.credit_code}</td></tr></table>"
        "<table style='margin-top:-1px' class=i><tr><td style='width:38%'>项目名称</td><td>单位</td><td>数量</td><td>单价</td><td>金额</td><td>税率/征收率</td><td>税额</td></tr>"
        f"{lines}<tr><td>合　　计</td><td></td><td></td><td></td><td>¥{yuan(total)}</td><td></td><td>***</td></tr></table>"
        f"<table style='margin-top:-1px'><tr><td style='width:26%'>价税合计（大写）</td><td>ⓧ {capital(total)}　　　　　（小写）¥{yuan(total)}</td></tr><tr><td>备注</td><td>车牌号：{car.plate}　车架号：{car.vin}</td></tr></table><p>开票人：{escape(case.relative.name)}</p>"
    )
    css = "td{border:1px solid #b4694a;padding:6px;font-size:13px}.i td{border-top:0;border-bottom:0}.v{width:22px;line-height:1.15}"
    fields = {name: value for name, value in _repair(case).items() if name != "items"}
    return drawing(body, fields, css=css, font=SONG, size_px=(880, 660), inset_px=(30, 36), letter_px=13)


def _loss(case: Case, fees: tuple[Fee, ...] | None = None) -> dict[str, Any]:
    charged = fees or case.losses
    return {
        "insured_name": case.insured.name,
        "loss_on": case.loss_on.isoformat(),
        "items": items(charged),
        "total_amount": yuan(_sum(charged)),
    }


def property_list(case: Case, random: Random) -> Drawing:
    """The list an insurer hands out for property claims."""
    total = _sum(case.losses)
    lines = [
        (
            str(number),
            escape(fee.goods.name),
            fee.goods.specification,
            fee.goods.unit,
            str(fee.quantity),
            yuan(fee.goods.price_fen),
            yuan(fee.amount_fen),
        )
        for number, fee in enumerate(case.losses, 1)
    ]
    cause = random.choice(("暴雨内涝", "火灾", "水管爆裂", "台风"))
    body = (
        f"<div class=c style='font-size:25px;letter-spacing:4px'>{random.choice(('财产损失清单', '企业财产保险损失清单', '家庭财产损失清单'))}</div>"
        f"<p>被保险人：{escape(case.insured.name)}　　保单号：{case.contract_number}</p><p>出险时间：{chinese(case.loss_on)}　　出险原因：{cause}　　出险地点：{escape(case.insured.address[:9])}</p>"
        f"<table>{rows((('序号', '损失项目', '规格型号', '单位', '数量', '单价（元）', '损失金额（元）'),), head=True)}{rows(lines)}<tr><td></td><td>合计</td><td></td><td></td><td></td><td></td><td>{yuan(total)}</td></tr></table>"
        f"<p>合计人民币（大写）：{capital(total)}</p><p style='margin-top:40px'>被保险人（签章）：{pen(case.insured.name, random, size_px=24)}　　　填报日期：{spaced(near(case, 3))}</p>"
    )
    return drawing(body, _loss(case), css=_RULED, font=MING, size_px=(794, 860), inset_px=(44, 44))


def handwritten_list(case: Case, random: Random) -> Drawing:
    """What somebody wrote down on ruled paper."""
    lines = "".join(
        f"<div>{number}、{escape(fee.goods.name)}　{fee.quantity}{fee.goods.unit}　{yuan(fee.amount_fen)}元</div>"
        for number, fee in enumerate(case.losses, 1)
    )
    body = (
        "<div class=c style='font-size:31px'>损失清单</div>"
        f"<div>被保险人：{escape(case.insured.name)}</div><div>出险日期：{slashed(case.loss_on)}</div>{lines}<div>总计：{yuan(_sum(case.losses))}元</div><div class=r>签名：{escape(case.insured.name)}</div>"
    )
    css = ".sheet{line-height:46px;color:#1c2a5c}.sheet>div{white-space:nowrap}"
    paper = "repeating-linear-gradient(#fdfdf8 0 45px,#9ab8cf 45px 46px)"
    height = 46 * (6 + len(case.losses)) + 92
    return drawing(
        body, _loss(case), size_px=(700, height), css=css, font=WENKAI, letter_px=23, paper=paper, inset_px=(46, 54)
    )


def confirmed_list(case: Case, random: Random) -> Drawing:
    """The insurer's survey: reported and confirmed amounts are the same, quantities stand beside the names."""
    total = _sum(case.losses)
    lines = [
        (
            escape(fee.goods.name),
            f"{fee.quantity}{fee.goods.unit}",
            yuan(fee.amount_fen, commas=True),
            random.choice(("全损", "报废", "水浸")),
        )
        for fee in case.losses
    ]
    body = (
        f"<p style='color:#345'>{escape(case.insurer)}</p><div class=c style='font-size:24px;font-weight:700'>物损清单确认表</div><table class=n>"
        f"{rows((('被保险人', escape(case.insured.name), '报案号', case.numbers['业务流水号']), ('事故日期', dashed(case.loss_on), '查勘日期', dashed(near(case, 2)))))}</table>"
        f"<table style='margin-top:16px'>{rows((('受损财产名称', '数量', '核定损失金额(元)', '损失程度'),), head=True)}{rows(lines)}</table>"
        f"<p class=r>核定损失合计：{yuan(total, commas=True)}元</p><p>查勘员：________　　被保险人确认：{pen(case.insured.name, random)}</p>"
        + seal(case.insurer[:14], under="查勘定损章", size_px=128, style="left:120px;bottom:40px")
    )
    css = "td,th{border:1px solid #6b7a8c;padding:8px}th{background:#edf1f5}"
    return drawing(body, _loss(case), css=css, font=GOTHIC, size_px=(794, 860), letter_px=15)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "repair_quote": (settlement_list, quotation, assessed_list, repair_invoice),
    "loss_list": (property_list, handwritten_list, confirmed_list),
}
