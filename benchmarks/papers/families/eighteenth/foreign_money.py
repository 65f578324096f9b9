"""Foreign papers of money: a power bill on a phone, a parking notice, a delivery note."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.eighteenth.kit import (
    DEMI,
    DOTS,
    SONG,
    Cell,
    button,
    card,
    entry,
    heading,
    line,
    pen,
    right,
    round_seal,
    screen,
    sheet,
    signed,
    spread,
    table,
)
from benchmarks.papers.families.eighteenth.names import clock, landline, staff
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _before(case: Case, days: int) -> dt.date:
    return case.on - dt.timedelta(days=days + case.seed % 40)


def power_bill_screen(case: Case, random: Random) -> Drawing:
    """A household's electricity bill of a month, as the grid's app shows it."""
    day = _before(case, 20)
    use = random.randint(90, 480)
    fen = use * 52
    head = line(f"{day.year}年{day.month}月电费账单", "color:#666", "c")
    head += line(f"¥{yuan(fen)}", "font-size:32px;font-weight:600;color:#00796b", "c")
    body = card(head + line("已缴清", "color:#00796b;font-size:14px", "c"))
    number = digits(random, 10)
    body += card(
        entry("户号", number)
        + entry("户名", f"*{e(case.insured.name[1:])}")
        + entry("用电地址", e(case.insured.address))
        + entry("用电类别", "居民生活用电")
    )
    last = random.randint(3000, 9000)
    body += card(
        entry("上期示数", str(last))
        + entry("本期示数", str(last + use))
        + entry("本期电量", f"{use} 千瓦时")
        + entry("平均电价", "0.52 元/千瓦时")
        + entry("抄表日期", day_text(day, "-"))
    )
    body += button("历史账单", "#00796b") + line("95598 供电服务热线", "font-size:13px;color:#888", "c")
    return screen(body, title="电费账单", height=820, fields={}, font=DEMI, bar="#00796b", ink="#fff")


def parking_notice(case: Case, random: Random) -> Drawing:
    """What is stuck on a windscreen: a notice of wrong parking."""
    day, car = _before(case, 6), case.vehicle
    body = heading(f"{case.pools.cities[case.seed % 9]}公安局交通警察支队", 19, "font-weight:400")
    body += heading("机动车违法停车告知单", 24) + line(f"编号：{digits(random, 15)}", "margin:6px 0 12px", "c")
    place = f"{case.pools.streets[case.seed % 5]}（{random.choice(('农贸市场门前', '学校东门', '消防通道'))}）"
    body += line(
        f"　　车牌号 {pen(car.plate)} 的小型汽车，于 {pen(f'{day.year}年{day.month}月{day.day}日 {clock(random)}')} 在 {pen(place)} "
        "违反规定停放，驾驶人不在现场，妨碍其他车辆、行人通行，违反了《中华人民共和国道路交通安全法》第五十六条的规定。"
    )
    body += line(
        "　　请于十五日内持本告知单、驾驶证、行驶证到就近违法处理窗口接受处理，逾期不处理的将依法处罚。",
        "margin-top:8px",
    )
    body += line("　　也可通过“交管12123”手机应用自助处理并缴纳罚款（100元，不记分）。", "margin-top:8px")
    body += spread(f"执勤民警：{signed(staff(case)[2])}", f"警号：{digits(random, 6)}", style="margin-top:24px")
    body += spread("", day_text(day, "年"), style="margin-top:8px") + line(
        f"咨询电话：{landline(random)}", "font-size:15px"
    )
    body += round_seal("交通警察支队一大队", 300, 500, 130, "告知专用章", 0.5)
    return sheet(
        body, width=500, height=660, fields={}, font=SONG, pad="32px 36px", size=17, scale=2.0, ground="#fffef2"
    )


_WARES = (
    ("纯净水18.9L", "桶", 1800),
    ("A4复印纸70g", "箱", 13500),
    ("抽纸(3层)", "提", 1650),
    ("洗洁精5kg", "桶", 2800),
    ("一次性纸杯", "条", 750),
    ("垃圾袋(大号)", "卷", 980),
    ("签字笔0.5黑", "盒", 1440),
)


def delivery_note(case: Case, random: Random) -> Drawing:
    """A wholesaler's delivery note on carbon paper, printed by a dot matrix."""
    chosen = [(ware, random.randint(1, 20)) for ware in random.sample(_WARES, random.randint(3, 6))]
    rows: list[list[Cell]] = [
        [
            (str(place), "class=c"),
            name,
            (unit, "class=c"),
            right(str(count)),
            right(yuan(fen)),
            right(yuan(fen * count)),
            "",
        ]
        for place, ((name, unit, fen), count) in enumerate(chosen, 1)
    ]
    total = sum(fen * count for (_, _, fen), count in chosen)
    rows.append([("合计", "class=c colspan=2"), (in_words(total), "colspan=3"), right(yuan(total)), ""])
    body = heading(f"{case.pools.cities[case.seed % 9].removesuffix('市')}顺丰源日用百货批发部", 20) + heading(
        "送 货 单", 24
    )
    body += spread(
        f"收货单位：{random.choice(('金桂花园物业服务中心', '老火车站路便民超市', '学府路打印店'))}",
        f"日期：{day_text(_before(case, 12), '-')}",
        f"单号：XS{digits(random, 8)}",
        style="margin:8px 0",
    )
    body += table(rows, head=("序号", "品名规格", "单位", "数量", "单价", "金额", "备注"))
    body += line("①白：存根　②红：客户　③黄：结算　　货物当面点清，过后概不负责", "font-size:14px;margin-top:8px")
    body += spread(
        f"送货人：{e(staff(case)[0])}", "收货人（签字）：", f"电话：{landline(random)}", style="margin-top:8px"
    )
    return sheet(body, width=860, height=300 + 38 * len(rows), fields={}, font=DOTS, pad="24px 40px", ground="#fdeef0")


LAYOUTS = {"other": (power_bill_screen, parking_notice, delivery_note)}
