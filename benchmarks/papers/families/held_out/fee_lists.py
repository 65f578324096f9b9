"""Lists of fees: graded 甲乙丙, in several pages, grouped by category, and the short one of a visit."""

from __future__ import annotations

from html import escape
from itertools import groupby
from random import Random

from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.held_out.medical_sheet import (
    KAI,
    MONO,
    SANS,
    SONG,
    grid,
    han_day,
    heads,
    items_of,
    seal,
    sheet,
    stay_bill,
    visit_bill,
)
from benchmarks.papers.paper import Drawing, Layout

_A4 = (794, 1123)


def graded_list(case: Case, random: Random) -> Drawing:
    """One ruled A4 page, class and share of every line, the sum at the foot."""
    bill = stay_bill(case)
    shares = {"甲": "0%", "乙": random.choice(("10%", "15%")), "丙": "100%"}
    rows = [
        (
            str(at),
            fee.goods.name,
            fee.goods.specification,
            fee.goods.unit,
            yuan(fee.goods.price_fen),
            str(fee.quantity),
            yuan(fee.amount_fen),
            fee.goods.list_class,
            shares[fee.goods.list_class],
        )
        for at, fee in enumerate(bill.fees, 1)
    ]
    names = ("序号", "项目名称", "规格", "单位", "单价", "数量", "金额(元)", "类别", "自付比例")
    body = (
        f"<h1>{escape(case.hospital)}住院患者费用清单</h1>"
        + _bar(
            f"姓名：{case.insured.name}",
            f"性别：{case.insured.sex}",
            f"住院号：{case.numbers['住院号']}",
            f"科室：{case.department}",
        )
        + _bar(
            f"入院日期：{case.admitted_on}",
            f"出院日期：{case.discharged_on}",
            f"费别：{random.choice(('城镇职工', '居民医保'))}",
            f"床号：{random.randint(1, 60)}床",
        )
        + f"<table class='ruled'>{heads(*names)}{grid(rows, right=(4, 5, 6))}</table>"
        + f"<div class='line sum'><span>合计</span><span>{yuan(bill.total_fen)}</span></div>"
        + _bar(f"打印日期：{bill.issued_on}", "第 1 页 共 1 页", "患者或家属签字：")
        + seal(
            case.hospital, "费用清单专用章", left=560, top=150 + 23 * len(rows), size=120, turn=random.randint(-15, 15)
        )
    )
    html = sheet(body, width=_A4[0], height=_A4[1], font=SANS, css=_CSS)
    fields = {**_head(case), "items": items_of(bill.fees), "total_amount": yuan(bill.total_fen)}
    return Drawing(html, *_A4, fields, 1.8)


def page_of_list(case: Case, random: Random) -> Drawing:
    """The first or the last of two pages, hardly ruled; only the last one carries the sum of all."""
    bill = stay_bill(case)
    middle = (len(bill.fees) + 1) // 2
    last = random.random() < 0.5
    fees = bill.fees[middle:] if last else bill.fees[:middle]
    page_fen = sum(fee.amount_fen for fee in fees)
    rows = [
        (
            f"{case.admitted_on:%m-%d}",
            fee.goods.name,
            f"{fee.quantity}{fee.goods.unit}",
            yuan(fee.goods.price_fen),
            yuan(fee.amount_fen),
            fee.goods.list_class,
        )
        for fee in fees
    ]
    body = (
        f"<h2>{escape(case.hospital)}</h2><h1>住院费用明细表</h1>"
        + _bar(f"病人姓名 {case.insured.name}", f"病案号 {case.numbers['病案号']}", f"病区 {case.department}")
        + _bar(f"费用期间 {case.admitted_on:%Y.%m.%d}—{case.discharged_on:%Y.%m.%d}", f"第{2 if last else 1}页/共2页")
        + f"<table class='open'>{heads('日期', '收费项目', '数量', '单价', '金额', '医保')}"
        f"{grid(rows, right=(2, 3, 4))}"
        + f"</table><div class='line sum'><span>本页小计</span><span>{yuan(page_fen)}</span></div>"
        + (f"<div class='line sum'><span>费用总计</span><span>{yuan(bill.total_fen)}</span></div>" if last else "")
        + "<p>注：甲—甲类　乙—乙类　丙—全自费</p>"
    )
    html = sheet(body, width=794, height=900, font=SONG, css=_CSS)
    fields = {**_head(case), "items": items_of(fees), "page_total": yuan(page_fen)}
    if last:
        fields["total_amount"] = yuan(bill.total_fen)
    return Drawing(html, 794, 900, fields, 1.8)


