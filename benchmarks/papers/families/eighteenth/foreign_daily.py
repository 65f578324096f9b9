"""Foreign papers of daily life: a train ticket, a courier's slip, a notice in the lift and a membership card."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.eighteenth.cards_kit import (
    BOOK,
    BRUSH,
    FIGURES,
    FIXED,
    GOTHIC,
    NEEDLE,
    PLAIN,
    SCREEN,
    bars,
    clerks,
    gap,
    page,
    para,
    row,
    stamp,
    street,
    title,
    town,
)
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_STATIONS = (
    ("望江东", "WangJiangDong"),
    ("云岫北", "YunXiuBei"),
    ("青石", "QingShi"),
    ("会塘南", "HuiTangNan"),
    ("香溪", "XiangXi"),
)


def train_ticket(case: Case, random: Random) -> Drawing:
    """A blue railway ticket of magnetic stock."""
    who = case.insured
    (one, one_latin), (two, two_latin) = random.sample(_STATIONS, 2)
    gone = case.on - dt.timedelta(days=random.randint(8, 200))
    train = f"{random.choice('GDKC')}{random.randint(101, 2899)}"
    code = f"{digits(random, 14)}"
    big = f"font:30px {GOTHIC}"
    small = f"font:14px {SCREEN}"
    seat = f"{random.randint(1, 16):02d}车{random.randint(1, 17):02d}{random.choice('ABCDF')}号"
    body = (
        at(24, 14, f"{random.choice('ZAEK')}{digits(random, 6)}", f"font:21px {FIGURES};color:#c33") + at(470, 16, "检票：" + random.choice(("2A", "5B", "候车室一楼")), f"font:17px {SCREEN}")
        + at(46, 50, one + "站", big) + at(270, 46, train, f"font:30px {SCREEN}") + at(426, 50, two + "站", big)
        + at(58, 92, one_latin, small) + at(440, 92, two_latin, small) + at(230, 82, "—————→", f"font:18px {SCREEN}")
        + at(46, 124, f"{day_text(gone, '年月')}{random.randint(6, 21):02d}:{random.randint(0, 59):02d}开", f"font:20px {SCREEN}") + at(430, 124, seat, f"font:20px {SCREEN}")
        + at(46, 160, f"¥{random.randint(30, 560)}.5元", f"font:21px {SCREEN}") + at(430, 160, random.choice(("二等座", "一等座", "硬卧下铺")), f"font:20px {SCREEN}")
        + at(46, 192, random.choice(("限乘当日当次车", "仅供报销使用")), f"font:17px {SCREEN}")
        + at(46, 226, f"{who.id_number[:10]}****{who.id_number[14:]}　{e(who.name)}", f"font:19px {SCREEN}")
        + at(46, 262, "买票请到12306　发货请到95306<br>中国铁路祝您旅途愉快", f"border:1px dashed #456;padding:3px 24px;text-align:center;font:15px/1.5 {SCREEN}")
        + at(46, 330, f"{code}　{one}售", small) + at(486, 226, f"<img src='{code_picture(code)}' width=104>")
    )  # fmt: skip
    ground = random.choice(
        ("linear-gradient(100deg,#cfe8f5,#e8f4fb 60%,#c5e1f2)", "linear-gradient(100deg,#f7dfe3,#fcf0f1 60%,#f5d8dd)")
    )
    return page(
        body,
        width=620,
        height=364,
        fields={},
        ground=ground,
        css=".paper{border-radius:8px}",
        pad="0",
        scale=2.0,
        code=code,
    )


def courier_slip(case: Case, random: Random) -> Drawing:
    """A thermal label from a parcel: route code, receiver, sender, bar code."""
    number = f"{random.choice(('SF', 'YT', 'JT', 'ZTO'))}{digits(random, 13)}"
    firm = {"S": "迅丰速运", "Y": "圆达快递", "J": "极途速递", "Z": "众通快递"}[number[0]]
    who, other = case.insured, case.relative

    def hidden(name: str, call: str) -> str:
        return f"{e(name[0])}{'*' * (len(name) - 1)}　{call[:3]}****{call[-4:]}"

    box = "border-top:2px solid #111;padding:8px 14px"
    goods = random.choice(("日用品", "衣物", "书籍", "食品", "电子配件"))
    sent = case.on - dt.timedelta(days=random.randint(2, 60))
    body = row(
        f"<b style='font-size:24px'>{firm}</b>",
        f"{random.choice(('标准快递', '特惠件', '电商件'))}",
        style="padding:12px 14px;align-items:center",
    )
    body += para(
        f"{random.randint(100, 999)}-{random.choice('ABCDE')}{random.randint(10, 99)}-{random.randint(100, 999)}",
        f"{box};font:700 42px {FIXED}",
        "m",
    )
    body += para(f"<b>收</b>　{hidden(who.name, who.phone)}<br>{e(who.address)}", box + ";font-size:18px")
    body += para(
        f"寄　{hidden(other.name, other.phone)}<br>{e(town(case))}{e(street(case, 4))}{random.randint(2, 99)}号",
        box + ";font-size:15px",
    )
    body += para(bars(number, 330, 66), box, "m")
    body += para(
        f"物品：{goods}　件数：1　重量：{random.randint(3, 48) / 10}kg<br>打印时间 {day_text(sent, '/')} {random.randint(8, 20):02d}:{random.randint(0, 59):02d}　已验视　网点：{e(town(case)[:2])}{random.choice(('城东', '梅岭', '临港'))}营业部",
        box + ";font-size:14px",
    )
    body += para(
        "签收人/时间：　　　　　　　　　您的签字代表您已验收此包裹", box + ";font-size:13.5px;padding-bottom:26px"
    )
    return page(
        body,
        width=420,
        height=600,
        fields={},
        font=PLAIN,
        ground="linear-gradient(90deg,#fbfbf8,#f4f3ee)",
        pad="0",
        scale=2.4,
    )


def notice_to_households(case: Case, random: Random) -> Drawing:
    """A property manager's notice to all households, with a table of hours."""
    estate = random.choice(("金桂花园", "凤凰苑", "学府雅居", "临港新城二期"))
    day = case.on - dt.timedelta(days=random.randint(1, 40))
    until = day + dt.timedelta(days=2)
    what, why = random.choice(
        (
            ("停水", "二次供水泵房检修及水箱清洗消毒"),
            ("停电", "配电室变压器增容改造"),
            ("电梯停运", "电梯年度检验及钢丝绳更换"),
        )
    )
    big = "font-size:22px;line-height:1.95;text-indent:2em"
    body = title(f"关于{what}的温馨提示", 36, "color:#b3261e;letter-spacing:4px;margin-bottom:22px")
    body += para(f"尊敬的{estate}业主（住户）：", "font-size:22px;line-height:1.95")
    body += para(
        f"因{why}，定于{day_text(day, '年')}{random.randint(8, 9)}:00至{day_text(until, '年')}17:30期间，对小区{random.randint(1, 4)}栋至{random.randint(5, 12)}栋暂时{what}。请各位业主提前做好准备，期间关闭家中相关阀门及开关，防止意外发生。",
        big,
    )
    body += para("施工期间给您带来的不便，敬请谅解，感谢您的支持与配合！", big)
    body += para(f"服务电话：0{random.randint(511, 799)}-{digits(random, 7)}　　值班管家：{e(clerks(case)[0])}", big)
    body += para(
        f"{estate}物业服务中心<br>{day_text(day - dt.timedelta(days=2), '年')}",
        "font-size:21px;line-height:1.9;margin-top:26px",
        "e",
    )
    body += stamp(f"{estate}物业服务中心", 640, 470, 140)
    css = ".paper{border:16px solid #f0b429;border-image:linear-gradient(45deg,#d9480f,#f0b429) 16}"
    return page(body, width=860, height=680, fields={}, font=BRUSH, css=css, ground="#fffdf5", pad="44px 62px")


