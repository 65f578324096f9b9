"""Claim forms: a life insurer's wide form, a student's, a travel insurer's letter, boxes for figures, a mini program."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.nineteenth.cards_kit import (
    FANG,
    HEI,
    MI,
    SANS,
    SUNG,
    Cell,
    cells,
    ends,
    hand,
    head,
    home,
    is_child,
    knob,
    lab,
    num,
    over,
    p,
    page,
    panel,
    people,
    phone,
    pick,
    print_seal,
    q,
    rubber,
    rule,
    sign,
    stripes,
    tab,
    tel,
)
from benchmarks.papers.families.nineteenth.names import visit_bill
from benchmarks.papers.paper import Drawing


def _receiver(case: Case) -> Person:
    return case.mother if is_child(case) else case.insured


def _truth(case: Case, *leave: str) -> dict[str, str]:
    who, to = case.insured, _receiver(case)
    fields = {
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
    return {name: value for name, value in fields.items() if name not in leave}


def _found(case: Case) -> str:
    """The diagnosis, but for an injury, which no illness is."""
    return "诊断详见病历" if case.diagnosis.code[:1] in "ST" else f"诊断：{e(case.diagnosis.name)}"


def _what(case: Case) -> str:
    if case.accident:
        return f"行走时不慎跌倒受伤，当即前往{e(case.hospital)}{e(case.department)}检查治疗。"
    return f"身体不适，前往{e(case.hospital)}{e(case.department)}诊治，{_found(case)}。"


def _signer(case: Case) -> str:
    return e(_receiver(case).name)


def life_insurer_table(case: Case, random: Random) -> Drawing:
    """A life insurer's form with its parts named down the left edge."""
    who, to, fill = case.insured, _receiver(case), random.choice((hand, str))
    side = "style='width:34px;background:#f0ece2;padding:4px;line-height:1.25' class='m' rowspan="
    kinds = pick(((False, "身故"), (False, "伤残"), (False, "重大疾病"), (True, "医疗"), (False, "津贴")))
    rows: list[list[Cell]] = [
        [("保单信息", side + "1"), lab("保单号"), over(fill(case.contract_number), 3), lab("申请项目"), kinds],
        [("出险人", side + "3"), lab("姓　名"), fill(e(who.name)), lab("性别"), fill(who.sex), lab("出生日期"), fill(day_text(who.born_on, "-"))],
        [lab("证件类型"), over(pick(((True, "身份证"), (False, "户口簿"), (False, "护照"))), 3), lab("证件号码"), fill(who.id_number)],
        [lab("联系地址"), over(fill(e(who.address)), 5)],
        [("出险经过", side + "2"), lab("出险日期"), over(fill(day_text(case.loss_on, "年")), 3), lab("出险原因"), pick(((case.accident, "意外"), (not case.accident, "疾病"), (False, "其他")))],
        [lab("经　过"), over(fill(_what(case)), 5, "style='height:88px'")],
        [("领款账户", side + "2"), lab("户　名"), over(fill(e(to.name)), 3), lab("开户银行"), fill(e(to.bank))],
        [lab("账　号"), over(fill(to.card_number), 3), lab("手机号码"), fill(to.phone)],
    ]  # fmt: skip
    body = ends(f"<b style='font-size:19px;color:#8a1f2b'>{e(case.insurer)}</b>", f"受理编号 {num(case, 'acc', 12)}")
    body += head(random.choice(("人身保险理赔申请书", "保险金给付申请书", "理赔给付申请书")), 27, "margin:6px 0 10px")
    body += tab(rows, style="font-size:15px")
    body += p(
        "声明与授权：本人保证以上所填内容属实，同意贵公司向医疗机构、公安机关及其他单位查询与本次理赔有关的资料。",
        "font-size:13.5px;margin-top:10px",
    )
    body += ends(
        f"申请人签名：{sign(_signer(case))}", f"日期：{fill(day_text(case.on, '年'))}", style="margin-top:22px"
    )
    body += ends(
        "以下由保险公司填写：　受理人 ________",
        "受理日期 ________",
        "客服电话 956" + num(case, "hot", 2),
        style="margin-top:22px;font-size:13.5px;border-top:1px dashed #777;padding-top:8px",
    )
    if random.random() < 0.5:
        body += rubber(f"{e(case.insurer[:4])}<br>理赔收件", 640, 690)
    return page(body, 1000, 790, _truth(case), font=random.choice((SUNG, SANS)), size=16, pad="30px 40px")


