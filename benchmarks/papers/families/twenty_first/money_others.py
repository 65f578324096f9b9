"""Foreign pages from money matters: a fine, a power bill, an account's movements, a delivery note, a lease, a price board."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_first.kit import (
    FANGSONG,
    HAN,
    NEEDLE,
    PLAIN,
    PRESS_SONG,
    ROSE,
    Cell,
    bars,
    filled,
    flow,
    hand,
    over,
    para,
    phone,
    right,
    sheet,
    stamped,
    swift,
    table,
    tile,
    title,
    two,
)
from benchmarks.papers.families.twenty_first.names import (  # fmt: skip
    city,
    clock,
    district,
    landline,
    number,
    province,
    staff,
    street,
    traffic_police,
)
from benchmarks.papers.paper import Drawing


def parking_fine(case: Case, random: Random) -> Drawing:
    """The notice a traffic warden leaves behind the wiper."""
    place = f"{city(case)}{district(case)}{street(case, 'fine')}路段"
    body = title(traffic_police(case), 18) + title("违法停车告知单", 25, "letter-spacing:5px")
    body += flow(f"编号：{number(case, 'fine', 15)}", bars(number(case, "finebar", 12), 150))
    body += table([["车辆牌号", case.vehicle.plate, "车辆类型", "小型汽车"], ["停车时间", f"{day_text(case.visited_on, '年月')} {clock(case, seconds=False)}", "停车地点", place]], style="margin:8px 0")  # fmt: skip
    body += para("该机动车在上述时间、地点停放，违反《中华人民共和国道路交通安全法》第五十六条之规定，已予拍照取证。请于十五日内持驾驶证、行驶证到本大队接受处理，可处 200 元以下罚款。", "text-indent:2em")  # fmt: skip
    body += flow("交通协管员：" + swift(staff(case)[0]), f"咨询电话：{landline(case, 'jj')}", style="margin-top:12px")
    body += stamped(traffic_police(case), 470, 260, 116, "", 0.45)
    return sheet(body, (720, 440), {}, font=random.choice((FANGSONG, HAN)), px=16, ground=random.choice(("#fff", ROSE)), pad="28px 40px")  # fmt: skip


def power_bill(case: Case, random: Random) -> Drawing:
    """A month's bill of the power company on a phone."""
    used = 90 + case.seed % 310
    owed = used * 56
    body = tile(para("本期应缴电费", cls="mid"), para(f"<b style='font-size:30px;color:#00875a'>{yuan(owed)}</b> 元", cls="mid"), two("户号", number(case, "hh", 10)), two("户名", e(case.insured.name[:1]) + "**"))  # fmt: skip
    start = int(number(case, "dl", 5))
    month = case.visited_on.replace(day=1) - dt.timedelta(days=1)
    body += tile(two("账期", f"{month:%Y年%m月}"), two("上期示数", str(start)), two("本期示数", str(start + used)), two("用电量", f"{used} 千瓦时"), two("电价", "0.56 元/千瓦时"), two("缴费截止", day_text(case.visited_on.replace(day=25), "-")))  # fmt: skip
    body += tile(
        para("阶梯用电", "font-weight:500"),
        para("年累计用电未超第一档，按第一档电价执行。", "color:#777;font-size:13px"),
    )
    foot = "<div style='padding:10px 20px 18px'><div style='background:#00875a;color:#fff;text-align:center;border-radius:8px;padding:9px'>立即缴费</div></div>"
    return phone(body, 620, {}, random, random.choice(("电费账单", "网上营业厅")), foot=foot)


def account_movements(case: Case, random: Random) -> Drawing:
    """A page of an account's movements printed by a bank."""
    chance = Random(f"bank{case.seed}")
    balance, day, rows = chance.randint(200_000, 4_000_000), case.visited_on - dt.timedelta(days=40), []
    for _ in range(12):
        day += dt.timedelta(days=chance.randint(1, 4))
        what, sign = chance.choice((("快捷支付", -1), ("转账汇款", -1), ("工资", 1), ("网上消费", -1), ("利息", 1), ("ATM取款", -1)))  # fmt: skip
        change = {"工资": 620_000, "利息": 1_237}.get(what, chance.randint(12, 900) * 100) * sign
        balance += change
        words = f"{'-' if change < 0 else '+'}{yuan(abs(change))}"
        rows.append([day_text(day, "plain"), what, "人民币", right(words), right(yuan(balance, commas=True)), chance.choice(("财付通", "支付宝", "本行柜面", "网银互联"))])  # fmt: skip
    body = title(f"{case.insured.bank}个人账户交易明细", 23)
    body += flow(f"户名：{e(case.insured.name)}", f"账号：{case.insured.card_number[:6]}******{case.insured.card_number[-4:]}", "币种：人民币")  # fmt: skip
    body += flow(f"起止日期：{day_text(case.visited_on - dt.timedelta(days=40), '-')} 至 {day_text(day, '-')}", f"流水号：{number(case, 'ls', 14)}")  # fmt: skip
    body += table(rows, ["交易日期", "摘要", "币种", right("交易金额"), right("账户余额"), "对方户名"], cls="hair", style="margin-top:8px;font-size:14.5px")  # fmt: skip
    body += flow(
        "本明细仅供参考，加盖业务章有效", f"打印柜员：{number(case, 'gy', 6)}", style="margin-top:12px;font-size:13px"
    )
    body += stamped(case.insured.bank, 600, 410, 118, "业务专用章", 0.42)
    return sheet(body, (860, 610), {}, font=random.choice((PLAIN, NEEDLE)), px=15, pad="32px 44px")


