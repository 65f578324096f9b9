"""Foreign slips, tickets and cards: what lies in a pocket next to the papers of a claim."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.held_out.sheet import (
    FIXED,
    GOTHIC,
    KAI,
    MING,
    SONG,
    WENKAI,
    at,
    capital,
    chinese,
    dashed,
    drawing,
    padded,
    portrait,
    rows,
    seal,
)
from benchmarks.papers.paper import Drawing, Layout

_DISHES = (
    ("酸菜鱼", 68),
    ("回锅肉", 42),
    ("蒜蓉西兰花", 26),
    ("米饭", 3),
    ("口水鸡", 38),
    ("王老吉", 8),
    ("干锅花菜", 32),
    ("水煮牛肉", 58),
    ("手撕包菜", 22),
)
_WARES = (
    ("纯牛奶250ml*12", 4990),
    ("散装苹果", 1286),
    ("抽纸3层*10包", 2690),
    ("鸡蛋30枚", 2380),
    ("洗洁精1.1kg", 990),
    ("挂面900g", 750),
    ("牙膏140g", 1590),
)


def restaurant_slip(case: Case, random: Random) -> Drawing:
    """A restaurant's bill."""
    dishes = random.sample(_DISHES, random.randint(4, 8))
    total = sum(price for _, price in dishes)
    lines = rows([(name, "1", f"{price}.00") for name, price in dishes])
    body = f"<div class=c style='font-size:23px'>老灶台家常菜</div><div class=c>结账单</div><p>桌号：A{random.randint(1, 30)}　人数：{random.randint(2, 9)}<br>单号：{digits(random, 12)}<br>时间：{dashed(case.visited_on)} 19:{random.randint(10, 59)}</p><table>{rows((('菜品', '数量', '金额'),), head=True)}{lines}</table><p>合计：{total}.00<br>实收：{total}.00　微信支付</p><div class=c>谢谢惠顾，欢迎再来<br>如需发票请扫码</div>"
    return drawing(
        body,
        {},
        size_px=(360, 340 + 40 * len(dishes)),
        font=FIXED,
        letter_px=16,
        inset_px=(20, 22),
        css="th,td{text-align:left}",
        scale=2,
    )


def supermarket_slip(case: Case, random: Random) -> Drawing:
    """A supermarket's receipt."""
    wares = random.sample(_WARES, random.randint(3, 7))
    total = sum(price for _, price in wares)
    lines = "".join(
        f"<div>69{digits(random, 11)}</div><div>{name}<span style='float:right'>{yuan(price)}</span></div>"
        for name, price in wares
    )
    body = f"<div class=c style='font-size:21px'>万家福生活超市</div><div class=c>购物小票</div><p>{dashed(case.on)} 收银台:0{random.randint(1, 9)}<br>流水号:{digits(random, 10)}</p>{lines}<p>------------------<br>总计：{yuan(total)}<br>会员卡号：{digits(random, 10)}</p><div class=c>小票为退换货凭证，请妥善保管</div>"
    return drawing(body, {}, size_px=(340, 330 + 54 * len(wares)), font=FIXED, letter_px=15, inset_px=(18, 20), scale=2)


def taxi_invoice(case: Case, random: Random) -> Drawing:
    """出租汽车发票, with a code and a number like a medical invoice."""
    fare = random.randint(1000, 9000)
    lines = (
        (f"发票代码 {digits(random, 12)}"),
        (f"发票号码 {digits(random, 8)}"),
        f"单位 {case.pools.cities[3]}客运出租",
        f"电话 {digits(random, 8)}",
        f"车号 {case.vehicle.plate[1:]}",
        f"证号 {digits(random, 6)}",
        f"日期 {dashed(case.visited_on)}",
        f"时间 0{random.randint(7, 9)}:12-0{random.randint(7, 9)}:48",
        "单价 2.40元",
        f"里程 {random.randint(3, 30)}.6km",
        "等候 00:03:21",
        f"金额 {yuan(fare)}元",
    )
    body = (
        f"<div class=c style='font-size:17px'>{case.pools.provinces[0]}出租汽车统一发票</div><div class=c style='font-size:13px;color:#b33'>发票联</div>"
        + "".join(f"<p>{line}</p>" for line in lines)
        + seal("发票专用章", size_px=100, style="right:10px;bottom:40px")
    )
    return drawing(body, {}, size_px=(280, 560), font=FIXED, letter_px=16, inset_px=(16, 20), paper="#f6f4ef", scale=2)


