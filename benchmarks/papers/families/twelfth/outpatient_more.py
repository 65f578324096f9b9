"""More invoices of a visit: a private clinic's tax invoice, a village pad filled by hand, a two-language receipt."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import digital_code_text, digital_number, in_words
from benchmarks.papers.facts import Case, Invoice, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twelfth.fiscal import figures, invoice_fields
from benchmarks.papers.families.twelfth.sheet import (
    FHEI,
    HEI,
    KAI,
    MIDDLE,
    RIGHT,
    SONG,
    box_seal,
    clock,
    code,
    fit,
    head,
    iso,
    items,
    line,
    name_seal,
    oval_seal,
    page,
    pen,
    round_seal,
    row,
    screen,
    td,
    title,
    tr,
)
from benchmarks.papers.paper import Drawing, Layout

_INK = "#7d3b2b"


def _tax_rows(case: Case) -> str:
    rows = ""
    for fee in case.visit.fees:
        goods = fee.goods
        kind = (
            "中成药" if goods.category == "中成药费" else "化学药品制剂" if goods.category == "西药费" else "医疗服务"
        )
        name = fit(f"*{kind}*{goods.name}", 300, 14)
        rows += tr(
            name,
            goods.specification,
            goods.unit,
            td(fee.quantity, style=RIGHT),
            td(yuan(goods.price_fen), style=RIGHT),
            td(yuan(fee.amount_fen), style=RIGHT),
            td("免税", style=MIDDLE),
            td("***", style=RIGHT),
        )
    return rows


def _tax_sides(case: Case, ink: str) -> str:
    side = f"{ink};width:30px;text-align:center;line-height:1.15;padding:4px"
    buyer = f"<span style='{ink}'>名称：</span>{case.insured.name}<p style='margin-top:14px;{ink}'>统一社会信用代码/纳税人识别号：</p>"
    seller = (
        f"<span style='{ink}'>名称：</span>{fit(case.hospital, 330, 14.5)}<p style='margin-top:14px'><span style='{ink}'>"
        f"统一社会信用代码/纳税人识别号：</span>{case.credit_code}</p>"
    )
    return f"<table class='t'>{tr(td('购买方信息', style=side), td(buyer, style='width:440px'), td('销售方信息', style=side), td(seller))}</table>"


def clinic_tax_invoice(case: Case, random: Random) -> Drawing:
    """The fully digital invoice of a clinic that bills with the tax office: medical service is free of tax."""
    visit, text = case.visit, digital_code_text(case.visit)
    number, ink = digital_number(visit), f"color:{_INK}"
    note = f"门诊就诊　患者：{case.insured.name}　就诊日期：{iso(case.visited_on)}　科室：{case.department}"
    body = (
        at(40, 22, code(text, 90))
        + f"<h1 style='{ink};font-size:29px;padding-top:12px;font-weight:400'>电子发票（普通发票）</h1>"
        + f"<div style='border-top:3px double {_INK};width:320px;margin:6px auto 0'></div>"
        + at(724, 40, f"<span style='{ink}'>发票号码：</span>{number}")
        + at(724, 70, f"<span style='{ink}'>开票日期：</span>{day_text(visit.issued_on, '年月')}")
        + f"<div style='margin-top:38px'>{_tax_sides(case, ink)}</div><div style='border:1px solid {_INK};border-top:0;min-height:200px'><table class='g'>"
        + head("项目名称", "规格型号", "单位", "数量", "单价", "金额", "税率/征收率", "税额")
        + _tax_rows(case)
        + f"</table></div><table class='t' style='margin-top:-1px'>{tr(td('合　　计', style=f'{ink};width:180px;{MIDDLE}'), td(f'¥{yuan(visit.total_fen)}', style=RIGHT), td('***', style=f'{RIGHT};width:170px'))}"
        + tr(
            td("价税合计（大写）", style=f"{ink};{MIDDLE}"),
            f"⊗{in_words(visit.total_fen, yuan_word='圆')}",
            f"<span style='{ink}'>（小写）</span>¥{yuan(visit.total_fen)}",
        )
        + tr(td("备注", style=f"{ink};{MIDDLE};height:58px"), td(note, 2))
        + f"</table><div style='margin-top:10px'><span style='{ink}'>开票人：</span>{case.relative.name}</div>"
    )
    fields = invoice_fields(case, visit, coded=False, paid=False, check=False)
    fields |= {"invoice_number": number, "items": items(visit.fees)}
    css = f".t td{{border:1px solid {_INK};padding:6px 8px}}.g th{{color:{_INK};font-weight:400;text-align:left}}.g td,.g th{{padding:3px 7px;white-space:nowrap}}.g th:nth-child(n+4){{text-align:right}}"
    return page(
        body, fields, width=1040, height=640, font=SONG, size=14.5, pad="24px 40px", css=css, scale=1.8, code_text=text
    )


def _hand_rows(case: Case) -> str:
    rows = ""
    for fee in case.visit.fees:
        cells = (f"{fee.quantity}{fee.goods.unit}", yuan(fee.goods.price_fen), yuan(fee.amount_fen))
        rows += tr(td(pen(fit(fee.goods.name, 240, 17))), *(td(pen(one), style=RIGHT) for one in cells))
    return rows + "".join(tr("&nbsp;", "", "", "") for _ in range(6 - len(case.visit.fees)))


def _hand_sum(case: Case) -> str:
    total = case.visit.total_fen
    units = "".join(f"<td style='width:26px;text-align:center'>{one}</td>" for one in "十万千百十元角分")
    boxes = "".join(td(pen(one), style=MIDDLE) for one in figures(total))
    return (
        f"<div class='f' style='align-items:center;margin-top:9px'><span>合计 {pen(in_words(total))}</span>"
        f"<span>¥ {pen(yuan(total))}</span><table class='b k' style='width:auto'><tr>{units}</tr><tr>{boxes}</tr></table></div>"
    )


def hand_receipt(case: Case, random: Random) -> Drawing:
    """A pad's leaf written by hand, its sum in words, in figures and in boxes; no code to scan."""
    visit, day = case.visit, case.visit.issued_on
    heading = random.choice(("门诊医疗费收据", "医疗门诊统一收款收据", "诊疗费用收据（门诊）"))
    body = (
        title(heading, 420, 27, "letter-spacing:6px;color:#2e5d45")
        + at(560, 34, f"<span style='color:#c8202a;font-size:20px;font-family:monospace'>№{visit.number}</span>")
        + row(
            f"今收到 {line(pen(case.insured.name), 130)} 交来下列款项",
            f"{pen(day.year)} 年 {pen(day.month)} 月 {pen(day.day)} 日",
            style="margin:22px 0 8px",
        )
        + f"<table class='b k'>{head('收 费 项 目', '数量', '单价', '金额（元）')}{_hand_rows(case)}</table>{_hand_sum(case)}"
        + row(
            f"单位（盖章）{line(pen(fit(case.hospital, 250, 16)), 120)}",
            f"会计 {name_seal(case.mother.name)}",
            f"经手人 {pen(case.father.name, 'font-size:1.3em')}",
            style="margin-top:14px",
        )
        + at(
            704,
            110,
            random.choice(("第三联　交款人报销", "第二联　收据")),
            "writing-mode:vertical-rl;font-size:13px;color:#2e5d45;letter-spacing:2px",
        )
        + round_seal(96, 380, case.hospital, "财务专用章", diameter=128)
    )
    fields = invoice_fields(case, visit, coded=False, paid=False, check=False) | {"items": items(visit.fees)}
    css = ".k td,.k th{border-color:#2e5d45;padding:1px 7px;height:32px;white-space:nowrap}.k th{color:#2e5d45;font-weight:400}"
    return page(
        body, fields, width=740, height=560, font=KAI, size=16, pad="28px 56px 20px 34px", css=css, ground="#f6faf3"
    )


