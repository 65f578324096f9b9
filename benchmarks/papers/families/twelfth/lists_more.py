"""More fee lists: an app's cards, two columns on a lying sheet, and the list of a visit."""

from __future__ import annotations

from itertools import groupby
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, Invoice, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twelfth.lists import list_fields
from benchmarks.papers.families.twelfth.sheet import (
    FHEI,
    HEI,
    MIDDLE,
    RIGHT,
    ZEN,
    bars,
    clock,
    fit,
    head,
    iso,
    oval_seal,
    page,
    row,
    screen,
    td,
    title,
    tr,
)
from benchmarks.papers.paper import Drawing, Layout


def _category(fee: Fee) -> str:
    return fee.goods.category


def list_on_phone(case: Case, random: Random) -> Drawing:
    """A hospital app's list: a card for a category, name over quantity, the amount at the right."""
    charged = sorted(case.stay.fees[:13], key=_category)
    part = sum(fee.amount_fen for fee in charged)
    whole = part == case.stay.total_fen
    colour, cards, groups = random.choice(("#0b8f8a", "#3366cc", "#b8562b")), "", 0
    for category, group in groupby(charged, key=_category):
        members = list(group)
        groups += 1
        rows = "".join(
            f"<div class='f' style='margin-top:6px;line-height:1.35'><span>{fit(fee.goods.name, 230, 14)}<br><small style='color:#999'>{yuan(fee.goods.price_fen)} × {fee.quantity}{fee.goods.unit}</small></span><span>{yuan(fee.amount_fen)}</span></div>"
            for fee in members
        )
        subtotal = yuan(sum(fee.amount_fen for fee in members))
        cards += f"<div style='background:#fff;border-radius:8px;padding:9px 13px;margin-bottom:9px'><div class='f' style='color:{colour};border-bottom:1px solid #eee'><b>{category}</b><span>小计 {subtotal}</span></div>{rows}</div>"
    labels = ("总费用(元)", "本页费用(元)")
    top = (
        f"<div style='background:{colour};color:#fff;border-radius:8px;padding:12px 14px;margin-bottom:9px'><div class='f'><b style='font-size:17px'>{case.insured.name}</b><span>住院号 {case.numbers['住院号']}</span></div>"
        f"<div>{fit(case.hospital, 330, 14)}</div><div>{case.department}　{iso(case.admitted_on)} 至 {iso(case.discharged_on)}</div>"
        f"<div class='f' style='margin-top:8px'><span>{labels[0]}<br><b style='font-size:20px'>{yuan(case.stay.total_fen)}</b></span>"
        + ("" if whole else f"<span>{labels[1]}<br><b style='font-size:20px'>{yuan(part)}</b></span>")
        + "</div></div>"
    )
    fields = list_fields(case, charged, part_of_fen=0 if whole else case.stay.total_fen)
    height = 330 + 47 * len(charged) + 52 * groups
    foot = "<div class='c' style='color:#aaa;font-size:12px'>上拉加载更多</div>"
    return screen(
        top + cards + ("" if whole else foot),
        fields,
        title=random.choice(("住院费用清单", "费用查询", "清单明细")),
        height=height,
        font=FHEI,
        hour=clock(case, 1, seconds=False),
    )


def _lying_list_body(case: Case, half: int, heads: tuple[str, ...], lines: str) -> str:
    return (
        f"<div class='f' style='align-items:flex-end'>{fit(case.hospital, 520, 23)}<span style='font-size:19px'>住院收费明细</span></div>"
        + row(
            f"患者:{case.insured.name}",
            f"病案号:{case.numbers['病案号']}",
            f"住院科室:{case.department}",
            f"住院时间:{day_text(case.admitted_on, '/')}-{day_text(case.discharged_on, '/')}",
            style="border-top:2px solid #333;margin-top:6px;padding:5px 0",
        )
        + f"<table class='b l'>{head(*heads, *heads)}{lines}</table>"
        + f"<div class='f' style='font-size:16px;margin-top:8px'><span>总金额:{yuan(case.stay.total_fen)}元</span><span>金额大写:{in_words(case.stay.total_fen)}</span><span>收费员:{case.father.name}</span></div>"
        + row(
            f"打印时间 {iso(case.discharged_on)} {clock(case, 3)}",
            "咨询电话 8862-3301 转住院处",
            "注:本清单不作为报销凭证以外用途",
            style="font-size:12px;color:#555;margin-top:4px",
        )
        + oval_seal(880, 120 + 27 * half, case.hospital, "", "住院收费章", width=150)
    )