def train_ticket(case: Case, random: Random) -> Drawing:
    """A paper train ticket, name and masked number on it."""
    stops = random.sample([city.removesuffix("市") for city in case.pools.cities], 2)
    body = (
        at(20, 14, f"{random.choice('ABCDEFGHK')}{digits(random, 6)}", "color:#c33;font-size:18px")
        + at(40, 52, f"{stops[0]}站", "font-size:28px")
        + at(225, 48, f"G{random.randint(100, 3000)}", "font-size:24px")
        + at(370, 52, f"{stops[1]}站", "font-size:28px")
        + at(
            30,
            110,
            f"{case.visited_on.year}年{case.visited_on.month:02d}月{case.visited_on.day:02d}日 {random.randint(7, 21):02d}:{random.randint(0, 59):02d}开",
            "font-size:18px",
        )
        + at(360, 110, f"0{random.randint(1, 9)}车{random.randint(1, 19):02d}F号", "font-size:18px")
        + at(30, 142, f"￥{random.randint(40, 600)}.5元", "font-size:20px")
        + at(370, 142, "二等座", "font-size:18px")
        + at(
            30,
            190,
            f"{case.insured.id_number[:10]}****{case.insured.id_number[14:]}　{escape(case.insured.name)}",
            "font-size:19px",
        )
        + at(
            60,
            232,
            "买票请到12306 发货请到95306<br>中国铁路祝您旅途愉快",
            "border:1px dashed #444;padding:4px 20px;font-size:13px",
        )
        + at(30, 292, digits(random, 21), "font-size:14px")
    )
    return drawing(body, {}, size_px=(540, 330), font=SONG, paper="#cfe6f2", corner_px=8, scale=1.8)


def delivery_label(case: Case, random: Random) -> Drawing:
    """An express delivery label."""
    who, other = case.insured, case.relative
    body = f"<div style='font-size:30px;font-weight:700;border-bottom:2px solid #000'>迅达速递　<span style='font-size:38px'>{random.randint(100, 999)}-A{random.randint(1, 40)}</span></div><p style='font-size:22px'>收　{escape(who.name[0])}** {who.phone[:3]}****{who.phone[-4:]}<br>{escape(who.address)}</p><p style='border-top:1px solid #000;border-bottom:1px solid #000'>寄　{escape(other.name[0])}** {other.phone[:3]}****{other.phone[-4:]}<br>{escape(other.address)}</p><div style='height:90px;background:repeating-linear-gradient(90deg,#000 0 3px,#fff 3px 5px,#000 5px 6px,#fff 6px 11px)'></div><div class=c>SF{digits(random, 13)}</div><p>物品：{random.choice(('文件', '衣物', '日用品'))}　1件　{random.randint(1, 5)}.2kg<br>打印时间：{dashed(case.on)} 14:20　签收人：</p>"
    return drawing(body, {}, size_px=(460, 620), font=GOTHIC, letter_px=17, inset_px=(20, 20))


