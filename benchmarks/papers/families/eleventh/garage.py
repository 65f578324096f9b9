"""What a garage or a household charges: quotes for repairs and lists of what was lost."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.eleventh import sheet as s
from benchmarks.papers.paper import Drawing


def _quoted(case: Case, fees: list[Fee]) -> dict[str, object]:
    return {
        "repairer": case.garage,
        "plate": case.vehicle.plate,
        "vin": case.vehicle.vin,
        "issued_on": case.repair.issued_on.isoformat(),
        "total_amount": yuan(case.repair.total_fen),
        "items": s.items(fees),
    }


def dealer_quote(case: Case, random: Random) -> Drawing:
    """A dealer's estimate: parts in one table, labour in another."""
    car, bill = case.vehicle, case.repair
    parts = [fee for fee in bill.fees if fee.goods.category == "配件"]
    labour = [fee for fee in bill.fees if fee.goods.category != "配件"]

    def block(title: str, heads: tuple[str, ...], fees: list[Fee]) -> str:
        lines = [
            s.row(str(place), fee.goods.name, fee.goods.specification or "—", str(fee.quantity), ('class="r"',
            yuan(fee.goods.price_fen)), ('class="r"', yuan(fee.amount_fen)))
            for place, fee in enumerate(fees, start=1)
        ]  # fmt: skip
        total = s.row(
            ('colspan="5" class="r"', f"{title}小计"), ('class="r"', yuan(sum(fee.amount_fen for fee in fees)))
        )
        head = s.row(*heads, attributes='style="background:#dfe6ee"')
        return f'<div class="b" style="margin:14px 0 4px">{title}</div>' + s.table([head, *lines, total])

    body = (
        f'<div class="f" style="border-bottom:3px solid #0a3d7c;padding-bottom:8px"><b style="font-size:22px;'
        f'color:#0a3d7c">{s.e(case.garage)}</b>'
        f'<span style="font-size:24px">维修预估单</span></div><div class="f" style="margin-top:12px"><span>车牌号：'
        f"{car.plate}</span>"
        f"<span>底盘号(VIN)：{car.vin}</span><span>进厂里程：{s.number(case, 21, 5)}km</span></div>"
        f'<div class="f" style="margin-top:6px"><span>客户：{s.e(case.insured.name)}</span><span>车型：{car.model}</span>'
        f"<span>电话：{case.insured.phone}</span></div><div class='f' style='margin-top:6px'><span>工单号："
        f"RO{s.number(case, 22, 10)}</span>"
        f"<span>预估日期：{s.day(bill.issued_on, '/')}</span><span>服务顾问：{s.somebody(case, 23)}</span></div>"
        + (block("维修配件", ("序号", "配件名称", "品质", "数量", "单价", "金额"), parts) if parts else "")
        + (block("维修工时", ("序号", "工时项目", "说明", "数量", "单价", "金额"), labour) if labour else "")
        + f'<div class="f b" style="margin-top:16px;font-size:18px"><span>预估总金额：¥{yuan(bill.total_fen)}</span><span>'
        f"（{in_words(bill.total_fen)}）</span></div>"
        '<p class="s" style="margin-top:12px;line-height:1.6">1.本单为拆检前预估，最终金额以结算单为准。2.隐藏损伤须经保险公司复勘后增补。'
        "3.更换下的旧件请客户三日内取走。</p>"
        f'<div class="f" style="margin-top:20px"><span>客户确认：{s.pen(case.insured.name)}</span><span>服务顾问签字：</span></div>'
    )
    truth = _quoted(case, parts + labour)
    return s.paper(body, (900, 620 + 34 * len(bill.fees)), truth, face=s.MI, px=15.5, style="padding:36px 44px;")


def damage_assessment(case: Case, random: Random) -> Drawing:
    """An insurer's form on which the garage quotes, as an old office program prints it."""
    car, bill = case.vehicle, case.repair
    lines = [
        s.row(str(place), fee.goods.name, fee.goods.category, fee.goods.unit, ('class="r"', yuan(fee.goods.price_fen)),
        str(fee.quantity), ('class="r"', yuan(fee.amount_fen)))
        for place, fee in enumerate(bill.fees, start=1)
    ]  # fmt: skip
    body = (
        '<h1 style="font-size:26px;letter-spacing:4px">机动车维修报价单</h1>'
        f'<div class="r" style="margin:6px 0">报价日期：{s.day(bill.issued_on)}</div>'
        + s.table(
            [
                s.row("报价单位", ('colspan="3"', s.e(case.garage)), "联系人", s.somebody(case, 24)),
                s.row("号牌号码", car.plate, "厂牌型号", car.model, "车主", s.e(case.insured.name)),
                s.row("车架号", ('colspan="3"', car.vin), "报案号", f"{s.number(case, 25, 12)}"),
                s.row("出险日期", s.day(case.loss_on, "-"), "承保公司", ('colspan="3"', s.e(case.insurer))),
            ]
        )
        + s.table(
            [s.row("序号", "项目名称", "类别", "单位", "单价(元)", "数量", "金额(元)", attributes='class="c"'), *lines],
            style="margin-top:-1px",
        )
        + s.table(
            [s.row("合计金额", f"（大写）{in_words(bill.total_fen)}", f"（小写）￥{yuan(bill.total_fen)}")],
            style="margin-top:-1px",
        )
        + '<p style="margin-top:14px;line-height:1.8">上述报价含税，配件质保期为一年或两万公里，以先到者为准。</p>'
        f'<div class="f" style="margin-top:26px"><span>修理厂（盖章）</span><span>定损员：{s.pen(s.somebody(case, 26))}</span>'
        f"<span>车主：{s.pen(case.insured.name)}</span></div>" + s.stamp(s.e(case.garage), 520, 20, 140)
    )
    size = (880, 540 + 36 * len(lines))
    return s.paper(body, size, _quoted(case, list(bill.fees)), face=s.UMING, px=16)


