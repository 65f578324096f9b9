"""Papers of daily life that belong to no claim: at table, on the road, at home, at school and at work."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixth.foreign_c import banner, exam_ticket, parking_ticket, payslip
from benchmarks.papers.families.sixth.marks import KAI as KAI_FACE
from benchmarks.papers.families.sixth.marks import applicant, home, pen, stamp, surname
from benchmarks.papers.families.sixth.sheet import (
    DOTS,
    KAI,
    SANS,
    SIGN,
    SONG,
    TITLE,
    bars,
    code,
    heading,
    page,
    pairs,
    serial,
    staff,
    table,
)
from benchmarks.papers.paper import Drawing, Layout

_DISHES = (
    ("招牌酸菜鱼", 68),
    ("小炒黄牛肉", 56),
    ("外婆红烧肉", 48),
    ("蒜蓉粉丝虾", 72),
    ("干锅花菜", 32),
    ("手撕包菜", 22),
    ("番茄牛腩煲", 58),
    ("农家一碗香", 36),
    ("凉拌木耳", 18),
    ("皮蛋豆腐", 16),
    ("老鸭汤", 66),
    ("扬州炒饭", 24),
    ("红糖糍粑", 20),
    ("酸梅汤（扎）", 28),
)
_GROCERIES = (
    ("本地菠菜", 398),
    ("鲜牛奶950ml", 1590),
    ("红富士苹果", 1276),
    ("抽纸6包", 1990),
    ("土鸡蛋10枚", 1380),
    ("挂面1kg", 890),
    ("洗洁精", 1250),
    ("五花肉", 2364),
    ("酱油500ml", 990),
    ("垃圾袋", 660),
)


def menu(case: Case, random: Random) -> Drawing:
    """A restaurant's card of dishes."""
    dishes = random.sample(_DISHES, 11)
    rows = "".join(
        f"<div style='display:flex;align-items:baseline;font-size:25px;line-height:50px'><span>{name}</span><span style='flex:1;border-bottom:2px dotted #b9895a;margin:0 10px'></span><span style='color:#b3261e'>{price}元</span></div>"
        for name, price in dishes
    )
    body = f"<div style='border:3px double #8a4b22;padding:26px 34px'>{heading((random.choice(('巷子里·家常菜', '三味小馆')), 50, f'font-family:{SIGN};color:#8a2a16'), ('— 今日菜单 —', 22, 'margin-bottom:16px'))}{rows}<div style='text-align:center;font-size:16px;margin-top:18px'>米饭2元/位　餐位费1元　订座电话 {case.relative.phone}</div></div>"
    return page(body, {}, width=700, height=900, face=TITLE, padding="40px", css=".paper{background:#fbf1de}")


def coach_ticket(case: Case, random: Random) -> Drawing:
    """A ticket for a coach between two towns."""
    start, end = random.sample(case.pools.cities, 2)
    who = case.insured
    body = (
        f"<div style='display:flex;justify-content:space-between;font-size:15px'><span style='color:#b3261e'>{serial(case, '车票', 8)}</span><span>检票口：{case.seed % 9 + 1}</span></div>"
        f"<div style='display:flex;justify-content:space-around;font-size:30px;margin:8px 0'><b>{start}客运站</b><span>⟶</span><b>{end}汽车站</b></div>"
        + pairs(
            ("乘车日期", day_text(case.visited_on, "年月")),
            ("发车时间", f"{6 + case.seed % 12:02d}:40"),
            ("车次", f"K{case.numbers['床号'][:4]}"),
            ("座位号", f"{case.seed % 45 + 1:02d}"),
            ("票价", f"{42 + case.seed % 60}.00元"),
            ("票种", "全票"),
            columns=(250, 200),
            style="font-size:18px;line-height:32px",
        )
        + f"<div style='font-size:17px'>{escape(who.name)}　{who.id_number[:6]}********{who.id_number[-4:]}</div><div style='font-size:12px;margin-top:6px'>票价含站务费、旅客身体伤害赔偿责任保险1.00元　限当日当次车有效，开车前30分钟进站</div>"
    )
    return page(body, {}, width=560, height=300, padding="18px 30px", css=".paper{background:#e8f3f7}", scale=2.2)


