"""Bills for a stay: the fiscal form, a carbon copy, an army hospital's, a private chain's, and a wallet's screen."""

from __future__ import annotations

from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.amounts import digital_code_text, digital_number, in_words
from benchmarks.papers.facts import Case, Invoice, fiscal_code_text, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.sixteenth.kit import (
    FANG,
    OLD_SONG,
    PINK,
    SERIF,
    Cell,
    boxes,
    categories,
    chunks,
    grid,
    heading,
    iso,
    line,
    num,
    sheet,
    spread,
)
from benchmarks.papers.families.sixteenth.names import number, province, staff
from benchmarks.papers.families.sixteenth.stamps import chop, seal
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

Items = list[dict[str, str]]


def bill_truth(case: Case, bill: Invoice, items: Items, *, code: bool = True, check: bool = True) -> dict[str, Any]:
    """What a hospital's bill says, by canonical name."""
    fields: dict[str, Any] = {"invoice_code": bill.code} if code else {}
    if check:
        fields["check_code"] = bill.check_code
    return fields | {
        "invoice_number": bill.number,
        "issued_on": iso(bill.issued_on),
        "payer_name": case.insured.name,
        "hospital": case.hospital,
        "items": items,
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    }


def stay_truth(case: Case) -> dict[str, str]:
    """The days of the stay."""
    return {"admitted_on": iso(case.admitted_on), "discharged_on": iso(case.discharged_on)}


def payers(case: Case, bill: Invoice, random: Random) -> list[tuple[str, str]]:
    """Who paid how much, as one of several usual sets of labels."""
    basic, serious = yuan(bill.basic_insurance_paid_fen), yuan(bill.serious_illness_paid_fen)
    own = yuan(bill.self_paid_fen)
    return [
        (random.choice(("医保统筹基金支付", "统筹支付", "医保统筹支付金额")), basic),
        (random.choice(("其他支付", "大病支付", "其他医保支付")), serious),
        (random.choice(("个人账户支付", "账户支付")), "0.00"),
        (random.choice(("个人现金支付", "现金支付", "个人支付合计")), own),
    ]


