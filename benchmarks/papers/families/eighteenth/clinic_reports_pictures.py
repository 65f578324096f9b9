"""Reports of pictures and traces: a scan in prose, an ultrasound with pictures, a heart's trace, a screen."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eighteenth.clinic_kit import (
    BOOK,
    DROID,
    FFANG,
    NOTO,
    aged,
    bell,
    d,
    far,
    fit,
    hour,
    leaf,
    name,
    net,
    phone_top,
    ring,
    staff,
    title,
)
from benchmarks.papers.families.eighteenth.clinic_reports import report_truth
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing

_SCANS = (
    (
        "胸部CT平扫",
        "胸廓对称，双肺纹理清晰，肺野透亮度正常，未见明确实变影；气管、支气管通畅，纵隔居中，未见肿大淋巴结；心影大小正常，双侧胸腔未见积液。",
        "胸部CT平扫未见明显急性改变，请结合临床，必要时复查。",
    ),
    (
        "腹部CT平扫",
        "肝脏形态、大小正常，边缘光整，实质密度均匀；脾、胰未见异常密度；双肾形态可，腹膜后未见肿大淋巴结，腹腔未见积液。",
        "上腹部平扫未见明显异常，请结合临床。",
    ),
    (
        "颅脑CT平扫",
        "脑实质密度均匀，灰白质分界清，脑室系统无扩张，中线结构居中，脑沟、脑池未见增宽，颅骨骨质连续。",
        "颅脑平扫未见明显出血征象，建议随诊。",
    ),
)
_SOUNDS = (
    ("肝脏", "大小形态正常，包膜光整，实质回声均匀，血管走行清晰。"),
    ("胆囊", "大小正常，壁光滑，腔内透声可。"),
    ("脾脏", "厚径3.1cm，实质回声均匀。"),
    ("双肾", "形态正常，集合系统未见分离。"),
)


#: Where a scan without findings would contradict the diagnosis: the starts of its codes for chest, belly, head.
_TOUCHED = (("C34", "J", "S22", "I"), ("K", "C20", "N", "A"), ("I63", "S01", "G", "H"))


def _scan(case: Case, salt: int = 0) -> tuple[str, str, str]:
    """A part of the body that has nothing to do with the diagnosis, what was seen, and what it means."""
    kept = [scan for scan, codes in zip(_SCANS, _TOUCHED, strict=True) if not case.diagnosis.code.startswith(codes)]
    return kept[(case.seed + salt) % len(kept)]


def _sound(case: Case) -> tuple[tuple[tuple[str, str], ...], str]:
    """The organs seen by ultrasound and what it means, as the diagnosis has it."""
    organs = dict(_SOUNDS)
    if case.diagnosis.code.startswith("K80"):
        organs["胆囊"] = "体积增大，壁毛糙增厚，腔内见强回声团，大小约1.1cm，后伴声影，可随体位移动。"
        return tuple(organs.items()), "胆囊结石，胆囊壁增厚；肝脾双肾未见明显异常"
    if case.diagnosis.code.startswith("N20"):
        organs["双肾"] = "左肾集合系统分离1.3cm，左侧输尿管上段扩张，其内见强回声约0.6cm。"
        return tuple(organs.items()), "左肾轻度积水，左输尿管上段结石；肝胆脾未见明显异常"
    return _SOUNDS, "肝胆脾双肾声像图未见明显异常"


def _shade(seed: int, width: int, height: int, *, fan: bool = False) -> str:
    random = Random(seed)
    blots = "".join(
        f'<ellipse cx="{random.uniform(0.25, 0.75) * width:.0f}" cy="{random.uniform(0.3, 0.75) * height:.0f}" rx="{random.randint(6, 40)}" '
        f'ry="{random.randint(5, 26)}" fill="#{random.choice(("3a3a3a", "6d6d6d", "a0a0a0"))}" opacity=".75"/>'
        for _ in range(14)
    )
    ground = (
        f'<path d="M{width / 2} 4 L{width - 8} {height - 16} Q{width / 2} {height + 8} 8 {height - 16}Z" fill="#2b2b2b"/>'
        if fan
        else f'<rect x="{width * 0.14}" y="{height * 0.1}" width="{width * 0.72}" height="{height * 0.8}" rx="{height * 0.36}" fill="#4a4a4a"/>'
    )
    return f'<svg width="{width}" height="{height}" style="background:#070707">{ground}{blots}</svg>'


def scan_prose(case: Case, random: Random) -> Drawing:
    """A report of a scan in prose, what was seen above what it means, one film picture at the side."""
    who, day = case.insured, case.visited_on
    part, seen, meant = _scan(case)
    form = random.choice(("-", "年月", "/"))
    body = title(case.hospital, 26, 700, 2) + title(
        random.choice(("影像诊断报告书", "放射科CT检查报告", "医学影像检查报告单")), 25, 500, 4, "font-weight:700"
    )
    body += net(
        [
            [
                f"姓　名：{e(who.name)}",
                f"性　别：{who.sex}",
                f"年　龄：{aged(who, day)}",
                f"影像号：CT{case.numbers['标本号']}",
            ],
            [
                f"科　室：{e(case.department)}",
                f"门诊号：{case.numbers['门诊号']}",
                "床　号：",
                f"检查日期：{day_text(day, form)}",
            ],
        ],
        "open",
        "border-top:2px solid #222;border-bottom:2px solid #222;margin-top:14px;font-size:15px",
    )
    body += d(f"检查项目：{part}", "margin-top:12px") + d(f"临床诊断：{e(case.diagnosis.name)}")
    body += d(_shade(case.seed, 236, 190), "float:right;margin:14px 0 10px 22px")
    body += d("影像表现：", "font-weight:700;margin-top:14px") + d(seen, "text-indent:2em;text-align:justify")
    body += (
        d("", "clear:both")
        + d("影像诊断：", "font-weight:700;margin-top:20px")
        + d(meant, "text-indent:2em;font-weight:700")
    )
    foot = far(
        f"报告医师：{name(staff(case)[1])}",
        f"审核医师：{name(staff(case)[2])}",
        f"{random.choice(('报告日期', '报告时间'))}：{day_text(day, form)} {hour(case)}",
        style="border-top:2px solid #222;padding-top:10px;align-items:baseline",
    )
    foot += d(f"本报告仅供临床参考，签字有效。胶片请妥善保存。咨询：{bell(case)}", "font-size:13.5px;margin-top:6px")
    body += d(foot, "position:absolute;left:56px;right:56px;bottom:34px")
    if case.seed % 2:
        body += ring(case.hospital, 590, 650, 124, "影像诊断专用")
    return leaf(body, (840, 900), report_truth(case), font=random.choice((FFANG, BOOK)), px=17, pad="44px 56px")


def sound_pictures(case: Case, random: Random) -> Drawing:
    """An ultrasound report: two pictures across the page, organs as short lines, a box for what it means."""
    who, day = case.insured, case.visited_on
    tint = random.choice(("#1d3f72", "#3a3a3a"))
    organs, meant = _sound(case)
    body = d(f"{e(case.hospital)}", fit(case.hospital, 24, 520) + f"color:{tint};font-weight:700") + d(
        random.choice(("超声检查报告单", "彩色多普勒超声检查报告")), "font-size:21px"
    )
    body += d(f"超声号　US{case.numbers['登记号']}", "position:absolute;right:46px;top:44px;font-size:15px")
    facts = (
        ("姓名", e(who.name)),
        ("性别", who.sex),
        ("年龄", aged(who, day)),
        ("申请科室", e(case.department)),
        ("检查部位", "肝胆脾双肾"),
        ("仪器", "EPIQ-7"),
    )
    body += d(
        "".join(
            f"<div style='width:33.3%'><span style='color:#777'>{label}</span>　{words}</div>" for label, words in facts
        ),
        f"display:flex;flex-wrap:wrap;border-top:2px solid {tint};border-bottom:1px solid {tint};padding:6px 0;margin:8px 0 12px",
    )
    body += d(
        _shade(case.seed, 340, 214, fan=True) + _shade(case.seed + 1, 340, 214, fan=True),
        "display:flex;justify-content:space-between",
    )
    body += d("超声所见", f"color:{tint};font-weight:700;margin-top:12px") + "".join(
        d(f"{organ}：{seen}") for organ, seen in organs
    )
    body += d("CDFI：上述脏器血流信号未见明显异常。")
    body += d(
        f"<span style='color:{tint};font-weight:700'>超声提示</span><br>{meant}",
        f"border:1.5px solid {tint};padding:6px 14px;margin-top:12px",
    )
    body += far(
        f"检查医师 {name(staff(case)[4])}",
        f"记录 {staff(case)[5]}",
        f"报告日期 {day_text(day, random.choice('-.'))}",
        style="margin-top:20px;align-items:baseline",
    )
    body += d("此报告不作法律依据，仅供临床医师参考", "font-size:13px;color:#777;margin-top:10px")
    body += ring(case.hospital, 430, 700, 110, "超声科")
    return leaf(body, (800, 820), report_truth(case), font=DROID, px=16, pad="36px 46px")


def _beat(x: float, y: float) -> str:
    points = (
        (0, 0),
        (8, 0),
        (12, -6),
        (17, 0),
        (24, 0),
        (27, 5),
        (31, -34),
        (35, 10),
        (38, 0),
        (50, 0),
        (57, -10),
        (65, 0),
        (78, 0),
    )
    return " ".join(f"{x + dx:.0f},{y + dy:.0f}" for dx, dy in points)


def heart_trace(case: Case, random: Random) -> Drawing:
    """A heart's trace on pink squares in landscape, measured values in a block, the finding beside."""
    who, day = case.insured, case.visited_on
    rate = case.seed % 25 + 62
    leads = (("I", "aVR", "V1", "V4"), ("II", "aVL", "V2", "V5"), ("III", "aVF", "V3", "V6"))
    traces = ""
    for row, names in enumerate(leads):
        y = 56 + row * 96
        line = " ".join(_beat(10 + beat * 78, y) for beat in range(12))
        traces += f'<polyline points="{line}" fill="none" stroke="#222" stroke-width="1.5"/>'
        traces += "".join(
            f'<text x="{14 + place * 236}" y="{y - 38}" font-size="15" font-family="Liberation Sans">{lead}</text>'
            for place, lead in enumerate(names)
        )
    squares = "background:repeating-linear-gradient(90deg,#f3b8b8 0 1px,#0000 1px 19px),repeating-linear-gradient(#f3b8b8 0 1px,#0000 1px 19px),#fff5f3"
    body = far(
        f"<b style='{fit(case.hospital, 22, 520)}'>{e(case.hospital)}</b>",
        f"<b style='font-size:22px'>{random.choice(('心电图报告', '心电图检查报告单'))}</b>",
        style="align-items:baseline",
    )
    body += far(
        f"姓名：{e(who.name)}",
        f"性别：{who.sex}",
        f"年龄：{aged(who, day)}",
        f"科室：{e(case.department)}",
        f"编号：{case.numbers['标本号']}",
        style="margin:4px 0 8px",
    )
    body += f'<svg width="960" height="310" style="{squares}">{traces}</svg>'
    flutter, ones = case.diagnosis.code.startswith("I48"), case.seed % 9
    rhythm = "心房颤动" if flutter else "窦性心律"
    second = "ST-T轻度改变" if flutter else ("正常范围心电图", "大致正常心电图")[case.seed % 2]
    between = "" if flutter else f"P-R间期 15{ones} ms<br>"
    left = f"心率 {rate} bpm<br>{between}QRS时限 8{ones} ms<br>QT/QTc 37{ones}/40{ones} ms<br>电轴 5{ones}°"
    right = f"心电图诊断：<br>　　1. {rhythm}<br>　　2. {second}"
    body += d(
        d(left, "width:240px;border-right:1px solid #999") + d(right, "flex:1;padding-left:24px"),
        "display:flex;margin-top:8px;font-size:15px",
    )
    body += far(
        "25mm/s 10mm/mV",
        f"诊断医师：{name(staff(case)[3])}",
        f"报告时间：{day_text(day, random.choice(('-', '/')))} {hour(case)}",
        style="margin-top:6px;align-items:baseline",
    )
    return leaf(body, (1040, 600), report_truth(case), font=NOTO, px=16, pad="28px 40px")


