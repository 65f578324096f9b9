"""What a claimant fills in for an insurer: claim forms, and letters of authority."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.fifth.marks import FANG, GRID, HEI, KAI, PEN, SONG, bars, sheet
from benchmarks.papers.families.frames import day_text, ticked
from benchmarks.papers.paper import Drawing


def _fields(case: Case) -> dict[str, str]:
    person = case.insured
    return {
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


def _tick(case: Case, words: str) -> str:
    """Boxes for the cause; `words` are those of illness and accident."""
    illness, accident = words.split("/")
    return f"{ticked(not case.accident, illness)}　{ticked(case.accident, accident)}"


def life_form(case: Case, random: Random) -> Drawing:
    """人身保险理赔申请书: a big table with section bars, filled in by hand."""
    person = case.insured

    def pen(words: str) -> str:
        bigger = " style='font-size:1.8em'" if words.isascii() else ""
        return f"<span class='pen'{bigger}>{escape(words)}</span>"

    def row(*cells: str, spans: tuple[int, ...]) -> str:
        return (
            "<tr>"
            + "".join(f"<td colspan='{span}'>{cell}</td>" for cell, span in zip(cells, spans, strict=True))
            + "</tr>"
        )

    def bar(words: str) -> str:
        return f"<tr><td colspan='8' class='bar'>{words}</td></tr>"

    boxes = "".join(f"<i>{digit}</i>" for digit in person.id_number)
    account = "".join(f"<i>{digit}</i>" for digit in person.card_number)
    rows = (
        bar("一、被保险人信息（出险人）")
        + row(
            "姓名",
            pen(person.name),
            "性别",
            f"{ticked(person.sex == '男', '男')} {ticked(person.sex == '女', '女')}",
            "联系电话",
            pen(person.phone),
            spans=(1, 2, 1, 1, 1, 2),
        )
        + row(
            "证件类型",
            f"{ticked(True, '身份证')} {ticked(False, '护照')} {ticked(False, '其他')}",
            "证件号码",
            f"<span class='boxes'>{boxes}</span>",
            spans=(1, 2, 1, 4),
        )
        + row("保险合同号", pen(case.contract_number), "联系地址", pen(person.address[:14]), spans=(1, 3, 1, 3))
        + bar("二、出险情况")
        + row(
            "出险类型", _tick(case, "疾病/意外伤害"), "出险日期", pen(day_text(case.loss_on, "年")), spans=(1, 3, 1, 3)
        )
        + row(
            "申请项目",
            f"{ticked(True, '医疗费用')}　{ticked(False, '住院津贴')}　{ticked(False, '重大疾病')}　{ticked(False, '身故')}　{ticked(False, '残疾')}　{ticked(False, '豁免')}",
            spans=(1, 7),
        )
        + row(
            "事故经过",
            pen(f"于上述日期{'不慎摔伤' if case.accident else '因身体不适'}到{case.hospital}就诊"),
            spans=(1, 7),
        )
        + row("其他保险", f"{ticked(True, '无')}　{ticked(False, '有')}（公司名称：＿＿＿＿＿＿＿＿）", spans=(1, 7))
        + bar("三、保险金给付方式（限银行转账）")
        + row("开户银行", pen(person.bank), "账户户名", pen(person.name), spans=(1, 3, 1, 3))
        + row("银行账号", f"<span class='boxes'>{account}</span>", spans=(1, 7))
        + bar("四、声明与授权")
        + row(
            "<div style='font-size:12px;line-height:1.45;text-align:left'>1.本人声明以上填写内容均属实，如有虚假愿承担法律责任。2.本人授权贵公司向医疗机构、社保机构、公安机关等查询、复制与本次事故有关的资料。3.本人知晓保险公司受理本申请不代表对保险责任的认定。</div>",
            spans=(8,),
        )
        + row(f"申请人签名：{pen(person.name)}", f"申请日期：{pen(day_text(case.discharged_on, '年'))}", spans=(4, 4))
    )
    body = (
        f"<div class='row' style='align-items:flex-end'><span style='{HEI}color:#0c5a8d;font-size:18px'>{case.insurer}</span>{bars(case.contract_number, width=150, height=28)}</div>"
        f"<h1 class='c' style='{HEI}font-size:24px;padding:6px'>人身保险理赔申请书</h1><table>{rows}</table>"
        "<div class='row' style='font-size:12px;padding-top:8px'><span>公司填写栏　受理人：　　　　受理日期：　　　　</span><span>版本号 LP-2025-03</span></div>"
    )
    css = (
        GRID
        + "td{height:38px;font-size:14px;line-height:1.2}.bar{background:#d9e8f2;font-family:Liberation Sans,FandolHei;height:26px}"
        f".boxes i{{display:inline-block;width:20px;height:26px;border:1px solid #888;margin-right:-1px;text-align:center;font-style:normal;{PEN}font-size:25px;line-height:26px}}"
    )
    return sheet(body, width=900, height=740, type_=SONG, css=css, padding="30px 42px", fields=_fields(case))


def health_form(case: Case, random: Random) -> Drawing:
    """A health insurer's form: underlined lines, typed on a computer before printing."""
    person = case.insured
    filled = f"{KAI}border-bottom:1px solid #444;padding:0 12px"

    def put(label: str, value: str) -> str:
        return f"<span style='white-space:nowrap'>{label}<span style='{filled}'>{escape(value)}</span></span>"

    body = (
        f"<div style='background:#2a7d5f;color:#fff;padding:10px 16px;margin:-34px -48px 14px;{HEI}' class='row'><span style='font-size:18px'>{case.insurer}</span><span>服务热线 400-990-0990</span></div>"
        f"<h1 class='c' style='{HEI}font-size:23px'>健康险理赔申请表</h1><div class='c' style='font-size:12.5px;padding-bottom:10px'>（适用于医疗、津贴及重疾类理赔，请使用黑色签字笔填写）</div>"
        f"<div class='line'>{put('保单号码：', case.contract_number)}{put('报案号：', '90' + case.numbers['业务流水号'])}</div>"
        f"<div class='line'>{put('被保险人：', person.name)}{put('性别：', person.sex)}{put('手机：', person.phone)}</div>"
        f"<div class='line'>{put('身份证号码：', person.id_number)}{put('与投保人关系：', '本人')}</div>"
        f"<div class='line'><span>事故性质：{_tick(case, '疾病/意外')}</span>{put('事故/首次就诊日期：', day_text(case.loss_on, '-'))}</div>"
        f"<div class='line'>{put('就诊医院：', case.hospital)}{put('诊断：', case.diagnosis.name)}</div>"
        f"<div class='line'><span>随附资料：{ticked(True, '身份证')} {ticked(True, '发票')} {ticked(True, '费用清单')} {ticked(True, '出院小结')} {ticked(False, '病理报告')} {ticked(True, '银行卡')}</span></div>"
        f"<div style='border:1px solid #2a7d5f;padding:4px 12px;margin:8px 0'><div class='line'>{put('收款人姓名：', person.name)}{put('开户行：', person.bank)}</div><div class='line'>{put('收款账号：', person.card_number)}</div></div>"
        "<p style='font-size:12.5px'>反欺诈提示：诚信是保险合同的基本原则，故意编造未曾发生的保险事故、伪造变造证明材料、夸大损失程度的，将依法承担责任。</p>"
        f"<div class='row' style='padding-top:30px'><span>被保险人/监护人签字：<span class='pen'>{escape(person.name)}</span></span><span>填表日期：{day_text(case.discharged_on, '年')}</span></div>"
    )
    css = ".line{display:flex;justify-content:space-between;padding:7px 0}"
    return sheet(body, width=840, height=590, type_=SONG, size=15.5, css=css, padding="34px 48px", fields=_fields(case))


