"""Household register, birth certificate, claim forms, letters of authority."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.fourth.sheet import DROID, LIGHT, LOGO, MEDIUM, MING, SERIF, SONG, drawn, e, table
from benchmarks.papers.families.frames import day_text, seal, ticked
from benchmarks.papers.paper import Drawing, Layout

_BOX = "border:1px solid #555;padding:7px 8px;height:38px"


def _member_truth(case: Case, relation: str) -> dict[str, str]:
    one = case.insured
    return {
        "name": one.name,
        "relation": relation,
        "sex": one.sex,
        "born_on": one.born_on.isoformat(),
        "id_number": one.id_number,
    }


def member_page(case: Case, random: Random) -> Drawing:
    """The member's card of the register."""
    one, relation = case.insured, random.choice(("户主", "妻", "长子", "次女", "孙子"))
    rows = [
        ("姓　　名", e(one.name), "户主或与户主关系", relation),
        ("曾 用 名", "", "性　　别", one.sex),
        ("出 生 地", "本市", "民　　族", f"{e(one.ethnicity)}族"),
        ("籍　　贯", "本省", "出生日期", day_text(one.born_on, "年")),
        ("公民身份证件编号", one.id_number, "文化程度", "高中"),
        ("婚姻状况", "", "兵役状况", ""),
        ("服务处所", "", "职　　业", ""),
    ]
    body = f"<div style='padding:26px 28px'><div style='text-align:center;font-size:22px;letter-spacing:6px'>常住人口登记卡</div>{table(rows, css='width:100%;margin-top:12px', cell=_BOX)}<div style='margin-top:12px'>承办人签章：　　　　　登记日期：</div></div>"
    return drawn(body, _member_truth(case, relation), font=SONG, width=760, height=520, scale=1.6, paper="#f7f3ea")


def register_leaf(case: Case, random: Random) -> Drawing:
    """The same leaf printed by machine with the labels in small type."""
    one, relation = case.insured, random.choice(("户主", "夫", "长女", "儿媳"))
    rows = [
        ("姓名", e(one.name), "与户主关系", relation, "性别", one.sex),
        ("民族", f"{e(one.ethnicity)}族", "出生日期", day_text(one.born_on, "-"), "籍贯", ""),
        ("公民身份号码", one.id_number, "血型", "", "宗教信仰", ""),
    ]
    body = f"<div style='padding:30px'><div style='font-size:20px;text-align:center'>常 住 人 口 登 记 卡</div>{table(rows, css='width:100%;margin-top:14px;font-size:14px', cell=_BOX)}<p style='font-size:13px'>何时由何地迁来本址：　　　　　　　　　　户口登记机关（户口专用章）</p></div>"
    return drawn(body, _member_truth(case, relation), font=DROID, width=820, height=360, scale=1.5, paper="#eef2ea")


def register_first(case: Case, random: Random) -> Drawing:
    """The household's own page."""
    one = case.insured
    rows = [
        ("户　别", "非农业家庭户", "户主姓名", e(one.name)),
        ("户　号", case.numbers["登记号"], "住　址", e(one.address)),
    ]
    truth = {"head_name": one.name, "household_number": case.numbers["登记号"], "address": one.address}
    body = f"<div style='padding:30px 34px'><div style='font-size:24px;text-align:center;letter-spacing:4px'>居民户口簿</div>{table(rows, css='width:100%;margin-top:22px', cell=_BOX)}<div style='margin-top:60px'>省级公安机关户口专用章　　　　户口登记机关户口专用章</div><p>承办人签章：　　　　　签发日期：{day_text(one.id_valid_from, '年')}</p></div>"
    return drawn(body, truth, font=MING, width=860, height=420, scale=1.5, paper="#f3efe4")


def _birth_truth(case: Case) -> dict[str, str]:
    one = case.insured
    return {
        "name": one.name,
        "sex": one.sex,
        "born_on": one.born_on.isoformat(),
        "mother_name": case.mother.name,
        "mother_id_number": case.mother.id_number,
        "father_name": case.father.name,
        "father_id_number": case.father.id_number,
        "certificate_number": f"Q{case.numbers['登记号'][:7].zfill(7)}12",
        "hospital": case.hospital,
    }


