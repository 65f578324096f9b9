"""Lists of charges of a stay, as three hospital systems print them."""

from __future__ import annotations

from html import escape
from itertools import groupby
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.fifth.bills import age, rows
from benchmarks.papers.families.fifth.marks import FANG, GRID, HEI, MONO, RULED, cells, line, needle, sheet, table
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing

_SHARE = {"甲": 0, "乙": 10, "丙": 100}


def _fields(case: Case, fees: list[Fee]) -> dict[str, object]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "total_amount": yuan(case.stay.total_fen),
        "items": rows(fees),
    }


def coded_list(case: Case, random: Random) -> Drawing:
    """With national codes, list class and the share one pays oneself."""
    fees = list(case.stay.fees)
    made = [
        (
            place,
            f"{'X' if fee.goods.category in ('西药费', '中成药费') else '0'}{(hash_of(fee.goods.name) % 10**11):011d}",
            escape(fee.goods.name),
            fee.goods.specification,
            fee.goods.unit,
            yuan(fee.goods.price_fen),
            fee.quantity,
            yuan(fee.amount_fen),
            fee.goods.list_class,
            f"{_SHARE[fee.goods.list_class]}%",
        )
        for place, fee in enumerate(fees, 1)
    ]
    heads = ("序号", "国家医保编码", "项目名称", "规格", "单位", "单价", "数量", "金额", "类别", "自付比例")
    body = (
        f"<h2 class='c' style='{HEI}font-size:21px'>{case.hospital}</h2><h2 class='c' style='font-size:19px;padding-bottom:8px'>住院病人费用明细清单</h2>"
        + line(
            ("姓名", case.insured.name),
            ("性别", case.insured.sex),
            ("年龄", f"{age(case)}岁"),
            ("住院号", case.numbers["住院号"]),
            ("床号", f"{case.numbers['床号'][:2]}床"),
        )
        + line(
            ("科室", case.department),
            ("费别", "医保" if case.stay.basic_insurance_paid_fen else "自费"),
            ("入院日期", day_text(case.admitted_on, "-")),
            ("出院日期", day_text(case.discharged_on, "-")),
        )
        + "<div style='height:6px'></div>"
        + table(heads, made, right=(5, 6, 7), css="font-size:13px")
        + f"<div style='display:flex;justify-content:space-between;padding-top:8px'><span>合计：{yuan(case.stay.total_fen)} 元</span><span>大写：{in_words(case.stay.total_fen)}</span></div>"
        + f"<div style='display:flex;justify-content:space-between;font-size:12px;padding-top:14px'><span>打印人：住院处{case.numbers['处方号'][:3]}</span><span>打印时间：{day_text(case.discharged_on, '-')} 10:{case.seed % 60:02d}:17</span><span>第 1 页 / 共 1 页</span></div>"
    )
    return sheet(
        body,
        width=1000,
        height=330 + 26 * len(fees),
        size=14.5,
        css=GRID + "td{line-height:1.3}th{background:#f1f1f1}",
        padding="34px 40px",
        fields=_fields(case, fees),
    )


def hash_of(word: str) -> int:
    """A number that stays with a word."""
    return sum(ord(sign) * 131**place for place, sign in enumerate(word, 1))


