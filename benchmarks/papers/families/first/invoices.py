"""Hospital invoices of the first family: fiscal e-invoices on a screen or printed, and old receipts filled by a printer."""

from __future__ import annotations

from html import escape
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words, written_day
from benchmarks.papers.facts import Case, Invoice, fiscal_code_text, yuan
from benchmarks.papers.families.first.sheet import MING, SANS, seal, sheet
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_FISCAL_CSS = (
    ".head{color:#8d4a1e;font-size:25px;text-align:center;letter-spacing:3px;padding-top:26px}"
    ".top{display:flex;justify-content:space-between;margin:14px 34px 2px}.top div{width:49%}.k{color:#8d4a1e}"
    ".box{margin:6px 30px;border:1.5px solid #b0703f}.box td,.box th{padding:2px 7px;font-weight:400;font-size:13px}"
    ".box th{color:#8d4a1e;border-bottom:1px solid #b0703f}.half{border-left:1px solid #b0703f}"
    ".sum{display:flex;border-top:1.5px solid #b0703f;padding:6px 8px}.sum div{width:50%}"
    ".more{display:flex;border-top:1.5px solid #b0703f}.more .side{width:34px;border-right:1px solid #b0703f;"
    "text-align:center;padding:8px 8px;color:#8d4a1e}.more .in{padding:6px 8px;flex:1;display:flex;flex-wrap:wrap}"
    ".more .in span{width:25%;font-size:13px;white-space:nowrap}.foot{display:flex;margin:8px 34px}.foot div{width:38%}"
)


def _rows(case: Case, invoice: Invoice, *, detailed: bool) -> list[tuple[str, str, int]]:
    """Name, quantity and fen of what the invoice lists: every item, or a sum for each category."""
    if detailed:
        return [(fee.goods.name, f"{fee.quantity}/{fee.goods.unit}", fee.amount_fen) for fee in invoice.fees]
    return [(category, "1", fen) for category, fen in invoice.by_category().items()]


def _items(rows: list[tuple[str, str, int]]) -> list[dict[str, str]]:
    return [{"name": name, "amount": yuan(fen)} for name, _, fen in rows]


def _fiscal_table(rows: list[tuple[str, str, int]]) -> str:
    cells = [
        f"<td>{escape(name)}</td><td class=mid>{count}</td><td class=right>{yuan(fen)}</td><td></td>"
        for name, count, fen in rows
    ]
    head = "<th>项目名称</th><th>数量/单位</th><th>金额（元）</th><th>备注</th>"
    lines = [
        f"<tr>{cells[n]}{cells[n + 1].replace('<td>', '<td class=half>', 1) if n + 1 < len(cells) else '<td class=half></td><td></td><td></td><td></td>'}</tr>"
        for n in range(0, len(cells), 2)
    ]
    lines += ["<tr>" + "<td>&nbsp;</td>" * 4 + "<td class=half></td>" + "<td></td>" * 3 + "</tr>"] * max(
        0, 5 - len(lines)
    )
    return f"<table><tr>{head}{head.replace('<th>', '<th class=half>', 1)}</tr>{''.join(lines)}</table>"


