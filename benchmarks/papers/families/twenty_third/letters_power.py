"""Letters of authority: a typed letter with numbered powers, a form of squares, a sheet by hand, one signed on a screen."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_third.cards_kit import (
    FANG,
    PEN,
    ZEN,
    adult,
    app,
    far,
    gap,
    iso,
    leaf,
    marks,
    p,
    rows_of,
    serial,
    sign,
    squares,
    tile,
    top,
)
from benchmarks.papers.paper import Drawing


def _signed(case: Case) -> dt.date:
    return case.on - dt.timedelta(days=2 + case.seed % 9)


def _truth(case: Case) -> dict[str, str]:
    who, agent = adult(case), case.relative
    return {
        "principal_name": who.name,
        "principal_id_number": who.id_number,
        "agent_name": agent.name,
        "agent_id_number": agent.id_number,
        "signed_on": iso(_signed(case)),
    }


def power_letter_numbered(case: Case, random: Random) -> Drawing:
    """A typed letter: both people in a block above, then numbered powers in prose."""
    who, agent = adult(case), case.relative
    big = "font-size:18px;line-height:2.05"
    body = top(random.choice(("授权委托书", "委　托　书")), 32, "letter-spacing:6px;margin-bottom:18px")
    for word, one in (("委托人", who), ("受托人", agent)):
        body += p(
            f"<b>{word}：</b>{e(one.name)}，{one.sex}，{day_text(one.born_on, '年')}出生，公民身份号码：{one.id_number}，住{e(one.address)}，电话：{one.phone}。",
            big,
        )
    body += p(
        f"委托人因{random.choice(('身体原因', '工作原因', '行动不便'))}不能亲自前往{e(case.insurer)}办理保险理赔，现委托上述受托人为代理人，代为办理以下事项：",
        big + ";text-indent:2em;margin-top:8px",
    )
    for number, words in enumerate(
        ("递交、补充理赔申请材料；", "签收理赔通知书及退还的单证原件；", "就理赔有关事宜与保险公司沟通、确认。"), 1
    ):
        body += p(f"{number}、{words}", big + ";padding-left:2em")
    body += p(
        "受托人在上述权限内签署的文件，委托人均予以承认。委托期限：自签署之日起至委托事项办结止。受托人无权转委托。",
        big + ";text-indent:2em",
    )
    body += far(
        f"委托人（签字捺印）：{sign(who.name)}",
        f"受托人（签字）：{sign(agent.name)}",
        style="margin-top:34px;font-size:18px",
    )
    body += p(day_text(_signed(case), random.choice(("年", "数"))), "margin-top:24px;font-size:18px", "en")
    body += (
        "<div class=at style='left:330px;bottom:236px;width:34px;height:42px;border-radius:50%;background:repeating-radial-gradient(#d33a2f 0 2px,#e98a80 2px 4px);opacity:.4'></div>"
        if random.random() < 0.3
        else ""
    )
    return leaf(body, 820, 860, _truth(case), font=FANG, pad="56px 72px")


def power_form_of_squares(case: Case, random: Random) -> Drawing:
    """An insurer's form with two panels side by side, numbers in squares, powers to mark."""
    who, agent = adult(case), case.relative

    def panel(word: str, name: str, number: str, phone: str) -> str:
        return f"<div style='flex:1;border:1.5px solid #3b5d8f;padding:10px 14px'><b style='color:#3b5d8f'>{word}</b><div style='margin-top:8px'>姓名 {gap(e(name), 150)}</div><div style='margin-top:8px;font-size:15px'>身份证件号码</div>{squares(number)}<div style='margin-top:8px'>联系电话 {gap(phone, 150)}</div></div>"

    body = far(f"<b style='font-size:18px;color:#3b5d8f'>{e(case.insurer)}</b>", f"单证编号 WT-{serial(case, 51, 6)}")
    body += top(random.choice(("理赔授权委托书", "保险金申请授权委托书")), 27, "color:#3b5d8f;margin:6px 0 12px")
    body += (
        "<div style='display:flex;gap:18px'>"
        + panel("一、委托人（授权人）", who.name, who.id_number, who.phone)
        + panel("二、受托人（代办人）", agent.name, agent.id_number, agent.phone)
        + "</div>"
    )
    body += p(f"<b style='color:#3b5d8f'>三、保险合同号</b>　{gap(case.contract_number, 220)}", "margin-top:14px")
    powers = {"代为申请理赔": True, "代领理赔决定书": random.random() < 0.7, "代领退费": False, "其他": False}
    body += p(f"<b style='color:#3b5d8f'>四、委托权限</b>　{marks(powers, '☒', '☐')}", "margin-top:12px")
    body += p(
        "五、委托人声明：受托人在上述权限范围内所为之行为，视为委托人本人的行为，由此产生的法律后果由委托人承担；保险金须划入有权领取人本人账户。",
        "margin-top:12px;font-size:15px",
    )
    body += far(
        f"委托人签名 {sign(who.name)}",
        f"受托人签名 {sign(agent.name)}",
        f"签署日期 <span class=pen>{day_text(_signed(case), random.choice(('.', '年月', '-')))}</span>",
        style="margin-top:26px",
    )
    body += p("双方须同时提供有效身份证件原件。本委托书涂改无效。", "margin-top:24px;font-size:13.5px;color:#666")
    return leaf(body, 1020, 560, _truth(case), font=ZEN, pad="30px 44px")


