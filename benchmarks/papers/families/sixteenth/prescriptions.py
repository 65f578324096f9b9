"""Prescriptions: pads, transfers, apps, half sheets."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixteenth.clinical import USES, day_truth, dispensed, people, years
from benchmarks.papers.families.sixteenth.ward import (
    BOOK,
    BRUSH,
    FANG,
    PLAIN,
    SERIF,
    bars,
    blank,
    boxes,
    head,
    line,
    mark,
    pairs,
    phone,
    rule,
    sheet,
    spread,
    stamp,
    tab,
    wide,
)
from benchmarks.papers.paper import Drawing


def _ordered(case: Case, *, diagnosis: bool = True, amounts: bool = False) -> dict[str, object]:
    items = [
        {"name": fee.goods.name} | ({"amount": yuan(fee.amount_fen)} if amounts else {}) for fee in dispensed(case).fees
    ]
    known = day_truth(case, "prescribed_on", case.visited_on, case.diagnosis.name if diagnosis else "")
    return {**known, "items": items}


def pen_prescription(case: Case, random: Random) -> Drawing:
    """A small green or white pad of a village clinic, written by hand."""
    who, fees = case.insured, dispensed(case).fees
    body = head(e(case.hospital), 22) + head(
        random.choice(("处 方 笺", "处　方", "西药处方笺")), 22, "letter-spacing:4px"
    )
    body += spread(
        f"费别 {blank(('自费', '医保', '新农合')[case.seed % 3], 60)}",
        f"№ {case.numbers['处方号']}",
        style="margin-top:6px",
    )
    body += line(
        f"姓名{blank(e(who.name), 100)}性别{blank(who.sex, 36)}年龄{blank(str(years(case, case.visited_on)), 40)}{random.choice(('日期', '开具日期'))}{blank(day_text(case.visited_on, '年'), 120)}",
        "line-height:2.1",
    )
    body += line(f"科别{blank(e(case.department), 120)}", "line-height:2.1") + line(
        f"{random.choice(('临床诊断', '诊断', '病情及诊断'))}{blank(e(case.diagnosis.name), 330)}", "line-height:2.1"
    )
    body += rule() + line("R<sub>P</sub>", "font:italic 30px serif")
    for place, fee in enumerate(fees, 1):
        body += line(
            f"{place}. {e(fee.goods.name)}　{e(fee.goods.specification)} × {fee.quantity}{fee.goods.unit}",
            "margin-left:18px;font-size:18px",
            "pen",
        )
        body += line(f"用法：{USES[(case.seed + place) % 5]}", "margin:0 0 10px 54px;font-size:18px", "pen")
    body += rule() + spread(
        f"医师 <span class='sig'>{e(people(case)[0])}</span>",
        f"药品金额 {blank(yuan(dispensed(case).total_fen), 80)}",
        style="margin-top:8px",
    )
    body += spread(
        f"审核/调配 {blank(e(people(case)[1]), 80)}",
        f"核对/发药 {blank(e(people(case)[2]), 80)}",
        style="margin-top:10px",
    )
    ground = random.choice(("#fff", "#eef7e6", "#fdf3ee"))
    return sheet(body, (640, 450 + 80 * len(fees)), _ordered(case), font=BRUSH, ground=ground, pad="30px 40px")


def transfer_prescription(case: Case, random: Random) -> Drawing:
    """What the city's insurance passes on to a pharmacy: codes, boxes, two institutions."""
    who, fees = case.insured, dispensed(case).fees
    info: list[list[str | tuple[str, str]]] = [
        [
            "患者姓名",
            e(who.name),
            "性别年龄",
            f"{who.sex} {years(case, case.visited_on)}岁",
            "参保类型",
            ("职工", "居民")[case.seed % 2],
        ],
        ["证件号码", wide(who.id_number, 3), "联系电话", who.phone],
        ["定点医疗机构", wide(e(case.hospital), 3), "科室", e(case.department)],
        [
            "诊断",
            wide(f"{e(case.diagnosis.name)}", 3),
            random.choice(("开方日期", "处方日期", "开具时间")),
            day_text(case.visited_on, random.choice("-.")),
        ],
    ]
    drugs = [["序", "药品通用名", "规格", "用法用量", "数量"]] + [
        [
            str(place),
            e(fee.goods.name),
            e(fee.goods.specification) or "—",
            USES[(case.seed + place) % 5],
            f"{fee.quantity}{fee.goods.unit}",
        ]
        for place, fee in enumerate(fees, 1)
    ]
    body = spread(
        bars(200, 36, case.seed), f"处方编号 {boxes(case.numbers['处方号'], 19)}", style="align-items:center"
    ) + head(random.choice(("医保电子处方（外配）", "外 配 处 方", "门诊统筹外配处方单")), 23, "margin:8px 0")
    body += tab(info) + tab(drugs, style="margin-top:-1px") + line("流转药店：" + e(case.pharmacy), "margin-top:8px")
    body += spread(
        f"处方医师：{e(people(case)[0])}", f"审方药师：{e(people(case)[3])}", "有效期：3 天", style="margin-top:12px"
    ) + line("本处方由医保处方中心流转，仅限一次购药；咨询 12393", "margin-top:12px", "s")
    body += stamp(case.hospital, 640, 260 + 20 * len(fees), 124, "处方专用章") + mark("医保已核验", 70, 92, "#2a62b0")
    return sheet(
        body,
        (900, 480 + 48 * len(fees)),
        _ordered(case),
        font=PLAIN,
        px=15,
        pad="30px 40px",
        css=".ruled td{padding:6px 7px}",
    )


