"""Claim forms of three insurers, beside what `cards` and `letters` draw."""

from __future__ import annotations

from html import escape
from random import Random

from anlan.kernel.identity import age_on
from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text, ticked
from benchmarks.papers.families.sixth.cards import bank_card_raised, bank_card_standing
from benchmarks.papers.families.sixth.letters import letter, mandate_form
from benchmarks.papers.families.sixth.marks import (
    DOTS,
    KAI,
    PEN,
    SANS,
    SUNG,
    applicant,
    boxes,
    filed_on,
    framed,
    is_child,
    pen,
    stamp,
)
from benchmarks.papers.families.sixth.sheet import bars
from benchmarks.papers.paper import Drawing, Layout


def _claim_fields(case: Case, *, contract: bool = True, phone: bool = True) -> dict[str, str]:
    payee = applicant(case)
    fields = {
        "insured_name": case.insured.name,
        "id_number": case.insured.id_number,
        "loss_on": case.loss_on.isoformat(),
        "scene": "accident" if case.accident else "illness",
        "bank_account": payee.card_number,
        "bank_name": payee.bank,
        "payee_name": payee.name,
    }
    if contract:
        fields["contract_number"] = case.contract_number
    if phone:
        fields["phone"] = payee.phone
    return fields


def _story(case: Case) -> str:
    """What happened, in the claimant's words."""
    when = day_text(case.loss_on, "年")
    told = "" if case.diagnosis.code.startswith("S") else f"诊断为{case.diagnosis.name}，"
    if case.accident:
        return f"{when}外出途中发生意外受伤，随后到{case.hospital}{case.department}就诊治疗，现病情稳定，申请理赔。"
    return f"{when}因身体不适，到{case.hospital}{case.department}就诊，{told}经治疗后好转，申请理赔。"


def _found(case: Case) -> str:
    return "详见所附病历资料" if case.accident or case.diagnosis.code.startswith("S") else case.diagnosis.name


def _row(*pairs: tuple[str, str, int]) -> str:
    cells = "".join(f"<td class=l>{label}</td><td colspan={span}>{value}</td>" for label, value, span in pairs)
    return f"<tr>{cells}</tr>"


def _head(words: str) -> str:
    return f"<tr><td colspan=6 class=h>{words}</td></tr>"


def _ruled_rows(case: Case) -> str:
    who, payee, relation = case.insured, applicant(case), "父亲" if is_child(case) else "本人"
    kinds = "　".join(
        ticked(word == "医疗费用", word) for word in ("医疗费用", "住院津贴", "重大疾病", "伤残", "身故", "豁免保费")
    )
    cause = f"{ticked(not case.accident, '疾病')}　{ticked(case.accident, '意外')}　{ticked(False, '其他')}"
    ways = f"{ticked(True, '银行转账')}　{ticked(False, '现金')}　{ticked(False, '转入保单账户')}"
    return (
        _head("一、被保险人资料")
        + _row(
            ("姓　　名", pen(who.name), 1),
            ("性　　别", f"{ticked(who.sex == '男', '男')} {ticked(who.sex == '女', '女')}", 1),
            ("联系电话", pen(payee.phone), 1),
        )
        + _row(
            ("证件类型", ticked(True, "身份证") + " " + ticked(False, "其他"), 1),
            ("证件号码", pen(who.id_number, size=25), 3),
        )
        + _row(
            ("保险合同号", pen(case.contract_number), 3), ("出险日期", pen(day_text(case.loss_on, "年"), size=22), 1)
        )
        + _row(("出险原因", cause, 3), ("年　　龄", pen(f"{age_on(who.born_on, case.loss_on)}周岁"), 1))
        + _row(("住　　址", pen(who.address, size=21), 5))
        + _head("二、申请事项")
        + _row(("申请类别", kinds, 5))
        + f"<tr><td class=l>事故经过<br>及就诊情况</td><td colspan=5 style='height:150px;{PEN}font-size:24px;color:#1b2a6b;line-height:36px'>{escape(_story(case))}</td></tr>"
        + _head("三、保险金领取方式")
        + _row(("领款方式", ways, 5))
        + _row(
            ("户　　名", pen(payee.name), 1),
            ("与被保险人<br>关　　系", pen(relation), 1),
            ("开户银行", pen(payee.bank, size=20), 1),
        )
        + _row(("银行账号", pen(payee.card_number, size=27), 5))
    )


