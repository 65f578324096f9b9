"""Bills of a stay in hospital."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, fiscal_code_text, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_third.bills import bill_truth, category_truth, nights, scheme, stay_truth
from benchmarks.papers.families.twenty_third.kit import (
    FANG,
    NEEDLE,
    SANS,
    SONG,
    TSONG,
    Cell,
    box,
    card,
    centre,
    heading,
    line,
    right,
    round_seal,
    row,
    screen,
    sheet,
    span,
    wide,
)
from benchmarks.papers.families.twenty_third.names import MAKERS, PRINTERS, clerks, desk_phone, hour
from benchmarks.papers.paper import Drawing, Layout
from benchmarks.papers.press import code_picture


def wide_fiscal_stay_bill(case: Case, random: Random) -> Drawing:
    """A fiscal electronic bill of a stay, landscape: categories in four columns, facts in a ruled block."""
    bill, who = case.stay, case.insured
    code = fiscal_code_text(bill)
    tint = random.choice(("#9b3a2c", "#2c5a7d"))
    body = f"<img src='{code_picture(code)}' width=90 style='position:absolute;left:56px;top:28px'>"
    body += heading("医疗住院收费票据（电子）", 28, f"color:{tint};font-weight:500")
    body += line(f"{random.choice(PRINTERS)}", f"color:{tint};font-size:13px", "c")
    body += box(
        [
            ["", f"<i>票据代码：</i>{bill.code}", f"<i>票据号码：</i>{bill.number}"],
            ["", f"<i>交款人：</i>{e(who.name)}", f"<i>校验码：</i>{bill.check_code}"],
            [
                f"<i>交款人统一社会信用代码：</i>{who.id_number}",
                "",
                f"<i>开票日期：</i>{day_text(bill.issued_on, '年月')}",
            ],
        ],
        kind="bare",
        style="margin:8px 0 6px",
    )
    sums = list(bill.by_category().items())
    sums += [("", 0)] * (-len(sums) % 4)
    rows: list[list[Cell]] = []
    for at in range(0, len(sums), 4):
        four = sums[at : at + 4]
        rows.append([one for name, fen in four for one in (name or "&nbsp;", right(yuan(fen) if name else ""))])
    body += box(rows, [centre(f"<i>{one}</i>") for one in ("项目名称", "金额")] * 4)
    words = f"<i>金额合计（大写）：</i>{in_words(bill.total_fen)}"
    body += box([[words, f"<i>（小写）：</i>￥{yuan(bill.total_fen)}"]], style="margin-top:-1px")
    facts = [
        ("医疗机构类型", "非营利性"), ("病历号", case.numbers["病案号"]), ("住院号", case.numbers["住院号"]), ("住院科别", e(case.department)),
        ("住院时间", f"{day_text(case.admitted_on, '-')}至{day_text(case.discharged_on, '-')}"), ("住院天数", f"{nights(case)}"),
        ("预缴金额", yuan(bill.self_paid_fen)), ("补缴金额", "0.00"), ("退费金额", "0.00"), ("医保类型", scheme(case)),
        ("医保编号", case.numbers["医保编号"]), ("性别", who.sex), ("医保统筹基金支付", yuan(bill.basic_insurance_paid_fen)),
        ("其他支付", yuan(bill.serious_illness_paid_fen)), ("个人账户支付", "0.00"), ("个人现金支付", yuan(bill.self_paid_fen)),
    ]  # fmt: skip
    body += f"<div style='border:1px solid {tint};border-top:0;padding:6px 10px;display:grid;grid-template-columns:1fr 1fr 1fr;gap:2px 14px'>"
    body += (
        "".join(f"<span style='white-space:nowrap'><i>{label}：</i>{value}</span>" for label, value in facts) + "</div>"
    )
    crew = clerks(case)
    body += wide(
        f"<i>收款单位（章）：</i>{e(case.hospital)}",
        f"<i>复核人：</i>{e(crew[0])}",
        f"<i>收款人：</i>{e(crew[1])}",
        style="margin-top:12px",
    )
    height = 500 + 32 * len(rows)
    body += round_seal(case.hospital, 380, height - 130, 120, "财务专用章", 0.42)
    css = f"i{{font-style:normal;color:{tint}}}.box td,.box th{{border-color:{tint}}}"
    fields = bill_truth(case, bill, category_truth(bill)) | stay_truth(case)
    return sheet(body, (990, height), fields, font=SONG, px=15.5, css=css, code=code, pad="34px 46px")


def needle_stay_bill(case: Case, random: Random) -> Drawing:
    """A receipt typed by a needle printer on a form with a printed frame, slightly off its lines."""
    bill, who, violet = case.stay, case.insured, "#6b3f7c"
    sums = list(bill.by_category().items())
    deep = max(4, -(-len(sums) // 3))
    sums += [("", 0)] * (3 * deep - len(sums))
    rows: list[list[Cell]] = [
        [one for name, fen in sums[at::deep] for one in (name, right(yuan(fen) if name else "&nbsp;"))]
        for at in range(deep)
    ]
    body = wide(
        f"<s>票据代码</s>：{bill.code}",
        "<s style='font-size:23px'>住院收费专用票据</s>",
        f"<s>号码</s>：<b style='color:#b22'>{bill.number}</b>",
        style="align-items:end",
    )
    body += wide(
        f"<s>住院号</s> {case.numbers['住院号']}",
        f"<s>姓名</s> {e(who.name)}",
        f"<s>性别</s> {who.sex}",
        f"<s>科室</s> {e(case.department)}",
        f"<s>校验码</s> {bill.check_code}",
        style="margin-top:14px",
    )
    body += wide(
        f"<s>住院日期</s> {day_text(case.admitted_on, '.')} — {day_text(case.discharged_on, '.')}",
        f"<s>共</s> {nights(case)} <s>天</s>",
        f"<s>开票日期</s> {day_text(bill.issued_on, '.')}",
        style="margin:4px 0 8px",
    )
    body += (
        "<div style='position:relative;top:3px'>"
        + box(rows, [(f"<s>{one}</s>", "class=c") for one in ("收费项目", "金额")] * 3)
        + "</div>"
    )
    tail: list[list[Cell]] = [
        [span(f"<s>合计（大写）</s> {in_words(bill.total_fen)}", 3), f"<s>￥</s> {yuan(bill.total_fen)}"],
        [
            f"<s>预交金</s> {yuan(bill.self_paid_fen)}",
            "<s>应退</s> 0.00",
            "<s>应补</s> 0.00",
            f"<s>结算方式</s> {random.choice(('银行卡', '现金', '移动支付'))}",
        ],
        [
            f"<s>医保统筹</s> {yuan(bill.basic_insurance_paid_fen)}",
            f"<s>大病保险</s> {yuan(bill.serious_illness_paid_fen)}",
            "<s>账户支付</s> 0.00",
            f"<s>个人支付</s> {yuan(bill.self_paid_fen)}",
        ],
    ]
    body += box(tail, style="margin-top:2px") + wide(
        f"<s>医疗机构（盖章）</s> {e(case.hospital)}",
        f"<s>收费员</s> {e(clerks(case)[2])}",
        f"<s>{random.choice(MAKERS)}</s>",
        style="margin-top:12px",
    )
    body += round_seal(case.hospital, 318, 256 + 32 * deep, 120, "住院收费专用章", 0.4)
    css = f"s{{text-decoration:none;color:{violet};font-family:{TSONG}}}.box td,.box th{{border-color:{violet}}}"
    fields = bill_truth(case, bill, category_truth(bill)) | stay_truth(case)
    return sheet(body, (900, 392 + 32 * deep), fields, font=NEEDLE, px=15, pad="26px 36px", paper="#fcfafd", css=css)


def stay_bill_screen(case: Case, random: Random) -> Drawing:
    """The bill of a stay in a hospital's mini programme."""
    bill, who = case.stay, case.insured
    blue = "#2468d8"
    body = f"<div style='background:{blue};color:#fff;padding:16px 20px 44px'>{line(e(case.hospital), 'font-size:17px', 'b')}"
    body += line("住院电子发票（医疗收费票据）", "opacity:.95") + "</div>"
    body += card(
        line(f"{e(who.name)}　{who.sex}　住院号 {case.numbers['住院号']}", "", "b")
        + line(
            f"{day_text(case.admitted_on, '/')} 入院　→　{day_text(case.discharged_on, '/')} 出院　{nights(case)}天",
            "font-size:13.5px",
        )
        + row("费用总额", f"<b style='font-size:19px;color:#d6451f'>¥{yuan(bill.total_fen, commas=True)}</b>"),
        "margin-top:-34px;position:relative",
    )
    tiles = [
        ("医保支付", bill.basic_insurance_paid_fen),
        ("大病等支付", bill.serious_illness_paid_fen),
        ("个人支付", bill.self_paid_fen),
    ]
    body += card(
        "<div style='display:flex'>"
        + "".join(
            f"<div class=c style='flex:1'><b>{yuan(fen)}</b><br><span style='color:#80848c;font-size:13px'>{label}</span></div>"
            for label, fen in tiles
        )
        + "</div>"
    )
    facts = [
        ("票据代码", bill.code),
        ("票据号码", bill.number),
        ("校验码", bill.check_code),
        ("开票时间", f"{bill.issued_on:%Y-%m-%d} {hour(random)}"),
    ]
    body += card("".join(row(label, value) for label, value in facts))
    inner = row(
        "<b style='color:#222'>收费项目</b>",
        "<span style='color:#80848c'>金额（元）</span>",
        "border-bottom:1px solid #eee",
    )
    inner += "".join(
        row(f"<span style='color:#333'>{name}</span>", yuan(fen)) for name, fen in bill.by_category().items()
    )
    body += card(inner)
    body += line(f"如有疑问请拨打 {desk_phone(random)}", "color:#80848c;font-size:13px", "c")
    fields = bill_truth(case, bill, category_truth(bill)) | stay_truth(case)
    return screen(
        body,
        "电子票据",
        660 + 33 * len(bill.by_category()),
        fields,
        bar=f"{blue};color:#fff",
        clock=hour(random),
        font=SANS,
    )


