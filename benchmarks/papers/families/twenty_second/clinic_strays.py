"""Foreign sheets from hospitals: a consent, a menu, a notice of falls, a paper for the admission desk."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_second.clinic_kit import (
    HEI,
    KAI,
    MING,
    NOTO,
    SANS,
    SONG,
    age,
    box,
    calls,
    chop,
    crown,
    hour,
    illness,
    line,
    name,
    sheet,
    sig,
    staff,
    table,
    tick,
    ul,
)
from benchmarks.papers.paper import Drawing, Layout


def consent_to_anaesthesia(case: Case, random: Random) -> Drawing:
    """A consent to an anaesthetic: numbered risks, signatures below."""
    on = case.admitted_on
    risks = (
        "麻醉药物引起的过敏、恶心呕吐、寒战等反应；",
        "气管插管可能造成牙齿松动、咽喉疼痛、声音嘶哑；",
        "椎管内阻滞后头痛、腰痛、一过性感觉异常；",
        "围术期循环、呼吸波动，严重时需抢救；",
        "术后苏醒延迟，需转入监护病房观察；",
        "其他难以预料的意外情况。",
    )
    way = random.randint(0, 3)
    ways = "　".join(tick(i == way, one) for i, one in enumerate(("全身麻醉", "椎管内麻醉", "神经阻滞", "局麻加监护")))
    body = (
        crown(case.hospital, 640, 25)
        + box("麻醉知情同意书", "font-size:23px;margin-bottom:12px", "c b")
        + line(
            f"姓名：{ul(name(case), 80)}",
            f"性别：{ul(case.insured.sex, 30)}",
            f"年龄：{ul(age(case, on), 40)}",
            f"科室：{e(case.department)}",
            f"住院号：{case.numbers['住院号']}",
            style="gap:6px;font-size:14.5px",
        )
        + box(f"拟行麻醉方式：{ways}", "margin:14px 0")
        + box("因手术需要，您将接受上述麻醉。麻醉医师已向您或家属说明可能发生下列情况：", "text-indent:2em")
        + "".join(box(f"{i}. {one}", "padding-left:2em;margin-top:6px") for i, one in enumerate(risks, 1))
        + box(
            "我（们）已充分了解以上内容，医师回答了我（们）的提问，愿意承担可能出现的风险，同意实施麻醉。",
            "text-indent:2em;margin-top:18px",
        )
        + table(
            [
                [
                    "患者本人签名",
                    sig(case.insured.name) if age(case, on)[-1] == "岁" and int(age(case, on)[:-1]) > 17 else "",
                ],
                ["委托人签名　与患者关系", ""],
                ["麻醉医师签名", sig(staff(case)[3])],
                ["签署时间", f"{day_text(on, '年')} {hour(case)}"],
            ],
            "box",
            "margin-top:22px;line-height:2",
        )
        + at(54, 785, "本同意书一式一份，存入病案", "font-size:13.5px")
    )
    return sheet(body, (760, 830), {}, font=random.choice((SONG, MING)), px=16)


def menu_of_a_week(case: Case, random: Random) -> Drawing:
    """What the kitchen of a hospital serves in a week, for one bed."""
    meals = (
        ("小米粥 煮鸡蛋 花卷", "清蒸鲈鱼 炒油麦菜 软米饭", "番茄鸡蛋面 拌黄瓜"),
        ("牛奶 全麦馒头 拌豆干", "冬瓜丸子汤 蒸南瓜 米饭", "肉末豆腐 西葫芦 小馒头"),
        ("燕麦粥 茶叶蛋 菜包", "去皮鸡腿 胡萝卜丝 米饭", "馄饨 蒜蓉菠菜"),
        ("豆浆 蒸红薯 鸡蛋羹", "番茄牛腩 清炒西兰花 米饭", "山药排骨汤 发糕"),
        ("南瓜粥 馒头 拌海带", "虾仁豆腐 炒小白菜 米饭", "青菜瘦肉粥 蒸饺"),
    )
    week = [[f"周{day}", *meal] for day, meal in zip("一二三四五", random.sample(meals, 5), strict=True)]
    kind = random.choice(("低盐低脂饮食", "普通饮食", "软食"))
    rows: list[list[str | tuple[str, str]]] = [[(one, "class=c style='height:56px'") for one in day] for day in week]
    body = (
        crown(case.hospital, 700, 24)
        + box("营养科　一周食谱", "font-size:22px;color:#a4561a;margin-bottom:10px", "c b")
        + line(
            f"病区：{e(case.department)}",
            f"床号：{int(case.numbers['床号'][:2])}",
            f"姓名：{name(case)}",
            f"膳食种类：{kind}",
            style="margin-bottom:8px",
        )
        + table(rows, "box", "", ("", "早餐 7:00", "午餐 11:30", "晚餐 17:30"))
        + box(
            "温馨提示：① 每日油不超过25克、盐不超过5克；② 忌食浓茶、烈酒、腌制品；③ 两餐之间可加水果一份；④ 需要换餐请前一日16时前告知配餐员。",
            "margin-top:16px",
        )
        + line(
            f"营养师：{sig(staff(case)[2])}",
            f"送餐热线 {calls(case)}",
            f"{day_text(case.admitted_on, '年')}起执行",
            style="margin-top:22px",
        )
    )
    return sheet(body, (860, 660), {}, font=random.choice((KAI, NOTO)), px=16.5, pad="32px 44px", ground="#fffaf1")


def falls_notice(case: Case, random: Random) -> Drawing:
    """A nursing sheet on the risk of falling: points by item, measures, two signatures."""
    on = case.admitted_on
    items = (
        "近3个月内有跌倒史",
        "需要他人或器具协助行走",
        "正在静脉输液",
        "步态虚弱",
        "夜间如厕2次以上",
        "视力或听力下降",
    )
    points = (25, 15, 20, 10, 10, 5)
    chosen = [random.random() < 0.45 for _ in items]
    total = sum(point for point, yes in zip(points, chosen, strict=True) if yes)
    rows: list[list[str | tuple[str, str]]] = [
        [one, (str(point), "class=c"), ("√" if yes else "", "class=c"), (str(point if yes else 0), "class=c")]
        for one, point, yes in zip(items, points, chosen, strict=True)
    ]
    rows.append([("总　分", "class=c"), "", "", (f"<b>{total}</b>", "class=c")])
    body = (
        crown(case.hospital, 640, 24)
        + box("住院患者跌倒、坠床风险评估及告知单", "font-size:20px;margin-bottom:12px", "c b")
        + line(
            f"病区：{e(case.department)}",
            f"床号：{int(case.numbers['床号'][:2])}",
            f"姓名：{name(case)}",
            f"年龄：{age(case, on)}",
            style="margin-bottom:8px",
        )
        + table(rows, "box", "", ("评估内容", "分值", "有", "得分"))
        + box("0—24分 低风险　25—44分 中风险　≥45分 高风险", "font-size:14px;margin:6px 0 14px")
        + box("护理措施：", "", "b")
        + box(
            "　".join(tick(True, one) for one in ("使用床栏", "床头警示标识", "穿防滑鞋", "24小时陪护", "呼叫器放手边"))
        )
        + box(
            "告知：请家属配合，起床遵循“三部曲”——平躺30秒、坐起30秒、站立30秒。地面湿滑时请勿走动，需要帮助请按呼叫铃。",
            "margin-top:16px;line-height:1.8",
        )
        + line(
            f"责任护士：{sig(staff(case)[2])}",
            "患者/家属：__________",
            f"{day_text(on, '-')} {hour(case)}",
            style="margin-top:50px",
        )
    )
    return sheet(body, (750, 760), {}, font=random.choice((MING, SANS)), px=16, pad="38px 50px")


def admission_notice(case: Case, random: Random) -> Drawing:
    """The paper with which a patient goes to the admission desk; nobody has been admitted yet."""
    on, a = case.admitted_on, "class=c style='width:100px'"
    urgent = random.random() < 0.4
    body = (
        crown(case.hospital, 600, 24)
        + box(random.choice(("入院通知单", "住院证")), "font-size:23px;letter-spacing:6px;margin-bottom:10px", "c b")
        + table(
            [
                [("姓名", a), name(case), ("性别", a), case.insured.sex, ("年龄", a), age(case, on)],
                [("门诊诊断", a), (illness(case), "colspan=5")],
                [("收入科室", a), (e(case.department), "colspan=3"), ("病情", a), "急" if urgent else "一般"],
                [
                    ("预交款", a),
                    (f"{random.choice((1000, 2000, 3000, 5000))}元", "colspan=3"),
                    ("入院方式", a),
                    random.choice(("步行", "推车")),
                ],
                [("联系电话", a), (case.insured.phone, "colspan=5")],
            ]
        )
        + box("办理程序", "margin-top:14px", "b")
        + box(
            "① 持本单、身份证、医保凭证到一楼住院处登记；② 预交费用后领取腕带；③ 到病区护士站报到。床位紧张时请等候电话通知。"
        )
        + line(f"门诊医师：{sig(staff(case)[0])}", f"开单：{day_text(on, '年')}", style="margin-top:24px")
        + box("此单三日内有效，过期作废", "font-size:14px;margin-top:14px", "c")
        + (chop("请先到住院处", 470, 26, 14, "#23408a") if random.random() < 0.4 else "")
    )
    return sheet(body, (700, 550), {}, font=random.choice((HEI, SONG)), px=16, pad="34px 44px", ground="#fff8f6")


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "other": (
        consent_to_anaesthesia,
        menu_of_a_week,
        falls_notice,
        admission_notice,
    ),
}
