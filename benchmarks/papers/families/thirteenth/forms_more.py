"""More claim forms: a group's bilingual one, a needle printer's, and two screens."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from random import Random

from benchmarks.papers.facts import Case, Person, digits
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.thirteenth import cards_kit as kit
from benchmarks.papers.families.thirteenth.cards_kit import t
from benchmarks.papers.families.thirteenth.forms import truth
from benchmarks.papers.families.thirteenth.kit import striped
from benchmarks.papers.paper import Drawing, Layout


def _group_form_lines(
    case: Case, random: Random, kinds: str, both: Callable[..., str], person: Person, firm: str
) -> list[list[str]]:
    """The table's rows."""
    return [
        [both("投保单位", "Policyholder"), f"@colspan=3|{t(firm)}"],
        [both("团体保单号", "Policy No."), case.contract_number, both("员工编号", "Staff No."), digits(random, 6)],
        [both("被保险人", "Insured"), t(person.name), both("证件号码", "ID No."), person.id_number],
        [
            both("联系手机", "Mobile"),
            person.phone,
            both("人事联系人", "HR Contact"),
            f"{kit.staff(random)} {case.relative.phone}",
        ],
        [both("事故原因", "Cause"), kinds, both("出险日期", "Date of Loss"), day_text(case.loss_on, "-")],
        [both("就诊医院", "Hospital"), t(case.hospital), both("诊断", "Diagnosis"), t(case.diagnosis.name)],
        [both("申请金额", "Amount Claimed"), "详见所附发票", both("发票张数", "Receipts"), str(random.randint(1, 8))],
        [both("户名", "Account Name"), t(person.name), both("开户行", "Bank"), t(person.bank)],
        [both("账号", "Account No."), f"@colspan=3|{kit.grouped(person.card_number)}"],
    ]


def group_form(case: Case, random: Random) -> Drawing:
    """An employer's group form in two languages; the employer's own account stands on it too."""
    person = case.insured
    firm = kit.town(person) + random.choice(("北辰光电科技有限公司", "远景纺织集团有限公司", "教育局幼教中心"))

    def both(chinese: str, english: str) -> str:
        return f"{chinese}<br><span style='font-size:10px;color:#444'>{english}</span>"

    kinds = "&nbsp; ".join(
        f"{kit.tick(chosen, words, '√')}"
        for chosen, words in ((not case.accident, "疾病 Illness"), (case.accident, "意外 Accident"))
    )
    lines = _group_form_lines(case, random, kinds, both, person, firm)
    body = (
        f'<div class="pair" style="border-bottom:3px solid #d08a1d;padding-bottom:6px"><b style="font-size:17px">{t(case.insurer)}</b><span style="font-size:12px">团险事业部 Group Benefits</span></div>'
        '<div class="mid" style="margin:14px 0 10px"><b style="font-size:21px">团体医疗保险理赔申请表</b><br><span style="font-size:13px">GROUP MEDICAL CLAIM FORM</span></div>'
        + kit.rows(*lines, widths=(15, 33, 16, 36), style="line-height:1.2")
        + f"<div style='font-size:12px;margin-top:10px'>若由单位代垫，请汇至单位账户：{t(firm)}，账号 {digits(random, 15)}（未勾选则汇至员工账户）。{kit.tick(False, '单位代垫')}</div>"
        + kit.pair(
            f"被保险人签字 Signature {kit.pen(person.name if not kit.minor(case) else case.mother.name, size=1.4)}",
            f"日期 Date {day_text(kit.signed(case), '-')}",
            style="margin-top:22px",
        )
        + "<div style='margin-top:12px'>单位盖章 Company Stamp</div>"
        + kit.stamp(firm, right=420, bottom=14, diameter=116)
    )
    css = ".g td{height:46px;border-color:#8b8b8b}"
    return kit.page(body, (860, 730), truth(case), font=kit.ROUND, px=14.5, pad="30px 40px", css=css)


