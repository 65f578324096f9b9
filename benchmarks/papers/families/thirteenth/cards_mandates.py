"""Letters of authority: one in prose, one as a table, one by hand, one signed on a phone."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.thirteenth import cards_kit as kit
from benchmarks.papers.families.thirteenth.cards_kit import t
from benchmarks.papers.paper import Drawing, Layout


def _giver(case: Case) -> Person:
    """Who gives authority: for a child its mother."""
    return case.mother if kit.minor(case) else case.insured


def _truth(case: Case) -> dict[str, object]:
    giver, taker = _giver(case), case.relative
    return {
        "principal_name": giver.name,
        "principal_id_number": giver.id_number,
        "agent_name": taker.name,
        "agent_id_number": taker.id_number,
        "signed_on": kit.signed(case).isoformat(),
    }


def _mandate_table_lines(
    case: Case, random: Random, hand: Callable[..., str], mine: str, yours: str, giver: Person, taker: Person
) -> list[list[str]]:
    """The table's rows."""
    return [
        ["项　目", f"@class=mid|{mine}", f"@class=mid|{yours}"],
        ["姓　名", hand(giver.name), hand(taker.name)],
        ["证件类型", "■身份证　□护照　□其他", "■身份证　□护照　□其他"],
        ["证件号码", hand(giver.id_number), hand(taker.id_number)],
        ["联系电话", hand(giver.phone), hand(taker.phone)],
        ["联系地址", hand(giver.address), hand(taker.address)],
        ["双方关系", f"@colspan=2|{hand(random.choice(('夫妻', '朋友', '兄弟姐妹', '保险代理人')))}"],
        ["涉及保单", f"@colspan=2|{hand(case.contract_number)}（被保险人：{hand(case.insured.name)}）"],
        [
            "委托事项",
            "@colspan=2|"
            + "　".join(
                (
                    kit.tick(True, "递交理赔申请"),
                    kit.tick(True, "代领理赔材料"),
                    kit.tick(False, "代领保险金"),
                    kit.tick(False, "保全变更"),
                )
            ),
        ],
    ]


def mandate_table(case: Case, random: Random) -> Drawing:
    """An insurer's form: giver and taker in two columns, matters to tick, terms below."""
    giver, taker, face = _giver(case), case.relative, random.randrange(3)
    mine, yours = random.choice((("委托人", "受托人"), ("授权人", "被授权人"), ("委托方", "受托方")))

    def hand(words: object) -> str:
        return kit.wrote(words, face=face)

    lines = _mandate_table_lines(case, random, hand, mine, yours, giver, taker)
    when = day_text(kit.signed(case), "年")
    body = (
        f'<div class="pair"><b style="color:#b05a14;font-size:17px">{t(case.insurer)}</b><span style="font-size:12px">版本号 LP-WT-{random.randint(2019, 2025)}</span></div>'
        '<h2 class="mid" style="font-size:24px;letter-spacing:4px;margin:10px 0 12px">理赔业务委托授权书</h2>'
        + kit.rows(*lines, widths=(14, 43, 43))
        + "<p style='font-size:12.5px;margin-top:12px'>一、本授权书自签署之日起三十日内有效。二、受托人不得转委托。三、委托人确认受托人在上述权限内的行为由委托人承担法律后果。四、代领保险金须另行办理公证委托。</p>"
        + kit.pair(
            f"{mine}签名：{kit.pen(giver.name, size=1.5, face=face)}",
            f"{yours}签名：{kit.pen(taker.name, size=1.5, face=face)}",
            style="margin-top:24px",
        )
        + kit.pair(f"签署日期：{kit.pen(when, face=face)}", f"柜面受理人：{kit.staff(random)}", style="margin-top:16px")
    )
    return kit.page(body, (820, 690), _truth(case), font=kit.HEI, px=14.5, css=".g td{height:38px}")


