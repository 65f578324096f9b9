"""Claim forms of group, school, accident and foreign-style insurers, and a report on a phone."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person, digits
from benchmarks.papers.families.fifteenth.cards_kit import (
    FANG,
    HEI,
    KAI,
    SANS,
    SERIF,
    UMING,
    Cell,
    age,
    box,
    boxes,
    head,
    iso,
    ln,
    mark,
    others,
    pen,
    screen,
    sheet,
    spread,
    stamp,
    tab,
    u,
    where,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _payee(case: Case) -> Person:
    """Who is paid: a minor's father, else the insured."""
    return case.father if age(case, case.on) < 18 else case.insured


def _truth(case: Case, payee: Person, *leave_out: str) -> dict[str, str]:
    who = case.insured
    fields = {"contract_number": case.contract_number, "insured_name": who.name, "id_number": who.id_number}
    fields |= {"phone": who.phone, "loss_on": iso(case.loss_on), "scene": "accident" if case.accident else "illness"}
    fields |= {"payee_name": payee.name, "bank_name": payee.bank, "bank_account": payee.card_number}
    return {name: value for name, value in fields.items() if name not in leave_out}


def _story(case: Case) -> str:
    if case.accident:
        return f"{case.loss_on.month}月{case.loss_on.day}日下楼时不慎摔倒受伤，在{e(case.hospital)}治疗。"
    return f"因不适到{e(case.hospital)}{e(case.department)}就诊，诊断为{e(case.diagnosis.name)}。"


def _group_rows(case: Case, pay: Person, firm: str) -> list[list[Cell]]:
    who = case.insured
    causes = "　".join(
        (box(not case.accident, "疾病"), box(case.accident, "意外"), box(False, "生育"), box(False, "身故"))
    )
    wide = "colspan=3"
    return [
        [("投<br>保", "rowspan=2 class=c"), "投保单位", (firm, wide)],
        ["团体保单号", (pen(case.contract_number), wide)],
        [
            ("出<br>险<br>人", "rowspan=3 class=c"),
            "姓名",
            pen(e(who.name)),
            "与员工关系",
            pen("本人" if pay is who else "子女"),
        ],
        ["身份证件号码", pen(who.id_number), "移动电话", pen(who.phone)],
        ["出险日期", pen(day_text(case.loss_on, ".")), "性质", causes],
        [("经过", "class=c"), (pen(_story(case)), "colspan=4 style='height:76px'")],
        [("转<br>账", "rowspan=2 class=c"), "户名", pen(e(pay.name)), "开户银行", pen(e(pay.bank))],
        ["卡号", (pen(f"<span style='letter-spacing:2px'>{pay.card_number}</span>"), wide)],
        [
            ("材料", "class=c"),
            ("发票 <u>2</u> 张　病历 <u>1</u> 份　清单 <u>1</u> 份　身份证复印件 <u>1</u> 份　其他____", "colspan=4"),
        ],
    ]


def group_form(case: Case, random: Random) -> Drawing:
    """A group insurer's form, the employer's seal at its foot."""
    who, pay = case.insured, _payee(case)
    firm = f"{where(case)[0][:-1]}{random.choice(('恒泰机械制造', '云帆软件', '绿源食品'))}有限公司"
    rows = _group_rows(case, pay, firm)
    body = spread(f"<b>{e(case.insurer)}</b>", f"受理号 {digits(random, 9)}", style="font-size:15px")
    body += head(random.choice(("团体补充医疗保险金申请表", "员工医疗险报销申请单")), 25, "margin:6px 0 12px") + tab(
        rows
    )
    body += ln(
        "申请人确认：上列各项属实；款项划入上述账户即视为保险人已履行给付义务。", "font-size:14px;margin-top:8px"
    )
    body += spread(
        f"申请人：{pen(e(who.name))}",
        f"填表日 {pen(day_text(case.visited_on + dt.timedelta(days=4), '.'))}",
        f"人事经办：{pen(e(others(case)[1]))}",
        style="margin-top:20px",
    )
    body += ln("单位盖章", "margin:16px 120px 0 0", "r") + stamp(firm, 680, 615, 140)
    css = ".g td{padding:8px 9px}.g td:first-child{background:#f2f2ee}"
    return sheet(body, 940, 820, _truth(case, pay), font=UMING, css=css, pad="36px 46px")


