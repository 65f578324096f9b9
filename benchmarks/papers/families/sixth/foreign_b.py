"""Screens and papers that belong to no claim, though some of them speak of money, insurance or health."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.sixth.foreign_d import appointment, drug_leaflet, policy
from benchmarks.papers.families.sixth.marks import (
    PEN,
    SANS,
    after_years,
    applicant,
    filed_on,
    framed,
    home,
    screen,
    stamp,
    surname,
)
from benchmarks.papers.families.sixth.sheet import SANS as SANS_FACE
from benchmarks.papers.families.sixth.sheet import SIGN, SONG, heading, page, pairs, serial, staff, table
from benchmarks.papers.paper import Drawing, Layout


def chat(case: Case, random: Random) -> Drawing:
    """A talk between two friends on a phone."""
    talk = random.choice(
        (
            (
                ("今晚回来吃饭吗", 0),
                ("加班，你们先吃", 1),
                ("那给你留点汤", 0),
                ("好的，大概八点半到家", 1),
                ("路上慢点，下雨了", 0),
                ("嗯嗯", 1),
            ),
            (
                ("医保卡你放哪了？", 0),
                ("抽屉第二层", 1),
                ("找到了，我下午去给妈买药", 0),
                ("记得开发票", 1),
                ("知道啦", 0),
                ("晚上一起吃火锅？", 1),
            ),
        )
    )
    rows = ""
    for words, mine in talk:
        face = f"<span style='width:44px;height:44px;border-radius:6px;background:{'#7fa8c9' if mine else '#d9a679'}'></span>"
        bubble = f"<span style='background:{'#95ec69' if mine else '#fff'};border-radius:7px;padding:10px 14px;font-size:18px;margin:0 11px;max-width:270px'>{words}</span>"
        rows += f"<div style='display:flex;margin:17px 14px;{'flex-direction:row-reverse' if mine else ''}'>{face}{bubble}</div>"
    inner = f"<div style='{SANS}'><div style='text-align:center;font-size:13px;color:#999;padding:12px'>昨天 18:0{case.seed % 10}</div>{rows}</div><div class=at style='left:0;bottom:0;width:450px;height:66px;background:#f7f7f7;border-top:1px solid #ddd'></div>"
    body = f"<div class='paper' style='background:#ededed'>{screen(escape(case.relative.name), inner, bar='#ededed', clock='21:0' + str(case.seed % 10), ink='#111')}</div>"
    return Drawing(framed(body, width=450, height=900, css=""), 450, 900, scale=1.8)


def gym_card(case: Case, random: Random) -> Drawing:
    """A member's card of a gym."""
    colour = random.choice(("#16181d", "#0f3b2e", "#40123a"))
    body = (
        f"<div class='paper' style='border-radius:22px;background:{colour};color:#e9c46a;{SANS}'>"
        + at(40, 40, "燃动健身俱乐部", f"font-size:44px;font-family:{SIGN}")
        + at(40, 106, "FITNESS CLUB · 年卡会员", "font-size:17px;letter-spacing:3px")
        + at(40, 220, f"NO. {serial(case, '健身', 8)}", "font-size:30px;letter-spacing:4px")
        + at(40, 276, f"会员：{escape(case.insured.name)}", "font-size:22px")
        + at(40, 322, f"有效期至：{day_text(after_years(case.visited_on, 1), '.')}", "font-size:18px")
        + at(420, 346, "本卡仅限本人使用，遗失补办20元", "font-size:12px")
        + "</div>"
    )
    return Drawing(framed(body, width=640, height=404, css=""), 640, 404, scale=2)


_PLAN = (
    ("乙肝疫苗", "第1剂", 0),
    ("卡介苗", "第1剂", 1),
    ("乙肝疫苗", "第2剂", 32),
    ("脊灰疫苗", "第1剂", 63),
    ("百白破疫苗", "第1剂", 94),
    ("脊灰疫苗", "第2剂", 96),
    ("百白破疫苗", "第2剂", 127),
    ("乙肝疫苗", "第3剂", 185),
    ("A群流脑疫苗", "第1剂", 190),
    ("麻腮风疫苗", "第1剂", 246),
    ("乙脑减毒疫苗", "第1剂", 250),
)


def vaccination_booklet(case: Case, random: Random) -> Drawing:
    """A page out of a child's booklet of vaccinations."""
    born = case.on - dt.timedelta(days=700 + case.seed % 90)
    city = home(case, case.father)[1]
    rows = [
        (
            name,
            dose,
            day_text(born + dt.timedelta(days=days), "-"),
            random.choice(("左上臂", "右上臂")) if name != "脊灰疫苗" else "口服",
            serial(case, name + dose, 9),
            staff(case, dose),
        )
        for name, dose, days in _PLAN
    ]
    body = (
        heading(
            ("预防接种证", 30, "color:#1d6fa5;letter-spacing:6px"),
            ("国家免疫规划疫苗接种记录", 17, "margin-bottom:10px"),
        )
        + pairs(
            ("儿童姓名", f"{surname(case.father.name)}小满"),
            ("出生日期", day_text(born, "年")),
            ("接种单位", f"{city}第三社区卫生服务中心"),
            ("监护人", case.father.name),
            columns=(330, 330),
            style="font-size:16px;line-height:30px",
        )
        + table(
            ("疫苗", "剂次", "接种日期", "接种部位", "疫苗批号", "接种医生"),
            rows,
            widths=(150, 80, 130, 100, 120, 90),
            cell="height:37px;font-size:15px;text-align:center",
            style="margin-top:8px",
            rule="1px solid #1d6fa5",
        )
        + "<div style='font-size:13px;margin-top:10px'>接种后请在留观区观察30分钟；入托、入学时须查验本证，请长期妥善保管。</div>"
        + stamp(520, 590, f"{city}第三社区卫生服务中心", diameter=130, below="预防接种专用章")
    )
    return page(body, {}, width=770, height=760, padding="32px 48px", css=".paper{background:#f3f9fd}")


