"""Screens and slips of shops and apps that are no claim material."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.fifteenth.cards_kit import DOTS, head, later, ln, screen, sheet, spread
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _pairs(*pairs: tuple[str, str]) -> str:
    return "".join(
        spread(f"<span class='k'>{k}</span>", f"<span style='display:block;text-align:right'>{v}</span>")
        for k, v in pairs
    )


def transfer_screen(case: Case, random: Random) -> Drawing:
    """A transfer between friends."""
    body = ln(
        f"✓<div style='font-size:15px'>{e(case.relative.name)} 已收款</div><div style='font-size:36px'>¥{yuan(random.randint(1000, 300000))}</div>",
        "color:#07a35a;padding:30px;background:#fff;font-size:40px",
        "c",
    )
    body += ln(
        _pairs(
            ("转账时间", f"{day_text(case.visited_on, '年')} 20:14"),
            ("转账说明", random.choice(("饭钱", "谢谢", "还你的"))),
            ("转账单号", digits(random, 20)),
        ),
        cls="card",
    )
    return screen("转账详情", body, 480)


def appointment(case: Case, random: Random) -> Drawing:
    """A booking with a hospital's department."""
    body = ln("预约成功，请按时取号", "background:#1fa37c;color:#fff;font-size:17px", "card c")
    body += ln(
        _pairs(
            ("就诊人", e(case.insured.name)),
            ("医院", e(case.hospital)),
            ("科室", e(case.department)),
            ("号别", "普通号　第" + str(random.randint(3, 60)) + "号"),
            ("就诊时间", f"{day_text(case.visited_on, '-')} 上午 09:00-09:30"),
            ("挂号费", "¥10.00（未支付）"),
        ),
        cls="card",
    )
    body += ln(f"<img width=110 src='{code_picture('GH' + digits(random, 10))}'><br>取号凭证码", cls="card c") + ln(
        "取消预约", "background:#bbb", "btn"
    )
    return screen("预约详情", body, 670)


def policy_screen(case: Case, random: Random) -> Drawing:
    """A policy as the insurer's app lists it."""
    since = case.loss_on - dt.timedelta(days=100)
    body = ln(
        f"<b style='font-size:17px'>{random.choice(('百万医疗险（2024版）', '安心住院宝', '全家意外保障计划'))}</b><div>保障中</div>",
        "background:#324b8f;color:#fff",
        "card",
    )
    body += ln(
        _pairs(
            ("保单号", case.contract_number),
            ("承保公司", e(case.insurer)),
            ("投保人", e(case.relative.name)),
            ("被保人", e(case.insured.name)),
            ("保障期间", f"{day_text(since, '.')}-{day_text(later(since, 1), '.')}"),
            ("保额", "200万元"),
            ("年交保费", f"¥{random.randint(180, 1900)}.00"),
        ),
        cls="card",
    )
    body += ln(spread("下载电子保单", "申请发票", "续保"), cls="card c")
    return screen("保单详情", body, 540)


def parcel(case: Case, random: Random) -> Drawing:
    """A parcel of medicines on its way."""
    steps = (
        ("已签收，签收人：门卫", 3),
        ("派送中，快递员已出发", 3),
        (f"到达{case.pools.cities[case.seed % 8]}转运中心", 2),
        ("商家已发货", 1),
    )
    body = ln(
        _pairs(
            ("承运", "飞鹿速递"),
            ("运单号", "FL" + digits(random, 12)),
            ("商家", e(case.pharmacy)),
            ("收件人", f"{e(case.insured.name)} {case.insured.phone[:3]}****{case.insured.phone[-4:]}"),
        ),
        cls="card",
    )
    body += ln(
        "".join(
            f"<div style='padding:7px 0 7px 14px;border-left:2px solid #e87'>{words}<div class='k' style='font-size:12px'>{day_text(case.visited_on + dt.timedelta(days=n), '-')}</div></div>"
            for words, n in steps
        ),
        cls="card",
    )
    return screen("物流详情", body, 550)


def pos_slip(case: Case, random: Random) -> Drawing:
    """A slip of a card terminal."""
    number = case.insured.card_number
    rows = (
        ("商户名称", e(case.hospital)),
        ("商户编号", digits(random, 15)),
        ("终端编号", digits(random, 8)),
        ("发卡行", e(case.insured.bank)),
        ("卡号", f"{number[:6]}{'*' * (len(number) - 10)}{number[-4:]} /C"),
        ("交易类型", "消费"),
        ("批次号", digits(random, 6)),
        ("日期/时间", f"{day_text(case.visited_on, '/')} 10:02:41"),
    )
    body = head("POS签购单", 24) + ln("商户存根　请妥善保管", cls="c") + "".join(ln(f"{k}：{v}") for k, v in rows)
    body += (
        ln(f"金额 RMB {yuan(random.randint(2000, 400000))}", "font-size:24px;margin:8px 0", "b")
        + ln("本人确认以上交易，同意将其记入本卡账户", "font-size:14px;border-top:1px dashed #333")
        + ln("持卡人签名：", "margin:18px 0 40px")
    )
    return sheet(body, 560, 600, font=DOTS, size=18, ground="#fbfaf7", pad="30px 40px")


LAYOUTS = {"other": (transfer_screen, appointment, policy_screen, parcel, pos_slip)}
