"""Reports of laboratories and imaging."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixteenth.clinical import (
    CHEMISTRY,
    SCANS,
    THYROID,
    URINE,
    day_truth,
    measured,
    people,
    years,
)
from benchmarks.papers.families.sixteenth.ward import (
    BOOK,
    FANG,
    MATRIX,
    NOTO,
    SERIF,
    Cell,
    bars,
    head,
    line,
    pairs,
    phone,
    picture,
    rule,
    sheet,
    spread,
    stamp,
    tab,
    wide,
)
from benchmarks.papers.paper import Drawing

_HOUSES = ("华曜医学检验中心", "金衡医学检验实验室", "迪云医学独立实验室")


def _told(case: Case) -> dict[str, str]:
    return day_truth(case, "reported_on", case.visited_on)


def urine_slip(case: Case, random: Random) -> Drawing:
    """A slip of the urine analyser, thermal and narrow."""
    who = case.insured
    body = (
        line(e(case.hospital), "font-size:18px", "c b")
        + line(random.choice(("尿液分析", "尿常规 化验单", "尿干化学检查")), "font-size:17px", "c")
        + rule("1px dashed #444")
    )
    body += line(
        f"姓名 {e(who.name)}　{who.sex}　{years(case, case.visited_on)}岁<br>编号 {case.numbers['标本号']}　门诊<br>送检 {e(case.department)}"
    ) + rule("1px dashed #444")
    body += tab(
        [["项目", "结果", "参考"], *([f"{short} {name}", result, usual] for short, name, result, usual in URINE)],
        "bare",
    )
    body += rule("1px dashed #444") + line(
        f"检验 {e(people(case)[0])}　复核 {e(people(case)[1])}<br>报告 {day_text(case.visited_on, random.choice('-./'))} 10:{case.seed % 50 + 10}"
    )
    body += line("仅对本标本负责", "margin-top:6px", "c") + line("※※※ 热敏纸请勿久晒 ※※※", "", "c")
    return sheet(body, (560, 636), _told(case), font=MATRIX, px=16, ground="#f6f5f1", ink="#4a4a52", pad="24px 60px")


def outside_report(case: Case, random: Random) -> Drawing:
    """A laboratory of its own that works for a hospital: its name in the head, the hospital among the facts."""
    who, day, tint = case.insured, case.visited_on, random.choice(("#0a5c9e", "#c2410c", "#0f766e"))
    house = f"{case.pools.cities[case.seed % len(case.pools.cities)][:2]}{_HOUSES[case.seed % 3]}"
    info: list[Sequence[Cell]] = [
        [f"姓名 {e(who.name)}", f"性别 {who.sex}", f"年龄 {years(case, day)} 岁", f"条码 {case.numbers['标本号']}"],
        [
            wide(f"{random.choice(('送检医院', '送检单位', '委托机构'))} {e(case.hospital)}", 2),
            f"科室 {e(case.department)}",
            f"送检医生 {e(people(case)[3])}",
        ],
        ["标本类型 血清", "标本状态 合格", wide(f"采样 {day_text(day, '-')} 07:{case.seed % 40 + 10}", 2)],
    ]
    rows = [["项目 Test", "结果 Result", "提示", "参考区间 Reference", "单位 Unit"]]
    rows += [
        [f"{name} ({short})", f"<b>{value}</b>", sign, span, unit]
        for short, name, value, sign, span, unit in measured(case, THYROID)
    ]
    body = spread(
        f"<b style='font-size:22px;color:{tint}'>{house}</b>", bars(170, 34, case.seed), style="align-items:center"
    ) + rule(f"3px solid {tint}")
    body += head("检验结果报告", 20) + tab(info, "bare", "background:#f4f7fa;margin:8px 0") + tab(rows, "lined")
    body += line("备注：方法学为电化学发光法；结果如与临床不符请七日内联系复检。", "margin-top:16px", "s")
    body += spread(
        f"检测 {e(people(case)[0])}",
        f"审核 <span class='sig'>{e(people(case)[1])}</span>",
        f"报告日期 {day_text(day, random.choice('-年'))}",
        style="margin-top:22px",
    )
    body += line(
        "CNAS ISO15189 认可实验室　客服 4001-119-860　第1页共1页",
        f"margin-top:24px;border-top:1px solid {tint};padding-top:6px",
        "c s",
    )
    return sheet(body, (880, 640), _told(case), font=NOTO, px=15, pad="32px 42px")


def paired_report(case: Case, random: Random) -> Drawing:
    """Ten results in two halves on a hospital's half sheet; dates of order, sample and report in its foot."""
    who, day = case.insured, case.visited_on
    results = [
        [short, name, f"{value}{'↑' if sign == 'H' else '↓' if sign else ''}", f"{span}{unit}"]
        for short, name, value, sign, span, unit in measured(case, CHEMISTRY)
    ]
    rows = [
        ["", "项目", "结果", "参考值"] * 2,
        *(left + right for left, right in zip(results[:5], results[5:], strict=True)),
    ]
    body = head(f"{e(case.hospital)}", 22) + head(random.choice(("生化检验报告", "检验科报告单", "化 验 报 告")), 20)
    body += spread(
        f"{random.choice(('患者', '病人姓名', '姓名'))} {e(who.name)}",
        f"{who.sex} {years(case, day)}岁",
        f"住院/门诊号 {case.numbers['门诊号']}",
        f"床号 {case.numbers['床号'][:2]}",
        f"样本 {case.numbers['标本号'][-4:]}",
        style="margin-top:8px",
    )
    body += rule("2px solid #222") + tab(rows, "bare", "font-size:14.5px") + rule("2px solid #222")
    body += spread(
        f"申请 {e(people(case)[2])}",
        f"接收 {day_text(day, '-')} 08:0{case.seed % 10}",
        f"{random.choice(('报告时间', '报告', '审核时间'))} {day_text(day, '-')} 11:{case.seed % 40 + 10}",
    )
    body += spread(f"检验 {e(people(case)[0])}", f"审核 {e(people(case)[1])}", "本结果仅供医师参考") + stamp(
        case.hospital, 720, 14, 104, "检验专用章"
    )
    return sheet(body, (920, 450), _told(case), font=BOOK, px=15.5, pad="26px 38px")


