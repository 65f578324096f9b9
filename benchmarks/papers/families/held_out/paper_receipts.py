"""Hospital receipts on paper: pre-printed forms struck by a needle printer, a till roll, values under their labels."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case, Invoice, yuan
from benchmarks.papers.families.held_out.medical_sheet import (
    KAI,
    MONO,
    SANS,
    STRUCK,
    capitals,
    categories_of,
    grid,
    han_day,
    invoice_truth,
    items_of,
    oval_seal,
    seal,
    sheet,
    slashed_day,
    stay_bill,
    visit_bill,
)
from benchmarks.papers.paper import Drawing, Layout

_VISIT_FORM = ("西药费", "中成药费", "中草药费", "诊察费", "化验费", "检查费", "治疗费", "卫生材料费", "其他")
_STAY_FORM = (
    *("床位费", "诊察费", "检查费", "化验费", "治疗费", "手术费", "护理费", "卫生材料费"),
    *("西药费", "中成药费", "中草药费", "麻醉费"),
)


def outpatient_struck(case: Case, random: Random) -> Drawing:
    """A green pre-printed form; only what is charged has a figure behind it."""
    bill = visit_bill(case)
    province = case.random.choice(case.pools.provinces)
    slip = random.randint(-3, 5)
    day = bill.issued_on
    body = (
        f"<h1>{escape(province)}医疗机构门诊收费票据</h1>"
        + oval_seal("财政票据监制章", province.removesuffix("省"), left=372, top=8, width=112)
        + f"<div class='line'><span>票据代码 <i>{bill.code}</i></span><span class='number'>№ {bill.number}</span></div>"
        f"<div class='line'><span>姓名：<i>{escape(case.insured.name)}</i></span>"
        f"<span>性别：<i>{case.insured.sex}</i></span><span>门诊号：<i>{case.numbers['门诊号']}</i></span>"
        f"<span><i>{day.year}</i> 年 <i>{day.month}</i> 月 <i>{day.day}</i> 日</span></div>"
        + _form(bill, _VISIT_FORM, slip)
        + f"<div class='cell'>合计人民币（大写）：<i>{capitals(bill.total_fen)}</i>"
        f"<span>￥ <i>{yuan(bill.total_fen)}</i></span></div>"
        f"<div class='cell'>医保统筹支付：<i>{yuan(bill.basic_insurance_paid_fen)}</i>"
        f"<span>其他基金支付：<i>{yuan(bill.serious_illness_paid_fen)}</i></span>"
        f"<span>个人缴费：<i>{yuan(bill.self_paid_fen)}</i></span></div>"
        f"<div class='line foot'><span>收款单位（盖章）：{escape(case.hospital)}</span>"
        f"<span>收款员：<i>{random.randint(1001, 1999)}</i></span></div>"
        + seal(case.hospital, "收费专用章", left=300, top=336, turn=random.randint(-25, 25), size=120)
        + "<div class='edge'>第二联　收据联（盖章有效）</div>"
    )
    fields = {
        **invoice_truth(case, bill, checked=False),
        "items": _in_form_order(bill, _VISIT_FORM),
    }
    html = sheet(body, width=860, height=470, font=SANS, css=_FORM_CSS.replace("INK", "#2f6b4a"), paper="#f3f9f1")
    return Drawing(html, 860, 470, fields, 1.9)


def inpatient_struck(case: Case, random: Random) -> Drawing:
    """A pink pre-printed form for a stay, with the days beside the name and prepaid sums below."""
    bill = stay_bill(case)
    province = case.random.choice(case.pools.provinces)
    prepaid = (bill.self_paid_fen // 50_000 + 1) * 50_000
    body = (
        f"<h1>{escape(province)}医疗机构住院收费专用票据</h1>"
        + oval_seal("财政票据监制章", province.removesuffix("省"), left=392, top=8, width=112)
        + f"<div class='line'><span>票据代码：<i>{bill.code}</i></span>"
        f"<span>填开日期：<i>{slashed_day(bill.issued_on)}</i></span><span class='number'>№ {bill.number}</span></div>"
        f"<div class='line'><span>交款人：<i>{escape(case.insured.name)}</i></span>"
        f"<span>住院号：<i>{case.numbers['住院号']}</i></span><span>科别：<i>{escape(case.department)}</i></span></div>"
        f"<div class='line'><span>住院日期：<i>{slashed_day(case.admitted_on)}</i> 至 "
        f"<i>{slashed_day(case.discharged_on)}</i></span>"
        f"<span>共 <i>{(case.discharged_on - case.admitted_on).days}</i> 天</span></div>"
        + _form(bill, _STAY_FORM, random.randint(-3, 4))
        + f"<div class='cell'>金额合计（大写）<i>{capitals(bill.total_fen)}</i>"
        f"<span>（小写）<i>{yuan(bill.total_fen)}</i></span></div>"
        f"<div class='cell'>预交金 <i>{yuan(prepaid)}</i><span>应退 <i>{yuan(prepaid - bill.self_paid_fen)}</i></span>"
        f"<span>医保统筹基金支付 <i>{yuan(bill.basic_insurance_paid_fen)}</i></span></div>"
        f"<div class='cell'>大病保险支付 <i>{yuan(bill.serious_illness_paid_fen)}</i>"
        f"<span>个人支付金额 <i>{yuan(bill.self_paid_fen)}</i></span></div>"
        f"<div class='line foot'><span>收款单位（公章）{escape(case.hospital)}</span>"
        f"<span>制单人 <i>{random.randint(201, 299)}</i></span></div>"
        + seal(case.hospital, "财务专用章", left=96, top=434, turn=random.randint(-20, 20), size=122)
        + "<div class='edge'>第一联　报销凭证　手写无效</div>"
    )
    fields = {
        **invoice_truth(case, bill, checked=False),
        "admitted_on": case.admitted_on.isoformat(),
        "discharged_on": case.discharged_on.isoformat(),
        "items": _in_form_order(bill, _STAY_FORM),
    }
    html = sheet(body, width=900, height=570, font=SANS, css=_FORM_CSS.replace("INK", "#96456a"), paper="#fdf4f6")
    return Drawing(html, 900, 570, fields, 1.9)


def outpatient_roll(case: Case, random: Random) -> Drawing:
    """What the till of a clinic prints on a roll."""
    bill = visit_bill(case)
    lines = "".join(
        f"<div>{escape(fee.goods.name)}</div><div class='line'><span>　{yuan(fee.goods.price_fen)}×{fee.quantity}"
        f"{fee.goods.unit}</span><span>{yuan(fee.amount_fen)}</span></div>"
        for fee in bill.fees
    )
    dashes = "<hr>"
    said = (
        ("票据代码", bill.code),
        ("票据号码", bill.number),
        ("校 验 码", bill.check_code),
        ("交 款 人", case.insured.name),
        ("开票日期", f"{bill.issued_on:%Y/%m/%d}"),
        ("就诊科室", case.department),
    )
    paid = (
        ("合计", yuan(bill.total_fen)),
        ("医保统筹", yuan(bill.basic_insurance_paid_fen)),
        ("其他补助", yuan(bill.serious_illness_paid_fen)),
        ("个人支付", yuan(bill.self_paid_fen)),
    )
    body = (
        f"<h1>{escape(case.hospital)}<br>门诊收费票据</h1>"
        + "".join(f"<div>{name}：{escape(value)}</div>" for name, value in said)
        + f"{dashes}<div class='line'><span>项目</span><span>金额</span></div>{dashes}{lines}{dashes}"
        + "".join(f"<div class='line'><span>{name}：</span><b>{value}</b></div>" for name, value in paid)
        + f"<div>大写：{capitals(bill.total_fen)}</div>{dashes}<div>收款员：{random.randint(10, 99)}号窗口</div>"
        "<div style='text-align:center;margin-top:12px'>请妥善保管，遗失不补</div>"
        + seal(case.hospital, "收费专用章", left=218, top=96, size=112, turn=random.randint(-30, 30))
    )
    css = (
        f".sheet{{padding:20px 22px;font-size:16px;line-height:25px;font-family:{MONO}}}h1{{font-size:18px;"
        "text-align:center;margin:4px 0 12px;line-height:26px}hr{border:0;border-top:1.5px dashed #444;margin:5px 0}"
    )
    height = 600 + 50 * len(bill.fees)
    fields = {**invoice_truth(case, bill), "items": items_of(bill.fees)}
    return Drawing(sheet(body, width=380, height=height, font=MONO, css=css, paper="#fcfcfa"), 380, height, fields, 1.9)


def inpatient_labels_above(case: Case, random: Random) -> Drawing:
    """Upright, every value in a cell under its label, sums with thousands marks."""
    bill = stay_bill(case)

    def cells(*pairs: tuple[str, str]) -> str:
        said = "".join(f"<td><small>{name}</small><br>{escape(value)}</td>" for name, value in pairs)
        return f"<table class='tall'><tr>{said}</tr></table>"

    rows = [(row["name"], yuan(fen, commas=True)) for row, fen in zip(categories_of(bill), _fens(bill), strict=True)]
    middle = (len(rows) + 1) // 2
    rows += [("", "")] * (middle * 2 - len(rows))
    body = (
        f"<h2>{escape(case.hospital)}</h2><h1>住院医药费结算发票</h1>"
        f"<div class='line'><span>发票代码 {bill.code}</span><span>发票号码 {bill.number}</span></div>"
        + cells(("患者姓名", case.insured.name), ("性别", case.insured.sex), ("住院号", case.numbers["住院号"]))
        + cells(
            ("入院日期", han_day(case.admitted_on)),
            ("出院日期", han_day(case.discharged_on)),
            ("开票日期", han_day(bill.issued_on)),
        )
        + "<table class='fees'><tr><th>收费项目</th><th>金额</th><th>收费项目</th><th>金额</th></tr>"
        + grid(((*rows[2 * at], *rows[2 * at + 1]) for at in range(middle)), right=(1, 3))
        + "</table>"
        + cells(("合计（大写）", capitals(bill.total_fen)), ("合计（小写）", f"￥{yuan(bill.total_fen, commas=True)}"))
        + cells(
            ("基本医保基金支付", yuan(bill.basic_insurance_paid_fen, commas=True)),
            ("大病补充支付", yuan(bill.serious_illness_paid_fen, commas=True)),
            ("个人支付", yuan(bill.self_paid_fen, commas=True)),
        )
        + f"<div class='line' style='margin-top:22px'><span>结算员：{random.choice(('丁敏', '韩玉', '顾佳'))}</span>"
        f"<span>单位盖章：{escape(case.hospital)}</span></div>"
        + seal(case.hospital, "住院结算专用章", left=420, top=606 + 32 * middle - 100, turn=random.randint(-18, 18))
    )
    css = (
        ".sheet{padding:34px 40px;font-size:17px}h1{font-size:25px;text-align:center;margin:4px 0 18px;"
        "letter-spacing:5px}h2{font-size:20px;text-align:center;margin:0;font-weight:500}table{width:100%}"
        ".tall td{border:1px solid #333;padding:5px 10px;line-height:26px}small{font-size:13px;color:#555}"
        ".fees td,.fees th{border:1px solid #333;height:32px;padding:2px 10px;font-weight:500}"
        "table{margin-top:-1px}.line{line-height:34px}"
    )
    height = 640 + 32 * middle
    fields = {
        **invoice_truth(case, bill, checked=False),
        "admitted_on": case.admitted_on.isoformat(),
        "discharged_on": case.discharged_on.isoformat(),
        "items": categories_of(bill),
    }
    return Drawing(sheet(body, width=720, height=height, font=KAI, css=css), 720, height, fields, 1.7)


def _fens(bill: Invoice) -> list[int]:
    return list(bill.by_category().values())


def _form(bill: Invoice, names: tuple[str, ...], slip: int) -> str:
    """Printed names in rows of three or four, the sums struck beside them `slip` pixels off the line."""
    sums = bill.by_category()
    wide = 3 if len(names) % 3 == 0 and len(names) < 12 else 4
    rows = ""
    for at in range(0, len(names), wide):
        rows += "<tr>" + "".join(
            f"<td>{name}</td><td class='right'><i style='position:relative;top:{slip}px'>"
            f"{yuan(sums[name]) if name in sums else ''}</i></td>"
            for name in names[at : at + wide]
        )
        rows += "</tr>"
    return f"<table>{rows}</table>"


def _in_form_order(bill: Invoice, names: tuple[str, ...]) -> list[dict[str, str]]:
    sums = bill.by_category()
    return [{"name": name, "amount": yuan(sums[name])} for name in names if name in sums]


_FORM_CSS = (
    ".sheet{padding:20px 44px 16px 34px;font-size:15px;color:INK}h1{font-size:22px;text-align:center;margin:8px 0 16px;"
    f"letter-spacing:3px;font-weight:600}}i{{font-style:normal;font-size:17px;{STRUCK}}}"
    "table{width:100%;margin-top:4px;table-layout:fixed}td,.cell{border:1px solid INK;height:36px;padding:4px 9px}"
    ".cell{border-top:0;display:flex;gap:34px;align-items:center}.cell span{white-space:nowrap}"
    ".line{line-height:30px}.number{color:#b02a2a;font-size:19px;letter-spacing:1px}"
    ".foot{margin-top:12px}.edge{position:absolute;right:12px;top:120px;writing-mode:vertical-rl;font-size:12.5px}"
)

#: Layouts for a visit and for a stay.
VISIT: tuple[Layout, ...] = (outpatient_struck, outpatient_roll)
STAY: tuple[Layout, ...] = (inpatient_struck, inpatient_labels_above)
