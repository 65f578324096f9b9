"""Claim forms: one with squares and a bar code, one with a receipt to tear off, questions, a needle print, a screen."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_second.cards_kit import (
    DROID,
    FANG,
    HEI,
    NEEDLE,
    PRESS,
    Cell,
    age,
    barred,
    block,
    choose,
    clerks,
    div,
    duo,
    fours,
    gap,
    hand,
    iso,
    mobile,
    serial,
    sheet,
    signed,
    signer,
    squares,
    street,
    table,
    title,
    town,
    wide,
)
from benchmarks.papers.paper import Drawing


def _stated(case: Case) -> dict[str, str]:
    who = case.insured
    return {
        "contract_number": case.contract_number, "insured_name": who.name, "id_number": who.id_number, "phone": who.phone,
        "loss_on": iso(case.loss_on), "scene": "accident" if case.accident else "illness", "bank_account": who.card_number,
        "bank_name": who.bank, "payee_name": who.name,
    }  # fmt: skip


def _handed_in(case: Case) -> dt.date:
    return case.on - dt.timedelta(days=2 + case.seed % 3)


def _what_happened(case: Case) -> str:
    if case.accident:
        return f"当日在{town(case)}{street(case)}不慎滑倒致伤，随即到{case.hospital}治疗。"
    return f"因身体不适到{case.hospital}就诊，诊断为{case.diagnosis.name}。"


def claim_with_squares(case: Case, random: Random) -> Drawing:
    """A life insurer's form: a bar code above, section names upright at the side, squares for numbers."""
    who, put = case.insured, hand
    side = "style='width:38px;background:#e5e9f1;padding:4px 2px'"
    la = "class=l style='background:#f4f6fa'"
    cause = choose({"疾病": not case.accident, "意外": case.accident, "其他": False}, random.choice(("☑☐", "■□")))

    def section(words: str, rows: int) -> Cell:
        return (f"<div class=side>{words}</div>", f"rowspan={rows} {side}")

    rows: list[list[Cell]] = [
        [section("被保险人", 4), ("保险合同号", la), put(case.contract_number), ("姓　　名", la), put(e(who.name))],
        [("身份证号码", la), (squares(who.id_number), "colspan=3")],
        [("联系手机", la), put(who.phone), ("性　　别", la), choose({"男": who.sex == "男", "女": who.sex == "女"})],
        [("通讯地址", la), (put(e(who.address)), "colspan=3")],
        [section("出险事项", 3), ("出险日期", la), put(day_text(case.loss_on, "年")), ("出险原因", la), cause],
        [("治疗医院", la), (put(e(case.hospital)), "colspan=3")],
        [("经过及结果", la), (put(e(_what_happened(case))), "colspan=3 style='height:84px;vertical-align:top'")],
        [section("转账授权", 3), ("户　　名", la), put(e(who.name)), ("与被保险人关系", la), put("本人")],
        [("开户银行", la), (put(e(who.bank)), "colspan=3")],
        [("银行账号", la), (squares(who.card_number), "colspan=3")],
    ]  # fmt: skip
    body = f"<div class=wide><div><b style='font-size:20px;color:#1f3c7a'>{e(case.insurer)}</b><div style='font-size:13px'>客服热线 95{serial(case, 1, 3)}</div></div>{barred(f'LP{serial(case, 2, 12)}')}</div>"
    body += title(random.choice(("个人保险金给付申请书", "人身保险理赔申请书", "理赔申请书")), 27, "margin:8px 0 4px")
    body += div("请用黑色签字笔正楷填写，不得涂改；选择项请在方框内打勾。", "font-size:13.5px;margin-bottom:6px")
    body += table(rows, style="font-size:15.5px;line-height:1.75")
    body += div(
        "声明与授权：本人确认上述内容完整、真实；同意保险公司向医院、社保机构及其他保险公司了解与本次申请有关的情况。",
        "font-size:14px;margin:10px 0",
    )
    body += wide(
        f"申请人签名：{signed(signer(case))}",
        f"申请日期：{put(day_text(_handed_in(case), '年'))}",
        style="margin:14px 0",
    )
    body += wide(f"受理机构：{e(town(case))}中心支公司", f"受理人：{e(clerks(case)[0])}", "LP-03 2025版", style="font-size:13.5px;border-top:2px solid #1f3c7a;padding-top:6px")  # fmt: skip
    return sheet(body, 880, 860, _stated(case), font=HEI, pad="34px 44px")


