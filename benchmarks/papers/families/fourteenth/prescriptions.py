"""Prescriptions: a coloured pad, one to be filled elsewhere, one for months, and one on a telephone."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Fee, Person, yuan
from benchmarks.papers.families.fourteenth.clinical import (
    FANG,
    FHEI,
    PHONE,
    SHARP,
    aged,
    blank,
    div,
    drugs,
    fit,
    grid,
    head,
    page,
    pressed,
    spread,
    square,
    status_bar,
)
from benchmarks.papers.families.fourteenth.kit import age, charged, iso
from benchmarks.papers.families.fourteenth.names import clock, staff
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_WAYS = ("每次1片，每日2次，口服", "每次1粒，每日3次，饭后服", "每次1支，每日1次，遵医嘱", "每晚睡前1次")
_SIGS = ("1片 bid po", "1粒 tid po", "1支 qd", "1次 qn")


def _truth(case: Case, items: list[dict[str, str]]) -> dict[str, object]:
    return {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "diagnosis": case.diagnosis.name,
        "prescribed_on": iso(case.visited_on),
        "items": items,
    }


def _named(case: Case) -> list[dict[str, str]]:
    return [{"name": fee.goods.name} for fee in drugs(case)]


def _pad_foot(case: Case) -> str:
    end = (
        f"医师 <span class='sig'>{staff(case)[0]}</span>",
        f"药费 {blank(yuan(sum(fee.amount_fen for fee in drugs(case))), 90)}元",
    )
    foot = spread(*end, style="border-top:2px solid #333;padding-top:8px") + spread(
        f"审核 {staff(case)[1]}",
        f"调配 {staff(case)[2]}",
        f"核对·发药 {staff(case)[1]}",
        style="font-size:17px;margin-top:4px",
    )
    foot += div("注：1.当日有效　2.取药时请当面核对　3.药品一经发出不予退换", "font-size:13px;margin-top:6px")
    return foot


def pad_prescription(case: Case, random: Random) -> Drawing:
    """A leaf of the pad: green for children, yellow for emergencies, else white; filled by hand."""
    who, day = case.insured, case.visited_on
    child = age(case, day) < 14
    sort = "儿科" if child else ("急诊", "普通")[case.seed % 2]
    ground = {"儿科": "#e6f4e3", "急诊": "#fdf6d3", "普通": "#fff"}[sort]
    date = "".join(
        f"{blank(part, 34)}{unit}"
        for part, unit in zip((str(day.year), str(day.month), str(day.day)), "年月日", strict=True)
    )
    body = head(case.hospital, 25, 510, 0, "font-weight:700") + head("处 方 笺", 28, 300, 10)
    body += div(sort, "position:absolute;right:34px;top:76px;border:2px solid #333;padding:0 12px;font-size:20px")
    body += div(f"门诊号{blank(case.numbers['门诊号'], 120)}　　{date}", "margin-top:8px", "nb")
    body += div(f"姓名{blank(e(who.name), 130)}性别{blank(who.sex, 40)}年龄{blank(aged(case, day), 60)}", "", "nb")
    body += div(f"科别{blank(e(case.department), 150)}费别 □公费 □自费 ☑医保", "", "nb") + div(
        f"{random.choice(('临床诊断', '诊断'))}{blank(e(case.diagnosis.name), 400)}", "", "nb"
    )
    body += div("", "border-top:2px solid #333;margin-top:8px") + div(
        "R<span style='font-size:22px'>p.</span>", "font:italic 38px 'Liberation Serif';margin:2px 0 4px"
    )
    for place, fee in enumerate(drugs(case)):
        body += div(f"{place + 1}. {e(fee.goods.name)}", "padding-left:24px;font-size:22px;line-height:1.5", "pen")
        body += spread(
            f"　　{e(fee.goods.specification)} × {fee.quantity}{fee.goods.unit}",
            f"Sig. {_SIGS[place % 4]}",
            style="padding:0 24px;font-size:19px;font-family:'LXGW WenKai';color:#17307d",
        )
    foot = _pad_foot(case)
    body += div(foot, "position:absolute;left:40px;right:40px;bottom:24px") + square(
        staff(case)[2], 330, 420 + 66 * len(drugs(case)), "#c33", 15
    )
    return page(
        body,
        (600, 600 + 66 * len(drugs(case))),
        _truth(case, _named(case)),
        font=FANG,
        px=19,
        ground=ground,
        pad="30px 40px",
    )


def _outside_rows(fees: tuple[Fee, ...]) -> list[list[str]]:
    rows = [["<b>药品通用名</b>", "<b>规格</b>", "<b>用法用量</b>", "<b>数量</b>"]]
    rows += [
        [e(fee.goods.name), e(fee.goods.specification), _WAYS[place % 4], f"{fee.quantity}{fee.goods.unit}"]
        for place, fee in enumerate(fees)
    ]
    return rows


def _outside_top(case: Case, who: Person) -> list[list[str | tuple[str, str]]]:
    until = case.visited_on + dt.timedelta(days=3)

    def cell(label: str, value: str, span: int = 1) -> tuple[str, str]:
        return f"<div style='font-size:13px;color:#4a6'>{label}</div>{value}", f"colspan={span}"

    top: list[list[str | tuple[str, str]]] = [
        [
            cell("患者姓名", e(who.name)),
            cell("性别", who.sex),
            cell("年龄", aged(case, case.visited_on)),
            cell("医保编号", case.numbers["医保编号"]),
        ],
        [
            cell("证件号码", f"{who.id_number[:6]}********{who.id_number[-4:]}", 2),
            cell("开方科室", e(case.department)),
            cell("开方日期", day_text(case.visited_on, "-")),
        ],
        [
            cell("诊断名称", e(case.diagnosis.name), 2),
            cell("有效期至", day_text(until, "-")),
            cell("处方类别", ("门诊统筹", "双通道", "自费外购")[case.seed % 3]),
        ],
    ]
    return top


def outside_prescription(case: Case, random: Random) -> Drawing:
    """An electronic prescription for a pharmacy outside, with a code and the label above the value."""
    who, fees = case.insured, drugs(case)
    top = _outside_top(case, who)
    rows = _outside_rows(fees)
    text = f"https://rx.example/{case.numbers['业务流水号']}"
    body = f"<img src='{code_picture(text)}' style='position:absolute;right:44px;top:26px;width:108px'>"
    body += div(e(case.hospital), fit(case.hospital, 23, 560) + "font-weight:700") + div(
        random.choice(("医保电子处方（外配）", "外配处方单")), "font-size:26px;color:#0a7d4b"
    )
    body += div(f"处方追溯码 {case.numbers['处方号']}{case.numbers['业务流水号']}", "font-size:14px;margin:2px 0 20px")
    body += grid(top, style="table-layout:fixed") + div("", "height:12px") + grid(rows, style="font-size:15px")
    body += div("（以下无正文）", "font-size:14px;color:#777", "c")
    body += spread(
        f"开方医师 <span class='sig'>{staff(case)[0]}</span>",
        f"审方药师 <span class='sig'>{staff(case)[1]}</span>",
        f"定点药店 {'　' * 8}",
        style="margin-top:26px;align-items:baseline",
    )
    body += div(
        "本处方限在医保定点零售药店一次性调配使用，患者可自主选择药店。咨询 12393",
        "font-size:13px;color:#555;margin-top:16px;border-top:1px solid #9c9;padding-top:6px",
    )
    body += pressed(case.hospital, 470, 385 + 38 * len(fees), 118, "电子处方专用")
    css = ".g td{border-color:#7fb89a;vertical-align:top}"
    return page(
        body,
        (860, 530 + 50 * len(fees)),
        _truth(case, _named(case)),
        font=FHEI,
        css=css,
        pad="30px 44px",
        code_text=text,
    )


def _long_rows(fees: tuple[Fee, ...]) -> list[list[str]]:
    rows = [["药名", "规格", "数量", "单价", "金额", "用法"]]
    rows += [
        [
            e(fee.goods.name),
            e(fee.goods.specification),
            f"{fee.quantity}{fee.goods.unit}",
            yuan(fee.goods.price_fen),
            yuan(fee.amount_fen),
            _WAYS[(place + 1) % 4],
        ]
        for place, fee in enumerate(fees)
    ]
    return rows


def long_prescription(case: Case, random: Random) -> Drawing:
    """A dot-matrix prescription with prices, values run together, from a community's clinic."""
    who, fees = case.insured, drugs(case)
    total = yuan(sum(fee.amount_fen for fee in fees))
    rows = _long_rows(fees)
    form = random.choice(("-", "/", "."))
    body = head(f"{case.hospital}", 24, 760, 1) + head(random.choice(("慢病长期处方", "门诊处方单")), 22, 400, 4)
    body += div(
        f"NO.{case.numbers['处方号']}　{day_text(case.visited_on, form)} {clock(random, seconds=True)}　{('居民医保', '职工医保')[case.seed % 2]}",
        "margin-top:10px",
        "nb",
    )
    body += div(
        f"姓名:{e(who.name)}　{who.sex}　{aged(case, case.visited_on)}　电话:{who.phone}　{e(case.department)}",
        "",
        "nb",
    ) + div(f"诊断:{e(case.diagnosis.name)}")
    body += (
        div("=" * 110, "overflow:hidden;height:1.2em", "nb")
        + grid(rows, "n", "text-align:left")
        + div("=" * 110, "overflow:hidden;height:1.2em", "nb")
    )
    body += spread(f"共{len(fees)}种药", f"合计:{total}元", f"医生:{staff(case)[2]}", f"药师:{staff(case)[3]}")
    body += div(
        "请按时复诊，剩余药量不足一周时续方。家庭医生签约服务 健康相伴", "font-size:15px;margin-top:6px"
    ) + square("已发药", 650, 92, "#c33", 18)
    css = ".n td{padding:3px 8px 3px 0}.paper{color:#33354f!important}"
    return page(
        body,
        (880, 330 + 54 * len(fees)),
        _truth(case, charged(fees)),
        font=SHARP,
        ground="#fbfdfb",
        css=css,
        pad="26px 40px",
    )


