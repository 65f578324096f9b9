"""Claim forms: a county agent's sheet, a hand-filled letter form, a group form, a bilingual form, a screen."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twentieth.cards_kit import (
    BLOCK,
    FINE,
    GREY,
    SUN,
    Cell,
    age,
    blank,
    boxes,
    card,
    folk,
    head,
    iso,
    number,
    page,
    pairs,
    para,
    pen,
    road,
    screen,
    sig,
    split,
    tab,
    tick,
    town,
)
from benchmarks.papers.paper import Drawing


def _truth(case: Case, without: str = "") -> dict[str, str]:
    who = case.insured
    whole = {
        "contract_number": case.contract_number,
        "insured_name": who.name,
        "id_number": who.id_number,
        "phone": who.phone,
        "loss_on": iso(case.loss_on),
        "scene": "accident" if case.accident else "illness",
        "bank_account": who.card_number,
        "bank_name": who.bank,
        "payee_name": who.name,
    }
    return {name: value for name, value in whole.items() if name not in without.split()}


def _filed(case: Case) -> dt.date:
    return case.on - dt.timedelta(days=1 + case.seed % 4)


def _signer(case: Case) -> str:
    return case.mother.name if age(case.insured.born_on, case.on) < 18 else case.insured.name


def _story(case: Case) -> str:
    if case.accident:
        return f"行至{town(case)}{road(case)}时摔伤，由家人送{case.hospital}救治。"
    return f"自感不适，前往{case.hospital}检查治疗，诊断为{case.diagnosis.name}。"


def claim_sheet_of_branch(case: Case, random: Random) -> Drawing:
    """A branch's sheet: sections with dark headings, label left of value, typed or by hand."""
    who, put = case.insured, pen if random.random() < 0.6 else str
    la = "class=la style='background:#f3efe4'"
    dark: str = "colspan=4 style='background:#5a4b33;color:#fff;padding:3px 10px'"
    form = random.choice(("-", "年月", "/"))
    rows: list[list[Cell]] = [
        [("一、保险合同及出险人资料", dark)],
        [("保险单号", la), put(case.contract_number), ("出险人姓名", la), put(e(who.name))],
        [("证件类型", la), "居民身份证", ("证件号码", la), put(who.id_number)],
        [("手机号码", la), put(who.phone), ("性别/年龄", la), put(f"{who.sex} / {age(who.born_on, case.on)}")],
        [("联系地址", la), (put(e(who.address)), "colspan=3")],
        [("二、出险情况", dark)],
        [("出险日期", la), put(day_text(case.loss_on, form)), ("出险原因", la), tick({"意外": case.accident, "疾病": not case.accident})],
        [("就诊医院", la), (put(e(case.hospital)), "colspan=3")],
        [("经过描述", la), (put(e(_story(case))), "colspan=3 style='height:88px'")],
        [("三、保险金给付方式（银行转账）", dark)],
        [("账户名", la), put(e(who.name)), ("开户银行", la), put(e(who.bank))],
        [("银行账号", la), (put(who.card_number), "colspan=3")],
        [("四、申请人声明与授权", dark)],
        [("本人声明以上所填内容均属实，如有隐瞒或虚假，愿承担由此产生的法律后果；并授权贵公司向医疗机构、社保部门查询与本次事故有关的资料。", "colspan=4")],
        [("申请人签名", la), sig(_signer(case)), ("申请日期", la), put(day_text(_filed(case), form))],
        [("公司受理人", la), e(folk(case)[0]), ("受理编号", la), f"PK{number(case, 3, 11)}"],
    ]  # fmt: skip
    body = split(e(case.insurer), "客户服务专用单证", style="font-size:15px;color:#5a4b33")
    body += head(random.choice(("理 赔 申 请 书", "个人保险理赔申请书", "保险金给付申请书")), 30, "margin:6px 0 14px")
    body += tab(rows, style="font-size:15.5px") + para(
        "第一联　公司留存　　填写说明见背面", "font-size:13px;margin-top:8px"
    )
    return page(body, 840, 930, _truth(case), font=GREY)


