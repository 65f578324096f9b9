"""Authorisations: a letter by hand, an insurer's sheet, a village's form, and one signed on a phone."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixteenth.cards_kit import choice, k, town, wide
from benchmarks.papers.families.sixteenth.kit import (
    FANG,
    HEI,
    KAI,
    PEN,
    blank,
    button,
    grid,
    heading,
    iso,
    kv,
    line,
    pen,
    screen,
    sheet,
    signed,
    spread,
)
from benchmarks.papers.families.sixteenth.names import district, number, staff
from benchmarks.papers.families.sixteenth.stamps import seal
from benchmarks.papers.paper import Drawing

_WHY = ("在外务工不能返乡", "术后卧床", "年事已高、行走不便", "工作繁忙无法请假")


def _day(case: Case, after: int) -> dt.date:
    return case.visited_on + dt.timedelta(days=after)


def _truth(case: Case, on: dt.date) -> dict[str, str]:
    who, agent = case.insured, case.relative
    return {
        "principal_name": who.name, "principal_id_number": who.id_number, "agent_name": agent.name,
        "agent_id_number": agent.id_number, "signed_on": iso(on),
    }  # fmt: skip


def lined_letter(case: Case, random: Random) -> Drawing:
    """A letter written by hand on ruled writing paper."""
    who, agent, on = case.insured, case.relative, _day(case, 2)
    bond = random.choice(("我的家属", "本人的亲属", "我的同事"))
    words = (
        f"我叫{e(who.name)}，身份证号{who.id_number}，因{_WHY[case.seed % 4]}，特委托{bond}{e(agent.name)}（身份证号"
        f"{agent.id_number}，电话{agent.phone}）代我到{e(case.insurer)}办理理赔事项，由此产生的一切后果由我本人承担。"
    )
    body = line("委　托　书", "font-size:34px;text-align:center;line-height:46px;margin-bottom:46px")
    body += line(words, "text-indent:2em") + line("此　致", "text-indent:2em") + line("敬礼")
    body += line(
        f"委托人：{signed(e(who.name))}　　受托人：{signed(e(agent.name))}", "margin-top:46px;text-align:right"
    )
    body += line(day_text(on, random.choice(("年", "."))), cls="r")
    red = random.choice(("#d88", "#9bc"))
    ground = (
        f"linear-gradient({red},{red}) 0 0/100% 0 no-repeat,repeating-linear-gradient(#fffef9 0 45px,{red} 45px 46px)"
    )
    css = ".paper{line-height:46px!important}.sig{font-size:1.2em}"
    return sheet(body, width=820, height=736, fields=_truth(case, on), font=PEN, size=23, css=css,
        ground=ground, padding="46px 60px", ink="#1c2f6e")  # fmt: skip


def insurer_sheet(case: Case, random: Random) -> Drawing:
    """Both parties in facing columns; the scope ticked; the letterhead of the insurer's branch."""
    who, agent, on = case.insured, case.relative, _day(case, 5)
    first, second = random.choice((("委托人", "受托人"), ("授权人", "被授权人"), ("委托方（甲方）", "代理人（乙方）")))
    rows = [[k(""), (first, "class='c b'"), (second, "class='c b'")],
        [k("姓　名"), pen(e(who.name)), pen(e(agent.name))], [k("证件类型"), pen("身份证"), pen("身份证")],
        [k("证件号码"), pen(who.id_number), pen(agent.id_number)],
        [k("联系方式"), pen(who.phone), pen(agent.phone)],
        [k("与委托人关系"), pen("本人"), pen(random.choice(("兄弟姐妹", "子女", "朋友")))], [k("授权范围"), wide(
        choice(((True, "递交索赔材料"), (case.seed % 2 == 0, "签收理赔决定通知书"), (False, "领取保险金"))), 2)],
        [k("签　字"), signed(e(who.name)), signed(e(agent.name))],
        [k("签署日期"), wide(pen(day_text(on, "年")), 2)]]  # fmt: skip
    body = spread(e(case.insurer), "客户服务单证", style="border-bottom:1px solid #333;font-size:15px")
    body += heading(random.choice(("理赔事务授权委托书", "授权书（代办理赔专用）")), 26, "margin:18px 0 14px") + grid(
        rows
    )
    body += line(
        "说明：一、授权书须由授权人亲笔签署；二、保险金一律汇入受益人账户；三、涂改无效。",
        "font-size:14px;margin-top:10px",
    )
    body += spread(f"客服专员　{staff(case, 4)[3]}", f"受理号　{number(case, 'accept', 12)}",
        style="margin-top:18px;font-size:14px")  # fmt: skip
    css = ".box td{padding:10px}.box td:first-child{width:130px}"
    return sheet(body, width=860, height=690, fields=_truth(case, on), font=HEI, css=css, padding="38px 50px")


