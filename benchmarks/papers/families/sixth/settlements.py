"""Settlement sheets of the basic insurance: a city's own, and one across provinces."""

from __future__ import annotations

from html import escape
from random import Random
from typing import NamedTuple

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.sixth.sheet import (
    KAI,
    SANS,
    SONG,
    age_years,
    boxed,
    chop,
    heading,
    outside_list_fen,
    page,
    pairs,
    round_seal,
    row,
    serial,
    staff,
    stay_days,
    table,
)
from benchmarks.papers.paper import Drawing, Layout


class Parts(NamedTuple):
    """What the patient's share is made of, in fen."""

    outside: int
    first: int
    threshold: int
    rate: int


def parts(case: Case) -> Parts:
    """The patient's share of the stay, taken apart so that it adds up."""
    bill = case.stay
    outside = outside_list_fen(bill)
    rest = bill.self_paid_fen - outside
    second_class = sum(fee.amount_fen for fee in bill.fees if fee.goods.list_class == "乙")
    first = max(0, min(second_class // 10, rest // 3))
    threshold = min((rest - first) // 2, 60000) // 10000 * 10000
    return Parts(outside, first, threshold, rest - first - threshold)


def _truth(case: Case) -> dict[str, object]:
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


def _city(case: Case) -> str:
    return next((city for city in case.pools.cities if case.hospital.startswith(city[:2])), case.pools.cities[0])


def _standing(age: int) -> str:
    return "退休" if age >= 60 else "在职" if age >= 18 else "学生儿童"


def city_sheet(case: Case, random: Random) -> Drawing:
    """The form of a city's insurance bureau, all in boxes."""
    bill, share, who = case.stay, parts(case), case.insured
    inside = bill.total_fen - share.outside - share.first
    age, own = age_years(who, case.admitted_on), yuan(bill.self_paid_fen)
    came, left = day_text(case.admitted_on, "年"), day_text(case.discharged_on, "年")
    basic, serious = yuan(bill.basic_insurance_paid_fen), yuan(bill.serious_illness_paid_fen)
    rows = [
        row("姓　名", escape(who.name), "性　别", who.sex, "年　龄", f"{age}岁"),
        row("身份证号", (who.id_number, 2), "医保编号", (case.numbers["医保编号"], 2)),
        row("医院名称", (escape(case.hospital), 2), "住院号", (case.numbers["住院号"], 2)),
        row("入院日期", came, "出院日期", left, "住院天数", f"{stay_days(case)}"),
        row("出院诊断", (escape(case.diagnosis.name), 3), "人员类别", _standing(age)),
        row("医疗费总额", (yuan(bill.total_fen), 2), "大写", (in_words(bill.total_fen), 2)),
        row("全自费金额", yuan(share.outside), "乙类先行自付", yuan(share.first), "符合范围金额", yuan(inside)),
        row("起付标准", yuan(share.threshold), "按比例自付", yuan(share.rate), "医疗救助", yuan(0)),
        row("统筹基金支付", (basic, 2), "大病保险支付", (serious, 2)),
        row("个人支付合计", own, "其中：个人账户", yuan(0), "现金", own),
    ]
    body = (
        heading((f"{_city(case)}基本医疗保险住院医疗费用结算单", 23, f"font-family:{KAI}"), gap=10)
        + f"<div style='display:flex;justify-content:space-between;width:860px;font-size:14px'><span>结算编号：{serial(case, 'settle', 16)}</span><span>结算日期：{day_text(bill.issued_on, '年')}</span><span>单位：元</span></div>"
        + boxed(rows, columns=(125, 165, 125, 160, 130, 155), cell="height:34px;font-size:14px")
        + f"<div style='display:flex;justify-content:space-between;width:860px;margin-top:14px'><span>经办人：{staff(case, 'settle')}</span><span>复核人：{staff(case, 'checker')}</span><span>患者（家属）签字：</span><span></span></div>"
        + "<div style='font-size:12px;margin-top:8px'>说明：本单一式三份，参保人、定点医疗机构、经办机构各执一份。</div>"
        + round_seal(560, 410, case.hospital, diameter=126, below="医保专用章")
    )
    return page(body, _truth(case), width=960, height=600, face=SONG, size=15, padding="38px 50px")


def _paid(case: Case) -> list[tuple[str, str]]:
    """Each payer with its amount, as the national platform names them."""
    bill, share = case.stay, parts(case)
    return [
        ("医疗费用总额", yuan(bill.total_fen)),
        ("基本医疗保险统筹基金支付", yuan(bill.basic_insurance_paid_fen)),
        ("大病保险资金支付", yuan(bill.serious_illness_paid_fen)),
        ("公务员医疗补助支付", "0.00"),
        ("医疗救助资金支付", "0.00"),
        ("个人负担总金额", yuan(bill.self_paid_fen)),
        ("　其中：全自费", yuan(share.outside)),
        ("　　　　先行自付", yuan(share.first)),
        ("　　　　起付线及按比例自付", yuan(share.threshold + share.rate)),
        ("个人账户支付", yuan(0)),
        ("现金支付", yuan(bill.self_paid_fen)),
    ]


def far_from_home(case: Case, random: Random) -> Drawing:
    """A settlement of a stay in another province, printed out of the national platform."""
    bill, who = case.stay, case.insured
    home = who.address[:3]
    away = [name for name in case.pools.provinces if name != home][case.seed % (len(case.pools.provinces) - 1)]
    paid = _paid(case)
    body = (
        heading(
            ("跨省异地就医住院费用结算单", 22, "letter-spacing:2px"),
            (f"（就医地：{away}　参保地：{home}）", 14, "color:#444"),
        )
        + pairs(
            ("姓名", who.name),
            ("性别", who.sex),
            ("证件号码", who.id_number),
            ("险种类型", "城乡居民基本医疗保险"),
            ("就医医院", case.hospital),
            ("医疗类别", "普通住院"),
            ("住院时间", f"{day_text(case.admitted_on, '-')} 至 {day_text(case.discharged_on, '-')}"),
            ("主要诊断", f"{case.diagnosis.name} {case.diagnosis.code}"),
            ("就诊流水号", serial(case, "platform", 18)),
            ("结算时间", day_text(bill.issued_on, "-")),
            columns=(340, 380),
            style="margin:3px 0",
        )
        + "<div style='height:10px'></div>"
        + table(
            ("费用构成", "金额（元）"), paid, widths=(440, 260), right=(1,), rule="1px solid #777", cell="height:30px"
        )
        + f"<div style='margin-top:8px'>费用总额大写：{in_words(bill.total_fen)}</div>"
        + f"<div style='margin-top:18px;display:flex;justify-content:space-between;width:700px'><span>操作员：{staff(case, 'settle')}</span><span>参保人签名：</span><span></span></div>"
        + "<div style='font-size:12px;color:#666;margin-top:14px'>医保服务热线 12393　　本单一式两份，医院与参保人各留存一份</div>"
        + chop(520, 650, "医疗保险结算", "专 用 章", size=17)
        + at(640, 14, "1 / 1", "font-size:12px;color:#888")
    )
    return page(body, _truth(case), width=820, height=830, face=SANS, size=14.5, padding="40px 56px")


LAYOUTS: dict[str, tuple[Layout, ...]] = {"basic_insurance_settlement": (city_sheet, far_from_home)}
