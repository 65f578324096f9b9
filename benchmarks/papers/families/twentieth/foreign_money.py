"""Papers about money that are no claim papers."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twentieth.kit import (
    FANGSONG,
    GOTHIC,
    MATRIX,
    MISANS,
    NSANS,
    SERIF,
    Cell,
    apart,
    disc,
    end,
    grid,
    mid,
    page,
    pair,
    panel,
    para,
    phone,
    sign,
    slip,
    title,
)
from benchmarks.papers.families.twentieth.names import BRANCHES, clock, landline, staff
from benchmarks.papers.paper import Drawing


def water_bill(case: Case, random: Random) -> Drawing:
    """A notice of a water company."""
    who = case.insured
    city = case.pools.cities[case.seed % len(case.pools.cities)]
    last = 300 + case.seed % 500
    used = 8 + case.seed % 19
    body = title(f"{city}自来水有限责任公司", 21, "color:#0868a8") + title("水费通知单", 24)
    rows: list[list[Cell]] = [
        ["户号", case.numbers["登记号"], "户名", e(who.name)],
        ["用水地址", (e(who.address), "colspan=3")],
        ["上期读数", str(last), "本期读数", str(last + used)],
        ["用水量（吨）", str(used), "水价（元/吨）", "3.05"],
        ["水费", end(yuan(used * 210)), "污水处理费", end(yuan(used * 95))],
        ["应缴合计", (f"<b>{yuan(used * 305)}</b> 元", "colspan=3")],
    ]
    body += grid(rows, style="margin:14px 0")
    body += para(f"抄表日期：{day_text(case.visited_on, '-')}　请于当月 25 日前缴纳，逾期加收违约金。")
    body += para(f"抄表员：{e(staff(case)[0])}　客服热线：{landline(random)}　微信公众号可缴费")
    return page(body, 720, 480, {}, font=GOTHIC, size=16, css=".full td{padding:8px}")


def statement_of_account(case: Case, random: Random) -> Drawing:
    """A bank's statement of movements."""
    who = case.insured
    balance = 820000 + case.seed % 900000
    rows: list[list[Cell]] = []
    words = (
        "工资",
        "消费 超市",
        "转账支取",
        "利息存入",
        "手机银行转账",
        "消费 加油站",
        "代扣电费",
        "ATM取款",
        "消费 餐饮",
        "退款",
    )
    for place in range(14):
        moved = random.choice((-1, -1, 1)) * random.randint(900, 90000)
        balance += moved
        day = case.visited_on - dt.timedelta(days=60 - 4 * place)
        rows.append(
            [
                day_text(day, "plain"),
                words[(place + case.seed) % 10],
                "人民币",
                end(yuan(abs(moved)) if moved > 0 else ""),
                end(yuan(-moved) if moved < 0 else ""),
                end(yuan(balance)),
            ]
        )
    body = apart(f"<b style='font-size:20px'>{e(who.bank)}</b>", "个人账户交易明细 / Account Statement")
    body += apart(
        f"户名：{e(who.name)}",
        f"账号：{who.card_number[:6]}******{who.card_number[-4:]}",
        f"开户机构：{random.choice(BRANCHES)}",
        style="margin:10px 0",
    )
    body += grid(rows, ["交易日期", "摘要", "币种", "贷方发生额", "借方发生额", "余额"], "under")
    body += para("本明细仅供参考，以银行系统记录为准。第1页", "margin-top:14px;color:#666", "m")
    body += disc(f"{who.bank}股份有限公司", 640, 560, 124, "业务专用章")
    return page(body, 860, 740, {}, font=NSANS, size=15)


def parking_fine(case: Case, random: Random) -> Drawing:
    """A slip put under a windscreen wiper for wrong parking."""
    city = case.pools.cities[case.seed % len(case.pools.cities)]
    street = case.pools.streets[case.seed % len(case.pools.streets)]
    rule = "<div style='border-top:1.5px dashed #222;margin:8px 0'></div>"
    body = title("违法停车告知单", 21) + para(f"编号：{case.numbers['业务流水号']}{case.numbers['登记号'][:4]}") + rule
    body += para(f"号牌号码：{case.vehicle.plate}") + para("车辆类型：小型汽车")
    body += para(f"时间：{day_text(case.visited_on, '年')}{clock(random)}") + para(f"地点：{street}路段")
    body += para(
        "该机动车在上述时间、地点停放，违反《中华人民共和国道路交通安全法》第五十六条规定，请于 3 日后、15 日内到公安交管部门接受处理。",
        "margin-top:8px",
    )
    body += (
        rule
        + para(f"{city}公安局交通警察支队", cls="e")
        + para(f"执勤人员：{e(staff(case)[2][0])}警官（{case.numbers['床号'][:6]}）")
    )
    body += para("可通过“交管12123”手机软件办理")
    return slip(body, 560, {}, font=SERIF)


