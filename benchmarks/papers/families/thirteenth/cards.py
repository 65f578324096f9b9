"""Bank cards, passbooks, and what a bank prints or shows of an account."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from random import Random

from benchmarks.papers.facts import Case, Person, digits
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.thirteenth import cards_kit as kit
from benchmarks.papers.families.thirteenth.cards_kit import t
from benchmarks.papers.paper import Drawing, Layout

_FACES = (
    ("linear-gradient(115deg,#7a0f1c,#c93a3f 60%,#e5835f)", "#fff6e6"),
    ("linear-gradient(150deg,#14233f,#2f5f96 70%,#7fb0d8)", "#f2f7ff"),
    ("linear-gradient(120deg,#d9b86a,#f3e3b4 50%,#c79a45)", "#3a2b10"),
    ("linear-gradient(160deg,#1d1d20,#4a4a52)", "#e7d9a8"),
    ("linear-gradient(130deg,#e8eff4,#ffffff 45%,#d3e2ea)", "#20303c"),
)
_CHIP = (
    "<svg width='56' height='44'><rect width='56' height='44' rx='8' fill='#d9c27e'/><path d='M0 15h20v14H0M56 15H36v14h20"
    "M20 0v44M36 0v44' stroke='#8d7634' fill='none'/></svg>"
)
_UNION = (
    "<div style='background:#fff;border-radius:5px;padding:3px 7px;line-height:1.1;text-align:center;color:#0b4f6c;"
    "font-weight:bold;font-size:12px;border:1px solid #bcd'>UnionPay<br>银 联</div>"
)


def card_flat(case: Case, random: Random) -> Drawing:
    """A debit card with its number printed flat in its lower half, above the holder and the term."""
    person, (ground, ink) = case.insured, random.choice(_FACES)
    raised = random.choice(("text-shadow:1px 1px 0 rgba(0,0,0,.4),-1px -1px 0 rgba(255,255,255,.25)", ""))
    face = random.choice((kit.MONO, kit.SANS))
    month = f"{random.randint(1, 12):02d}/{random.randint(28, 38)}"
    body = (
        f'<div style="position:absolute;inset:0;border-radius:17px;overflow:hidden;background:{ground};color:{ink}">'
        '<div style="position:absolute;left:250px;top:-60px;width:420px;height:420px;border-radius:50%;background:rgba(255,255,255,.08)"></div>'
        + at(28, 24, t(person.bank), f"font-size:24px;font-weight:bold;font-family:{kit.SERIF}")
        + at(380, 30, random.choice(("借记卡 Debit Card", "储蓄卡 Savings", "一卡通 ALL IN ONE")), "font-size:14px")
        + at(34, 88, _CHIP)
        + at(102, 98, ")))", "font-size:18px")
        + at(30, 164, kit.grouped(person.card_number), f"font-size:28px;letter-spacing:1px;font-family:{face};{raised}")
        + at(
            32,
            222,
            f"<span style='font-size:9px'>MONTH/YEAR<br>有效期 VALID THRU</span>　<span style='font-size:17px'>{month}</span>",
            "line-height:1.3",
        )
        + at(32, 272, t(person.pinyin), "font-size:16px;letter-spacing:1px")
        + at(438, 268, _UNION)
        + "</div>"
    )
    fields = {"bank": person.bank, "card_number": person.card_number}
    return kit.page(body, (540, 340), fields, font=kit.SANS, pad="0", ground="transparent", scale=2.3)


def card_social(case: Case, random: Random) -> Drawing:
    """The social security card's side with the bank on it: its own number besides the account's."""
    person = case.insured
    body = (
        '<div style="position:absolute;inset:0;border-radius:16px;background:linear-gradient(110deg,#e6f2f4,#fbfaf0 60%,#d8ecdf);border:1px solid #c2d4d0">'
        + at(28, 20, "中华人民共和国社会保障卡", "font-size:24px;font-weight:bold;color:#214f63")
        + at(28, 54, "SOCIAL SECURITY CARD", "font-size:11px;letter-spacing:2px;color:#214f63")
        + at(32, 84, portrait(94, 118, ground="#fff", shirt="#7a4a52"))
        + at(152, 88, f"姓　　名　{t(person.name)}", "font-size:16px")
        + at(152, 118, f"社会保障号码　{person.id_number}", "font-size:15px")
        + at(152, 146, f"发卡日期　{person.id_valid_from.year}年{person.id_valid_from.month}月", "font-size:15px")
        + at(152, 174, f"卡　　号　{random.choice('ABCDF')}{digits(random, 8)}", "font-size:15px")
        + at(32, 228, f"银行卡号　{kit.grouped(person.card_number)}", "font-size:20px;font-weight:bold")
        + at(32, 272, t(person.bank), "font-size:20px;font-weight:bold;color:#9b1c22")
        + at(452, 264, _UNION)
        + at(480, 20, "<div style='width:30px;height:30px;border-radius:50%;background:#d94b3c'></div>")
        + "</div>"
    )
    fields = {"bank": person.bank, "card_number": person.card_number, "holder_name": person.name}
    return kit.page(body, (540, 330), fields, font=kit.ROUND, pad="0", ground="transparent", scale=2.3)


def _passbook_body(
    random: Random, bank: str, moves: list[list[str]], typed: Callable[..., str], place: str, person: Person
) -> str:
    """What stands on the page."""
    return (
        f'<div class="pair" style="color:#1d5a86"><b style="font-size:22px">{t(bank)}</b><span>活期储蓄存折　Passbook</span></div>'
        '<div style="border-top:2px solid #1d5a86;margin:8px 0 12px"></div>'
        f'<p style="color:#1d5a86">户名 Name　{typed(person.name)}　　　币种 {typed("人民币")}</p>'
        f'<p style="color:#1d5a86">账号 A/C No.　{typed(person.card_number)}</p>'
        f'<p style="color:#1d5a86">开户行　{typed(place)}　　凭证号 {typed(digits(random, 8))}</p>'
        f'<p style="color:#1d5a86">开户日 {typed(day_text(person.id_valid_from, "plain"))}　通兑范围 {typed("全国")}</p>'
        + '<div style="border-top:2px dashed #b9c6d0;margin:16px -44px 14px"></div>'
        + kit.rows(["日期", "摘要", "存入(+)或支出(-)", "余额", "网点/柜员"], *moves, widths=(18, 14, 26, 22, 20))
        + kit.oblong([bank, "储蓄业务章"], right=70, bottom=310, colour="#b3262c")
    )


def passbook(case: Case, random: Random) -> Drawing:
    """A passbook laid open: the account above, the last movements below."""
    person, bank = case.insured, case.insured.bank
    place = bank + random.choice(("城中支行营业室", "人民路分理处", "高新支行", "第一支行"))

    def typed(words: object) -> str:
        return f'<span class="dots" style="font-family:{kit.NEEDLE};font-size:17px">{t(words)}</span>'

    dots = (
        ".dots{display:inline-block;line-height:1.3;color:transparent;-webkit-background-clip:text!important;background-image:repeating-linear-gradient("
        "0deg,#20263a 0 1.8px,rgba(40,48,80,.42) 1.8px 2.4px)}.g td{border-color:#9ab;height:30px;font-size:13px}"
    )
    balance, moves = random.randint(2000, 90000), []
    for number in range(4):
        day = case.visited_on - dt.timedelta(days=(4 - number) * 29)
        change = random.randint(20, 1500)
        balance += change
        moves.append(
            [
                f"{day:%Y%m%d}",
                random.choice(("工资", "代发", "结息", "转存")),
                f"+{change}.00",
                f"{balance}.00",
                f"{random.randint(1000, 9999)}",
            ]
        )
    body = _passbook_body(random, bank, moves, typed, place, person)
    fields = {"bank": bank, "card_number": person.card_number, "holder_name": person.name}
    return kit.page(
        body, (680, 520), fields, px=15, ground="#f3f7f6", pad="28px 44px", css=dots + "p{line-height:2}", scale=1.9
    )


def account_app(case: Case, random: Random) -> Drawing:
    """The card's page in a bank's app: labels left, the number with a button to copy it."""
    person = case.insured
    ground, ink = random.choice(_FACES[:4])
    place = random.choice(("营业部", "科技支行", "北环支行"))

    def row(name: str, value: object, more: str = "") -> str:
        return f"<div class='pair' style='padding:13px 0;border-bottom:1px solid #f0f1f3'><span style='color:#868c97;white-space:nowrap'>{name}</span><span class='end'>{t(value)}{more}</span></div>"

    copy = " <span style='color:#2f6fe0;font-size:13px'>复制</span>"
    body = (
        f'<div style="background:{ground};color:{ink};border-radius:12px;padding:16px;height:112px;margin-bottom:10px"><div class="pair"><b>{t(person.bank)}</b><span style="font-size:12px">I类户</span></div><div style="margin-top:34px">尾号 {person.card_number[-4:]}</div></div>'
        + '<div style="background:#fff;border-radius:12px;padding:2px 14px">'
        + row("户名", person.name)
        + row("账户" if random.random() < 0.5 else "卡号", kit.grouped(person.card_number), copy)
        + row("开户行", f"{person.bank}{kit.town(person)}{place}")
        + row("联行号", f"{random.choice((102, 308, 402))}{digits(random, 9)}")
        + row("预留手机", f"{person.phone[:3]}****{person.phone[-4:]}")
        + "</div>"
        + '<div class="pair" style="margin-top:22px"><span style="flex:1;text-align:center;border:1px solid #bbb;border-radius:8px;padding:10px">收款码</span><span style="flex:1;text-align:center;background:#c7383e;color:#fff;border-radius:8px;padding:10px">分享账户</span></div>'
    )
    fields = {"bank": person.bank, "card_number": person.card_number, "holder_name": person.name}
    return kit.screen(random.choice(("账户信息", "银行卡详情", "我的卡")), body, 590, fields, random=random)


def account_slip(case: Case, random: Random) -> Drawing:
    """What the bank's counter prints about an account, on a half sheet with its stamp."""
    person: Person = case.insured
    made = kit.signed(case)
    lines = [
        ["客户名称", t(person.name), "证件种类", "居民身份证"],
        ["证件号码", f"{person.id_number[:6]}********{person.id_number[-4:]}", "客户号", digits(random, 10)],
        ["卡/账号", f"@colspan=3|<b style='font-size:17px'>{person.card_number}</b>"],
        ["开户机构", f"@colspan=3|{t(person.bank)}{t(kit.town(person))}分行营业部"],
        ["账户性质", "个人结算账户（Ⅰ类）", "账户状态", "正常"],
        ["开户日期", day_text(person.id_valid_from, "-"), "币种", "CNY 人民币"],
    ]
    body = (
        f'<div class="pair"><b style="font-size:19px;color:#8a1a20">{t(person.bank)}</b><span>交易代码 {random.randint(1000, 9999)}</span></div>'
        '<h2 class="mid" style="font-size:21px;margin:6px 0 12px">个人账户信息查询单</h2>'
        + kit.rows(*lines, widths=(15, 37, 15, 33))
        + kit.pair(
            f"打印日期 {day_text(made, '-')} {kit.clock(random)}",
            f"柜员 {random.randint(10000, 99999)}",
            "第1次打印",
            style="margin-top:12px;font-size:13px",
        )
        + "<p style='font-size:12px;margin-top:6px'>本单仅供客户核对账户信息，不作为存款证明或其他凭证使用。客服电话 95500</p>"
        + kit.stamp(person.bank + "业务章", right=60, bottom=26, diameter=112)
    )
    fields = {"bank": person.bank, "card_number": person.card_number, "holder_name": person.name}
    return kit.page(
        body, (760, 430), fields, font=kit.HEI, px=14.5, pad="28px 38px", css=".g td{height:36px}", scale=1.7
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"bank_card": (card_flat, card_social, passbook, account_app, account_slip)}
