"""Bank cards, a passbook, a social security card's back, and an account in a bank's app."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.fifteenth.cards_kit import (
    CODE,
    DOTS,
    HEI,
    MICRO,
    SANS,
    SMILEY,
    fours,
    iso,
    ln,
    mark,
    pen,
    screen,
    sheet,
    spread,
    tab,
    where,
)
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.paper import Drawing

_TINTS = ("#8e1f2f,#d24b55", "#0b3f3a,#2f8f83", "#27324f,#5f74a8", "#4a2c6b,#8a63b8", "#8a6a2a,#d8b765")
_UNION = "<b style='color:#e21836'>▰</b><b style='color:#00447c'>▰</b><b style='color:#007b84'>▰</b> <b>银联</b>"


def _truth(case: Case, *, named: bool = False) -> dict[str, str]:
    who = case.insured
    fields = {"card_number": who.card_number, "bank": who.bank}
    return fields | ({"holder_name": who.name} if named else {})


def _chip(x: int, y: int) -> str:
    return at(
        x,
        y,
        "<svg width='84' height='64'><rect width='84' height='64' rx='10' fill='#cfd2d6'/><path d='M0 21h28v22H0M84 21H56v22h28M28 0v64M56 0v64' stroke='#777' fill='none'/></svg>",
    )


def raised_card(case: Case, random: Random) -> Drawing:
    """A card with raised figures, the bank at the right, a slogan in small type."""
    who = case.insured
    tint = random.choice(_TINTS)
    until = f"{random.randint(1, 12):02d}/{random.randint(28, 36)}"
    body = ln(e(who.bank), "position:absolute;right:44px;top:34px;font-size:36px;font-weight:700")
    body += at(46, 44, random.choice(("Platinum 白金", "金 卡", "普卡")), "font-size:22px;font-style:italic")
    body += _chip(60, 150) + at(168, 160, "≋", "font-size:40px;opacity:.8")
    body += at(
        46,
        272,
        fours(who.card_number),
        f"font:700 42px {CODE};letter-spacing:-1px;color:#f3efe0;text-shadow:1px 2px 2px #0008",
    )
    body += at(300, 342, "月/年 MONTH/YEAR", "font-size:11px") + at(300, 360, until, f"font:600 24px {CODE}")
    body += at(46, 420, e(who.pinyin), f"font:600 24px {CODE}")
    body += at(
        610,
        430,
        f"<span style='background:#fff;color:#123;padding:5px 12px;border-radius:6px'>{_UNION}</span>",
        "font-size:24px",
    )
    body += at(46, 492, random.choice(("境内外通用", "24小时客户服务 95" + digits(random, 3))), "font-size:14px")
    css = f".paper{{border-radius:28px;color:#fff;background:linear-gradient(115deg,{tint})}}"
    return sheet(body, 856, 540, _truth(case), font=random.choice((HEI, MICRO)), css=css, pad="0")


def signed_side(case: Case, random: Random) -> Drawing:
    """The back of a newer card, which bears the number under the strip for the signature."""
    who = case.insured
    made = ln("", "position:absolute;left:0;top:44px;width:856px;height:84px;background:#26221f")
    made += at(46, 142, "持卡人签名 / AUTHORIZED SIGNATURE　未经签名无效", "font-size:13px")
    made += ln(
        "",
        "position:absolute;left:46px;top:166px;width:470px;height:54px;background:repeating-linear-gradient(135deg,#fff 0 6px,#e6e6ea 6px 9px)",
    )
    made += at(540, 172, digits(random, 3), f"font:italic 26px {CODE};background:#fff;padding:2px 12px;color:#222")
    made += at(46, 250, fours(who.card_number), f"font:600 34px {CODE};letter-spacing:0")
    made += at(
        46, 306, f"有效期至 {random.randint(1, 12):02d}/{random.randint(28, 36)}　　{e(who.pinyin)}", "font-size:20px"
    )
    small = (
        f"本卡由{e(who.bank)}发行，仅限本人使用，不得出租、出借、转让。",
        "如拾获此卡，请就近交予本行任一网点。遗失请立即致电客户服务热线办理挂失。",
        f"信用卡客服 400-{digits(random, 3)}-{digits(random, 4)}　网址 www.bank.example",
    )
    made += "".join(at(46, 372 + 30 * n, one, "font-size:17px") for n, one in enumerate(small))
    made += at(640, 466, _UNION, "font-size:26px;background:#fff;color:#123;padding:4px 12px;border-radius:6px")
    made += at(46, 478, e(who.bank), "font-size:30px;font-weight:700")
    css = f".paper{{border-radius:28px;color:#2a2a2a;background:linear-gradient(160deg,{random.choice(('#e9edf2,#c8d3df', '#f6e9d2,#e0c9a0', '#e5f0e6,#bfd9c6'))})}}"
    return sheet(made, 856, 540, _truth(case), font=SANS, css=css, pad="0")


def social_card(case: Case, random: Random) -> Drawing:
    """The banking side of a social security card."""
    who = case.insured
    made = at(44, 36, "中华人民共和国社会保障卡", "font-size:28px;font-weight:700;color:#1c4f86")
    made += at(44, 84, "金融账户　IC卡　Ⅰ类户", "font-size:17px") + _chip(60, 140)
    made += at(44, 236, f"社会保障号码　{who.id_number}", "font-size:21px") + at(
        500, 236, f"姓名　{e(who.name)}", "font-size:21px"
    )
    made += at(44, 282, "银行卡号", "font-size:17px;color:#456") + at(
        44, 306, fours(who.card_number), f"font:600 34px {CODE}"
    )
    made += at(44, 372, f"服务银行　{e(who.bank)}", "font-size:24px;font-weight:700")
    made += at(44, 424, f"社保咨询 12333　银行客服 95{digits(random, 3)}", "font-size:17px")
    made += at(44, 458, f"发卡机构　{where(case)[0]}人力资源和社会保障局", "font-size:17px")
    made += at(650, 456, _UNION, "font-size:26px")
    css = ".paper{border-radius:28px;background:linear-gradient(170deg,#eef6fc,#c9def0 60%,#e8f1e2)}"
    return sheet(made, 856, 530, _truth(case, named=True), font=HEI, css=css, pad="0")


def account_screen(case: Case, random: Random) -> Drawing:
    """An account in a bank's app."""
    who = case.insured
    dark = random.choice(("#b3262e", "#13795b", "#1d4f9f"))
    card = f"<div style='font-size:13px;opacity:.9'>{random.choice(('储蓄卡', '借记卡　Ⅰ类', '一卡通 金卡'))}</div><div style='font-size:19px;margin:8px 0;white-space:nowrap'>{fours(who.card_number)}</div><div style='font-size:12px'>隐藏卡号　|　复制卡号</div>"
    body = ln(card, f"background:{dark};color:#fff", "card")
    entries = (
        ("户名", e(who.name)),
        ("开户机构", f"{e(who.bank)}{where(case)[0]}{where(case)[1][:-1]}支行"),
        ("可用余额", "****** 元"),
        ("开户日期", iso(case.vehicle.registered_on)),
        ("账户状态", "正常"),
        ("预留手机号", f"{who.phone[:3]}****{who.phone[-4:]}"),
    )
    body += ln(
        "".join(
            spread(f"<span class='k'>{k}</span>", f"<span style='display:block;text-align:right'>{v}</span>")
            for k, v in entries
        ),
        cls="card",
    )
    body += ln(spread("收支明细　›", "转账　›", "理财　›", "限额管理　›"), cls="card") + ln(
        "查看账户信息证明", f"background:{dark}", "btn"
    )
    return screen(f"{e(who.bank)}｜账户详情", body, 610, _truth(case, named=True))


