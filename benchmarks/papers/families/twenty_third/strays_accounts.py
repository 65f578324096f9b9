"""Foreign pages from money matters: nothing of them belongs to a claim."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_third.kit import (
    FANG,
    NEEDLE,
    SANS,
    SONG,
    ZEN,
    Cell,
    box,
    card,
    centre,
    heading,
    line,
    on_line,
    pen,
    right,
    roll,
    round_seal,
    row,
    screen,
    sheet,
    signed,
    wide,
)
from benchmarks.papers.families.twenty_third.names import BRANCHES, clerks, desk_phone, hour
from benchmarks.papers.paper import Drawing, Layout


def gas_bill(case: Case, random: Random) -> Drawing:
    """A gas company's reminder of what is to be paid, with steps of the price."""
    city = case.pools.cities[case.seed % len(case.pools.cities)]
    first, second = random.randint(40, 120), random.randint(1, 30)
    total = first * 268 + second * 322
    body = wide(f"<b style='font-size:20px;color:#c65a11'>{city}燃气集团</b>", f"客服 {desk_phone(random)}")
    body += heading("居民用户燃气费账单", 23, "margin:10px 0")
    body += box(
        [
            ["户名", e(case.relative.name), "用户编号", case.numbers["登记号"]],
            ["用气地址", (e(case.relative.address), "colspan=3")],
            ["抄表日期", day_text(case.visited_on, "-"), "表具类型", "IC卡膜式表"],
        ]
    )
    rows: list[list[Cell]] = [
        ["第一阶梯", right(f"{first}"), right("2.68"), right(yuan(first * 268))],
        ["第二阶梯", right(f"{second}"), right("3.22"), right(yuan(second * 322))],
        ["本期应缴", right(f"{first + second}"), "", right(f"<b>{yuan(total)}</b>")],
    ]
    body += box(
        rows, ["计价分档", right("用气量（立方米）"), right("单价（元）"), right("金额（元）")], "tb", "margin:14px 0"
    )
    body += line("请于每月25日前缴费。逾期按日加收违约金。可通过银行代扣、营业厅或手机缴费。", "font-size:15px")
    body += line("安全提示：长期外出请关闭表前阀；闻到异味请开窗并到室外拨打抢修电话。", "font-size:15px;color:#c65a11")
    return sheet(body, (800, 560), {}, font=SANS, px=16)


def parking_ticket(case: Case, random: Random) -> Drawing:
    """A slip of the traffic police on a parked car, with the fine."""
    city = case.pools.cities[case.seed % len(case.pools.cities)]
    body = heading(f"{city}公安局交通警察支队", 17) + heading("违法停车告知单", 21)
    body += line(f"编号：{digits(random, 15)}", "margin:4px 0 8px")
    body += line(
        f"　　号牌为 {case.vehicle.plate} 的小型汽车，于 {day_text(case.visited_on, '年')} {hour(random)} 在{e(case.pools.streets[case.seed % 5])}路段未按规定停放，违反《道路交通安全法》第五十六条，请于十五日内到窗口或通过手机接受处理。",
        "line-height:1.8",
    )
    body += line("违法代码：1039　罚款：150元　记分：0分", "margin-top:8px")
    body += line(f"执勤民警：{e(clerks(case)[0])}") + line(f"查询电话：{desk_phone(random)}", "margin-bottom:8px")
    body += line("本单由驾驶人自行留存，不作为缴款凭据", "font-size:14px", "c")
    return roll(body, 450, {}, font=ZEN)


def lease_receipt_contract(case: Case, random: Random) -> Drawing:
    """The first page of a contract of lease."""
    first, second = case.relative.name, clerks(case)[2]
    rent = random.randint(14, 62) * 10000
    start = case.admitted_on
    body = heading("房屋租赁合同", 26, "letter-spacing:8px;margin-bottom:16px")
    body += line(f"出租方（甲方）：{on_line(e(second), 140)}") + line(f"承租方（乙方）：{on_line(e(first), 140)}")
    terms = (
        f"第一条　甲方将位于{e(case.relative.address)}的房屋出租给乙方居住使用，建筑面积 {random.randint(45, 130)} 平方米。",
        f"第二条　租赁期限自 {day_text(start, '年')} 起至 {day_text(start + dt.timedelta(days=364), '年')} 止。",
        f"第三条　月租金为人民币 {yuan(rent)} 元（大写：{in_words(rent)}），按季支付，押金为一个月租金。",
        "第四条　租赁期间水、电、燃气、物业等费用由乙方承担，房屋主体维修由甲方负责。",
        "第五条　乙方不得擅自转租、改变房屋结构；提前退租须提前三十日书面通知甲方。",
        "第六条　任何一方违约，应向对方支付相当于一个月租金的违约金。",
        "第七条　本合同一式两份，双方各执一份，自签字之日起生效。",
    )
    body += "".join(line(one, "line-height:1.95;margin-top:6px") for one in terms)
    body += (
        "<div class=cols style='margin-top:26px'>"
        + f"<div>甲方：{signed(second)}</div><div>乙方：{signed(first)}</div></div>"
    )
    body += line(f"签订日期：{day_text(start, '年')}", "margin-top:14px")
    return sheet(body, (800, 860), {}, font=FANG, px=17, pad="50px 64px")