def old_form(case: Case, random: Random) -> Drawing:
    """An old-fashioned application in sentences with blanks and boxes for figures."""
    who, pay = case.insured, _payee(case)
    big = "line-height:2.15"
    body = head("给 付 申 请 书", 32, "letter-spacing:4px") + ln(
        f"No.{digits(random, 7)}", "color:#b22;font-size:20px", "r"
    )
    body += ln(
        f"{u(e(case.insurer))}：<br>　　兹有被保险人 {u(e(who.name))} ，投保贵公司{u('住院医疗')}险，保险单号码 {u(case.contract_number)} ，不幸于 {u(day_text(case.loss_on, '年'))} 因 {box(case.accident, '意外')} {box(not case.accident, '疾病')} 发生保险事故，现按条款规定申请给付保险金。",
        big,
    )
    body += ln(f"被保险人身份证号 {boxes(who.id_number)}", "margin:8px 0") + ln(
        f"被保险人电话 {boxes(who.phone)}", "margin:8px 0"
    )
    body += ln(f"事故概要：{u(_story(case))}<br>保险金请划拨至下列账户（须为领款人本人之活期账户）：", big)
    body += ln(f"领款人 {u(e(pay.name))}　　开户行名称 {u(e(pay.bank))}", big) + ln(
        f"账号 {boxes(pay.card_number)}", "margin:8px 0"
    )
    body += spread(
        f"申请人签章　{pen(e(pay.name))}",
        f"与被保险人关系　{pen('本人' if pay is who else '父子' if who.sex == '男' else '父女')}",
        f"申请日期 {pen(day_text(case.visited_on, '年'))}",
        style="margin-top:26px",
    )
    body += ln(
        f"<b>公司填写</b>　初审：{e(others(case)[0])}　复核：＿＿＿＿　立案日期：＿＿年＿月＿日",
        "margin-top:22px;border:1px dashed #666;padding:8px 12px;font-size:15px",
    )
    body += mark("已 收 件", 720, 70)
    return sheet(
        body,
        920,
        860,
        _truth(case, pay),
        font=random.choice((FANG, KAI)),
        size=18,
        ground="#fdfbf3",
        css=".bx{width:1.4em}",
    )


def school_form(case: Case, random: Random) -> Drawing:
    """A form of the pupils' insurance: labels above values, a tear-off receipt."""
    who, pay = case.insured, _payee(case)
    lab = "style='background:#eaf3ea;font-size:13px;padding:2px 8px'"

    def above(*pairs: tuple[str, str]) -> list[list[tuple[str, str]]]:
        return [[(k, lab) for k, _ in pairs], [(pen(v), "style='height:38px'") for _, v in pairs]]

    parts = (
        above(("被保险人姓名", e(who.name)), ("证件号", who.id_number), ("联系手机", who.phone)),
        above(
            ("保单号/凭证号", case.contract_number),
            ("出险时间", day_text(case.loss_on, "-")),
            ("出险原因", "意外" if case.accident else "疾病"),
        ),
        above(("收款人姓名", e(pay.name)), ("收款人开户行", e(pay.bank)), ("收款账号", pay.card_number)),
    )
    titles = ("被保险人信息", "出险信息", "收款信息（未成年人填写监护人账户）")
    body = head("学生幼儿平安保险 · 一老一小惠民保障", 19, "color:#2c6b3c") + head("理赔申请表", 28)
    for title, rows in zip(titles, parts, strict=True):
        body += ln(f"◆ {title}", "margin:10px 0 3px", "b") + tab(rows, "table-layout:fixed")
    body += ln(f"简述：{u(_story(case))}", "margin-top:12px;line-height:1.9")
    body += spread(f"申请人签名 {pen(e(pay.name))}", f"{pen(day_text(case.visited_on, '-'))}", style="margin-top:16px")
    body += ln(
        "✂ ------------------------------------------------ 回 执 ------------------------------------------------",
        "margin-top:18px;white-space:nowrap;overflow:hidden;text-align:center",
    )
    body += ln(
        f"{e(case.insurer)}已收到上述申请材料共＿＿份。收件人：{e(others(case)[2])}　查询电话：400-{digits(random, 3)}-{digits(random, 4)}"
    )
    return sheet(body, 920, 780, _truth(case, pay), font=HEI, size=16)


