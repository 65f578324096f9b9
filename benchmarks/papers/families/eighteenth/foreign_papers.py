"""Foreign papers of offices: a certificate of study, a marriage booklet, a tenancy's first page and a residence permit."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person, digits, person
from benchmarks.papers.families.eighteenth.cards_kit import (
    BOOK,
    BRUSH,
    FIGURES,
    GOTHIC,
    OFFICE,
    PRESS,
    clerks,
    gap,
    grown,
    later,
    page,
    para,
    row,
    sign,
    stamp,
    street,
    title,
    town,
    years,
)
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.paper import Drawing


def certificate_of_study(case: Case, random: Random) -> Drawing:
    """A college's certificate that somebody studied there, with the registrar's seal."""
    who = grown(case)
    college = f"{town(case)}{random.choice(('职业技术学院', '师范学院', '开放大学', '理工学院'))}"
    began = dt.date(who.born_on.year + 18 + case.seed % 2, 9, 1)
    began = began if began < case.on else dt.date(case.on.year, 9, 1)
    subject = random.choice(("会计学", "机电一体化技术", "学前教育", "计算机应用", "护理"))
    ended = later(began, 3) < case.on
    status = f"于{later(began, 3).year}年6月修业期满，准予毕业" if ended else "现为在籍在读学生"
    big = "font-size:21px;line-height:2.3;text-indent:2em"
    body = para(f"{college}教务处", f"font:700 31px {BRUSH};color:#8d1b1b;letter-spacing:4px", "m") + para(
        "", "border-top:3px double #8d1b1b;margin:10px 0 26px"
    )
    body += title("学历学籍证明" if ended else "在读证明", 32, "letter-spacing:8px;margin-bottom:18px")
    body += para(
        f"学生{gap(e(who.name), 110, False)}，{who.sex}，{day_text(who.born_on, '年')}生，学号{gap(digits(random, 10), 140, False)}，于{began.year}年9月入我校{subject}专业学习，学制三年，{status}。",
        big,
    )
    body += para("特此证明。", big) + para(
        f"经办人：{e(clerks(case)[1])}　　查询电话：0{random.randint(511, 799)}-{digits(random, 7)}",
        "font-size:17px;margin-top:30px",
    )
    body += para(
        f"{college}<br>{day_text(case.on - dt.timedelta(days=random.randint(5, 60)), '数')}",
        "font-size:21px;line-height:1.8;margin-top:18px",
        "e",
    ) + stamp(college, 610, 500, 142, "教务处")
    return page(body, width=840, height=690, fields={}, font=OFFICE, ground="#fffefb", pad="44px 66px")


def _spouse(case: Case, who: Person) -> Person:
    age = max(22, min(80, years(who.born_on, case.on)))
    sex = "男" if who.sex == "女" else "女"
    return person(Random(case.seed * 67 + 21), case.pools, on=case.on, age_years=(age, age + 2), sex=sex)


def marriage_booklet(case: Case, random: Random) -> Drawing:
    """The inner pages of a marriage certificate: holder's data, joint picture, both spouses."""
    who = grown(case)
    other = _spouse(case, who)
    wed = min(later(max(who.born_on, other.born_on), 24 + case.seed % 6), case.on - dt.timedelta(days=30))
    label = f"font:19px {BRUSH}"

    def of(one: Person) -> str:
        return (
            f"<div style='line-height:2.1'>姓名　<b>{e(one.name)}</b>　　性别　{one.sex}<br>国籍　中国　　出生日期　{day_text(one.born_on, '年月')}<br>"
            f"身份证件号　{one.id_number}</div>"
        )

    left = f"<div style='width:440px;padding:26px 30px;border-right:2px solid #d8b48a;{label};line-height:2.3'>持证人　{gap(e(who.name), 160, False)}<br>登记日期　{gap(day_text(wed, '年月'), 180, False)}<br>结婚证字号　{gap(f'J{who.id_number[:6]}-{wed.year}-{digits(Random(case.seed), 6)}', 230, False)}<br>备注　{gap('无' if random.random() < 0.5 else '', 200, False)}</div>"
    pair = f"<span style='display:inline-flex;background:#c0262c;padding:2px'>{portrait(92, 116, shirt='#fff', ground='#c0262c')}{portrait(92, 116, shirt='#f5f5f5', ground='#c0262c')}</span>"
    right = f"<div style='flex:1;padding:20px 30px;font:17px {BRUSH}'><div class=m style='margin-bottom:10px'>{pair}</div>{of(who)}<div style='border-top:1px solid #d8b48a;margin:10px 0'></div>{of(other)}</div>"
    body = (
        title("中华人民共和国 结婚证", 23, f"color:#9c1c22;letter-spacing:4px;font-family:{PRESS}")
        + f"<div style='display:flex'>{left}{right}</div>"
    )
    body += row(
        f"婚姻登记员：{e(clerks(case)[2])}",
        f"登记机关：{e(town(case))}民政局婚姻登记处",
        style="padding:6px 34px;font-size:17px",
    )
    body += stamp(f"{town(case)}民政局", 250, 330, 132, "婚姻登记专用章")
    return page(
        body, width=980, height=540, fields={}, ground="radial-gradient(#fff8f2,#fbe6da)", pad="18px 20px", font=BRUSH
    )


