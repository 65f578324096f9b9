"""Bank cards: two cards, a passbook's first page, an account's screen, and a card copied on a sheet."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.eighteenth.cards_kit import (
    BOOK,
    BRUSH,
    FIGURES,
    GOTHIC,
    NEEDLE,
    PLAIN,
    SCREEN,
    Cell,
    clerks,
    facts,
    fours,
    grid,
    ink,
    page,
    panel,
    para,
    phone,
    row,
    sign,
    stamp,
    title,
    town,
)
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.paper import Drawing

_HUES = (
    ("#8a1420", "#c8333a"),
    ("#0f3d7a", "#2f78c4"),
    ("#10594a", "#2f9c80"),
    ("#3a2a63", "#7c5bb5"),
    ("#b9862b", "#e6c67c"),
    ("#23272e", "#59626d"),
)


def _truth(case: Case, holder: bool) -> dict[str, str]:
    who = case.insured
    fields = {"bank": who.bank, "card_number": who.card_number}
    return fields | ({"holder_name": who.name} if holder else {})


def _chip(x: int, y: int) -> str:
    lines = "<path d='M0 18h22v18H0M64 18H42v18h22M22 0v54M42 0v54' fill='none' stroke='#8d7430' stroke-width='1.5'/>"
    return at(x, y, f"<svg width='66' height='54'><rect width='64' height='54' rx='9' fill='#dcc172'/>{lines}</svg>")


def _union(x: int, y: int) -> str:
    stripes = "".join(f"<path d='M{12 + 30 * place} 0h38l-12 62h-38z' fill='{colour}'/>" for place, colour in enumerate(("#d7182a", "#0b4f8a", "#0e7c76")))  # fmt: skip
    words = "<text x='54' y='28' font-size='17' fill='#fff' text-anchor='middle' font-style='italic'>UnionPay</text><text x='54' y='50' font-size='17' fill='#fff' text-anchor='middle'>银联</text>"
    return at(x, y, f"<svg width='112' height='62'>{stripes}{words}</svg>")


def card_lying_broad(case: Case, random: Random) -> Drawing:
    """A card lying broad, its number across the middle, printed flat or pressed."""
    who = case.insured
    one, two = random.choice(_HUES)
    pressed = (
        "text-shadow:1px 2px 1px rgba(0,0,0,.45),-1px -1px 0 rgba(255,255,255,.4)" if random.random() < 0.5 else ""
    )
    colour = random.choice(("#fff", "#f6efd9"))
    name = random.choice(("借记卡", "储蓄卡", "一类账户借记卡", "工资卡", "金卡"))
    dots = "".join(f"<circle cx='{120 + 95 * place}' cy='{470 - 44 * place}' r='{150 - 12 * place}' fill='#fff' opacity='.06'/>" for place in range(7))  # fmt: skip
    body = (
        f"<svg width='860' height='542' style='position:absolute'>{dots}</svg>"
        + at(48, 40, e(who.bank), f"font:700 37px {GOTHIC};color:{colour};letter-spacing:3px")
        + at(700, 48, name, f"font:22px {PLAIN};color:{colour};right:44px;left:auto")
        + _chip(66, 178) + at(150, 186, "◗))", f"font:30px {SCREEN};color:{colour};opacity:.8")
        + at(60, 290, fours(who.card_number, "&nbsp;"), f"font:{44 if len(who.card_number) > 16 else 50}px {FIGURES};color:{colour};{pressed}")
        + _union(704, 440)
        + at(60, 400, random.choice(("VALID THRU 长期", f"发卡日期 MONTH/YEAR {random.randint(1, 12):02d}/{random.randint(17, 25)}", "ATM 电子现金")), f"font:19px {SCREEN};color:{colour}")
        + at(60, 470, f"客服热线 95{random.choice((533, 588, 599, 566))}　www.bank.example", f"font:18px {SCREEN};color:{colour};opacity:.85")
    )  # fmt: skip
    css = ".paper{border-radius:32px}"
    return page(
        body,
        width=860,
        height=542,
        fields=_truth(case, False),
        ground=f"linear-gradient(118deg,{one},{two})",
        css=css,
        pad="0",
    )


def card_standing_upright(case: Case, random: Random) -> Drawing:
    """A card standing upright, its number small in two lines near the foot, with its holder's name."""
    who = case.insured
    one, two = random.choice(_HUES)
    half = fours(who.card_number).split(" ")
    lines = [" ".join(half[:2]), " ".join(half[2:])]
    figure = f"font:40px {FIGURES};color:#fff;letter-spacing:2px"
    leaf = "".join(f"<path d='M{270 + 40 * place} {300 - 20 * place}q130 -160 60 -300q-150 110 -60 300' fill='#fff' opacity='.07'/>" for place in range(5))  # fmt: skip
    body = (
        f"<svg width='542' height='860' style='position:absolute'>{leaf}</svg>"
        + at(0, 62, e(who.bank), f"width:100%;text-align:center;font:600 36px {SCREEN};color:#fff;letter-spacing:4px")
        + at(0, 116, random.choice(("青春卡 · 借记", "乡村振兴主题卡", "社区生活卡", "DEBIT CARD")), f"width:100%;text-align:center;font:20px {SCREEN};color:#fff;opacity:.9")
        + _chip(238, 214)
        + at(62, 500, lines[0], figure) + at(62, 560, lines[1], figure)
        + at(62, 650, e(who.name), f"font:27px {SCREEN};color:#fff")
        + _union(382, 752) + at(62, 786, "卡片背面签名后有效", f"font:18px {SCREEN};color:#fff;opacity:.85")
    )  # fmt: skip
    css = ".paper{border-radius:32px}"
    return page(
        body,
        width=542,
        height=860,
        fields=_truth(case, True),
        ground=f"linear-gradient(200deg,{two},{one})",
        css=css,
        pad="0",
    )


