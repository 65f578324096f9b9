"""Claim forms: a personal form with boxes, a screen, an employer's bilingual form, a town's scheme and a letter."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.eighteenth.cards_kit import (
    BOOK,
    OFFICE,
    PLAIN,
    SCREEN,
    Cell,
    bars,
    choice,
    clerks,
    digit_boxes,
    facts,
    gap,
    grid,
    ink,
    iso,
    page,
    panel,
    para,
    phone,
    press_here,
    row,
    sign,
    stamp,
    street,
    title,
    town,
    years,
)
from benchmarks.papers.families.frames import day_text
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


def _sent_on(case: Case) -> dt.date:
    return case.on - dt.timedelta(days=1 + case.seed % 3)


def _told(case: Case) -> str:
    """What happened, in a sentence or two."""
    if case.accident:
        return f"在{town(case)}{street(case)}不慎跌倒受伤，随即送往{case.hospital}治疗。"
    return f"因身体不适到{case.hospital}就诊，经医生检查后收治，现已治疗结束。"


def _signer(case: Case) -> tuple[str, str]:
    """Who signs, and what they are to the insured."""
    if years(case.insured.born_on, case.on) < 18:
        return case.mother.name, "母亲"
    return case.insured.name, "本人"


def boxed_benefit_form(case: Case, random: Random) -> Drawing:
    """A life insurer's form of one sheet, sections named down the left edge, numbers in boxes, filled in by hand."""
    who, sent_on, (signer, tie) = case.insured, _sent_on(case), _signer(case)
    form = random.choice((0, 0, 1))
    lab = "class=q style='background:#eef2f7'"

    def side(words: str, span: int) -> Cell:
        return (f"<div class='v k'>{words}</div>", f"rowspan={span} class=q style='width:38px;background:#dfe7f1'")

    paid = {
        "医疗费用": True,
        "住院津贴": random.random() < 0.4,
        "重大疾病": False,
        "身故": False,
        "伤残": False,
        "豁免保费": False,
    }
    rows: list[list[Cell]] = [
        [side("出险人", 3), ("姓　名", lab), ink(e(who.name)), ("性　别", lab), ink(who.sex), ("联系电话", lab), ink(who.phone)],
        [("身份证号", lab), (digit_boxes(who.id_number), "colspan=5")],
        [("保 单 号", lab), (ink(case.contract_number), "colspan=3"), ("出生日期", lab), ink(day_text(who.born_on, "."))],
        [side("申请事项", 4), ("给付项目", lab), (choice(paid, form), "colspan=5")],
        [("出险原因", lab), (choice({"疾病": not case.accident, "意外": case.accident}, form), "colspan=3"), ("出险日期", lab), ink(day_text(case.loss_on, "年"))],
        [("事故经过", lab), (ink(e(_told(case))), "colspan=5 style='height:84px;vertical-align:top'")],
        [("同一事故是否<br>向他处索赔", lab), (choice({"否": True, "是": False}, form) + "　公司名称：＿＿＿＿＿＿＿＿", "colspan=5")],
        [side("领款账户", 3), ("领款人姓名", lab), (ink(e(who.name)), "colspan=3"), ("与出险人关系", lab), ink("本人")],
        [("开户银行", lab), (ink(e(who.bank)), "colspan=5")],
        [("账　号", lab), (digit_boxes(who.card_number), "colspan=5")],
    ]  # fmt: skip
    top = row(
        f"<b style='font-size:19px'>{e(case.insurer)}</b>",
        bars(f"LP{digits(Random(case.seed), 12)}"),
        style="align-items:flex-start",
    )
    body = top + title(
        random.choice(("理赔申请书", "保险金给付申请书", "人身保险理赔申请书")),
        30,
        "letter-spacing:6px;margin:2px 0 6px",
    )
    body += para(
        "请用黑色或蓝黑色钢笔、签字笔正楷填写，勾选处请在□内打“√”，涂改处须签名。", "font-size:13.5px;margin-bottom:6px"
    )
    body += grid(rows, style="font-size:15px")
    body += para(
        "<b>声明与授权</b>　一、以上所填各项均属事实，如有虚假，愿承担由此产生的法律责任。二、本人授权贵公司向有关医疗机构、公安部门及社会保险机构查询与本次事故有关的资料。"
        "三、贵公司按上述账户付款即视为履行给付义务，账户有误造成的后果由本人自负。", "font-size:13.5px;border:1px solid #2b2b2b;border-top:0;padding:8px 12px",
    )  # fmt: skip
    body += row(
        f"申请人签名：{sign(signer)}",
        f"与出险人关系：{ink(tie)}",
        f"申请日期：{ink(day_text(sent_on, '年'))}",
        style="margin-top:22px",
    )
    if random.random() < 0.6:
        body += para(
            f"以下由公司填写　　受理人：{e(clerks(case)[0])}　　受理日期：{day_text(sent_on, '-')}　　机构代码：{digits(Random(case.seed + 4), 6)}",
            "border-top:1.5px dashed #777;margin-top:18px;padding-top:8px;font-size:14px",
        )
        body += stamp(case.insurer, 610, 690, 136, "柜面受理章", 0.5)
    return page(body, width=860, height=880, fields=_truth(case), font=BOOK, pad="34px 46px")


