"""What a garage charges and what a shop or household lost."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.fifth.bills import rows
from benchmarks.papers.families.fifth.marks import GRID, HEI, KAI, PEN, RULED, SONG, line, sheet, stamp, table
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _repair_fields(case: Case, *, vin: bool = True) -> dict[str, object]:
    fields: dict[str, object] = {
        "repairer": case.garage,
        "plate": case.vehicle.plate,
        "issued_on": case.repair.issued_on.isoformat(),
        "items": rows(case.repair.fees),
        "total_amount": yuan(case.repair.total_fen),
    }
    return fields | ({"vin": case.vehicle.vin} if vin else {})


def dealer_settlement(case: Case, random: Random) -> Drawing:
    """A dealer's settlement sheet, parts and labour in one list."""
    car, bill = case.vehicle, case.repair
    made = [
        (
            place,
            escape(fee.goods.name),
            fee.goods.category,
            fee.goods.specification,
            fee.quantity,
            yuan(fee.goods.price_fen),
            yuan(fee.amount_fen),
        )
        for place, fee in enumerate(bill.fees, 1)
    ]
    body = (
        f"<div class='row' style='align-items:center;border-bottom:3px solid #b3261e'><span style='{HEI}font-size:21px'>{case.garage}</span><span style='font-size:12.5px;text-align:right'>24小时救援：0990-{case.numbers['登记号'][:7]}<br>地址：{case.relative.address[3:13]}</span></div>"
        f"<h2 class='c' style='{HEI}font-size:21px;padding:8px'>维修结算单</h2>"
        + line(
            ("工单号", f"RO{case.numbers['业务流水号']}"),
            ("车牌号", car.plate),
            ("进厂里程", f"{30000 + case.seed % 50000}km"),
            ("结算日期", day_text(bill.issued_on, "-")),
        )
        + line(("车主", case.insured.name), ("车型", car.model), ("VIN码", car.vin))
        + "<div style='height:8px'></div>"
        + table(("序号", "项目名称", "类别", "规格/工时", "数量", "单价", "金额"), made, right=(4, 5, 6))
        + f"<div class='row' style='padding-top:8px'><span>应收合计（大写）：{in_words(bill.total_fen)}</span><span style='font-size:17px'>小写：¥{yuan(bill.total_fen)}</span></div>"
        + f"<div class='row' style='padding-top:26px'><span>服务顾问：白桦</span><span>客户签字：<span class='pen'>{escape(case.insured.name)}</span></span><span>财务盖章：</span></div><div style='font-size:12px;padding-top:10px'>质保：配件质保一年或2万公里（先到为准），喷漆质保两年。</div>"
        + f"<div style='position:absolute;right:40px;bottom:-20px'>{stamp(case.garage[:12], '结算专用章', diameter=124)}</div>"
    )
    return sheet(
        body,
        width=900,
        height=400 + 30 * len(bill.fees),
        type_=SONG,
        size=14.5,
        css=GRID,
        padding="32px 42px",
        fields=_repair_fields(case),
    )


def garage_quote(case: Case, random: Random) -> Drawing:
    """A small garage's quote on a bought form, filled in by hand."""
    car, bill = case.vehicle, case.repair

    def pen(words: str) -> str:
        style = f"{KAI}color:#1d2a5c;font-size:19px" if words.isascii() else f"{PEN}font-size:23px"
        return f"<span style='{style};line-height:1'>{escape(words)}</span>"

    made = [
        (pen(fee.goods.name), pen(str(fee.quantity)), pen(yuan(fee.goods.price_fen)), pen(yuan(fee.amount_fen)), "")
        for fee in bill.fees
    ] + [("&nbsp;",) * 5] * 2
    body = (
        f"<h2 class='c' style='{KAI}font-size:25px;color:#1d3f8a'>{case.garage}</h2><h2 class='c' style='{KAI}font-size:22px;color:#1d3f8a;letter-spacing:.3em'>车辆维修报价单</h2>"
        f"<div class='row' style='color:#1d3f8a;padding:8px 0'><span>车牌号码：{pen(car.plate)}</span><span>车型：{pen(car.model.split('牌')[0])}</span><span>日期：{pen(day_text(bill.issued_on, '年'))}</span></div>"
        + table(("维修项目及配件名称", "数量", "单价", "金额", "备注"), made, right=(1, 2, 3))
        + f"<div class='row' style='color:#1d3f8a;padding-top:8px'><span>合计金额：{pen(yuan(bill.total_fen))} 元</span><span>经手人：{pen('老周')}</span><span>客户确认：</span></div><div style='color:#1d3f8a;font-size:12px;padding-top:8px'>①存根（白）②客户（红）③财务（黄）</div>"
    )
    css = "td,th{border:1px solid #1d3f8a;padding:3px 8px;font-weight:normal;height:34px}th{color:#1d3f8a}table{width:100%}"
    return sheet(
        body,
        width=760,
        height=330 + 37 * len(bill.fees),
        type_=SONG,
        size=15,
        css=css,
        padding="28px 40px",
        paper=random.choice(("#fdf3f3", "#fffef6", "#fff")),
        fields=_repair_fields(case, vin=False),
    )


