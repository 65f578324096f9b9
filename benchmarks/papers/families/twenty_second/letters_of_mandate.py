"""Mandates: two columns, a formal letter, a half sheet with blanks, one signed on a screen."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_second.cards_kit import (
    DROID,
    FANG,
    MICRO,
    PRESS,
    Cell,
    adult,
    block,
    choose,
    clerks,
    div,
    gap,
    hand,
    iso,
    lines,
    mobile,
    serial,
    sheet,
    signed,
    table,
    title,
    town,
    wide,
)
from benchmarks.papers.paper import Drawing


def _day(case: Case) -> dt.date:
    return case.on - dt.timedelta(days=1 + case.seed % 7)


def _given(case: Case) -> dict[str, str]:
    who, agent = adult(case), case.relative
    return {
        "principal_name": who.name, "principal_id_number": who.id_number, "agent_name": agent.name, "agent_id_number": agent.id_number,
        "signed_on": iso(_day(case)),
    }  # fmt: skip


def mandate_in_two_columns(case: Case, random: Random) -> Drawing:
    """A printed form whose columns are the giver and the taker of the authority."""
    who, agent = adult(case), case.relative
    put = hand if random.random() < 0.6 else str
    la, top = "class=l style='background:#f6f2e8'", "class=l style='background:#e9e2d0;font-weight:700'"
    people: list[list[Cell]] = [
        [("", top), ("委 托 人", top), ("受 托 人", top)], [("姓　名", la), put(e(who.name)), put(e(agent.name))],
        [("性　别", la), put(who.sex), put(agent.sex)], [("身份证号", la), put(who.id_number), put(agent.id_number)],
        [("联系电话", la), put(who.phone), put(agent.phone)], [("住　址", la), (put(e(who.address)), "style='width:44%'"), put(e(agent.address))],
    ]  # fmt: skip
    what = choose(
        {
            "代为递交理赔申请": True,
            "代为签署理赔文书": random.random() < 0.5,
            "代为领取理赔通知": True,
            "代为变更账户": False,
        }
    )
    rows: list[list[Cell]] = [[("保单号码", la), put(case.contract_number)], [("代办事项", la), (what, "style='line-height:2'")], [("有效期限", la), "自签字之日起 90 日，逾期自动失效"]]  # fmt: skip
    body = wide(f"<b>{e(case.insurer)}</b>", "柜面单证 GM-17")
    body += title(random.choice(("授权委托书", "客户授权委托书")), 29, "margin:14px 0") + table(
        people, style="font-size:16px;line-height:1.9"
    )
    body += table(rows, style="font-size:16px;line-height:1.9;margin-top:12px")
    body += div(
        "受托人在上述授权范围内的行为视同委托人本人行为。受托人须出示双方身份证件原件。", "margin:12px 0;font-size:15px"
    )
    body += wide(f"委托人签字：{signed(who.name)}", f"受托人签字：{signed(agent.name)}", style="margin:22px 20px")
    body += div(f"签字日期：{put(day_text(_day(case), '年'))}", "margin-right:20px", "end")
    return sheet(body, 860, 770, _given(case), font=PRESS, pad="40px 50px")


def mandate_as_formal_letter(case: Case, random: Random) -> Drawing:
    """A letter a lawyer's office would type: who, whom, the reason, numbered powers, the term."""
    who, agent = adult(case), case.relative
    big = "font-size:18.5px;line-height:1.95;text-indent:2em"

    def of(one_name: str, sex: str, born: str, number: str, address: str) -> str:
        return f"{e(one_name)}，{sex}，{born}出生，住{e(address)}，公民身份号码：{number}。"

    body = title(random.choice(("授权委托书", "委　托　书")), 32, "letter-spacing:8px;margin-bottom:20px")
    body += div(f"<b>委托人：</b>{of(who.name, who.sex, day_text(who.born_on, '年'), who.id_number, who.address)}", big)
    body += div(
        f"<b>受托人：</b>{of(agent.name, agent.sex, day_text(agent.born_on, '年'), agent.id_number, agent.address)}",
        big,
    )
    why = random.choice(("行动不便", "身在外地", "公务繁忙"))
    body += div(
        f"<b>委托原因及事项：</b>委托人因{why}，不能亲自办理保单号{case.contract_number}项下的保险理赔手续，现委托上列受托人为合法代理人，代理权限如下：",
        big,
    )
    for place, words in enumerate(
        (
            f"代为向{e(case.insurer)}提交、补充、签收各项理赔材料；",
            "代为查询理赔进度，接受询问并作出说明；",
            "代为签署与上述事项有关的文件。",
        )
    ):
        body += div(f"{'一二三'[place]}、{words}", big)
    body += div("受托人在其权限范围内依法所作的一切行为，委托人均予以承认。", big)
    body += div(f"<b>委托期限：</b>自即日起至上述事项办结之日止。{random.choice(('受托人无转委托权。', ''))}", big)
    body += div(f"委托人（签名捺印）：{signed(who.name)}", "margin:44px 0 0 330px;font-size:18px")
    body += div(day_text(_day(case), random.choice(("年", "数"))), "margin:12px 0 0 430px;font-size:18px")
    print_ = "<svg style='position:absolute;right:130px;bottom:180px;opacity:.45' width='54' height='70'><ellipse cx='27' cy='35' rx='22' ry='31' fill='none' stroke='#c62232' stroke-width='7' stroke-dasharray='3 2'/><ellipse cx='27' cy='35' rx='11' ry='18' fill='none' stroke='#c62232' stroke-width='6' stroke-dasharray='3 2'/></svg>"
    return sheet(body + print_, 840, 840, _given(case), font=FANG, pad="70px 80px")


