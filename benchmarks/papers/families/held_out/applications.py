"""Claim forms and letters of authorisation."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.held_out.sheet import (
    FIXED,
    GOTHIC,
    KAI,
    MING,
    SONG,
    at,
    boxes,
    chinese,
    dashed,
    drawing,
    in_words,
    near,
    padded,
    pen,
    rows,
    seal,
    slashed,
    spaced,
)
from benchmarks.papers.paper import Drawing, Layout


def _payee(case: Case) -> Person:
    return case.relative if case.random.random() < 0.3 else case.insured


def _fields(case: Case, payee: Person, bank_name: str) -> dict[str, str]:
    return {
        "contract_number": case.contract_number,
        "insured_name": case.insured.name,
        "id_number": case.insured.id_number,
        "phone": case.insured.phone,
        "loss_on": case.loss_on.isoformat(),
        "scene": "accident" if case.accident else "illness",
        "bank_account": payee.card_number,
        "bank_name": bank_name,
        "payee_name": payee.name,
    }


def life_form(case: Case, random: Random) -> Drawing:
    """A life insurer's form: ruled sections, filled by hand."""
    who, payee = case.insured, _payee(case)
    branch = f"{payee.bank}{random.choice(case.pools.cities).removesuffix('市')}分行"

    def by_hand(text: str) -> str:
        return pen(text, random, size_px=19)

    causes = ("疾病", "意外伤害", "其他")
    account = " ".join(payee.card_number[place : place + 4] for place in range(0, len(payee.card_number), 4))
    sort = boxes(("医疗费用", "住院津贴", "重大疾病", "身故", "伤残"), ("医疗费用",))
    story = f"{chinese(case.loss_on)}因{case.diagnosis.name}到{case.hospital}就诊"
    body = (
        f"<div class=c style='font-size:15px'>{escape(case.insurer)}</div>"
        "<div class=c style='font-size:28px;font-weight:700;letter-spacing:8px'>理赔申请书</div>"
        f"<p class=r>申请日期：{by_hand(spaced(near(case, 40)))}</p><table>"
        f"<tr><th colspan=4>一、被保险人资料</th></tr>{rows((('保险合同号', by_hand(case.contract_number), '被保险人姓名', by_hand(who.name)), ('证件类型', '☑身份证 □其他', '证件号码', by_hand(who.id_number)), ('联系电话', by_hand(who.phone), '性别', by_hand(who.sex))))}"
        f"<tr><td>联系地址</td><td colspan=3>{by_hand(who.address)}</td></tr>"
        f"<tr><th colspan=4>二、出险情况</th></tr>{rows((('出险日期', by_hand(chinese(case.loss_on)), '出险原因', boxes(causes, ('意外伤害' if case.accident else '疾病',), gap=' ')),))}"
        f"<tr><td>申请项目</td><td colspan=3>{sort}</td></tr><tr><td>事故经过</td><td colspan=3 style='height:110px'>{by_hand(story[:26])}<br>{by_hand(story[26:])}</td></tr>"
        f"<tr><th colspan=4>三、保险金领取（转账授权）</th></tr>{rows((('领款人姓名', by_hand(payee.name), '与被保险人关系', by_hand('本人' if payee is who else '配偶')),))}"
        f"<tr><td>开户银行</td><td colspan=3>{by_hand(branch)}</td></tr><tr><td>银行账号</td><td colspan=3>{by_hand(account)}</td></tr></table>"
        "<p style='font-size:12px'>声明与授权：本人声明以上所填内容真实无误，如有虚假，愿承担相应法律责任。本人授权任何医疗机构、公安机关向贵公司提供与本次事故有关的资料。</p>"
        f"<p>被保险人/申请人签名：{pen(who.name, random, size_px=25, font=KAI)}　　　　受理人：</p>"
    )
    css = "td,th{border:1px solid #333;padding:6px 8px;height:42px}th{background:#e6ecf2;text-align:left}td:nth-child(odd){width:14%}td:nth-child(2){width:36%}"
    return drawing(body, _fields(case, payee, branch), css=css, font=SONG, inset_px=(44, 50))


