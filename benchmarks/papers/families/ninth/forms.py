"""Insurers' own forms: claim forms and letters of authority."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import at, day_text, ticked
from benchmarks.papers.families.ninth.sheet import FANG, HEI, KAI, SONG, hand, iso, sheet, td, tr
from benchmarks.papers.paper import Drawing

_HEAD = "background:#e8ebee;font-weight:600;text-align:center"


def _scene(case: Case) -> str:
    return "意外" if case.accident else "疾病"


def _claim_fields(case: Case, payee: Person, scene: str) -> dict[str, str]:
    one = case.insured
    return {
        "contract_number": case.contract_number,
        "insured_name": one.name,
        "id_number": one.id_number,
        "phone": one.phone,
        "loss_on": iso(case.loss_on),
        "payee_name": payee.name,
        "bank_name": payee.bank,
        "bank_account": payee.card_number,
        "scene": "accident" if scene == "意外" else "illness",
    }


def _claim_form_life_rows(case: Case, benefits: str, boxes: str, one: Person, scene: str) -> str:
    return (
        tr(td("一、保险合同及被保险人信息", 4, style=_HEAD))
        + tr("保险合同号", td(hand(case.contract_number), 3))
        + tr("被保险人姓名", hand(one.name), "性别", "　".join(ticked(one.sex == word, word) for word in "男女"))
        + tr("证件类型", ticked(True, "身份证"), "证件号码", hand(one.id_number))
        + tr("联系电话", hand(one.phone), "联系地址", hand(one.address))
        + tr(td("二、事故信息", 4, style=_HEAD))
        + tr("出险类型", boxes, "出险日期", hand(day_text(case.loss_on, "年")))
        + tr("申请项目", td(benefits, 3))
        + tr("就诊医院", td(hand(case.hospital), 3))
        + tr(
            "事故经过",
            td(
                hand(
                    f"本人于当日感到不适，到{case.hospital}就诊治疗，已出院。"
                    if scene == "疾病"
                    else "本人不慎受伤，送医治疗，已出院。"
                ),
                3,
                style="height:92px;vertical-align:top",
            ),
        )
        + tr(td("三、保险金领取信息（限银行转账）", 4, style=_HEAD))
        + tr("领款人姓名", hand(one.name), "与被保险人关系", hand("本人"))
        + tr("开户银行", td(hand(one.bank), 3))
        + tr("银行账号", td(hand(one.card_number), 3))
        + tr(td("四、申请人声明与签字", 4, style=_HEAD))
        + tr(
            td(
                "本人声明以上所填内容及提供的材料真实、完整，并同意保险公司向有关机构查询与本次事故相关的信息。",
                4,
                style="font-size:13px",
            )
        )
    )


def claim_form_life(case: Case, random: Random) -> Drawing:
    """A life insurer's application for benefits in ruled parts, filled in by hand."""
    one, scene = case.insured, _scene(case)
    signed = case.on - dt.timedelta(days=4)
    boxes = "　".join(ticked(word == scene, word) for word in ("疾病", "意外"))
    benefits = "　".join(
        ticked(word == "医疗费用", word) for word in ("医疗费用", "住院津贴", "重大疾病", "伤残", "身故")
    )
    rows = _claim_form_life_rows(case, benefits, boxes, one, scene)
    body = (
        f"<div style='color:#24507a;font-weight:600'>{case.insurer}</div><h1 style='margin:8px 0 14px'>理赔申请书</h1><table class='b z'>{rows}</table>"
        f"<div class='f' style='margin-top:22px'><span>申请人签名：{hand(one.name, 'font-size:1.5em')}</span><span>申请日期：{hand(day_text(signed, '年'))}</span></div>"
    )
    css = ".z td{height:37px;padding:3px 8px}.z td:first-child{width:116px}"
    return sheet(body, _claim_fields(case, one, scene), font=SONG, size=14.5, pad="40px 46px", css=css)


def claim_form_health(case: Case, random: Random) -> Drawing:
    """A health insurer's claim notice with underlined blanks; money may go to a relative."""
    one, scene = case.insured, _scene(case)
    payee = case.relative if random.random() < 0.5 else one
    signed = case.on - dt.timedelta(days=3)

    def blank(label: str, words: str, wide: int) -> str:
        return f"<span style='display:inline-block;margin:9px 14px 0 0'>{label} <span style='display:inline-block;min-width:{wide}px;border-bottom:1px solid #555;padding:0 8px'>{hand(words)}</span></span>"

    bar = "background:#2f7d6b;color:#fff;padding:3px 12px;margin-top:20px;font-weight:600"
    boxes = "　".join(ticked(word == scene, word) for word in ("疾病", "意外", "生育", "其他"))
    body = (
        f"<div class='f'><b style='color:#2f7d6b;font-size:19px'>{case.insurer}</b><span>报案号：＿＿＿＿＿＿＿</span></div>"
        "<h1 style='margin-top:16px;font-size:25px'>人身保险索赔申请表</h1>"
        f"<div style='{bar}'>保单与被保险人</div>{blank('保单号码', case.contract_number, 250)}{blank('被保险人', one.name, 120)}<br>"
        f"{blank('身份证号码', one.id_number, 260)}{blank('手机号', one.phone, 150)}"
        f"<div style='{bar}'>出险情况</div><div style='margin-top:9px'>出险原因：{boxes}</div>"
        f"{blank('出险日期', day_text(case.loss_on, '-'), 170)}{blank('治疗医院', case.hospital, 230)}<br>"
        f"{blank('出险经过', '就诊后住院治疗，现申请赔付医疗费用。', 540)}"
        f"<div style='{bar}'>赔款账户</div>{blank('户名', payee.name, 130)}{blank('开户行', payee.bank, 230)}<br>{blank('账号', payee.card_number, 330)}"
        f"<div style='{bar}'>声明</div><p style='margin-top:9px;font-size:13px'>1. 本人所填内容均属实，如有虚假，贵公司有权拒绝赔付。<br>2. 本人授权贵公司向医疗机构、医保部门调取与本次索赔有关的资料。<br>3. 本人已知悉个人信息处理规则。</p>"
        f"<div class='f' style='margin-top:46px'><span>被保险人/监护人签字：{hand(one.name, 'font-size:1.5em')}</span><span>日期：{hand(day_text(signed, '-'))}</span></div>"
    )
    return sheet(body, _claim_fields(case, payee, scene), height=960, font=HEI, size=15.5, pad="44px 52px")


