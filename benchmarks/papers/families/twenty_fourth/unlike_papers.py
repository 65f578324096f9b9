"""Foreign pages from offices and daily life: study, marriage, flight, power, library, lift, residence, a meal."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text, portrait
from benchmarks.papers.families.twenty_fourth.cards_kit import (
    BOOK_SONG,
    FANG,
    HEI,
    KAI,
    LATIN,
    MING,
    SANS,
    Cell,
    button,
    chop,
    div,
    fill,
    grid,
    head,
    home_city,
    home_district,
    k,
    line,
    moment,
    no,
    officials,
    page,
    pane,
    plus_years,
    put,
    screen,
    signature,
    stripes,
    tel,
    v,
)
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _street(case: Case) -> str:
    return case.pools.streets[case.seed % len(case.pools.streets)]


def study_enrolment_word(case: Case, random: Random) -> Drawing:
    """A college's word that somebody studies there."""
    school = f"{home_city(case)}{('职业技术学院', '师范学院', '理工大学', '商贸学院')[case.seed % 4]}"
    who, start = case.relative, case.on.year - 1 - case.seed % 2
    text = "text-indent:2em;line-height:2.3;font-size:20px"
    body = head(school, 25, "letter-spacing:4px;color:#173a6b") + head(
        random.choice(("在 读 证 明", "学 籍 证 明")), 32, "margin:24px 0"
    )
    body += div(f"学号：{start}{no(case, 'stu', 6)}", "font-size:15px", "r")
    body += div(
        f"{e(who.name)}，{who.sex}，系我校{('计算机', '会计', '护理', '机电工程')[case.seed % 4]}学院{start}级全日制学生，学制{random.choice(('三', '四'))}年，现学籍状态为在籍在读，在校期间遵守校规校纪。",
        text,
    )
    body += div("本证明仅用于证明学生在读身份，自开具之日起三个月内有效。", text) + div("特此证明。", text)
    body += div(
        f"{school}教务处<br>{day_text(case.on - dt.timedelta(days=9), '数')}",
        "margin-top:60px;line-height:2;font-size:19px",
        "r",
    )
    body += chop(school, 510, 126, 142, "教务处", 0.5)
    return page(body, (820, 620), {}, font=random.choice((FANG, KAI)), pad="50px 70px")


def no_marriage_record(case: Case, random: Random) -> Drawing:
    """A civil affairs office's answer that it has no entry of a marriage."""
    office = f"{home_city(case)}{home_district(case)}民政局婚姻登记处"
    who = case.father
    text = "text-indent:2em;line-height:2.2;font-size:19px"
    day = case.on - dt.timedelta(days=20)
    body = head("无婚姻登记记录证明", 31, "margin-bottom:14px") + div(
        f"编号：{home_district(case)[0]}婚查〔{day.year}〕{no(case, 'wedq', 5)}", "font-size:15px", "r"
    )
    body += div(
        f"{fill(e(who.name), 120)}（居民身份证号{fill(who.id_number, 230)}）因办理{random.choice(('购房', '公积金提取', '落户'))}手续，向本机关申请查询婚姻登记记录。",
        text,
    )
    body += div(
        f"经查询，自{fill(day_text(plus_years(day, -9), '年'), 160)}至{fill(day_text(day, '年'), 160)}止，在本登记机关婚姻登记信息系统中未发现该当事人的结婚登记记录。",
        text,
    )
    body += div("（本结果仅对本机关现存数据负责，不作为当事人婚姻状况的唯一依据。）", "font-size:15px;margin-top:12px")
    body += div(
        f"登记员：{signature(officials(case)[0])}<br>{office}<br>{day_text(day, '年')}",
        "margin-top:44px;line-height:2;font-size:18px",
        "r",
    )
    body += chop(office, 510, 118, 134, "查询专用章", 0.5)
    return page(body, (820, 570), {}, font=random.choice((MING, BOOK_SONG)), pad="46px 64px")