def village_form(case: Case, random: Random) -> Drawing:
    """A form with blanks that a village committee confirms below with its seal."""
    who, agent, on = case.insured, case.relative, _day(case, 1)
    village = f"{district(case)}{random.choice(('柳林村', '上河村', '石桥社区', '东风社区'))}"
    committee = village + ("居民委员会" if "社区" in village else "村民委员会")
    big = "font-size:20px;line-height:2.3"
    body = heading("个人授权委托书", 30, "letter-spacing:6px;margin-bottom:20px")
    body += line(
        f"委托人姓名{blank(e(who.name), 150, 'pen')}性别{blank(who.sex, 50, 'pen')}民族{blank(who.ethnicity, 70, 'pen')}",
        big,
    )
    body += line(f"公民身份号码{blank(who.id_number, 250, 'pen')}", big)
    body += line(f"被委托人姓名{blank(e(agent.name), 150, 'pen')}电话{blank(agent.phone, 150, 'pen')}", big)
    body += line(f"公民身份号码{blank(agent.id_number, 250, 'pen')}", big)
    body += line(
        f"委托人因{_WHY[case.seed % 4]}，委托上述被委托人全权代办{e(case.insurer)}保险赔付手续。委托期限六个月。",
        big + ";text-indent:2em",
    )
    body += spread(f"委托人（按手印）{signed(e(who.name))}", f"被委托人 {signed(e(agent.name))}",
        style="margin:16px 0;font-size:18px")  # fmt: skip
    body += line(f"情况属实。　{committee}　经手人 {signed(staff(case, 3)[2])}", "font-size:18px") + line(
        day_text(on, "年"), "font-size:18px", "r"
    )
    body += seal(committee, 560, 530, 140)
    body += (
        "<svg width='44' height='56' style='position:absolute;left:262px;top:376px;"
        "opacity:.5'><ellipse cx='22' cy='28' rx='17' ry='24' fill='#d33'/></svg>"
    )
    return sheet(
        body, width=840, height=730, fields=_truth(case, on), font=random.choice((KAI, FANG)), padding="46px 66px"
    )


def phone_authority(case: Case, random: Random) -> Drawing:
    """An authority given in an app, with the signature drawn by a finger."""
    who, agent, on = case.insured, case.relative, _day(case, 0)
    body = ("<div class='card'>" + line("委托人", "font-weight:700") + kv("姓名", e(who.name))
        + kv("身份证号", who.id_number))  # fmt: skip
    body += kv("实名认证", "<span style='color:#0a8f5b'>已通过</span>") + "</div><div class='card'>"
    body += line("代办人", "font-weight:700") + kv("姓名", e(agent.name)) + kv("身份证号", agent.id_number) + "</div>"
    body += f"<div class='card'>{line('本人授权代办人代为提交理赔资料、查询理赔进度。本授权在本次案件结案时终止。', 'font-size:13px')}</div>"
    body += f"<div class='card'>手写签名<div class='c' style='font-size:44px'>{signed(e(who.name))}</div></div>"
    body += ("<div class='card'>" + kv("签署日期", day_text(on, "-")) + kv("存证编号", number(case, "proof", 16))
        + kv("承保公司", e(case.insurer)) + "</div>")  # fmt: skip
    body += line(button("下载授权书", "#2457d6"), "margin:12px", "c") + line(
        f"{town(case)}数字身份平台提供电子签名服务", "font-size:12px;color:#999", "c"
    )
    name = random.choice(("授权委托书", "委托代办授权", "电子授权书"))
    return screen(body, height=820, fields=_truth(case, on), name=name, random=random)


LAYOUTS = {"authorisation": (lined_letter, insurer_sheet, village_form, phone_authority)}
