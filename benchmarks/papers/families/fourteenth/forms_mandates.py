"""Authorisations: a letter all by hand, an insurer's two-column form, a motor claim's mandate to collect the money."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.fourteenth.cards_kit import (
    HEI,
    MING,
    PEN,
    apart,
    blank,
    boxes,
    chop,
    chosen,
    grid,
    head,
    iso,
    p,
    page,
    pen,
    people,
    sig,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case, signed_on: dt.date) -> dict[str, str]:
    who, agent = case.insured, case.relative
    return {
        "principal_name": who.name,
        "principal_id_number": who.id_number,
        "agent_name": agent.name,
        "agent_id_number": agent.id_number,
        "signed_on": iso(signed_on),
    }


def hand_letter(case: Case, random: Random) -> Drawing:
    """A letter on ruled letter paper, all written by hand."""
    who, agent = case.insured, case.relative
    signed_on = case.on - dt.timedelta(days=random.randint(2, 7))
    why = random.choice(("因身体原因不便前往", "因工作繁忙", "因住院尚未康复", "因人在外地"))
    ties = random.choice(("亲属", "朋友", "家人"))
    big = "font-size:22px;line-height:44px;text-indent:2em"
    body = p(random.choice(("委托书", "授权委托书", "代 办 委 托 书")), "font-size:31px;line-height:88px", "c")
    body += p(f"{e(case.insurer)}：", "font-size:22px;line-height:44px")
    body += p(
        f"本人{e(who.name)}，身份证号{who.id_number}，{why}，现全权委托{ties}{e(agent.name)}（身份证号{agent.id_number}，"
        f"电话{agent.phone}）代我办理保单{case.contract_number}的理赔手续，代交材料、代签文件，我都认可，由此产生的一切责任由我本人承担。", big,
    )  # fmt: skip
    body += p("特此委托", big)
    body += p(f"委托人：{sig(who.name)}", "font-size:22px;line-height:44px;margin:44px 60px 0 0", "r")
    body += p(f"受托人：{sig(agent.name)}", "font-size:22px;line-height:44px;margin-right:60px", "r")
    body += p(day_text(signed_on, "年"), "font-size:22px;line-height:44px;margin-right:60px", "r")
    css = ".paper{background:repeating-linear-gradient(#fffdf6 0 42.6px,#c9564f 42.6px 44px);color:#1f2a5c}"
    return page(body, width=820, height=660, fields=_truth(case, signed_on), font=PEN, css=css, pad="0 66px")


def two_columns(case: Case, random: Random) -> Drawing:
    """A ruled form: giver and taker of the authority in two columns, labels at the left."""
    who, agent = case.insured, case.relative
    signed_on = case.on - dt.timedelta(days=random.randint(1, 9))
    givers, takers = random.choice(
        (("委托人（权利人）", "受托人（代理人）"), ("授权方", "被授权方"), ("委 托 人", "代 办 人"))
    )
    paste = "style='height:120px;text-align:center;color:#999'"
    day = pen(day_text(signed_on, random.choice(("年", "-", "."))))
    rows = [
        ["", (f"<b>{givers}</b>", "class=c"), (f"<b>{takers}</b>", "class=c")],
        ["姓　　名", pen(e(who.name)), pen(e(agent.name))],
        ["证件类型", "身份证", "身份证"],
        ["证件号码", pen(who.id_number), pen(agent.id_number)],
        ["联系电话", pen(who.phone), pen(agent.phone)],
        ["证件影印", ("（复印件粘贴处）", paste), ("（复印件粘贴处）", paste)],
        ["委托事项", (chosen({"递交理赔资料": True, "签收理赔决定": case.seed % 2 == 0, "代领退费": False, "其他": False}, 1), "colspan=2")],
        ["委托期限", ("自签字之日起至该案办结止，中途撤销须书面通知本公司。", "colspan=2")],
        ["签　　名", f"{sig(who.name)}　{day}", f"{sig(agent.name)}　{day}"],
    ]  # fmt: skip
    body = p(e(case.insurer), "border-bottom:3px double #7d2f2f;padding-bottom:4px;font-size:19px;color:#7d2f2f")
    body += head(random.choice(("代办理赔授权书", "保险理赔事宜授权委托书")), 26, "margin:14px 0 6px")
    body += apart(f"保险合同号：{case.contract_number}", f"赔案号：{case.numbers['业务流水号']}") + grid(
        rows, style="font-size:16.5px"
    )
    body += p(
        f"<b>公司柜面</b>　核验人：{e(people(case)[1])}　核验日期：{day_text(signed_on + dt.timedelta(days=1), '-')}　□已核对原件",
        "font-size:14px;margin-top:14px",
    )
    css = ".g td{padding:8px 10px;width:auto}.g td:first-child{width:108px;white-space:nowrap}"
    return page(body, width=900, height=740, fields=_truth(case, signed_on), font=MING, css=css, pad="36px 50px")


def motor_mandate(case: Case, random: Random) -> Drawing:
    """A motor claim's mandate to collect, with boxes, and a slip of the office to tear off."""
    who, agent, car = case.insured, case.relative, case.vehicle
    signed_on = case.on - dt.timedelta(days=random.randint(3, 12))
    row = "margin:10px 0;font-size:16.5px"
    day = f"{blank(str(signed_on.year), 56)}年{blank(str(signed_on.month), 34)}月{blank(str(signed_on.day), 34)}日"
    body = head(random.choice(("车险赔款领取授权书", "机动车保险索赔委托书")), 28) + p(f"致 {e(case.insurer)}", row)
    body += p(
        f"车牌号 {blank(car.plate, 120)}　出险日 {blank(day_text(case.loss_on, '-'), 130)}　报案号 {blank(case.numbers['登记号'], 120)}",
        row,
    )
    body += p(f"甲方（委托人）姓名 {blank(e(who.name), 170)}", row) + p(f"公民身份号码 {boxes(who.id_number)}", row)
    body += p(f"乙方（受托人）姓名 {blank(e(agent.name), 170)}", row) + p(f"公民身份号码 {boxes(agent.id_number)}", row)
    body += p(
        "甲方授权乙方办理上述车辆的定损、索赔、领取赔款通知等事项。乙方在授权范围内的行为视同甲方的行为，甲方不再另行主张。",
        row + ";text-indent:2em",
    )
    body += apart(f"甲方签字 {sig(who.name)}", f"乙方签字 {sig(agent.name)}", f"日期 {day}", style="margin-top:26px")
    slip = apart(
        f"收件人 {e(people(case)[0])}",
        f"收件日期 {day_text(signed_on + dt.timedelta(days=1), '.')}",
        "网点电话 0" + case.numbers["医保编号"][:9],
    )
    body += f"<div style='border-top:2px dashed #666;margin:34px -48px 12px'></div>{p('存 根', 'font-weight:700', 'c')}{slip}"
    body += p(f"业务号 {case.numbers['业务流水号']}　委托材料已收讫，原件退回。", "margin-top:6px") + chop(
        "业务受理章", 640, 610
    )
    return page(
        body, width=880, height=720, fields=_truth(case, signed_on), font=HEI, ground="#f8fbf7", pad="36px 48px"
    )


LAYOUTS = {"authorisation": (hand_letter, two_columns, motor_mandate)}