def claim_ruled(case: Case, random: Random) -> Drawing:
    """A life insurer's ruled form, filled in with a pen."""
    payee = applicant(case)
    columns = (
        "<colgroup>"
        + "".join(f"<col style='width:{width}px'>" for width in (96, 148, 90, 106, 90, 170))
        + "</colgroup>"
    )
    css = f"table{{width:700px;table-layout:fixed}}td{{border:1px solid #444;height:45px;font-size:15px;padding:2px 6px}}.l{{text-align:center;width:96px}}.h{{background:#e3ebe6;font-weight:bold;height:31px}}body{{{SUNG}}}"
    promise = "声明与授权：本人保证以上所填内容属实，如有隐瞒或欺诈愿承担法律责任；同意贵公司向医疗机构、社会保障部门调取与本次申请有关的资料。"
    body = (
        f"<div class='paper'><div style='position:absolute;left:47px;top:42px;width:700px'><div style='display:flex;justify-content:space-between;align-items:end'><b style='font-size:17px;{KAI}'>{escape(case.insurer)}</b><span style='font-size:12px'>LP-04 版次 {random.choice(('2023-A', '2024-02', '2025-B'))}</span></div>"
        f"<div style='text-align:center;font-size:28px;font-weight:bold;margin:16px 0 14px;letter-spacing:5px'>个人保险理赔申请书</div><table>{columns}{_ruled_rows(case)}</table>"
        f"<p style='font-size:13px;line-height:21px'>{promise}</p><div style='display:flex;justify-content:space-between;font-size:15px'><span>申请人签名：{pen(payee.name, size=32)}</span><span>申请日期：{pen(day_text(filed_on(case), '年'), size=25)}</span></div>"
        f"<div style='font-size:12.5px;margin-top:26px;border-top:1px dashed #888;padding-top:8px'>以下由公司填写　　受理人：　　　　　　受理日期：　　　　　　资料份数：　　　　　　第 1 页 共 1 页</div></div></div>"
    )
    return Drawing(framed(body, width=794, height=1123, css=css), 794, 1123, _claim_fields(case))


def claim_boxed(case: Case, random: Random) -> Drawing:
    """A health insurer's form without a table: labels on lines, numbers in boxes."""
    who, payee = case.insured, applicant(case)
    line = "border-bottom:1px solid #8a8a8a;display:inline-block;min-height:31px;padding:0 8px;vertical-align:bottom"

    def field(label: str, value: str, width: int) -> str:
        return f"<span class=n>{label}</span><span style='{line};width:{width}px'>{pen(value, colour='#222')}</span>"

    ink = f"{PEN}font-size:23px;color:#222"
    why = f"{ticked(case.accident, '意外')}　　{ticked(not case.accident, '疾病')}"
    rows = (
        field("保单号：", case.contract_number, 300) + field("　申请日期：", day_text(filed_on(case), "-"), 160),
        f"<h3>PART 1　出险人信息</h3>{field('出险人（被保险人）姓名：', who.name, 170)}{field('　手机：', payee.phone, 180)}",
        f"<span class=n>身份证件号：</span>{boxes(who.id_number, size=26, style=ink)}",
        f"<h3>PART 2　出险信息</h3>{field('出险时间：', day_text(case.loss_on, '年'), 200)}<span class=n>　出险类型：</span>{why}",
        field("就诊医院：", case.hospital, 300) + field("　科室：", case.department, 150),
        field("疾病 / 伤情诊断：", _found(case), 440),
        f"<span class=n>索赔项目：</span>{ticked(True, '医疗费用')}　{ticked(False, '住院津贴')}　{ticked(False, '重疾')}　{ticked(False, '身故')}　{ticked(False, '其他')}",
        f"<h3>PART 3　领款账户（须为{'监护人' if is_child(case) else '本人'}账户）</h3>{field('账户名：', payee.name, 170)}{field('　开户行：', payee.bank, 270)}",
        f"<span class=n>卡号：</span>{boxes(payee.card_number, size=26, style=ink)}",
    )
    css = f".n{{font-size:16px}}h3{{font-size:16px;margin:14px 0 12px;color:#fff;background:#2b6f8f;padding:5px 12px}}.r{{margin:0 0 19px;white-space:nowrap;font-size:16px}}body{{{SANS}}}"
    body = (
        "<div class='paper'><div style='position:absolute;left:50px;top:46px;width:694px'>"
        f"<div style='display:flex;justify-content:space-between'><div><div style='font-size:19px;font-weight:bold;color:#2b6f8f'>{escape(case.insurer)}</div><div style='font-size:30px;margin-top:12px'>健康险给付申请表</div></div><div style='text-align:right;font-size:11px'>{bars(case.contract_number, width=180, height=40, words=False)}<br>{case.numbers['业务流水号']}</div></div>"
        f"<div style='margin-top:24px'>{''.join(f'<div class=r>{row}</div>' for row in rows)}</div>"
        "<p style='font-size:12px;line-height:20px;color:#444'>申请人确认：以上信息真实、完整；已阅读并同意《个人信息处理告知书》；如为委托他人办理，另附授权委托书及受托人证件。</p>"
        f"<div style='text-align:right;font-size:16px;margin-top:22px'>申请人 / 法定监护人签字：{pen(payee.name, size=34, colour='#222', tilt=-4)}</div></div>"
        + at(
            50,
            1072,
            f"理赔服务热线 9{case.numbers['床号'][:4]}　　本表请用黑色签字笔填写，涂改处须签名",
            "font-size:12px;color:#555",
        )
        + "</div>"
    )
    return Drawing(framed(body, width=794, height=1123, css=css), 794, 1123, _claim_fields(case))