def bilingual_form(case: Case, random: Random) -> Drawing:
    """A high-end medical insurer's form in two languages, typed."""
    who, pay = case.insured, case.insured
    grey = "color:#567;font-size:12px;line-height:1.2"

    def both(chinese: str, english: str, value: str) -> str:
        return f"<div>{chinese} <span style='{grey}'>{english}</span></div><div style='font-size:17px;min-height:26px'>{value}</div>"

    kind = f"{box(not case.accident, '疾病 Illness')}　{box(case.accident, '意外 Accident')}"
    rows = [
        [both("保单号", "Policy No.", case.contract_number), both("被保险人", "Insured Member", e(who.name))],
        [both("证件号码", "ID/Passport No.", who.id_number), both("手机", "Mobile", who.phone)],
        [both("事故发生日期", "Date of Event", day_text(case.loss_on, "/")), both("事由", "Cause", kind)],
        [both("就诊机构", "Provider", e(case.hospital)), both("诊断", "Diagnosis", e(case.diagnosis.name))],
        [both("账户名", "Account Name", e(pay.name)), both("银行", "Bank", e(pay.bank))],
        [(both("账号", "Account No.", pay.card_number), "colspan=2")],
    ]
    body = spread(
        f"<b style='font-size:20px'>{e(case.insurer)}</b>",
        "FORM CL-02 (2024)",
        style="border-bottom:4px solid #7a1f5c;padding-bottom:6px",
    )
    body += ln(
        "医疗费用理赔申请表 <span style='font-weight:400'>Medical Expense Claim Form</span>",
        "font-size:23px;margin:14px 0",
        "b",
    )
    body += tab([[one if isinstance(one, tuple) else (one, "style='width:50%'") for one in row] for row in rows])
    body += ln(
        "声明 Declaration：I/We declare that the above answers are true. 本人谨此声明上述内容均属真实，并授权贵司查阅本人病历。",
        "font-size:13px;margin-top:12px",
    )
    body += spread(
        f"签名 Signature　{pen(e(who.name))}",
        f"日期 Date　{day_text(case.visited_on + dt.timedelta(days=2), '/')}",
        style="margin-top:22px",
    )
    return sheet(body, 900, 720, _truth(case, pay), font=random.choice((SERIF, SANS)), size=15)


def report_screen(case: Case, random: Random) -> Drawing:
    """The insurer's app shows what was entered before it is sent."""
    who, pay = case.insured, _payee(case)
    parts = (
        (
            "出险人",
            (
                ("姓名", e(who.name)),
                ("身份证号", who.id_number),
                ("手机号", who.phone),
                ("保单号", case.contract_number),
            ),
        ),
        (
            "事故信息",
            (
                ("出险日期", day_text(case.loss_on, "-")),
                ("出险原因", "意外" if case.accident else "疾病"),
                ("就诊医院", f"<span style='display:block;text-align:right'>{e(case.hospital)}</span>"),
            ),
        ),
        ("收款账户", (("收款人", e(pay.name)), ("开户银行", e(pay.bank)), ("银行卡号", pay.card_number))),
    )
    body = ln("① 填写　—　② 传资料　—　<b style='color:#e4572e'>③ 确认提交</b>", "padding:12px;background:#fff", "c")
    for title, pairs in parts:
        body += ln(f"<b>{title}</b>" + "".join(spread(f"<span class='k'>{k}</span>", v) for k, v in pairs), cls="card")
    body += ln("☑ 我已阅读并同意《理赔申请须知》《个人信息授权书》", "font-size:12px;margin:0 18px", "k")
    body += ln("提交申请", "background:#e4572e", "btn")
    return screen(
        random.choice(("理赔申请", "自助理赔申请", "我要理赔")), body, 780, _truth(case, pay), bar="#e4572e", ink="#fff"
    )


LAYOUTS = {"claim_form": (group_form, old_form, school_form, bilingual_form, report_screen)}
