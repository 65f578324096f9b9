"""What basic insurance settled: a ruled form, a slip, a screen, a township's form written by hand, a notice of payment."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixteenth.kit import (
    FANG,
    KAI,
    MICRO,
    MING,
    SERIF,
    THERMAL,
    Cell,
    grid,
    heading,
    iso,
    kv,
    line,
    num,
    pen,
    screen,
    sheet,
    signed,
    spread,
)
from benchmarks.papers.families.sixteenth.names import bureau, city, clock, district, landline, number, staff
from benchmarks.papers.families.sixteenth.stamps import chop, seal
from benchmarks.papers.paper import Drawing


def _truth(case: Case) -> dict[str, str]:
    bill = case.stay
    return {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "admitted_on": iso(case.admitted_on),
        "discharged_on": iso(case.discharged_on),
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "serious_illness_paid": yuan(bill.serious_illness_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    }


def _sums(case: Case) -> tuple[str, str, str, str]:
    bill = case.stay
    return tuple(
        map(yuan, (bill.total_fen, bill.basic_insurance_paid_fen, bill.serious_illness_paid_fen, bill.self_paid_fen))
    )  # type: ignore[return-value]


def ruled_form(case: Case, random: Random) -> Drawing:
    """A hospital's form in blocks: person, stay, sums in columns under their labels."""
    total, basic, serious, own = _sums(case)
    who, days = case.insured, (case.discharged_on - case.admitted_on).days
    body = heading(f"{city(case)}医疗保险住院结算单", 24) + line(
        random.choice(("（医院联）", "（个人联）", "（参保人留存）")), cls="c"
    )
    body += spread(
        f"结算单号 {number(case, 'js', 14)}", f"打印 {day_text(case.stay.issued_on, '-')}", style="font-size:13.5px"
    )
    body += grid(
        [
            ["姓　名", e(who.name), "性　别", who.sex, "人员类别", ("在职", "退休", "城乡居民", "学生儿童")[case.seed % 4]],
            ["证件号码", (who.id_number, "colspan=3"), "医保编号", case.numbers["医保编号"]],
            ["就诊机构", (e(case.hospital), "colspan=3"), "医院等级", ("三级甲等", "二级", "一级")[case.seed % 3]],
            ["住院起止", (f"{day_text(case.admitted_on, '-')} 至 {day_text(case.discharged_on, '-')}", "colspan=3"), "天　数", str(days)],
            ["主要诊断", (e(case.diagnosis.name), "colspan=3"), "病种编码", case.diagnosis.code],
        ], style="font-size:15px"
    )  # fmt: skip
    fund = (
        random.choice(("统筹基金支付", "基本医疗保险统筹支付")),
        random.choice(("大病保险支付", "大病保险基金支付")),
    )
    head: list[Cell] = ["医疗费总额", "起付线", *fund, "医疗救助", random.choice(("个人负担", "个人支付合计"))]
    body += grid(
        [[(one, "class=c") for one in (total, "800.00", basic, serious, "0.00", own)]],
        head=head,
        style="margin-top:10px;font-size:14.5px",
    )
    body += line(f"个人负担（大写）：{in_words(case.stay.self_paid_fen)}", "margin-top:8px")
    body += spread(
        "患者或家属签字：", f"医保窗口经办：{e(staff(case)[1])}", f"联系电话：{landline(case)}", style="margin-top:18px"
    )
    body += seal(case.hospital, 640, 370, 130, "医保专用章", 0.5)
    return sheet(
        body,
        width=900,
        height=530,
        fields=_truth(case),
        font=random.choice((MING, SERIF)),
        size=15.5,
        padding="30px 44px",
    )


def thermal(case: Case, random: Random) -> Drawing:
    """A strip from the insurance window's printer."""
    total, basic, serious, own = _sums(case)
    body = (
        heading(e(case.hospital), 18)
        + heading(random.choice(("医保结算凭条", "医保报销小票", "住院医保结算回执")), 20)
        + line("", cls="dash")
    )
    facts = [("参保人", e(case.insured.name)), ("险种", ("职工医保", "居民医保")[case.seed % 2]), ("入院", day_text(case.admitted_on, "/")), ("出院", day_text(case.discharged_on, "/")),
             ("结算时间", f"{day_text(case.stay.issued_on, '/')} {clock(case)}")]  # fmt: skip
    body += "".join(spread(one, other) for one, other in facts) + line("", cls="dash")
    sums = [
        ("总费用", total),
        ("统筹支付", basic),
        ("大病支付", serious),
        ("救助支付", "0.00"),
        ("账户支付", "0.00"),
        ("个人支付", own),
    ]
    body += "".join(spread(one, other, style="font-size:17px") for one, other in sums) + line("", cls="dash")
    body += line(f"流水号 {case.numbers['业务流水号']}　终端 {number(case, 'pos', 6)}", "font-size:13px") + line(
        "本人已确认以上金额", "font-size:13px"
    )
    body += line(f"签名 {signed(e(case.insured.name))}", "margin-top:10px")
    return sheet(
        body,
        width=560,
        height=600,
        fields=_truth(case),
        font=MICRO,
        size=16,
        ground=THERMAL,
        padding="24px 74px",
        ink="#3a3a3a",
    )