def _loss_fields(case: Case, loss_on: bool = True) -> dict[str, object]:
    total = sum(fee.amount_fen for fee in case.losses)
    fields: dict[str, object] = {
        "insured_name": case.insured.name,
        "items": rows(case.losses),
        "total_amount": yuan(total),
    }
    return fields | ({"loss_on": case.loss_on.isoformat()} if loss_on else {})


def insurer_loss_list(case: Case, random: Random) -> Drawing:
    """财产损失清单 of an insurer, typed."""
    total = sum(fee.amount_fen for fee in case.losses)
    made = [
        (
            place,
            escape(fee.goods.name),
            fee.goods.specification,
            fee.goods.unit,
            fee.quantity,
            yuan(fee.goods.price_fen),
            yuan(fee.amount_fen),
            random.choice(("全损", "水浸", "过火")),
        )
        for place, fee in enumerate(case.losses, 1)
    ]
    body = (
        f"<div style='{HEI}font-size:16px;color:#244a7c'>{case.insurer}</div><h1 class='c' style='{HEI}font-size:22px;padding:2px 0 10px'>财产损失清单</h1>"
        + line(("被保险人", case.insured.name), ("保险单号", case.contract_number))
        + line(
            ("出险时间", day_text(case.loss_on, "年")),
            ("出险地点", case.insured.address),
            ("出险原因", random.choice(("水管爆裂", "火灾", "暴雨"))),
        )
        + "<div style='height:8px'></div>"
        + table(
            ("序号", "损失财产名称", "规格型号", "单位", "数量", "单价（元）", "损失金额（元）", "损失程度"),
            made,
            right=(4, 5, 6),
        )
        + f"<div class='row' style='padding-top:8px'><span>合计（大写）：{in_words(total)}</span><span>合计：{yuan(total)}元</span></div><p style='font-size:13px;padding-top:8px'>本人（单位）保证以上填报内容真实，如有不实愿承担相应责任。</p>"
        + f"<div class='row' style='padding-top:20px'><span>被保险人签章：<span class='pen'>{escape(case.insured.name)}</span></span><span>查勘员：</span><span>填报日期：{day_text(case.discharged_on, '年')}</span></div>"
    )
    return sheet(
        body,
        width=940,
        height=400 + 30 * len(case.losses),
        type_=SONG,
        size=15,
        css=GRID,
        padding="34px 44px",
        fields=_loss_fields(case),
    )


def own_loss_list(case: Case, random: Random) -> Drawing:
    """A list somebody typed at home."""
    total = sum(fee.amount_fen for fee in case.losses)
    made = [
        (escape(fee.goods.name), f"{fee.quantity}{fee.goods.unit}", yuan(fee.goods.price_fen), yuan(fee.amount_fen))
        for fee in case.losses
    ]
    body = (
        f"<h1 class='c' style='{HEI}font-size:24px;padding-bottom:14px'>受损物品明细表</h1><p>投保人（被保险人）：{escape(case.insured.name)}</p><p>电话：{case.insured.phone}</p><p style='padding-bottom:10px'>事故日期：{day_text(case.loss_on, '.')}</p>"
        + table(("物品", "数量", "购买单价", "损失金额"), made, right=(2, 3))
        + f"<p class='r' style='padding-top:10px'>总计 {yuan(total)} 元</p><p style='padding-top:24px'>以上物品照片及购买凭证附后。</p><p class='r' style='padding-top:20px'>签名：<span class='pen'>{escape(case.insured.name)}</span></p>"
    )
    return sheet(
        body,
        width=740,
        height=420 + 34 * len(case.losses),
        type_=HEI,
        size=16,
        css=RULED,
        padding="44px 60px",
        fields=_loss_fields(case),
    )


LAYOUTS = {"repair_quote": (dealer_settlement, garage_quote), "loss_list": (insurer_loss_list, own_loss_list)}