def boarding_pass(case: Case, random: Random) -> Drawing:
    """A boarding card with its torn stub, wide."""
    cities = [one.removesuffix("市") for one in case.pools.cities[:8]]
    start, end = cities[case.seed % 4], cities[4 + case.seed % 4]
    day = case.on - dt.timedelta(days=15 + case.seed % 60)
    flight, seat = (
        f"{random.choice(('CQ', 'GJ', 'LX'))}{no(case, 'fly', 4)}",
        f"{7 + case.seed % 24}{'ACDF'[case.seed % 4]}",
    )
    small = f"font:13px {LATIN};color:#456"

    def at(label: str, value: str) -> str:
        return f"<div><div style='{small}'>{label}</div><div style='font-size:21px'>{value}</div></div>"

    body = "<div class=b style='background:#1e5aa8;color:#fff;margin:-30px -36px 18px;padding:10px 36px;font-size:22px'><span>登机牌 BOARDING PASS</span><span>经济舱 ECONOMY</span></div>"
    left = f"<div class=b>{at('旅客 NAME', e(case.relative.name))}{at('航班 FLIGHT', flight)}{at('日期 DATE', f'{day.month}月{day.day}日')}</div><div class=b style='margin-top:16px'>{at('出发 FROM', start)}{at('到达 TO', end)}{at('登机口 GATE', f'{case.seed % 30 + 1:02d}')}{at('座位 SEAT', seat)}</div>"
    left += f"<div class=b style='margin-top:16px'>{at('登机时间 BOARDING', moment(case, 'fly').replace('时', ':').rstrip('分'))}{at('序号 SEQ', no(case, 'seq', 3))}{stripes(case, 'fly', 220, 48)}</div><div style='font-size:13px;margin-top:14px'>登机口于起飞前 15 分钟关闭 GATE CLOSES 15 MINUTES BEFORE DEPARTURE</div>"
    right = f"<div style='width:190px;border-left:2px dashed #888;padding-left:20px;line-height:1.9'>{e(case.relative.name)}<br>{flight}<br>{start} → {end}<br>{day.month}月{day.day}日<br>座位 {seat}<br><img src='{code_picture(flight + seat)}' style='width:84px'></div>"
    body += f"<div style='display:flex;gap:24px'><div style='flex:1'>{left}</div>{right}</div>"
    return page(body, (880, 390), {}, font=SANS, pad="30px 36px", code_text=flight + seat)


def power_notice(case: Case, random: Random) -> Drawing:
    """A household's notice of the month's electricity."""
    month = case.on.replace(day=1) - dt.timedelta(days=1)
    old = 3000 + case.seed % 5000
    used = 96 + case.seed % 240
    fen = used * 56
    rows: list[list[Cell]] = [
        [k("户　名"), e(case.father.name), k("户　号"), no(case, "power", 10)],
        [k("用电地址"), v(e(case.father.address), 3)],
        [k("上期示数"), str(old), k("本期示数"), str(old + used)],
        [k("用电量"), f"{used} 千瓦时", k("电　价"), "0.56 元/千瓦时"],
        [
            k("应缴电费"),
            f"{fen // 100}.{fen % 100:02d} 元",
            k("缴费截止"),
            day_text(month + dt.timedelta(days=20), "年"),
        ],
    ]
    body = div(f"{home_city(case)}供电公司", "font-size:20px;color:#0b7a75;font-weight:700") + head(
        f"{month.month} 月份电费通知单", 26
    )
    body += div(f"抄表日期：{day_text(month, '-')}　抄表员：{officials(case)[1]}", "font-size:15px;margin:8px 0")
    body += grid(rows, widths=(14, 36, 14, 36)) + div(
        "温馨提示：逾期将按日加收违约金；可通过网上国网、营业厅或代收网点缴费。", "font-size:14.5px;margin-top:14px"
    )
    body += div(f"供电服务热线 95598　抢修电话 {tel(case, 'power')}", "font-size:14.5px")
    return page(
        body,
        (760, 470),
        {},
        font=random.choice((HEI, BOOK_SONG)),
        pad="32px 42px",
        ground=random.choice(("#fff", "#f1f8f3")),
    )


def library_reader_card(case: Case, random: Random) -> Drawing:
    """A reader's card of the city's library, lying on a table."""
    back, who = (
        random.choice(("linear-gradient(120deg,#28536b,#4f8a8b)", "linear-gradient(160deg,#5a3d5c,#9b6a6c)")),
        case.relative,
    )
    inner = put(44, 34, f"{home_city(case)}图书馆", f"font:700 38px {KAI}") + put(
        44, 92, "CITY LIBRARY", f"font:18px {LATIN};letter-spacing:5px"
    )
    inner += put(44, 170, "读 者 证", f"font:46px {KAI}") + put(44, 262, f"读者：{e(who.name)}", "font-size:26px")
    inner += put(44, 312, f"证号：{no(case, 'read', 11)}", "font-size:24px") + put(
        44, 360, f"类型：{random.choice(('普通外借', '亲子', '老年'))}　押金：100 元", "font-size:22px"
    )
    inner += put(44, 420, f"<div style='background:#fff;padding:8px 12px'>{stripes(case, 'read', 330, 50)}</div>")
    inner += put(560, 250, portrait(150, 190)) + put(520, 466, "拾到请交还总服务台", "font-size:19px")
    card = f"<div style='position:absolute;left:46px;top:46px;width:780px;height:520px;border-radius:26px;overflow:hidden;background:{back};color:#fff;line-height:1.3;box-shadow:1px 4px 12px #0007'>{inner}</div>"
    return page(card, (872, 612), {}, font=SANS, ground=random.choice(("#cbb799", "#dfe3e2", "#4a4e55")))


