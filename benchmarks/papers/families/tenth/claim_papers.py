"""Forms of the tenth family that a claimant fills in: claim forms on paper and from an app, and letters of authority."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import day_text, ticked
from benchmarks.papers.families.tenth.desk import FANG, HEI, LATIN, SONG, boxes, chop, clock, pen, scrawl, sheet
from benchmarks.papers.paper import Drawing, Layout


def _truth(case: Case, payee: Person) -> dict[str, str]:
    return {
        "contract_number": case.contract_number,
        "insured_name": case.insured.name,
        "id_number": case.insured.id_number,
        "phone": case.insured.phone,
        "loss_on": case.loss_on.isoformat(),
        "scene": "accident" if case.accident else "illness",
        "bank_account": payee.card_number,
        "bank_name": payee.bank,
        "payee_name": payee.name,
    }


def _cell(chinese: str, english: str, value: str, *, span: int = 1) -> str:
    """A cell with a small bilingual heading over its value."""
    return f"<td colspan={span}><div class=k>{chinese}<i>{english}</i></div><div class=v>{value}</div></td>"


def bilingual_form(case: Case, random: Random) -> Drawing:
    """A group insurer's form: headings in two languages inside each cell, numbers in single boxes, inked by hand."""
    one = case.insured
    payee = case.relative if random.random() < 0.35 else one
    sexes = f"{ticked(one.sex == '男', '男 M')}　{ticked(one.sex == '女', '女 F')}"
    cause = "　".join(
        (
            ticked(not case.accident, "疾病 Illness"),
            ticked(case.accident, "意外 Accident"),
            ticked(False, "生育 Maternity"),
        )
    )
    care = "　".join(ticked(word == "住院" or word == "门急诊", word) for word in ("门急诊", "住院", "牙科", "体检"))
    rows = (
        _cell("保单号", "Policy No.", pen(case.contract_number), span=3)
        + _cell("投保单位", "Policyholder", pen(random.choice(("瑞丰物流集团", "晨光纺织", "个人投保"))), span=3),
        "<th colspan=6>A　出险人资料　PARTICULARS OF THE INSURED</th>",
        _cell("姓名", "Name", pen(one.name), span=2) + _cell("性别", "Sex", sexes, span=2) + _cell("手机", "Mobile", pen(one.phone), span=2),
        _cell("有效证件号", "ID / Passport No.", boxes(one.id_number), span=4) + _cell("出生年月日", "D.O.B.", pen(day_text(one.born_on, "/")), span=2),
        _cell("住址", "Address", pen(one.address, size=17), span=6),
        "<th colspan=6>B　事故经过　DETAILS OF LOSS</th>",
        _cell("事故/发病日期", "Date of loss", pen(day_text(case.loss_on, random.choice(("/", "."))), size=20), span=2) + _cell("事故性质", "Nature", cause, span=4),
        _cell("诊治医院", "Hospital", pen(case.hospital), span=3) + _cell("诊断结果", "Diagnosis", pen(case.diagnosis.name, size=17), span=3),
        _cell("索赔类别", "Type of benefit", care, span=6),
        _cell("经过简述", "Description", f"<div style='height:64px'>{pen('身体不适就医，经检查诊断如上，遵医嘱治疗。' if not case.accident else '不慎受伤，当日送医处理。')}</div>", span=6),
        "<th colspan=6>C　收款账户　PAYMENT INSTRUCTION</th>",
        _cell("收款人", "Payee", pen(payee.name), span=2) + _cell("与出险人关系", "Relationship", pen("本人" if payee is one else "亲属"), span=2) + _cell("开户行", "Bank", pen(payee.bank, size=17), span=2),
        _cell("账号/卡号", "Account No.", boxes(payee.card_number), span=6),
    )  # fmt: skip
    body = (
        f"<div class=brand><b>{escape(case.insurer)}</b><span>GC-{random.randint(10, 99)}版 / 第1页 共2页</span></div>"
        "<h1>团体医疗保险索赔申请表</h1><h2>GROUP MEDICAL INSURANCE CLAIM FORM</h2>"
        f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
        "<p class=s>本人确认所填内容真实完整，同意贵公司向任何医院、诊所、社保机构查阅本人病历及给付记录。I declare that the above is true.</p>"
        f"<p class=g><span>申请人签署 Signature：{scrawl(one.name)}</span><span>日期 Date：{pen(day_text(case.on, '/'))}</span></p>"
        + chop("理赔资料<br>已收妥", 600, 590)
    )
    css = (
        ".paper{padding:34px 40px} .brand{display:flex;justify-content:space-between;border-bottom:3px solid #1d6b8f;color:#1d6b8f;font-size:16px}"
        f"h1{{font-size:24px;text-align:center;margin:14px 0 0;font-weight:500}} h2{{font:13px {LATIN};text-align:center;margin:0 0 10px;letter-spacing:2px}}"
        "table{width:100%;table-layout:fixed} td{border:1px solid #8da2ae;padding:2px 7px 4px;vertical-align:top;font-size:15px} th{background:#1d6b8f;color:#fff;text-align:left;font-size:13px;padding:3px 8px}"
        f".k{{font-size:11px;color:#456}} .k i{{font:10px {LATIN};margin-left:6px}} .v{{min-height:27px;white-space:nowrap}} .s{{font-size:12px}} .g{{display:flex;justify-content:space-between}}"
    )
    return sheet(body, (794, 960), _truth(case, payee), face=HEI, css=css)