def image_report(case: Case, random: Random) -> Drawing:
    """Imaging in words with two pictures at the right, as a county hospital prints it."""
    who, day = case.insured, case.visited_on
    device, part, seen, told = SCANS[case.seed % 4]
    name = {"彩超": "超声医学科检查报告", "DR": "放射科 DR 诊断报告", "CT": "CT 诊断报告书", "MR": "磁共振检查报告"}[
        device
    ]
    info: list[Sequence[Cell]] = [
        ["姓名", e(who.name), "性别", who.sex, "年龄", f"{years(case, day)}岁"],
        ["影像号", case.numbers["登记号"], "申请科室", e(case.department), "检查日期", day_text(day, "-")],
        ["检查部位", part, "检查方法", device, "临床诊断", e(case.diagnosis.name)],
    ]
    shots = f"<div style='width:230px'>{picture(case.seed, 230, 150)}<div style='height:10px'></div>{picture(case.seed + 7, 230, 150)}</div>"
    words = (
        line(random.choice(("检查所见", "影像表现", "描　述")), "", "b")
        + line(seen, "text-align:justify;margin-bottom:22px")
        + line(random.choice(("提　示", "印　象", "诊断意见")), "", "b")
        + line(told, "font-size:17px")
    )
    body = head(e(case.hospital), 24) + head(name, 21, "margin-bottom:8px") + tab(info, "lined", "font-size:14.5px")
    body += (
        f"<div style='display:flex;gap:24px;margin-top:16px'><div style='flex:1'>{words}</div>{shots}</div>" + rule()
    )
    body += spread(
        f"报告医生 {e(people(case)[0])}",
        f"审核医生 <span class='sig'>{e(people(case)[2])}</span>",
        f"报告日期 {day_text(day, random.choice(('-', '年月')))}",
    )
    body += line("注：此报告不作法律证明，胶片请妥善保存", "margin-top:8px", "s")
    return sheet(
        body,
        (860, 690),
        _told(case),
        font=random.choice((FANG, SERIF)),
        px=16,
        css=".lined td:nth-child(odd){color:#555;white-space:nowrap}",
    )


def app_report(case: Case, random: Random) -> Drawing:
    """Results in an app, abnormal ones first in a notice."""
    who, day = case.insured, case.visited_on
    results = measured(case, CHEMISTRY)
    odd = sum(bool(one[3]) for one in results)
    body = (
        "<div class='card'>"
        + line("生化全套", "font-size:17px;font-weight:600")
        + pairs(
            ("受检人", f"{e(who.name)} {who.sex} {years(case, day)}岁"),
            ("检验机构", e(case.hospital)),
            ("报告时间", f"{day_text(day, '-')} 16:{case.seed % 50 + 10}"),
            ("送检科室", e(case.department)),
        )
    )
    body += f"</div><div class='card' style='background:#fff6ea;color:#b26a00'>共 {len(results)} 项，其中 {odd} 项异常</div><div class='card'>"
    for short, name, value, sign, span, unit in results:
        body += spread(
            f"{name} <span class='grey'>{short}</span>",
            f"<b style='color:{'#e0402f' if sign else '#222'}'>{value}{'↑' if sign == 'H' else '↓' if sign else ''}</b>",
        ) + line(f"{span} {unit}", "font-size:12px;border-bottom:1px solid #eee;margin-bottom:4px", "grey")
    return phone(
        random.choice(("检验报告", "报告详情")),
        body + "</div>",
        872,
        _told(case),
        random,
        tint=random.choice(("#1677ff", "#fff")),
    )


LAYOUTS = {"lab_report": (urine_slip, outside_report, paired_report, image_report, app_report)}
