"""Bank cards lying and standing, their back, a passbook, a bank's app and a machine's slip."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventeenth import cards_kit as kit
from benchmarks.papers.families.seventeenth.cards_kit import put, t
from benchmarks.papers.paper import Drawing, Layout

_COATS = (
    ("radial-gradient(circle at 80% 20%,#3fa58a,#0d5a52 70%)", "#f4fff8"),
    ("linear-gradient(200deg,#2b2d6e,#6a4ea8 60%,#c38ad0)", "#fff"),
    ("linear-gradient(140deg,#f7f3ea,#e6d6bd)", "#4a2c12"),
    ("linear-gradient(180deg,#fefefe,#f1d9d9 60%,#d8464b)", "#5a0f14"),
    ("repeating-linear-gradient(60deg,#20262e 0 14px,#262d37 14px 28px)", "#e8dcb5"),
)
_PAY = "<span style='background:#fff;color:#0a5c78;border-radius:4px;padding:2px 6px;font:bold 13px sans-serif'>银联 UnionPay</span>"
_CHIP = "<div style='width:52px;height:40px;border-radius:7px;background:linear-gradient(90deg,#e8d596,#b99a4c)'></div>"


def card_standing(case: Case, random: Random) -> Drawing:
    """A card made to be held upright, its number in lines of four."""
    person, (coat, ink) = case.insured, random.choice(_COATS)
    number = kit.spaced(person.card_number, 4, "<br>")
    size = 19 if len(person.bank) > 9 else 24
    body = (
        f'<div style="position:absolute;inset:0;border-radius:18px;overflow:hidden;background:{coat};color:{ink}">'
        + put(26, 26, t(person.bank), f"font-size:{size}px;font-weight:bold")
        + put(27, 64, random.choice(("乡村振兴卡", "代发工资专用", "医保结算合作卡", "青年优享")), "font-size:14px")
        + put(144, 112, _CHIP)
        + put(34, 214, number, f"font-size:31px;line-height:1.32;letter-spacing:5px;font-family:{kit.MONO}")
        + put(34, 452, f"VALID {random.randint(1, 12):02d}/{random.randint(29, 37)}", "font-size:15px")
        + put(34, 480, t(person.pinyin), "font-size:15px")
        + put(196, 496, _PAY)
        + "</div>"
    )
    fields = {"bank": person.bank, "card_number": person.card_number}
    return kit.page(body, (340, 540), fields, font=kit.SANS, pad="0", ground="transparent", scale=2.5)


def card_lying(case: Case, random: Random) -> Drawing:
    """A card with raised figures and the holder's Chinese name, the bank's name at the right."""
    person, (coat, ink) = case.insured, random.choice(_COATS)
    raised = "text-shadow:1px 1px 1px rgba(0,0,0,.45),-1px -1px 0 rgba(255,255,255,.3)"
    body = (
        f'<div style="position:absolute;inset:0;border-radius:18px;overflow:hidden;background:{coat};color:{ink}">'
        + f'<div class="at e" style="right:30px;top:24px;font:bold 25px {kit.KAI}">{t(person.bank)}</div>'
        + put(30, 30, random.choice(("金穗 · 惠民", "社区服务卡", "龙腾 DEBIT", "市民卡")), "font-size:15px")
        + put(36, 92, _CHIP)
        + put(34, 176, kit.spaced(person.card_number), f"font-size:29px;font-family:{kit.MONO};{raised}")
        + put(
            36,
            230,
            f"<small>有效期至 THRU</small>　{random.randint(1, 12):02d}/{random.randint(28, 36)}",
            f"font-size:16px;{raised}",
        )
        + put(36, 274, f"<small>持卡人</small>　{t(person.name)}", f"font-size:19px;{raised}")
        + put(404, 284, _PAY)
        + "</div>"
    )
    fields = {"bank": person.bank, "card_number": person.card_number, "holder_name": person.name}
    return kit.page(body, (548, 346), fields, font=kit.ZEN, pad="0", ground="transparent", scale=2.3)


def card_behind(case: Case, random: Random) -> Drawing:
    """The back of a card: black strip, signature, the number printed flat, the bank's small type."""
    person, number = case.insured, case.insured.card_number
    name = kit.wrote(t(person.name), random.randrange(3), 1.3)
    notes = (
        f"本卡由{t(person.bank)}发行，只限持卡人本人使用。<br>客户服务 24H：95{random.randint(500, 599)}　境外 +86-{digits(random, 10)}"
        "<br>拾到此卡请交还任一营业网点　Not valid unless signed"
    )
    body = (
        '<div style="position:absolute;inset:0;border-radius:18px;overflow:hidden;background:linear-gradient(120deg,#eef0f2,#d6dce3)">'
        '<div style="position:absolute;left:0;right:0;top:30px;height:62px;background:#1b1b1d"></div>'
        f'<div style="position:absolute;left:34px;top:112px;width:300px;height:42px;background:#fff;padding:5px 12px">{name}</div>'
        + put(350, 122, f"{random.randint(100, 999)}", "font-style:italic;font-size:18px")
        + put(36, 174, f"<small>卡号</small> {kit.spaced(number)}", f"font-size:24px;font-family:{kit.MICRO}")
        + put(36, 216, f"<small>有效期</small> {random.randint(1, 12):02d}/{random.randint(28, 36)}", "font-size:16px")
        + put(36, 256, notes, "font-size:12.5px;line-height:1.6")
        + put(420, 212, _PAY)
        + "</div>"
    )
    fields = {"bank": person.bank, "card_number": number, "holder_name": person.name}
    return kit.page(body, (548, 346), fields, font=kit.SANS, pad="0", ground="transparent", scale=2.3)