def tenancy_first_page(case: Case, random: Random) -> Drawing:
    """The first page of a contract of letting: parties, the flat, rent and term, clause by clause."""
    who = grown(case)
    owner = clerks(case)[3]
    start = (case.on - dt.timedelta(days=random.randint(30, 400))).replace(day=1)
    rent = random.randint(8, 46) * 100
    text = "line-height:2;text-indent:2em"
    flat = f"{town(case)}{street(case, 3)}{random.randint(2, 90)}号{random.randint(1, 9)}栋{random.randint(2, 17)}0{random.randint(1, 4)}室"
    body = title("房屋租赁合同", 31, "letter-spacing:8px;margin-bottom:8px") + para(
        f"合同编号：ZL{start:%Y%m}{digits(random, 4)}", "font-size:14px", "e"
    )
    body += para(
        f"甲方（出租人）：{gap(e(owner), 150)}　联系电话：{gap('1' + digits(random, 10), 150)}", "line-height:2.2"
    )
    body += para(f"乙方（承租人）：{gap(e(who.name), 150)}　身份证号：{gap(who.id_number, 220)}", "line-height:2.2")
    clauses = (
        f"第一条　甲方将位于{gap(e(flat))}的房屋出租给乙方作居住使用，建筑面积{gap(str(random.randint(38, 130)), 50)}平方米。",
        f"第二条　租赁期限自{gap(day_text(start, '年'), 150)}起至{gap(day_text(later(start, 1) - dt.timedelta(days=1), '年'), 150)}止，共壹年。",
        f"第三条　月租金为人民币{gap(str(rent), 70)}元，押金{gap(str(rent), 70)}元，租金按{random.choice(('季', '半年', '月'))}支付，先付后用。",
        "第四条　租赁期内水、电、燃气、物业、网络等费用由乙方承担，房屋主体的维修由甲方负责。",
        "第五条　乙方不得擅自改变房屋结构，未经甲方书面同意不得转租；因使用不当造成损坏的，应负责修复或赔偿。",
        "第六条　任何一方提前解除合同，须提前三十日通知对方，并支付相当于一个月租金的违约金。",
        "第七条　本合同未尽事宜由双方协商解决，协商不成的，可向房屋所在地人民法院起诉。",
    )
    body += "".join(para(one, text) for one in clauses)
    body += row(f"甲方签字：{sign(owner)}", f"乙方签字：{sign(who.name)}", style="margin-top:26px") + para(
        "第 1 页 共 2 页（附：房屋交割清单）", "margin-top:24px;font-size:14px", "m"
    )
    return page(body, width=840, height=750, fields={}, font=BOOK, size=16.5, pad="40px 60px")


def residence_permit(case: Case, random: Random) -> Drawing:
    """A card that permits residence in another town; looks like an identity card and is none."""
    who = case.insured
    label, value = f"font:18px {GOTHIC};color:#5a6d3b", f"font:21px {GOTHIC};color:#151515"
    place = f"{town(case)}{street(case, 5)}{random.randint(3, 160)}号"
    body = (
        at(0, 26, "居　住　证", f"width:100%;text-align:center;font:700 36px {PRESS};letter-spacing:10px;color:#2f4d1c")
        + at(48, 112, "姓名", label) + at(150, 109, e(who.name), value) + at(320, 112, "性别", label) + at(376, 109, who.sex, value)
        + at(48, 160, "出生", label) + at(150, 157, day_text(who.born_on, "年"), value)
        + at(48, 208, "居住地址", label) + at(150, 205, f"<div style='white-space:normal;width:390px;line-height:1.35'>{e(place)}</div>", value)
        + at(48, 280, "证件号码", label) + at(150, 276, who.id_number, f"font:25px {FIGURES};letter-spacing:1px")
        + at(48, 340, "签发机关", label) + at(150, 337, f"{e(town(case))}公安局", value)
        + at(48, 392, "签注", label) + at(150, 389, f"{case.on.year}年度已签注，逾期须办理签注手续", f"{value};font-size:18px")
        + at(578, 110, portrait(170, 218, shirt="#50604a", ground="transparent"))
        + at(48, 460, f"凭本证依法享有居住地规定的基本公共服务和便利　证件序列 {digits(random, 10)}", f"font:16px {GOTHIC};color:#4b5b38")
    )  # fmt: skip
    ground = "repeating-radial-gradient(circle at 20% -20%,#eef4df 0 6px,#e2ecd0 6px 8px)"
    return page(body, width=800, height=508, fields={}, ground=ground, css=".paper{border-radius:24px}", pad="0")


LAYOUTS = {"other": (certificate_of_study, marriage_booklet, tenancy_first_page, residence_permit)}