def delivery_note(case: Case, random: Random) -> Drawing:
    """A building-materials shop's delivery note, in carbon copies."""
    chance = Random(f"sh{case.seed}")
    wares = (("硅酸盐水泥 42.5", "袋", 2600), ("中砂", "方", 13500), ("PVC排水管 110", "根", 4200), ("内墙腻子粉", "包", 2200), ("螺纹钢 12mm", "吨", 368000), ("红砖", "块", 55))  # fmt: skip
    rows: list[list[Cell]] = []
    total = 0
    for name, unit, price in chance.sample(wares, 4):
        many = chance.randint(2, 40)
        total += many * price
        rows.append([hand(name), hand(unit), right(hand(str(many))), right(hand(yuan(price))), right(hand(yuan(many * price)))])  # fmt: skip
    rows += [["　"] * 5] * 2
    rows.append([over(f"合计人民币（大写）{hand(in_words(total))}", 4), right(hand(yuan(total)))])
    body = title(f"{city(case)[:-1]}恒昌建材经营部", 22) + title("送 货 单", 24)
    body += flow(f"收货单位：{hand(e(district(case)) + '安居工地')}", f"{hand(day_text(case.visited_on, '年'))}", f"No. {number(case, 'sh', 7)}")  # fmt: skip
    body += table(rows, ["货名规格", "单位", right("数量"), right("单价"), right("金额")], style="margin-top:4px")
    body += flow(f"送货人：{swift(staff(case)[2])}", "收货单位及经手人（签章）：__________", style="margin-top:12px")
    body += para(
        "白联存根　红联客户　黄联结算　　货物当面点清，如有质量问题三日内提出", "font-size:13px;margin-top:6px"
    )
    return sheet(body, (760, 560), {}, font=FANGSONG, px=15.5, ground=random.choice((ROSE, "#fff8dc")), ink="#2f4574", pad="26px 38px")  # fmt: skip


def lease_page(case: Case, random: Random) -> Drawing:
    """The last page of a lease of a flat."""
    rent = (12 + case.seed % 30) * 10_000
    ends = case.visited_on + dt.timedelta(days=365)
    clauses = [
        f"第四条　租金标准为每月人民币 {filled(yuan(rent), 90)} 元，按季支付，先付后用。",
        f"第五条　乙方应于签约当日向甲方支付押金 {filled(yuan(rent), 90)} 元，租赁期满房屋无损坏的，甲方应全额无息退还。",
        f"第六条　租赁期自 {filled(day_text(case.visited_on, '年'), 130)} 起至 {filled(day_text(ends, '年'), 130)} 止。",
        "第七条　租赁期间水、电、燃气、物业及网络费用由乙方承担；房屋主体结构的维修由甲方负责。",
        "第八条　乙方不得擅自转租、改变房屋用途，不得存放易燃易爆物品。",
        "第九条　任何一方提前解除合同，应提前三十日书面通知对方，并支付一个月租金作为违约金。",
        "第十条　本合同一式两份，双方各执一份，自签字之日起生效。",
    ]
    body = para(
        f"房屋租赁合同　第 {2 + case.seed % 2} 页", "font-size:13px;color:#666;border-bottom:1px solid #999", "end"
    )
    body += title("（续）房屋租赁合同", 22, "margin:8px 0")
    body += "".join(para(one, "margin:7px 0;line-height:1.9") for one in clauses)
    body += flow(f"甲方（出租人）：{swift(staff(case)[3])}", f"乙方（承租人）：{swift(e(case.insured.name))}", style="margin-top:26px")  # fmt: skip
    body += flow(f"日期：{hand(day_text(case.visited_on, '年'))}", f"日期：{hand(day_text(case.visited_on, '年'))}", style="margin-top:14px")  # fmt: skip
    return sheet(body, (800, 590), {}, font=random.choice((PRESS_SONG, FANGSONG)), px=16, pad="36px 60px")


def price_board(case: Case, random: Random) -> Drawing:
    """A hospital's public list of prices: no person, no quantities."""
    chance = Random(f"jg{case.seed}")
    served = [goods for goods in case.pools.goods if goods.category not in ("西药费", "中成药费", "中药饮片费")]
    rows: list[list[Cell]] = [
        [number(case, goods.name, 9), e(goods.name), goods.unit, right(yuan(goods.price_fen)), goods.list_class]
        for goods in chance.sample(served, 14)
    ]  # fmt: skip
    body = title(f"{province(case)}医疗服务项目价格公示表", 26) + para(f"公示单位：{e(case.hospital)}", cls="mid")
    body += table(rows, ["项目编码", "项目名称", "计价单位", right("价格（元）"), "医保类别"], style="margin-top:10px")
    body += flow(
        "执行文件：医保发〔2025〕18号", f"价格监督电话：12345　{landline(case)}", style="margin-top:12px;font-size:14px"
    )
    return sheet(body, (860, 730), {}, font=random.choice((HAN, PLAIN)), px=16, ground=random.choice(("#fff", "#f2f8fd")), ink="#12365c", pad="36px 48px")  # fmt: skip


LAYOUTS = {"other": (parking_fine, power_bill, account_movements, delivery_note, lease_page, price_board)}