def _authority_fields(case: Case, signed: dt.date) -> dict[str, str]:
    return {
        "principal_name": case.insured.name,
        "principal_id_number": case.insured.id_number,
        "agent_name": case.relative.name,
        "agent_id_number": case.relative.id_number,
        "signed_on": iso(signed),
    }


def authorisation_letter(case: Case, random: Random) -> Drawing:
    """A letter of authority in running text."""
    one, agent = case.insured, case.relative
    signed = case.on - dt.timedelta(days=5 + case.seed % 6)
    line = "border-bottom:1px solid #333;padding:0 8px"
    body = (
        "<h1 style='font-size:30px;letter-spacing:10px;margin:20px 0 34px'>授权委托书</h1>"
        f"<p style='margin-top:8px'>委托人：<span style='{line}'>{hand(one.name)}</span>　身份证号：<span style='{line}'>{hand(one.id_number)}</span></p>"
        f"<p style='margin-top:14px'>受托人：<span style='{line}'>{hand(agent.name)}</span>　身份证号：<span style='{line}'>{hand(agent.id_number)}</span></p>"
        f"<p style='margin-top:30px;text-indent:2em;line-height:2.1'>因本人不便亲自前往，现委托上述受托人作为我的代理人，代为向{case.insurer}办理保险合同"
        f"（号码：{case.contract_number}）项下的理赔申请、资料递交、签收理赔决定通知等事宜。受托人在上述权限内所签署的文件，本人均予承认。</p>"
        "<p style='margin-top:12px;text-indent:2em;line-height:2.1'>委托期限：自签署之日起至上述事项办结之日止。受托人无转委托权。</p>"
        f"<div style='margin:70px 0 0 300px;line-height:2.6'>委托人（签字、捺印）：{hand(one.name, 'font-size:1.4em')}<br>"
        f"受托人（签字）：{hand(agent.name, 'font-size:1.4em')}<br>{hand(day_text(signed, '年'))}</div>"
    ) + at(640, 596, "<div style='width:46px;height:58px;border-radius:50%;background:#cf2a2f;opacity:.45'></div>")
    return sheet(body, _authority_fields(case, signed), height=940, font=FANG, size=18, pad="50px 70px")


def authorisation_table(case: Case, random: Random) -> Drawing:
    """An insurer's form of authority."""
    one, agent = case.insured, case.relative
    signed = case.on - dt.timedelta(days=5 + case.seed % 6)
    powers = "<br>".join(
        ticked(chosen, words)
        for chosen, words in (
            (True, "递交理赔申请材料"),
            (True, "领取理赔决定通知书"),
            (False, "代领保险金"),
            (False, "其他：＿＿＿＿"),
        )
    )
    rows = (
        tr(td("委托人信息", 4, style=_HEAD))
        + tr("姓名", hand(one.name), "联系电话", hand(one.phone))
        + tr("证件号码", td(hand(one.id_number), 3))
        + tr(td("代理人信息", 4, style=_HEAD))
        + tr("姓名", hand(agent.name), "联系电话", hand(agent.phone))
        + tr("证件号码", td(hand(agent.id_number), 3))
        + tr("与委托人关系", td(hand(random.choice(("亲属", "配偶", "朋友"))), 3))
        + tr("委托事项", td(powers, 3, style="line-height:2.1"))
        + tr("保单号", td(hand(case.contract_number), 3))
    )
    body = (
        f"<div class='r' style='font-size:13px'>{case.insurer}</div><h1 style='margin:14px 0 20px'>理赔代办授权书</h1><table class='b z'>{rows}</table>"
        "<p style='margin-top:16px'>委托人确认：代理人在授权范围内办理的事项，其法律后果由委托人承担。</p>"
        f"<div class='f' style='margin-top:44px'><span>委托人签名：{hand(one.name, 'font-size:1.4em')}</span><span>代理人签名：{hand(agent.name, 'font-size:1.4em')}</span></div>"
        f"<div class='r' style='margin-top:24px'>签署日期：{hand(day_text(signed, '年'))}</div>"
    )
    return sheet(body, _authority_fields(case, signed), height=900, font=KAI, size=16.5, css=".z td{height:44px}")
