"""Hospital papers that are none of the kinds: a consent, a queue slip, a diet sheet, a booking, a reminder."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.nineteenth.clinic_kit import (
    GOTHIC,
    PINS,
    SUNG,
    WQY,
    Chart,
    app,
    bars,
    box,
    fill,
    fl,
    hd,
    hr,
    kv,
    ln,
    over,
    page,
    t,
)
from benchmarks.papers.paper import Drawing

_RISKS = (
    "麻醉药物过敏、呼吸抑制、恶心呕吐及反流误吸；",
    "穿刺部位疼痛、血肿、感染，少数出现神经损伤；",
    "术中血压波动、心律失常，严重者心跳骤停；",
    "气管插管可致牙齿松动、咽喉疼痛、声音嘶哑；",
    "因病情需要改变麻醉方式或转入重症监护室；",
    "其他难以预料的意外情况。",
)


def narcosis_consent(case: Case, random: Random) -> Drawing:
    """A consent to narcosis with risks, signed below."""
    c = Chart(case, case.admitted_on)
    body = hd(c.hospital, 24) + hd(random.choice(("麻醉知情同意书", "麻醉同意书")), 26, "margin-bottom:12px")
    body += fl(
        f"姓名{fill(c.name, 90)}",
        f"性别{fill(c.sex, 30)}",
        f"年龄{fill(c.age, 50)}",
        f"病区{fill(c.ward, 110)}",
        f"住院号{fill(case.numbers['住院号'], 100)}",
    )
    body += ln(
        "拟行麻醉方式："
        + "　".join(
            box(at_ == case.seed % 3, one) for at_, one in enumerate(("全身麻醉", "椎管内麻醉", "神经阻滞", "局部麻醉"))
        ),
        "margin-top:14px",
    )
    body += ln("麻醉医师已向本人（家属）告知下列可能发生的情况：", "margin-top:12px", "k")
    body += "".join(ln(f"{place}. {one}", "padding-left:2em") for place, one in enumerate(_RISKS, 1))
    body += ln(
        "我已详细阅读以上内容，对医师的告知表示完全理解，经慎重考虑，同意接受上述麻醉，并授权医师在紧急情况下先行处置。",
        "margin-top:16px;text-indent:2em",
    )
    body += fl(
        f"患者（或委托人）签字：{fill(c.name, 110, 'name')}", f"与患者关系：{fill('本人', 60)}", style="margin-top:36px"
    )
    body += fl(
        f"麻醉医师签字：{fill(c.who(5), 110, 'name')}",
        f"{day_text(c.day, '年')} {c.clock(16)}",
        style="margin-top:20px",
    )
    body += ln("麻醉科表单 MZ-03　版本 2.1", "margin-top:50px;font-size:13px", "e")
    return page(body, (820, 740), {}, font=SUNG, px=16.5, pad="46px 56px")


def queue_slip(case: Case, random: Random) -> Drawing:
    """What a kiosk prints when one has come: a number and where to wait."""
    c = Chart(case, case.visited_on)
    body = (
        ln(c.hospital, "font-size:18px", "m k")
        + ln(random.choice(("排队叫号单", "候诊签到凭条")), "font-size:17px", "m")
        + hr("1.5px dashed #555")
    )
    body += ln(f"{'ABCD'[case.seed % 4]}{case.seed % 90 + 10:03d}", "font-size:58px;line-height:1.3", "m k")
    body += (
        ln(f"{c.ward}　{case.seed % 5 + 2}诊室", "font-size:20px", "m")
        + ln(f"前面还有 {case.seed % 17 + 1} 人", "", "m")
        + hr("1.5px dashed #555")
    )
    body += ln(
        f"姓名：{c.name[:1]}*{c.name[-1:]}<br>签到时间：{day_text(c.day, '-')} {c.clock(8)}<br>候诊区：{case.seed % 4 + 1}楼{'东西'[case.seed % 2]}区"
    )
    body += ln(
        "请留意大屏及语音呼叫，过号请重新签到，过三号顺延。祝您早日康复！", "font-size:14px;margin-top:10px"
    ) + ln(bars(case.seed + 8, 220, 38), "margin-top:12px", "m")
    return page(body, (360, 480), {}, font=PINS, px=16, pad="22px 24px", ground="#f8f8f5", ink="#33333a", scale=2.3)


def diet_sheet(case: Case, random: Random) -> Drawing:
    """A week of meals from the dietician."""
    c = Chart(case, case.admitted_on)
    dice = Random(case.seed)
    morning, noon, night = (
        ("小米粥、鸡蛋", "牛奶、全麦面包", "豆浆、花卷", "燕麦粥、蒸饺"),
        ("米饭、清蒸鱼、油麦菜", "软饭、番茄牛肉、西兰花", "杂粮饭、鸡丝、冬瓜"),
        ("面条、豆腐、青菜", "馒头、肉末蒸蛋、丝瓜", "山药粥、拌黄瓜"),
    )
    rows = [["星期", "早餐 7:00", "午餐 11:30", "晚餐 17:30", "加餐"]]
    rows += [
        [
            f"周{one}",
            dice.choice(morning),
            dice.choice(noon),
            dice.choice(night),
            dice.choice(("苹果半个", "酸奶100g", "核桃2枚", "无")),
        ]
        for one in "一二三四五六日"
    ]
    body = hd(f"{c.hospital}营养科", 22, "color:#2f7d3b") + hd(
        random.choice(("一周食谱单", "膳食指导单", "营养治疗饮食单")), 24
    )
    body += fl(
        f"姓名 {c.name}",
        f"{c.sex} {c.age}",
        f"病区 {c.ward}",
        f"饮食种类 {c.pick(('低盐低脂', '糖尿病饮食', '半流质', '普食'))}",
        style="margin:10px 0",
    )
    body += t(rows, "g", "text-align:center;font-size:15px")
    body += ln("每日食盐不超过5克，烹调油25克，饮水1500-1700毫升；忌油炸、腌制食品及烈酒。", "margin-top:14px") + fl(
        f"营养师 {c.who(6)}",
        f"制定日期 {day_text(c.day, '-')}",
        "订餐电话 8" + c.number("订餐", 4),
        style="margin-top:22px",
    )
    return page(body, (840, 640), {}, font=WQY, px=16, pad="34px 46px", ground="#fbfffa")


def booking_slip(case: Case, random: Random) -> Drawing:
    """A booking of an examination with what to keep in mind."""
    c = Chart(case, case.visited_on)
    day = c.day + dt.timedelta(days=case.seed % 6 + 1)
    what, notes = (
        (
            "无痛胃肠镜",
            (
                "检查前一日进少渣饮食，晚8点后禁食；",
                "按说明服用复方聚乙二醇电解质散清肠；",
                "须有一名成年家属陪同，当日不得驾车；",
            ),
        ),
        ("腹部彩超", ("检查当日晨起空腹，禁食禁水8小时；", "前一晚忌食豆类、牛奶等产气食物；", "泌尿系检查请憋尿；")),
        (
            "冠脉CTA",
            ("检查前4小时禁食，可少量饮水；", "有碘过敏史、甲亢、肾功能不全者请提前告知；", "去除身上金属物品；"),
        ),
    )[case.seed % 3]
    body = fl(
        f"<b style='font-size:20px'>{c.hospital}</b>", bars(case.seed + 4, 150, 34), style="align-items:center"
    ) + hd(random.choice(("检查预约单", "医技检查预约回执")), 23)
    body += t(
        [
            ["姓名", c.name, "性别", c.sex, "年龄", c.age],
            ["门诊号", over(case.numbers["门诊号"], 3), "申请科室", c.ward],
            ["预约项目", over(f"<b>{what}</b>", 3), "检查序号", f"{case.seed % 40 + 1}"],
            [
                "预约时间",
                over(f"<b>{day_text(day, '年')} {c.clock(8)}－{c.clock(9)}</b>", 3),
                "地点",
                f"医技楼{case.seed % 3 + 2}层",
            ],
        ]
    )
    body += ln("注意事项：", "margin-top:14px", "k") + "".join(
        ln(f"{place}、{one}", "padding-left:1em") for place, one in enumerate(notes, 1)
    )
    body += ln(
        "如需改期请提前一天致电预约中心，逾期未到视为放弃。请凭此单及缴费凭据到登记台报到。", "margin-top:10px"
    ) + ln(f"预约员 {c.who(5)}　{day_text(c.day, '-')}", "margin-top:14px", "e")
    return page(body, (760, 530), {}, font=GOTHIC, px=15.5, pad="28px 40px")


def vaccine_screen(case: Case, random: Random) -> Drawing:
    """An app's reminder of the next dose."""
    c = Chart(case, case.visited_on)
    shots = (("流感疫苗（四价）", "1/1"), ("乙型肝炎疫苗", "2/3"), ("带状疱疹疫苗", "1/2"), ("23价肺炎球菌疫苗", "1/1"))
    name, dose = shots[case.seed % 4]
    day = c.day + dt.timedelta(days=30)
    card = ln("下一针接种提醒", "font-size:18px", "k") + kv(
        ("接种人", c.name),
        ("疫苗名称", name),
        ("剂次", dose),
        ("可约日期", day_text(day, "年")),
        ("接种门诊", c.pick(("预防保健科", "社区接种门诊"))),
        ("门诊时间", "周一至周五 8:00-11:30"),
    )
    after = "".join(
        ln(f"· {one}", "padding:3px 0")
        for one in (
            "请携带身份证件及接种证",
            "近期发热或急性病发作期请暂缓接种",
            "接种后须在留观区观察30分钟",
            "一周内可能出现局部红肿硬结，多可自行消退",
        )
    )
    body = f"<div class=card>{card}</div><div class=card>{ln('接种须知', '', 'k')}{after}</div>"
    body += ln(
        "<span style='background:#f08a24;color:#fff;border-radius:22px;padding:10px 60px'>立即预约</span>",
        "margin:22px 0",
        "m",
    )
    return app(random.choice(("接种提醒", "预防接种")), body, 640, {}, random, tint="#f08a24")


LAYOUTS = {"other": (narcosis_consent, queue_slip, diet_sheet, booking_slip, vaccine_screen)}
