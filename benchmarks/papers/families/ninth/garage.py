"""Repair estimates and lists of what was lost."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.ninth.sheet import (
    HEI,
    KAI,
    ROUND,
    SONG,
    hand,
    head,
    iso,
    items,
    row,
    sheet,
    stamp,
    td,
    tr,
)
from benchmarks.papers.paper import Drawing

_R = "text-align:right"


def _repair_fields(case: Case) -> dict[str, object]:
    return {
        "repairer": case.garage,
        "plate": case.vehicle.plate,
        "vin": case.vehicle.vin,
        "issued_on": iso(case.repair.issued_on),
        "items": items(case.repair.fees),
        "total_amount": yuan(case.repair.total_fen),
    }


def repair_estimate(case: Case, random: Random) -> Drawing:
    """A printed estimate with one table of parts and labour."""
    car, repair = case.vehicle, case.repair
    lines = "".join(
        tr(
            place,
            fee.goods.name,
            fee.goods.category,
            fee.goods.unit,
            td(fee.quantity, style=_R),
            td(yuan(fee.goods.price_fen), style=_R),
            td(yuan(fee.amount_fen), style=_R),
        )
        for place, fee in enumerate(repair.fees, 1)
    )
    top = (
        tr("车牌号", car.plate, "厂牌型号", car.model)
        + tr("车架号", car.vin, "发动机号", car.engine_number)
        + tr("车主", case.insured.name, "联系电话", case.insured.phone)
    )
    body = (
        f"<h1>{case.garage}</h1><h2>车辆维修估价单</h2>"
        + row(f"单号：WX{case.numbers['登记号']}", f"估价日期：{iso(repair.issued_on)}", style="margin:14px 0 6px")
        + f"<table class='b z'>{top}</table><table class='b z' style='margin-top:12px'>{head('序号', '维修项目/配件', '类别', '单位', '数量', '单价', '金额')}{lines}"
        + tr(td(f"合计人民币（大写）：{in_words(repair.total_fen)}", 5), td(f"¥{yuan(repair.total_fen)}", 2, style=_R))
        + "</table><p style='margin-top:12px;font-size:13px'>以上价格为估价，拆检后如有隐损另行增补，最终以结算单为准。</p>"
        + row(
            f"估价员：{hand(case.father.name)}",
            "客户签字：" + hand(case.insured.name),
            "维修厂盖章：",
            style="margin-top:40px",
        )
    )
    height = 590 + len(repair.fees) * 34
    body += stamp(560, height - 200, case.garage, diameter=136, below="业务专用章")
    return sheet(
        body, _repair_fields(case), height=height, font=HEI, size=14.5, css=".z td{height:33px;padding:2px 8px}"
    )


def repair_order(case: Case, random: Random) -> Drawing:
    """An estimate of a damaged car by head of charge, without an outer frame."""
    car, repair = case.vehicle, case.repair
    lines = "".join(
        tr(
            fee.goods.name,
            fee.goods.specification or "—",
            f"{fee.quantity}{fee.goods.unit}",
            td(yuan(fee.amount_fen), style=_R),
        )
        for fee in repair.fees
    )
    sums = "".join(f"<span>{name}合计：{yuan(fen)}</span>" for name, fen in repair.by_category().items())
    body = (
        "<h1 style='letter-spacing:6px'>事故车辆维修报价单</h1><hr style='margin:12px 0'>"
        "<div style='display:grid;grid-template-columns:1.3fr 1fr;gap:6px'>"
        f"<span>承修单位：{case.garage}</span><span>报价时间：{day_text(repair.issued_on, '年')}</span>"
        f"<span>车辆识别代号（VIN）：{car.vin}</span><span>号牌号码：{car.plate}</span>"
        f"<span>车型：{car.model}</span><span>送修人：{case.insured.name}</span></div><hr style='margin:12px 0'>"
        f"<table class='l'>{head('名称', '规格', '数量', '金额（元）')}{lines}</table>"
        f"<div class='f' style='margin-top:12px'>{sums}</div>"
        f"<div style='margin-top:12px;font-size:18px;font-weight:700'>报价总金额：{yuan(repair.total_fen)} 元</div>"
        f"<div style='margin-top:50px' class='f'><span>服务顾问：{hand(case.mother.name)}</span><span>报价有效期：7天</span></div>"
    )
    height = 540 + len(repair.fees) * 33
    body += stamp(500, height - 210, case.garage, diameter=136)
    css = ".l th{border-bottom:1.5px solid #222;text-align:left}.l td{border-bottom:1px dashed #999;height:32px}.l th:last-child{text-align:right}"
    return sheet(body, _repair_fields(case), height=height, font=ROUND, size=15.5, css=css)


def _loss_fields(case: Case) -> dict[str, object]:
    return {
        "insured_name": case.insured.name,
        "loss_on": iso(case.loss_on),
        "items": items(case.losses),
        "total_amount": yuan(sum(fee.amount_fen for fee in case.losses)),
    }


def _loss_list_shop_body(case: Case, lines: str, random: Random, total: int) -> str:
    return (
        f"<div>{case.insurer}</div><h1 style='margin-top:6px'>财产损失清单</h1>"
        + row(f"被保险人：{case.insured.name}", f"保险单号：{case.contract_number}", style="margin-top:16px")
        + row(
            f"出险时间：{day_text(case.loss_on, '年')}",
            f"出险原因：{random.choice(('火灾', '暴雨', '水管爆裂', '台风'))}",
            "金额单位：人民币元",
            style="margin:4px 0 8px",
        )
        + f"<table class='b z'>{head('序号', '损失项目', '规格型号', '单位', '数量', '单价', '损失金额', '备注')}{lines}"
        + tr(td("合计", 6, style="text-align:center"), td(yuan(total), style=_R), "")
        + "</table>"
        + row(
            f"被保险人（签章）：{hand(case.insured.name)}",
            f"查勘人员：{hand(case.father.name)}",
            style="margin-top:36px",
        )
        + f"<div class='r' style='margin-top:20px'>填报日期：{day_text(case.admitted_on, '年')}</div>"
    )


def loss_list_shop(case: Case, random: Random) -> Drawing:
    """An insurer's printed list of property lost."""
    total = sum(fee.amount_fen for fee in case.losses)
    lines = "".join(
        tr(
            place,
            fee.goods.name,
            fee.goods.specification,
            fee.goods.unit,
            td(fee.quantity, style=_R),
            td(yuan(fee.goods.price_fen), style=_R),
            td(yuan(fee.amount_fen), style=_R),
            "",
        )
        for place, fee in enumerate(case.losses, 1)
    )
    body = _loss_list_shop_body(case, lines, random, total)
    return sheet(
        body,
        _loss_fields(case),
        height=520 + len(case.losses) * 36,
        font=SONG,
        size=14.5,
        css=".z td{height:35px;padding:2px 7px}",
    )