def _authority_fields(case: Case) -> dict[str, str]:
    return {
        "principal_name": case.insured.name,
        "principal_id_number": case.insured.id_number,
        "agent_name": case.relative.name,
        "agent_id_number": case.relative.id_number,
        "signed_on": case.discharged_on.isoformat(),
    }


def authority_letter(case: Case, random: Random) -> Drawing:
    """授权委托书 as a letter, everything typed, both signing by hand with a thumb."""
    one, other = case.insured, case.relative
    thumb = "<svg width='40' height='50' style='opacity:.55;vertical-align:middle'><g fill='none' stroke='#c22' stroke-width='2'><ellipse cx='20' cy='25' rx='15' ry='21'/><ellipse cx='20' cy='26' rx='10' ry='15'/><ellipse cx='20' cy='28' rx='5' ry='9'/></g></svg>"
    body = (
        f"<h1 class='c' style='{SONG}font-weight:bold;font-size:27px;letter-spacing:.5em;padding:10px 0 24px'>授权委托书</h1>"
        f"<p>委托人：{escape(one.name)}　　性别：{one.sex}　　身份证号：{one.id_number}</p><p>住址：{escape(one.address)}</p>"
        f"<p>受托人：{escape(other.name)}　　性别：{other.sex}　　身份证号：{other.id_number}</p><p>联系电话：{other.phone}</p>"
        f"<p style='text-indent:2em;padding-top:12px'>本人因{random.choice(('行动不便', '身在外地', '住院治疗'))}，不能亲自办理在{case.insurer}的保险理赔事宜，现委托上述受托人代为办理，委托权限如下：</p>"
        "<p style='text-indent:2em'>一、代为提交理赔申请材料并签署相关文件；</p><p style='text-indent:2em'>二、代为领取理赔通知书及退还的资料。</p>"
        "<p style='text-indent:2em'>受托人在上述权限内所签署的一切文件，本人均予以承认，由此产生的法律后果由本人承担。受托人无转委托权。</p><p style='text-indent:2em'>委托期限：自签署之日起至上述事项办结之日止。</p>"
        f"<div style='padding:34px 0 0 300px;line-height:2.2;white-space:nowrap'>委托人（签名）：<span class='pen'>{escape(one.name)}</span>{thumb}<br>受托人（签名）：<span class='pen'>{escape(other.name)}</span>{thumb}<br>{day_text(case.discharged_on, '年')}</div>"
    )
    return sheet(
        body,
        width=820,
        height=840,
        type_=FANG,
        size=18,
        css="p{line-height:1.9}",
        padding="50px 70px",
        fields=_authority_fields(case),
    )


