"""Foreign pages of the street: a residence permit, a ticket, a pass, a notice, a waybill."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.twenty_second.cards_kit import (
    DROID,
    HEI,
    KAI,
    MONO,
    NOTE,
    OCR,
    SANS,
    Cell,
    adult,
    barred,
    disc,
    div,
    iso,
    passer,
    serial,
    sheet,
    street,
    table,
    title,
    town,
    wide,
)
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def permit_of_residence(case: Case, random: Random) -> Drawing:
    """A card for people who live away from where they are registered."""
    who = case.relative
    la, va = f"font:17px {HEI};color:#48685a", f"font:20px {HEI};color:#111"
    home = [who.address[place : place + 15] for place in range(0, len(who.address), 15)]
    body = at(
        0,
        22,
        f"{e(town(case))}居住证",
        f"width:760px;text-align:center;font:700 30px {NOTE};letter-spacing:5px;color:#1d5c43",
    )
    body += (
        at(44, 96, "姓　　名", la)
        + at(150, 93, e(who.name), va)
        + at(44, 136, "性　　别", la)
        + at(150, 133, f"{who.sex}　　民族　{who.ethnicity}", va)
    )
    body += at(44, 176, "户籍地址", la) + "".join(
        at(150, 173 + 28 * place, e(one), va) for place, one in enumerate(home)
    )
    body += at(44, 278, "现居住地", la) + at(150, 275, e(f"{town(case)}{street(case, 4)}{case.seed % 200 + 1}号"), va)
    body += at(44, 324, "签注期限", la) + at(150, 321, f"{day_text(case.on - dt.timedelta(days=200), '.')} 起一年", va)
    body += at(44, 370, "居住证号", la) + at(150, 366, f"JZ{serial(case, 148, 14)}", f"font:22px {OCR}")
    body += at(44, 420, "凭此证可按规定享受当地基本公共服务", f"font:15px {SANS};color:#48685a") + at(
        560, 92, portrait(150, 192, ground="#eef6f1")
    )
    return sheet(body, 760, 470, {}, ground="repeating-linear-gradient(135deg,#e7f4ec 0 8px,#f2f7ea 8px 13px)", pad="0", css=".paper{border-radius:22px}")  # fmt: skip


def ticket_of_railway(case: Case, random: Random) -> Drawing:
    """A pale blue or red train ticket."""
    who, day = adult(case), case.on - dt.timedelta(days=15 + case.seed % 40)
    here, there = (
        town(case).removesuffix("市"),
        (next(one for one in case.pools.cities[case.seed % 3 :] if one != town(case))).removesuffix("市"),
    )
    fare = f"{case.seed % 300 + 26}.5"
    large, text = f"font:700 30px {SANS}", f"font:19px {SANS}"
    body = at(30, 20, f"{'ZQRE'[case.seed % 4]}{serial(case, 151, 9)}", f"font:20px {OCR};color:#b2363c") + at(
        500, 22, f"检票：{case.seed % 20 + 1}{'AB'[case.seed % 2]}", text
    )
    body += (
        at(70, 66, f"{e(here)}站", large)
        + at(500, 66, f"{e(there)}站", large)
        + at(330, 62, f"G{case.seed % 900 + 100}", f"font:26px {SANS};border-bottom:2px solid #222;padding:0 16px")
    )
    body += at(40, 132, f"{day_text(day, '年月')} {case.seed % 12 + 7:02d}:{case.seed % 60:02d}开", text) + at(
        500, 132, f"{case.seed % 15 + 1:02d}车{case.seed % 18 + 1:02d}{'ACDF'[case.seed % 4]}号", text
    )
    body += (
        at(40, 176, f"￥{fare}元", f"font:24px {SANS}")
        + at(500, 176, "二等座", text)
        + at(40, 222, "限乘当日当次车", text)
    )
    body += at(40, 262, f"{who.id_number[:10]}****{who.id_number[-4:]}　{e(who.name)}", f"font:21px {SANS}")
    body += at(
        40,
        310,
        "买票请到12306　发货请到95306<br>中国铁路祝您旅途愉快",
        f"font:15px {SANS};border:1px dashed #555;padding:6px 14px;text-align:center",
    )
    body += at(580, 244, f"<img width=110 height=110 src='{code_picture(serial(case, 152, 30))}'>") + at(
        30, 392, f"{serial(case, 153, 21)} {e(here)}售", f"font:15px {MONO}"
    )
    ground = random.choice(
        ("linear-gradient(90deg,#cfe6f4,#eaf4f9 50%,#cfe6f4)", "linear-gradient(90deg,#f7d9d6,#fdeeec 50%,#f7d9d6)")
    )
    return sheet(body, 740, 430, {}, ground=ground, pad="0", css=".paper{border-radius:10px}", scale=1.8)


def pass_of_members(case: Case, random: Random) -> Drawing:
    """A plastic card of a swimming hall, library or shop."""
    who, kind = case.insured, case.seed % 3
    firm = (f"{town(case)}图书馆", "碧波游泳健身会馆", "惠佳生活超市")[kind]
    name = (random.choice(("读者证", "借阅证")), random.choice(("会员卡", "年卡")), "积分会员卡")[kind]
    ground, ink = random.choice(
        (
            ("linear-gradient(120deg,#f39c2d,#e0562b)", "#fff"),
            ("linear-gradient(70deg,#0f7b8a,#5cc0b0)", "#fff"),
            ("#f4e9f7", "#4a235a"),
        )
    )
    body = at(48, 44, e(firm), f"font:700 33px {DROID};color:{ink}") + at(48, 96, name, f"font:26px {KAI};color:{ink}")
    body += at(48, 208, f"姓名　{e(who.name)}", f"font:24px {SANS};color:{ink}") + at(
        48, 252, f"NO.　{serial(case, 155, 10)}", f"font:24px {SANS};color:{ink}"
    )
    body += at(
        48,
        296,
        f"办卡日期　{day_text(case.on - dt.timedelta(days=90 + case.seed % 400), '.')}",
        f"font:20px {SANS};color:{ink}",
    )
    body += at(
        48,
        386,
        f"<div style='background:#fff;padding:8px 14px 4px'>{barred(serial(case, 156, 13), 260, 40)}</div>",
        f"font-family:{MONO}",
    )
    body += at(
        420,
        420,
        random.choice(("本卡不挂失、不提现", "最终解释权归本单位所有", "请随身携带，凭卡入场")),
        f"font:18px {SANS};color:{ink}",
    )
    return sheet(body, 800, 505, {}, ground=ground, pad="0", css=".paper{border-radius:28px}")


def notice_of_water(case: Case, random: Random) -> Drawing:
    """A notice on a door: when and where there will be no water."""
    day = case.on + dt.timedelta(days=3 + case.seed % 5)
    office = f"{town(case)}自来水有限公司"
    big = "font-size:21px;line-height:2.1;text-indent:2em"
    body = title(
        random.choice(("停 水 通 知", "关于暂停供水的公告", "温 馨 提 示")), 36, "margin-bottom:24px;color:#b3141b"
    )
    body += div("尊敬的用户：", big.replace("text-indent:2em", "text-indent:0"))
    body += div(
        f"因{random.choice(('供水管网改造', '阀门检修', '道路施工迁改管线'))}，定于{day_text(day, '年')} 9:00 至 17:00 对以下区域停水：",
        big,
    )
    rows: list[list[Cell]] = [[(word, "class=l style='background:#eef'") for word in ("序号", "区域", "影响程度")]]
    rows += [
        [
            (str(place + 1), "class=l"),
            e(street(case, place + 1)) + ("沿线", "以东", "全段")[place],
            ("停水" if place < 2 else "降压", "class=l"),
        ]
        for place in range(3)
    ]
    body += table(rows, style="font-size:18px;line-height:2;margin:12px 0") + div(
        "请提前做好储水准备，恢复供水初期如有浑浊，放水片刻即可。不便之处，敬请谅解。", big
    )
    body += div(
        f"{e(office)}<br>{day_text(case.on, '年')}<br>24小时热线：96{serial(case, 158, 3)}",
        "font-size:19px;line-height:1.9;margin-top:30px",
        "end",
    )
    return sheet(
        body + disc(office, 560, 600, 136, fade=0.5),
        820,
        820,
        {},
        font=HEI,
        pad="56px 70px",
        ground=random.choice(("#fff", "#fff7d9")),
    )


def waybill_of_courier(case: Case, random: Random) -> Drawing:
    """A thermal waybill from a parcel."""
    who, other = case.insured, passer(case)
    firm = random.choice(("迅达快运", "通途速递", "百世达物流"))
    line = "border-bottom:2px solid #111;padding:8px 0"
    body = wide(
        f"<b style='font-size:24px'>{firm}</b>",
        f"{iso(case.on - dt.timedelta(days=case.seed % 9 + 2))} 第1/1包",
        style=line,
    )
    body += div(
        f"{serial(case, 161, 3)}-{'ABCD'[case.seed % 4]}{case.seed % 90 + 10} {case.seed % 40:02d}",
        "font-size:38px;line-height:1.3;" + line,
        "mid fat",
    )
    body += div(
        f"<b>收</b>　{e(who.name)}　{who.phone[:3]}****{who.phone[-4:]}<br>{e(who.address)}", line + ";font-size:17px"
    )
    body += div(
        f"<b>寄</b>　{e(other.name)}　{other.phone[:3]}****{other.phone[-4:]}<br>{e(other.address)}",
        line + ";font-size:15px",
    )
    body += div(barred(f"{('XD', 'TT', 'BS')[case.seed % 3]}{serial(case, 162, 13)}", 330, 62), line, "mid")
    body += wide(
        f"物品：{('日用品', '服装', '文件')[case.seed % 3]}",
        f"重量：{case.seed % 40 / 10 + 0.3:.1f}kg",
        "运费：月结",
        style="padding-top:8px;font-size:15px",
    )
    body += div(
        "签收人：＿＿＿＿＿＿　　签收时间：＿＿＿＿＿＿<br>签收前请确认外包装完好", "font-size:14px;margin-top:8px"
    )
    return sheet(body, 420, 530, {}, font=SANS, pad="16px 20px", scale=2.3)


LAYOUTS = {
    "other": (permit_of_residence, ticket_of_railway, pass_of_members, notice_of_water, waybill_of_courier),
}
