"""Letters and forms by which one person lets another act."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.fifteenth.cards_kit import (
    MICRO,
    SERIF,
    WEN,
    age,
    box,
    head,
    iso,
    ln,
    mark,
    pen,
    screen,
    sheet,
    spread,
    tab,
    u,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _parties(case: Case) -> tuple[Person, Person, dt.date]:
    """Who gives authority (a minor's mother for the child), to whom, and when."""
    giver = case.mother if age(case, case.on) < 18 else case.insured
    return giver, case.relative, case.visited_on + dt.timedelta(days=2 + case.seed % 5)


def _truth(giver: Person, agent: Person, signed_on: dt.date) -> dict[str, str]:
    return {
        "principal_name": giver.name,
        "principal_id_number": giver.id_number,
        "agent_name": agent.name,
        "agent_id_number": agent.id_number,
        "signed_on": iso(signed_on),
    }


def ruled_letter(case: Case, random: Random) -> Drawing:
    """A letter written by hand on ruled paper."""
    giver, agent, signed_on = _parties(case)
    why = random.choice(("因身体原因行走不便", "人在外地务工", "目前住院卧床"))
    text = (
        f"本人{e(giver.name)}，身份证号{giver.id_number}，{why}，无法亲自前往办理保险理赔事宜，"
        f"现委托{e(agent.name)}（身份证号{agent.id_number}，系本人{random.choice(('表亲', '同事', '亲属'))}）"
        f"代我到{e(case.insurer)}递交理赔资料、签收通知书。由此产生的一切后果由本人承担。"
    )
    body = ln(random.choice(("委 托 书", "代办委托书")), "font-size:34px;line-height:46px", "c")
    body += ln(text, "text-indent:2em") + ln("委托人：" + e(giver.name), "margin-top:46px;padding-left:420px", "nb")
    body += ln("受托人：" + e(agent.name), "padding-left:420px", "nb") + ln(
        day_text(signed_on, "年"), "padding-left:420px"
    )
    css = ".paper{line-height:46px;color:#22305f}"
    ground = "repeating-linear-gradient(180deg,#fffef8 0 44.5px,#c9a9a0 44.5px 46px)"
    return sheet(
        body, 880, 880, _truth(giver, agent, signed_on), font=WEN, size=25, css=css, ground=ground, pad="46px 66px"
    )


def insurer_table(case: Case, random: Random) -> Drawing:
    """An insurer's form: the two parties side by side."""
    giver, agent, signed_on = _parties(case)
    names = random.choice((("授权人", "被授权人"), ("委托人（甲方）", "代理人（乙方）")))
    rows = [
        [("", "style='width:110px'"), (names[0], "class='c b'"), (names[1], "class='c b'")],
        ["姓　名", pen(e(giver.name)), pen(e(agent.name))],
        ["证件类型", "居民身份证", "居民身份证"],
        ["证件号码", pen(giver.id_number), pen(agent.id_number)],
        ["联系电话", pen(giver.phone), pen(agent.phone)],
        ["通讯地址", pen(e(giver.address)), pen(e(agent.address))],
    ]
    body = spread(f"<b>{e(case.insurer)}</b>", "客服专用", style="border-bottom:2px solid #222") + head(
        "理赔授权委托书", 27, "margin:14px 0"
    )
    body += tab(rows, "table-layout:fixed")
    matters = ("提交理赔申请资料", "领取理赔决定通知书", "签署调查笔录", "代领保险金")
    body += ln(
        "授权事项：" + "　".join(box(n < 1 + case.seed % 3, one) for n, one in enumerate(matters)), "margin-top:14px"
    )
    body += ln(f"授权所涉保单：{u(case.contract_number)}　授权期限：自签署日起 {u('90')} 天", "margin-top:8px")
    body += spread(
        f"{names[0][:3]}签名：{pen(e(giver.name))}",
        f"{names[1][:4].rstrip('（')}签名：{pen(e(agent.name))}",
        style="margin-top:36px",
    )
    body += ln(f"签署日期：{pen(day_text(signed_on, '.'))}", "margin-top:14px") + mark("本公司员工不得代签", 560, 560)
    css = ".g td{padding:9px}.g td:first-child{background:#eef}"
    return sheet(body, 900, 680, _truth(giver, agent, signed_on), font=MICRO, css=css, size=16)


def typed_letter(case: Case, random: Random) -> Drawing:
    """A typed letter in clauses, as a lawyer's or notary's office writes it."""
    giver, agent, signed_on = _parties(case)
    form = random.choice(("年", "数"))
    body = head("授权委托书", 30, "letter-spacing:8px;margin-bottom:20px")
    for word, who in (("委托人", giver), ("受托人", agent)):
        body += ln(
            f"<b>{word}</b>：{e(who.name)}，{who.sex}，{day_text(who.born_on, '年')}出生，{who.ethnicity}族，公民身份号码：{who.id_number}，住{e(who.address)}，电话{who.phone}。",
            "margin-bottom:8px",
        )
    body += ln(
        f"委托人就向{e(case.insurer)}申请{e(case.hospital)}医疗费用保险金一案，委托受托人为代理人，代理权限如下：",
        "text-indent:2em",
    )
    for clause in (
        "一、代为提出、变更、撤回理赔申请；",
        "二、代为提供、签收与理赔有关的文件；",
        "三、代为参与协商，但不包括放弃权利。",
    ):
        body += ln(clause, "text-indent:2em")
    body += ln("受托人无转委托权。委托期限至上述事项办结止。", "text-indent:2em")
    body += ln(f"委托人（签名、捺印）：{pen(e(giver.name))}", "margin-top:34px;padding-left:330px", "nb")
    body += ln(f"受托人（签名）：{pen(e(agent.name))}", "padding-left:330px", "nb") + ln(
        day_text(signed_on, form), "padding-left:330px;margin-top:12px"
    )
    body += "<div class='at' style='right:130px;bottom:96px;width:40px;height:54px;border-radius:50%;background:#c33;opacity:.35'></div>"
    return sheet(body, 900, 860, _truth(giver, agent, signed_on), font=SERIF, pad="60px 84px")


def signed_screen(case: Case, random: Random) -> Drawing:
    """An electronic authority after it was signed on a phone."""
    giver, agent, signed_on = _parties(case)
    body = ln("✔ 签署完成", "color:#0a9b63;font-size:20px;padding:16px;background:#fff", "c")
    for title, who in (("委托人", giver), ("受托人", agent)):
        pairs = (("姓名", e(who.name)), ("身份证号", who.id_number), ("手机", who.phone[:3] + "****" + who.phone[-4:]))
        body += ln(
            f"<b>{title}信息</b>" + "".join(spread(f"<span class='k'>{k}</span>", v) for k, v in pairs), cls="card"
        )
    body += ln(
        f"<b>委托内容</b><br>委托人授权受托人代为办理{e(case.insurer)}保单（尾号{case.contract_number[-4:]}）理赔的资料提交及进度查询。",
        cls="card",
    )
    body += ln(
        spread("<span class='k'>委托人手写签名</span>", pen(e(giver.name)))
        + spread("<span class='k'>签署时间</span>", f"{day_text(signed_on, '-')} 1{case.seed % 9}:2{case.seed % 10}"),
        cls="card",
    )
    body += ln("下载电子委托书", "background:#0a9b63", "btn")
    return screen("电子授权委托书", body, 770, _truth(giver, agent, signed_on))


LAYOUTS = {"authorisation": (ruled_letter, insurer_table, typed_letter, signed_screen)}