def property_form(case: Case, random: Random) -> Drawing:
    """An insurer's form for lost property with empty rows left."""
    total = sum(fee.amount_fen for fee in case.losses)
    lines = [
        s.row(str(place), fee.goods.name, fee.goods.specification, f"{fee.quantity}{fee.goods.unit}", ('class="r"',
        yuan(fee.goods.price_fen)), ('class="r"', yuan(fee.amount_fen)), "")
        for place, fee in enumerate(case.losses, start=1)
    ]  # fmt: skip
    blank = [s.row(str(len(lines) + 1 + extra), *("&nbsp;",) * 6) for extra in range(2)]
    body = (
        f'<div class="s">{s.e(case.insurer)}</div><h1 style="font-size:25px;letter-spacing:5px;margin:6px 0 14px">'
        f'财产损失清单</h1>'
        f'<div class="f"><span>被保险人：{s.e(case.insured.name)}</span><span>保单号码：{case.contract_number}</span></div>'
        f'<div class="f" style="margin:8px 0"><span>出险日期：{s.day(case.loss_on)}</span><span>出险原因：'
        f'{("火灾", "暴雨", "水管爆裂")[case.seed % 3]}</span>'
        "<span>金额单位：人民币元</span></div>"
        + s.table(
            [s.row("序号", "财产名称", "规格型号", "数量", "购置单价", "损失金额", "备注", attributes='class="c"'), *lines, *blank,
             s.row(('colspan="5" class="c"', f"合　　计　（大写：{in_words(total)}）"), ('class="r"', yuan(total)), "")],
        )
        + '<p style="margin:16px 0;line-height:1.8">本人声明以上所列损失项目及金额均属实，如有虚报，愿承担由此引起的一切法律责任。</p>'
        f'<div class="f"><span>被保险人签章：{s.pen(case.insured.name)}</span><span>查勘员：{s.somebody(case, 27)}</span><span>'
        f'填报日期：{s.day(case.visited_on)}</span></div>'
    )  # fmt: skip
    truth = {
        "insured_name": case.insured.name,
        "loss_on": case.loss_on.isoformat(),
        "items": s.items(case.losses),
        "total_amount": yuan(total),
    }
    return s.paper(body, (860, 500 + 34 * len(lines)), truth, face=s.SERIF, px=16)


def household_list(case: Case, random: Random) -> Drawing:
    """A list the household typed itself: no form, a sentence on top, the sum at its end."""
    total = sum(fee.amount_fen for fee in case.losses)
    cause = ("楼上水管爆裂漏水", "电动车充电起火", "强对流天气暴雨倒灌")[case.seed % 3]
    lines = [
        s.row(fee.goods.name, fee.goods.specification, f"{fee.quantity}", f"{yuan(fee.amount_fen)}")
        for fee in case.losses
    ]
    body = (
        '<h1 style="font-size:28px;margin-bottom:18px">家庭财产受损物品明细</h1>'
        f'<p style="text-indent:2em;line-height:2">{s.day(case.loss_on)}，因{cause}，造成我家（{s.e(case.insured.address)}）'
        "以下物品损坏，现列明细如下：</p>"
        + s.table(
            [
                s.row(
                    "物品",
                    "型号",
                    "数量",
                    "损失（元）",
                    attributes='style="font-weight:700;border-bottom:2px solid #333"',
                ),
                *lines,
            ],
            cls="w",
            style="margin:10px 0;line-height:2.1",
        )
        + f'<p style="line-height:2;border-top:2px solid #333">以上共计损失人民币 {yuan(total)} 元。</p>'
        f'<div style="margin-top:30px;text-align:right;line-height:2.2">被保险人：'
        f"{s.e(case.insured.name)}　{s.pen(case.insured.name, 28)}<br>电话：{case.insured.phone}</div>"
    )
    truth = {
        "insured_name": case.insured.name,
        "loss_on": case.loss_on.isoformat(),
        "items": s.items(case.losses),
        "total_amount": yuan(total),
    }
    return s.paper(body, (800, 560 + 36 * len(lines)), truth, face=s.FANG, px=18, style="padding:60px 70px;")


LAYOUTS = {
    "repair_quote": (dealer_quote, damage_assessment),
    "loss_list": (property_form, household_list),
}
