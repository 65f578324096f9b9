"""Lists of charges: one day's, by category, two to a line, a first page, a phone's, an outpatient's by pen."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, Invoice, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventeenth import bills, kit
from benchmarks.papers.families.seventeenth.hospital_bills import halves
from benchmarks.papers.families.seventeenth.kit import t
from benchmarks.papers.families.seventeenth.names import clock, hotline, motto, staff, staff_number, telephone
from benchmarks.papers.paper import Drawing


def fields_of(case: Case, shown: tuple[Fee, ...], **more: Any) -> dict[str, Any]:
    return {"patient_name": case.insured.name, "hospital": case.hospital, "items": kit.charged(shown), **more}


def _sum(shown: tuple[Fee, ...]) -> int:
    return sum(fee.amount_fen for fee in shown)


def _line(fee: Fee) -> list[str]:
    goods = fee.goods
    return [
        t(goods.name),
        t(goods.specification),
        goods.unit,
        yuan(goods.price_fen),
        str(fee.quantity),
        yuan(fee.amount_fen),
    ]


def one_day(case: Case, random: Random) -> Drawing:
    """One day of a stay, as hung on the bed: the day's sum, and below it what was paid in advance."""
    shown = case.stay.fees[: random.randint(5, 9)]
    day = case.admitted_on + dt.timedelta(days=random.randint(0, bills.stay_days(case) - 1))
    rows = [["项目名称", "规格", "单位", "单价", "数量", "金额"], *map(_line, shown)]
    who = f"{random.randint(1, 48)}床　{t(case.insured.name)}　{case.insured.sex}　{kit.age(case.insured.born_on, day)}岁　住院号 {case.numbers['住院号']}"
    deposit = (case.stay.total_fen // 100000 + 3) * 100000
    body = (
        kit.heading(t(case.hospital), px=19)
        + kit.heading(
            random.choice(("住院费用一日清单", "每日费用清单", "病人一日费用告知单")), px=22, style="font-weight:bold"
        )
        + kit.spread(who, f"病区 {t(case.department)}", style="margin-top:10px")
        + kit.spread(
            f"费用日期 {day_text(day, '-')}",
            f"打印 {day_text(day + dt.timedelta(days=1), '-')} 07:{random.randint(10, 59)}",
        )
        + kit.table(
            rows,
            widths=(36, 19, 10, 12, 9, 14),
            kind=random.choice(("three", "lined", "dotted")),
            right=(3, 4, 5),
            style="margin:6px 0;line-height:1.35",
        )
        + kit.spread(
            f"<b>当日合计　{yuan(_sum(shown))}</b>", f"预交金累计 {yuan(deposit)}", f"责任护士 {staff(random)}"
        )
        + f"<p style='font-size:12.5px;color:#555;margin-top:12px'>温馨提示：如对费用有疑问，请到护士站或拨打 {telephone(random)} 咨询。{motto(random)}</p>"
    )
    size = (760, 215 + 34 * len(rows))
    fields = fields_of(case, shown, total_amount=yuan(_sum(shown)))
    return kit.sheet(
        body, size=size, fields=fields, font=random.choice((kit.ROUND, kit.FANDOL, kit.HEI)), px=14.5, pad="24px 36px"
    )


def _category_rows(bill: Invoice, random: Random) -> tuple[list[list[str]], list[Fee]]:
    """The table under headings, and its charges in their order."""
    rows = [["类", "项目编码", "名　称", "单价", "数量", "金额"]]
    shown: list[Fee] = []
    for category, fen in bill.by_category().items():
        rows.append([f"@colspan=5|<b>◆ {t(category)}</b>", f"@class=num|<b>{yuan(fen)}</b>"])
        for fee in (one for one in bill.fees if one.goods.category == category):
            shown.append(fee)
            name = t(fee.goods.name) + (f" [{t(fee.goods.specification)}]" if fee.goods.specification else "")
            number = f"{random.choice('ABCX')}{int(bill.number) * (len(shown) + 7) % 10**9:09d}"
            rows.append(
                [
                    fee.goods.list_class,
                    number,
                    name,
                    yuan(fee.goods.price_fen),
                    f"{fee.quantity}{fee.goods.unit}",
                    yuan(fee.amount_fen),
                ]
            )
    return rows, shown


def by_category(case: Case, random: Random) -> Drawing:
    """The whole stay under headings of categories, each with its own sum; insured class in front of the name."""
    bill = case.stay
    rows, shown = _category_rows(bill, random)
    about = [
        ["患者姓名", t(case.insured.name), "病案号", case.numbers["病案号"]],
        ["入院科室", t(case.department), "费用类别", random.choice(("市医保", "省医保", "异地联网"))],
        [
            "住院日期",
            f"{day_text(case.admitted_on, '.')}-{day_text(case.discharged_on, '.')}",
            "医院等级",
            random.choice(("三级甲等", "二级甲等", "二级")),
        ],
    ]
    body = (
        kit.heading(
            t(case.hospital) + random.choice(("住院患者费用明细清单", "出院病人费用总清单", "医疗费用明细表")),
            px=19,
            font=kit.HEI,
        )
        + kit.table(about, widths=(13, 45, 13, 29), kind="bare", style="margin:8px 0;line-height:1.2")
        + kit.table(
            rows, widths=(6, 15, 43, 12, 11, 13), right=(3, 5), middle=(0, 4), style="font-size:13px;line-height:1.2"
        )
        + kit.spread(
            f"费用总计：{yuan(bill.total_fen, commas=True)}元",
            f"大写：{in_words(bill.total_fen)}",
            style="margin-top:8px;font-weight:bold",
        )
        + kit.spread(
            f"制单 {staff_number(random)}",
            f"核对 {staff(random)}",
            day_text(case.discharged_on, "-"),
            "第1页 共1页",
            style="margin-top:8px;font-size:12.5px",
        )
        + kit.round_seal(case.hospital, below="住院处", px=118, place="right:180px;bottom:4px")
    )
    size = (880, 238 + 26 * len(rows))
    fields = fields_of(case, tuple(shown), total_amount=yuan(bill.total_fen))
    line = random.choice(("#333", "#9aa3ad", "#5b7fa6"))
    return kit.sheet(
        body,
        size=size,
        fields=fields,
        font=random.choice((kit.SANS, kit.SONG, kit.MING)),
        px=14,
        line=line,
        pad="28px 36px 40px",
    )


def two_to_a_line(case: Case, random: Random) -> Drawing:
    """Endless paper: two charges side by side on every line."""
    bill = case.stay
    rows = [[t(fee.goods.name), str(fee.quantity), yuan(fee.amount_fen)] for fee in bill.fees]
    head = ["项　目", "数量", "金　额"] * 2
    body = (
        f"<div class='dots'>{kit.heading(t(case.hospital) + '收费明细', px=19)}"
        + kit.spread(
            f"姓名:{t(case.insured.name)}",
            f"ID号:{case.numbers['登记号']}",
            f"科室:{t(case.department)}",
            f"第{random.randint(1, 3)}次住院",
        )
        + kit.spread(
            f"入:{day_text(case.admitted_on, '-')}",
            f"出:{day_text(case.discharged_on, '-')}",
            f"医生:{staff(random)}",
            "共1页",
        )
        + "</div><div class='dots' style='border:dashed #333;border-width:1.5px 0;margin:4px 0'>"
        + kit.table(
            [head, *halves(rows)],
            widths=(33, 6, 11) * 2,
            kind="bare",
            right=(2, 5),
            middle=(1, 4),
            style="line-height:1.25;font-size:14px",
        )
        + "</div><div class='dots'>"
        + kit.spread(
            f"总金额:{yuan(bill.total_fen)}",
            f"笔数:{len(rows)}",
            f"操作:{staff_number(random)}",
            f"{day_text(case.discharged_on, '-')} {clock(random)}",
        )
        + "</div>"
    )
    size = (940, 190 + 29 * (len(rows) // 2 + 1))
    fields = fields_of(case, bill.fees, total_amount=yuan(bill.total_fen))
    font = random.choice((kit.MING, kit.DROID, kit.SONG))
    return kit.striped(
        body,
        size=size,
        fields=fields,
        font=font,
        px=15,
        colour=random.choice(("#e6f1ea", "#eaeef8", "#f5efe3")),
        leading=1.45,
    )


def first_page(case: Case, random: Random) -> Drawing:
    """The first of two pages: amount before quantity, a sum of the page, the whole sum stands on the next page."""
    bill = case.stay
    shown = bill.fees[: max(7, len(bill.fees) * 11 // 20)]
    rows = [["NO", "收费名称", "应收", "自付比", "数量×单价", "执行科室"]]
    places = ("检验科", "药学部", "影像科", t(case.department))
    for place, fee in enumerate(shown, 1):
        share = {"甲": "0.00", "乙": "0.10", "丙": "1.00"}[fee.goods.list_class]
        rows.append(
            [
                f"{place:03d}",
                t(fee.goods.name),
                yuan(fee.amount_fen),
                share,
                f"{fee.quantity}×{yuan(fee.goods.price_fen)}",
                places[place % 4],
            ]
        )
    rows.append(["", random.choice(("本页小计", "本页合计", "小　计（转下页）")), yuan(_sum(shown)), "", "", ""])
    top = kit.stacked("PATIENT 患者", f"<b style='font-size:18px'>{t(case.insured.name)}</b>") + "</span><span>"
    top += (
        kit.stacked("MRN 病历号", case.numbers["病案号"])
        + "</span><span>"
        + kit.stacked("IN 入院", day_text(case.admitted_on, "/"))
    )
    top += (
        "</span><span>"
        + kit.stacked("OUT 出院", day_text(case.discharged_on, "/"))
        + "</span><span>"
        + kit.stacked("PAGE", "1 / 2")
    )
    blue = random.choice(("#0e5a8a", "#5a3d8a", "#11695b"))
    body = (
        f"<div class='row' style='background:{blue};color:#fff;padding:9px 14px'><b style='font-size:18px'>{t(case.hospital)}</b><span class='nb'>"
        f"{random.choice(('费用明细', '收费清单'))} ITEMIZED BILL</span></div><div class='row' style='padding:10px 14px'><span>{top}</span></div>"
        + kit.table(
            rows, widths=(8, 37, 14, 10, 16, 15), kind="zebra lined", right=(2,), middle=(3,), style="line-height:1.35"
        )
        + f"<p style='font-size:12px;margin-top:12px;color:#666'>医保代码及限价以当地医疗保障局公布为准　服务热线 {hotline(random)}</p>"
    )
    size = (820, 192 + 33 * len(rows))
    fields = fields_of(case, shown, page_total=yuan(_sum(shown)))
    return kit.sheet(
        body,
        size=size,
        fields=fields,
        font=random.choice((kit.SANS, kit.DROID, kit.HEI)),
        px=14,
        line="#cfd6dd",
        pad="24px 30px",
    )


LAYOUTS = {"fee_list": (one_day, by_category, two_to_a_line, first_page)}
