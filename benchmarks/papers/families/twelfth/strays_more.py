"""Foreign pages of every day: journeys, shops, school, home and the telephone. A few of them look official."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twelfth import strays_home
from benchmarks.papers.families.twelfth.desk import (
    FANG,
    HEI,
    MICRO,
    MONO,
    SONG,
    YEN,
    ZEN,
    adult,
    apart,
    bars,
    city_of,
    heads,
    page,
    row,
    screen,
    stamp,
)
from benchmarks.papers.paper import Drawing, Layout


def rail_invoice(case: Case, random: Random) -> Drawing:
    """A railway's electronic ticket for expenses."""
    one, fen = adult(case), random.randint(40, 900) * 50
    body = (
        "<h1 style='font-size:24px;color:#8b2332'>电子发票（铁路电子客票）</h1>"
        + apart(
            f"发票号码：26{case.numbers['业务流水号']}{case.numbers['标本号']}",
            f"开票日期：{day_text(case.visited_on, '年月')}",
            style="margin:16px 0",
        )
        + f"<div class='f' style='font-size:25px;padding:14px 60px;border-top:1px solid #b88'><span>{city_of(one)[:2]}北站</span><span>G{case.seed % 900 + 100} →</span><span>{city_of(case.relative)[:2]}东站</span></div>"
        + apart(
            f"{day_text(case.visited_on, '年月')} 07:{case.seed % 50 + 10}开",
            f"0{case.seed % 8 + 1}车 {case.seed % 16 + 1}D号　二等座",
            style="padding:0 60px",
        )
        + f"<p style='margin:14px 60px'>票价：￥{yuan(fen)}　　{one.id_number[:10]}****{one.id_number[14:]}　{one.name}</p>"
        + f"<div style='border-top:1px solid #b88;padding-top:10px'>购买方名称：{one.name}　统一社会信用代码：</div><div>电子客票号：{case.numbers['处方号']}{case.numbers['登记号']}</div>"
    )
    return page(body, {}, width=840, height=360, font=SONG, size=15.5, pad="26px 34px")


def boarding_pass(case: Case, random: Random) -> Drawing:
    """A boarding pass from a thermal printer."""
    one = adult(case)
    body = (
        apart("<b style='font-size:22px'>登机牌 BOARDING PASS</b>", "经济舱 Y")
        + apart(
            f"姓名 NAME<br><b>{one.name}</b>",
            f"航班 FLIGHT<br><b>HX{case.seed % 9000 + 1000}</b>",
            f"日期 DATE<br><b>{case.visited_on:%d%b}</b>",
            style="margin-top:16px",
        )
        + apart(
            f"始发 FROM<br><b>{city_of(one)[:2]}</b>",
            f"目的 TO<br><b>{city_of(case.relative)[:2]}</b>",
            f"登机口 GATE<br><b>{case.seed % 30 + 1}</b>",
            f"座位 SEAT<br><b>{case.seed % 30 + 5}A</b>",
            style="margin-top:14px",
        )
        + f"<div class='c' style='margin-top:20px'>{bars(random, 320, 50)}</div><div style='font-size:13px;margin-top:8px'>登机口于起飞前15分钟关闭 GATES CLOSE 15 MINUTES BEFORE DEPARTURE</div>"
    )
    return page(body, {}, width=760, height=320, font=MICRO, size=17, pad="24px 36px", ground="#fbfbf9")


def takeaway_slip(case: Case, random: Random) -> Drawing:
    """A takeaway's thermal slip."""
    dishes = random.sample(
        (
            ("黄焖鸡米饭", 2280),
            ("酸辣土豆丝", 1400),
            ("可乐", 400),
            ("兰州牛肉面", 1800),
            ("茶叶蛋", 250),
            ("凉皮", 900),
        ),
        3,
    )
    total = sum(fen for _, fen in dishes) + 500
    lines = "".join(apart(name, "x1", yuan(fen)) for name, fen in dishes)
    one = case.insured
    body = (
        f"<div class='c' style='font-size:30px;font-weight:700'>#{case.seed % 90 + 1} 外卖到啦</div><div class='c'>老地方快餐（学府街店）</div><div>--------------------------------</div>"
        f"<div style='font-size:21px'>备注：不要香菜，多放辣</div><div>下单 {day_text(case.visited_on, '-')} 12:0{case.seed % 10}</div><div>--------------------------------</div>{lines}"
        + apart("打包配送费", yuan(500))
        + f"<div>--------------------------------</div><div style='font-size:22px' class='r'>已付 {yuan(total)}</div>"
        f"<div style='font-size:19px;margin-top:8px'>{one.address[9:]}<br>{one.name[0]}**（先生/女士）{one.phone[:3]}****{one.phone[7:]}</div><div class='c' style='margin-top:10px'>******** 完 ********</div>"
    )
    return page(body, {}, width=400, height=560, font=ZEN, size=16, pad="22px 24px", ground="#fafaf8", scale=2.4)


