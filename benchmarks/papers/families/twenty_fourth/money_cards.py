"""Bank cards: level and upright, a bare plastic back, a passbook's first leaf, an account's screen, a branch's slip."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_fourth.cards_kit import (
    DIGITS,
    DOTS,
    HEI,
    LATIN,
    MING,
    SANS,
    Cell,
    adult,
    box_stamp,
    button,
    chop,
    div,
    ends,
    grid,
    home_city,
    line,
    moment,
    no,
    officials,
    page,
    pane,
    put,
    screen,
    spaced,
)
from benchmarks.papers.paper import Drawing

_SKINS = (
    ("linear-gradient(125deg,#0d3b66,#1b6ca8 55%,#0d3b66)", "#f4f7fa"),
    ("radial-gradient(circle at 15% 10%,#f4c95d,#b5812b 75%)", "#2a1e08"),
    ("linear-gradient(70deg,#7a0f1f,#b3202e 60%,#8c1523)", "#fff6ee"),
    ("linear-gradient(160deg,#27423a,#4f8065)", "#f3fff7"),
    ("linear-gradient(140deg,#e9ecef,#bfc7ce)", "#1c2733"),
)
_UNDER = (
    "repeating-linear-gradient(89deg,#6f5137 0 30px,#69492f 30px 62px)",
    "radial-gradient(circle at 60% 40%,#f1efe9,#d5d1c6)",
    "linear-gradient(180deg,#44505c,#2c343d)",
)


def _truth(case: Case, *names: str) -> dict[str, str]:
    who = adult(case)
    known = {"card_number": who.card_number, "bank": who.bank, "holder_name": who.name}
    return {name: known[name] for name in ("card_number", *names)}


def _chip(x: int, y: int) -> str:
    lines = "<path d='M0 18h22v20H0M70 18H48v20h22M22 0v56M48 0v56' fill='none' stroke='#8a7434'/>"
    return put(x, y, f"<svg width='70' height='56'><rect width='70' height='56' rx='9' fill='#d9c27c'/>{lines}</svg>")


def _union(x: int, y: int) -> str:
    parts = "".join(f"<path d='M{16 + at * 26} 0h30l-12 60h-30z' fill='{tint}'/>" for at, tint in enumerate(("#d7261e", "#0a5591", "#0b7c78")))  # fmt: skip
    words = f"<span style='position:absolute;left:16px;top:7px;font:italic 700 16px/1.35 {LATIN};color:#fff'>UnionPay<br>银联</span>"
    return put(x, y, f"<svg width='112' height='60'>{parts}</svg>{words}")


def _plastic(inner: str, random: Random, width: int, height: int) -> str:
    back, colour = random.choice(_SKINS)
    shine = "box-shadow:1px 5px 14px #0009"
    return f"<div style='position:absolute;left:50px;top:50px;width:{width}px;height:{height}px;border-radius:32px;overflow:hidden;background:{back};color:{colour};line-height:1.3;{shine}'>{inner}</div>"


def level_card(case: Case, random: Random) -> Drawing:
    """A debit card with raised figures in fours, its holder in Latin letters."""
    who = adult(case)
    px = 42 if len(who.card_number) == 19 else 48
    inner = put(48, 36, f"<b>{e(who.bank)}</b>", f"font-size:34px;font-family:{HEI}")
    inner += put(
        560, 46, random.choice(("借记卡 DEBIT", "储蓄卡", "一卡通")), f"font:21px {SANS};width:250px;text-align:right"
    )
    inner += _chip(64, 150)
    inner += put(
        60, 264, spaced(who.card_number), f"font:{px}px {DIGITS};letter-spacing:1px;text-shadow:0 2px 2px #0006"
    )
    inner += put(
        60,
        356,
        f"MONTH/YEAR&ensp;VALID THRU&ensp;{1 + case.seed % 12:02d}/{case.on.year % 100 + 3 + case.seed % 6}",
        f"font:19px {LATIN}",
    )
    inner += put(60, 410, who.pinyin, f"font:26px {DIGITS}") + _union(680, 430)
    return page(_plastic(inner, random, 856, 540), (956, 640), _truth(case, "bank"), ground=random.choice(_UNDER))


def upright_card(case: Case, random: Random) -> Drawing:
    """A card stood upright, flat figures in rows of eight, its bank at the foot."""
    who = adult(case)
    number = who.card_number
    lines = [spaced(number[at : at + 8]) for at in range(0, len(number), 8)]
    inner = put(
        40, 46, random.choice(("工会会员卡", "社区惠民卡", "青春卡", "乡情卡")), f"font:27px {SANS};letter-spacing:5px"
    )
    inner += _chip(236, 140)
    inner += put(60, 330, "<br>".join(lines), f"font:40px {LATIN};line-height:1.5;letter-spacing:2px")
    inner += put(60, 560, "卡号如上　仅限本人使用", f"font:18px {SANS}")
    inner += put(60, 620, f"<b>{e(who.bank)}</b>", f"font:31px {HEI}")
    inner += put(60, 672, f"客服热线 95{no(case, 'bhot', 3)}", f"font:19px {LATIN}") + _union(400, 730)
    return page(_plastic(inner, random, 540, 856), (640, 956), _truth(case, "bank"), ground=random.choice(_UNDER))


def passbook_first_leaf(case: Case, random: Random) -> Drawing:
    """The first leaf of a savings book that is tied to a card: printed lines, seal, branch."""
    who = adult(case)
    opened = max(who.id_valid_from, who.born_on + dt.timedelta(days=6000))
    opened = min(opened, case.on)
    rows: list[list[Cell]] = [
        ["户　名 Name", f"<span style='font-size:21px'>{e(who.name)}</span>"],
        [
            "卡　号 Card No.",
            f"<span style='font-size:21px'>{random.choice((who.card_number, spaced(who.card_number)))}</span>",
        ],
        ["储　种 Type", f"活期储蓄　人民币　{random.choice(('凭密码支取', '凭证件支取'))}"],
        ["开户日 Date", f"{day_text(opened, random.choice(('-', '/')))}　凭证号 {no(case, 'vou', 8)}"],
        ["开户网点 Branch", f"{home_city(case)}{case.pools.streets[case.seed % len(case.pools.streets)]}支行"],
    ]
    colour = random.choice(("#1c5f46", "#8a1c2c", "#1e3f7a"))
    body = div(f"{e(who.bank)}", f"font:700 27px {HEI};color:{colour};letter-spacing:3px", "c")
    body += div("活 期 一 本 通 存 折", f"font-size:18px;color:{colour};margin-bottom:14px", "c")
    body += grid(rows, "h", f"font-family:{DOTS};font-size:18px", (27, 73))
    body += ends("通存通兑　可", "签发行签章", style="margin-top:18px;font-size:15px;padding-right:130px")
    body += div(
        "提示：存折遗失请立即持有效证件至网点挂失；磁条勿近强磁。", f"font-size:14px;color:{colour};margin-top:52px"
    )
    body += chop(f"{e(who.bank)}{home_city(case)}支行", 560, 128, 112, "业务章", 0.5)
    back = "repeating-linear-gradient(100deg,#f3f8f2 0 5px,#fbf9f1 5px 12px)"
    return page(body, (820, 500), _truth(case, "bank", "holder_name"), font=MING, pad="34px 54px", ground=back)


def account_screen(case: Case, random: Random) -> Drawing:
    """The account in a bank's app: card with the whole number shown, balance hidden, lines below."""
    who = adult(case)
    back, colour = random.choice(_SKINS)
    card = f"<div style='background:{back};color:{colour};border-radius:14px;margin:14px 13px;padding:18px;height:190px;position:relative'><div style='font-size:18px'>{e(who.bank)}</div><div style='font-size:14px;margin-top:2px'>储蓄卡 · I类账户</div><div style='font:23px {LATIN};margin-top:34px'>{spaced(who.card_number)}</div><div class=b style='margin-top:16px;font-size:14px'><span>余额 ＊＊＊＊＊</span><span>复制卡号</span></div></div>"
    body = card + pane(
        line("户名", e(who.name)), line("开户行", f"{home_city(case)}{case.pools.streets[case.seed % len(case.pools.streets)]}支行"),
        line("币种", "人民币"), line("状态", "正常"), line("开户渠道", random.choice(("柜面", "智慧柜员机"))),
    )  # fmt: skip
    body += pane(
        "<div class=b style='text-align:center'><span>明细</span><span>转账</span><span>限额</span><span>挂失</span><span>更多</span></div>"
    )
    body += div("请妥善保管账户信息，谨防电信诈骗", "font-size:13px;color:#999", "c")
    return screen(body, 706, _truth(case, "bank", "holder_name"), random, random.choice(("账户详情", "我的账户")), dock=button("向此卡转账", "#c4382d"))  # fmt: skip