def upright_stay_receipt(case: Case, random: Random) -> Drawing:
    """An upright receipt: small labels above their values, categories one below another."""
    bill, who = case.stay, case.insured
    body = wide(
        f"<b style='font-size:21px'>{e(case.hospital)}</b>",
        "<span style='border:1px solid;padding:1px 8px'>收据联</span>",
    )
    body += heading("住 院 收 费 票 据", 25, "margin:12px 0 8px")
    head: list[list[tuple[str, str]]] = [
        [("票据号码", bill.number), ("开具日期", day_text(bill.issued_on, "年"))],
        [("患者姓名", e(who.name)), ("病案号", case.numbers["病案号"])],
        [("入院时间", day_text(case.admitted_on, "年")), ("出院时间", day_text(case.discharged_on, "年"))],
        [("住院病区", e(case.department)), ("费用类别", scheme(case))],
    ]
    for cells in head:
        body += (
            "<div class=cols style='margin-bottom:6px'>"
            + "".join(
                f"<div style='border-bottom:1px solid #777'><small>{label}</small><br>{value}</div>"
                for label, value in cells
            )
            + "</div>"
        )
    rows: list[list[Cell]] = [
        [str(at), name, right(yuan(fen))] for at, (name, fen) in enumerate(bill.by_category().items(), 1)
    ]
    body += box(rows, ["序号", "费用名称", right("金额（元）")], "tb", "margin-top:14px")
    body += wide("<b>费用合计</b>", f"<b>{yuan(bill.total_fen)}</b>", style="padding:6px 6px 0;font-size:18px")
    body += line(f"人民币大写：{in_words(bill.total_fen)}", "padding:2px 6px")
    paid = [
        ("基本医疗保险基金支付", bill.basic_insurance_paid_fen),
        ("大病保险支付", bill.serious_illness_paid_fen),
        ("个人负担合计", bill.self_paid_fen),
    ]
    body += (
        "<div style='border:1px solid #777;margin-top:10px;padding:8px 12px'>"
        + "".join(wide(label, yuan(fen)) for label, fen in paid if fen or label != "大病保险支付")
        + "</div>"
    )
    crew = clerks(case)
    body += wide(
        f"经办：{e(crew[0])}",
        f"审核：{e(crew[3])}",
        f"打印：{bill.issued_on:%m-%d} {hour(random)}",
        style="margin-top:14px",
    )
    body += line("本票据遗失不补，涂改无效；退费请于当年内凭原件办理。", "font-size:14px;margin-top:6px")
    height = 660 + 33 * len(rows)
    if random.random() < 0.8:
        body += round_seal(case.hospital, 440, height - 250, 130, "财务专用章", 0.42)
    fields = bill_truth(case, bill, category_truth(bill), less="invoice_code check_code") | stay_truth(case)
    return sheet(body, (700, height), fields, font=FANG, px=16.5, css="small{font-size:13.5px;color:#555}")


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "inpatient_invoice": (wide_fiscal_stay_bill, needle_stay_bill, stay_bill_screen, upright_stay_receipt),
}
