"""Claim forms: a bank's insurer, group cover of an employer, a child's, a telephone report typed out, a public account."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_first.cards_kit import (
    FFANG,
    FSONG,
    GOTHIC,
    SUNGTI,
    UMING,
    ZEN,
    Cell,
    apart,
    bars,
    clerks,
    gap,
    item,
    lb,
    leaf,
    mobile,
    options,
    para,
    pen,
    phone_of,
    press_here,
    ring,
    rows,
    serial,
    sig,
    squares,
    stamp,
    tile,
    title,
    town,
    upon,
    wide,
    young,
)
from benchmarks.papers.paper import Drawing


def _taker(case: Case) -> Person:
    return case.mother if young(case) else case.insured


def _truth(case: Case) -> dict[str, str]:
    who, to = case.insured, _taker(case)
    return {
        "contract_number": case.contract_number,
        "insured_name": who.name,
        "id_number": who.id_number,
        "phone": to.phone,
        "loss_on": case.loss_on.isoformat(),
        "scene": "accident" if case.accident else "illness",
        "bank_account": to.card_number,
        "bank_name": to.bank,
        "payee_name": to.name,
    }


def _story(case: Case) -> str:
    if case.accident:
        how = ("下楼梯时踩空摔倒", "路面湿滑跌倒", "搬东西时扭伤倒地")[case.seed % 3]
        return f"{how}，随后到{e(case.hospital)}就医。"
    return f"因身体不适到{e(case.hospital)}{e(case.department)}就诊。"


def _self(case: Case) -> str:
    return "父母" if young(case) else "本人"


def bancassurance_form(case: Case, random: Random) -> Drawing:
    """A landscape form whose labels stand small above their values, cell by cell, number in squares."""
    who, to, fill = case.insured, _taker(case), random.choice((pen, str))

    def over(label: str, value: str) -> str:
        return f"<div style='font-size:12.5px;color:#1d5a3c;line-height:1.3'>{label}</div><div>{value}</div>"

    made: list[list[Cell]] = [
        [wide(over("保险单号码 Policy No.", fill(case.contract_number)), 2), wide(over("事故类型 Cause", options("意外" if case.accident else "疾病", ("疾病", "意外"), ("☑", "☐"))), 2)],
        [over("被保险人姓名 Insured", fill(e(who.name))), over("性别 Sex", fill(who.sex)), wide(over("被保险人身份证号码 ID No.", f"<div style='margin-top:4px'>{squares(who.id_number)}</div>"), 2)],
        [wide(over("出险日期 Date of Loss", fill(day_text(case.loss_on, random.choice(("年", "-"))))), 2), wide(over("联系手机 Mobile", fill(to.phone)), 2)],
        [wide(over("出险经过 Details", fill(_story(case))), 4, "style='height:84px;vertical-align:top'")],
        [over("收款人户名 Payee", fill(e(to.name))), over("与被保险人关系", fill(_self(case))), over("开户银行 Bank", fill(e(to.bank))), over("银行账号 Account No.", fill(to.card_number))],
    ]  # fmt: skip
    body = apart(
        f"<b style='color:#1d5a3c;font-size:21px'>{e(case.insurer)}</b>", bars(case, "cf"), style="align-items:center"
    )
    body += title(random.choice(("理赔申请书", "保险金申请书", "给付申请书")), 26, "color:#1d5a3c;margin:2px 0 8px")
    body += rows(made, style="font-size:16px")
    note = "本人声明：以上陈述均为真实，如有虚假或隐瞒，本人愿承担一切法律责任；保险金通过转账方式支付至上述账户。"
    body += para(note, "font-size:13.5px;margin:10px 0")
    body += apart(
        f"申请人签字：{sig(e(to.name))}", f"申请日期：{fill(day_text(case.on, '-'))}", f"柜员：{clerks(case)[0]}"
    )
    body += para(
        f"客户服务热线 95{serial(case, 'hot', 3)}　　本申请书一式一份，由保险公司留存",
        "font-size:13px;margin-top:16px;color:#555",
    )
    return leaf(
        body,
        1040,
        590,
        _truth(case),
        font=random.choice((GOTHIC, ZEN)),
        css=".tb td{border-color:#1d5a3c}",
        pad="30px 44px",
    )


def employer_group_form(case: Case, random: Random) -> Drawing:
    """A group policy's form: numbered items in two columns of dotted blanks, then the firm's line."""
    who, to, fill = case.insured, _taker(case), random.choice((pen, pen, str))
    about = "font-size:16.5px;line-height:2.1"
    kind = options("意外伤害" if case.accident else "疾病", ("意外伤害", "疾病"), ("√", "○"))
    body = title(e(case.insurer), 20) + title("团体保险理赔申请书", 27, "margin-bottom:4px")
    body += apart(
        f"投保单位：{e(town(case)[:2])}{_firm(case)}", f"收件号：{serial(case, 'grp', 10)}", style="font-size:14.5px"
    )
    first = [
        f"1. 团体保单号 {gap(fill(case.contract_number), 190)}",
        f"2. 出险人（被保险人）{gap(fill(e(who.name)), 110)}　身份证号码 {gap(fill(who.id_number), 230)}",
        f"3. 联系电话 {gap(fill(to.phone), 150)}　邮寄地址 {gap(fill(e(town(case)) + _firm(case)), 200)}",
        f"4. 出险日期 {gap(fill(day_text(case.loss_on, random.choice('年.'))), 150)}　出险地点 {gap(fill(e(town(case))), 120)}",
        f"5. 出险原因　{kind}",
        f"6. 经过简述：{gap(fill(_story(case)), 300)}",
    ]
    body += "<hr style='border:0;border-top:2px solid #222;margin:6px 0'>" + para("<br>".join(first), about)
    body += para("<b>7. 赔款划付信息</b>（请逐位核对账号）", "margin-top:8px")
    pay: list[list[Cell]] = [
        [lb("领款人"), lb("开户行"), lb("账　号")],
        [(fill(e(to.name)), "class=mid"), (fill(e(to.bank)), "class=mid"), (fill(to.card_number), "class=mid")],
    ]
    body += rows(pay, style="font-size:15.5px;margin:6px 0")
    body += para("所附材料：□发票原件　□费用清单　□病历　□出院小结　□其他　　　共 ____ 张", "font-size:15px")
    body += apart(f"申请人：{sig(e(to.name))}", f"日期：{fill(day_text(case.on, '年'))}", style="margin-top:22px")
    body += apart("单位经办人：" + clerks(case)[2], "单位盖章：", "", style="margin-top:16px")
    if random.random() < 0.6:
        body += ring(town(case)[:2] + _firm(case), 480, 510, 128, "人事专用章")
    return leaf(body, 800, 720, _truth(case), font=random.choice((FSONG, FFANG)), pad="44px 58px")


def _firm(case: Case) -> str:
    return ("晟达机电设备有限公司", "永固建筑劳务有限公司", "汇鑫纺织股份有限公司", "嘉禾物流有限公司")[case.seed % 4]


def student_cover_form(case: Case, random: Random) -> Drawing:
    """A form for accident and illness cover with the parts as banded rows, label cells tinted."""
    who, to, fill = case.insured, _taker(case), random.choice((pen, str))
    band = "style='background:#d9e4f2;font-weight:700;text-align:left'"
    cause = options("意外" if case.accident else "疾病", ("意外", "疾病", "身故", "其他"), ("☑", "□"))
    day = f"<u>　{case.loss_on.year}　</u>年<u>　{case.loss_on.month}　</u>月<u>　{case.loss_on.day}　</u>日"
    day = day.replace("<u>", "").replace("</u>", "") if random.random() < 0.4 else day
    made: list[list[Cell]] = [
        [wide("一、保险合同与出险人", 4, band)],
        [lb("保单号"), wide(fill(case.contract_number), 3)],
        [lb("被保险人"), fill(e(who.name)), lb("出生日期"), fill(day_text(who.born_on, "-"))],
        [lb("身份证号码"), wide(fill(who.id_number), 3)],
        [wide("二、事故情况", 4, band)],
        [lb("出险日期"), day, lb("出险原因"), cause],
        [lb("事故说明"), wide(fill(_story(case)), 3, "style='height:96px;vertical-align:top'")],
        [lb("就诊医院"), wide(fill(e(case.hospital)), 3)],
        [wide("三、申请人及领款账户（账户须为申请人本人名下）", 4, band)],
        [lb("账户名"), fill(e(to.name)), lb("关　系"), fill(_self(case))],
        [lb("开户银行"), wide(fill(e(to.bank)), 3)],
        [lb("银行账号"), wide(squares(to.card_number), 3)],
        [lb("手机号"), fill(to.phone), lb("申请日期"), fill(day_text(case.on, "-"))],
    ]  # fmt: skip
    body = apart(f"<b>{e(case.insurer)}</b>", f"编号：{serial(case, 'stu', 11)}", style="font-size:15px")
    body += title(random.choice(("个人险理赔申请表", "意外及健康保险理赔申请表", "综合保险索赔申请书")), 28)
    body += rows(made, style="margin-top:8px;font-size:16px")
    body += para(
        "授权声明：本人同意保险公司及其委托人向有关医疗、公安、社保机构调取与本次事故相关的资料。",
        "font-size:14px;margin:12px 0",
    )
    body += apart(f"申请人（监护人）签名：{sig(e(to.name))}", f"受理网点：{e(town(case)[:2])}中心支公司")
    if random.random() < 0.6:
        body += stamp(f"已 受 理<br>{day_text(case.on, '.')}", 520, 20, "#2f4fa8", -5)
    return leaf(body, 800, 820, _truth(case), font=random.choice((SUNGTI, UMING)))


def hotline_report_print(case: Case, random: Random) -> Drawing:
    """What the report by telephone became in the insurer's system, printed for signing: lines of label and value."""
    who, to = case.insured, _taker(case)
    scene = "意外" if case.accident else "疾病"
    sep = random.choice(("：", " : "))
    left = (
        ("报案号", serial(case, "rep", 16)), ("保单号", case.contract_number), ("被保险人", e(who.name)),
        ("证件号码", who.id_number), ("出险时间", f"{day_text(case.loss_on, '-')}"), ("出险类型", scene),
        ("事故经过", _story(case)), ("就诊医院", e(case.hospital)),
    )  # fmt: skip
    pay = (("收款人", e(to.name)), ("收款银行", e(to.bank)), ("收款账号", to.card_number), ("联系电话", to.phone))
    body = apart(e(case.insurer), "理赔核心业务系统", style="font-size:14px;color:#555;border-bottom:1px solid #999")
    body += title(random.choice(("理赔申请确认单", "索赔申请书（系统打印件）", "理赔申请书")), 25, "margin:14px 0")

    def block(head: str, pairs: tuple[tuple[str, str], ...]) -> str:
        made: list[list[Cell]] = [
            [(f"{label}{sep}", "style='width:130px;text-align:right'"), value] for label, value in pairs
        ]
        return para(f"【{head}】", "font-weight:700;margin-top:8px") + rows(made, "fr")

    body += block("报案信息", left) + block("收款信息", pay)
    body += para(
        f"报案方式{sep}95{serial(case, 'hl', 3)}电话　　坐席工号{sep}{serial(case, 'seat', 5)}　　录入时间{sep}{day_text(case.on, '-')}",
        "font-size:14px;margin-top:16px;border-top:1px dashed #777;padding-top:6px",
    )
    body += para("以上信息由报案人口述，申请人核对无误后签字生效。", "font-size:14px")
    body += apart(
        f"申请人签字{sep}{sig(e(to.name))}", f"日期{sep}{pen(day_text(case.on, '.'))}", style="margin-top:26px"
    )
    return leaf(body, 760, 790, _truth(case), font=random.choice((ZEN, UMING)), size=16.5)


