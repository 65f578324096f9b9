"""What basic insurance settled, in smaller shapes: an app, a counter's slip, a township's paper by hand."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventeenth import bills, kit
from benchmarks.papers.families.seventeenth.kit import t
from benchmarks.papers.families.seventeenth.names import (
    clock,
    medical_insurance_office,
    staff,
    staff_number,
    town,
)
from benchmarks.papers.families.seventeenth.settlements import fields_of, inside_list
from benchmarks.papers.paper import Drawing


def app(case: Case, random: Random) -> Drawing:
    """A city's insurance app: the sum paid by the funds in large type, a bar of shares, and the parts."""
    bill, tone = case.stay, random.choice(("#c2410c", "#0f766e", "#1d4ed8"))
    funds = bill.total_fen - bill.self_paid_fen
    share = funds * 100 // bill.total_fen
    grey = "color:#8a9099"
    days = f"{day_text(case.admitted_on, '/')} - {day_text(case.discharged_on, '/')}"
    who = [
        ("参保人", t(case.insured.name)),
        ("就诊机构", t(case.hospital)),
        ("医疗类别", "普通住院"),
        ("入出院时间", days),
    ]
    sums = [
        ("医疗费用总额", f"{yuan(bill.total_fen)}元"),
        ("基本医保基金支付", f"{yuan(bill.basic_insurance_paid_fen)}元"),
        ("大病保险支付", f"{yuan(bill.serious_illness_paid_fen)}元"),
        ("医疗救助", "0.00元"),
        (random.choice(("个人负担", "个人自付", "个人支付")), f"{yuan(bill.self_paid_fen)}元"),
    ]

    def pairs(rows: list[tuple[str, str]]) -> str:
        return "".join(
            kit.spread(f"<span class='nb' style='{grey}'>{one}</span>", two, style="padding:5px 0") for one, two in rows
        )

    bar = f"<div style='height:9px;border-radius:5px;background:#e8eaee;margin:8px 0 4px'><div style='height:9px;border-radius:5px;width:{share}%;background:{tone}'></div></div>"
    top = (
        f"<div class='mid' style='font-size:13px;{grey}'>医保报销合计</div><div class='mid' style='font-size:30px;color:{tone};line-height:1.3'>"
        f"{yuan(funds, commas=True)}</div>{bar}<div class='mid' style='font-size:12px;{grey}'>报销比例约{share}%</div>"
    )
    body = kit.card(top) + kit.card(pairs(who)) + kit.card("<b>费用明细</b>" + pairs(sums))
    body += kit.card(f"<span style='font-size:12px;{grey}'>结算时间 {day_text(case.discharged_on, '-')} {clock(random, seconds=True)}<br>"
                     f"经办机构 {medical_insurance_office(case, random)}<br>仅供查询，以经办机构盖章单据为准</span>")  # fmt: skip
    title = random.choice(("医保结算详情", "报销记录", "住院结算明细"))
    buttons = random.choice(((), ("我有疑问",), ("返回", "下载结算单")))
    return kit.screen(
        body, title=title, height=790, fields=fields_of(case), random=random, tone=tone, buttons=buttons, least=690
    )


