"""Bank cards of several makes, a passbook's first page, and the own-account pages of banking apps."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.twelfth.desk import (
    FANG,
    HEI,
    KAI,
    MICRO,
    MONO,
    SMILEY,
    apart,
    bars,
    cell,
    city_of,
    grouped,
    page,
    payee,
    row,
    screen,
    staff,
    stamp,
)
from benchmarks.papers.paper import Drawing, Layout

_ROUND = ".paper{border-radius:22px}"
_HOTLINE = "000-95"
_UNION = (
    "<span style='display:inline-block;background:linear-gradient(100deg,#c8102e 34%,#00447c 34% 67%,#007b84 67%);"
    "color:#fff;border-radius:7px;padding:5px 10px;font-size:15px;line-height:1.15'><i>UnionPay</i><br>银联</span>"
)
_CHIP = (
    "<div style='width:72px;height:54px;border-radius:9px;background:linear-gradient(60deg,#b8923a,#f3e3a8 60%,#c9a54c);"
    "border:1px solid #8a6d26'></div>"
)


def _fields(one: Person, *, named: bool) -> dict[str, str]:
    fields = {"card_number": one.card_number, "bank": one.bank}
    return fields | ({"holder_name": one.name} if named else {})


def embossed(case: Case, random: Random) -> Drawing:
    """A debit card, its figures raised across the middle."""
    one = payee(case)
    ground = random.choice(
        (
            "linear-gradient(115deg,#0b3b2e,#2c8a63)",
            "radial-gradient(circle at 20% 20%,#e8b44f,#a86a16)",
            "linear-gradient(160deg,#15181f,#4b505c)",
        )
    )
    figures = f"font-size:37px;font-family:{MONO};color:#f3f0e4;text-shadow:1px 1px 0 #0008,-1px -1px 0 #fff5"
    name = random.choice(("金穗通", "惠民卡", "龙腾卡", "星座联名卡"))
    body = (
        at(34, 28, one.bank, "font-size:29px;font-weight:700;color:#fff")
        + at(600, 34, "借记卡", "font-size:18px;color:#fff;transform:translateX(-60%)")
        + at(40, 116, _CHIP)
        + at(136, 128, ")))", "font-size:24px;color:#eee")
        + at(34, 208, grouped(one.card_number), figures)
        + at(34, 268, one.card_number[:4], "font-size:13px;color:#eee")
        + at(260, 276, "月/年 MONTH/YEAR　 08/36", "font-size:14px;color:#eee")
        + at(34, 332, f"{name} <span style='font-size:13px'>Debit Card</span>", "font-size:21px;color:#f5e7c3")
        + at(520, 326, _UNION)
    )
    return page(body, _fields(one, named=False), width=660, height=416, font=HEI, css=_ROUND, ground=ground)


def upright(case: Case, random: Random) -> Drawing:
    """A card to be held upright, its number flat in fours one under another."""
    one = payee(case)
    fours = grouped(one.card_number, "<br>")
    ground = random.choice(
        ("#f6f1e7", "linear-gradient(200deg,#dfe9f7,#b3c9ea)", "linear-gradient(0deg,#ffd7cf,#fff4ee)")
    )
    body = (
        at(30, 30, one.bank, "font-size:25px;font-weight:600")
        + at(30, 70, random.choice(("Z世代主题卡", "校园卡", "新市民专属卡")), "font-size:16px;color:#555")
        + "<svg style='position:absolute;left:0;top:230px' width='416' height='240'><circle cx='330' cy='110' r='92' "
        "fill='#e0543f' opacity='.8'/><circle cx='250' cy='150' r='70' fill='#2f5d8c' opacity='.7'/></svg>"
        + at(30, 128, _CHIP.replace("72px", "54px", 1).replace("54px;border", "66px;border"))
        + at(30, 446, fours, f"font-size:24px;line-height:1.28;font-family:{MONO};letter-spacing:2px")
        + at(300, 596, _UNION)
        + at(30, 614, "DEBIT 借记", "font-size:14px")
    )
    return page(
        body, _fields(one, named=False), width=416, height=660, font=SMILEY, css=_ROUND, ground=ground, scale=2.4
    )


def reverse_side(case: Case, random: Random) -> Drawing:
    """The back of a newer card, which alone bears the number; the holder has signed."""
    one = payee(case)
    strip = "<div style='position:absolute;left:0;top:34px;width:660px;height:70px;background:#1a1a1a'></div>"
    sign = (
        "<div style='position:absolute;left:34px;top:130px;width:390px;height:52px;background:repeating-linear-gradient"
        "(0deg,#fff 0 5px,#e6e9ee 5px 7px);color:#1b2766;padding:8px 16px;font-size:25px'>"
        f"<span style='font-family:{KAI}'>{one.name}</span></div>"
    )
    rules = (
        f"本卡由{one.bank}发行，仅限本人使用，不得出租出借。拾到请交还任一网点。<br>"
        "请立即在签名栏签名。Authorized signature — not valid unless signed."
    )
    body = (
        strip
        + sign
        + at(440, 144, "CVN2 ***", "font-size:17px")
        + at(34, 206, "卡号 Card No.", "font-size:13px;color:#555")
        + at(34, 224, grouped(one.card_number), f"font-size:27px;font-family:{MONO};color:#222")
        + at(34, 274, "有效期至 VALID THRU 长期有效", "font-size:14px;color:#444")
        + at(34, 308, rules, "font-size:12px;color:#555;line-height:1.6")
        + at(34, 368, f"客服热线 {_HOTLINE}{case.numbers['登记号'][:3]}　　www.yinhang.example", "font-size:14px")
        + at(540, 348, _UNION)
    )
    return page(body, _fields(one, named=True), width=660, height=416, font=HEI, css=_ROUND, ground="#e3e7ec")


def social_card(case: Case, random: Random) -> Drawing:
    """A social security card that is a bank's card as well."""
    one = payee(case)
    given = one.id_valid_from
    label = "font-size:15px;color:#23577a"
    pairs = (("姓名", one.name), ("社会保障号码", one.id_number), ("银行卡号", one.card_number))
    lines = "".join(
        at(212, 112 + n * 52, f"<span style='{label}'>{a}</span><br>{b}", "font-size:20px;line-height:1.2")
        for n, (a, b) in enumerate(pairs)
    )
    body = (
        at(30, 20, "中华人民共和国", "font-size:17px;letter-spacing:4px")
        + at(30, 46, "社会保障卡", "font-size:31px;letter-spacing:6px;font-weight:700;color:#123d63")
        + at(630, 30, one.bank, "font-size:22px;font-weight:700;color:#9c1f2c;transform:translateX(-100%)")
        + at(36, 116, portrait(146, 186))
        + lines
        + at(212, 272, f"发卡日期 {day_text(given, '年')}", "font-size:16px")
        + at(536, 150, _CHIP)
        + at(36, 342, f"{city_of(one)}人力资源和社会保障局", "font-size:17px")
        + at(536, 336, _UNION)
    )
    ground = "linear-gradient(140deg,#dbeefa,#f4fafd 50%,#c9e2f2)"
    return page(body, _fields(one, named=True), width=660, height=416, font=MICRO, css=_ROUND, ground=ground)


