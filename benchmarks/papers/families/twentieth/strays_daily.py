"""Foreign papers of offices and daily life: none of the kinds of a claim."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.twentieth.cards_kit import (
    BLOCK,
    BOLD,
    FINE,
    GOV,
    GREY,
    PIN,
    SOFT,
    SUN,
    Cell,
    card,
    folk,
    grown,
    head,
    number,
    page,
    pairs,
    para,
    ring,
    road,
    screen,
    sig,
    split,
    stranger,
    tab,
    town,
)
from benchmarks.papers.paper import Drawing


def _day(case: Case, back: int) -> str:
    return day_text(case.on - dt.timedelta(days=back + case.seed % 20), "年")


def marriage_register_extract(case: Case, random: Random) -> Drawing:
    """The inside of a marriage certificate."""
    one, two = case.mother, case.father
    office = f"{town(case)}民政局"
    body = head("结 婚 证", 30, "color:#9c1b1b")
    body += para(
        f"持证人　{e(random.choice((one, two)).name)}　　登记日期　{_day(case, 9)}　　结婚证字号　J{number(case, 71, 12)}",
        "margin:12px 0",
    )
    for who in (two, one):
        body += para(
            f"姓名 {e(who.name)}　性别 {who.sex}　国籍 中国<br>出生日期 {day_text(who.born_on, '年')}　身份证件号 {who.id_number}",
            "border-top:1px solid #c99;padding:10px 0;line-height:2",
        )
    body += para("结婚申请，符合《中华人民共和国民法典》规定，予以登记，发给此证。", "margin-top:8px") + para(
        f"婚姻登记员　{sig(folk(case)[0])}", "margin-top:16px"
    )
    return page(body + ring(office, 480, 290, 124, "婚姻登记专用章", 0.42), 700, 460, {}, font=SOFT, ground="#fdeeee")


def tenancy_first_page(case: Case, random: Random) -> Drawing:
    """The first page of a tenancy agreement."""
    who, lord = grown(case), stranger(case)
    rent = random.randint(8, 42) * 100
    big = "line-height:2;text-indent:2em"
    body = head("房屋租赁合同", 30) + para(
        f"出租方（甲方）：{e(lord.name)}　电话 {lord.phone}<br>承租方（乙方）：{e(who.name)}　电话 {who.phone}",
        "line-height:2",
    )
    for n, text in enumerate((f"甲方将位于{e(town(case))}{e(road(case, 2))}的住房一套出租给乙方使用，面积{random.randint(38, 120)}平方米。", f"租期壹年，自{_day(case, 60)}起。",
                              f"月租金{rent}元，押一付三，乙方应于每季首月5日前支付。", "水、电、燃气、宽带费用由乙方承担，物业费由甲方承担。", "乙方不得擅自转租或改变房屋结构。",
                              "任何一方提前解约须提前三十日书面通知，并支付一个月租金作为违约金。"), 1):  # fmt: skip
        body += para(f"第{'一二三四五六'[n - 1]}条　{text}", big)
    return page(body + para("— 1 —", "margin-top:40px", "ce"), 800, 760, {}, font=SUN, size=18)


def study_certificate(case: Case, random: Random) -> Drawing:
    """A certificate that somebody studies at a college."""
    who = stranger(case)
    school = f"{town(case)}{random.choice(('职业技术学院', '师范高等专科学校', '理工学院'))}"
    big = "font-size:20px;line-height:2.2;text-indent:2em"
    body = head("在读证明", 32, "margin-bottom:16px") + para(
        f"{e(who.name)}，{who.sex}，学号{number(case, 72, 10)}，现为我校{random.choice(('会计', '机电一体化', '学前教育', '计算机应用'))}专业全日制在校学生，学制三年，学籍状态正常。",
        big,
    )
    body += para("特此证明。", big) + para(
        f"{e(school)}教务处<br>{_day(case, 5)}", "font-size:19px;margin-top:50px", "ri"
    )
    return page(body + ring(school, 540, 330, 140, "教务处", 0.42), 780, 560, {}, font=GOV, pad="54px 64px")


def bus_ticket(case: Case, random: Random) -> Drawing:
    """A coach ticket from a county station."""
    ends = random.sample(("秋浦", "永宁", "岭川南站", "石桥镇", "龙潭"), 2)
    body = (
        at(30, 18, "道路客运车票（电子打印）", f"font:600 22px {BLOCK}") + at(360, 22, f"No.{number(case, 73, 9)}", "font-size:16px;color:#b22")
        + at(30, 66, f"{ends[0]}　→　{ends[1]}", f"font:30px {BLOCK}") + at(30, 120, f"{_day(case, 3)}　{random.randint(6, 18):02d}:{random.choice(('00', '20', '45'))} 发车", "font-size:19px")
        + at(30, 156, f"座号 {random.randint(1, 45)}　检票口 {random.randint(1, 9)}　车型 大型中级", "font-size:19px") + at(30, 192, f"全票　{random.randint(9, 88)}.00元（含保险费1元）", "font-size:19px")
        + at(30, 232, "当日当次有效，请提前10分钟检票。凭票报销，遗失不补。", "font-size:15px")
    )  # fmt: skip
    return page(body, 540, 280, {}, font=PIN, ground="linear-gradient(90deg,#fff3da,#fffaf0)", pad="0", scale=2.2)


def gym_membership_card(case: Case, random: Random) -> Drawing:
    """A membership card of a swimming hall."""
    who = case.relative
    body = (
        at(40, 34, random.choice(("碧波游泳健身会馆", "力量工场健身", "青禾瑜伽生活馆")), f"font:700 34px {BOLD};color:#fff") + at(40, 84, "MEMBER CARD 年度会员", f"font:18px {BOLD};color:#ffe")
        + at(40, 150, portrait(110, 138)) + at(180, 160, f"会员：{e(who.name)}", f"font:24px {GREY};color:#fff") + at(180, 204, f"编号：VIP-{number(case, 74, 6)}", f"font:22px {GREY};color:#fff")
        + at(180, 246, f"有效期至：{day_text(case.on + dt.timedelta(days=200), '.')}", f"font:22px {GREY};color:#fff") + at(40, 318, "仅限本人使用　押金不退　营业 06:30-22:00", f"font:17px {GREY};color:#fff")
    )  # fmt: skip
    return page(body, 620, 370, {}, ground=random.choice(("linear-gradient(50deg,#0b6f8a,#25b0a6)", "linear-gradient(50deg,#5b2a86,#c05a9c)")), css=".paper{border-radius:22px}", pad="0", scale=1.9)  # fmt: skip


def power_bill_on_phone(case: Case, random: Random) -> Drawing:
    """An electricity bill in a payment app."""
    used = random.randint(80, 460)
    rows = [("缴费单位", f"{town(case)}供电公司"), ("户号", number(case, 75, 10)), ("户主", f"*{e(case.relative.name[-1])}"), ("用电地址", f"{e(road(case, 1))}***"),
            ("本期电量", f"{used} 度"), ("账期", day_text(case.on - dt.timedelta(days=32), "-")[:7]), ("支付方式", "零钱")]  # fmt: skip
    body = card(f"<div class=ce>电费缴费成功<div style='font-size:30px'>¥{used * 0.56:.2f}</div></div>" + pairs(rows))
    return screen(random.choice(("账单详情", "生活缴费")), body, 560, {}, random)


def social_security_record(case: Case, random: Random) -> Drawing:
    """A record of pension contributions by month."""
    who = grown(case)
    rows: list[list[Cell]] = [
        [
            (word, "class=la style='background:#eee'")
            for word in ("费款所属期", "单位名称", "缴费基数", "单位缴纳", "个人缴纳", "到账")
        ]
    ]
    base, firm = random.randint(40, 95) * 100, f"{town(case)}鼎新纺织有限公司"
    for n in range(random.randint(6, 12)):
        month = (case.on.replace(day=1) - dt.timedelta(days=30 * n + 10)).strftime("%Y-%m")
        rows.append(
            [
                (one, "class=ce")
                for one in (month, e(firm), f"{base}.00", f"{base * 0.16:.2f}", f"{base * 0.08:.2f}", "已到账")
            ]
        )
    body = (
        head("职工基本养老保险个人缴费证明", 25)
        + split(f"姓名：{e(who.name)}", f"社会保障号码：{who.id_number}", style="margin:12px 0")
        + tab(rows, style="font-size:15.5px")
    )
    body += para(
        f"验证码：{number(case, 76, 12)}　打印日期：{_day(case, 2)}　本证明由参保人自行打印，可在官网查验。",
        "font-size:14px;margin-top:14px",
    )
    return page(body + ring(f"{town(case)}社会保险事业中心", 600, 300, 140, "业务专用章", 0.4), 840, 680, {}, font=FINE)


def school_holiday_notice(case: Case, random: Random) -> Drawing:
    """A kindergarten's notice to parents with a slip to hand back."""
    big = "font-size:19px;line-height:2;text-indent:2em"
    day = case.on - dt.timedelta(days=5 + case.seed % 12)
    body = head(random.choice(("致家长的一封信", "放假通知")), 29, "color:#d2691e") + para(
        "尊敬的家长：", "font-size:19px"
    )
    body += para(
        f"根据上级安排，我园定于{day_text(day, '年')}起放假三天。假期请注意孩子的饮食、出行和防溺水安全，按时返园。",
        big,
    )
    body += para("返园当天请携带被褥及换洗衣物，接送请出示接送卡。", big) + para(
        f"{e(town(case))}小太阳幼儿园<br>{day_text(day - dt.timedelta(days=3), '年')}", "font-size:18px", "ri"
    )
    body += para("— — — — — — — — — ✂ — — — — — — — — —", "margin:22px 0", "ce")
    body += para(
        f"<b>回执</b>　我已阅读并知晓通知内容。　班级：{random.choice(('大一班', '中二班', '小三班'))}　家长签名：{sig(case.relative.name)}",
        "font-size:17px;line-height:2",
    )
    return page(body, 760, 620, {}, font=GREY, ground="#fffdf0")


LAYOUTS = {
    "other": (
        marriage_register_extract,
        tenancy_first_page,
        study_certificate,
        bus_ticket,
        gym_membership_card,
        power_bill_on_phone,
        social_security_record,
        school_holiday_notice,
    ),
}
