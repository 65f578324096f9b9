"""Bank cards, and what else tells an account: a social security card, a passbook, a slip, a bank's app."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.sixteenth.cards_kit import OCR, SUNG, town, wide
from benchmarks.papers.families.sixteenth.kit import (
    BLUE_BANDS,
    DOTS,
    HEI,
    MICRO,
    ROUND,
    SANS,
    Cell,
    button,
    chunks,
    grid,
    heading,
    kv,
    line,
    screen,
    sheet,
    spread,
)
from benchmarks.papers.families.sixteenth.names import number, staff
from benchmarks.papers.families.sixteenth.stamps import chop, seal
from benchmarks.papers.paper import Drawing

_LATIN = {
    "中国工商银行": "ICBC", "中国建设银行": "China Construction Bank", "中国邮政储蓄银行": "POSTAL SAVINGS BANK OF CHINA",
    "平安银行": "PING AN BANK", "浙商银行": "CZBANK", "哈尔滨银行": "HARBIN BANK", "四川省农村信用社": "SICHUAN RURAL CREDIT",
    "光大银行": "CHINA EVERBRIGHT BANK", "中信银行": "CHINA CITIC BANK",
}  # fmt: skip


def _grouped(text: str, size: int = 4) -> str:
    return " ".join("".join(one) for one in chunks(text, size))


def _expiry(case: Case) -> str:
    return f"{case.seed % 12 + 1:02d}/{28 + case.seed % 7}"


def _union(x: float, y: float, size: int = 26) -> str:
    words = (
        "<i style='color:#e4002b'>Union</i><i style='color:#00447c'>Pay</i><br><span style='color:#007b84'>银联</span>"
    )
    return at(x, y, words,
        f"font:800 {size}px/1.05 'Liberation Sans','FandolHei';background:#fff;padding:5px 10px;border-radius:7px")  # fmt: skip


def _chip(x: float, y: float) -> str:
    shape = ("<svg width='86' height='66'><rect width='86' height='66' rx='13' fill='#cfb98a'/>"
        "<circle cx='43' cy='33' r='15' "
        "fill='none' stroke='#8b7442' stroke-width='2'/><path d='M0 22h29M0 44h29M57 "
        "22h29M57 44h29M43 0v18M43 48v18' " "stroke='#8b7442' stroke-width='2'/></svg>")  # fmt: skip
    return at(x, y, shape)


def embossed_card(case: Case, random: Random) -> Drawing:
    """A card with silvered raised figures, the bank at the right or the left top, its Latin name below."""
    who, right = case.insured, random.random() < 0.5
    tint = random.choice(
        ("#8a1326,#c43a3f", "#0b2f4f,#3f77a6", "#3b3b3f,#77777d", "#0c4f3f,#7bb39d", "#5a3d86,#9a86c4")
    )
    bank = f"{e(who.bank)}<br><span style='font:15px Liberation Sans'>{_LATIN.get(who.bank, 'BANK')}</span>"
    place = "right:44px;text-align:right" if right else "left:48px"
    made = f'<div class="at" style="top:36px;{place};font-size:33px;font-weight:700;line-height:1.25">{bank}</div>'
    made += at(48 if right else 470, 48, random.choice(("白金借记卡", "理财金账户", "工资卡", "一卡通", "金穗借记卡")),
        "font-size:19px")  # fmt: skip
    made += _chip(64, 150) + at(168, 166, "◗)))", "font-size:22px;opacity:.8")
    raised = "text-shadow:1px 1px 1px rgba(0,0,0,.6);color:#eceae2"
    made += at(48, 270, _grouped(who.card_number), f"font:{40 if len(who.card_number) > 16 else 44}px {OCR};{raised}")
    made += at(50, 336, who.card_number[:4], "font-size:13px;opacity:.8")
    made += at(300, 352, "MONTH/YEAR<br>有效期至", "font-size:11px;line-height:1.25") + at(
        384, 350, _expiry(case), f"font:24px {OCR};{raised}"
    )
    made += at(48, 420, e(who.pinyin), f"font:24px {OCR};{raised}") + _union(640, 404)
    fields = {"bank": who.bank, "card_number": who.card_number}
    css = f".paper{{border-radius:27px;background:linear-gradient(105deg,{tint})}}"
    return sheet(made, width=810, height=510, fields=fields, font=HEI, css=css, padding="0", ink="#fff")


def number_on_back(case: Case, random: Random) -> Drawing:
    """The back of a card whose face is bare: magnetic strip, strip to sign on, number, notes of the issuer."""
    who = case.insured
    light = random.choice(("#e6e9ee", "#f1ead9", "#dfe9e4", "#26282d"))
    dark = light == "#26282d"
    notes = (
        f"本卡由{e(who.bank)}发行，仅限本人使用。请勿向他人泄露密码及短信验证码。",
        "拾到此卡请交就近网点。ATM、POS 均可使用。",
    )
    tail = f"客服热线 95{number(case, 'bank', 3)}　境外 +86-{number(case, 'abroad', 3)}-95{number(case, 'bank', 3)}"
    made = "<div style='position:absolute;top:44px;left:0;right:0;height:92px;background:#1c1a1a'></div>"
    made += "<div style='position:absolute;top:164px;left:44px;width:470px;height:56px;background:#fff'></div>"
    made += at(58, 176, e(who.name), "font:30px 'Zhi Mang Xing','LXGW WenKai';color:#223")
    made += at(
        530, 180, number(case, "cvv", 3), "font-style:italic;background:#fff;color:#222;padding:0 8px;font-size:22px"
    )
    made += at(44, 146, "授权签名 AUTHORIZED SIGNATURE", "font-size:10px;line-height:1.5")
    made += at(44, 250, _grouped(who.card_number), f"font:34px {OCR}")
    made += at(44, 308, f"VALID THRU {_expiry(case)}", f"font:18px {OCR}") + at(
        330, 308, e(who.pinyin), f"font:18px {OCR}"
    )
    made += at(44, 356, "<br>".join((*notes, tail)), "font-size:15px;line-height:1.65") + _union(650, 250, 22)
    made += at(44, 452, f"{e(who.bank)}　{_LATIN.get(who.bank, '')}", "font-size:22px;font-weight:700")
    css = f".paper{{border-radius:27px;background:{light}}}"
    fields = {"bank": who.bank, "card_number": who.card_number}
    return sheet(
        made, width=810, height=510, fields=fields, font=SANS, css=css, padding="0", ink="#eee" if dark else "#2a2a2e"
    )


def social_card(case: Case, random: Random) -> Drawing:
    """A social security card of the third kind: person, social number, and the bank account on one face."""
    who = case.insured
    rows = (
        f"姓名　{e(who.name)}", f"社会保障号码　{who.id_number}", f"发卡日期　{case.vehicle.registered_on:%Y年%m月}",
    )  # fmt: skip
    made = at(150, 30, "中华人民共和国社会保障卡", "font-size:33px;font-weight:700;letter-spacing:3px")
    made += at(48, 118, portrait(150, 190, shirt="#33415c", ground="#fff"))
    made += at(232, 128, "<br>".join(rows), "font-size:22px;line-height:2.05")
    made += at(52, 346, "银行账号", "font-size:17px") + at(148, 338, _grouped(who.card_number), f"font:28px {OCR}")
    made += at(52, 396, f"人力资源和社会保障部　{town(case)}", "font-size:15px")
    made += at(52, 436, e(who.bank), "font-size:27px;font-weight:700") + _union(668, 410, 20)
    made += at(470, 446, random.choice(("借记卡　IC", "金融功能已启用", "闪付")), "font-size:16px") + _chip(690, 130)
    fields = {"bank": who.bank, "card_number": who.card_number, "holder_name": who.name}
    css = ".paper{border-radius:27px;background:linear-gradient(165deg,#cfe8f5,#f3f7ea 55%,#bfe0d4)}"
    return sheet(made, width=810, height=510, fields=fields, font=MICRO, css=css, padding="0", ink="#1c2f4a")


def dot_passbook(case: Case, random: Random) -> Drawing:
    """The first page of a passbook, filled by the counter's matrix printer a little off its labels."""
    who = case.insured
    dm = "font-family:inherit"
    made = heading(e(who.bank), 27, "color:#9b2335;letter-spacing:5px") + heading(
        "个人结算账户存折", 20, "color:#9b2335"
    )
    entries = (
        ("户　名<br>Name", e(who.name)), ("账（卡）号<br>A/C No.", who.card_number), ("开户行<br>Branch",
         f"{e(who.bank)}{town(case)}营业部"),
        ("开户日<br>Date", day_text(case.vehicle.registered_on, "plain")), ("币　种<br>Currency", "人民币 RMB"),
    )  # fmt: skip
    drop = random.choice((0, 5, 9))
    rows = [
        [(label, "style='color:#9b2335;font-size:15px;line-height:1.2;width:130px'"),
         (f"<span class='dm' style='position:relative;top:{drop}px;{dm}'>{value}</span>", "style='font-size:20px'")]
        for label, value in entries
    ]  # fmt: skip
    made += grid(rows, cls="bare", style="margin-top:16px")
    made += spread("凭密码支取", f"凭证号 {number(case, 'book', 9)}", f"柜员 {number(case, 'teller', 6)}",
        style="margin-top:16px;font-size:15px")  # fmt: skip
    made += seal(who.bank + town(case) + "营业部", 640, 250, 140, "业务专用章")
    fields = {"bank": who.bank, "card_number": who.card_number, "holder_name": who.name}
    css = f".dm{{font-family:{DOTS}!important}}.bare td{{border-bottom:1px solid #d7a6ac}}"
    return sheet(made, width=820, height=500, fields=fields, font=SUNG, css=css, ground="#fdf3f1", padding="30px 46px")


