"""Papers of a hospital that are none of the kinds: consent to blood, a companion's pass, meals, a bowel leaflet …"""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_first.clinic_kit import (
    BRUSH,
    GREY,
    LEAD,
    NEWS,
    OFFICE,
    PIN,
    Cell,
    Sick,
    apart,
    bar,
    choice,
    couples,
    head,
    leaf,
    mobile,
    row,
    slot,
    stripes,
    table,
)
from benchmarks.papers.paper import Drawing


def consent_to_blood(case: Case, random: Random) -> Drawing:
    """A consent to a transfusion, signed."""
    s = Sick(case, case.admitted_on)
    body = head(s.house, 22) + head(random.choice(("输血治疗知情同意书", "输血治疗同意书")), 25, "margin-bottom:12px")
    body += row(f"姓名{slot(s.name, 100)} 性别{slot(s.sex, 40)} 年龄{slot(s.age, 60)} 病区{slot(s.unit, 130)}")
    body += row(f"拟输成分：{choice(('红细胞', '血小板', '血浆', '冷沉淀'), '红细胞')}", "margin-top:10px")
    body += row(
        "输血治疗包括输全血、成分血，是临床治疗的重要措施之一。受科技水平限制，输血仍可能发生：", "margin-top:12px"
    )
    for at, words in enumerate(
        (
            "过敏反应、发热反应；",
            "溶血反应；",
            "经血传播的病毒、梅毒、疟疾等感染；",
            "循环负荷过重；",
            "其他不可预见的情况。",
        ),
        1,
    ):
        body += row(f"（{at}）{words}", "padding-left:2em")
    body += row("本人对上述内容已充分了解，自愿接受输血治疗，并承担相应风险。", "margin-top:14px;text-indent:2em")
    body += row(
        f"患方签名：<span class=sg>{s.name}</span>　　　医师签名：<span class=sg>{s.signer(1)}</span>",
        "margin-top:40px",
    )
    body += row(f"{day_text(s.day, '年')}　{s.at(10)}", "margin-top:14px", "end")
    return leaf(body, (800, 680), {}, face=LEAD, px=16.5, edge="44px 60px")


def companion_pass(case: Case, random: Random) -> Drawing:
    """The pass of the one who keeps a patient company."""
    s = Sick(case, case.admitted_on)
    tint = random.choice(("#1b6ca8", "#b8472a", "#3c7a3b"))
    body = row(s.house, f"background:{tint};color:#fff;font-size:18px;padding:10px;margin:0 -22px", "mid")
    body += row("住院陪护证", f"font-size:40px;color:{tint};letter-spacing:4px;margin:14px 0 6px", "mid st")
    body += row(f"病区：{s.unit}") + row(f"床号：{case.seed % 46 + 1} 床　　（一患一陪）") + row(f"患者：{s.name}")
    body += row(f"编号：PH{s.no('陪护', 6)}") + row(stripes(case.seed, 240, 44), "margin-top:12px", "mid")
    body += row("请佩戴于胸前，出院时交还护士站。探视时间 15:00-17:00", "font-size:13px;margin-top:10px", "mid dim")
    return leaf(body, (400, 420), {}, face=GREY, px=17, edge="0 22px", scale=2.2)


