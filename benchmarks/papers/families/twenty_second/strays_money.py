"""Foreign pages from money matters: they are no claim papers."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_second.kit import (
    DOTS,
    HEI,
    KAI,
    MICROHEI,
    SONG,
    Cell,
    block,
    centre,
    heading,
    pen,
    right,
    screen,
    sheet,
    signed,
    spread,
    stamp,
    strip,
    table,
)
from benchmarks.papers.families.twenty_second.names import SUB_BRANCHES, desk_phone, hour, people
from benchmarks.papers.paper import Drawing


def parking_penalty(case: Case, random: Random) -> Drawing:
    """A traffic police's decision on a fine, from the spot."""
    car, who = case.vehicle, case.insured
    body = heading("公安交通管理简易程序处罚决定书", 21) + block(
        f"编号：{digits(random, 15)}", "text-align:right;margin:8px 0"
    )
    body += block(f"被处罚人：{e(who.name)}　　车辆牌号：{car.plate}")
    body += block(
        f"被处罚人于{day_text(case.visited_on, '年')}{hour(random)}，在{e(case.pools.streets[case.seed % 5])}实施机动车违反规定停放、"
        "临时停车且驾驶人不在现场的违法行为，违反《道路交通安全法》第五十六条，依据第九十三条，决定处以罚款。",
        "text-indent:2em;margin:8px 0",
    )
    body += block("罚款金额：壹佰元整（￥100.00）　　记分：0分", "", "b")
    body += block("持本决定书在15日内到指定银行网点缴纳罚款。逾期不缴的，每日按罚款数额的3％加处罚款。", "margin:8px 0")
    body += spread(f"交通警察：{signed(people(case)[0])}", "被处罚人签名：", style="margin-top:14px")
    body += stamp(case.pools.cities[case.seed % 5] + "公安局交通警察支队", 300, 340, 120)
    return sheet(body, 560, 480, {}, font=SONG, size=16.5, pad="30px 40px", scale=2)


def power_bill(case: Case, random: Random) -> Drawing:
    """An electricity company's bill of a month."""
    used = random.randint(120, 460)
    first = random.randint(2000, 9000)
    fen = used * 56
    month = case.visited_on.replace(day=1) - dt.timedelta(days=1)
    body = heading("居民电费通知单", 22, "background:#0d7a5f;color:#fff;padding:6px")
    body += spread(
        f"户号：{digits(random, 10)}",
        f"户名：{e(case.insured.name)}",
        f"{month.year}年{month.month}月",
        style="margin:10px 0",
    )
    body += block(f"用电地址：{e(case.insured.address)}")
    rows: list[list[Cell]] = [
        ["平段", right(str(first)), right(str(first + used)), right(str(used)), right("0.5600"), right(yuan(fen))],
        [("本月应缴电费", "colspan=5"), right(f"<b>{yuan(fen)}</b>")],
    ]
    body += table(rows, ["时段", "上月示数", "本月示数", "电量(千瓦时)", "电价", "电费(元)"], style="margin:10px 0")
    body += block(
        f"阶梯累计用电量：{used * 5}千瓦时　距第二阶梯还有{2400 - min(2300, used * 5)}千瓦时", "font-size:14px"
    )
    body += block(f"缴费截止日：每月25日　服务热线 95598　抢修电话 {desk_phone(random)}", "font-size:14px")
    return sheet(body, 740, 340, {}, font=MICROHEI, size=15.5)


