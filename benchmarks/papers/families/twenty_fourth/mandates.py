"""Powers of attorney: a form in two boxes, a letter with articles, a squared telephone page, a notary's."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_fourth.cards_kit import (
    BOOK_SONG,
    FANG,
    HEI,
    KAI,
    MING,
    Cell,
    adult,
    choose,
    chop,
    div,
    ends,
    fill,
    grid,
    head,
    home_city,
    home_district,
    ink,
    iso,
    k,
    line,
    minor,
    no,
    officials,
    page,
    pane,
    screen,
    signature,
    v,
)
from benchmarks.papers.paper import Drawing


def _day(case: Case) -> dt.date:
    return case.on - dt.timedelta(days=1 + case.seed % 9)


def _truth(case: Case) -> dict[str, str]:
    gives, takes = adult(case), case.relative
    return {
        "principal_name": gives.name, "principal_id_number": gives.id_number, "agent_name": takes.name,
        "agent_id_number": takes.id_number, "signed_on": iso(_day(case)),
    }  # fmt: skip


def _bond(case: Case) -> str:
    return ("朋友", "同事", "邻居", "亲属")[case.seed % 4]


def _for_whom(case: Case) -> str:
    return f"为其子女{e(case.insured.name)}" if minor(case) else "为本人"


def two_party_boxes(case: Case, random: Random) -> Drawing:
    """An insurer's form with both parties side by side in one table, matters ticked, signatures below."""
    gives, takes, w = adult(case), case.relative, random.choice((ink, str))
    rows: list[list[Cell]] = [
        [
            v("委　托　人", 2, "class=c style='background:#e6eee9'"),
            v("受　托　人", 2, "class=c style='background:#e6eee9'"),
        ],
        [k("姓名"), w(e(gives.name)), k("姓名"), w(e(takes.name))],
        [k("证件号码"), w(gives.id_number), k("证件号码"), w(takes.id_number)],
        [k("手机"), w(gives.phone), k("手机"), w(takes.phone)],
        [k("住址"), w(e(gives.address)), k("双方关系"), w(_bond(case))],
        [
            k("委托事项"),
            v(
                choose("代交理赔单证", ("代交理赔单证",))
                + "　"
                + choose("签收通知", ("签收通知",))
                + "　□代领保险金　□其他",
                3,
            ),
        ],
        [k("保险合同"), v(w(case.contract_number), 3)],
        [k("委托期限"), v(f"自签署之日起 {random.choice(('30', '60', '90'))} 日止", 3)],
    ]
    body = ends(f"<b style='font-size:19px'>{e(case.insurer)}</b>", f"表单号 WT-{no(case, 'wt', 5)}")
    body += head("授权委托书", 28, "letter-spacing:6px;margin:8px 0 12px") + grid(rows, widths=(12, 38, 12, 38))
    body += div(
        "委托人声明：受托人在上述权限内所办理事项，其法律后果由委托人承担；受托人无转委托权。",
        "font-size:15px;margin:14px 0",
    )
    body += ends(
        f"委托人签名：{signature(e(gives.name))}",
        f"受托人签名：{signature(e(takes.name))}",
        style="margin-top:14px;padding-right:70px",
    )
    body += div(f"签署日期：{w(day_text(_day(case), random.choice(('年', '-'))))}", "margin-top:20px", "r")
    body += div("附：双方身份证件复印件各一份", "font-size:14px;margin-top:12px;color:#555")
    return page(body, (900, 680), _truth(case), font=random.choice((BOOK_SONG, HEI)), px=16, pad="36px 50px")


