"""Authorisations: a letter by hand, an insurer's form, a hospital's form for copies of records, and one signed on a screen."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person, digits
from benchmarks.papers.families.eighteenth.cards_kit import (
    BOOK,
    GOTHIC,
    HAND,
    OFFICE,
    Cell,
    choice,
    clerks,
    digit_boxes,
    facts,
    gap,
    grid,
    grown,
    ink,
    iso,
    page,
    panel,
    para,
    phone,
    row,
    sign,
    stamp,
    title,
    years,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case, signed_on: dt.date) -> dict[str, str]:
    who, agent = grown(case), case.relative
    return {
        "principal_name": who.name,
        "principal_id_number": who.id_number,
        "agent_name": agent.name,
        "agent_id_number": agent.id_number,
        "signed_on": iso(signed_on),
    }


def _signed_on(case: Case) -> dt.date:
    return case.on - dt.timedelta(days=2 + case.seed % 3)


def _tie(who: Person, agent: Person) -> str:
    """What the agent is to the principal, so that their ages allow it."""
    apart = years(who.born_on, agent.born_on) if agent.born_on > who.born_on else -years(agent.born_on, who.born_on)
    if abs(apart) >= 20:
        return ("女儿" if agent.sex == "女" else "儿子") if apart > 0 else ("母亲" if agent.sex == "女" else "父亲")
    return "配偶" if who.sex != agent.sex else "亲属"


def mandate_by_hand(case: Case, random: Random) -> Drawing:
    """A letter on squared or lined paper, written by hand from the first word to the last."""
    who, agent, signed_on = grown(case), case.relative, _signed_on(case)
    why = random.choice(("行动不便", "在外地务工无法赶回", "近期事务缠身", "尚在休养"))
    big = "font-size:21px;line-height:42px;text-indent:2em"
    body = para(random.choice(("委 托 书", "授权委托书", "委托代办书")), "font-size:30px;line-height:84px", "m")
    body += para(f"委托人：{e(who.name)}，{who.sex}，身份证号：{who.id_number}", big)
    body += para(f"受托人：{e(agent.name)}，{agent.sex}，身份证号：{agent.id_number}，电话：{agent.phone}", big)
    body += para(
        f"我因{why}，不能亲自到{e(case.insurer)}办理理赔，现委托我的{_tie(who, agent)}{e(agent.name)}为我的代理人，全权代表我递交理赔材料、签署相关文件、查询理赔进度。"
        "代理人在委托权限内所做的事情，我都承认。委托期限到本次理赔办结为止。", big,
    )  # fmt: skip
    body += para(f"委托人：{sign(who.name)}", "font-size:21px;line-height:42px;margin-left:400px")
    body += para(day_text(signed_on, "年"), "font-size:21px;line-height:42px;margin-left:400px")
    hue = random.choice(("#c9d6e6", "#e2b9b4", "#cfd8c4"))
    css = f".paper{{color:#1b2450;background:repeating-linear-gradient(#fffefa 0 41px,{hue} 41px 42px)}}"
    return page(body, width=800, height=640, fields=_truth(case, signed_on), font=HAND, css=css, pad="0 60px")


def insurers_mandate_form(case: Case, random: Random) -> Drawing:
    """An insurer's form: both people side by side in two columns, what is granted to be ticked."""
    who, agent, signed_on = grown(case), case.relative, _signed_on(case)
    by_hand = random.random() < 0.6

    def value(words: str) -> str:
        return ink(words) if by_hand else words

    lab = "class=q style='background:#f3f3f0'"
    rows: list[list[Cell]] = [
        [("项　目", lab), ("委　托　人", "class='q k'"), ("受　托　人", "class='q k'")],
        [("姓　名", lab), value(e(who.name)), value(e(agent.name))],
        [("性　别", lab), value(who.sex), value(agent.sex)],
        [("身份证号码", lab), value(who.id_number), value(agent.id_number)],
        [("联系电话", lab), value(who.phone), value(agent.phone)],
        [("与委托人关系", lab), "——", value(_tie(who, agent))],
    ]
    granted = {
        "提交理赔申请资料": True,
        "签收理赔决定通知书": random.random() < 0.7,
        "领取补正资料通知": random.random() < 0.5,
        "办理资料退还": False,
    }
    body = row(f"<b>{e(case.insurer)}</b>", f"单证号：LPSQ-{digits(Random(case.seed), 7)}", style="font-size:15px")
    body += title(
        random.choice(("理赔授权委托书", "理赔代办授权委托书", "授权委托书（理赔专用）")), 27, "margin:12px 0"
    )
    body += para(
        f"保单号 {case.contract_number} 项下保险事故，本人特委托下列受托人代为办理以下勾选事项：", "margin-bottom:8px"
    )
    body += grid(rows, style="font-size:16.5px;table-layout:fixed")
    body += para(
        f"授权事项：{choice(granted, random.choice((0, 1)))}",
        "border:1px solid #2b2b2b;border-top:0;padding:10px 9px;line-height:1.9",
    )
    body += para(
        "授权期限：自签署之日起三十日内有效。受托人无转委托权。保险金仍给付至委托人本人账户。", "margin:12px 0 26px"
    )
    body += row(f"委托人签字：{sign(who.name)}", f"受托人签字：{sign(agent.name)}", style="padding:0 26px")
    body += row(
        f"签署日期：{value(day_text(signed_on, '年'))}",
        f"签署日期：{value(day_text(signed_on, '年'))}",
        style="margin-top:14px;padding:0 26px",
    )
    body += para(
        "注：本委托书须附委托人、受托人有效身份证件复印件，涂改无效。", "margin-top:26px;font-size:14px;color:#444"
    )
    css = ".t td:first-child{width:150px}"
    return page(body, width=880, height=680, fields=_truth(case, signed_on), font=OFFICE, css=css, pad="36px 52px")


