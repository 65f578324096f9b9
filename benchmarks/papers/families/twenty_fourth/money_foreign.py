"""Foreign pages from money matters: a water bill, a bank's statement, a parking slip, a delivery note, a lease, prices."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_fourth.kit import (
    FANG,
    HEI,
    KAI,
    PINK,
    SANS,
    SONG,
    Cell,
    blank,
    block,
    c,
    grid,
    headline,
    kv,
    pen,
    r,
    round_stamp,
    row,
    screen,
    sheet,
    signed,
    strip,
    wide,
)
from benchmarks.papers.families.twenty_fourth.names import city, clock, district, landline, serial, staff, street
from benchmarks.papers.paper import Drawing


def water_bill(case: Case, random: Random) -> Drawing:
    """A waterworks' notice of what was used and is to be paid."""
    used, before = random.randint(6, 31), random.randint(210, 900)
    supply, waste = used * 235, used * 95
    body = headline(f"{city(case)}自来水有限责任公司", 20) + headline("居民用水缴费通知单", 22)
    body += grid([
        ["户号", serial(case, "water", 9), "户名", e(case.relative.name)],
        ["用水地址", wide(e(case.relative.address), 3, "w")],
        ["抄表日期", day_text(case.visited_on, "-"), "水表编号", serial(case, "meter", 8)],
        ["上期读数", f"{before} 吨", "本期读数", f"{before + used} 吨"],
        ["用水量", f"{used} 吨", "违约金", "0.00"],
        ["水费（2.35元/吨）", yuan(supply), "污水处理费（0.95元/吨）", yuan(waste)],
        [wide(f"<b>本期应缴：{yuan(supply + waste)} 元</b>", 4, "c")],
    ], high=34, style="margin-top:10px")  # fmt: skip
    body += block(f"请于收到通知后十五日内缴费。可通过微信“生活缴费”、银行代扣或营业厅办理。<br>24小时供水热线：{landline(case, 'water')}", "margin-top:10px;font-size:13.5px")  # fmt: skip
    return sheet(body, (720, 430), {}, font=random.choice((SONG, HEI)), px=14.5, pad="30px 40px", tint="#f2f9fd")


def bank_statement(case: Case, random: Random) -> Drawing:
    """A bank's printed statement of an account's movements."""
    who, left, day = case.relative, random.randint(200_000, 3_000_000), case.visited_on - dt.timedelta(days=60)
    rows: list[list[Cell]] = []
    for _ in range(11):
        day += dt.timedelta(days=random.randint(1, 5))
        moved = random.randint(900, 150_000)
        into = random.random() < 0.3
        left += moved if into else -moved
        note = random.choice(
            ("工资", "转入", "利息") if into else ("快捷支付", "消费", "转账汇款", "ATM取款", "话费充值")
        )
        left += 1_000_000 if left < 0 else 0
        rows.append([day_text(day, "plain"), note, c("贷" if into else "借"), r(yuan(moved, commas=True)), r(yuan(left, commas=True)), serial(case, f"bank{day}", 8)])  # fmt: skip
    body = headline(f"{who.bank}个人账户交易明细", 21)
    body += row(f"户名：{e(who.name)}", f"账号：{who.card_number[:6]}********{who.card_number[-4:]}", "币种：人民币", style="margin-top:8px")  # fmt: skip
    body += row(f"开户网点：{district(case)}支行", f"打印时间：{day_text(day, '-')} {clock(case, 'bank')}", "第1页 共1页", style="margin-bottom:6px")  # fmt: skip
    body += grid(rows, ["交易日期", "摘要", c("借贷"), r("交易金额"), r("账户余额"), "流水号"], cls="under", high=28)
    body += block("本明细仅供客户对账使用，如与银行账务不符以银行账务为准。", "font-size:13px;margin-top:10px")
    body += round_stamp(f"{who.bank}{city(case)}分行", 600, 370, diameter=118, below="业务清讫", opacity=0.42)
    return sheet(body, (800, 528), {}, font=random.choice((SANS, SONG)), px=14, pad="30px 42px")


def parking_slip(case: Case, random: Random) -> Drawing:
    """A car park's thermal slip."""
    hours = random.randint(2, 9)
    body = block(f"{district(case)}{case.pools.streets[case.seed % 10]}停车场", "font-size:17px", "c")
    body += block("临时停车缴费小票", "", "c") + "<div class=cut></div>"
    for label, value in (
        ("车牌", case.vehicle.plate), ("入场", f"{day_text(case.visited_on, '-')} 08:{random.randint(10, 59)}"),
        ("出场", f"{day_text(case.visited_on, '-')} {8 + hours:02d}:{random.randint(10, 59)}"), ("计费时长", f"{hours}小时"),
        ("收费标准", "首小时5元，之后2元/小时"), ("应收", f"{5 + 2 * (hours - 1)}.00元"), ("优惠", "0.00元"), ("实收", f"{5 + 2 * (hours - 1)}.00元"),
    ):  # fmt: skip
        body += kv(label, value, "padding:1px 0")
    body += f"<div class=cut></div><div class=c>请于缴费后15分钟内离场<br>岗亭{random.randint(1, 4)}号　收费员 {staff(case)[0]}</div>"
    return strip(body, 366, {}, width=360)


