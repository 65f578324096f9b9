"""Bank cards: a plastic card, the bank side of a social card, a passbook's page, an app, a bank's statement of account."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_third.cards_kit import (
    FANG,
    FIGURES,
    NEEDLE,
    PRINT,
    SANS,
    SONG,
    ZEN,
    app,
    chop,
    city,
    clerks,
    columns,
    far,
    groups,
    leaf,
    p,
    rows_of,
    serial,
    tile,
    top,
)
from benchmarks.papers.paper import Drawing

_FACES = (
    ("linear-gradient(120deg,#0d3b66,#2f7fb5 60%,#0d3b66)", "#fff"),
    ("linear-gradient(70deg,#9c1c26,#d24b3e)", "#fff"),
    ("linear-gradient(150deg,#e9e4d6,#cdbf9c)", "#3b2f12"),
    ("radial-gradient(circle at 20% 90%,#2c9a78,#0b4d3c)", "#fff"),
    ("linear-gradient(200deg,#4b3a86,#1d1740)", "#f3eeff"),
)


def _truth(case: Case, *, holder: bool = True) -> dict[str, str]:
    who = case.insured
    return {"bank": who.bank, "card_number": who.card_number} | ({"holder_name": who.name} if holder else {})


def _office(case: Case) -> str:
    return f"{city(case)}{('人民路', '新华', '城东', '江滨', '开发区')[case.seed % 5]}支行"


def _union(style: str) -> str:
    return f"<div class=at style='{style};font:italic 700 21px Liberation Sans;line-height:1.15;color:#fff;background:linear-gradient(90deg,#c8102e 0 33%,#12457f 33% 66%,#0a7a70 66%);border-radius:8px;padding:6px 12px'>UnionPay<br><span style='font:700 21px {SANS}'>银联</span></div>"


def plastic_number_in_middle(case: Case, random: Random) -> Drawing:
    """A plastic card: bank above left, chip, the number across the middle, perhaps the holder below."""
    who, named = case.insured, random.random() < 0.5
    face, ink = random.choice(_FACES)
    size = 50 if len(who.card_number) <= 16 else 43
    chip = "<div style='width:84px;height:64px;border-radius:10px;background:linear-gradient(135deg,#f1d98b,#c09a3c);border:1px solid #8a6d22'></div>"
    body = (
        at(52, 40, e(who.bank), f"font:700 38px {FANG};color:{ink};letter-spacing:3px") + at(54, 96, random.choice(("借记卡　Debit Card", "储蓄卡", "金卡 GOLD")), f"font:20px {ZEN};color:{ink}")
        + at(64, 170, chip) + at(760, 176, ")))", f"font:30px {FIGURES};color:{ink}")
        + at(60, 276, groups(who.card_number), f"font:{size}px {FIGURES};letter-spacing:2px;color:{ink};text-shadow:1px 1px 0 #0005")
        + at(64, 366, f"{random.randint(1, 12):02d}/{random.randint(28, 36)}", f"font:24px {FIGURES};color:{ink}") + at(190, 370, "MONTH/YEAR 有效期", f"font:16px {ZEN};color:{ink}")
        + (at(64, 428, e(who.name), f"font:29px {SANS};color:{ink};letter-spacing:2px") if named else at(64, 436, f"服务热线 9{serial(case, 21, 4)}", f"font:19px {ZEN};color:{ink}"))
        + _union("right:46px;bottom:40px")
    )  # fmt: skip
    return leaf(body, 860, 542, _truth(case, holder=named), ground=face, pad="0", css=".paper{border-radius:32px}")


def social_card_bank_side(case: Case, random: Random) -> Drawing:
    """The side of a social security card that carries the bank's account: strip, notes, number low."""
    who = case.insured
    small = f"font:16.5px/1.5 {ZEN};color:#1e2a3a"
    body = (
        "<div class=at style='left:0;top:36px;width:860px;height:84px;background:#23201f'></div>"
        + at(50, 142, e(who.bank), f"font:700 32px {SANS};color:#173a5e") + at(50, 190, f"社会保障卡金融账户（{random.choice(('借记', '仅限人民币'))}）", f"font:19px {ZEN};color:#173a5e")
        + at(50, 250, "银行卡号", f"font:18px {ZEN};color:#444") + at(50, 278, groups(who.card_number), f"font:40px {FIGURES};color:#111;letter-spacing:1px")
        + at(50, 356, f"持卡人　{e(who.name)}", f"font:25px {SANS};color:#111")
        + at(50, 420, f"1. 本卡由{e(city(case))}人力资源和社会保障局监制，仅限本人使用。<br>2. 卡片遗失请先向社保及银行分别挂失。服务电话 12333", small)
        + _union("right:44px;top:146px")
    )  # fmt: skip
    ground = random.choice(
        ("linear-gradient(160deg,#dbe9f5,#f6f9fb 55%,#cfe0ee)", "linear-gradient(20deg,#e3f1e9,#fbfdf9 60%,#d3e7dc)")
    )
    return leaf(body, 860, 542, _truth(case), ground=ground, pad="0", css=".paper{border-radius:32px}")


