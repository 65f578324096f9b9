"""Reports of devices that see or trace: ultrasound with pictures, the heart's trace on a grid, a scan with a code."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_third.clinic_kit import (
    HEI,
    SANS,
    SONG,
    THIN_SONG,
    age,
    crew,
    hour,
    inked,
    p,
    sheet,
    signed,
    spread,
    table,
    title,
    told,
    unit,
    who,
)
from benchmarks.papers.paper import Drawing, Layout
from benchmarks.papers.press import code_picture

_ECHOES = (
    (
        "肝胆胰脾彩超",
        "肝脏大小形态正常，包膜光滑，实质回声均匀，门静脉主干内径约11mm。胆囊大小约62×24mm，壁光滑，腔内透声好。"
        "胰腺显示部分未见异常，脾脏厚约34mm，回声均匀。",
        "肝、胆、胰、脾声像图未见明显异常",
    ),
    (
        "甲状腺及颈部淋巴结彩超",
        "甲状腺两侧叶大小正常，右叶中部见一囊性结节，约4×3mm，边界清，TI-RADS 2类，CDFI未见血流。双颈部未见异常肿大淋巴结。",
        "甲状腺右叶囊性结节（TI-RADS 2类），建议年度复查",
    ),
    (
        "泌尿系彩超",
        "双肾大小形态正常，皮髓质分界清楚，集合系统未见分离，右肾下极见一点状强回声，约3mm。膀胱充盈好，壁光滑，输尿管未见扩张。",
        "右肾点状强回声，小结晶可能，余未见异常",
    ),
)
_SCANS = (
    (
        "胸部CT平扫（64排）",
        "胸廓对称，双肺纹理清楚，左肺上叶见一直径约3mm实性小结节，边缘光滑，余肺未见异常密度。肺门及纵隔结构清楚，心影不大，"
        "双侧胸膜腔未见积液。",
        "左肺上叶微小结节，建议12个月后复查；余胸部CT平扫未见明显异常。",
    ),
    (
        "腕关节正侧位DR",
        "骨质结构完整，骨小梁清晰，关节间隙正常，关节面光整，周围软组织未见异常密度影。",
        "腕关节DR未见明显骨质异常，必要时复查。",
    ),
    (
        "颅脑CT平扫",
        "脑实质密度均匀，灰白质分界清楚，脑室、脑池形态正常，中线结构居中，颅骨骨质未见异常。右侧上颌窦黏膜稍增厚。",
        "颅脑CT平扫未见明显异常；右侧上颌窦轻度炎症。",
    ),
)


def _echo(random: Random, ident: str) -> str:
    specks = "".join(
        f"<ellipse cx='{random.randint(60, 240)}' cy='{random.randint(40, 175)}' rx='{random.randint(4, 22)}' "
        f"ry='{random.randint(2, 8)}' fill='#fff' opacity='.{random.randint(10, 45)}'/>"
        for _ in range(70)
    )
    return (
        f"<svg width='300' height='200' style='background:#0c0c0e'><clipPath id='{ident}'>"
        "<path d='M120 20 L180 20 L270 180 Q150 215 30 180Z'/></clipPath>"
        f"<g clip-path='url(#{ident})'><rect width='300' height='200' fill='#2d2d30'/>{specks}"
        f"<ellipse cx='{random.randint(120, 180)}' cy='110' rx='30' ry='17' fill='#060606'/></g></svg>"
    )


def ultrasound_with_pictures(case: Case, random: Random) -> Drawing:
    """A sheet with two pictures between the head and what was seen."""
    on = case.visited_on
    what, seen, thought = _ECHOES[case.seed % len(_ECHOES)]
    body = (
        title(case.hospital, 26, 600)
        + p("彩色多普勒超声检查报告", "font-size:20px;margin-bottom:10px", "mid")
        + spread(f"检查号：US{case.numbers['登记号']}", f"仪器：{random.choice(('LOGIQ E9', 'Resona 7', 'EPIQ 5'))}")
        + p(
            spread(
                f"姓名：{who(case)}", f"性别：{case.insured.sex}", f"年龄：{age(case, on)}", f"申请科室：{unit(case)}"
            )
            + spread(f"检查部位：{what}", f"门诊号：{case.numbers['门诊号']}"),
            "border-top:1.5px solid #222;border-bottom:1.5px solid #222;padding:6px 0",
        )
        + f"<div class=sp style='margin:14px 20px'>{_echo(random, 'u1')}{_echo(random, 'u2')}</div>"
        + p("超声所见：", "", "fat")
        + p(seen, "text-indent:2em;min-height:150px;line-height:1.85")
        + p("超声提示：", "", "fat")
        + p(thought, "text-indent:2em;min-height:90px;font-size:17px")
        + spread(
            f"记录者：{e(crew(case)[3])}",
            f"检查医师：{signed(crew(case)[0], 28)}",
            f"报告日期：{day_text(on, random.choice(('-', '年', '/')))}",
            style="border-top:1px solid #222;padding-top:10px",
        )
        + p("此报告仅供临床参考，不作法律依据。", "font-size:13.5px")
    )
    body += inked(case.hospital, 560, 680, 126, "超声医学科") if random.random() < 0.4 else ""
    fields = told(case, "patient hospital", reported_on=on)
    return sheet(body, (780, 840), fields, font=random.choice((SONG, HEI)), px=16, pad="36px 48px")


def _beats(y: int, width: int, step: int, shift: int) -> str:
    path, x = f"M 0 {y}", 12 + shift
    while x < width - step:
        path += f" L {x} {y} q 5 -9 10 0 l 8 0 l 3 5 l 5 -42 l 5 50 l 4 -13 l 12 0 q 9 -15 18 0 L {x + step - 6} {y}"
        x += step
    return f"<path d='{path} L {width} {y}' fill='none' stroke='#16181c' stroke-width='1.4'/>"


def heart_trace_on_grid(case: Case, random: Random) -> Drawing:
    """A landscape sheet of the heart's trace: measured values and the finding above, pink grid below."""
    on, drawn = case.visited_on, Random(case.seed + 3)
    rate = drawn.randint(62, 92)
    step = round(6600 / rate)
    lines = "".join(f"<path d='M {x} 0 V 300' stroke='#f3c3c3' stroke-width='.8'/>" for x in range(0, 880, 10))
    lines += "".join(f"<path d='M 0 {y} H 880' stroke='#f3c3c3' stroke-width='.8'/>" for y in range(0, 301, 10))
    leads = "".join(
        f"<text x='4' y='{44 + 70 * i}' font-size='14'>{lead}</text>{_beats(70 + 70 * i, 880, step, 7 * i)}"
        for i, lead in enumerate(("I", "aVF", "V1", "V5"))
    )
    measured = (
        ("心率", f"{rate} bpm"),
        ("P-R间期", f"{drawn.randint(132, 178)} ms"),
        ("QRS时限", f"{drawn.randint(80, 98)} ms"),
        ("QT/QTc", f"{drawn.randint(360, 392)}/{drawn.randint(402, 428)} ms"),
        ("电轴", f"{drawn.randint(24, 72)}°"),
    )
    finding = drawn.choice(("窦性心律，正常心电图", "窦性心律，大致正常心电图", "窦性心律，偶见T波低平"))
    body = (
        title(f"{case.hospital}　十二导联心电图报告", 21, 860, cls="fat")
        + "<div style='display:flex;gap:26px;margin:8px 0'>"
        + "<div style='width:330px'>"
        + p(f"姓名：{who(case)}　{case.insured.sex}　{age(case, on)}")
        + p(f"编号：{case.numbers['登记号']}　科室：{unit(case)}")
        + p(f"检查时间：{on:%Y-%m-%d} {hour(case, 12)}")
        + "</div><div style='width:230px;font-size:15px'>"
        + "".join(spread(label, value) for label, value in measured)
        + f"</div><div style='flex:1;border-left:1px solid #888;padding-left:16px'><b>诊断意见</b><br>{finding}</div></div>"
        + f"<svg width='880' height='300' style='border:1px solid #e2a3a3'>{lines}{leads}</svg>"
        + spread(
            "25mm/s　10mm/mV　0.05–150Hz",
            f"报告日期：{on:%Y-%m-%d}",
            f"报告医师：{signed(crew(case)[1])}",
            f"审核：{signed(crew(case)[2])}",
            style="margin-top:8px",
        )
    )
    fields = told(case, "patient hospital", reported_on=on)
    return sheet(body, (960, 566), fields, font=SANS, px=15.5, pad="24px 40px")


