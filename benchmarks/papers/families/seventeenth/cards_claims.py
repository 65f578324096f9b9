"""Claim forms: two columns, carbon copy, bilingual, an employer's slip, a city benefit's screen, a letter by hand."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventeenth import cards_kit as kit
from benchmarks.papers.families.seventeenth.cards_kit import boxes, line, t, wrote
from benchmarks.papers.paper import Drawing, Layout


def _truth(case: Case, *without: str) -> dict[str, Any]:
    person = case.insured
    fields = {
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
    return {name: value for name, value in fields.items() if name not in without}


def _why(case: Case) -> str:
    return "意外" if case.accident else "疾病"


def _signer(case: Case) -> str:
    return t(case.mother.name if kit.minor(case) else case.insured.name)


def _story(case: Case, random: Random) -> str:
    how = (
        random.choice(("骑车摔倒", "下楼踩空", "被重物砸伤"))
        if case.accident
        else random.choice(("突感不适", "症状加重", "体检发现异常"))
    )
    return f"{how}，到{t(case.hospital)}{t(case.department)}诊治，医生诊断：{t(case.diagnosis.name)}"


def _block(label: str, title: str, *pairs: tuple[str, object]) -> str:
    """A section: its title on a tinted bar, small labels above the values; long values take a whole line."""
    inner = "".join(
        f"<div style='width:{'100%' if len(str(value)) > 34 else '48%'};border-bottom:1px solid #b9c0ca;padding:5px 0'>"
        f"<span style='font-size:11.5px;color:{label}'>{name}</span><br>{value}</div>"
        for name, value in pairs
    )
    return (
        f"<div style='background:{label};color:#fff;padding:3px 10px;margin-top:14px;font-size:14px'>{title}</div>"
        f"<div style='display:flex;flex-wrap:wrap;justify-content:space-between'>{inner}</div>"
    )


def _account(case: Case, label: str) -> str:
    """Where the money goes."""
    person = case.insured
    pairs = (("户名", t(person.name)), ("开户银行", t(person.bank)), ("账号", kit.spaced(person.card_number)))
    return _block(label, "领款账户", *pairs, ("与被保险人关系", "本人"))


def columns_form(case: Case, random: Random) -> Drawing:
    """A life insurer's form filled on a computer: small labels above the values, sections in tinted blocks."""
    person = case.insured
    label, agent = random.choice(("#3b5b8c", "#7a4b1f", "#555")), kit.staff(random)

    asked = "　".join(
        kit.tick(one in ("医疗费用", "住院津贴"), one, "✔")
        for one in ("医疗费用", "住院津贴", "重大疾病", "身故", "豁免")
    )
    body = (
        f'<div class="s"><b style="font-size:18px">{t(case.insurer)}</b><span style="font-size:12px;color:#777">LP-{random.randint(10, 99)}（2025版）<br>共1页</span></div>'
        f'<h2 class="c" style="font-size:25px;margin-top:6px">{random.choice(("个人保险理赔申请表", "保险金给付申请书", "人身险理赔申请"))}</h2>'
        + _block(
            label,
            "被保险人资料",
            ("姓　名", t(person.name)),
            ("证件号码", person.id_number),
            ("手机", person.phone),
            ("职业", random.choice(("农民", "教师", "学生" if kit.minor(case) else "销售"))),
            ("通讯地址", t(person.address)),
        )
        + _block(
            label, "保险合同", ("合同号", case.contract_number), ("业务员 / 电话", f"{agent}　{case.relative.phone}")
        )
        + _block(
            label,
            "事故说明",
            ("事故日期", day_text(case.loss_on, random.choice(("年", "-", "/")))),
            ("事故原因", kit.ticks("疾病 意外 其他", _why(case))),
            ("事故经过", _story(case, random)),
            ("申请项目", asked),
        )
        + _account(case, label)
        + '<p style="font-size:11.5px;color:#666;margin:14px 0">本人授权贵公司向医疗机构、社保及公安部门调取资料；如有隐瞒，愿承担法律责任。本申请表须由受益人亲笔签名。</p>'
        + kit.spread(
            f"申请人签名：{wrote(_signer(case), random.randrange(3), 1.5)}",
            f"日期：{wrote(day_text(kit.signed(case), '.'), 1)}",
        )
    )
    return kit.page(body, (820, 980), _truth(case), font=kit.SANS, px=14.5, loose=True)