def bank_flow(case: Case, random: Random) -> Drawing:
    """A bank's list of movements on an account."""
    who, balance = case.insured, random.randint(200000, 900000)
    body = heading(f"{who.bank}个人账户交易明细", 22) + block(f"开户网点：{random.choice(SUB_BRANCHES)}", "", "c")
    body += spread(
        f"户名：{e(who.name)}",
        f"卡号：{who.card_number[:6]}****{who.card_number[-4:]}",
        "币种：人民币",
        style="margin:10px 0",
    )
    what = {"工资": 480000, "超市消费": 12000, "转账转入": 90000, "水费代扣": 5600, "话费充值": 5000, "餐饮消费": 6800}
    what |= {"ATM取款": 50000}
    rows: list[list[Cell]] = []
    for place in range(11):
        day = case.on - dt.timedelta(days=44 - place * 4)
        kind = "工资" if place == 5 else random.choice(list(what)[1:])
        change = what[kind] * random.randint(8, 14) // 10 * (1 if kind in ("工资", "转账转入") else -1)
        balance += change
        sign = "+" if change > 0 else "-"
        rows.append(
            [
                day_text(day, "-"),
                kind,
                right(f"{sign}{yuan(abs(change), commas=True)}"),
                right(yuan(balance, commas=True)),
            ]
        )
    body += table(rows, ["交易日期", "摘要", "交易金额", "账户余额"], "rule")
    body += block(
        f"打印日期：{day_text(case.on, '-')}　打印柜员：{digits(random, 5)}　本明细未加盖业务专用章无效",
        "font-size:14px;margin-top:12px",
    )
    body += stamp(who.bank, 500, 470, 116, "业务专用章")
    return sheet(body, 720, 640, {}, font=HEI, size=15.5)


def prepaid_deposit(case: Case, random: Random) -> Drawing:
    """A hospital's receipt for money paid ahead of a stay: it is no invoice."""
    fen = random.choice((200000, 300000, 500000))
    body = heading(e(case.hospital), 21) + heading("住院预交金收据", 20)
    body += block(f"No.{digits(random, 8)}", "text-align:right;color:#b3261e")
    body += spread(
        f"姓名：{e(case.insured.name)}",
        f"住院号：{case.numbers['住院号']}",
        f"科室：{e(case.department)}",
        style="margin:8px 0",
    )
    body += table(
        [
            ["预交金额", f"￥{yuan(fen)}", "缴费方式", random.choice(("现金", "微信", "银行卡"))],
            ["大写", (in_words(fen), "colspan=3")],
            ["缴费日期", day_text(case.admitted_on, "-"), "收款员", people(case)[1]],
        ]
    )
    body += block(
        "说明：本收据为押金凭据，不作报销凭证；出院结算时凭此据换取正式发票，遗失不补。",
        "margin-top:12px;font-size:15px",
    )
    body += stamp(case.hospital, 470, 190, 116, "住院处")
    return sheet(body, 680, 370, {}, font=DOTS, size=16, paper="#fdf6f4")


def freight_note(case: Case, random: Random) -> Drawing:
    """A carrier's delivery note, written by pen."""
    staff = people(case)
    body = heading("顺达物流货物托运单", 23) + block(
        f"单号 {digits(random, 10)}　　{day_text(case.on - dt.timedelta(days=33), '年')}", "text-align:right"
    )
    lines: list[list[Cell]] = [
        ["发货人", pen(staff[0]), "收货人", pen(staff[1])],
        ["始发站", pen(case.pools.cities[case.seed % 4]), "到达站", pen(case.pools.cities[case.seed % 4 + 1])],
    ]
    body += table(lines, style="margin:10px 0")
    goods = random.sample(("纸箱", "机械配件", "轴承", "布匹", "瓷砖", "饲料", "家具板材"), 3)
    rows: list[list[Cell]] = [
        [
            pen(one),
            centre(pen(f"{random.randint(2, 40)}件")),
            centre(pen(f"{random.randint(30, 900)}kg")),
            centre(pen("自提")),
        ]
        for one in goods
    ]
    rows += [["&nbsp;", "", "", ""]] * 2
    body += table(rows, ["货物名称", "件数", "重量", "交付方式"])
    freight = random.randint(80, 600)
    body += spread(
        f"运费：{pen(f'{freight}元')}", f"付款方式：{pen('到付')}", "声明价值：______", style="margin-top:10px"
    )
    body += block("货物须在五日内提取；未保价货物损坏、丢失最高按运费三倍赔付。", "font-size:14px;margin:8px 0")
    body += spread("托运人签字：" + signed(staff[0]), "承运人签字：" + signed(staff[2]))
    return sheet(body, 760, 540, {}, font=KAI, size=16, paper="#f7fbf5")


