"""Lists of what a hospital charged."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.fifteenth import kit, names
from benchmarks.papers.families.fifteenth.bills import charged, lines_of
from benchmarks.papers.families.fifteenth.kit import Cell, spread, table
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case, fees: Sequence[Fee], **more: str) -> dict[str, Any]:
    return {"patient_name": case.insured.name, "hospital": case.hospital, "items": charged(fees)} | more


def list_striped(case: Case, random: Random) -> Drawing:
    """A day's list on striped paper."""
    fees = case.stay.fees[:18]
    total = sum(fee.amount_fen for fee in fees)
    body = kit.line(
        f"{e(case.hospital)}　{random.choice(('住院病人一日清单', '日费用明细', '每日费用告知单'))}",
        "font-size:19px",
        "c",
    )
    body += kit.line(
        f"姓名 {e(case.insured.name)}  床号 {case.seed % 50 + 1}  病区 {e(case.department)}  住院号 {case.numbers['住院号']}"
    ) + kit.line(
        f"费用日期 {day_text(case.admitted_on, '/')}  打印 {day_text(case.admitted_on, '/')} {names.clock(case)}"
    )
    order, head = random.choice(
        (
            (
                ("code", "name", "spec", "unit", "price", "count", "amount"),
                ("编码", "名称", "规格", "单位", "价格", "数量", "金额"),
            ),
            (
                ("name", "spec", "count", "unit", "price", "amount", "class"),
                ("收费名称", "规格", "数", "单位", "单价", "应收", "类"),
            ),
        )
    )
    body += table(
        lines_of(fees, order),
        head=[(one, "class=l" if one in ("名称", "收费名称", "规格", "编码") else "class=r") for one in head],
        look="bare",
    )
    body += spread(
        f"当日小计:{yuan(total)}", f"预交金余额:{names.number(case, 4)}.00", style="margin-top:6px"
    ) + kit.line("如有疑问请到护士站查询。签名:")
    return kit.sheet(
        body,
        width=960,
        height=280 + 30 * len(fees),
        fields=_truth(case, fees, total_amount=yuan(total)),
        font=kit.NEEDLE,
        size=15,
        padding="26px 44px",
        ground=kit.STRIPED,
        ink="#2c3040",
    )


def list_grouped(case: Case, random: Random) -> Drawing:
    """Lines under their categories, a sum under each."""
    bill = case.stay
    rows: list[list[Cell]] = []
    fees: list[Fee] = []
    for category, fen in bill.by_category().items():
        own = [fee for fee in bill.fees if fee.goods.category == category]
        rows.append([(f"<b>{category}</b>", "colspan=4"), (f"<b>{yuan(fen)}</b>", "class=r")])
        rows += lines_of(own, ("name", "spec", "price", "count", "amount"))
        fees += own
    body = kit.heading(e(case.hospital), 22) + kit.heading(
        random.choice(("出院病人费用清单", "住院费用分类明细表", "患者费用汇总清单")), 20
    )
    body += kit.flow(
        f"患者：{e(case.insured.name)}",
        f"{case.insured.sex}",
        f"病案号：{case.numbers['病案号']}",
        f"{day_text(case.admitted_on, '.')}～{day_text(case.discharged_on, '.')}",
        e(case.department),
        style="margin:8px 0",
    )
    body += table(
        rows,
        head=(("项目", "class=l"), ("规格", "class=l"), ("单价", "class=r"), ("数量", "class=r"), ("金额", "class=r")),
        look=random.choice(("lined", "dotted")),
    )
    body += spread(
        f"费用总计 {yuan(bill.total_fen)} 元", f"大写 {in_words(bill.total_fen)}", style="margin-top:10px"
    ) + kit.line(f"制表 {e(names.staff(case)[0])}　{day_text(bill.issued_on, '-')}", "", "r")
    body += kit.stamp(case.hospital, "right:100px;bottom:6px", diameter=124, below="病案室")
    return kit.sheet(
        body,
        width=840,
        height=330 + 35 * len(rows),
        fields=_truth(case, fees, total_amount=yuan(bill.total_fen)),
        font=random.choice((kit.SERIF, kit.SONG)),
        size=15,
        padding="34px 46px 60px",
    )


