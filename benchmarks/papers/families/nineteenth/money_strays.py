"""Papers about money that belong to no claim: a fine, an account's flow, a power bill, a delivery, a lease, a folio."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.nineteenth.kit import (
    DOTS,
    FANG,
    MICRO,
    SAND_BANDS,
    SERIF,
    SONG,
    Cell,
    blank,
    grid,
    heading,
    kv,
    line,
    num,
    pen,
    screen,
    sheet,
    signed,
    spread,
)
from benchmarks.papers.families.nineteenth.names import city, clock, district, landline, number, staff
from benchmarks.papers.families.nineteenth.stamps import holes, seal
from benchmarks.papers.paper import Drawing


def parking_fine(case: Case, random: Random) -> Drawing:
    """A notice of a fine for a car left where none may stand."""
    car, day = case.vehicle, day_text(case.visited_on, "年")
    office = f"{city(case)}公安局交通警察支队{district(case)}大队"
    body = heading("公安交通管理简易程序处罚决定书", 23) + line(f"编号：{number(case, 'fine', 15)}", cls="r")
    words = (
        f"被处罚人：{e(case.insured.name)}，机动车驾驶证证号：{case.insured.id_number}，车辆牌号：{car.plate}，车辆类型：小型汽车。",
        f"被处罚人于 {day} {clock(case, seconds=False)}，在{case.pools.streets[case.seed % 10]}实施机动车违反规定停放、临时停车且驾驶人不在现场的违法行为（代码10395），"
        "违反了《中华人民共和国道路交通安全法》第五十六条，依据第九十三条第二款，决定处以罚款。",
        f"罚款金额：{random.choice((100, 150, 200))}元。持本决定书在15日内到指定银行缴纳罚款，逾期不缴纳的，每日按罚款数额的百分之三加处罚款。",
    )
    body += "".join(line(one, "text-indent:2em;margin-top:8px") for one in words)
    body += line(f"处罚地点：{case.pools.streets[(case.seed + 3) % 10]}岗亭　　交通警察：{e(staff(case)[0])}", "margin-top:12px")  # fmt: skip
    body += (
        line("被处罚人签名：＿＿＿＿＿＿", "margin-top:10px")
        + line(office, "margin-top:16px", "r")
        + line(day, cls="r")
    )
    body += seal(office, 520, 360, 132, "", 0.5)
    return sheet(body, width=740, height=530, fields={}, font=SONG, size=16, padding="44px 52px")


def account_flow(case: Case, random: Random) -> Drawing:
    """A bank's list of what went in and out of an account."""
    rows: list[list[Cell]] = []
    left = random.randint(800_000, 3_000_000)
    for place in range(12):
        fen = random.randint(500, 300_000) * (1 if place % 4 == 0 else -1)
        left = max(1_000, left + fen)
        kind = (
            random.choice(("工资", "转账汇入"))
            if fen > 0
            else random.choice(("快捷支付", "ATM取款", "网上购物", "转账"))
        )
        rows.append([f"{case.visited_on:%Y%m}{place * 2 + 1:02d}", kind, "人民币", num(("-" if fen < 0 else "") + yuan(abs(fen))), num(yuan(left)), random.choice(("财付通", "支付宝", "本行", "——"))])  # fmt: skip
    body = heading(f"{e(case.insured.bank)}个人账户交易明细", 22)
    body += spread(f"户名：{e(case.insured.name)}", f"账号：{case.insured.card_number}") + spread(
        f"查询期间：{case.visited_on:%Y年%m月}", f"打印网点：{district(case)}支行"
    )
    body += grid(rows, head=("交易日期", "摘要", "币种", num("交易金额"), num("账户余额"), "对方"), style="margin-top:8px;font-size:14px")  # fmt: skip
    body += line("本明细仅供参考，不作为任何担保或证明使用。", "font-size:13px;margin-top:8px")
    body += seal(f"{case.insured.bank}", 640, 515, 118, "业务清讫", 0.5)
    return sheet(body, width=860, height=640, fields={}, font=MICRO, size=15, padding="32px 42px")


def power_bill(case: Case, random: Random) -> Drawing:
    """An electricity company's bill on a phone."""
    units = random.randint(90, 480)
    fen = units * 56
    body = f"<div style='background:#00706b;color:#fff;padding:18px;text-align:center'>本期电费（元）<div style='font-size:34px'>{yuan(fen)}</div>{case.visited_on:%Y年%m月}</div>"
    rows = [("户号", number(case, "power", 10)), ("户名", e(case.insured.name[0]) + "**"), ("用电地址", f"{district(case)}***"), ("上期示数", "6 218"), ("本期用电量", f"{units} 千瓦时"), ("电价标准", "居民合表 0.56元"), ("缴费状态", random.choice(("已缴费", "待缴费")))]  # fmt: skip
    body += (
        "<div class=card>" + "".join(kv(one, other) for one, other in rows) + "</div><div class=card><b>阶梯用电</b>"
    )
    body += "<div style='height:12px;background:linear-gradient(90deg,#00a19a 55%,#dfe7e7 55%);border-radius:6px;margin:10px 0'></div>第一档剩余电量充足</div>"
    return screen(body, height=600, fields={}, name=random.choice(("电费账单", "电量电费")), random=random)


