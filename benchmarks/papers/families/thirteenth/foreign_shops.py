"""Strays from shops and journeys; some look like invoices, lists or slips."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.thirteenth import cards_kit as kit
from benchmarks.papers.families.thirteenth.cards_kit import t
from benchmarks.papers.families.thirteenth.kit import thermal
from benchmarks.papers.paper import Drawing, Layout


def _itinerary_lines(case: Case, random: Random, fare: int) -> list[list[str]]:
    """The table's rows."""
    return [
        [
            f"@colspan=4|旅客姓名 NAME OF PASSENGER<br><b>{t(case.relative.name)}</b>",
            f"@colspan=4|有效身份证件号码 ID.NO.<br><b>{case.relative.id_number}</b>",
        ],
        ["", "承运人", "航班号", "座位等级", "日期", "时间", "客票级别", "免费行李"],
        [
            "自 FROM 天府T2",
            "川航",
            f"3U{random.randint(6000, 8999)}",
            "Y",
            f"{day_text(case.visited_on, '-')}",
            kit.clock(random),
            "Y",
            "20K",
        ],
        ["至 TO 白云T1", "VOID", "VOID", "", "", "", "", ""],
        [
            f"票价 CNY {fare}.00",
            "@colspan=2|民航发展基金 CN 50.00",
            "@colspan=2|燃油附加费 YQ 20.00",
            f"@colspan=3|合计 TOTAL CNY {fare + 70}.00",
        ],
        [
            f"@colspan=4|电子客票号码 E-TICKET NO. 876-{digits(random, 10)}",
            f"@colspan=4|填开单位 ISSUED BY 云程航空服务有限公司　{day_text(case.visited_on, '-')}",
        ],
    ]


def itinerary(case: Case, random: Random) -> Drawing:
    """A passenger's receipt of a flight."""
    fare = random.randint(35, 190) * 10
    lines = _itinerary_lines(case, random, fare)
    body = (
        f'<div class="pair"><b style="font-size:19px;color:#2b5f9e">航空运输电子客票行程单</b><span>印刷序号 SERIAL NUMBER：{digits(random, 11)}</span></div><div style="font-size:11px;margin-bottom:6px">ITINERARY/RECEIPT OF E-TICKET FOR AIR TRANSPORT</div>'
        + kit.rows(*lines, widths=(19, 10, 11, 11, 14, 9, 12, 14))
        + "<div style='font-size:12px;margin-top:8px'>验真网址：略　服务热线：400-815-8888　请妥善保管，遗失不补</div>"
    )
    return kit.page(
        body,
        (900, 380),
        font=kit.ROUND,
        px=13.5,
        ground="#eaf3fb",
        css=".g td{border-color:#7aa0c8;height:40px}",
        pad="24px 32px",
    )


def meal_invoice(case: Case, random: Random) -> Drawing:
    """A tax invoice of a restaurant."""
    fen = random.randint(80, 900) * 100
    tax, number = round(fen * 6 / 106), digits(random, 8)
    lines = [
        ["货物或应税劳务、服务名称", "规格", "单位", "数量", "金额", "税率", "税额"],
        ["*餐饮服务*餐费", "", "次", "1", yuan(fen - tax), "6%", yuan(tax)],
        ["@colspan=4 style='height:60px'|合　　计", f"￥{yuan(fen - tax)}", "", f"￥{yuan(tax)}"],
        ["价税合计(大写)", f"@colspan=3|{in_words(fen, yuan_word='圆')}", f"@colspan=3|(小写)￥{yuan(fen)}"],
    ]
    body = (
        f'<div class="pair"><span>发票代码：0{digits(random, 11)}</span><h2 style="font-size:21px;color:#94502a">增值税电子普通发票</h2><span>发票号码：{number}<br>开票日期：{day_text(case.visited_on, "年月")}</span></div>'
        f"<div style='border:1px solid #94502a;border-bottom:0;padding:5px 8px;margin-top:8px'>购买方　名称：{t(kit.town(case.relative))}瑞峰商贸有限公司　　纳税人识别号：{case.credit_code}</div>"
        + kit.rows(*lines, widths=(31, 9, 8, 9, 18, 9, 16))
        + f"<div style='border:1px solid #94502a;border-top:0;padding:5px 8px'>销售方　名称：老灶台餐饮管理有限公司　　地址、电话：滨江路{random.randint(1, 90)}号 8{digits(random, 6)}</div>"
        + kit.pair(
            f"收款人：{kit.staff(random)}",
            f"复核：{kit.staff(random)}",
            f"开票人：{kit.staff(random)}",
            "销售方：(章)",
            style="margin-top:8px",
        )
        + kit.oval("老灶台餐饮管理有限公司", "发票专用章", right=90, bottom=26, width=160)
    )
    return kit.page(
        body, (880, 420), font=kit.MING, px=14, css=".g td{border-color:#94502a}", pad="24px 32px", ink="#3a2a20"
    )


