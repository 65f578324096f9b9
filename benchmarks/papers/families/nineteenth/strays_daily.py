"""Foreign pages of daily life: a train ticket, a notice at a door, a power bill, a parcel's label."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.nineteenth.cards_kit import (
    HEI,
    LATIN,
    SANS,
    SUNG,
    ends,
    head,
    home,
    knob,
    num,
    p,
    page,
    panel,
    phone,
    print_seal,
    q,
    site,
    stripes,
    tel,
)
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def train_ticket(case: Case, random: Random) -> Drawing:
    """A blue railway ticket."""
    who, day = case.insured, case.on - dt.timedelta(days=case.seed % 90)
    one, two = (name.removesuffix("市") for name in Random(case.seed).sample(case.pools.cities, 2))
    train = f"{random.choice('GDKZ')}{case.seed % 900 + 100}"
    text = num(case, "rail", 40)
    body = at(
        30, 22, f"<span style='color:#c33'>{random.choice('ABCDEFGH')}{num(case, 'rt', 6)}</span>", "font-size:19px"
    )
    body += at(500, 22, f"检票：{case.seed % 20 + 1}{random.choice('AB')}", "font-size:19px")
    body += at(60, 64, f"{one}站", "font-size:32px") + at(
        300, 58, f"{train}<br><span style='font-size:26px'>⟶</span>", "font-size:26px;line-height:.9;text-align:center"
    )
    body += at(460, 64, f"{two}站", "font-size:32px")
    body += at(
        60,
        142,
        f"{day_text(day, '年月')} {case.seed % 14 + 7:02d}:{case.seed % 60:02d} 开　　{case.seed % 15 + 1:02d}车{case.seed % 17 + 1:02d}{random.choice('ABCDF')}号",
        "font-size:22px",
    )
    body += at(60, 184, f"￥{case.seed % 400 + 40}.5元　　　　　二等座", "font-size:22px") + at(
        60, 224, "限乘当日当次车", "font-size:19px"
    )
    body += at(60, 270, f"{who.id_number[:10]}****{who.id_number[-4:]}　{e(who.name)}", "font-size:22px")
    body += at(
        60,
        316,
        "买票请到12306 发货请到95306<br>中国铁路祝您旅途愉快",
        "font-size:17px;border:1px dashed #444;padding:3px 40px;line-height:1.4",
    )
    body += at(540, 236, f"<img width=130 src='{code_picture(text)}'>")
    ground = "repeating-linear-gradient(30deg,#cfe6f1 0 6px,#d9ecf4 6px 12px)"
    return page(body, 700, 410, {}, font=HEI, ground=ground, pad="0", code_text=text)


def door_notice(case: Case, random: Random) -> Drawing:
    """A notice of the estate's management about water or power."""
    _, district, street = site(case, 31)
    estate = f"{district[:2]}{random.choice(('锦绣花园', '阳光里', '翰林苑', '碧水湾'))}"
    day = case.on + dt.timedelta(days=2)
    what = random.choice(("停水", "停电", "电梯检修", "外墙清洗"))
    big = "font-size:21px;line-height:2.1;text-indent:2em"
    body = head(f"关于{what}的温馨提示", 33, "color:#b3202a;margin-bottom:18px") + p(
        "尊敬的各位业主、住户：", "font-size:21px"
    )
    body += p(
        f"您好！接{random.choice(('市政施工', '设备维保'))}单位通知，因{street}{random.choice(('管网改造', '线路升级', '设备年检'))}，定于{day_text(day, '年')}9:00至17:00对本小区{case.seed % 12 + 1}号楼进行{what}，请提前做好准备。",
        big,
    )
    body += p("由此给您带来的不便，敬请谅解。", big) + p(f"24小时服务热线：{tel(case)}", big)
    sender = f"{estate}物业服务中心"
    body += p(sender, "font-size:20px;margin-top:30px", "e") + p(day_text(case.on, "年"), "font-size:20px", "e")
    body += print_seal(sender, 520, 320, 140)
    return page(
        body, 820, 600, {}, font=random.choice((SUNG, SANS)), ground=random.choice(("#fff", "#fdf3d8")), pad="42px 60px"
    )


def grid_account_screen(case: Case, random: Random) -> Drawing:
    """A month's power bill in the grid's app."""
    who = case.relative
    used = case.seed % 300 + 60
    fen = used * 56
    month = case.on.replace(day=1) - dt.timedelta(days=1)
    body = f"<div class=m style='background:#0b8a7d;color:#fff;padding:16px'>{month.year}年{month.month:02d}月电费（元）<div style='font-size:32px'>{yuan(fen)}</div></div>"
    body += panel(
        q("户号", num(case, "meter", 10)), q("户名", f"*{e(who.name[1:])}"), q("用电地址", e(who.address[:18]) + "…")
    )
    body += panel(
        q("上期示数", str(3000 + case.seed % 800)),
        q("本期示数", str(3000 + case.seed % 800 + used)),
        q("本期电量", f"{used} 千瓦时"),
        q("电价", "0.56 元/千瓦时"),
        q("抄表日期", day_text(month, "-")),
    )
    body += panel(q("缴费状态", random.choice(("待缴费", "已缴清", "自动代扣")))) + knob("查看用电趋势", "#0b8a7d")
    return phone(body, 660, {}, random.choice(("电费账单", "网上国网账单", "用电详情")), random)


def parcel_label(case: Case, random: Random) -> Drawing:
    """The label of a parcel."""
    one, two = case.father, case.insured
    number = f"{random.choice(('YT', 'SF', 'JT', 'ZTO'))}{num(case, 'parcel', 13)}"
    body = ends(
        f"<b style='font-size:30px'>{random.choice(('速达快递', '万里通快运', '鸿雁速递'))}</b>",
        f"<span style='font-size:15px'>{day_text(case.visited_on, '-')} 打印</span>",
    )
    body += f"<div class=m style='border:solid #222;border-width:2px 0;padding:8px 0;margin:8px -30px'>{stripes(case, 'parcel', 400, 62)}<div style='font:20px {LATIN};letter-spacing:3px'>{number}</div></div>"
    body += p(
        f"{case.seed % 900 + 100}-{case.seed % 80 + 10:02d} {home(case)}转运",
        "font-size:40px;font-weight:700;line-height:1.3",
    )
    body += p(
        f"<b>收</b>　{e(two.name)}　{two.phone[:3]}****{two.phone[-4:]}<br>{e(two.address)}",
        "font-size:19px;margin:8px 0",
    )
    body += p(
        f"<b>寄</b>　{e(one.name)}　{one.phone[:3]}****{one.phone[-4:]}<br>{e(one.address)}",
        "font-size:16px;border-top:1px dashed #555;padding-top:6px",
    )
    body += ends(
        f"物品：{random.choice(('服装', '日用品', '图书', '特产'))}",
        f"重量：{case.seed % 40 / 10 + 0.3:.1f}kg",
        "件数：1/1",
        style="border-top:2px solid #222;margin-top:10px;padding-top:6px",
    )
    body += p("签收人/时间：", "margin-top:10px;font-size:17px")
    return page(body, 560, 590, {}, font=HEI, size=17, pad="22px 30px", scale=2.2)


LAYOUTS = {"other": (train_ticket, door_notice, grid_account_screen, parcel_label)}
