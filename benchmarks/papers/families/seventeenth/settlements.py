"""What basic insurance settled: the office's form, a one-stop list, an app, a slip, a township's paper by hand."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventeenth import bills, kit
from benchmarks.papers.families.seventeenth.kit import t
from benchmarks.papers.families.seventeenth.names import (
    hotline,
    medical_insurance_office,
    province,
    staff,
    staff_number,
)
from benchmarks.papers.paper import Drawing


def fields_of(case: Case, **more: Any) -> dict[str, Any]:
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
        **more,
    }


def inside_list(case: Case, random: Random) -> tuple[int, int, int]:
    """Fen beyond the list, fen below the threshold and fen the funds count."""
    total = case.stay.total_fen
    beyond = min(case.stay.self_paid_fen // 3, total * random.randint(2, 12) // 100)
    threshold = min(random.choice((20000, 50000, 80000)), case.stay.self_paid_fen // 3)
    return beyond, threshold, total - beyond


def _office_rows(case: Case, random: Random, form: str) -> tuple[list[list[str]], list[list[str]], list[list[str]]]:
    """Who was treated, what was settled, and the fees by category, three to a line."""
    bill = case.stay
    beyond, threshold, counted = inside_list(case, random)
    who = [
        [
            "姓名",
            t(case.insured.name),
            "性别",
            case.insured.sex,
            "人员类别",
            random.choice(("在职", "退休人员", "普通居民", "学生儿童")),
        ],
        [
            "人员编号",
            case.numbers["医保编号"],
            "险种类型",
            random.choice(("310职工", "390居民")),
            "证件号码",
            case.insured.id_number,
        ],
        [
            "定点机构",
            "@colspan=3|" + t(case.hospital),
            "医疗类别",
            random.choice(("普通住院", "单病种住院", "转外住院")),
        ],
        ["住院号", case.numbers["住院号"], "科室", t(case.department), "诊断", t(case.diagnosis.name)],
        [
            "入院日期",
            day_text(case.admitted_on, form),
            "出院日期",
            day_text(case.discharged_on, form),
            "住院天数",
            str(bills.stay_days(case)),
        ],
    ]
    sums = [
        ["医疗费总额", yuan(bill.total_fen), "符合政策范围金额", yuan(counted), "全自费金额", yuan(beyond)],
        ["本次起付线", yuan(threshold), "超限价自费", "0.00", "先行自付金额", "0.00"],
        [
            "统筹基金支付",
            yuan(bill.basic_insurance_paid_fen),
            "大病保险基金支付",
            yuan(bill.serious_illness_paid_fen),
            "医疗救助支付",
            "0.00",
        ],
        [
            "公务员补助",
            "0.00",
            "个人账户支付",
            "0.00",
            random.choice(("个人负担合计", "个人支付金额")),
            yuan(bill.self_paid_fen),
        ],
    ]
    kinds = [[t(name), yuan(fen)] for name, fen in bill.by_category().items()]
    kinds += [["", ""]] * (-len(kinds) % 3)
    by_kind = [[*kinds[place], *kinds[place + 1], *kinds[place + 2]] for place in range(0, len(kinds), 3)]
    return who, sums, by_kind


def office_form(case: Case, random: Random) -> Drawing:
    """The office's wide form: many small cells, label beside value, funds named in full."""
    bill, form = case.stay, random.choice(("plain", "-", "."))
    who, sums, by_kind = _office_rows(case, random, form)
    title = random.choice(
        (
            f"{province(case)}基本医疗保险住院费用结算单",
            "基本医疗保险参保人员医疗费用结算表",
            "医疗保障基金结算清单（患者联）",
        )
    )
    widths = (12, 22, 14, 18, 13, 21)
    body = (
        kit.heading(title, px=22)
        + kit.spread(
            f"结算机构：{medical_insurance_office(case, random)}",
            f"结算日期：{day_text(case.discharged_on, form)}",
            "单位：元",
            style="margin:6px 0",
        )
        + kit.table(who, widths=widths, label=(0, 2, 4))
        + kit.table(
            [["@colspan=6 class=mid|费 用 类 别"], *by_kind],
            widths=(18, 15) * 3,
            style="margin-top:-1px",
            right=(1, 3, 5),
        )
        + kit.table(
            [["@colspan=6 class=mid|结 算 情 况"], *sums],
            widths=(14, 18, 18, 16, 16, 18),
            style="margin-top:-1px",
            label=(0, 2, 4),
            right=(1, 3, 5),
        )
        + kit.table(
            [["总额大写", in_words(bill.total_fen), "打印次数", "1"]],
            widths=(14, 58, 14, 14),
            style="margin-top:-1px",
            label=(0, 2),
        )
        + kit.spread(
            f"经办人：{staff(random)}",
            f"复核：{staff(random)}",
            "参保人（或家属）签字：＿＿＿＿＿＿",
            style="margin-top:14px",
        )
        + kit.round_seal(case.hospital, below="医保结算章", px=126, place="right:300px;bottom:6px")
    )
    size = (1040, 540 + 31 * len(by_kind))
    labels = random.choice(("transparent", "#eef2f6", "#f4f0e6"))
    font = random.choice((kit.SONG, kit.SERIF, kit.ROUND))
    return kit.sheet(
        body, size=size, fields=fields_of(case), font=font, px=14, labbg=labels, pad="28px 36px 60px", leading=1.4
    )