def passbook_page(case: Case, random: Random) -> Drawing:
    """A passbook's first page, printed by needles over the form."""
    who = case.insured
    _, district, street = where(case)
    typed = f"font-family:{DOTS};font-size:20px;color:#222"
    rows = (
        ("账　　号", who.card_number, "册　号", "00" + digits(random, 1)),
        ("户　　名", e(who.name), "币　种", "人民币"),
        ("储　　种", "活期一本通", "钞　汇", "/"),
        ("开户网点", f"{e(who.bank)}{e(district[:-1])}{e(street[:2])}分理处", "支取方式", "凭密码"),
        ("开户日期", day_text(case.vehicle.registered_on, "plain"), "操作员", digits(random, 6)),
    )
    made = ln(f"{e(who.bank)}　<span style='font-size:20px;font-weight:400'>个人活期存折</span>", "font-size:30px", "b")
    cells = [
        [
            (a, "class='nb' style='color:#2d6a4f'"),
            (f"<span class='nb' style=\"{typed}\">{b}</span>", ""),
            (c, "class='nb' style='color:#2d6a4f'"),
            (f'<span style="{typed}">{d}</span>', ""),
        ]
        for a, b, c, d in rows
    ]
    made += tab(cells, "margin-top:14px;border-top:3px solid #2d6a4f;border-bottom:3px solid #2d6a4f", "n")
    made += ln(
        "注意：请妥善保管存折和密码，存折遗失请持有效证件到开户网点办理挂失手续。",
        "font-size:14px;margin-top:16px;color:#2d6a4f",
    )
    made += mark("业务公章", 720, 300, turn=-8) + ln("", "margin-top:26px;border-top:2px dashed #9bb8a6")
    made += spread("日期", "摘要", "存入/支取", "结余", "网点", style="color:#2d6a4f;padding:6px 10px")
    return sheet(
        made, 940, 480, _truth(case, named=True), css=".n td{padding:7px 8px}", ground="#edf4ec", pad="34px 46px"
    )


def noted_card(case: Case, random: Random) -> Drawing:
    """An upright card lying on a sheet, with the owner's words by hand beside it."""
    who = case.insured
    city, district, _ = where(case)
    tint = random.choice(_TINTS)
    rows = fours(who.card_number).split(" ")
    made = (
        at(34, 30, e(who.bank), f"font:700 28px {SMILEY}")
        + at(34, 78, "UPRIGHT · 无界卡", "font-size:14px")
        + _chip(36, 130)
    )
    made += "".join(at(34, 300 + 46 * n, one, f"font:600 36px {CODE}") for n, one in enumerate(rows))
    made += at(200, 486, f"{random.randint(1, 12):02d}/{random.randint(28, 36)}", f"font:20px {CODE}") + at(
        34, 542, e(who.pinyin), "font-size:18px"
    )
    made += at(230, 590, "银联", "font-size:26px;font-weight:700")
    card = f"<div style='position:absolute;left:60px;top:60px;width:390px;height:640px;border-radius:22px;color:#fff;background:linear-gradient(190deg,{tint})'>{made}</div>"
    words = (
        f"户名：{e(who.name)}",
        "开户行：",
        e(who.bank),
        f"{city}{district}支行",
        "理赔款请打此卡",
        f"电话 {who.phone}",
    )
    note = "".join(at(490, 130 + 58 * n, pen(one), "font-size:25px") for n, one in enumerate(words))
    return sheet(card + note, 860, 760, _truth(case, named=True), font=MICRO, pad="0", ground="#fdfdfa")


LAYOUTS = {"bank_card": (raised_card, signed_side, social_card, account_screen, passbook_page, noted_card)}
