"""Letters of authority: a letter of one's own, and an insurer's form."""

from __future__ import annotations

from html import escape
from random import Random

from anlan.kernel.identity import age_on
from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text, ticked
from benchmarks.papers.families.sixth.marks import KAI, SUNG, applicant, filed_on, framed, is_child, pen
from benchmarks.papers.families.sixth.sheet import serial
from benchmarks.papers.paper import Drawing


def _fields(case: Case) -> dict[str, str]:
    giver, agent = applicant(case), case.relative
    return {
        "principal_name": giver.name,
        "principal_id_number": giver.id_number,
        "agent_name": agent.name,
        "agent_id_number": agent.id_number,
        "signed_on": filed_on(case).isoformat(),
    }


def _insured(case: Case) -> str:
    """How the giver speaks of the insured person."""
    return f"本人之{'子' if case.insured.sex == '男' else '女'}{case.insured.name}" if is_child(case) else "本人"


def letter(case: Case, random: Random) -> Drawing:
    """A letter typed at home, signed by both with a thumb's print."""
    giver, agent = applicant(case), case.relative
    why = "年事已高、行动不便" if age_on(giver.born_on, case.on) > 64 else "工作原因"
    signed = day_text(filed_on(case), "年")
    print_ = "<span style='display:inline-block;width:30px;height:38px;border-radius:50%;background:repeating-radial-gradient(#c9303a 0 1.5px,#e9a9a9 1.5px 3px);opacity:.7;margin-left:-14px;vertical-align:middle'></span>"
    css = f"p{{font-size:20px;line-height:40px;margin:6px 0;text-indent:2em}}p.n{{text-indent:0}}body{{{random.choice((SUNG, KAI))}}}"
    body = (
        "<div class='paper'><div style='position:absolute;left:92px;top:100px;width:610px'>"
        "<div style='text-align:center;font-size:34px;letter-spacing:12px;margin-bottom:38px'>授权委托书</div>"
        f"<p class=n>委托人：{escape(giver.name)}　　性别：{giver.sex}</p><p class=n>身份证号码：{giver.id_number}</p>"
        f"<p class=n>受托人：{escape(agent.name)}　　性别：{agent.sex}</p><p class=n>身份证号码：{agent.id_number}</p><p class=n>联系电话：{agent.phone}</p>"
        f"<p>因委托人{why}，不能亲自到{escape(case.insurer)}办理{escape(_insured(case))}的保险理赔事宜，现委托上述受托人作为代理人，代为递交理赔材料、签收有关文书并办理相关手续。</p>"
        "<p>受托人在上述权限内所签署的文件，委托人均予以承认，由此产生的法律后果由委托人承担。受托人无转委托权。</p>"
        "<p>委托期限：自签署之日起至上述事项办结为止。</p>"
        f"<div style='font-size:20px;line-height:56px;margin:36px 0 0 250px;white-space:nowrap'>委托人（签名）：{pen(giver.name, size=34)}{print_}<br>受托人（签名）：{pen(agent.name, size=34, tilt=2)}{print_}<br>签署日期：{pen(signed, size=27)}</div>"
        "</div></div>"
    )
    return Drawing(framed(body, width=794, height=1123, css=css), 794, 1123, _fields(case))


def mandate_form(case: Case, random: Random) -> Drawing:
    """An insurer's form with ticks for what the agent may do."""
    giver, agent = applicant(case), case.relative
    powers = ("递交理赔申请资料", "签收理赔通知书", "领取退回的资料原件", "代为领取保险金")
    ticks = "<br>".join(ticked(place < 3, power) for place, power in enumerate(powers))

    def row(label: str, value: str, other: str, more: str) -> str:
        return f"<tr><td class=l>{label}</td><td>{value}</td><td class=l>{other}</td><td>{more}</td></tr>"

    table = (
        "<tr><td class=h colspan=4>委 托 人 信 息</td></tr>"
        + row("委托人姓名", pen(giver.name), "证件类型", "居民身份证")
        + f"<tr><td class=l>证件号码</td><td colspan=3>{pen(giver.id_number, size=26)}</td></tr>"
        + row("保单号", f"<span style='font-size:15px'>{case.contract_number}</span>", "联系电话", pen(giver.phone))
        + "<tr><td class=h colspan=4>受 托 人 信 息</td></tr>"
        + row("受托人姓名", pen(agent.name), "证件类型", "居民身份证")
        + f"<tr><td class=l>证件号码</td><td colspan=3>{pen(agent.id_number, size=26)}</td></tr>"
        + row("联系电话", pen(agent.phone), "与委托人关系", pen(random.choice(("亲属", "朋友"))))
        + f"<tr><td class=l>授权事项</td><td colspan=3 style='line-height:34px;padding:8px 12px'>{ticks}</td></tr>"
    )
    css = f"table{{width:690px;table-layout:fixed}}td{{border:1px solid #333;height:48px;font-size:16px;padding:2px 8px}}.l{{text-align:center;width:130px}}.h{{text-align:center;background:#eef0f4;height:34px}}body{{{SUNG}}}li{{margin:5px 0}}"
    notes = "<ol style='font-size:14px;padding-left:22px'><li>本委托仅对本次理赔事项有效，复印无效。</li><li>委托人须提供本人及受托人的有效身份证件。</li><li>保险金原则上转账至受益人本人账户。</li></ol>"
    body = (
        f"<div class='paper'><div style='position:absolute;left:52px;top:56px;width:690px'><div style='display:flex;justify-content:space-between;font-size:15px'><span>{escape(case.insurer)}</span><span>编号：{serial(case, '委托', 9)}</span></div>"
        f"<div style='text-align:center;font-size:29px;font-weight:bold;margin:22px 0'>理赔授权委托书</div><table>{table}</table>{notes}"
        f"<div style='display:flex;justify-content:space-between;font-size:17px;margin-top:46px'><span>委托人签字：{pen(giver.name, size=34)}</span><span>受托人签字：{pen(agent.name, size=34)}</span></div>"
        f"<div style='text-align:right;font-size:17px;margin-top:34px'>日期：{pen(day_text(filed_on(case), '年'), size=26)}</div></div></div>"
    )
    return Drawing(framed(body, width=794, height=1123, css=css), 794, 1123, _fields(case))
