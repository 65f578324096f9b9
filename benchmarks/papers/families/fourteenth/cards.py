"""Bank cards: a face with raised figures, a back with flat ones, a bank's app, a social security card that pays."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.fourteenth.cards_kit import (
    MICRO,
    NOTO,
    app,
    button,
    card_box,
    city_of,
    district_of,
    grouped,
    p,
    page,
    pairs,
)
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.paper import Drawing

_UNION = "<span style='display:inline-block;transform:skewX(-12deg);background:linear-gradient(90deg,#d7182a 33%,#0d5ba8 33% 66%,#007b84 66%);color:#fff;padding:4px 12px;border-radius:6px;font-weight:800;font-size:17px;line-height:1.15'>UnionPay<br>银联</span>"


def _chip(turned: bool = False) -> str:
    turn = "transform:rotate(90deg)" if turned else ""
    return (
        f"<svg width='84' height='64' style='{turn}'><rect width='84' height='64' rx='9' fill='#d9c27e'/><circle cx='42' cy='32' r='14' fill='none' stroke='#8d7a3e' stroke-width='2'/>"
        "<path d='M0 22h28M0 42h28M56 22h28M56 42h28M42 0v18M42 46v18' stroke='#8d7a3e' stroke-width='2'/></svg>"
    )


def raised_card(case: Case, random: Random) -> Drawing:
    """A face with raised figures in the middle, the bank's mark at the right, advertising in the ground."""
    who = case.insured
    tone = random.choice(
        (
            "#0b2a4a,#1e5d94 60%,#0b2a4a",
            "#4a0d12,#a8252e 60%,#5d1016",
            "#3b2f10,#a3873b 55%,#5c4a18",
            "#111,#3a3d45 60%,#15161a",
        )
    )
    name = random.choice(("金卡 GOLD", "借记IC卡", "龙行天下 借记卡", "薪享卡 DEBIT", "储蓄卡"))
    gap = random.choice((" ", "&thinsp; "))
    body = (
        at(430, 40, e(who.bank), "font-size:32px;font-weight:700;width:380px;text-align:right")
        + at(430, 86, name, "font-size:17px;width:380px;text-align:right;opacity:.9")
        + at(56, 60, _chip()) + at(154, 74, "⦆⦆⦆", "font:22px 'DejaVu Sans'")
        + at(50, 240, grouped(who.card_number, 4, gap), "font:600 38px 'OCR B','Liberation Mono';color:#f2f2ef;text-shadow:2px 2px 1px rgba(0,0,0,.6),-1px -1px 0 rgba(255,255,255,.3)")
        + at(52, 330, f"有效期至 <span style='font-size:10px'>MONTH/YEAR</span>　{random.randint(1, 12):02d}/{random.randint(28, 37)}", "font-size:16px")
        + at(52, 396, e(who.pinyin), "font-size:24px;letter-spacing:2px")
        + at(52, 446, random.choice(("境内外通用", "仅限本人使用", "24小时客服 95" + digits(random, 3))), "font-size:15px;opacity:.85")
        + at(676, 416, _UNION)
    )  # fmt: skip
    css = f".paper{{border-radius:26px;color:#fff;background:radial-gradient(circle at 70% 40%,rgba(255,255,255,.16) 0 140px,transparent 142px),linear-gradient(115deg,{tone})}}"
    fields = {"bank": who.bank, "card_number": who.card_number}
    return page(body, width=856, height=520, fields=fields, font=NOTO, css=css, pad="0")


def numbered_back(case: Case, random: Random) -> Drawing:
    """A back with magnetic stripe and signature, the number printed flat below, as new cards have it."""
    who = case.insured
    number = who.card_number if random.random() < 0.35 else grouped(who.card_number)
    small = f"服务热线 95{digits(random, 3)}　www.{who.pinyin.split()[0].lower()}bank.example"
    notes = "1. 本卡仅限持卡人本人使用，不得出租出借。<br>2. 拾获此卡请交还本行任一网点。<br>3. 请妥善保管密码，谨防电信诈骗。"
    body = (
        at(0, 44, "", "width:100%;height:84px;background:#1a1716")
        + at(48, 152, "AUTHORIZED SIGNATURE 持卡人签名", "font:12px Liberation Sans")
        + at(48, 172, "", "width:420px;height:48px;background:repeating-linear-gradient(135deg,#fff 0 6px,#eee 6px 9px)")
        + at(70, 172, f"<span class='sig' style='font-size:36px'>{e(who.name)}</span>")
        + at(486, 184, f"{random.randint(100, 999)}", "font:italic 24px 'Liberation Serif';background:#fff;padding:2px 10px")
        + at(48, 254, f"卡号 <b style=\"font:600 32px 'DejaVu Sans Mono';letter-spacing:0\">{number}</b>", "font-size:19px")
        + at(48, 312, f"有效期 {random.randint(1, 12):02d}/{random.randint(28, 37)}", "font-size:19px")
        + at(48, 360, notes, "font-size:15px;line-height:1.6") + at(48, 456, small, "font-size:15px")
        + at(470, 318, e(who.bank), "font-size:27px;font-weight:700;width:340px;text-align:right") + at(690, 430, _UNION)
    )  # fmt: skip
    css = f".paper{{border-radius:26px;color:#26221f;background:linear-gradient(170deg,{random.choice(('#e9e4d8,#cdbf9f', '#e6eef0,#b9cfd6', '#f2e4e6,#d9b3ba'))})}}"
    fields = {"bank": who.bank, "card_number": who.card_number}
    return page(body, width=856, height=520, fields=fields, font=MICRO, css=css, pad="0")


