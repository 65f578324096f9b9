"""Claim forms of insurers, schools, employers' schemes and city schemes: on paper, and filled in an app."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixteenth.cards_kit import SUNG, choice, k, minor, town, wide
from benchmarks.papers.families.sixteenth.kit import (
    FANG,
    HEI,
    KAI,
    MICRO,
    OLD_SONG,
    YELLOW,
    blank,
    boxes,
    button,
    grid,
    heading,
    iso,
    kv,
    line,
    pen,
    screen,
    sheet,
    signed,
    spread,
    tear,
)
from benchmarks.papers.families.sixteenth.names import age, landline, number, staff
from benchmarks.papers.families.sixteenth.stamps import bars, chop, seal
from benchmarks.papers.paper import Drawing

_COMPANIES = ("越浦恒兴纺织有限公司", "松泊北方机械厂", "锦屿蓝海物流集团有限公司", "洛原市第四建筑公司")


def _payee(case: Case) -> Person:
    """Who gets the money: the insured, or a child's father."""
    return case.father if minor(case) else case.insured


def _truth(case: Case, *without: str) -> dict[str, str]:
    who, payee = case.insured, _payee(case)
    fields = {
        "contract_number": case.contract_number, "insured_name": who.name, "id_number": who.id_number,
         "phone": payee.phone,
        "loss_on": iso(case.loss_on), "scene": "accident" if case.accident else "illness", "payee_name": payee.name,
        "bank_name": payee.bank, "bank_account": payee.card_number,
    }  # fmt: skip
    return {name: value for name, value in fields.items() if name not in without}


def _story(case: Case) -> str:
    how = "在家中不慎摔伤" if case.accident else "自觉不适"
    return f"{how}，到{case.hospital}{case.department}就诊，诊断为{case.diagnosis.name}，经治疗好转。"


def _band(words: str) -> list[tuple[str, str]]:
    """A row that names the part of the form below it."""
    return [(words, "colspan=6 style='background:#1e3f66;color:#fff;font-size:14px;padding:2px 8px'")]


def group_form(case: Case, random: Random) -> Drawing:
    """A bilingual form of group medical insurance; each label stands small above what is filled in."""
    who, payee = case.insured, _payee(case)

    def cell(label: str, english: str, value: str, columns: int = 1) -> tuple[str, str]:
        small = f"<div style='font-size:11.5px;color:#456;line-height:1.25'>{label} {english}</div>"
        return wide(small + pen(value), columns, "style='height:56px;vertical-align:top;line-height:1.35'")  # type: ignore[return-value]

    cause = choice(
        ((not case.accident, "疾病 Illness"), (case.accident, "意外 Accident"), (False, "生育 Maternity")), gap=" "
    )
    rows = [
        _band("A. 被保险人资料 Insured Member"),
        [cell("被保险人/出险人", "Patient", e(who.name), 2), cell("证件号码", "ID No.", who.id_number, 3), cell("性别", "Sex",
         who.sex)],
        [cell("保单号", "Policy No.", case.contract_number, 2), cell("投保单位", "Employer", random.choice(_COMPANIES), 2),
         cell("手机", "Mobile", payee.phone, 2)],
        _band("B. 事故/就诊 Event"),
        [cell("事故/发病日", "Date of Loss", day_text(case.loss_on, random.choice("-/.")), 2),
         cell("原因", "Cause", f"<span style='font-size:14px;color:#222'>{cause}</span>", 4)],
        [cell("医院", "Hospital", e(case.hospital), 3), cell("疾病名称", "Diagnosis", e(case.diagnosis.name), 3)],
        _band("C. 赔款支付 Payment"),
        [cell("账户名", "Account Name", e(payee.name), 2), cell("账号", "Account No.", payee.card_number, 4)],
        [cell("开户银行", "Bank", e(payee.bank), 3), cell("分支行", "Branch", town(case) + "支行", 3)],
    ]  # fmt: skip
    body = spread(f"<b style='font-size:22px;color:#1e3f66'>{e(case.insurer)}</b>", bars(case.contract_number, 170, 34))
    body += heading(
        random.choice(("团体医疗保险索赔申请表", "员工福利计划理赔申请表")), 23, latin="GROUP MEDICAL CLAIM FORM"
    )
    body += grid(rows, style="margin-top:10px")
    body += line(
        "本人同意保险人查阅有关病历资料。I hereby authorize any hospital to release my records.",
        "font-size:13px;margin:8px 0 16px",
    )
    body += spread(f"签名 Signature {signed(e(payee.name))}", f"日期 Date {pen(day_text(case.visited_on, '-'))}")
    body += spread(
        "人力资源部经办 HR", signed(staff(case, 3)[0]), f"联系 {landline(case)}", style="margin-top:14px;font-size:14px"
    )
    return sheet(body, width=900, height=860, fields=_truth(case), font=MICRO, padding="34px 40px")