def grouped_list(case: Case, random: Random) -> Drawing:
    """Under headings of fee categories with a subtotal each, in no table at all."""
    order = list(case.stay.by_category())
    fees = sorted(case.stay.fees, key=lambda fee: order.index(fee.goods.category))
    parts = []
    for category, members in groupby(fees, key=lambda fee: fee.goods.category):
        group = list(members)
        parts.append(f"<tr class='g'><td colspan='5'>【{category}】</td></tr>")
        parts += [
            cells(
                (
                    f"<span class='n'>{escape(fee.goods.name)}</span>",
                    f"{fee.goods.specification}",
                    f"{fee.quantity}{fee.goods.unit}",
                    yuan(fee.goods.price_fen),
                    yuan(fee.amount_fen),
                ),
                right=(2, 3, 4),
            )
            for fee in group
        ]
        parts.append(
            f"<tr><td colspan='4' class='r'>小计：</td><td class='r'>{yuan(sum(fee.amount_fen for fee in group))}</td></tr>"
        )
    body = (
        f"<div class='row'><span style='{HEI}font-size:20px'>{case.hospital}</span><span>患者费用汇总清单</span></div><div style='border-top:2px solid #222;margin:4px 0 8px'></div>"
        + line(("病人姓名", case.insured.name), ("病案号", case.numbers["病案号"]), ("病区", case.department))
        + line(
            ("统计区间", f"{day_text(case.admitted_on, '.')} ～ {day_text(case.discharged_on, '.')}"),
            ("医保类别", random.choice(("市职工", "城乡居民", "异地联网"))),
        )
        + f"<table style='margin-top:8px'>{cells(('项目名称', '规格', '数量', '单价(元)', '金额(元)'), 'th', (2, 3, 4))}{''.join(parts)}</table>"
        + f"<div class='r' style='padding-top:8px;font-size:17px;{HEI}'>费用总计：¥{yuan(case.stay.total_fen)}</div>"
        + "<div style='font-size:12.5px;padding-top:12px'>说明：本清单仅供核对，不作报销凭证；如有疑问请于三日内至护士站查询。</div>"
    )
    css = "table{width:100%}th{font-weight:normal;text-align:left;border-bottom:1px dashed #444;padding:3px}td{padding:2px 3px}.g td{padding-top:6px}.n{padding-left:14px}"
    height = 330 + 27 * len(fees) + 60 * len(order)
    return sheet(
        body, width=860, height=height, type_=FANG, size=15.5, css=css, padding="36px 54px", fields=_fields(case, fees)
    )


def needle_list(case: Case, random: Random) -> Drawing:
    """On endless paper with holes at both sides, from a needle printer."""
    fees = list(case.stay.fees)
    made = [
        (
            f"{day_text(case.admitted_on, '-')[5:]}",
            escape(fee.goods.name),
            fee.goods.unit,
            yuan(fee.goods.price_fen),
            fee.quantity,
            yuan(fee.amount_fen),
            fee.goods.list_class + "类",
        )
        for fee in fees
    ]
    height = 320 + 27 * len(fees)
    holes = "".join(
        f"<circle cx='{x}' cy='{y}' r='7' fill='#c9c9c4'/>" for y in range(18, height, 36) for x in (20, 940)
    )
    body = (
        f"<svg style='position:absolute;left:0;top:0' width='960' height='{height}'>{holes}<path d='M40 0V{height}M920 0V{height}' stroke='#ccc' stroke-dasharray='3 4'/></svg>"
        + needle(
            f"<h2 class='c' style='font-size:20px'>{case.hospital}住院收费明细</h2>"
            + line(("住院号", case.numbers["住院号"]), ("姓名", case.insured.name), ("科别", case.department))
            + line(
                ("住院日期", f"{day_text(case.admitted_on, '/')}-{day_text(case.discharged_on, '/')}"),
                ("天数", (case.discharged_on - case.admitted_on).days),
                ("结算方式", "出院结算"),
            )
            + table(("日期", "名称", "单位", "单价", "数量", "金额", "医保"), made, right=(3, 4, 5))
            + line(
                ("总金额", yuan(case.stay.total_fen)),
                ("医保支付", yuan(case.stay.basic_insurance_paid_fen)),
                ("操作员", case.numbers["处方号"][:4]),
            )
        )
    )
    css = (
        RULED
        + "td,th{white-space:nowrap}thead th{border-top-style:dashed;border-bottom-style:dashed}.paper{background:repeating-linear-gradient(#fff 0 54px,#eef6ee 54px 108px)}"
    )
    return sheet(
        body, width=960, height=height, type_=MONO, size=15.5, css=css, padding="34px 64px", fields=_fields(case, fees)
    )


LAYOUTS = {"fee_list": (coded_list, grouped_list, needle_list)}
