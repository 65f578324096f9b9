"""Foreign pages from offices: a marriage certificate, a tenancy, an examination's ticket, a diploma."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.nineteenth.cards_kit import (
    FANG,
    KAI,
    SERIF,
    SUNG,
    Cell,
    after,
    ends,
    head,
    home,
    lab,
    num,
    over,
    p,
    page,
    print_seal,
    rule,
    sign,
    site,
    tab,
)
from benchmarks.papers.paper import Drawing


def _grown(case: Case) -> bool:
    return case.insured.born_on < after(case.on, -24)


def wedding_page(case: Case, random: Random) -> Drawing:
    """The inner page of a marriage certificate."""
    one, two = case.mother, case.father
    day = case.on - dt.timedelta(days=40 + case.seed % 500)
    rows = (
        ("持证人", e(one.name)),
        ("登记日期", day_text(day, "年月")),
        ("结婚证字号", f"J{num(case, 'wed', 6)}-{day.year}-{num(case, 'wd', 6)}"),
    )
    body = "".join(
        p(f"<span style='display:inline-block;width:6em'>{a}</span>{rule(b, 260)}", "margin:6px 0") for a, b in rows
    )
    body += at(
        520,
        40,
        f"<svg width='220' height='150'><rect width='220' height='150' fill='#b8262c'/></svg><span style='position:absolute;left:14px;top:14px'>{portrait(94, 122, ground='#b8262c')}</span><span style='position:absolute;left:112px;top:14px'>{portrait(94, 122, shirt='#7a2b39', ground='#b8262c')}</span>",
    )
    body += p("婚姻登记员　" + sign(e(case.relative.name)), "margin:14px 0 24px")
    for who in (one, two):
        body += p(f"姓名　{rule(e(who.name), 150)}　性别　{rule(who.sex, 60)}", "margin-top:14px")
        body += p(f"国籍　{rule('中国', 90)}　出生日期　{rule(day_text(who.born_on, '年月'), 190)}")
        body += p(f"身份证件号　{rule(who.id_number, 290)}")
    body += print_seal(f"{home(case)}民政局婚姻登记专用章", 560, 300, 150)
    return page(body, 800, 560, {}, font=KAI, size=19, ground=random.choice(("#fbeef0", "#f9f0ea")), pad="40px 52px")


def tenancy_page(case: Case, random: Random) -> Drawing:
    """The first page of a contract of tenancy."""
    landlord, tenant = case.relative, case.insured
    rent = 1200 + case.seed % 30 * 100
    start = case.on - dt.timedelta(days=100 + case.seed % 200)
    where = "".join(site(case, 21)) + f"{case.seed % 80 + 1}号{case.seed % 6 + 1}单元"
    text = "font-size:17px;line-height:2"
    body = head("房屋租赁合同", 30, "margin-bottom:14px")
    body += p(f"出租方（甲方）：{rule(e(landlord.name), 160)}", text) + p(
        f"承租方（乙方）：{rule(e(tenant.name), 160)}", text
    )
    for place, words in enumerate((
        f"甲方将位于{e(where)}的房屋出租给乙方居住使用，建筑面积{case.seed % 60 + 45}平方米。",
        f"租赁期自{day_text(start, '年')}起至{day_text(after(start, 1), '年')}止，共12个月。",
        f"月租金人民币{rent}元，押一付三，乙方应于每季首月5日前支付。押金{rent}元。",
        "水、电、燃气、物业及网络费用由乙方承担。",
        "乙方不得擅自转租、改变房屋结构，造成损坏的应照价赔偿。",
        "合同期满如需续租，乙方应提前三十日书面通知甲方。",
        "本合同一式两份，双方各执一份，签字之日起生效。",
    ), 1):  # fmt: skip
        body += p(f"第{'一二三四五六七'[place - 1]}条　{words}", text)
    body += ends(f"甲方：{sign(e(landlord.name))}", f"乙方：{sign(e(tenant.name))}", style="margin-top:32px")
    body += ends(f"电话：{landlord.phone}", f"签订日期：{day_text(start, '年')}", style="margin-top:10px")
    return page(body, 800, 800, {}, font=random.choice((SUNG, FANG)), pad="44px 60px")


def examination_ticket(case: Case, random: Random) -> Drawing:
    """A ticket that admits to an examination."""
    who = case.insured
    what = random.choice(
        ("全国计算机等级考试", "普通话水平测试", "中级会计专业技术资格考试", "建筑施工特种作业人员考核")
    )
    day = case.on + dt.timedelta(days=20 + case.seed % 60)
    rows: list[list[Cell]] = [
        [lab("姓　名"), e(who.name), lab("性　别"), who.sex, (portrait(96, 124), "rowspan=4 style='width:120px' class=m")],
        [lab("准考证号"), over(num(case, "exam", 14), 3)], [lab("考点名称"), over(f"{home(case)}第九职业中学", 3)],
        [lab("考场 / 座位"), f"{case.seed % 30 + 1:03d}", lab("座位号"), f"{case.seed % 29 + 1:02d}"],
        [lab("考试科目"), over(random.choice(("第一批 上机", "财务管理", "专业知识", "基础理论")), 2), lab("考试时间"), f"{day_text(day, '-')} 9:00"],
    ]  # fmt: skip
    body = head(what, 25) + head("准　考　证", 28, "margin-bottom:14px") + tab(rows, style="font-size:17px")
    body += p("考生须知：", "margin-top:16px;font-weight:700")
    for words in (
        "1. 考生凭准考证和有效身份证件入场，开考30分钟后禁止进入考场。",
        "2. 不得携带手机、智能手表等通讯工具。",
        "3. 考试期间服从监考人员安排，违者取消成绩。",
    ):
        body += p(words, "font-size:15px")
    return page(body, 820, 600, {}, font=SERIF, pad="36px 48px")


def diploma(case: Case, random: Random) -> Drawing:
    """A diploma of a school for grown people."""
    who = case.insured
    school = f"{home(case)[:2]}{random.choice(('工程职业学院', '广播电视大学', '师范学院'))}"
    end = dt.date(after(who.born_on, 22).year if _grown(case) else case.on.year, 7, 1)
    big = "font-size:22px;line-height:2.2;text-indent:2em"
    body = head("毕 业 证 书", 38, "color:#9b1c22;margin:10px 0 20px")
    body += at(60, 120, portrait(120, 156))
    course = random.choice(("机电一体化", "会计电算化", "护理", "学前教育"))
    told = f"学生 {rule(e(who.name), 100)}，性别{who.sex}，{day_text(who.born_on, '年')}生，在本校{course}专业三年制专科学习，"
    told += "修完教学计划规定的全部课程，成绩合格，准予毕业。"
    body += f"<div style='margin-left:180px'>{p(told, big)}</div>"
    body += ends(f"校名：{school}", f"校（院）长：{sign(e(case.father.name))}", style="margin-top:40px;font-size:19px")
    body += ends(f"证书编号：{num(case, 'dip', 18)}", day_text(end, "数"), style="margin-top:12px;font-size:17px")
    body += print_seal(school, 360, 340, 150)
    return page(
        body,
        900,
        590,
        {},
        font=KAI,
        ground="#fbf8ee",
        css=".paper{box-shadow:inset 0 0 0 10px #e7d7b0}",
        pad="40px 60px",
    )


LAYOUTS = {"other": (wedding_page, tenancy_page, examination_ticket, diploma)}
