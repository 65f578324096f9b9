"""Forms of family second that a claimant fills in: claim form and authorisation."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import day_text, framed, ticked
from benchmarks.papers.paper import Drawing, Layout

_BLACK = "'WenQuanYi Zen Hei'"
_SERIF = "'Noto Serif CJK SC'"
_KAI = "'AR PL UKai CN'"


def _hand(text: str) -> str:
    return f'<span style="font:20px {_KAI};color:#111a44">{escape(text)}</span>'


def _boxed(text: str) -> str:
    """One character to a box, as forms ask for numbers."""
    return "".join(f"<i class=box>{_hand(one)}</i>" for one in text)


def _claim_fields(case: Case, payee: Person) -> dict[str, str]:
    return {
        "contract_number": case.contract_number,
        "insured_name": case.insured.name,
        "id_number": case.insured.id_number,
        "phone": case.insured.phone,
        "loss_on": case.loss_on.isoformat(),
        "scene": "accident" if case.accident else "illness",
        "bank_account": payee.card_number,
        "bank_name": payee.bank,
        "payee_name": payee.name,
    }


def _claim_boxed(case: Case, random: Random) -> Drawing:
    """A form whose side cells name the part; numbers stand in boxes."""
    one = case.insured
    scene = f"{ticked(case.accident, '意外伤害')}　{ticked(not case.accident, '疾病')}　{ticked(False, '生育')}"
    wanted = "　".join(
        ticked(number == 0, word) for number, word in enumerate(("住院医疗", "门急诊", "重大疾病", "身故", "残疾"))
    )
    body = (
        f"<div class='paper'><div class=head><span>{escape(case.insurer)}</span><span>受理编号：</span></div><h1>理 赔 申 请 书</h1>"
        f"<table><tr><td class=side rowspan=3>投保<br>信息</td><td>保单号：{_hand(case.contract_number)}</td><td>投保单位：</td></tr>"
        f"<tr><td colspan=2>申请给付项目：{wanted}</td></tr><tr><td colspan=2>既往是否理赔：{ticked(False, '是')} {ticked(True, '否')}</td></tr>"
        f"<tr><td class=side rowspan=3>出险人<br>资料</td><td>出险人姓名：{_hand(one.name)}</td><td>性别：{_hand(one.sex)}　年龄：{_hand(str((case.on - one.born_on).days // 365))}</td></tr>"
        f"<tr><td colspan=2>证件号码：{_boxed(one.id_number)}</td></tr><tr><td>手机：{_hand(one.phone)}</td><td>邮编：</td></tr>"
        f"<tr><td class=side rowspan=3>事故<br>情况</td><td>事故日期：{_hand(day_text(case.loss_on, '年月'))}</td><td>事故地点：{_hand(one.address[3:9])}</td></tr>"
        f"<tr><td colspan=2>事故原因：{scene}</td></tr><tr><td colspan=2 style='height:110px;vertical-align:top'>事故经过：{_hand('于家中突感不适，经医院诊断为' + case.diagnosis.name + '。')}</td></tr>"
        f"<tr><td class=side rowspan=3>给付<br>方式</td><td colspan=2>领款人姓名：{_hand(one.name)}　　与出险人关系：{_hand('本人')}</td></tr>"
        f"<tr><td colspan=2>开户行名称：{_hand(one.bank)}</td></tr><tr><td colspan=2>银行卡号：{_boxed(one.card_number)}</td></tr></table>"
        f"<p>本人确认以上内容填写属实，并同意保险公司向有关单位查询与本次事故有关的资料。</p><p class=right>申请人签名：{_hand(one.name)}　{_hand(day_text(case.on, '年'))}</p></div>"
    )
    css = (
        f".paper{{padding:40px 44px;font:15px {_SERIF};background:#fffffd}} h1{{text-align:center;font-size:29px;margin:14px 0}} .head{{display:flex;justify-content:space-between}}"
        "table{width:100%} td{border:1.4px solid #333;padding:9px;height:46px} td.side{width:64px;text-align:center;font-weight:bold} .right{text-align:right}"
        ".box{display:inline-block;width:25px;height:30px;border:1px solid #c9ced6;text-align:center;font-style:normal;margin-right:1px}"
    )
    return Drawing(framed(body, width=794, height=1123, css=css), 794, 1123, _claim_fields(case, one), 1.7)


def _claim_printed(case: Case, random: Random) -> Drawing:
    """A form filled in on a screen and printed: label and value in neighbouring cells without colons."""
    one, payee = case.insured, case.relative
    pairs = (
        ("保险合同号码", case.contract_number, "险种名称", "住院费用补偿医疗保险"),
        ("被保险人", one.name, "联系电话", one.phone),
        ("身份证号", one.id_number, "出生日期", day_text(one.born_on, "/")),
        ("就诊医院", case.hospital, "就诊科室", case.department),
        ("出险时间", day_text(case.loss_on, "-"), "出险类型", "意外" if case.accident else "疾病"),
        ("收款人姓名", payee.name, "与被保险人关系", "父女"),
        ("开户银行", payee.bank, "银行账户", payee.card_number),
    )
    rows = "".join(f"<tr><th>{a}</th><td>{escape(b)}</td><th>{c}</th><td>{escape(d)}</td></tr>" for a, b, c, d in pairs)
    body = (
        f"<div class='paper'><h1>{escape(case.insurer)}<br>健康险理赔申请表</h1><p class=small>本表由移动服务平台生成　打印时间 {day_text(case.on, '-')} 10:26:41</p>"
        f"<table>{rows}<tr><th>事故描述</th><td colspan=3 style='height:90px'>因{escape(case.diagnosis.name)}就医</td></tr></table>"
        f"<p>电子签名：{_hand(one.name)}</p></div>"
    )
    css = (
        f".paper{{padding:48px 40px;font:15px {_BLACK};background:#fff}} h1{{text-align:center;font-size:23px;line-height:1.5;margin:0}} .small{{font-size:12px;color:#666;text-align:right}}"
        "table{width:100%} td,th{border:1px solid #b6bcc4;padding:8px;height:42px;font-weight:normal;text-align:left} th{background:#eef4fb;white-space:nowrap}"
    )
    return Drawing(framed(body, width=794, height=720, css=css), 794, 720, _claim_fields(case, payee), 1.6)


def _authorised(case: Case) -> dict[str, str]:
    return {
        "principal_name": case.insured.name,
        "principal_id_number": case.insured.id_number,
        "agent_name": case.relative.name,
        "agent_id_number": case.relative.id_number,
        "signed_on": case.on.isoformat(),
    }


def _authorisation_table(case: Case, random: Random) -> Drawing:
    """The insurer's own sheet: two columns, giver left and taker right."""
    giver, taker = case.insured, case.relative
    rows = "".join(
        f"<tr><th>{label}</th><td>{_hand(mine)}</td><th>{label}</th><td>{_hand(yours)}</td></tr>"
        for label, mine, yours in (
            ("姓名", giver.name, taker.name),
            ("证件类型", "身份证", "身份证"),
            ("证件号码", giver.id_number, taker.id_number),
            ("联系电话", giver.phone, taker.phone),
        )
    )
    body = (
        f"<div class='paper'><p>{escape(case.insurer)}</p><h1>理赔授权委托书</h1><table><tr><th colspan=2 class=part>委托人（授权人）</th><th colspan=2 class=part>受托人（被授权人）</th></tr>{rows}"
        f"<tr><th>委托原因</th><td colspan=3>{_hand('本人住院，不便前往')}</td></tr>"
        f"<tr><th>授权事项</th><td colspan=3>{ticked(True, '递交理赔申请材料')}　{ticked(True, '签收理赔决定通知书')}　{ticked(False, '代领保险金')}</td></tr></table>"
        "<p>受托人在授权范围内所为之行为，委托人均予认可。本委托书自签署之日起三个月内有效。</p>"
        f"<p>委托人签名：{_hand(giver.name)}　　　　受托人签名：{_hand(taker.name)}</p><p>签署日期：{_hand(day_text(case.on, '年'))}</p></div>"
    )
    css = (
        f".paper{{padding:48px 46px;font:16px {_BLACK};background:#fff}} h1{{text-align:center;font-size:28px}} p{{line-height:2}} table{{width:100%}}"
        "td,th{border:1px solid #333;height:50px;padding:6px 9px;font-weight:normal} th{background:#f4f4f1;white-space:nowrap} th.part{font-weight:bold}"
    )
    return Drawing(framed(body, width=794, height=820, css=css), 794, 820, _authorised(case), 1.6)