def carbon_form(case: Case, random: Random) -> Drawing:
    """An old form in red print, second copy: group names down the left, boxes for figures, filled with a pen."""
    person, face, day = case.insured, random.randrange(3), case.loss_on
    when = f"{boxes(day.year, face)}年{boxes(f'{day.month:02d}', face)}月{boxes(f'{day.day:02d}', face)}日"
    lines = kit.table(
        f"""4v#被<br>保<br>险<br>人|#姓　　名|~{t(person.name)}|#性别|~{person.sex}
#身份证号|3>{boxes(person.id_number, face)}
#联系电话|3>{boxes(person.phone, face)}
#住　　址|3>~{t(person.address)}
4v#出<br>险|#保单号码|3>~{case.contract_number}
#出险时间|3>{when}
#出险类别|3>{kit.ticks("疾病 意外 身故 其他", _why(case))}
#简要情况|3>~{_story(case, random)}
3v#赔<br>款|#领款人|~{t(person.name)}|#关系|~本人
#开户行|3>~{t(person.bank)}
#账　　号|3>{boxes(person.card_number, face)}""",
        "7 15 44 10 24",
        face=face,
    )
    body = (
        f'<div class="c" style="font-size:17px">{t(case.insurer)}</div><h2 class="c" style="font-size:26px;letter-spacing:9px">'
        f"{random.choice(('赔款申请书', '索赔单证', '出险索赔申请'))}</h2>"
        + kit.spread(
            "第二联　客户留存",
            f"<span style='color:#c22;font-family:{kit.MONO.replace(chr(39), '')};font-size:19px'>№ {case.numbers['登记号']}</span>",
            style="margin:4px 0",
        )
        + lines
        + kit.spread(
            "所附单证　发票___张　病历___份　其他___",
            f"索赔人（签章）{wrote(_signer(case), face, 1.5)}　{wrote(day_text(kit.signed(case), '年'), face)}",
            style="margin-top:14px",
        )
        + f'<div style="border-top:2px dashed #b55;margin-top:16px;padding-top:8px;font-size:13px">受理回单　№ {case.numbers["登记号"]}　收件人 {kit.staff(random)}　服务电话 95{random.randint(501, 599)}　（盖章有效）</div>'
        + kit.chop(f"收件专用/{day_text(kit.signed(case), '.')}", 400, 74, colour="#274a9e")
    )
    css = ":root{--rule:#b8434a;--label:#a3222b}.g td{height:38px}"
    return kit.page(
        body, (820, 780), _truth(case), font=kit.MING, px=15.5, ground="#fdf3f1", ink="#a3222b", css=css, loose=True
    )


