"""Lists of what a hospital charged for."""

from __future__ import annotations

from itertools import groupby
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee, Invoice, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventh import bills, kit
from benchmarks.papers.families.seventh.kit import t
from benchmarks.papers.paper import Drawing, Layout


def _fields(case: Case, bill: Invoice, **more: Any) -> dict[str, Any]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "items": kit.charged(bill.fees),
        "total_amount": yuan(bill.total_fen),
        **more,
    }


def ruled(case: Case, random: Random) -> Drawing:
    """The ward's ruled printout with classes and prices of each line."""
    bill = case.stay
    rows = [["序号", "收费类别", "项目名称", "规格", "单位", "数量", "单价", "金额", "等级"]]
    for number, fee in enumerate(bill.fees, 1):
        goods = fee.goods
        rows.append(
            [
                str(number),
                goods.category.removesuffix("费"),
                t(goods.name),
                t(goods.specification),
                goods.unit,
                str(fee.quantity),
                yuan(goods.price_fen),
                yuan(fee.amount_fen),
                goods.list_class,
            ]
        )
    rows.append(["@colspan=7 class=right|合　计", yuan(bill.total_fen), ""])
    about = [
        [
            f"姓名：{t(case.insured.name)}",
            f"性别：{case.insured.sex}",
            f"住院号：{case.numbers['住院号']}",
            f"科室：{t(case.department)}",
        ],
        [
            f"入院日期：{day_text(case.admitted_on, '-')}",
            f"出院日期：{day_text(case.discharged_on, '-')}",
            f"床号：{case.numbers['床号'][:2]}床",
            f"费别：{'医保' if bill.basic_insurance_paid_fen else '自费'}",
        ],
    ]
    body = (
        f'<div class="c" style="font-size:19px">{t(case.hospital)}</div><h2 class="c" style="font-size:22px;margin-bottom:10px">住院病人费用明细清单</h2>'
        + kit.grid(about, widths=(27, 27, 22, 24), kind="n", style="width:100%;margin-bottom:6px")
        + kit.grid(rows, widths=(6, 11, 26, 15, 7, 7, 10, 11, 7), head=True, style="font-size:13.5px;line-height:1.3")
        + kit.spread(
            f"打印人：{kit.doctor(random)}",
            f"打印时间：{day_text(case.discharged_on, '-')} {kit.clock(random)}",
            "第1页/共1页",
            style="margin-top:12px",
        )
    )
    height = (
        250
        + 30 * (len(bill.fees) + 2)
        + 18 * sum(len(fee.goods.name) > 12 for fee in bill.fees)
        + 18 * sum(len(fee.goods.specification) > 11 for fee in bill.fees)
    )
    fields = _fields(case, bill, admitted_on=case.admitted_on.isoformat(), discharged_on=case.discharged_on.isoformat())
    return kit.sheet(body, size=(880, height), fields=fields, font=kit.SONG, px=14.5)


def grouped(case: Case, random: Random) -> Drawing:
    """A list under headings of category with sums between, without any ruled lines."""
    bill = case.stay
    ordered = sorted(bill.fees, key=lambda fee: fee.goods.category)
    parts = [
        "<tr style='border-bottom:1.5px solid #222;border-top:1.5px solid #222'><td>项目</td><td>规格</td><td>单位</td><td class=right>单价</td><td class=right>数量</td><td class=right>金额</td></tr>"
    ]
    for category, fees in groupby(ordered, key=lambda fee: fee.goods.category):
        group = list(fees)
        parts.append(f"<tr><td colspan=6 style='padding-top:8px'><b>【{category}】</b></td></tr>")
        parts += [
            f"<tr><td>{t(fee.goods.name)}</td><td>{t(fee.goods.specification)}</td><td>{fee.goods.unit}</td><td class=right>{yuan(fee.goods.price_fen)}</td><td class=right>{fee.quantity}</td><td class=right>{yuan(fee.amount_fen)}</td></tr>"
            for fee in group
        ]
        parts.append(f"<tr><td colspan=6 class=right>小计：{yuan(sum(fee.amount_fen for fee in group))}</td></tr>")
    body = (
        f'<h2 style="font-size:20px">{t(case.hospital)}　出院病人费用清单</h2>'
        + f"<p style='margin:10px 0 8px;border-bottom:1px dashed #555;padding-bottom:8px'>患者：{t(case.insured.name)}　　登记号：{case.numbers['登记号']}　　病区：{t(case.department)}<br>住院日期：{day_text(case.admitted_on, '/')} - {day_text(case.discharged_on, '/')}　　共{bills.stay_days(case)}天</p>"
        + "<table class='n' style='width:100%;font-size:14px;line-height:1.25'><colgroup><col style='width:35%'><col style='width:22%'><col style='width:9%'><col style='width:11%'><col style='width:9%'><col style='width:14%'></colgroup>"
        + "".join(parts)
        + "</table>"
        + f"<p style='border-top:1.5px solid #222;margin-top:8px;padding-top:6px' class='right'><b>费用总计：{yuan(bill.total_fen, commas=True)} 元</b></p>"
        + f"<p>统筹支付：{yuan(bill.basic_insurance_paid_fen)}　大病支付：{yuan(bill.serious_illness_paid_fen)}　个人负担：{yuan(bill.self_paid_fen)}</p>"
    )
    categories = len({fee.goods.category for fee in bill.fees})
    height = 240 + 25 * (len(bill.fees) + 1) + 62 * categories
    fields = _fields(case, bill, admitted_on=case.admitted_on.isoformat(), discharged_on=case.discharged_on.isoformat())
    return kit.sheet(body, size=(820, height), fields=fields, font=kit.HEI, px=14.5)


