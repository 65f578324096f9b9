"""Reports of pathology: told beneath pictures, and in ruled boxes."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random
from typing import NamedTuple

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.sixth.sheet import (
    KAI,
    SANS,
    SONG,
    age_years,
    bars,
    heading,
    page,
    pairs,
    round_seal,
    serial,
    signed,
    staff,
    stay_days,
)
from benchmarks.papers.paper import Drawing, Layout


def _truth(case: Case, day: dt.date) -> dict[str, object]:
    return {"patient_name": case.insured.name, "hospital": case.hospital, "reported_on": day.isoformat()}


class Tissue(NamedTuple):
    """What a pathologist was sent and saw."""

    organ: str
    gross: str
    seen: str
    finding: str


_TISSUES = {
    "急性阑尾炎": Tissue(
        "阑尾",
        "阑尾一条，长6.5cm，直径0.9cm，表面充血，附脓苔。",
        "阑尾各层见中性粒细胞弥漫浸润，浆膜层见脓性渗出。",
        "（阑尾）急性化脓性阑尾炎",
    ),
    "胆囊结石伴慢性胆囊炎": Tissue(
        "胆囊",
        "胆囊一个，大小7×3×2.5cm，壁厚0.3cm，腔内见结石数枚。",
        "胆囊黏膜慢性炎细胞浸润，罗阿窦形成，肌层增厚。",
        "（胆囊）慢性胆囊炎伴胆石症",
    ),
    "甲状腺恶性肿瘤": Tissue(
        "甲状腺右叶",
        "灰褐组织一块，大小4×2.5×2cm，切面见灰白结节，直径0.9cm。",
        "肿瘤呈乳头状排列，细胞核呈毛玻璃样，可见核沟及包涵体。",
        "（甲状腺右叶）乳头状癌",
    ),
    "结肠息肉": Tissue(
        "乙状结肠",
        "灰白息肉样组织一枚，直径0.6cm。",
        "腺体增生呈管状排列，上皮轻度异型。",
        "（乙状结肠）管状腺瘤伴低级别上皮内瘤变",
    ),
    "胃恶性肿瘤": Tissue(
        "胃窦", "灰白黏膜组织5粒，合计0.6cm。", "异型腺体浸润性生长，细胞核大深染，可见核分裂象。", "（胃窦）中分化腺癌"
    ),
    "肺恶性肿瘤": Tissue(
        "右肺上叶",
        "灰白条索状组织2条，长约0.8cm。",
        "肺组织内见异型腺样结构浸润，间质纤维增生。",
        "（右肺上叶）浸润性腺癌",
    ),
    "慢性鼻窦炎": Tissue(
        "左中鼻道",
        "灰白半透明组织一堆，合计1.5cm。",
        "黏膜水肿，大量嗜酸性粒细胞及浆细胞浸润，腺体增生。",
        "（左中鼻道）炎性息肉",
    ),
    "胃溃疡": Tissue(
        "胃角",
        "灰白黏膜组织4粒，合计0.5cm。",
        "黏膜见炎性坏死及肉芽组织，固有层淋巴细胞浸润。",
        "（胃角）黏膜慢性炎伴溃疡形成",
    ),
}
_USUAL = Tissue(
    "胃窦",
    "灰白黏膜组织2粒，合计0.3cm。",
    "胃窦黏膜固有层少量淋巴细胞、浆细胞浸润，腺体无萎缩。",
    "（胃窦）黏膜轻度慢性炎",
)


def _tissue(case: Case) -> Tissue:
    """The tissue of the first illness that has one, else of a biopsy anybody may have."""
    known = [_TISSUES[one.name] for one in (case.diagnosis, case.second_diagnosis) if one.name in _TISSUES]
    return (known or [_USUAL])[0]


def _days(case: Case) -> tuple[dt.date, dt.date]:
    """When the tissue came and when it was reported, both within the stay."""
    return case.admitted_on + dt.timedelta(days=1), case.admitted_on + dt.timedelta(days=min(5, stay_days(case)))


def pathology_sheet(case: Case, random: Random) -> Drawing:
    """A report of pathology, told in paragraphs beneath pictures."""
    who, (came_on, day), tissue = case.insured, _days(case), _tissue(case)
    cells = Random(case.seed)
    slide = "".join(
        "<svg width='200' height='140' style='background:#f3d9e6;margin-right:14px'>"
        + "".join(
            f"<circle cx='{cells.randint(0, 200)}' cy='{cells.randint(0, 140)}' r='{cells.randint(3, 7)}' fill='#7d4a9a' opacity='.6'/>"
            for _ in range(90)
        )
        + "</svg>"
        for _ in range(2)
    )
    body = (
        heading((escape(case.hospital), 24, f"font-family:{KAI}"), ("病理检查报告单", 22, "letter-spacing:3px"))
        + at(560, 70, f"病理号：{day:%y}{serial(case, 'slide', 6)}", "font-size:15px")
        + "<div style='border-top:1.5px solid #222;margin:8px 0'></div>"
        + pairs(
            ("姓　　名", who.name),
            ("性别", who.sex),
            ("年龄", f"{age_years(who, day)}岁"),
            ("住 院 号", case.numbers["住院号"]),
            ("床号", case.numbers["床号"][:2]),
            ("送检科室", case.department),
            ("送检材料", tissue.organ),
            ("送检医生", staff(case, "ward doctor")),
            ("收到日期", day_text(came_on, "-")),
            columns=(250, 180, 240),
        )
        + f"<div style='border-top:1px solid #222;margin:8px 0 12px'></div>{slide}<div style='margin-top:14px'>肉眼所见：</div><div style='padding-left:2em'>{tissue.gross}</div>"
        + f"<div style='margin-top:10px'>镜下所见：</div><div style='padding-left:2em'>{tissue.seen}</div><div style='margin-top:14px'>病理诊断：</div><div style='padding-left:2em;font-size:18px'>{tissue.finding}</div>"
        + f"<div style='margin-top:90px;display:flex;justify-content:space-between'><span>诊断医师：{signed(staff(case, 'pathologist'))}</span><span>复核医师：{signed(staff(case, 'senior pathologist'))}</span><span>报告日期：{day_text(day, '-')}</span></div>"
        + "<div style='font-size:12px;margin-top:8px;border-top:1px solid #222'>本报告未经签字无效　如与临床不符请及时联系病理科　切片保存15年</div>"
        + round_seal(520, 600, case.hospital, diameter=120, below="病理科")
    )
    fields = _truth(case, day) | {"diagnosis": tissue.finding}
    return page(body, fields, width=790, height=820, face=SONG, size=16, padding="36px 60px")


def pathology_form(case: Case, random: Random) -> Drawing:
    """A report of pathology in ruled boxes."""
    who, (came_on, day), tissue = case.insured, _days(case), _tissue(case)
    edge = "border:1px solid #667;padding:6px 10px"
    cells = (
        ("姓名", who.name, "性别", who.sex, "年龄", f"{age_years(who, day)}岁"),
        ("病案号", case.numbers["病案号"], "病区", case.department, "标本类型", "组织"),
        ("取材部位", tissue.organ, "接收日期", day_text(came_on, "/"), "报告日期", day_text(day, "/")),
    )
    grid = "".join(
        "<tr>"
        + "".join(
            f"<td style='{edge};{'background:#f2f5f8' if place % 2 == 0 else ''}'>{escape(cell)}</td>"
            for place, cell in enumerate(row)
        )
        + "</tr>"
        for row in cells
    )
    blocks = "".join(
        f"<tr><td style='{edge};background:#f2f5f8'>{label}</td><td colspan='5' style='{edge};height:{height}px;vertical-align:top'>{words}</td></tr>"
        for label, words, height in (
            ("大体描述", tissue.gross, 80),
            ("镜检描述", tissue.seen, 100),
            ("诊断结果", tissue.finding, 90),
            ("备注", "", 40),
        )
    )
    widths = "".join(f"<col style='width:{width}px'>" for width in (90, 130, 90, 160, 90, 120))
    body = (
        f"<div style='display:flex;justify-content:space-between'><span style='font-size:20px'>{escape(case.hospital)}</span>{bars('B' + serial(case, 'slide', 9), width=140)}</div>"
        + "<div style='text-align:center;font-size:22px;margin:16px 0 12px'>组织病理学诊断报告</div>"
        + f"<table style='table-layout:fixed;width:680px'><colgroup>{widths}</colgroup>{grid}{blocks}</table>"
        + f"<div style='display:flex;justify-content:space-between;width:680px;margin-top:20px'><span>初诊：{staff(case, 'pathologist')}</span><span>主诊：{staff(case, 'senior pathologist')}</span><span>电子签名有效</span></div>"
        + "<div style='font-size:12px;color:#777;margin-top:14px'>第1页 共1页　本报告仅对所送标本负责</div>"
    )
    fields = _truth(case, day) | {"diagnosis": tissue.finding}
    return page(body, fields, width=790, height=690, face=SANS, size=14.5, padding="34px 54px")


LAYOUTS: dict[str, tuple[Layout, ...]] = {"pathology_report": (pathology_sheet, pathology_form)}
