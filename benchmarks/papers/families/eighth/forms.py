"""Claim forms and authorisations."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eighth.sheet import (
    HEI,
    KAI,
    SANS,
    SONG,
    iso,
    line,
    row,
    sheet,
    staff,
    table,
    tick,
    title,
    under,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case) -> dict[str, str]:
    who = case.insured
    return {
        "contract_number": case.contract_number,
        "insured_name": who.name,
        "id_number": who.id_number,
        "phone": who.phone,
        "loss_on": iso(case.loss_on),
        "scene": "accident" if case.accident else "illness",
        "payee_name": who.name,
        "bank_name": who.bank,
        "bank_account": who.card_number,
    }


def _pen(words: str) -> str:
    return f"<span class='pen'>{words}</span>"


_PROMISE = "本人声明以上填写内容及所提供的资料真实、完整，如有隐瞒或虚假，愿承担相应法律责任，并同意保险公司向医疗机构等查询与本次理赔有关的信息。"


def personal_form(case: Case, random: Random) -> Drawing:
    """A life insurer's ruled form, filled by pen."""
    who = case.insured
    kinds = "　".join((tick(case.accident, "意外伤害"), tick(not case.accident, "疾病"), tick(False, "其他")))
    claims = "　".join(
        tick(place == case.seed % 4, word) for place, word in enumerate(("医疗", "重疾", "津贴", "门诊"))
    )
    rows: list[list[str | tuple[str, str]]] = [
        [("一、保险合同及被保险人信息", "colspan=4 class='b s'")],
        ["保险单号", (_pen(case.contract_number), "colspan=3")],
        ["被保险人", _pen(e(who.name)), "证件号码", _pen(who.id_number)],
        ["联系电话", _pen(who.phone), "联系地址", _pen(e(who.address))],
        [("二、事故信息", "colspan=4 class='b s'")],
        ["出险日期", _pen(day_text(case.loss_on, "年")), "出险原因", kinds],
        ["申请项目", (claims, "colspan=3")],
        [
            "事故经过",
            (
                _pen(
                    "因身体不适前往" + e(case.hospital) + "就诊治疗"
                    if not case.accident
                    else "不慎受伤，前往" + e(case.hospital) + "就诊治疗"
                ),
                "colspan=3 style='height:70px'",
            ),
        ],
        [("三、领款账户信息", "colspan=4 class='b s'")],
        ["领款人", _pen(e(who.name)), "开户银行", _pen(e(who.bank))],
        ["银行账号", (_pen(f"<span style='letter-spacing:2px'>{who.card_number}</span>"), "colspan=3")],
    ]
    body = (
        title(e(case.insurer), 23)
        + title("人身保险理赔申请书", 27)
        + "<div style='height:10px'></div>"
        + table(rows)
        + line(_PROMISE, "font-size:14px;margin-top:10px")
    )
    body += row(
        f"申请人签名：<span class='sig'>{e(who.name)}</span>",
        f"申请日期：{_pen(day_text(case.visited_on, '年'))}",
        style="margin-top:18px",
    )
    css = ".t td{padding:7px 8px}.s{background:#e8eef7}.t td:nth-child(odd){white-space:nowrap}.t td:last-child{white-space:normal}"
    return sheet(body, width=920, height=860, fields=_truth(case), font=SONG, css=css, padding="36px 44px")


def boxed_form(case: Case, random: Random) -> Drawing:
    """A form with a box for each character of a number."""
    who = case.insured
    body = title("理 赔 申 请 表", 28) + line(f"致：{e(case.insurer)}", "margin:10px 0")
    size = "margin:9px 0;font-size:17px"
    body += line(
        f"合同编号 {under(case.contract_number, 240, 'pen')}　被保险人姓名 {under(e(who.name), 130, 'pen')}", size
    )
    body += line("身份证号 " + _boxes(who.id_number), size) + line(
        f"手机号码 {under(who.phone, 180, 'pen')}　出险时间 {under(day_text(case.loss_on, '-'), 170, 'pen')}", size
    )
    body += line(
        f"出险类型 {tick(not case.accident, '疾病')}　{tick(case.accident, '意外')}　　　就诊医院 {under(e(case.hospital), 220, 'pen')}",
        size,
    )
    body += "<div class='hr'></div>" + line("保险金给付方式：银行转账（限申请人本人账户）", "font-weight:700")
    body += (
        line(f"账户名 {under(e(who.name), 130, 'pen')}　开户行 {under(e(who.bank), 220, 'pen')}", size)
        + line("账　号 " + _boxes(who.card_number), size)
        + "<div class='hr'></div>"
        + line(_PROMISE, "font-size:14px")
    )
    body += row(
        f"被保险人/监护人签字 <span class='sig'>{e(who.name)}</span>",
        f"日期 {_pen(day_text(case.visited_on, '.'))}",
        style="margin-top:26px",
    ) + row("以下由公司填写", f"受理人 {e(staff(case)[0])}", style="margin-top:22px;background:#eee;padding:6px 10px")
    return sheet(
        body,
        width=900,
        height=720,
        fields=_truth(case),
        font=HEI,
        css=".bx{display:inline-block;border:1px solid #444;width:29px;height:32px;text-align:center;margin-right:-1px}",
        padding="38px 46px",
    )