def _two_language_receipt_body(
    case: Case, cell: str, facts: tuple[tuple[str, str], ...], rows: str, sums: list[tuple[str, int]], visit: Invoice
) -> str:
    return (
        f"<div class='f' style='border-bottom:4px solid #1d6f78;padding-bottom:10px;align-items:flex-end'><div style='font-size:24px;color:#1d6f78'>{fit(case.hospital, 400, 24)}<br><small style='font-size:12px;letter-spacing:2px'>MEDICAL CENTER · SINCE 1998</small></div>"
        "<div class='r' style='font-size:20px'>OUTPATIENT RECEIPT<br>门诊收费收据</div></div><div style='display:grid;grid-template-columns:1fr 1fr 1fr;gap:6px 24px;margin:16px 0'>"
        + "".join(cell.format(label, words) for label, words in facts)
        + f"</div><table class='w'>{head('#', 'Description 项目', 'Unit Price 单价', 'Qty 数量', 'Amount 金额')}{rows}</table>"
        + f"<div style='margin:14px 0 0 380px'><div class='f' style='font-size:17px'><b>TOTAL 合计 CNY</b><b>{yuan(visit.total_fen, commas=True)}</b></div>"
        + "".join(
            f"<div class='f'><span>{label}</span><span>{yuan(fen, commas=True)}</span></div>" for label, fen in sums
        )
        + f"</div><div style='margin-top:12px'>Amount in words 大写：{in_words(visit.total_fen)}</div>"
        + row(
            f"Cashier 收费员：{case.mother.name}",
            "Thank you & get well soon! 祝您早日康复",
            style="margin-top:22px;color:#555",
        )
        + "<div style='font-size:11px;color:#888;margin-top:8px'>7×24 Hotline 400-606-9919 ｜ Refund within 30 days with this receipt 凭此据30日内办理退费</div>"
    )


