"""Foreign pages of offices and daily life: none is a claim's paper."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.twenty_first.cards_kit import (
    ARIAL,
    FHEI,
    FSONG,
    GOTHIC,
    KAITI,
    NEEDLE,
    SUNGTI,
    UMING,
    Cell,
    apart,
    bars,
    clerks,
    gap,
    item,
    lb,
    leaf,
    mobile,
    para,
    phone_of,
    ring,
    rows,
    serial,
    sig,
    somewhere,
    tile,
    title,
    town,
    ward,
    wide,
    years_on,
)
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def diploma_of_college(case: Case, random: Random) -> Drawing:
    """A certificate of graduation, landscape, with a portrait at its left."""
    who = case.relative
    end = years_on(who.born_on, 22).replace(month=7, day=1)
    school = f"{town(case)[:2]}职业技术学院"
    major = ("机电一体化技术", "会计", "学前教育", "计算机应用技术")[case.seed % 4]
    text = (
        f"学生　{e(who.name)}，性别{who.sex}，{who.born_on.year}年{who.born_on.month}月{who.born_on.day}日生，于{end.year - 3}年九月至{end.year}年七月"
        f"在本校　{major}　专业三年制专科学习，修完教学计划规定的全部课程，成绩合格，准予毕业。"
    )
    body = title("普通高等学校", 24, "letter-spacing:8px") + title(
        "毕 业 证 书", 42, "color:#b5242c;letter-spacing:10px"
    )
    body += f"<div style='display:flex;gap:44px;margin-top:24px'><div>{portrait(150, 200, ground='#3f6fb0')}</div>"
    body += f"<div style='flex:1;font-size:21px;line-height:2.1;text-indent:2em'>{text}</div></div>"
    body += apart(
        f"证书编号：{serial(case, 'dip', 18)}", f"校（院）长：{sig(clerks(case)[0])}", style="margin-top:28px"
    )
    body += apart(f"学校名称：{school}", day_text(end, "数"), style="margin-top:10px")
    body += ring(school, 520, 380, 136, "")
    ground = random.choice(("#fbf4e4", "#f8efe9"))
    return leaf(
        body, 980, 570, {}, font=KAITI, ground=ground, pad="44px 70px", css=".paper{border:12px double #b98c4a}"
    )


def wedding_certificate(case: Case, random: Random) -> Drawing:
    """A marriage certificate's opened page: the couple's picture, both people, the register's number."""
    day = case.on - dt.timedelta(days=200 + case.seed % 900)
    pair = portrait(110, 138, ground="#c8242b") + portrait(110, 138, ground="#c8242b", shirt="#f2f2f2")
    left = f"<div style='display:flex;margin-bottom:14px'>{pair}</div>"
    left += f"<div style='font-size:16px;line-height:2'>登记机关<br>{town(case)}{ward(case)}民政局<br>婚姻登记员 {sig(clerks(case)[1])}</div>"
    right = para(f"持证人　{gap(e(case.mother.name), 160)}") + para(f"登记日期　{gap(day_text(day, '年'), 190)}")
    right += para(
        f"结婚证字号　{gap('J' + serial(case, 'wed', 6) + '-' + str(day.year) + '-' + serial(case, 'wd', 6), 230)}"
    )
    for who in (case.father, case.mother):
        right += f"<div style='border-top:1px solid #c79aa0;margin-top:10px;padding-top:6px'>姓名 {e(who.name)}　　性别 {who.sex}<br>国籍 中国　　出生日期 {day_text(who.born_on, '年')}<br>身份证件号 {who.id_number}</div>"
    body = title("结 婚 证", 34, "color:#b41f2a;margin-bottom:18px")
    body += f"<div style='display:flex;gap:40px'><div style='width:260px'>{left}</div><div style='flex:1;line-height:2'>{right}</div></div>"
    body += ring(f"{town(case)}{ward(case)}民政局", 120, 330, 130, "婚姻登记专用章")
    return leaf(body, 900, 530, {}, font=random.choice((SUNGTI, UMING)), ground="#fcf0ee", pad="34px 60px")