def group_chat(case: Case, random: Random) -> Drawing:
    """A chat in which insurance is talked about."""
    said = (
        (0, "住院那个钱报下来没有"),
        (1, "还没，材料说缺发票"),
        (0, "发票丢了可以找医院补章的"),
        (1, f"我{case.admitted_on.month}月{case.admitted_on.day}号住的院，应该来得及"),
        (0, "银行卡和身份证拍清楚一点"),
        (1, "好，晚上发给你"),
    )
    bubbles = "".join(
        f"<div style='display:flex;justify-content:{'flex-end' if mine else 'flex-start'};margin-top:18px'>"
        f"<span style='background:{'#95ec69' if mine else '#fff'};padding:9px 12px;border-radius:6px;max-width:250px'>{words}</span></div>"
        for mine, words in said
    )
    body = f"<div class='c k' style='font-size:12px'>昨天 21:0{case.seed % 10}</div>{bubbles}"
    return screen(f"{case.relative.name[:1]}姐", body, {}, height=700, bar="#ededed", ground="#ededed", clock="8:12")


def parcel_screen(case: Case, random: Random) -> Drawing:
    """Where a parcel lies."""
    steps = (
        "【驿站】包裹已到达，请凭取件码领取",
        "【派送】快递员正在为您派件",
        "【运输】到达汾阴转运中心",
        "【揽收】商家已发货",
    )
    lines = "".join(
        f"<div style='border-left:3px solid #ddd;padding:2px 0 16px 14px'>{step}<div class='k' style='font-size:12px'>{day_text(case.visited_on - dt.timedelta(days=n), '-')} 1{n}:3{n}</div></div>"
        for n, step in enumerate(steps)
    )
    body = (
        f"<div class='c' style='background:#fff;border-radius:12px;padding:18px'>取件码<div style='font-size:36px;font-weight:700'>{case.seed % 9 + 1}-{case.seed % 4 + 1}-{case.numbers['登记号'][:4]}</div>"
        f"<div class='k' style='font-size:13px'>菜鸟驿站（幸福里小区南门）营业 9:00-21:00</div></div><div style='background:#fff;border-radius:12px;padding:16px;margin-top:12px'>"
        f"<div style='margin-bottom:12px'>韵达速递 {case.numbers['业务流水号']}{case.numbers['处方号'][:4]}</div>{lines}</div>"
    )
    return screen("物流详情", body, {}, height=680, clock="17:45")


def member_card(case: Case, random: Random) -> Drawing:
    """A shop's member card, made like a bank's."""
    number = f"{case.numbers['业务流水号']}{case.numbers['标本号']}"[:16]
    body = (
        at(
            36,
            30,
            random.choice(("百汇超市", "金色阳光健身", "蓝岸书店")),
            "font-size:32px;font-weight:700;color:#ffe9b8",
        )
        + at(36, 84, "VIP 会员卡 MEMBER CARD", "font-size:17px;color:#eee")
        + at(36, 214, f"NO. {number}", f"font-size:28px;color:#fff;font-family:{MONO}")
        + at(36, 290, "积分当年有效　生日当月双倍　储值余额不可兑现", "font-size:16px;color:#ddd")
        + at(
            36, 344, f"会员 {case.insured.name}　办卡日期 {day_text(case.visited_on, '.')}", "font-size:19px;color:#fff"
        )
    )
    ground = random.choice(("linear-gradient(130deg,#3b2a5c,#8a5aa8)", "linear-gradient(130deg,#222,#6b4d1f)"))
    return page(body, {}, width=660, height=416, font=HEI, css=".paper{border-radius:22px}", ground=ground)


