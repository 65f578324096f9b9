"""Reports of pathology: a sheet with a picture, a grid, a short leaf of prose, a phone's page."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twentieth.clinic_kit import (
    BLACK,
    IMIT,
    MICRO,
    PLAIN,
    SERIF,
    aged,
    biro,
    div,
    doctors,
    grid,
    head,
    leaf,
    name,
    pair,
    panel,
    row,
    screen_top,
    stamp,
    truth,
)
from benchmarks.papers.paper import Drawing, Layout

#: What was taken, why, what the eye saw, what the microscope showed, what it is.
_FOUND = (
    (
        "右肩部皮肤肿物",
        "体表肿物",
        "带皮组织一块，1.2×0.9×0.7cm，切面灰褐。",
        "真皮内痣细胞呈巢状排列，细胞形态温和。",
        "（右肩）皮内痣",
    ),
    (
        "左大腿皮下肿物",
        "皮下肿物",
        "灰黄色结节一枚，3×2.2×1.5cm，包膜菲薄。",
        "成熟脂肪细胞增生，可见纤维间隔。",
        "（左大腿）脂肪瘤",
    ),
    (
        "胃窦黏膜",
        "胃炎？",
        "灰白色组织4粒，米粒大。",
        "固有层淋巴、浆细胞浸润，部分腺体肠化。",
        "（胃窦）慢性萎缩性胃炎，轻度肠上皮化生",
    ),
    ("横结肠息肉", "结肠息肉", "灰红色息肉样物一枚，径0.6cm。", "腺体呈管状增生，杯状细胞减少。", "（横结肠）管状腺瘤"),
    (
        "背部囊性肿物",
        "体表肿物",
        "囊壁样组织一块，内含灰白角化物。",
        "囊壁被覆复层鳞状上皮，见颗粒层。",
        "（背部）表皮囊肿",
    ),
    (
        "左颈部淋巴结",
        "淋巴结肿大",
        "结节一枚，径1.1cm，切面灰红。",
        "滤泡增生，生发中心扩大，未见异型细胞。",
        "（左颈）淋巴结反应性增生",
    ),
)


def _days(case: Case) -> tuple[dt.date, dt.date]:
    """When the tissue came, and when the report was signed."""
    stay = (case.discharged_on - case.admitted_on).days
    return case.admitted_on + dt.timedelta(1), case.admitted_on + dt.timedelta(max(1, min(stay, 5)))


def _found(case: Case) -> tuple[str, str, str, str, str]:
    return _FOUND[case.seed % len(_FOUND)]


def _told(case: Case) -> dict[str, object]:
    return truth(case) | {"diagnosis": _found(case)[4], "reported_on": _days(case)[1].isoformat()}


def _slide(random: Random) -> str:
    spots = "".join(
        f"<circle cx='{random.randint(4, 236)}' cy='{random.randint(4, 166)}' r='{random.randint(2, 6)}' "
        f"fill='{random.choice(('#7b3f98', '#9556b3', '#5f2f80'))}' opacity='.75'/>"
        for _ in range(150)
    )
    return f"<svg width='240' height='170' style='background:#f2bcd6'>{spots}</svg>"


def sheet_with_slides(case: Case, random: Random) -> Drawing:
    """A sheet of the department's system with two pictures of the slides."""
    came, on = _days(case)
    what, why, eye, lens, is_ = _found(case)
    number = f"{on:%Y}-{case.numbers['标本号'][:5]}"
    body = (
        head(case.hospital, 27, 620)
        + div("病理检查报告单", "font-size:22px", "m")
        + div(f"病理号：{number}", "font-size:17px", "e")
        + grid(
            [
                [f"姓名：{name(case)}", f"性别：{case.insured.sex}", f"年龄：{aged(case, came)}"],
                [f"住院号：{case.numbers['住院号']}", f"科室：{e(case.department)}", f"收到日期：{came:%Y-%m-%d}"],
                [(f"送检材料：{what}", "colspan=2"), f"临床提示：{why}"],
            ],
            "v",
            "border-top:2px solid #000;border-bottom:2px solid #000",
        )
        + div(f"<b>肉眼所见：</b>{eye}", "margin:12px 0")
        + f"<div style='display:flex;gap:20px;justify-content:center'>{_slide(random)}{_slide(random)}</div>"
        + div(f"<b>镜下所见：</b>{lens}", "margin:12px 0")
        + div("<b>病理诊断：</b>", "margin-top:18px")
        + div(is_, "font-size:19px;padding-left:2em;min-height:90px", "k")
        + row(
            f"诊断医师：{biro(e(doctors(case)[0]))}",
            f"复核医师：{biro(e(doctors(case)[1]))}",
            f"报告日期：{on:%Y-%m-%d}",
            style="border-top:1px solid #000;padding-top:8px",
        )
        + div("仅对送检标本负责；如与临床不符请及时联系病理科。", "font-size:13px;margin-top:10px")
    )
    body += stamp(case.hospital, 500, 672, 128, "病理科") if random.random() < 0.6 else ""
    return leaf(body, (760, 880), _told(case), font=random.choice((SERIF, PLAIN)), px=16, pad="40px 50px")


