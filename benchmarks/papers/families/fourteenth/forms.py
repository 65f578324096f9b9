"""Claim forms: an insurer's bilingual form, a group's landscape form, an app's summary, a city supplement's request."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.fourteenth.cards_kit import (
    FANG,
    MICRO,
    NOTO,
    SLANT,
    SONG,
    apart,
    app,
    blank,
    boxes,
    button,
    card_box,
    chop,
    chosen,
    city_of,
    grid,
    head,
    iso,
    p,
    page,
    pairs,
    pen,
    people,
    sig,
    years,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case) -> dict[str, str]:
    who = case.insured
    return {
        "contract_number": case.contract_number,
        "insured_name": who.name,
        "id_number": who.id_number,
        "phone": who.phone,
        "loss_on": iso(case.loss_on),
        "scene": "accident" if case.accident else "illness",
        "payee_name": who.name,
        "bank_name": who.bank,
        "bank_account": who.card_number,
    }


def _applicant(case: Case) -> tuple[str, str]:
    """Who signs, and what the insured is to them: a parent for a minor."""
    if years(case.insured.born_on, case.on) < 18:
        return case.mother.name, "父母"
    return case.insured.name, "本人"


def _sent(case: Case) -> dt.date:
    return case.on - dt.timedelta(days=case.seed % 5 + 1)


def _cell(label: str, english: str, value: str, span: int = 1) -> tuple[str, str]:
    """A label with its English above the value."""
    small = f"<div style='font-size:13px;color:#1d5b57;line-height:1.25'>{label} <i style='font:10px Liberation Sans'>{english}</i></div>"
    return small + f"<div style='min-height:30px'>{value}</div>", f"colspan={span} style='vertical-align:top'"


def bilingual_form(case: Case, random: Random) -> Drawing:
    """Labels above their values, English below the Chinese, figures in boxes."""
    who, applicant = case.insured, _applicant(case)
    band = "colspan=6 style='background:#1d6b66;color:#fff;padding:2px 8px;font-size:14px'"
    causes = chosen({"意外": case.accident, "疾病": not case.accident, "其他": False}, random.randint(0, 2))
    account = boxes(who.card_number) if len(who.card_number) <= 19 else pen(who.card_number)
    rows = [
        [("A　出险人资料 Particulars of the Insured", band)],
        [_cell("出险人", "Insured", pen(e(who.name)), 2), _cell("证件号码", "ID No.", boxes(who.id_number), 4)],
        [_cell("保单号", "Policy No.", boxes(case.contract_number), 4), _cell("手机", "Mobile", pen(who.phone), 2)],
        [("B　事故情况 Details of Event", band)],
        [_cell("事故日", "Date of Event", pen(day_text(case.loss_on, random.choice(("年", "-", "/")))), 2), _cell("性质", "Nature", causes, 4)],
        [_cell("就医机构", "Hospital", pen(e(case.hospital)), 4), _cell("就诊科室", "Dept.", pen(e(case.department)), 2)],
        [("C　给付方式 Payment", band)],
        [_cell("户名", "Account Name", pen(e(who.name)), 2), _cell("开户行", "Bank", pen(e(who.bank)), 4)],
        [_cell("账号", "Account No.", account, 6)],
    ]  # fmt: skip
    body = apart(
        f"<b style='font-size:21px;color:#1d6b66'>{e(case.insurer)}</b>", "客户服务热线 956" + case.numbers["床号"][:2]
    )
    body += head(random.choice(("理赔给付申请书", "索赔申请书", "保险金申领表")), 27) + head(
        "CLAIM FORM", 14, "letter-spacing:4px"
    )
    body += grid(rows, style="margin-top:10px") + p(
        "授权声明：本人同意任何医生、医院、社保机构向贵公司提供与本次事故有关的全部资料。未填写清楚的申请将被退回。",
        "font-size:13px;margin-top:8px",
    )
    body += apart(
        f"申请人签字 {sig(applicant[0])}",
        f"与出险人关系 {pen(applicant[1])}",
        f"填表日 {pen(day_text(_sent(case), '年'))}",
        style="margin-top:14px",
    )
    body += p(
        f"<b>公司填写</b>　受理人 {e(people(case)[0])}　收件日 {day_text(_sent(case) + dt.timedelta(days=1), '-')}　资料页数 {random.randint(6, 30)}",
        "margin-top:14px;border-top:1px dashed #777;font-size:13px;padding-top:6px",
    )
    return page(
        body, width=900, height=750, fields=_truth(case), font=MICRO, css=".g td{border-color:#1d6b66}", pad="34px 44px"
    )


def group_form(case: Case, random: Random) -> Drawing:
    """A group's form in landscape: labels upright at the side, the employer's stamp, several people."""
    who, applicant = case.insured, _applicant(case)
    side = "style='width:34px;text-align:center;font-weight:700;line-height:1.15'"
    kinds = chosen({"意外伤害": case.accident, "疾病": not case.accident}, random.randint(0, 1))
    claims = chosen({"门急诊": case.seed % 2 == 0, "住院": case.seed % 2 == 1, "津贴": False, "重疾": False}, 1)
    unit = f"{city_of(case)}{('恒通机械', '锦程物业', '明湖小学', '安和物流')[case.seed % 4]}{'' if case.seed % 4 == 2 else '有限公司'}"
    told = f"{day_text(case.loss_on, '年')}{'不慎摔伤，送' if case.accident else '因病到'}{e(case.hospital)}{'救治' if case.accident else '诊治'}"
    rows = [
        [("投保<br>单位", side), "单位名称", (pen(e(unit)), "colspan=3"), "团体保单号", pen(case.contract_number)],
        [("被<br>保<br>险<br>人", side + " rowspan=2"), "姓　名", pen(e(who.name)), "性　别", pen(who.sex), "身份证号", pen(who.id_number)],
        ["工　号", pen(case.numbers["登记号"][:5]), "年　龄", pen(f"{years(who.born_on, case.on)}岁"), "联系电话", pen(who.phone)],
        [("出<br>险", side + " rowspan=2"), "出险时间", pen(day_text(case.loss_on, "年")), "出险类别", kinds, "申请类别", claims],
        ["经过简述", (pen(told), "colspan=5 style='height:58px'")],
        [("领<br>款", side), "领款人姓名", pen(e(who.name)), "开户银行", pen(e(who.bank)), "银行卡号", pen(who.card_number)],
        [("签<br>章", side), "申请人", (f"{sig(applicant[0])}<br>{pen(day_text(_sent(case), '年'))}", "colspan=2"), "单位经办人", (f"{sig(people(case)[1])}　电话 {case.relative.phone}<br>（单位盖章）", "colspan=2 style='height:86px'")],
    ]  # fmt: skip
    body = apart(e(case.insurer), "编号 TX-" + case.numbers["业务流水号"], style="font-size:15px")
    body += head("团体保险　被保险人理赔申请表", 27, "margin:4px 0 12px") + grid(rows, style="font-size:15.5px")
    body += p(
        "填写说明：1. 用黑色或蓝色笔填写，涂改处须签名；2. 每次事故填一份；3. 随附发票原件、病历及身份证复印件。",
        "font-size:13px;margin-top:8px",
    )
    body += chop(f"{e(unit)}<br>人力资源部", 870, 520, 17)
    css = ".g td{padding:6px 7px}"
    return page(body, width=1240, height=620, fields=_truth(case), font=SONG, css=css, pad="34px 46px")


def app_summary(case: Case, random: Random) -> Drawing:
    """What an app shows before a claim is sent."""
    who = case.insured
    title = "color:#222;font-weight:700;border-left:4px solid #f0532d;padding-left:8px;margin-bottom:4px"
    cause = random.choice(("事故类型", "出险原因", "申请原因"))
    body = p("①填写信息 — ②上传资料 — <b>③确认提交</b>", "color:#f0532d;font-size:12.5px;padding:9px 0 0", "c")
    body += card_box(
        p("保单与出险人", title)
        + pairs(
            ("保单号码", case.contract_number),
            ("出险人", e(who.name)),
            ("身份证号码", who.id_number),
            ("手机号", who.phone),
        )
    )
    body += card_box(
        p("出险信息", title)
        + pairs(
            (random.choice(("出险时间", "事故日期")), day_text(case.loss_on, "-")),
            (cause, "意外" if case.accident else "疾病"),
            ("就诊医院", e(case.hospital)),
            ("申请金额", "以审核结果为准"),
        )
    )
    body += card_box(
        p("收款账户", title) + pairs(("收款人", e(who.name)), ("开户银行", e(who.bank)), ("银行账号", who.card_number))
    )
    body += p(
        f"◉ 我已阅读并同意《理赔须知》《个人信息授权书》<br>报案号 {case.numbers['业务流水号']}　报案时间 {day_text(_sent(case), '-')}",
        "font-size:12px;color:#888;padding:2px 24px",
    )
    body += button("确认提交", "#f0532d")
    return app(random.choice(("我要理赔", "理赔申请", "申请确认")), body, 840, _truth(case), tint="#fff", random=random)


def city_request(case: Case, random: Random) -> Drawing:
    """A city's supplementary insurance: blanks in a running text, filled by hand."""
    who, applicant = case.insured, _applicant(case)
    brand = random.choice(("惠民保", "康惠保", "全民健康补充保险"))
    big = "line-height:2.25;text-indent:2em;font-size:18px"
    body = f"<div style='background:#b8322a;color:#fff;margin:-38px -56px 20px;padding:12px 56px;font:26px {SLANT}'>{city_of(case)[:-1]}{brand} <span style='font-size:15px'>政府指导 · 商业运作</span></div>"
    body += head("赔 付 申 请 单", 29, "margin-bottom:10px") + p(
        f"承保公司：{e(case.insurer)}　　申请编号 {case.numbers['登记号']}", "font-size:15px"
    )
    body += p(
        f"被保险人{blank(e(who.name), 110)}证件号{blank(who.id_number, 220)}电话{blank(who.phone, 140)}，投保单号{blank(case.contract_number, 190)}，"
        f"于{blank(day_text(case.loss_on, '年'), 150)}因（{chosen({'疾病': not case.accident, '意外': case.accident}, 0)}）在{blank(e(case.hospital))}就医，现申请医疗费用补偿。", big,
    )  # fmt: skip
    body += p(
        f"赔款请转入：开户名{blank(e(who.name), 110)}开户行{blank(e(who.bank))}卡号{blank(who.card_number, 230)}（限本人Ⅰ类账户）。",
        big,
    )
    body += p(
        "附件：" + chosen({"医保结算单": True, "发票": True, "出院小结": case.seed % 2 == 0, "处方": False}, 0),
        "margin-top:12px",
    )
    body += apart(
        f"申请人（或监护人）：{sig(applicant[0])}",
        pen(day_text(_sent(case), "年")),
        style="margin-top:30px;font-size:17px",
    )
    body += p(
        "✂ - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -",
        "margin-top:22px;color:#666;white-space:nowrap;overflow:hidden",
    )
    body += p(
        f"<b>回执</b>　今收到赔付申请材料一套，我们将在5个工作日内办结。查询电话 {case.relative.phone[:4]}-{case.numbers['床号'][:7]}",
        "font-size:15px",
    )
    body += apart(
        f"窗口受理：{e(people(case)[3])}", day_text(_sent(case) + dt.timedelta(days=1), "-"), style="font-size:15px"
    )
    return page(body, width=900, height=610, fields=_truth(case), font=random.choice((FANG, NOTO)), pad="38px 56px")


LAYOUTS = {"claim_form": (bilingual_form, group_form, app_summary, city_request)}