def _payers(invoice: Invoice) -> dict[str, str]:
    return {
        "医保统筹基金支付": yuan(invoice.basic_insurance_paid_fen),
        "其他支付": yuan(invoice.serious_illness_paid_fen),
        "个人账户支付": "0.00",
        "个人现金支付": yuan(invoice.self_paid_fen),
        "个人自付": yuan(invoice.self_paid_fen * 7 // 10),
        "个人自费": yuan(invoice.self_paid_fen - invoice.self_paid_fen * 7 // 10),
    }


def _invoice_fields(case: Case, invoice: Invoice, rows: list[tuple[str, str, int]]) -> dict[str, Any]:
    return {
        "invoice_code": invoice.code,
        "invoice_number": invoice.number,
        "check_code": invoice.check_code,
        "issued_on": invoice.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "hospital": case.hospital,
        "total_amount": yuan(invoice.total_fen),
        "basic_insurance_paid": yuan(invoice.basic_insurance_paid_fen),
        "self_paid": yuan(invoice.self_paid_fen),
        "items": _items(rows),
    }


def _fiscal(
    case: Case, random: Random, invoice: Invoice, word: str, more: dict[str, str], *, detailed: bool
) -> Drawing:
    rows = _rows(case, invoice, detailed=detailed)
    style = random.choice((0, 1, 2))
    province = random.choice(case.pools.provinces)
    total = yuan(invoice.total_fen, commas=random.random() < 0.4)
    qr = random.random() < 0.75
    code = fiscal_code_text(invoice)
    wide = random.choice((" ", ""))
    more = {
        **more,
        "性别": case.insured.sex,
        "医疗机构类型": "综合医院",
        "医保类型": "职工基本医疗保险",
        **_payers(invoice),
    }
    inside = "".join(f"<span>{escape(label)}：{escape(text)}</span>" for label, text in more.items())
    picture = f"<img src='{code_picture(code)}' style='position:absolute;left:32px;top:12px;width:84px'>" if qr else ""
    body = (
        f"<div class=head>{province}医疗{word}收费票据（电子）</div>{picture}"
        f"<div class=top style='margin-top:{34 if qr else 16}px'><div><span class=k>票据代码：</span>{wide}{invoice.code}</div>"
        f"<div class=right><span class=k>票据号码：</span>{wide}{invoice.number}</div></div>"
        f"<div class=top><div><span class=k>交款人统一社会信用代码：</span></div>"
        f"<div class=right><span class=k>校验码：</span>{invoice.check_code}</div></div>"
        f"<div class=top><div><span class=k>交款人：</span>{escape(case.insured.name)}</div>"
        f"<div class=right><span class=k>开票日期：</span>{written_day(invoice.issued_on, style)}</div></div>"
        f"<div class=box>{_fiscal_table(rows)}<div class=sum><div><span class=k>金额合计（大写）</span>"
        f"{in_words(invoice.total_fen)}</div><div><span class=k>（小写）</span>{total}</div></div>"
        f"<div class=more><div class=side>其他信息</div><div class=in>{inside}</div></div></div>"
        f"<div class=foot><div><span class=k>收款单位（章）：</span>{escape(case.hospital)}</div>"
        f"<div><span class=k>复核人：</span>{random.choice(('自助机', '系统', '徐丽'))}</div>"
        f"<div><span class=k>收款人：</span>{random.choice(('收费处01', '何琴', '钱芳'))}</div></div>"
        + seal(case.hospital, "收费专用章", left=230, top=430 + 22 * (len(rows) // 2), size=118)
    )
    height = max(640, 470 + 24 * ((len(rows) + 1) // 2) + 28 * ((len(more) + 3) // 4))
    return Drawing(
        html=sheet(body, width=960, height=height, type_face=random.choice((SANS, MING)), css=_FISCAL_CSS),
        width_px=960,
        height_px=height,
        fields=_invoice_fields(case, invoice, rows),
        scale=1.7,
        code_text=code if qr else None,
    )


def fiscal_visit(case: Case, random: Random) -> Drawing:
    """The fiscal e-invoice of a visit, item by item."""
    more = {
        "业务流水号": case.numbers["业务流水号"],
        "门诊号": case.numbers["门诊号"],
        "就诊日期": written_day(case.visited_on, 5),
        "医保编号": case.numbers["医保编号"],
    }
    return _fiscal(case, random, case.visit, "门诊", more, detailed=True)


def fiscal_stay(case: Case, random: Random) -> Drawing:
    """The fiscal e-invoice of a stay, by category."""
    style = random.choice((0, 2, 3))
    joined = random.choice(("至", "-", " 至 ", "~"))
    more = {
        "业务流水号": case.numbers["业务流水号"],
        "病历号": case.numbers["病案号"],
        "住院号": case.numbers["住院号"],
        "住院科别": case.department,
        "预缴金额": yuan(case.stay.self_paid_fen // 100_000 * 100_000),
        "补缴金额": yuan(case.stay.self_paid_fen % 100_000),
        "退费金额": "0.00",
        "住院时间": f"{written_day(case.admitted_on, style)}{joined}{written_day(case.discharged_on, style)}",
    }
    drawing = _fiscal(case, random, case.stay, "住院", more, detailed=False)
    stay = {"admitted_on": case.admitted_on.isoformat(), "discharged_on": case.discharged_on.isoformat()}
    return Drawing(
        drawing.html, drawing.width_px, drawing.height_px, {**drawing.fields, **stay}, 1.7, drawing.code_text
    )


_OLD_CSS = (
    ".t{font-size:24px;text-align:center;letter-spacing:6px;color:#2f5b49;padding-top:20px}.p{color:#2f5b49}"
    ".d{color:#3c4470;font-family:'AR PL KaitiM GB';letter-spacing:1px}.no{position:absolute;right:40px;top:22px}"
    ".line{display:flex;margin:6px 30px}.line div{flex:1}.grid{margin:4px 28px;width:auto;min-width:94%}"
    ".grid td{border:1px solid #4f7d69;padding:4px 7px}"
)


def _old(case: Case, random: Random, invoice: Invoice, title: str, lines: list[tuple[str, str]]) -> Drawing:
    """A pre-printed receipt in two columns of categories, filled by a dot-matrix printer."""
    rows = _rows(case, invoice, detailed=False)

    def printed(text: str) -> str:
        return f"<span class=d>{escape(text)}</span>"

    pairs = [rows[n : n + 2] for n in range(0, len(rows), 2)]
    table = "".join(
        "<tr>"
        + "".join(f"<td class=p>{escape(name)}</td><td class=right>{printed(yuan(fen))}</td>" for name, _, fen in pair)
        + ("<td></td><td></td>" if len(pair) == 1 else "")
        + "</tr>"
        for pair in pairs
    )
    head = "<tr class='mid p'><td>收费项目</td><td>金额</td><td>收费项目</td><td>金额</td></tr>"
    filled = "".join(f"<div><span class=p>{label}：</span>{printed(text)}</div>" for label, text in lines)
    paid = _payers(invoice)
    body = (
        f"<div class=t>{title}</div><div class=no><span class=p>No.</span> <b style='color:#b5303a'>{invoice.number}</b></div>"
        f"<div class=line><div><span class=p>姓名：</span>{printed(case.insured.name)}</div>"
        f"<div><span class=p>性别：</span>{printed(case.insured.sex)}</div>"
        f"<div><span class=p>收费日期：</span>{printed(written_day(invoice.issued_on, random.choice((0, 1, 3))))}</div></div>"
        f"<div class=line>{filled}</div><table class=grid>{head}{table}"
        f"<tr><td colspan=4><span class=p>合计人民币（大写）：</span>{printed(in_words(invoice.total_fen, yuan_word='圆'))}"
        f"&emsp;<span class=p>￥</span>{printed(yuan(invoice.total_fen))}</td></tr>"
        f"<tr><td colspan=2><span class=p>医保统筹支付：</span>{printed(paid['医保统筹基金支付'])}</td>"
        f"<td colspan=2><span class=p>个人支付金额：</span>{printed(paid['个人现金支付'])}</td></tr></table>"
        f"<div class=line><div class=p>收款单位（盖章）：{printed(case.hospital)}</div><div class=p>收款人：{printed('0316')}</div></div>"
        f"<div class=line style='font-size:12px;color:#2f5b49'>第二联 收据联 · 手写无效</div>"
        + seal(case.hospital, "财务专用章", left=210, top=230 + 20 * len(pairs), size=124)
    )
    height = 330 + 34 * len(pairs) + 60
    fields = _invoice_fields(case, invoice, rows)
    for absent in ("invoice_code", "check_code"):
        del fields[absent]
    html = sheet(body, width=820, height=height, type_face=MING, css=_OLD_CSS, paper="#f6fbf5")
    return Drawing(html, 820, height, fields, 1.7)


def receipt_visit(case: Case, random: Random) -> Drawing:
    """An old receipt for a visit."""
    title = random.choice(("门诊收费收据", "门诊医药费专用收据", "医疗门诊收费票据"))
    return _old(case, random, case.visit, title, [("门诊号", case.numbers["门诊号"]), ("科别", case.department)])


def receipt_stay(case: Case, random: Random) -> Drawing:
    """An old receipt for a stay, with its period."""
    style = random.choice((0, 3, 5))
    title = random.choice(("住院收费专用收据", "医疗住院收费票据", "住院费用结算收据"))
    lines = [
        ("住院号", case.numbers["住院号"]),
        ("入院日期", written_day(case.admitted_on, style)),
        ("出院日期", written_day(case.discharged_on, style)),
    ]
    drawing = _old(case, random, case.stay, title, lines)
    stay = {"admitted_on": case.admitted_on.isoformat(), "discharged_on": case.discharged_on.isoformat()}
    return Drawing(drawing.html, drawing.width_px, drawing.height_px, {**drawing.fields, **stay}, 1.7)


LAYOUTS = {"outpatient_invoice": (fiscal_visit, receipt_visit), "inpatient_invoice": (fiscal_stay, receipt_stay)}
