"""More papers of daily life: pay, an examination, a car park, a concert."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixth.marks import OCRB, framed, home
from benchmarks.papers.families.sixth.sheet import (
    DOTS,
    SANS,
    SIGN,
    boxed,
    heading,
    page,
    serial,
)
from benchmarks.papers.paper import Drawing


def payslip(case: Case, random: Random) -> Drawing:
    """A narrow strip with a month's pay and what is taken off."""
    base, extra = 420000 + case.seed % 50 * 6000, 60000 + case.seed % 9 * 11000
    pension, health, fund = base * 8 // 100, base * 2 // 100, base * 5 // 100
    net = base + extra - pension - health - fund
    month = case.visited_on.replace(day=1) - dt.timedelta(days=1)
    cells = (
        ("工号", serial(case, "工号", 5)),
        ("姓名", escape(case.insured.name)),
        ("部门", "生产二部"),
        ("基本工资", yuan(base)),
        ("绩效奖金", yuan(extra)),
        ("应发合计", yuan(base + extra)),
        ("养老保险", yuan(pension)),
        ("医疗保险", yuan(health)),
        ("住房公积金", yuan(fund)),
        ("实发工资", yuan(net)),
    )
    body = heading((f"{month.year}年{month.month}月工资条", 20, "margin-bottom:8px")) + boxed(
        [[(name, 1) for name, _ in cells], [(value, 1) for _, value in cells]],
        columns=(78, 96, 96, 100, 100, 104, 96, 96, 108, 104),
        cell="height:38px;text-align:center;font-size:15px",
    )
    body += "<div style='font-size:13px;margin-top:8px'>请妥善保管，薪资保密；如有疑问请于三日内联系人力资源部。</div>"
    return page(body, {}, width=1040, height=210, face=random.choice((SANS, DOTS)), padding="20px 30px", scale=1.7)


def exam_ticket(case: Case, random: Random) -> Drawing:
    """Leave to sit an examination."""
    who = case.insured
    on = case.on + dt.timedelta(days=20)
    body = (
        heading(("全省会计专业技术初级资格考试", 23, ""), ("准 考 证", 34, "letter-spacing:14px;margin-bottom:16px"))
        + boxed(
            [
                (("姓　名", 1), (escape(who.name), 1), ("性　别", 1), (who.sex, 1), ("（照片）", 1)),
                (
                    ("准考证号", 1),
                    (f"<span style='{OCRB}'>{serial(case, '准考', 12)}</span>", 2),
                    ("座位号", 1),
                    (f"{case.seed % 30 + 1:02d}", 1),
                ),
                (("证件号码", 1), (who.id_number, 4)),
                (("考点名称", 1), (f"{home(case, who)[1]}职业技术学院", 4)),
                (("考试科目", 1), ("经济法基础、初级会计实务", 4)),
                (("考试时间", 1), (f"{day_text(on, '年')} 8:30—11:30", 4)),
            ],
            columns=(120, 190, 110, 110, 130),
            cell="height:52px;font-size:18px;text-align:center",
        )
        + "<ol style='font-size:15px;line-height:28px'><li>考生须持本证及有效身份证件原件入场。</li><li>开考30分钟后不得入场；考试期间不得提前离场。</li><li>严禁携带手机等通讯工具，违者按违纪处理。</li></ol>"
    )
    return page(body, {}, width=760, height=720, padding="46px 50px")


def parking_ticket(case: Case, random: Random) -> Drawing:
    """A slip from a car park."""
    fee = 5 + case.seed % 9 * 5
    body = heading(("停车收费凭条", 26, ""), ("时代广场地下停车场 B2", 17, "margin-bottom:10px")) + (
        f"<div style='font-size:19px;line-height:34px'>车牌：{case.vehicle.plate}<br>入场：{day_text(case.visited_on, '-')} 13:05<br>出场：{day_text(case.visited_on, '-')} {14 + case.seed % 6}:31<br>应收：{fee}.00元<br>优惠：0.00元<br><b>实收：{fee}.00元</b></div><div style='font-size:14px;margin-top:10px'>请在15分钟内离场，超时需补缴费用。<br>车内贵重物品请随身携带，丢失概不负责。</div>"
    )
    return page(body, {}, width=340, height=440, face=DOTS, padding="20px 28px", scale=2.2)


def banner(case: Case, random: Random) -> Drawing:
    """A poster of a concert."""
    low, high = random.choice((("#2a0845", "#b3416e"), ("#0b2b40", "#1f8a8a"), ("#3a1c0a", "#d98324")))
    on = case.on + dt.timedelta(days=30 + case.seed % 40)
    body = (
        f"<div class='paper' style='background:linear-gradient(170deg,{low},{high});color:#fff;text-align:center;font-family:{SIGN}'><div style='padding-top:90px;font-size:30px;letter-spacing:8px'>2026 城市巡演</div><div style='font-size:112px;line-height:130px;margin-top:30px'>夏夜<br>回声</div>"
        f"<svg width='500' height='240'><g fill='none' stroke='#fff' stroke-width='4' opacity='.7'><circle cx='250' cy='120' r='40'/><circle cx='250' cy='120' r='75'/><circle cx='250' cy='120' r='110'/></g></svg>"
        f"<div style='font-size:40px'>{on.month}月{on.day}日 19:30</div><div style='font-size:28px;margin-top:14px'>{random.choice(case.pools.cities)}体育中心</div><div style='font-size:22px;margin-top:50px'>票价：280 / 480 / 680 / 980 元</div><div style='font-size:18px;margin-top:14px'>1.2米以下儿童谢绝入场　演出时长约120分钟</div></div>"
    )
    return Drawing(framed(body, width=640, height=960, css=""), 640, 960)
