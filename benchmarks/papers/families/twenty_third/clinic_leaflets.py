"""Foreign papers that hospitals hand out or let sign: none of them is proof for a claim."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import portrait
from benchmarks.papers.families.twenty_third.clinic_kit import (
    DOTS,
    HEI,
    KAI,
    MODERN,
    ROUND,
    SANS,
    SONG,
    age,
    card,
    crew,
    dial,
    gap,
    p,
    pen,
    screen,
    sheet,
    signed,
    spread,
    table,
    tick,
    title,
    unit,
    where,
    who,
)
from benchmarks.papers.paper import Drawing, Layout
from benchmarks.papers.press import code_picture


def contrast_consent(case: Case, random: Random) -> Drawing:
    """A consent to be given contrast medium, signed by hand."""
    on = case.admitted_on + dt.timedelta(1)
    risks = (
        "一过性发热、恶心、荨麻疹等轻度反应；",
        "血管外渗致局部肿胀、疼痛；",
        "极少数可出现喉头水肿、血压下降等严重反应；",
        "原有肾功能不全者可能加重。",
    )
    asked = ("哮喘或过敏史", "甲状腺功能亢进", "肾功能不全", "近一周内使用过造影剂")
    body = (
        title(case.hospital, 24, 600)
        + p("碘对比剂使用知情同意书", "font-size:22px;margin-bottom:14px", "mid fat")
        + spread(f"姓名：{who(case)}", f"性别：{case.insured.sex}", f"年龄：{age(case, on)}", f"科室：{unit(case)}")
        + p("尊敬的患者及家属：", "margin-top:14px")
        + p("因检查需要，拟经静脉注射含碘对比剂。绝大多数人使用安全，但仍可能发生下列情况：", "text-indent:2em")
        + "".join(p(f"（{i}）{words}", "padding-left:2em") for i, words in enumerate(risks, 1))
        + p("检查前请如实告知：", "margin-top:12px")
        + table([[one, f"{tick(False, '有')}　{tick(True, '无')}"] for one in asked], style="margin:6px 0 14px")
        + p(
            "医护人员已向我说明上述内容，我已理解，并自愿接受检查。检查后请留观30分钟、多饮水。",
            "text-indent:2em;line-height:1.9",
        )
        + p(f"患者（或代理人）签名：{gap(pen(who(case)), 160)}", "margin:34px 0 14px")
        + p(f"谈话医师签名：{gap(signed(crew(case)[0], 28), 160)}")
        + p(f"签署时间：{pen(f'{on.year}年{on.month}月{on.day}日')}", "margin-top:14px")
    )
    return sheet(body, (760, 800), {}, font=random.choice((SONG, HEI)), px=16.5, pad="42px 56px")


def queue_slip(case: Case, random: Random) -> Drawing:
    """A slip with a number to wait with."""
    on = case.visited_on
    dash = p("─" * 40, "overflow:hidden;white-space:nowrap;color:#777")
    body = (
        title(case.hospital, 19, 300)
        + p("分诊排队凭条", "font-size:17px", "mid")
        + dash
        + p(f"{random.choice('ABCDE')}{random.randint(11, 98):03d}", "font-size:58px;line-height:1.3", "mid fat")
        + p(f"前面还有 {random.randint(2, 17)} 人等候", "", "mid")
        + dash
        + spread("姓名", who(case))
        + spread("诊区", f"{random.randint(2, 4)}楼 {random.choice('东西南北')}区")
        + spread("科室", unit(case))
        + spread("取号", f"{on:%Y-%m-%d} 08:{random.randint(10, 59)}")
        + dash
        + p("请在候诊区留意叫号屏，过号请到护士站重新激活。", "font-size:15px")
        + p("本条当日有效，不作缴费凭据", "font-size:14px", "mid")
    )
    return sheet(body, (350, 540), {}, font=DOTS, px=17, pad="22px 24px", ground="#fbfaf7", scale=2.3)


def diet_sheet(case: Case, random: Random) -> Drawing:
    """A week's meals of the ward's kitchen to tick."""
    meals = (
        ("周一", "小米粥、煮蛋", "清蒸鲈鱼、炒青菜", "鸡丝面"),
        ("周二", "豆浆、馒头", "番茄牛腩、米饭", "蔬菜粥"),
        ("周三", "牛奶、花卷", "香菇鸡块、冬瓜汤", "馄饨"),
        ("周四", "南瓜粥、煮蛋", "肉末豆腐、菠菜", "烂面条"),
        ("周五", "燕麦粥、菜包", "虾仁蒸蛋、西兰花", "鱼片粥"),
        ("周六", "玉米糊、花卷", "土豆烧鸡、白菜", "紫菜蛋汤、馒头"),
        ("周日", "豆腐脑、煮蛋", "冬瓜排骨、米饭", "青菜肉丝面"),
    )
    picked = random.randint(0, 1)
    kinds = "　".join(
        tick(i == picked, word) for i, word in enumerate(("普食", "软食", "半流质", "低盐", "糖尿病饮食"))
    )
    body = (
        title(f"{case.hospital}营养科", 22, 640)
        + p("住院患者一周膳食安排", "font-size:22px;color:#2f7d32", "mid fat")
        + spread(
            f"病区：{unit(case)}", f"床号：{case.numbers['床号'][:2]}", f"姓名：{who(case)}", style="margin:14px 0 6px"
        )
        + p(f"膳食种类：{kinds}", "margin-bottom:10px")
        + table(meals, "full", "font-size:16px;line-height:1.9", ("", "早餐 6:50", "午餐 11:20", "晚餐 17:10"))
        + p("• 订餐截止前一日15:00，出院当日自动停餐。<br>• 请勿自带生冷食品，如有忌口告知配餐员。", "margin-top:16px")
        + p(f"配餐员电话：{dial(case)}", "margin-top:6px")
    )
    return sheet(body, (760, 700), {}, font=random.choice((ROUND, KAI)), px=16.5, pad="38px 46px", ground="#fcfff9")


def booking_on_phone(case: Case, random: Random) -> Drawing:
    """A phone shows when to come for a scan, and how to prepare."""
    on = case.visited_on + dt.timedelta(random.randint(1, 5))
    colour = random.choice(("#ff8a1f", "#2d6cdf"))
    code = f"YY{case.numbers['登记号']}"
    body = (
        screen("检查预约", bar=colour, ink="#fff", time="12:45")
        + card(
            p("✓ 预约成功", f"color:{colour};font-size:21px", "mid fat")
            + p(f"<img src='{code_picture(code)}' width=120>", "", "mid")
            + p(f"预约号 {code}", "font-size:14px;color:#777", "mid")
        )
        + card(
            "".join(
                spread(f"<span style='color:#888'>{label}</span>", words, style="padding:5px 0")
                for label, words in (
                    ("就诊人", who(case)),
                    ("检查项目", "磁共振平扫"),
                    ("预约日期", f"{on:%Y-%m-%d}"),
                    ("时段", random.choice(("08:30–09:00", "10:00–10:30", "14:30–15:00"))),
                    ("地点", "门诊楼负一层 3号机房"),
                )
            )
            + p(where(case), "color:#888;font-size:14px;margin-top:6px")
        )
        + card("<b>温馨提示</b><br>请提前20分钟签到；体内有心脏起搏器、金属植入物者请先告知；请勿佩戴首饰、手表。")
        + p("取消预约　　改约时间", f"color:{colour}", "mid")
    )
    return sheet(body, (390, 760), {}, font=MODERN, px=15.5, pad="0", ground="#f4f5f7", scale=2.4, code=code)


def vaccination_reminder(case: Case, random: Random) -> Drawing:
    """A card of a vaccination clinic: when to come for the next dose."""
    first = case.visited_on
    doses = [
        ["第1剂", f"{first:%Y.%m.%d}", "已接种"],
        ["第2剂", f"{first + dt.timedelta(60):%Y.%m.%d}", "请按时前来"],
        ["第3剂", f"{first + dt.timedelta(180):%Y.%m.%d}", "请按时前来"],
    ]
    body = (
        p(
            title(case.hospital, 19, 420, "color:#fff")
            + p("预防接种门诊　接种提醒卡", "color:#fff;font-size:20px", "mid"),
            "background:#1b8a9b;padding:12px;margin:-26px -34px 16px",
        )
        + spread(f"姓名：{pen(who(case))}", f"疫苗：{random.choice(('重组乙型肝炎疫苗', '流感嗜血杆菌疫苗'))}")
        + table(doses, "full", "margin:12px 0;text-align:center", ("剂次", "日期", "情况"))
        + p("接种时间：周二、周四 8:00–11:30，14:00–16:00")
        + p("请携带身份证件与接种证；发热时请暂缓，接种后留观30分钟。")
        + p(f"咨询：{dial(case)}", "margin-top:8px")
    )
    return sheet(body, (560, 420), {}, font=ROUND, px=16.5, pad="26px 34px", scale=2)


def fall_leaflet(case: Case, random: Random) -> Drawing:
    """A nursing leaflet on how not to fall in the ward."""
    advice = (
        ("起床三部曲", "平躺30秒，坐起30秒，站立30秒，再行走。"),
        ("穿合脚的鞋", "病房内请穿防滑鞋，裤脚不要拖地。"),
        ("善用床栏", "睡觉时拉起床栏，需要时按床头呼叫铃。"),
        ("夜间留灯", "夜里如厕请开灯，有头晕请叫护士陪同。"),
        ("地面保持干燥", "发现水渍请立即告诉保洁员或护士。"),
        ("物品放手边", "水杯、眼镜、手机放在伸手可及的地方。"),
    )
    tint = random.choice(("#f2a33a", "#5aa9e6"))
    boxes = "".join(
        f"<div style='width:47%;border:2px solid {tint};border-radius:12px;padding:14px;margin-bottom:18px'>"
        f"<b style='font-size:20px'>{i}. {head}</b><br>{words}</div>"
        for i, (head, words) in enumerate(advice, 1)
    )
    body = (
        p("预防跌倒　从我做起", f"font-size:34px;color:{tint};margin-bottom:4px", "mid fat")
        + p("—— 住院患者健康教育宣传单 ——", "margin-bottom:24px", "mid")
        + f"<div style='display:flex;flex-wrap:wrap;justify-content:space-between'>{boxes}</div>"
        + p(
            "易跌倒人群：65岁以上、行走不稳、服用安眠药或降压药、手术后初次下床的患者。",
            "background:#fff6e2;padding:12px",
        )
        + p(f"{where(case)}　护理部编印", "margin-top:24px", "end")
    )
    return sheet(body, (740, 720), {}, font=random.choice((SANS, KAI)), px=17, pad="40px 48px")


def companion_pass(case: Case, random: Random) -> Drawing:
    """A pass for somebody who stays at the bedside."""
    tint = random.choice(("#c0392b", "#2e7d5b", "#34568b"))
    body = (
        p(
            title(case.hospital, 18, 330, "color:#fff"),
            f"background:{tint};margin:-18px -20px 12px;padding:10px 0",
        )
        + p("陪 护 证", f"font-size:34px;color:{tint}", "mid fat")
        + "<div style='display:flex;gap:18px;margin-top:10px'>"
        + portrait(96, 120)
        + "<div>"
        + p(f"病区：{unit(case)}")
        + p(f"床号：{case.numbers['床号'][:2]} 床")
        + p(f"证号：{case.numbers['业务流水号'][:5]}")
        + p("一人一证　随床使用")
        + "</div></div>"
        + p(f"启用日期：{case.admitted_on:%Y-%m-%d}", "margin-top:14px")
        + p(
            "探视时间：每日15:00–17:00、19:00–20:30。出院时请交回护士站，遗失需登记补办。",
            "font-size:14px;margin-top:6px",
        )
    )
    return sheet(body, (400, 400), {}, font=HEI, px=16.5, pad="18px 20px", scale=2.3)


def ward_survey(case: Case, random: Random) -> Drawing:
    """A survey on how content people were with the ward, ticked by hand."""
    questions = (
        "护士接待是否热情、解释是否清楚",
        "医生查房是否认真、回答问题是否耐心",
        "病房是否整洁、安静",
        "呼叫铃响应是否及时",
        "检查等候时间是否合理",
        "膳食口味与温度",
        "出入院手续是否便捷",
    )
    rows = [
        [f"{i}. {words}", *("√||class='mid pen'" if at == pick else "" for at in range(4))]
        for i, words in enumerate(questions, 1)
        for pick in (random.choice((0, 0, 1, 2)),)
    ]
    body = (
        title(case.hospital, 23, 600)
        + p("住院患者满意度调查表", "font-size:21px;margin-bottom:8px", "mid")
        + p("为改进服务，请您在相应栏内打“√”。本表不记名，填写后投入意见箱。", "margin-bottom:12px")
        + p(f"病区：{gap(pen(unit(case)), 150)}　填表日期：{gap(pen(f'{case.discharged_on:%Y.%m.%d}'), 130)}")
        + table(
            rows,
            "full",
            "margin:12px 0;line-height:1.9",
            ("内容", "满意||width=72", "较满意||width=72", "一般||width=72", "不满意||width=72"),
        )
        + p(
            f"您最满意的医护人员：{gap(pen(e(crew(case)[2]) if random.random() < 0.6 else '　'), 160)}", "margin:14px 0"
        )
        + p("您的意见和建议：")
        + "".join(p("", "border-bottom:1px solid #777;height:36px") for _ in range(3))
        + p(f"监督电话：{dial(case)}　感谢您的支持！", "margin-top:20px", "mid")
    )
    return sheet(body, (760, 830), {}, font=random.choice((SONG, SANS)), px=16, pad="38px 48px")


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "other": (
        contrast_consent,
        queue_slip,
        diet_sheet,
        booking_on_phone,
        vaccination_reminder,
        fall_leaflet,
        companion_pass,
        ward_survey,
    ),
}
