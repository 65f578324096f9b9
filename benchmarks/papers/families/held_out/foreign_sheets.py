"""Foreign sheets without a number: a timetable, homework, a newspaper, an empty register."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.held_out.sheet import (
    GOTHIC,
    KAI,
    MING,
    SONG,
    WENKAI,
    chinese,
    drawing,
    rows,
)
from benchmarks.papers.paper import Drawing, Layout

_GRID = "td,th{border:1px solid #555;padding:8px}"


def timetable(case: Case, random: Random) -> Drawing:
    """课程表."""
    lessons = ("语文", "数学", "英语", "体育", "音乐", "美术", "科学", "道法", "班会", "信息")
    lines = [(f"第{one}节", *(random.choice(lessons) for _ in range(5))) for one in "一二三四五六七"]
    body = f"<div class=c style='font-size:30px'>三年级（{random.randint(1, 8)}）班课程表</div><table>{rows((('', '星期一', '星期二', '星期三', '星期四', '星期五'),), head=True)}{rows(lines)}</table><p class=r>班主任：{escape(case.mother.name)}</p>"
    return drawing(
        body, {}, size_px=(760, 580), css=_GRID + "td{text-align:center}", font=GOTHIC, letter_px=18, paper="#fffbe8"
    )


def homework(case: Case, random: Random) -> Drawing:
    """小学数学作业."""
    sums = [
        f"{a}×{b}＝{a * b if random.random() < 0.9 else a * b + 10}"
        for a, b in ((random.randint(2, 99), random.randint(2, 9)) for _ in range(18))
    ]
    lines = [sums[place : place + 3] for place in range(0, 18, 3)]
    body = f"<p>姓名：{escape(case.insured.name)}　班级：四（2）班　得分：<span style='color:#d22;font-size:30px'>{random.randint(70, 100)}</span></p><p>一、口算题。</p><table>{rows(lines)}</table><p>二、应用题：学校买来{random.randint(3, 9)}箱粉笔，每箱24盒，一共有多少盒？</p><p>答：一共有　　　盒。</p>"
    return drawing(body, {}, size_px=(720, 760), font=WENKAI, letter_px=23, css="td{padding:10px}")


def newspaper(case: Case, random: Random) -> Drawing:
    """报纸版面."""
    text = f"本报讯（记者 {escape(case.relative.name)}）近日，{case.pools.cities[2]}启动“健康进社区”活动，{escape(case.hospital)}的医护人员走进社区，为居民免费测血压、测血糖，讲解常见病防治知识。活动现场气氛热烈，居民们纷纷表示，家门口就能看专家，方便又贴心。据了解，该活动将持续到年底，覆盖全市主要社区。"
    body = f"<div style='font-size:52px;font-family:{KAI};border-bottom:3px solid #222'>汉昌晚报</div><p>{chinese(case.on)}　星期{random.choice('一二三四五六日')}　第{random.randint(1000, 9000)}期　今日{random.choice((8, 12, 16))}版</p><div style='font-size:36px;font-weight:700'>家门口看专家 居民乐开怀</div><div style='columns:3;column-gap:24px;text-align:justify'>{''.join(f'<p>　　{text}</p>' for _ in range(3))}</div>"
    return drawing(body, {}, size_px=(900, 900), font=MING, letter_px=16, paper="#f1ece0", inset_px=(30, 36))


def blank_table(case: Case, random: Random) -> Drawing:
    """An empty register."""
    names = random.choice(
        (
            ("日期", "姓名", "体温", "签名", "备注"),
            ("序号", "品名", "入库", "出库", "结存"),
            ("房号", "来访人", "事由", "时间", "值班"),
        )
    )
    body = f"<div class=c style='font-size:26px'>{random.choice(('来访人员登记表', '值班登记表', '物品领用登记表'))}</div><table>{rows((names,), head=True)}{rows([['&nbsp;'] * 5] * 22)}</table>"
    return drawing(body, {}, css=_GRID, font=SONG)


LAYOUTS: tuple[Layout, ...] = (timetable, homework, newspaper, blank_table)