def pupil_form(case: Case, random: Random) -> Drawing:
    """A form of blanks on lines, as schools and communities hand it out, filled by hand."""
    who, to = case.insured, _receiver(case)
    day = f"{case.loss_on.year}年{case.loss_on.month}月{case.loss_on.day}日"
    body = head(e(case.insurer), 21) + head(random.choice(("索 赔 申 请 书", "出险索赔申请书", "保险理赔申请表")), 28)
    body += p("（请用黑色签字笔填写，字迹清楚）", "font-size:13px;margin-bottom:16px", "m")
    big = "line-height:2.3;font-size:18px"
    body += p(
        f"一、被保险人 {rule(hand(e(who.name)), 130)}　性别 {rule(hand(who.sex), 40)}　民族 {rule(hand(who.ethnicity), 50)}",
        big,
    )
    body += p(f"　　身份证号 {rule(hand(who.id_number), 280)}", big)
    body += p(f"二、保险单（凭证）号 {rule(hand(case.contract_number), 260)}", big)
    body += p(
        f"三、出险时间 {rule(hand(day), 190)}　事故类型　{pick(((not case.accident, '疾病'), (case.accident, '意外'), (False, '身故')), '☑☐')}",
        big,
    )
    body += p(f"四、就诊医院及出险经过：<span style='border-bottom:1px solid #333'>{hand(_what(case))}</span>", big)
    body += p(f"五、领款人 {rule(hand(e(to.name)), 130)}　联系电话 {rule(hand(to.phone), 170)}", big)
    body += p(f"　　开户行 {rule(hand(e(to.bank)), 190)}", big)
    body += p(f"　　银行卡号 {rule(hand(to.card_number), 300)}", big)
    body += p("六、所附材料　☑发票　☑病历　☐清单　☑身份证复印件　☐其他", big)
    body += ends(
        f"申请人（监护人）签字 {sign(_signer(case))}", f"{hand(day_text(case.on, '年'))}", style="margin-top:26px"
    )
    body += p(
        f"业务咨询：{tel(case)}　　理赔资料请寄：{e(home(case))}分公司理赔部",
        "font-size:13px;margin-top:22px;border-top:1px solid #888;padding-top:6px",
    )
    return page(body, 800, 800, _truth(case), font=random.choice((FANG, SUNG)), pad="42px 58px")


def boxed_figures(case: Case, random: Random) -> Drawing:
    """A form read by machine: every number in boxes, parts under coloured bars."""
    who, to = case.insured, _receiver(case)
    tone = random.choice(("#0c6b58", "#234a91", "#a34a12"))

    def bar(words: str) -> str:
        return p(words, f"background:{tone};color:#fff;padding:1px 10px;font-size:15px;margin:14px 0 8px")

    row = "margin:9px 0"
    day = f"{cells(str(case.loss_on.year))} 年 {cells(f'{case.loss_on.month:02d}')} 月 {cells(f'{case.loss_on.day:02d}')} 日"
    body = ends(
        f"<span style='color:{tone};font-weight:700;font-size:20px'>{e(case.insurer)}</span>", stripes(case, "form")
    )
    body += head("个人理赔申请表", 27) + p("Individual Claim Application", f"font:14px {SANS};color:#666", "m")
    body += bar("A　保险合同") + p(f"保险合同号　{cells(case.contract_number)}", row)
    body += bar("B　被保险人资料")
    body += p(
        f"被保险人姓名　<b>{e(who.name)}</b>　　　与投保人关系　{pick(((True, '本人'), (False, '配偶'), (False, '父母')) if not is_child(case) else ((False, '本人'), (True, '子女')))}",
        row,
    )
    body += p(f"居民身份证号　{cells(who.id_number)}", row) + p(f"移动电话　　　{cells(to.phone)}", row)
    body += bar("C　事故资料")
    body += p(f"事故发生日　　{day}", row)
    body += p(
        f"事故性质　　　{pick(((case.accident, '意外伤害'), (not case.accident, '疾病'), (False, '生育')), '■□')}", row
    )
    body += p(f"情况说明　　　{_what(case)}", row)
    body += bar("D　保险金转账授权")
    body += p(f"账户所有人　　<b>{e(to.name)}</b>　　　开户银行　<b>{e(to.bank)}</b>", row)
    body += p(f"银行账号　　　{cells(to.card_number)}", row)
    body += p("注：账户须为境内人民币借记卡或存折，信用卡不予受理。", "font-size:13px;color:#555")
    body += ends(f"申请人签名　{sign(_signer(case))}", f"填表日期　{day_text(case.on, '-')}", style="margin-top:24px")
    body += p(f"第1页/共2页　表单编号 LP-{num(case, 'lp', 4)}-V3.2", "font-size:12.5px;color:#777;margin-top:20px", "m")
    return page(body, 860, 830, _truth(case), font=random.choice((SANS, MI)), size=16, pad="32px 46px")


