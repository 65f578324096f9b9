"""Letters of authority: an insurer's blanks, two columns, a letter by hand, an app's signature."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.nineteenth.cards_kit import (
    FANG,
    HAND,
    SANS,
    SERIF,
    SUNG,
    Cell,
    ends,
    hand,
    head,
    is_child,
    iso,
    lab,
    num,
    over,
    p,
    page,
    panel,
    phone,
    pick,
    q,
    rubber,
    rule,
    sign,
    tab,
)
from benchmarks.papers.paper import Drawing


def _giver(case: Case) -> Person:
    return case.mother if is_child(case) else case.insured


def _day(case: Case) -> dt.date:
    return case.on - dt.timedelta(days=1 + case.seed % 5)


def _truth(case: Case) -> dict[str, str]:
    giver, agent = _giver(case), case.relative
    return {
        "principal_name": giver.name, "principal_id_number": giver.id_number, "agent_name": agent.name,
        "agent_id_number": agent.id_number, "signed_on": iso(_day(case)),
    }  # fmt: skip


def insurer_blanks(case: Case, random: Random) -> Drawing:
    """An insurer's form of sentences with blanks to fill, and what the authority covers to tick."""
    giver, agent = _giver(case), case.relative
    fill = random.choice((hand, str))
    big = "font-size:18px;line-height:2.2;text-indent:2em"
    until = _day(case) + dt.timedelta(days=60)
    body = head(random.choice(("理赔授权委托书", "授 权 委 托 书", "委托书")), 30, "margin-bottom:20px")
    body += p(f"致：{e(case.insurer)}", "font-size:18px")
    body += p(
        f"本人 {rule(fill(e(giver.name)), 120)}，身份证号码 {rule(fill(giver.id_number), 250)}，因 {rule(fill(('行动不便', '工作繁忙', '身在外地')[case.seed % 3]), 110)}，不能亲自办理保险理赔事宜，现委托 {rule(fill(e(agent.name)), 120)}（身份证号码 {rule(fill(agent.id_number), 250)}，联系电话 {rule(fill(agent.phone), 140)}）作为本人的代理人，代为办理以下第 {rule(fill('1、2'), 50)} 项：",
        big,
    )
    body += p(
        "1. 递交理赔申请材料并签收相关文书；<br>2. 查询理赔进度、补充资料；<br>3. 代为领取保险金。",
        "font-size:17px;line-height:1.9;padding-left:2em",
    )
    body += p(
        f"委托期限：自签署之日起至 {rule(fill(day_text(until, '年')), 160)} 止。代理人在上述权限内所为的行为，本人均予以承认。",
        big,
    )
    body += ends(
        f"委托人（签字）：{sign(e(giver.name))}",
        f"受托人（签字）：{sign(e(agent.name))}",
        style="margin-top:36px;font-size:18px",
    )
    body += p(f"签署日期：{fill(day_text(_day(case), '年'))}", "margin-top:20px;font-size:18px", "e")
    body += p("附：委托人、受托人身份证复印件各一份", "font-size:14px;margin-top:26px")
    return page(body, 820, 760, _truth(case), font=random.choice((FANG, SUNG)), pad="48px 64px")