def school_form(case: Case, random: Random) -> Drawing:
    """An accident scheme's form filled by hand line by line, numbers in boxes, a receipt to tear off."""
    who, payee = case.insured, _payee(case)
    year = "font-size:18px;line-height:2.25"
    title = (
        "学生平安保险给付申请单" if minor(case) else random.choice(("人身险出险通知及给付申请单", "个人保险赔付申请单"))
    )
    body = heading(title, 28, "letter-spacing:2px") + spread("", f"№ {number(case, 'form', 7)}", style="color:#b22")
    body += line(f"{e(case.insurer)}：", year)
    body += line(f"兹有被保险人{blank(e(who.name), 120, 'pen')}（{blank(who.sex, 30, 'pen')}，"
        f"{blank(str(age(case, case.on)), 40, 'pen')}岁）"
        f"，保险凭证号{blank(case.contract_number, 190, 'pen')}，于{blank(day_text(case.loss_on, '年'), 150, 'pen')}发生保险事故。",
        year + ";text-indent:2em")  # fmt: skip
    body += line(f"证件号码　{boxes(who.id_number, 'pen')}", "margin:8px 0")
    cause = choice(((case.accident, "意外"), (not case.accident, "疾病"), (False, "身故"), (False, "伤残")), "√○")
    body += line(f"事故性质：{cause}　　手机：{blank(payee.phone, 150, 'pen')}", year)
    body += line(f"经过：{blank(e(_story(case)), 0, 'pen')}", year)
    body += line("保险金请转入下列账户：", "font-weight:700;margin-top:8px")
    body += line(f"开户行　{blank(e(payee.bank), 190, 'pen')}　户　名　{blank(e(payee.name), 150, 'pen')}", year)
    body += line(f"账　号　{boxes(payee.card_number, 'pen')}", "margin:8px 0 20px")
    body += spread(f"申请人（监护人）{signed(e(payee.name))}", f"{pen(day_text(case.visited_on, '年'))}")
    body += tear("—— 以下由受理人撕下交申请人 ——")
    body += line(f"今收到上述被保险人申请材料共{blank(str(random.randint(3, 9)), 40, 'pen')}份。"
        f"受理人：{signed(staff(case, 2)[1])}　电话 {landline(case)}")  # fmt: skip
    font = random.choice((KAI, FANG))
    return sheet(body, width=880, height=860, fields=_truth(case), font=font, padding="38px 50px",
        ground=random.choice(("#fff", YELLOW)))  # fmt: skip