def lift_repair_poster(case: Case, random: Random) -> Drawing:
    """A notice at the door of a house: the lift will stand still."""
    day = case.on + dt.timedelta(days=2)
    text = "font-size:25px;line-height:2;text-indent:2em"
    colour = random.choice(("#b3261e", "#1f4e8c"))
    body = head("温 馨 通 知", 46, f"color:{colour};margin-bottom:16px") + div(
        "尊敬的各位业主、住户：", "font-size:25px"
    )
    body += div(
        f"因{case.seed % 9 + 1}栋客梯年度检修，定于{day.month}月{day.day}日 9:00 至 17:00 暂停运行，期间请走楼梯或使用货梯，老人及儿童出行请注意安全。检修结束后即恢复使用，给您带来不便敬请谅解。",
        text,
    )
    body += div("请勿在楼道堆放杂物，谢谢配合！", text)
    body += div(
        f"{_street(case)}花园物业服务中心<br>{day_text(case.on, '年')}<br>服务电话：{tel(case, 'lift')}",
        "font-size:22px;line-height:1.9;margin-top:34px",
        "r",
    )
    return page(
        body,
        (800, 650),
        {},
        font=random.choice((HEI, KAI)),
        pad="52px 64px",
        css=f".paper{{border:10px solid {colour}}}",
    )


def residence_permit_card(case: Case, random: Random) -> Drawing:
    """A permit of residence in another town, a card with picture and number."""
    who, day = case.mother, case.on - dt.timedelta(days=120 + case.seed % 200)
    back = "repeating-linear-gradient(110deg,#eaf4ec 0 4px,#f8f6ea 4px 10px)"
    inner = put(
        0,
        22,
        f"{home_city(case)}居住证",
        "width:800px;text-align:center;font-size:36px;letter-spacing:6px;color:#1c6b45;font-weight:700",
    )
    for place, words in enumerate(
        (
            f"姓名　{e(who.name)}",
            f"性别　{who.sex}　　民族　{who.ethnicity}",
            f"服务处所　{_street(case)}社区",
            f"居住证号　{home_city(case)[0]}JZ{no(case, 'live', 10)}",
            f"居住地址　{home_district(case)}{_street(case)}{no(case, 'room', 3)}室",
        )
    ):
        inner += put(48, 104 + place * 58, words, "font-size:25px")
    inner += put(48, 404, f"签注：{day_text(day, '.')} 起一年内有效，每年签注一次", "font-size:22px") + put(
        48, 446, f"制发：{home_city(case)}流动人口服务管理办公室", "font-size:21px"
    )
    inner += put(606, 104, portrait(150, 192))
    card = f"<div style='position:absolute;left:46px;top:46px;width:800px;height:504px;border-radius:26px;overflow:hidden;background:{back};line-height:1.3;box-shadow:1px 4px 12px #0007'>{inner}</div>"
    return page(
        card, (892, 596), {}, font=random.choice((HEI, BOOK_SONG)), ground=random.choice(("#77685a", "#e0dcd2"))
    )


def meal_order_screen(case: Case, random: Random) -> Drawing:
    """A delivered meal in an app: dishes, rider, time."""
    dishes = [
        ("番茄牛腩饭", 28),
        ("清炒时蔬", 16),
        ("酸辣粉", 15),
        ("黄焖鸡米饭", 26),
        ("皮蛋瘦肉粥", 12),
        ("葱油拌面", 14),
    ]
    chosen = Random(f"meal24-{case.seed}").sample(dishes, 3)
    total = sum(price for _, price in chosen) + 4
    body = div("订单已送达", "font-size:24px;padding:18px 18px 2px;font-weight:500") + div(
        "感谢您的信任，期待再次光临", "padding:0 18px;color:#888;font-size:14px"
    )
    body += pane(
        f"<b>{_street(case)}小厨（{home_district(case)}店）</b>"
        + "".join(line(f"{name} ×1", f"¥{price}") for name, price in chosen)
        + line("配送费", "¥4")
        + line("实付", f"<b style='color:#e1542b'>¥{total}</b>")
    )
    body += pane(
        line("配送骑手", officials(case)[2][0] + "师傅"),
        line("送达时间", moment(case, "meal")),
        line("收货地址", f"{_street(case)}{no(case, 'door', 2)}号"),
        line("订单编号", no(case, "meal", 16)),
    )
    dock = f"<div class=b style='text-align:center'><span style='padding:9px 18px'>申请售后</span><div style='width:210px'>{button('再来一单', '#f0a020')}</div></div>"
    return screen(body, 760, {}, random, "订单详情", top="#ffd84d", dock=dock)


LAYOUTS = {
    "other": (
        study_enrolment_word,
        no_marriage_record,
        boarding_pass,
        power_notice,
        library_reader_card,
        lift_repair_poster,
        residence_permit_card,
        meal_order_screen,
    )
}
