"""Bills as a wallet of receipts on a phone shows them."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Invoice, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixteenth.bills import bill_truth, payers, stay_truth
from benchmarks.papers.families.sixteenth.kit import (
    categories,
    kv,
    screen,
)
from benchmarks.papers.families.sixteenth.names import clock
from benchmarks.papers.paper import Drawing


def wallet(
    case: Case, bill: Invoice, kind: str, more: list[tuple[str, str]], random: Random, days: dict[str, str]
) -> Drawing:
    """A receipt on a phone: amount on top, then cards."""
    items, colour = categories(bill), random.choice(("#07c160", "#1677ff", "#d4483b"))
    total = yuan(bill.total_fen)
    body = f"<div class=card style='text-align:center'>{e(case.hospital)}<div style='font-size:30px;font-weight:700'>￥{total}</div>"
    body += (
        f"<span style='color:{colour};font-size:13px'>{random.choice(('已开票', '开票成功', '已归集'))}</span></div>"
    )
    entries = [("票据类型", f"医疗{kind}收费票据（电子）"), ("票据代码", bill.code), ("票据号码", bill.number), ("校验码", bill.check_code),
               ("交款人", e(case.insured.name)), ("开票日期", f"{day_text(bill.issued_on, '-')} {clock(case, 3)}"), *more]  # fmt: skip
    body += "<div class=card>" + "".join(kv(one, other) for one, other in entries) + "</div>"
    body += "<div class=card><b>收费项目</b>" + "".join(kv(one["name"], one["amount"]) for one in items) + "</div>"
    body += (
        "<div class=card><b>支付信息</b>"
        + "".join(kv(one, other) for one, other in payers(case, bill, random))
        + "</div>"
    )
    foot = f"<div style='display:flex;background:#fff;padding:9px 12px 16px;gap:10px;text-align:center'><span class=btn style='flex:1;border:1px solid {colour};color:{colour}'>查看原票</span><span class=btn style='flex:1;background:{colour};color:#fff'>发送到邮箱</span></div>"
    height = 540 + 34 * (len(items) + len(entries)) + 60
    return screen(body, height=height, fields=bill_truth(case, bill, items) | days, name=random.choice(("票据详情", "电子票据", "我的票夹")), random=random, foot=foot)  # fmt: skip


def wallet_screen(case: Case, random: Random) -> Drawing:
    """The bill as a wallet of receipts on a phone shows it."""
    return wallet(case, case.stay, "住院", [("住院日期", f"{day_text(case.admitted_on, '/')}-{day_text(case.discharged_on, '/')}"), ("住院科室", e(case.department))], random, stay_truth(case))  # fmt: skip


def visit_wallet(case: Case, random: Random) -> Drawing:
    """A visit's receipt on a phone."""
    return wallet(case, case.visit, "门诊", [("就诊科室", e(case.department))], random, {})


LAYOUTS = {"inpatient_invoice": (wallet_screen,), "outpatient_invoice": (visit_wallet,)}
