"""Lists of a visit's charges: a page in a chat program, a clinic's pad by pen."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventeenth import bills, kit
from benchmarks.papers.families.seventeenth.fee_lists import fields_of
from benchmarks.papers.families.seventeenth.kit import t
from benchmarks.papers.families.seventeenth.names import clock, staff
from benchmarks.papers.paper import Drawing


def phone(case: Case, random: Random) -> Drawing:
    """The hospital's page in a chat program: each charge a row of two lines, amount at the right."""
    bill = bills.visit(case)
    rows = ""
    for fee in bill.fees:
        detail = " · ".join(
            one
            for one in (fee.goods.specification, f"¥{yuan(fee.goods.price_fen)}×{fee.quantity}{fee.goods.unit}")
            if one
        )
        rows += (
            f"<div style='border-top:1px solid #eceef1;padding:7px 0'>{kit.spread(t(fee.goods.name), f'<b>{yuan(fee.amount_fen)}</b>')}"
            f"<div style='font-size:12px;color:#8f959d'>{t(detail)}</div></div>"
        )
    about = (
        f"<b style='font-size:15.5px'>{t(case.hospital)}</b><br><span style='color:#6a7078'>{t(case.insured.name)}　{case.insured.sex}　门诊号"
        f"{case.numbers['门诊号']}<br>{t(case.department)}　{staff(random)}医生<br>{day_text(bill.issued_on, '-')} {clock(random)}　已缴费</span>"
    )
    total = kit.spread(
        "<b>合计</b>",
        f"<b style='color:#d4442e;font-size:18px'>¥{yuan(bill.total_fen)}</b>",
        style="border-top:1px solid #eceef1;padding-top:8px",
    )
    body = kit.card(about) + kit.card(
        f"<div style='padding-bottom:6px'>费用明细（{len(bill.fees)}项）</div>{rows}{total}"
    )
    fields = fields_of(case, bill.fees, total_amount=yuan(bill.total_fen))
    title = random.choice(("清单详情", "门诊费用清单", "缴费记录"))
    buttons = random.choice(((), ("申请发票",), ("再次挂号", "导出清单")))
    height = max(775, 420 + 66 * len(bill.fees))
    return kit.screen(body, title=title, height=height, fields=fields, random=random, tone="#07a35a", buttons=buttons)


def by_pen(case: Case, random: Random) -> Drawing:
    """A clinic's ruled pad, filled with a pen: what was done, and how much."""
    bill = bills.visit(case)
    pen = random.choice(("#1c2b62", "#1e2027"))
    rows = [["日期", "药品或诊疗项目", "数量", "单价", "金额"]]
    for place, fee in enumerate(bill.fees):
        day = f"{case.visited_on.month}.{case.visited_on.day}" if place == 0 else "〃"
        cells = (
            day,
            fee.goods.name,
            f"{fee.quantity}{fee.goods.unit}",
            yuan(fee.goods.price_fen),
            yuan(fee.amount_fen),
        )
        rows.append([kit.written(one, colour=pen, turn=random.uniform(-1.2, 0.6)) for one in cells])
    rows += [["&nbsp;"] * 5] * random.randint(1, 3)
    total = kit.written(f"{yuan(bill.total_fen)}", colour=pen)
    rows.append(
        ["@colspan=3|合计（大写）" + kit.written(in_words(bill.total_fen), colour=pen), "@colspan=2|￥ " + total]
    )
    body = (
        kit.heading(t(case.hospital), px=21)
        + kit.heading("门 诊 费 用 清 单", px=18)
        + f"<div style='margin:8px 0'>姓名{kit.fill(case.insured.name, 120, pen=True)}性别{kit.fill(case.insured.sex, 40, pen=True)}"
        f"年龄{kit.fill(kit.age(case.insured.born_on, case.visited_on), 40, pen=True)}电话{kit.fill(case.relative.phone, 120, pen=True)}</div>"
        + kit.table(rows, widths=(11, 43, 14, 15, 17), style="line-height:1.6")
        + kit.spread(
            f"医师 {kit.written(staff(random), font=kit.BRUSH)}",
            f"收费 {kit.written(staff(random), font=kit.BRUSH)}",
            style="margin-top:10px",
        )
        + kit.stamp([case.hospital, "收费章"], place="right:150px;bottom:20px", px=13)
    )
    ink = random.choice(("#333", "#2f6a48", "#913632"))
    size = (700, 160 + 41 * len(rows))
    fields = fields_of(case, bill.fees, total_amount=yuan(bill.total_fen))
    return kit.sheet(
        body,
        size=size,
        fields=fields,
        font=kit.FANDOL,
        px=15,
        ink=ink,
        line=ink,
        pad="24px 34px 40px",
        ground="#fcfbf6",
    )


LAYOUTS = {"fee_list": (phone, by_pen)}
