"""Papers that are no claim material, uploaded by mistake."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import digital_number, in_words
from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.eighth.sheet import (
    DOTS,
    HEI,
    KAI,
    SANS,
    SERIF,
    SONG,
    line,
    row,
    sheet,
    staff,
    stamp,
    table,
    title,
)
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def train_ticket(case: Case, random: Random) -> Drawing:
    """A railway trip's ticket."""
    origin, to = random.sample(case.pools.cities, 2)
    body = (
        at(40, 26, f"{random.choice('ABKR')}{digits(random, 6)}", "color:#c33;font-size:22px")
        + at(60, 74, f"{origin[:2]}站", "font-size:32px")
        + at(520, 74, f"{to[:2]}站", "font-size:32px")
    )
    body += at(
        296, 70, f"{random.choice('GDK')}{random.randint(101, 7999)}", "font-size:30px;border-bottom:2px solid #333"
    )
    body += at(
        40,
        150,
        f"{day_text(case.visited_on, '年月')} {random.randint(6, 21):02d}:{random.randint(10, 58)}开",
        "font-size:22px",
    ) + at(
        470,
        150,
        f"{random.randint(1, 16):02d}车{random.randint(1, 20):02d}{random.choice('ABCDF')}号",
        "font-size:22px",
    )
    body += (
        at(40, 196, f"¥{random.randint(20, 600)}.5元", "font-size:24px")
        + at(470, 196, "二等座", "font-size:22px")
        + at(40, 244, "仅供报销使用", "font-size:19px")
    )
    body += at(
        40,
        288,
        f"{case.insured.id_number[:10]}****{case.insured.id_number[-4:]} {e(case.insured.name)}",
        "font-size:20px",
    ) + at(560, 280, f"<img width=120 src='{code_picture(digits(random, 20))}'>")
    return sheet(body, width=720, height=430, fields={}, font=SONG, ground="#dbe9f2", padding="0")


def supermarket_roll(case: Case, random: Random) -> Drawing:
    """A supermarket's till roll."""
    goods = (
        ("鲜鸡蛋 30枚", 2580),
        ("金龙鱼油5L", 7990),
        ("抽纸3提", 2990),
        ("西红柿", 637),
        ("五花肉", 4216),
        ("酸奶12连杯", 1980),
        ("洗衣液2kg", 2390),
    )
    bought = random.sample(goods, 5)
    total = sum(price for _, price in bought)
    body = (
        title("佳惠生活超市（学府店）", 21)
        + line(f"单号：{digits(random, 14)}")
        + line(f"时间：{day_text(case.visited_on, '-')} 18:2{random.randint(0, 9)}")
        + "<div class='dash'></div>"
    )
    body += (
        table(
            [[name, "1", (yuan(price), "class=r")] for name, price in bought],
            head=("商品", "数量", ("金额", "class=r")),
            cls="n",
        )
        + "<div class='dash'></div>"
    )
    body += (
        row("应收", yuan(total))
        + row("微信支付", yuan(total))
        + line("会员积分：" + digits(random, 3))
        + line("谢谢惠顾　凭小票7日内退换", "margin-top:10px", "c")
    )
    return sheet(
        f"<div class='dots'>{body}</div>",
        width=460,
        height=530,
        fields={},
        font=DOTS,
        ground="#fbfbf8",
        padding="26px 28px",
        scale=1.8,
    )


def power_bill(case: Case, random: Random) -> Drawing:
    """A month's electricity bill."""
    used = random.randint(90, 480)
    rows = [
        ["户号", digits(random, 10), "户名", e(case.insured.name)],
        ["用电地址", (e(case.insured.address), "colspan=3")],
        ["上期示数", str(used * 7), "本期示数", str(used * 8)],
        ["本期电量", f"{used}千瓦时", "电费金额", f"{yuan(used * 60)}元"],
        ["缴费期限", day_text(case.on, "年"), "违约金", "0.00元"],
    ]
    body = (
        title("电费通知单", 28)
        + line(f"{case.visited_on.year}年{case.visited_on.month}月", cls="c")
        + table(rows, style="margin-top:16px;font-size:17px")
        + line("请于缴费期限前通过网上国网、微信或营业厅缴纳。供电服务热线 95598", "margin-top:18px")
    )
    return sheet(
        body,
        width=760,
        height=440,
        fields={},
        font=HEI,
        css=".t td{padding:9px;border-color:#2a8f83}",
        padding="36px 44px",
    )


