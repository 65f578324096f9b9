"""More statements of the basic insurance: the app of the insurance, a form with its parts at the left, a slip."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Invoice, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twelfth.fiscal import account_fen, own_fen
from benchmarks.papers.families.twelfth.settlements import settled_fields
from benchmarks.papers.families.twelfth.sheet import (
    FHEI,
    FSONG,
    MIDDLE,
    PENMONO,
    RIGHT,
    bars,
    city,
    clock,
    fit,
    iso,
    name_seal,
    oval_seal,
    page,
    province,
    row,
    screen,
    td,
    title,
    tr,
)
from benchmarks.papers.paper import Drawing, Layout


def statement_on_phone(case: Case, random: Random) -> Drawing:
    """One settlement in the insurance's app."""
    stay = case.stay
    account = account_fen(case, stay)
    blue = random.choice(("#2464d4", "#1388b5"))
    row_ = "<div class='f' style='padding:7px 0;border-bottom:1px solid #f0f0f0'><span style='color:#777;white-space:nowrap'>{}</span><span class='r'>{}</span></div>"
    facts = [
        ("参保人", case.insured.name), ("医药机构", fit(case.hospital, 240, 14)), ("医疗类别", "普通住院"), ("入院时间", iso(case.admitted_on)),
        ("出院时间", iso(case.discharged_on)), ("结算时间", f"{iso(case.discharged_on)} {clock(case)}"), ("结算地", city(case)),
    ]  # fmt: skip
    pays = [
        ("统筹基金支付", stay.basic_insurance_paid_fen), ("大病保险支付", stay.serious_illness_paid_fen), ("个人账户支付", account),
        ("个人现金支付", stay.self_paid_fen - account), ("个人支付合计", stay.self_paid_fen),
    ]  # fmt: skip
    card = "background:#fff;border-radius:10px;padding:8px 15px;margin-bottom:11px"
    body = (
        f"<div style='background:{blue};color:#fff;border-radius:10px;padding:14px 16px;margin-bottom:11px'>费用总额（元）<div style='font-size:30px;font-weight:600;line-height:1.3'>{yuan(stay.total_fen, commas=True)}</div>"
        f"<small>{case.diagnosis.name}</small></div><div style='{card}'>"
        + "".join(row_.format(*pair) for pair in facts)
        + f"</div><div style='{card}'><b style='color:{blue}'>费用结算</b>"
        + "".join(row_.format(label, yuan(fen, commas=True)) for label, fen in pays)
        + f"</div><div class='c' style='color:#a5a5a5;font-size:11px'>{province(case)}医疗保障局　数据仅供参考，以实际结算为准</div>"
    )
    return screen(
        body,
        settled_fields(case),
        title=random.choice(("结算详情", "医保结算记录", "就诊结算信息")),
        height=810,
        font=FHEI,
        bar=blue,
        ink="#fff",
        hour=clock(case, 6, seconds=False),
    )


def _parts_form_body(case: Case, rows: str, stay: Invoice) -> str:
    return (
        f"<div class='f' style='align-items:center'><span style='font-size:13px'>第②联<br>参保人留存</span><h1 style='font-size:24px'>{fit(f'{city(case)}医疗保障局住院结算凭证', 480, 24)}</h1><span>{bars(case.numbers['登记号'], 110, 30)}</span></div>"
        + row(
            f"结算单号：JS{case.numbers['业务流水号']}",
            f"结算日期：{iso(case.discharged_on)}",
            style="margin:14px 0 6px",
        )
        + f"<table class='b s'>{rows}{tr(td('基金支付合计（大写）', 2, style='white-space:nowrap'), in_words(stay.basic_insurance_paid_fen + stay.serious_illness_paid_fen))}</table>"
        + row(
            f"经办：{name_seal(case.father.name)}",
            f"复核：{name_seal(case.mother.name)}",
            "参保人签名：＿＿＿＿＿＿",
            style="margin-top:16px;align-items:center",
        )
        + "<div style='font-size:12px;color:#555;margin-top:14px'>骗取医保基金是违法犯罪行为，举报电话 0351-4939900。本凭证不作财务报销依据。</div>"
        + oval_seal(520, 400, case.hospital, "", "医保专用章")
    )


def _parts_form_rows(cost: list[str], paid: list[str], side: str, visit: list[str], who: list[str]) -> str:
    return "".join(
        tr(td(name, down=2, style=side), *cells[:2]) + tr(*cells[2:])
        for name, cells in (
            ("参保<br>信息", who),
            ("就医<br>信息", visit),
            ("费用<br>信息", cost),
            ("支付<br>信息", paid),
        )
    )


def _pair(label: str, words: object) -> str:
    return td(f"<span style='color:#555'>{label}</span>　{words}", style="white-space:nowrap")


def _parts_form_who(case: Case) -> list[str]:
    return [
        _pair("姓名", case.insured.name),
        _pair("社会保障号码", case.insured.id_number),
        _pair("单位/社区", "灵活就业人员"),
        _pair("医保编号", case.numbers["医保编号"]),
    ]


