"""What claimants sign: claim forms and authorisations."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eleventh import sheet as s
from benchmarks.papers.families.frames import ticked
from benchmarks.papers.paper import Drawing


def _claimed(case: Case) -> dict[str, Any]:
    person = case.insured
    return {
        "contract_number": case.contract_number,
        "insured_name": person.name,
        "id_number": person.id_number,
        "phone": person.phone,
        "loss_on": case.loss_on.isoformat(),
        "scene": "accident" if case.accident else "illness",
        "bank_account": person.card_number,
        "bank_name": person.bank,
        "payee_name": person.name,
    }


def boxed_form(case: Case, random: Random) -> Drawing:
    """A life insurer's form: numbered parts, every number in boxes, ticks for the kind of loss."""
    person = case.insured
    kinds = "　".join(
        ticked(chosen, name)
        for name, chosen in (("意外", case.accident), ("疾病", not case.accident), ("身故", False), ("伤残", False), ("其他",
        False))
    )  # fmt: skip
    head = 'style="background:#e5e0d3" colspan="4"'
    body = (
        f'<div class="f" style="align-items:flex-end"><b style="color:#7a1720;font-size:20px">{s.e(case.insurer)}</b>'
        f'<span class="s">受理编号：{s.number(case, 101, 10)}</span></div>'
        '<h1 style="font-size:27px;letter-spacing:6px;margin:10px 0">保险金给付申请书</h1>'
        + s.table(
            [
                s.row((head, "<b>一、保险合同及被保险人资料</b>")),
                s.row("保单号", case.contract_number, "被保险人", s.e(person.name)),
                s.row("证件类型", f"{ticked(True, '身份证')}　{ticked(False, '护照')}　{ticked(False, '其他')}", "性别",
                f"{ticked(person.sex == '男', '男')}　{ticked(person.sex == '女', '女')}"),
                s.row("证件号码", ('colspan="3"', s.boxes(person.id_number, 27))),
                s.row("手机号码", ('colspan="3"', s.boxes(person.phone, 27))),
                s.row("联系地址", ('colspan="3"', s.e(person.address))),
                s.row((head, "<b>二、事故经过</b>")),
                s.row("出险日期", s.day(case.loss_on), "出险类型", kinds),
                s.row("就诊医院", s.e(case.hospital), "诊断", case.diagnosis.name),
                s.row("经过描述", ('colspan="3" style="height:92px;vertical-align:top;line-height:1.7"',
                f"{s.day(case.loss_on)}{'不慎受伤' if case.accident else '因身体不适'}，前往{s.e(case.hospital)}就诊，"
                f"诊断为{case.diagnosis.name}，现申请理赔。")),
                s.row((head, "<b>三、保险金领取方式（限转账）</b>")),
                s.row("户名", s.e(person.name), "开户银行", s.e(person.bank)),
                s.row("账号", ('colspan="3"', s.boxes(person.card_number, 27))),
                s.row((head, "<b>四、声明与授权</b>")),
                s.row(('colspan="4" class="s" style="line-height:1.8"', "1.本人声明以上所填内容均属实，如有虚假或隐瞒，贵公司有权拒绝给付。"
                "2.本人授权贵公司向医疗机构、社保机构查询、复制与本次事故有关的资料。3.本人同意保险金以转账方式支付至上述账户。")),
            ],
            style="line-height:1.5",
        )
        + f'<div class="f" style="margin-top:22px"><span>申请人签名：{s.pen(person.name, 30)}</span><span>申请日期：'
        f'{s.day(case.on)}</span></div>'
    )  # fmt: skip
    css = ".grid td:first-child{width:92px}"
    return s.paper(body, (860, 980), _claimed(case), face=s.HEI, px=16, css=css)


