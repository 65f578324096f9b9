"""Reports of machines: a heart's curve on its grid, a slip from the bedside, an endoscope's pictures."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.fourteenth.clinical import (
    FANG,
    FHEI,
    MONO,
    SERIF,
    aged,
    div,
    fit,
    grid,
    head,
    page,
    spread,
)
from benchmarks.papers.families.fourteenth.kit import THERMAL
from benchmarks.papers.families.fourteenth.names import clock, staff
from benchmarks.papers.families.fourteenth.reports import report_truth
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _curve(seed: int, width: int, height: int, beats: int) -> str:
    random, x, path = Random(seed), 0.0, f"M0 {height * 0.6:.0f}"
    step, base = width / beats, height * 0.6
    for _ in range(beats):
        tall = height * random.uniform(0.42, 0.5)
        for share, rise in (
            (0.2, 0),
            (0.27, 0.1),
            (0.34, 0),
            (0.42, 0),
            (0.44, -0.12),
            (0.47, 1),
            (0.5, -0.3),
            (0.53, 0),
            (0.66, 0),
            (0.75, 0.22),
            (0.84, 0),
            (1, 0),
        ):
            path += f" L{x + share * step:.1f} {base - rise * tall:.1f}"
        x += step
    return f"<svg width='{width}' height='{height}'><path d='{path}' fill='none' stroke='#23233a' stroke-width='1.4'/></svg>"


def _heart_strips(case: Case) -> str:
    return "".join(
        f"<div style='position:absolute;left:{10 + 520 * (one % 2)}px;top:{96 * (one // 2)}px'><span style='position:absolute;font-size:13px;top:4px'>{name}</span>{_curve(case.seed + one, 510, 96, 6)}</div>"
        for one, name in enumerate(("Ⅰ", "V1", "Ⅱ", "V2", "Ⅲ", "V3", "aVR", "V5"))
    )


def heart_report(case: Case, random: Random) -> Drawing:
    """An electrocardiogram on its pink grid with the measures above and the finding at the side."""
    who, day = case.insured, case.visited_on
    fine = "repeating-linear-gradient(0deg,#f3b6b655 0 1px,#0000 1px 6px),repeating-linear-gradient(90deg,#f3b6b655 0 1px,#0000 1px 6px),repeating-linear-gradient(0deg,#e98f8f88 0 1px,#0000 1px 30px),repeating-linear-gradient(90deg,#e98f8f88 0 1px,#0000 1px 30px),#fff6f5"
    strips = _heart_strips(case)
    rate = 60 + case.seed % 39
    finding = ("窦性心律，正常心电图", "窦性心律，T波改变", "窦性心律，左室高电压", "窦性心律不齐")[case.seed % 4]
    body = spread(
        f"<span style='{fit(case.hospital, 24, 620)}font-weight:700'>{e(case.hospital)}</span>",
        f"<span style='font-size:24px'>{random.choice(('心电图报告', '十二导联心电图报告单'))}</span>",
    )
    body += spread(
        f"姓名 {e(who.name)}",
        f"{who.sex}",
        aged(case, day),
        f"编号 {case.numbers['登记号']}",
        f"科室 {e(case.department)}",
        f"{('门诊', '住院')[case.seed % 2]}",
        style="border-top:1px solid #333;margin-top:8px;padding-top:4px",
    )
    body += spread(
        f"心率 {rate} bpm",
        f"P 98 ms　PR 15{case.seed % 9} ms　QRS 8{case.seed % 9} ms",
        f"QT/QTc 38{case.seed % 9}/41{case.seed % 9} ms",
        "RV5/SV1 1.38/0.92 mV",
        "电轴 52°",
        style="font-size:15px",
    )
    body += div(strips, f"position:relative;height:390px;margin:10px 0;background:{fine}")
    body += div("25mm/s　10mm/mV　0.05-150Hz　AC 50Hz　SN " + case.numbers["标本号"], "font-size:13px;color:#555")
    body += div(f"<b>心电图诊断：</b>{finding}", "font-size:19px;margin-top:8px") + spread(
        f"采集时间 {day_text(day, '-')} {clock(random, seconds=True)}",
        f"诊断医师 <span class='sig'>{staff(case)[1]}</span>",
        f"报告时间 {day_text(day, '-')}",
        style="margin-top:16px;align-items:baseline",
    )
    body += div("此报告供临床参考", "position:absolute;bottom:14px;right:40px;font-size:13px")
    return page(body, (1130, 740), report_truth(case), font=FHEI, pad="28px 40px")


def _bedside_rows(case: Case) -> list[list[str]]:
    rows = (
        ("pH", "7.3", "", "7.35-7.45"),
        ("pCO2", "4", "mmHg", "35-45"),
        ("pO2", "8", "mmHg", "80-100"),
        ("Na+", "13", "mmol/L", "136-146"),
        ("K+", "3.", "mmol/L", "3.5-5.0"),
        ("Ca++", "1.1", "mmol/L", "1.15-1.29"),
        ("Glu", "6.", "mmol/L", "3.9-6.1"),
        ("Lac", "1.", "mmol/L", "0.5-1.6"),
    )
    return [
        [name, f"<b>{value}{(case.seed // (place + 1)) % 10}</b>", unit, f"[{span}]"]
        for place, (name, value, unit, span) in enumerate(rows)
    ]


def bedside_slip(case: Case, random: Random) -> Drawing:
    """A thermal slip of a blood gas machine, labels in English, a sticker of the hospital above."""
    who, day = case.insured, case.visited_on
    body = (
        head(case.hospital, 24, 480)
        + div(random.choice(("血气分析报告", "床旁检验（POCT）报告")), "font-size:25px", "c b")
        + div("* " * 24, "overflow:hidden;height:1.4em;white-space:nowrap;text-align:center")
    )
    for label, value in (
        ("姓名 Name", e(who.name)),
        ("性别 Sex", who.sex),
        ("年龄 Age", aged(case, day)),
        ("ID", case.numbers["登记号"]),
        ("科室 Ward", e(case.department)),
        ("样本 Type", "动脉血"),
        ("T", f"36.{case.seed % 9} C  FIO2 21%"),
    ):
        body += div(f"<span style='display:inline-block;width:150px'>{label}</span>{value}", "", "nb")
    body += div("- " * 26, "overflow:hidden;height:1.4em;white-space:nowrap;text-align:center")
    body += grid(_bedside_rows(case), "n")
    body += div("- " * 26, "overflow:hidden;height:1.4em;white-space:nowrap;text-align:center")
    body += (
        div(f"测量 {day_text(day, '-')} {clock(random, seconds=True)}")
        + div(f"报告日期 {day_text(day, '-')}")
        + div(f"操作者 {staff(case)[0]}　审核者 {staff(case)[1]}")
        + div(f"仪器 GEM-{case.seed % 900 + 100}　质控通过", "font-size:16px")
    )
    return page(
        body,
        (560, 790),
        report_truth(case),
        font=MONO,
        px=19,
        ground=THERMAL,
        css=".paper{color:#43434c!important}.n td{padding:0 4px}",
        pad="28px 40px",
    )


def _scope_pictures() -> str:
    return "".join(
        f"<div style='width:168px;height:126px;margin-bottom:8px;background:#120b0b;display:flex;justify-content:center;align-items:center'><div style='width:122px;height:116px;border-radius:50px;background:radial-gradient(circle at {30 + 11 * one}% 45%,#3a0f0c 8%,#b5513f 38%,#e39a83)'></div></div>"
        for one in range(4)
    )


def scope_report(case: Case, random: Random) -> Drawing:
    """An endoscope's report: round pictures at the right, the words at the left."""
    who, day = case.insured, case.visited_on
    part, seen, told = (
        (
            "电子胃镜",
            "食管黏膜光滑，齿状线清晰。胃底黏液糊清，胃体黏膜充血，胃窦黏膜红白相间，以红为主，蠕动好。十二指肠球部及降部未见异常。",
            "慢性非萎缩性胃炎",
        ),
        (
            "电子结肠镜",
            "循腔进镜达回盲部，阑尾开口可见。升结肠、横结肠、降结肠黏膜光滑，血管纹理清晰，乙状结肠见一枚0.3cm息肉，予钳除。",
            "乙状结肠息肉（已钳除）",
        ),
    )[case.seed % 2]
    pictures = _scope_pictures()
    words = f"<b>【{part[2:]}所见】</b><div style='text-indent:2em;text-align:justify;min-height:150px'>{seen}</div><b>【{random.choice(('镜下诊断', '内镜诊断'))}】</b><div style='text-indent:2em;min-height:70px'>{told}</div><b>【活检】</b><div style='text-indent:2em'>未取</div><b>【建议】</b><div style='text-indent:2em'>清淡饮食，消化门诊随诊。</div>"
    body = head(case.hospital, 27, 700, 0, "font-weight:700") + head(f"{part}检查报告", 23, 500, 4)
    body += spread(
        f"检查号：{case.numbers['业务流水号']}",
        f"检查日期：{day_text(day, '年月')}",
        style="margin-top:10px;border-bottom:2px solid #333",
    )
    body += spread(
        f"姓名：{e(who.name)}", f"性别：{who.sex}", f"年龄：{aged(case, day)}", f"电话：{who.phone}"
    ) + spread(
        f"申请科室：{e(case.department)}",
        f"申请医师：{staff(case)[3]}",
        "麻醉：无",
        f"镜号：OL-{case.seed % 90 + 10}",
        style="border-bottom:1px solid #333;padding-bottom:4px",
    )
    body += div(f"<div style='flex:1'>{words}</div><div>{pictures}</div>", "display:flex;gap:26px;margin-top:12px")
    body += spread(
        f"检查医师：<span class='sig'>{staff(case)[0]}</span>",
        f"护士：{staff(case)[2]}",
        f"报告日期：{day_text(day, '年月')}",
        style="border-top:1px solid #333;padding-top:10px;margin-top:8px;align-items:baseline",
    )
    return page(body, (860, 860), report_truth(case), font=random.choice((SERIF, FANG)), px=17)


LAYOUTS = {"lab_report": (heart_report, bedside_slip, scope_report)}