def one_stop(case: Case, random: Random) -> Drawing:
    """The hospital's own list of who pays, numbered lines down the page, basic and other insurance in one column."""
    bill = case.stay
    beyond, threshold, counted = inside_list(case, random)
    rows = [
        ("一", "住院总费用", bill.total_fen),
        ("二", "医保目录内费用", counted),
        ("三", "目录外自费", beyond),
        ("四", "起付标准", threshold),
        ("五", random.choice(("基本医保报销", "基本医保统筹支付", "居民医保补偿金额")), bill.basic_insurance_paid_fen),
        ("六", random.choice(("大病保险报销", "大病保险赔付")), bill.serious_illness_paid_fen),
        ("七", "医疗救助资金", 0),
        ("八", random.choice(("个人自付费用合计", "患者个人承担")), bill.self_paid_fen),
    ]
    listed = [["序号", "项　　目", "金额（元）", "备注"]] + [
        [one, name, yuan(fen, commas=True), ""] for one, name, fen in rows
    ]
    listed[4][3] = "按医院级别"
    stay = f"{day_text(case.admitted_on, '年')} 至 {day_text(case.discharged_on, '年')}"
    about = (
        f"患者 <b>{t(case.insured.name)}</b>，{case.insured.sex}，{kit.age(case.insured.born_on, case.discharged_on)}岁，住院号 "
        f"{case.numbers['住院号']}，住{t(case.department)}，住院时间 {stay}，共 {bills.stay_days(case)} 天。"
    )
    body = (
        kit.heading(t(case.hospital), px=24, font=kit.KAI)
        + kit.heading(
            random.choice(("“一站式”即时结算单", "基本医保·大病保险·医疗救助“一站式”结算单", "出院即时结报单")), px=20
        )
        + f"<p style='margin:16px 0 10px;text-indent:2em'>{about}</p>"
        + kit.table(
            listed,
            widths=(12, 44, 24, 20),
            right=(2,),
            middle=(0,),
            kind=random.choice(("ruled", "three", "frame lined")),
        )
        + f"<p style='margin-top:12px'>个人缴费大写：{in_words(bill.self_paid_fen)}</p>"
        + kit.spread(
            f"医保办 {staff(random)}",
            f"结算员 {staff_number(random)}",
            day_text(case.discharged_on, "年"),
            style="margin-top:26px",
        )
        + f"<p style='font-size:12.5px;margin-top:14px;color:#555'>说明：本单一式三份，医院、医保经办机构、患者各执一份。监督电话 {hotline(random)}</p>"
        + kit.round_seal(case.hospital, below="医保办公室", px=130, place="right:46px;bottom:34px")
    )
    font = random.choice((kit.FANG, kit.OLD_KAI, kit.FANDOL))
    return kit.sheet(body, size=(740, 672), fields=fields_of(case), font=font, px=16.5, pad="36px 52px 44px")


LAYOUTS = {"basic_insurance_settlement": (office_form, one_stop)}
