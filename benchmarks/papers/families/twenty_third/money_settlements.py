"""Settlements of basic insurance after a stay."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_third.bills import nights, scheme, stay_truth
from benchmarks.papers.families.twenty_third.kit import (
    DROID,
    FSONG,
    SANS,
    SONG,
    ZEN,
    Cell,
    age,
    bars,
    box,
    card,
    centre,
    heading,
    line,
    right,
    roll,
    round_seal,
    row,
    screen,
    sheet,
    signed,
    span,
    wide,
)
from benchmarks.papers.families.twenty_third.names import MAKERS, clerks, desk_phone, hour
from benchmarks.papers.paper import Drawing, Layout


def _truth(case: Case, *, less: str = "") -> dict[str, object]:
    bill = case.stay
    whole: dict[str, object] = {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        **stay_truth(case),
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "serious_illness_paid": yuan(bill.serious_illness_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    }
    return {name: value for name, value in whole.items() if name not in less.split()}


def _paid(case: Case) -> tuple[str, str, str, str]:
    """Total, basic insurance, serious illness, the patient."""
    bill = case.stay
    return (
        yuan(bill.total_fen),
        yuan(bill.basic_insurance_paid_fen),
        yuan(bill.serious_illness_paid_fen),
        yuan(bill.self_paid_fen),
    )


def city_settlement_sheet(case: Case, random: Random) -> Drawing:
    """A city's sheet in three ruled blocks: person, fees by category, payers under headings."""
    who, (total, basic, serious, own) = case.insured, _paid(case)
    city = case.pools.cities[case.seed % len(case.pools.cities)]
    body = heading(f"{city}医疗保险住院结算单", 23) + wide(
        f"医疗机构名称：{e(case.hospital)}", f"单据号：{case.numbers['业务流水号']}", style="margin:8px 0 4px"
    )
    person: list[list[Cell]] = [
        ["参保人姓名", e(who.name), "性别", who.sex, "年龄", str(age(case, case.admitted_on))],
        ["社会保障号", who.id_number, "险种类型", span(scheme(case), 3)],
        ["住院科室", e(case.department), "住院号", span(case.numbers["住院号"], 3)],
        [
            "入院时间",
            day_text(case.admitted_on, "年月"),
            "出院时间",
            day_text(case.discharged_on, "年月"),
            "天数",
            str(nights(case)),
        ],
        ["出院诊断", span(f"{e(case.diagnosis.name)}（{case.diagnosis.code}）", 5)],
    ]
    body += box(person)
    sums = list(case.stay.by_category().items())
    sums += [("", 0)] * (-len(sums) % 3)
    fees: list[list[Cell]] = [
        [one for name, fen in sums[at : at + 3] for one in (name or "&nbsp;", right(yuan(fen) if name else ""))]
        for at in range(0, len(sums), 3)
    ]
    body += line("一、费用构成（元）", "margin:8px 0 2px", "b") + box(
        fees, [centre(one) for one in ("费用类别", "金额")] * 3
    )
    body += line("二、基金支付情况（元）", "margin:8px 0 2px", "b")
    values = [total, basic, serious, "0.00", "0.00", own]
    heads = (
        "医疗费总额",
        "基本医疗保险<br>统筹基金支付",
        "大病保险<br>资金支付",
        "医疗救助<br>支付",
        "个人账户<br>支付",
        "个人现金<br>支付",
    )
    body += box([[centre(one) for one in values]], [centre(one) for one in heads])
    body += line(f"医疗费总额（大写）：{in_words(case.stay.total_fen)}", "margin-top:8px")
    body += wide(
        f"参保人签名：{signed(who.name)}",
        f"经办人：{e(clerks(case)[1])}",
        f"结算时间：{day_text(case.discharged_on, '年月')}",
        style="margin-top:16px",
    )
    height = 640 + 35 * len(fees)
    body += round_seal(case.hospital, 370, height - 158, 124, "医保结算专用章", 0.4)
    return sheet(body, (880, height), _truth(case), font=SONG, px=15.5, pad="34px 44px")


