"""Claim forms of newer make, and what every claim form says."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import at, day_text, ticked
from benchmarks.papers.families.twelfth.desk import (
    MICRO,
    PENS,
    SONG,
    age,
    apart,
    cell,
    page,
    payee,
    pen,
    row,
    screen,
)
from benchmarks.papers.paper import Drawing

_FALLS = ("下楼梯时踩空摔倒，右脚扭伤", "骑电动车避让行人时摔倒受伤", "在家中卫生间滑倒，手臂着地")


def claim_fields(case: Case, taker: Person, *without: str) -> dict[str, str]:
    one = case.insured
    fields = {
        "contract_number": case.contract_number,
        "insured_name": one.name,
        "id_number": one.id_number,
        "phone": taker.phone if age(one.born_on, case.on) < 19 else one.phone,
        "loss_on": case.loss_on.isoformat(),
        "payee_name": taker.name,
        "bank_name": taker.bank,
        "bank_account": taker.card_number,
        "scene": "accident" if case.accident else "illness",
    }
    return {name: words for name, words in fields.items() if name not in without}


def cause_ticks(case: Case, *words: str) -> str:
    chosen = "意外" if case.accident else "疾病"
    return "　".join(ticked(one.startswith(chosen), one) for one in words)


def story(case: Case) -> str:
    if case.accident:
        return f"{case.loss_on.month}月{case.loss_on.day}日{_FALLS[case.seed % 3]}，送{case.hospital}治疗。"
    return f"因身体不适到{case.hospital}{case.department}就诊，经检查确诊后治疗，现已好转。"


def signed_on(case: Case) -> dt.date:
    return case.on - dt.timedelta(days=2 + case.seed % 5)


def _block(title: str, pairs: tuple[tuple[str, str], ...]) -> str:
    parts = "".join(
        f"<div><div style='font-size:12px;color:#7b8794'>{a}</div><div style='font-size:16px'>{b}</div></div>"
        for a, b in pairs
    )
    bar = "border-left:5px solid #0e8f7e;padding-left:10px;font-weight:600;margin:24px 0 10px"
    return f"<div style='{bar}'>{title}</div><div style='display:grid;grid-template-columns:1fr 1fr;gap:12px 30px'>{parts}</div>"


def _electronic_blocks(case: Case, taker: Person, plan: str) -> str:
    one = case.insured
    cause = "意外" if case.accident else "疾病"
    phone = claim_fields(case, taker)["phone"]
    return (
        _block(
            "保障信息",
            (("保险合同", case.contract_number), ("险种", plan)),
        )
        + _block(
            "谁出险了",
            (
                ("姓名", one.name),
                ("证件号", one.id_number),
                ("联系手机号", phone),
                ("与申请人关系", "子女" if taker is not one else "本人"),
            ),
        )
        + _block(
            "发生了什么",
            (
                ("出险原因", cause),
                ("出险日", day_text(case.loss_on, "-")),
                ("医疗机构", case.hospital),
                ("经过说明", story(case)),
            ),
        )
        + _block(
            "赔款打到哪里",
            (
                ("收款人", taker.name),
                ("收款银行", taker.bank),
                ("银行卡号", taker.card_number),
                ("账户类型", "个人借记卡"),
            ),
        )
    )


def electronic_record(case: Case, random: Random) -> Drawing:
    """What an app makes of a claim sent by telephone: a PDF with labels above their words."""
    taker, plan = payee(case), random.choice(("百万医疗险", "惠民保", "住院医疗补充"))
    body = (
        apart(
            f"<b style='font-size:20px;color:#0e8f7e'>{case.insurer}</b>",
            f"受理编号<br>{case.numbers['业务流水号']}{case.numbers['标本号']}",
            style="font-size:13px",
        )
        + "<h1 style='font-size:26px;margin-top:24px;text-align:left'>理赔申请电子确认书</h1>"
        + _electronic_blocks(case, taker, plan)
        + "<p style='margin-top:24px;font-size:12.5px;color:#555'>本确认书由申请人通过手机在线填写并经人脸识别核验，电子签名与手写签名具有同等法律效力。</p>"
        + apart(
            f"电子签名<br>{pen(taker.name, PENS[1], '2em', '#222')}",
            f"签署时间<br>{day_text(signed_on(case), '-')} 20:1{case.seed % 10}:36",
            style="margin-top:20px",
        )
        + at(
            54,
            1040,
            f"第 1 页 / 共 1 页　　客服电话 {'9500' + str(case.seed % 10)}　　本文件由系统自动生成",
            "font-size:12px;color:#888",
        )
    )
    return page(body, claim_fields(case, taker), height=1090, font=MICRO, size=15, pad="44px 54px")


def _bilingual_rows(case: Case, taker: Person, hand: str) -> str:
    one = case.insured
    phone = claim_fields(case, taker)["phone"]

    def ask(english: str, chinese: str, words: object, span: int = 1, down: int = 0) -> str:
        tall = f"height:{down}px" if down else ""
        return cell(
            f"<div style='font-size:11px;color:#345'>{english} {chinese}</div>{words if str(words).startswith('<') else pen(words, hand)}",
            span,
            style=tall,
        )

    return (
        row(ask("Name of Insured", "被保险人姓名", one.name), ask("ID / Passport No.", "证件号码", one.id_number))
        + row(ask("Policy No.", "保单号", case.contract_number), ask("Mobile", "手机号码", phone))
        + row(
            ask("Date of Accident / Onset", "出险日期", day_text(case.loss_on, "-")),
            ask(
                "Nature of Claim",
                "索赔性质",
                f"<span>{cause_ticks(case, '疾病 Illness', '意外 Accident', '齿科 Dental')}</span>",
            ),
        )
        + row(ask("Name of Hospital / Clinic", "就诊机构", case.hospital, 2))
        + row(ask("Please describe symptoms and treatment", "请描述症状及治疗", story(case), 2, 110))
        + row(
            ask(
                "Other insurance?", "是否有其他保险", f"<span>{ticked(False, 'Yes 有')}　{ticked(True, 'No 无')}</span>"
            ),
            ask("Amount claimed", "索赔币种", "CNY"),
        )
        + row(ask("Account Holder", "账户名", taker.name), ask("Bank Name", "开户银行", taker.bank))
        + row(ask("Account No.", "银行账号", taker.card_number, 2))
    )


def bilingual(case: Case, random: Random) -> Drawing:
    """A medical insurer's form in two languages, English first."""
    taker, hand = payee(case), random.choice(PENS)
    body = (
        apart(
            f"<b style='font-size:18px;color:#143a6b'>{case.insurer}</b>",
            "<span style='font-size:12px'>Confidential 保密</span>",
        )
        + "<h1 style='font-size:24px;margin:18px 0 4px;text-align:left;color:#143a6b'>MEDICAL CLAIM FORM　医疗索赔表</h1>"
        + "<div style='font-size:12px;margin-bottom:12px'>Complete in block letters. One form per patient per visit. 每位患者每次就诊填写一份</div>"
        + f"<table class='g z'>{_bilingual_rows(case, taker, hand)}</table>"
        + "<p style='font-size:12px;margin-top:14px'>I authorise any hospital, physician or insurer to disclose to the Company all medical history. 本人授权任何医院、医师或保险机构向贵公司提供本人病史资料。</p>"
        + apart(
            f"Signature 签名 {pen(taker.name, hand, '1.5em')}",
            f"Date 日期 {pen(day_text(signed_on(case), '-'), hand)}",
            style="margin-top:34px;border-bottom:1px solid #333;padding-bottom:6px",
        )
        + "<div style='margin-top:16px;font-size:12px'>Claims Dept. 理赔部　Tel 400-000-0000　claims@insurer.example</div>"
    )
    css = ".z td{height:58px;vertical-align:top;width:50%;border-color:#7d93b0}"
    return page(body, claim_fields(case, taker), height=960, font=SONG, size=15, css=css)