def goods_delivery_note(case: Case, random: Random) -> Drawing:
    """A wholesaler's delivery note in several colours of paper."""
    paper = random.choice(("#fdeef0", "#fffbe2", "#eef6ff"))
    rows: list[list[Cell]] = []
    total = 0
    names = (
        ("瓶装纯净水", "箱"),
        ("抽纸", "提"),
        ("一次性纸杯", "箱"),
        ("挂面", "箱"),
        ("酱油", "件"),
        ("大豆油", "桶"),
    )
    for name, unit in random.sample(names, random.randint(3, 6)):
        count, price = random.randint(2, 30), random.randint(18, 160) * 50
        total += count * price
        rows.append(
            [
                pen(name),
                centre(pen(unit)),
                right(pen(str(count))),
                right(pen(yuan(price))),
                right(pen(yuan(count * price))),
            ]
        )
    rows.append([(f"合计大写：{pen(in_words(total))}", "colspan=3"), (f"￥{pen(yuan(total))}", "colspan=2")])
    city = case.pools.cities[(case.seed + 2) % len(case.pools.cities)]
    body = heading(f"{city}鸿运达商贸行", 20) + heading("送　货　单", 22)
    body += wide(
        f"收货单位：{pen('好邻居超市')}",
        f"日期：{pen(day_text(case.visited_on, '.'))}",
        f"<span style='color:#c02626'>No {digits(random, 7)}</span>",
        style="margin:8px 0",
    )
    body += box(rows, [centre(one) for one in ("品名及规格", "单位", "数量", "单价", "金额")])
    body += wide(
        f"送货人：{signed(clerks(case)[0])}",
        f"收货人：{signed(clerks(case)[1])}",
        f"电话：{desk_phone(random)}",
        style="margin-top:14px",
    )
    body += line("①存根　②客户　③回单　货款当面点清，如有破损请当场提出", "font-size:14px;margin-top:8px")
    return sheet(body, (760, 300 + 37 * len(rows)), {}, font=SONG, px=16, pad="26px 36px", paper=paper)


def account_movements(case: Case, random: Random) -> Drawing:
    """A bank's list of movements on an account, with nothing of a hospital in it."""
    balance = random.randint(3000, 90000) * 100
    rows: list[list[Cell]] = []
    day = case.on - dt.timedelta(days=60)
    for _ in range(random.randint(9, 15)):
        day += dt.timedelta(days=random.randint(1, 4))
        word = random.choice(
            ("代发工资", "网上消费", "跨行转账", "ATM取款", "结息", "话费代扣", "贷款还款", "他行汇入")
        )
        sign = 1 if word in ("代发工资", "结息", "他行汇入") else -1
        moved = (
            sign
            * random.randint(500, 280000)
            // (20000 if word == "ATM取款" else 1)
            * (20000 if word == "ATM取款" else 1)
        )
        if balance + moved < 0:
            moved = -moved
            word = "他行汇入"
        balance += moved
        amount = f"{'-' if moved < 0 else '+'}{yuan(abs(moved), commas=True)}"
        rows.append(
            [
                day_text(day, "-"),
                word,
                right(amount),
                right(yuan(balance, commas=True)),
                random.choice(("财付通", "云闪付", "本行", "—")),
            ]
        )
    body = wide(
        f"<b style='font-size:20px'>{case.relative.bank}</b>",
        "个人账户交易流水",
        style="align-items:end;font-size:18px",
    )
    body += wide(
        f"户名：{e(case.relative.name)}",
        f"账号：{case.relative.card_number[:6]}******{case.relative.card_number[-4:]}",
        "币种：人民币",
        f"打印网点：{random.choice(BRANCHES)}",
        style="margin:12px 0 6px;font-size:14.5px",
    )
    body += box(
        rows, ["交易日期", "摘要", right("交易金额"), right("账户余额"), "对方/渠道"], "rule", "font-size:14.5px"
    )
    body += wide(
        f"本页共 {len(rows)} 笔", "第1页 共1页", "本流水加盖业务章有效", style="margin-top:12px;font-size:14px"
    )
    height = 240 + 34 * len(rows)
    body += round_seal(case.relative.bank, 640, height - 122, 112, "业务讫章", 0.38)
    return sheet(body, (880, height), {}, font=NEEDLE, px=15.5)


def transfer_screen(case: Case, random: Random) -> Drawing:
    """A telephone's receipt of a transfer to a friend."""
    fen = random.randint(20, 900) * 1000
    body = line(
        "<span style='background:#09bb07;color:#fff;border-radius:50%;padding:8px 13px;font-size:22px'>✓</span>",
        "margin:26px 0 12px",
        "c",
    )
    body += line(f"转账给 *{clerks(case)[3][-1]}", "font-size:16px", "c") + line(
        f"￥{yuan(fen)}", "font-size:34px", "c b"
    )
    facts = (
        ("当前状态", "对方已收款"),
        ("转账说明", random.choice(("聚餐AA", "房租", "球拍钱"))),
        ("转账时间", f"{day_text(case.visited_on, '年')} {hour(random, seconds=True)}"),
        ("支付方式", "零钱通"),
        ("转账单号", digits(random, 28)),
    )
    body += card("".join(row(label, f"<span style='word-break:break-all'>{value}</span>") for label, value in facts))
    body += line("对此订单有疑问　|　申请转账电子凭证", "color:#5a6b95;margin-top:14px", "c")
    return screen(body, "账单详情", 520, {}, clock=hour(random))


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "other": (
        gas_bill,
        parking_ticket,
        lease_receipt_contract,
        goods_delivery_note,
        account_movements,
        transfer_screen,
    ),
}