def _boxes(number: str) -> str:
    return "".join(f"<span class='bx pen'>{digit}</span>" for digit in number)


def printed_form(case: Case, random: Random) -> Drawing:
    """A notice printed from the insurer's web page, everything typed."""
    who = case.insured
    entries = (
        ("保单号码", case.contract_number),
        ("被保险人姓名", e(who.name)),
        ("被保险人证件号", who.id_number),
        ("手机号", who.phone),
        ("出险日期", day_text(case.loss_on, "-")),
        ("出险类型", "意外" if case.accident else "疾病"),
        ("收款人", e(who.name)),
        ("收款银行", e(who.bank)),
        ("收款账号", who.card_number),
    )
    body = row(
        f"<b style='font-size:21px'>{e(case.insurer)}</b>",
        "线上理赔",
        style="border-bottom:3px solid #1f8a70;padding-bottom:8px",
    ) + title("保险金给付申请书", 26, "margin:18px 0")
    body += table([[label, value] for label, value in entries], style="font-size:17px")
    body += line(_PROMISE, "font-size:14px;margin-top:14px") + row(
        f"电子签名：<span class='sig'>{e(who.name)}</span>",
        f"提交日期：{day_text(case.visited_on, '-')}",
        style="margin-top:20px",
    )
    return sheet(
        body,
        width=820,
        height=760,
        fields=_truth(case),
        font=SANS,
        css=".t td{border-color:#bbb;padding:8px 12px}.t td:first-child{background:#f0f7f4;width:190px}",
        padding="40px 52px",
    )


def _authorised(case: Case, signed_on: dt.date) -> dict[str, str]:
    who, agent = case.insured, case.relative
    return {
        "principal_name": who.name,
        "principal_id_number": who.id_number,
        "agent_name": agent.name,
        "agent_id_number": agent.id_number,
        "signed_on": iso(signed_on),
    }


def letter_of_authority(case: Case, random: Random) -> Drawing:
    """A letter with blanks filled by pen."""
    who, agent, signed_on = case.insured, case.relative, case.visited_on + dt.timedelta(days=3)
    big = "font-size:19px;line-height:2.2"
    body = title("授 权 委 托 书", 31, "margin:10px 0 22px")
    body += line(
        f"委托人：{under(e(who.name), 130, 'pen')}　身份证号码：{under(who.id_number, 220, 'pen')}", big
    ) + line(f"受托人：{under(e(agent.name), 130, 'pen')}　身份证号码：{under(agent.id_number, 220, 'pen')}", big)
    body += line(
        f"委托人因{random.choice(('行动不便', '在外地工作', '住院治疗'))}，不能亲自到{e(case.insurer)}办理保险理赔手续，现委托上述受托人代为办理保单号{under(case.contract_number, 0, 'pen')}项下的理赔申请、资料递交等事宜。受托人在授权范围内签署的文件，委托人均予以承认。",
        big + ";text-indent:2em",
    )
    body += line("委托期限：自签署之日起至本次理赔结案止。", big)
    body += row(
        f"委托人（签字）：<span class='sig'>{e(who.name)}</span>",
        f"受托人（签字）：<span class='sig'>{e(agent.name)}</span>",
        style="margin-top:36px;font-size:18px",
    ) + line(_pen(day_text(signed_on, "年")), "margin-top:24px;font-size:18px", "r")
    return sheet(body, width=880, height=650, fields=_authorised(case, signed_on), font=KAI, padding="48px 70px")


def authority_form(case: Case, random: Random) -> Drawing:
    """An insurer's ruled form."""
    who, agent, signed_on = case.insured, case.relative, case.visited_on + dt.timedelta(days=1)
    rows: list[list[str | tuple[str, str]]] = [
        [("授权人（委托人）", "rowspan=2"), "姓名", _pen(e(who.name)), "联系电话", _pen(who.phone)],
        ["证件号码", (_pen(who.id_number), "colspan=3")],
        [("被授权人（代办人）", "rowspan=2"), "姓名", _pen(e(agent.name)), "联系电话", _pen(agent.phone)],
        ["证件号码", (_pen(agent.id_number), "colspan=3")],
        [
            "授权事项",
            (
                f"{tick(True, '代办理赔申请')}　{tick(case.seed % 2 == 0, '代领理赔通知书')}　{tick(False, '其他')}",
                "colspan=4",
            ),
        ],
    ]
    body = (
        title(e(case.insurer), 22)
        + title("理赔委托授权书", 27)
        + "<div style='height:12px'></div>"
        + table(rows, style="font-size:17px")
    )
    body += line(
        "本授权书经授权人和被授权人共同签署后生效。本公司保险金只转入受益人本人账户。", "margin-top:12px;font-size:15px"
    )
    body += row(
        f"授权人签名：<span class='sig'>{e(who.name)}</span>",
        f"被授权人签名：<span class='sig'>{e(agent.name)}</span>",
        f"签署日期：{_pen(day_text(signed_on, '-'))}",
        style="margin-top:36px",
    )
    return sheet(
        body,
        width=900,
        height=560,
        fields=_authorised(case, signed_on),
        font=SONG,
        css=".t td{padding:9px}",
        padding="40px 50px",
    )


LAYOUTS = {
    "claim_form": (personal_form, boxed_form, printed_form),
    "authorisation": (letter_of_authority, authority_form),
}
