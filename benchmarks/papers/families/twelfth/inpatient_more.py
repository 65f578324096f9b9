"""More invoices of a stay: a notice on the telephone, a tax invoice of a private hospital, a PDF of three parts."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import digital_code_text, digital_number, in_words
from benchmarks.papers.facts import Case, Invoice, fiscal_code_text, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twelfth.fiscal import invoice_fields, own_fen, stay_fields
from benchmarks.papers.families.twelfth.sheet import (
    FHEI,
    KAI,
    MIDDLE,
    RIGHT,
    ZEN,
    bars,
    category_items,
    clock,
    code,
    days_between,
    fit,
    grid,
    iso,
    oval_seal,
    page,
    row,
    screen,
    short_province,
    td,
    title,
    tr,
)
from benchmarks.papers.paper import Drawing, Layout


def _stay_on_phone_pays(stay: Invoice) -> list[tuple[str, int]]:
    return [
        ("医保基金支付", stay.basic_insurance_paid_fen),
        ("其他支付", stay.serious_illness_paid_fen),
        ("个人支付", stay.self_paid_fen),
    ]


def stay_on_phone(case: Case, random: Random) -> Drawing:
    """The receipt of a stay in a telephone's wallet of receipts."""
    stay, one = case.stay, case.insured
    sums = stay.by_category()
    text = fiscal_code_text(stay)
    facts = [
        ("交款人", one.name), ("票据代码", stay.code), ("票据号码", stay.number), ("校验码", stay.check_code), ("开票日期", iso(stay.issued_on)),
        ("收款单位", case.hospital), ("住院科室", case.department), ("入院日期", iso(case.admitted_on)), ("出院日期", iso(case.discharged_on)),
    ]  # fmt: skip
    pays = _stay_on_phone_pays(stay)
    card = "background:#fff;border-radius:8px;padding:11px 14px;margin-bottom:10px"
    line = "<div class='f' style='margin-top:6px'><span style='color:#8a8f99;white-space:nowrap'>{}</span><span>{}</span></div>"
    body = (
        f"<div class='f' style='{card};align-items:center'><div><div style='color:#8a8f99'>{short_province(case)}住院收费票据</div><div style='font-size:26px;font-weight:600'>¥{yuan(stay.total_fen, commas=True)}</div>"
        f"<small>{in_words(stay.total_fen)}</small></div>{code(text, 92)}</div><div style='{card}'>"
        + "".join(line.format(label, fit(words, 245, 14)) for label, words in facts)
        + f"</div><div style='{card}'><b>费用项目</b>"
        + "".join(line.format(name, yuan(fen)) for name, fen in sums.items())
        + f"</div><div style='{card}'><b>支付信息</b>"
        + "".join(line.format(name, yuan(fen)) for name, fen in pays)
        + "</div><div class='c' style='color:#aab;font-size:11px'>本凭证与纸质票据具有同等效力 · 服务热线 12366</div>"
    )
    fields = invoice_fields(case, stay) | stay_fields(case) | {"items": category_items(sums)}
    height = 752 + 27 * len(sums)
    bar, ink = random.choice((("#1e64c8", "#fff"), ("#fff", "#222"), ("#0f9d76", "#fff")))
    return screen(
        body,
        fields,
        title=random.choice(("票夹", "住院电子票据", "票据预览")),
        height=height,
        font=FHEI,
        size=13.5,
        bar=bar,
        ink=ink,
        hour=clock(case, 4, seconds=False),
        code_text=text,
    )


def _private_stay_heads() -> str:
    return "".join(
        f"<th style='text-align:{'left' if not place else 'right'}'>{one}</th>"
        for place, one in enumerate(("项目名称", "数量", "单价", "金额", "税率/征收率", "税额"))
    )