def short_form(case: Case, random: Random) -> Drawing:
    """A health insurer's short form: blanks on lines."""
    who, payee = case.insured, _payee(case)

    def blank(text: str, width_px: int) -> str:
        return f"<span class=u style='display:inline-block;min-width:{width_px}px'>{pen(text, random, font=KAI)}</span>"

    nature = boxes(
        ("疾病门诊", "疾病住院", "意外门诊", "意外住院"),
        ("意外住院" if case.accident else "疾病住院",),
        on="√",
        off="□",
    )
    body = (
        f"<div class=c style='font-size:25px;font-family:{GOTHIC};font-weight:700'>医疗保险理赔申请表</div>"
        f"<p class=c>（{escape(case.insurer)}）</p>"
        f"<p>保单号码：{blank(case.contract_number, 220)}　申请日期：{blank(dashed(near(case, 45)), 120)}</p>"
        f"<p>被保险人：{blank(who.name, 120)}　性别：{blank(who.sex, 40)}　手机号：{blank(who.phone, 150)}</p>"
        f"<p>身份证号：{blank(who.id_number, 300)}</p><p>就诊医院：{blank(case.hospital, 380)}</p>"
        f"<p>事故发生日期：{blank(padded(case.loss_on), 170)}</p><p>事故性质：{nature}</p>"
        f"<p>诊断：{blank(case.diagnosis.name, 320)}</p>"
        "<p style='margin-top:26px;border-top:1px solid #999;padding-top:14px'>理赔款收款账户信息</p>"
        f"<p>收款人：{blank(payee.name, 130)}　收款人与被保险人关系：{blank('本人' if payee is who else '夫妻', 90)}</p>"
        f"<p>开户行：{blank(payee.bank, 260)}</p><p>卡号：{blank(payee.card_number, 340)}</p>"
        "<p style='margin-top:24px'>随附资料：□发票原件　□费用清单　□病历　□出院记录　□身份证复印件　□银行卡复印件</p>"
        f"<p class=r style='margin-top:30px'>申请人（签字）：{pen(payee.name, random, size_px=24)}</p>"
    )
    return drawing(body, _fields(case, payee, payee.bank), css="p{margin:19px 0}", font=GOTHIC, letter_px=15)


def typed_form(case: Case, random: Random) -> Drawing:
    """A form printed from the insurer's own system, nothing by hand but the signature."""
    who, payee = case.insured, _payee(case)
    what = "意外" if case.accident else "疾病"
    lines = (
        ("合同号码", case.contract_number, "申请类别", "医疗险给付"),
        ("被保险人姓名", escape(who.name), "证件号码", who.id_number),
        ("移动电话", who.phone, "出险日期", slashed(case.loss_on)),
        ("出险类型", what, "事故地点", escape(who.address[:9])),
        ("受益人姓名", escape(payee.name), "受益人证件号", payee.id_number),
        ("账户名", escape(payee.name), "开户银行", escape(payee.bank)),
        ("银行账号", payee.card_number, "领款方式", "银行转账"),
    )
    body = (
        f"<div style='font-size:13px;color:#356'>{escape(case.insurer)}　客户服务专用</div>"
        f"<div class=c style='font-size:26px;margin:16px 0'>保险金给付申请书</div><p>申请书编号：{case.numbers['业务流水号']}　打印时间：{dashed(near(case, 50))} 10:2{random.randint(0, 9)}</p>"
        f"<table>{rows(lines)}</table><p>申请人声明：</p><p>1. 上述资料均为真实，无隐瞒和遗漏。</p><p>2. 保险金划入上述账户后，视为贵公司已履行给付责任。</p>"
        "<p>3. 同意贵公司向有关单位调查取证。</p>"
        f"<p style='margin-top:70px'>申请人签名：{pen(payee.name, random, size_px=26)}　　　日期：{pen(dashed(near(case, 50)), random)}</p>"
        + seal(case.insurer[:12], under="理赔受理章", size_px=130, style="right:90px;top:560px")
    )
    css = "td{border:1px dotted #557;padding:10px 6px}td:nth-child(odd){width:15%;color:#345}p{margin:12px 0}"
    return drawing(body, _fields(case, payee, payee.bank), css=css, font=FIXED, letter_px=14.5)


