"""Mandates and deaths: letters of authority of four forms; certificates of death of four offices."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twentieth.cards_kit import (
    BLOCK,
    FINE,
    GOV,
    SOFT,
    SUN,
    WRITTEN,
    Cell,
    age,
    blank,
    card,
    folk,
    grown,
    head,
    iso,
    number,
    page,
    pairs,
    para,
    pen,
    ring,
    screen,
    sig,
    split,
    tab,
    tick,
    town,
)
from benchmarks.papers.paper import Drawing


def _signed(case: Case) -> dt.date:
    return case.on - dt.timedelta(days=2 + case.seed % 5)


def _truth(case: Case) -> dict[str, str]:
    who, agent = grown(case), case.relative
    return {"principal_name": who.name, "principal_id_number": who.id_number, "agent_name": agent.name, "agent_id_number": agent.id_number, "signed_on": iso(_signed(case))}  # fmt: skip


def mandate_of_insurer_form(case: Case, random: Random) -> Drawing:
    """An insurer's printed form: two blocks in a table, powers to tick, both signatures."""
    who, agent, la = grown(case), case.relative, "class=la style='background:#eef'"
    powers = {"提交理赔资料": True, "签收理赔决定": random.random() < 0.6, "领取退还原件": True, "代领赔款": False}
    rows: list[list[Cell]] = [
        [("委托人姓名", la), pen(e(who.name)), ("联系电话", la), pen(who.phone)], [("委托人证件号码", la), (pen(who.id_number), "colspan=3")],
        [("受托人姓名", la), pen(e(agent.name)), ("联系电话", la), pen(agent.phone)], [("受托人证件号码", la), (pen(agent.id_number), "colspan=3")],
        [("委托事项", la), (tick(powers), "colspan=3")], [("涉及保单号", la), (pen(case.contract_number), "colspan=3")],
        [("委托期限", la), ("自签署之日起六个月内有效，受托人无转委托权。", "colspan=3")],
    ]  # fmt: skip
    body = para(e(case.insurer), "color:#33a") + head(
        random.choice(("理赔授权委托书", "委托授权书")), 29, "margin-bottom:14px"
    )
    body += tab(rows, style="font-size:17px;height:420px") + para(
        "委托人确认：受托人在上述权限内所为之行为，其法律后果由委托人承担。", "margin:14px 0"
    )
    body += split(f"委托人签名：{sig(who.name)}", f"受托人签名：{sig(agent.name)}") + para(
        f"签署日期：{pen(day_text(_signed(case), random.choice(('年', '-'))))}", "margin-top:16px"
    )
    return page(body, 820, 820, _truth(case), font=FINE)


def mandate_letter_typed(case: Case, random: Random) -> Drawing:
    """A typed letter with labelled lines for each side."""
    who, agent = grown(case), case.relative
    big = "font-size:19px;line-height:2.1"
    body = head("授 权 书", 32, "margin-bottom:20px")
    for word, one in (("授权人（甲方）", who), ("被授权人（乙方）", agent)):
        body += para(
            f"{word}：{e(one.name)}　　性别：{one.sex}<br>身份证号码：{one.id_number}<br>住址：{e(one.address)}",
            big + ";margin-bottom:10px",
        )
    body += para(
        f"甲方因{random.choice(('身体原因', '工作原因', '居住外地'))}无法亲自前往{e(case.insurer)}，特授权乙方代为办理甲方的保险理赔申请、材料递交及补正等手续。乙方在授权范围内签署的文件，甲方均予认可。",
        big + ";text-indent:2em",
    )
    body += para("授权期限：至本次理赔手续办理完毕时止。", big + ";text-indent:2em")
    body += para(
        f"授权人（签名、按手印）：{sig(who.name)}<br>被授权人（签名）：{sig(agent.name)}<br>日期：{day_text(_signed(case), '年')}",
        big + ";margin:40px 0 0 300px",
    )
    return page(body, 820, 980, _truth(case), font=GOV, pad="64px 76px")