def passbook_page_with_rows(case: Case, random: Random) -> Drawing:
    """A passbook's page: account above, its movements printed by needles below."""
    who = case.insured
    balance = 230000 + case.seed % 900 * 113
    rows, day = [], case.on - dt.timedelta(days=96)
    for place in range(7):
        word, change = (
            ("工资", 412350),
            ("消费", -18640),
            ("转存", 60000),
            ("取现", -100000),
            ("结息", 327),
            ("代扣", -8890),
            ("汇入", 35000),
        )[(place + case.seed) % 7]
        balance, day = balance + change, day + dt.timedelta(days=9 + place)
        rows.append((str(place + 1), day_text(day, "plain"), word, yuan(-change, commas=True) if change < 0 else "", yuan(change, commas=True) if change > 0 else "", yuan(balance, commas=True), serial(case, 30 + place, 4)))  # fmt: skip
    body = far(
        f"<b style='font-size:23px;color:#1b5a48'>{e(who.bank)}</b>",
        random.choice(("活期储蓄存折", "个人结算存折")),
        f"册号 {serial(case, 22, 9)}",
    )
    body += f"<div style='font:18px/1.75 {NEEDLE};margin:10px 0 10px 8px'>户名：{e(who.name)}<br>账号：{who.card_number}<br>开户网点：{e(_office(case))}　凭密支取</div>"
    body += columns(
        ("序", "日期 DATE", "摘要", "支出(-)", "存入(+)", "余额 BALANCE", "柜员"),
        rows,
        f"font:15.5px {NEEDLE};--line:#8db5a5",
        f"font:14px {SONG};color:#1b5a48",
    )
    body += p("请核对每笔记录，如有疑问请持本存折到网点查询。", "font-size:14px;color:#1b5a48;margin-top:10px")
    ground = "repeating-linear-gradient(60deg,#f1f7f3 0 7px,#e8f2ec 7px 10px)"
    return leaf(body, 860, 560, _truth(case), font=SONG, ground=ground, pad="30px 44px")


def app_account_uncovered(case: Case, random: Random) -> Drawing:
    """An account in a bank's app, its number uncovered, a sum and the last movements below."""
    who = case.insured
    face, ink = random.choice(_FACES[:2] + _FACES[3:])
    number = groups(who.card_number) if random.random() < 0.5 else who.card_number
    body = f"<div style='background:{face};color:{ink};padding:16px 20px'><div style='font-size:14px'>{e(who.bank)}　Ⅰ类账户</div><div style='font-size:21px;margin:12px 0 2px'>{number} ◉</div><div style='font-size:13px'>已显示完整卡号，请注意周围环境</div></div>"
    body += tile(
        rows_of(
            (
                ("户名", e(who.name)),
                ("开户网点", e(_office(case))),
                ("开户日期", day_text(case.on - dt.timedelta(days=700 + case.seed % 900), "-")),
                ("可用余额", f"¥ {yuan(100000 + case.seed % 700 * 931, commas=True)}"),
                ("账户状态", "正常"),
            )
        )
    )
    body += tile(
        "<b>最近交易</b>" + rows_of((("超市消费", "-58.60"), ("转账存入", "+1,200.00"), ("话费充值", "-50.00")))
    )
    body += f"<div class=far style='padding:16px 40px;color:#33507d'><span>复制卡号</span><span>{random.choice(('下载账户证明', '交易明细'))}</span></div>"
    return app(random.choice(("账户详情", "我的账户", "卡片管理")), body, 700, _truth(case), random)


def bank_proof_of_account(case: Case, random: Random) -> Drawing:
    """A branch's typed proof of an account, for those who have lost the card."""
    who, day = case.insured, case.on - dt.timedelta(days=3 + case.seed % 12)
    big = "font-size:19px;line-height:2.1"
    body = p(e(who.bank), "font-size:24px;color:#8b1a1a;border-bottom:2px solid #8b1a1a;padding-bottom:6px", "st")
    body += top(random.choice(("个人银行账户证明", "银行卡开户信息证明")), 28, "margin:22px 0 12px")
    body += p(f"编号：{day.year}-{serial(case, 24, 6)}", "font-size:16px", "en")
    body += p("兹证明以下客户在我行开立个人人民币结算账户，信息如下：", big + ";text-indent:2em")
    for label, value in (
        ("户　　名", e(who.name)),
        ("卡　　号", who.card_number),
        ("开户机构", e(_office(case))),
        ("账户种类", "借记卡Ⅰ类户"),
        ("账户状态", "正常，可正常收付款"),
    ):
        body += p(f"<span style='display:inline-block;width:120px'>{label}</span>{value}", big + ";padding-left:3em")
    body += p("本证明仅用于客户办理保险收款，不作为存款或资信证明。", big + ";text-indent:2em")
    body += p(f"{e(who.bank)}{e(_office(case))}<br>{day_text(day, '年')}", "font-size:18px;margin-top:34px", "en")
    body += p(
        f"经办 {e(clerks(case)[1])}　复核 {e(clerks(case)[2])}　查询电话 0{serial(case, 25, 3)}-{serial(case, 26, 7)}",
        "font-size:14.5px;margin-top:24px;color:#555",
    )
    body += chop(f"{who.bank}{_office(case)}", 560, 530, 142, "业务专用章", 0.45, 6)
    return leaf(body, 800, 820, _truth(case), font=PRINT, pad="46px 60px")


LAYOUTS = {
    "bank_card": (
        plastic_number_in_middle,
        social_card_bank_side,
        passbook_page_with_rows,
        app_account_uncovered,
        bank_proof_of_account,
    ),
}
