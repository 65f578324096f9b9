"""Garage bills and lists of what was lost, of the first family."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.amounts import in_words, written_day
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.first.sheet import KAI, MING, SANS, seal, sheet
from benchmarks.papers.paper import Drawing

_CSS = (
    ".h{font-size:23px;text-align:center;padding-top:28px;letter-spacing:3px}.h2{text-align:center;font-size:17px;letter-spacing:6px}"
    ".who{display:flex;flex-wrap:wrap;margin:12px 36px}.who span{width:50%;padding:2px 0}"
    ".g{margin:4px 34px;width:auto;min-width:91%}.g td,.g th{border:1px solid #454545;padding:4px 6px;font-size:13px;font-weight:400}"
    ".sec{margin:10px 36px 2px;font-weight:700}.end{display:flex;justify-content:space-between;margin:14px 36px}"
)


def repair_settlement(case: Case, random: Random) -> Drawing:
    """A garage's bill with parts and labour in tables of their own."""
    fees = case.repair.fees
    materials = [fee for fee in fees if fee.goods.category == "配件"]
    labour = [fee for fee in fees if fee.goods.category != "配件"]
    tables = ""
    if materials:
        rows = "".join(
            f"<tr><td class=mid>{n}</td><td>{escape(fee.goods.name)}</td><td class=mid>{fee.quantity}</td>"
            f"<td class=right>{yuan(fee.goods.price_fen)}</td><td class=right>{yuan(fee.amount_fen)}</td></tr>"
            for n, fee in enumerate(materials, start=1)
        )
        head = "".join(f"<th>{word}</th>" for word in ("序号", "配件名称", "数量", "单价", "金额"))
        tables += f"<div class=sec>材料费</div><table class=g><tr>{head}</tr>{rows}</table>"
    if labour:
        rows = "".join(
            f"<tr><td class=mid>{n}</td><td>{escape(fee.goods.name)}</td><td class=mid>{fee.quantity}</td>"
            f"<td class=right>{yuan(fee.goods.price_fen)}</td><td class=right>{yuan(fee.amount_fen)}</td></tr>"
            for n, fee in enumerate(labour, start=1)
        )
        head = "".join(f"<th>{word}</th>" for word in ("序号", "维修项目", "工时", "工时单价", "金额"))
        tables += f"<div class=sec>工时费</div><table class=g><tr>{head}</tr>{rows}</table>"
    who = {
        "承修单位": case.garage,
        "结算日期": written_day(case.repair.issued_on, random.choice((0, 1))),
        "托修方": case.insured.name,
        "车牌号码": case.vehicle.plate,
        "厂牌型号": case.vehicle.model,
        "车架号(VIN)": case.vehicle.vin,
        "发动机号": case.vehicle.engine_number,
        "联系电话": case.insured.phone,
    }
    total = yuan(case.repair.total_fen)
    parts_fen, labour_fen = (sum(fee.amount_fen for fee in some) for some in (materials, labour))
    body = (
        f"<div class=h>{escape(case.garage)}</div><div class=h2>{random.choice(('机动车维修结算清单', '汽车维修费用结算单'))}</div>"
        f"<div class=who>{''.join(f'<span>{k}：{escape(v)}</span>' for k, v in who.items())}</div>{tables}"
        f"<div class=who><span>材料费合计：{yuan(parts_fen)}</span><span>工时费合计：{yuan(labour_fen)}</span>"
        f"<span>费用总计：<b>¥{total}</b></span><span>大写：{in_words(case.repair.total_fen)}</span></div>"
        f'<div class=end><span>结算员：</span><span>客户签字：<i style="font-family:{KAI.strip(chr(39))};font-size:20px">{escape(case.insured.name)}</i></span></div>'
        + seal(case.garage, "业务专用章", left=520, top=380 + 28 * len(fees), size=132)
    )
    fields = {
        "repairer": case.garage,
        "plate": case.vehicle.plate,
        "vin": case.vehicle.vin,
        "issued_on": case.repair.issued_on.isoformat(),
        "total_amount": total,
        "items": [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in (*materials, *labour)],
    }
    height = 620 + 30 * len(fees)
    return Drawing(sheet(body, width=794, height=height, type_face=SANS, css=_CSS), 794, height, fields, 1.7)


def property_losses(case: Case, random: Random) -> Drawing:
    """A list of damaged goods as an insurer hands it out."""
    rows = "".join(
        f"<tr><td class=mid>{n}</td><td>{escape(fee.goods.name)}</td><td>{escape(fee.goods.specification)}</td>"
        f"<td class=mid>{fee.goods.unit}</td><td class=right>{fee.quantity}</td><td class=right>{yuan(fee.goods.price_fen)}</td>"
        f"<td class=right>{yuan(fee.amount_fen)}</td><td></td></tr>"
        for n, fee in enumerate(case.losses, start=1)
    )
    heads = ("序号", "受损财产名称", "规格型号", "单位", "受损数量", "单价(元)", "损失金额(元)", "备注")
    total = sum(fee.amount_fen for fee in case.losses)
    style = random.choice((0, 1, 3))
    written = f"font-family:{KAI.strip(chr(39))};font-size:18px"
    body = (
        f"<div class=h>{random.choice(('财产损失清单', '财产保险损失清单', '受损财产损失明细表'))}</div>"
        f'<div class=who><span>被保险人：<span style="{written}">{escape(case.insured.name)}</span></span>'
        f"<span>保险单号：{case.contract_number}</span><span>出险时间：{written_day(case.loss_on, style)}</span>"
        f"<span>出险地点：{escape(case.insured.address[:14])}</span></div>"
        f"<table class=g><tr>{''.join(f'<th>{head}</th>' for head in heads)}</tr>{rows}"
        f"<tr><td colspan=6 class=mid>合&emsp;计</td><td class=right>{yuan(total)}</td><td></td></tr></table>"
        f"<div class=who><span>损失金额合计（大写）：{in_words(total)}</span></div>"
        f"<div class=end><span>被保险人签章：</span><span>查勘人员：</span><span>填报日期：{written_day(case.visited_on, style)}</span></div>"
    )
    fields = {
        "insured_name": case.insured.name,
        "loss_on": case.loss_on.isoformat(),
        "items": [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in case.losses],
        "total_amount": yuan(total),
    }
    height = 480 + 31 * len(case.losses)
    return Drawing(sheet(body, width=860, height=height, type_face=MING, css=_CSS), 860, height, fields, 1.7)


LAYOUTS = {"repair_quote": (repair_settlement,), "loss_list": (property_losses,)}