def membership_card(case: Case, random: Random) -> Drawing:
    """A plastic card of a gym, a library or a supermarket, with a member's number."""
    who = case.insured
    place, kind, words = random.choice(
        (
            ("跃动健身俱乐部", "年卡会员", "FITNESS CLUB"),
            (f"{town(case)}图书馆", "读者证", "LIBRARY CARD"),
            ("惠万家生活超市", "会员积分卡", "MEMBER CARD"),
        )
    )
    one, two = random.choice(
        (("#212529", "#6c757d"), ("#5f0f40", "#9a031e"), ("#014f86", "#61a5c2"), ("#386641", "#a7c957"))
    )
    number = f"{random.choice(('VIP', 'No.', 'M'))}{digits(random, 8)}"
    body = (
        at(48, 42, place, f"font:700 40px {GOTHIC};color:#fff;letter-spacing:3px") + at(50, 98, words, f"font:20px {SCREEN};color:#fff;letter-spacing:6px;opacity:.85")
        + at(0, 54, kind, f"left:auto;right:46px;font:26px {BRUSH};color:#ffe8a3")
        + at(50, 250, number, f"font:40px {FIGURES};color:#fff;letter-spacing:4px")
        + at(50, 336, f"会员　{e(who.name)}", f"font:24px {SCREEN};color:#fff")
        + at(50, 380, f"办理日期　{day_text(case.on - dt.timedelta(days=random.randint(40, 700)), '.')}", f"font:20px {SCREEN};color:#fff")
        + at(560, 330, f"<span style='background:#fff;padding:8px 10px 2px;display:inline-block'>{bars(digits(random, 12), 220, 56)}</span>")
        + at(50, 470, "请妥善保管本卡，转借无效，遗失请及时到服务台办理补卡，收取工本费十元", f"font:18px {SCREEN};color:#fff;opacity:.9")
    )  # fmt: skip
    return page(
        body,
        width=860,
        height=540,
        fields={},
        ground=f"linear-gradient(150deg,{one},{two})",
        css=".paper{border-radius:30px}",
        pad="0",
    )