def written_form(case: Case, random: Random) -> Drawing:
    """A group health insurer's sheet filled by hand, labels above the values."""
    person = case.insured

    def field(label: str, value: str, width: int) -> str:
        return (
            f'<div style="width:{width}%;padding:4px 10px;border:1px solid #4a7;margin:-1px 0 0 -1px;'
            f'min-height:66px"><div style="font-size:13px;color:#2a6b4c">{label}</div>'
            f'<span style="font-family:{s.WENKAI};'
            f'font-size:20px;color:#1b2f66">{value}</span></div>'
        )

    parts = [
        field("被保险人姓名 *", s.e(person.name), 25),
        field("被保险人身份证号 *", person.id_number, 45),
        field("移动电话 *", person.phone, 30),
        field("团体保单号 *", case.contract_number, 40),
        field("投保单位", f"{s.city(case)}第{s.number(case, 102, 1)}建筑有限公司", 60),
        field("出险日期 *", s.day(case.loss_on, "/"), 25),
        field("出险原因 *", f"{ticked(not case.accident, '疾病')}　{ticked(case.accident, '意外伤害')}", 30),
        field("就诊医院", s.e(case.hospital), 45),
        field(
            "申请项目",
            f"{ticked(True, '医疗费用')}　{ticked(False, '住院津贴')}　{ticked(False, '重大疾病')}　{ticked(False, '身故')}",
            60,
        ),
        field("单据张数", f"{case.seed % 9 + 2}", 40),
        field("开户银行 *", s.e(person.bank), 35),
        field("收款人 *", s.e(person.name), 25),
        field("与被保险人关系", "本人", 40),
        field("银行账号 *", person.card_number, 100),
    ]
    body = (
        f'<div style="background:#2a7d57;color:#fff;padding:14px 20px;margin:0 -6px"><div style="font-size:15px">'
        f'{s.e(case.insurer)}</div><div style="font-size:25px">团体健康保险理赔申请表</div></div>'
        f'<p style="margin:10px 0;font-size:14px;color:#555">请用黑色或蓝黑色墨水笔以正楷填写，带 * 为必填项。</p><div style="display:flex;'
        f'flex-wrap:wrap">{"".join(parts)}</div>'
        '<div style="font-size:13.5px;line-height:1.8;margin-top:14px;border:1px dashed #4a7;padding:10px"><b>申请人声明：'
        '</b>本人确认上述信息及所附单据真实、完整；同意保险公司为理赔审核之目的处理本人的健康、医疗等敏感个人信息，并可向就诊医院核实。</div>'
        f'<div class="f" style="margin-top:22px"><span>申请人（签字）{s.pen(person.name, 32)}</span><span>'
        f'日期 <span style="font-family:{s.WENKAI};color:#1b2f66">{s.day(case.on, "/")}</span></span></div>'
        '<div class="s" style="margin-top:22px;border-top:1px solid #999;padding-top:8px">以下由保险公司填写　　受理人：＿＿＿＿　　受理日期：'
        '＿＿＿＿　　复核：＿＿＿＿</div>'
    )  # fmt: skip
    return s.paper(body, (840, 860), _claimed(case), face=s.SANS, px=16, style="padding:34px 44px;")


def form_screen(case: Case, random: Random) -> Drawing:
    """The summary of a claim made on a telephone, before it is sent."""
    person = case.insured
    blocks = [
        ("出险人信息", [("姓名", s.e(person.name)), ("身份证号", person.id_number), ("手机号", person.phone)]),
        ("保单信息", [("保单号", case.contract_number), ("承保公司", s.e(case.insurer))]),
        ("出险信息", [("出险时间", s.day(case.loss_on, "-")), ("出险原因", "意外" if case.accident else "疾病"), ("就诊医院",
        s.e(case.hospital)), ("疾病诊断", case.diagnosis.name)]),
        ("收款账户", [("收款人", s.e(person.name)), ("开户行", s.e(person.bank)), ("银行卡号", person.card_number)]),
    ]  # fmt: skip
    body = (
        '<div class="c" style="padding:14px;color:#d9541e">① 填写信息 — ② 上传资料 — <b>③ 确认提交</b></div>'
        + "".join(s.card(f"<b>{head}</b>" + s.lines(pairs, gap=8)) for head, pairs in blocks)
        + '<div style="padding:4px 26px;font-size:15px;color:#666">☑ 我已阅读并同意《理赔申请声明》《个人信息授权书》</div>'
        '<div class="c" style="background:#f0642b;color:#fff;border-radius:28px;margin:14px 26px;padding:14px;'
        'font-size:20px">提交理赔申请</div>'
    )
    return s.screen("理赔申请", body, (560, 1060), _claimed(case))


def _granted(case: Case) -> dict[str, Any]:
    return {
        "principal_name": case.insured.name,
        "principal_id_number": case.insured.id_number,
        "agent_name": case.relative.name,
        "agent_id_number": case.relative.id_number,
        "signed_on": case.on.isoformat(),
    }