def claim_letter_with_blanks(case: Case, random: Random) -> Drawing:
    """A form in running sentences whose blanks are filled by hand."""
    who = case.insured
    big = "font-size:19px;line-height:2.25;text-indent:2em"
    body = head(random.choice(("赔偿申请书", "理赔申请书")), 32, "letter-spacing:10px")
    body += para(f"致：{e(case.insurer)}", "font-size:19px;margin-top:14px")
    body += para(
        f"被保险人 {blank(e(who.name), 110)}（身份证号码 {blank(who.id_number, 200)}，联系电话 "
        f"{blank(who.phone, 120)}）在贵公司投保，保单号码 {blank(case.contract_number, 180)}。", big)  # fmt: skip
    body += para(
        f"被保险人于 {blank(day_text(case.loss_on, '年'), 150)} 因（请勾选）{tick({'意外事故': case.accident, '疾病': not case.accident})}"
        f" 出险。出险情况：{blank(e(_story(case)), 300)}现向贵公司申请给付保险金，并随附有关单证。", big)  # fmt: skip
    body += para(
        f"赔款请划入以下账户：户名 {blank(e(who.name), 110)}，开户行 {blank(e(who.bank), 160)}，账号 {blank(who.card_number, 230)}。", big)  # fmt: skip
    body += para("本人对所提供材料的真实性负责。", big)
    body += para(f"申请人（签字）：{sig(_signer(case))}", "font-size:19px;margin:30px 0 8px 380px")
    body += para(f"{day_text(_filed(case), '年')}", "font-size:19px;margin-left:450px")
    body += para(f"<hr>附件：□身份证复印件 □病历 □费用票据 □费用清单 □其他＿＿＿＿　共＿＿页　收件人：{sig(folk(case)[1])}", "margin-top:40px;font-size:15px")  # fmt: skip
    return page(body, 820, 1000, _truth(case), font=SUN, ground="#fffefa", pad="56px 70px")


def claim_group_form_broad(case: Case, random: Random) -> Drawing:
    """A broad form of group insurance, headings over values, account in boxes."""
    who = case.insured
    unit = f"{town(case)}{random.choice(('宏远机械厂', '顺和物流有限公司', '第一建筑工程公司', '青禾农业合作社'))}"
    la = "class=la style='font-size:14px;background:#eaf3ee'"
    ce = "class=ce"
    rows: list[list[Cell]] = [
        [("投保单位", la), ("保单号码", la), ("被保险人", la), ("证件号码", la), ("移动电话", la)],
        [(e(unit), ce), (pen(case.contract_number), ce), (pen(e(who.name)), ce), (pen(who.id_number), ce), (pen(who.phone), ce)],
        [("事故日期", la), ("出险性质", la), ("就诊机构", la), ("诊断", la), ("申请项目", la)],
        [(pen(day_text(case.loss_on, ".")), ce), (tick({"疾病": not case.accident, "意外": case.accident}, "■□"), ce),
         (pen(e(case.hospital)), ce), (pen(e(case.diagnosis.name)), ce), ("医疗费用补偿", ce)],
    ]  # fmt: skip
    money: list[list[Cell]] = [
        [("收款人", la), pen(e(who.name)), ("收款银行", la), pen(e(who.bank))],
        [("收款账号", la), (boxes(who.card_number), "colspan=3")],
        [("单位经办人", la), e(folk(case)[2]), ("经办日期", la), pen(day_text(_filed(case), "."))],
    ]
    body = split(f"<b style='font-size:18px'>{e(case.insurer)}</b>", f"批次号 {number(case, 8, 9)}")
    body += head(random.choice(("团体保险理赔申请表", "团险医疗理赔申请书（个人用）")), 27, "margin:4px 0 12px")
    body += tab(rows, style="font-size:15.5px") + tab(money, style="font-size:16px;margin-top:14px")
    body += para(
        "★ 申请人保证所填属实；收款人须为被保险人本人或其监护人。单位盖章处：", "margin-top:12px;font-size:14px"
    )
    body += para(f"被保险人/监护人签字　{sig(_signer(case))}", "margin-top:6px")
    return page(body, 1060, 540, _truth(case), font=BLOCK, pad="32px 40px")