def two_columns(case: Case, random: Random) -> Drawing:
    """A table with who gives and who takes authority side by side."""
    giver, agent = _giver(case), case.relative
    rows: list[list[Cell]] = [["", ("<b>委托人</b>", "class=m"), ("<b>受托人</b>", "class=m")]]
    for label, one, other in (
        ("姓名", e(giver.name), e(agent.name)), ("性别", giver.sex, agent.sex),
        ("身份证号码", giver.id_number, agent.id_number), ("联系电话", giver.phone, agent.phone),
        ("住址", e(giver.address), e(agent.address)),
    ):  # fmt: skip
        rows.append([lab(label), one, other])
    what = pick(((True, "递交资料"), (True, "签收通知"), (case.seed % 2 == 0, "领取赔款"), (False, "和解调解")))
    rows += [[lab("委托事项"), over(f"保险合同 {case.contract_number} 项下理赔事宜：{what}", 2)],
        [lab("委托权限"), over(pick(((True, "一般授权"), (False, "特别授权"))), 2)],
        [lab("签字（捺印）"), (sign(e(giver.name)), "class=m style='height:70px'"), (sign(e(agent.name)), "class=m")]]  # fmt: skip
    body = head(random.choice(("委托授权书", "个人授权委托书")), 29, "letter-spacing:4px;margin-bottom:16px")
    body += tab(rows, style="font-size:16.5px")
    body += p("本委托书一式两份，委托双方签字后生效。", "font-size:14.5px;margin-top:12px")
    body += p(f"签署日期：{day_text(_day(case), random.choice('年-'))}", "margin-top:14px", "e")
    if random.random() < 0.4:
        body += rubber("见证属实", 90, 590, "#b12a2a")
    return page(body, 880, 680, _truth(case), font=random.choice((SERIF, SANS)), pad="36px 50px")


def ruled_letter(case: Case, random: Random) -> Drawing:
    """A letter written by hand on ruled paper."""
    giver, agent = _giver(case), case.relative
    why = ("我因住院期间行动不便", "因我在外务工不能回来", "由于本人年岁大出门不便")[case.seed % 3]
    long_day = day_text(_day(case), "年")
    indent = "text-indent:2em"
    body = p("委托书", "font-size:32px;line-height:52px", "m")
    body += p(f"委托人：{e(giver.name)}，身份证号：{giver.id_number}")
    body += p(f"受托人：{e(agent.name)}，身份证号：{agent.id_number}")
    body += p(
        f"{why}，特委托{e(agent.name)}代我到{e(case.insurer)}办理理赔手续，包括交材料、签字和查询结果。由此产生的一切后果由我本人承担。",
        indent,
    )
    body += p("特此委托。", indent)
    body += p(f"委托人签名：{e(giver.name)}　　", "", "e") + p(f"受托人签名：{e(agent.name)}　　", "", "e")
    body += p(f"{long_day}　　", "", "e")
    tone = random.choice(("#c9a3a3", "#9fb8d0", "#a9c3a4"))
    if random.random() < 0.6:
        body += at(650, 540, "", "width:34px;height:44px;border-radius:50%;background:radial-gradient(#c33a,#c333)")
    css = f".paper{{line-height:52px;background:repeating-linear-gradient(180deg,transparent 0 48px,{tone} 48px 49px,transparent 49px 52px) 0 40px,#fdfcf6}}"
    return page(
        body,
        800,
        700,
        _truth(case),
        font=HAND,
        size=22,
        css=css,
        ink=random.choice(("#16255f", "#22232a")),
        pad="40px 56px",
    )


def signed_in_app(case: Case, random: Random) -> Drawing:
    """An authority signed in an insurer's app."""
    giver, agent = _giver(case), case.relative
    tone = random.choice(("#ef6c00", "#1565c0", "#00897b"))
    body = panel(
        p("授权委托书", "font-size:19px;font-weight:700", "m"),
        p(f"编号 WT{num(case, 'wt', 12)}", "font-size:12.5px;color:#888", "m"),
    )
    body += panel(
        "<b>委托人</b>",
        q("姓名", e(giver.name)),
        q("证件号码", giver.id_number),
        "<b>受托人</b>",
        q("姓名", e(agent.name)),
        q("证件号码", agent.id_number),
    )
    body += panel(f"委托人授权受托人向{e(case.insurer)}申请理赔、提交和补充材料，并接收有关通知。委托期限30天。")
    body += panel(
        q("委托人电子签名", sign(e(giver.name))),
        q("签署日期", day_text(_day(case), "-")),
        q("签署方式", "人脸识别+手写签名"),
    )
    body += p("✓ 已完成签署", f"color:{tone};font-size:16px;padding:8px", "m")
    return phone(
        body, 680, _truth(case), random.choice(("委托书预览", "电子签署", "代办授权")), random, bar=tone, ink="#fff"
    )


LAYOUTS = {"authorisation": (insurer_blanks, two_columns, ruled_letter, signed_in_app)}
