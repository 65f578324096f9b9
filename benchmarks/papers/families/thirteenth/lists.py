"""Lists of what a hospital charged for."""

from __future__ import annotations

import datetime as dt
from itertools import groupby
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee, Invoice, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.thirteenth import bills, kit, stamps
from benchmarks.papers.families.thirteenth.kit import t
from benchmarks.papers.families.thirteenth.names import doctor, staff_number, telephone
from benchmarks.papers.paper import Drawing, Layout


def _fields(case: Case, bill: Invoice, **more: Any) -> dict[str, Any]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "items": kit.charged(bill.fees),
        "total_amount": yuan(bill.total_fen),
        **more,
    }


def dated(case: Case, random: Random) -> Drawing:
    """A landscape ledger, each line with its day and the codes of insurance; label and value in cells of their own."""
    bill, days = case.stay, bills.stay_days(case)
    names = ["日期", "医保编码", "收费项目", "规格/剂型", "计价单位", "单价", "数量", "应收金额", "类别"]
    rows = [names]
    for place, fee in enumerate(bill.fees):
        day = case.admitted_on + dt.timedelta(days=place * days // len(bill.fees))
        goods = fee.goods
        number = f"{'X' if '药' in goods.category else '0'}{int(bill.number) // (place + 3) % 10**8:08d}"
        right = [f"@class=right|{one}" for one in (yuan(goods.price_fen), fee.quantity, yuan(fee.amount_fen))]
        rows.append(
            [f"{day:%m-%d}", number, t(goods.name), t(goods.specification), goods.unit, *right, goods.list_class + "类"]
        )
    rows.append(
        [
            f"@colspan=7 class=right|{random.choice(('总　计', '费用合计', '合计金额'))}",
            f"@class=right|{yuan(bill.total_fen)}",
            "",
        ]
    )
    form = random.choice(("-", "/"))
    about = [
        ["患者", t(case.insured.name), "住院号", case.numbers["住院号"], "病区", t(case.department)],
        [
            "入院",
            day_text(case.admitted_on, form),
            "出院",
            day_text(case.discharged_on, form),
            "主管医生",
            doctor(random),
        ],
    ]
    title = random.choice(("住院费用明细账", "病人费用逐日清单", "住院病人收费明细（按日期）"))
    body = (
        f"<div class='c' style='font-size:20px;margin-bottom:10px'>{t(case.hospital)}<b>　{title}</b></div>"
        + kit.grid(about, widths=(9, 24, 9, 22, 10, 26), style="margin-bottom:8px")
        + kit.grid(rows, widths=(7, 12, 27, 15, 9, 9, 6, 10, 6), head=True, style="font-size:13px;line-height:1.25")
        + kit.spread(
            f"制表：{doctor(random)}",
            f"审核：{doctor(random)}",
            f"制表时间：{day_text(case.discharged_on, form)}",
            style="margin-top:10px",
        )
    )
    tall = sum(17 for fee in bill.fees if len(fee.goods.name) > 18 or len(fee.goods.specification) > 10)
    size = (1040, 260 + 27 * (len(bill.fees) + 2) + tall)
    return kit.sheet(body, size=size, fields=_fields(case, bill), font=random.choice((kit.ROUND, kit.SERIF)), px=14.5)


def first_page(case: Case, random: Random) -> Drawing:
    """The first page of two, with a sum of the page only."""
    bill = case.stay
    shown = bill.fees[: max(6, len(bill.fees) * 3 // 5)]
    part = sum(fee.amount_fen for fee in shown)
    head = ("序", "项目", "规格", "数量", "金额", "自付比例")
    rows = [
        "<tr>"
        + "".join(f"<td class='{'right' if place > 2 else ''}'>{one}</td>" for place, one in enumerate(head))
        + "</tr>"
    ]
    for place, fee in enumerate(shown, 1):
        share = {"甲": "0%", "乙": "10%", "丙": "100%"}[fee.goods.list_class]
        rows.append(
            f"<tr><td>{place}</td><td>{t(fee.goods.name)}</td><td>{t(fee.goods.specification)}</td><td class=right>{fee.quantity}{fee.goods.unit}"
            f"</td><td class=right>{yuan(fee.amount_fen)}</td><td class=right>{share}</td></tr>"
        )
    columns = "".join(f"<col style='width:{width}%'>" for width in (6, 38, 20, 13, 13, 10))
    line = "border-top:2px solid #222;border-bottom:2px solid #222"
    body = (
        f"<div class='r' style='align-items:flex-end'><b style='font-size:20px'>{t(case.hospital)}</b><span>第1页 共2页</span></div>"
        f"<div style='font-size:17px;margin:2px 0 8px'>出院费用清单（医保）</div><div style='line-height:1.8'>{kit.apart('姓名')}　{t(case.insured.name)}　　"
        f"{case.insured.sex}　　{kit.age(case.insured.born_on, case.admitted_on)}岁　　病案号　{case.numbers['病案号']}　　床位　{case.numbers['床号'][:2]}<br>"
        f"在院时间　{day_text(case.admitted_on, '年月')}－{day_text(case.discharged_on, '年月')}　　{t(case.department)}</div>"
        f"<table class='n' style='width:100%;{line};margin-top:8px;font-size:14px'><colgroup>{columns}</colgroup>{''.join(rows)}</table>"
        f"<div class='right' style='margin-top:6px'>{random.choice(('本页小计', '本页合计', '过次页'))}　{yuan(part)}</div>"
        f"<div style='font-size:12.5px;color:#444;margin-top:16px'>咨询电话 {telephone(random)}　打印 {staff_number(random)} "
        f"{day_text(case.discharged_on, '-')} {kit.clock(random)}　如有疑问请到住院收费处查询</div>"
        + stamps.oblong(["住院收费处", "清单核对章"], right=60, bottom=24)
    )
    fields = _fields(case, bill, items=kit.charged(shown), page_total=yuan(part))
    del fields["total_amount"]
    size = (820, 330 + 28 * len(shown) + sum(20 for fee in shown if len(fee.goods.name) > 17))
    return kit.sheet(body, size=size, fields=fields, font=random.choice((kit.KAI, kit.FANG, kit.MING)), px=15)


def continuous(case: Case, random: Random) -> Drawing:
    """Needle printed on striped paper, categories as headings, columns held apart by blanks only."""
    bill = case.stay
    parts = []
    for category, fees in groupby(
        sorted(bill.fees, key=lambda fee: fee.goods.category), key=lambda fee: fee.goods.category
    ):
        group = list(fees)
        parts.append(
            f"<tr><td colspan=3>== {category} ==</td><td class=right>小计</td><td class=right>{yuan(sum(fee.amount_fen for fee in group))}</td></tr>"
        )
        parts += [
            f"<tr><td>{t(fee.goods.name)}</td><td>{t(fee.goods.specification)}</td><td class=right>{yuan(fee.goods.price_fen)}</td>"
            f"<td class=right>{fee.quantity}</td><td class=right>{yuan(fee.amount_fen)}</td></tr>"
            for fee in group
        ]
    columns = "".join(f"<col style='width:{width}%'>" for width in (40, 22, 13, 10, 15))
    body = (
        f"<div class='dots' style='line-height:34px'><div style='font-size:19px'>{t(case.hospital)}住院费用清单</div>"
        f"<div>{t(case.insured.name)} {case.insured.sex} 登记号{case.numbers['登记号']} {t(case.department)} 住院{bills.stay_days(case)}天 "
        f"{day_text(case.admitted_on, 'plain')}-{day_text(case.discharged_on, 'plain')}</div>"
        f"<table class='n' style='width:100%;line-height:26px;font-size:14px'><colgroup>{columns}</colgroup><tr><td>名称</td><td>规格</td>"
        f"<td class=right>单价</td><td class=right>数量</td><td class=right>金额</td></tr>{''.join(parts)}</table>"
        f"<div>费用总额:{yuan(bill.total_fen)}  统筹:{yuan(bill.basic_insurance_paid_fen)}  大病:{yuan(bill.serious_illness_paid_fen)}  "
        f"自理:{yuan(bill.self_paid_fen)}</div><div>患者(家属)签字:__________  经办:{staff_number(random)}</div></div>"
    )
    lines = len(bill.fees) + len(parts) - len(bill.fees) + 1
    tall = sum(26 for fee in bill.fees if len(fee.goods.name) > 19 or len(fee.goods.specification) > 11)
    size = (880, 250 + 32 * lines + tall)
    return kit.striped(body, size=size, fields=_fields(case, bill), font=random.choice((kit.MING, kit.SONG, kit.MONO)))


def app_list(case: Case, random: Random) -> Drawing:
    """The stay's bill in a hospital's official account."""
    bill = case.stay
    lines = "".join(
        f"<div style='padding:8px 0;border-bottom:1px solid #f0f0f0'><div class='r'><span>{t(fee.goods.name)}</span><span>{yuan(fee.amount_fen)}</span>"
        f"</div><small style='color:#9a9a9a'>¥{yuan(fee.goods.price_fen)}/{fee.goods.unit} ×{fee.quantity}　{t(fee.goods.specification)}</small></div>"
        for fee in bill.fees
    )
    green = random.choice(("#07a35a", "#2f6fed", "#c8502d"))
    body = (
        f"<div style='background:{green};color:#fff;border-radius:10px;padding:14px'><div>{t(case.insured.name)}（住院号 {case.numbers['住院号']}）</div>"
        f"<div style='font-size:12.5px'>{t(case.hospital)}<br>{t(case.department)} {day_text(case.admitted_on, '.')} 入院 {day_text(case.discharged_on, '.')} 出院</div>"
        f"<div class='r' style='margin-top:8px'><span>总费用（元）</span><b style='font-size:21px'>{yuan(bill.total_fen)}</b></div></div>"
        f"<div style='background:#fff;border-radius:10px;padding:4px 14px;margin-top:12px'>{lines}</div>"
        "<div class='c' style='color:#aaa;padding:14px 0;font-size:12.5px'>—— 没有更多了 ——</div>"
    )
    tall = sum(24 for fee in bill.fees if len(fee.goods.name) > 17)
    height = 330 + 63 * len(bill.fees) + tall
    return kit.screen(
        body, title="住院清单", height=height, fields=_fields(case, bill), random=random, ground="#f4f5f7"
    )


def _quoted(fee: Fee, place: int) -> str:
    return (
        f"<tr><td>{place}.</td><td>{t(fee.goods.name)}<br><span style='font-size:15px'>{t(fee.goods.specification or fee.goods.category)}</span></td>"
        f"<td class=right>{fee.quantity}{fee.goods.unit}</td><td class=right>{yuan(fee.amount_fen)}</td></tr>"
    )


def guide_slip(case: Case, random: Random) -> Drawing:
    """A visit's slip of payment and where to go next."""
    bill = bills.visit(case)
    rule = "<div style='border-top:2px solid #444;margin:10px 0'></div>"
    rows = "".join(_quoted(fee, place) for place, fee in enumerate(bill.fees, 1))
    where = random.choice(("请到一楼西药房3号窗口取药", "请持本单到门诊楼二层检验科", "凭单到指定科室执行，当日有效"))
    body = (
        f"<div class='c' style='font-size:22px;line-height:1.3'>{t(case.hospital)}</div><div class='c'>门诊费用明细 · 指引单</div>{rule}"
        f"<div style='display:flex;justify-content:space-between'><span>{t(case.insured.name)}</span><span>{case.insured.sex}</span><span>卡号 {case.numbers['门诊号']}</span></div>"
        f"<div>{t(case.department)}　{doctor(random)}　{day_text(case.visited_on, '-')}</div>{rule}"
        f"<table class='n' style='width:100%;line-height:1.3'><colgroup><col style='width:9%'><col style='width:48%'><col style='width:21%'><col style='width:22%'></colgroup>{rows}</table>{rule}"
        f"<div class='r' style='font-size:22px'><span>共计</span><span>{yuan(bill.total_fen)}元</span></div><div>➤ {where}</div>"
        f"<div class='c' style='margin-top:10px'>{kit.bars(random, width=280, height=46)}</div>"
    )
    return kit.thermal(
        body, height=360 + 66 * len(bill.fees), fields=_fields(case, bill), font=random.choice((kit.ROUND, kit.DROID))
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"fee_list": (dated, first_page, continuous, app_list, guide_slip)}