def power_sheet_by_hand(case: Case, random: Random) -> Drawing:
    """A letter written by hand on a sheet with red lines."""
    who, agent = adult(case), case.relative
    step = 46
    text = (
        f"　　本人{e(who.name)}（身份证号{who.id_number}），因{random.choice(('住院不便', '身体不便', '在外务工'))}，不能亲自办理保险理赔手续，现全权委托{e(agent.name)}"
        f"（身份证号{agent.id_number}）代我到{e(case.insurer)}递交材料、办理理赔，保单号{case.contract_number}。由此产生的一切责任由本人承担。"
    )
    look = f"font:24px/{step}px {PEN};color:#1d2a55"
    body = (
        p(random.choice(("委托书", "代办委托书")), look + ";font-size:31px", "mi")
        + p(text, look)
        + p("　　特此委托。", look)
    )
    body += (
        p(f"委托人：{sign(who.name)}", look, "en")
        + p(f"受托人：{sign(agent.name)}", look, "en")
        + p(day_text(_signed(case), "年"), look, "en")
    )
    ground = f"repeating-linear-gradient(#fffef8 0 {step - 1.5}px,#e3a9a0 {step - 1.5}px {step}px)"
    return leaf(
        body, 780, 17 * step, _truth(case), font=PEN, ground=ground, pad=f"{step}px 62px", css=".sgn{font-size:1.35em}"
    )


def power_signed_on_screen(case: Case, random: Random) -> Drawing:
    """A letter of authority signed on an insurer's page."""
    who, agent = adult(case), case.relative
    body = tile(
        f"<b style='font-size:18px'>授权委托书</b><div style='color:#80858e;font-size:14px'>{e(case.insurer)}　电子签署</div>",
        "margin:0",
    )
    body += tile("<b>委托人</b>" + rows_of((("姓名", e(who.name)), ("身份证号码", who.id_number)), rule=False))
    body += tile(
        "<b>受托人</b>"
        + rows_of((("姓名", e(agent.name)), ("身份证号码", agent.id_number), ("手机号", agent.phone)), rule=False)
    )
    body += tile(
        f"<b>委托事项</b><div style='padding-top:6px'>委托人授权受托人代为办理保单 {case.contract_number} 项下的理赔申请、材料提交与结果签收。</div>"
    )
    body += tile(
        f"委托人签名　{sign(who.name)}<br>受托人签名　{sign(agent.name)}<div style='margin-top:6px'>签署日期：{day_text(_signed(case), '-')}</div>"
    )
    body += p(
        random.choice(("已完成双方人脸识别与电子签名", "签署成功　可下载电子文件")),
        "color:#1d8a57;padding:12px;font-size:14px",
        "mi",
    )
    return app(random.choice(("授权委托书", "委托代办")), body, 730, _truth(case), random)


LAYOUTS = {
    "authorisation": (power_letter_numbered, power_form_of_squares, power_sheet_by_hand, power_signed_on_screen),
}
