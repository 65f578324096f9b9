"""Bank cards: a relief card, a card's plain back, a passbook's first page, an account on a screen, a bank's proof."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_second.cards_kit import (
    DROID,
    FANG,
    HEI,
    MICRO,
    MONO,
    NEEDLE,
    OCR,
    PRESS,
    SANS,
    Cell,
    block,
    clerks,
    disc,
    div,
    fours,
    lines,
    mobile,
    serial,
    sheet,
    table,
    title,
    town,
    wide,
)
from benchmarks.papers.paper import Drawing

_COLOURS = (
    ("linear-gradient(25deg,#0c5f5a,#2aa198 70%,#0c5f5a)", "#fff"),
    ("linear-gradient(160deg,#c8ccd2,#f0f2f4 45%,#b3b9c1)", "#20242b"),
    ("radial-gradient(circle at 15% 90%,#d4693a,#7c1f1f)", "#fff"),
    ("linear-gradient(100deg,#1c2760,#3c2f7f 60%,#74489a)", "#fff"),
    ("repeating-linear-gradient(115deg,#10355f 0 26px,#12406f 26px 52px)", "#fff"),
)


def _holds(case: Case, *, named: bool = True) -> dict[str, str]:
    who = case.insured
    return {"card_number": who.card_number, "bank": who.bank} | ({"holder_name": who.name} if named else {})


def _branch(case: Case) -> str:
    return f"{town(case)}{('城关', '新区', '人民路', '火车站')[case.seed % 4]}支行"


def card_in_relief(case: Case, random: Random) -> Drawing:
    """A card with a raised number in its middle, date and holder below."""
    who, (ground, ink) = case.insured, random.choice(_COLOURS)
    size = 46 if len(who.card_number) < 18 else 39
    chip = "<svg width='92' height='70'><rect width='92' height='70' rx='11' fill='#e0c377'/><path d='M0 24h34v22H0M92 24H58v22h34M34 0v70M58 0v70' stroke='#8d7433' fill='none' stroke-width='2'/></svg>"
    relief = "text-shadow:1px 2px 1px #0009,-1px -1px 0 #fff5" if ink == "#fff" else "text-shadow:1px 1px 0 #fff"
    body = (
        at(58, 48, e(who.bank), f"font:700 36px {HEI};color:{ink}") + at(60, 102, random.choice(("借记卡　DEBIT CARD", "金卡", "储蓄卡", "惠民卡")), f"font:20px {SANS};color:{ink}")
        + at(64, 156, chip) + at(176, 172, ")))", f"font:30px {SANS};color:{ink}")
        + at(58, 268, fours(who.card_number), f"font:700 {size}px {OCR};color:{ink};{relief};letter-spacing:-1px")
        + at(330, 352, f"有效期至 {random.randint(1, 12):02d}/{random.randint(28, 36)}", f"font:21px {SANS};color:{ink}")
        + at(60, 420, e(who.name), f"font:28px {SANS};color:{ink};{relief}")
        + at(690, 424, "<div style='background:#0a7a86;border-radius:8px;padding:6px 12px;line-height:1.1'>银联<br><i>UnionPay</i></div>", f"font:700 21px {SANS};color:#fff")
    )  # fmt: skip
    return sheet(body, 860, 542, _holds(case), ground=ground, pad="0", css=".paper{border-radius:32px}")


def card_seen_from_behind(case: Case, random: Random) -> Drawing:
    """A new card whose number stands flat on its back, beneath stripe and panel, with the bank's notes."""
    who, (ground, ink) = case.insured, random.choice(_COLOURS)
    note = f"font:17px/1.5 {SANS};color:{ink}"
    body = (
        at(0, 44, "", "width:860px;height:92px;background:#17181a")
        + at(54, 166, "持卡人签名", note) + at(54, 194, "<span style='margin-left:300px;color:#222;font:italic 22px sans-serif'>***</span>", "width:380px;height:46px;background:repeating-linear-gradient(45deg,#fff 0 6px,#eceff4 6px 9px);padding-top:8px")
        + at(54, 272, random.choice(("卡号 Card No.", "卡 号")), note) + at(54, 302, fours(who.card_number), f"font:36px {MONO};color:{ink}")
        + at(54, 372, f"此卡由{e(who.bank)}发行，仅限本人使用，请妥善保管密码。", note)
        + at(54, 400, "拾获此卡请交回发卡银行任一网点。", note) + at(54, 452, f"{e(who.bank)}", f"font:700 25px {HEI};color:{ink}")
        + at(640, 452, f"服务热线 95{serial(case, 81, 3)}", f"font:22px {SANS};color:{ink}")
    )  # fmt: skip
    return sheet(body, 860, 542, _holds(case, named=False), ground=ground, pad="0", css=".paper{border-radius:32px}")


