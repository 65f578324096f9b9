"""Bank cards: a debit card, an upright one, a copied sheet with both sides, a passbook's first page, a bank's app."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_first.cards_kit import (
    ARIAL,
    FHEI,
    GOTHIC,
    MISANS,
    NEEDLE,
    OCRB,
    PEN,
    SERIF,
    UKAI,
    Cell,
    apart,
    item,
    lb,
    leaf,
    mobile,
    para,
    press_here,
    ring,
    rows,
    serial,
    sig,
    tile,
    title,
    town,
    wide,
    years_on,
)
from benchmarks.papers.paper import Drawing

_SKINS = (
    ("linear-gradient(160deg,#1c6b57,#0b3f3a 60%,#125a4b)", "#f3f5ee"),
    ("linear-gradient(105deg,#c8102e 0 55%,#a50c25 55%)", "#fff"),
    ("radial-gradient(circle at 80% 0%,#6a8fd8,#17357c 70%)", "#fff"),
    ("linear-gradient(30deg,#f2f2f0,#cfd3d6)", "#23272b"),
    ("linear-gradient(140deg,#3a1d5c,#7b3f8f)", "#fbeecb"),
)


def _truth(case: Case, *more: str) -> dict[str, str]:
    who = case.insured
    known = {"card_number": who.card_number, "bank": who.bank, "holder_name": who.name}
    return {name: known[name] for name in ("card_number", *more)}


def _opened(case: Case) -> dt.date:
    """The day the account was opened, after its holder was born."""
    who = case.insured
    return max(who.id_valid_from, who.born_on + dt.timedelta(days=40))


def _fours(number: str, between: str = " ") -> str:
    return between.join(number[k : k + 4] for k in range(0, len(number), 4))


def _metal(x: int, y: int) -> str:
    inner = "<path d='M0 15h20v22H0M62 15H42v22h20M20 0v52M42 0v52M20 26h22' stroke='#7d6a3a' fill='none'/>"
    return at(x, y, f"<svg width='62' height='52'><rect width='62' height='52' rx='8' fill='#cdb97c'/>{inner}</svg>")


def _pay(x: int, y: int) -> str:
    colours = ("#e2231a", "#00508e", "#00797b")
    paths = "".join(f"<path d='M{14 + 28 * k} 0h32l-12 58h-34z' fill='{c}'/>" for k, c in enumerate(colours))
    words = f"<b style='position:absolute;left:14px;top:4px;color:#fff;font:italic 700 17px/1.4 {ARIAL}'>UnionPay<br>　银联</b>"
    return at(x, y, f"<svg width='118' height='58'>{paths}</svg>{words}")


def _wall(random: Random) -> str:
    return random.choice(
        (
            "repeating-linear-gradient(92deg,#8a6a48 0 18px,#83633f 18px 40px,#917150 40px 52px)",
            "linear-gradient(40deg,#b7bcc2,#dfe2e5)",
            "repeating-linear-gradient(0deg,#46525c 0 5px,#414c56 5px 10px)",
            "#efe9dd",
        )
    )


def _front(case: Case, random: Random, width: int = 840, height: int = 530) -> str:
    who, (skin, ink) = case.insured, random.choice(_SKINS)
    kind = random.choice(("储蓄卡", "借记卡", "DEBIT 借记卡", "ATM"))
    made = at(46, 40, e(who.bank), f"font:700 34px {random.choice((FHEI, UKAI, SERIF))}")
    made += at(width - 190, 52, kind, "font-size:20px") + _metal(66, 168)
    face = random.choice(
        (f"font:38px {OCRB}", f"font:600 38px {ARIAL};letter-spacing:2px", f"font:36px {MISANS};letter-spacing:2px")
    )
    made += at(
        62,
        272,
        _fours(who.card_number, "&nbsp;" if random.random() < 0.8 else ""),
        face + ";text-shadow:1px 2px 1px rgba(0,0,0,.3)",
    )
    if random.random() < 0.6:
        made += at(66, 350, "MONTH/YEAR", f"font:12px {ARIAL}")
        made += at(170, 340, f"{case.on:%m}/{years_on(case.on, 4 + case.seed % 5):%y}", f"font:24px {ARIAL}")
    if random.random() < 0.6:
        made += at(66, 420, e(who.pinyin), f"font:24px {ARIAL};letter-spacing:2px")
    made += _pay(width - 172, height - 100)
    box = f"position:relative;width:{width}px;height:{height}px;border-radius:30px;overflow:hidden;line-height:1.3"
    return f"<div style='{box};background:{skin};color:{ink};font-family:{GOTHIC}'>{made}</div>"


def _hold(card: str, x: int, y: int, more: str = "") -> str:
    shade = "box-shadow:0 5px 16px rgba(0,0,0,.4);border-radius:30px"
    return f"<div style='position:absolute;left:{x}px;top:{y}px;{shade};{more}'>{card}</div>"


def debit_card_flat(case: Case, random: Random) -> Drawing:
    """A debit card lying flat, its number in print or raised."""
    turn = f"transform:rotate({random.choice((-1, 0.7, 0))}deg)"
    return leaf(_hold(_front(case, random), 46, 46, turn), 932, 622, _truth(case, "bank"), ground=_wall(random))


def debit_card_upright(case: Case, random: Random) -> Drawing:
    """A card in portrait: number in rows of eight down its lower part, as new cards have it."""
    who, (skin, ink) = case.insured, random.choice(_SKINS)
    number = _fours(who.card_number).split(" ")
    lines = "<br>".join(" ".join(number[k : k + 2]) for k in range(0, len(number), 2))
    made = at(40, 44, e(who.bank), f"font:700 30px {FHEI}") + _metal(42, 150)
    made += at(40, 470, lines, f"font:35px/1.45 {OCRB}")
    made += at(40, 420, random.choice(("借记卡 DEBIT", "银联借记卡")), "font-size:18px") + _pay(390, 50)
    made += at(330, 730, f"VALID THRU {case.on:%m}/{years_on(case.on, 6):%y}", f"font:17px {ARIAL}")
    box = "position:relative;width:540px;height:800px;border-radius:30px;overflow:hidden;line-height:1.3"
    card = f"<div style='{box};background:{skin};color:{ink};font-family:{GOTHIC}'>{made}</div>"
    return leaf(_hold(card, 46, 46), 632, 892, _truth(case, "bank"), ground=_wall(random))


def account_copy_sheet(case: Case, random: Random) -> Drawing:
    """A sheet for a payment with the copied card pasted at its head and the account written out by hand below."""
    who = case.insured
    card = f"<div style='transform:scale(.62);transform-origin:0 0;filter:grayscale(1) contrast(1.1)'>{_front(case, random)}</div>"
    body = title(random.choice(("银行卡复印件", "收款银行卡复印件粘贴页", "银行账户资料")), 25)
    body += f"<div style='position:relative;height:344px;margin:14px 0 0 90px'>{card}</div>"
    write = f"font:21px/2 {PEN};color:#1b2d6b;margin-left:60px"
    body += para(f"户名：{e(who.name)}<br>卡号：{who.card_number}<br>开户行：{e(who.bank)}", write)
    if random.random() < 0.6:
        body += para("该卡为本人一类账户，状态正常，可收款。", write)
    body += para(f"持卡人签字 {sig(e(who.name))}　　{day_text(case.on, '.')}", "margin:22px 60px 0", "end")
    return leaf(body, 800, 720, _truth(case, "bank", "holder_name"), font=SERIF, ground="#fdfdfc")


def passbook_first_page(case: Case, random: Random) -> Drawing:
    """A passbook's inner page: account and holder in needle print over a tinted form, a branch's seal."""
    who = case.insured
    needle = f"font:20px {NEEDLE};color:#2b2b3a"
    branch = f"{town(case)[:2]}{case.pools.streets[case.seed % len(case.pools.streets)][:2]}支行"

    def typed(words: str) -> str:
        return f"<span style='{needle}'>{words}</span>"

    made: list[list[Cell]] = [
        [lb("户　名 NAME"), typed(e(who.name)), lb("币种"), typed("人民币")],
        [lb("账　号 A/C NO."), wide(typed(who.card_number), 3)],
        [lb("开户机构"), wide(typed(e(branch)), 3)],
        [lb("开户日期"), typed(day_text(_opened(case), "-")), lb("支取方式"), typed("凭密码")],
    ]
    body = apart(f"<b style='font-size:27px'>{e(who.bank)}</b>", f"<span>№ {serial(case, 'book', 10)}</span>")
    body += para(
        random.choice(("活期储蓄存折", "个人结算账户存折", "活期一本通")),
        "font-size:22px;letter-spacing:8px;margin:4px 0 14px",
        "mid",
    )
    body += rows(made, "ul", "font-size:17px;line-height:1.9")
    body += para("印鉴 / 签章：", "margin-top:22px")
    body += para(
        "储户须知：1.请妥善保管存折及密码。2.存折遗失请立即办理挂失。3.存折勿与磁性物品放在一起。",
        "font-size:14px;margin-top:52px;color:#5d4a2a",
    )
    body += ring(who.bank, 560, 330, 130, "业务专用章", 0.45)
    ground = random.choice(("repeating-linear-gradient(0deg,#f3ead4 0 3px,#f8f2e2 3px 6px)", "#eaf3ee", "#f7ecec"))
    return leaf(body, 820, 520, _truth(case, "bank", "holder_name"), font=SERIF, ground=ground, pad="38px 56px")


def bank_app_account(case: Case, random: Random) -> Drawing:
    """An account's page in a bank's app: the number in full, the holder, the branch and the class of account."""
    who = case.insured
    top = f"<div style='background:linear-gradient(120deg,#284c8f,#4a7bd0);color:#fff;margin:12px;border-radius:14px;padding:16px 18px'><div style='font-size:18px'>{e(who.bank)}</div>"
    top += f"<div style='font-size:20px;padding:16px 0 4px;white-space:nowrap'>{_fours(who.card_number)}</div><div class=row style='font-size:13px'><span>储蓄卡 Ⅰ类户</span><span>复制卡号</span></div></div>"
    branch = f"{town(case)[:2]}{case.pools.streets[case.seed % len(case.pools.streets)][:2]}支行"
    body = top + tile(
        item("户名", e(who.name)), item("账户状态", "正常"), item("开户网点", e(branch)),
        item("开户日期", day_text(_opened(case), random.choice("-/"))), item("可用余额", "****"),
    )  # fmt: skip
    marks = ("转账", "明细", "账户信息", "挂失")
    body += tile(apart(*(f"<span class=mid>◎<br>{one}</span>" for one in marks), style="font-size:13px"))
    body += press_here(random.choice(("分享账户信息", "保存到相册", "生成收款名片")), "#3565bd")
    return mobile(
        body, 640, _truth(case, "bank", "holder_name"), random.choice(("账户详情", "卡片信息", "我的账户")), random
    )


LAYOUTS = {
    "bank_card": (debit_card_flat, debit_card_upright, account_copy_sheet, passbook_first_page, bank_app_account),
}
