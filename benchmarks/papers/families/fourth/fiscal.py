"""Electronic fiscal medical invoices as several provinces print them, and older receipts on paper."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Invoice, fiscal_code_text, yuan
from benchmarks.papers.families.fourth.sheet import (
    DROID,
    LIGHT,
    MING,
    SONG,
    THIN_SERIF,
    bill_truth,
    categories_of,
    drawn,
    e,
    items_of,
    paid_truth,
    table,
    visit_bill,
)
from benchmarks.papers.families.frames import at, day_text, seal
from benchmarks.papers.paper import Drawing, Layout
from benchmarks.papers.press import code_picture

_CELL = "border:1px solid #9a3b34;padding:3px 7px;text-align:left"
_NAMES = {"outpatient_invoice": "门诊", "inpatient_invoice": "住院"}


def _bill(case: Case, kind: str) -> Invoice:
    return case.stay if kind == "inpatient_invoice" else visit_bill(case)


def _listed(bill: Invoice, kind: str) -> tuple[list[dict[str, str]], list[tuple[str, ...]]]:
    """Items as printed: each charge of a visit, categories of a stay."""
    if kind == "inpatient_invoice":
        items = categories_of(bill)
        return items, [(one["name"], "1", "项", one["amount"], one["amount"], "") for one in items]
    rows = [
        (e(fee.goods.name), str(fee.quantity), fee.goods.unit, yuan(fee.goods.price_fen), yuan(fee.amount_fen), "")
        for fee in bill.fees
    ]
    return items_of(bill.fees), rows


def _stay_words(case: Case, kind: str) -> tuple[str, dict[str, str]]:
    if kind != "inpatient_invoice":
        return f"门诊号：{case.numbers['门诊号']}", {}
    words = f"住院号：{case.numbers['住院号']}　住院时间：{day_text(case.admitted_on, '-')} 至 {day_text(case.discharged_on, '-')}"
    return words, {"admitted_on": case.admitted_on.isoformat(), "discharged_on": case.discharged_on.isoformat()}


def _unified(kind: str, province: str) -> Layout:
    """The national style: red rules, code and number on the right, a QR code."""

    def unified(case: Case, random: Random) -> Drawing:
        bill = _bill(case, kind)
        items, rows = _listed(bill, kind)
        where, dates = _stay_words(case, kind)
        form = random.choice(("-", "年月"))
        body = (
            at(
                300,
                26,
                f"<b style='font-size:25px;color:#a3332b'>{province}医疗{_NAMES[kind]}收费票据（电子）</b>",
                "transform:translateX(-90px)",
            )
            + f"<img src='{code_picture(fiscal_code_text(bill))}' style='position:absolute;left:34px;top:22px;width:104px'>"
            + at(44, 136, f"票据代码：{bill.code}　　　　　　票据号码：{bill.number}")
            + at(44, 162, f"交款人统一社会信用代码：　　　　　　校验码：{bill.check_code}")
            + at(
                44,
                188,
                f"交款人：{e(case.insured.name)}　　　　　　　　　　　　　　　　开票日期：{day_text(bill.issued_on, form)}",
            )
            + "<div style='position:absolute;left:40px;top:222px;width:914px'>"
            + table(
                rows,
                head=("项目名称", "数量", "单位", "单价（元）", "金额（元）", "备注"),
                css="width:100%;color:#222",
                cell=_CELL,
            )
            + f"<div style='border:1px solid #9a3b34;border-top:0;padding:5px 7px'>金额合计（大写）{in_words(bill.total_fen)}　　　　　　（小写）{yuan(bill.total_fen)}</div>"
            + "<div style='border:1px solid #9a3b34;border-top:0;padding:5px 7px;font-size:13.5px'>其他信息<br>"
            + f"业务流水号：{case.numbers['业务流水号']}　{where}　医疗机构类型：综合医院　性别：{case.insured.sex}<br>"
            + f"医保类型：{'职工基本医疗保险' if bill.basic_insurance_paid_fen else '自费'}　医保编号：{case.numbers['医保编号']}　医保统筹基金支付：{yuan(bill.basic_insurance_paid_fen)}　其他支付：{yuan(bill.serious_illness_paid_fen)}<br>"
            + f"个人账户支付：0.00　个人现金支付：{yuan(bill.self_paid_fen)}　个人自付：{yuan(bill.self_paid_fen)}　个人自费：0.00</div>"
            + f"<div style='padding:12px 2px'>收款单位（章）：{e(case.hospital)}　　　复核人：何露　　　收款人：祁连</div></div>"
        )
        height = 520 + 29 * len(rows)
        body += f"<div style='position:absolute;left:150px;top:{height - 130}px'>{seal(case.hospital, diameter=116, below='财务专用章')}</div>"
        fields = bill_truth(case, bill, items) | {"check_code": bill.check_code} | dates | paid_truth(bill)
        return drawn(
            body,
            fields,
            font=SONG,
            width=994,
            height=height,
            size=15.5,
            scale=1.4,
            code_text=fiscal_code_text(bill),
            paper="#fffdf9",
        )

    unified.__name__ = f"unified_{'ward' if kind == 'inpatient_invoice' else 'visit'}"
    return unified


def _without_code(kind: str) -> Layout:
    """A print from the hospital's own machine: no code, two columns of charges, no rules."""

    def machine_print(case: Case, random: Random) -> Drawing:
        bill = _bill(case, kind)
        items, rows = _listed(bill, kind)
        where, dates = _stay_words(case, kind)
        lines = "".join(
            f"<div style='display:inline-block;width:50%'><span style='display:inline-block;width:270px'>{row[0]}</span>{row[4]}</div>"
            for row in rows
        )
        body = (
            f"<div style='padding:26px 40px'><h2 style='text-align:center;margin:0;font-weight:500'>{e(case.hospital)}</h2>"
            f"<h3 style='text-align:center;margin:2px 0 12px;font-weight:400'>{_NAMES[kind]}医疗收费票据（电子）打印件</h3>"
            f"<div>票据代码 {bill.code}<span style='float:right'>票据号码 {bill.number}</span></div>"
            f"<div>姓　　名 {e(case.insured.name)}<span style='float:right'>开票日期 {day_text(bill.issued_on, '.')}</span></div>"
            f"<div style='font-size:13px'>{where}　校验码 {bill.check_code}</div><hr>"
            f"<div style='font-size:14px'><div><span style='display:inline-block;width:270px'>收费项目</span>金额（元）<span style='display:inline-block;width:70px'></span><span style='display:inline-block;width:270px'>收费项目</span>金额（元）</div>{lines}</div><hr>"
            f"<div>合计金额（大写）：{in_words(bill.total_fen, yuan_word='圆')}　　￥{yuan(bill.total_fen)}</div>"
            f"<div>基金支付：{yuan(bill.basic_insurance_paid_fen)}　个人支付：{yuan(bill.self_paid_fen)}　其他支付：{yuan(bill.serious_illness_paid_fen)}</div>"
            "<div style='margin-top:12px'>收费员 0617　　本票据可在财政票据查验平台查验真伪</div></div>"
        )
        fields = bill_truth(case, bill, items) | {"check_code": bill.check_code} | dates | paid_truth(bill)
        height = 350 + 22 * ((len(rows) + 1) // 2)
        return drawn(body, fields, font=LIGHT if random.random() < 0.5 else DROID, width=860, height=height, scale=1.6)

    machine_print.__name__ = f"machine_print_{'ward' if kind == 'inpatient_invoice' else 'visit'}"
    return machine_print


def _slip(kind: str) -> Layout:
    """The older paper receipt: a pre-printed form in green, the facts in matrix print across it."""

    def paper_slip(case: Case, random: Random) -> Drawing:
        bill = _bill(case, kind)
        items = categories_of(bill)
        ink = "color:#26335f;letter-spacing:.5px"
        cells = "".join(
            f"<tr><td style='border:1px solid #3e7d58;padding:4px 8px;width:150px;color:#2d6b48'>{e(one['name'])}</td>"
            f"<td style='border:1px solid #3e7d58;padding:4px 8px;width:130px;{ink}'>{one['amount']}</td></tr>"
            for one in items
        )
        where, dates = _stay_words(case, kind)
        printed = f"<span style='{ink}'>{{}}</span>"
        body = (
            f"<div style='padding:22px 34px;color:#2d6b48'><div style='text-align:center;font-size:23px;letter-spacing:5px'>医疗机构{_NAMES[kind]}收费收据</div>"
            f"<div style='text-align:right;margin-top:4px'>票据代码：{printed.format(bill.code)}　№ <b style='color:#b53a35;font-size:19px'>{bill.number}</b></div>"
            f"<div>医疗机构：{printed.format(e(case.hospital))}</div>"
            f"<div>姓名：{printed.format(e(case.insured.name))}　性别：{printed.format(case.insured.sex)}　{printed.format(where)}</div>"
            f"<table style='margin-top:8px;width:100%'><tr><td style='border:1px solid #3e7d58;padding:4px 8px'>收费项目</td><td style='border:1px solid #3e7d58;padding:4px 8px'>金　额</td></tr>{cells}</table>"
            f"<div style='margin-top:8px'>合计人民币（大写）：{printed.format(in_words(bill.total_fen, yuan_word='圆'))}　¥ {printed.format(yuan(bill.total_fen))}</div>"
            f"<div>其中 医保基金支付：{printed.format(yuan(bill.basic_insurance_paid_fen))}　个人缴纳：{printed.format(yuan(bill.self_paid_fen))}</div>"
            f"<div style='margin-top:6px'>收款单位（盖章）　　收款员：{printed.format('C209')}　　{printed.format(day_text(bill.issued_on, '年'))}</div></div>"
            f"<div style='position:absolute;right:50px;bottom:16px'>{seal(case.hospital, diameter=112, below='收费专用章', opacity=0.6)}</div>"
        )
        fields = bill_truth(case, bill, items) | dates | paid_truth(bill)
        return drawn(
            body,
            fields,
            font=MING if random.random() < 0.5 else THIN_SERIF,
            width=760,
            height=330 + 33 * len(items),
            scale=1.7,
            paper="#f6faf2",
        )

    paper_slip.__name__ = f"paper_slip_{'ward' if kind == 'inpatient_invoice' else 'visit'}"
    return paper_slip


def _phone_view(kind: str) -> Layout:
    """The invoice opened in an app: label left, value right."""

    def app_view(case: Case, random: Random) -> Drawing:
        bill = _bill(case, kind)
        items, rows = _listed(bill, kind)
        line = "<div style='display:flex;justify-content:space-between;padding:9px 0;border-bottom:1px solid #eee'><span style='color:#7a7a7a'>{}</span><span>{}</span></div>"
        _, dates = _stay_words(case, kind)
        facts = [
            ("票据代码", bill.code), ("票据号码", bill.number), ("校验码", bill.check_code), ("交款人", e(case.insured.name)),
            ("开票单位", e(case.hospital)), ("开票日期", day_text(bill.issued_on, "-")), ("金额合计", f"{yuan(bill.total_fen)}元"),
        ]  # fmt: skip
        if dates:
            facts += [("入院日期", dates["admitted_on"]), ("出院日期", dates["discharged_on"])]
        facts += [("医保基金支付", yuan(bill.basic_insurance_paid_fen)), ("个人自付", yuan(bill.self_paid_fen))]
        body = (
            "<div style='background:#2b6cb0;color:#fff;padding:16px 20px;font-size:19px;text-align:center'>电子票据详情</div>"
            f"<div style='padding:16px 24px'><div style='text-align:center;font-size:19px;padding:8px'>医疗{_NAMES[kind]}收费票据（电子）</div>"
            + "".join(line.format(*one) for one in facts)
            + "<div style='padding:14px 0 4px;font-weight:500'>收费明细</div>"
            + "".join(line.format(row[0], row[4]) for row in rows)
            + "</div>"
        )
        fields = bill_truth(case, bill, items) | {"check_code": bill.check_code} | dates | paid_truth(bill)
        height = 200 + 43 * (len(facts) + len(rows)) + 40
        return drawn(body, fields, font=LIGHT, width=520, height=height, scale=1.7 if height < 1200 else 1.3)

    app_view.__name__ = f"app_view_{'ward' if kind == 'inpatient_invoice' else 'visit'}"
    return app_view


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    kind: (_unified(kind, province), _without_code(kind), _slip(kind), _phone_view(kind))
    for kind, province in (("outpatient_invoice", "江西省"), ("inpatient_invoice", "云南省"))
}