def _phone_drugs(fees: tuple[Fee, ...]) -> str:
    return div("药品清单", "font-weight:600") + "".join(
        div(
            f"<div style='width:46px;height:46px;background:#eef1f4;border-radius:6px;text-align:center;line-height:46px;color:#9ab'>药</div><div style='flex:1'>{e(fee.goods.name)}<div style='color:#999;font-size:13px'>{e(fee.goods.specification)}　{_WAYS[place % 4]}</div>"
            + spread(f"<span style='color:#e4572e'>¥{yuan(fee.amount_fen)}</span>", f"x{fee.quantity}")
            + "</div>",
            "display:flex;gap:10px;margin-top:10px",
        )
        for place, fee in enumerate(fees)
    )


def phone_prescription(case: Case, random: Random) -> Drawing:
    """A prescription in the app of an internet hospital, waiting to be paid."""
    who, fees = case.insured, drugs(case)
    paint = random.choice(("#00a29a", "#5b6ef5", "#f08a24"))
    body = status_bar(case) + spread("‹", "<b>处方详情</b>", "客服", style="padding:6px 16px 10px;font-size:17px")
    body += div(
        f"<b style='font-size:19px'>待支付</b><br>请在 23:{case.seed % 49 + 10} 前完成支付，逾期失效",
        f"background:{paint};color:#fff;padding:14px 18px",
    )
    look = "background:#fff;border-radius:8px;margin:10px 12px 0;padding:12px 14px"
    info = div(e(case.hospital), fit(case.hospital, 16, 330) + "font-weight:600") + div(
        f"{e(case.department)}　{staff(case)[0]} 医生", "color:#888"
    )
    info += div(f"{e(who.name)}　{who.sex}　{aged(case, case.visited_on)}", "margin-top:8px;font-size:17px") + div(
        f"<span style='color:#888'>诊断</span>　{e(case.diagnosis.name)}"
    )
    info += div(f"<span style='color:#888'>开方时间</span>　{day_text(case.visited_on, '-')} {clock(random)}") + div(
        f"<span style='color:#888'>处方编号</span>　{case.numbers['处方号']}"
    )
    items = _phone_drugs(fees)
    body += div(info, look) + div(items, look)
    bar = f"<span>合计 <b style='color:#e4572e'>¥{yuan(sum(fee.amount_fen for fee in fees))}</b></span><span style='background:{paint};color:#fff;border-radius:20px;padding:7px 30px'>去支付</span>"
    body += div(
        bar,
        "position:absolute;left:0;right:0;bottom:0;background:#fff;padding:10px 16px;display:flex;justify-content:space-between;align-items:center",
    )
    return page(
        body,
        (390, 470 + 92 * len(fees)),
        _truth(case, charged(fees)),
        font=PHONE,
        px=15,
        ground="#f4f4f4",
        pad="0",
        scale=2.6,
    )


LAYOUTS = {"prescription": (pad_prescription, outside_prescription, long_prescription, phone_prescription)}
