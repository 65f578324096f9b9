"""Settlement sheets of basic medical insurance: the national sheet, a city's own, and a window's slip."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.fifth.bills import age
from benchmarks.papers.families.fifth.marks import GRID, HEI, MONO, SONG, cells, line, sheet, stamp
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _fields(case: Case) -> dict[str, str]:
    bill = case.stay
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "admitted_on": case.admitted_on.isoformat(),
        "discharged_on": case.discharged_on.isoformat(),
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "serious_illness_paid": yuan(bill.serious_illness_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    }


def _row(*words: str, spans: tuple[int, ...] = ()) -> str:
    widths = spans or (1,) * len(words)
    return (
        "<tr>"
        + "".join(
            f"<td colspan='{span}'{' class=k' if place % 2 == 0 else ''}>{word}</td>"
            for place, (word, span) in enumerate(zip(words, widths, strict=True))
        )
        + "</tr>"
    )


def national(case: Case, random: Random) -> Drawing:
    """基本医疗保险住院费用结算单, a table of four pairs a row."""
    bill, person = case.stay, case.insured
    in_list = bill.total_fen * 93 // 100
    rows = (
        _row(
            "姓名",
            escape(person.name),
            "性别",
            person.sex,
            "年龄",
            str(age(case)),
            "人员类别",
            "退休人员" if age(case) > 59 else "在职职工",
        )
        + _row(
            "医保编号",
            case.numbers["医保编号"],
            "证件号码",
            person.id_number,
            "险种类型",
            "城镇职工基本医疗保险",
            spans=(1, 1, 1, 2, 1, 2),
        )
        + _row("定点医疗机构", case.hospital, "医院等级", "三级", "医疗类别", "普通住院", spans=(1, 2, 1, 1, 1, 2))
        + _row(
            "入院日期",
            day_text(case.admitted_on, "-"),
            "出院日期",
            day_text(case.discharged_on, "-"),
            "住院天数",
            f"{(case.discharged_on - case.admitted_on).days}",
            "结算日期",
            day_text(case.discharged_on, "-"),
        )
        + _row("出院诊断", escape(case.diagnosis.name), "住院号", case.numbers["住院号"], spans=(1, 4, 1, 2))
        + _row(
            "医疗费总额",
            yuan(bill.total_fen),
            "符合政策范围金额",
            yuan(in_list),
            "起付标准",
            "800.00",
            "全自费金额",
            yuan(bill.total_fen - in_list),
        )
        + _row(
            "基本医保统筹基金支付",
            yuan(bill.basic_insurance_paid_fen),
            "大病保险支付",
            yuan(bill.serious_illness_paid_fen),
            "医疗救助支付",
            "0.00",
            "公务员补助支付",
            "0.00",
        )
        + _row(
            "个人负担总金额",
            yuan(bill.self_paid_fen),
            "其中：账户支付",
            "0.00",
            "现金支付",
            yuan(bill.self_paid_fen),
            "账户余额",
            "1306.72",
        )
        + _row("医疗费总额大写", in_words(bill.total_fen), spans=(1, 7))
    )
    body = (
        f"<h1 class='c' style='{HEI}font-size:22px;padding-bottom:4px'>{person.address[3:6]}基本医疗保险住院医疗费用结算单</h1>"
        f"<div class='row' style='font-size:13px'><span>结算流水号：{case.numbers['业务流水号']}{case.numbers['登记号']}</span><span>金额单位：元</span></div><table>{rows}</table>"
        "<div class='row' style='padding-top:12px'><span>患者（家属）签字：</span><span>经办人：</span><span>定点医疗机构（盖章）</span></div>"
        f"<div style='position:absolute;right:60px;bottom:-46px'>{stamp(case.hospital, '医保结算专用章', diameter=134)}</div>"
    )
    return sheet(
        body,
        width=1040,
        height=570,
        size=14,
        css=GRID + "td{height:36px;line-height:1.2}.k{background:#f4f6f8}",
        padding="34px 40px",
        fields=_fields(case),
    )


def city(case: Case, random: Random) -> Drawing:
    """A city's sheet: who, then a list of what each fund paid."""
    bill = case.stay
    funds = (
        ("一、医疗费用总额", bill.total_fen),
        ("二、基本医疗保险基金支付", bill.basic_insurance_paid_fen),
        ("三、大病保险基金支付", bill.serious_illness_paid_fen),
        ("四、个人支付合计", bill.self_paid_fen),
    )
    lines = "".join(cells((label, yuan(fen)), right=(1,)) for label, fen in funds)
    body = (
        f"<h1 class='c' style='{SONG}font-weight:bold;font-size:23px'>城乡居民医疗保险即时结算单</h1>"
        f"<div class='c' style='padding-bottom:12px'>（{random.choice(('第一联：参保人留存', '参保人联'))}）</div>"
        + line(("参保人姓名", case.insured.name), ("个人编号", case.numbers["医保编号"]))
        + line(("就诊医院", case.hospital), ("科室", case.department))
        + line(("入院时间", day_text(case.admitted_on, "年")), ("出院时间", day_text(case.discharged_on, "年")))
        + f"<table style='margin:12px 0'>{lines}</table>"
        + "<p>上述费用已由医保经办机构与定点医院直接结算，参保人只需支付个人支付部分。</p>"
        + f"<div class='row' style='padding-top:30px'><span>参保人签名：<span class='pen'>{escape(case.insured.name)}</span></span><span>结算日期：{day_text(case.discharged_on, '年')}</span></div>"
        + f"<div style='position:absolute;right:80px;bottom:-30px'>{stamp(case.insured.address[3:6] + '医疗保障局', '业务专用章', diameter=130)}</div>"
    )
    css = "table{width:100%}td{border-bottom:1px solid #888;padding:9px 8px}"
    return sheet(body, width=760, height=610, size=16, css=css, padding="44px 58px", fields=_fields(case))


def slip(case: Case, random: Random) -> Drawing:
    """A window's slip: label and figure line by line, in the type of a thermal printer."""
    bill = case.stay
    pairs = (
        ("医院名称", case.hospital),
        ("患者姓名", case.insured.name),
        ("住院流水", case.numbers["住院号"]),
        ("入院", day_text(case.admitted_on, "/")),
        ("出院", day_text(case.discharged_on, "/")),
        ("总费用", yuan(bill.total_fen)),
        ("统筹支付", yuan(bill.basic_insurance_paid_fen)),
        ("大病支付", yuan(bill.serious_illness_paid_fen)),
        ("个人自付", yuan(bill.self_paid_fen)),
        ("预交款", yuan(bill.self_paid_fen + 50000)),
        ("应退款", "500.00"),
    )
    lines = "".join(
        f"<div class='row'><span>{label}</span><span>{escape(value)}</span></div>" for label, value in pairs
    )
    body = (
        f"<div class='c' style='font-size:19px'>医保出院结算单</div><div class='c' style='font-size:13px;border-bottom:1px dashed #333'>** 结算成功 **</div>{lines}"
        f"<div style='border-top:1px dashed #333;font-size:13px'>结算时间 {day_text(case.discharged_on, '/')} 15:{case.seed % 60:02d}<br>窗口 07　操作员 {case.numbers['处方号'][:4]}<br>热敏纸请勿长时间暴晒</div>"
    )
    return sheet(
        body,
        width=420,
        height=480,
        type_=MONO,
        size=16,
        padding="26px 28px",
        paper="#fbfbfd",
        fields=_fields(case),
        scale=2.0,
    )


LAYOUTS = {"basic_insurance_settlement": (national, city, slip)}