def city_form(case: Case, random: Random) -> Drawing:
    """A city scheme's one-page form typed from its mini-program, labels joined in pairs, a table with side headings."""
    who, payee = case.insured, _payee(case)
    scheme = random.choice((f"{town(case)[:2]}惠保", f"惠蓉保·{town(case)[:2]}版", f"{town(case)[:2]}市民保"))
    cause = "意外" if case.accident else "疾病"
    rows = [
        [k("参<br>保<br>人", "rowspan=3 style='width:40px'"), k("姓名/性别"), f"{e(who.name)} / {who.sex}", k("出生日期"),
         day_text(who.born_on, "-")],
        [k("身份证号码"), who.id_number, k("联系电话"), payee.phone],
        [k("保障凭证号"), wide(case.contract_number, 3)],
        [k("出<br>险", "rowspan=3"), k("出险日期"), day_text(case.loss_on, "-"), k("出险原因"), cause],
        [k("就诊机构"), e(case.hospital), k("责任项目"), random.choice(("住院自付", "特定高额药品", "医保目录外"))],
        [k("主要诊断"), wide(f"{e(case.diagnosis.name)}", 3)],
        [k("收<br>款", "rowspan=2"), k("收款人/关系"), f"{e(payee.name)} / {'父亲' if minor(case) else '本人'}", k("开户行"),
         e(payee.bank)],
        [k("银行卡号"), wide(f"<span style='letter-spacing:2px'>{payee.card_number}</span>", 3)],
    ]  # fmt: skip
    body = line(
        f"<b style='font-size:30px;color:#d3522d'>{scheme}</b>　<span style='font-size:15px'>政府指导 · 全民可保</span>"
    )
    body += heading("理赔申请书（线上）", 22, "margin:2px 0 10px") + grid(rows, style="font-size:16px")
    body += line("承诺：上述信息真实有效，材料与原件一致。已阅读《个人信息授权书》。", "font-size:14px;margin:10px 0")
    body += spread(
        f"申请人：{signed(e(payee.name))}", f"提交时间：{day_text(case.visited_on, '-')} 10:2{case.seed % 10}:07"
    )
    body += line(
        f"承保机构：{e(case.insurer)}及共保体　咨询 400-{number(case, 'hot', 3)}-{number(case, 'line', 4)}",
        "font-size:13px;color:#666;margin-top:16px",
    )
    css = ".box td{border-color:#c9b5a6;padding:8px}.box td.nw{background:#fbf1e9}"
    return sheet(body, width=920, height=640, fields=_truth(case), font=HEI, css=css, padding="34px 42px")


def app_form(case: Case, random: Random) -> Drawing:
    """The last step of a claim in an app: everything once more before it is sent."""
    who, payee = case.insured, _payee(case)
    tone = random.choice(("#ff6a00", "#0f8f6f", "#3a5bd9"))

    def card(name: str, *pairs: tuple[str, str]) -> str:
        top = (
            f"<div class='spread' style='font-weight:700'><span>{name}</span><span "
            f"style='color:{tone};font-weight:400'>修改</span></div>"
        )
        return f"<div class='card'>{top}{''.join(kv(*pair) for pair in pairs)}</div>"

    steps = "　".join(("① 出险信息", "② 上传资料", f"<b style='color:{tone}'>③ 确认提交</b>"))
    body = line(steps, "font-size:13px;padding:10px;background:#fff", "c")
    body += card("出险人", ("被保人", e(who.name)), ("身份证", who.id_number), ("保单", case.contract_number))
    body += card("出险信息", ("出险日期", day_text(case.loss_on, "-")), ("出险类型", "意外" if case.accident else "疾病"),
        ("就诊医院", e(case.hospital)))  # fmt: skip
    body += card("收款账户", ("收款人", e(payee.name)), ("开户银行", e(payee.bank)), ("卡号", payee.card_number),
        ("手机号", payee.phone))  # fmt: skip
    body += line("☑ 我已阅读并同意《理赔须知》《反保险欺诈提示》", "font-size:12px;color:#777;padding:4px 16px")
    body += line(button("提交理赔申请", tone), "margin:12px", "c")
    name = random.choice(("理赔申请", "我要理赔", "自助理赔"))
    return screen(body, height=740, fields=_truth(case), name=name, random=random, bar=tone, ink="#fff")


