"""Medical receipts under the seal of the finance office as electronic ones: the national pattern."""

from __future__ import annotations

from html import escape
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Invoice, fiscal_code_text, yuan
from benchmarks.papers.families.fifth.bills import category_rows, rows
from benchmarks.papers.families.fifth.marks import KAI, cells, oval, sheet, stamp
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

BROWN = "#7c3f1d"
_ELECTRONIC_CSS = (
    f"h1{{{KAI}font-size:29px;letter-spacing:.12em;color:{BROWN};text-align:center}}b{{font-weight:normal;color:{BROWN}}}"
    f".box{{border:1.4px solid {BROWN};margin-top:6px}}.lines{{width:100%}}.lines th{{color:{BROWN};font-weight:normal;border-bottom:1px solid {BROWN};padding:3px}}"
    f".lines td{{padding:1px 8px;height:22px}}.half{{width:50%;vertical-align:top}}.half+.half{{border-left:1.2px solid {BROWN}}}"
    f".sum{{border-top:1.4px solid {BROWN};padding:4px 10px;display:flex}}.more{{display:grid;grid-template-columns:repeat(4,auto);gap:1px 12px;padding:4px 10px;font-size:12.5px;flex:1}}"
)


def basic_fields(case: Case, bill: Invoice) -> dict[str, Any]:
    """The truth of what every fiscal receipt prints."""
    return {
        "invoice_code": bill.code,
        "invoice_number": bill.number,
        "check_code": bill.check_code,
        "issued_on": bill.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "hospital": case.hospital,
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    }


def _half(lines: list[tuple[str, str, str]], height: int) -> str:
    body = "".join(cells((escape(name), amount, count), right=(1,)) for name, count, amount in lines)
    blank = "<tr><td colspan='3'>&nbsp;</td></tr>" * (height - len(lines))
    heads = "<tr><th style='text-align:left;padding-left:8px'>项目名称</th><th style='text-align:right'>金额（元）</th><th>备注</th></tr>"
    return f"<td class='half'><table class='lines'>{heads}{body}{blank}</table></td>"


def _electronic(
    case: Case,
    bill: Invoice,
    title: str,
    lines: list[tuple[str, str, str]],
    more: list[tuple[str, str]],
    items: list[dict[str, Any]],
) -> Drawing:
    """The national pattern of the electronic medical receipt."""
    words = in_words(bill.total_fen)
    middle = (len(lines) + 1) // 2
    height = max(6, middle)
    extra = "".join(f"<span><b>{label}：</b>{escape(value)}</span>" for label, value in more)
    code = fiscal_code_text(bill)
    body = (
        f"<img src='{code_picture(code)}' style='position:absolute;left:46px;top:22px;width:96px'>"
        f"<div style='position:absolute;left:415px;top:8px'>{oval('全国统一财政票据监制章', '财政部监制', width=132, name='fin')}</div>"
        f"<h1>{title}</h1>"
        "<div style='padding:16px 0 0 120px;display:grid;grid-template-columns:58% 42%;row-gap:1px'>"
        f"<span><b>票据代码：</b>{bill.code}</span><span><b>票据号码：</b>{bill.number}</span>"
        f"<span><b>交款人统一社会信用代码：</b>{case.insured.id_number[:6]}********{case.insured.id_number[-4:]}</span><span><b>校验码：</b>{bill.check_code}</span>"
        f"<span><b>交款人：</b>{escape(case.insured.name)}</span><span><b>开票日期：</b>{day_text(bill.issued_on, '-')}</span></div>"
        f"<div class='box'><table style='width:100%'><tr>{_half(lines[:middle], height)}{_half(lines[middle:], height)}</tr></table>"
        f"<div class='sum'><span style='flex:1'><b>金额合计（大写）</b>　{words}</span><span style='flex:1'><b>（小写）</b>　{yuan(bill.total_fen)}</span></div>"
        f"<div class='sum' style='padding:0'><b style='width:30px;text-align:center;border-right:1.2px solid {BROWN};padding:6px 4px;line-height:1.25'>其他信息</b><div class='more'>{extra}</div></div></div>"
        f"<div class='row' style='padding:8px 6px'><span><b>收款单位（章）：</b>{case.hospital}</span><span><b>复核人：</b>系统管理员</span><span><b>收款人：</b>窗口{case.numbers['床号'][:2]}</span></div>"
        f"<div style='position:absolute;left:130px;bottom:-42px'>{stamp(case.hospital, '收费专用章', diameter=124, name='h')}</div>"
    )
    return sheet(
        body,
        width=960,
        height=height * 24 + 430,
        type_="font-family:Liberation Serif,FandolSong;",
        size=14.5,
        css=_ELECTRONIC_CSS,
        padding="26px 40px",
        fields=basic_fields(case, bill) | {"items": items},
        code_text=code,
    )