def passbook(case: Case, random: Random) -> Drawing:
    """The first page of a passbook, printed into by a needle printer."""
    one = payee(case)
    needle = f"font-family:{FANG};font-size:19px;letter-spacing:1px;color:#333"
    pairs = (
        ("户　　名", one.name),
        ("帐　　号", one.card_number),
        ("开户行", f"{one.bank}{city_of(one)}{random.choice(('城关', '解放路', '新华'))}支行"),
        ("币　　种", "人民币　　钞汇 钞"),
        ("储种", "活期储蓄　　通兑方式 全国通兑"),
        ("开户日期", day_text(one.id_valid_from, "plain")),
        ("凭证号", f"{case.numbers['标本号']}　　印密 凭密"),
    )
    lines = "".join(row(cell(a, style="width:130px"), cell(f"<span style='{needle}'>{b}</span>")) for a, b in pairs)
    body = (
        apart(f"<b style='font-size:24px'>{one.bank}</b>", "活期储蓄存折 <i>PASSBOOK</i>")
        + f"<table class='p' style='margin-top:26px'>{lines}</table>"
        + "<div style='font-size:13px;margin-top:30px'>1. 存折遗失请即携本人有效身份证件到开户行挂失。2. 请勿折叠、靠近磁场。</div>"
        + apart("银行签章", f"经办 {staff(random)[0]}", style="margin-top:20px;padding:0 70px")
    ) + stamp(90, 392, f"{one.bank}股份有限公司", size=126, below="业务专用章")
    css = ".p td{height:42px;border-bottom:1px solid #9db79f}"
    ground = random.choice(("#eaf5e9", "#fdeff0", "#eef3fa"))
    return page(
        body, _fields(one, named=True), width=760, height=560, font=HEI, css=css, pad="34px 46px", ground=ground
    )


