"""Bank cards: a card with its number low, one upright, a passbook page, a screen, an opening slip."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twentieth.cards_kit import (
    BLOCK,
    BOLD,
    FINE,
    NUMBERS,
    PIN,
    SUN,
    Cell,
    card,
    folk,
    head,
    number,
    page,
    pairs,
    para,
    ring,
    screen,
    sig,
    spaced,
    split,
    tab,
    town,
)
from benchmarks.papers.paper import Drawing

_GROUNDS = (
    "linear-gradient(45deg,#7a0f18,#b93a2e)",
    "linear-gradient(60deg,#11406b,#3b86b8)",
    "radial-gradient(circle at 80% 10%,#4f8f6b,#0f4a38)",
    "linear-gradient(20deg,#222,#5a5148)",
    "linear-gradient(135deg,#f2d9a0,#c59a4a)",
)


def _truth(case: Case, holder: bool = True) -> dict[str, str]:
    who = case.insured
    return {"bank": who.bank, "card_number": who.card_number} | ({"holder_name": who.name} if holder else {})


def _branch(case: Case) -> str:
    return f"{case.insured.bank}{town(case)}{('滨河', '站前', '文昌', '西苑')[case.seed % 4]}支行"


def plastic_with_low_number(case: Case, random: Random) -> Drawing:
    """A broad card: the bank at the right above, number in the lower third, name below it."""
    who = case.insured
    ground = random.choice(_GROUNDS)
    ink = "#3a2a08" if "f2d9a0" in ground else "#fff"
    chip = "<div style='width:70px;height:56px;border-radius:8px;background:linear-gradient(90deg,#d9d9d6,#a9a9a4,#e4e4df)'></div>"
    body = (
        at(60, 44, random.choice(("DEBIT 借记卡", "理财卡", "社会保障联名借记卡", "普卡")), f"font:22px {BLOCK};color:{ink}")
        + f'<div class=at style="right:56px;top:36px;font:700 34px {SUN};color:{ink}">{e(who.bank)}</div>'
        + at(70, 170, chip) + at(70, 330, spaced(who.card_number), f"font:{50 if len(who.card_number) < 18 else 44}px {NUMBERS};letter-spacing:2px;color:{ink};text-shadow:0 2px 2px #0006")
        + at(70, 412, f"{e(who.name)}　　VALID {random.randint(1, 12):02d}/{random.randint(27, 35)}", f"font:25px {BOLD};color:{ink}")
        + "<div class=at style='right:50px;bottom:42px;background:#fff;border-radius:6px;padding:4px 10px;font:italic 700 22px Liberation Sans;color:#134a8e'>UnionPay<br>银联</div>"
    )  # fmt: skip
    return page(body, 856, 540, _truth(case), ground=ground, css=".paper{border-radius:30px}", pad="0")


def plastic_upright_number_in_block(case: Case, random: Random) -> Drawing:
    """An upright card, its number in a block of short lines, no name."""
    who = case.insured
    lines = spaced(who.card_number).split(" ")
    body = (
        at(50, 50, e(who.bank), f"font:700 34px {SUN};color:#fff") + at(50, 104, random.choice(("数字人民币硬钱包联名卡", "校园卡", "IC借记卡")), f"font:20px {BLOCK};color:#fff")
        + at(230, 190, "<div style='width:78px;height:92px;border-radius:10px;background:#d8bd6a;border:2px solid #8f7a33'></div>")
        + "".join(at(60, 400 + 58 * n, one, f"font:48px {NUMBERS};letter-spacing:6px;color:#fff") for n, one in enumerate(lines))
        + at(360, 770, "银联<br>UnionPay", f"font:italic 700 22px {BOLD};color:#fff")
        + at(60, 780, random.choice(("仅限境内使用", "ATM")), f"font:19px {BLOCK};color:#fff")
    )  # fmt: skip
    return page(body, 540, 856, _truth(case, False), ground=random.choice(_GROUNDS[:4]), css=".paper{border-radius:30px}", pad="0")  # fmt: skip


def passbook_cover_inside(case: Case, random: Random) -> Drawing:
    """The inside cover of a passbook, printed by needles beside pre-printed labels, with the bank's seal."""
    who = case.insured
    day = case.on - dt.timedelta(days=400 + case.seed % 1500)
    line = f"font:19px {PIN};padding-left:14px"
    rows: list[list[Cell]] = [
        [("户名 Name", "class=la"), (e(who.name), f'style="{line}"')],
        [("账号 A/C No.", "class=la"), (who.card_number, f'style="{line}"')],
        [("开户行 Branch", "class=la"), (e(_branch(case)), f'style="{line}"')],
        [("储种 Type", "class=la"), (random.choice(("个人活期结算", "活期储蓄", "惠农一本通")), f'style="{line}"')],
        [("印密 Password", "class=la"), ("凭密码支取　通存通兑", f'style="{line}"')],
        [("签发日期 Date", "class=la"), (day_text(day, "/"), f'style="{line}"')],
    ]
    body = split(f"<b style='font-size:26px;color:#14503c'>{e(who.bank)}</b>", f"存折号 {number(case, 2, 8)}")
    body += head(random.choice(("存　折", "活期存折")), 24, "color:#14503c;letter-spacing:6px")
    body += tab(rows, "op", "font-size:17px;margin-top:10px") + ring(_branch(case), 600, 210, 140, "业务公章", 0.42)
    body += para("请妥善保管存折，遗失请即挂失。涂改无效。", "font-size:14px;margin-top:16px;color:#14503c")
    ground = "repeating-linear-gradient(120deg,#f0f6ee 0 6px,#e6f0e4 6px 9px)"
    return page(body, 800, 500, _truth(case), font=FINE, ground=ground, pad="34px 46px")