def hospital_records_mandate(case: Case, random: Random) -> Drawing:
    """A hospital's form by which a patient lets somebody fetch copies of the records, numbers in boxes, a witness."""
    who, agent, signed_on = grown(case), case.relative, _signed_on(case)
    clerk = clerks(case)
    copies = {
        "病案首页": True,
        "出院记录": True,
        "检验检查单": random.random() < 0.6,
        "医嘱单": random.random() < 0.5,
        "手术记录": False,
    }
    use = choice({"商业保险": True, "医保报销": False, "伤残鉴定": False, "转诊": False}, 1)
    line = "line-height:2.3"
    body = para(e(case.hospital), "font-size:21px", "m k") + title("复印病历资料授权委托书", 25, "margin:4px 0 14px")
    body += para("<b>一、委托人（患者）</b>", line)
    body += para(f"姓名{gap(e(who.name), 120)}　性别{gap(who.sex, 50)}　住院号{gap(case.numbers['住院号'], 120)}", line)
    body += para(f"身份证号 {digit_boxes(who.id_number)}", line)
    body += para("<b>二、受托人（代办人）</b>", line)
    body += para(
        f"姓名{gap(e(agent.name), 120)}　性别{gap(agent.sex, 50)}　与患者关系{gap(_tie(who, agent), 80)}　电话{gap(agent.phone, 130)}",
        line,
    )
    body += para(f"身份证号 {digit_boxes(agent.id_number)}", line)
    body += para("<b>三、委托事项</b>　代为申请复印（打印）本人住院病历中的下列资料：", line) + para(
        choice(copies, 0), line
    )
    body += para(f"复印用途：{use}", line)
    body += para("受托人不得将资料用于上述用途以外，由此产生的纠纷由委托双方承担。", line)
    body += row(f"委托人（签名）：{sign(who.name)}", f"受托人（签名）：{sign(agent.name)}", style="margin-top:16px")
    body += row(f"{day_text(signed_on, '年')}", f"病案室接待：{e(clerk[3])}", style="margin-top:12px")
    if random.random() < 0.5:
        body += stamp(case.hospital, 560, 555, 128, "病案管理专用章", 0.42)
    return page(
        body, width=800, height=705, fields=_truth(case, signed_on), font=BOOK, ground="#fefefc", pad="34px 54px"
    )


def mandate_signed_on_a_screen(case: Case, random: Random) -> Drawing:
    """An electronic authorisation shown on a telephone, signed with a finger."""
    who, agent, signed_on = grown(case), case.relative, _signed_on(case)
    form = random.choice(("-", "年月"))
    text = "委托人因故不能亲自办理，同意由受托人代为提交理赔申请、上传资料并接收理赔通知。受托人应在授权范围内行事，委托人对其行为承担法律后果。"
    line = "border-bottom:1px solid #f2f2f2"
    body = panel(
        f"<div class='m k' style='font-size:19px;margin-bottom:6px'>电子授权委托书</div><div class=m style='font-size:12.5px;color:#888'>合同编号 ESIGN{digits(Random(case.seed + 8), 12)}</div>"
        + "<div class=k style='margin-top:10px'>委托人</div>" + facts(("姓名", e(who.name)), ("身份证号", who.id_number), ("手机", who.phone), style=line)
        + "<div class=k style='margin-top:8px'>受托人</div>" + facts(("姓名", e(agent.name)), ("身份证号", agent.id_number), ("与委托人关系", _tie(who, agent)), style=line)
        + f"<div style='font-size:13.5px;color:#444;margin-top:10px'>{text}</div>"
        + f"<div class=row style='margin-top:16px;align-items:center'><span>委托人签名 {sign(who.name)}</span><span style='font-size:13px;color:#888'>已实名</span></div>"
        + f"<div style='margin-top:8px'>签署日期　{day_text(signed_on, form)}</div>"
    )  # fmt: skip
    body += para(
        f"本文件经第三方电子签章平台存证　哈希 {digits(Random(case.seed + 9), 16)}",
        "font-size:12.5px;color:#999;padding:0 20px",
        "m",
    )
    css = f".k{{font-family:{GOTHIC}}}"
    return phone(
        random.choice(("签署完成", "文件预览", "委托书详情")),
        body,
        700,
        _truth(case, signed_on),
        random=random,
        css=css,
    )


LAYOUTS = {
    "authorisation": (mandate_by_hand, insurers_mandate_form, hospital_records_mandate, mandate_signed_on_a_screen),
}