def school_notice(case: Case, random: Random) -> Drawing:
    """A school's letter to parents."""
    body = title("致家长的一封信", 29, "margin-bottom:22px") + line("尊敬的家长：", "font-size:19px")
    body += "".join(
        line(words, "text-indent:2em;font-size:19px;line-height:2")
        for words in (
            "您好！根据教育局通知，我校定于下周五组织秋季社会实践活动，地点为植物园，请为孩子准备午餐、饮用水及雨具，穿校服和运动鞋。",
            "请家长填写回执并于周三前交班主任。活动费用自愿缴纳，每人六十元。如有特殊体质，请提前告知。",
        )
    )
    body += (
        line("青浏市实验小学", "margin-top:40px;font-size:19px", "r")
        + line(day_text(case.visited_on, "年"), "font-size:19px", "r")
        + "<div class='dash' style='margin:24px 0'></div>"
        + line("回执：______班 学生姓名________ 家长签字________", "font-size:18px")
    )
    return sheet(body, width=800, height=720, fields={}, font=KAI, padding="48px 66px")


def hotel_invoice(case: Case, random: Random) -> Drawing:
    """A fully digital invoice of a hotel."""
    fen = random.randint(180, 900) * 100
    net = round(fen * 100 / 106)
    body = (
        title("电子发票（普通发票）", 27, "color:#8a3b25")
        + row("", f"发票号码：{digital_number(case.visit)}")
        + row("", f"开票日期：{day_text(case.visited_on, '年月')}")
    )
    body += table(
        [
            ["购买方名称：云帆信息技术有限公司", f"销售方名称：{e(case.pools.cities[2])}锦途酒店管理有限公司"],
            ["统一社会信用代码/纳税人识别号：", f"统一社会信用代码/纳税人识别号：{case.credit_code}"],
        ]
    )
    body += (
        table(
            [["*住宿服务*住宿费", "天", "1", yuan(net), "6%", yuan(fen - net)]],
            head=("项目名称", "单位", "数量", "金额", "税率", "税额"),
            style="margin-top:-1px",
        )
        + row(f"价税合计（大写）　{in_words(fen, yuan_word='圆')}", f"（小写）¥{yuan(fen)}", style="padding:10px")
        + line(f"开票人：{e(staff(case)[0])}")
    )
    return sheet(
        body, width=940, height=400, fields={}, font=SONG, css=".t td,.t th{border-color:#8a3b25}", padding="30px 40px"
    )


def parcel_label(case: Case, random: Random) -> Drawing:
    """A courier's label."""
    who, sender = case.insured, case.relative
    body = (
        row("<b style='font-size:30px'>速达快运</b>", "标准快递", style="border-bottom:2px solid #111")
        + line(
            f"{digits(random, 3)}-{digits(random, 2)} {random.choice('ABC')}{digits(random, 2)}",
            "font-size:44px;font-weight:800",
            "c",
        )
        + "<div class='hr'></div>"
    )
    body += (
        line(f"<b>收</b> {e(who.name)} {who.phone[:3]}****{who.phone[-4:]}<br>{e(who.address)}", "font-size:20px")
        + "<div class='hr'></div>"
        + line(
            f"<b>寄</b> {e(sender.name)} {sender.phone[:3]}****{sender.phone[-4:]}<br>{e(sender.address)}",
            "font-size:16px",
        )
    )
    bars = "".join(f"<rect x='{place * 7}' width='{random.choice((2, 3, 5))}' height='84'/>" for place in range(58))
    body += (
        f"<div class='c' style='margin-top:16px'><svg width='410' height='84'>{bars}</svg><br>SD{digits(random, 13)}</div>"
        + line("物品：日用品　重量：1.2kg　签收人：__________", "margin-top:14px")
    )
    return sheet(body, width=560, height=640, fields={}, font=SANS, padding="24px 28px")


def policy_page(case: Case, random: Random) -> Drawing:
    """The first page of an insurance policy."""
    who = case.insured
    rows = [
        ["保险合同号", case.contract_number, "投保人", e(who.name)],
        ["被保险人", e(who.name), "证件号码", who.id_number],
        ["险种名称", ("百万医疗保险（2024版）", "colspan=3")],
        ["保险期间", "一年", "交费方式", "年交"],
        ["基本保险金额", "3,000,000元", "保险费", f"{random.randint(300, 1800)}.00元"],
    ]
    body = (
        title(e(case.insurer), 26)
        + title("电子保险单", 28, "margin-bottom:18px")
        + table(rows, style="font-size:17px")
        + line("特别约定：等待期30日。本保险单与保险条款、投保单共同构成保险合同。", "margin-top:20px")
        + row("", f"合同成立日：{day_text(case.vehicle.registered_on, '年')}", style="margin-top:60px")
        + stamp(case.insurer, 560, 380, 150, "合同专用章")
    )
    return sheet(body, width=880, height=640, fields={}, font=SERIF, css=".t td{padding:9px}", padding="46px 56px")