def _authorisation_plain(case: Case, random: Random) -> Drawing:
    """A typed letter with other words for the two people and the day in Chinese numerals."""
    giver, taker = case.insured, case.relative
    body = (
        f"<div class='paper'><h1>授 权 书</h1><p>致：{escape(case.insurer)}</p>"
        f"<p class=in>授权人：{escape(giver.name)}　公民身份号码：{giver.id_number}</p>"
        f"<p class=in>被授权人：{escape(taker.name)}　公民身份号码：{taker.id_number}</p>"
        f"<p class=in>兹授权上述被授权人代表本人前往贵公司办理保单{case.contract_number}的理赔申请及资料交接，对其签署的文件本人予以确认。</p>"
        f"<p class=sign>授权人签字：{_hand(giver.name)}</p><p class=sign>{day_text(case.on, '数')}</p></div>"
    )
    css = (
        f".paper{{padding:76px 78px;font:19px {_SERIF};background:#fefefc}} h1{{text-align:center;font-size:34px;margin-bottom:50px}} p{{line-height:2.1}}"
        ".in{text-indent:2em} .sign{text-align:right;padding-right:30px}"
    )
    return Drawing(framed(body, width=794, height=940, css=css), 794, 940, _authorised(case), 1.6)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "claim_form": (_claim_boxed, _claim_printed),
    "authorisation": (_authorisation_table, _authorisation_plain),
}