def bilingual_form(case: Case, random: Random) -> Drawing:
    """A joint venture's medical claim form: Chinese and English labels, answers typed in a PDF."""
    person = case.insured
    blue = f"color:#123f9c;font-family:{kit.MONO.replace(chr(39), '')};font-size:14px"

    def both(chinese: str, english: str) -> str:
        return f"#{chinese}<br><small>{english}</small>"

    def typed(words: object) -> str:
        return f"<span style='{blue}'>{t(words)}</span>"

    nature = kit.tick(not case.accident, "疾病 Illness", "X") + "　" + kit.tick(case.accident, "意外 Accident", "X")
    lines = kit.table(
        f"""{both("保险单号", "Policy No.")}|{typed(case.contract_number)}|{both("团体名称", "Employer")}|{typed(random.choice(("恒远电子", "个人", "宏达纺织")))}
{both("患者姓名", "Patient")}|{typed(person.name)}|{both("出生日期", "DOB")}|{typed(day_text(person.born_on, "-"))}
{both("证件号码", "ID / Passport")}|{typed(person.id_number)}|{both("手提电话", "Mobile")}|{typed(person.phone)}
{both("病发/受伤日", "Date of Onset")}|{typed(day_text(case.loss_on, "/"))}|{both("性质", "Nature")}|{nature}
{both("医生及医院", "Doctor &amp; Hospital")}|3>{typed(f"{kit.staff(random)}　{case.hospital}")}
{both("诊断", "Diagnosis")}|3>{typed(f"{case.diagnosis.name}　{case.diagnosis.code}")}
{both("收款人", "Payee")}|{typed(person.name)}|{both("银行", "Bank")}|{typed(person.bank)}
{both("银行账号", "Account No.")}|{typed(person.card_number)}|{both("索赔额", "Amount CNY")}|{typed(yuan(case.stay.self_paid_fen, commas=True))}""",
        "16 38 14 32",
    )
    body = (
        f'<div class="s" style="align-items:center"><div style="width:44px;height:44px;background:#00695c;border-radius:50% 0"></div><div class="e"><b style="font-size:19px">医疗保险索赔表　Medical Claim Form</b><br>{t(case.insurer)}</div></div>'
        '<p style="font-size:12px;margin:10px 0">Part A 由投保人填写 To be completed by member（请在适当方格内加 X）</p>'
        + lines
        + '<p style="font-size:11.5px;margin:12px 0;line-height:1.4">本人谨此声明上述资料属实。I hereby declare that the above is true and authorise any hospital or physician to release my records to the Company.</p>'
        + kit.spread(
            f"签署 Signature　{line(wrote(_signer(case), 1, 1.4), 150)}",
            f"日期 Date　{line(typed(day_text(kit.signed(case), '/')), 110)}",
        )
        + '<p style="font-size:12px;border-top:1px solid #999;margin-top:18px;padding-top:6px">公司专用 Office use only：Claim No. ________　Approved by ________</p>'
    )
    css = ":root{--rule:#8aa6a1;--side:left}td.l{background:#eef5f3;line-height:1.15}small{font-size:11px;color:#567}.g td{height:46px}"
    return kit.page(body, (860, 660), _truth(case), font=kit.ZEN, px=15, css=css, loose=True)


def employer_slip(case: Case, random: Random) -> Drawing:
    """A factory's half sheet for its supplementary insurance: labels and answers run on."""
    person, face = case.insured, random.randrange(3)

    def hand(words: object, width: int = 70) -> str:
        return line(t(words), width, face)

    firm = random.choice(("市第二棉纺织厂工会", "宏泰矿业集团职工互助会", "公交集团劳资科", "县教育工会"))
    kin = "职工子女" if kit.minor(case) else "职工本人"
    body = (
        f'<div class="c">{firm}</div><h2 class="c" style="font-size:23px;margin-bottom:10px">{random.choice(("补充医疗保险报案赔付申请单", "职工互助保险给付申请", "团体险报销申请条"))}</h2>'
        f"<p>保险公司 {t(case.insurer)}　保单 {hand(case.contract_number, 180)}</p>"
        f"<p>出险人 {hand(person.name, 110)} （{kin}） 身份证 {hand(person.id_number, 230)}</p>"
        f"<p>手机 {hand(person.phone, 150)} 出险日 {hand(day_text(case.loss_on, '.'), 130)} 原因 {kit.ticks('疾病 意外', _why(case), ' ')}</p>"
        f"<p>就医医院 {hand(case.hospital, 260)} 医疗费 {hand(yuan(case.stay.total_fen), 110)} 元</p>"
        f"<p>转账：{hand(person.bank, 150)} 卡号 {hand(person.card_number, 240)} 户名 {hand(person.name, 90)}</p>"
        + kit.spread(
            f"申请人 {wrote(_signer(case), face, 1.35)}",
            f"车间主任 {kit.staff(random)}",
            f"工会审核 {kit.staff(random)}",
            wrote(day_text(kit.signed(case), "年"), face),
            style="margin-top:14px",
        )
        + kit.stamp(firm, 150, 14, 112)
    )
    return kit.page(
        body,
        (840, 420),
        _truth(case),
        font=kit.KAI,
        px=17,
        css="p{line-height:2.25}",
        loose=True,
        pad="28px 44px 34px",
        scale=1.5,
    )