def lying_list(case: Case, random: Random) -> Drawing:
    """A lying sheet with two charges to a line."""
    fees = case.stay.fees
    half = (len(fees) + 1) // 2

    def cells(fee: Fee | None) -> list[str]:
        if not fee:
            return [td("", 5)]
        return [
            td(fit(fee.goods.name, 205, 13.5)),
            td(fit(fee.goods.specification, 92, 13)),
            td(f"{fee.quantity}{fee.goods.unit}", style=MIDDLE),
            td(yuan(fee.goods.price_fen), style=RIGHT),
            td(yuan(fee.amount_fen), style=f"{RIGHT};border-right:2px solid #333"),
        ]

    lines = "".join(
        tr(*cells(fees[at_]), *cells(fees[half + at_] if half + at_ < len(fees) else None)) for at_ in range(half)
    )
    heads = ("项目", "规格", "数量", "单价", "金额")
    body = _lying_list_body(case, half, heads, lines)
    css = ".l td{height:27px;padding:0 6px;white-space:nowrap}.l th{padding:2px 6px}"
    return page(
        body,
        list_fields(case, fees),
        width=1180,
        height=260 + 27 * half,
        font=ZEN,
        size=14,
        pad="30px 40px",
        css=css,
        scale=1.7,
    )


def _visit_list_lines(case: Case, visit: Invoice) -> str:
    return "".join(
        tr(
            place,
            f"{'XA' if fee.goods.specification else '00'}{case.seed * 37 % 9000 + place * 113:06d}",
            fit(fee.goods.name, 210, 14),
            fee.goods.specification,
            fee.goods.unit,
            td(yuan(fee.goods.price_fen), style=RIGHT),
            td(fee.quantity, style=MIDDLE),
            td(yuan(fee.amount_fen), style=RIGHT),
            td(fee.goods.list_class, style=MIDDLE),
        )
        for place, fee in enumerate(visit.fees, 1)
    )


def visit_list(case: Case, random: Random) -> Drawing:
    """The list of a visit's charges from the outpatient desk, with the codes of the national list."""
    visit = case.visit
    lines = _visit_list_lines(case, visit)
    height = 420 + 34 * len(visit.fees)
    facts = (
        ("就诊人", case.insured.name), ("门诊号", case.numbers["门诊号"]), ("就诊科室", case.department),
        ("收费时间", f"{iso(visit.issued_on)} {clock(case, 2, seconds=False)}"), ("医生", case.mother.name), ("票据号", visit.number),
    )  # fmt: skip
    body = (
        title(f"{case.hospital}门诊费用清单", 620, 23)
        + at(690, 26, bars(case.numbers["门诊号"], 120, 28))
        + "<table style='margin:20px 0 10px'>"
        + tr(*(f"<b>{label}</b>　{words}" for label, words in facts[:3]))
        + tr(*(f"<b>{label}</b>　{words}" for label, words in facts[3:]))
        + "</table>"
        + f"<table class='l'>{head('序号', '国家编码', '名称', '规格', '单位', '单价', '数量', '金额', '等级')}{lines}</table>"
        + f"<div class='r' style='border-top:2px solid #333;padding-top:6px;font-size:17px'>{random.choice(('合计金额', '费用合计', '总计'))}：<b>{yuan(visit.total_fen)}</b> 元</div>"
        + f"<div>人民币大写：{in_words(visit.total_fen)}</div>"
        + row(
            "甲：甲类　乙：乙类　丙：丙类（自费）", f"打印人：{case.relative.name}", style="margin-top:18px;color:#444"
        )
        + oval_seal(470, height - 150, case.hospital, "", "门诊收费处")
    )
    css = ".l th{background:#eee;padding:6px;text-align:left;white-space:nowrap}.l td{height:34px;padding:0 6px;border-bottom:1px solid #ccc;white-space:nowrap}.l th:nth-child(6),.l th:nth-child(8){text-align:right}"
    return page(
        body, list_fields(case, visit.fees), width=880, height=height, font=HEI, size=14, pad="34px 40px", css=css
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"fee_list": (list_on_phone, lying_list, visit_list)}
