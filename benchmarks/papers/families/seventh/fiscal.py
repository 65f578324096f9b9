"""Invoices of hospitals: the fiscal e-invoice of several provinces, the older paper form, and a phone's view of one."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, Invoice, fiscal_code_text, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventh import bills, kit
from benchmarks.papers.families.seventh.kit import t
from benchmarks.papers.paper import Drawing, Layout

_KINDS = ("综合医院", "公立医院", "三级甲等", "非营利性医疗机构")


def _fields(case: Case, bill: Invoice, *, inside: bool) -> dict[str, Any]:
    found: dict[str, Any] = {
        "invoice_code": bill.code,
        "invoice_number": bill.number,
        "check_code": bill.check_code,
        "payer_name": case.insured.name,
        "hospital": case.hospital,
        "issued_on": bill.issued_on.isoformat(),
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    }
    if inside:
        found |= {"admitted_on": case.admitted_on.isoformat(), "discharged_on": case.discharged_on.isoformat()}
    return found


def _head(case: Case, bill: Invoice, title: str, *, colour: str) -> str:
    rows = [
        [f"票据代码：{bill.code}", f"票据号码：{bill.number}"],
        [f"交款人统一社会信用代码：{case.insured.id_number}", f"校验码：{bill.check_code}"],
        [f"交款人：{t(case.insured.name)}", f"开票日期：{day_text(bill.issued_on, '-')}"],
    ]
    return (
        f'<div class="r" style="align-items:center">{kit.code(fiscal_code_text(bill), 84)}<div class="c" style="color:{colour}">'
        f'<h2 style="font-size:23px;letter-spacing:1px;border-bottom:3px double {colour};padding:0 12px 4px">{title}</h2></div>'
        f"{kit.seal_of_province(case)}</div>"
        + kit.grid(rows, widths=(62, 38), kind="n", style="width:100%;margin:8px 0 6px")
    )


def _two_columns(cells: Sequence[Sequence[str]], *, rows: int, colour: str, unit: str) -> str:
    names = ["项目名称", unit, "金额（元）", "备注"]
    padded = [list(cell) for cell in cells] + [["&nbsp;", "", "", ""]] * (rows * 2 - len(cells))
    lines = [names + names] + [list(padded[place]) + list(padded[place + 1]) for place in range(0, rows * 2, 2)]
    look = f"<style>table.f td,table.f th{{padding:3px 5px;font-weight:normal;text-align:left}}table.f{{border:1.5px solid {colour};width:100%;table-layout:fixed}}table.f tr:first-child th{{border-bottom:1px solid {colour}}}table.f td:nth-child(4),table.f th:nth-child(4){{border-right:1px solid {colour}}}table.f td:nth-child(4n+3){{text-align:right}}</style>"
    return look + kit.grid(lines, widths=(22, 11, 12, 5, 22, 11, 12, 5), head=True, kind="f")


def _foot(case: Case, bill: Invoice, details: Sequence[tuple[str, object]], *, colour: str, random: Random) -> str:
    per_line = 4
    lines = [details[start : start + per_line] for start in range(0, len(details), per_line)]
    told = [[f"{name}：{t(value)}" for name, value in line] + [""] * (per_line - len(line)) for line in lines]
    return (
        f"<div class='r' style='border:1.5px solid {colour};border-top:0;padding:5px 8px'><span>金额合计（大写）{in_words(bill.total_fen)}</span><span style='padding-right:60px'>（小写）{yuan(bill.total_fen)}</span></div>"
        f"<div style='display:flex;border:1.5px solid {colour};border-top:0'><div style='width:30px;padding:8px 6px;border-right:1px solid {colour};line-height:1.15;text-align:center'>其他信息</div>"
        f"<div style='flex:1;padding:4px 0'>{kit.grid(told, widths=(28, 23, 25, 24), kind='n', style='width:100%;font-size:13px')}</div></div>"
        + kit.spread(
            f"收款单位（章）：{t(case.hospital)}",
            f"复核人：{kit.doctor(random)}",
            f"收款人：{random.choice(('自助机' + str(random.randint(1, 30)), kit.doctor(random)))}",
            style="margin-top:10px",
        )
        + kit.stamp(case.hospital, right=470, bottom=16, diameter=118, below="财务专用章")
    )


def _shared(bill: Invoice) -> list[tuple[str, object]]:
    return [
        ("医保统筹基金支付", yuan(bill.basic_insurance_paid_fen)),
        ("其他支付", yuan(bill.serious_illness_paid_fen)),
        ("个人账户支付", "0.00"),
        ("个人现金支付", yuan(bill.self_paid_fen)),
        ("个人自付", yuan(bill.self_paid_fen)),
        ("个人自费", "0.00"),
    ]


def _line(fee: Fee) -> list[str]:
    return [t(fee.goods.name), f"{fee.quantity}/{fee.goods.unit}", yuan(fee.amount_fen), ""]


def outpatient_fiscal(case: Case, random: Random) -> Drawing:
    """The e-invoice of a visit with its items."""
    bill, colour = bills.visit(case), random.choice(("#a0522d", "#6b3f1d"))
    details = [
        ("业务流水号", case.numbers["业务流水号"]),
        ("门诊号", case.numbers["门诊号"]),
        ("就诊日期", day_text(case.visited_on, "-")),
        ("性别", case.insured.sex),
        ("医疗机构类型", random.choice(_KINDS)),
        ("医保类型", random.choice(("职工基本医疗保险", "城乡居民医保")) if bill.basic_insurance_paid_fen else "自费"),
        ("医保编号", case.numbers["医保编号"]),
        *_shared(bill),
    ]
    body = (
        _head(case, bill, f"{kit.province(case)}医疗门诊收费票据（电子）", colour=colour)
        + _two_columns(
            [_line(fee) for fee in bill.fees], rows=max(4, (len(bill.fees) + 1) // 2), colour=colour, unit="数量/单位"
        )
        + _foot(case, bill, details, colour=colour, random=random)
    )
    fields = _fields(case, bill, inside=False) | {
        "items": kit.charged(bill.fees),
        "visited_on": case.visited_on.isoformat(),
    }
    return kit.sheet(
        body,
        size=(960, 560),
        fields=fields,
        font=kit.SONG,
        px=14,
        pad="26px 34px",
        scale=1.6,
        code=fiscal_code_text(bill),
    )


def inpatient_fiscal(case: Case, random: Random) -> Drawing:
    """The e-invoice of a stay: sums by category."""
    bill, colour = case.stay, random.choice(("#a0522d", "#7a2d2d"))
    sums = [[t(name), "", yuan(fen), ""] for name, fen in bill.by_category().items()]
    details = [
        ("业务流水号", case.numbers["业务流水号"]),
        ("病例号", case.numbers["病案号"]),
        ("住院号", case.numbers["住院号"]),
        ("住院科别", case.department),
        ("住院时间", f"{day_text(case.admitted_on, '-')}至{day_text(case.discharged_on, '-')}"),
        ("医保类型", "城镇职工" if bill.basic_insurance_paid_fen else "自费"),
        ("性别", case.insured.sex),
        ("预缴金额", yuan(bill.self_paid_fen // 100_000 * 100_000)),
        *_shared(bill),
    ]
    body = (
        _head(case, bill, f"{kit.province(case)}医疗住院收费票据（电子）", colour=colour)
        + _two_columns(sums, rows=max(5, (len(sums) + 1) // 2), colour=colour, unit="数量/单位")
        + _foot(case, bill, details, colour=colour, random=random)
    )
    fields = _fields(case, bill, inside=True)
    return kit.sheet(
        body,
        size=(980, 590),
        fields=fields,
        font=kit.SONG,
        px=14,
        pad="26px 34px",
        scale=1.6,
        code=fiscal_code_text(bill),
    )


def _old_form(case: Case, random: Random, bill: Invoice, *, inside: bool, lines: list[list[str]]) -> Drawing:
    """The paper form filled by a needle printer: pre-printed in red-brown, entries in dots."""
    ink = "#84451f"

    def filled(words: object) -> str:
        return f"<span class='dots'>{t(words)}</span>"

    top = [
        [
            f"<span style='color:{ink}'>姓名：</span>{filled(case.insured.name)}",
            f"<span style='color:{ink}'>性别：</span>{filled(case.insured.sex)}",
            f"<span style='color:{ink}'>{'住院号' if inside else '门诊号'}：</span>{filled(case.numbers['住院号' if inside else '门诊号'])}",
        ],
    ]
    if inside:
        top.append(
            [
                f"<span style='color:{ink}'>入院日期：</span>{filled(day_text(case.admitted_on, '.'))}",
                f"<span style='color:{ink}'>出院日期：</span>{filled(day_text(case.discharged_on, '.'))}",
                f"<span style='color:{ink}'>住院天数：</span>{filled(bills.stay_days(case))}",
            ]
        )
    half = (len(lines) + 1) // 2
    lines += [["", ""]] * (half * 2 - len(lines))
    table = [["收费项目", "金额", "收费项目", "金额"]] + [
        [*map(filled, lines[place]), *map(filled, lines[half + place])] for place in range(half)
    ]
    pays = [
        ["统筹支付", filled(yuan(bill.basic_insurance_paid_fen)), "个人支付", filled(yuan(bill.self_paid_fen))],
        ["大病支付", filled(yuan(bill.serious_illness_paid_fen)), "退（补）款", filled("0.00")],
    ]
    body = (
        f"<div style='color:{ink}'><div class='r'><span>{t(case.hospital)}</span><span>№ <span style='font-size:20px;color:#b3261f'>{bill.number}</span></span></div>"
        f"<h2 class='c' style='font-size:24px;letter-spacing:3px'>{'住院' if inside else '门诊'}医药费专用收据</h2><div class='r'><span>票据代码 {bill.code}</span><span>国财 03201</span></div></div>"
        + kit.grid(top, widths=(38, 31, 31), kind="n", style="width:100%;margin:6px 0")
        + f"<style>table.g td,table.g th{{border-color:{ink}}}</style>"
        + kit.grid(table, widths=(32, 18, 32, 18), head=True)
        + kit.grid(
            [["合计（大写）", filled(in_words(bill.total_fen)), f"¥ {filled(yuan(bill.total_fen))}"]],
            widths=(18, 56, 26),
            style="margin-top:-1px",
        )
        + kit.grid(pays, widths=(18, 32, 18, 32), style="margin-top:-1px")
        + kit.spread(
            f"<span style='color:{ink}'>收费员：</span>{filled(random.randint(1001, 1099))}",
            f"<span style='color:{ink}'>开票日期：</span>{filled(day_text(bill.issued_on, '年月'))}",
            style="margin-top:10px",
        )
        + kit.oval(case.hospital, "收费专用章", right=210, bottom=6, width=180)
    )
    fields = {key: value for key, value in _fields(case, bill, inside=inside).items() if key != "check_code"}
    fields["serious_illness_paid"] = yuan(bill.serious_illness_paid_fen)
    height = 390 + 31 * half + 34 * inside
    return kit.sheet(
        body, size=(720, height), fields=fields, font=kit.SONG, px=14.5, pad="26px 36px", ground="#fdf8f0", scale=1.8
    )


def outpatient_paper(case: Case, random: Random) -> Drawing:
    """The paper form of a visit, by item."""
    bill = bills.visit(case)
    drawn = _old_form(
        case, random, bill, inside=False, lines=[[fee.goods.name, yuan(fee.amount_fen)] for fee in bill.fees]
    )
    return kit.with_fields(drawn, items=kit.charged(bill.fees))


def inpatient_paper(case: Case, random: Random) -> Drawing:
    """The paper form of a stay, by category."""
    return _old_form(
        case, random, case.stay, inside=True, lines=[[name, yuan(fen)] for name, fen in case.stay.by_category().items()]
    )


def _phone(case: Case, random: Random, bill: Invoice, *, inside: bool, lines: list[tuple[str, str]]) -> Drawing:
    """The invoice's page in a province's mini-program."""

    def row(name: str, value: object) -> str:
        return (
            f"<div class='r' style='padding:5px 0'><span style='color:#777'>{name}</span><span>{t(value)}</span></div>"
        )

    when = (
        row("住院日期", f"{day_text(case.admitted_on, '-')} 至 {day_text(case.discharged_on, '-')}")
        if inside
        else row("就诊时间", day_text(case.visited_on, "-"))
    )
    body = (
        f'<div class="r" style="font-size:13px"><span>{kit.clock(random)}</span><span>◢ ▮▮▮ 61</span></div><div class="c" style="font-size:17px;padding:10px">〈　电子票据详情　⋯</div>'
        f'<div style="background:#fff;border-radius:8px;padding:14px"><div class="c" style="font-size:16px;font-weight:bold">医疗{"住院" if inside else "门诊"}收费票据（电子）</div>'
        f'<div class="c" style="font-size:30px;margin:8px 0">¥{yuan(bill.total_fen)}</div>'
        + row("票据代码", bill.code)
        + row("票据号码", bill.number)
        + row("校验码", bill.check_code)
        + row("交款人", case.insured.name)
        + row("开票单位", case.hospital)
        + row("开票日期", day_text(bill.issued_on, "-"))
        + when
        + "<div style='border-top:1px dashed #bbb;margin:8px 0'></div>"
        + "".join(row(t(name), value) for name, value in lines)
        + "<div style='border-top:1px dashed #bbb;margin:8px 0'></div>"
        + row("统筹基金支付", yuan(bill.basic_insurance_paid_fen))
        + row("大病保险支付", yuan(bill.serious_illness_paid_fen))
        + row("个人支付", yuan(bill.self_paid_fen))
        + f'</div><div class="c" style="margin:14px 0 6px">{kit.code(fiscal_code_text(bill), 110)}</div><div class="c" style="color:#888;font-size:12px">扫码查验票据真伪</div>'
    )
    fields = _fields(case, bill, inside=inside) | {"serious_illness_paid": yuan(bill.serious_illness_paid_fen)}
    height = 730 + 34 * len(lines)
    return kit.sheet(
        body,
        size=(430, height),
        fields=fields,
        font=kit.SCREEN,
        px=15,
        pad="10px 14px",
        ground="#eef1f6",
        scale=2.0,
        code=fiscal_code_text(bill),
    )


def outpatient_phone(case: Case, random: Random) -> Drawing:
    """A visit's invoice on a phone, by category."""
    bill = bills.visit(case)
    return _phone(
        case, random, bill, inside=False, lines=[(name, yuan(fen)) for name, fen in bill.by_category().items()]
    )


def inpatient_phone(case: Case, random: Random) -> Drawing:
    """A stay's invoice on a phone."""
    return _phone(
        case, random, case.stay, inside=True, lines=[(name, yuan(fen)) for name, fen in case.stay.by_category().items()]
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "outpatient_invoice": (outpatient_fiscal, outpatient_paper, outpatient_phone),
    "inpatient_invoice": (inpatient_fiscal, inpatient_paper, inpatient_phone),
}
