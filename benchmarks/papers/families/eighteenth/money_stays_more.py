"""More bills of a stay: a bilingual receipt of lines, a health app's bill, a kiosk's long slip."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, digits, fiscal_code_text, yuan
from benchmarks.papers.families.eighteenth.bills import stay_days, truth
from benchmarks.papers.families.eighteenth.kit import (
    FHEI,
    HEI,
    SANS,
    Cell,
    card,
    categories,
    entry,
    heading,
    line,
    right,
    round_seal,
    screen,
    sheet,
    spread,
    table,
)
from benchmarks.papers.families.eighteenth.names import clock, landline, staff
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_ENGLISH = {
    "西药费": "Western Medicine",
    "中成药费": "Chinese Patent Medicine",
    "中草药费": "Herbal Medicine",
    "床位费": "Bed",
    "护理费": "Nursing",
    "诊察费": "Consultation",
    "化验费": "Laboratory",
    "检查费": "Examination",
    "治疗费": "Treatment",
    "卫生材料费": "Materials",
    "手术费": "Operation",
    "麻醉费": "Anaesthesia",
}
_BOTH = (
    "small{color:#555;font-size:13px;margin-left:6px}.lined td,.lined th{padding:6px 8px}.lined th{border-top:2px solid #222;border-bottom:2px solid #222}"
    ".kv td{width:50%}.kv td{border:0;padding:4px 8px}"
)


def bilingual_receipt(case: Case, random: Random) -> Drawing:
    """A receipt of a stay in Chinese and English, for those who claim abroad or from a private insurer."""
    bill, who = case.stay, case.insured
    form = random.choice(("-", "/", "."))

    def both(words: str, english: str, value: str) -> str:
        return f"{words}<small>{english}</small>：{value}"

    body = spread(
        f"<span style='font-size:22px'>{e(case.hospital)}</span>",
        f"<span style='color:#b3202a'>{both('票据号', 'Receipt No.', bill.number)}</span>",
    )
    body += "<div class=rule></div>" + heading("住院收费票据", 26, "letter-spacing:6px;margin-top:10px")
    body += line("INPATIENT OFFICIAL RECEIPT", "letter-spacing:2px;margin-bottom:14px;color:#444", "c")
    body += table(
        [
            [
                both("患者姓名", "Name", e(who.name)),
                both("性别", "Sex", f"{who.sex} {'F' if who.sex == '女' else 'M'}"),
            ],
            [both("入院日期", "Admitted", day_text(case.admitted_on, form)), both("科室", "Dept.", e(case.department))],
            [
                both("出院日期", "Discharged", day_text(case.discharged_on, form)),
                both("住院号", "IP No.", case.numbers["住院号"]),
            ],
            [both("开票日期", "Date of issue", day_text(bill.issued_on, form)), both("币种", "Currency", "人民币 CNY")],
        ],
        cls="bare kv",
        style="margin-bottom:12px",
    )
    rows: list[list[Cell]] = [
        [str(place), name, f"<span style='color:#555'>{_ENGLISH.get(name, '')}</span>", right(yuan(fen, commas=True))]
        for place, (name, fen) in enumerate(bill.by_category().items(), 1)
    ]
    head = ("No.", "项目", "Item", right("金额 Amount"))
    body += table(rows, head=head, cls="lined")
    body += spread("", f"<b>合计 TOTAL　¥{yuan(bill.total_fen, commas=True)}</b>", style="padding:8px;font-size:18px")
    body += line(f"金额大写：{in_words(bill.total_fen)}", "padding:0 8px")
    paid: tuple[tuple[str, str, int], ...] = (
        ("医保基金支付", "Social insurance", bill.basic_insurance_paid_fen),
        ("大病及补充支付", "Supplementary", bill.serious_illness_paid_fen),
        ("个人支付", "Paid by patient", bill.self_paid_fen),
    )
    body += table(
        [[f"{name}<small>{english}</small>", right(yuan(fen, commas=True))] for name, english, fen in paid],
        cls="bare",
        style="margin:10px 0 24px",
    )
    body += spread(
        both("收费员", "Cashier", e(staff(case)[2])), both("盖章", "Seal", "　　　　　　　　"), style="padding:0 8px"
    )
    body += line(
        f"Tel {landline(random)}　本票据不得转让，涂改无效 Void if altered", "font-size:13px;color:#555;margin-top:20px"
    )
    height = 720 + 37 * len(rows) + 20
    body += round_seal(case.hospital, 520, height - 200, 140, "财务专用章", 0.5)
    fields = truth(case, bill, categories(bill), without="invoice_code check_code") | stay_days(case)
    return sheet(body, width=800, height=height, fields=fields, font=HEI, css=_BOTH, pad="40px 50px", size=16)


def health_app_bill(case: Case, random: Random) -> Drawing:
    """A province's health app: a coloured head with the sum, then groups of facts that unfold."""
    bill = case.stay
    body = (
        "<div style='background:#12806a;color:#fff;padding:6px 20px 20px'>"
        f"<div style='font-size:14px'>{random.choice(('医疗住院收费票据（电子）', '住院收费电子票据'))}</div>"
        f"<div style='font-size:32px;font-weight:600'>{yuan(bill.total_fen)}<span style='font-size:15px'> 元</span></div>"
        f"<div style='font-size:14px'>票据金额合计　{in_words(bill.total_fen)}</div></div>"
    )
    facts = entry("收款单位", e(case.hospital)) + entry("交款人", e(case.insured.name))
    facts += entry("电子票据代码", bill.code) + entry("电子票据号码", bill.number) + entry("校验码", bill.check_code)
    facts += entry("开票日期", day_text(bill.issued_on, "-"))
    body += card(line("▍票据信息", "color:#12806a;font-weight:600") + facts)
    stay = entry("入院日期", day_text(case.admitted_on, "-")) + entry("出院日期", day_text(case.discharged_on, "-"))
    stay += entry("住院号", case.numbers["住院号"]) + entry("住院科室", e(case.department))
    body += card(line("▍就诊信息", "color:#12806a;font-weight:600") + stay)
    rows = "".join(entry(name, yuan(fen)) for name, fen in bill.by_category().items())
    body += card(line("▍费用项目（元）", "color:#12806a;font-weight:600") + rows)
    paid = entry("医保统筹基金支付", yuan(bill.basic_insurance_paid_fen))
    paid += entry("其他支付", yuan(bill.serious_illness_paid_fen)) + entry("个人支付", yuan(bill.self_paid_fen))
    body += card(line("▍支付信息（元）", "color:#12806a;font-weight:600") + paid)
    body += line("本页面信息仅供查询，以电子票据版式文件为准", "font-size:13px;color:#888;padding:8px", "c")
    height = 1040 + 38 * len(bill.by_category())
    fields = truth(case, bill, categories(bill)) | stay_days(case)
    return screen(body, title="票据详情", height=height, fields=fields, font=SANS, bar="#12806a", ink="#fff", back="〈")