def claim_form_bilingual(case: Case, random: Random) -> Drawing:
    """A health insurer's form with English beside the labels, label above value."""
    who = case.insured

    def field(label: str, english: str, value: str, span: int = 1) -> Cell:
        small = f"<div style='font-size:13px;color:#24507c'>{label} <i>{english}</i></div>"
        return (f"{small}<div style='min-height:27px'>{value}</div>", f"colspan={span} style='padding:4px 8px'")

    rows: list[list[Cell]] = [
        [field("被保险人姓名", "Name of Insured", pen(e(who.name))), field("身份证件号码", "ID No.", pen(who.id_number), 2)],
        [field("保单编号", "Policy No.", pen(case.contract_number)), field("联系电话", "Mobile", pen(who.phone)), field("性别", "Gender", pen(who.sex))],
        [field("出险日期", "Date of Loss", pen(day_text(case.loss_on, "/"))), field("出险类型", "Cause", tick({"疾病 Illness": not case.accident, "意外 Accident": case.accident}), 2)],
        [field("治疗医院", "Hospital", pen(e(case.hospital)), 3)],
        [field("诊断 / 事故说明", "Diagnosis / Details", pen(e(_story(case))), 3)],
        [field("收款人", "Payee", pen(e(who.name))), field("开户银行", "Bank", pen(e(who.bank)), 2)],
        [field("银行账号", "Account No.", pen(who.card_number), 3)],
    ]  # fmt: skip
    body = para(e(case.insurer), "font-size:19px;color:#24507c", "bo") + para(
        "Health Claims Service Centre", "font-size:14px"
    )
    body += head("医疗保险理赔申请表　Medical Claim Form", 25, "margin:12px 0;border-bottom:3px solid #24507c")
    body += tab(rows, style="font-size:17px")
    body += para(random.choice(("本人同意保险公司为理赔目的处理上述个人信息。", "本人已阅读并理解背面之重要提示。"))
                 + " I declare that the above statements are true and complete.", "font-size:14px;margin:14px 0")  # fmt: skip
    body += split(f"申请人签署 Signature：{sig(_signer(case))}", f"日期 Date：{pen(day_text(_filed(case), '/'))}")
    return page(body, 840, 860, _truth(case), font=FINE)


def claim_filed_on_phone(case: Case, random: Random) -> Drawing:
    """A filed claim in an insurer's mini program."""
    who = case.insured
    stacked = random.random() < 0.4
    body = card(
        f"<b style='font-size:17px'>理赔申请书（电子版）</b><div style='color:#1f9d63;margin-top:4px'>已提交　{day_text(_filed(case), '-')}</div>{e(case.insurer)}"
    )
    body += card(
        "<b>出险人信息</b>"
        + pairs(
            [
                ("被保险人", e(who.name)),
                ("身份证号", who.id_number),
                ("联系手机", who.phone),
                ("保单号", case.contract_number),
            ],
            stacked,
        )
    )
    body += card(
        "<b>事故信息</b>"
        + pairs(
            [
                ("出险日期", day_text(case.loss_on, "-")),
                ("出险原因", "意外" if case.accident else "疾病"),
                ("就诊医院", e(case.hospital)),
            ],
            stacked,
        )
    )
    body += card(
        "<b>收款账户</b>"
        + pairs(
            [
                ("账户姓名", e(who.name)),
                ("开户银行", e(who.bank)),
                ("银行卡号", spaced_or_not(who.card_number, random)),
            ],
            stacked,
        )
    )
    body += card(f"申请人电子签名：{sig(_signer(case))}<div style='font-size:13px;color:#888'>报案号 {number(case, 4, 14)}</div>")  # fmt: skip
    return screen(random.choice(("申请详情", "理赔申请")), body, 1040 if stacked else 860, _truth(case), random, "#e8543c", "#fff")  # fmt: skip


def spaced_or_not(text: str, random: Random) -> str:
    """A card number in fours, or in one."""
    return text if random.random() < 0.5 else " ".join(text[i : i + 4] for i in range(0, len(text), 4))


LAYOUTS = {
    "claim_form": (
        claim_sheet_of_branch,
        claim_letter_with_blanks,
        claim_group_form_broad,
        claim_form_bilingual,
        claim_filed_on_phone,
    ),
}