def meals_of_a_week(case: Case, random: Random) -> Drawing:
    """The kitchen's table of meals for a patient who must eat little sugar or salt."""
    s, dice = Sick(case, case.admitted_on), Random(case.seed)
    sort = random.choice(("低盐低脂膳食", "糖尿病膳食", "半流质膳食"))
    dishes = {
        "早餐": ("杂粮粥、煮鸡蛋", "无糖豆浆、花卷", "燕麦粥、拌黄瓜"),
        "午餐": ("清蒸鱼、炒青菜、软米饭", "冬瓜排骨、蒸南瓜", "西红柿炒蛋、荞麦面"),
        "晚餐": ("肉末豆腐、馒头", "鸡丝面、炝西兰花", "小米粥、清炒藕片"),
    }
    body = head(f"{s.house}营养科", 22) + head(f"{sort}食谱", 26)
    body += apart(
        f"姓名：{s.name}",
        f"病区：{s.unit}",
        f"床号：{case.seed % 40 + 1}",
        f"起始：{day_text(s.day, '.')}",
        style="margin:12px 0",
    )
    rows: list[list[Cell]] = [["", *dishes]]
    rows += [[f"星期{one}", *(dice.choice(some) for some in dishes.values())] for one in "一二三四五六日"]
    body += table(rows, "rule", "text-align:center")
    body += row("加餐：上午10时、下午3时，酸奶或水果任选一份。送餐请勿自行添加调味品。", "margin-top:14px")
    body += row(f"营养师：{s.signer(6)}　　订餐电话：{s.no('订餐', 5)}", "margin-top:10px")
    return leaf(body, (820, 620), {}, face=OFFICE, px=16, edge="36px 46px", paper="#fdfbf0")


def bowel_leaflet(case: Case, random: Random) -> Drawing:
    """How to empty the bowel before it is looked at, with the day it is booked for."""
    s = Sick(case, case.visited_on)
    later = s.day + dt.timedelta(days=5)
    body = head("电子结肠镜检查须知", 27) + head(f"{s.house}内镜中心", 17, "font-weight:400")
    body += row(
        f"受检人：{slot(s.name, 110)}　预约时间：{slot(day_text(later, '年'), 160)} {choice(('上午', '下午'), '下午')}",
        "margin-top:16px",
    )
    steps = (
        ("检查前三天", "进少渣饮食，不吃带籽水果、菌菇、海带、粗粮。"),
        ("检查前一天", "晚餐进稀粥、蒸蛋等流质，晚八点后禁食固体食物。"),
        ("检查当天", "提前6小时服泻药：一袋加温水1000ml，一小时内饮完，共两袋，直至排出清水样便。"),
        ("特别提醒", "服抗凝药、降糖药者请提前咨询医生；无痛检查须有家属陪同，当日不得驾车。"),
    )
    for label, words in steps:
        body += row(label, "background:#e4eef8;padding:4px 12px;margin-top:14px", "st") + row(
            words, "padding:6px 12px;text-align:justify"
        )
    body += row(f"地点：门诊楼{case.seed % 4 + 2}层内镜中心　　电话：{s.no('内镜', 7)}", "margin-top:18px")
    body += row("因故不能前来请提前一天电话取消", "", "dim")
    return leaf(body, (760, 700), {}, face=NEWS, px=16.5, edge="40px 54px")


def shot_is_due(case: Case, random: Random) -> Drawing:
    """A message of a vaccination desk: which shot is due and when."""
    s = Sick(case, case.visited_on)
    due = s.day + dt.timedelta(days=9)
    shot = s.one(("流感病毒裂解疫苗", "乙型肝炎疫苗（第3剂）", "23价肺炎球菌多糖疫苗"))
    top = row("接种提醒", "font-size:20px", "st") + row(
        f"尊敬的 {s.name} 您好，您有一剂疫苗即将到期，请按时前往接种。", "margin-top:6px"
    )
    what = couples(
        ("疫苗名称", shot),
        ("预约日期", day_text(due, "-")),
        ("时段", "09:00-10:00"),
        ("接种单位", "预防保健科"),
        ("单位全称", s.house),
    )
    note = row("接种须知", "", "st") + row(
        "1. 携带接种证及有效证件<br>2. 发热、急性病期请暂缓<br>3. 接种后留观30分钟", "color:#555"
    )
    body = "".join(f"<div class=pane>{one}</div>" for one in (top, what, note))
    body += apart(*(f"<span style='border-radius:20px;padding:8px 40px;{look}'>{one}</span>" for one, look in (("改期", "border:1px solid #e07a1f;color:#e07a1f"), ("确认前往", "background:#e07a1f;color:#fff"))), style="padding:14px 26px")  # fmt: skip
    return mobile("预防接种", body, 640, {}, random, bar=random.choice(("#e07a1f", "#c4552d")))


