"""What basic insurance settled: another region's form, a platform's screen, a villagers' form, a sheet of steps."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.nineteenth.bills import insurance_kind, stay_truth
from benchmarks.papers.families.nineteenth.kit import (
    FANG,
    KAI,
    MICRO,
    SERIF,
    Cell,
    blank,
    grid,
    heading,
    kv,
    line,
    num,
    pen,
    screen,
    sheet,
    signed,
    spread,
)
from benchmarks.papers.families.nineteenth.names import (
    age,
    bureau,
    city,
    clock,
    district,
    landline,
    number,
    province,
    staff,
    stay_bill,
    stay_days,
)
from benchmarks.papers.families.nineteenth.stamps import chop, seal
from benchmarks.papers.paper import Drawing


def _truth(case: Case) -> dict[str, str]:
    bill = stay_bill(case)
    return stay_truth(case) | {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "serious_illness_paid": yuan(bill.serious_illness_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    }


def _sums(case: Case) -> tuple[str, str, str, str]:
    bill = stay_bill(case)
    paid = yuan(bill.basic_insurance_paid_fen), yuan(bill.serious_illness_paid_fen)
    return yuan(bill.total_fen), *paid, yuan(bill.self_paid_fen)


def _own_parts(case: Case) -> tuple[int, int, int, int]:
    """What the insured bears, in four parts: outside the list, first share, below the line, share of the rest."""
    own = stay_bill(case).self_paid_fen
    outside, first, line_fen = own * 22 // 100, own * 13 // 100, own * 25 // 100
    return outside, first, line_fen, own - outside - first - line_fen


def another_region(case: Case, random: Random) -> Drawing:
    """The form for a stay outside the home region, with headings on two lines."""
    total, basic, serious, own = _sums(case)
    outside, first, start, _ = map(yuan, _own_parts(case))
    who = case.insured
    body = heading("基本医疗保险跨省异地就医住院结算单", 23)
    body += spread(f"就医地：{city(case)}", f"参保地：{province(case)}", f"结算流水号：{number(case, 'yd', 18)}", style="font-size:13.5px")  # fmt: skip
    body += grid([
        ["姓名", e(who.name), "性别", who.sex, "出生日期", day_text(who.born_on, "-"), "社会保障号码", who.id_number],
        ["定点医疗机构", (e(case.hospital), "colspan=3"), "就诊科室", e(case.department), "住院号", case.numbers["住院号"]],
        ["入院日期", day_text(case.admitted_on, "-"), "出院日期", day_text(case.discharged_on, "-"), "住院天数", str(stay_days(case)), "出院诊断", e(case.diagnosis.name)],
    ], style="font-size:13.5px")  # fmt: skip
    fund = random.choice(("统筹基金", "基本医保统筹基金"))
    two = "<tr><th rowspan=2>医疗费<br>总额</th><th colspan=3>其中</th><th colspan=3>基金支付</th><th colspan=2>个人负担</th></tr>"
    two += f"<tr><th>全自费</th><th>先行自付</th><th>起付标准</th><th>{fund}</th><th>大病保险</th><th>医疗救助</th><th>合计</th><th>其中账户支付</th></tr>"
    values = (total, outside, first, start, basic, serious, "0.00", own, "0.00")
    two += "<tr>" + "".join(f"<td class=c>{one}</td>" for one in values) + "</tr>"
    body += f"<table class=box style='margin-top:8px;font-size:14px'>{two}</table>"
    body += line(f"基金支付合计（大写）：{in_words(stay_bill(case).basic_insurance_paid_fen + stay_bill(case).serious_illness_paid_fen)}", "margin-top:6px")  # fmt: skip
    body += spread(f"经办人：{e(staff(case)[0])}", "参保人（代办人）签名：", f"结算日期：{day_text(case.discharged_on, '年')}", style="margin-top:20px")  # fmt: skip
    body += seal(case.hospital, 690, 320, 124, "医保结算专用章", 0.42)
    return sheet(body, width=1000, height=460, fields=_truth(case), font=random.choice((SERIF, FANG)), size=14.5, css=".box td,.box th{padding:4px 5px;font-weight:400}", padding="28px 34px")  # fmt: skip


def platform_screen(case: Case, random: Random) -> Drawing:
    """A settlement in the insurance platform's app: a ring of shares, then rows."""
    total, basic, serious, own = _sums(case)
    share = stay_bill(case).basic_insurance_paid_fen * 100 // stay_bill(case).total_fen
    ring = f"background:conic-gradient(#2878ff 0 {share}%,#ffb547 {share}% 100%)"
    body = f"<div class=card style='text-align:center'><div style='width:150px;height:150px;border-radius:50%;margin:6px auto;padding:20px;{ring}'>"
    body += f"<div style='background:#fff;border-radius:50%;width:110px;height:110px;padding-top:30px;line-height:1.4'><span style='font-size:12.5px;color:#888'>费用总额</span><br><b>{total}</b></div></div></div>"
    rows = [
        (random.choice(("统筹基金支付", "基本医保基金支付")), basic),
        (random.choice(("大病保险支付", "居民大病支付")), serious),
        ("公务员补助", "0.00"),
        ("个人账户支付", "0.00"),
        ("个人支付金额", own),
    ]
    body += "<div class=card>" + "".join(kv(one, f"{other}元") for one, other in rows) + "</div>"
    facts = [
        ("姓名", e(case.insured.name)),
        ("就诊机构", f"<span style='font-size:13.5px'>{e(case.hospital)}</span>"),
        ("医疗类别", "普通住院"),
        ("入院日期", day_text(case.admitted_on, "-")),
        ("出院日期", day_text(case.discharged_on, "-")),
        ("结算时间", f"{day_text(case.discharged_on, '-')} {clock(case)}"),
        ("险种类型", insurance_kind(case, stay_bill(case))),
    ]
    body += "<div class=card>" + "".join(kv(one, other) for one, other in facts) + "</div>"
    body += line(f"数据来源：{bureau(case)}", "font-size:12.5px;color:#aaa", "c")
    name = random.choice(("医保结算详情", "结算单详情", "住院结算明细"))
    return screen(body, height=790, fields=_truth(case), name=name, random=random)