def motor_form(case: Case, random: Random) -> Drawing:
    """A motor insurer's form; the cause is no illness, so no scene is ticked."""
    who, car = case.insured, case.vehicle

    def by_hand(text: str) -> str:
        return pen(text, random, size_px=18)

    lines = (
        ("保险单号", by_hand(case.contract_number), "车牌号码", by_hand(car.plate)),
        ("被保险人", by_hand(who.name), "联系电话", by_hand(who.phone)),
        ("身份证号", by_hand(who.id_number), "厂牌型号", by_hand(car.model)),
        (
            "出险时间",
            by_hand(chinese(case.loss_on) + f" {random.randint(7, 21)}时"),
            "出险地点",
            by_hand(random.choice(case.pools.streets)),
        ),
        ("驾驶人", by_hand(who.name), "准驾车型", by_hand(car.vehicle_class)),
    )
    body = (
        f"<div class=c style='font-size:26px;letter-spacing:3px'>机动车辆保险索赔申请书</div><p>{escape(case.insurer)}：</p><table>{rows(lines)}</table>"
        "<table style='margin-top:-1px'><tr><td style='height:170px;vertical-align:top;width:100%'>出险原因及经过："
        f"{by_hand('倒车时与路边立柱发生碰撞，车尾受损')}</td></tr><tr><td>赔款支付方式：☑ 转账　□ 现金</td></tr></table><table style='margin-top:-1px'>"
        f"{rows((('户名', by_hand(who.name), '开户行', by_hand(who.bank)),))}</table><table style='margin-top:-1px'><tr><td>账号</td><td style='width:86%'>{by_hand(who.card_number)}</td></tr></table>"
        f"<p>兹声明本被保险人报案时陈述的资料均真实，若有虚报，自愿放弃索赔权利。</p><p class=r>被保险人签章：{pen(who.name, random, size_px=24)}　{by_hand(spaced(near(case, 2)))}</p>"
    )
    fields = _fields(case, who, who.bank)
    del fields["scene"]
    css = "td{border:1px solid #222;padding:8px;height:44px}td:nth-child(odd){width:13%}"
    return drawing(body, fields, css=css, font=MING, size_px=(794, 900), letter_px=15)


def _authorisation(case: Case, signed: str) -> dict[str, str]:
    return {
        "principal_name": case.insured.name,
        "principal_id_number": case.insured.id_number,
        "agent_name": case.relative.name,
        "agent_id_number": case.relative.id_number,
        "signed_on": signed,
    }


def letter(case: Case, random: Random) -> Drawing:
    """A letter in sentences."""
    who, agent, day = case.insured, case.relative, near(case, 30)
    body = (
        "<div class=c style='font-size:32px;letter-spacing:8px;margin-bottom:34px'>授权委托书</div>"
        f"<p>委托人：{escape(who.name)}，{who.sex}，身份证号码：{who.id_number}</p><p>住址：{escape(who.address)}</p>"
        f"<p>受托人：{escape(agent.name)}，{agent.sex}，身份证号码：{agent.id_number}</p><p>联系电话：{agent.phone}</p>"
        f"<p style='text-indent:2em;margin-top:30px'>兹委托上述受托人代为办理本人在{escape(case.insurer)}的保险理赔申请事宜，包括提交理赔资料、签署有关文件、领取保险金。受托人在授权范围内所签署的一切文件，本人均予以承认。</p>"
        f"<p style='text-indent:2em'>委托期限：自本委托书签署之日起至理赔结案之日止。</p><p class=r style='margin-top:80px'>委托人（签字）：{pen(who.name, random, size_px=26)}</p>"
        f"<p class=r>受托人（签字）：{pen(agent.name, random, size_px=26)}</p><p class=r>{random.choice((spaced, in_words))(day)}</p>"
    )
    return drawing(
        body,
        _authorisation(case, day.isoformat()),
        css="p{line-height:2;margin:10px 0}",
        font=SONG,
        letter_px=18,
        inset_px=(90, 90),
    )


