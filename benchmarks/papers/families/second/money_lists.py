"""Fee lists, settlements, garage quotes and loss lists of the second family."""

from __future__ import annotations

import dataclasses
from html import escape
from random import Random

from benchmarks.papers.amounts import in_words, written_day
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.second.money_sheet import HEI, KAI, SONG, oval_seal, paper, row
from benchmarks.papers.paper import Drawing


def _rows_truth(fees: tuple[Fee, ...]) -> list[dict[str, str]]:
    return [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in fees]


_LIST_CSS = (
    ".t{font-size:20px;text-align:center;margin-bottom:6px}.g td,.g th{font-size:12.5px;padding:1px 5px}"
    ".g tr:first-child th{border-bottom:1px dashed #333;border-top:1px dashed #333}.w{display:grid;grid-template-columns:1fr 1fr 1fr}"
)


def visit_details(case: Case, random: Random) -> Drawing:
    """A list of fees of a visit or a short stay, printed without rulings."""
    fees = case.visit.fees if random.random() < 0.4 else case.stay.fees[:16]
    word = "门诊" if fees is case.visit.fees else "住院"
    total = yuan(sum(fee.amount_fen for fee in fees))
    heads = ("类别", "收费项目", "医保等级", "单价", "数量", "单位", "总金额")
    grades = {"甲": "甲类", "乙": "乙类", "丙": "自费"}
    rows = "".join(
        row(
            (fee.goods.category, fee.goods.name, grades[fee.goods.list_class], yuan(fee.goods.price_fen), str(fee.quantity),
             fee.goods.unit, yuan(fee.amount_fen)), right=(3, 4, 6), middle=(2, 5),
        )
        for fee in fees
    )  # fmt: skip
    body = (
        f"<div class=t>{escape(case.hospital)}{word}费用明细清单</div><div class=w><span>患者姓名 {escape(case.insured.name)}</span>"
        f"<span>登记号 {case.numbers['登记号']}</span><span>费别 城镇职工医保</span></div>"
        f"<table class=g>{row(heads, tag='th', right=(3, 4, 6), middle=(2, 5))}{rows}</table>"
        f"<div style='border-top:1px dashed #333' class=row><span>合计金额：{total}</span><span>大写：{in_words(sum(f.amount_fen for f in fees))}</span></div>"
        f"<div class=row style='margin-top:8px'><span>打印时间：{written_day(case.visited_on, 4)} 09:26</span><span>操作员：0552</span></div>"
    )
    height = max(600, 240 + 25 * len(fees))
    fields = {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "items": _rows_truth(fees),
        "total_amount": total,
    }
    html = paper(body, width=820, height=height, font=random.choice((HEI, SONG)), css=_LIST_CSS)
    return Drawing(html, 820, height, fields, 1.8)


def daily_list(case: Case, random: Random) -> Drawing:
    """The list of one day of a stay (一日清单) with boxes, its sum below the table."""
    fees = case.stay.fees[3 : 3 + random.randint(5, 11)]
    total = yuan(sum(fee.amount_fen for fee in fees))
    rows = "".join(
        row((fee.goods.name, fee.goods.specification or "-", str(fee.quantity) + fee.goods.unit, yuan(fee.goods.price_fen),
             yuan(fee.amount_fen), f"[{fee.goods.list_class}]"), right=(2, 3, 4), middle=(1, 5))
        for fee in fees
    )  # fmt: skip
    body = (
        f"<div class=t>{escape(case.hospital)}</div><div class=t>{random.choice(('住院病人一日清单', '住院患者每日费用清单'))}</div>"
        f"<div class=w><span>姓名：{escape(case.insured.name)}</span><span>床号：{case.numbers['床号'][:2]}</span><span>科别：{case.department}</span>"
        f"<span>住院号：{case.numbers['住院号']}</span><span>费用日期：{written_day(case.admitted_on, 0)}</span></div>"
        f"<table class='g k'>{row(('药品/项目', '规格', '数量', '单价', '金额', '医保'), tag='th', middle=range(6))}{rows}</table>"
        f"<p class=n>当日费用合计：{total} 元</p><p>护士签名：　　　　　　患者确认：</p>"
    )
    height = 330 + 27 * len(fees)
    fields = {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "items": _rows_truth(fees),
        "total_amount": total,
    }
    css = _LIST_CSS + ".k td,.k th{border:1px solid #666}"
    return Drawing(paper(body, width=760, height=height, font=SONG, css=css), 760, height, fields, 1.8)