def letter_of_authority(case: Case, random: Random) -> Drawing:
    """A letter that the principal typed and signed, with a fingerprint."""
    one, other = case.insured, case.relative
    print_ = (
        "<svg width='60' height='76' style='vertical-align:middle;opacity:.55'>"
        "<g fill='none' stroke='#c8262c' stroke-width='3'>"
        + "".join(f"<ellipse cx='30' cy='40' rx='{5 * n}' ry='{7 * n}'/>" for n in range(1, 6))
        + "</g></svg>"
    )
    body = (
        '<h1 style="font-size:32px;letter-spacing:14px;margin-bottom:34px">授权委托书</h1>'
        f'<p style="line-height:2.2">委托人：{s.e(one.name)}，{one.sex}，身份证号码：{one.id_number}，住{s.e(one.address)}。</p>'
        f'<p style="line-height:2.2">受托人：{s.e(other.name)}，{other.sex}，身份证号码：{other.id_number}，联系电话：{other.phone}。</p>'
        f'<p style="line-height:2.2;text-indent:2em;margin-top:14px">本人因{("行动不便", "住院治疗", "在外地工作")[case.seed % 3]}，'
        f"不能亲自前往{s.e(case.insurer)}办理保险理赔事宜，"
        "现委托上述受托人作为我的合法代理人，全权代表我办理以下事项：</p>"
        '<p style="line-height:2.2;text-indent:2em">1、提交、补充理赔申请资料；</p><p style="line-height:2.2;text-indent:2em">'
        "2、签收理赔通知书及退还的资料原件。</p>"
        '<p style="line-height:2.2;text-indent:2em">受托人在上述权限范围内签署的有关文件，本人均予以承认。委托期限自签署之日起至上述事项办理完毕止。受托人无转委托权。</p>'
        f'<div style="margin-top:46px;line-height:2.6;padding-left:380px">委托人：{s.pen(one.name, 32)} {print_}<br>受托人：'
        f"{s.pen(other.name, 32)}<br>{s.day(case.on)}</div>"
    )
    return s.paper(body, (820, 1040), _granted(case), face=s.FANG, px=19, style="padding:70px 80px;")


def table_of_authority(case: Case, random: Random) -> Drawing:
    """An insurer's form of authority: two people side by side, ticks for what is allowed."""
    one, other = case.insured, case.relative
    body = (
        f'<div class="f"><span>{s.e(case.insurer)}</span><span class="s">客户联</span></div><h1 style="font-size:25px;'
        f'margin:8px 0 14px">保险业务委托办理授权书</h1>'
        + s.table(
            [
                s.row("", "委托人（被保险人/受益人）", "受托人（代办人）", attributes='class="c b" style="background:#eee8f2"'),
                s.row("姓名", s.e(one.name), s.e(other.name)),
                s.row("性别", one.sex, other.sex),
                s.row("证件类型", "居民身份证", "居民身份证"),
                s.row("证件号码", one.id_number, other.id_number),
                s.row("联系电话", one.phone, other.phone),
                s.row("保单号码", ('colspan="2"', case.contract_number)),
                s.row("委托事项", ('colspan="2"', f"{ticked(True, '理赔申请')}　{ticked(False, '保全变更')}　{ticked(False, '退保')}　"
                f"{ticked(True, '领取理赔决定书')}　{ticked(False, '其他')}")),
                s.row("委托原因", ('colspan="2"', ("身体原因不便亲临", "工作繁忙", "居住外地")[case.seed % 3])),
            ],
            style="line-height:2",
        )
        + '<p class="s" style="line-height:1.9;margin:12px 0">委托人确认：受托人在上述授权范围内所办理的一切手续，由委托人承担相应法律后果。本授权书自签署之日起三十日内有效，'
        '复印件无效。</p>'
        f'<div class="f" style="margin-top:20px"><span>委托人签字：{s.pen(one.name, 30)}</span><span>受托人签字：'
        f'{s.pen(other.name, 30)}</span></div>'
        f'<div style="margin-top:20px" class="r">签署日期：{s.day(case.on, "年月")}</div>'
    )  # fmt: skip
    return s.paper(body, (840, 740), _granted(case), face=s.UKAI, px=17.5)


LAYOUTS = {
    "claim_form": (boxed_form, written_form, form_screen),
    "authorisation": (letter_of_authority, table_of_authority),
}
