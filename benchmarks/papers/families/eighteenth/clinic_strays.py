"""Papers from a hospital's halls that are no claim papers: a queue's slip, a booking, a diet sheet, a route of a check-up."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eighteenth.clinic_kit import (
    BAO,
    DEMI,
    DROID,
    EVEN,
    Cell,
    after,
    aged,
    bell,
    d,
    far,
    fit,
    hour,
    leaf,
    net,
    phone_top,
    staff,
    stripes,
    title,
    years,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def queue_slip(case: Case, random: Random) -> Drawing:
    """A thermal slip with a number in a queue."""
    number = f"{random.choice('ABCH')}{case.seed % 190 + 3:03d}"
    body = title(case.hospital, 21, 380) + d("分诊排队号票", "font-size:19px", "c")
    body += d(number, "font:700 76px/1.2 'Liberation Sans',sans-serif", "c")
    body += d(e(case.department), "font-size:22px", "c") + d(
        f"前面等候 {case.seed % 17 + 1} 人", "font-size:18px;margin:4px 0 8px", "c"
    )
    body += d("- " * 60, "overflow:hidden;height:1.3em", "n")
    body += (
        d(f"姓　名　{e(case.insured.name)}")
        + d(f"诊　室　{case.seed % 12 + 1} 诊室　{staff(case)[0]}")
        + d(f"取　号　{day_text(case.visited_on, '-')} {hour(case, seconds=True)}")
    )
    body += d("- " * 60, "overflow:hidden;height:1.3em", "n")
    body += d("请在候诊区等候，注意屏幕叫号；过号请到护士台重新签到。", "font-size:16px")
    return leaf(
        body,
        (440, 480),
        {},
        font=EVEN,
        px=18,
        pad="26px 30px",
        ground="linear-gradient(#fbfaf7,#f3f1ec)",
        css=".paper{color:#3c3c42!important}",
        scale=2.2,
    )


def scan_booking(case: Case, random: Random) -> Drawing:
    """A slip that tells when to come for an examination and how to prepare."""
    who, day = case.insured, after(case.visited_on, 2)
    part = random.choice(("颅脑磁共振平扫", "无痛电子肠镜", "腹部彩超", "胸部CT平扫"))
    body = far(
        stripes(case.seed, 150, 26),
        f"No. {case.numbers['登记号']}",
        style="align-items:center;margin-bottom:8px;font-size:14px",
    )
    body += title(case.hospital, 23, 640, 1)
    body += title(random.choice(("检查预约单", "医技检查预约通知单")), 27, 400, 4, "font-weight:700")
    rows: list[list[Cell]] = [
        ["姓名", e(who.name), "性别/年龄", f"{who.sex} / {aged(who, case.visited_on)}"],
        ["预约项目", (f"<b>{part}</b>", "colspan=3")],
        [
            "预约时间",
            (
                f"<b style='font-size:19px'>{day_text(day, '年')}　{('08:00–08:30', '10:30–11:00', '14:00–14:30')[case.seed % 3]}</b>",
                "colspan=3",
            ),
        ],
        ["检查地点", f"{case.seed % 3 + 1}号楼{case.seed % 4 + 1}层 医技中心", "排队序号", str(case.seed % 60 + 1)],
    ]
    body += net(rows, "net", "margin-top:16px;text-align:left")
    body += d("检查前准备", "font-weight:700;margin-top:14px")
    for words in (
        "按预约时间提前20分钟到检查室登记签到，迟到需重新预约。",
        "腹部检查前须空腹8小时；肠镜检查需提前一天进半流质并按说明服用泻药。",
        "磁共振检查前取下手机、手表、钥匙等金属物品，体内有起搏器者禁止进入。",
        "孕妇或可能怀孕者请事先告知工作人员。",
        f"如需改约请提前一天致电 {bell(case)}。",
    ):
        body += d(f"◆ {words}", "margin-top:5px")
    body += far(f"预约员：{staff(case)[4]}", f"打印：{day_text(case.visited_on, '-')}", style="margin-top:18px")
    return leaf(body, (760, 600), {}, font=BAO, px=16.5, pad="34px 46px")


def diet_sheet(case: Case, random: Random) -> Drawing:
    """A sheet of the kitchen's nutritionists: what to eat at which meal."""
    tint = random.choice(("#4d8b31", "#c4692a"))
    kind = random.choice(("低盐低脂饮食", "糖尿病饮食", "低嘌呤饮食", "术后半流质饮食"))
    rows = [
        ["早餐 07:00", "燕麦粥1碗、水煮蛋1个、凉拌黄瓜100克", "约420千卡"],
        ["加餐 10:00", "无糖酸奶1杯", "约90千卡"],
        ["午餐 12:00", "杂粮饭75克、清蒸鱼100克、炒青菜200克", "约610千卡"],
        ["加餐 15:30", "苹果半个或小番茄10颗", "约60千卡"],
        ["晚餐 18:00", "荞麦面75克、豆腐100克、冬瓜汤1碗", "约520千卡"],
    ]
    body = d(
        title(case.hospital, 22, 640) + title(f"营养膳食指导　{kind}", 28, 660, 2, "font-weight:700"),
        f"background:{tint};color:#fff;margin:-34px -46px 16px;padding:16px 46px",
    )
    body += d("均衡搭配，定时定量；一日用油不超过25克，用盐不超过5克。") + net(
        rows, "net", "margin:12px 0;text-align:left", ("餐次", "推荐食物", "热量")
    )
    columns = (
        ("宜", "新鲜蔬菜、全谷物、鱼虾、去皮禽肉、豆制品、低脂奶"),
        ("少", "肥肉、动物内脏、油炸食品、腌制品、甜饮料、浓汤"),
        ("忌", "饮酒、暴饮暴食、空腹饮浓茶"),
    )
    for sign, words in columns:
        body += f"<div style='display:flex;align-items:center;margin-top:8px'><b style='width:34px;height:34px;border-radius:17px;background:{tint};color:#fff;text-align:center;line-height:34px;margin-right:12px'>{sign}</b><span>{words}</span></div>"
    body += far(
        f"临床营养科　营养师 {staff(case)[5]}",
        f"咨询电话 {bell(case)}",
        style="margin-top:22px;font-size:15px;color:#555",
    )
    return leaf(
        body,
        (760, 620),
        {},
        font=DROID,
        px=17,
        pad="34px 46px",
        ground="#fffef9",
        css=f".net th{{background:#f2f2e6}}.net td,.net th{{border-color:{tint}}}",
    )