def passbook_first(case: Case, random: Random) -> Drawing:
    """The first leaf of a village bank's passbook, printed by a needle printer beside its labels."""
    person, opened = case.insured, case.insured.id_valid_from
    place = t(person.bank) + random.choice(("柳河分社", "东街储蓄所", "古塔支行", "第三分理处"))
    rows = (
        ("户　　名", "NAME", t(person.name)),
        ("账　　号", "ACCOUNT NO.", person.card_number),
        ("储　　种", "TYPE", random.choice(("个人活期结算", "活期一本通", "惠农补贴"))),
        ("开户网点", "BRANCH", place),
        ("开户日期", "DATE", day_text(opened, "/")),
        ("凭证号码", "VOUCHER", f"{random.randint(10, 99)}{digits(random, 9)}"),
    )
    typed = f"font-family:{kit.NEEDLE};font-size:19px;color:#2a2f45;letter-spacing:.5px"
    lines = "".join(
        f"<div style='display:flex;align-items:flex-end;height:44px'><span style='width:128px;color:#8a3a1d;line-height:1.1'>"
        f"{label}<br><small style='font-size:9px'>{more}</small></span>"
        f'<span style="{typed};border-bottom:1px dotted #b98;flex:1">{value}</span></div>'
        for label, more, value in rows
    )
    body = (
        f'<div class="c" style="font-size:25px;color:#8a3a1d;letter-spacing:3px">{t(person.bank)}</div><div class="c" '
        f'style="color:#8a3a1d;border-bottom:3px double #8a3a1d;padding-bottom:8px">活 期 储 蓄 存 折</div>{lines}'
        + kit.spread(
            "通存通兑：是",
            "支取方式：凭密码",
            f"柜员 {random.randint(1000, 9999)}",
            style="margin-top:18px;color:#8a3a1d",
        )
        + kit.stamp(person.bank, 40, 34, 104, "业务专用章")
    )
    fields = {"bank": person.bank, "card_number": person.card_number, "holder_name": person.name}
    return kit.page(body, (620, 480), fields, font=kit.MING, px=15, ground="#fbf3e8", scale=1.9)


def account_screen(case: Case, random: Random) -> Drawing:
    """A transfer page that tells an account to a friend: values large, labels above or beside them."""
    person = case.insured
    branch = f"{t(person.bank)}{t(kit.town(person))}{random.choice(('分行', '滨江支行', '城南支行'))}"
    number = f"<span style='font-size:20px'>{kit.spaced(person.card_number)}</span>"
    pairs = [("收款户名", t(person.name)), ("收款卡号", number), ("所属银行", t(person.bank)), ("开户网点", branch)]
    if random.random() < 0.5:
        pairs = [pairs[1], pairs[0], pairs[2], pairs[3]]
    body = (
        '<div style="background:#fff;border-radius:10px;padding:6px 16px 14px">'
        + kit.listed(
            [*pairs, ("卡片类型", random.choice(("储蓄卡 · 一类", "Ⅰ类借记卡")))],
            way=random.choice(("above", "between")),
        )
        + '</div><div class="c" style="color:#0a8f6b;margin-top:16px">⧉ 一键复制全部</div><div style="color:#999;font-size:12px;'
        f'margin-top:20px">今日可用余额 ****　手机银行尾号 {person.phone[-4:]} 登录<br>谨防诈骗，请勿向陌生人透露验证码</div>'
    )
    fields = {"bank": person.bank, "card_number": person.card_number, "holder_name": person.name}
    title = random.choice(("我的账号", "账号名片", "卡片管理"))
    return kit.screen(
        title, body, 600, fields, random=random, bar="#8f1d2c", font=kit.MICRO, foot=("发送给好友", "保存图片")
    )


def machine_slip(case: Case, random: Random) -> Drawing:
    """What a bank's machine prints when it hands out a card."""
    person, when = case.insured, case.on - dt.timedelta(days=random.randint(30, 400))
    rows = (
        f"业务种类　自助领卡激活<br>户名：{t(person.name)}<br>证件：{kit.hidden(person.id_number)}<br>卡号<br>"
        f"<b style='font-size:25px'>{person.card_number}</b><br>账户类别　Ⅰ类　人民币<br>"
        f"网点 {t(kit.town(person))}{random.choice(('中山路', '开发区', '火车站'))}支行<br>终端 {digits(random, 8)}　流水 {digits(random, 6)}"
    )
    body = (
        f'<div class="c" style="font-size:27px">{t(person.bank)}</div><div class="c">自助设备客户凭条</div>'
        f'<div style="border-top:2px dashed #666;margin:12px 0"></div><div style="line-height:1.75">{rows}</div>'
        f'<div style="border-top:2px dashed #666;margin:12px 0"></div>{day_text(when, "-")} {kit.clock(random)}:{random.randint(10, 59)}'
        '<div style="font-size:16px;margin-top:8px">请妥善保管本凭条，勿随意丢弃<br>客户签名：＿＿＿＿＿＿</div>'
    )
    fields = {"bank": person.bank, "card_number": person.card_number, "holder_name": person.name}
    ink, ground = "#41424e", "linear-gradient(180deg,#faf9f5,#efede6)"
    return kit.page(
        body, (560, 620), fields, font=kit.NEEDLE, px=20, pad="34px 40px", ink=ink, ground=ground, scale=1.7, loose=True
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "bank_card": (card_standing, card_lying, card_behind, passbook_first, account_screen, machine_slip)
}
