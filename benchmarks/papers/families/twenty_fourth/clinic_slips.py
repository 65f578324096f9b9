"""Small papers of a hospital that no claim asks for: queue, appointment, needle, card."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_fourth.clinic_kit import (
    DOTS,
    DROID,
    Chart,
    barcode,
    line,
    p,
    pairs,
    screen,
    sheet,
    spread,
    title,
)
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def number_in_the_queue(case: Case, random: Random) -> Drawing:
    """A slip of heat paper with a number to wait for."""
    c = Chart(case, case.visited_on)
    body = (
        title(c.house, 16)
        + p("排队候诊凭条", "", "c")
        + p(
            f"{random.choice('ABCD')}{case.seed % 90 + 10:03d}",
            "font-size:58px;line-height:1.25;font-family:'Liberation Sans'",
            "c b",
        )
    )
    body += p(f"{c.unit}　{case.seed % 9 + 1}诊室", "font-size:18px", "c") + line("1px dashed #333", 8)
    body += (
        spread(c.name, f"前面还有 <b>{case.seed % 14 + 2}</b> 人")
        + p(f"取号时间 {day_text(c.on, '-')} {c.clock(8)}", "margin-top:3px")
        + p(f"预计候诊 {case.seed % 5 * 10 + 20} 分钟", "margin-top:3px")
    )
    body += line("1px dashed #333", 8) + p("请留意叫号屏，过号请到护士站登记", "font-size:13px", "c")
    return sheet(body, (320, 390), {}, f"font:15px/1.55 {DROID};padding:16px 20px;background:#f5f5f1", scale=2.4)


def when_to_be_scanned(case: Case, random: Random) -> Drawing:
    """An appointment for a scan: when, where and how to prepare."""
    c = Chart(case, case.visited_on)
    then = c.on + dt.timedelta(days=case.seed % 4 + 1)
    body = spread(
        f"<b style='font-size:19px'>{c.house}</b>", barcode(case.seed + 2, 140, 28), style="align-items:center"
    ) + title("检查预约单", 23, "margin:6px 0")
    body += spread(f"姓名：{c.name}", f"{c.sex}　{c.age}", f"申请科室：{c.unit}")
    body += f"<div style='display:flex;border:2px solid #222;margin:10px 0;text-align:center'><div style='flex:1;padding:9px;border-right:1px solid #222'>预约时间<br><b style='font-size:20px'>{day_text(then, '-')} {c.clock(14)}</b></div>"
    body += (
        f"<div style='flex:1;padding:9px'>检查地点<br><b style='font-size:20px'>{random.choice(('医技楼二层', '门诊楼负一层'))} MR室</b></div></div>"
        + p("项目：头颅磁共振平扫　　请提前15分钟签到", "", "b")
    )
    for place, one in enumerate(
        (
            "检查前取下手表、钥匙、硬币、首饰、活动假牙等金属物品。",
            "装有心脏起搏器、金属支架、人工耳蜗者请事先告知。",
            "检查过程约20分钟，噪声较大，请保持不动。",
            "改期请提前一天致电预约中心，逾期作废。",
        ),
        1,
    ):
        body += p(f"{place}、{one}", "font-size:15px;margin-top:3px")
    body += spread(
        f"预约员：{c.who(3)}",
        f"打印：{day_text(c.on, '-')} {c.clock(11)}",
        style="margin-top:12px;font-size:14px;color:#444",
    )
    return sheet(body, (720, 470), {}, f"font:16px/1.55 {DOTS};padding:26px 36px")


def needle_is_due(case: Case, random: Random) -> Drawing:
    """A message of the inoculation station on a phone."""
    c = Chart(case, case.visited_on)
    then = c.on + dt.timedelta(days=case.seed % 12 + 3)
    which = (
        c.pick(("百白破疫苗 第4剂", "麻腮风疫苗 第2剂", "乙脑减毒活疫苗 第2剂"))
        if c.years < 7
        else c.pick(("流感疫苗 第1剂", "带状疱疹疫苗 第2剂", "23价肺炎疫苗 第1剂"))
    )
    card = (
        p("接种提醒", "font-size:19px", "b")
        + p(f"{c.name}，您好！下面这一针快到时间了：", "color:#666")
        + line("1px solid #eee", 10)
    )
    card += pairs(
        ("疫苗", which),
        ("建议接种日", day_text(then, "年")),
        ("接种门诊", f"{case.pools.districts[case.seed % len(case.pools.districts)]}预防接种门诊"),
        ("开放时间", "周二至周六 8:00-11:30"),
    )
    tips = "".join(
        p(f"· {one}", "font-size:14px;color:#555")
        for one in (
            "请带好预防接种证和身份证件",
            "发热、急性病期间请推迟接种",
            "接种后须留观30分钟",
            "近期用药或过敏请告知医生",
        )
    )
    body = f"<div class=card style='margin-top:14px'>{card}</div><div class=card>{p('来之前请看', '', 'b')}{tips}</div>"
    body += (
        "<div style='margin:16px 30px;text-align:center;background:#f08a24;color:#fff;border-radius:8px;padding:10px'>马上预约</div>"
        + p("如已接种请忽略本提醒", "font-size:12.5px;color:#999", "c")
    )
    return screen("预约接种", body, 640, {}, random, random.choice(("#f08a24", "#fff")))


def card_on_a_screen(case: Case, random: Random) -> Drawing:
    """An electronic card to be shown at the windows."""
    c = Chart(case, case.visited_on)
    says = f"EHC:{c.serial('健康卡', 18)}:{case.seed % 9}"
    body = (
        "<div style='margin:18px 16px;border-radius:14px;background:linear-gradient(135deg,#1f8fd6,#1767a8);color:#fff;padding:18px 20px'>"
        + spread("<b style='font-size:18px'>电子就诊卡</b>", c.sex)
    )
    body += (
        p(c.name, "font-size:24px;margin-top:22px")
        + p(f"卡号 {c.serial('就诊卡', 4)} {c.serial('就诊卡尾', 4)}", "letter-spacing:2px")
        + p(c.house, "font-size:13.5px;margin-top:14px")
        + "</div>"
    )
    body += f"<div class=card style='text-align:center'><img src='{code_picture(says)}' style='width:196px'>{p('挂号、缴费、检查、取药时出示此码', 'color:#666')}{p('二维码每60秒自动更新', 'font-size:12.5px;color:#999')}</div>"
    items = "".join(
        f"<div style='text-align:center;padding:10px 0'>{one}</div>"
        for one in ("预约挂号", "在线缴费", "候诊查询", "停车缴费", "来院导航", "切换就诊人")
    )
    body += f"<div class=card style='display:grid;grid-template-columns:1fr 1fr 1fr'>{items}</div>"
    return screen("我的就诊卡", body, 700, {}, random, random.choice(("#1767a8", "#fff")), code=says)


LAYOUTS = {"other": (number_in_the_queue, when_to_be_scanned, needle_is_due, card_on_a_screen)}