def _birth(case: Case, *, font: str, ground: str, form: str, width: int, rows: bool) -> Drawing:
    one, truth = case.insured, _birth_truth(case)
    said = [
        ("新生儿姓名", one.name), ("性别", one.sex), ("出生时间", f"{day_text(one.born_on, form)}08时15分"), ("出生孕周", "39周"), ("出生体重", "3260克"),
        ("母亲姓名", case.mother.name), ("母亲身份证号", case.mother.id_number), ("父亲姓名", case.father.name), ("父亲身份证号", case.father.id_number), ("接生机构名称", case.hospital),
    ]  # fmt: skip
    inner = (
        table([(label, e(value)) for label, value in said], css="width:100%", cell=_BOX)
        if rows
        else "".join(f"<p style='margin:9px 0'>{label}：<u>　{e(value)}　</u></p>" for label, value in said)
    )
    body = f"<div style='padding:36px 48px'><div style='text-align:center;font-size:27px;letter-spacing:6px'>出生医学证明</div><div style='text-align:center;font-size:13px'>BIRTH CERTIFICATE</div>{inner}<p>出生证编号：{truth['certificate_number']}　　签发机构（签章）</p></div>"
    return drawn(body, truth, font=font, width=width, height=700 if rows else 660, scale=1.5, paper=ground)


def birth_form(case: Case, random: Random) -> Drawing:
    """The certificate with its facts in a grid."""
    return _birth(case, font=SONG, ground="#f0f5ef", form="年", width=780, rows=True)


def birth_lines(case: Case, random: Random) -> Drawing:
    """The certificate with its facts on lines."""
    return _birth(case, font=LIGHT, ground="#f6f1f4", form="年月", width=720, rows=False)


def birth_serif(case: Case, random: Random) -> Drawing:
    """An older print of it."""
    return _birth(case, font=SERIF, ground="#f4f4ea", form="年", width=760, rows=False)


def _form_truth(case: Case, *, scene: str, payee: bool) -> dict[str, str]:
    one = case.insured
    truth = {
        "contract_number": case.contract_number,
        "insured_name": one.name,
        "id_number": one.id_number,
        "phone": one.phone,
        "loss_on": case.loss_on.isoformat(),
        "bank_account": one.card_number,
        "bank_name": one.bank,
    }
    return truth | ({"payee_name": one.name} if payee else {})


def form_grid(case: Case, random: Random) -> Drawing:
    """A company's form in a ruled table."""
    one = case.insured
    rows = [
        ("保险合同号", case.contract_number, "被保险人姓名", e(one.name)),
        ("证件类型", "居民身份证", "证件号码", one.id_number),
        ("联系电话", one.phone, "出险日期", day_text(case.loss_on, "-")),
        ("申请事项", f"{ticked(True, '医疗')}{ticked(False, '重疾')}{ticked(False, '身故')}", "与被保险人关系", "本人"),
        ("开户银行", e(one.bank), "银行账号", one.card_number),
        ("账户户名", e(one.name), "是否有医保", f"{ticked(True, '有')}{ticked(False, '无')}"),
    ]
    body = f"<div style='padding:40px 38px'><div style='font-family:{LOGO};font-size:17px'>{e(case.insurer)}</div><div style='text-align:center;font-size:25px;margin:8px 0 14px'>理赔申请书</div>{table(rows, css='width:100%;font-size:14.5px', cell=_BOX)}<p>事故经过：被保险人因病就诊，现申请给付保险金。</p><p>本人声明以上内容均属实，如有隐瞒愿承担法律责任。</p><p style='margin-top:40px'>申请人签名：<span style='font-family:{MING};font-size:21px'>{e(one.name)}</span>　　　日期：{day_text(case.on, '年')}</p></div>"
    return drawn(body, _form_truth(case, scene="", payee=True), font=MEDIUM, width=840, height=640, scale=1.5)


def form_lines(case: Case, random: Random) -> Drawing:
    """A form of numbered lines with hand-written answers."""
    one = case.insured
    hand = f"font-family:{MING};font-size:19px;color:#1f2f6b;border-bottom:1px solid #888;padding:0 12px"
    said = [
        ("一、保单号", case.contract_number), ("二、被保险人", one.name), ("三、身份证号", one.id_number), ("四、手机号码", one.phone),
        ("五、事故发生日期", day_text(case.loss_on, "年")), ("六、收款人", one.name), ("七、开户行", one.bank), ("八、银行卡号", one.card_number),
    ]  # fmt: skip
    lines = "".join(f"<p>{label}：<span style='{hand}'>{e(value)}</span></p>" for label, value in said)
    body = f"<div style='padding:44px 56px'><div style='text-align:center;font-size:24px'>{e(case.insurer)}</div><div style='text-align:center;font-size:22px'>保险金给付申请书</div>{lines}<p style='font-size:13px'>请随本申请书一并提交身份证明、银行卡、医疗票据等材料。</p><p>申请人（签字）：<span style='{hand}'>{e(one.name)}</span></p></div>"
    return drawn(body, _form_truth(case, scene="", payee=True), font=SONG, width=760, height=720, scale=1.5)