def mandate_prose(case: Case, random: Random) -> Drawing:
    """A typed letter in prose, the numbers in brackets behind the names."""
    giver, taker = _giver(case), case.relative
    why = random.choice(("因行动不便", "因工作在外地", "因需卧床休养"))
    who = "被保险人" + case.insured.name if kit.minor(case) else "本人"
    to = random.choice((f"致：{case.insurer}", f"{case.insurer}理赔部："))
    number = random.choice(("公民身份号码", "身份证号", "身份证号码为"))
    body = (
        '<h2 class="mid" style="font-size:30px;letter-spacing:10px;margin:4px 0 28px">委 托 书</h2>'
        f"<p style='text-indent:0'>{t(to)}</p>"
        f"<p>本人{t(giver.name)}（{giver.sex}，{number}{giver.id_number}，电话{giver.phone}）{why}，无法亲自前往贵司办理{t(who)}名下第{case.contract_number}号保险合同的索赔手续，"
        f"特全权委托{t(taker.name)}（{taker.sex}，{number}{taker.id_number}，电话{taker.phone}）作为本人的代理人，代为提交材料、签收文书、查询进度。</p>"
        "<p>代理人在办理上述事项过程中所签署的有关文件，本人均予认可，并承担相应的法律责任。代理人无转委托权。</p>"
        "<p>委托期限：自签字之日起至上述事项办结之日止。</p>"
        + f"<div style='margin:36px 0 0 330px;line-height:2.2'>委托人（签字、按印）：{kit.pen(giver.name, size=1.35)}<br>受委托人（签字）：{kit.pen(taker.name, size=1.35, face=1)}<br>{day_text(kit.signed(case), random.choice(('年', '数')))}</div>"
        '<div style="position:absolute;right:110px;bottom:150px;width:34px;height:44px;border-radius:50%;background:radial-gradient(rgba(214,40,40,.75),rgba(214,40,40,.3));transform:rotate(14deg)"></div>'
    )
    css = "p{line-height:2;text-indent:2em;margin-bottom:6px}"
    return kit.page(body, (760, 720), _truth(case), font=kit.FANG, px=18, pad="46px 66px", css=css)


def mandate_hand(case: Case, random: Random) -> Drawing:
    """A few lines by hand on squared letter paper."""
    giver, taker, face = _giver(case), case.relative, random.randrange(3)
    thing = random.choice(("保险报销的事情", "理赔手续", "住院费用报销理赔"))
    ink = random.choice(("#1b2c63", "#23232a"))
    words = (
        f"我叫{giver.name}，身份证{giver.id_number}。现委托{taker.name}（身份证{taker.id_number}）替我去保险公司"
        f"办理{thing}，所有材料由他代交，签字我都认可。"
    )
    ruled = "repeating-linear-gradient(180deg,transparent 0 43px,#c98f8f 43px 44px)"

    def put(text: str, style: str = "") -> str:
        return f'<div style="line-height:44px;font-family:{kit.PENS[face]};color:{ink};{style}">{t(text)}</div>'

    body = (
        '<div style="color:#b86a6a;font-size:14px;border-bottom:2px solid #c98f8f;padding-bottom:4px" class="pair"><span>便 笺</span><span>第　　页</span></div>'
        f"<div style='background:{ruled}'>"
        + put(random.choice(("授权委托书", "代办委托书")), "text-align:center")
        + put(words, "text-indent:2em")
        + put("　", "")
        + put(f"委托人：{giver.name}", "padding-left:45%")
        + put(f"受托人：{taker.name}", "padding-left:45%")
        + put(day_text(kit.signed(case), random.choice(("年", "."))), "padding-left:45%")
        + put("　", "") * 2
        + "</div>"
    )
    return kit.page(body, (680, 610), _truth(case), px=21, pad="26px 44px", ground="#fdfaf2", scale=1.8)


def mandate_screen(case: Case, random: Random) -> Drawing:
    """An electronic mandate with a signature drawn by finger."""
    giver, taker = _giver(case), case.relative

    def part(title: str, one: Person) -> str:
        inner = "".join(
            f"<div class='pair' style='padding:6px 0'><span style='color:#8a9099'>{name}</span><span>{t(value)}</span></div>"
            for name, value in (("姓名", one.name), ("身份证号", one.id_number), ("手机号", one.phone))
        )
        return f"<div style='background:#fff;border-radius:8px;padding:10px 14px;margin-bottom:10px;border-left:4px solid #12a37f'><b>{title}</b>{inner}</div>"

    body = (
        part("委托人信息", giver)
        + part("受托人信息", taker)
        + f"<div style='background:#fff;border-radius:8px;padding:10px 14px;font-size:13px;color:#555'>授权内容：本人同意受托人代为办理保单 {case.contract_number} 的理赔报案、资料上传及结案确认。受托人不得代领款项。</div>"
        + f"<div style='background:#fff;border-radius:8px;padding:10px 14px;margin-top:10px'><div style='color:#8a9099'>委托人手写签名</div><div class='mid' style='height:70px;border:1px dashed #cfd4da;padding-top:14px'>{kit.pen(giver.name, size=2.1, turn=-4, ink='#111', face=1)}</div></div>"
        + f"<div class='end' style='color:#8a9099;font-size:13px;margin-top:8px'>签署时间 {day_text(kit.signed(case), '-')} {kit.clock(random)}:{random.randint(10, 59)}</div>"
        + "<div class='mid' style='background:#12a37f;color:#fff;border-radius:6px;padding:10px;margin-top:14px'>已完成签署</div>"
    )
    title = random.choice(("电子授权委托书", "线上委托授权"))
    return kit.screen(title, body, 710, _truth(case), random=random, bar="#12a37f")


LAYOUTS: dict[str, tuple[Layout, ...]] = {"authorisation": (mandate_table, mandate_prose, mandate_hand, mandate_screen)}
