"""Screens of a telephone that are no claim material, uploaded by mistake."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.eighth.sheet import PHONE, line, row, sheet
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _screen(head: str, body: str, height: int, ground: str = "#f4f4f6") -> Drawing:
    top = row("10:3" + str(height % 10), "5G ▮▮▮", style="padding:9px 22px;font-size:16px") + line(
        head, "font-size:22px;padding:8px 20px 14px", "c"
    )
    return sheet(top + body, width=620, height=height, fields={}, font=PHONE, size=18, ground=ground, padding="0")


def payment(case: Case, random: Random) -> Drawing:
    """A wallet's payment detail."""
    fen = random.randint(900, 80000)
    entries = (
        ("当前状态", "支付成功"),
        ("商品", "扫码付款"),
        ("支付时间", f"{day_text(case.visited_on, '年')} 12:08:44"),
        ("支付方式", "零钱"),
        ("交易单号", digits(random, 18)),
        ("商户单号", digits(random, 16)),
    )
    body = f"<div class='c' style='background:#fff;padding:40px'>老桥头早餐店<div style='font-size:46px'>-{yuan(fen)}</div></div><div style='background:#fff;padding:10px 26px'>"
    body += (
        "".join(
            row(f"<span style='color:#999'>{label}</span>", value, style="padding:9px 0") for label, value in entries
        )
        + "</div>"
    )
    return _screen("账单详情", body, 660)


def chat(case: Case, random: Random) -> Drawing:
    """A chat."""
    said = (
        ("在吗？周末聚餐定哪里", 0),
        ("老地方吧，六点", 1),
        ("好的，我叫上小杜", 0),
        ("记得带上上次借的书", 1),
        ("放心，忘不了哈哈", 0),
        ("路上堵，可能晚十分钟", 1),
    )
    body = "".join(
        f"<div style='text-align:{'right' if mine else 'left'};padding:12px 24px'><span style='background:{'#95ec69' if mine else '#fff'};border-radius:8px;padding:10px 16px'>{words}</span></div>"
        for words, mine in said
    )
    return _screen(e(case.relative.name), body, 640, "#ededed")


def weather(case: Case, random: Random) -> Drawing:
    """A weather forecast."""
    body = f"<div class='c' style='font-size:84px'>{random.randint(5, 33)}°</div>" + line(
        "多云　空气优　东南风2级", cls="c"
    )
    body += "".join(
        row(day, sky, f"{low}° / {low + 8}°", style="padding:12px 40px")
        for day, sky, low in (
            ("今天", "多云", 16),
            ("明天", "小雨", 14),
            ("周三", "阴", 13),
            ("周四", "晴", 15),
            ("周五", "晴", 17),
        )
    )
    return _screen(case.pools.cities[case.seed % 7], body, 640, "#bcd7f2")


def takeaway(case: Case, random: Random) -> Drawing:
    """An order of a food delivery."""
    rows = (("黄焖鸡米饭（大份）", 2680), ("冰红茶", 400), ("餐盒费", 100), ("配送费", 350))
    body = (
        "<div style='background:#fff;margin:16px;border-radius:12px;padding:18px 22px'><b>订单已送达</b><br>一碗香快餐（滨河店）<div class='hr'></div>"
        + "".join(row(name, f"¥{yuan(fen)}", style="padding:7px 0") for name, fen in rows)
    )
    body += (
        row("<b>实付</b>", f"<b>¥{yuan(sum(fen for _, fen in rows))}</b>", style="padding:7px 0")
        + f"<div class='hr'></div>收货人：{e(case.insured.name)}<br>订单号：{digits(random, 16)}</div>"
    )
    return _screen("订单详情", body, 620, "#fff5e0")


def steps(case: Case, random: Random) -> Drawing:
    """A ranking of steps walked."""
    names = (case.insured.name, case.relative.name, case.mother.name, case.father.name)
    body = line("今日步数排行", "padding:14px 26px;font-weight:700") + "".join(
        row(
            f"{place}　{e(name)}",
            f"{random.randint(1, 9) + (5 - place) * 4000}",
            style="background:#fff;padding:16px 26px;border-bottom:1px solid #eee",
        )
        for place, name in enumerate(names, 1)
    )
    return _screen("运动", body, 520)


LAYOUTS = {"other": (payment, chat, weather, takeaway, steps)}