def two_language_receipt(case: Case, random: Random) -> Drawing:
    """A private hospital's receipt in two languages, values under their labels."""
    visit = case.visit
    cell = "<div style='border-bottom:1px solid #bbb;padding:4px 0'><small style='color:#777'>{}</small><br>{}</div>"
    facts = (
        ("Patient 患者", case.insured.name), ("MRN 病案号", case.numbers["病案号"]), ("Date 收费日期", day_text(visit.issued_on, "/")),
        ("Receipt No. 收据号码", visit.number), ("Bill Code 票据代码", visit.code), ("Clinic 科室", case.department),
        ("Physician 医生", f"Dr. {case.father.name}"), ("Visit 就诊时间", f"{day_text(case.visited_on, '/')} {clock(case, 3, seconds=False)}"), ("Age/Sex 性别", case.insured.sex),
    )  # fmt: skip
    rows = "".join(
        tr(
            place,
            fee.goods.name,
            td(yuan(fee.goods.price_fen, commas=True), style=RIGHT),
            td(f"{fee.quantity} {fee.goods.unit}", style=MIDDLE),
            td(yuan(fee.amount_fen, commas=True), style=RIGHT),
        )
        for place, fee in enumerate(visit.fees, 1)
    )
    sums = [
        ("Insurance 医保统筹支付", visit.basic_insurance_paid_fen),
        ("Supplementary 补充保险", visit.serious_illness_paid_fen),
        ("Patient Paid 个人支付", visit.self_paid_fen),
    ]
    body = _two_language_receipt_body(case, cell, facts, rows, sums, visit)
    height = 590 + 33 * len(visit.fees)
    body += (
        oval_seal(90, height - 170, case.hospital, "", "收费专用章")
        if random.random() < 0.6
        else box_seal(110, height - 150, "PAID 已收讫")
    )
    fields = invoice_fields(case, visit, check=False) | {"items": items(visit.fees)}
    css = ".w th{background:#e4f0f1;text-align:left;padding:6px 8px}.w td{padding:4px 8px;height:33px;border-bottom:1px solid #ddd}.w th:nth-child(3),.w th:nth-child(5){text-align:right}.w th:nth-child(4){text-align:center}"
    return page(body, fields, width=820, height=height, font=HEI, size=14, pad="36px 46px", css=css)


def _mini_program_pays(visit: Invoice) -> list[tuple[str, int]]:
    return [
        ("统筹基金", visit.basic_insurance_paid_fen),
        ("大病/其他", visit.serious_illness_paid_fen),
        ("自己付的", visit.self_paid_fen),
    ]


def mini_program(case: Case, random: Random) -> Drawing:
    """The receipt as a hospital's mini program shows it."""
    visit, one = case.visit, case.insured
    ink = random.choice(("#0a8f6b", "#2a6fdb", "#c2512f"))
    pairs = [
        ("票据种类", "医疗门诊收费票据"), ("电子票据代码", visit.code), ("电子票据号码", visit.number), ("校验码", visit.check_code),
        ("开票单位", case.hospital), ("交款人", one.name), ("开票时间", f"{iso(visit.issued_on)} {clock(case, 2)}"),
    ]  # fmt: skip
    pays = _mini_program_pays(visit)
    card = "background:#fff;border-radius:10px;padding:12px 14px;margin-bottom:10px"
    listed = "".join(
        f"<div class='f' style='margin-top:7px'><span>{fee.goods.name}<small style='color:#999'> ×{fee.quantity}{fee.goods.unit}</small></span><span>{yuan(fee.amount_fen)}</span></div>"
        for fee in visit.fees
    )
    body = (
        f"<div class='c' style='{card};color:{ink}'>票面金额（元）<div style='font-size:32px;font-weight:600;line-height:1.3'>{yuan(visit.total_fen)}</div>"
        f"<span style='color:#999;font-size:12px'>{in_words(visit.total_fen)}　状态：正常</span></div><div style='{card}'>"
        + "".join(
            f"<div class='f' style='margin-top:6px'><span style='color:#888;white-space:nowrap'>{label}</span><span class='r'>{fit(words, 230, 14)}</span></div>"
            for label, words in pairs
        )
        + f"</div><div style='{card}'><b>收费明细</b>{listed}</div><div class='f' style='{card}'>"
        + "".join(
            f"<div class='c'><div style='color:#888;font-size:12px'>{label}</div>{yuan(fen)}</div>"
            for label, fen in pays
        )
        + "</div><div class='c' style='color:#aaa;font-size:11px'>由财政电子票据公共服务平台提供查验</div>"
    )
    height = 730 + 28 * len(visit.fees)
    return screen(
        body,
        invoice_fields(case, visit) | {"items": items(visit.fees)},
        title=random.choice(("电子票据详情", "我的票据", "发票信息")),
        height=height,
        font=FHEI,
        hour=clock(case, 5, seconds=False),
        button="下载票据文件",
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "outpatient_invoice": (clinic_tax_invoice, mini_program, hand_receipt, two_language_receipt)
}