def letter_with_articles(case: Case, random: Random) -> Drawing:
    """A typed letter: who, whom, articles one to three, left and right signatures with thumb prints."""
    gives, takes, w = adult(case), case.relative, random.choice((ink, str))
    text = "line-height:2.2;font-size:18px"
    thumb = "<span style='display:inline-block;width:34px;height:44px;border-radius:50%;opacity:.35;vertical-align:middle;background:repeating-radial-gradient(ellipse,#c33 0 2px,#fff0 2px 4px)'></span>"
    body = head(random.choice(("委 托 书", "授 权 委 托 书")), 33, "margin-bottom:18px")
    body += div(f"委托人：{fill(w(e(gives.name)), 130)}（身份证号：{fill(w(gives.id_number), 230)}）", text)
    body += div(f"被委托人：{fill(w(e(takes.name)), 130)}（身份证号：{fill(w(takes.id_number), 230)}）", text)
    body += div(
        f"委托人因{random.choice(('工作繁忙', '行动不便', '身在外地', '住院休养'))}，不能亲自到场，特委托上述被委托人{_for_whom(case)}办理下列事项：",
        text + ";text-indent:2em",
    )
    for article in (
        "一、到保险公司柜面递交医疗费用理赔申请及全部单证；",
        "二、在办理过程中签署、领取相关回执与通知；",
        "三、到就诊医院调取、复印住院病历资料。",
    ):
        body += div(article, text + ";text-indent:2em")
    body += div("委托期限：自签字之日起至上述事项办结为止。被委托人不得再行转托他人。", text + ";text-indent:2em")
    body += ends(
        f"委托人：{signature(e(gives.name))} {thumb}",
        f"被委托人：{signature(e(takes.name))} {thumb}",
        style="margin-top:30px;padding-right:60px",
    )
    body += div(w(day_text(_day(case), random.choice(("年", "数")))), "margin-top:22px;padding-right:40px", "r")
    return page(body, (840, 650), _truth(case), font=random.choice((FANG, KAI)), pad="54px 66px")


def notarial_mandate(case: Case, random: Random) -> Drawing:
    """A statement made before a notary or village office, parties in blocks, official's note and seal below."""
    gives, takes = adult(case), case.relative
    office = f"{home_city(case)}{home_district(case)}{random.choice(('公证处', '司法所'))}"
    block = "border-left:4px solid #777;padding-left:14px;margin:12px 0;line-height:1.9"
    day = _day(case)

    def party(label: str, who: Person) -> str:
        return div(
            f"{label}：{e(who.name)}，{who.sex}，{day_text(who.born_on, '年')}出生<br>公民身份号码：{who.id_number}<br>住址：{e(who.address)}",
            block,
        )

    body = head("授 权 委 托 书", 30) + party("委托人", gives) + party("受托人", takes)
    text = "text-indent:2em;line-height:2"
    body += div(
        f"我{_for_whom(case)}办理{e(case.insurer)}保险合同（合同号{case.contract_number}）项下的理赔事宜，因故不能亲自前往，自愿委托{e(takes.name)}作为代理人，代为提交材料、签署文件、接收文书。代理人在授权范围内签署的文件，我均予承认。",
        text,
    )
    body += ends(f"委托人（签名）：{signature(e(gives.name))}", day_text(day, "年"), style="margin:24px 40px 20px 0")
    body += "<div style='border-top:1.5px solid #333;padding-top:12px'>见证意见：兹见证委托人于上述日期在本处工作人员面前，在前面的《授权委托书》上签名。</div>"
    body += ends(f"{office}", f"见证人：{officials(case)[0]}", style="margin-top:16px;padding-right:40px")
    body += chop(office, 140, 114, 130, "", 0.45)
    return page(body, (840, 670), _truth(case), font=random.choice((MING, BOOK_SONG)), px=17, pad="48px 62px")


def signed_on_telephone(case: Case, random: Random) -> Drawing:
    """A mandate signed on a telephone's glass: parties as lines, text, picture of the signature, the time."""
    gives, takes = adult(case), case.relative
    tint = random.choice(("#1767c2", "#c0392b", "#147d64"))
    body = div("电子授权委托书", f"font-size:21px;padding:18px 0 4px;color:{tint}", "c")
    body += div(f"编号 ESIGN{no(case, 'esign', 10)}", "font-size:13px;color:#888", "c")
    body += pane(
        f"<b style='color:{tint}'>委托人</b>{line('姓名', e(gives.name))}{line('身份证号码', gives.id_number)}{line('手机号', gives.phone)}"
    )
    body += pane(
        f"<b style='color:{tint}'>受托人</b>{line('姓名', e(takes.name))}{line('身份证号码', takes.id_number)}{line('关系', _bond(case))}"
    )
    body += pane(
        f"<div style='font-size:15px'>委托人授权受托人{_for_whom(case)}向{e(case.insurer)}办理理赔报案、资料上传及进度查询，授权自签署之日起 60 天内有效。</div>"
    )
    body += pane(
        f"<span style='color:#888;font-size:14px'>委托人手写签名</span><div class=c style='font-size:20px;padding:8px'>{signature(e(gives.name))}</div>{line('签署日期', day_text(_day(case), '-'))}{line('签署方式', '人脸识别 + 短信验证')}"
    )
    return screen(body, 930, _truth(case), random, random.choice(("签署完成", "授权详情", "电子签约")), top=tint, on_top="#fff")  # fmt: skip


LAYOUTS = {"authorisation": (two_party_boxes, letter_with_articles, notarial_mandate, signed_on_telephone)}