def hall_number_slip(case: Case, random: Random) -> Drawing:
    """A thermal queue slip of a service hall, with what to bring along."""
    hall = f"{town(case)}{random.choice(('政务服务中心', '不动产登记中心', '车辆管理所办事大厅'))}"
    day = case.on - dt.timedelta(days=random.randint(1, 90))
    body = para(hall, "font-size:21px", "m k") + para("排队叫号单", "font-size:17px;margin:2px 0 12px", "m")
    body += para(f"{random.choice('ABCD')}{random.randint(1, 180):03d}", f"font:700 62px/1.2 {FIXED}", "m")
    body += para(
        f"业务类型：{random.choice(('综合受理', '公积金提取', '房屋过户', '居住登记'))}", "margin-top:8px", "m"
    )
    body += para(f"您前面还有 {gap(str(random.randint(0, 26)), 40, False)} 人等候", "margin:8px 0", "m")
    body += para(
        f"{day_text(day, '-')} {random.randint(9, 16):02d}:{random.randint(0, 59):02d}:{random.randint(0, 59):02d}",
        f"font-family:{NEEDLE}",
        "m",
    )
    body += para(
        "过号作废，请留意广播及显示屏。<br>请提前备好有效证件及申请材料。<br>监督电话：12345",
        "border-top:2px dashed #333;margin-top:14px;padding-top:12px;font-size:15px;line-height:1.8",
        "m",
    )
    return page(
        body,
        width=360,
        height=460,
        fields={},
        font=BOOK,
        size=17,
        ground="linear-gradient(90deg,#fcfbf7,#f4f2ec)",
        pad="24px 20px",
        scale=2.4,
    )


LAYOUTS = {
    "other": (train_ticket, courier_slip, notice_to_households, membership_card, hall_number_slip),
}