def sessions_card(case: Case, random: Random) -> Drawing:
    """A card on which every session of exercise is signed off."""
    s = Sick(case, case.visited_on)
    body = head(f"{s.house}康复医学科", 20) + head(random.choice(("康复训练记录卡", "理疗次数登记卡")), 24)
    body += row(
        f"姓名{slot(s.name, 100)} 训练项目{slot(s.one(('关节松动训练', '平衡功能训练', '低频电刺激')), 160)} 疗程{slot('10次', 60)}",
        "margin:12px 0",
    )
    rows: list[list[Cell]] = [["次序", "日期", "时间", "反应", "治疗师签名"]]
    done = 3 + case.seed % 5
    for at in range(10):
        day = s.day + dt.timedelta(days=at)
        if at < done:
            rows.append(
                [
                    str(at + 1),
                    f"<span class=ink>{day.month}.{day.day}</span>",
                    f"<span class=ink>{s.at(14)}</span>",
                    "<span class=ink>无不适</span>",
                    f"<span class=ink>{s.signer(7)}</span>",
                ]
            )
        else:
            rows.append([str(at + 1), "", "", "", ""])
    body += table(rows, "rule", "text-align:center") + row(
        "请每次治疗时携带本卡，遗失补办。治疗前勿空腹。", "font-size:13.5px;margin-top:10px", "dim"
    )
    return leaf(body, (660, 660), {}, face=BRUSH, px=17, edge="30px 40px", paper="#f3f7ea", scale=1.8)


def wrist_strip(case: Case, random: Random) -> Drawing:
    """The strip a patient wears around the wrist."""
    s = Sick(case, case.admitted_on)
    tint = "#f4b8cc" if s.sex == "女" else "#b9d7f2"
    left = row(f"{s.name}　{s.sex}　{s.age}", "font-size:24px", "st") + row(
        f"{s.unit}　{case.seed % 40 + 1}床　ID {case.numbers['登记号']}"
    )
    left += row(f"血型 {s.one(('A', 'B', 'O', 'AB'))}　{random.choice(('过敏：无', '无过敏史'))}　护理级别 Ⅱ")
    body = f"<div style='display:flex;align-items:center;gap:26px'>{row('腕带<br>识别', '', 'mid')}<div style='flex:1'>{left}</div><div>{stripes(case.seed, 170, 60)}<div class=mid style='font-size:13px'>{case.numbers['登记号']}</div></div></div>"
    return leaf(
        body,
        (820, 150),
        {},
        face=GREY,
        px=16,
        edge="16px 30px",
        paper=f"linear-gradient(90deg,{tint} 0 70px,#fff 70px)",
        scale=2.0,
    )


def film_is_ready(case: Case, random: Random) -> Drawing:
    """A strip that tells when and where to fetch the films."""
    s = Sick(case, case.visited_on)
    body = (
        row(s.house, "font-size:17px", "mid st")
        + row("取片凭条", "font-size:21px", "mid st")
        + bar("1.3px dashed #444")
    )
    body += (
        row(f"姓名：{s.name}")
        + row(f"检查：{s.one(('胸部正位DR', '腰椎MR平扫', '头颅CT平扫'))}")
        + row(f"影像号：{s.no('影像', 8)}")
    )
    body += row("取片时间：检查后2小时") + row(f"取片地点：门诊{case.seed % 3 + 1}楼自助取片机")
    body += row(stripes(case.seed + 2, 230, 54), "margin:12px 0 4px", "mid") + row(
        s.no("影像", 8), "letter-spacing:4px", "mid"
    )
    body += bar("1.3px dashed #444") + row(
        f"{day_text(s.day, '-')} {s.at(9)}　放射科登记台 {random.randint(1, 4)} 号窗", "font-size:13px", "mid"
    )
    return leaf(body, (330, 430), {}, face=PIN, px=15.5, edge="18px 22px", paper="#f6f6f2", scale=2.4)


LAYOUTS = {
    "other": (
        consent_to_blood,
        companion_pass,
        meals_of_a_week,
        bowel_leaflet,
        shot_is_due,
        sessions_card,
        wrist_strip,
        film_is_ready,
    ),
}
