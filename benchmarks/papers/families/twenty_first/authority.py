"""Letters of authority: a general letter, a form in two columns, a lawyer's for compensation, one signed on a screen."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_first.cards_kit import (
    BRUSH,
    FFANG,
    FSONG,
    KAITI,
    PEN,
    UMING,
    ZEN,
    Cell,
    apart,
    clerks,
    iso,
    item,
    lb,
    leaf,
    mobile,
    para,
    pen,
    phone_of,
    rows,
    serial,
    sig,
    stamp,
    tile,
    title,
    town,
    wide,
    young,
)
from benchmarks.papers.paper import Drawing


def _gives(case: Case) -> Person:
    return case.father if young(case) else case.insured


def _signed(case: Case) -> dt.date:
    return case.on - dt.timedelta(days=2 + case.seed % 6)


def _truth(case: Case) -> dict[str, str]:
    gives, takes = _gives(case), case.relative
    return {
        "principal_name": gives.name, "principal_id_number": gives.id_number, "agent_name": takes.name,
        "agent_id_number": takes.id_number, "signed_on": iso(_signed(case)),
    }  # fmt: skip


def _tie(case: Case) -> str:
    return ("亲属", "朋友", "同事", "亲戚")[case.seed % 4]


def handwritten_letter(case: Case, random: Random) -> Drawing:
    """A letter wholly by hand on lined writing paper, ending with both signatures and a day."""
    gives, takes = _gives(case), case.relative
    name = f"font:34px {PEN};letter-spacing:12px"
    pitch = 44
    text = f"font:21px/{pitch}px {PEN};color:#1d2a5e"
    body = para(random.choice(("委托书", "授权委托书")), f"{name};line-height:{pitch * 2}px", "mid")
    lines = (
        f"　　委托人：{e(gives.name)}，{gives.sex}，身份证号：{gives.id_number}。",
        f"　　受托人：{e(takes.name)}，{takes.sex}，身份证号：{takes.id_number}，电话：{takes.phone}。",
        f"　　我因{('在外地打工', '腿脚不便', '住院休养')[case.seed % 3]}不能到场，现委托我的{_tie(case)}{e(takes.name)}到{e(case.insurer)}代我办理保险理赔手续，代交材料、代签文件，我都承认。",
        f"　　委托期限：自签字之日起至{('理赔办完', '事情办结', '赔款到账')[case.seed % 3]}为止。",
    )  # fmt: skip
    body += "".join(para(one, text) for one in lines)
    body += para(f"委托人：<span style='font:30px {BRUSH}'>{e(gives.name)}</span>", text + ";margin-left:380px")
    body += para(f"受托人：<span style='font:30px {BRUSH}'>{e(takes.name)}</span>", text + ";margin-left:380px")
    body += para(day_text(_signed(case), random.choice("年.")), text + ";margin-left:380px")
    ground = f"repeating-linear-gradient(180deg,#fdfcf7 0 {pitch - 1.2}px,#d9a3a0 {pitch - 1.2}px {pitch}px)"
    return leaf(body, 800, pitch * 14, _truth(case), ground=ground, pad="0 58px")


def two_party_columns(case: Case, random: Random) -> Drawing:
    """An insurer's form with the two people side by side as columns of one table, ticked powers below."""
    gives, takes = _gives(case), case.relative
    fill = random.choice((pen, str))
    made: list[list[Cell]] = [
        [lb("项　目", "style='background:#f0ece3'"), lb("委 托 人（甲方）", "style='background:#f0ece3'"), lb("受 托 人（乙方）", "style='background:#f0ece3'")],
        [lb("姓　名"), fill(e(gives.name)), fill(e(takes.name))],
        [lb("性　别"), fill(gives.sex), fill(takes.sex)],
        [lb("证件类型"), "居民身份证", "居民身份证"],
        [lb("证件号码"), fill(gives.id_number), fill(takes.id_number)],
        [lb("联系电话"), fill(gives.phone), fill(takes.phone)],
        [lb("联系地址"), fill(e(gives.address)), fill(e(takes.address))],
        [lb("委托事项"), wide("☑ 代为申请理赔　　☑ 代为提交、领取理赔资料<br>□ 代为领取保险金　□ 其他：____________", 2)],
        [lb("委托期限"), wide(f"自 {day_text(_signed(case), '年')} 起 {('三十', '六十', '九十')[case.seed % 3]} 日", 2)],
    ]  # fmt: skip
    body = apart(e(case.insurer), f"WT{serial(case, 'auth', 9)}", style="font-size:15px;color:#444")
    body += title(random.choice(("理赔授权委托书", "个人理赔委托授权书")), 28, "margin:8px 0 12px")
    body += para(f"保险合同号：{fill(case.contract_number)}", "font-size:16px;margin-bottom:6px")
    body += rows(made, style="font-size:16px;line-height:1.8;table-layout:fixed").replace(
        "<td class=lb ", "<td class=lb width=126 ", 1
    )
    body += para(
        "甲方确认：乙方在上述权限内所签署的文件及办理的手续，其法律后果由甲方承担。乙方无转委托权。",
        "font-size:14.5px;margin:12px 0",
    )
    body += apart(f"委托人签名：{sig(e(gives.name))}", f"受托人签名：{sig(e(takes.name))}", style="margin-top:14px")
    day = fill(day_text(_signed(case), "年"))
    body += apart(f"签署日期：{day}", f"签署日期：{day}", style="margin-top:12px")
    if random.random() < 0.5:
        body += stamp("证件原件已核", 400, 20)
    return leaf(body, 820, 790, _truth(case), font=random.choice((FSONG, UMING)))