def claim_screen(case: Case, random: Random) -> Drawing:
    """A mini program's last step before a claim is sent: everything entered, to be confirmed."""
    who = case.insured
    colour = random.choice(("#e4572e", "#0aa66e", "#2f6fe0", "#b5332c"))
    names = random.choice(("①填写　—　②上传　—　<b>③确认</b>", "报案信息 › 影像资料 › <b>提交申请</b>"))
    line = "border-bottom:1px solid #f0f0f2"
    head = f"<div class=k style='border-left:4px solid {colour};padding-left:8px;margin-bottom:4px'>"
    form = random.choice(("-", "年", "/"))
    body = para(names, f"padding:10px 0;background:#fff;color:{colour}", "m")
    body += panel(
        f"{head}出险信息</div>"
        + facts(("保单号", case.contract_number), ("被保险人", e(who.name)), ("证件类型", "居民身份证"), ("证件号码", who.id_number), ("手机号", who.phone),
                ("出险日期", day_text(case.loss_on, form)), ("出险类型", "意外" if case.accident else "疾病"), ("就诊医院", e(case.hospital)), style=line)
    )  # fmt: skip
    body += panel(
        f"{head}收款账户</div>"
        + facts(("收款人", e(who.name)), ("开户行", e(who.bank)), ("银行卡号", who.card_number), style=line)
    )
    ticked = f"<span style='color:{colour};font-size:17px'>●</span> 我已阅读并同意《理赔申请声明与授权书》，确认所填信息真实有效"
    body += para(ticked, "padding:2px 22px;font-size:13px;color:#555") + press_here(
        random.choice(("确认并提交", "签名并提交申请")), colour
    )
    body += para(f"{e(case.insurer)} 提供理赔服务", "font-size:12.5px;color:#999", "m")
    heading = random.choice(("理赔申请", "理赔申请确认", "在线理赔申请"))
    return phone(heading, body, 850, _truth(case), random=random, tint=random.choice(("#fff", colour)), ink="#16181d")


