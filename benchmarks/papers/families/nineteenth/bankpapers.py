"""Bank cards: a wide face, an upright one, a copied card, a passbook's page, an account's screen."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.nineteenth.cards_kit import (
    HEI,
    KAI,
    MI,
    OCR,
    SANS,
    SUNG,
    Cell,
    ends,
    head,
    home,
    knob,
    lab,
    num,
    over,
    p,
    page,
    panel,
    phone,
    print_seal,
    q,
    rubber,
    sign,
    tab,
)
from benchmarks.papers.paper import Drawing

_FACES = (
    ("linear-gradient(120deg,#0d3c7d,#2f80c6)", "#fff"),
    ("linear-gradient(150deg,#8d1523,#d3493f)", "#fff"),
    ("radial-gradient(circle at 20% 10%,#3e8f6e,#11543d)", "#f4f6e8"),
    ("linear-gradient(200deg,#e9dcb8,#c7a35a)", "#3c2a0c"),
    ("linear-gradient(90deg,#2a2c34,#565b6b)", "#f0e2bd"),
)


def _truth(case: Case, *, holder: bool = False) -> dict[str, str]:
    who = case.insured
    return {"card_number": who.card_number, "bank": who.bank} | ({"holder_name": who.name} if holder else {})


def _spaced(number: str, gap: str = " ") -> str:
    return gap.join(number[place : place + 4] for place in range(0, len(number), 4))


def _chip(x: int, y: int) -> str:
    lines = "<path d='M0 18h24M0 34h24M46 18h24M46 34h24M24 0v52M46 0v52' stroke='#8a713a' fill='none'/>"
    return at(x, y, f"<svg width='70' height='52'><rect width='70' height='52' rx='9' fill='#d8c078'/>{lines}</svg>")


def _union(x: int, y: int) -> str:
    bars = "".join(
        f"<path d='M{12 + 24 * k} 0h34l-10 50h-34z' fill='{c}'/>"
        for k, c in enumerate(("#d7282f", "#15508f", "#0b7d79"))
    )
    return at(
        x,
        y,
        f"<svg width='110' height='50'>{bars}</svg><b style='position:absolute;left:18px;top:14px;color:#fff;font:italic 700 19px {SANS}'>银联</b>",
    )


def _face(case: Case, random: Random) -> str:
    ground, ink = random.choice(_FACES)
    who = case.insured
    grade = random.choice(("借记卡", "储蓄卡 DEBIT", "金卡 · 借记", "社区便民卡"))
    made = at(44, 38, e(who.bank), "font-size:34px;font-weight:700;letter-spacing:2px") + at(
        610, 46, grade, "font-size:20px"
    )
    made += _chip(70, 170)
    made += at(
        60, 262, _spaced(who.card_number), f"font:{38 if len(who.card_number) > 16 else 43}px {OCR};letter-spacing:1px"
    )
    made += at(62, 350, f"VALID THRU　{1 + case.seed % 12:02d}/{30 + case.seed % 9}", f"font:17px {SANS}")
    made += at(62, 430, random.choice(("闪付 Quick Pass", "ATM", "客服 95" + num(case, "hot", 3))), f"font:19px {SANS}")
    return (
        f"<div style='position:relative;width:820px;height:516px;border-radius:30px;background:{ground};color:{ink};"
        f"line-height:1.3;font-family:{random.choice((HEI, MI, SANS))}'>{made}{_union(660, 420)}</div>"
    )


def wide_face(case: Case, random: Random) -> Drawing:
    """The face of a debit card on a table."""
    table = random.choice(("#d8d3c8", "#4a4d52", "repeating-linear-gradient(2deg,#b99063 0 18px,#b2895c 18px 33px)"))
    body = f"<div style='position:absolute;left:50px;top:46px'>{_face(case, random)}</div>"
    return page(body, 920, 610, _truth(case), ground=table)


def upright_face(case: Case, random: Random) -> Drawing:
    """A card that stands upright, its number in lines of small flat figures."""
    ground, ink = random.choice(_FACES)
    who = case.insured
    parts = _spaced(who.card_number).split(" ")
    made = at(40, 44, e(who.bank), "font-size:34px;font-weight:700") + at(
        40, 98, random.choice(("电子结算账户 I类户", "Debit Card", "个人借记卡")), "font-size:19px"
    )
    made += _chip(222, 170) + at(40, 420, "卡号", "font-size:18px;opacity:.8")
    made += at(40, 448, f"{' '.join(parts[:3])}<br>{' '.join(parts[3:])}", f"font:33px {OCR};line-height:1.5")
    made += at(40, 580, f"有效期 {1 + case.seed % 12:02d}/{31 + case.seed % 8}", "font-size:18px") + _union(350, 680)
    made += at(40, 690, random.choice(("24小时客户服务热线<br>见卡背面", "本卡仅限本人使用")), "font-size:16px")
    body = f"<div style='position:absolute;left:60px;top:50px;width:500px;height:790px;border-radius:28px;background:{ground};"
    body += f"color:{ink};line-height:1.35;font-family:{MI}'>{made}</div>"
    return page(body, 620, 890, _truth(case), ground=random.choice(("#cfd5d9", "#e9e4da", "#57606a")))


def pasted_copy(case: Case, random: Random) -> Drawing:
    """A grey copy of a card on a sheet, with the holder's name and bank written below."""
    who = case.insured
    body = head(random.choice(("银行卡复印件", "理赔款收款账户确认", "银行卡（正面）粘贴页")), 25)
    body += f"<div style='margin:22px 0 0 42px;filter:grayscale(1) contrast(1.1);height:440px;transform:scale(.84);transform-origin:0 0'>{_face(case, random)}</div>"
    body += p(
        f"持卡人：<span class=h>{e(who.name)}</span>　　开户行：<span class=h>{e(who.bank)}</span>",
        "font-size:19px;margin-top:16px",
    )
    body += p(
        f"本人确认上述账户为本人名下有效账户。　签字：{sign(e(who.name))}　{day_text(case.on, '.')}",
        "font-size:17px;margin-top:10px",
    )
    if random.random() < 0.5:
        body += rubber("与原件相符", 620, 620, "#b12a2a")
    return page(body, 860, 740, _truth(case, holder=True), font=random.choice((KAI, SUNG)))