def needle_form(case: Case, random: Random) -> Drawing:
    """A branch's printout on continuous paper: labels and values only apart by blanks."""
    person = case.insured

    def dots(words: object) -> str:
        return f'<span class="dots">{t(words)}</span>'

    def two(first: str, value: object, second: str, other: object) -> str:
        return f"<div style='display:flex;line-height:34px'><span style='width:52%'>{first}　{dots(value)}</span><span>{second}　{dots(other)}</span></div>"

    cause = "意外" if case.accident else "疾病"
    body = (
        f'<div class="c" style="font-size:20px;line-height:34px">{dots(case.insurer)}</div><div class="c" style="font-size:22px;line-height:34px;letter-spacing:3px">{dots("出险通知及索赔申请单")}</div>'
        + two(
            "报案编号",
            "B" + case.numbers["业务流水号"],
            "打印时间",
            f"{day_text(kit.signed(case), '-')} {kit.clock(random)}",
        )
        + two("保险单号", case.contract_number, "险　　种", random.choice(("百万医疗", "住院补偿医疗", "综合意外")))
        + two("被保险人", person.name, "性　　别", person.sex)
        + two("证件号码", person.id_number, "移动电话", person.phone)
        + two("出险日期", day_text(case.loss_on, "-"), "报案日期", day_text(case.admitted_on, "-"))
        + two("出险原因", cause, "报 案 人", case.relative.name)
        + two("治疗医院", case.hospital, "科　　室", case.department)
        + two("领 款 人", person.name, "支付方式", "银行转账")
        + two("开 户 行", person.bank, "账号", person.card_number)
        + f"<div style='line-height:34px'>{dots('以上内容已与客户核对无误，客户对真实性负责。')}</div>"
        + f"<div class='r' style='line-height:34px'><span>客户签名　{kit.pen(person.name if not kit.minor(case) else case.mother.name, size=1.3)}</span><span>操作员　{dots(kit.staff(random))}　机构　{dots(str(random.randint(10, 99)) + '0101')}</span></div>"
    )
    return striped(
        f"<style>.pen{{display:inline-block}}</style>{body}",
        size=(900, 540),
        fields=truth(case),
        font=kit.MING,
        px=15.5,
    )


def chat_form(case: Case, random: Random) -> Drawing:
    """A mini-program's summary: labels above the values, the cause as a chosen chip."""
    person = case.insured

    def field(name: str, value: object) -> str:
        return f"<div style='padding:8px 0;border-bottom:1px solid #f0f0f2'><div style='font-size:12px;color:#9a9da5'>{name}</div><div style='font-size:16px'>{t(value)}</div></div>"

    def chip(words: str, chosen: bool) -> str:
        look = (
            "background:#ffe9dc;color:#e8590c;border:1px solid #e8590c" if chosen else "background:#f5f5f6;color:#aaa"
        )
        return (
            f"<span style='{look};border-radius:14px;padding:4px 16px;margin-right:8px;font-size:14px'>{words}</span>"
        )

    chosen = "意外" if case.accident else "疾病"
    other = chip("疾病" if case.accident else "意外", False)
    steps = "<div class='pair' style='font-size:12px;color:#e8590c;padding:0 8px 10px'><span>① 报案</span><span>② 上传</span><b>③ 核对</b><span style='color:#aaa'>④ 审核</span></div>"
    body = (
        steps
        + '<div style="background:#fff;border-radius:12px;padding:6px 14px">'
        + field("出险人", person.name)
        + field("证件号码", person.id_number)
        + field("联系电话", person.phone)
        + field("关联保单", case.contract_number)
        + field("发生日期", day_text(case.loss_on, "年"))
        + f"<div style='padding:8px 0'><div style='font-size:12px;color:#9a9da5;margin-bottom:5px'>出险原因</div>{chip('√' + chosen, True)}{other}</div>"
        + "</div>"
        + '<div style="background:#fff;border-radius:12px;padding:6px 14px;margin-top:10px">'
        + field("收款人", person.name)
        + field("收款银行", person.bank)
        + field("收款账号", kit.grouped(person.card_number))
        + "</div>"
        + "<div style='font-size:12px;color:#999;margin-top:10px'>☑ 我已阅读并同意《理赔须知》《个人信息授权书》</div>"
        + '<div class="mid" style="background:#e8590c;color:#fff;border-radius:24px;padding:11px;margin-top:12px">提交申请</div>'
    )
    title = random.choice(("理赔申请", "自助理赔", "快赔申请"))
    return kit.screen(title, body, 760, truth(case), random=random, bar="#e8590c")


