"""Sheets of a hospital that no claim asks for: consent, diet, fall, opinion."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_fourth.clinic_kit import (
    BOOK,
    HEI,
    KAI,
    SONG,
    Chart,
    blank,
    boxes,
    grid,
    p,
    sheet,
    spread,
    title,
)
from benchmarks.papers.paper import Drawing


def consent_to_sleep(case: Case, random: Random) -> Drawing:
    """Consent to an anaesthesia, signed by the patient or the family."""
    c = Chart(case, case.admitted_on + dt.timedelta(days=1))
    body = title(c.house, 23) + title("麻醉知情同意书", 25, "margin:4px 0 12px")
    body += spread(
        f"姓名：{c.name}",
        f"性别：{c.sex}",
        f"年龄：{c.age}",
        f"科室：{c.unit}",
        f"床号：{case.seed % 40 + 1}",
        style="border-bottom:1.4px solid #222;padding-bottom:5px;gap:6px",
    )
    body += p(
        f"拟行麻醉方式：{boxes(('全身麻醉', '椎管内麻醉', '神经阻滞', '局麻+镇静'), c.pick(('全身麻醉', '椎管内麻醉')))}",
        "margin-top:12px",
    )
    body += p(
        "麻醉是为了消除疼痛、保障手术安全。受个体差异及现有医学水平限制，麻醉中及麻醉后可能出现下列情况，医师已逐条向我说明：",
        "margin-top:12px;text-indent:2em;line-height:1.9",
    )
    risks = (
        "药物过敏、恶心呕吐、寒战",
        "血压波动、心律失常，严重时心跳骤停",
        "反流误吸、喉痉挛、支气管痉挛",
        "气管插管致牙齿松动、咽喉疼痛、声音嘶哑",
        "穿刺部位血肿、神经损伤、头痛、腰背不适",
        "术后苏醒延迟、谵妄，需入监护室继续观察",
        "其他无法预料的意外情况",
    )
    body += "".join(p(f"{place}．{one}；", "padding-left:2em;line-height:1.95") for place, one in enumerate(risks, 1))
    body += p("我已认真阅读以上内容，对医师的告知表示理解，经慎重考虑：", "text-indent:2em;margin-top:12px") + p(
        boxes(("同意实施麻醉", "不同意实施麻醉"), "同意实施麻醉"), "padding-left:2em;margin-top:8px;font-size:18px"
    )
    body += spread(
        "患者/法定代理人签名：" + blank(c.name, 120, "name"), f"日期：{day_text(c.on, '年')}", style="margin-top:36px"
    )
    body += spread(
        "谈话麻醉医师签名：" + blank(c.who(1), 120, "name"), f"日期：{day_text(c.on, '年')}", style="margin-top:22px"
    )
    return sheet(body, (800, 980), {}, f"font:16.5px/1.6 {random.choice((BOOK, SONG))};padding:44px 56px")


def low_salt_sheet(case: Case, random: Random) -> Drawing:
    """What to eat and what not, from the kitchen of the clinic for nutrition."""
    c = Chart(case, case.admitted_on)
    body = f"<div style='background:#e9f3dd;padding:16px 22px;border-radius:8px'>{title('低盐低脂饮食指导单', 27)}{p(c.house + '　临床营养科', '', 'c')}</div>"
    body += spread(
        f"姓名：{blank(c.name, 100)}",
        f"床号：{blank(str(case.seed % 40 + 1), 50)}",
        f"营养师：{blank(c.who(2), 90)}",
        style="margin:16px 0",
    )
    rows = [
        ["食物", "宜　选", "少　选"],
        ["主食", "米饭、杂粮馒头、燕麦、红薯", "油条、油饼、方便面"],
        ["肉蛋", "鱼虾、去皮禽肉、鸡蛋每日1个", "肥肉、腊肠、动物内脏"],
        ["蔬菜", "深色叶菜每天500克", "咸菜、酱菜、腐乳"],
        ["水果", "苹果、梨、柚子", "果脯、含糖罐头"],
        ["饮品", "白开水、淡茶、脱脂奶", "浓茶、酒类、碳酸饮料"],
    ]
    body += grid(rows, "net", "", (14, 48, 38))
    body += p("每日食盐不超过5克（约一个啤酒瓶盖去胶垫后平装一盖），食用油25克以内。", "margin-top:16px", "b")
    body += p("一日食谱举例", "margin-top:16px;color:#4b7a1f;font-size:18px", "b")
    for label, text in (
        ("早餐", "牛奶250ml、全麦馒头1个、煮鸡蛋1个、拌黄瓜"),
        ("午餐", "米饭100g、清蒸鱼100g、炒油麦菜250g"),
        ("加餐", "苹果1个"),
        ("晚餐", "杂粮粥1碗、瘦肉丝50g炒芹菜200g、豆腐100g"),
    ):
        body += p(f"<b>{label}</b>　{text}", "margin-top:6px;padding-left:1em")
    body += p(
        "营养咨询：门诊楼三层　周一至周五 8:00—12:00",
        "position:absolute;bottom:34px;left:48px;font-size:14px;color:#555",
    )
    return sheet(body, (760, 900), {}, f"font:16px/1.6 {random.choice((HEI, KAI))};padding:34px 46px")


def do_not_fall(case: Case, random: Random) -> Drawing:
    """A leaflet of the nurses against falls, with a place to sign."""
    c = Chart(case, case.admitted_on)
    body = (
        "<div style='border:6px double #c77b17;padding:26px 30px;height:100%'>"
        + title("预防跌倒　安全你我", 30, "color:#b3650c")
        + p(f"{c.house}护理部 宣", "margin-bottom:14px", "c")
    )
    lines = (
        ("慢", "起床做到三个半分钟：醒后躺半分钟，床上坐半分钟，床边垂腿半分钟再站立。"),
        ("稳", "穿防滑合脚的鞋，裤腿不要拖地；行走时扶好扶手，地面湿滑请绕行。"),
        ("亮", "夜间打开地灯，去卫生间请按铃，护士会来协助您。"),
        ("近", "水杯、眼镜、拐杖、呼叫铃放在手边，不要自行翻越床栏。"),
        ("问", "服用安眠、降压、降糖药物后如有头晕乏力，请立即告诉护士。"),
    )
    for word, text in lines:
        body += f"<div style='display:flex;gap:18px;align-items:center;margin-top:18px'><span style='background:#c77b17;color:#fff;width:54px;height:54px;border-radius:50%;font-size:28px;text-align:center;line-height:54px;flex:none'>{word}</span><span style='font-size:17.5px;line-height:1.8'>{text}</span></div>"
    body += p(
        "跌倒高危对象：年老体弱、视物不清、步态不稳、使用助行器、曾经跌倒者。",
        "margin-top:24px;background:#fdf1de;padding:10px 14px",
    )
    body += (
        p("以上内容护士已向我讲解，我已了解。", "margin-top:22px")
        + spread(
            f"患者或家属：{blank(c.name, 110, 'name')}",
            f"责任护士：{blank(c.who(4), 100, 'name')}",
            day_text(c.on, "."),
            style="margin-top:16px",
        )
        + "</div>"
    )
    return sheet(body, (780, 860), {}, f"font:16px/1.6 {random.choice((HEI, BOOK))};padding:26px")


def what_do_you_think_of_us(case: Case, random: Random) -> Drawing:
    """A sheet of questions on how content the patient is."""
    c, dice = Chart(case, case.visited_on), Random(f"opinion{case.seed}")
    body = (
        title(f"{c.house}", 20)
        + title("门诊患者满意度调查表", 24, "margin:2px 0 8px")
        + p(
            "尊敬的患者朋友：您好！为改进我们的服务，请您在相应的格内打“√”。本表不记名，谢谢您的支持！",
            "text-indent:2em",
        )
    )
    marks = ("满意", "较满意", "一般", "不满意")
    asked = (
        "就诊环境整洁安静",
        "导诊人员态度",
        "挂号缴费等候时间",
        "医生耐心听取病情",
        "医生解释检查和治疗",
        "护士操作技术",
        "检验检查等候时间",
        "药房人员服务",
        "标识指引是否清楚",
        "卫生间清洁程度",
        "保护您的个人隐私",
        "总体评价",
    )
    rows = [["#序号", "#内　容", *(f"#{one}" for one in marks)]]
    for place, one in enumerate(asked, 1):
        hit = dice.choices(range(4), weights=(6, 3, 1, 0.3))[0]
        rows.append(
            [f"<div class=c>{place}</div>", one, *("<div class='c pen'>√</div>" if k == hit else "" for k in range(4))]
        )
    body += grid(rows, "net", "margin-top:12px", (9, 39, 13, 13, 13, 13))
    body += p(
        f"您今天就诊的科室：{blank(c.unit, 180)}　您是第几次来我院：{boxes(('首次', '多次'), c.pick(('首次', '多次')))}",
        "margin-top:16px",
    )
    body += p(
        f"您的意见和建议：{blank(c.pick(('希望增加停车位', '挂号机再多几台', '很好，没有意见', '座椅少了点')), 420)}",
        "margin-top:14px",
    ) + p(blank("", 620), "margin-top:20px")
    body += spread(
        "投诉电话：门诊办公室 8" + c.serial("投诉", 6), f"填表日期 {day_text(c.on, '年')}", style="margin-top:26px"
    )
    return sheet(body, (760, 960), {}, f"font:16px/1.6 {random.choice((SONG, KAI))};padding:40px 50px")


LAYOUTS = {"other": (consent_to_sleep, low_salt_sheet, do_not_fall, what_do_you_think_of_us)}