def mandate_note_by_hand(case: Case, random: Random) -> Drawing:
    """A few lines by hand on ruled paper."""
    who, agent = grown(case), case.relative
    big = "line-height:44px;text-indent:2em"
    body = para(random.choice(("委托书", "代办委托书")), "font-size:28px;line-height:88px", "ce")
    body += para(
        f"我叫{e(who.name)}（身份证{who.id_number}），因事不能到场，今委托{e(agent.name)}（身份证{agent.id_number}）替我到保险公司办理报销赔付的事情，办理中他（她）签的字我都认可。受托人电话{agent.phone}。",
        big,
    )
    body += para("此致", big) + para(e(case.insurer), "line-height:44px")
    body += para(
        f"委托人：{e(who.name)}<br>受托人：{e(agent.name)}<br>{day_text(_signed(case), '年')}",
        "line-height:44px;margin-left:380px",
    )
    lines = "repeating-linear-gradient(#fffdf5 0 43px,#d98f8f 43px 44px)"
    return page(
        body, 780, 640, _truth(case), font=WRITTEN, size=22, ground=lines, pad="0 60px", css=".paper{color:#1c2b66}"
    )


def mandate_signed_on_phone(case: Case, random: Random) -> Drawing:
    """A mandate signed by finger in an app."""
    who, agent = grown(case), case.relative
    body = card(head("电子授权委托书", 20) + f"<div class=ce style='color:#888'>{e(case.insurer)}</div>")
    body += card("<b>委托人</b>" + pairs([("姓名", e(who.name)), ("身份证号", who.id_number)]))
    body += card(
        "<b>受托人</b>" + pairs([("姓名", e(agent.name)), ("身份证号", agent.id_number), ("手机号", agent.phone)])
    )
    body += card(
        f"委托人授权受托人代为提交理赔申请、查询进度并接收通知。<div style='margin-top:10px'>委托人签名 {sig(who.name)}</div>签署日期 {day_text(_signed(case), '-')}"
    )
    return screen(random.choice(("授权详情", "委托办理")), body, 690, _truth(case), random, "#0e7f6d", "#fff")


def _cause(case: Case) -> str:
    grave = ("恶性", "梗死", "肺炎", "心肌", "出血", "衰竭", "冠")
    return case.diagnosis.name if any(one in case.diagnosis.name for one in grave) else ("心源性猝死", "呼吸衰竭", "急性心力衰竭", "多脏器功能衰竭")[case.seed % 4]  # fmt: skip


def _dead(case: Case, issuer: str) -> dict[str, str]:
    who = case.insured
    return {"name": who.name, "sex": who.sex, "id_number": who.id_number, "died_on": iso(case.discharged_on), "cause": _cause(case), "issuer": issuer}  # fmt: skip


def _after(case: Case, days: int) -> str:
    return day_text(min(case.discharged_on + dt.timedelta(days=days), case.on), "年")


def death_medical_certificate(case: Case, random: Random) -> Drawing:
    """The medical certificate in a table with a chain of causes."""
    who, day, la = case.insured, case.discharged_on, "class=la"
    old = age(who.born_on, day)
    rows: list[list[Cell]] = [
        [("死者姓名", la), e(who.name), ("性别", la), who.sex, ("民族", la), who.ethnicity],
        [("有效身份证件号码", la), (who.id_number, "colspan=3"), ("年龄", la), f"{old}岁"],
        [("出生日期", la), (day_text(who.born_on, "年"), "colspan=2"), ("死亡日期", la), (f"{day_text(day, '年')}{case.seed % 24}时", "colspan=2")],
        [("常住地址", la), (e(who.address), "colspan=5")], [("死亡地点", la), (tick({"医疗卫生机构": True, "来院途中": False, "家中": False}), "colspan=5")],
        [("直接死亡原因", la), (e(_cause(case)), "colspan=3"), ("间隔", la), f"{case.seed % 20 + 1}小时"],
        [("引起上述的疾病", la), ("—", "colspan=5")], [("家属姓名", la), (e(case.relative.name), "colspan=2"), ("联系电话", la), (case.relative.phone, "colspan=2")],
    ]  # fmt: skip
    body = head("居民死亡医学证明（推断）书", 27) + split(
        f"行政区划代码 {number(case, 51, 6)}", f"编号 {number(case, 52, 11)}", style="margin:10px 0"
    )
    body += tab(rows, style="font-size:16px;height:440px") + split(
        f"医师签名：{sig(folk(case)[0])}", f"医疗卫生机构：{e(case.hospital)}（盖章）", style="margin-top:20px"
    )
    body += para(f"填表日期：{_after(case, 0)}", "margin-top:12px", "ri") + ring(case.hospital, 560, 560, 134, "", 0.4)
    return page(body, 840, 760, _dead(case, case.hospital), font=SUN)