def employer_form(case: Case, random: Random) -> Drawing:
    """A group policy's bilingual form lying broad, values beneath their headings."""
    who, sent_on, (signer, _) = case.insured, _sent_on(case), _signer(case)
    by_hand = random.random() < 0.5

    def cell(label: str, english: str, value: str, span: int = 1) -> Cell:
        shown = ink(value) if by_hand else f"<b style='font-weight:500'>{value}</b>"
        name = f"<div style='font-size:12.5px;color:#37506b'>{label} <i>{english}</i></div>"
        return (f"{name}<div style='font-size:16px;min-height:25px'>{shown}</div>", f"colspan={span}")

    form = random.choice(("-", "/", "."))
    kind = choice({"疾病 Illness": not case.accident, "意外 Accident": case.accident}, 1)
    rows: list[list[Cell]] = [
        [cell("保单号码", "Policy No.", case.contract_number, 2), cell("投保单位", "Policyholder", f"{e(town(case))}{e(street(case, 2))[:2]}实业有限公司", 2)],
        [cell("被保险人姓名", "Insured", e(who.name)), cell("证件号码", "ID No.", who.id_number), cell("出生日期", "Date of Birth", day_text(who.born_on, form)), cell("移动电话", "Mobile", who.phone)],
        [cell("事故日期", "Date of Loss", day_text(case.loss_on, form)), (f"<div style='font-size:12.5px;color:#37506b'>事故性质 <i>Nature</i></div>{kind}", ""), cell("治疗医院", "Hospital", e(case.hospital), 2)],
        [cell("事故或病情简述", "Description", e(_told(case)), 4)],
        [cell("收款人户名", "Payee", e(who.name)), cell("开户银行", "Bank", e(who.bank)), cell("银行账号", "Account No.", who.card_number, 2)],
    ]  # fmt: skip
    docs = choice(
        {
            "理赔申请书": True,
            "发票原件": True,
            "病历": True,
            "费用明细": random.random() < 0.5,
            "出院小结": random.random() < 0.5,
            "其他": False,
        },
        2,
    )
    body = row(
        f"<b style='font-size:17px'>{e(case.insurer)}</b>",
        f"表单编号 Form：GH-{random.randint(11, 49)}B　第1页/共1页",
        style="align-items:flex-end;font-size:13px",
    )
    body += title("团体医疗保险理赔申请表", 25, "margin-top:6px") + para(
        "GROUP MEDICAL CLAIM FORM", "font-size:13px;letter-spacing:3px;margin-bottom:8px", "m"
    )
    body += grid(rows, style="table-layout:fixed") + para(
        f"随附单证 Enclosures：{docs}", "margin:8px 2px;font-size:14.5px"
    )
    body += para(
        "本人声明以上内容完整、真实，同意保险公司向任何医生、医院查阅本人之健康及诊疗记录。I declare that the above is true and complete.",
        "font-size:13px",
    )
    body += row(
        f"被保险人/监护人签字 Signature：{sign(signer)}",
        f"日期 Date：{ink(day_text(sent_on, form))}",
        "单位人事经办 HR：" + sign(clerks(case)[1]),
        style="margin-top:16px",
    )
    css = ".t td{border-color:#5b7896;vertical-align:top;padding:5px 9px}"
    return page(body, width=1120, height=570, fields=_truth(case), font=PLAIN, size=15, css=css, pad="28px 46px")


def town_scheme_form(case: Case, random: Random) -> Drawing:
    """A town's low-premium scheme: typed by a service window, labels above values, no table lines."""
    who, sent_on, (signer, tie) = case.insured, _sent_on(case), _signer(case)
    hue = random.choice(("#0b7a75", "#7a3b0b", "#34508f"))

    def over(label: str, value: str, width: str = "30%") -> str:
        return (
            f"<div style='width:{width};padding:7px 10px 5px 0'><div style='color:{hue};font-size:13.5px'>{label}</div>"
            f"<div style='border-bottom:1px solid {hue};font-size:17px;min-height:29px'>{value}</div></div>"
        )

    def block(name: str, *entries: str) -> str:
        bar = f"<div style='background:{hue};color:#fff;padding:3px 12px;margin-top:16px'>{name}</div>"
        return f"{bar}<div style='display:flex;flex-wrap:wrap'>{''.join(entries)}</div>"

    scheme = f"{town(case).removesuffix('市')}{random.choice(('惠民保', '全民保', '市民保', '安康保'))}"
    cause = "意外" if case.accident else "疾病"
    body = title(f"“{e(scheme)}”理赔申请表", 28) + para(
        f"承保机构：{e(case.insurer)}　　受理编号：{digits(Random(case.seed + 2), 11)}", "font-size:14px", "m"
    )
    body += block("一、参保人信息", over("被保险人姓名", e(who.name)), over("公民身份号码", who.id_number, "36%"), over("性别", who.sex, "12%"),
                  over("保险凭证号（保单号）", case.contract_number, "36%"), over("联系手机", who.phone, "28%"), over("参保地", e(town(case)), "22%"))  # fmt: skip
    body += block("二、出险信息", over("出险日期", day_text(case.loss_on, random.choice(("年月", "-"))), "30%"), over("出险原因", cause, "22%"), over("就诊医疗机构", e(case.hospital), "46%"),
                  over("情况说明", e(_told(case)), "98%"))  # fmt: skip
    body += block(
        "三、赔款转账信息",
        over("户名", e(who.name), "24%"),
        over("开户银行", e(who.bank), "30%"),
        over("银行账号", who.card_number, "42%"),
    )
    papers = {
        "身份证复印件": True,
        "医疗发票": True,
        "费用总清单": True,
        "出院记录": random.random() < 0.6,
        "医保结算单": random.random() < 0.6,
    }
    body += block("四、提交材料", para(choice(papers, random.choice((1, 2))), "padding:9px 4px"))
    body += para("本人承诺上述资料真实、合法、有效，赔款转入上述账户后保险责任即告终结。", "margin:14px 0 20px")
    body += row(f"申请人（监护人）签字：{sign(signer)}", f"与被保险人关系：{tie}", f"{day_text(sent_on, '年')}")
    body += para(
        f"服务热线 400-{digits(random, 3)}-{digits(random, 4)}　　窗口经办：{e(clerks(case)[2])}　　本表一式一份",
        f"margin-top:24px;border-top:2px solid {hue};padding-top:6px;font-size:13.5px",
        "m",
    )
    if random.random() < 0.5:
        body += stamp(f"{scheme}理赔服务中心", 600, 640, 132, "", 0.45)
    return page(body, width=840, height=850, fields=_truth(case), font=SCREEN, pad="36px 50px")