def insurer_table(case: Case, random: Random) -> Drawing:
    """An insurer's own table, filled by hand."""
    who, agent, day = case.insured, case.relative, near(case, 30)

    def by_hand(text: str) -> str:
        return pen(text, random, size_px=20, font=KAI)

    lines = (
        ("委托人姓名", by_hand(who.name), "证件号码", by_hand(who.id_number)),
        ("受托人姓名", by_hand(agent.name), "证件号码", by_hand(agent.id_number)),
        ("受托人电话", by_hand(agent.phone), "双方关系", by_hand(random.choice(("夫妻", "父女", "朋友", "业务员")))),
    )
    body = (
        f"<p>{escape(case.insurer)}</p><div class=c style='font-size:27px;font-weight:700'>理赔委托书</div>"
        f"<p>保险合同号：{by_hand(case.contract_number)}</p><table>{rows(lines)}</table>"
        f"<p style='margin-top:20px'>委托事项：</p><p>{boxes(('代办理赔申请手续', '代为领取理赔文书', '代领保险金（转入委托人账户）', '补充资料'), ('代办理赔申请手续', '补充资料'))}</p>"
        f"<p>委托原因：{by_hand('本人住院，行动不便')}</p><p style='font-size:13px'>注：1.本委托书须由委托人亲笔签名；2.请同时提供双方身份证件；3.涂改无效。</p>"
        f"<p style='margin-top:60px'>委托人签名：{pen(who.name, random, size_px=26)}　　　受托人签名：{pen(agent.name, random, size_px=26)}</p>"
        f"<p>签署日期：{by_hand(chinese(day))}</p>"
    )
    css = "td{border:1px solid #333;padding:10px 6px}td:nth-child(odd){width:14%}p{margin:16px 0}"
    return drawing(body, _authorisation(case, day.isoformat()), size_px=(794, 840), css=css, font=GOTHIC, letter_px=15)


def handwritten_letter(case: Case, random: Random) -> Drawing:
    """A letter written by hand on ruled paper."""
    who, agent, day = case.insured, case.relative, near(case, 30)
    body = (
        "<div class=c style='font-size:34px;line-height:48px'>委 托 书</div>"
        f"<div>　　本人{escape(who.name)}，身份证号</div><div>{who.id_number}，因身体原因不能</div><div>亲自到贵公司办理理赔，现委托{escape(agent.name)}</div>"
        f"<div>（身份证号{agent.id_number}）</div><div>全权代表本人办理保险理赔相关手续，</div><div>由此产生的责任由本人承担。</div>"
        f"<div>　　特此委托。</div><div class=r>委托人：{escape(who.name)}</div><div class=r>被委托人：{escape(agent.name)}</div><div class=r>{chinese(day)}</div>"
        + at(60, 20, f"第 {random.randint(1, 3)} 页", f"font-size:12px;color:#b55;font-family:{SONG}")
    )
    css = ".sheet{line-height:48px;color:#1c2a5c}.sheet>div{white-space:nowrap}"
    paper = "repeating-linear-gradient(#fffdf7 0 47px,#d99a9a 47px 48px)"
    return drawing(
        body, _authorisation(case, day.isoformat()),
        size_px=(740, 720), css=css, font="LXGW WenKai", letter_px=25, paper=paper, inset_px=(48, 60),
    )  # fmt: skip


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "claim_form": (life_form, short_form, typed_form, motor_form),
    "authorisation": (letter, insurer_table, handwritten_letter),
}
