"""Pictures no claim asks for: screens of a phone, and scenes."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.fifth.marks import HEI, sheet
from benchmarks.papers.families.frames import at, framed
from benchmarks.papers.paper import Drawing


def chat(case: Case, random: Random) -> Drawing:
    """A screenshot of a chat."""
    talk = [
        (True, "你到哪了？"),
        (False, "刚出地铁，十分钟"),
        (True, "好的，我在门口等"),
        (False, "要不要带杯咖啡"),
        (True, "热美式，谢谢！"),
        (False, "单据我明天一起带过去"),
        (True, "行，别忘了身份证复印件"),
    ]
    bubbles = "".join(
        f"<div style='display:flex;{'flex-direction:row-reverse;' if own else ''}margin:14px 0;gap:10px'><div style='width:44px;height:44px;border-radius:6px;background:{'#7da3c9' if own else '#c99f7d'}'></div><div style='background:{'#95ec69' if own else '#fff'};border-radius:8px;padding:9px 13px;max-width:300px'>{words}</div></div>"
        for own, words in talk
    )
    body = f"<div class='row' style='font-size:15px'><b>10:{case.seed % 60:02d}</b><span>5G 87%</span></div><div class='c' style='padding:10px 0;font-size:19px'>{escape(case.relative.name)}</div><div class='c' style='color:#999;font-size:13px'>昨天 21:06</div>{bubbles}<div style='position:absolute;left:0;right:0;bottom:-190px;height:60px;background:#f7f7f7'></div>"
    return sheet(body, width=480, height=860, type_=HEI, size=17, padding="14px 18px", paper="#ededed", scale=1.6)


def payment(case: Case, random: Random) -> Drawing:
    """A screenshot of a payment in a wallet."""
    pairs = (
        ("付款方式", "零钱"),
        ("商品说明", "扫码付款"),
        ("收款方", random.choice(("老王水果店", "晨光早餐", "便民超市"))),
        ("转账时间", f"{case.visited_on.isoformat()} 08:{case.seed % 60:02d}:11"),
        ("交易单号", case.numbers["业务流水号"] * 3),
    )
    rows = "".join(
        f"<div class='row' style='padding:9px 0'><span style='color:#888'>{label}</span><span>{words}</span></div>"
        for label, words in pairs
    )
    body = f"<div class='row' style='font-size:15px'><b>8:{case.seed % 60:02d}</b><span>4G 52%</span></div><div class='c' style='padding:14px;font-size:19px'>账单详情</div><div style='background:#fff;border-radius:12px;padding:26px 20px'><div class='c' style='font-size:19px'>{pairs[2][1]}</div><div class='c' style='font-size:38px;padding:10px 0 4px'>-{yuan(500 + case.seed % 4000)}</div><div class='c' style='color:#888;padding-bottom:14px'>支付成功</div><div style='border-top:1px solid #eee'></div>{rows}</div><div class='c' style='padding-top:26px;color:#576b95'>对此订单有疑惑　　发起群收款</div>"
    return sheet(body, width=480, height=700, type_=HEI, size=16, padding="14px 18px", paper="#f2f2f2", scale=1.6)


def weather(case: Case, random: Random) -> Drawing:
    """A screenshot of a weather forecast."""
    days = "".join(
        f"<div class='row' style='padding:10px 0;border-top:1px solid rgba(255,255,255,.3)'><span>{name}</span><span>{random.choice(('晴', '多云', '小雨', '阴'))}</span><span>{random.randint(12, 17)}° ~ {random.randint(20, 29)}°</span></div>"
        for name in ("今天", "明天", "周四", "周五", "周六", "周日", "下周一")
    )
    body = f"<div class='c' style='font-size:26px;padding-top:40px'>望川市</div><div class='c' style='font-size:88px;line-height:1.1'>{18 + case.seed % 9}°</div><div class='c' style='padding-bottom:30px'>多云　空气优　东南风2级</div>{days}"
    return sheet(
        body,
        width=480,
        height=760,
        type_=HEI,
        size=18,
        padding="20px 34px",
        paper="linear-gradient(#3f7fc1,#8fbbe0)",
        css=".paper{color:#fff}",
        scale=1.6,
    )


def _scene(inside: str, width: int = 1100, height: int = 780) -> Drawing:
    body = f"<div class='paper'><svg width='{width}' height='{height}' style='position:absolute'>{inside}</svg></div>"
    return Drawing(framed(body, width=width, height=height, css=""), width, height, {}, scale=1.3)


def hills(case: Case, random: Random) -> Drawing:
    """Hills, a lake and a boat."""
    ridges = "".join(
        f"<path d='M0 {300 + 60 * place} "
        + " ".join(
            f"Q{x + 70} {210 + 60 * place + random.randint(-60, 40)} {x + 140} {300 + 60 * place}"
            for x in range(0, 1120, 140)
        )
        + f" V780 H0Z' fill='{colour}'/>"
        for place, colour in enumerate(("#8fa9b5", "#6f9183", "#4d7560"))
    )
    return _scene(
        f"<rect width='1100' height='780' fill='#cfe3ef'/><circle cx='{random.randint(200, 900)}' cy='120' r='52' fill='#ffe9a8'/>{ridges}<rect y='560' width='1100' height='220' fill='#7fa8bd'/><path d='M480 640h150l-26 34h-98z' fill='#5a3b23'/><path d='M552 640V540l62 92z' fill='#f6f1e4'/><path d='M0 620h300M420 700h340M760 600h300' stroke='#a9c8d6' stroke-width='5'/>"
    )


def table_with_cat(case: Case, random: Random) -> Drawing:
    """A cat on a table beside a mug."""
    fur = random.choice(("#d9923f", "#7b7b7f", "#2c2b2a"))
    return _scene(
        f"<rect width='1100' height='780' fill='#d9cfc0'/><rect y='520' width='1100' height='260' fill='#8d5c36'/><ellipse cx='480' cy='500' rx='210' ry='130' fill='{fur}'/><circle cx='650' cy='360' r='104' fill='{fur}'/><path d='M570 300l-6-96 76 58zM720 292l30-92-84 54z' fill='{fur}'/><circle cx='616' cy='354' r='15' fill='#e6e27a'/><circle cx='690' cy='354' r='15' fill='#e6e27a'/><circle cx='616' cy='354' r='6'/><circle cx='690' cy='354' r='6'/><path d='M646 386h20l-10 12z' fill='#c77'/><path d='M280 520q-120-60-90-190' stroke='{fur}' stroke-width='36' fill='none' stroke-linecap='round'/><rect x='840' y='420' width='120' height='140' rx='12' fill='#3f6fa0'/><path d='M960 450q60 10 40 60t-40 20' stroke='#3f6fa0' stroke-width='16' fill='none'/>"
    )


def shop_front(case: Case, random: Random) -> Drawing:
    """A street with a shop and its sign."""
    drawing = _scene(
        "<rect width='1100' height='780' fill='#b9c9d6'/><rect x='120' y='120' width='860' height='520' fill='#caa98a'/><rect x='120' y='120' width='860' height='110' fill='#a11d21'/><rect x='170' y='270' width='330' height='300' fill='#5d7486'/><rect x='560' y='270' width='150' height='370' fill='#5a3a22'/><rect x='760' y='270' width='180' height='300' fill='#5d7486'/><rect y='640' width='1100' height='140' fill='#77736c'/>"
    )
    sign = at(
        330, 142, random.choice(("福满楼包子铺", "小丽理发店", "阳光文具店")), f"{HEI}font-size:62px;color:#ffe58a"
    )
    return Drawing(
        drawing.html.replace("</svg></div>", f"</svg>{sign}</div>"), drawing.width_px, drawing.height_px, {}, scale=1.3
    )


LAYOUTS = {"other": (chat, payment, weather, hills, table_with_cat, shop_front)}