def name_card(case: Case, random: Random) -> Drawing:
    """A business card."""
    who = case.relative
    body = (
        at(36, 36, escape(case.insurer), "font-size:17px;color:#246")
        + at(36, 110, escape(who.name), "font-size:32px")
        + at(36, 160, random.choice(("业务主任", "理赔专员", "客户经理")), "font-size:15px")
        + at(36, 200, f"手机：{who.phone}", "font-size:15px")
        + at(36, 226, f"地址：{escape(who.address)}", "font-size:14px")
        + at(36, 252, f"邮箱：{who.pinyin.replace(' ', '').lower()}@example.cn", "font-size:14px")
    )
    return drawing(body, {}, size_px=(540, 320), font=GOTHIC, paper="#fcfcfa", scale=1.8)


def member_card(case: Case, random: Random) -> Drawing:
    """A shop's membership card: card-shaped, numbered, no bank."""
    body = (
        at(32, 28, f"{random.choice(('悦享', '金禾', '优品'))}会员卡", "font-size:30px;color:#fff")
        + at(34, 76, "VIP MEMBER CARD", "font-size:14px;color:#fff")
        + at(
            34, 210, f"NO. {digits(random, 4)} {digits(random, 4)} {digits(random, 4)}", "font-size:27px;color:#ffe9a8"
        )
        + at(34, 280, "凭此卡购物享9.5折优惠，本卡不可兑换现金", "font-size:14px;color:#fff")
    )
    return drawing(
        body,
        {},
        size_px=(540, 340),
        font=GOTHIC,
        paper="linear-gradient(120deg,#5b1d6b,#a0408f)",
        corner_px=18,
        scale=1.8,
    )


def badge(case: Case, random: Random) -> Drawing:
    """An employee's badge: photograph, name and number, no identity card."""
    who = case.insured
    body = f"<div class=c style='font-size:21px;color:#fff;background:#1b5c8e;margin:-24px -24px 20px;padding:14px'>{escape(case.pharmacy[:12])}</div>{portrait(150, 190, 'left:105px;top:90px', woman=who.sex == '女')}<div style='height:215px'></div><p>姓名：{escape(who.name)}</p><p>部门：{random.choice(('仓储部', '质检部', '行政部'))}</p><p>职务：{random.choice(('主管', '专员'))}</p><p>工号：{digits(random, 6)}</p><div class=c style='font-size:26px;letter-spacing:10px'>工作证</div>"
    return drawing(body, {}, size_px=(360, 560), font=GOTHIC, letter_px=18, inset_px=(24, 24), corner_px=14, scale=1.8)


def menu(case: Case, random: Random) -> Drawing:
    """A menu."""
    body = f"<div class=c style='font-size:44px;color:#8d1f1f'>菜　单</div><div class=c>川味小馆 · 外卖电话 {digits(random, 8)}</div><table>{rows([(name, '……', f'{price}元/份') for name, price in random.sample(_DISHES, 9)])}</table><p>另收餐具费2元/位，谢绝自带酒水</p>"
    return drawing(body, {}, size_px=(640, 760), font=KAI, letter_px=23, paper="#fdf3df", css="td{padding:8px}")


def power_bill(case: Case, random: Random) -> Drawing:
    """An electricity bill."""
    used = random.randint(120, 600)
    body = f"<div class=c style='font-size:23px'>电费缴费通知单</div><p>户号：{digits(random, 10)}　户名：{escape(case.insured.name)}</p><p>用电地址：{escape(case.insured.address)}</p><table>{rows((('上期示数', '本期示数', '用电量(千瓦时)', '电价(元)', '金额(元)'),), head=True)}{rows(((str(random.randint(1000, 5000)), str(random.randint(5100, 9000)), str(used), '0.5580', yuan(used * 56)),))}</table><p>应缴金额：{yuan(used * 56)}元　大写：{capital(used * 56)}</p><p>缴费截止日期：{chinese(case.on)}，逾期将产生违约金。</p><p class=r>{case.pools.cities[1]}供电公司</p>"
    return drawing(
        body,
        {},
        size_px=(760, 480),
        font=SONG,
        css="td,th{border:1px solid #444;padding:8px;text-align:center}",
        letter_px=16,
    )