def _package(age: int) -> str:
    return "入园入学体检" if age < 18 else "中老年体检B" if age > 55 else "单位年度体检"


def checkup_route(case: Case, random: Random) -> Drawing:
    """A route sheet of a check-up centre, with boxes to be stamped at each room."""
    who, day = case.insured, case.visited_on
    rooms = (
        ("空腹抽血", "1楼102室"),
        ("尿常规留样", "1楼卫生间"),
        ("身高体重血压", "1楼105室"),
        ("内科", "2楼203室"),
        ("外科", "2楼204室"),
        ("眼科", "2楼206室"),
        ("腹部彩超(空腹)", "2楼210室"),
        ("心电图", "2楼212室"),
        ("胸部DR", "3楼301室"),
        ("早餐", "B1餐厅"),
    )
    rows = [[str(place), room, where, "", ""] for place, (room, where) in enumerate(rooms, 1)]
    body = title(case.hospital, 23, 640, 1) + title(
        random.choice(("健康体检导检单", "体检指引单")), 27, 400, 4, "font-weight:700"
    )
    body += far(
        f"姓名：{e(who.name)}",
        f"性别：{who.sex}",
        f"年龄：{aged(who, day)}",
        f"体检号：{case.numbers['登记号']}",
        style="margin-top:12px",
    )
    body += far(
        f"体检日期：{day_text(day, random.choice('-年'))}",
        f"套餐：{_package(years(who, day))}",
        f"联系电话：{who.phone}",
    )
    body += net(rows, "net", "margin-top:10px;text-align:left", ("序号", "体检项目", "地点", "医生签字", "完成"))
    body += d(
        "温馨提示：请先完成空腹项目再用餐；全部项目完成后将本单交回前台，体检结果7个工作日后可领取。",
        "margin-top:12px;font-size:15px",
    )
    body += far("前台回收人：＿＿＿＿＿", f"体检中心电话：{bell(case)}", style="margin-top:14px")
    return leaf(body, (760, 700), {}, font=BAO, px=16.5, pad="34px 46px")


def booking_screen(case: Case, random: Random) -> Drawing:
    """A booked visit on a phone: when, where, and a code to sign in with."""
    who, day = case.insured, case.visited_on
    tint = random.choice(("#00b8a9", "#4a7dff"))
    text = f"https://gh.example/q/{case.numbers['登记号']}"
    rows = "".join(
        far(f"<span style='color:#8b909a'>{label}</span>", words, style="padding:6px 0")
        for label, words in (
            ("就诊人", e(who.name)),
            ("预约科室", e(case.department)),
            ("预约医生", f"{staff(case)[2]}（副主任医师）"),
            ("就诊时段", f"{day_text(day, '-')} {('上午 09:00-09:30', '下午 14:30-15:00')[case.seed % 2]}"),
            ("就诊地点", f"门诊楼{case.seed % 4 + 1}层{case.seed % 20 + 1}诊室"),
            ("预约序号", f"{case.seed % 40 + 1}"),
        )
    )
    body = phone_top(case, "预约挂号详情", bar=tint, ink="#fff")
    body += d(
        d("✓ 预约成功", "font-size:22px;font-weight:700") + d("请于就诊当日提前30分钟到院签到", "font-size:14px"),
        f"background:{tint};color:#fff;padding:10px 18px 26px",
    )
    body += d(
        d(
            e(case.hospital),
            fit(case.hospital, 17, 320) + "font-weight:700;border-bottom:1px solid #eee;padding-bottom:6px",
        )
        + rows,
        "background:#fff;margin:-14px 12px 0;border-radius:10px;padding:12px 16px;position:relative",
    )
    body += d(
        f"<img src='{code_picture(text)}' width=120>" + d("到院扫码签到", "font-size:13px;color:#889"),
        "background:#fff;margin:10px 12px;border-radius:10px;padding:12px",
        "c",
    )
    body += d(
        "如不能按时就诊，请提前一天取消；三个月内爽约3次将被限制预约。",
        "font-size:13px;color:#889;padding:4px 18px;line-height:1.5",
    )
    body += d("取消预约", f"border:1px solid {tint};color:{tint};margin:8px 16px;border-radius:22px;padding:8px", "c")
    return leaf(body, (390, 760), {}, font=DEMI, px=15, ground="#f2f4f7", pad="0", scale=2.5, code=text)


LAYOUTS = {"other": (queue_slip, scan_booking, diet_sheet, checkup_route, booking_screen)}
