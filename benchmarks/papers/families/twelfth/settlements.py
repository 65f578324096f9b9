"""Statements of the basic insurance for a stay: three schemes in a grid, the numbered sums, the listing printer's slip."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Invoice, Person, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twelfth.fiscal import account_fen, own_fen
from benchmarks.papers.families.twelfth.sheet import (
    FANG,
    MIDDLE,
    MONO,
    RIGHT,
    SONG,
    age,
    city,
    clock,
    days_between,
    fit,
    head,
    holes,
    iso,
    line,
    page,
    pen,
    round_seal,
    row,
    stripes,
    td,
    title,
    tr,
)
from benchmarks.papers.paper import Drawing, Layout


def settled_fields(case: Case) -> dict[str, Any]:
    """The truth of a statement that prints everything."""
    stay = case.stay
    return {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "admitted_on": iso(case.admitted_on),
        "discharged_on": iso(case.discharged_on),
        "total_amount": yuan(stay.total_fen),
        "basic_insurance_paid": yuan(stay.basic_insurance_paid_fen),
        "serious_illness_paid": yuan(stay.serious_illness_paid_fen),
        "self_paid": yuan(stay.self_paid_fen),
    }


def _schemes_grid_schemes(basic: int, off: int, serious: int, stay: Invoice) -> str:
    return (
        head("补偿项目", "总费用", "政策范围内费用", "起付线", "支付比例", "实际支付金额")
        + tr(
            "基本医保",
            td(yuan(stay.total_fen), style=RIGHT),
            td(yuan(stay.total_fen - off), style=RIGHT),
            td("500.00", style=RIGHT),
            td("按段", style=MIDDLE),
            td(yuan(basic), style=RIGHT),
        )
        + tr(
            "大病保险",
            td("", style=RIGHT),
            td(yuan(stay.total_fen - basic), style=RIGHT),
            td("12000.00", style=RIGHT),
            td("60%", style=MIDDLE),
            td(yuan(serious), style=RIGHT),
        )
        + tr("医疗救助", "", "", "", td("-", style=MIDDLE), td("0.00", style=RIGHT))
        + tr(td("补偿合计", 5, style=MIDDLE), td(yuan(basic + serious), style=RIGHT))
        + tr(td("个人自付金额", 5, style=MIDDLE), td(yuan(stay.self_paid_fen), style=RIGHT))
    )


def schemes_grid(case: Case, random: Random) -> Drawing:
    """A county's one-stop statement: a line for every scheme, what it counts and what it pays."""
    stay, one = case.stay, case.insured
    basic, serious = stay.basic_insurance_paid_fen, stay.serious_illness_paid_fen
    _, off = own_fen(stay)
    who = (
        tr("患者姓名", one.name, "性别", one.sex, "年龄", age(one.born_on, case.admitted_on))
        + tr("身份证号码", td(one.id_number, 2), "联系电话", td(one.phone, 2))
        + tr("家庭住址", td(fit(one.address, 520, 14.5), 5))
        + tr("就诊医院", td(case.hospital, 3), "级别", random.choice(("三级", "二级", "一级")))
        + tr("入院日期", iso(case.admitted_on), "出院日期", iso(case.discharged_on), "住院天数", days_between(case))
        + tr("疾病名称", td(case.diagnosis.name, 3), "住院号", case.numbers["住院号"])
    )
    schemes = _schemes_grid_schemes(basic, off, serious, stay)
    body = (
        title(f"{city(case)}城乡居民住院费用“一站式”补偿结算单", 660, 23)
        + row(
            f"编号：{case.numbers['业务流水号']}",
            f"结算时间：{day_text(case.discharged_on, '年月')}",
            "金额单位：元",
            style="margin:14px 0 6px",
        )
        + f"<table class='b s'>{who}</table><table class='b s' style='margin-top:-1px'>{schemes}</table>"
        + f"<div style='border:1px solid #333;border-top:0;padding:8px'>补偿金额合计（大写）：{in_words(basic + serious)}</div>"
        + row(
            f"经办人：{case.mother.name}",
            f"审核人：{case.father.name}",
            f"领款人（签字）：{pen(case.relative.name, 'font-size:1.25em')}　与患者关系：亲属",
            style="margin-top:22px",
        )
        + "<div style='font-size:12.5px;margin-top:16px'>一式三份：医疗机构、医保经办机构、患者各执一份。医保服务热线：12393</div>"
        + round_seal(500, 560, case.hospital, "医保结算专用章", diameter=136)
    )
    css = ".s td,.s th{height:36px;padding:2px 8px}"
    return page(body, settled_fields(case), width=800, height=780, font=FANG, size=14.5, pad="38px 44px", css=css)