def kiosk_long_slip(case: Case, random: Random) -> Drawing:
    """What a discharge kiosk prints: the e-bill of a stay on a long slip."""
    bill, who = case.stay, case.insured
    code = fiscal_code_text(bill)
    rows = [[name, right(yuan(fen))] for name, fen in bill.by_category().items()]
    body = f"<div class=c><img width=140 src='{code_picture(code)}'></div>"
    body += line("医疗住院收费票据（电子）", "font-size:20px", "c b") + line(
        "告知单", "font-size:17px;margin-bottom:6px", "c"
    )
    for label, value in (
        ("票据代码", bill.code),
        ("票据号码", bill.number),
        ("校验码", bill.check_code),
        ("交款人", e(who.name)),
        ("住院号", case.numbers["住院号"]),
        ("开票日期", f"{day_text(bill.issued_on, '-')} {clock(random, seconds=True)}"),
    ):
        body += line(f"{label}：{value}")
    body += (
        "<div class=dash></div>" + table(rows, head=("项目", right("金额/元")), cls="bare") + "<div class=dash></div>"
    )
    body += spread("合计：", yuan(bill.total_fen), style="font-size:19px;font-weight:700")
    body += line(f"大写：{in_words(bill.total_fen)}")
    body += line(f"统筹基金支付：{yuan(bill.basic_insurance_paid_fen)}")
    body += line(f"其他支付：{yuan(bill.serious_illness_paid_fen)}") + line(f"个人支付：{yuan(bill.self_paid_fen)}")
    body += line(f"收款单位：{e(case.hospital)}") + "<div class=dash></div>"
    body += line("请用微信扫描上方二维码，或登录财政电子票据公共服务平台查验、下载票据原件。", "font-size:14px")
    body += line(f"出院自助机 {digits(random, 5)}", "font-size:14px")
    height = 780 + 33 * len(rows)
    fields = truth(case, bill, categories(bill))
    return sheet(
        body,
        width=440,
        height=height,
        fields=fields,
        font=FHEI,
        size=16.5,
        ground="#fbfbf9",
        pad="24px 28px",
        scale=2.2,
        code=code,
    )


LAYOUTS = {"inpatient_invoice": (bilingual_receipt, health_app_bill, kiosk_long_slip)}
