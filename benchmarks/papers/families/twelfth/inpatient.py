"""Invoices of a stay: the treasury's electronic one, the hospital's listing printer, a tall settlement receipt."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Invoice, Person, fiscal_code_text, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twelfth.fiscal import (
    BROWN,
    account_fen,
    invoice_fields,
    own_account,
    own_fen,
    ring,
    stay_fields,
)
from benchmarks.papers.families.twelfth.sheet import (
    FSONG,
    MICRO,
    MONO,
    RIGHT,
    box_seal,
    category_items,
    city,
    clock,
    code,
    days_between,
    fit,
    grid,
    holes,
    iso,
    oval_seal,
    page,
    province,
    round_seal,
    row,
    short_province,
    stripes,
    td,
    title,
    tr,
)
from benchmarks.papers.paper import Drawing, Layout


def _other(case: Case, random: Random) -> str:
    stay, numbers, style = case.stay, case.numbers, random.choice(("-", "plain", "."))
    share, off = own_fen(stay)
    prepaid = (stay.self_paid_fen // 100000 + 1) * 100000
    span = f"{day_text(case.admitted_on, style)}至{day_text(case.discharged_on, style)}"
    parts = (
        f"业务流水号：{numbers['业务流水号']}", f"病历号：{numbers['病案号']}", f"住院号：{numbers['住院号']}",
        f"住院科别：{case.department}", f"住院时间：{span}", f"性别：{case.insured.sex}",
        f"预缴金额：{yuan(prepaid)}", "补缴金额：0.00", f"退费金额：{yuan(prepaid - stay.self_paid_fen)}",
        f"医保类型：{'城镇职工基本医疗保险' if stay.basic_insurance_paid_fen else '全自费'}", f"医保编号：{numbers['医保编号']}", "医疗机构类型：综合医院",
        f"医保统筹基金支付：{yuan(stay.basic_insurance_paid_fen)}", f"其他支付：{yuan(stay.serious_illness_paid_fen)}", "个人账户支付：0.00",
        f"个人现金支付：{yuan(stay.self_paid_fen)}", f"个人自付：{yuan(share)}", f"个人自费：{yuan(off)}",
    )  # fmt: skip
    return grid(parts, "1fr 1.25fr 1fr", "gap:5px 10px;padding:7px 12px;white-space:nowrap")


def treasury_stay(case: Case, random: Random) -> Drawing:
    """The treasury's electronic receipt of a stay, one category to a line, its code at the foot."""
    stay, text = case.stay, fiscal_code_text(case.stay)
    sums = stay.by_category()
    lines = "".join(
        tr(f"{place}.{name}", td(yuan(fen), style=RIGHT), "") for place, (name, fen) in enumerate(sums.items(), 1)
    )
    height = 690 + 30 * len(sums)
    whole = random.choice(
        (f"{province(case)}医疗住院收费票据（电子）", f"{short_province(case)}医疗住院收费票据(电子)")
    )
    body = (
        at(60, 26, ring(short_province(case)))
        + title(whole, 560, 26, f"color:{BROWN};padding:14px 0 0 90px")
        + grid(
            (f"票据代码：{stay.code}", f"票据号码：{stay.number}", f"校验码：{stay.check_code}", f"交款人：{case.insured.name}", "交款人统一社会信用代码：***", f"开票日期：{iso(stay.issued_on)}"),
            "1fr 1.2fr 1fr", "margin:44px 0 8px",
        )
        + f"<table class='b v'><tr><th style='width:46%'>项目名称</th><th style='width:30%'>金额（元）</th><th>备注</th></tr>{lines}"
        + tr(td(f"金额合计（大写）　{in_words(stay.total_fen)}"), td(f"（小写）　{yuan(stay.total_fen)}", 2))
        + f"</table><div style='border:1px solid {BROWN};border-top:0'><div style='padding:6px 12px 0'>其他信息</div>{_other(case, random)}</div>"
        + row(f"收款单位（章）：{case.hospital}", f"复核人：{case.mother.name}", f"收款人：{case.father.name}", style="margin-top:14px")
        + at(760, height - 128, code(text, 94))
        + at(52, height - 56, "提示：可通过“全国财政电子票据查验平台”查验真伪。本票据一次开具，入账报销请勿重复。", "font-size:12px;color:#666")
    )  # fmt: skip
    body += oval_seal(150, height - 226, case.hospital, "", "财务专用章", width=180)
    fields = invoice_fields(case, stay) | stay_fields(case) | {"items": category_items(sums)}
    css = f".v td,.v th{{border-color:{BROWN};height:30px;padding:2px 12px}}"
    return page(body, fields, width=900, height=height, font=FSONG, size=14.5, pad="26px 46px", css=css, code_text=text)