def _column(fees: list[Fee]) -> str:
    return "".join(
        f"<tr><td>{t(fee.goods.name)}</td><td>{fee.quantity}{fee.goods.unit}</td><td class=right>{yuan(fee.amount_fen)}</td></tr>"
        for fee in fees
    )


def matrix(case: Case, random: Random) -> Drawing:
    """A needle printer's list on perforated paper, in two columns, with a page sum."""
    bill = case.stay
    half = (len(bill.fees) + 1) // 2
    head = "<tr><td>名称</td><td>数量</td><td class=right>金额</td></tr>"
    table = "<table class='n dots' style='width:100%;font-size:14px;line-height:1.3'><colgroup><col style='width:60%'><col style='width:17%'><col style='width:23%'></colgroup>"
    holes = "".join(
        "<div style='width:13px;height:13px;border-radius:50%;background:#d5d9dc;margin:18px 0'></div>"
        for _ in range(40)
    )
    body = (
        f"<div style='position:absolute;left:9px;top:0'>{holes}</div><div style='position:absolute;right:9px;top:0'>{holes}</div>"
        + f"<div class='dots c' style='font-size:19px'>{t(case.hospital)}住院费用汇总单</div>"
        + f"<div class='dots' style='margin:10px 0;line-height:1.7'>住院号:{case.numbers['住院号']}　姓名:{t(case.insured.name)}　科室:{t(case.department)}<br>入院:{day_text(case.admitted_on, '.')}　出院:{day_text(case.discharged_on, '.')}　天数:{bills.stay_days(case)}</div>"
        + f"<div style='display:flex;gap:26px;border-top:1px dashed #445;border-bottom:1px dashed #445;padding:6px 0'><div style='flex:1'>{table}{head}{_column(list(bill.fees[:half]))}</table></div><div style='flex:1'>{table}{head}{_column(list(bill.fees[half:]))}</table></div></div>"
        + f"<div class='dots' style='margin-top:10px'>总金额:{yuan(bill.total_fen)}　　预交金:{yuan(bill.self_paid_fen // 100_000 * 100_000)}　　操作员:{random.randint(101, 188)}</div>"
    )
    fields = _fields(case, bill, admitted_on=case.admitted_on.isoformat(), discharged_on=case.discharged_on.isoformat())
    long_names = sum(len(fee.goods.name) > 13 for fee in bill.fees)
    return kit.sheet(
        body,
        size=(860, 250 + 26 * half + 16 * long_names),
        fields=fields,
        font=kit.FANG,
        px=15,
        pad="30px 52px",
        scale=1.7,
    )


def kiosk(case: Case, random: Random) -> Drawing:
    """A self-service kiosk's slip for a visit."""
    bill = bills.visit(case)
    rows = "".join(
        f"<div style='margin-top:7px'>{number}. {t(fee.goods.name)}</div>"
        + kit.spread(
            "　　" + t(fee.goods.specification or fee.goods.unit),
            f"{yuan(fee.goods.price_fen)} x {fee.quantity}",
            yuan(fee.amount_fen),
        )
        for number, fee in enumerate(bill.fees, 1)
    )
    body = (
        f'<div class="c" style="font-size:18px">{t(case.hospital)}</div><div class="c">门诊费用清单（自助打印）</div><div style="border-top:1px dashed #333;margin:10px 0"></div>'
        + f"<div>姓　　名：{t(case.insured.name)}</div><div>门 诊 号：{case.numbers['门诊号']}</div><div>就诊科室：{t(case.department)}</div><div>就诊日期：{day_text(case.visited_on, '-')}</div>"
        + "<div style='border-top:1px dashed #333;margin:10px 0'></div>"
        + kit.spread("项目/规格", "单价 x 数量", "金额")
        + rows
        + "<div style='border-top:1px dashed #333;margin:10px 0'></div>"
        + f"<div style='font-size:18px'>合计金额：{yuan(bill.total_fen)}元</div><div>打印终端：ZZ{random.randint(10, 99)}　{kit.clock(random)}</div><div class='c' style='margin-top:10px'>{kit.bars(random, width=220)}</div><div class='c'>请妥善保管，遗失不补</div>"
    )
    fields = _fields(case, bill, visited_on=case.visited_on.isoformat())
    return kit.sheet(
        body, size=(390, 470 + 54 * len(bill.fees)), fields=fields, font=kit.HEI, px=15.5, pad="24px 24px", scale=2.0
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"fee_list": (ruled, grouped, matrix, kiosk)}