def scan_with_code(case: Case, random: Random) -> Drawing:
    """A sheet of radiology with a code for the pictures, labels in a side strip, large empty ground."""
    on, code = case.visited_on, f"https://film.yunpian.example/s/{case.numbers['登记号']}"
    what, seen, thought = _SCANS[case.seed % len(_SCANS)]
    number = f"{'DR' if 'DR' in what else 'CT'}{case.numbers['登记号']}"
    side = "writing-mode:vertical-rl;letter-spacing:8px;border-right:1px solid #333;padding:8px 6px;text-align:center"
    box = "display:flex;border:1px solid #333;margin-top:-1px"
    body = (
        "<div style='display:flex;justify-content:space-between'><div>"
        + title(case.hospital, 25, 480, "", "fat")
        + p(random.choice(("放射诊断报告书", "医学影像科检查报告")), "font-size:20px")
        + p(f"影像号：{number}", "margin-top:8px")
        + f"</div><div class=mid style='font-size:13px'><img src='{code_picture(code)}' width=92><br>扫码看影像</div></div>"
        + table(
            [
                [f"姓名：{who(case)}", f"性别：{case.insured.sex}", f"年龄：{age(case, on)}"],
                [f"送检科室：{unit(case)}", f"门诊号：{case.numbers['门诊号']}", f"检查日期：{on:%Y-%m-%d}"],
                [f"检查项目：{what}||colspan=3"],
            ],
            style="margin-top:12px",
        )
        + f"<div style='{box};height:300px'><div style='{side}'>影像表现</div><div style='padding:12px;line-height:1.9'>{seen}</div></div>"
        + f"<div style='{box};height:170px'><div style='{side}'>诊断意见</div><div style='padding:12px;line-height:1.9'>{thought}</div></div>"
        + spread(
            f"书写：{signed(crew(case)[0], 27)}",
            f"审签：{signed(crew(case)[1], 27)}",
            f"报告时间：{on:%Y-%m-%d} {hour(case, 21)}",
            style="margin-top:18px",
        )
        + at(
            56,
            820,
            "本报告需手写或电子签名方为有效。影像资料云端保存，请妥善保管二维码。",
            "font-size:13.5px;color:#444",
        )
    )
    fields = told(case, "patient hospital", reported_on=on)
    return sheet(body, (780, 870), fields, font=random.choice((THIN_SONG, SANS)), px=16, pad="40px 50px", code=code)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "lab_report": (ultrasound_with_pictures, heart_trace_on_grid, scan_with_code),
}