def list_screen(case: Case, random: Random) -> Drawing:
    """The list in a hospital's program on a phone."""
    fees = case.stay.fees[:12]
    total = sum(fee.amount_fen for fee in fees)
    body = kit.card(
        f"<b>{e(case.insured.name)}</b>　<span class='g s'>住院号 {case.numbers['住院号']}</span>",
        kit.line(e(case.hospital), "", "s g"),
    )
    body += f"<div class=row style='padding:2px 16px'><span>{day_text(case.admitted_on, '-')}</span><span>{random.choice(('当日费用', '日合计'))} <b style='color:#e0432e'>{yuan(total)}</b></span></div>"
    body += kit.card(
        "".join(
            f"<div style='padding:7px 0;border-bottom:1px solid #f0f0f0'>{spread(e(fee.goods.name), yuan(fee.amount_fen))}<div class='s g'>{e(fee.goods.specification) or '—'}　{yuan(fee.goods.price_fen)}×{fee.quantity}</div></div>"
            for fee in fees
        )
    )
    body += kit.tabs("上一日", "日历", "下一日")
    return kit.screen(
        body,
        height=290 + 60 * len(fees),
        fields=_truth(case, fees, total_amount=yuan(total)),
        heading=random.choice(("住院日清单", "费用明细", "一日清单")),
        clock=names.clock(case, 2, seconds=False),
        bar="background:linear-gradient(#36b5a2,#2aa08e);color:#fff",
    )


def list_page(case: Case, random: Random) -> Drawing:
    """A page in the middle of a long list, with the sum of the page."""
    fees = case.stay.fees[: random.randint(9, 13)]
    part, whole = sum(fee.amount_fen for fee in fees), case.stay.total_fen
    body = kit.line(f"第 2 页 / 共 {random.randint(3, 6)} 页", "", "r s") + kit.heading(
        f"{e(case.hospital)}住院医疗费用明细清单", 21
    )
    body += kit.beside(
        [
            ("姓　名", e(case.insured.name)),
            ("医保类别", ("职工", "居民")[case.seed % 2]),
            ("医保编号", case.numbers["医保编号"]),
            ("科　室", e(case.department)),
            ("入院", day_text(case.admitted_on, "年")),
            ("出院", day_text(case.discharged_on, "年")),
        ],
        3,
        style="margin:8px 0;font-size:14px",
    )
    body += table(
        lines_of(fees, ("no", "name", "class", "spec", "unit", "count", "price", "amount")),
        head=("序", "项目名称", "甲乙丙", "规格", "单位", "数量", "单价（元）", "金额（元）"),
    )
    body += table(
        [[("本页小计", "class=c"), (yuan(part), "class=r"), ("全部费用合计", "class=c"), (yuan(whole), "class=r")]],
        style="margin-top:-1px",
    )
    body += spread(f"核对人：{e(names.staff(case)[1])}", "患者或家属签字：", style="margin-top:12px") + kit.chop(
        "医保已审", "right:60px;bottom:24px"
    )
    return kit.sheet(
        body,
        width=1000,
        height=350 + 36 * len(fees),
        fields=_truth(case, fees, page_total=yuan(part), total_amount=yuan(whole)),
        font=random.choice((kit.FANG, kit.HEI)),
        size=15,
        padding="30px 44px",
    )


def list_visit(case: Case, random: Random) -> Drawing:
    """Charges of a visit, two lists side by side where there are many."""
    fees = case.visit.fees
    total = yuan(case.visit.total_fen)
    body = kit.line(
        e(case.hospital), "font-size:20px;border-bottom:3px solid #2a6f4e;padding-bottom:4px", "b"
    ) + kit.line(
        random.choice(("门诊费用清单", "诊疗项目缴费明细", "门诊收费明细 Itemized Charges")),
        "font-size:18px;margin:6px 0",
    )
    body += kit.above(
        [
            ("患者姓名", e(case.insured.name)),
            ("就诊卡号", case.numbers["登记号"]),
            ("科室", e(case.department)),
            ("日期", day_text(case.visited_on, "-")),
        ],
        4,
        "open",
    )
    body += table(
        lines_of(fees, ("category", "name", "spec", "price", "count", "unit", "amount")),
        head=("类别", "项目", "规格", "单价", "数", "单位", "金额"),
        look="open",
        style="margin-top:10px",
    )
    body += kit.line(
        f"共 {len(fees)} 项，金额总计：<b>{total}</b>（{in_words(case.visit.total_fen)}）", "margin-top:10px"
    ) + kit.line(f"医生 {e(names.staff(case)[2])}　导诊电话 {names.telephone(case)}　本清单不作报销凭证", "", "s g")
    return kit.sheet(
        body,
        width=820,
        height=310 + 36 * len(fees),
        fields=_truth(case, fees, total_amount=total),
        font=kit.ZEN,
        size=15,
        padding="28px 40px",
    )


LAYOUTS = {"fee_list": (list_striped, list_grouped, list_screen, list_page, list_visit)}