_SETTLE_CSS = (
    ".t{font:22px 'Noto Serif CJK SC';text-align:center;font-weight:600}.h{background:#e8edf2;padding:3px 8px;margin-top:10px;font-weight:600}"
    ".w{display:grid;grid-template-columns:1fr 1fr 1fr;row-gap:4px;padding:5px 8px}.v td{border:1px solid #777;text-align:center}"
)


def line_settlement(case: Case, random: Random) -> Drawing:
    """A settlement sheet in sections; what was paid stands below its labels."""
    stay = case.stay
    if random.random() < 0.5 and not stay.serious_illness_paid_fen:
        stay = dataclasses.replace(stay, serious_illness_paid_fen=stay.self_paid_fen // 8)
    style = random.choice((0, 1, 4))
    labels = ("费用总额", "基本医保统筹基金支付", "大病保险支付", "公务员补助支付", "个人账户支付", "个人现金支付")
    money = (stay.total_fen, stay.basic_insurance_paid_fen, stay.serious_illness_paid_fen, 0, 0, stay.self_paid_fen)
    who = (
        f"参保人姓名：{case.insured.name}", f"性别：{case.insured.sex}", f"证件号码：{case.insured.id_number}",
        f"医保类别：{random.choice(('职工医保', '居民医保'))}", "医疗类别：普通住院", f"住院号：{case.numbers['住院号']}",
        f"入院日期：{written_day(case.admitted_on, style)}", f"出院日期：{written_day(case.discharged_on, style)}",
        f"结算日期：{written_day(case.stay.issued_on, style)}",
    )  # fmt: skip
    where = (f"定点医药机构名称：{case.hospital}", "医院等级：三级", f"出院诊断：{case.diagnosis.name}")
    body = (
        f"<div class=t>{random.choice(('城镇职工基本医疗保险住院结算单', '医疗保障基金结算清单', '基本医疗保险费用结算单（住院）'))}</div>"
        f"<div class=h>一、基本信息</div><div class=w>{''.join(f'<span>{escape(text)}</span>' for text in who)}</div>"
        f"<div style='padding:0 8px'>{'<br>'.join(map(escape, where))}</div><div class=h>二、费用结算</div>"
        f"<table class=v>{row(labels)}{row(yuan(fen, commas=style == 1) for fen in money)}</table>"
        f"<div class=w><span>起付线：600.00</span><span>自费费用：{yuan(stay.total_fen // 30)}</span><span>先行自付：{yuan(stay.total_fen // 40)}</span></div>"
        f"<div class=h>三、确认</div><div class=row style='padding:12px 8px'><span>医院盖章：</span><span>参保人签名：<span style='font:20px {KAI[1:-1]}'>{escape(case.insured.name)}</span></span></div>"
        + oval_seal(case.hospital, "医保办公室", left=110, top=430)
    )
    fields = {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "admitted_on": case.admitted_on.isoformat(),
        "discharged_on": case.discharged_on.isoformat(),
        "total_amount": yuan(stay.total_fen),
        "basic_insurance_paid": yuan(stay.basic_insurance_paid_fen),
        "serious_illness_paid": yuan(stay.serious_illness_paid_fen),
        "self_paid": yuan(stay.self_paid_fen),
    }
    return Drawing(paper(body, width=860, height=600, font=HEI, css=_SETTLE_CSS), 860, 600, fields, 1.7)


_GARAGE_CSS = (
    ".t{font-size:24px;text-align:center;letter-spacing:5px}.w{display:grid;grid-template-columns:1fr 1fr;margin:8px 0;row-gap:3px}"
    ".g td,.g th{border:1px solid #888;font-size:13px}.g th{background:#f3ece0;text-align:center}"
)


def repair_estimate(case: Case, random: Random) -> Drawing:
    """A garage's quote in one table with the sum in its last row."""
    fees = case.repair.fees
    rows = "".join(
        row(
            (
                fee.goods.name,
                fee.goods.category,
                f"{fee.quantity}",
                yuan(fee.goods.price_fen),
                yuan(fee.amount_fen),
                "",
            ),
            right=(3, 4),
            middle=(1, 2),
        )
        for fee in fees
    )
    total = yuan(case.repair.total_fen, commas=random.random() < 0.4)
    day = written_day(case.repair.issued_on, random.choice((0, 1, 3)))
    body = (
        f"<div class=t>{random.choice(('车辆维修报价单', '汽车维修估价单', '事故车维修清单'))}</div><div class=w>"
        f"<span>维修厂名称：{escape(case.garage)}</span><span>报价日期：{day}</span><span>车主：{escape(case.insured.name)}</span>"
        f"<span>车牌号：{case.vehicle.plate}</span><span>车型：{escape(case.vehicle.model)}</span><span>VIN码：{case.vehicle.vin}</span></div>"
        f"<table class=g>{row(('项目名称', '类型', '数量', '单价(元)', '小计(元)', '备注'), tag='th')}{rows}"
        f"<tr><td colspan=4 class=c>总金额</td><td class=n>{total}</td><td></td></tr></table>"
        f"<p>金额大写：{in_words(case.repair.total_fen, yuan_word='圆')}</p><p>说明：本报价不含隐蔽损伤，有效期15天。</p><div class=row><span>单位（盖章）：</span><span>客户确认：</span></div>"
        + oval_seal(case.garage, "维修专用章", left=110, top=290 + 28 * len(fees))
    )
    fields = {
        "repairer": case.garage,
        "plate": case.vehicle.plate,
        "vin": case.vehicle.vin,
        "issued_on": case.repair.issued_on.isoformat(),
        "total_amount": yuan(case.repair.total_fen),
        "items": _rows_truth(fees),
    }
    height = 420 + 30 * len(fees)
    return Drawing(paper(body, width=820, height=height, font=SONG, css=_GARAGE_CSS), 820, height, fields, 1.7)


def loss_schedule(case: Case, random: Random) -> Drawing:
    """A claimant's own list, partly written by hand."""
    rows = "".join(
        row(
            (
                str(n),
                fee.goods.name,
                f"{fee.quantity}{fee.goods.unit}",
                yuan(fee.goods.price_fen),
                yuan(fee.amount_fen),
            ),
            right=(3, 4),
            middle=(0, 2),
        )
        for n, fee in enumerate(case.losses, start=1)
    )
    total = sum(fee.amount_fen for fee in case.losses)
    hand = f"font:18px {KAI[1:-1]}"
    day = written_day(case.loss_on, random.choice((0, 1, 2)))
    body = (
        f"<div class=t>{random.choice(('家庭财产损失明细', '受损物品清单', '农业保险损失清单'))}</div><div class=w>"
        f"<span>被保险人姓名：<span style='{hand}'>{escape(case.insured.name)}</span></span><span>出险日期：<span style='{hand}'>{day}</span></span>"
        f"<span>联系电话：{case.insured.phone}</span><span>承保公司：{escape(case.insurer)}</span></div>"
        f"<table class=g>{row(('编号', '物品名称', '数量', '购置单价', '损失金额'), tag='th')}{rows}</table>"
        f"<p>损失合计：人民币 {yuan(total)} 元（大写：{in_words(total)}）</p><p>本人声明以上所列属实。</p><p class=n>被保险人签字：<span style='{hand}'>{escape(case.insured.name)}</span>　{written_day(case.visited_on, 1)}</p>"
    )
    fields = {
        "insured_name": case.insured.name,
        "loss_on": case.loss_on.isoformat(),
        "items": [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in case.losses],
        "total_amount": yuan(total),
    }
    height = 440 + 30 * len(case.losses)
    return Drawing(paper(body, width=780, height=height, font=HEI, css=_GARAGE_CSS), 780, height, fields, 1.7)


LAYOUTS = {
    "fee_list": (visit_details, daily_list),
    "basic_insurance_settlement": (line_settlement,),
    "repair_quote": (repair_estimate,),
    "loss_list": (loss_schedule,),
}