def counter_slip(case: Case, random: Random) -> Drawing:
    """A narrow print of the counter, by needle on plain or striped paper, two pairs to a line."""
    bill, form = case.stay, random.choice((".", "-"))
    _, threshold, counted = inside_list(case, random)

    def pair(one: str, two: object, three: str = "", four: object = "") -> list[str]:
        return [one, t(two), three, t(four)]

    rows = [
        pair("姓　　名", case.insured.name, "个人编号", case.numbers["医保编号"]),
        pair("入院日期", day_text(case.admitted_on, form), "出院日期", day_text(case.discharged_on, form)),
        pair("科　　别", case.department, "床　　号", random.randint(1, 80)),
        pair("费用总额", yuan(bill.total_fen), "可报费用", yuan(counted)),
        pair("起 付 线", yuan(threshold), "统筹支付", yuan(bill.basic_insurance_paid_fen)),
        pair("大病支付", yuan(bill.serious_illness_paid_fen), "帐户支付", "0.00"),
        pair("现金支付", yuan(bill.self_paid_fen), "帐户余额", yuan(random.randint(0, 300000))),
    ]
    body = (
        f"<div class='dots'>{kit.heading(t(case.hospital), px=20)}{kit.heading('医 保 住 院 结 算 单', px=18)}"
        + kit.spread(
            f"单号 {case.numbers['业务流水号']}",
            random.choice(("市本级", "省异地", "居民")),
            f"打印 {day_text(case.discharged_on, form)} {clock(random)}",
        )
        + f"</div><div class='dots' style='border:dashed #444;border-width:1.5px 0'>{kit.table(rows, kind='bare', widths=(17, 33, 17, 33))}</div>"
        + f"<div class='dots'>{kit.spread(f'大写金额:{in_words(bill.total_fen)}', f'操作员:{staff_number(random)}')}"
        + kit.spread("患者签字:", f"审核:{staff(random)}", "")
        + "</div>"
        + kit.stamp(["医保已结算"], place="right:120px;bottom:46px", px=18, turn=-12)
    )
    font = random.choice((kit.MING, kit.DROID, kit.FANDOL))
    return kit.striped(
        body,
        size=(800, 430),
        fields=fields_of(case),
        font=font,
        px=15.5,
        colour=random.choice(("#fdfdfb", "#e7f2ea", "#f3eef8")),
    )


def township(case: Case, random: Random) -> Drawing:
    """A printed form of a township's window, filled with a pen; sums in sentences and one little table."""
    bill = case.stay
    pen = random.choice(("#1c2b62", "#20232b"))

    def put(words: object, width: int = 70) -> str:
        return f"<span class='fill' style='min-width:{width}px'>{kit.written(words, colour=pen, size=1.2)}</span>"

    rows = [
        ["住院医药费总额", "基本医保补偿", "大病保险补偿", "个人自付"],
        [
            kit.written(yuan(fen), colour=pen)
            for fen in (
                bill.total_fen,
                bill.basic_insurance_paid_fen,
                bill.serious_illness_paid_fen,
                bill.self_paid_fen,
            )
        ],
    ]
    body = (
        kit.heading(
            f"{town(case)}市城乡居民基本医疗保险<br>住院费用补偿结算单",
            px=22,
            font=kit.SONG,
            style="letter-spacing:1px",
        )
        + kit.spread(f"编号：{case.numbers['登记号']}", "第三联：交患者", style="margin:10px 0 4px")
        + f"<div style='line-height:2.25'>患者姓名{put(case.insured.name, 110)}　户主或联系人{put(case.relative.name, 90)}<br>"
        f"就诊医院{put(case.hospital, 260)}<br>于{put(day_text(case.admitted_on, '年'), 130)}入院，{put(day_text(case.discharged_on, '年'), 130)}出院，"
        f"实际住院{put(bills.stay_days(case), 40)}天。<br>诊断{put(case.diagnosis.name, 220)}</div>"
        + kit.table(rows, widths=(26, 26, 24, 24), middle=(0, 1, 2, 3), style="margin:8px 0;line-height:1.7")
        + f"<div style='line-height:2.2'>补偿金额（大写）{put(in_words(bill.total_fen - bill.self_paid_fen), 240)}</div>"
        + f"<div class='row' style='margin-top:12px'><span>经办 {kit.written(staff(random), colour=pen)}</span><span>审核 {kit.written(staff(random), colour=pen)}"
        f"</span><span>领款人 {kit.written(case.relative.name, colour=pen, font=kit.BRUSH)}</span><span>{kit.written(day_text(case.on, '.'), colour=pen)}</span></div>"
        + kit.round_seal(medical_insurance_office(case, random), px=124, place="right:70px;top:70px", below="结算专用")
    )
    ink, ground = random.choice((("#1f1f1f", "#fbf9f2"), ("#274b8c", "#f6f8fd"), ("#8a2d2a", "#fdf6f4")))
    return kit.sheet(
        body,
        size=(780, 505),
        fields=fields_of(case),
        font=kit.SONG,
        px=16,
        ink=ink,
        line=ink,
        ground=ground,
        pad="34px 48px 40px",
    )


LAYOUTS = {"basic_insurance_settlement": (app, counter_slip, township)}