def numbered_sums(case: Case, random: Random) -> Drawing:
    """A statement of care in another region, every sum with its number and how it comes about."""
    stay, (share, off) = case.stay, own_fen(case.stay)
    basic, serious, account = stay.basic_insurance_paid_fen, stay.serious_illness_paid_fen, account_fen(case, stay)
    lines = (
        ("①", "医疗费总额", stay.total_fen), ("②", "其中：全自费金额", off), ("③", "先行自付金额", share // 3), ("④", "起付标准", 120000),
        ("⑤", "基本医疗保险统筹基金支出", basic), ("⑥", "大病保险资金支出", serious), ("⑦", "公务员医疗补助支出", 0), ("⑧", "医疗救助基金支出", 0),
        ("⑨", "个人负担总金额（⑨=①-⑤-⑥-⑦-⑧）", stay.self_paid_fen), ("⑩", "　其中：个人账户支出", account), ("⑪", "　其中：个人现金支出", stay.self_paid_fen - account),
    )  # fmt: skip
    rows = "".join(
        tr(td(number, style=MIDDLE), label, td(yuan(fen, commas=True), style=RIGHT)) for number, label, fen in lines
    )
    facts = (
        ("姓名", case.insured.name), ("参保地", f"{city(case)}本级"), ("人员类别", "在职" if case.seed % 2 else "退休"), ("险种", "职工基本医疗保险"),
        ("医疗机构", case.hospital), ("就医地", case.mother.id_issuer.split("公安局")[0]), ("入院", day_text(case.admitted_on, ".")), ("出院", day_text(case.discharged_on, ".")),
        ("住院号", case.numbers["住院号"]), ("主诊断", f"{case.diagnosis.code} {case.diagnosis.name}"),
    )  # fmt: skip
    body = (
        title(
            random.choice(("异地就医住院费用结算单", "跨省异地就医直接结算单", "医疗保险异地联网结算单（住院）")),
            600,
            25,
            "letter-spacing:3px",
        )
        + f"<div class='c' style='font-size:13px'>流水号 {case.numbers['业务流水号']}　　打印日期 {iso(case.discharged_on)} {clock(case)}</div>"
        + "<div style='display:grid;grid-template-columns:1.35fr 1fr;gap:6px 24px;margin:18px 0;border:solid #000;border-width:2px 0;padding:10px 4px'>"
        + "".join(
            f"<div style='white-space:nowrap'><span style='display:inline-block;width:74px'>{label}</span>{fit(words, 270, 15)}</div>"
            for label, words in facts
        )
        + f"</div><table class='s'><tr><th style='width:54px'>序号</th><th class='l'>项目</th><th class='r'>金额（元）</th></tr>{rows}</table>"
        + f"<p style='margin-top:16px'>医疗费总额（大写）：{in_words(stay.total_fen)}</p>"
        + row(
            f"结算员：{case.father.name}", f"患者（家属）签名：{line('', 120)}", "（一式两联）", style="margin-top:26px"
        )
        + round_seal(520, 690, case.hospital, "出入院结算处")
    )
    css = ".s td,.s th{height:33px;border-bottom:1px solid #999;padding:0 6px}.s .l{text-align:left}"
    return page(body, settled_fields(case), width=780, height=920, font=SONG, size=15, pad="44px 52px", css=css)


def _printer_statement_lines(case: Case, gap: str, one: Person) -> list[str]:
    return [
        f"姓名:{one.name}{gap}性别:{one.sex}{gap}医保号:{case.numbers['医保编号']}{gap}人员性质:居民",
        f"医疗机构:{fit(case.hospital, 330, 16)}{gap}科室:{case.department}",
        f"入院日期:{iso(case.admitted_on)}{gap}出院日期:{iso(case.discharged_on)}{gap}天数:{days_between(case)}",
        f"诊断:{case.diagnosis.name}({case.diagnosis.code})",
    ]


def printer_statement(case: Case, random: Random) -> Drawing:
    """The listing printer's statement: labels and values run on, parted by blanks."""
    stay, one = case.stay, case.insured
    basic, serious, account = stay.basic_insurance_paid_fen, stay.serious_illness_paid_fen, account_fen(case, stay)
    sums = list(stay.by_category().items())
    dash = "<div>" + "=" * 72 + "</div>"
    gap = "&nbsp;" * 3
    cats = "".join(f"<span style='display:inline-block;width:222px'>{name}:{yuan(fen)}</span>" for name, fen in sums)
    lines = _printer_statement_lines(case, gap, one)
    pays = [
        f"总费用:{yuan(stay.total_fen)}{gap}统筹支付:{yuan(basic)}{gap}大病支付:{yuan(serious)}",
        f"自付合计:{yuan(stay.self_paid_fen)}{gap}账户支付:{yuan(account)}{gap}现金支付:{yuan(stay.self_paid_fen - account)}",
        f"本年累计统筹支付:{yuan(basic + 132650)}{gap}账户余额:{yuan(case.seed % 90000)}",
    ]
    height = 500 + 24 * ((len(sums) + 2) // 3)
    body = (
        f"<div class='c' style='font-size:20px'>{city(case)}医疗保险费用结算单</div><div class='c'>(患者联)</div>{dash}"
        + "".join(f"<div>{words}</div>" for words in lines) + dash
        + f"<div style='white-space:normal'>{cats}</div>{dash}" + "".join(f"<div>{words}</div>" for words in pays)
        + f"<div>大写:{in_words(stay.total_fen)}</div>{dash}"
        + row(f"操作员:{case.relative.name}", f"结算日期:{iso(case.discharged_on)} {clock(case)}", "患者签字:")
        + holes(height, 840)
    )  # fmt: skip
    css = ".paper{line-height:24px!important;white-space:nowrap;overflow:hidden}"
    ground = stripes(random.choice(("#e3f0e6", "#e8e8f4")))
    return page(
        body,
        settled_fields(case),
        width=840,
        height=height,
        font=MONO,
        size=16,
        pad="24px 58px",
        css=css,
        ground=ground,
        ink="#303048",
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "basic_insurance_settlement": (schemes_grid, numbered_sums, printer_statement)
}
