"""Forms of the first family that a claimant fills in: claim form and authorisation."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text, framed, ticked
from benchmarks.papers.paper import Drawing, Layout

_BLACK = "'WenQuanYi Micro Hei'"
_HAND = "font-family:'AR PL KaitiM GB';color:#1c2a6b;font-size:20px"
_MING = "'AR PL UMing CN'"


def _hand(text: str) -> str:
    return f'<span style="{_HAND}">{escape(text)}</span>'


def _claim_table(case: Case, random: Random) -> Drawing:
    """A ruled form: label cells, values by hand, boxes to tick."""
    one, payee = case.insured, case.relative if random.random() < 0.3 else case.insured
    scene = "accident" if case.accident else "illness"
    cause = ticked(not case.accident, "疾病") + "　" + ticked(case.accident, "意外") + "　" + ticked(False, "其他")
    kinds = "　".join(ticked(word == "医疗", word) for word in ("医疗", "重疾", "伤残", "身故", "豁免"))
    rows = "".join(
        f"<tr>{cells}</tr>"
        for cells in (
            "<th colspan=6 class=part>一、保险合同信息</th>",
            f"<th>保险合同号</th><td colspan=3>{_hand(case.contract_number)}</td><th>申请类型</th><td>{ticked(True, '个险')} {ticked(False, '团险')}</td>",
            f"<th>申请项目</th><td colspan=5>{kinds}</td>",
            "<th colspan=6 class=part>二、被保险人信息</th>",
            f"<th>被保险人姓名</th><td>{_hand(one.name)}</td><th>性别</th><td>{ticked(one.sex == '男', '男')} {ticked(one.sex == '女', '女')}</td>"
            f"<th>出生日期</th><td>{_hand(day_text(one.born_on, '-'))}</td>",
            f"<th>证件类型</th><td>{ticked(True, '身份证')}</td><th>证件号码</th><td colspan=3>{_hand(one.id_number)}</td>",
            f"<th>联系电话</th><td colspan=2>{_hand(one.phone)}</td><th>职业</th><td colspan=2>{_hand('职员')}</td>",
            f"<th>联系地址</th><td colspan=5>{_hand(one.address)}</td>",
            "<th colspan=6 class=part>三、出险经过</th>",
            f"<th>出险日期</th><td colspan=2>{_hand(day_text(case.loss_on, '年'))}</td><th>出险原因</th><td colspan=2>{cause}</td>",
            f"<th>就诊医院</th><td colspan=5>{_hand(case.hospital)}</td>",
            f"<th>出险经过<br>及结果</th><td colspan=5 style='height:90px'>{_hand('因' + case.diagnosis.name + '前往医院治疗，现已好转。')}</td>",
            "<th colspan=6 class=part>四、保险金领取账户</th>",
            f"<th>开户银行</th><td colspan=2>{_hand(payee.bank)}</td><th>户名</th><td colspan=2>{_hand(payee.name)}</td>",
            f"<th>银行账号</th><td colspan=5>{_hand(payee.card_number)}</td>",
        )
    )
    declared = (
        "<p>声明与授权：本人声明以上陈述均属真实，如有不实，贵公司有权依法处理。本人授权任何医疗机构、保险机构向贵公司提供与本次"
        "理赔有关的资料。</p><p style='text-align:right'>申请人签名："
        f"{_hand(one.name)}　　申请日期：{_hand(day_text(case.on, '年'))}</p>"
    )
    css = (
        f".paper{{padding:44px 46px;font:15px {_BLACK};background:#fff}} h1{{font-size:27px;text-align:center;margin:0 0 4px}}"
        "h2{font-size:16px;text-align:center;font-weight:normal;margin:0 0 14px} table{width:100%}"
        "td,th{border:1px solid #444;padding:7px 8px;height:36px;text-align:left;font-weight:normal} th{background:#f0f3f6;white-space:nowrap}"
        "th.part{background:#d8e3ee;font-weight:bold} p{line-height:1.6}"
    )
    body = f"<div class='paper'><h2>{escape(case.insurer)}</h2><h1>人身保险理赔申请书</h1><table>{rows}</table>{declared}</div>"
    fields = _claim_fields(case, payee=payee, scene=scene)
    return Drawing(framed(body, width=794, height=1123, css=css), 794, 1123, fields, 1.7)


def _claim_fields(case: Case, *, payee, scene: str) -> dict[str, str]:
    return {
        "contract_number": case.contract_number,
        "insured_name": case.insured.name,
        "id_number": case.insured.id_number,
        "phone": case.insured.phone,
        "loss_on": case.loss_on.isoformat(),
        "scene": scene,
        "bank_account": payee.card_number,
        "bank_name": payee.bank,
        "payee_name": payee.name,
    }


def _claim_lines(case: Case, random: Random) -> Drawing:
    """A form of dotted lines; the number of the account in groups, the days with blanks between."""
    one = case.insured

    def blank(value: str, width: int) -> str:
        return f"<span class=blank style='min-width:{width}px'>{_hand(value)}</span>"

    loss = case.loss_on
    grouped = " ".join(one.card_number[place : place + 4] for place in range(0, len(one.card_number), 4))
    body = (
        f"<div class='paper'><div class=top>{escape(case.insurer)}</div><h1>保险金给付申请书</h1>"
        f"<p>保单号码：{blank(case.contract_number, 260)}　　报案号：{blank('', 150)}</p><hr>"
        f"<p>出险人姓名：{blank(one.name, 150)}　身份证号码：{blank(one.id_number, 250)}</p>"
        f"<p>性别：{blank(one.sex, 50)}　手机号码：{blank(one.phone, 170)}　与申请人关系：{blank('本人', 80)}</p>"
        f"<p>出险时间：{blank(str(loss.year), 60)}年{blank(str(loss.month), 36)}月{blank(str(loss.day), 36)}日　出险地点：{blank(one.address[:9], 190)}</p>"
        f"<p>事故性质：{ticked(case.accident, '意外事故')}　{ticked(not case.accident, '疾病')}</p>"
        f"<p>就诊医疗机构：{blank(case.hospital, 330)}</p><p>事故经过（时间、地点、经过及结果）：</p>"
        f"<p>{blank('患' + case.diagnosis.name + '，住院治疗。', 660)}</p><hr>"
        f"<p class=bold>保险金转账授权</p><p>账户户名：{blank(one.name, 140)}　开户行：{blank(one.bank, 240)}</p>"
        f"<p>账　　号：{blank(grouped, 420)}</p><p>　　本人同意将本次应领保险金转入以上账户，以上账户信息如有错误造成的后果由本人承担。</p>"
        f"<p style='margin-top:40px'>申请人签字：{blank(one.name, 140)}　　　日期：{blank(day_text(case.on, '.'), 150)}</p></div>"
    )
    css = (
        f".paper{{padding:56px 60px;font:17px {_MING};background:#fffefa}} h1{{font-size:30px;text-align:center;margin:12px 0 26px;letter-spacing:4px}}"
        ".top{font-size:18px} p{line-height:2.1;margin:6px 0} .bold{font-weight:bold}"
        ".blank{display:inline-block;border-bottom:1px solid #333;padding:0 6px;line-height:1.4}"
    )
    fields = _claim_fields(case, payee=one, scene="accident" if case.accident else "illness")
    return Drawing(framed(body, width=794, height=1123, css=css), 794, 1123, fields, 1.7)


def _authorisation_letter(case: Case, random: Random) -> Drawing:
    """Labels over running text, signatures and the day below."""
    giver, taker = case.insured, case.relative
    signed = day_text(case.on, "年")
    body = (
        "<div class='paper'><h1>授权委托书</h1>"
        f"<p>委托人姓名：{_hand(giver.name)}　　性别：{giver.sex}</p><p>身份证号码：{_hand(giver.id_number)}</p>"
        f"<p>联系电话：{_hand(giver.phone)}</p><br>"
        f"<p>受托人姓名：{_hand(taker.name)}　　性别：{taker.sex}</p><p>身份证号码：{_hand(taker.id_number)}</p>"
        f"<p>与委托人关系：{_hand('亲属')}　　联系电话：{_hand(taker.phone)}</p><br>"
        f"<p class=in>委托人因{_hand('行动不便')}，不能亲自办理保险理赔事宜，特委托上述受托人作为委托人的合法代理人，全权代表委托人"
        f"向{escape(case.insurer)}办理理赔申请、提交资料、领取保险金等相关事项。受托人在办理上述事项过程中所签署的有关文件，委托人均予以承认，"
        "并承担相应的法律责任。</p><p class=in>委托期限：自签字之日起至上述事项办完为止。</p>"
        f"<p class=sign>委托人（签名）：{_hand(giver.name)}</p><p class=sign>受托人（签名）：{_hand(taker.name)}</p><p class=sign>{_hand(signed)}</p></div>"
    )
    css = (
        f".paper{{padding:70px 80px;font:19px {_MING};background:#fefefe}} h1{{font-size:34px;text-align:center;letter-spacing:12px;margin-bottom:44px}}"
        "p{line-height:2;margin:4px 0} .in{text-indent:2em} .sign{text-align:right;padding-right:40px}"
    )
    return Drawing(framed(body, width=794, height=1123, css=css), 794, 1123, _authorised(case), 1.6)


def _authorised(case: Case) -> dict[str, str]:
    return {
        "principal_name": case.insured.name,
        "principal_id_number": case.insured.id_number,
        "agent_name": case.relative.name,
        "agent_id_number": case.relative.id_number,
        "signed_on": case.on.isoformat(),
    }


def _authorisation_running(case: Case, random: Random) -> Drawing:
    """All in one sentence, as people write it themselves."""
    giver, taker = case.insured, case.relative
    body = (
        "<div class='paper'><h1>委托书</h1>"
        f"<p class=in>委托人：{escape(giver.name)}，{giver.sex}，身份证号：{giver.id_number}，住{escape(giver.address)}。</p>"
        f"<p class=in>受委托人：{escape(taker.name)}，{taker.sex}，身份证号：{taker.id_number}。</p>"
        f"<p class=in>本人因在外地工作，无法亲自到场，现委托{escape(taker.name)}代为办理保险合同（号码{case.contract_number}）项下的理赔手续，"
        "并代收理赔款。由此产生的一切后果由本人承担。</p><p class=in>特此委托。</p>"
        f"<p class=sign>委托人：{escape(giver.name)}</p><p class=sign>{day_text(case.on, '年')}</p></div>"
    )
    css = (
        ".paper{padding:80px 84px;font:23px 'AR PL KaitiM GB';color:#1a1a1a;background:#fcfbf5} h1{font-size:38px;text-align:center;letter-spacing:18px;margin-bottom:50px}"
        "p{line-height:2;margin:10px 0} .in{text-indent:2em} .sign{text-align:right}"
    )
    return Drawing(framed(body, width=794, height=1000, css=css), 794, 1000, _authorised(case), 1.6)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "claim_form": (_claim_table, _claim_lines),
    "authorisation": (_authorisation_letter, _authorisation_running),
}