def _listing_receipt_body(
    case: Case, line: str, more: list[str], one: Person, pairs: list[str], pay: list[str], stay: Invoice
) -> str:
    return (
        f"<div class='c' style='font-size:21px'>{fit(case.hospital, 600, 21)}</div><div class='c' style='font-size:18px'>住 院 收 费 专 用 票 据</div>"
        + row(f"票据代码 {stay.code}", f"票据号 {stay.number}", f"{day_text(stay.issued_on, '-')} {clock(case)}")
        + line
        + row(f"姓名 {one.name}", f"住院号 {case.numbers['住院号']}", f"科室 {case.department}")
        + row(
            f"入院 {iso(case.admitted_on)}",
            f"出院 {iso(case.discharged_on)}",
            f"共 {days_between(case)} 天",
            "费别 " + ("医保" if stay.basic_insurance_paid_fen else "自费"),
        )
        + line
        + grid(pairs, "1fr 1fr", "gap:0 40px;white-space:nowrap")
        + line
        + f"<div>合计(小写) ¥{yuan(stay.total_fen)}　　(大写) {in_words(stay.total_fen)}</div>"
        + row(*pay)
        + row(*more)
        + line
        + row(f"结算员 {case.relative.name}", f"开户行账号 {own_account(case)}", "第1页/共1页")
        + holes(410 + 24 * ((len(pairs) + 1) // 2), 860)
        + box_seal(610, 330, f"住院收费专用章<br>{day_text(stay.issued_on, '.')}", size=16, turn=-4)
    )


def listing_receipt(case: Case, random: Random) -> Drawing:
    """A receipt from the listing printer on striped endless paper; labels without colons, no code to scan."""
    stay, one = case.stay, case.insured
    sums = stay.by_category()
    pairs = [
        f"<span style='display:inline-block;width:150px'>{name}</span><span class='r' style='display:inline-block;width:110px'>{yuan(fen)}</span>"
        for name, fen in sums.items()
    ]
    account = account_fen(case, stay)
    line = "<div>" + "-" * 78 + "</div>"
    pay = [
        f"统筹支付 {yuan(stay.basic_insurance_paid_fen)}",
        f"大病支付 {yuan(stay.serious_illness_paid_fen)}",
        f"个人负担 {yuan(stay.self_paid_fen)}",
    ]
    more = [f"其中:账户 {yuan(account)}", f"现金 {yuan(stay.self_paid_fen - account)}", "起付线 800.00"]
    body = _listing_receipt_body(case, line, more, one, pairs, pay, stay)
    fields = invoice_fields(case, stay, check=False) | stay_fields(case) | {"items": category_items(sums)}
    height = 420 + 24 * ((len(pairs) + 1) // 2)
    ground = stripes(random.choice(("#e3f0e6", "#e6ecf6", "#f4ece2")))
    return page(
        body,
        fields,
        width=860,
        height=height,
        font=MONO,
        size=16,
        pad="30px 64px",
        css=".paper{line-height:24px!important;white-space:nowrap}.paper>div{overflow:visible}",
        ground=ground,
        ink="#26263a",
    )


def _tall_receipt_body(
    case: Case, count: int, foot: str, ink: str, label: str, lines: str, stay: Invoice, top: str
) -> str:
    return (
        title(f"{city(case)}住院医疗费统一票据", 500, 27, f"color:{ink};letter-spacing:3px")
        + f"<div class='c' style='color:{ink};font-size:13px'>（收　据　联）</div>"
        + row(
            f"<span style='{label}'>票据号码</span> <b style='color:#c8202a;font-size:18px'>{stay.number}</b>",
            f"<span style='{label}'>票据代码</span> {stay.code}",
            style="margin-top:14px",
        )
        + row(
            f"<span style='{label}'>开票日期</span> {day_text(stay.issued_on, '年月')}",
            f"<span style='{label}'>校验码</span> {stay.check_code}",
            style="margin-bottom:6px",
        )
        + f"<table class='b y'>{top}<tr><th>收费项目</th><th>金额</th><th>收费项目</th><th>金额</th></tr>{lines}{foot}</table>"
        + row(
            f"<span style='{label}'>收款单位</span> {fit(case.hospital, 270, 15)}",
            f"<span style='{label}'>收款人</span> {case.father.name}",
            style="margin-top:14px",
        )
        + f"<div style='font-size:12px;margin-top:8px;color:{ink}'>注：本票据盖章有效，手写、涂改无效。查询电话 0{case.seed % 900 + 100}-{case.numbers['登记号'][:7]}</div>"
        + round_seal(420, 470 + 16 * count, case.hospital, "收费专用章", diameter=136)
    )


def _tall_receipt_foot(label: str, stay: Invoice) -> str:
    return (
        tr(
            td("合　计", style=label),
            td(f"{in_words(stay.total_fen)}", 2),
            td(f"¥ {yuan(stay.total_fen)}", style=RIGHT),
        )
        + tr(
            td("医保基金", style=label),
            td(yuan(stay.basic_insurance_paid_fen), style=RIGHT),
            td("大病保险", style=label),
            td(yuan(stay.serious_illness_paid_fen), style=RIGHT),
        )
        + tr(td("个人支付", style=label), td(yuan(stay.self_paid_fen), style=RIGHT), td("备　注", style=label), "")
    )


def tall_receipt(case: Case, random: Random) -> Drawing:
    """A tall receipt of a city's own form: figures in words by place, values in the cells beside their labels."""
    stay, one = case.stay, case.insured
    sums = list(stay.by_category().items())
    ink, label = "#5b2d7a", "color:#5b2d7a;white-space:nowrap"
    cells = sums + [("", 0)] * (len(sums) % 2)
    lines = "".join(
        tr(td(a, style=label), td(yuan(x), style=RIGHT), td(b, style=label), td(yuan(y) if b else "", style=RIGHT))
        for (a, x), (b, y) in zip(cells[::2], cells[1::2], strict=True)
    )
    top = (
        tr(td("住院号", style=label), case.numbers["住院号"], td("姓　名", style=label), one.name)
        + tr(td("科　别", style=label), case.department, td("性　别", style=label), one.sex)
        + tr(
            td("住院日期", style=label),
            td(
                f"自 {day_text(case.admitted_on, '年')} 起至 {day_text(case.discharged_on, '年')} 止　计 {days_between(case)} 天",
                3,
            ),
        )
    )
    foot = _tall_receipt_foot(label, stay)
    count = len(cells) // 2
    body = _tall_receipt_body(case, count, foot, ink, label, lines, stay, top)
    fields = invoice_fields(case, stay) | stay_fields(case) | {"items": category_items(dict(sums))}
    css = f".y td,.y th{{border-color:{ink};height:36px;padding:2px 9px}}.y th{{color:{ink};font-weight:400}}"
    return page(
        body,
        fields,
        width=680,
        height=560 + 36 * count,
        font=MICRO,
        size=15,
        pad="34px 40px",
        css=css,
        ground="#fdf9fb",
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"inpatient_invoice": (treasury_stay, listing_receipt, tall_receipt)}