def passbook_first_page(case: Case, random: Random) -> Drawing:
    """The first page of a passbook, needle-printed on a guilloche, with the first entries under it."""
    who = case.insured
    branch = f"{who.bank}{town(case)}{random.choice(('城东', '龙桥', '学府路', '梅岭'))}{random.choice(('支行', '分理处', '营业所'))}"
    opened = case.on - dt.timedelta(days=random.randint(300, 2500))
    lab = "class=q style='width:104px'"
    rows: list[list[Cell]] = [
        [("户　　名", lab), e(who.name), ("币　　种", lab), "人民币"],
        [("账　　号", lab), (who.card_number, "colspan=3 style='font-size:21px'")],
        [("开户机构", lab), (e(branch), "colspan=3")],
        [("开户日期", lab), day_text(opened, "-"), ("通兑方式", lab), "全国通兑"],
        [("凭证号", lab), digits(random, 10), ("支取方式", lab), "凭密码"],
    ]  # fmt: skip
    body = row(
        f"<b style='font-size:25px'>{e(who.bank)}</b>",
        random.choice(("活期储蓄存折", "活期一本通", "个人结算账户存折")),
        style="align-items:flex-end;font-size:20px",
    )
    body += grid(rows, style=f"margin:16px 0 20px;font:18px {NEEDLE}")
    balance, entries = random.randint(20, 900) * 100, [["日期", "摘要", "支出/存入", "余额", "网点"]]
    for place in range(random.randint(2, 4)):
        moved = random.randint(2, 60) * 50
        balance += moved
        entries.append(
            [
                day_text(opened + dt.timedelta(days=31 * place), "plain"),
                random.choice(("现存", "转存", "代发", "结息")),
                f"+{moved}.00",
                f"{balance}.00",
                f"{random.randint(1000, 9999)}",
            ]
        )
    body += grid([[(one, "class=q") for one in line] for line in entries], style=f"font:15px {NEEDLE}")
    body += stamp(branch, 640, 150, 118, "储蓄专用章", 0.42)
    body += para(
        f"银行签章　经办：{e(clerks(case)[0])}　　如需挂失请拨打客服热线或到开户网点办理",
        "margin-top:14px;font-size:14px",
    )
    ground = random.choice(
        (
            "repeating-radial-gradient(circle at 50% 120%,#f4f8ee 0 8px,#e9f1e2 8px 10px)",
            "repeating-radial-gradient(circle at 0 0,#fdf3f0 0 7px,#f9e8e3 7px 9px)",
        )
    )
    css = ".t td{border-color:#8fa390}"
    return page(
        body, width=860, height=480, fields=_truth(case, True), font=BOOK, css=css, ground=ground, pad="28px 44px"
    )