def private_stay(case: Case, random: Random) -> Drawing:
    """The fully digital tax invoice of a hospital that is a company, the stay told in its notes."""
    stay, text, ink = case.stay, digital_code_text(case.stay), "color:#6c4a1f"
    sums, number = stay.by_category(), digital_number(case.stay)
    rows = "".join(
        tr(
            f"*医疗服务*{name}",
            td("1", style=RIGHT),
            td(yuan(fen), style=RIGHT),
            td(yuan(fen), style=RIGHT),
            td("免税", style=MIDDLE),
            td("***", style=RIGHT),
        )
        for name, fen in sums.items()
    )
    heads = _private_stay_heads()
    note = f"患者姓名：{case.insured.name}；住院号：{case.numbers['住院号']}；入院日期：{iso(case.admitted_on)}；出院日期：{iso(case.discharged_on)}；医保统筹支付：{yuan(stay.basic_insurance_paid_fen)}元；个人支付：{yuan(stay.self_paid_fen)}元。"
    height = 460 + 27 * len(sums)
    buyer = f"<span style='{ink}'>购买方　名称：</span>{case.insured.name}<br><span style='{ink}'>纳税人识别号：</span>"
    seller = f"<span style='{ink}'>销售方　名称：</span>{fit(case.hospital, 320, 14.5)}<br><span style='{ink}'>纳税人识别号：</span>{case.credit_code}"
    body = (
        f"<h1 style='{ink};letter-spacing:4px'>电子发票（普通发票）</h1>"
        + row(
            f"<span style='{ink}'>发票号码：</span>{number}",
            f"<span style='{ink}'>开票日期：</span>{day_text(stay.issued_on, '年月')}",
            style="margin:26px 0 8px;padding-left:130px",
        )
        + at(44, 20, code(text, 96))
        + f"<table class='t'>{tr(td(buyer, style='width:48%;line-height:1.9'), td(seller, style='line-height:1.9'))}</table>"
        + f"<div class='box'><table class='g'><tr>{heads}</tr>{rows}</table></div>"
        + f"<div class='box f' style='padding:6px 10px'><span style='{ink}'>合计</span><span>¥{yuan(stay.total_fen)}</span></div><div class='box f' style='padding:6px 10px'><span><span style='{ink}'>价税合计（大写）</span> {in_words(stay.total_fen, yuan_word='圆')}</span><span><span style='{ink}'>（小写）</span>¥{yuan(stay.total_fen)}</span></div>"
        + f"<div class='box' style='padding:6px 10px;height:66px'><span style='{ink}'>备注：</span>{note}</div>"
        + f"<div style='margin-top:10px'><span style='{ink}'>开票人：</span>{case.father.name}</div>"
    )
    fields = invoice_fields(case, stay, coded=False, check=False) | stay_fields(case)
    fields |= {"invoice_number": number, "items": category_items(sums)}
    css = ".t td,.box{border:1px solid #6c4a1f;padding:6px 10px}.box{border-top:0}.g td,.g th{padding:2px 6px;height:27px}.g th{color:#6c4a1f;font-weight:400}"
    return page(body, fields, width=980, height=height, font=KAI, size=14.5, pad="24px 42px", css=css, code_text=text)


def three_parts(case: Case, random: Random) -> Drawing:
    """A PDF of a hospital group: payer, charges and settlement in three shaded parts, label above its value."""
    stay, one = case.stay, case.insured
    sums, (share, off) = stay.by_category(), own_fen(stay)
    bar = "<div style='background:{};color:#fff;padding:3px 12px;margin:14px 0 8px'>{}</div>"
    colour = random.choice(("#345c8f", "#3c7a57", "#7a4a3c"))

    def facts(pairs: list[tuple[str, str]], columns: str) -> str:
        return grid(
            [f"<small style='color:#777'>{label}</small><br>{words}" for label, words in pairs], columns, "gap:8px 18px"
        )

    who = [("缴款人姓名", one.name), ("住院号", case.numbers["住院号"]), ("病区", case.department), ("医保编号", case.numbers["医保编号"]),
           ("入院时间", iso(case.admitted_on)), ("出院时间", iso(case.discharged_on)), ("住院天数", str(days_between(case))), ("结算方式", "出院结算")]  # fmt: skip
    pays = [("总费用", yuan(stay.total_fen)), ("医保基金支付金额", yuan(stay.basic_insurance_paid_fen)), ("大额补助支付", yuan(stay.serious_illness_paid_fen)),
            ("个人支付总额", yuan(stay.self_paid_fen)), ("其中 个人自付", yuan(share)), ("其中 个人自费", yuan(off))]  # fmt: skip
    body = (
        title(case.hospital, 560, 24, "text-align:left")
        + f"<div style='font-size:18px'>住院费用结算发票（电子联）</div>{at(540, 30, bars(stay.number))}{at(548, 66, f'发票号 {stay.number}')}"
        + row(f"发票代码 {stay.code}", f"校验码 {stay.check_code}", f"开具日期 {day_text(stay.issued_on, '/')}", style="margin-top:14px;border-top:1px solid #999;padding-top:6px")
        + bar.format(colour, "患者信息") + facts(who, "1.2fr 1fr 1.2fr 1fr")
        + bar.format(colour, "费用构成（元）") + grid([f"<div class='f'><span>{name}</span><span>{yuan(fen)}</span></div>" for name, fen in sums.items()], "1fr 1fr", "gap:6px 46px")
        + bar.format(colour, "结算信息（元）") + facts(pays, "1fr 1fr 1fr")
        + f"<div style='margin-top:12px;font-size:16px'>合计人民币（大写）：{in_words(stay.total_fen)}</div>"
        + row(f"收费员 {case.relative.name}", f"审核 {case.mother.name}", f"打印 {clock(case, 9)}", style="margin-top:18px")
    )  # fmt: skip
    height = 620 + 29 * ((len(sums) + 1) // 2)
    body += oval_seal(500, height - 150, case.hospital, "", "住院结算专用章")
    fields = invoice_fields(case, stay) | stay_fields(case) | {"items": category_items(sums)}
    return page(body, fields, height=height, font=ZEN, size=14.5, pad="34px 50px")


LAYOUTS: dict[str, tuple[Layout, ...]] = {"inpatient_invoice": (stay_on_phone, private_stay, three_parts)}