def register_slip(case: Case, random: Random) -> Drawing:
    """A queue slip from a hospital's registration desk."""
    body = (
        title(e(case.hospital), 19)
        + title("预约挂号凭条", 21)
        + "<div class='dash'></div>"
        + line(f"姓名：{e(case.insured.name)}")
        + line(f"科室：{e(case.department)}")
        + line(f"就诊序号：{random.randint(1, 80)}号", "font-size:25px;font-weight:700")
    )
    body += (
        line(f"候诊时间：{day_text(case.visited_on, '-')} 09:00-09:30")
        + line("候诊地点：门诊楼三层B区")
        + "<div class='dash'></div>"
        + line("请提前15分钟到分诊台签到，过号顺延。", "font-size:15px")
        + f"<div class='c'><img width=120 src='{code_picture(digits(random, 12))}'></div>"
    )
    return sheet(body, width=440, height=540, fields={}, font=HEI, size=17, padding="26px 28px", scale=1.8)


def lease(case: Case, random: Random) -> Drawing:
    """The first page of a lease."""
    body = (
        title("房屋租赁合同", 29, "margin-bottom:20px")
        + line(f"出租方（甲方）：{e(case.relative.name)}")
        + line(f"承租方（乙方）：{e(case.insured.name)}")
        + line(
            "根据《中华人民共和国民法典》及相关规定，甲乙双方在平等自愿的基础上，就房屋租赁事宜订立本合同。",
            "text-indent:2em;margin-top:12px",
        )
    )
    for words in (
        f"第一条　甲方将坐落于{e(case.relative.address)}的房屋出租给乙方居住使用。",
        "第二条　租赁期限壹年，租期届满乙方应如期交还房屋。",
        f"第三条　月租金为人民币{in_words(random.randint(8, 40) * 10000)}，按季度支付，押一付三。",
        "第四条　租赁期间水、电、燃气、物业等费用由乙方承担。",
        "第五条　乙方不得擅自转租，不得改变房屋结构。",
    ):
        body += line(words, "text-indent:2em;margin-top:10px")
    return sheet(body, width=860, height=700, fields={}, font=SONG, size=18, padding="54px 70px")


def menu(case: Case, random: Random) -> Drawing:
    """A restaurant's menu."""
    dishes = (
        "小炒黄牛肉 48",
        "剁椒鱼头 68",
        "农家一碗香 36",
        "清炒时蔬 22",
        "老鸭汤 58",
        "米粉肉 46",
        "凉拌木耳 18",
        "手撕包菜 20",
        "瓦罐汤 12",
        "糯米丸子 28",
    )
    body = (
        title("赣味小馆", 46, "color:#fbe6b8")
        + line("— 本店招牌 —", "color:#fbe6b8", "c")
        + "".join(
            row(*one.split(), style="font-size:25px;padding:7px 30px;border-bottom:1px dotted #caa")
            for one in random.sample(dishes, 9)
        )
        + line("订餐电话 " + case.relative.phone, "margin-top:20px", "c")
    )
    return sheet(
        body,
        width=640,
        height=760,
        fields={},
        font=KAI,
        ground="#7a1f1c",
        css=".paper{color:#fff3dd}",
        padding="40px 46px",
    )


def exam_card(case: Case, random: Random) -> Drawing:
    """An admission card for an examination."""
    rows = [
        ["准考证号", digits(random, 12)],
        ["姓名", e(case.insured.name)],
        ["考试科目", "教育知识与能力"],
        ["考点", f"{e(case.pools.cities[1])}第二中学"],
        ["考场 / 座位", f"{random.randint(1, 40):02d} / {random.randint(1, 30):02d}"],
        ["考试时间", f"{day_text(case.on, '年')} 13:00-15:00"],
    ]
    body = (
        title("中小学教师资格考试准考证", 26, "margin-bottom:18px")
        + table(rows, style="font-size:18px")
        + line(
            "考生须知：1. 凭准考证和有效身份证件入场。2. 开考15分钟后禁止入场。3. 不得携带通讯工具。", "margin-top:18px"
        )
    )
    return sheet(body, width=760, height=560, fields={}, font=SONG, css=".t td{padding:9px}", padding="44px 52px")


def taxi_roll(case: Case, random: Random) -> Drawing:
    """A taxi's printed receipt."""
    body = title("出租汽车专用收据", 19) + "".join(
        line(one)
        for one in (
            f"电话 {digits(random, 8)}",
            f"车号 {case.vehicle.plate}",
            f"日期 {day_text(case.visited_on, '-')}",
            "上车 14:0" + str(random.randint(0, 9)),
            "下车 14:3" + str(random.randint(0, 9)),
            "单价 2.40元/公里",
            f"里程 {random.randint(3, 30)}.{random.randint(0, 9)}km",
            "等候 00:04:12",
            f"金额 {random.randint(12, 90)}.00元",
        )
    )
    return sheet(
        f"<div class='dots'>{body}</div>",
        width=360,
        height=430,
        fields={},
        font=DOTS,
        size=18,
        padding="24px 30px",
        ground="#fdfcf2",
        scale=2,
    )


LAYOUTS = {
    "other": (
        train_ticket,
        supermarket_roll,
        power_bill,
        school_notice,
        hotel_invoice,
        parcel_label,
        policy_page,
        register_slip,
        lease,
        menu,
        exam_card,
        taxi_roll,
    )
}