def flat_tenancy(case: Case, random: Random) -> Drawing:
    """The first page of a tenancy contract, articles in order with filled blanks."""
    start = case.on.replace(day=1) - dt.timedelta(days=150)
    rent = 900 + case.seed % 30 * 100
    one, two = case.father, case.relative
    text = "font-size:16.5px;line-height:2.05"
    body = title("房屋租赁合同", 30, "margin-bottom:14px")
    body += para(
        f"出租方（甲方）：{gap(e(one.name), 120)}　联系电话：{gap(one.phone, 140)}<br>承租方（乙方）：{gap(e(two.name), 120)}　联系电话：{gap(two.phone, 140)}",
        text,
    )
    articles = (
        f"第一条　甲方将坐落于 {gap(e(one.address), 260)} 的房屋出租给乙方居住使用，建筑面积 {gap(str(56 + case.seed % 60), 50)} 平方米。",
        f"第二条　租赁期限自 {gap(day_text(start, '年'), 140)} 起至 {gap(day_text(years_on(start, 1), '年'), 140)} 止。",
        f"第三条　月租金人民币 {gap(str(rent), 70)} 元，押一付三，乙方应于每季首月五日前付清。押金 {gap(str(rent), 70)} 元。",
        "第四条　租赁期间水、电、燃气、物业、网络费用由乙方承担；房屋主体维修由甲方负责。",
        "第五条　乙方不得擅自转租，不得改变房屋结构及用途；退租应提前三十日书面通知甲方。",
        "第六条　任何一方违约，应向对方支付相当于一个月租金的违约金。",
    )
    body += "".join(para(one_article, text) for one_article in articles)
    body += apart(f"甲方（签字）：{sig(e(one.name))}", f"乙方（签字）：{sig(e(two.name))}", style="margin-top:24px")
    body += para(f"签订日期：{day_text(start, '年')}　　　　　　第 1 页 共 2 页", "margin-top:18px;font-size:15px")
    return leaf(body, 820, 650, {}, font=random.choice((FSONG, UMING)), pad="50px 66px")


def train_ticket_order(case: Case, random: Random) -> Drawing:
    """A railway order on a telephone: stations, train, seat, fare."""
    day = case.on - dt.timedelta(days=3 + case.seed % 20)
    cities = [one.removesuffix("市") for one in case.pools.cities[:6]]
    start, end = cities[case.seed % 3], cities[3 + case.seed % 3]
    leave, drive = 7 + case.seed % 9, 1 + case.seed % 5
    body = tile(
        apart("订单号 E" + serial(case, "rail", 9), "<span style='color:#2c7be5'>已支付</span>", style="font-size:13.5px"),
        f"<div class=row style='align-items:center;margin:12px 0'><span class=mid><b style='font-size:22px'>{leave:02d}:{case.seed % 60:02d}</b><br>{start}东</span>"
        f"<span class=mid style='color:#2c7be5'>G{serial(case, 'tr', 4)}<br>────→</span><span class=mid><b style='font-size:22px'>{leave + drive:02d}:{case.seed * 3 % 60:02d}</b><br>{end}南</span></div>",
        item("出发日期", day_text(day, "年")), item("乘车人", e(case.relative.name)), item("席位", f"二等座 {1 + case.seed % 16:02d}车{1 + case.seed % 19:02d}{'ABCDF'[case.seed % 5]}号"),
        item("票价", f"￥{88 + case.seed % 400}.50"), item("检票口", f"{1 + case.seed % 22}{'AB'[case.seed % 2]}"),
    )  # fmt: skip
    body += tile(
        "温馨提示",
        para("请携带购票时使用的有效身份证件原件进站乘车，开车前5分钟停止检票。", "font-size:13.5px;color:#777"),
    )
    body += apart(
        *(
            f"<span style='border:1px solid #bbb;border-radius:18px;padding:6px 22px'>{one}</span>"
            for one in ("退票", "改签", "变更到站")
        ),
        style="margin:12px 20px",
    )
    return mobile(body, 660, {}, random.choice(("订单详情", "车票详情", "本人车票")), random, bar="#2c7be5", ink="#fff")