def delivery_note(case: Case, random: Random) -> Drawing:
    """A building-material dealer's delivery note from a needle printer."""
    goods = [("水泥425#", "袋", 2450), ("中砂", "方", 16800), ("PVC排水管110", "根", 3860), ("内墙腻子粉", "袋", 2200), ("玻化砖800×800", "片", 3450), ("BV电线2.5", "卷", 17900)]  # fmt: skip
    rows: list[list[Cell]] = []
    total = 0
    for name, unit, price in random.sample(goods, 4):
        count = random.randint(2, 30)
        total += count * price
        rows.append([name, unit, num(str(count)), num(yuan(price)), num(yuan(count * price)), ""])
    body = heading(f"{city(case)}宏基建材批发部送货单", 22)
    body += spread(
        f"收货单位：{district(case)}翠苑工地", f"单号 XS{number(case, 'xs', 9)}", day_text(case.visited_on, "-")
    )
    body += grid(rows, head=("品名规格", "单位", num("数量"), num("单价"), num("金额"), "备注"), style="margin-top:4px")
    body += spread(f"合计：{yuan(total)}", in_words(total), style="margin-top:6px")
    body += spread(
        f"送货人：{e(staff(case)[1])}", "收货人签字：", f"订货电话 {landline(case)}", style="margin-top:10px"
    )
    body += line("货物当面点清，如有质量问题三日内提出，逾期概不负责。①存根②客户③回单", "font-size:13px") + holes(
        390, 860
    )
    return sheet(body, width=860, height=390, fields={}, font=DOTS, size=15.5, ground=SAND_BANDS, padding="26px 48px")


def room_lease(case: Case, random: Random) -> Drawing:
    """The last page of a lease for a flat, filled by hand."""
    rent = random.randint(12, 55) * 10_000
    clauses = (
        f"第三条　租赁期限自 {pen(day_text(case.visited_on, '年'))} 起，租期一年，期满乙方须提前30日书面通知甲方续租或退租。",
        f"第四条　该房屋月租金为人民币 {pen(yuan(rent))} 元（大写：{pen(in_words(rent))}），押一付三，于每季首月5日前支付。",
        "第五条　租赁期间水、电、燃气、物业、网络等费用由乙方承担，房屋及附属设施的自然损耗由甲方负责修缮。",
        "第六条　乙方不得擅自转租、改变房屋结构，不得利用该房屋从事违法活动，否则甲方有权解除合同并没收押金。",
        "第七条　本合同一式两份，甲乙双方各执一份，自双方签字之日起生效，未尽事宜双方协商解决。",
    )
    body = heading("房屋租赁合同", 26, "letter-spacing:8px") + line("（第2页）", cls="c")
    body += "".join(line(one, "text-indent:2em;margin-top:10px") for one in clauses)
    body += spread(f"甲方（出租人）：{signed(e(staff(case)[2]))}", f"乙方（承租人）：{signed(e(case.insured.name))}", style="margin-top:34px")  # fmt: skip
    body += spread(f"电话：{blank('', 150)}", f"电话：{blank(case.insured.phone, 150, 'pen')}", style="margin-top:14px")
    body += line(f"签订日期：{pen(day_text(case.visited_on, '年'))}", "margin-top:16px", "r")
    return sheet(body, width=780, height=640, fields={}, font=random.choice((SERIF, FANG)), size=16.5, padding="50px 62px")  # fmt: skip


def hotel_folio(case: Case, random: Random) -> Drawing:
    """A hotel's folio with a guest's nights and meals."""
    nights, price = random.randint(1, 4), random.randint(188, 568) * 100
    room = f"{random.randint(3, 18)}0{random.randint(1, 9)}"
    rows: list[list[Cell]] = [["房费 Room", room, num(yuan(price))] for _ in range(nights)]  # fmt: skip
    rows.append(["早餐 Breakfast", "自助餐厅", num("38.00")])
    total = nights * price + 3800
    body = heading(f"{city(case)}云栖商务酒店", 22) + heading("宾客账单 GUEST FOLIO", 18)
    body += spread(f"宾客 Guest：{e(case.insured.name)}", f"账号 Folio No.：{number(case, 'folio', 8)}")
    body += spread(f"离店 Departure：{day_text(case.visited_on, '-')}", f"房晚 Nights：{nights}")
    body += grid(rows, head=("摘要 Description", "房号/地点", num("金额 Amount")), cls="lined", style="margin-top:8px")
    body += spread("消费合计 Total", f"CNY {yuan(total)}", style="margin-top:8px;font-size:17px")
    body += line("本人同意对上述账目负责。Regardless of charge instruction, I agree to be liable for this bill.", "font-size:13px;margin-top:16px")  # fmt: skip
    body += spread("宾客签名：＿＿＿＿＿", f"收银员：{e(staff(case)[3])}", style="margin-top:16px")
    return sheet(body, width=700, height=400 + 40 * len(rows), fields={}, font=MICRO, size=15, padding="34px 46px")


LAYOUTS = {"other": (parking_fine, account_flow, power_bill, delivery_note, room_lease, hotel_folio)}
