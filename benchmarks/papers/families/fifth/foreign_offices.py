"""Pages no claim asks for, out of offices: bank flow, utility bill, property, vaccination, contract, timetable."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.fifth.marks import (
    FANG,
    GRID,
    HEI,
    KAI,
    RULED,
    SONG,
    line,
    sheet,
    stamp,
    table,
    wave_ground,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def bank_flow(case: Case, random: Random) -> Drawing:
    """A bank's statement of a flow."""
    balance, rows = 1_250_000 + case.seed % 900_000, []
    for place in range(12):
        what, moved = random.choice(
            (
                ("网上快捷", -3500),
                ("消费", -12800),
                ("ATM取款", -30000),
                ("代发工资", 680000),
                ("转账汇入", 15000),
                ("消费", -4960),
            )
        )
        balance += moved
        day = case.visited_on + dt.timedelta(days=place)
        rows.append(
            (
                day_text(day, "-"),
                what,
                f"{'-' if moved < 0 else ''}{yuan(abs(moved), commas=True)}",
                yuan(balance, commas=True),
                random.choice(("某某商贸", "财付通", "支付宝", "本行")),
            )
        )
    body = (
        f"<div class='row' style='color:#0d4f8b;{HEI}font-size:20px'><span>{case.insured.bank}</span><span style='font-size:16px'>个人账户交易明细</span></div>"
        + line(
            ("户名", case.insured.name),
            ("账号", case.insured.card_number[:6] + "******" + case.insured.card_number[-4:]),
            ("币种", "人民币"),
        )
        + "<div style='height:8px'></div>"
        + table(("交易日期", "摘要", "交易金额", "账户余额", "对方信息"), rows, right=(2, 3))
        + f"<div style='padding-top:10px;font-size:13px'>打印日期：{day_text(case.on, '-')}　本明细仅供参考</div><div style='position:absolute;right:80px;bottom:-20px'>{stamp(case.insured.bank, '电子回单专用章', diameter=120)}</div>"
    )
    return sheet(body, width=900, height=640, type_=SONG, size=15, css=RULED, padding="36px 46px")


def utility(case: Case, random: Random) -> Drawing:
    """A notice of an electricity bill."""
    used = 120 + case.seed % 260
    body = (
        f"<div style='background:#00706b;color:#fff;margin:-30px -40px 14px;padding:12px 40px;{HEI}font-size:21px' class='row'><span>云岫电力 · 电费通知单</span><span style='font-size:15px'>客服 95990</span></div>"
        + line(("户名", case.insured.name), ("户号", case.numbers["登记号"]))
        + f"<div>用电地址：{escape(case.insured.address)}</div><div style='height:10px'></div>"
        + table(
            ("计费月份", "上次示数", "本次示数", "用电量(度)", "电价", "电费(元)"),
            [(f"{case.on.year}-{case.on.month - 1:02d}", 8120, 8120 + used, used, "0.5583", f"{used * 0.5583:.2f}")],
        )
        + f"<div style='padding-top:14px;font-size:19px'>本期应交电费：{used * 0.5583:.2f} 元</div><div>请于{day_text(case.on, '年')}前交纳，逾期将产生违约金。</div><div style='padding-top:10px;font-size:13px'>第一档 0-180度；第二档 181-350度；第三档 351度以上</div>"
    )
    return sheet(body, width=820, height=420, type_=SONG, size=16, css=GRID, padding="30px 40px")


def property_certificate(case: Case, random: Random) -> Drawing:
    """The inside page of 不动产权证书."""
    pairs = (
        ("权利人", escape(case.insured.name)),
        ("共有情况", "单独所有"),
        ("坐落", escape(case.insured.address)),
        (
            "不动产单元号",
            f"{case.insured.id_number[:6]} 001003 GB{case.numbers['登记号'][:5]} F{case.numbers['床号'][:7]}",
        ),
        ("权利类型", "国有建设用地使用权/房屋所有权"),
        ("权利性质", "出让/市场化商品房"),
        ("用途", "城镇住宅用地/住宅"),
        ("面积", f"共有宗地面积12876.50㎡/房屋建筑面积{80 + case.seed % 60}.{case.seed % 90 + 10}㎡"),
        ("使用期限", "国有建设用地使用权 2012年05月08日起2082年05月07日止"),
        ("权利其他状况", "房屋结构：钢筋混凝土结构；房屋总层数：18；所在层：7"),
    )
    rows = "".join(
        f"<tr><td style='width:140px;text-align:center'>{label}</td><td>{words}</td></tr>" for label, words in pairs
    )
    body = f"<div style='{KAI}font-size:19px;padding-bottom:8px'>云（{case.on.year - 4}）望川市不动产权第 00{case.numbers['病案号'][:5]} 号</div><table>{rows}</table>"
    return sheet(
        body,
        width=760,
        height=690,
        type_=FANG,
        size=16,
        css=GRID + f"td{{height:52px;border-color:#a88}}.paper{{{wave_ground('#e8c9c4')}}}",
        padding="34px 44px",
        paper="#fdf5f2",
    )