def city_screen(case: Case, random: Random) -> Drawing:
    """The last page of a city benefit's mini-programme before the claim is sent."""
    person = case.insured
    steps = "　".join(
        f"<span style='color:{'#0a8f6b' if one == '确认' else '#aaa'}'>{one}</span>"
        for one in ("报案", "填写", "传图", "确认")
    )

    def card(title: str, pairs: list[tuple[str, object]]) -> str:
        head = f"<div style='border-left:4px solid #0a8f6b;padding-left:8px;font-weight:bold'>{title}</div>"
        return f"<div style='background:#fff;border-radius:10px;padding:10px 14px 4px;margin-top:10px;font-size:14px'>{head}{kit.listed(pairs)}</div>"

    body = (
        f"<div class='c'>{steps}</div>"
        + card("出险人", [("姓名", t(person.name)), ("身份证", person.id_number), ("手机号", person.phone)])
        + card(
            "出险信息",
            [
                ("保障凭证号", case.contract_number),
                ("出险时间", day_text(case.loss_on, "-")),
                ("出险类型", _why(case)),
                ("医院", t(case.hospital)),
            ],
        )
        + card(
            "收款", [("收款人", t(person.name)), ("银行", t(person.bank)), ("银行卡", kit.spaced(person.card_number))]
        )
        + f"<div style='font-size:12px;color:#777;margin-top:10px'>☑ 已阅读并同意《理赔须知》《个人信息授权书》<br>承保：{t(case.insurer)}　咨询 400-{random.randint(600, 899)}-{random.randint(1000, 9999)}</div>"
    )
    name = random.choice(("惠民保 · 理赔申请", "市民保快赔申请", "在线理赔"))
    return kit.screen(name, body, 900, _truth(case), random=random, bar="#0a8f6b", foot=("上一步", "确认提交"))


def letter_form(case: Case, random: Random) -> Drawing:
    """An application written on ruled letter paper."""
    person, face = case.insured, random.randrange(2)
    who = f"我的孩子{t(person.name)}" if kit.minor(case) else f"本人{t(person.name)}"
    story = (
        f"{who}，身份证号{person.id_number}，在贵公司买有保险，保单号{case.contract_number}。{day_text(case.loss_on, '年')}因{_why(case)}"
        f"住进{t(case.hospital)}，诊断是{t(case.diagnosis.name)}，现已出院，特申请理赔，请予批准为盼。"
    )
    pay = f"赔款请打到{t(person.bank)}，账号{person.card_number}，户名{t(person.name)}。联系电话{person.phone}。"
    body = (
        f'<div class="c" style="color:#c0392b;font-size:15px;letter-spacing:6px;height:44px">{random.choice(("信　笺", "湘沅供销社稿纸", "第　　页"))}</div>'
        f'<div class="c" style="font-size:1.35em">{random.choice(("理赔申请书", "理赔申请", "保险索赔申请"))}</div>'
        f"<p style='text-indent:0'>{t(case.insurer)}：</p><p>{story}</p><p>{pay}</p><p>此致</p><p style='text-indent:0'>敬礼！</p>"
        f"<div class='e'>申请人：{_signer(case)}　　<br>{day_text(kit.signed(case), '年')}　</div>"
    )
    css = "p{text-indent:2em}.paper>*{line-height:44px}"
    ruled = "repeating-linear-gradient(180deg,#fffdf6 0 42.5px,#d88 42.5px 44px)"
    font = kit.PENS[face]
    return kit.page(
        body,
        (720, 720),
        _truth(case),
        font=font,
        px=20,
        ink="#1d2b66",
        ground=ruled,
        css=css,
        pad="44px 54px",
        loose=True,
        scale=1.7,
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "claim_form": (columns_form, carbon_form, bilingual_form, employer_slip, city_screen, letter_form)
}