def authority_form(case: Case, random: Random) -> Drawing:
    """An insurer's form for paying to another and acting for another."""
    one, other = case.insured, case.relative
    rows = "".join(
        f"<tr><td rowspan='2' class='k'>{who}</td><td class='k'>姓名</td><td>{escape(person.name)}</td><td class='k'>联系电话</td><td>{person.phone}</td></tr><tr><td class='k'>证件号码</td><td>{person.id_number}</td><td class='k'>证件类型</td><td>居民身份证</td></tr>"
        for who, person in (("授权人<br>（甲方）", one), ("被授权人<br>（乙方）", other))
    )
    body = (
        f"<div style='{HEI}font-size:17px;color:#7a2b1d'>{case.insurer}</div><h1 class='c' style='{HEI}font-size:23px;padding:4px 0 10px'>理赔事项授权书</h1><table>{rows}"
        f"<tr><td class='k'>保险合同号</td><td colspan='4'>{case.contract_number}</td></tr><tr><td class='k'>授权事项</td><td colspan='4' style='line-height:1.9'>{ticked(True, '代办理赔申请')}　{ticked(True, '代收理赔结论通知书')}　{ticked(random.random() < 0.5, '代领保险金')}　{ticked(False, '代办保单复效')}</td></tr>"
        f"<tr><td class='k'>双方关系</td><td colspan='4'>{ticked(False, '配偶')} {ticked(False, '父母')} {ticked(False, '子女')} {ticked(True, '亲属')} {ticked(False, '业务员')}</td></tr></table>"
        "<p style='padding:12px 0;font-size:13.5px'>甲方确认：上述授权系本人真实意思表示，乙方在授权范围内的行为视同本人行为，贵公司据此办理后即视为已履行相应义务。本授权书自签署之日起三十日内有效。</p>"
        f"<div class='row'><span>授权人签名：<span class='pen'>{escape(one.name)}</span></span><span>被授权人签名：<span class='pen'>{escape(other.name)}</span></span></div><div class='r' style='padding-top:14px'>签署日期：{day_text(case.discharged_on, '年月')}</div>"
    )
    return sheet(
        body,
        width=820,
        height=560,
        type_=SONG,
        size=15,
        css=GRID + "td{height:38px}.k{background:#f7efe9;text-align:center}",
        padding="34px 46px",
        fields=_authority_fields(case),
    )


LAYOUTS = {"claim_form": (life_form, health_form), "authorisation": (authority_letter, authority_form)}