def vaccination(case: Case, random: Random) -> Drawing:
    """A leaflet and record of vaccination."""
    rows = [
        (
            name,
            dose,
            day_text(case.visited_on - dt.timedelta(days=30 * place), "-"),
            f"2026{random.randint(1000, 9999)}",
            "上臂三角肌",
        )
        for place, (name, dose) in enumerate(
            (("流感疫苗", "1"), ("乙肝疫苗", "2"), ("乙肝疫苗", "1"), ("水痘疫苗", "1"))
        )
    ]
    body = (
        f"<h1 class='c' style='{HEI}font-size:25px;color:#0a6a52'>预防接种证</h1><div class='c' style='padding-bottom:10px'>沙堤区疾病预防控制中心印制</div>"
        + line(
            ("受种者", case.relative.name),
            ("性别", case.relative.sex),
            ("出生日期", day_text(case.relative.born_on, "-")),
        )
        + table(("疫苗名称", "剂次", "接种日期", "批号", "接种部位"), rows)
        + "<p style='padding-top:14px'>接种须知：接种后请在现场留观30分钟；当天不要洗澡；如出现高热、皮疹等请及时就诊。下次接种请携带本证。</p>"
    )
    return sheet(body, width=760, height=460, type_=SONG, size=16, css=GRID, padding="36px 44px", paper="#f4fbf6")


def lease(case: Case, random: Random) -> Drawing:
    """The first page of a lease of a flat."""
    one, other = case.insured, case.relative
    body = f"<h1 class='c' style='{SONG}font-weight:bold;font-size:27px;padding-bottom:16px'>房屋租赁合同</h1><p>出租方（甲方）：{escape(one.name)}</p><p>承租方（乙方）：{escape(other.name)}　身份证号：{other.id_number}</p><p class='t'>根据《中华人民共和国民法典》及有关规定，甲乙双方在平等自愿的基础上，就房屋租赁事宜达成如下协议：</p><p class='t'>第一条　甲方将位于{escape(one.address)}的房屋出租给乙方居住使用。</p><p class='t'>第二条　租期自{day_text(case.visited_on, '年')}起，共十二个月。</p><p class='t'>第三条　月租金人民币{18 + case.seed % 20}00元，押一付三，每季度首月5日前支付。</p><p class='t'>第四条　水、电、燃气、网络、物业费由乙方承担。</p><p class='t'>第五条　乙方不得擅自转租，不得改变房屋结构；退租时应恢复原状。</p><p class='t'>第六条　本合同一式两份，双方各执一份，签字后生效。</p><div class='row' style='padding-top:40px'><span>甲方：<span class='pen'>{escape(one.name)}</span></span><span>乙方：<span class='pen'>{escape(other.name)}</span></span></div>"
    return sheet(
        body,
        width=800,
        height=820,
        type_=SONG,
        size=17,
        css="p{line-height:1.9}.t{text-indent:2em}",
        padding="50px 64px",
    )


def timetable(case: Case, random: Random) -> Drawing:
    """A station's board of trains."""
    towns = ("景湖东", "鹿鸣北", "汀兰", "青柯", "白石南", "云岫西")
    rows = [
        (
            f"{random.choice('GDCK')}{random.randint(100, 8999)}",
            "望川南",
            random.choice(towns),
            f"{6 + place:02d}:{random.randint(0, 59):02d}",
            f"{8 + place:02d}:{random.randint(0, 59):02d}",
            f"{random.randint(1, 12)}站台",
        )
        for place in range(13)
    ]
    body = f"<h1 class='c' style='{HEI}font-size:28px'>望川南站列车时刻表</h1><div class='c' style='padding-bottom:10px'>{day_text(case.on, '年')}起执行</div>{table(('车次', '始发站', '终到站', '开点', '到点', '站台'), rows)}<div style='padding-top:10px'>如有变动以车站当日公告为准</div>"
    return sheet(
        body,
        width=760,
        height=680,
        type_=HEI,
        size=17,
        css=GRID + "th{background:#1f4f86;color:#fff}td{text-align:center}",
        padding="36px 44px",
    )


def business_card(case: Case, random: Random) -> Drawing:
    """A card with a name and a trade."""
    person = case.relative
    body = f"<div style='{HEI}font-size:30px;letter-spacing:.2em'>{escape(person.name)}</div><div style='color:#777'>区域销售经理</div><div style='position:absolute;right:36px;top:34px;color:#a4372b;{KAI}font-size:24px'>云岫茶业</div><div style='padding-top:92px;font-size:16px'>手机：{person.phone}<br>邮箱：sales@yunxiu-tea.example<br>地址：{escape(person.address)}</div>"
    return sheet(body, width=600, height=350, type_=HEI, size=17, padding="36px 40px", paper="#f9f7f2", scale=1.9)


LAYOUTS = {"other": (bank_flow, utility, property_certificate, vaccination, lease, timetable, business_card)}