def ruled_pathology(case: Case, random: Random) -> Drawing:
    """A grid of labels and findings, with special stains as a row of their own."""
    came, on = _days(case)
    what, why, eye, lens, is_ = _found(case)
    form = random.choice(("年月", "/", "."))
    look = "style='width:112px;background:#f7f1f4'"
    body = (
        head(case.hospital, 26, 660)
        + div("病理诊断报告书", "font-size:23px;margin-bottom:12px", "m k")
        + grid(
            [
                [("病理编号", look), f"B{case.numbers['标本号'][:6]}", ("送检日期", look), day_text(came, form)],
                [("患者姓名", look), name(case), ("性别/年龄", look), f"{case.insured.sex}/{aged(case, came)}"],
                [("送检科室", look), e(case.department), ("床号", look), str(random.randint(1, 60))],
                [("标本名称", look), what, ("临床拟诊", look), why],
                [("大体检查", look), (eye, "colspan=3 height=96")],
                [("光镜检查", look), (lens, "colspan=3 height=96")],
                [("特殊检查", look), ("未做", "colspan=3")],
                [("病理诊断", look), (f"<b>{is_}</b>", "colspan=3 height=120")],
                [("报告医师", look), biro(e(doctors(case)[2])), ("报告日期", look), day_text(on, form)],
            ]
        )
        + div("标本保存至报告发出后两周。　第1页/共1页", "font-size:13.5px;margin-top:10px")
    )
    return leaf(body, (780, 800), _told(case), font=BLACK, px=16, pad="42px 50px")


def short_leaf(case: Case, random: Random) -> Drawing:
    """A half-sheet of a county hospital: prose after short labels, signed by hand."""
    came, on = _days(case)
    what, _, eye, lens, is_ = _found(case)
    ink = "color:#28406e"
    body = (
        head(case.hospital, 24, 600, ink)
        + div("活体组织病理检查报告", f"font-size:20px;{ink}", "m k")
        + row(
            f"病人 {name(case)}",
            case.insured.sex,
            aged(case, came),
            f"检查号 {case.numbers['标本号']}",
            style="margin-top:10px;border-bottom:1px solid #28406e",
        )
        + row(
            f"送检 {e(case.department)}",
            f"收检 {came:%Y.%m.%d}",
            f"组织 {what}",
            style="border-bottom:1px solid #28406e",
        )
        + div(f"巨检：{eye}", "margin-top:14px")
        + div(f"镜检：{lens}", "margin-top:8px")
        + div(f"病理诊断：{is_}", "margin-top:22px;font-size:18px", "k")
        + row("", f"检查者：{biro(e(doctors(case)[0]))}", style="margin-top:40px")
        + row(f"编码 {case.numbers['业务流水号']}", f"报告日期：{day_text(on, '年')}")
    )
    return leaf(body, (760, 520), _told(case), font=IMIT, px=17, pad="34px 50px", ground="#fcfcf6")


def pathology_on_phone(case: Case, random: Random) -> Drawing:
    """The report in a hospital's public account on a phone."""
    came, on = _days(case)
    what, why, eye, lens, is_ = _found(case)
    tint = random.choice(("#b03a6f", "#2b7bb9"))
    body = (
        screen_top("报告详情", "#fff")
        + div(
            head(case.hospital, 17, 340) + div("病理检查报告", "font-size:15px", "m"),
            f"background:{tint};color:#fff;padding:14px",
        )
        + panel(
            pair("姓名", name(case))
            + pair("性别 / 年龄", f"{case.insured.sex} / {aged(case, came)}")
            + pair("送检科室", e(case.department))
            + pair("标本", what)
            + pair("临床诊断", why)
            + pair("送检时间", f"{came:%Y-%m-%d}")
            + pair("报告时间", f"{on:%Y-%m-%d}")
        )
        + "".join(
            panel(div(label, f"color:{tint}", "k") + div(words))
            for label, words in (
                ("肉眼观察", eye),
                ("镜下观察", lens),
                ("病理诊断", f"<b style='font-size:17px'>{is_}</b>"),
            )
        )
        + div(f"诊断医师 {e(doctors(case)[0])}　审核医师 {e(doctors(case)[3])}", "color:#777", "m")
    )
    return leaf(body, (390, 844), _told(case), font=MICRO, px=15, pad="0", ground="#f4f4f6", scale=2.4)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "pathology_report": (sheet_with_slides, ruled_pathology, short_leaf, pathology_on_phone),
}