def legal_service_letter(case: Case, random: Random) -> Drawing:
    """A legal services office's printed letter: parties as paragraphs with indents, limits of power, fingerprints."""
    gives, takes = _gives(case), case.relative
    text = "font-size:18px;line-height:2.05;text-indent:2em"
    body = title("授 权 委 托 书", 31, "margin-bottom:18px")
    body += para(f"委托人：{e(gives.name)}，{gives.sex}，{gives.ethnicity}族，{day_text(gives.born_on, '年')}出生，住{e(gives.address)}，公民身份号码 {gives.id_number}，联系电话 {gives.phone}。", text)  # fmt: skip
    body += para(f"受委托人：{e(takes.name)}，{takes.sex}，公民身份号码 {takes.id_number}，联系电话 {takes.phone}，与委托人系{_tie(case)}关系。", text)  # fmt: skip
    body += para(
        f"现委托上列受委托人，在委托人与{e(case.insurer)}保险合同（保险单号 {case.contract_number}）理赔一案中，作为委托人的代理人。",
        text,
    )
    body += para("代理权限：<b>一般代理</b>。包括代为申请理赔、提供资料、签收文书、协商赔付方案。", text)
    body += para("代理期限：自本委托书签署之日起至上述事项办结之日止。", text)
    mark = "<span style='display:inline-block;width:30px;height:38px;border-radius:50%;margin-left:8px;vertical-align:middle;background:repeating-radial-gradient(circle,#d8434b 0 2px,#f2b5b7 2px 4px);opacity:.65'></span>"
    body += para(
        f"委托人（签名、捺印）：{sig(e(gives.name))}{mark}", "margin:28px 0 0 200px;line-height:2.2;white-space:nowrap"
    )
    body += para(
        f"受委托人（签名、捺印）：{sig(e(takes.name))}{mark}", "margin-left:200px;line-height:2.2;white-space:nowrap"
    )
    body += para(day_text(_signed(case), random.choice(("年", "数"))), "margin-left:200px;line-height:2.2")
    foot = f"{town(case)[:2]}正和法律服务所代书　　代书人：{clerks(case)[3]}　　电话：{phone_of(case)}"
    body += para(foot, "font-size:14px;border-top:1px solid #888;margin-top:30px;padding-top:6px;color:#444")
    return leaf(body, 820, 780, _truth(case), font=random.choice((FFANG, KAITI, ZEN)), pad="54px 72px")


def signed_on_screen(case: Case, random: Random) -> Drawing:
    """A mini program's page of authority: both parties in tiles, a signature drawn by finger."""
    gives, takes = _gives(case), case.relative
    body = para(
        f"本人授权以下受托人代为办理在{e(case.insurer)}的理赔申请事宜，受托人提交的资料视同本人提交。",
        "padding:12px 18px 2px;font-size:14px;color:#555",
    )
    body += tile(
        "<b>委托人</b>", item("姓名", e(gives.name)), item("身份证号", gives.id_number), item("手机号", gives.phone)
    )
    body += tile("<b>受托人</b>", item("姓名", e(takes.name)), item("身份证号", takes.id_number), item("手机号", takes.phone), item("与委托人关系", _tie(case)))  # fmt: skip
    form = random.choice("-年")
    body += tile(
        "<b>委托人签名</b>", f"<div class=mid style='font:46px/1.7 {BRUSH};background:#f7f7f9;margin:8px 0'>{e(gives.name)}</div>",
        item("签署日期", day_text(_signed(case), form)),
    )  # fmt: skip
    body += apart(*(f"<span style='border:1px solid #12a26c;color:#12a26c;border-radius:20px;padding:7px 34px'>{one}</span>" for one in ("下载文件", "撤销授权")), style="margin:10px 40px")  # fmt: skip
    return mobile(
        body, 820, _truth(case), random.choice(("授权委托书", "电子授权委托书")), random, bar="#12a26c", ink="#fff"
    )


LAYOUTS = {"authorisation": (handwritten_letter, two_party_columns, legal_service_letter, signed_on_screen)}
