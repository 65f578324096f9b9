"""Letters of authority: running letters, insurers' forms, a lined sheet, an electronic one, a notary's wording."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import at, day_text, ticked
from benchmarks.papers.families.twelfth.desk import (
    FANG,
    HEI,
    KAI,
    MICRO,
    MING,
    PENS,
    apart,
    bars,
    blank,
    boxed,
    cell,
    city_of,
    page,
    payee,
    pen,
    row,
    staff,
    stamp,
)
from benchmarks.papers.paper import Drawing, Layout


def _day(case: Case) -> dt.date:
    return case.on - dt.timedelta(days=3 + case.seed % 9)


def _fields(case: Case, day: dt.date) -> dict[str, str]:
    one, agent = payee(case), case.relative
    return {
        "principal_name": one.name,
        "principal_id_number": one.id_number,
        "agent_name": agent.name,
        "agent_id_number": agent.id_number,
        "signed_on": day.isoformat(),
    }


def _thumb(x: float, y: float) -> str:
    rings = "".join(
        f"<ellipse cx='26' cy='33' rx='{n}' ry='{n * 1.3}' fill='none' stroke='#c9252c' stroke-width='1.6'/>"
        for n in range(3, 25, 4)
    )
    return at(x, y, f"<svg width='52' height='66' style='opacity:.6'>{rings}</svg>", "transform:rotate(12deg)")


def letter(case: Case, random: Random) -> Drawing:
    """A letter typed by the family: the numbers stand in the text itself."""
    one, agent, day = payee(case), case.relative, _day(case)
    tie = random.choice(("亲属", "朋友", "同事"))
    body = (
        f"<h1 style='font-size:31px;letter-spacing:18px;margin:22px 0 36px'>{random.choice(('委托书', '授权书'))}</h1>"
        f"<p>{case.insurer}：</p>"
        f"<p class='t'>本人{one.name}（身份证号码{one.id_number}），系贵公司{case.contract_number}号保险合同的权利人。"
        f"因{random.choice(('行动不便', '身在外地', '工作原因'))}，无法亲自到场，特委托{tie}{agent.name}（身份证号码{agent.id_number}，"
        f"电话{agent.phone}）全权代为办理本次理赔事宜，包括提交材料、补充材料及领取文书。</p>"
        "<p class='t'>受托人在委托范围内的一切行为，本人均予认可，由此产生的责任由本人承担。本委托书自签字之日起三个月内有效。</p>"
        f"<div style='margin:60px 0 0 350px;line-height:2.4'>委托人：{pen(one.name, PENS[1], '1.5em')}<br>受托人：{pen(agent.name, PENS[0], '1.4em')}"
        f"<br>{day_text(day, random.choice(('年', '数')))}</div>"
    ) + _thumb(620, 560)
    css = ".t{text-indent:2em;line-height:2.15;margin-top:14px}"
    return page(body, _fields(case, day), height=880, font=FANG, size=18.5, pad="46px 78px", css=css)


def facing_columns(case: Case, random: Random) -> Drawing:
    """An insurer's form: who gives authority on the left, who receives it on the right."""
    one, agent, day, hand = payee(case), case.relative, _day(case), random.choice(PENS)

    def write(words: object) -> str:
        return pen(words, hand)

    head = "background:#dfe8f2;text-align:center;font-weight:600"
    pairs = (
        ("姓名", one.name, agent.name),
        ("证件号", one.id_number, agent.id_number),
        ("电话", one.phone, agent.phone),
        (
            "住址",
            f"<span style='font-size:13px'>{one.address}</span>",
            f"<span style='font-size:13px'>{agent.address}</span>",
        ),
    )
    rows = row(cell("授权人", 2, style=head), cell("被授权人", 2, style=head))
    rows += "".join(row(a, write(b), a, write(c)) for a, b, c in pairs)
    powers = "<br>".join(
        ticked(chosen, words)
        for chosen, words in (
            (True, "代为提出索赔、提交及补充材料"),
            (True, "代为签收理赔通知书"),
            (False, "代为领取保险金（须公证）"),
        )
    )
    body = (
        f"<div style='color:#1d4f86;font-weight:700;border-bottom:3px solid #1d4f86;padding-bottom:6px'>{case.insurer}</div>"
        "<h1 style='margin:20px 0 16px'>理赔授权委托书</h1>"
        f"<table class='g z'>{rows}{row('保险合同', cell(write(case.contract_number), 3))}{row('权限', cell(powers, 3, style='line-height:2'))}"
        f"{row('期限', cell(f'自签署之日起 {write(random.choice((1, 2, 3, 6)))} 个月', 3))}</table>"
        "<p style='margin-top:14px;font-size:13px'>★ 授权人为未成年人的，由其监护人签署。★ 请附双方有效证件复印件。</p>"
        + apart(f"授权人签字 {write(one.name)}", f"被授权人签字 {write(agent.name)}", style="margin-top:36px")
        + apart("柜面核验：" + staff(random)[0], f"签署日期 {write(day_text(day, '-'))}", style="margin-top:24px")
    )
    css = ".z td{height:46px}.z{table-layout:fixed}.z td:nth-child(odd){width:78px}.z td[colspan='2']{width:50%}"
    return page(body, _fields(case, day), width=900, height=800, font=HEI, size=15, pad="40px 46px", css=css)


