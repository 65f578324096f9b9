"""Electronic invoices of hospitals: the finance office's form, and the tax office's form of private hospitals."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from benchmarks.papers.amounts import digital_code_text, digital_number, in_words
from benchmarks.papers.facts import Case, Invoice, fiscal_code_text, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.thirteenth import bills, kit, stamps
from benchmarks.papers.families.thirteenth.kit import t
from benchmarks.papers.families.thirteenth.names import doctor
from benchmarks.papers.paper import Drawing, Layout

_INKS = ("#9c3b23", "#7d4a21", "#3d3d3d")


def _lines(bill: Invoice, *, inside: bool, by_item: bool) -> list[list[str]]:
    if not by_item:
        return [[t(name), "1/项" if inside else "", yuan(fen)] for name, fen in bill.by_category().items()]
    return [[t(fee.goods.name), f"{fee.quantity}/{fee.goods.unit}", yuan(fee.amount_fen)] for fee in bill.fees]


def _payments(bill: Invoice, random: Random) -> list[tuple[str, str]]:
    own = bill.self_paid_fen * random.choice((0, 0, 17, 31)) // 100
    return [
        (random.choice(("医保统筹基金支付", "统筹基金支付", "基本医保统筹支付")), yuan(bill.basic_insurance_paid_fen)),
        ("其他支付", yuan(bill.serious_illness_paid_fen)),
        ("个人账户支付", "0.00"),
        ("个人现金支付", yuan(bill.self_paid_fen)),
        ("个人自付", yuan(bill.self_paid_fen - own)),
        ("个人自费", yuan(own)),
    ]


def _about(case: Case, random: Random, bill: Invoice, *, inside: bool) -> list[tuple[str, str]]:
    numbers = case.numbers
    kind = random.choice(("综合医院", "三级甲等医院", "公立医疗机构", "基层医疗机构"))
    how = random.choice(("城镇职工基本医疗保险", "城乡居民医保", "职工医保")) if bills.other_paid_fen(bill) else "自费"
    common = [("医疗机构类型", kind), ("医保类型", how), ("医保编号", numbers["医保编号"]), ("性别", case.insured.sex)]
    if not inside:
        return [
            ("业务流水号", numbers["业务流水号"]),
            ("门诊号", numbers["门诊号"]),
            ("就诊日期", day_text(case.visited_on, random.choice(("plain", "-")))),
            *common,
        ]
    form = random.choice(("plain", "-"))
    stay = [("住院时间", f"{day_text(case.admitted_on, form)}-{day_text(case.discharged_on, form)}")]
    if form == "-":
        stay = [("住院时间", f"{day_text(case.admitted_on, '-')}至{day_text(case.discharged_on, '-')}")]
    prepaid = bill.self_paid_fen // 100_000 * 100_000
    return [
        ("业务流水号", numbers["业务流水号"]),
        ("病例号", numbers["病案号"]),
        ("住院号", numbers["住院号"]),
        ("住院科别", case.department),
        *stay,
        ("预缴金额", yuan(prepaid)),
        ("补缴金额", yuan(bill.self_paid_fen - prepaid)),
        ("退费金额", "0.00"),
        *common,
    ]


def _run_on(pairs: Sequence[tuple[str, str]]) -> str:
    look = "display:inline-block;min-width:205px;padding-right:14px;white-space:nowrap"
    return "".join(f"<span style='{look}'>{name}：{t(value)}</span>" for name, value in pairs)


def _finance(case: Case, random: Random, bill: Invoice, *, inside: bool) -> Drawing:
    """The national form, with everything else run together in the box below."""
    ink, font = random.choice(_INKS), random.choice((kit.SONG, kit.MING, kit.SERIF))
    title = f"{kit.province(case)}医疗{'住院' if inside else '门诊'}收费票据（电子）"
    head = [
        [f"票据代码：{bill.code}", f"票据号码：{bill.number}"],
        [f"交款人统一社会信用代码：{case.insured.id_number}", f"校验码：{bill.check_code}"],
        [f"交款人：{t(case.insured.name)}", f"开票日期：{day_text(bill.issued_on, '-')}"],
    ]
    cells = _lines(bill, inside=inside, by_item=not inside)
    rows = max(4, (len(cells) + 1) // 2)
    cells += [["&nbsp;", "", ""]] * (rows * 2 - len(cells))
    names = ["项目名称", "数量/单位", "@class=right|金额（元）"]
    table = [names + names] + [
        [*left[:2], f"@class=right|{left[2]}", *right[:2], f"@class=right|{right[2]}"]
        for left, right in zip(cells[::2], cells[1::2], strict=True)
    ]
    box = f"border:1.4px solid {ink};border-top:0"
    body = (
        f"<div class='r' style='align-items:center'>{kit.code(fiscal_code_text(bill), 88)}<h2 style='color:{ink};"
        f"font-size:24px;border-bottom:3px double {ink};padding:0 14px 3px'>{title}</h2>{stamps.of_finance(case)}</div>"
        + kit.grid(head, widths=(64, 36), kind="n", style="width:100%;margin:8px 0 5px")
        + kit.grid(
            table, widths=(25, 12, 13, 25, 12, 13), head=True, kind="n", style=f"width:100%;border:1.4px solid {ink}"
        )
        + f"<div class='r' style='{box};padding:6px 9px'><span>金额合计（大写）　{in_words(bill.total_fen)}</span>"
        f"<span style='padding-right:50px'>（小写）　{yuan(bill.total_fen)}</span></div>"
        f"<div style='{box};display:flex'><div style='width:30px;padding:8px 7px;border-right:1px solid {ink};"
        f"line-height:1.15'>其他信息</div><div style='flex:1;padding:5px 8px;font-size:12.5px;line-height:1.65'>"
        f"{_run_on(_about(case, random, bill, inside=inside))}{_run_on(_payments(bill, random))}</div></div>"
        + kit.spread(
            f"收款单位（章）：{t(case.hospital)}",
            f"复核人：{doctor(random)}",
            f"收款人：{doctor(random)}",
            style="margin-top:9px",
        )
        + stamps.stamp(case.hospital, right=560, bottom=12, diameter=116, below="财务专用章")
    )
    fields = bills.invoice_fields(case, bill, inside=inside)
    if not inside:
        fields["items"] = kit.charged(bill.fees)
    height = 424 + 27 * rows + 46 * inside
    drawn = kit.sheet(body, size=(990, height), fields=fields, font=font, px=14, pad="24px 34px")
    return kit.with_code(drawn, fiscal_code_text(bill))


def outpatient_finance(case: Case, random: Random) -> Drawing:
    """A visit's invoice in the finance office's form."""
    return _finance(case, random, bills.visit(case), inside=False)


def inpatient_finance(case: Case, random: Random) -> Drawing:
    """A stay's invoice in the finance office's form."""
    return _finance(case, random, case.stay, inside=True)


def _tax(case: Case, random: Random, bill: Invoice, *, inside: bool) -> Drawing:
    """The tax office's form, as private hospitals issue it: free of tax, the stay told in the remark."""
    red, number = "#a02c24", digital_number(bill)
    lines = [[name, "", "1", yuan(fen)] for name, fen in bill.by_category().items()]
    if not inside:
        lines = [[fee.goods.name, fee.goods.unit, str(fee.quantity), yuan(fee.amount_fen)] for fee in bill.fees]
    rows = [
        [f"<span style='color:{red}'>{name}</span>" for name in ("项目名称", "规格型号", "单 位", "数 量", "单 价")]
        + [f"@class=right style='color:{red}'|{name}" for name in ("金 额", "税率/征收率", "税 额")]
    ]
    for name, unit, count, amount in lines:
        kind = random.choice(("*医疗服务*", "*医疗卫生服务*"))
        rows.append(
            [kind + t(name), "", unit, count, "", f"@class=right|{amount}", "@class=right|免税", "@class=right|***"]
        )
    pays = f"医保统筹支付{yuan(bill.basic_insurance_paid_fen)}；大病支付{yuan(bill.serious_illness_paid_fen)}；个人支付{yuan(bill.self_paid_fen)}"
    when = f"入院日期{day_text(case.admitted_on, '-')}，出院日期{day_text(case.discharged_on, '-')}；" if inside else ""
    side = f"@style='text-align:center;line-height:1.15;color:{red}'|"
    parties = [
        [
            side + "购<br>买<br>方",
            f"名称：{t(case.insured.name)}<br>统一社会信用代码/纳税人识别号：",
            side + "销<br>售<br>方",
            f"名称：{t(case.hospital)}<br>统一社会信用代码/纳税人识别号：{case.credit_code}",
        ]
    ]
    body = (
        f"<style>table.g td{{border-color:{red}}}</style><div class='r'>{kit.code(digital_code_text(bill), 84)}<h2 style="
        f"'color:{red};font-size:25px;padding:10px 20px 0;height:56px;border-bottom:3px double {red}'>电子发票（普通发票）</h2>"
        f"<div style='padding-top:8px;line-height:1.8'>发票号码：{number}<br>开票日期：{day_text(bill.issued_on, '年月')}</div></div>"
        + kit.grid(parties, widths=(4, 46, 4, 46), style="margin-top:8px;line-height:1.6")
        + kit.grid(
            rows,
            widths=(34, 10, 8, 8, 10, 11, 11, 8),
            kind="n",
            style=f"width:100%;border:1px solid {red};border-top:0",
        )
        + f"<div class='r' style='border:1px solid {red};border-top:0;padding:14px 8px 3px'><span style='padding-left:80px;"
        f"color:{red}'>合　　计</span><span style='padding-right:120px'>¥{yuan(bill.total_fen)}</span></div>"
        + kit.grid(
            [["价税合计（大写）", f"⊗{in_words(bill.total_fen, yuan_word='圆')}", f"（小写）¥{yuan(bill.total_fen)}"]],
            widths=(20, 52, 28),
            style="margin-top:-1px",
        )
        + kit.grid(
            [[side + "备<br>注", f"{when}{pays}<br>就诊人：{t(case.insured.name)}　{t(case.department)}"]],
            widths=(4, 96),
        )
        + f"<p style='margin-top:8px'>开票人：{doctor(random)}</p>"
    )
    fields = bills.invoice_fields(case, bill, inside=inside) | {"invoice_number": number}
    del fields["invoice_code"], fields["check_code"]
    if not inside:
        fields["items"] = kit.charged(bill.fees)
    drawn = kit.sheet(body, size=(980, 470 + 29 * len(lines)), fields=fields, font=kit.SONG, px=13.5, pad="24px 32px")
    return kit.with_code(drawn, digital_code_text(bill))


def outpatient_tax(case: Case, random: Random) -> Drawing:
    """A visit to a private hospital."""
    return _tax(case, random, bills.visit(case), inside=False)


def inpatient_tax(case: Case, random: Random) -> Drawing:
    """A stay in a private hospital."""
    return _tax(case, random, case.stay, inside=True)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "outpatient_invoice": (outpatient_finance, outpatient_tax),
    "inpatient_invoice": (inpatient_finance, inpatient_tax),
}