def parts_form(case: Case, random: Random) -> Drawing:
    """A form whose parts are told at its left, two pairs to a line, label and value in one cell."""
    stay, (share, off) = case.stay, own_fen(case.stay)
    side = f"width:38px;{MIDDLE};line-height:1.2;font-weight:600"

    who = _parts_form_who(case)
    visit = [
        _pair("定点机构", fit(case.hospital, 230, 14.5)),
        _pair("住院号", case.numbers["住院号"]),
        _pair("住院时间", f"{day_text(case.admitted_on, '年')}—{day_text(case.discharged_on, '年')}"),
        _pair("出院诊断", case.diagnosis.name),
    ]
    cost = [
        _pair("医疗费用总额", yuan(stay.total_fen)),
        _pair("自费费用", yuan(off)),
        _pair("乙类先行自付", yuan(share // 4)),
        _pair("本次起付线", "600.00"),
    ]
    paid = [
        _pair("基本统筹支付", yuan(stay.basic_insurance_paid_fen)),
        _pair("大病保险赔付", yuan(stay.serious_illness_paid_fen)),
        _pair("其他基金支付", "0.00"),
        _pair("个人负担", yuan(stay.self_paid_fen)),
    ]
    rows = _parts_form_rows(cost, paid, side, visit, who)
    body = _parts_form_body(case, rows, stay)
    return page(
        body,
        settled_fields(case),
        width=800,
        height=590,
        font=FSONG,
        size=14.5,
        pad="34px 40px",
        css=".s td{height:38px;padding:2px 8px}",
    )


def pos_statement(case: Case, random: Random) -> Drawing:
    """A thermal slip from the insurance's terminal at the discharge desk."""
    stay = case.stay
    pairs = (
        ("定点名称", case.hospital), ("姓　　名", case.insured.name), ("卡　　号", case.numbers["医保编号"]), ("业务类型", "住院结算"),
        ("入院日期", day_text(case.admitted_on, "plain")), ("出院日期", day_text(case.discharged_on, "plain")),
    )  # fmt: skip
    sums = (
        ("费用合计", stay.total_fen), ("统筹支出", stay.basic_insurance_paid_fen), ("大病支出", stay.serious_illness_paid_fen),
        ("补充支出", 0), ("个人支出", stay.self_paid_fen),
    )  # fmt: skip
    rule = "<div style='border-top:2px dotted #555;margin:12px 0'></div>"
    body = (
        f"<div class='c' style='font-size:25px'>医保结算单</div><div class='c'>{random.choice(('---持卡人存根---', '---患者留存---', '---商户/患者联---'))}</div>{rule}"
        + "".join(f"<div style='white-space:nowrap'>{label} {fit(words, 370, 20)}</div>" for label, words in pairs)
        + rule
        + "".join(f"<div class='f'><span>{label}</span><span>{yuan(fen)}</span></div>" for label, fen in sums)
        + f"{rule}<div>交易时间 {iso(case.discharged_on)} {clock(case)}</div><div>终端编号 {case.numbers['处方号']}</div><div>参考号 {case.numbers['登记号']}06</div>"
        + "<div style='margin-top:14px'>本人确认以上交易<br>签名：</div><div style='height:60px;border-bottom:1px solid #555'></div><div class='c' style='margin-top:12px;font-size:16px'>咨询热线 12393　感谢使用</div>"
    )
    return page(
        body,
        settled_fields(case),
        width=560,
        height=900,
        font=PENMONO,
        size=20,
        pad="36px 44px",
        ground="#f5f4f0",
        ink="#3a3a3a",
    )


def subsidy_letter(case: Case, random: Random) -> Drawing:
    """A notice in sentences: the insurance tells what it paid for the stay."""
    stay, one = case.stay, case.insured
    words = (
        f"　　参保人{one.name}（{one.sex}，公民身份号码{one.id_number}）于{day_text(case.admitted_on, '年')}至{day_text(case.discharged_on, '年')}在{case.hospital}住院治疗，"
        f"诊断为{case.diagnosis.name}。经审核，本次结算情况如下："
    )
    table = "".join(
        tr(td(label), td(yuan(fen), style=RIGHT))
        for label, fen in (
            ("住院总费用", stay.total_fen), ("基本医疗保险报销", stay.basic_insurance_paid_fen), ("大病保险报销", stay.serious_illness_paid_fen), ("个人承担", stay.self_paid_fen),
        )
    )  # fmt: skip
    body = (
        f"<div class='c' style='color:#c8202a;border-bottom:3px solid #c8202a;padding-bottom:10px'>{title(f'{city(case)}医疗保险管理服务中心', 620, 30, 'letter-spacing:4px')}</div>"
        + f"<div class='r' style='font-size:14px;margin-top:6px'>医保结〔{case.discharged_on.year}〕{case.numbers['处方号'][:4]}号</div>"
        + title("住院医疗费用结算通知单", 500, 22, "margin:16px 0")
        + f"<p style='line-height:2'>{words}</p><table class='b s' style='width:80%;margin:16px auto'>{tr(td('<b>项　目</b>', style=MIDDLE), td('<b>金额（元）</b>', style=MIDDLE))}{table}</table>"
        + "<p style='line-height:2'>　　如有异议，请于收到本通知之日起十五日内向本中心申请复核。</p>"
        + f"<div class='r' style='margin-top:34px;line-height:2'>{city(case)}医疗保险管理服务中心<br>{day_text(case.discharged_on, '数')}</div>"
        + "<div style='border-top:1px solid #777;margin-top:40px;padding-top:6px;font-size:13px'>地址：政务服务中心二楼 B12 窗口　　电话：0351-7233196　　邮编：030012</div>"
        + oval_seal(500, 500, f"{city(case)}医疗保险管理服务中心", "", "结算专用章")
    )
    return page(
        body,
        settled_fields(case),
        width=794,
        height=800,
        font=FSONG,
        size=16.5,
        pad="52px 66px",
        css=".s td{height:38px;padding:2px 14px}",
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "basic_insurance_settlement": (statement_on_phone, parts_form, pos_statement, subsidy_letter)
}
