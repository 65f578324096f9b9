"""Foreign pages of home, school and work."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.twelfth.desk import (
    KAI,
    MING,
    PENS,
    SMILEY,
    SONG,
    WEN,
    adult,
    apart,
    cell,
    city_of,
    heads,
    page,
    pen,
    row,
    staff,
    stamp,
)
from benchmarks.papers.paper import Drawing, Layout


def timetable(case: Case, random: Random) -> Drawing:
    """A class's week."""
    lessons = ("语文", "数学", "英语", "体育", "美术", "科学", "音乐", "班会", "书法", "劳动")
    lines = "".join(row(f"第{n}节", *(random.choice(lessons) for _ in range(5))) for n in "一二三四五六")
    body = f"<h1 style='color:#2a6'>三年级（{case.seed % 6 + 1}）班课程表</h1><table class='g z' style='margin-top:16px'>{heads('', '周一', '周二', '周三', '周四', '周五')}{lines}</table><p style='margin-top:14px'>午餐 12:00　延时服务至 17:30　班主任 {staff(random)[0]}</p>"
    return page(
        body,
        {},
        width=700,
        height=510,
        font=KAI,
        size=19,
        css=".z td,.z th{height:44px;text-align:center}",
        ground="#f3fbf4",
    )


def award(case: Case, random: Random) -> Drawing:
    """A certificate of honour."""
    one = case.insured
    body = (
        "<div style='border:10px double #c89b3c;height:100%;padding:50px 70px'><h1 style='font-size:52px;letter-spacing:30px;color:#b8232b'>荣誉证书</h1>"
        f"<p style='margin-top:40px;font-size:24px'>{one.name} 同志：</p><p style='text-indent:2em;font-size:24px;line-height:1.9;margin-top:12px'>在{case.on.year - 1}年度"
        f"{random.choice(('社区志愿服务', '安全生产竞赛', '职工运动会'))}活动中表现突出，被评为先进个人。特发此证，以资鼓励。</p>"
        f"<div class='r' style='font-size:20px;margin-top:50px'>{city_of(one)}总工会<br>{day_text(dt.date(case.on.year - 1, 12, 28), '数')}</div></div>"
    ) + stamp(640, 420, f"{city_of(one)}总工会", size=140)
    return page(body, {}, width=960, height=660, font=KAI, pad="26px", ground="#fdf4dc", scale=1.6)


def name_card(case: Case, random: Random) -> Drawing:
    """An insurance agent's name card."""
    one = case.relative
    body = (
        at(36, 34, case.insurer, "font-size:18px;color:#0b5f8a")
        + at(36, 110, one.name, "font-size:34px;letter-spacing:6px")
        + at(36, 166, "资深业务经理　IDA 认证", "font-size:16px;color:#555")
        + at(36, 236, f"手机 / 微信：{one.phone}", "font-size:18px")
        + at(36, 268, f"地址：{one.address}", "font-size:15px")
        + at(36, 298, "主营：车险 · 医疗险 · 养老险 · 理赔咨询", "font-size:15px;color:#0b5f8a")
    )
    return page(body, {}, width=620, height=360, font=SMILEY, ground="linear-gradient(100deg,#fff 70%,#e5f1f8)")


def gas_check(case: Case, random: Random) -> Drawing:
    """A gas company's inspection of a kitchen."""
    points = ("燃气表外观", "阀门及接口", "胶管有无老化", "灶具熄火保护", "热水器烟道", "报警器")
    lines = "".join(row(point, "☑ 合格　☐ 隐患", "" if random.random() < 0.7 else "建议更换") for point in points)
    body = (
        f"<h1 style='font-size:23px'>居民用户燃气安全检查单</h1><p style='margin-top:12px'>户名 {case.father.name}　　户号 {case.numbers['登记号']}</p><p>地址 {case.father.address}</p>"
        f"<table class='g z' style='margin-top:10px'>{heads('检查项目', '结果', '备注')}{lines}</table>"
        + apart(
            f"安检员 {pen(staff(random)[0])}",
            f"用户签字 {pen(case.father.name)}",
            f"{day_text(case.visited_on, '年')}",
            style="margin-top:26px",
        )
        + "<p style='margin-top:14px;font-size:13px'>抢险电话 0000-96777　闻到异味请立即关阀开窗，严禁动火。</p>"
    )
    return page(body, {}, width=700, height=560, font=MING, size=15.5, css=".z td{height:36px}")