def branch_slip(case: Case, random: Random) -> Drawing:
    """A branch's print on opening or asking about a card: narrow, with the day, teller and stamp."""
    who = adult(case)
    day = case.on - dt.timedelta(days=4 + case.seed % 30)
    pairs = (
        ("交易名称", random.choice(("卡资料查询", "银行卡信息确认", "账户信息打印"))), ("交易日期", f"{day_text(day, '-')} {moment(case, 'atm')}"),
        ("发卡行", e(who.bank)), ("客户姓名", e(who.name)), ("卡号", who.card_number), ("卡种", "借记卡（Ⅰ类户）"),
        ("卡状态", "正常"), ("柜员号", no(case, "teller", 6)), ("授权号", no(case, "auth", 8)),
    )  # fmt: skip
    body = div(f"<b>{e(who.bank)}</b>", "font-size:21px", "c") + div("个人业务凭证（回单）", "font-size:16px", "c")
    body += "<div style='border-top:1px dashed #333;margin:8px 0'></div>"
    body += "".join(div(f"{name}：{value}", "line-height:1.85") for name, value in pairs)
    body += "<div style='border-top:1px dashed #333;margin:8px 0'></div>"
    body += div(f"客户签名：<br><br>经办：{officials(case)[3]}　请核对后保存，谢谢惠顾", "font-size:14px")
    body += box_stamp(f"业务办讫<br>{day_text(day, '.')}", 232, 330, px=14)
    return page(body, (400, 560), _truth(case, "bank", "holder_name"), font=random.choice((DOTS, SANS)), px=15.5, pad="24px 26px", ground="#f7f7f4", scale=2.3)  # fmt: skip


LAYOUTS = {"bank_card": (level_card, upright_card, passbook_first_leaf, account_screen, branch_slip)}