def fiscal(case: Case, bill: Invoice, name: str, more: list[tuple[str, str]], random: Random) -> Drawing:
    """The finance ministry's electronic form with quantity and note columns, one line a row."""
    items, red = categories(bill), random.choice(("#9b3a2a", "#2d5b45", "#1d1d1f"))
    rows: list[list[Cell]] = [[one["name"], "1/项", num(one["amount"]), ""] for one in items]
    day = day_text(bill.issued_on, random.choice(("-", "年月", "年")))
    mark = f"{case.insured.id_number[:6]}********{case.insured.id_number[-4:]}"
    body = heading(f"{province(case)}医疗{name}收费票据（电子）", 27, f"color:{red};letter-spacing:2px")
    body += at(56, 26, f"<img width=92 src='{code_picture(fiscal_code_text(bill))}'>")
    body += at(
        424,
        76,
        "财政部<br>监制",
        f"border:2px solid {red};border-radius:50%;color:{red};padding:4px 24px;opacity:.5;font-size:12px;line-height:1.3",
    )
    body += line("", "height:58px")
    body += grid(
        [
            [f"<u>票据代码：</u>{bill.code}", f"<u>票据号码：</u>{bill.number}"],
            [f"<u>交款人统一社会信用代码：</u>{mark}", f"<u>校 验 码：</u>{bill.check_code}"],
            [f"<u>交 款 人：</u>{e(case.insured.name)}", f"<u>开票日期：</u>{day}"],
        ],
        cls="bare",
    )
    body += grid(
        rows, head=("<u>项目名称</u>", "<u>数量/单位</u>", num("<u>金额（元）</u>"), "<u>备注</u>"), cls="bare f"
    )
    body += grid(
        [[f"<u>金额合计（大写）</u>　{in_words(bill.total_fen)}", f"<u>（小写）</u>　{yuan(bill.total_fen)}"]],
        cls="bare f",
    )
    info = [f"{one}：{other}" for one, other in [*more, *payers(case, bill, random)]]
    info += [""] * (-len(info) % 3)
    body += grid(
        [["<u>其<br>他<br>信<br>息</u>", grid(chunks(info, 3), cls="bare", style="font-size:13.5px")]], cls="bare f"
    )
    who = staff(case)
    body += spread(
        f"<u>收款单位（章）：</u>{e(case.hospital)}",
        f"<u>复核人：</u>{e(who[0])}",
        f"<u>收款人：</u>{e(who[1])}",
        style="margin-top:8px",
    )
    height = 560 + 31 * len(rows) + 28 * (len(info) // 3)
    body += seal(case.hospital, 720, height - 268, 136, "收费票据专用章", 0.45)
    css = (
        f"u{{text-decoration:none;color:{red}}}.f{{border:1.3px solid {red};border-bottom-width:0}}.f .bare{{border:0}}"
    )
    css += f".f+div{{border-top:1.3px solid {red};padding-top:6px}}"
    return sheet(
        body, width=960, height=height - 96, fields=bill_truth(case, bill, items), font=SERIF, size=15, css=css,
        code_text=fiscal_code_text(bill), padding="30px 56px",
    )  # fmt: skip


def stay_fiscal(case: Case, random: Random) -> Drawing:
    """The fiscal form for a stay."""
    more = [
        ("业务流水号", case.numbers["业务流水号"]),
        ("病历号", case.numbers["病案号"]),
        ("住院号", case.numbers["住院号"]),
        ("住院科别", e(case.department)),
        ("住院时间", f"{day_text(case.admitted_on, '-')}至{day_text(case.discharged_on, '-')}"),
        ("预缴金额", yuan(case.stay.self_paid_fen)),
        ("补缴金额", "0.00"),
        ("退费金额", "0.00"),
    ]
    drawing = fiscal(case, case.stay, "住院", more, random)
    return Drawing(drawing.html, 960, drawing.height_px, {**drawing.fields, **stay_truth(case)}, 1.6, drawing.code_text)


def carbon_copy(case: Case, random: Random) -> Drawing:
    """An old numbered form in three copies, filled by a needle printer without regard for its lines."""
    bill, who, items = case.stay, staff(case), categories(case.stay)
    cells = [one for item in items for one in (item["name"], num(f"<span class=dm>{item['amount']}</span>"))]
    cells += ["", ""] * (-len(items) % 3)
    form = day_text(bill.issued_on, "年")
    body = heading(f"{province(case)}医疗卫生单位住院收费专用票据", 25, "letter-spacing:2px")
    copy = random.choice(("第二联　收据联", "② 报销凭证", "第三联：医保报销联"))
    body += spread(copy, f"票据代码 {bill.code}", f"<b style='color:#c22;font-size:20px'>№ {bill.number}</b>")
    body += spread(
        f"姓名 <span class=dm>{e(case.insured.name)}</span>",
        f"性别 <span class=dm>{case.insured.sex}</span>",
        f"住院号 <span class=dm>{case.numbers['住院号']}</span>",
        f"科别 <span class=dm>{e(case.department)}</span>",
    )
    body += spread(
        f"入院日期 <span class=dm>{day_text(case.admitted_on, '.')}</span>",
        f"出院日期 <span class=dm>{day_text(case.discharged_on, '.')}</span>",
        f"共 <span class=dm>{(case.discharged_on - case.admitted_on).days}</span> 天",
    )
    body += grid(chunks(cells, 6), head=("项　目", "金　额") * 3, style="margin-top:4px")
    own, deposit = yuan(bill.self_paid_fen), yuan(bill.self_paid_fen + 30000)
    body += grid(
        [
            [("合计（大写）", ""), (f"<span class=dm>{in_words(bill.total_fen, yuan_word=random.choice('元圆'))}</span>", "colspan=3"), "￥", num(f"<span class=dm>{yuan(bill.total_fen)}</span>")],
            ["预交款", num(f"<span class=dm>{deposit}</span>"), "应退", num("<span class=dm>300.00</span>"), "补交", ""],
            ["医保支付", num(f"<span class=dm>{yuan(bill.basic_insurance_paid_fen)}</span>"), "大病补充", num(f"<span class=dm>{yuan(bill.serious_illness_paid_fen)}</span>"), "个人支付", num(f"<span class=dm>{own}</span>")],
        ],
        style="border-top:0",
    )  # fmt: skip
    body += spread(
        f"收费单位：<span class=dm>{e(case.hospital)}</span>", f"收款员：<span class=dm>{e(who[2])}</span>", f"<span class=dm>{form}</span>",
        style="margin-top:8px",
    )  # fmt: skip
    height = 420 + 33 * (len(cells) // 6)
    body += seal(case.hospital, 640, height - 190, 130, "财务专用章") + chop("现金收讫", 130, height - 120)
    fields = bill_truth(case, bill, items, check=False) | stay_truth(case)
    ground = random.choice((PINK, "#fff", "#eef6ee"))
    return sheet(
        body, width=900, height=height, fields=fields, font=OLD_SONG, size=15.5, ground=ground, ink="#5a3030",
        css=".box td{padding:3px 8px}.box th{font-weight:400}", padding="30px 44px",
    )  # fmt: skip


def army_bill(case: Case, random: Random) -> Drawing:
    """A bill on a big form: label above value, the total in boxes for figures."""
    bill, items, who = case.stay, categories(case.stay), staff(case)
    above = [
        ("患者姓名", e(case.insured.name)), ("费别", ("地方医保", "军人家属", "居民医保")[case.seed % 3]), ("ID号", case.numbers["登记号"]),
        ("病区", e(case.department)), ("入院", day_text(case.admitted_on, "-")), ("出院", day_text(case.discharged_on, "-")),
    ]  # fmt: skip
    body = heading(e(case.hospital), 24) + heading(
        "医疗收费票据（住院）", 21, "letter-spacing:6px", "Inpatient Receipt"
    )
    body += spread(f"代码 {bill.code}", f"号码 {bill.number}", f"日期 {day_text(bill.issued_on, '-')}")
    cells = [f"<small>{one}</small><br><b>{other}</b>" for one, other in above]
    body += grid(chunks(cells, 3), style="line-height:1.35")
    rows: list[list[Cell]] = [
        [str(place), one["name"], num(one["amount"]), f"{int(float(one['amount']) * 10000 / bill.total_fen)}%"]
        for place, one in enumerate(items, 1)
    ]
    body += grid(rows, head=("行次", "收费项目", num("金额（元）"), "占比"), cls="lined", style="margin-top:8px")
    body += spread(
        f"合计 {boxes(yuan(bill.total_fen))}",
        f"大写 {in_words(bill.total_fen)}",
        style="margin-top:12px;font-size:17px",
    )
    body += spread(
        *[f"{one} {other}" for one, other in payers(case, bill, random)], style="margin-top:10px;font-size:14.5px"
    )
    body += spread(
        f"收费员 {e(who[1])}（工号{number(case, 'op', 4)}）",
        f"审核 {e(who[3])}",
        f"总额 {yuan(bill.total_fen)}",
        style="margin-top:12px",
    )
    body += line("1.本票据涂改无效；2.遗失不补；3.加盖收费专用章有效。", "font-size:12px;color:#666;margin-top:8px")
    height = 520 + 36 * len(rows)
    body += seal(case.hospital, 380, height - 210, 140, "收费专用章")
    fields = bill_truth(case, bill, items, check=False) | stay_truth(case)
    return sheet(body, width=860, height=height, fields=fields, font=FANG, size=16, padding="32px 50px")


def private_digital(case: Case, random: Random) -> Drawing:
    """The tax bureau's digital invoice of a private hospital, free of tax."""
    return digital_bill(case, case.stay, "住院医疗", random, f"住院期间：{day_text(case.admitted_on, '-')}至{day_text(case.discharged_on, '-')}；", stay_truth(case))  # fmt: skip


def digital_bill(case: Case, bill: Invoice, service: str, random: Random, note: str, more: dict[str, str]) -> Drawing:
    """A digital ordinary invoice whose lines are fee categories, without tax."""
    items, code = (
        [{"name": f"*医疗服务*{one['name']}", "amount": one["amount"]} for one in categories(bill)],
        digital_code_text(bill),
    )
    rows: list[list[Cell]] = [
        [one["name"], "", "项", "1", num(one["amount"]), num(one["amount"]), "免税", "***"] for one in items
    ]
    head: list[Cell] = ["项目名称", "规格型号", "单位", "数量", num("单价"), num("金额"), "税率/征收率", "税额"]
    day = day_text(bill.issued_on, "年月")
    body = heading(
        "电子发票（普通发票）", 27, "color:#7d2a1a;border-bottom:3px double #7d2a1a;width:330px;margin:0 auto"
    )
    body += at(52, 22, f"<img width=88 src='{code_picture(code)}'>")
    body += at(690, 42, f"<u>发票号码：</u>{digital_number(bill)}<br><u>开票日期：</u>{day}", "font-size:14.5px")
    body += line("", "height:52px") + grid(
        [[
            "<u>购<br>买<br>方</u>", f"<u>名称：</u>{e(case.insured.name)}<br><u>统一社会信用代码/纳税人识别号：</u>",
            "<u>销<br>售<br>方</u>", f"<u>名称：</u>{e(case.hospital)}<br><u>统一社会信用代码/纳税人识别号：</u>{case.credit_code}",
        ]], style="font-size:14px"
    )  # fmt: skip
    body += f"<div class=tax>{grid(rows, head=head, cls='bare', style='font-size:14px')}"
    body += spread("<u>合　　计</u>", f"¥{yuan(bill.total_fen)}", "***", style="padding:8px 90px 4px 60px") + "</div>"
    body += line(
        f"<u>价税合计（大写）</u>　ⓧ {in_words(bill.total_fen, yuan_word='圆')}　　　　<u>（小写）</u>¥{yuan(bill.total_fen)}",
        cls="tax",
    )
    paid = f"医保统筹支付：{yuan(bill.basic_insurance_paid_fen)}元；个人支付：{yuan(bill.self_paid_fen)}元；"
    body += line(f"<u>备注</u>　{service}费用；{note}{paid}", "min-height:60px;font-size:14px", "tax")
    body += line(f"<u>开票人：</u>{e(staff(case)[2])}", "margin-top:8px")
    css = "u{text-decoration:none;color:#7d2a1a}.tax,.box td{border:1.3px solid #7d2a1a!important}.tax{border-top:0!important;padding:5px 10px}.bare th{color:#7d2a1a}"
    fields = bill_truth(case, bill, items, code=False, check=False) | {"invoice_number": digital_number(bill)} | more
    height = 500 + 31 * len(rows)
    return sheet(
        body,
        width=1010,
        height=height,
        fields=fields,
        font=OLD_SONG,
        size=15,
        css=css,
        code_text=code,
        padding="26px 46px",
    )


LAYOUTS = {"inpatient_invoice": (stay_fiscal, carbon_copy, army_bill, private_digital)}