def delivery_note(case: Case, random: Random) -> Drawing:
    """A wholesaler's delivery note."""
    goods = case.pools.lost_goods
    picked = [goods[(case.seed + step * 5) % len(goods)] for step in range(4)]
    seller = f"{case.pools.cities[(case.seed + 3) % len(case.pools.cities)]}宏泰商贸有限公司"
    rows: list[list[Cell]] = [
        [
            mid(str(place)),
            e(one.name),
            mid(one.unit),
            mid(str(place + 1)),
            end(yuan(one.price_fen)),
            end(yuan(one.price_fen * (place + 1))),
        ]
        for place, one in enumerate(picked, 1)
    ]
    whole = sum(one.price_fen * (place + 1) for place, one in enumerate(picked, 1))
    rows.append([("合计金额（大写）" + in_words(whole), "colspan=4"), ("¥" + yuan(whole), "colspan=2 class=e")])
    body = title(seller, 21) + title("送　货　单", 22)
    body += apart(
        f"收货单位：{case.pools.cities[case.seed % len(case.pools.cities)]}家家福超市",
        f"{day_text(case.visited_on, '年')}",
        f"NO：{case.numbers['处方号']}",
    )
    body += grid(rows, ["序", "品名规格", "单位", "数量", "单价", "金额"], style="margin:8px 0")
    body += para("①白存根　②红客户　③黄记账　　货物请当面点清，签收后概不负责", "font-size:14px;color:#a33")
    body += apart(
        f"送货人：{sign(staff(case)[1])}",
        "收货人签字：____________",
        f"电话：{landline(random)}",
        style="margin-top:14px",
    )
    return page(body, 780, 440, {}, font=MATRIX, size=16, ground="#fdeff1", css=".full td{height:34px}")


def rent_contract(case: Case, random: Random) -> Drawing:
    """The first page of a lease."""
    landlord, tenant = staff(case)[3], case.insured
    rent = 90000 + case.seed % 40 * 5000
    begins = case.visited_on - dt.timedelta(days=90)
    body = title("房 屋 租 赁 合 同", 26, "margin-bottom:20px")
    body += para(f"出租方（甲方）：{e(landlord)}") + para(
        f"承租方（乙方）：{e(tenant.name)}　　联系电话：{tenant.phone}"
    )
    texts = (
        "根据《中华人民共和国民法典》及有关规定，甲乙双方在平等、自愿的基础上，就房屋租赁事宜达成如下协议：",
        f"第一条　甲方将位于{e(tenant.address)}的房屋出租给乙方居住使用，建筑面积 {60 + case.seed % 60} 平方米。",
        f"第二条　租赁期自 {day_text(begins, '年')} 起，共 12 个月。",
        f"第三条　月租金为人民币 {yuan(rent)} 元（{in_words(rent)}），按季支付；押金为一个月租金。",
        "第四条　租赁期间的水、电、燃气、物业、网络等费用由乙方承担。",
        "第五条　乙方不得擅自改变房屋结构，不得转租，如有损坏应负责修复。",
        "第六条　本合同一式两份，双方各执一份，自签字之日起生效。",
    )
    body += "".join(para(one, "text-indent:2em;margin-top:10px;line-height:1.9") for one in texts)
    body += apart(f"甲方（签字）：{sign(landlord)}", f"乙方（签字）：{sign(tenant.name)}", style="margin-top:40px")
    return page(body, 780, 880, {}, font=FANGSONG, size=17.5, pad="50px 64px")


def takeaway_order(case: Case, random: Random) -> Drawing:
    """A phone's order of food."""
    dishes = (
        ("红烧牛肉面", 2800),
        ("青椒肉丝盖饭", 2200),
        ("酸辣土豆丝", 1400),
        ("皮蛋瘦肉粥", 1200),
        ("凉拌黄瓜", 900),
        ("手撕包菜", 1600),
    )
    picked = [dishes[(case.seed + step) % 6] for step in range(3)]
    whole = sum(price for _, price in picked) + 500
    body = panel(
        "<div class=k style='font-size:18px'>订单已送达</div><div style='color:#888'>感谢您的信任，期待再次光临</div>"
    )
    inner = para("老街坊家常菜（书院巷店）", "font-weight:600")
    inner += "".join(pair(f"{name} ×1", f"¥{yuan(price)}") for name, price in picked)
    inner += (
        pair("打包费", "¥2.00")
        + pair("配送费", "¥3.00")
        + pair("实付", f"<b>¥{yuan(whole)}</b>", "border-top:1px solid #eee")
    )
    body += panel(inner)
    body += panel(
        pair("收货地址", e(case.insured.address))
        + pair("下单时间", f"{day_text(case.visited_on, '-')} {clock(random)}")
        + pair("订单号", case.numbers["业务流水号"] + case.numbers["登记号"])
        + pair("支付方式", "微信支付")
    )
    return phone(body, "订单详情", 600, {}, font=MISANS, tint="#ffd100", time=clock(random))


LAYOUTS = {"other": (water_bill, statement_of_account, parking_fine, delivery_note, rent_contract, takeaway_order)}