def app_export(case: Case, random: Random) -> Drawing:
    """What an app shows after a report was sent: cards of rows, labels left in grey, values right."""
    one = case.insured
    payee = one if random.random() < 0.7 else case.relative
    cause = "意外" if case.accident else "疾病"
    parts = (
        ("报案信息", (("保险单号", case.contract_number), ("报案渠道", "微信公众号"), ("出险类型", cause), ("事发日期", day_text(case.loss_on, random.choice("-年"))), ("就诊机构", case.hospital))),
        ("被保人", (("姓　　名", one.name), ("证件类型", "居民身份证"), ("证件号", one.id_number), ("联系手机", one.phone))),
        ("赔款接收账户", (("领款人", payee.name), ("所属银行", payee.bank), ("银行卡号", payee.card_number))),
    )  # fmt: skip
    cards = "".join(
        f"<div class=card><div class=t>{title}</div>"
        + "".join(f"<div class=row><span>{label}</span><b>{escape(value)}</b></div>" for label, value in rows)
        + "</div>"
        for title, rows in parts
    )
    body = (
        f"<div class=bar><span>{clock(random, 8, 22)}</span><span>5G ▮▮▮ {random.randint(20, 98)}%</span></div>"
        "<div class=nav><span>‹</span><b>理赔申请详情</b><span>···</span></div>"
        f"<div class=ok>✓ 申请已提交<br><small>提交时间 {day_text(case.on, '-')} {clock(random)}:{random.randint(10, 59)}　预计3个工作日审核</small></div>{cards}"
        f"<div class=card><div class=t>电子签名</div><div style='text-align:center;padding:4px'>{scrawl(one.name, size=38)}</div></div>"
        f"<p class=low>{escape(case.insurer)}<br>客服热线 955{random.randint(10, 99)}</p><div class=btn>补充材料</div>"
    )
    css = (
        ".paper{background:#f2f4f7;font-size:16px} .bar,.nav,.row{display:flex;justify-content:space-between} .bar{padding:8px 22px;font-size:14px;background:#fff}"
        ".nav{padding:8px 20px 12px;background:#fff;font-size:19px} .ok{background:#1aa37a;color:#fff;padding:16px 22px;font-size:19px} small{font-size:13px}"
        ".card{background:#fff;margin:12px 14px 0;border-radius:10px;padding:8px 16px} .t{font-weight:700;border-left:4px solid #1aa37a;padding-left:8px;margin:4px 0}"
        ".row{padding:6px 0;border-bottom:1px solid #eef0f2} .row span{color:#8a9099;flex:none;margin-right:18px} .row b{font-weight:400;text-align:right}"
        ".low{text-align:center;color:#9aa;font-size:12px;margin:14px} .btn{margin:0 60px;border:1px solid #1aa37a;color:#1aa37a;border-radius:22px;text-align:center;padding:8px}"
    )
    return sheet(body, (480, 1030), _truth(case, payee), face=HEI, css=css, scale=1.9)


def _authority_truth(case: Case) -> dict[str, str]:
    return {
        "principal_name": case.insured.name,
        "principal_id_number": case.insured.id_number,
        "agent_name": case.relative.name,
        "agent_id_number": case.relative.id_number,
        "signed_on": case.on.isoformat(),
    }