def villagers_form(case: Case, random: Random) -> Drawing:
    """An approval form for residents' repayment, its blanks filled by hand, with three offices' words below."""
    total, basic, serious, own = _sums(case)
    who, form, names = case.insured, "年", staff(case)
    body = heading(f"{insurance_kind(case, stay_bill(case))}住院费用补偿审批表", 23, "margin-bottom:6px")
    body += spread(f"{district(case)} 医保办", f"编号：{pen(number(case, 'nh', 8))}")
    body += grid([
        ["患者姓名", pen(e(who.name)), "性　别", pen(who.sex), "年　龄", pen(f"{age(case, case.discharged_on)}岁"), "领款关系", pen("本人")],
        ["身份证号", (pen(who.id_number), "colspan=3"), "联系电话", (pen(who.phone), "colspan=3")],
        ["就诊医院", (pen(e(case.hospital)), "colspan=3"), "疾病诊断", (pen(e(case.diagnosis.name)), "colspan=3")],
        ["住院时间", (f"{pen(day_text(case.admitted_on, form))} 至 {pen(day_text(case.discharged_on, form))}", "colspan=5"), "共住院", f"{pen(str(stay_days(case)))} 天"],
        ["住院总费用", (pen(f"{total} 元"), "colspan=3"), "基本医保<br>补偿金额", (pen(f"{basic} 元"), "colspan=3")],
        ["大病保险<br>补偿金额", (pen(f"{serious} 元"), "colspan=3"), "个人自付<br>金　　额", (pen(f"{own} 元"), "colspan=3")],
        ["总费用大写", (pen(in_words(stay_bill(case).total_fen)), "colspan=7")],
        ["经办人意见", (f"{pen('材料齐全，同意补偿。')}　　　签名：{signed(e(names[0]))}", "colspan=7")],
        ["审核意见", (f"{pen('同意')}　　　签名：{signed(e(names[1]))}　　　{pen(day_text(case.discharged_on, form))}", "colspan=7")],
    ], style="font-size:15px;line-height:1.5")  # fmt: skip
    body += spread("领款人签字（手印）：" + blank("", 130), "一式两份，经办机构、患者各存一份", style="margin-top:12px;font-size:14px")  # fmt: skip
    body += seal(bureau(case), 610, 400, 130, "业务专用章", 0.45)
    return sheet(body, width=880, height=590, fields=_truth(case), font=KAI, size=15.5, ground=random.choice(("#fff", "#fbf9f1")), css=".box td{padding:6px 7px}", padding="32px 40px")  # fmt: skip


def sheet_of_steps(case: Case, random: Random) -> Drawing:
    """An insurance office's sheet that reckons step by step, one numbered line each."""
    total, basic, serious, own = _sums(case)
    bill, parts = stay_bill(case), _own_parts(case)
    covered = bill.total_fen - parts[0] - parts[1]
    rows: list[list[Cell]] = [
        ["1", "医疗费用总额", num(total), ""],
        ["2", "政策范围外费用（全自费）", num(yuan(parts[0])), ""],
        ["3", "乙类先行自付", num(yuan(parts[1])), ""],
        ["4", "政策范围内费用", num(yuan(covered)), "4=1-2-3"],
        ["5", "起付线", num(yuan(parts[2])), ""],
        ["6", random.choice(("基本医疗保险基金支付", "统筹基金支付金额")), num(f"<b>{basic}</b>"), "按比例"],
        ["7", "大病保险支付", num(f"<b>{serious}</b>"), ""],
        ["8", "其他基金支付", num("0.00"), ""],
        ["9", "个人自付合计", num(f"<b>{own}</b>"), "9=1-6-7-8"],
    ]
    who = case.insured
    body = line(bureau(case), "font-size:18px", "c") + heading("医疗费用结算审核单", 25, "letter-spacing:4px")
    body += line(
        f"参保人员 <b>{e(who.name)}</b>（{who.sex}，{who.id_number}）于 {day_text(case.admitted_on, '年')} 入住 <b>{e(case.hospital)}</b>，"
        f"{day_text(case.discharged_on, '年')} 出院，共 {stay_days(case)} 天，诊断为{e(case.diagnosis.name)}。经审核，结算如下：",
        "text-indent:2em;margin:8px 0",
    )  # fmt: skip
    body += grid(rows, head=("行次", "项　　目", num("金　额（元）"), "说　明"))
    body += line(f"费用总额大写：{in_words(bill.total_fen)}", "margin-top:8px")
    names = staff(case)
    body += spread(f"初审：{e(names[0])}", f"复审：{e(names[1])}", f"打印日期：{day_text(case.discharged_on, '-')}", f"咨询电话：{landline(case)}", style="margin-top:14px;font-size:14px")  # fmt: skip
    body += chop("已结算", 90, 585, 19) + seal(bureau(case), 590, 500, 130, "结算专用章", 0.45)
    return sheet(body, width=840, height=690, fields=_truth(case), font=random.choice((MICRO, FANG)), size=15.5, padding="36px 52px")  # fmt: skip


LAYOUTS = {"basic_insurance_settlement": (another_region, platform_screen, villagers_form, sheet_of_steps)}