def claim_with_torn_receipt(case: Case, random: Random) -> Drawing:
    """A property insurer's claim notice; below a dotted line the receipt its customer keeps."""
    who, form = case.insured, random.choice(("年", "-", "."))
    la = "class=l style='width:112px'"
    head = "colspan=4 style='letter-spacing:3px;border-left:6px solid #222;font-weight:700'"
    rows: list[list[Cell]] = [
        [("第一部分　保险信息", head)],
        [("保单号", la), case.contract_number, ("被保险人", la), e(who.name)], [("证件号码", la), who.id_number, ("联系电话", la), who.phone],
        [("第二部分　事故信息", head)],
        [("出险时间", la), day_text(case.loss_on, form), ("事故类型", la), choose({"意外伤害": case.accident, "疾病": not case.accident}, "√○")],
        [("简要经过", la), (e(_what_happened(case)), "colspan=3 style='height:70px'")],
        [("索赔项目", la), (choose({"医疗费用": True, "住院津贴": random.random() < 0.4, "伤残": False, "身故": False}, "√○"), "colspan=3")],
        [("第三部分　收款信息", head)],
        [("收款人", la), e(who.name), ("开户行", la), e(who.bank)], [("收款账号", la), (who.card_number, "colspan=3")],
    ]  # fmt: skip
    body = div(e(case.insurer), "font-size:19px", "mid") + title(
        random.choice(("索 赔 申 请 书", "保险索赔申请书")), 29
    )
    body += wide("（意外健康险适用）", f"报案号：{serial(case, 4, 16)}", style="margin:4px 0 8px")
    body += table(rows, style="font-size:16px;line-height:1.8")
    body += div(
        "本人郑重声明：以上填写属实，所交单证真实有效。若有隐瞒，保险人有权拒绝赔偿。", "margin:10px 0;font-size:15px"
    )
    body += wide(
        f"索赔人（签章）：{signed(signer(case))}", f"{day_text(_handed_in(case), form)}", style="margin:8px 30px 18px"
    )
    body += div(
        "………………………………………　沿　此　线　撕　下　………………………………………",
        "font-size:14px;white-space:nowrap;overflow:hidden",
        "mid",
    )
    body += title("索赔材料回执（客户留存）", 18, "margin:10px 0 6px")
    body += div(
        f"今收到报案号 {serial(case, 4, 16)} 项下索赔申请书一份、医疗单证 {case.seed % 9 + 4} 张、身份证件复印件一份。审核结果将以短信通知。",
        "font-size:15px",
    )
    body += wide(f"经办人：{e(clerks(case)[1])}", "查询电话：请拨保单所载服务号码", f"收件日期：{day_text(_handed_in(case), form)}", style="font-size:15px;margin-top:8px")  # fmt: skip
    return sheet(body, 840, 900, _stated(case), font=PRESS, pad="40px 50px", ground="#fffefb")


def claim_by_questions(case: Case, random: Random) -> Drawing:
    """A questionnaire whose numbered questions are answered by hand."""
    who = case.insured
    ask = (
        ("出险人（被保险人）姓名", gap(e(who.name), 240)), ("居民身份证号码", gap(who.id_number, 300)),
        ("您持有的保险单号码", gap(case.contract_number, 300)), ("可以联系到您的手机号码", gap(who.phone, 240)),
        ("事故发生（发病）日期", gap(day_text(case.loss_on, random.choice(("年", "/"))), 240)),
        ("事故原因", choose({"A. 疾病": not case.accident, "B. 意外": case.accident}, random.choice(("☑☐", "●○")))),
        ("在哪家医院治疗", gap(e(case.hospital), 330)), ("是否另有其他商业保险", choose({"有": False, "无": True}, "☑☐")),
        ("本次治疗是否已经结束", choose({"是": True, "否": False}, "☑☐")),
        ("赔款领取人姓名", gap(e(who.name), 240)), ("赔款转入哪家银行", gap(e(who.bank), 300)), ("银行卡（折）号码", gap(who.card_number, 300)),
    )  # fmt: skip
    body = div(f"<b>{e(case.insurer)}</b>", "border-bottom:4px double #333;padding-bottom:6px;font-size:20px")
    body += title(random.choice(("理赔申请问答表", "理赔申请书（问答式）", "医疗险理赔申请表")), 28, "margin:14px 0")
    body += div("为了尽快完成您的理赔，请逐项回答：", "margin-bottom:6px")
    for place, (question, answer) in enumerate(ask, 1):
        body += f"<div style='display:flex;padding:8px 0;font-size:17px'><span class=one style='width:280px'>{place}. {question}：</span><span>{answer}</span></div>"
    body += div(
        "申请人保证：对上述问题的回答均为事实，并愿承担相应的法律责任。",
        "margin-top:18px;font-size:16px;text-indent:2em",
    )
    body += wide(
        f"申请人签名 {signed(signer(case))}",
        f"填表日期 {hand(day_text(_handed_in(case), '年'))}",
        style="margin:26px 40px 0",
    )
    body += div(f"以下由公司填写　　受理号：{serial(case, 5, 10)}　　初审：{e(clerks(case)[2])}　　资料齐全 ☑", "margin-top:30px;border-top:1px dashed #444;padding-top:8px;font-size:14.5px")  # fmt: skip
    return sheet(body, 820, 940, _stated(case), font=FANG, pad="46px 60px")