def passbook_page(case: Case, random: Random) -> Drawing:
    """The first page of a passbook, its values printed by needles."""
    who = case.insured
    opened = who.id_valid_from
    rows: list[list[Cell]] = [
        [lab("户　名"), over(f"<span class=d>{e(who.name)}</span>", 3)],
        [lab("账　号"), over(f"<span class=d>{who.card_number}</span>", 3)],
        [lab("币　种"), "<span class=d>人民币</span>", lab("储　种"), f"<span class=d>{random.choice(('活期储蓄', '个人结算'))}</span>"],
        [lab("开户日期"), f"<span class=d>{day_text(opened, '-')}</span>", lab("支取方式"), "<span class=d>凭密码</span>"],
        [lab("通　兑"), "<span class=d>全国通兑</span>", lab("册　号"), f"<span class=d>{num(case, 'book', 8)}</span>"],
    ]  # fmt: skip
    tone = random.choice(("#1d6b45", "#1f4f8b", "#9c2f2f"))
    body = p(e(who.bank), f"color:{tone};font-size:28px;font-weight:700", "m")
    body += p(
        random.choice(("活期一本通存折", "储蓄存折", "个人结算存折")),
        f"color:{tone};font-size:19px;margin-bottom:14px",
        "m",
    )
    body += tab(rows) + ends(
        f"开户网点：{home(case)}分行营业部",
        f"经办 {num(case, 'tl', 5)}　复核 {num(case, 'tk', 5)}",
        style="margin-top:12px;font-size:14px",
    )
    body += p("请妥善保管存折及密码，如有遗失请及时办理挂失。", "font-size:13.5px;color:#555;margin-top:26px")
    body += print_seal(f"{who.bank}{home(case)}分行", 520, 330, 120, "储蓄专用章", 0.45)
    css = f".d{{font-family:{HEI};letter-spacing:1px;color:#22242c}}.t td{{border-color:{tone}99;padding:9px;color:{tone}}}"
    return page(body, 780, 510, _truth(case, holder=True), font=SUNG, css=css, ground="#f5f6ee", pad="30px 46px")


def account_screen(case: Case, random: Random) -> Drawing:
    """An account's details in the bank's app."""
    who = case.insured
    tone = random.choice(("#c7202f", "#0b5fb4", "#138a5e"))
    card = f"<div style='background:{tone};color:#fff;border-radius:12px;margin:12px 11px;padding:16px'>"
    card += f"<b style='font-size:18px'>{e(who.bank)}</b><div style='font-size:13px'>Ⅰ类户　借记卡</div>"
    card += f"<div style='font:19px {OCR};margin-top:20px;white-space:nowrap'>{_spaced(who.card_number)}</div></div>"
    rows = (
        q("户名", e(who.name)) + q("币种", "人民币") + q("开户网点", f"{home(case)}解放路支行") + q("账户状态", "正常")
    )
    rows += q("开户日期", day_text(who.id_valid_from, "-"))
    body = card + panel(rows) + panel(q("可用余额", "****　<u>显示</u>"), q("本月收支明细", "查看 ＞"))
    body += knob("复制卡号", tone) + p("为保障资金安全，请勿向他人透露验证码", "font-size:12.5px;color:#888", "m")
    return phone(body, 600, _truth(case, holder=True), random.choice(("账户详情", "我的账户", "卡片信息")), random)


LAYOUTS = {"bank_card": (wide_face, upright_face, pasted_copy, passbook_page, account_screen)}