def rental_contract(case: Case, random: Random) -> Drawing:
    """The first page of a contract for a flat."""
    owner, tenant, rent = case.relative, case.insured, 1300 + case.seed % 14 * 100
    start = case.visited_on - dt.timedelta(days=200)
    clauses = (
        f"第一条　甲方将位于{escape(owner.address)}的房屋出租给乙方居住使用，建筑面积{58 + case.seed % 60}平方米。",
        f"第二条　租赁期限自{day_text(start, '年')}起，为期壹年。",
        f"第三条　月租金人民币{rent}元（大写：{in_words(rent * 100)}），押一付三，于每季首月五日前支付。",
        "第四条　租赁期间水、电、燃气、物业、网络费用由乙方承担；房屋主体维修由甲方负责。",
        "第五条　乙方不得擅自转租，不得改变房屋结构；因使用不当造成损失的，乙方应予赔偿。",
        "第六条　任何一方提前解除合同，须提前三十日书面通知对方，并支付一个月租金作为违约金。",
        "第七条　本合同一式两份，双方各执一份，自双方签字之日起生效。",
    )
    body = (
        heading(("房屋租赁合同", 30, "letter-spacing:6px;margin-bottom:22px"))
        + f"<div style='font-size:18px;line-height:36px'>出租方（甲方）：{escape(owner.name)}　身份证号：{owner.id_number}<br>承租方（乙方）：{escape(tenant.name)}　身份证号：{tenant.id_number}</div>"
        + "".join(f"<p style='font-size:17px;line-height:32px;margin:8px 0'>{clause}</p>" for clause in clauses)
        + f"<div style='display:flex;justify-content:space-between;font-size:18px;line-height:46px;margin-top:40px'><span>甲方：{pen(owner.name, size=32)}<br>电话：{owner.phone}</span><span>乙方：{pen(tenant.name, size=32)}<br>签订日期：{day_text(start, '年')}</span></div>"
    )
    return page(body, {}, width=794, height=1123, face=random.choice((SONG, KAI)), padding="70px 84px")


def school_report(case: Case, random: Random) -> Drawing:
    """A pupil's marks at the end of a term."""
    city = home(case, case.insured)[1]
    marks = Random(case.seed)
    rows = [
        (subject, str(marks.randint(71, 99)), str(marks.randint(70, 99)), marks.choice(("优", "良", "优")))
        for subject in ("语文", "数学", "英语", "科学", "道德与法治", "信息技术")
    ]
    child = f"{surname(case.father.name)}小{'雨晨宁乐'[case.seed % 4]}"
    body = (
        heading((f"{city}实验小学", 24, ""), ("学生素质发展报告单", 30, "letter-spacing:4px;margin-bottom:14px"))
        + pairs(
            ("姓名", child),
            ("班级", f"四（{case.seed % 6 + 1}）班"),
            ("学号", serial(case, "学号", 8)),
            columns=(220, 220, 220),
            style="font-size:18px",
        )
        + table(
            ("学科", "平时", "期末", "等第"),
            rows,
            widths=(250, 130, 130, 150),
            cell="height:42px;font-size:18px;text-align:center",
            style="margin:14px 0",
        )
        + f"<div style='border:1px solid #333;padding:14px 18px;font-size:20px;line-height:36px;{KAI_FACE}'>班主任评语：该生尊敬师长，热爱劳动，课堂发言积极，书写尚需更加工整。望假期合理安排作息，多读好书。</div>"
        + f"<div style='display:flex;justify-content:space-between;margin-top:22px;font-size:17px'><span>班主任：{pen(staff(case, '班主任'), size=28)}</span><span>家长签字：{pen(case.father.name, size=28)}</span></div>"
        "<div style='margin-top:16px;font-size:15px'>出勤：应到 98 天　病假 2 天　事假 0 天　　下学期 9 月 1 日报到注册</div>"
        + stamp(470, 620, f"{city}实验小学", diameter=128)
    )
    return page(body, {}, width=760, height=860, padding="44px 50px", css=".paper{background:#fdfcf4}")


def power_bill(case: Case, random: Random) -> Drawing:
    """An electricity bill with steps of price."""
    used = 180 + case.seed % 260
    first, more = min(used, 230), max(0, used - 230)
    fen = round(first * 52.8) + round(more * 57.8)
    before = 4000 + case.seed % 3000
    month = case.visited_on.replace(day=1) - dt.timedelta(days=1)
    body = (
        heading(
            ("电 费 通 知 单", 28, "color:#0a6b5d"),
            (f"{home(case, case.insured)[1]}供电服务中心", 16, "margin-bottom:10px"),
        )
        + pairs(
            ("户号", serial(case, "电表户", 10)),
            ("户名", applicant(case).name),
            ("用电地址", applicant(case).address),
            ("用电类别", "居民生活用电"),
            columns=(460, 220),
            style="font-size:16px;line-height:30px",
        )
        + table(
            ("电费年月", "上次示数", "本次示数", "用电量(千瓦时)", "电费(元)"),
            [(f"{month:%Y%m}", str(before), str(before + used), str(used), yuan(fen))],
            widths=(130, 130, 130, 160, 130),
            cell="height:40px;text-align:center",
            style="margin:10px 0",
        )
        + table(
            ("阶梯", "电量", "单价", "金额"),
            [
                ("第一档", str(first), "0.528", yuan(round(first * 52.8))),
                ("第二档", str(more), "0.578", yuan(round(more * 57.8))),
            ],
            widths=(170, 170, 170, 170),
            cell="height:36px;text-align:center",
        )
        + f"<div style='display:flex;justify-content:space-between;margin-top:16px'><div style='font-size:17px;line-height:32px'>应缴金额：<b style='font-size:24px'>{yuan(fen)}</b> 元<br>缴费截止日：每月25日，逾期收取违约金<br>电力服务热线 9{case.numbers['床号'][:4]}（24小时）</div>{code(serial(case, '电表户', 10), 120)}</div>"
    )
    return page(
        body, {}, width=780, height=560, face=SANS, padding="30px 50px", css=".paper{border-top:14px solid #0a6b5d}"
    )


