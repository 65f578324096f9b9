"""Lists of charges: striped paper by page, two halves side by side, by category, one day's, and a screen."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixteenth.kit import (
    BANDS,
    BLUE_BANDS,
    DOTS,
    MICRO,
    MING,
    OLD_SONG,
    SANS,
    Cell,
    charged,
    grid,
    heading,
    kv,
    line,
    num,
    screen,
    sheet,
    spread,
)
from benchmarks.papers.families.sixteenth.names import age, clock, number, staff
from benchmarks.papers.families.sixteenth.stamps import chop, holes, seal
from benchmarks.papers.paper import Drawing


def _truth(case: Case, shown: Sequence[Fee], *, whole: bool = True) -> dict[str, Any]:
    fields: dict[str, Any] = {"hospital": case.hospital, "patient_name": case.insured.name, "items": charged(shown)}
    return fields | ({"total_amount": yuan(case.stay.total_fen)} if whole else {})


def striped_page(case: Case, random: Random) -> Drawing:
    """A page of a list on continuous paper, with a sum of the page and perhaps of all."""
    bill, size = case.stay, random.choice((12, 18, 40))
    pages = -(-len(bill.fees) // size)
    page = random.randint(1, pages)
    shown = bill.fees[(page - 1) * size : page * size]
    part = sum(fee.amount_fen for fee in shown)
    rows: list[list[Cell]] = [
        [
            number(case, fee.goods.name, 8),
            e(fee.goods.name),
            e(fee.goods.specification),
            f"{fee.quantity}{fee.goods.unit}",
            num(yuan(fee.goods.price_fen)),
            num(yuan(fee.amount_fen)),
        ]
        for fee in shown
    ]
    body = heading(e(case.hospital) + random.choice(("住院费用明细", "病人费用清单", "住院收费项目明细单")), 20)
    body += spread(
        f"住院号 {case.numbers['住院号']}",
        f"姓名 {e(case.insured.name)}",
        f"{case.insured.sex} {age(case, case.admitted_on)}岁",
        f"床位 {case.numbers['床号'][:2]}",
        f"第{page}页/共{pages}页",
    )
    body += spread(
        f"科室 {e(case.department)}", f"费用期间 {day_text(case.admitted_on, '.')}-{day_text(case.discharged_on, '.')}"
    )
    body += grid(
        rows, head=("编码", "名称", "规格", "数量", num("单价"), num("金额")), cls="dotted", style="font-size:14.5px"
    )
    body += spread(
        f"本页小计 {yuan(part)}",
        f"总计 {yuan(bill.total_fen)}",
        f"操作员 {e(staff(case)[1])}",
        f"{day_text(bill.issued_on, '-')} {clock(case)}",
        style="margin-top:6px",
    )
    height = 250 + 33 * len(rows)
    body += holes(height, 940)
    fields = _truth(case, shown) | {"page_total": yuan(part)}
    return sheet(
        body,
        width=940,
        height=height,
        fields=fields,
        font=DOTS,
        size=15,
        ground=random.choice((BANDS, BLUE_BANDS)),
        padding="28px 52px",
        ink="#333",
    )


def side_by_side(case: Case, random: Random) -> Drawing:
    """All charges in two halves of a lying page."""
    bill, half = case.stay, -(-len(case.stay.fees) // 2)
    cells: list[list[Cell]] = [
        [e(fee.goods.name), num(yuan(fee.goods.price_fen)), str(fee.quantity), num(yuan(fee.amount_fen))]
        for fee in bill.fees
    ]
    cells += [["", "", "", ""]] * (2 * half - len(cells))
    rows = [[*one, *other] for one, other in zip(cells[:half], cells[half:], strict=True)]
    head: list[Cell] = ["费用名称", num("单价"), "数量", num("金额")]
    body = heading(e(case.hospital), 22) + heading(
        random.choice(("出院患者费用总清单", "住院费用汇总（按项目）", "医药费用清单")),
        19,
        "",
        "Itemized Statement of Charges",
    )
    body += spread(
        f"病人姓名：{e(case.insured.name)}",
        f"病案号：{case.numbers['病案号']}",
        f"病区：{e(case.department)}",
        f"住院日期：{day_text(case.admitted_on, '/')}～{day_text(case.discharged_on, '/')}",
        style="margin:6px 0",
    )
    body += grid(rows, head=head * 2, style="font-size:13.5px")
    body += spread(
        f"费用合计：{yuan(bill.total_fen)} 元",
        f"医保支付：{yuan(bill.basic_insurance_paid_fen)}",
        f"制表：{e(staff(case)[0])}",
        "患者签字：＿＿＿＿＿",
        style="margin-top:8px",
    )
    height = 300 + 31 * len(rows)
    body += seal(case.hospital, 850, height - 175, 128, "医疗费用专用章", 0.5)
    css = ".box td:nth-child(5),.box th:nth-child(5){border-left:3px double #333}"
    return sheet(
        body,
        width=1180,
        height=height,
        fields=_truth(case, bill.fees),
        font=OLD_SONG,
        size=15.5,
        css=css,
        padding="30px 50px",
    )


def by_category(case: Case, random: Random) -> Drawing:
    """Charges in blocks of a category each with its sum, labels in cells."""
    bill, rows, shown = case.stay, [], []
    for name, fen in bill.by_category().items():
        rows.append([(f"<b>【{name}】</b>", "colspan=4"), num(f"<b>小计 {yuan(fen)}</b>")])
        for fee in bill.fees:
            if fee.goods.category == name:
                shown.append(fee)
                words = f"{e(fee.goods.name)} {e(fee.goods.specification)}"
                rows.append(
                    [
                        words,
                        f"{fee.goods.list_class}类",
                        num(yuan(fee.goods.price_fen)),
                        f"{fee.quantity}{fee.goods.unit}",
                        num(yuan(fee.amount_fen)),
                    ]
                )
    body = heading(random.choice(("住院病人费用分类明细清单", "患者费用清单（分类）", "参保人员住院费用明细")), 22)
    body += line(f"打印时间 {day_text(bill.issued_on, '-')} {clock(case, 5)}", "font-size:12px", "r")
    body += grid(
        [
            ["医疗机构", (e(case.hospital), "colspan=3"), "住院号", case.numbers["住院号"]],
            ["患者", e(case.insured.name), "性别", case.insured.sex, "参保类型", ("职工", "居民", "灵活就业")[case.seed % 3]],
            ["入院", day_text(case.admitted_on, "-"), "出院", day_text(case.discharged_on, "-"), "费用总额", yuan(bill.total_fen)],
        ], style="margin-bottom:8px"
    )  # fmt: skip
    body += grid(
        rows, head=("项目 / 规格", "类", num("单价"), "数量", num("金额")), cls="lined", style="font-size:14px"
    )
    body += line(
        "注：甲类全额纳入，乙类先行自付10%，丙类全自费。对费用有疑问请至住院收费处查询。",
        "font-size:12.5px;margin-top:8px",
    )
    return sheet(
        body,
        width=860,
        height=340 + 34 * len(rows),
        fields=_truth(case, shown),
        font=random.choice((MING, SANS)),
        size=15,
        padding="30px 46px",
    )


def one_day(case: Case, random: Random) -> Drawing:
    """The slip a ward hands out every morning: what one day cost."""
    shown = case.stay.fees[: 5 + case.seed % 6]
    part = sum(fee.amount_fen for fee in shown)
    rows: list[list[Cell]] = [
        [e(fee.goods.name), f"{fee.quantity}{fee.goods.unit}", num(yuan(fee.amount_fen))] for fee in shown
    ]
    body = heading(e(case.hospital), 19) + heading(random.choice(("住院一日清单", "每日费用清单", "患者日清单")), 22)
    body += spread(f"{case.numbers['床号'][:2]}床　{e(case.insured.name)}", f"日期 {day_text(case.admitted_on, '-')}")
    body += spread(f"住院号 {case.numbers['住院号']}", e(case.department)) + line("", cls="hr")
    body += grid(rows, head=("项目", "数量", num("金额")), cls="bare") + line("", cls="hr")
    body += spread("<b>当日费用合计</b>", f"<b>{yuan(part)}</b>", style="font-size:18px")
    body += line(f"护士站 {e(staff(case)[2])}　如对收费有疑问请当日向护士站咨询", "font-size:13px;margin-top:8px")
    height = 340 + 31 * len(rows)
    body += chop(e(case.department), 340, height - 80, 15, "#3355aa")
    fields = _truth(case, shown, whole=False) | {"total_amount": yuan(part)}
    return sheet(
        body, width=600, height=height, fields=fields, font=MICRO, size=16, padding="28px 40px", ground="#fdfdfa"
    )


def list_screen(case: Case, random: Random) -> Drawing:
    """A hospital's mini program: every charge as a block of two lines."""
    bill = case.stay
    colour = random.choice(("#2a82e4", "#00a29a", "#3c6fd8"))
    body = f"<div style='background:{colour};color:#fff;padding:12px 18px'><div style='font-size:18px'>{e(case.insured.name)}　<small>住院号 {case.numbers['住院号']}</small></div>{e(case.hospital)}<br>费用总额（元）　<b style='font-size:22px'>{yuan(bill.total_fen)}</b></div>"
    body += spread(
        f"<b style='color:{colour}'>费用明细</b>", "预交记录", "结算信息", style="background:#fff;padding:8px 40px"
    )
    body += "<div class=card>"
    for fee in bill.fees:
        sub = f"{yuan(fee.goods.price_fen)}/{fee.goods.unit} × {fee.quantity}"
        body += kv(f"<span style='color:#111'>{e(fee.goods.name)}</span>", "", "padding:4px 0 0") + kv(
            sub, yuan(fee.amount_fen), "padding:0 0 4px;border-bottom:1px solid #eee"
        )
    body += "</div>" + line("— 没有更多了 —", "color:#aaa;font-size:12px", "c")
    return screen(
        body,
        height=270 + 59 * len(bill.fees),
        fields=_truth(case, bill.fees),
        name=random.choice(("住院清单", "住院费用查询", "费用明细")),
        random=random,
        bar=colour,
        ink="#fff",
    )


LAYOUTS = {"fee_list": (striped_page, side_by_side, by_category, one_day, list_screen)}