def account_slip(case: Case, random: Random) -> Drawing:
    """A slip the counter prints when asked for the account: 客户账户信息, on banded paper."""
    who = case.insured
    made = spread(f"<b style='font-size:21px'>{e(who.bank)}</b>", "客户回单联") + heading("个人账户信息查询单", 22)
    rows: list[list[Cell]] = [["交易日期", day_text(case.visited_on, "-"), "交易码", number(case, "code", 5)],
        ["客户姓名", e(who.name), "客户号", number(case, "customer", 10)],
        ["证件类型", "居民身份证", "证件号码", who.id_number[:6] + "********" + who.id_number[-4:]],
        ["介质号", wide(who.card_number, 3)], ["开户机构", wide(f"{e(who.bank)}{town(case)}分行营业室", 3)],
        ["账户类别", "Ⅰ类户", "账户状态", random.choice(("正常", "已激活"))]]  # fmt: skip
    made += grid(rows, cls="dotted", style="margin:12px 0")
    made += spread(
        f"网点 {number(case, 'branch', 4)}", f"柜员 {number(case, 'teller', 6)}", f"授权 {number(case, 'second', 6)}"
    )
    made += line("本单据仅供客户核对账户信息，不作为存款凭证。", "font-size:14px;margin-top:8px")
    made += chop(f"{e(who.bank)}<br>{day_text(case.visited_on, '.')}<br>业务清讫", 560, 296, 15)
    fields = {"bank": who.bank, "card_number": who.card_number, "holder_name": who.name}
    return sheet(made, width=840, height=440, fields=fields, font=DOTS, ground=BLUE_BANDS, padding="30px 44px", size=17)