def death_police_cancellation(case: Case, random: Random) -> Drawing:
    """The police's certificate that the register was cancelled, with its stub above."""
    who, post = case.insured, f"{case.insured.id_issuer}{('城关', '桥头', '西苑', '东湖')[case.seed % 4]}派出所"
    big = "font-size:20px;line-height:2.2;text-indent:2em"
    body = head(random.choice(("死亡注销户口证明", "注销户口证明")), 31) + para(
        f"字第 {number(case, 53, 7)} 号", "margin-bottom:10px", "ri"
    )
    body += para(
        f"{e(who.name)}，{who.sex}，公民身份号码 {who.id_number}，原住 {e(who.address)}，因{e(_cause(case))}于 {day_text(case.discharged_on, '年')} 死亡，其户口已于 {_after(case, 3)} 在我所注销。",
        big,
    )
    body += para("特此证明。", big) + para(
        f"{e(post)}（户口专用章）<br>{_after(case, 3)}", "font-size:19px;margin-top:40px", "ri"
    )
    return page(body + ring(post, 530, 350, 140, "户口专用章", 0.4), 800, 620, _dead(case, post), font=GOV, ground="#fbf9f2", pad="50px 64px")  # fmt: skip


def death_village_proof(case: Case, random: Random) -> Drawing:
    """A residents' committee's proof, typed in kai with blanks."""
    who, office = case.insured, f"{town(case)}{('和平', '青松', '河湾')[case.seed % 3]}社区居民委员会"
    big = "font-size:20px;line-height:2.3;text-indent:2em"
    body = head("死 亡 证 明", 34, "letter-spacing:6px;margin-bottom:14px")
    body += para(
        f"兹有我辖区居民 {blank(e(who.name), 100)}，性别 {blank(who.sex, 40)}，身份证号 {blank(who.id_number, 200)}，于 {blank(day_text(case.discharged_on, '年'), 150)} 在{random.choice(('医院', '当地医院'))}去世，死亡原因：{blank(e(_cause(case)), 140)}。",
        big,
    )
    body += para("以上情况属实，特此证明。", big) + para(
        f"经办人：{sig(folk(case)[3])}<br>{e(office)}<br>{_after(case, 2)}", "font-size:20px;margin-top:36px", "ri"
    )
    return page(body + ring(office, 520, 400, 140, "", 0.4), 800, 640, _dead(case, office), font=SOFT, pad="56px 64px")


def death_cremation_certificate(case: Case, random: Random) -> Drawing:
    """A funeral home's certificate of cremation that tells of the death."""
    who, office, la = case.insured, f"{town(case)}殡仪馆", "class=la"
    rows: list[list[Cell]] = [
        [("逝者姓名", la), e(who.name), ("性别", la), who.sex], [("身份证号", la), who.id_number, ("享年", la), f"{age(who.born_on, case.discharged_on)}岁"],
        [("死亡日期", la), day_text(case.discharged_on, "年"), ("死亡原因", la), e(_cause(case))], [("火化日期", la), _after(case, 3), ("经办家属", la), e(case.relative.name)],
    ]  # fmt: skip
    body = (
        head("死亡及火化证明", 28, "margin-bottom:8px")
        + para(f"证明编号：HH{number(case, 54, 8)}", "", "ri")
        + tab(rows, style="font-size:18px;height:250px;margin-top:8px")
    )
    body += para(
        f"{random.choice(('凭此证办理骨灰寄存、安葬手续。', '此证遗失不补。'))}", "margin-top:10px;font-size:15px"
    ) + para(f"签发单位：{e(office)}<br>{_after(case, 3)}", "margin-top:14px", "ri")
    return page(body + ring(office, 640, 360, 124, "业务专用章", 0.4), 860, 520, _dead(case, office), font=BLOCK, ground="#f3f6f3", pad="34px 46px")  # fmt: skip


LAYOUTS = {
    "authorisation": (mandate_of_insurer_form, mandate_letter_typed, mandate_note_by_hand, mandate_signed_on_phone),
    "death_certificate": (
        death_medical_certificate,
        death_police_cancellation,
        death_village_proof,
        death_cremation_certificate,
    ),
}