def parcel_slip(case: Case, random: Random) -> Drawing:
    """The label of a parcel from a heat printer."""
    who, sender = case.insured, case.relative
    number = "YX" + serial(case, "运单", 13)
    body = (
        f"<div style='display:flex;justify-content:space-between;align-items:center;border-bottom:3px solid #000;padding-bottom:6px'><b style='font-size:34px;font-family:{SIGN}'>迅驿快递</b><span style='font-size:17px'>标准快件</span></div>"
        f"<div style='font-size:52px;font-weight:bold;border-bottom:2px solid #000;text-align:center'>{100 + case.seed % 800}-{case.seed % 90 + 10} {case.seed % 40:03d}</div><div style='text-align:center;padding:8px 0;border-bottom:2px solid #000'>{bars(number, width=400, height=62)}</div>"
        f"<div style='font-size:20px;line-height:29px;border-bottom:2px solid #000;padding:8px 0'><b>收</b>　{escape(who.name[0])}**　{who.phone[:3]}****{who.phone[-4:]}<br>{escape(who.address)}</div><div style='font-size:15px;line-height:24px;border-bottom:2px solid #000;padding:6px 0'><b>寄</b>　{escape(sender.name[0])}**　{sender.phone[:3]}****{sender.phone[-4:]}<br>{escape(sender.address)}</div>"
        f"<div style='font-size:15px;padding:6px 0'>物品：{random.choice(('日用品', '服饰', '图书'))}　重量：{case.seed % 40 / 10 + 0.3:.1f}kg　付款方式：寄付月结<br>打印时间 {day_text(case.visited_on, '/')} 09:2{case.seed % 10}　签收人：　　　　　　</div>"
    )
    return page(body, {}, width=480, height=680, face=SANS, padding="18px 26px", scale=1.9)


def till_receipt(case: Case, random: Random) -> Drawing:
    """A supermarket's receipt."""
    bought = [(name, random.choice((1, 1, 2)), price) for name, price in random.sample(_GROCERIES, 7)]
    total = sum(count * price for _, count, price in bought)
    paid = -(-total // 5000) * 5000
    lines = "".join(
        f"<div>{name}</div><div style='display:flex;justify-content:space-between;padding-left:70px'><span>{count} x {yuan(price)}</span><span>{yuan(count * price)}</span></div>"
        for name, count, price in bought
    )
    rule = "<div style='border-top:1.5px dashed #333;margin:7px 0'></div>"
    body = (
        heading(("万佳邻里生活超市", 24, ""), (f"{case.pools.streets[case.seed % 9]}店", 16, ""))
        + f"机号：0{case.seed % 8 + 1}　收银员：{serial(case, '收银', 4)}<br>{day_text(case.visited_on, '-')} 18:{case.seed % 50 + 10}:07{rule}{lines}{rule}"
        f"<div style='display:flex;justify-content:space-between'><span>件数：{sum(count for _, count, _ in bought)}</span><b>合计：{yuan(total)}</b></div>现金：{yuan(paid)}　找零：{yuan(paid - total)}<br>会员卡：8{serial(case, '会员', 7)}　本次积分：{total // 100}{rule}"
        f"<div style='text-align:center'>{bars(serial(case, '小票', 14), width=250, height=40)}<br>欢迎下次光临　凭小票七日内退换</div>"
    )
    return page(body, {}, width=380, height=680, face=DOTS, size=16, padding="22px 24px", scale=2)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "other": (
        menu,
        coach_ticket,
        rental_contract,
        school_report,
        power_bill,
        parcel_slip,
        payslip,
        till_receipt,
        exam_ticket,
        parking_ticket,
        banner,
    ),
}