def _pdf_form_body(
    case: Case, random: Random, part: Callable[..., str], signer: str, made: dt.date, person: Person
) -> str:
    """What stands on the page."""
    return (
        f'<div class="pair"><span style="font-size:13px;color:#667">{t(case.insurer)}</span><span style="font-size:13px;color:#667">第1页 共1页</span></div>'
        '<h2 class="mid" style="font-size:23px;margin:10px 0 2px">理赔申请书（电子版）</h2>'
        f'<div class="mid" style="font-size:12px;color:#667">申请流水 {case.numbers["业务流水号"]}{digits(random, 6)}</div>'
        + part(
            "01 被保险人",
            ("姓名", person.name),
            ("性别/年龄", f"{person.sex} / {kit.age(person.born_on, case.on)}岁"),
            ("证件号", person.id_number),
            ("手机", person.phone),
            ("保险合同号", case.contract_number),
            ("保障起期", day_text(person.id_valid_from, "-")),
        )
        + part(
            "02 出险经过",
            ("出险日", day_text(case.loss_on, "-")),
            ("原因", "意外" if case.accident else "疾病"),
            ("医院", case.hospital),
            ("入院日期", day_text(case.admitted_on, "-")),
            ("疾病", case.diagnosis.name),
            ("出院日期", day_text(case.discharged_on, "-")),
        )
        + part("03 领款账户", ("户名", person.name), ("银行", person.bank), ("卡号", person.card_number))
        + part("04 申请人", ("姓名", signer), ("与被保险人", "母亲" if kit.minor(case) else "本人"))
        + "<div style='font-size:11.5px;color:#667;margin-top:14px'>本人确认上述信息真实，同意贵公司通过医院、医保信息平台核实本人就诊信息。电子签名与手写签名具有同等法律效力。</div>"
        + kit.pair(
            f"电子签名 {kit.pen(signer, size=2, ink='#111', turn=-3)}",
            f"签署时间 {day_text(made, '-')} {kit.clock(random)}",
            style="margin-top:20px;align-items:end",
        )
        + kit.oval(case.insurer, "电子受理专用章", right=70, bottom=30, width=170)
    )


def pdf_form(case: Case, random: Random) -> Drawing:
    """An electronic application made by an app: numbered sections, labels right, values in bold."""
    person = case.insured

    def part(title: str, *pairs: tuple[str, object]) -> str:
        cells = "".join(
            f"<div style='width:50%;display:flex;padding:5px 0'><span style='width:116px;text-align:right;color:#667;padding-right:12px;flex:none'>{name}</span><b style='font-weight:500'>{t(value)}</b></div>"
            for name, value in pairs
        )
        return f"<div style='color:#0b5ea8;border-bottom:1.5px solid #0b5ea8;margin-top:14px;font-size:15.5px'>{title}</div><div style='display:flex;flex-wrap:wrap;font-size:13.5px'>{cells}</div>"

    signer = case.mother.name if kit.minor(case) else person.name
    made = kit.signed(case)
    body = _pdf_form_body(case, random, part, signer, made, person)
    return kit.page(body, (820, 760), truth(case), font=kit.SCREEN, px=14, pad="34px 48px")


LAYOUTS: dict[str, tuple[Layout, ...]] = {"claim_form": (group_form, needle_form, chat_form, pdf_form)}