def account_card_of_app(case: Case, random: Random) -> Drawing:
    """The page of a bank's app with the whole number after a look at it is allowed."""
    who = case.insured
    face = (
        f"<div style='border-radius:12px;background:{random.choice(_GROUNDS[:4])};color:#fff;margin:12px;padding:18px'>"
        f"<div class=sp><b>{e(who.bank)}</b><span>储蓄卡</span></div><div style='font-size:20px;margin:26px 0 6px'>{spaced(who.card_number)}</div>"
        "<div style='font-size:13px'>隐藏卡号　复制</div></div>"
    )
    rows = [
        ("持卡人", e(who.name)),
        ("开户行", e(_branch(case).removeprefix(who.bank))),
        ("账户类别", "Ⅰ类户"),
        ("币种", "人民币"),
        ("卡状态", "正常"),
    ]
    body = (
        face
        + card(pairs(rows, random.random() < 0.4))
        + card(
            "<b>常用功能</b><div class=sp style='margin-top:8px'><span>转账汇款</span><span>限额设置</span><span>挂失</span></div>"
        )
    )
    return screen(random.choice(("银行卡详情", "我的银行卡", "卡片信息")), body, 680, _truth(case), random)


def account_opening_slip(case: Case, random: Random) -> Drawing:
    """A counter's receipt for a new card, printed by needles in columns of label and value."""
    who, clerk = case.insured, folk(case)
    day = case.on - dt.timedelta(days=200 + case.seed % 900)

    def line(*pairs_: str) -> str:
        return split(*pairs_, style="padding:3px 0")

    body = head(f"{e(who.bank)}", 22) + head(
        random.choice(("个人银行结算账户开立回单", "借记卡开卡业务凭证")), 21, "margin-bottom:10px"
    )
    body += line(f"交易日期：{day_text(day, '-')}", f"机构：{e(_branch(case))}", f"柜员：{number(case, 6, 6)}")
    body += "<div style='border:1px solid #444;padding:10px 18px;margin:6px 0'>"
    body += line(f"客户姓名：{e(who.name)}", f"客户号：{number(case, 9, 10)}") + line(
        f"卡　　号：{who.card_number}", "卡种：银联借记卡"
    )
    body += line("证件种类：居民身份证", f"证件号码：{who.id_number[:6]}********{who.id_number[-4:]}")
    body += line("账户类型：个人Ⅰ类结算户", "年费：免收") + line(
        "开通功能：短信通知 网上银行 手机银行", f"手机号：{who.phone[:3]}****{who.phone[-4:]}"
    )
    body += "</div>" + line(f"客户签名：{sig(who.name)}", f"经办：{e(clerk[0])}", f"复核：{e(clerk[1])}")
    body += para("第二联 客户回单　打印次数：1", "font-size:14px;margin-top:10px")
    body += ring(_branch(case), 620, 210, 124, "业务办讫章", 0.4)
    return page(body, 860, 440, _truth(case), font=PIN, size=16, ground="#fdfdf6", pad="26px 40px")


LAYOUTS = {
    "bank_card": (
        plastic_with_low_number,
        plastic_upright_number_in_block,
        passbook_cover_inside,
        account_card_of_app,
        account_opening_slip,
    ),
}