def _shares(bill: Invoice, own_percent: int) -> list[tuple[str, str]]:
    """Who paid: the patient's part split in what the scheme covers and what it does not."""
    own = bill.self_paid_fen * own_percent // 100
    return [
        ("医保统筹基金支付", yuan(bill.basic_insurance_paid_fen)),
        ("其他支付", yuan(bill.serious_illness_paid_fen)),
        ("个人账户支付", "0.00"),
        ("个人现金支付", yuan(bill.self_paid_fen)),
        ("个人自付", yuan(bill.self_paid_fen - own)),
        ("个人自费", yuan(own)),
    ]


def inpatient_electronic(case: Case, random: Random) -> Drawing:
    """医疗住院收费票据（电子）: a line a fee category."""
    bill = case.stay
    lines = [(name, "", yuan(fen)) for name, fen in bill.by_category().items()]
    more = [
        ("业务流水号", case.numbers["业务流水号"]),
        ("病历号", case.numbers["病案号"]),
        ("住院号", case.numbers["住院号"]),
        ("住院科别", case.department),
        ("住院时间", f"{day_text(case.admitted_on, '-')}至{day_text(case.discharged_on, '-')}"),
        ("预缴金额", yuan(bill.self_paid_fen + 100000)),
        ("补缴金额", "0.00"),
        ("退费金额", "1000.00"),
        ("医疗机构类型", "综合医院"),
        ("医保类型", "职工基本医疗保险" if bill.basic_insurance_paid_fen else "自费"),
        ("医保编号", case.numbers["医保编号"]),
        ("性别", case.insured.sex),
        *_shares(bill, random.choice((0, 12, 30))),
    ]
    drawing = _electronic(
        case, bill, f"{case.insured.address[:3]}医疗住院收费票据（电子）", lines, more, category_rows(bill)
    )
    stay = {"admitted_on": case.admitted_on.isoformat(), "discharged_on": case.discharged_on.isoformat()}
    return Drawing(
        drawing.html, drawing.width_px, drawing.height_px, dict(drawing.fields) | stay, drawing.scale, drawing.code_text
    )


def outpatient_electronic(case: Case, random: Random) -> Drawing:
    """医疗门诊收费票据（电子）: every drug and test a line, quantity in the remark."""
    bill = case.visit
    lines = [(fee.goods.name, f"{fee.quantity}{fee.goods.unit}", yuan(fee.amount_fen)) for fee in bill.fees]
    more = [
        ("业务流水号", case.numbers["业务流水号"]),
        ("门诊号", case.numbers["门诊号"]),
        ("就诊日期", day_text(case.visited_on, "-")),
        ("医疗机构类型", random.choice(("综合医院", "三级甲等", "公立医院"))),
        ("医保类型", "城乡居民基本医疗保险" if bill.basic_insurance_paid_fen else "全自费"),
        ("医保编号", case.numbers["医保编号"]),
        ("性别", case.insured.sex),
        *_shares(bill, 0),
    ]
    return _electronic(case, bill, f"{case.insured.address[:3]}医疗门诊收费票据（电子）", lines, more, rows(bill.fees))


LAYOUTS = {"inpatient_invoice": (inpatient_electronic,), "outpatient_invoice": (outpatient_electronic,)}
