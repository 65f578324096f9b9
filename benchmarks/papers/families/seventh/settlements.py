"""Settlement sheets of basic insurance."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventh import bills, kit
from benchmarks.papers.families.seventh.kit import t
from benchmarks.papers.paper import Drawing, Layout


def _fields(case: Case, **more: Any) -> dict[str, Any]:
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


def national(case: Case, random: Random) -> Drawing:
    """The sheet of the national platform, a dense table."""
    bill, person = case.stay, case.insured
    pool = yuan(bill.basic_insurance_paid_fen)
    rows = [
        ["姓名", t(person.name), "性别", person.sex, "出生日期", day_text(person.born_on, "-")],
        ["证件号码", f"@colspan=3|{person.id_number}", "人员类别", random.choice(("在职", "退休人员", "居民（成年）"))],
        ["定点医药机构", f"@colspan=3|{t(case.hospital)}", "医疗类别", "普通住院"],
        [
            "入院日期",
            day_text(case.admitted_on, "-"),
            "出院日期",
            day_text(case.discharged_on, "-"),
            "住院天数",
            str(bills.stay_days(case)),
        ],
        ["入院科室", t(case.department), "出院诊断", f"@colspan=3|{case.diagnosis.code} {t(case.diagnosis.name)}"],
        ["@colspan=6 style='text-align:center;background:#f0f0f0'|费用信息（单位：元）"],
        [
            "医疗费总额",
            yuan(bill.total_fen),
            "基金支付总额",
            yuan(bill.total_fen - bill.self_paid_fen),
            "个人负担总金额",
            yuan(bill.self_paid_fen),
        ],
        [
            "基本医疗保险统筹基金支付",
            pool,
            "大病保险资金支付",
            yuan(bill.serious_illness_paid_fen),
            "医疗救助基金支付",
            "0.00",
        ],
        ["公务员医疗补助", "0.00", "个人账户支付", "0.00", "个人现金支付", yuan(bill.self_paid_fen)],
    ]
    body = (
        f'<h2 class="c" style="font-size:22px">{t(kit.province(case) + kit.town(case) + "市")}医疗保障基金结算单</h2>'
        + kit.spread(
            f"结算流水号：{case.numbers['业务流水号']}",
            f"结算时间：{day_text(case.discharged_on, '-')}",
            style="margin:12px 0 6px",
        )
        + kit.grid(rows, widths=(17, 17, 16, 15, 16, 19), style="font-size:14px;line-height:1.4")
        + f"<p style='margin-top:10px'>个人负担大写：{in_words(bill.self_paid_fen)}</p>"
        + kit.spread(
            f"经办人：{kit.doctor(random)}",
            f"参保人（家属）签字：{kit.handwritten(person.name)}",
            f"打印日期：{day_text(case.discharged_on, '-')}",
            style="margin-top:22px",
        )
        + kit.stamp(case.hospital, right=60, bottom=20, diameter=126, below="医保结算专用章")
    )
    fields = _fields(case, id_number=person.id_number, diagnosis=case.diagnosis.name)
    return kit.sheet(body, size=(900, 540), fields=fields, font=kit.SONG, px=14.5)


def local(case: Case, random: Random) -> Drawing:
    """A hospital's own sheet: charges by category on the left, payment on the right."""
    bill, person = case.stay, case.insured
    left = kit.grid(
        [["费用项目", "金额"]]
        + [[name, yuan(fen)] for name, fen in bill.by_category().items()]
        + [["<b>合计</b>", f"<b>{yuan(bill.total_fen)}</b>"]],
        widths=(60, 40),
        head=True,
    )
    right = kit.grid(
        [
            ["支付项目", "金额"],
            ["统筹基金支付", yuan(bill.basic_insurance_paid_fen)],
            ["大病保险支付", yuan(bill.serious_illness_paid_fen)],
            ["个人账户支付", "0.00"],
            ["个人自付金额", yuan(bill.self_paid_fen)],
            ["医院承担", "0.00"],
        ],
        widths=(60, 40),
        head=True,
    )
    body = (
        f'<div class="c" style="font-size:20px;font-weight:bold">{t(case.hospital)}</div><div class="c" style="font-size:18px;margin-bottom:14px">{random.choice(("城乡居民", "城镇职工"))}基本医疗保险住院费用结算单</div>'
        + f"<p>姓名：<u>　{t(person.name)}　</u>　性别：<u>　{person.sex}　</u>　年龄：<u>　{kit.age(person.born_on, case.on)}岁　</u>　医保编号：<u>　{case.numbers['医保编号']}　</u></p>"
        + f"<p>住院号：<u>　{case.numbers['住院号']}　</u>　住院科室：<u>　{t(case.department)}　</u></p>"
        + f"<p>住院时间：<u>　{day_text(case.admitted_on, '年')}　</u>至<u>　{day_text(case.discharged_on, '年')}　</u></p>"
        + f"<div style='display:flex;gap:24px;margin-top:10px'><div style='flex:1'>{left}</div><div style='flex:1'>{right}</div></div>"
        + kit.spread(
            "收费处（盖章）", f"患者或家属签名：{kit.handwritten(case.relative.name)}", style="margin-top:36px"
        )
        + kit.oblong([case.hospital, "医保结算章"], right=520, bottom=22, px=14)
    )
    return kit.sheet(
        body, size=(780, 400 + 36 * max(6, len(bill.by_category()) + 2)), fields=_fields(case), font=kit.KAI, px=16.5
    )


def slip(case: Case, random: Random) -> Drawing:
    """A roll of paper from the window."""
    bill, person = case.stay, case.insured

    def row(name: str, value: object) -> str:
        return kit.spread(name, t(value), style="padding:2px 0")

    body = (
        '<div class="c" style="font-size:19px">医疗保险住院结算凭单</div><div style="border-top:2px solid #222;margin:10px 0"></div>'
        + row("医院名称", case.hospital)
        + row("患者姓名", person.name)
        + row("医疗证号", case.numbers["医保编号"])
        + row("入院时间", day_text(case.admitted_on, "/"))
        + row("出院时间", day_text(case.discharged_on, "/"))
        + '<div style="border-top:1px dashed #222;margin:8px 0"></div>'
        + row("总费用", yuan(bill.total_fen))
        + row("统筹支付", yuan(bill.basic_insurance_paid_fen))
        + row("大病补充支付", yuan(bill.serious_illness_paid_fen))
        + row("现金支付", yuan(bill.self_paid_fen))
        + row("账户余额", yuan(random.randint(0, 300_000)))
        + '<div style="border-top:1px dashed #222;margin:8px 0"></div>'
        + row("操作员", f"{random.randint(1, 999):04d}")
        + row("结算日期", f"{day_text(case.discharged_on, '/')} {kit.clock(random)}")
        + f'<p style="margin-top:26px">持卡人签字：{kit.handwritten(person.name)}</p>'
    )
    return kit.sheet(body, size=(430, 590), fields=_fields(case), font=kit.HEI, px=16, pad="26px 28px", scale=2.0)


LAYOUTS: dict[str, tuple[Layout, ...]] = {"basic_insurance_settlement": (national, local, slip)}