def claim_typed(case: Case, random: Random) -> Drawing:
    """An application taken down at the counter and printed by the insurer's system."""
    who, payee = case.insured, applicant(case)
    cause = f"{ticked(not case.accident, '疾病')} {ticked(case.accident, '意外')}"
    facts = (
        ("赔案号", f"C{case.numbers['业务流水号']}"),
        ("保险单号码", case.contract_number),
        ("被保险人", escape(who.name)),
        ("被保险人证件号码", who.id_number),
        ("联系电话", payee.phone),
        ("事故日期", day_text(case.loss_on, "-")),
        ("事故性质", cause),
        ("就诊机构", escape(case.hospital)),
        ("临床诊断", escape(_found(case))),
        ("报案日期", day_text(case.loss_on if case.seed % 2 else case.admitted_on, "-")),
        ("领款人姓名", escape(payee.name)),
        ("领款人开户行", escape(payee.bank)),
        ("领款人账号", payee.card_number),
    )
    rows = "".join(f"<tr><td class=k>{label}：</td><td>{value}</td></tr>" for label, value in facts)
    css = f"td{{font-size:18px;height:39px}}.k{{width:230px;text-align:right;padding-right:12px}}body{{{random.choice((DOTS, SUNG))}}}"
    body = (
        f"<div class='paper' style='background:#fdfdfb'><div style='position:absolute;left:60px;top:60px;width:674px'><div style='text-align:center;font-size:20px'>{escape(case.insurer)}</div>"
        f"<div style='text-align:center;font-size:27px;margin:10px 0 20px'>保险金给付申请书（柜面打印）</div><hr><table>{rows}</table><hr>"
        "<p style='font-size:16px;line-height:28px'>事故经过简述：</p>"
        f"<p style='font-size:17px;line-height:30px;text-indent:2em'>{escape(_story(case))}</p>"
        f"<div style='display:flex;justify-content:space-between;margin-top:40px;font-size:17px'><span>申请人（签字）：{pen(payee.name, size=34)}</span><span>{day_text(filed_on(case), '年月')}</span></div>"
        f"<div style='font-size:14px;margin-top:44px'>柜员：{case.numbers['床号'][:6]}　打印时间：{day_text(filed_on(case), '-')} 1{case.seed % 7}:2{case.seed % 10}</div></div>"
        + stamp(520, 790, case.insurer, diameter=146, below="理赔受理章")
        + "</div>"
    )
    return Drawing(framed(body, width=794, height=1123, css=css), 794, 1123, _claim_fields(case))


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "authorisation": (letter, mandate_form),
    "bank_card": (bank_card_raised, bank_card_standing),
    "claim_form": (claim_ruled, claim_boxed, claim_typed),
}
