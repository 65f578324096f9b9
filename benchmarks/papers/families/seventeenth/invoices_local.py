"""Invoices of an army hospital and of a county's."""

from __future__ import annotations

from functools import partial
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Invoice, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventeenth import bills, kit
from benchmarks.papers.families.seventeenth.hospital_bills import bill_of, both, fields, halves, lines
from benchmarks.papers.families.seventeenth.kit import t
from benchmarks.papers.families.seventeenth.names import staff, staff_number, telephone
from benchmarks.papers.paper import Drawing


def _cell(label: str, value: object, green: str) -> str:
    return kit.stacked(label, f"<span style='font-size:15.5px'>{t(value) or '&nbsp;'}</span>", colour=green)


def _army_head(case: Case, random: Random, bill: Invoice, green: str, *, inside: bool) -> list[list[str]]:
    """Who was treated, and when."""
    cell = partial(_cell, green=green)
    form = random.choice((".", "-", "/"))
    top = [
        cell("姓　名", case.insured.name),
        cell("性别", case.insured.sex),
        cell("年龄", f"{kit.age(case.insured.born_on, bill.issued_on)}岁"),
        cell("病员类别", random.choice(("地方医保", "地方人员", "异地医保"))),
        cell("科　室", case.department),
    ]
    if inside:
        about = [
            top,
            [cell("住院号", case.numbers["住院号"]), "@colspan=2|" + cell("入院", day_text(case.admitted_on, form))],
        ]
        about[1] += [cell("出院", day_text(case.discharged_on, form)), cell("住院天数", bills.stay_days(case))]
    else:
        about = [top]
    return about


def _army_sums(random: Random, bill: Invoice, green: str) -> list[list[str]]:
    """The sum, and who paid how much of it."""
    cell = partial(_cell, green=green)
    return [
        [
            "@colspan=2|" + cell("总计（大写）", in_words(bill.total_fen)),
            cell("总计（小写）", f"￥{yuan(bill.total_fen)}"),
            cell("结算方式", random.choice(("扫码", "银行卡", "现金"))),
        ],
        [
            cell("统筹支付", yuan(bill.basic_insurance_paid_fen)),
            cell("大额/大病支付", yuan(bill.serious_illness_paid_fen)),
            cell("账户支付", "0.00"),
            cell(random.choice(("个人负担", "本人自付金额")), yuan(bill.self_paid_fen)),
        ],
    ]


def army(case: Case, random: Random, *, inside: bool) -> Drawing:
    """An army hospital's form: labels small above their values in ruled cells, the copy's name down the edge."""
    bill = bill_of(case, inside=inside)
    green = random.choice(("#2f5d3a", "#56602a", "#1f4d6b"))

    about = _army_head(case, random, bill, green, inside=inside)
    rows = halves([[name, count if not inside else "", amount] for name, count, amount in lines(bill, inside=inside)])
    sums = _army_sums(random, bill, green)
    name = f"军队医疗机构{'住院' if inside else '门（急）诊'}收费票据"
    side = "第二联　报销凭证　手开无效"
    body = (
        f"<div class='over' style='right:9px;top:110px;width:16px;font-size:12px;line-height:1.15;color:{green}'>{side}</div>"
        + kit.heading(name, px=23, font=kit.SERIF, style=f"color:{green};letter-spacing:3px")
        + kit.spread(
            f"号码 <b style='color:#b03a2e;font-size:18px'>{bill.number}</b>",
            f"代码 {bill.code}",
            f"开票时间 {day_text(bill.issued_on, random.choice(('年', '-')))}",
            style="margin:6px 0",
        )
        + kit.table(about, widths=(24, 9, 11, 22, 34) if not inside else (26, 12, 12, 25, 25))
        + kit.table(
            [
                [
                    f"<span style='color:{green}'>{one}</span>"
                    for one in ("项目", "数量", "金额", "项目", "数量", "金额")
                ],
                *rows,
            ],
            widths=(25, 10, 15) * 2,
            style="margin-top:-1px;line-height:1.3",
            right=(2, 5),
            middle=(1, 4),
        )
        + kit.table(sums, widths=(26, 24, 25, 25), style="margin-top:-1px")
        + kit.spread(
            f"收费单位 {t(case.hospital)}",
            f"收款员 {staff_number(random)}",
            f"电话 {telephone(random)}",
            style="margin-top:10px",
        )
        + kit.stamp([case.hospital, "收费专用", day_text(bill.issued_on, ".")], place="right:250px;bottom:14px", px=13)
    )
    size = (900, 336 + 46 * len(rows) + 50 * inside)
    truth = fields(case, inside=inside, without=("check_code",))
    return kit.sheet(
        body,
        size=size,
        fields=truth,
        font=random.choice((kit.KAI, kit.SONG, kit.MING)),
        px=14.5,
        line=green,
        pad="26px 40px 50px",
    )