def price_board(case: Case, random: Random) -> Drawing:
    """A hospital's public list of prices, for nobody in particular."""
    chosen = [one for one in case.pools.goods if one.category in ("检查费", "化验费", "治疗费")]
    shown = random.sample(chosen, 14)
    body = heading(e(case.hospital), 24) + heading("医疗服务项目价格公示", 22, "color:#0a4f8f;margin-bottom:10px")
    rows: list[list[Cell]] = [
        [
            f"{random.randint(1101, 4807)}00{place:03d}",
            e(one.name),
            one.category.removesuffix("费"),
            one.unit,
            right(yuan(one.price_fen)),
        ]
        for place, one in enumerate(shown, 1)
    ]
    body += table(rows, ["项目编码", "项目名称", "类别", "计价单位", "价格(元)"], "zebra")
    body += block("价格依据：现行医疗服务价格目录　　价格举报电话：12315", "margin-top:14px")
    body += block(f"{day_text(case.on - dt.timedelta(days=200), '年')}起执行", "text-align:right")
    return sheet(body, 820, 730, {}, font=MICROHEI, size=16)


def supermarket_strip(case: Case, random: Random) -> Drawing:
    """A supermarket's till slip."""
    sold = random.sample(
        (
            ("纯牛奶250ml*12", 4590),
            ("鸡蛋散装", 1286),
            ("抽纸6包", 1990),
            ("五花肉", 3275),
            ("洗衣液2kg", 2980),
            ("苹果", 1463),
            ("挂面", 690),
        ),
        5,
    )
    body = heading("好又多惠民超市（桃园店）", 18) + block(
        f"{day_text(case.visited_on, '-')} {hour(random, seconds=True)}", "", "c"
    )
    dash = "<div style='border-top:1px dashed #222;margin:6px 0'></div>"
    body += spread(f"收银机：0{random.randint(1, 9)}", f"流水：{digits(random, 6)}") + dash
    body += "".join(spread(name, yuan(fen)) for name, fen in sold) + dash
    total = sum(fen for _, fen in sold)
    body += spread(f"件数：{len(sold)}", f"合计：{yuan(total)}") + spread("微信支付", yuan(total))
    body += dash + block("凭小票七日内退换，生鲜除外<br>欢迎再次光临", "", "c")
    return strip(body, 390, {})


def phone_recharge_screen(case: Case, random: Random) -> Drawing:
    """A phone's page about a paid telephone bill."""
    fen = random.choice((3000, 5000, 10000))
    body = block(
        f"<div class=c style='color:#777'>话费充值</div><div class='c b' style='font-size:32px'>-{yuan(fen)}</div><div class=c style='color:#888'>交易成功</div>",
        "background:#fff;padding:24px",
    )
    grey = "<span style='color:#888'>"
    facts = [
        ("付款方式", f"{case.insured.bank}储蓄卡({case.insured.card_number[-4:]})"),
        ("充值号码", case.insured.phone[:3] + "****" + case.insured.phone[-4:]),
        ("创建时间", f"{day_text(case.on - dt.timedelta(days=6), '-')} {hour(random)}"),
        ("订单号", digits(random, 20)),
    ]
    body += block(
        "".join(spread(f"{grey}{a}</span>", b, style="padding:6px 0") for a, b in facts),
        "background:#fff;padding:10px 18px;margin-top:8px",
    )
    body += block("再充一笔　|　对订单有疑问", "color:#3b6fc4;padding:18px", "c")
    return screen(body, "账单详情", 470, {}, clock=hour(random))


LAYOUTS = {
    "other": (
        parking_penalty,
        power_bill,
        bank_flow,
        prepaid_deposit,
        freight_note,
        price_board,
        supermarket_strip,
        phone_recharge_screen,
    )
}