def bank_app(case: Case, random: Random) -> Drawing:
    """The account in the bank's app, the full number shown after a touch of the eye."""
    who = case.insured
    colour = random.choice(("#c7000b", "#0b5ab0", "#e8590c", "#1d7d4f"))
    tile = (
        f"<div style='background:{colour};color:#fff;border-radius:12px;margin:14px;padding:16px 18px'>"
        f"<div class='spread'><span style='font-size:17px'>{e(who.bank)}</span><span>储蓄卡 Ⅰ类</span></div>"
        f"<div style='font-size:19px;margin:20px 0 8px;white-space:nowrap'>{_grouped(who.card_number)}</div>"
        "<div style='font-size:12px'>隐藏卡号 ◉　复制</div></div>"
    )
    body = (tile + "<div class='card'>" + kv("户名", e(who.name))
        + kv("开户网点", f"{town(case)}{case.pools.streets[case.seed % 8]}支行"))  # fmt: skip
    body += kv("开户日期", day_text(case.vehicle.registered_on, "/")) + kv(
        "预留手机号", f"{who.phone[:3]}****{who.phone[-4:]}"
    )
    body += kv("可用余额", "******") + "</div>"
    body += f"<div class='c' style='margin:14px'>{button('转账', colour)}　{button('明细', colour, hollow=True)}</div>"
    body += line(f"客户经理 {staff(case, 3)[2]}　您好，如需打印账户信息请前往网点", "font-size:12px;color:#999", "c")
    fields = {"bank": who.bank, "card_number": who.card_number, "holder_name": who.name}
    name = random.choice(("账户详情", "我的账户", "银行卡管理"))
    return screen(body, height=560, fields=fields, name=name, random=random)


def rural_card(case: Case, random: Random) -> Drawing:
    """An upright or lying flat card of new make: a picture of hills, figures small along the lower edge."""
    who, upright = case.insured, random.random() < 0.5
    width, height = (510, 810) if upright else (810, 510)
    hills = (f"<svg width='{width}' height='{height}' style='position:absolute;left:0;top:0'><path "
        f"d='M0 {height * 0.6} Q{width * 0.3} "
        f"{height * 0.38} {width * 0.55} {height * 0.6} T{width} {height * 0.5} V{height} "
        "H0Z' fill='#8cc5a0' opacity='.7'/>"
        f"<path d='M0 {height * 0.75} Q{width * 0.4} {height * 0.58} {width} {height * 0.78} "
        f"V{height} H0Z' fill='#3f9b78'/></svg>")  # fmt: skip
    made = (hills + at(40, 36, e(who.bank), "font-size:32px")
        + at(40, 84, random.choice(("惠农卡", "蜀信e·乡村卡", "市民卡", "青年卡")), "font-size:19px"))  # fmt: skip
    made += _chip(40 if upright else 60, 170)
    low = height - 150
    made += at(40, low, _grouped(who.card_number),
        f"font:{25 if upright else 32}px 'Liberation Sans';color:#fff;letter-spacing:1px")  # fmt: skip
    made += at(40, low + 56, f"{e(who.pinyin)}　有效期 {_expiry(case)}", "font-size:17px;color:#fff") + _union(
        width - 132, 36, 19
    )
    fields = {"bank": who.bank, "card_number": who.card_number}
    css = ".paper{border-radius:27px;background:linear-gradient(#d7ecf5,#f8f3dc)}"
    return sheet(made, width=width, height=height, fields=fields, font=ROUND, css=css, padding="0", ink="#174c3c")


LAYOUTS = {
    "bank_card": (embossed_card, number_on_back, social_card, dot_passbook, account_slip, bank_app, rural_card),
}
