"""One more bill of a stay: a screen."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.fourteenth.bills import stay_days, truth
from benchmarks.papers.families.fourteenth.kit import (
    MICRO,
    SERIF,
    card,
    categories,
    entry,
    screen,
)
from benchmarks.papers.families.fourteenth.names import clock
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def city_app(case: Case, random: Random) -> Drawing:
    """A stay's e-bill in a city's service app."""
    bill = case.stay
    items = categories(bill)
    blue = "#2b5fd9"
    top = f"<div style='background:{blue};color:#fff;padding:6px 20px 18px'><div>{e(case.hospital)}</div>"
    top += f"<div style='font-size:30px'>￥{yuan(bill.total_fen)}</div><div style='font-size:12.5px;opacity:.85'>住院收费票据 · 已开具</div></div>"
    facts = (
        ("患者姓名", e(case.insured.name)),
        ("电子票据代码", bill.code),
        ("电子票据号码", bill.number),
        ("电子校验码", bill.check_code),
        ("开具时间", f"{day_text(bill.issued_on, '-')} {clock(random)}"),
        ("住院日期", f"{day_text(case.admitted_on, '.')}—{day_text(case.discharged_on, '.')}"),
    )
    body = top + card("".join(entry(label, value) for label, value in facts))
    body += card("<b>费用组成</b>" + "".join(entry(one["name"], one["amount"]) for one in items))
    paid = (
        ("医保统筹", bill.basic_insurance_paid_fen),
        ("大病保险", bill.serious_illness_paid_fen),
        ("个人自付", bill.self_paid_fen),
    )
    columns = "".join(
        f"<div class=c style='flex:1'><small style='color:#888'>{name}</small><br>{yuan(fen)}</div>"
        for name, fen in paid
    )
    body += card(f"<div style='display:flex'>{columns}</div>")
    half = "flex:1;text-align:center;padding:9px;border-radius:6px"
    body += f"<div style='display:flex;gap:10px;margin:14px'><div style='{half};border:1px solid {blue};color:{blue}'>发送邮箱</div><div style='{half};background:{blue};color:#fff'>查看版式文件</div></div>"
    fields = truth(case, bill, items) | stay_days(case)
    height = 665 + 37 * len(items)
    return screen(
        body,
        title="我的票据",
        height=height,
        fields=fields,
        font=SERIF if random.random() < 0.15 else MICRO,
        bar=blue,
        ink="#fff",
        at="20:47",
    )


LAYOUTS = {"inpatient_invoice": (city_app,)}