def _delivery_goods() -> list[list[str]]:
    """A part of the page."""
    return (
        ("矿泉水550ml", "箱", 2400),
        ("方便面桶装", "箱", 4600),
        ("食用盐400g", "袋", 250),
        ("抽纸", "提", 1290),
        ("白砂糖", "包", 650),
        ("洗衣液2kg", "瓶", 2190),
    )


def delivery(case: Case, random: Random) -> Drawing:
    """A wholesaler's delivery note, three leaves."""
    goods = _delivery_goods()
    lines, total = [["品名", "单位", "数量", "单价", "金额", "备注"]], 0
    for name, unit, price in random.sample(goods, 4):
        count = random.randint(2, 20)
        total += count * price
        lines.append([kit.wrote(one) for one in (name, unit, count, yuan(price), yuan(count * price))] + [""])
    lines.append([f"@colspan=6|合计：{kit.wrote(in_words(total))}　￥{kit.wrote(yuan(total))}"])
    body = (
        '<h2 class="mid" style="font-size:24px;letter-spacing:12px">送 货 单</h2>'
        + kit.pair(
            f"收货单位：{kit.wrote('便民超市')}",
            f"№ {digits(random, 7)}",
            day_text(case.visited_on, "年"),
            style="margin:8px 0",
        )
        + kit.rows(*lines, widths=(32, 10, 11, 15, 18, 14))
        + kit.pair(
            "送货人：" + kit.pen(kit.staff(random)),
            "收货人签字：" + kit.pen(kit.staff(random), face=1),
            style="margin-top:14px",
        )
        + "<div style='font-size:12.5px;margin-top:8px'>货款两清，概不赊欠。如有质量问题三日内调换。</div>"
    )
    return kit.page(
        body,
        (700, 430),
        font=kit.SONG,
        px=15.5,
        ground="#f6eefa",
        ink="#5b3a7a",
        css=".g td{border-color:#8a6aa8;height:36px}",
        scale=1.8,
    )


def fuel(case: Case, random: Random) -> Drawing:
    """A filling station's slip."""
    litres, price = random.randint(1500, 5200), random.randint(710, 860)
    money = litres * price // 100
    body = (
        '<div class="c" style="font-size:24px">中原石油 人民路加油站</div><div class="c">加油小票（非发票）</div><div style="border-top:2px dashed #555;margin:8px 0"></div>'
        f"站号：{digits(random, 6)}　班次：{random.randint(1, 3)}<br>油枪号：{random.randint(1, 12):02d}　油品：{random.choice(('92', '95'))}#汽油<br>单价：{price / 100:.2f} 元/升<br>升数：{litres / 100:.2f}<br>金额：<b style='font-size:26px'>{yuan(money)}</b> 元<br>车牌：{case.vehicle.plate}<br>付款方式：{random.choice(('加油卡', '扫码支付'))}<br>流水号：{digits(random, 10)}<br>时间：{day_text(case.visited_on, '-')} {kit.clock(random)}"
        "<div style='border-top:2px dashed #555;margin:8px 0'></div><div class='c'>凭小票7日内换开发票　谢谢惠顾</div>"
    )
    return thermal(body, width=560, height=560, fields={})


def order(case: Case, random: Random) -> Drawing:
    """An order in a shop's app: a walking aid, bought for the patient."""
    goods, price = random.choice(
        (
            ("铝合金腋下拐杖 可调节", 8900),
            ("折叠轮椅 轻便款", 45900),
            ("家用血压计 臂式", 19900),
            ("护膝运动款 一对", 6800),
        )
    )
    off = random.choice((0, 500, 1000))
    person = case.relative
    body = (
        f'<div style="background:linear-gradient(90deg,#ff5a36,#ff8a3d);color:#fff;border-radius:10px;padding:14px"><b style="font-size:18px">交易成功</b><div style="font-size:13px">感谢您在本店购物，欢迎再次光临</div></div>'
        f'<div style="background:#fff;border-radius:10px;padding:12px 14px;margin-top:10px">{t(person.name)}　{person.phone[:3]}****{person.phone[-4:]}<div style="color:#888;font-size:13px">{t(person.address)}</div></div>'
        f'<div style="background:#fff;border-radius:10px;padding:12px 14px;margin-top:10px"><div style="color:#888">康泰护理旗舰店</div><div style="display:flex;gap:12px;margin-top:8px"><div style="width:74px;height:74px;background:#e8ecef;border-radius:6px"></div><div style="flex:1">{goods}<div class="pair" style="margin-top:14px"><b>¥{yuan(price)}</b><span>×1</span></div></div></div>'
        f'<div class="pair" style="margin-top:12px;color:#888"><span>店铺优惠</span><span>-¥{yuan(off)}</span></div><div class="pair" style="margin-top:6px"><span>实付款</span><b style="color:#ff5a36">¥{yuan(price - off)}</b></div></div>'
        f'<div style="color:#888;font-size:12.5px;margin-top:10px">订单编号 {digits(random, 19)}<br>下单时间 {day_text(case.visited_on, "-")} {kit.clock(random)}:09</div>'
    )
    return kit.screen("订单详情", body, 590, random=random)


LAYOUTS: dict[str, tuple[Layout, ...]] = {"other": (itinerary, meal_invoice, delivery, fuel, order)}