def decorating_offer(case: Case, random: Random) -> Drawing:
    """A decorator's offer for a flat."""
    works = (
        ("客厅地砖铺贴", 45, 6500),
        ("墙面腻子乳胶漆", 180, 3200),
        ("水电改造", 1, 780000),
        ("厨卫防水", 26, 5800),
        ("木门安装", 4, 138000),
        ("石膏线", 38, 2600),
    )
    chosen = random.sample(works, 5)
    lines = "".join(
        row(
            name,
            cell(count, style="text-align:right"),
            cell(yuan(fen), style="text-align:right"),
            cell(yuan(count * fen), style="text-align:right"),
        )
        for name, count, fen in chosen
    )
    total = sum(count * fen for _, count, fen in chosen)
    body = (
        "<h1 style='color:#7a4a12'>大境装饰 家装预算报价表</h1>"
        + apart(
            f"业主：{case.father.name}",
            "户型：两室一厅 89㎡",
            f"日期：{day_text(case.visited_on, '.')}",
            style="margin:16px 0 8px",
        )
        + f"<table class='g z'>{heads('施工项目', '工程量', '单价', '合价')}{lines}{row(cell('工程直接费合计', 3), cell(yuan(total), style='text-align:right'))}</table>"
        + "<p style='margin-top:12px;font-size:14px'>1. 报价不含主材升级及家电。2. 工期60天，质保两年。3. 定金三千元，签合同后开工。</p>"
        + apart(f"设计师 {staff(random)[0]}", "客户确认：＿＿＿＿＿", style="margin-top:30px")
    )
    return page(body, {}, width=760, height=560, font=WEN, size=16.5, css=".z td{height:37px}")


def shopping_note(case: Case, random: Random) -> Drawing:
    """A note for the market, on squared paper."""
    wares = random.sample(
        ("酱油一瓶", "鸡蛋两板", "大葱", "给妈买降压药", "洗衣液", "排骨3斤", "电池5号4节", "快递要取", "充公交卡100"),
        6,
    )
    lines = "".join(
        f"<div>{n}. {ware}{'　√' if random.random() < 0.4 else ''}</div>" for n, ware in enumerate(wares, 1)
    )
    ground = "repeating-linear-gradient(0deg,#0000 0 27px,#c9d8e6 27px 28px),repeating-linear-gradient(90deg,#fdfdf9 0 27px,#c9d8e6 27px 28px)"
    hand = random.choice(PENS)
    body = f'<div style="font-family:{hand};font-size:26px;line-height:56px;color:#223">周{"一二三四五六日"[case.seed % 7]}要买的{lines}</div>'
    return page(body, {}, width=560, height=500, pad="28px 42px", ground=ground)


def work_pass(case: Case, random: Random) -> Drawing:
    """A works pass to be worn on a string."""
    one = adult(case)
    body = (
        "<div class='c' style='background:#15407a;color:#fff;padding:16px;font-size:22px;letter-spacing:6px'>工 作 证</div>"
        f"<div class='c' style='margin-top:26px'>{portrait(150, 188)}</div><div style='padding:22px 50px;line-height:2.1;font-size:19px'>"
        f"姓名：{one.name}<br>部门：{random.choice(('后勤保障部', '质检科', '一分厂'))}<br>职务：{random.choice(('职员', '班组长', '技术员'))}<br>编号：{case.numbers['登记号'][:6]}</div>"
        f"<div class='c' style='font-size:14px;color:#666'>{city_of(one)}宏业集团有限公司</div>"
    )
    return page(body, {}, width=420, height=600, font=SONG, pad="0", css=".paper{border-radius:18px}", scale=2.4)


PAGES: tuple[Layout, ...] = (timetable, award, name_card, gas_check, decorating_offer, shopping_note, work_pass)