def delivery_note(case: Case, random: Random) -> Drawing:
    """A building merchant's delivery note, filled by hand."""
    wares = (("复合水泥", "袋", 2850), ("中砂", "方", 14500), ("红砖", "块", 55), ("PVC管 110", "根", 4800), ("螺纹钢 12", "根", 4100), ("腻子粉", "包", 3200))  # fmt: skip
    picked = [(name, unit, price, random.randint(4, 60)) for name, unit, price in random.sample(wares, 4)]
    rows: list[list[Cell]] = [[pen(name), c(pen(unit)), r(pen(str(many))), r(pen(yuan(price))), r(pen(yuan(price * many)))] for name, unit, price, many in picked]  # fmt: skip
    total = sum(price * many for _, _, price, many in picked)
    rows += [[""] * 5] * 3
    rows.append([wide(f"合计（大写）：{pen(in_words(total))}", 4), r(pen(yuan(total)))])
    body = headline(f"{district(case)}宏发建材经营部", 21) + headline("送　货　单", 24, "letter-spacing:8px")
    body += row(f"收货单位：{blank(e(case.relative.name) + '工地', 150)}", f"№ <span style='color:#b02030'>{serial(case, 'note', 7)}</span>", style="margin:8px 0 4px")  # fmt: skip
    body += row(f"地址：{pen(street(case, 'site'))}", pen(day_text(case.visited_on, "年")), style="margin-bottom:6px")
    body += grid(rows, ["货名及规格", c("单位"), r("数量"), r("单价"), r("金额")], high=33)
    body += row(f"送货人：{signed(staff(case)[2])}", f"收货人：{signed(staff(case)[3])}", style="margin-top:14px")
    body += block(
        f"货物当面点清，如有质量问题三日内提出。电话：{landline(case, 'site')}", "font-size:13px;margin-top:8px"
    )
    return sheet(body, (680, 290 + 33 * 9), {}, font=KAI, px=15.5, pad="26px 38px", tint=PINK, ink="#1f5b45", scale=1.8)


def lease_page(case: Case, random: Random) -> Drawing:
    """The first page of a lease of a flat."""
    rent = random.randint(9, 42) * 10_000
    start = case.visited_on - dt.timedelta(days=200)
    clauses = (
        f"第一条　甲方将位于{blank(e(case.relative.address), 300)}的房屋出租给乙方居住使用，建筑面积{blank(str(random.randint(42, 130)), 50)}平方米。",
        f"第二条　租赁期限自{blank(day_text(start, '年'), 130)}起，共{blank('12', 40)}个月。期满乙方有优先续租权。",
        f"第三条　月租金为人民币{blank(yuan(rent), 90)}元（大写{blank(in_words(rent), 150)}），按季支付，先付后住。",
        f"第四条　乙方应向甲方交纳押金{blank(yuan(rent), 90)}元，合同终止且费用结清后无息退还。",
        "第五条　租赁期内的水、电、燃气、物业、网络等费用由乙方承担，房屋自然损坏的维修由甲方负责。",
        "第六条　乙方不得擅自改变房屋结构和用途，未经甲方书面同意不得转租。",
        "第七条　任何一方提前解除合同，应提前三十日通知对方，并支付一个月租金作为违约金。",
    )
    body = headline("房屋租赁合同", 26, "letter-spacing:8px;margin-bottom:12px")
    body += block(f"出租方（甲方）：{blank(e(case.relative.name), 140)}", "line-height:2")
    body += block(f"承租方（乙方）：{blank(staff(case)[0], 140)}", "line-height:2")
    body += block("　　根据《中华人民共和国民法典》的有关规定，甲乙双方在平等自愿的基础上，就房屋租赁事宜达成如下协议：", "line-height:2")  # fmt: skip
    body += "".join(block(f"　　{one}", "line-height:2") for one in clauses) + block(
        "第 1 页　共 2 页", "margin-top:14px;font-size:13px", "c"
    )
    return sheet(body, (760, 640), {}, font=random.choice((SONG, FANG)), px=15.5, pad="46px 60px")


def menu_prices(case: Case, random: Random) -> Drawing:
    """A restaurant's price list on a phone."""
    dishes = (("农家小炒肉", 38), ("酸菜鱼（大份）", 68), ("手撕包菜", 18), ("番茄炒蛋", 16), ("红烧茄子", 22), ("干锅土豆片", 26), ("紫菜蛋汤", 12), ("扬州炒饭", 15), ("酸辣土豆丝", 14), ("椒盐排条", 42))  # fmt: skip
    chosen = random.sample(dishes, 8)
    body = f"<div style='background:#8c2b1b;color:#ffe9c7;padding:14px 20px'><div style='font-size:20px'>{case.pools.streets[case.seed % 10]}老灶台家常菜</div><div>营业时间 10:30-21:30　人均 ¥45</div></div>"
    for name, price in chosen:
        body += f"<div style='background:#fff;margin:8px 12px;padding:10px 14px'>{row(f'<b>{name}</b>', f'<b style=color:#c0392b>¥{price}</b>')}<div class='dim' style='font-size:12.5px'>月售{random.randint(20, 400)}　好评{random.randint(88, 99)}%</div></div>"
    body += block(f"订餐电话 {landline(case, 'menu')}　满50元免配送费", "font-size:13px;padding:6px", "c dim")
    return screen(body, 780, {}, random, random.choice(("菜单价目", "今日菜单")))


LAYOUTS = {"other": (water_bill, bank_statement, parking_slip, delivery_note, lease_page, menu_prices)}
