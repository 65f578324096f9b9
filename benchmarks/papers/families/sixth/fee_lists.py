"""Lists of what a stay was charged: by category with rules, on continuous paper without, and two columns to a sheet."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.sixth.sheet import (
    DOTS,
    SANS,
    SONG,
    age_years,
    chop,
    ends,
    heading,
    page,
    pairs,
    rows_of,
    serial,
    staff,
    stay_days,
    table,
)
from benchmarks.papers.paper import Drawing, Layout


def _grouped(case: Case) -> list[tuple[str, list[Fee]]]:
    """The charges by fee category, in the order of first mention."""
    return [(name, [fee for fee in case.stay.fees if fee.goods.category == name]) for name in case.stay.by_category()]


def _truth(case: Case, fees: list[Fee]) -> dict[str, object]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "items": rows_of(fees),
        "total_amount": yuan(case.stay.total_fen),
    }


def _printed_at(case: Case) -> str:
    return f"{day_text(case.discharged_on, '-')} {8 + case.seed % 9:02d}:{case.seed % 60:02d}:{case.seed % 53:02d}"


def _with_sums(case: Case, edge: str) -> str:
    """The charges as rows, each category followed by its sum."""
    rows = ""
    for name, fees in _grouped(case):
        for fee in fees:
            one = fee.goods
            told = (one.name, one.specification, one.unit, yuan(one.price_fen), str(fee.quantity), yuan(fee.amount_fen))
            cells = "".join(
                f"<td style='{edge};text-align:{'right' if place in (3, 4, 5) else 'left'}'>{escape(cell)}</td>"
                for place, cell in enumerate((*told, one.list_class))
            )
            rows += f"<tr>{cells}</tr>"
        amount = yuan(sum(fee.amount_fen for fee in fees))
        rows += f"<tr><td colspan='5' style='{edge};text-align:right'>{name}小计</td><td style='{edge};text-align:right'>{amount}</td><td style='{edge}'></td></tr>"
    return rows


def by_category(case: Case, random: Random) -> Drawing:
    """A summary with rules, each category with its sum."""
    widths = (200, 150, 60, 86, 60, 96, 56)
    heads = ("项目名称", "规格", "单位", "单价", "数量", "金额", "医保类")
    edge, wide = "border:1px solid #444;padding:2px 6px", sum(widths)
    columns = "".join(f"<col style='width:{width}px'>" for width in widths)
    drawn = "".join(f"<th style='{edge};font-weight:normal;background:#eee'>{one}</th>" for one in heads)
    listed = [fee for _, fees in _grouped(case) for fee in fees]
    total = case.stay.total_fen
    told = pairs(
        ("姓名", case.insured.name),
        ("住院号", case.numbers["住院号"]),
        ("床号", case.numbers["床号"][:2]),
        ("科室", case.department),
        ("入院日期", day_text(case.admitted_on, "-")),
        ("出院日期", day_text(case.discharged_on, "-")),
        ("费别", "医保"),
        ("住院天数", f"{stay_days(case)}天"),
        columns=(230, 250, 228),
        style="font-size:14px",
    )
    body = (
        heading((escape(case.hospital), 22, "letter-spacing:2px"), ("住院患者费用清单（汇总）", 18, ""))
        + told
        + f"<table style='table-layout:fixed;width:{wide}px;font-size:13px;margin-top:6px;line-height:1.35'><colgroup>{columns}</colgroup><tr>{drawn}</tr>{_with_sums(case, edge)}</table>"
        + ends(wide, f"费用总额：{yuan(total)}元", f"大写：{in_words(total)}", style="margin-top:8px")
        + ends(
            wide,
            f"打印人：{staff(case, 'ward')}",
            f"打印时间：{_printed_at(case)}",
            "第1页/共1页",
            style="margin-top:10px;font-size:13px",
        )
        + "<div style='font-size:12px;color:#555'>如对费用有疑问，请于七日内到住院收费处查询。</div>"
    )
    height = 320 + 23 * (len(listed) + len(_grouped(case)))
    return page(body, _truth(case, listed), width=820, height=height, face=SONG, size=15, padding="34px 56px")


def _by_day(case: Case) -> tuple[list[tuple[str, ...]], list[Fee]]:
    """The charges as rows in the order of their days, and themselves in that order."""
    days = case.random
    on = {fee: case.admitted_on + dt.timedelta(days=days.randint(0, stay_days(case))) for fee in case.stay.fees}
    listed = sorted(case.stay.fees, key=lambda fee: on[fee])
    rows: list[tuple[str, ...]] = [
        (
            f"{on[fee]:%m-%d}",
            fee.goods.name,
            fee.goods.specification,
            yuan(fee.goods.price_fen),
            f"{fee.quantity}{fee.goods.unit}",
            yuan(fee.amount_fen),
            {"甲": "0%", "乙": "10%", "丙": "100%"}[fee.goods.list_class],
        )
        for fee in listed
    ]
    return rows, listed


def continuous(case: Case, random: Random) -> Drawing:
    """A list out of a needle printer, day by day and without rules."""
    rows, listed = _by_day(case)
    height = 250 + 22 * len(rows)
    holes = "".join(
        f"<circle cx='{x}' cy='{y}' r='5' fill='#d6d6d0'/>" for y in range(22, height, 40) for x in (15, 965)
    )
    line = "<div style='border-top:1px dashed #555;margin:4px 0;width:880px'></div>"
    total = yuan(case.stay.total_fen)
    particulars = (
        ("病人姓名", case.insured.name),
        ("性别", case.insured.sex),
        ("年龄", f"{age_years(case.insured, case.admitted_on)}岁"),
        ("病案号", case.numbers["病案号"]),
    )
    counted = f"{day_text(case.admitted_on, '.')}-{day_text(case.discharged_on, '.')}"
    body = (
        at(0, 0, f"<svg width='980' height='{height}'>{holes}</svg>")
        + heading((f"{escape(case.hospital)}住院费用明细单", 21, "letter-spacing:3px"))
        + pairs(*particulars, columns=(270, 130, 160, 300), colon=":")
        + pairs(("病区", case.department), ("统计时间", counted), columns=(400, 460), colon=":")
        + line
        + table(
            ("日期", "项目", "规格", "单价", "数量", "金额", "自付比例"),
            rows,
            widths=(64, 270, 180, 90, 96, 110, 70),
            right=(3, 4, 5, 6),
            rule="",
            cell="padding:0 4px;line-height:21px;white-space:nowrap",
        )
        + line
        + ends(880, f"本页小计:{total}", f"合计金额:{total}")
        + ends(880, f"操作员:{serial(case, 'operator', 4)}", f"打印:{_printed_at(case)}", "页码 1/1")
    )
    fields, css = _truth(case, listed) | {"page_total": total}, ".paper{background:#fefefa}"
    return page(body, fields, width=980, height=height, face=DOTS, size=14, padding="26px 50px", css=css)


def two_columns(case: Case, random: Random) -> Drawing:
    """A sheet across with two columns of charges, as a self-service machine prints it."""
    listed = [fee for _, fees in _grouped(case) for fee in fees]
    half = -(-len(listed) // 2)

    def cells(place: int) -> tuple[str, ...]:
        if place >= len(listed):
            return ("",) * 5
        fee = listed[place]
        return (str(place + 1), fee.goods.name, yuan(fee.goods.price_fen), f"{fee.quantity}", yuan(fee.amount_fen))

    rows = [(*cells(place), *cells(place + half)) for place in range(half)]
    heads = ("序", "收费项目", "单价(元)", "数量", "应收金额") * 2
    lines = table(
        heads,
        rows,
        widths=(36, 250, 84, 50, 96) * 2,
        right=(2, 3, 4, 7, 8, 9),
        rule="1px solid #bbb",
        cell="font-size:13px;padding:2px 6px",
    )
    sums = "　".join(f"{name} {yuan(amount)}" for name, amount in case.stay.by_category().items())
    body = (
        f"<div style='display:flex;justify-content:space-between;border-bottom:2px solid #2b6;padding-bottom:6px;margin-bottom:8px;width:1032px'><span style='font-size:19px'>{escape(case.hospital)}</span>"
        "<span style='font-size:19px'>出院病人费用一览表</span></div>"
        + pairs(
            ("患者", case.insured.name),
            ("住院号", case.numbers["住院号"]),
            ("出院科室", case.department),
            ("结算日期", day_text(case.stay.issued_on, "/")),
            columns=(220, 240, 320, 240),
        )
        + lines
        + f"<div style='font-size:12px;margin-top:6px;width:1032px;color:#333'>分类汇总　{sums}</div>"
        + f"<div style='margin-top:4px'>总金额：<b>{yuan(case.stay.total_fen)}</b> 元　　　　本表由自助机打印，机号 ZZ{serial(case, 'kiosk', 3)}</div>"
        + chop(860, 150 + 24 * half, "住院收费处", "业务专用章", size=15)
    )
    return page(body, _truth(case, listed), width=1120, height=270 + 25 * half, face=SANS, size=14, padding="32px 44px")


LAYOUTS: dict[str, tuple[Layout, ...]] = {"fee_list": (by_category, continuous, two_columns)}