def insured_screen(case: Case, random: Random) -> Drawing:
    """A city's insurance app: sums first, the visit below."""
    total, basic, serious, own = _sums(case)
    colour = random.choice(("#1677ff", "#c8102e", "#0a9d7b"))
    body = f"<div class=card style='text-align:center'><span style='color:#888'>{random.choice(('个人支付', '个人负担'))}(元)</span><div style='font-size:30px;color:{colour}'>{own}</div></div>"
    sums = [
        (random.choice(("医疗总费用", "费用总额")), total),
        (random.choice(("基本医保基金支付", "医保统筹")), basic),
        ("大病保险", serious),
        ("医疗救助", "0.00"),
        ("其中个人账户", "0.00"),
    ]
    body += "<div class=card><b>费用构成</b>" + "".join(kv(one, "¥" + other) for one, other in sums) + "</div>"
    facts = [("姓名", e(case.insured.name)), ("就诊类型", "普通住院"), ("医疗机构", f"<span style='font-size:13px'>{e(case.hospital)}</span>"), ("入院时间", day_text(case.admitted_on, "-")), ("出院时间", day_text(case.discharged_on, "-")),
             ("结算日期", day_text(case.stay.issued_on, "-")), ("参保地", city(case))]  # fmt: skip
    body += "<div class=card><b>就诊信息</b>" + "".join(kv(one, other) for one, other in facts) + "</div>"
    body += line("数据仅供参考，以经办机构结算为准", "color:#aaa;font-size:12px", "c")
    foot = f"<div class=c style='padding:8px 0 20px'>{button_wide('查看费用明细', colour)}</div>"
    return screen(
        body,
        height=770,
        fields=_truth(case),
        name=random.choice(("就医结算详情", "住院报销记录", "医保消费明细")),
        random=random,
        bar=colour,
        ink="#fff",
        foot=foot,
    )


def button_wide(words: str, colour: str) -> str:
    """A button almost as wide as the screen."""
    return f"<span class=btn style='background:{colour};color:#fff;width:340px'>{words}</span>"


def township_form(case: Case, random: Random) -> Drawing:
    """A form of a township's office, its blanks written by hand."""
    total, basic, serious, own = _sums(case)
    who, names = case.insured, staff(case)
    rows: list[list[Cell]] = [
        ["患者姓名", pen(e(who.name)), "户主", pen(e(case.relative.name)), "联系电话", pen(who.phone)],
        ["家庭住址", (pen(e(who.address)), "colspan=5 style='font-size:14px'")],
        ["就诊医院", (pen(e(case.hospital)), "colspan=3"), "疾病名称", pen(e(case.diagnosis.name))],
        [
            "入院日期",
            pen(day_text(case.admitted_on, ".")),
            "出院日期",
            pen(day_text(case.discharged_on, ".")),
            "住院号",
            pen(case.numbers["住院号"]),
        ],
        ["住院总费用", (pen(total + " 元"), "colspan=2"), "不予报销费用", (pen("／"), "colspan=2")],
        [
            "居民医保<br>报销金额",
            (pen(basic + " 元"), "colspan=2"),
            "大病保险<br>赔付金额",
            (pen(serious + " 元"), "colspan=2"),
        ],
        ["患者自付", (pen(own + " 元"), "colspan=2"), "领款人", (signed(e(case.relative.name)), "colspan=2")],
        [
            "审核意见",
            (
                f"经审核，同意支付。　审核人 {signed(e(names[0]))}　{pen(day_text(case.stay.issued_on, '年'))}",
                "colspan=5 style='height:70px'",
            ),
        ],
    ]
    body = heading(
        f"{district(case)}城乡居民医疗保险住院费用{random.choice(('补偿审批表', '报销结算表', '补偿登记表'))}", 23
    )
    body += spread(f"编号：{number(case, 'bc', 6)}", "单位：元", style="margin:6px 0") + grid(rows)
    body += spread(f"经办人：{e(names[1])}", f"复核：{e(names[2])}", "（此表一式两份）", style="margin-top:8px")
    body += seal(bureau(case), 620, 390, 136) + chop("已 报 销", 120, 440, 24)
    return sheet(body, width=900, height=600, fields=_truth(case), font=KAI, size=15.5, css=".box td{padding:5px 8px;height:38px}.box td:nth-child(odd){white-space:nowrap}", ground="#fdfcf6", padding="30px 44px")  # fmt: skip


def notice(case: Case, random: Random) -> Drawing:
    """A centre's notice after bills were handed in: sentences, then sums in a column."""
    total, basic, serious, own = _sums(case)
    who, issuer = case.insured, bureau(case)
    body = heading(e(issuer), 22, "color:#c22") + line("", "border-top:2px solid #c22;margin:6px 0 14px")
    body += heading(random.choice(("医疗费用报销支付告知书", "零星报销结算单", "异地就医医疗费用结算通知")), 23)
    body += line(f"{e(who.name)}（医保编号{case.numbers['医保编号']}）：", "margin-top:10px")
    body += line(
        f"您（或委托人）提交的{day_text(case.admitted_on, '年')}入院、{day_text(case.discharged_on, '年')}出院，在{e(case.hospital)}住院的医疗费用已审核完毕，结果如下：",
        "text-indent:2em",
    )
    body += grid(
        [
            ["一、申报费用总额", num(total)],
            ["二、基本医疗保险基金支付", num(basic)],
            ["三、大病保险资金支付", num(serious)],
            ["四、个人自付及自费合计", num(own)],
        ], cls="dotted", style="width:72%;margin:10px auto"
    )  # fmt: skip
    body += line(
        f"应付金额已拨付至您名下{e(who.bank)}尾号{who.card_number[-4:]}账户。如有异议，请于收到之日起60日内提出。咨询电话：{landline(case)}。",
        "text-indent:2em",
    )
    body += line(e(issuer), "margin-top:34px", "r") + line(
        day_text(case.stay.issued_on, random.choice(("数", "年"))), cls="r"
    )
    body += seal(issuer, 620, 470, 138)
    return sheet(body, width=860, height=650, fields=_truth(case), font=FANG, size=17, padding="34px 70px")


LAYOUTS = {"basic_insurance_settlement": (ruled_form, thermal, insured_screen, township_form, notice)}