def app_prescription(case: Case, random: Random) -> Drawing:
    """A prescription inside a pharmacy's or hospital's app, with prices."""
    who, bill = case.insured, dispensed(case)
    body = (
        "<div class='card' style='text-align:center'>"
        + line(e(case.hospital), "font-weight:600")
        + line("普通处方　药师已审核", "color:#17a05e;font-size:13px")
        + "</div><div class='card'>"
    )
    body += pairs(
        ("用药人", f"{e(who.name)} {who.sex} {years(case, case.visited_on)}岁"),
        ("科室", e(case.department)),
        ("临床诊断", e(case.diagnosis.name)),
        ("开具", day_text(case.visited_on, "-")),
    )
    body += "</div><div class='card'><b style='font-family:serif;font-style:italic'>Rp.</b>"
    for place, fee in enumerate(bill.fees):
        body += line(f"{e(fee.goods.name)}") + line(
            f"{e(fee.goods.specification)}　{USES[(case.seed + place) % 5]}", "font-size:13px", "grey"
        )
        body += spread(
            f"×{fee.quantity}{fee.goods.unit}",
            f"¥{yuan(fee.amount_fen)}",
            style="border-bottom:1px solid #eee;padding-bottom:6px;margin-bottom:6px",
        )
    body += line(f"合计 <b style='color:#e5492d'>¥{yuan(bill.total_fen)}</b>", "", "r") + "</div>"
    body += (
        line(f"医师 {e(people(case)[1])}　药师 {e(people(case)[2])}", "padding:0 16px;font-size:13px", "grey")
        + "<div class='btn' style='background:#17a05e'>去购药</div>"
    )
    return phone(
        random.choice(("处方详情", "电子处方笺")),
        body,
        560 + 86 * len(bill.fees),
        _ordered(case, amounts=True),
        random,
        tint=random.choice(("#17a05e", "#ededed")),
    )


def copy_prescription(case: Case, random: Random) -> Drawing:
    """A ward's or clinic's half page: labels under a bar, values without colons, everything bare."""
    who, fees = case.insured, dispensed(case).fees
    rows: list[list[str | tuple[str, str]]] = [
        ["姓名", e(who.name), "性别", who.sex, "年龄", f"{years(case, case.visited_on)}岁"],
        ["科别", e(case.department), "病历号", case.numbers["门诊号"], "费别", "公费医疗"],
        [
            "诊断",
            wide(e(case.diagnosis.name), 3),
            random.choice(("日期", "开方", "处方日期")),
            day_text(case.visited_on, random.choice(("-", "年月"))),
        ],
    ]
    body = line(
        random.choice(("普 通", "慢 病", "急 诊")),
        "position:absolute;right:44px;top:28px;border:1px solid #333;padding:0 9px",
    )
    body += (
        head(e(case.hospital), 23)
        + head(random.choice(("门 诊 处 方", "处方单（取药联）")), 20)
        + tab(rows, "bare")
        + rule()
        + line("R", "font:italic 28px serif")
    )
    for place, fee in enumerate(fees):
        body += spread(
            e(fee.goods.name),
            f"{e(fee.goods.specification)}",
            f"{fee.quantity}{fee.goods.unit}",
            style="padding:0 60px 0 24px",
        ) + line(f"{USES[(case.seed + place) % 5]}", "padding-left:80px;margin-bottom:8px")
    body += (
        line("～～～～ 以下空白 ～～～～", "margin:12px 0", "c s")
        + rule()
        + spread(
            f"医师 {e(people(case)[3])}",
            f"审核 {e(people(case)[0])}",
            f"调配 {e(people(case)[1])}",
            f"发药 {e(people(case)[2])}",
        )
    )
    body += line("药品离柜概不退换　当日有效", "", "s") + mark("已发药", 520, 190 + 40 * len(fees))
    face = random.choice((BOOK, FANG, SERIF))
    return sheet(
        body,
        (740, 400 + 66 * len(fees)),
        _ordered(case),
        font=face,
        px=16.5,
        css=".bare td:nth-child(odd){color:#666;white-space:nowrap}",
    )


LAYOUTS = {"prescription": (pen_prescription, transfer_prescription, app_prescription, copy_prescription)}