def pension_proof(case: Case, random: Random) -> Drawing:
    """A social insurance office's proof of contributions, from a self-service terminal."""
    one, start = adult(case), case.visited_on
    lines = "".join(
        row(f"{start.year}{month:02d}", "企业职工养老", "5360.00", "857.60", "428.80", "已到账")
        for month in range(1, max(3, start.month))
    )
    body = (
        f"<h1 style='font-size:23px'>{city_of(one)}社会保险参保缴费证明</h1>"
        + apart(f"姓名：{one.name}", f"公民身份号码：{one.id_number}", style="margin:16px 0 4px")
        + apart(
            f"单位：{city_of(one)}物资有限公司",
            f"参保状态：正常参保　查询流水 {case.numbers['登记号']}",
            style="margin-bottom:8px",
        )
        + f"<table class='g z'>{heads('费款所属期', '险种', '缴费基数', '单位缴纳', '个人缴纳', '到账标志')}{lines}</table>"
        + "<p style='margin-top:12px;font-size:13px'>备注：本证明由自助终端打印，有效期三个月，可扫码验真。</p>"
        + f"<div class='r' style='margin-top:36px'>社会保险事业管理中心<br>{day_text(start, '年')}</div>"
    ) + stamp(520, 330 + start.month * 32, f"{city_of(one)}社会保险事业管理中心", size=130)
    return page(
        body, {}, height=490 + start.month * 34, font=FANG, size=15.5, css=".z td{height:32px;text-align:center}"
    )


def check_up_guide(case: Case, random: Random) -> Drawing:
    """The guide through a check-up: rooms to be visited, each to be ticked; no findings."""
    rooms = (
        "一般检查 201",
        "采血 203（空腹）",
        "心电图 206",
        "腹部彩超 208（空腹憋尿）",
        "胸片 102",
        "内科 210",
        "外科 211",
        "眼科 212",
    )
    lines = "".join(row(n, room, "", "") for n, room in enumerate(rooms, 1))
    one = case.insured
    body = (
        f"<h1 style='font-size:21px'>{case.hospital}</h1><h1 style='font-size:24px;margin:6px 0 12px'>健康体检指引单</h1>"
        + apart(f"姓名 {one.name}", f"性别 {one.sex}", f"体检号 T{case.numbers['标本号']}", style="margin-bottom:8px")
        + f"<table class='g z'>{heads('序', '项目 / 房间', '医生签名', '拒检签名')}{lines}</table><p style='font-size:14px;margin-top:10px'>所有项目完成后请将本单交回前台，领取早餐。报告7个工作日后领取。</p>"
        + f"<div style='margin-top:16px'>{bars(random, 220, 40)}</div>"
    )
    return page(body, {}, height=640, width=720, font=HEI, size=16, css=".z td{height:38px}")


def lottery(case: Case, random: Random) -> Drawing:
    """A lottery's slip."""
    numbers = "".join(
        f"<div>{'ABCDE'[n]}. {' '.join(f'{one:02d}' for one in sorted(random.sample(range(1, 34), 6)))} + {random.randint(1, 16):02d}</div>"
        for n in range(5)
    )
    body = (
        "<div class='c' style='font-size:26px;font-weight:700'>福利彩票 双色球</div>"
        + apart(
            f"销售期 {case.visited_on.year}{case.seed % 90 + 100}",
            f"站号 {case.numbers['标本号'][:6]}",
            style="margin-top:8px",
        )
        + f"<div style='font-size:21px;letter-spacing:1px;margin:12px 0;font-family:{MONO}'>{numbers}</div>"
        + apart("倍数 1", f"合计 {YEN}10.00", f"{day_text(case.visited_on, '/')}")
        + f"<div class='c' style='margin-top:14px'>{bars(random, 280, 42)}</div><div class='c' style='font-size:13px'>感谢您为公益事业贡献 3.60 元</div>"
    )
    return page(body, {}, width=460, height=440, font=MICRO, size=15.5, pad="22px 28px", ground="#fff5f0")


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "other": (
        rail_invoice,
        boarding_pass,
        takeaway_slip,
        group_chat,
        parcel_screen,
        member_card,
        pension_proof,
        check_up_guide,
        lottery,
        *strays_home.PAGES,
    )
}
