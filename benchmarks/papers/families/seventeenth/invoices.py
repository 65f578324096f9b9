"""Invoices of hospitals as documents: the fiscal e-invoice, an army hospital's form, a private chain's tax invoice."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import digital_code_text, digital_number, in_words
from benchmarks.papers.facts import Case, Invoice, digits, fiscal_code_text, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventeenth import kit
from benchmarks.papers.families.seventeenth.hospital_bills import bill_of, both, fields, halves, lines
from benchmarks.papers.families.seventeenth.kit import t
from benchmarks.papers.families.seventeenth.names import province, staff
from benchmarks.papers.paper import Drawing


def _fiscal_more(case: Case, random: Random, bill: Invoice, *, inside: bool) -> list[list[str]]:
    """The four-column block below the sum."""
    own = bill.self_paid_fen * random.randint(10, 60) // 100
    first = [
        f"业务流水号：{case.numbers['业务流水号']}",
        f"{'住院号' if inside else '门诊号'}：{case.numbers['住院号' if inside else '门诊号']}",
        f"{'住院科别' if inside else '就诊科室'}：{t(case.department)}",
        f"性别：{case.insured.sex}",
    ]
    if inside:
        stay = f"{day_text(case.admitted_on, 'plain')}-{day_text(case.discharged_on, 'plain')}"
        stay = random.choice((stay, f"{day_text(case.admitted_on, '-')}至{day_text(case.discharged_on, '-')}"))
        when = [f"病历号：{case.numbers['病案号']}", f"住院时间：{stay}", "预缴金额：0.00", "补缴金额：0.00"]
    else:
        when = [
            f"就诊日期：{day_text(case.visited_on, 'plain')}",
            "医疗机构类型：综合医院",
            "预缴金额：0.00",
            "退费金额：0.00",
        ]
    kind = random.choice(("城镇职工基本医疗保险", "城乡居民基本医疗保险"))
    return [
        first,
        when,
        [
            f"医保类型：{kind}",
            f"医保编号：{case.numbers['医保编号']}",
            f"医保统筹基金支付：{yuan(bill.basic_insurance_paid_fen)}",
            f"其他支付：{yuan(bill.serious_illness_paid_fen)}",
        ],
        [
            "个人账户支付：0.00",
            f"个人现金支付：{yuan(bill.self_paid_fen)}",
            f"个人自付：{yuan(bill.self_paid_fen - own)}",
            f"个人自费：{yuan(own)}",
        ],
    ]


def fiscal(case: Case, random: Random, *, inside: bool) -> Drawing:
    """The fiscal e-invoice of a province, printed in two columns or one, its code at the right or below."""
    bill = bill_of(case, inside=inside)
    ink, one = random.choice(("#7a2f2f", "#a8612c", "#444")), random.random() < 0.5
    head = ["项目名称", "数量/单位", "金额（元）"] if one else ["项目名称", "金额（元）"]
    rows = [list(line) if one else [line[0], line[2]] for line in lines(bill, inside=inside)]
    listed = [head + head, *halves(rows)] if inside or len(rows) > 3 else [head, *rows]
    columns = len(listed[0])
    part = (24, 11, 15) if one else (33, 17)
    widths = part * 2 if columns == 2 * len(part) else tuple(share * 2 for share in part)
    right = tuple(place for place in range(columns) if (place + 1) % len(part) == 0)
    name = f"{province(case)}医疗{'住院' if inside else '门诊'}收费票据（电子）"
    picture = kit.qr(fiscal_code_text(bill), 84)
    about = [
        [f"票据代码：{bill.code}", f"票据号码：{bill.number}"],
        [f"交款人统一社会信用代码：{random.choice(('', case.insured.id_number))}", f"校验码：{bill.check_code}"],
        [f"交款人：{t(case.insured.name)}", f"开票日期：{day_text(bill.issued_on, random.choice('年-'))}"],
    ]
    sums = [f"金额合计（大写）{in_words(bill.total_fen)}", f"（小写）{yuan(bill.total_fen)}"]
    last = kit.spread(f"收款单位（章）：{t(case.hospital)}", f"复核人：{staff(random)}", f"收款人：{staff(random)}")
    body = (
        f"<div class='row' style='align-items:center'>{picture}{kit.heading(name, px=25, font=kit.KAI, style=f'color:{ink}')}"
        f"<span style='width:84px;font-size:12px;color:{ink}'>{random.choice(('', '财政部监制', '第1页/共1页'))}</span></div>"
        + kit.table(about, widths=(62, 38), kind="bare", style="margin:6px 0;line-height:1.25")
        + kit.table(listed, widths=widths, kind=random.choice(("frame lined", "ruled", "frame bare")), right=right)
        + kit.table([sums], widths=(64, 36), style="margin-top:-1px;font-weight:bold")
        + f"<div style='border:1px solid var(--line);border-top:0;padding:4px 2px;display:flex'><span style='width:24px;"
        f"text-align:center;color:{ink};line-height:1.2;padding-top:6px'>其他信息</span>"
        + kit.table(
            _fiscal_more(case, random, bill, inside=inside),
            kind="bare",
            widths=(25, 28, 26, 21),
            style="font-size:12.5px",
        )
        + f"</div><div style='margin-top:12px'>{last}</div>"
        + kit.round_seal(case.hospital, below="财务专用章", px=124, place="left:150px;bottom:4px")
    )
    height = 424 + 33 * len(listed)
    faces = (kit.FANDOL, kit.MING, kit.FANG)
    truth = fields(case, inside=inside)
    code = fiscal_code_text(bill)
    return kit.sheet(
        body,
        size=(980, height),
        fields=truth,
        font=random.choice(faces),
        px=14,
        pad="24px 34px 44px",
        line=ink,
        code=code,
    )


def _tax_rows(bill: Invoice, blue: str, *, inside: bool) -> list[list[str]]:
    """The table of a digital invoice without tax."""
    titles = ("项目名称", "规格型号", "单 位", "数 量", "单 价", "金 额", "税率/征收率", "税 额")
    rows = [[f"<span style='color:{blue}'>{one}</span>" for one in titles]]
    if inside:
        rows += [
            [f"*医疗服务*{name}", "", "项", "1", amount, amount, "免税", "***"]
            for name, _, amount in lines(bill, inside=True)
        ]
    else:
        for fee in bill.fees:
            price, amount = yuan(fee.goods.price_fen), yuan(fee.amount_fen)
            group = "*药品*" if "药" in fee.goods.category else "*医疗服务*"
            rows.append(
                [
                    group + t(fee.goods.name),
                    t(fee.goods.specification),
                    fee.goods.unit,
                    str(fee.quantity),
                    price,
                    amount,
                    "免税",
                    "***",
                ]
            )
    return rows


def _tax_note(case: Case, bill: Invoice, *, inside: bool) -> str:
    """What a hospital writes into the remark."""
    note = f"医保统筹支付{yuan(bill.basic_insurance_paid_fen)}；大病保险{yuan(bill.serious_illness_paid_fen)}；个人支付{yuan(bill.self_paid_fen)}"
    if inside:
        days = (day_text(case.admitted_on, "-"), day_text(case.discharged_on, "-"))
        note += f"<br>入院日期：{days[0]}　出院日期：{days[1]}　住院号：{case.numbers['住院号']}"
    else:
        note += f"<br>门诊号：{case.numbers['门诊号']}　科室：{t(case.department)}"
    return note


def chain_tax(case: Case, random: Random, *, inside: bool) -> Drawing:
    """A private hospital's fully digital invoice, free of tax, the patient as buyer; dates of the stay in the remark."""
    bill = bill_of(case, inside=inside)
    blue, number = random.choice(("#2b4a86", "#8a2f2b")), digital_number(bill)
    rows, note = _tax_rows(bill, blue, inside=inside), _tax_note(case, bill, inside=inside)
    party = "统一社会信用代码/纳税人识别号："
    sides = [
        f"<span style='color:{blue};line-height:1.1'>{'<br>'.join(one)}</span>" for one in ("购买方信息", "销售方信息")
    ]
    parties = [
        [
            sides[0],
            f"名称：{t(case.insured.name)}<br>{party}",
            sides[1],
            f"名称：{t(case.hospital)}<br>{party}{case.credit_code}",
        ]
    ]
    total = yuan(bill.total_fen)
    body = (
        f"<div class='row' style='align-items:flex-start'>{kit.qr(digital_code_text(bill), 78)}"
        + kit.heading(
            "电子发票（普通发票）", px=25, style=f"color:{blue};border-bottom:1px solid {blue};padding:0 22px 4px"
        )
        + f"<div style='line-height:1.9'>发票号码：{number}<br>开票日期：{day_text(bill.issued_on, '年月')}</div></div>"
        + kit.table(parties, widths=(3.5, 42.5, 3.5, 50.5), style="margin-top:8px;line-height:1.9")
        + kit.table(
            rows,
            widths=(30, 14, 6, 6, 12, 12, 11, 9),
            kind="frame",
            style="border-top:0;line-height:1.35",
            right=(3, 4, 5, 6, 7),
        )
        + f"<div class='row' style='border:1.5px solid {blue};border-top:0;padding:6px 60px'><span>合　计</span><span>¥{total}　　　　***</span></div>"
        + kit.table(
            [["价税合计（大写）", f"⊗{in_words(bill.total_fen, yuan_word='圆')}", f"（小写）¥{total}"]],
            widths=(18, 54, 28),
            style="margin-top:-1px",
        )
        + kit.table([["备<br>注", note]], widths=(3.5, 96.5), style="margin-top:-1px")
        + f"<p style='margin-top:10px'>开票人：{staff(random)}　　　开户行账号 {digits(random, 17)}</p>"
    )
    truth = fields(case, inside=inside, without=("invoice_code", "check_code")) | {"invoice_number": number}
    size = (1000, 380 + 40 * len(rows))
    face = random.choice((kit.FANDOL, kit.MING))
    return kit.sheet(
        body, size=size, fields=truth, font=face, px=13.5, pad="24px 32px", line=blue, code=digital_code_text(bill)
    )


_LAYOUTS = [both(draw) for draw in (fiscal, chain_tax)]
LAYOUTS = {
    "inpatient_invoice": tuple(one[0] for one in _LAYOUTS),
    "outpatient_invoice": tuple(one[1] for one in _LAYOUTS),
}