def employer_scheme(case: Case, random: Random) -> Drawing:
    """A group scheme's form filled by a computer, two columns of label above value."""
    who, to = case.insured, _receiver(case)
    light = "color:#7a6a52;font-size:13px;line-height:1.3"

    def above(label: str, value: str) -> str:
        return f"<div style='{light}'>{label}</div><div style='min-height:24px'>{value}</div>"

    rows: list[list[Cell]] = [
        [above("团体保单号", case.contract_number), above("申请日期", day_text(case.on, "/"))],
        [above("被保险人", e(who.name)), above("被保险人证件号码", who.id_number)],
        [above("联系手机", to.phone), above("就诊医疗机构", e(case.hospital))],
        [above("出险日期", day_text(case.loss_on, "/")), above("出险类别", pick(((not case.accident, "疾病"), (case.accident, "意外")), "●○"))],
        [above("诊断", "详见病历" if case.accident or case.diagnosis.code[:1] in "ST" else e(case.diagnosis.name)), above("票据张数 / 申请金额（元）", f"{case.seed % 4 + 1} 张 / {yuan(visit_bill(case).total_fen)}")],
        [above("收款人", e(to.name)), above("收款银行", e(to.bank))],
        [over(above("收款账号", f"<span style='letter-spacing:2px'>{to.card_number}</span>"), 2)],
    ]  # fmt: skip
    body = ends(e(case.insurer), f"批次号 {num(case, 'batch', 10)}", style="font-size:14px;color:#666")
    body += head(
        random.choice(("补充医疗保险理赔申请单", "团体医疗险理赔申请单")), 25, "margin:12px 0 16px;text-align:left"
    )
    body += tab(rows, "u", "font-size:17px")
    body += p("□ 本人已知悉：提交虚假材料的，保险公司有权拒付。", "font-size:14px;margin-top:16px")
    body += ends(f"员工签字　{sign(_signer(case))}", f"人事经办　{sign(people(case, 2)[1])}", style="margin-top:18px")
    if random.random() < 0.6:
        body += print_seal(f"{home(case)}恒茂电子有限公司", 520, 520, 132, "人力资源部")
    return page(body, 780, 700, _truth(case), font=random.choice((HEI, MI)), pad="34px 50px", ground="#fffefb")


def mini_program_claim(case: Case, random: Random) -> Drawing:
    """What was filled in a mini program, shown before it is sent."""
    who, to = case.insured, _receiver(case)
    tone = random.choice(("#e2433a", "#0a7cff", "#15a06b"))
    body = p("①填写 ─ ②上传 ─ <b>③确认</b>", f"color:{tone};padding:10px;font-size:13px", "m")
    body += panel(
        "<b>出险人信息</b>", q("被保险人", e(who.name)), q("证件号码", who.id_number), q("保单号", case.contract_number)
    )
    body += panel(
        "<b>事故信息</b>",
        q("出险日期", day_text(case.loss_on, "-")),
        q("出险原因", "意外" if case.accident else "疾病"),
        q("就诊医院", e(case.hospital)),
        "" if case.accident or case.diagnosis.code[:1] in "ST" else q("疾病名称", e(case.diagnosis.name)),
    )
    body += panel(
        "<b>收款信息</b>",
        q("收款人", e(to.name)),
        q("开户银行", e(to.bank)),
        q("银行账号", to.card_number),
        q("手机号", to.phone),
    )
    body += p("☑ 我已阅读并同意《理赔申请声明》《个人信息处理授权书》", "font-size:12.5px;padding:4px 16px;color:#666")
    body += p(f"电子签名 {sign(_signer(case))}　{day_text(case.on, '-')}", "padding:6px 16px") + knob("确认提交", tone)
    return phone(body, 850, _truth(case), random.choice(("理赔申请书确认", "理赔申请", "申请信息核对")), random)


LAYOUTS = {"claim_form": (life_insurer_table, pupil_form, boxed_figures, employer_scheme, mini_program_claim)}