def grouped_list(case: Case, random: Random) -> Drawing:
    """Grouped by fee category, each group with its own sum."""
    bill = stay_bill(case)
    grouped = [(name, list(fees)) for name, fees in groupby(sorted(bill.fees, key=_category), key=_category)]
    rows = ""
    for name, fees in grouped:
        subtotal = yuan(sum(fee.amount_fen for fee in fees), commas=True)
        rows += f"<tr class='group'><td colspan=4>{name}　小计</td><td class=right>{subtotal}</td></tr>"
        rows += grid(
            (
                (
                    fee.goods.name,
                    fee.goods.specification,
                    yuan(fee.goods.price_fen),
                    f"{fee.quantity}",
                    yuan(fee.amount_fen, commas=True),
                )
                for fee in fees
            ),
            right=(2, 3, 4),
        )
    body = (
        f"<h1>{escape(case.hospital)}<br>住院病人医疗费用汇总清单</h1>"
        + _bar(f"姓名：{case.insured.name}", f"年床号：{random.randint(3, 48)}", f"登记号：{case.numbers['登记号']}")
        + _bar(f"住院日期：{han_day(case.admitted_on)} 至 {han_day(case.discharged_on)}")
        + f"<table class='open'>{heads('项目', '规格', '单价', '数量', '金额')}{rows}</table>"
        + f"<div class='line sum'><span>总金额（元）：</span><span>{yuan(bill.total_fen, commas=True)}</span></div>"
        + _bar("经办人：", f"清单日期：{han_day(bill.issued_on)}")
    )
    html = sheet(body, width=_A4[0], height=_A4[1], font=KAI, css=_CSS + ".open td{height:18.5px;padding:0 5px}")
    ordered = [fee for _, fees in grouped for fee in fees]
    fields = {**_head(case), "items": items_of(ordered), "total_amount": yuan(bill.total_fen)}
    return Drawing(html, *_A4, fields, 1.8)


def visit_list(case: Case, random: Random) -> Drawing:
    """The list of a visit, on half a page."""
    bill = visit_bill(case)
    rows = [
        (
            fee.goods.category,
            fee.goods.name,
            fee.goods.specification,
            f"{fee.quantity}",
            fee.goods.unit,
            yuan(fee.goods.price_fen),
            yuan(fee.amount_fen),
        )
        for fee in bill.fees
    ]
    names = ("费用类别", "名称", "规格", "数量", "单位", "单价", "金额")
    body = (
        f"<h1>门诊费用明细清单</h1><div class='line'><span>医疗机构：{escape(case.hospital)}</span>"
        f"<span>打印时间：{bill.issued_on:%Y/%m/%d} {random.randint(8, 16):02d}:{random.randint(10, 59)}</span></div>"
        + _bar(f"患者：{case.insured.name}", f"就诊号：{case.numbers['门诊号']}", f"开单科室：{case.department}")
        + f"<table class='ruled'>{heads(*names)}{grid(rows, right=(3, 5, 6))}</table>"
        + f"<div class='line sum'><span>合计：共 {len(rows)} 项</span><span>￥{yuan(bill.total_fen)}</span></div>"
    )
    height = 300 + 30 * len(rows)
    css = _CSS + f".ruled td{{height:30px}}.sheet{{font-family:{MONO},{SANS}}}"
    html = sheet(body, width=820, height=height, font=SANS, css=css)
    fields = {**_head(case), "items": items_of(bill.fees), "total_amount": yuan(bill.total_fen)}
    return Drawing(html, 820, height, fields, 1.8)


def _head(case: Case) -> dict[str, object]:
    return {"patient_name": case.insured.name, "hospital": case.hospital}


def _category(fee: Fee) -> str:
    return fee.goods.category


def _bar(*said: str) -> str:
    return "<div class='line'>" + "".join(f"<span>{escape(one)}</span>" for one in said) + "</div>"


_CSS = (
    ".sheet{padding:34px 40px;font-size:13.5px}h1{font-size:21px;text-align:center;margin:2px 0 14px;font-weight:600}"
    "h2{font-size:17px;text-align:center;margin:0;font-weight:400}.line{line-height:26px}table{width:100%}"
    "td{white-space:nowrap}.ruled td,.ruled th{border:1px solid #444;padding:0 5px;height:23px;font-weight:400}"
    ".open th{border-top:1.5px solid #222;border-bottom:1px solid #222;text-align:left;font-weight:500;height:28px}"
    ".open td{height:25px}.open th:nth-last-child(-n+4){text-align:right}.open td:last-child{padding-left:14px}"
    ".sum{border-top:1.5px solid #222;border-bottom:1.5px solid #222;padding:3px 5px;font-size:15px;margin-top:4px}"
    ".group td{border-bottom:1px dotted #777;font-weight:600}"
)

LAYOUTS: dict[str, tuple[Layout, ...]] = {"fee_list": (graded_list, page_of_list, grouped_list, visit_list)}