def authority_form(case: Case, random: Random) -> Drawing:
    """An insurer's form with both people side by side in one table, matters to tick below."""
    giver, taker = case.insured, case.relative
    pairs = (
        ("姓名", pen(giver.name), pen(taker.name)),
        ("证件名称", pen("身份证"), pen("身份证")),
        ("证件号码", pen(giver.id_number, size=18), pen(taker.id_number, size=18)),
        ("联系方式", pen(giver.phone), pen(taker.phone)),
        ("住所", pen(giver.address, size=15), pen(taker.address, size=15)),
    )
    rows = "".join(f"<tr><th>{label}</th><td>{left}</td><td>{right}</td></tr>" for label, left, right in pairs)
    matters = "<br>".join(
        ticked(n != 3, word)
        for n, word in enumerate(
            ("递交理赔申请及相关单证", "签收理赔决定通知书", "领取退还的单证原件", "代为领取现金赔款")
        )
    )
    body = (
        f"<div class=no>致：{escape(case.insurer)}</div><h1>保险业务委托授权书</h1>"
        f"<table><tr><th></th><th>委托人（甲方）</th><th>代办人（乙方）</th></tr>{rows}"
        f"<tr><th>授权事项</th><td colspan=2 style='line-height:1.9'>{matters}</td></tr>"
        f"<tr><th>委托原因</th><td colspan=2>{ticked(True, '住院治疗')}　{ticked(False, '异地工作')}　{ticked(False, '其他')}</td></tr></table>"
        "<p>甲方不可撤销地授权乙方办理上列事项，乙方在授权范围内的行为视同甲方行为。本授权书有效期为三十日，转委托无效。</p>"
        f"<div class=two><div>甲方签字：{scrawl(giver.name)}</div><div>乙方签字：{scrawl(taker.name)}</div></div>"
        f"<div class=two><div>签署日期：{pen(day_text(case.on, '年'))}</div><div>见证业务员：________</div></div>"
        "<div class=f>温馨提示：请使用黑色签字笔填写，涂改处须签名确认。</div>"
    )
    css = (
        f".paper{{padding:48px 52px;font-size:16px}} h1{{font:500 27px {SONG};text-align:center;margin:14px 0 22px}} table{{width:100%;table-layout:fixed}}"
        "td,th{border:1px solid #333;padding:8px 9px} th:first-child{width:112px} .two{display:flex;justify-content:space-between;margin:22px 20px 0 0} .two div{width:48%} .f{position:absolute;bottom:30px;font-size:12px;color:#666}"
    )
    return sheet(body, (794, 960), _authority_truth(case), face=FANG, css=css, scale=1.6)


def authority_by_hand(case: Case, random: Random) -> Drawing:
    """A letter on lined paper, all of it written with a pen."""
    giver, taker = case.insured, case.relative
    text = (
        f"我叫{giver.name}，身份证{giver.id_number}，因住院不能下床，现请我的家人{taker.name}（身份证{taker.id_number}，"
        f"电话{taker.phone}）去保险公司替我办理保单{case.contract_number}的报销，一切手续由其代签，我都认可。"
    )
    body = (
        f"<h1>{pen('代办委托', size=34)}</h1><p>{pen(text, size=24, ink='#1c1f2b')}</p>"
        f"<p class=r>{pen('委托人：' + giver.name, size=24, ink='#1c1f2b')}</p><p class=r>{pen('代办人：' + taker.name, size=24, ink='#1c1f2b')}</p>"
        f"<p class=r>{pen(day_text(case.on, random.choice('年.')), size=24, ink='#1c1f2b')}</p>"
    )
    css = (
        ".paper{padding:40px 56px;background:#fbf9ee repeating-linear-gradient(transparent 0 47px,#c9b8b0 47px 48px)} h1{text-align:center;line-height:48px;margin:8px 0 0;font-weight:400}"
        "p{margin:0;line-height:48px;text-indent:2em;word-break:break-all}"
    )
    return sheet(body, (720, 720), _authority_truth(case), face=HEI, css=css, scale=1.6)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "claim_form": (bilingual_form, app_export),
    "authorisation": (authority_form, authority_by_hand),
}