def claim_in_words(case: Case, random: Random) -> Drawing:
    """A property-and-casualty branch's old form: sentences with blanks to fill in, written by hand."""
    who, sent_on, (signer, tie) = case.insured, _sent_on(case), _signer(case)
    why = choice({"意外伤害": case.accident, "疾病": not case.accident}, 0, "、")
    big = "font-size:17.5px;line-height:2.25;text-indent:2em"
    given = random.choice(("医疗保险金", "住院医疗费用保险金", "保险金"))
    body = title(random.choice(("索 赔 申 请 书", "保险金申请书", "赔 款 申 请 书")), 29, "margin-bottom:10px")
    body += para(f"<b>{e(case.insurer)}</b>：", "font-size:17.5px")
    body += para(
        f"本人（申请人）{gap(e(signer), 110)}系被保险人之{gap(tie, 60)}。被保险人姓名{gap(e(who.name), 110)}，身份证号码{gap(who.id_number, 220)}，"
        f"联系电话{gap(who.phone, 140)}，在贵公司投保，保险单号{gap(case.contract_number, 190)}。被保险人于{gap(day_text(case.loss_on, '年'), 160)}因（{why}）出险，"
        f"简要经过：{gap(e(_told(case)))}现依照合同约定，申请给付{gap(given, 120)}。", big,
    )  # fmt: skip
    body += para(
        f"请将应付款项汇入以下账户：收款人户名{gap(e(who.name), 120)}，开户银行{gap(e(who.bank), 160)}，账号{gap(who.card_number, 230)}。", big
    )  # fmt: skip
    body += para("本人保证所提供的单证真实齐全，如有欺诈，贵公司有权拒绝赔付并追究责任。", big)
    body += para(f"申请人签名：{sign(signer)}", "margin:14px 0 0 430px;font-size:17px")
    body += para(ink(day_text(sent_on, "年")), "margin:10px 0 0 520px;font-size:17px")
    body += grid(
        [[("公司初审", "class=q rowspan=2"), "单证是否齐全：□是　□否", "是否需要调查：□是　□否"], [f"经办：{e(clerks(case)[0]) if random.random() < 0.5 else ''}", "复核："]],
        style="margin-top:24px;font-size:15px",
    )  # fmt: skip
    css = ".paper{border-top:6px double #444}" if random.random() < 0.5 else ""
    return page(
        body, width=850, height=790, fields=_truth(case), font=OFFICE, ground="#fdfdf9", css=css, pad="40px 64px"
    )


LAYOUTS = {"claim_form": (boxed_benefit_form, claim_screen, employer_form, town_scheme_form, claim_in_words)}