def mandate_half_sheet(case: Case, random: Random) -> Drawing:
    """Half a sheet with blanks, across, filled by hand at the counter."""
    who, agent = adult(case), case.relative
    big = "font-size:18px;line-height:2.35"
    body = title(random.choice(("代办授权书", "理赔代办委托书")), 26, "letter-spacing:6px")
    body += div(
        f"本人 {gap(e(who.name), 120)} 身份证号 {gap(who.id_number, 240)} 因故不能亲自前来，", big + ";margin-top:12px"
    )
    body += div(f"兹委托 {gap(e(agent.name), 120)} 身份证号 {gap(agent.id_number, 240)} 代为办理", big)
    body += div(f"{gap('住院、门诊医疗费用保险赔付', 300)} 一事，由此引起的责任由本人承担。", big)
    body += wide(
        f"委托人：{signed(who.name)}",
        f"被委托人：{signed(agent.name)}",
        f"{gap(day_text(_day(case), '年'), 150)}",
        style="margin-top:24px;font-size:18px",
    )
    body += div(
        f"经办网点：{e(town(case))}客户服务中心　　核验人：{e(clerks(case)[0])}　　（请附双方身份证复印件）",
        "margin-top:30px;border-top:1px solid #555;padding-top:8px;font-size:14.5px",
    )
    return sheet(
        body, 900, 410, _given(case), font=DROID, ground=random.choice(("#fff", "#fdf6ef", "#f2f8f2")), pad="38px 54px"
    )


def mandate_signed_on_screen(case: Case, random: Random) -> Drawing:
    """An authority given in an insurer's app, with its number and both persons."""
    who, agent = adult(case), case.relative
    body = block(
        div("授权委托书", "font-size:20px", "mid fat")
        + div(f"编号 SQ{serial(case, 101, 12)}", "color:#888;font-size:14px", "mid")
    )
    body += block(
        "<b>授权人</b>"
        + lines([("姓名", e(who.name)), ("证件号码", who.id_number)])
        + "<div style='height:12px'></div><b>被授权人</b>"
        + lines([("姓名", e(agent.name)), ("证件号码", agent.id_number), ("手机号", agent.phone)])
    )
    body += block(
        div(
            f"授权人同意被授权人通过线上渠道为其向{e(case.insurer)}申请理赔、上传资料并查看结果。授权有效期三十日。",
            "line-height:1.7",
        )
    )
    body += block(
        lines([("签署方式", "人脸识别＋手写"), ("签署日期", day_text(_day(case), random.choice(("-", "/", "."))))])
        + div(f"授权人签名　{signed(who.name)}", "margin-top:12px")
        + div(f"被授权人签名　{signed(agent.name)}", "margin-top:10px")
    )
    body += div("已签署 · 不可修改", "color:#13915b", "mid")
    return mobile(random.choice(("电子授权", "授权详情")), body, 850, _given(case), random, top="#f7f3ea", font=MICRO)


LAYOUTS = {
    "authorisation": (mandate_in_two_columns, mandate_as_formal_letter, mandate_half_sheet, mandate_signed_on_screen),
}
