"""Reports of pictures and tracings: radiology on a phone, ultrasound, the heart."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_second.clinic_kit import (
    HEI,
    NOTO,
    SANS,
    SONG,
    age,
    box,
    card,
    crown,
    hour,
    line,
    name,
    screen,
    sheet,
    sig,
    staff,
    table,
    told,
)
from benchmarks.papers.families.twenty_second.clinic_reports import report_fields
from benchmarks.papers.paper import Drawing, Layout

_SEEN = (
    (
        "胸部CT平扫",
        "胸廓对称，双肺纹理清晰，右肺下叶见小斑点影，边界清；气管支气管通畅，纵隔内未见肿大淋巴结，胸腔内未见积液。",
        "右肺下叶微小结节，建议年度复查。",
    ),
    (
        "颅脑CT平扫",
        "脑实质密度未见异常，灰白质分界清楚，脑室系统大小形态正常，中线结构居中，颅骨骨质连续。",
        "颅脑CT平扫未见明显异常。",
    ),
    (
        "腰椎正侧位DR",
        "腰椎生理曲度变直，诸椎体边缘见轻度骨质增生，椎间隙尚可，附件结构完整。",
        "腰椎轻度退行性改变。",
    ),
    (
        "上腹部CT平扫",
        "肝脏大小形态正常，实质密度均匀；胆囊不大，壁不厚；胰、脾及双肾形态密度未见异常。",
        "上腹部CT平扫未见明显异常。",
    ),
)


def pictures_on_phone(case: Case, random: Random) -> Drawing:
    """A report of radiology in a cloud of pictures, opened on a phone."""
    on, (what, seen, meant) = case.visited_on, _SEEN[case.seed % len(_SEEN)]
    film = (
        "<svg width=352 height=150><rect width=352 height=150 fill='#0c0d0f'/>"
        + "".join(
            f"<ellipse cx='{60 + 116 * i}' cy=75 rx='{46 - i * 3}' ry='{54 - i * 4}' fill='#{c}' stroke='#999' stroke-width=3 />"
            f"<ellipse cx='{52 + 116 * i}' cy=72 rx=14 ry=26 fill='#17181a'/><ellipse cx='{74 + 116 * i}' cy=74 rx=12 ry=24 fill='#1d1e21'/>"
            for i, c in enumerate(("3b3d40", "47494d", "34363a"))
        )
        + "</svg>"
    )
    title = "font-size:15.5px;border-left:4px solid #5b48c8;padding-left:8px;margin-bottom:4px"
    body = (
        card(
            box(e(case.hospital), "font-size:17px", "b")
            + box("影像诊断报告", "font-size:14px;color:#5b48c8;margin-bottom:6px")
            + told("姓名", f"{name(case)}　{case.insured.sex}　{age(case, on)}")
            + told("检查号", case.numbers["登记号"])
            + told("检查项目", what)
            + told("检查日期", f"{day_text(on, '-')} {hour(case, 5)}")
            + told("报告日期", day_text(on, "-"))
        )
        + card(film, "padding:14px 14px 8px")
        + card(box("影像所见", title, "b") + seen + box("影像诊断", title + ";margin-top:10px", "b") + meant)
        + card(line(f"报告医师　{e(staff(case)[0])}", f"审核医师　{e(staff(case)[1])}"))
        + box("仅供临床医师参考　影像保存期 3 年", "font-size:12.5px;color:#888d95", "c")
    )
    return screen(
        body, "云影像", 800, report_fields(case, on), bar="#5b48c8", ink="#fff", font=random.choice((SANS, HEI))
    )


_SCANNED = (
    (
        "肝胆胰脾",
        "肝脏形态正常，包膜光整，实质回声均匀，门静脉内径1.1cm。胆囊大小正常，壁光滑，内透声好。胰腺、脾脏回声均匀，未见占位。",
        "肝、胆、胰、脾未见明显异常声像。",
    ),
    (
        "双肾输尿管膀胱",
        "双肾大小形态正常，皮髓质分界清，左肾集合系统内见0.4cm强回声。双侧输尿管未见扩张。膀胱充盈可，壁光滑。",
        "左肾内强回声，考虑小结石。",
    ),
    (
        "甲状腺及颈部",
        "甲状腺左右叶大小正常，右叶中部见0.5×0.4cm低回声，边界清，血流不丰富。双侧颈部未见异常肿大淋巴结。",
        "甲状腺右叶小结节（C-TI-RADS 3类）。",
    ),
)


def ultrasound_sheet(case: Case, random: Random) -> Drawing:
    """A report of ultrasound with two dark fans at its head."""
    on = case.visited_on
    fan = (
        "<svg width=290 height=210><rect width=290 height=210 fill='#050506'/><path d='M145 14 L30 170 Q145 226 260 170 Z' fill='#35373a'/>"
        "<ellipse cx='{}' cy=110 rx=44 ry=26 fill='#111'/><path d='M80 150q60 22 130 0' stroke='#9b9b9b' stroke-width=4 fill='none'/>"
        "<text x=10 y=24 fill='#cfcfcf' font-size=13>{}</text></svg>"
    )
    organs, seen, meant = _SCANNED[case.seed % 3]
    head = "border-bottom:1px solid #777;margin-top:18px"
    body = (
        crown(case.hospital, 640, 25)
        + box("超声医学科检查报告", "font-size:20px;border-bottom:2.5px solid #111;padding-bottom:6px", "c b")
        + table(
            [
                [
                    f"姓名：{name(case)}",
                    f"性别：{case.insured.sex}",
                    f"年龄：{age(case, on)}",
                    f"超声号：{case.numbers['登记号']}",
                ],
                [
                    f"科别：{e(case.department)}",
                    f"门诊号：{case.numbers['门诊号']}",
                    "设备：彩超3室",
                    f"部位：{organs}",
                ],
            ],
            "bare",
            "margin:8px 0",
        )
        + f"<div style='display:flex;justify-content:space-between'>{fan.format(120, '5.0MHz')}{fan.format(170, 'D 12.6cm')}</div>"
        + box("超声描述", head, "b")
        + box(seen, "text-indent:2em;line-height:1.8;min-height:120px")
        + box("超声提示", head, "b")
        + box(meant, "text-indent:2em;min-height:70px;font-size:17px", "b")
        + line(
            f"记录：{e(staff(case)[1])}",
            f"检查医师：{sig(staff(case)[0])}",
            f"报告日期：{day_text(on, random.choice(('年月', '-')))} {hour(case)}",
            style="margin-top:60px",
        )
        + at(54, 860, "※ 超声检查有其局限性，本报告供临床参考，不作其他证明用途", "font-size:13.5px")
    )
    return sheet(body, (740, 905), report_fields(case, on), font=random.choice((NOTO, HEI)), px=15.5)


def heart_tracing(case: Case, random: Random) -> Drawing:
    """A tracing of the heart over its red grid, a few figures above it."""
    on, rate = case.visited_on, random.randint(62, 88)
    figures = (
        f"心率 {rate} bpm",
        f"PR {random.randint(132, 176)} ms",
        f"QRS {random.randint(82, 102)} ms",
        f"QT/QTc {random.randint(360, 392)}/{random.randint(396, 430)} ms",
        f"电轴 {random.randint(20, 70)}°",
    )
    beat = "h20 q5 -8 10 0 h8 l3 4 l5 -34 l5 42 l4 -12 h10 q9 -14 18 0 h22 "
    leads = "".join(
        f"<path d='M10 {44 + 62 * i} {beat * 9}' fill='none' stroke='#16181d' stroke-width='1.4'/>"
        f"<text x='{x}' y='{20 + 62 * i}' font-size='14'>{lead}</text>"
        for i, row in enumerate((("Ⅰ", "aVR", "V1", "V4"), ("Ⅱ", "aVL", "V2", "V5"), ("Ⅲ", "aVF", "V3", "V6"), ("Ⅱ",)))
        for x, lead in zip((12, 196, 406, 616), row, strict=False)
    )
    grid = "repeating-linear-gradient(#0000 0 23px,#eda3a3 23px 24px),repeating-linear-gradient(90deg,#0000 0 23px,#eda3a3 23px 24px),repeating-linear-gradient(#0000 0 4px,#fae3e3 4px 5px)"
    meant = random.choice(("窦性心律，正常心电图", "窦性心律，T波轻度改变", "窦性心律，左室高电压，请结合临床"))
    body = (
        line(f"<b style='font-size:20px'>{e(case.hospital)}</b>", "<b style='font-size:20px'>十二导联心电图报告</b>")
        + line(
            f"姓名 {name(case)}",
            f"性别 {case.insured.sex}",
            f"年龄 {age(case, on)}",
            f"编号 {case.numbers['登记号']}",
            f"科室 {e(case.department)}",
            style="margin-top:8px",
        )
        + line(*figures, style="border-top:1px solid #444;padding:4px 0")
        + f"<svg width=976 height=268 style='background:{grid};border:1px solid #d88;display:block'>{leads}</svg>"
        + line("25mm/s　10mm/mV　0.05–100Hz　AC50", f"采集 {day_text(on, '-')} {hour(case)}", style="font-size:13.5px")
        + box(f"<b>心电图诊断：</b>{meant}", "font-size:17px;margin-top:8px")
        + line(
            f"报告医师：{sig(staff(case)[0])}",
            f"审核：{sig(staff(case)[1])}",
            f"报告日期：{day_text(on, random.choice(('-', '年')))}",
            style="margin-top:16px",
        )
    )
    return sheet(
        body,
        (1040, 580),
        report_fields(case, on),
        font=random.choice((SANS, SONG)),
        px=15.5,
        pad="26px 32px",
        ground="#fffdfc",
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "lab_report": (
        pictures_on_phone,
        ultrasound_sheet,
        heart_tracing,
    ),
}