def bank_statement(case: Case, random: Random) -> Drawing:
    """A month of an account, printed at a bank's machine."""
    who, sums = applicant(case), Random(case.seed)
    balance, rows = 800000 + case.seed % 900 * 1000, []
    day = case.visited_on - dt.timedelta(days=40)
    for place in range(14):
        day += dt.timedelta(days=sums.randint(0, 3))
        change = 652300 if place == 4 else -sums.randint(900, 42000)
        balance += change
        told = "代发工资" if place == 4 else sums.choice(("消费", "快捷支付", "转账汇款", "水电缴费", "保费扣款"))
        rows.append(
            (
                day_text(day, "-"),
                told,
                yuan(change) if change > 0 else "-" + yuan(-change),
                yuan(balance),
                "POS" if told == "消费" else "批量" if told in ("代发工资", "保费扣款") else "手机银行",
            )
        )
    body = (
        heading((escape(who.bank), 24, ""), ("个人账户交易明细", 22, "margin-bottom:12px"))
        + pairs(
            ("户名", who.name),
            ("账号", who.card_number),
            ("币种", "人民币"),
            ("打印日期", day_text(filed_on(case), "-")),
            columns=(340, 340),
            style="line-height:28px",
        )
        + table(
            ("交易日期", "摘要", "交易金额", "账户余额", "交易渠道"),
            rows,
            widths=(140, 150, 140, 140, 120),
            right=(2, 3),
            cell="height:34px",
            style="margin-top:8px",
        )
        + "<div style='font-size:13px;margin-top:14px'>本明细仅供参考，最终以银行记录为准。　第 1 页 / 共 3 页　自助终端打印</div>"
        + stamp(560, 690, who.bank, diameter=126, below="业务专用章")
    )
    return page(body, {}, width=794, height=900, face=random.choice((SONG, SANS_FACE)))


def tax_screen(case: Case, random: Random) -> Drawing:
    """The yearly settlement of income tax on a phone."""
    income = 6500000 + case.seed % 60 * 110000
    special, off = income * 105 // 1000, 2400000
    base = max(0, income - 6000000 - special - off)
    owed = base * 3 // 100
    paid = owed + 36000
    facts = (
        ("综合所得收入合计", income),
        ("减除费用", 6000000),
        ("专项扣除（三险一金）", special),
        ("专项附加扣除", off),
        ("应纳税所得额", base),
        ("应纳税额", owed),
        ("已缴税额", paid),
    )
    rows = "".join(
        f"<div style='display:flex;justify-content:space-between;padding:15px 6px;border-bottom:1px solid #eee;font-size:17px'><span>{label}</span><span>{yuan(value, commas=True)}</span></div>"
        for label, value in facts
    )
    inner = (
        f"<div style='padding:16px;{SANS}'><div style='background:#fff;border-radius:12px;padding:16px 20px'><div style='font-size:15px;color:#777'>{case.on.year - 1}年度综合所得年度汇算　{escape(case.insured.name[0])}**</div><div style='font-size:15px;margin-top:18px'>应退税额（元）</div><div style='font-size:42px;color:#2f6fd6'>{yuan(paid - owed, commas=True)}</div>{rows}"
        "<div style='background:#2f6fd6;color:#fff;border-radius:26px;text-align:center;padding:13px;font-size:19px;margin-top:26px'>申请退税</div><div style='font-size:13px;color:#888;margin-top:16px'>税务机关将在审核通过后将税款退至您绑定的本人银行账户。</div></div></div>"
    )
    body = f"<div class='paper' style='background:#eef1f6'>{screen('标准申报', inner, bar='#2f6fd6', clock='09:4' + str(case.seed % 10))}</div>"
    return Drawing(framed(body, width=450, height=900, css=""), 450, 900, scale=1.8)


def shopping_note(case: Case, random: Random) -> Drawing:
    """A handwritten note for the market."""
    things = random.sample(
        ("酱油一瓶", "葱姜蒜", "排骨2斤", "豆腐", "感冒药", "电池5号4节", "洗衣液", "苹果", "牛奶一箱", "创可贴"), 7
    )
    lines = "".join(f"<div>{place}. {thing}</div>" for place, thing in enumerate(things, 1))
    body = f"<div style='{PEN}font-size:38px;line-height:60px;color:#26337a;transform:rotate(-1deg)'><div>周末要买：</div>{lines}<div style='margin-top:26px'>别忘了取快递！</div></div>"
    return page(body, {}, width=520, height=700, padding="40px 54px", css=".paper{background:#fff6b8}")


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "other": (
        chat,
        gym_card,
        vaccination_booklet,
        bank_statement,
        tax_screen,
        drug_leaflet,
        policy,
        appointment,
        shopping_note,
    ),
}
