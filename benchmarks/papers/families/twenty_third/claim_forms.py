"""Claim forms: a system's print, a form of squares, a student form, a small counter form, a screen."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_third.cards_kit import (
    PRINT,
    SANS,
    SONG,
    ZEN,
    age,
    app,
    city,
    clerks,
    days_before,
    far,
    form,
    gap,
    groups,
    is_child,
    iso,
    lane,
    leaf,
    marks,
    p,
    pen,
    rows_of,
    serial,
    sign,
    squares,
    tile,
    top,
)
from benchmarks.papers.paper import Drawing


def _truth(case: Case, without: str = "") -> dict[str, str]:
    who = case.insured
    whole = {
        "contract_number": case.contract_number,
        "insured_name": who.name,
        "id_number": who.id_number,
        "phone": who.phone,
        "loss_on": iso(case.loss_on),
        "scene": "accident" if case.accident else "illness",
        "bank_account": who.card_number,
        "bank_name": who.bank,
        "payee_name": who.name,
    }
    return {name: value for name, value in whole.items() if name not in without.split()}


def _signer(case: Case) -> str:
    return case.mother.name if is_child(case) else case.insured.name


def _what_happened(case: Case) -> str:
    if case.accident:
        return f"在{city(case)}{lane(case)}不慎跌倒受伤，随即到{case.hospital}就医。"
    if any(word in case.diagnosis.name for word in ("骨折", "裂伤", "损伤")):
        return f"到{case.hospital}就医，按医嘱接受检查和治疗。"
    return f"因身体不适到{case.hospital}就医，医生诊断为{case.diagnosis.name}。"


def claim_print_with_side_titles(case: Case, random: Random) -> Drawing:
    """A system's print: bar code above, the parts' names upright at the left side."""
    who, shape = case.insured, random.choice(("-", "年月", "."))
    part = "width:34px;text-align:center;background:#dfe8f1;font-weight:700;font-size:14px;line-height:1.05"
    blocks = (
        ("出险人", [("被保险人", e(who.name), "性别", who.sex), ("证件类型", "身份证", "证件号码", who.id_number),
                  ("联系电话", who.phone, "出生日期", day_text(who.born_on, shape)), ("通讯地址", e(who.address))]),
        ("保单", [("保险单号", case.contract_number, "申请类型", random.choice(("医疗费用", "住院津贴、医疗费用", "医疗保险金")))]),
        ("出险", [("出险日期", day_text(case.loss_on, shape), "出险原因", marks({"疾病": not case.accident, "意外": case.accident, "其他": False}, "■")),
                ("就诊医院", e(case.hospital)), ("事故经过", e(_what_happened(case)))]),
        ("领款", [("领款人", e(who.name), "与被保险人关系", "本人"), ("开户银行", e(who.bank), "领款方式", "银行转账"), ("银行账号", who.card_number)]),
    )  # fmt: skip
    body = far(f"<b style='font-size:21px'>{e(case.insurer)}</b>", f"受理号 PA{serial(case, 11, 12)}")
    body += "<div class=bars style='width:250px;margin:4px 0 0 auto'></div>"
    body += top(random.choice(("理赔申请书", "人身保险理赔申请书", "保险金给付申请书")), 27, "margin:4px 0 10px")
    for name, rows in blocks:
        side = "<br>".join(name)
        inner = form(rows, label="width:112px;background:#f6f8fa", style="--line:#7c8894")
        body += f"<table style='width:100%;margin-bottom:-1px'><tr><td style='{part};border:1px solid #7c8894'>{side}</td><td style='padding:0'>{inner}</td></tr></table>"
    body += p(
        "本人郑重声明：上述填写内容及所附单证真实、完整，同意贵公司依法核实有关情况并使用上述信息办理理赔。",
        "margin:12px 0;font-size:14.5px",
    )
    body += far(f"申请人（监护人）签名：{sign(_signer(case))}", f"申请日期：{day_text(days_before(case, 5), shape)}")
    body += far(
        f"受理人：{e(clerks(case)[0])}",
        f"打印时间：{day_text(days_before(case, 5), '-')}　第1页/共1页",
        style="font-size:13.5px;margin-top:16px;color:#555",
    )
    return leaf(body, 850, 800, _truth(case), font=SANS, size=15.5, pad="34px 46px")


def claim_form_of_squares(case: Case, random: Random) -> Drawing:
    """A pre-printed form to fill by hand: numbers in squares, two columns, landscape."""
    who = case.insured
    line = "margin:9px 0;white-space:nowrap"
    day = f"{case.loss_on:%Y%m%d}"
    date = f"{squares(day[:4])} 年 {squares(day[4:6])} 月 {squares(day[6:])} 日"
    left = p("<b>A　被保险人信息</b>", "background:#c9a227;color:#fff;padding:2px 10px")
    left += p(
        f"姓　　名 {gap(e(who.name), 170)}　性别 {marks({'男': who.sex == '男', '女': who.sex == '女'}, '☒', '☐')}",
        line,
    )
    left += p("身份证号", "margin-top:8px") + p(squares(who.id_number), "margin:3px 0")
    left += p("手机号码", "margin-top:8px") + p(squares(who.phone), "margin:3px 0")
    left += p(f"保单号码 {gap(case.contract_number, 230)}", line)
    left += p(
        "<b>C　领取保险金账户（限被保险人本人）</b>", "background:#c9a227;color:#fff;padding:2px 10px;margin-top:14px"
    )
    left += p(f"户　　名 {gap(e(who.name), 150)}", line) + p(f"开户银行 {gap(e(who.bank), 230)}", line)
    left += p("银行账号", "margin-top:8px") + p(squares(who.card_number), "margin:3px 0")
    right = (
        p("<b>B　事故信息</b>", "background:#c9a227;color:#fff;padding:2px 10px")
        + p("事故（疾病）发生日期", "margin-top:8px")
        + p(date, "margin:4px 0;white-space:nowrap")
    )
    right += p(
        f"出险类型　{marks({'意外': case.accident, '疾病': not case.accident, '身故': False, '其他': False}, '☒', '☐')}",
        line,
    )
    right += p(f"治疗医院 {gap(e(case.hospital), 250)}", "margin:9px 0") + p(
        f"事故经过及诊治情况：<br>{pen(e(_what_happened(case)))}",
        "min-height:104px;border:1px solid #999;padding:6px 10px",
    )
    right += p("<b>D　声明与授权</b>", "background:#c9a227;color:#fff;padding:2px 10px;margin-top:14px")
    right += p(
        "本人保证所填内容属实，授权保险公司向医疗机构及有关单位查阅、复印与本次事故相关的资料。",
        "font-size:14px;margin:6px 0",
    )
    right += p(f"申请人签字 {sign(_signer(case))}", line) + p(
        f"日期 {pen(day_text(days_before(case, 6), random.choice(('年', '.'))))}", line
    )
    head = far(
        f"<b style='font-size:20px'>{e(case.insurer)}</b>",
        f"<b style='font-size:27px'>{random.choice(('理赔申请书', '索赔申请书'))}</b>",
        "请用黑色或蓝色钢笔正楷填写",
    )
    body = (
        head
        + f"<div style='display:flex;gap:34px;margin-top:12px'><div style='width:500px'>{left}</div><div style='flex:1'>{right}</div></div>"
    )
    return leaf(body, 1080, 610, _truth(case), font=SONG, size=16, pad="30px 42px", ground="#fffdf6")


def claim_form_for_students_or_staff(case: Case, random: Random) -> Drawing:
    """A group form: label above its value in framed fields, what is handed in to be marked, filled by hand."""
    who = case.insured
    unit = ("学生、幼儿平安保险", "被保险人所在学校/班级") if is_child(case) else ("团体健康保险", "被保险人所在单位")
    where = (
        f"{city(case)}{('光明小学', '第三中学', '育才学校')[case.seed % 3]}"
        if is_child(case)
        else f"{city(case)}{('恒泰电子厂', '远方货运公司', '绿洲环卫公司')[case.seed % 3]}"
    )

    def cell(label: str, value: str, width: str) -> str:
        return f"<div style='width:{width};border:1px solid #2d7a5f;margin:-1px 0 0 -1px;padding:4px 10px'><div style='font-size:13px;color:#2d7a5f'>{label}</div><div class=pen style='font-size:18px;min-height:27px'>{value}</div></div>"

    cells = (
        ("被保险人姓名", e(who.name), "34%"), ("身份证号码", who.id_number, "40%"), ("年龄", f"{age(who.born_on, case.on)}", "26%"),
        (unit[1], e(where), "60%"), ("联系电话", who.phone, "40%"), ("保险合同号", case.contract_number, "60%"),
        ("出险时间", day_text(case.loss_on, "年"), "40%"), ("事故性质（勾选）", marks({"疾病": not case.accident, "意外伤害": case.accident}), "60%"), ("就诊科室", e(case.department), "40%"),
        ("治疗医院", e(case.hospital), "100%"), ("出险经过", e(_what_happened(case)), "100%"),
        ("收款人户名", e(who.name), "30%"), ("开户行", e(who.bank), "33%"), ("账号", who.card_number, "37%"),
    )  # fmt: skip
    body = p(e(case.insurer), "font-size:17px;color:#2d7a5f", "mi") + top(
        f"{unit[0]}理赔申请表", 26, "color:#2d7a5f;margin-bottom:12px"
    )
    body += (
        "<div style='display:flex;flex-wrap:wrap;padding:1px 0 0 1px'>"
        + "".join(cell(*one) for one in cells)
        + "</div>"
    )
    given = {
        "身份证复印件": True,
        "门诊病历": random.random() < 0.5,
        "发票原件": True,
        "费用清单": random.random() < 0.6,
        "事故证明": case.accident,
    }
    body += p(f"随附材料：{marks(given)}", "margin:14px 0 8px")
    body += p("声明：以上各项均由本人（监护人）如实填写，如有不实，保险公司可不承担给付责任。", "font-size:14px")
    body += far(
        f"申请人签名：{sign(_signer(case))}",
        f"填表日期：{pen(day_text(days_before(case, 7), '年'))}",
        style="margin-top:20px",
    )
    body += p(
        f"经办人 {e(clerks(case)[1])}　　咨询电话 400-{serial(case, 13, 3)}-{serial(case, 14, 4)}",
        "margin-top:26px;font-size:14px;color:#555",
    )
    return leaf(body, 820, 840, _truth(case), font=ZEN, pad="38px 48px")


def claim_small_counter_form(case: Case, random: Random) -> Drawing:
    """A small form of a counter for little claims, numbered lines with dots, in print type."""
    who, shape = case.insured, random.choice(("-", "/", "年"))
    lines = (
        ("保单号", case.contract_number), ("被保险人", e(who.name)), ("被保险人身份证号", who.id_number), ("被保险人电话", who.phone),
        ("出险日期", day_text(case.loss_on, shape)), ("出险原因", "意外" if case.accident else "疾病"), ("就诊医院", e(case.hospital)),
        ("收款人姓名", e(who.name)), ("收款银行", e(who.bank)), ("收款账号", who.card_number),
    )  # fmt: skip
    body = top(e(case.insurer), 19) + top(
        random.choice(("小额理赔快速申请单", "简易理赔申请书")), 24, "letter-spacing:3px"
    )
    body += far(
        f"网点：{e(city(case))}客户服务中心",
        f"流水 {serial(case, 15, 8)}",
        style="font-size:14px;border-bottom:1px dashed #333;padding-bottom:6px",
    )
    for at_, (label, value) in enumerate(lines, 1):
        body += f"<div style='display:flex;padding:4.5px 0;font-size:17px'><span style='width:34px'>{at_}.</span><span style='width:170px'>{label}：</span><span style='flex:1'>{value}</span></div>"
    body += p(
        "申请人确认：已收到理赔须知，所附单据为原件，未向其他保险公司重复申请。",
        "border-top:1px dashed #333;margin-top:8px;padding-top:8px;font-size:14px",
    )
    body += far(
        f"申请人：{sign(_signer(case))}", f"申请日：{day_text(days_before(case, 4), shape)}", style="margin-top:14px"
    )
    return leaf(body, 620, 640, _truth(case), font=PRINT, pad="28px 40px", scale=1.8, ground="#fcfcf8")


def claim_filed_by_link(case: Case, random: Random) -> Drawing:
    """A filed claim behind an insurer's link: steps above, the application below."""
    who = case.insured
    steps = "".join(
        f"<span style='color:{'#d4542b' if n < 2 else '#aaa'}'>{n}. {word}</span>"
        for n, word in enumerate(("提交申请", "审核", "给付"), 1)
    )
    body = tile(
        f"<div class=far style='font-size:14px'>{steps}</div><div style='font-size:14px;color:#80858e;margin-top:6px'>{e(case.insurer)}</div>",
        "margin:0",
    )
    body += tile(
        "<b>理赔申请信息</b>"
        + rows_of(
            (
                ("保单号码", case.contract_number),
                ("被保险人", e(who.name)),
                ("证件号码", who.id_number),
                ("手机号", who.phone),
            ),
            wide=104,
        )
    )
    body += tile(
        "<b>出险信息</b>"
        + rows_of(
            (
                ("出险日期", day_text(case.loss_on, random.choice(("-", "/")))),
                ("出险类型", "意外" if case.accident else "疾病"),
                ("出险经过", e(_what_happened(case))),
            ),
            wide=104,
        )
    )
    number = groups(who.card_number) if random.random() < 0.6 else who.card_number
    body += tile(
        "<b>收款信息</b>"
        + rows_of((("收款人", e(who.name)), ("收款银行", e(who.bank)), ("银行卡号", number)), wide=104)
    )
    body += tile(
        f"申请人签名　{sign(_signer(case))}<div style='font-size:13px;color:#80858e'>提交时间 {day_text(days_before(case, 5), '-')} 1{case.seed % 10}:24　申请号 {serial(case, 16, 13)}</div>"
    )
    return app(random.choice(("理赔申请书", "我的理赔申请")), body, 880, _truth(case), random, bar="#fbe9e2")


LAYOUTS = {
    "claim_form": (
        claim_print_with_side_titles,
        claim_form_of_squares,
        claim_form_for_students_or_staff,
        claim_small_counter_form,
        claim_filed_by_link,
    ),
}