def app_confirm(case: Case, random: Random) -> Drawing:
    """The last page before a claim is sent in an insurer's app."""
    one, taker = case.insured, payee(case)
    line = "padding:8px 0;border-bottom:1px solid #f0f0f0"

    def card(title: str, pairs: tuple[tuple[str, str], ...]) -> str:
        rows = "".join(apart(f"<span class='k'>{a}</span>", b, style=line) for a, b in pairs)
        return f"<div style='background:#fff;border-radius:10px;padding:12px 14px;margin-bottom:12px'><b>{title}</b><span style='float:right;color:#e2711d;font-size:13px'>修改</span>{rows}</div>"

    body = (
        card(
            "申请对象",
            (
                ("被保人", one.name),
                ("身份证号", one.id_number),
                ("联系电话", claim_fields(case, taker)["phone"]),
                ("保单", case.contract_number),
            ),
        )
        + card(
            "事故信息",
            (
                ("出险原因", "意外" if case.accident else "疾病"),
                ("出险日期", day_text(case.loss_on, "-")),
                ("申请类型", "医疗费用报销"),
            ),
        )
        + card("领款账户", (("户名", taker.name), ("银行", taker.bank), ("卡号", taker.card_number)))
        + "<div style='font-size:12px' class='k'>☑ 我已阅读并同意《理赔申请声明》《个人信息授权书》</div>"
        + "<div class='c' style='background:#e2711d;color:#fff;border-radius:24px;padding:11px;margin-top:16px;font-size:17px'>提交理赔申请</div>"
    )
    return screen(
        random.choice(("自助理赔", "确认申请信息", "闪赔")), body, claim_fields(case, taker), height=800, clock="22:37"
    )