def app_own_card(case: Case, random: Random) -> Drawing:
    """A bank's own app: the account with its whole number shown."""
    one = payee(case)
    line = "padding:11px 0;border-bottom:1px solid #eee"
    body = (
        "<div style='background:linear-gradient(120deg,#b3202d,#e2574c);color:#fff;border-radius:14px;padding:18px;height:166px'>"
        + apart(f"<b>{one.bank}</b>", "Ⅰ类户 · 储蓄卡")
        + f"<div style='font-size:21px;margin-top:26px;letter-spacing:.5px'>{grouped(one.card_number)}</div>"
        + apart("隐藏卡号 👁", "复制", style="font-size:13px;margin-top:22px")
        + "</div><div style='background:#fff;border-radius:14px;padding:4px 16px;margin-top:14px'>"
        + apart("户名", one.name, style=line)
        + apart("开户网点", f"{one.bank}{city_of(one)}分行营业部", style=line)
        + apart("账户余额（元）", "******", style=line)
        + apart("开户日期", day_text(one.id_valid_from, "/"), style=line)
        + apart("账户状态", "正常", style="padding:11px 0")
        + "</div><div style='background:#fff;border-radius:14px;padding:14px 16px;margin-top:14px'>"
        + apart("转账", "明细查询", "挂失", "注销")
        + "</div><div class='c k' style='margin-top:16px;font-size:12px'>其他账户　尾号 3306　尾号 0181</div>"
        + "<div class='f c' style='position:absolute;left:0;bottom:0;width:390px;background:#fff;padding:12px 30px'>"
        "<span>首页</span><span>财富</span><span style='color:#b3202d'>账户</span><span>我的</span></div>"
    )
    return screen(random.choice(("账户详情", "我的账户", "卡片管理")), body, _fields(one, named=True), clock="16:40")


def app_payee_picture(case: Case, random: Random) -> Drawing:
    """The picture an app makes for telling others where to pay."""
    one = payee(case)
    pairs = (("收款户名", one.name), ("收款账号", grouped(one.card_number)), ("收款银行", one.bank))
    lines = "".join(
        f"<div style='margin-top:20px'><div class='k' style='font-size:13px'>{a}</div><div style='font-size:18px'>{b}</div></div>"
        for a, b in pairs
    )
    body = (
        "<div style='background:#fff;border-radius:16px;padding:24px 22px'>"
        f"<div class='c' style='font-size:18px;font-weight:600'>{random.choice(('我的收款账户', '账户名片', '收款信息'))}</div>"
        f"{lines}<div style='border-top:1px dashed #bbb;margin-top:24px;padding-top:14px;font-size:13px' class='k'>"
        "提示：转账前请核实对方身份，谨防诈骗。</div></div>"
        f"<div class='c' style='margin-top:34px'>{bars(random, 220, 46)}</div>"
        "<div class='c' style='margin-top:30px;font-size:13px;color:#fff'>保存图片　｜　发给微信好友　｜　复制文字</div>"
    )
    return screen(
        "分享", body, _fields(one, named=True), height=720, bar="#1f6a58", ink="#fff", ground="#1f6a58", clock="07:51"
    )


def named_gold(case: Case, random: Random) -> Drawing:
    """A gold card with the holder's name in Latin letters and Chinese ones, number low on the left."""
    one = payee(case)
    ground = random.choice(
        ("linear-gradient(125deg,#d7b56d,#f6e6b8 45%,#b98d3b)", "linear-gradient(125deg,#c9ccd2,#f2f4f6 45%,#9aa0aa)")
    )
    body = (
        at(40, 30, "<span style='font-size:15px;letter-spacing:5px'>私人银行 · 尊享</span>")
        + at(620, 26, one.bank, "font-size:27px;font-weight:700;transform:translateX(-100%)")
        + at(40, 92, _CHIP)
        + at(40, 230, f"NO. {grouped(one.card_number)}", f"font-size:25px;font-family:{MONO}")
        + at(40, 282, "持卡人", "font-size:14px")
        + at(98, 276, one.name, "font-size:21px")
        + at(40, 318, one.pinyin, "font-size:19px;letter-spacing:2px")
        + at(40, 362, "ATM　境外可用　免年费", "font-size:13px;color:#444")
        + at(532, 330, _UNION)
    )
    return page(body, _fields(one, named=True), width=660, height=416, font=FANG, css=_ROUND, ground=ground)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "bank_card": (
        embossed,
        upright,
        reverse_side,
        social_card,
        passbook,
        app_own_card,
        app_payee_picture,
        named_gold,
    )
}