def official_account_form(case: Case, random: Random) -> Drawing:
    """The last step of a claim in an insurer's public account: values below grey labels, account in a tile."""
    who, to = case.insured, _taker(case)
    scene = "意外" if case.accident else "疾病"
    body = para("填写信息 ─ 上传资料 ─ <b>确认提交</b>", "padding:10px 16px;font-size:13.5px;color:#666", "mid")
    body += tile(
        "<b>理赔申请书</b>" if random.random() < 0.5 else "<b>理赔申请信息</b>",
        upon("被保险人", e(who.name)), upon("身份证号", who.id_number), upon("保单号", case.contract_number),
    )  # fmt: skip
    body += tile(
        "<b>出险信息</b>", item("出险日期", day_text(case.loss_on, random.choice("-年"))), item("出险原因", scene),
        item("就诊医院", e(case.hospital)),
    )  # fmt: skip
    body += tile(
        "<b>收款账户</b>", item("收款人", e(to.name)), item("开户银行", e(to.bank)), item("银行卡号", to.card_number),
        item("手机号码", to.phone),
    )  # fmt: skip
    body += para("☑ 我已阅读并同意《理赔申请声明》《个人信息授权书》", "font-size:13px;padding:2px 18px")
    body += press_here(random.choice(("手写签名并提交", "提交理赔申请", "去签名")), "#d8452e")
    body += para(f"{e(case.insurer)}　客服 {phone_of(case)}", "font-size:12.5px;color:#999", "mid")
    return mobile(
        body, 900, _truth(case), random.choice(("在线理赔", "理赔申请", "自助理赔")), random, bar="#d8452e", ink="#fff"
    )


LAYOUTS = {
    "claim_form": (
        bancassurance_form,
        employer_group_form,
        student_cover_form,
        hotline_report_print,
        official_account_form,
    ),
}