def bank_app(case: Case, random: Random) -> Drawing:
    """A bank's app with the account laid open."""
    who = case.insured
    branch = f"{city_of(case)[:-1]}{district_of(case)[:-1]}支行"
    tone = random.choice(("#c0392b", "#15697a", "#24418e"))
    shown = f"<div style='background:linear-gradient(120deg,{tone},#666);color:#fff;border-radius:12px;padding:16px;margin:12px'>{p(e(who.bank), 'font-size:18px;font-weight:700')}"
    shown += (
        p("Ⅰ类账户 · 借记卡", "opacity:.85;font-size:12px")
        + p(grouped(who.card_number), "font-size:20px;margin:16px 0 6px")
        + p("复制卡号　|　隐藏", "font-size:12px;opacity:.85")
        + "</div>"
    )
    rows = (
        ("户名", e(who.name)),
        ("开户网点", e(branch)),
        ("开户日期", day_text(case.vehicle.registered_on, "-")),
        ("账户状态", "正常"),
        ("可用余额", "******"),
        ("预留手机", f"{who.phone[:3]}****{who.phone[-4:]}"),
    )
    body = (
        shown
        + card_box(pairs(*rows))
        + card_box(pairs(("转账限额", "设置 ›"), ("工资理财", "查看 ›"), ("电子回单", "下载 ›")))
    )
    body += button("转账", tone)
    fields = {"bank": who.bank, "card_number": who.card_number, "holder_name": who.name}
    return app(random.choice(("账户详情", "我的账户", "银行卡信息")), body, 730, fields, random=random)


def social_card(case: Case, random: Random) -> Drawing:
    """The third social security card's face: a person's number, and the bank's number below."""
    who = case.insured
    label = "font-size:17px;color:#35546b"
    body = (
        at(46, 34, "中华人民共和国社会保障卡", "font-size:31px;font-weight:700;letter-spacing:3px;color:#16405f")
        + at(48, 82, "SOCIAL SECURITY CARD", "font:15px Liberation Sans;color:#35546b")
        + at(48, 122, portrait(138, 176, ground="#fff"))
        + at(216, 128, "姓名", label) + at(330, 124, e(who.name), "font-size:23px")
        + at(216, 176, "社会保障号码", label) + at(330, 172, who.id_number, "font-size:22px")
        + at(216, 224, "发卡日期", label) + at(330, 222, f"{case.vehicle.registered_on:%Y年%m月}", "font-size:19px")
        + at(216, 268, "卡识别码", label) + at(330, 266, digits(random, 9), "font-size:19px")
        + at(48, 336, "银行卡号", label) + at(140, 326, grouped(who.card_number), "font:600 31px 'Liberation Mono'")
        + at(48, 408, e(who.bank), "font-size:26px;font-weight:700") + at(48, 450, "借记卡　有效期 10年", "font-size:15px") + at(676, 418, _UNION)
        + at(704, 130, _chip(turned=True))
    )  # fmt: skip
    css = ".paper{border-radius:26px;background:repeating-linear-gradient(30deg,rgba(255,255,255,.5) 0 3px,transparent 3px 9px),linear-gradient(140deg,#d8eaf5,#f4f1de 60%,#cfe5dc)}"
    fields = {"bank": who.bank, "card_number": who.card_number, "holder_name": who.name}
    return page(body, width=856, height=520, fields=fields, font=MICRO, css=css, pad="0")


LAYOUTS = {"bank_card": (raised_card, numbered_back, bank_app, social_card)}