def claim_printed_at_counter(case: Case, random: Random) -> Drawing:
    """What a branch's system prints on continuous paper for the customer to sign, without any rules."""
    who, day = case.insured, day_text(_handed_in(case), "-")

    def pair(*words: str) -> str:
        return "<div style='display:grid;grid-template-columns:1fr 1fr;gap:0 24px'>" + "".join(f"<span class=one>{one}</span>" for one in words) + "</div>"  # fmt: skip

    dash = div("-" * 240, "white-space:nowrap;overflow:hidden;line-height:1.2")
    body = title(e(case.insurer), 19) + title(random.choice(("理赔申请书（系统打印）", "理　赔　申　请　书")), 22)
    body += (
        wide(
            f"机构：{e(town(case))}营业部",
            f"打印时间：{day} {case.seed % 8 + 9:02d}:{case.seed % 60:02d}",
            "第1页/共1页",
        )
        + dash
    )
    body += pair(f"案件号　：C{serial(case, 6, 13)}", f"保单号码：{case.contract_number}", f"被保险人：{e(who.name)}", f"证件类型：身份证　年龄：{age(who.born_on, case.on)}",
                 f"证件号码：{who.id_number}", f"移动电话：{who.phone}")  # fmt: skip
    body += dash + pair(
        f"出险日期：{day_text(case.loss_on, '-')}",
        f"出险类型：{'意外' if case.accident else '疾病'}",
        f"就诊医院：{e(case.hospital)}",
        "申请类别：医疗给付",
    )
    body += dash + pair(
        f"领款人　：{e(who.name)}", "领款方式：银行转账", f"开户银行：{e(who.bank)}", f"银行账号：{who.card_number}"
    )
    body += dash + div(
        "本人已核对以上打印内容，确认无误，并同意按上列账户划付赔款。本申请书经本人签字后生效。", "margin:4px 0 26px"
    )
    body += wide(
        f"客户签名：{signed(signer(case))}",
        f"日期：{hand(day_text(_handed_in(case), '.'))}",
        f"柜员：{e(clerks(case)[0])} {serial(case, 7, 5)}",
    )
    holes = "radial-gradient(circle,#c9c9c9 0 6px,transparent 7px) 2px 6px/24px 32px repeat-y,radial-gradient(circle,#c9c9c9 0 6px,transparent 7px) 934px 6px/24px 32px repeat-y,#fdfdf8"
    return sheet(
        body, 960, 520, _stated(case), font=NEEDLE, size=16, pad="34px 52px", css=f".paper{{background:{holes}}}"
    )


def claim_on_screen(case: Case, random: Random) -> Drawing:
    """The check page before a claim is sent off in a mini program, labels above values in two columns."""
    who = case.insured
    tint = random.choice(("#0a8f6a", "#2f5bd8", "#c8102e"))
    bullet = f"border-left:4px solid {tint};padding-left:8px;margin-bottom:10px"
    body = div(
        "①报案 —— ②填写 —— <b>③确认申请书</b> —— ④完成",
        f"font-size:14px;padding:10px;background:#fff;color:{tint}",
        "mid",
    )
    body += block(
        div("<b>理赔申请书</b>", "font-size:19px", "mid")
        + div(f"{e(case.insurer)}", "font-size:14px;color:#777", "mid")
    )
    body += block(
        div("被保险人", bullet, "fat")
        + duo(
            [
                ("姓名", e(who.name)),
                ("手机号", who.phone),
                ("身份证号码", who.id_number),
                ("保单号", case.contract_number),
            ],
            ("身份证号码", "保单号"),
        )
    )
    body += block(
        div("事故情况", bullet, "fat")
        + duo(
            [
                ("出险日期", day_text(case.loss_on, "-")),
                ("事故原因", "意外" if case.accident else "疾病"),
                ("医院", e(case.hospital)),
            ],
            ("医院",),
        )
    )
    number = fours(who.card_number) if random.random() < 0.5 else who.card_number
    body += block(
        div("领款账户", bullet, "fat")
        + duo([("收款人", e(who.name)), ("银行", e(who.bank)), ("卡号", number)], ("卡号",))
    )
    body += block(
        div("☑ 我已阅读并同意《理赔须知》《个人信息授权书》", "font-size:13.5px")
        + div(f"手写签名　{signed(signer(case))}", "margin-top:8px")
    )
    body += div("提交申请", f"background:{tint};color:#fff;margin:14px 20px;padding:11px;border-radius:24px", "mid")
    return mobile(random.choice(("确认申请", "理赔服务", "在线理赔")), body, 1000, _stated(case), random, font=DROID)


LAYOUTS = {
    "claim_form": (
        claim_with_squares,
        claim_with_torn_receipt,
        claim_by_questions,
        claim_printed_at_counter,
        claim_on_screen,
    ),
}