def county_letter(case: Case, random: Random, *, inside: bool) -> Drawing:
    """Plain white paper of a county hospital's laser printer: sentences of labels, one list, sums at the foot's right."""
    bill = bill_of(case, inside=inside)
    gap = random.choice(("　", "&nbsp;&nbsp;&nbsp;"))
    who = [
        f"【姓名】{t(case.insured.name)}",
        f"【性别】{case.insured.sex}",
        f"【费别】{random.choice(('城乡居民', '职工', '异地居民'))}",
    ]
    who.append(f"【科室】{t(case.department)}")
    if inside:
        who += [f"【入院日期】{day_text(case.admitted_on, '年')}", f"【出院日期】{day_text(case.discharged_on, '年')}"]
        who.append(f"【实住】{bills.stay_days(case)}天")
    rows = [[str(place), *line] for place, line in enumerate(lines(bill, inside=inside), 1)]
    pays = [
        ["基本医疗基金支付", yuan(bill.basic_insurance_paid_fen, commas=True)],
        ["大病医疗支付", yuan(bill.serious_illness_paid_fen, commas=True)],
        [random.choice(("个人支付合计", "患者自付")), yuan(bill.self_paid_fen, commas=True)],
    ]
    name = random.choice(("医疗收费结算发票", "收费收据", "诊疗费用发票"))
    body = (
        f"<div class='row' style='border-bottom:3px solid #9c2b2b;padding-bottom:6px'><b style='font-size:22px'>{t(case.hospital)}</b>"
        f"<span style='font-size:12px;text-align:right'>卫生健康行政部门监制<br>咨询 {telephone(random)}</span></div>"
        + kit.heading(f"{'住院' if inside else '门诊'}{name}", px=20, style="margin:12px 0 6px")
        + kit.spread(f"票据代码：{bill.code}", f"NO：{bill.number}", f"校验码：{bill.check_code}")
        + f"<div style='margin:8px 0;line-height:1.8'>{gap.join(f'<span class=nb>{one}</span> ' for one in who)}</div>"
        + kit.table(
            [["序号", "收费项目", "数量", "金额"], *rows],
            widths=(10, 52, 16, 22),
            kind="three zebra",
            right=(3,),
            middle=(2,),
        )
        + f"<div style='display:flex;margin-top:10px'><div style='flex:1'>合计：{yuan(bill.total_fen, commas=True)}<br>大写：{in_words(bill.total_fen)}"
        f"<br><br>收费日期：{day_text(bill.issued_on, '年月')}<br>收费员：{staff(random)}　审核：{staff(random)}</div><div style='width:300px'>"
        + kit.table(pays, widths=(60, 40), kind="dotted", right=(1,))
        + "</div></div><p style='font-size:12px;margin:16px 0 0'>①本票据盖章有效　②退费请于当日持本票据办理　③遗失不补</p>"
        + kit.round_seal(case.hospital, below="收费专用章", px=120, place="left:270px;bottom:2px")
    )
    truth = fields(case, inside=inside)
    size = (760, 428 + 33 * len(rows) + 34 * inside)
    return kit.sheet(
        body, size=size, fields=truth, font=random.choice((kit.HEI, kit.ROUND, kit.SERIF)), px=15, line="#777"
    )


_LAYOUTS = [both(draw) for draw in (army, county_letter)]
LAYOUTS = {
    "inpatient_invoice": tuple(one[0] for one in _LAYOUTS),
    "outpatient_invoice": tuple(one[1] for one in _LAYOUTS),
}