def scan_screen(case: Case, random: Random) -> Drawing:
    """A report of a scan in the hospital's public account: a title card, then what was seen and what it means."""
    who, day = case.insured, case.visited_on
    part, seen, meant = _scan(case, 1)
    tint = random.choice(("#2f6bff", "#08a58b"))
    card = "background:#fff;margin:10px 12px 0;border-radius:8px;padding:12px 14px"
    top = d(part, "font-size:18px;font-weight:700") + d(
        e(case.hospital), fit(case.hospital, 14, 330) + "color:#778;margin-bottom:6px"
    )
    for label, words in (
        ("姓名", f"{e(who.name)}　{who.sex}　{aged(who, day)}"),
        ("申请科室", e(case.department)),
        ("检查号", case.numbers["登记号"]),
        ("报告时间", f"{day_text(day, '-')} {hour(case)}"),
        ("报告医生", f"{staff(case)[1]} / 审核 {staff(case)[2]}"),
    ):
        top += (
            f"<div style='display:flex;padding:2px 0'><span style='width:82px;color:#99a'>{label}</span>{words}</div>"
        )
    body = phone_top(case, random.choice(("检查报告", "检查报告详情")), bar=tint, ink="#fff") + d(top, card)
    body += d(d("检查所见", f"color:{tint};font-weight:700") + d(seen, "line-height:1.6"), card) + d(
        d("检查结论", f"color:{tint};font-weight:700") + d(meant, "line-height:1.6"), card
    )
    body += d(
        d("影像图片", f"color:{tint};font-weight:700;margin-bottom:6px")
        + d(
            _shade(case.seed, 150, 110) + _shade(case.seed + 3, 150, 110), "display:flex;justify-content:space-between"
        ),
        card,
    )
    body += d("报告内容以医院纸质版为准", "font-size:12px;color:#9aa;padding:10px", "c")
    return leaf(body, (390, 800), report_truth(case), font=NOTO, px=14.5, ground="#f2f4f8", pad="0", scale=2.5)


LAYOUTS = {"lab_report": (scan_prose, sound_pictures, heart_trace, scan_screen)}