def carbon_form(case: Case, random: Random) -> Drawing:
    """An old counter form on carbon paper: ruled, labels spaced apart, the office's part below."""
    who, payee = case.insured, _payee(case)
    cause = choice(((not case.accident, "疾病"), (case.accident, "意外")), "√□")
    rows = [[k("保 单 号 码"), pen(case.contract_number), k("险 种"),
        pen(random.choice(("住院医疗", "学平险" if minor(case) else "意外医疗")))],
        [k("出险人姓名"), pen(e(who.name)), k("联 系 电 话"), pen(payee.phone)],
        [k("身 份 证 号"), wide(pen(f"<span style='letter-spacing:2px'>{who.id_number}</span>"), 3)],
        [k("出 险 时 间"), pen(day_text(case.loss_on, "年")), k("出 险 类 别"), cause],
        [k("出险地点及经过"), wide(pen(e(_story(case))), 3, "style='height:92px'")],
        [k("收 款 人"), pen(e(payee.name)), k("收 款 银 行"), pen(e(payee.bank))],
        [k("银 行 账 号"), wide(pen(payee.card_number), 3)],
        [k("申 请 人 签 章"), f"{signed(e(payee.name))}", k("申 请 日 期"), pen(day_text(case.visited_on, "年"))],
        [wide("以 下 由 保 险 公 司 填 写", 4, "class='c' style='font-size:13px;background:#eef'")],
        [k("受 理 人"), signed(staff(case, 3)[0]), k("立 案 号"), number(case, "file", 10)],
        [k("调 查 意 见"), wide("", 3, "style='height:50px'")]]  # fmt: skip
    body = heading(e(case.insurer), 22) + heading("出 险 通 知 书", 28, "letter-spacing:4px")
    body += spread("第一联　业务部门留存", f"编号 {number(case, 'notice', 8)}", style="margin:6px 0 4px;font-size:14px")
    body += grid(rows, style="font-size:17px") + seal(case.insurer, 610, 640, 140, "理赔专用章")
    body += chop("资料已核", 60, 78, 16, "#2b4aa0")
    css = ".box td{border-color:#35508c;padding:8px}"
    return sheet(body, width=860, height=860, fields=_truth(case), font=SUNG, css=css, ground="#f6f8ff",
        padding="34px 44px", ink="#26407a")  # fmt: skip


def dense_form(case: Case, random: Random) -> Drawing:
    """A two-column form: at the left the insured and the loss, at the right the account and the notes."""
    who, payee = case.insured, _payee(case)

    def item(label: str, value: str) -> str:
        return (f"<div style='margin:9px 0'><div style='font-size:13px;color:#8a2f2f'>{label}</div>"
            "<div style='border-bottom:1px solid #999;min-height:26px;line-height:1.45'>"
            f"{pen(value)}</div></div>")  # fmt: skip

    cause = choice(((not case.accident, "疾病"), (case.accident, "意外")), "■□")
    left = (item("被保险人", e(who.name)) + item("被保险人身份证号", who.id_number)
        + item("保险合同号", case.contract_number))  # fmt: skip
    left += item("出险日", day_text(case.loss_on, random.choice(("年", ".")))) + line(f"事由　{cause}", "margin:10px 0")
    left += item("就诊医院及科室", f"{e(case.hospital)}{e(case.department)}")
    right = (item("受益人（领款人）", e(payee.name)) + item("开户行", e(payee.bank))
        + item("银行账户", payee.card_number) + item("手机", payee.phone))  # fmt: skip
    notes = "".join(line(words, "font-size:13px;line-height:1.6") for words in (
        "1. 请用黑色或蓝色笔填写，涂改处签名。", "2. 发票须为原件，分割单须加盖公章。", "3. 诉讼时效：自知道保险事故之日起二年。",
    ))  # fmt: skip
    right += f"<div style='background:#f7f1ea;padding:8px 10px;margin-top:12px'><b>填表须知</b>{notes}</div>"
    body = (
        "<div style='border-bottom:4px double #8a2f2f;padding-bottom:6px'>"
        f"{spread(f'<b style=font-size:20px>{e(case.insurer)}</b>', '理赔表 A-2')}</div>"
    )
    body += heading(random.choice(("保险金申请书", "个人医疗险索赔书", "理赔申请表")), 27, "margin:12px 0 4px")
    body += (
        f"<div style='display:flex;gap:36px'><div style='flex:1'>{left}</div><div style='flex:1'>{right}</div></div>"
    )
    body += spread(
        f"申请人亲笔签名 {signed(e(payee.name))}", f"{day_text(case.visited_on, '年')}", style="margin-top:20px"
    )
    body += line(
        f"{e(case.insurer)}{town(case)}中心支公司　地址：{case.pools.streets[case.seed % 8]}{case.seed % 90 + 1}号",
        "font-size:13px;color:#777;margin-top:18px", "c")  # fmt: skip
    return sheet(body, width=940, height=700, fields=_truth(case), font=OLD_SONG, padding="34px 46px")


LAYOUTS = {"claim_form": (group_form, school_form, city_form, app_form, carbon_form, dense_form)}