def loss_list_household(case: Case, random: Random) -> Drawing:
    """A list written by hand on a ruled form."""
    total = sum(fee.amount_fen for fee in case.losses)
    lines = "".join(
        tr(
            hand(fee.goods.name),
            hand(f"{fee.quantity}{fee.goods.unit}"),
            td(hand(yuan(fee.goods.price_fen)), style=_R),
            td(hand(yuan(fee.amount_fen)), style=_R),
        )
        for fee in case.losses
    )
    body = (
        "<h1 style='letter-spacing:8px'>受损物品明细表</h1>"
        f"<p style='margin-top:20px'>投保人/被保险人姓名：{hand(case.insured.name)}　　事故发生日期：{hand(day_text(case.loss_on, '年'))}</p>"
        f"<p style='margin:6px 0 12px'>受损地址：{hand(case.insured.address)}</p>"
        f"<table class='b z'>{head('物品名称', '数量', '购置单价（元）', '报损金额（元）')}{lines}"
        + tr(td("报损金额总计（元）", 3), td(hand(yuan(total)), style=_R))
        + "</table><p style='margin-top:22px'>本人声明以上所列物品及金额真实无误，如有虚假愿承担相应责任。</p>"
        + row(
            "填表人签名：" + hand(case.insured.name, "font-size:1.3em"),
            f"联系电话：{hand(case.insured.phone)}",
            style="margin-top:34px",
        )
    )
    return sheet(
        body,
        _loss_fields(case),
        height=520 + len(case.losses) * 39,
        font=KAI,
        size=16.5,
        css=".z td{height:38px;padding:2px 9px}",
    )