def account_on_a_screen(case: Case, random: Random) -> Drawing:
    """An account's details in a bank's app, the number shown whole."""
    who = case.insured
    one, two = random.choice(_HUES)
    branch = random.choice(("龙桥支行", "城东支行", "学府路支行"))
    apart = fours(who.card_number) if random.random() < 0.6 else who.card_number
    top = (
        f"<div style='margin:14px;border-radius:14px;padding:16px 18px;color:#fff;background:linear-gradient(130deg,{one},{two})'><div class=row><span class=k>{e(who.bank)}</span>"
        f"<span style='font-size:13px'>I类户 · 储蓄卡</span></div><div style='font-size:19px;margin:18px 0 12px;letter-spacing:.5px'>{apart}</div><div class=row style='font-size:14px'><span>{e(who.name)}</span><span>复制卡号</span></div></div>"
    )
    line = "border-bottom:1px solid #f1f1f1"
    left = random.random() < 0.5
    body = top + panel(
        facts(("户名", e(who.name)), ("开户网点", f"{e(town(case))}{branch}"), ("账户状态", "正常"), ("账户类型", "个人结算账户（I类）"), ("开户日期", day_text(case.on - dt.timedelta(days=random.randint(400, 3000)), "-")), ("卡片介质", "芯片卡"), style=line, left=left)
    )  # fmt: skip
    body += panel(
        "<div class='row m' style='font-size:14px'><span>转账</span><span>明细</span><span>账户管理</span><span>电子回单</span></div>"
    )
    body += para("账户可用余额 ****** 　显示", "color:#888;font-size:13.5px", "m")
    return phone(
        random.choice(("账户详情", "我的账户", "卡片管理", "账户信息")), body, 620, _truth(case, True), random=random
    )


def card_copied_on_a_sheet(case: Case, random: Random) -> Drawing:
    """A grey copy of a card on a sheet, and below it what its holder wrote for the claim."""
    who = case.insured
    inner = (
        at(34, 26, e(who.bank), f"font:700 26px {GOTHIC};color:#fff") + at(0, 30, "借记卡", f"left:auto;right:34px;font:18px {PLAIN};color:#fff")
        + _chip(44, 112)
        + at(38, 198, fours(who.card_number), f"font:{31 if len(who.card_number) > 16 else 35}px {FIGURES};color:#fff;text-shadow:1px 1px 1px #222")
        + _union(466, 290) + at(38, 316, "本卡仅限本人使用", f"font:16px {SCREEN};color:#eee")
    )  # fmt: skip
    card = f"<div style='position:relative;width:600px;height:378px;border-radius:22px;background:linear-gradient(120deg,#5b5b5b,#8d8d8d);filter:grayscale(1);margin:30px 0 40px 40px'>{inner}</div>"
    body = (
        title(
            random.choice(("银行卡复印件粘贴处", "领款银行卡复印件", "收款账户（银行卡复印件）")),
            22,
            f"font-family:{BRUSH}",
        )
        + card
    )
    big = "font-size:19px;margin-left:50px;line-height:2"
    body += para(f"户名：{ink(e(who.name))}　　开户行：{ink(e(who.bank))}", big) + para(
        f"卡号：{ink(who.card_number)}", big
    )
    body += para(f"以上账户为本人所有，用于接收理赔款。　签名：{sign(who.name)}", big + ";font-size:17px")
    return page(body, width=720, height=700, fields=_truth(case, True), font=BOOK, ground="#fdfdfd", pad="34px 26px")


LAYOUTS = {
    "bank_card": (
        card_lying_broad,
        card_standing_upright,
        passbook_first_page,
        account_on_a_screen,
        card_copied_on_a_sheet,
    ),
}