def water_stop_notice(case: Case, random: Random) -> Drawing:
    """A notice of a stop of water pinned up by a property manager."""
    day = case.on - dt.timedelta(days=2)
    _, street = somewhere(case, 21)
    firm = f"{town(case)[:2]}安居物业服务有限公司"
    body = title(random.choice(("停 水 通 知", "温 馨 提 示", "通　知")), 40, "letter-spacing:10px;margin-bottom:24px")
    text = "font-size:21px;line-height:2.1;text-indent:2em"
    body += para("尊敬的各位业主、住户：", "font-size:21px")
    body += para(
        f"接自来水公司通知，因{street}供水主管改造，我小区定于{day_text(day, '年')}22时至次日6时停水，请提前做好储水准备，停水期间请关闭家中各用水阀门，以免来水时发生跑水。",
        text,
    )
    body += para("恢复供水后水质可能短时浑浊，请放水片刻后再使用。由此带来的不便敬请谅解！", text)
    body += para(
        f"{firm}<br>{day_text(day - dt.timedelta(days=1), '年')}", "margin-top:40px;font-size:20px;line-height:2", "end"
    )
    body += para(f"24小时服务电话：{phone_of(case)}", "font-size:17px;margin-top:26px")
    body += ring(firm, 480, 410, 140, "客户服务中心", 0.5)
    return leaf(
        body,
        820,
        690,
        {},
        font=random.choice((FHEI, KAITI)),
        ground=random.choice(("#fff", "#fdf7d9", "#fbe9ea")),
        pad="56px 70px",
    )


def swimming_member_card(case: Case, random: Random) -> Drawing:
    """A sports centre's member card with a number and a code."""
    skin = random.choice(
        (
            "linear-gradient(130deg,#0a6fa8,#3cc0d8)",
            "linear-gradient(130deg,#2f2f36,#7a5f2c)",
            "linear-gradient(160deg,#1f8a5b,#a5d66a)",
        )
    )
    place = f"{town(case)[:2]}{('蓝鲸游泳健身俱乐部', '劲动健身会所', '羽林羽毛球馆')[case.seed % 3]}"
    made = at(46, 40, place, f"font:700 32px {FHEI}") + at(
        46, 96, "MEMBERSHIP CARD", f"font:18px {ARIAL};letter-spacing:4px"
    )
    made += at(46, 230, random.choice(("年卡会员", "次卡 · 50次", "金卡会员")), f"font:700 42px {GOTHIC}")
    made += at(46, 330, f"会员：{e(case.relative.name)}", "font-size:23px") + at(
        46, 376, f"No. {serial(case, 'club', 8)}", f"font:24px {ARIAL}"
    )
    made += at(46, 440, f"有效期至 {day_text(years_on(case.on, 1), '.')}　电话 {phone_of(case)}", "font-size:18px")
    picture = f"<img src='{code_picture('CLUB' + serial(case, 'club', 8))}' style='width:130px;border-radius:8px'>"
    made += at(640, 300, picture)
    card = f"position:absolute;left:44px;top:44px;width:820px;height:510px;border-radius:26px;background:{skin};color:#fff;line-height:1.3;box-shadow:0 5px 14px rgba(0,0,0,.4)"
    return leaf(
        f"<div style='{card}'>{made}</div>",
        908,
        598,
        {},
        font=GOTHIC,
        ground=random.choice(("#cfc6b6", "#e9ebee", "#5b5147")),
    )