def settlement_voucher(case: Case, random: Random) -> Drawing:
    """A voucher without lines from a national settlement program: labels and amounts with dots between."""
    who, (total, basic, serious, own) = case.insured, _paid(case)
    body = wide(bars(180, 32), f"<span style='font-size:13.5px'>{random.choice(MAKERS)}</span>")
    body += heading("医疗费用结算凭证", 24, "letter-spacing:3px;margin-top:2px") + line(
        "（异地就医直接结算）" if case.seed % 3 == 0 else "（普通住院）", "", "c"
    )
    facts = [
        ("姓名", e(who.name)), ("证件号码", who.id_number), ("参保类型", scheme(case)), ("就医机构", e(case.hospital)),
        ("入院日期", day_text(case.admitted_on, "-")), ("出院日期", day_text(case.discharged_on, "-")), ("主要诊断", e(case.diagnosis.name)), ("结算日期", day_text(case.discharged_on, "-")),
    ]  # fmt: skip
    body += "<div style='display:grid;grid-template-columns:1fr 1fr;gap:5px 20px;margin:12px 0;border-top:1px solid #222;border-bottom:1px solid #222;padding:9px 0'>"
    body += "".join(f"<span style='white-space:nowrap'>{label}：{value}</span>" for label, value in facts) + "</div>"
    paid = [
        ("医疗费用总额", total),
        ("其中：基本医疗保险基金支付", basic),
        ("　　　大病保险基金支付", serious),
        ("　　　医疗救助支付", "0.00"),
        ("　　　个人负担", own),
    ]
    for label, value in paid:
        body += f"<div style='display:flex;font-size:17.5px;line-height:1.85'><span>{label}</span><span style='flex:1;border-bottom:2px dotted #777;margin:0 8px 10px'></span><span>{value}</span></div>"
    body += line(f"总额人民币（大写）{in_words(case.stay.total_fen, yuan_word='圆')}", "margin-top:6px")
    body += wide(
        "第一联　交参保人", f"经办：{e(clerks(case)[3])}", f"咨询电话：{desk_phone(random)}", style="margin-top:22px"
    )
    body += round_seal(case.hospital, 430, 486, 122, "医疗保险专用章", 0.4)
    return sheet(body, (820, 630), _truth(case), font=FSONG, px=16)


def settlement_roll(case: Case, random: Random) -> Drawing:
    """A settlement on a roll from the window of discharge."""
    who, (total, basic, serious, own) = case.insured, _paid(case)
    body = (
        heading(e(case.hospital), 17)
        + heading("医保出院结算单", 20)
        + line("联网结算　患者留存", "margin-bottom:4px", "c")
    )
    body += line(f"参保人：{e(who.name)}") + line(f"险　种：{scheme(case)}") + line(f"住院号：{case.numbers['住院号']}")
    body += line(f"入　院：{day_text(case.admitted_on, '-')}") + line(
        f"出　院：{day_text(case.discharged_on, '-')}（{nights(case)}天）"
    )
    body += "<div style='border-top:1.5px dashed #333;margin:6px 0'></div>"
    body += wide("<b>本次总费用</b>", f"<b>{total}</b>", style="font-size:17px") + wide("　统筹基金支付", basic)
    hidden = "" if case.stay.serious_illness_paid_fen else "serious_illness_paid"
    if not hidden:
        body += wide("　大病保险支付", serious)
    body += wide("　个人自负", own) + "<div style='border-top:1.5px dashed #333;margin:6px 0'></div>"
    body += wide("预交押金", own) + wide("应退/应补", "0.00")
    body += line(
        f"操作员 {e(clerks(case)[2])}　{day_text(case.discharged_on, '-')} {hour(random)}",
        "font-size:14px;margin-top:6px",
    )
    body += line("持本单可打印清单、发票", "font-size:14px", "c")
    return roll(body, 500, _truth(case, less=hidden), font=ZEN)


def insurance_app_settlement(case: Case, random: Random) -> Drawing:
    """A settlement in the insurance office's app: amounts in tiles, then labels and values."""
    who, (total, basic, serious, own) = case.insured, _paid(case)
    tone = random.choice(("#1b7fd1", "#0b9a86"))
    body = f"<div style='background:{tone};color:#fff;padding:14px 20px 20px'>" + line(
        "医疗费总额（元）", "font-size:14px", "c"
    )
    body += line(total, "font-size:32px", "c b") + "</div>"
    tiles = "".join(
        f"<div style='width:50%;padding:7px 4px'><span style='color:#80848c;font-size:13.5px'>{label}</span><br><b style='font-size:17px'>{value}</b></div>"
        for label, value in (
            ("医保统筹支付", basic),
            ("大病保险支付", serious),
            ("个人账户支付", "0.00"),
            ("个人现金支付", own),
        )
    )
    body += card(f"<div style='display:flex;flex-wrap:wrap'>{tiles}</div>")
    facts = [
        ("就诊人", e(who.name)), ("就诊医院", e(case.hospital)), ("医疗类别", "普通住院"), ("入院日期", day_text(case.admitted_on, "-")),
        ("出院日期", day_text(case.discharged_on, "-")), ("结算日期", day_text(case.discharged_on, "-")), ("参保险种", scheme(case)),
    ]  # fmt: skip
    body += card("".join(row(label, value) for label, value in facts))
    body += line("数据由医保经办机构提供，仅供查询", "color:#80848c;font-size:13px", "c")
    return screen(
        body,
        "医保结算详情",
        676,
        _truth(case),
        bar=f"{tone};color:#fff",
        clock=hour(random),
        font=random.choice((SANS, DROID)),
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "basic_insurance_settlement": (
        city_settlement_sheet,
        settlement_voucher,
        settlement_roll,
        insurance_app_settlement,
    ),
}