def catering_invoice(case: Case, random: Random) -> Drawing:
    """A digital tax invoice for meals: an invoice, but of no claim."""
    total = random.randint(8000, 90000)
    body = f"<div class=c style='font-size:26px;color:#8a3d1d'>电子发票（普通发票）</div><p class=r>发票号码：26{digits(random, 18)}<br>开票日期：{padded(case.visited_on)}</p><table>{rows((('购买方名称：' + escape(case.insured.name), '销售方名称：老灶台餐饮管理有限公司'),))}</table><table style='margin-top:-1px'>{rows((('项目名称', '数量', '单价', '金额', '税率', '税额'), ('*餐饮服务*餐费', '1', yuan(total), yuan(total), '免税', '***')))}</table><table style='margin-top:-1px'>{rows((('价税合计（大写） ' + capital(total), '（小写）¥' + yuan(total)),))}</table><p>开票人：{escape(case.relative.name)}</p>"
    return drawing(
        body, {}, size_px=(820, 430), font=SONG, css="td{border:1px solid #b4694a;padding:9px}", inset_px=(26, 36)
    )


def pos_slip(case: Case, random: Random) -> Drawing:
    """A card terminal's slip: bank and masked card number, no bank card."""
    who = case.insured
    body = f"<div class=c style='font-size:20px'>POS签购单</div><p>商户名称：{escape(case.pharmacy)}<br>商户编号：{digits(random, 15)}<br>终端编号：{digits(random, 8)}<br>发卡行：{who.bank}<br>卡号：{who.card_number[:6]}******{who.card_number[-4:]} /C<br>交易类型：消费(SALE)<br>凭证号：{digits(random, 6)}<br>日期/时间：{dashed(case.visited_on)} 16:02:11<br>金额：RMB {yuan(random.randint(1000, 99000))}</p><p>持卡人签名：</p><div style='height:70px;border-bottom:1px solid #333'></div><p style='font-size:12px'>本人确认以上交易，同意将其记入本卡账户　商户存根</p>"
    return drawing(body, {}, size_px=(370, 520), font=FIXED, letter_px=16, inset_px=(20, 22), scale=2)


def student_card(case: Case, random: Random) -> Drawing:
    """A student's card."""
    who = case.insured
    body = (
        at(40, 26, "东屏职业技术学院　学生证", "font-size:24px;color:#1d4a7a")
        + portrait(120, 155, "left:40px;top:90px", woman=who.sex == "女")
        + "".join(
            at(200, 90 + 38 * place, line, "font-size:19px")
            for place, line in enumerate(
                (
                    f"姓名：{escape(who.name)}",
                    f"性别：{who.sex}",
                    f"学号：{digits(random, 10)}",
                    "专业：机电一体化技术",
                    f"发证日期：{dashed(who.id_valid_from)}",
                )
            )
        )
    )
    return drawing(body, {}, size_px=(540, 330), font=WENKAI, paper="#eaf2fb", corner_px=14, scale=1.8)


def parking_slip(case: Case, random: Random) -> Drawing:
    """A parking receipt with a plate."""
    body = f"<div class=c style='font-size:24px'>停车收费凭证</div><p>车牌：{case.vehicle.plate}</p><p>入场：{dashed(case.visited_on)} 09:{random.randint(10, 59)}</p><p>出场：{dashed(case.visited_on)} 15:{random.randint(10, 59)}</p><p>应收：{random.randint(5, 40)}.00元</p><p>{escape(case.hospital)}停车场</p>"
    return drawing(body, {}, size_px=(340, 380), font=MING, letter_px=19, inset_px=(24, 26), scale=2)


LAYOUTS: tuple[Layout, ...] = (
    *(restaurant_slip, supermarket_slip, taxi_invoice, train_ticket, delivery_label, name_card, member_card),
    *(badge, menu, power_bill, catering_invoice, pos_slip, student_card, parking_slip),
)