def passbook_with_movements(case: Case, random: Random) -> Drawing:
    """A passbook laid open: the account above the fold, some movements by needles below it."""
    who, needle = case.insured, f"font-family:{NEEDLE}"
    day = case.on - dt.timedelta(days=260 + case.seed % 200)
    body = (
        title(f"{e(who.bank)}　活期存折", 23, "color:#6b2a1e")
        + "<div style='font-size:17px;line-height:2;margin:14px 10px'>"
    )
    body += wide(
        f"账　号：<span style='{needle}'>{who.card_number}</span>", f"币　种：<span style='{needle}'>人民币</span>"
    )
    body += wide(
        f"户　名：<span style='{needle}'>{e(who.name)}</span>",
        f"开户日：<span style='{needle}'>{day_text(day, '-')}</span>",
    )
    body += wide(
        f"开户行：<span style='{needle}'>{e(_branch(case))}</span>",
        f"凭证号：<span style='{needle}'>{serial(case, 82, 8)}</span>",
    )
    body += "</div><div style='border-top:2px dashed #b98;margin:0 -40px 12px'></div>"
    balance, rows = (
        0,
        [[(word, "class=l style='color:#6b2a1e'") for word in ("日期", "摘要", "存入 / 支出(-)", "结余", "柜员")]],
    )
    for step, (word, fen) in enumerate(
        (("开户", 10000), ("汇入", 462000 + case.seed % 900 * 100), ("取款", -200000), ("结息", 317), ("转存", 150000))
    ):
        balance += fen
        when = day_text(day + dt.timedelta(days=step * 31), "plain")
        money = ("-" if fen < 0 else "") + yuan(abs(fen), commas=True)
        rows.append(
            [
                (when, "class=l"),
                (word, "class=l"),
                (money, "class=end"),
                (yuan(balance, commas=True), "class=end"),
                (serial(case, 83 + step, 4), "class=l"),
            ]
        )
    body += table(rows, "box", f"font:16.5px/1.7 {NEEDLE}")
    body += div("*　*　*　以下空白　*　*　*", "font-size:14px;margin-top:12px", "mid") + disc(
        f"{who.bank}{_branch(case)}", 590, 62, 122, below="储蓄业务章", fade=0.4
    )
    ground = "repeating-linear-gradient(75deg,#fbf3ea 0 8px,#f6ebdd 8px 11px)"
    return sheet(body, 820, 560, _holds(case), font=PRESS, ground=ground, pad="30px 46px")


def account_on_screen(case: Case, random: Random) -> Drawing:
    """The account's page of a bank's app, its number shown whole."""
    who, (ground, ink) = case.insured, random.choice(_COLOURS)
    number = fours(who.card_number) if random.random() < 0.6 else who.card_number
    head = f"<div style='background:{ground};color:{ink};padding:22px 18px'><div>{e(who.bank)} · 借记卡</div><div style='font-size:21px;margin:8px 0'>{number}</div><div style='font-size:14px'>可用余额（元）　****　👁</div></div>".replace("　👁", "　显示")  # fmt: skip
    rows = [("户名", e(who.name)), ("开户网点", e(_branch(case))), ("账户类型", random.choice(("Ⅰ类账户", "一类户"))), ("账户状态", "正常"), ("开户日期", day_text(case.on - dt.timedelta(days=500 + case.seed % 1800), "-")), ("签约手机", f"{who.phone[:3]}****{who.phone[-4:]}")]  # fmt: skip
    body = head + block(lines(rows)) + block(wide("转账", "明细", "存款", "更多服务", style="color:#345"))
    body += div(
        random.choice(("复制账户信息", "分享收款账号")),
        "margin:8px 18px;padding:11px;border:1px solid #9aa;border-radius:6px;background:#fff",
        "mid",
    )
    return mobile(random.choice(("账户详情", "我的账户", "账户信息")), body, 660, _holds(case), random, font=MICRO)


def proof_of_account(case: Case, random: Random) -> Drawing:
    """A branch's sealed proof that an account is the customer's."""
    who, day = case.insured, case.on - dt.timedelta(days=5 + case.seed % 6)
    la = "class=l style='width:160px;background:#f5f5f2'"
    rows: list[list[Cell]] = [
        [("账户名称", la), e(who.name)], [("账号（卡号）", la), who.card_number], [("开户银行", la), e(who.bank + _branch(case))],
        [("联行号", la), serial(case, 90, 12)], [("账户性质", la), "个人银行结算账户（Ⅰ类）"], [("账户状态", la), "正常使用"],
    ]  # fmt: skip
    if random.random() < 0.4:
        rows.append([("工本费", la), in_words(500)])
    body = div(
        f"{e(who.bank)}", "font-size:22px;color:#8a1c1c;border-bottom:2px solid #8a1c1c;padding-bottom:6px", "fat"
    )
    body += title(random.choice(("个人账户信息证明", "银行卡信息确认单", "开户信息证明")), 27, "margin:20px 0 10px")
    body += div(
        f"应客户{e(who.name)}申请，兹证明该客户在我行开立的银行卡账户信息如下：", "text-indent:2em;margin-bottom:10px"
    )
    body += table(rows, style="font-size:17px;line-height:2")
    body += div("本证明仅用于核对收款账户，不作资信、担保之用。", "margin:12px 0 26px;text-indent:2em;font-size:15px")
    body += wide(f"柜员：{e(clerks(case)[2])}", f"流水号：{serial(case, 91, 14)}", f"{day_text(day, '年')}")
    body += disc(f"{who.bank}{_branch(case)}", 560, 470, 138, below="业务专用章", fade=0.42)
    return sheet(body, 800, 660, _holds(case), font=random.choice((FANG, DROID)), size=17, pad="40px 56px")


LAYOUTS = {
    "bank_card": (card_in_relief, card_seen_from_behind, passbook_with_movements, account_on_screen, proof_of_account),
}