def courier_waybill(case: Case, random: Random) -> Drawing:
    """A courier's label: large route code, bar code, sender and receiver."""
    to, back = case.relative, case.mother
    number = "SH" + serial(case, "way", 13)
    body = apart(
        f"<b style='font-size:25px'>{('迅达速运', '四方快递', '捷邮速递')[case.seed % 3]}</b>",
        "标准快件",
        style="border-bottom:2px solid #111;padding-bottom:5px",
    )
    body += title(
        f"{serial(case, 'rt', 3)}-{'ABCD'[case.seed % 4]}{serial(case, 'rr', 2)}-{serial(case, 'rs', 3)}",
        46,
        f"font-family:{ARIAL};border-bottom:2px solid #111",
    )
    body += f"<div class=mid style='padding:12px 0 4px'>{bars(case, 'way', 340, 62)}<br>{number}</div>"
    line = "border-top:2px solid #111;padding:8px 0;font-size:17px;line-height:1.55"
    body += para(f"<b>收</b>　{e(to.name)}　{to.phone[:3]}****{to.phone[-4:]}<br>{e(to.address)}", line)
    body += para(f"<b>寄</b>　{e(back.name)}　{back.phone[:3]}****{back.phone[-4:]}<br>{e(back.address)}", line)
    body += apart(
        f"托寄物：{random.choice(('文件', '衣物', '日用品', '食品'))}",
        f"重量 {1 + case.seed % 4}.{case.seed % 10} kg",
        "件数 1/1",
        style=line,
    )
    body += apart("签收人：", f"打印 {day_text(case.on, '/')}", style=line)
    return leaf(body, 480, 550, {}, font=random.choice((NEEDLE, GOTHIC)), pad="18px 26px", scale=2.2)


def term_report(case: Case, random: Random) -> Drawing:
    """A pupil's report of marks for a term, with the teacher's words."""
    marks = Random(case.seed + 8)
    pupil = case.father.name[0] + ("子涵", "雨桐", "浩宇", "一诺")[case.seed % 4]
    school = f"{town(case)}{ward(case)}实验小学"
    grade = ("三", "四", "五", "六")[case.seed % 4]
    made: list[list[Cell]] = [[lb(one) for one in ("科目", "平时", "期中", "期末", "总评")]]
    for subject in ("语文", "数学", "英语", "科学", "道德与法治", "体育", "音乐"):
        made.append(
            [
                lb(subject),
                *((str(marks.randint(78, 100)), "class=mid") for _ in range(3)),
                (marks.choice(("优", "良", "优")), "class=mid"),
            ]
        )
    words = (
        "学习认真，团结同学，望继续努力。",
        "课堂发言积极，作业书写工整，希望加强计算练习。",
        "热爱劳动，兴趣广泛，阅读面还可以更宽。",
    )[case.seed % 3]
    made.append([lb("班主任评语"), wide(words, 4, "style='height:86px'")])
    made.append([lb("家长意见"), wide("", 4, "style='height:56px'")])
    body = title(school, 24) + title("学生素质发展报告单", 27, "margin-bottom:8px")
    body += apart(
        f"班级：{grade}年级（{1 + case.seed % 6}）班",
        f"姓名：{e(pupil)}",
        f"学号：{serial(case, 'pup', 6)}",
        style="margin-bottom:6px",
    )
    body += rows(made, style="font-size:17px;line-height:1.8")
    body += apart(f"班主任：{sig(clerks(case)[2])}", f"{day_text(case.on, '年')}", style="margin-top:16px")
    body += para("下学期开学时请家长签字后交回。", "font-size:14px;margin-top:8px;color:#555")
    body += ring(school, 570, 590, 128, "教导处")
    return leaf(body, 800, 760, {}, font=random.choice((SUNGTI, FSONG)), ground=random.choice(("#fff", "#f4f8ee")))


LAYOUTS = {
    "other": (
        diploma_of_college,
        wedding_certificate,
        flat_tenancy,
        train_ticket_order,
        water_stop_notice,
        swimming_member_card,
        courier_waybill,
        term_report,
    ),
}