def form_blocks(case: Case, random: Random) -> Drawing:
    """A form in blocks with shaded headings."""
    one = case.insured
    head = "background:#dfe9ef;padding:5px 10px;margin-top:12px;font-weight:500"
    body = (
        f"<div style='padding:34px 40px'><div style='font-size:23px;text-align:center'>人身保险理赔申请表</div>"
        f"<div style='{head}'>被保险人信息</div><p>姓名：{e(one.name)}　　　证件号码：{one.id_number}</p><p>联系方式：{one.phone}　　　保单号码：{case.contract_number}</p>"
        f"<div style='{head}'>出险信息</div><p>出险时间：{day_text(case.loss_on, '.')}　　出险类型：{ticked(not case.accident, '疾病')}{ticked(case.accident, '意外')}</p>"
        f"<div style='{head}'>领款账户</div><p>户名：{e(one.name)}　开户行：{e(one.bank)}</p><p>账号：{one.card_number}</p>"
        f"<div style='{head}'>声明与授权</div><p style='font-size:13px'>本人授权贵公司向医疗机构查询与本次事故有关的资料。</p><p>签名：{e(one.name)}　　申请日期：{day_text(case.on, '-')}</p></div>"
    )
    return drawn(body, _form_truth(case, scene="", payee=True), font=LIGHT, width=780, height=600, scale=1.55)


def _letter_truth(case: Case, signed: bool = True) -> dict[str, str]:
    return {
        "principal_name": case.insured.name,
        "principal_id_number": case.insured.id_number,
        "agent_name": case.relative.name,
        "agent_id_number": case.relative.id_number,
        "signed_on": case.on.isoformat(),
    }


def letter_lines(case: Case, random: Random) -> Drawing:
    """A letter with both persons on lines."""
    body = f"<div style='padding:60px 64px;line-height:2.1'><div style='text-align:center;font-size:25px'>授权委托书</div><p>委托人：{e(case.insured.name)}　　身份证号码：{case.insured.id_number}</p><p>受托人：{e(case.relative.name)}　　身份证号码：{case.relative.id_number}</p><p>　　兹委托上述受托人代为办理保险理赔申请、递交材料及领取保险金事宜，受托人在授权范围内签署的文件，委托人均予认可。</p><p>委托期限：自签署之日起至理赔办结之日止。</p><p style='text-align:right'>委托人签名：{e(case.insured.name)}<br>{day_text(case.on, '年')}</p></div>"
    return drawn(body, _letter_truth(case), font=SONG, width=760, height=720, scale=1.5)


def letter_grid(case: Case, random: Random) -> Drawing:
    """A company's form for it."""
    rows = [
        ("委托人姓名", e(case.insured.name), "委托人证件号码", case.insured.id_number),
        ("受托人姓名", e(case.relative.name), "受托人证件号码", case.relative.id_number),
        ("委托事项", "代办理赔、代领保险金", "与委托人关系", "亲属"),
    ]
    body = f"<div style='padding:46px 36px'><div style='font-family:{LOGO}'>{e(case.insurer)}</div><div style='text-align:center;font-size:23px;margin:8px'>理赔授权委托书</div>{table(rows, css='width:100%;font-size:14px', cell=_BOX)}<p>委托人签章：{e(case.insured.name)}　　受托人签章：{e(case.relative.name)}　　签署日期：{day_text(case.on, '-')}</p></div>"
    return drawn(body, _letter_truth(case), font=DROID, width=860, height=380, scale=1.5)


def letter_prose(case: Case, random: Random) -> Drawing:
    """A letter in one sentence."""
    body = f"<div style='padding:70px 70px;line-height:2.2'><div style='text-align:center;font-size:24px'>委 托 书</div><p>　　本人{e(case.insured.name)}（身份证号：{case.insured.id_number}），因行动不便，现全权委托{e(case.relative.name)}（身份证号：{case.relative.id_number}）代为办理本人的保险理赔及领款手续，由此产生的法律后果由本人承担。</p><p style='text-align:right'>委托人：{e(case.insured.name)}<br>受托人：{e(case.relative.name)}<br>{day_text(case.on, '年')}</p><div style='position:absolute;right:70px;bottom:36px'>{seal('湖滨社区居民委员会', diameter=110, opacity=0.5)}</div></div>"
    return drawn(body, _letter_truth(case), font=MING, width=740, height=640, scale=1.5)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "household_register": (member_page, register_leaf, register_first),
    "birth_certificate": (birth_form, birth_lines, birth_serif),
    "claim_form": (form_grid, form_lines, form_blocks),
    "authorisation": (letter_lines, letter_grid, letter_prose),
}