def lined_sheet(case: Case, random: Random) -> Drawing:
    """Written by hand on a lined sheet torn from a pad."""
    one, agent, day, hand = payee(case), case.relative, _day(case), random.choice(PENS)
    ground = "repeating-linear-gradient(#fffdf6 0 45px,#e39a9a 45px 46px)"
    say = random.choice(("今委托", "我现委托", "兹委托"))
    body = (
        f'<div style="font-family:{hand};color:#1b2330;line-height:46px;font-size:23px;background:{ground};height:690px;padding:0 10px">'
        "<div class='c' style='font-size:28px;letter-spacing:14px'>委托书</div>"
        f"<div>委托人 {one.name}</div><div>身份证 {one.id_number}</div><div>受托人 {agent.name}</div><div>身份证 {agent.id_number}</div>"
        f"<div>　　{say}上面的受托人去保险公司帮我办理赔、交材料、签字，他（她）办的事我都承认，出了问题我自己负责。保单号{case.contract_number}。</div>"
        f"<div style='margin-left:300px'>委托人 {one.name}</div><div style='margin-left:300px'>{day_text(day, '年')}</div></div>"
    ) + _thumb(600, 500)
    return page(body, _fields(case, day), width=740, height=780, pad="40px 46px", ground="#fffdf6")


def electronic(case: Case, random: Random) -> Drawing:
    """An authority signed on a telephone: grey table, certificate's number, picture of the signature."""
    one, agent, day = payee(case), case.relative, _day(case)
    label = "width:170px;background:#f4f4f4;color:#555"
    rows = "".join(
        row(cell(a, style=label), b)
        for a, b in (
            ("委托人（甲方）", one.name),
            ("甲方证件号码", one.id_number),
            ("代理人（乙方）", agent.name),
            ("乙方证件号码", agent.id_number),
            ("乙方手机号", f"{agent.phone[:3]}****{agent.phone[7:]}"),
            ("代理事项", f"{case.contract_number} 项下理赔申请、材料递交、进度查询"),
            ("不含事项", "领取保险金、变更受益人、退保"),
        )
    )
    body = (
        apart(
            f"{case.insurer}",
            f"电子文件号 {case.numbers['业务流水号']}{case.numbers['门诊号']}",
            style="font-size:12px;color:#777",
        )
        + f"<h1 style='font-size:25px;margin:26px 0 18px'>理赔代办电子授权书</h1><table class='g z'>{rows}</table>"
        + "<p style='margin-top:18px;color:#444;font-size:13.5px;line-height:1.9'>甲方已通过实名认证与活体检测，确认系本人真实意愿。甲乙双方同意以数据电文形式订立本授权书，"
        "乙方在上述代理事项内实施的行为对甲方发生效力。</p>"
        + apart(
            f"甲方签名<br>{pen(one.name, PENS[1], '2em', '#111')}",
            f"乙方签名<br>{pen(agent.name, PENS[0], '2em', '#111')}",
            style="margin-top:26px",
        )
        + f"<p style='margin-top:26px'>签署日期：{day_text(day, '-')}</p>"
        + f"<div style='margin-top:30px;border:1px solid #ccc;padding:10px 14px;font-size:12px;color:#777'>数字证书颁发机构：安信认证中心　证书序列号：{case.numbers['标本号']}A7F{case.numbers['登记号']}</div>"
        + f"<div style='margin-top:20px'>{bars(random, 260, 34)}</div>"
    )
    css = ".z td{height:46px;border-color:#c9c9c9}"
    return page(body, _fields(case, day), height=960, font=MICRO, size=15, css=css)


def _notary_party(title: str, one: Person) -> str:
    return (
        f"<p class='t'>{title}：{blank(one.name, 120)}，{one.sex}，{day_text(one.born_on, '年')}出生，公民身份号码：</p>"
        f"<p style='padding-left:2em'>{boxed(one.id_number, 27)}</p>"
    )


def notary(case: Case, random: Random) -> Drawing:
    """In a notary's or a village committee's wording, the numbers in boxes, witnessed by a seal."""
    one, agent, day = payee(case), case.relative, _day(case)
    witness = f"{city_of(one)}{random.choice(('团结', '幸福里', '三道桥'))}社区居民委员会"
    body = (
        "<h1 style='font-size:30px;letter-spacing:12px;margin:14px 0 22px'>授权委托书</h1>"
        + _notary_party("委托人", one)
        + _notary_party("受委托人", agent)
        + f"<p class='t'>委托事由：委托人因{random.choice(('年老体弱', '住院治疗', '外出务工'))}，不能亲自办理在{case.insurer}的保险理赔手续。</p>"
        "<p class='t'>委托权限：一、代为申请理赔并签署有关文件；二、代为接收调查询问；三、代为签收理赔结论。受委托人无权转委托。</p>"
        + f"<div style='margin:36px 0 0 330px;line-height:2.3'>委托人（签名）：{pen(one.name, PENS[2], '1.4em')}<br>受委托人（签名）：{pen(agent.name, PENS[0], '1.4em')}"
        f"<br>见证人：{pen(staff(random)[0], PENS[1], '1.2em')}　{day_text(day, '年')}</div>"
        + f"<p style='margin-top:34px;font-size:14px'>以上签名属实。{witness}（盖章）</p>"
    ) + stamp(90, 590, witness, size=140)
    css = ".t{line-height:2.05;margin-top:8px}"
    font = random.choice((KAI, MING))
    return page(body, _fields(case, day), height=920, font=font, size=17, pad="46px 68px", css=css)


PAGES: tuple[Layout, ...] = (letter, facing_columns, lined_sheet, electronic, notary)
