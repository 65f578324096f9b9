"""Reports of tissue: a sheet with pictures of the slide, a phone's page."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random
from typing import NamedTuple

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_second.clinic_kit import (
    NOTO,
    SANS,
    SONG,
    ZEN,
    age,
    box,
    calls,
    card,
    crown,
    line,
    name,
    screen,
    seal,
    sheet,
    sig,
    staff,
    table,
    told,
)
from benchmarks.papers.paper import Drawing, Layout


class Found(NamedTuple):
    """What was taken, what the eye and the microscope saw, and what it is."""

    taken: str
    seen: str
    under: str
    meant: str


_CANCERS = {
    "胃": Found(
        "胃体活检组织", "灰白碎组织5粒，合计0.6cm。", "腺体结构紊乱，细胞核大深染，浸润性生长。", "（胃体）腺癌，中分化"
    ),
    "肺": Found(
        "右肺上叶肿物",
        "灰白结节一枚，径1.8cm，质硬。",
        "异型细胞呈腺泡状及贴壁状排列，间质纤维化。",
        "（右肺上叶）浸润性腺癌",
    ),
    "乳": Found(
        "左乳肿物", "灰白灰黄组织一块，3.0×2.5×2.0cm。", "癌细胞呈条索状、巢状浸润脂肪组织。", "（左乳）浸润性癌，Ⅱ级"
    ),
    "肝": Found("肝脏穿刺组织", "灰黄条索状组织2条，长1.2cm。", "肝细胞索增宽，细胞异型明显。", "（肝穿刺）肝细胞癌"),
    "甲状腺": Found(
        "甲状腺左叶",
        "甲状腺组织一块，切面见灰白结节径0.8cm。",
        "乳头状结构，细胞核呈毛玻璃样，可见核沟。",
        "（甲状腺左叶）乳头状癌",
    ),
    "肠": Found(
        "乙状结肠肿物", "灰红菜花样肿物，2.5×2.0cm。", "异型腺体浸润黏膜肌层，可见坏死。", "（乙状结肠）中分化腺癌"
    ),
}
TISSUES = (
    Found(
        "右颈部皮肤肿物",
        "带皮灰褐组织一块，0.8×0.6×0.4cm。",
        "表皮角化过度，棘层增厚，基底平坦。",
        "（右颈部）脂溢性角化病",
    ),
    Found(
        "胆囊",
        "胆囊一枚，7×3×2cm，黏膜粗糙，壁厚0.3cm。",
        "黏膜慢性炎细胞浸润，肌层增厚，罗-阿窦形成。",
        "（胆囊）慢性胆囊炎",
    ),
    Found(
        "胃窦活检",
        "灰白组织3粒，粟米大。",
        "黏膜固有层见淋巴细胞、浆细胞浸润，腺体无异型。",
        "（胃窦）轻度慢性非萎缩性胃炎",
    ),
    Found("升结肠息肉", "灰红息肉样物一枚，径0.5cm。", "隐窝延长呈锯齿状，细胞无异型。", "（升结肠）增生性息肉"),
    Found(
        "右前臂皮下结节",
        "灰白结节一枚，径1.4cm，切面实性。",
        "梭形细胞交错排列，可见栅栏状结构。",
        "（右前臂）神经鞘瘤",
    ),
    Found("背部皮下肿物", "黄色分叶状组织，4×3×2cm，包膜完整。", "成熟脂肪细胞构成，间有薄层纤维。", "（背部）脂肪瘤"),
)
CELLS = (
    Found(
        "甲状腺右叶细针穿刺",
        "涂片4张，液基1瓶。",
        "见较多滤泡上皮细胞，呈平铺片状，胶质丰富。",
        "良性病变（Bethesda Ⅱ类），符合结节性甲状腺肿",
    ),
    Found("晨尿离心沉渣", "淡黄色尿液80ml。", "见少量移行上皮细胞及鳞状上皮细胞。", "未见高级别尿路上皮癌细胞"),
    Found("支气管刷检液", "刷片3张，灌洗液10ml。", "见纤毛柱状上皮细胞及组织细胞，少许炎细胞。", "未查见恶性肿瘤细胞"),
)


def tissue(case: Case) -> Found:
    """What was found in the tissue of a case."""
    cancer = next((one for word, one in _CANCERS.items() if word in case.diagnosis.name), None)
    return cancer if cancer and case.diagnosis.code.startswith("C") else TISSUES[case.seed % len(TISSUES)]


def report_days(case: Case) -> tuple[dt.date, dt.date]:
    """When the tissue came, and when the report was signed."""
    came = case.admitted_on + dt.timedelta(1)
    return came, came + dt.timedelta(3 + case.seed % 3)


def report_fields(case: Case, meant: str) -> dict[str, object]:
    """The truth of a report."""
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "diagnosis": meant,
        "reported_on": report_days(case)[1].isoformat(),
    }


def _slide(width: int, seed: int, stain: str = "#e7b3cf") -> str:
    """What a microscope might show."""
    random = Random(seed)
    spots = "".join(
        f"<ellipse cx='{random.randint(6, width - 6)}' cy='{random.randint(6, 144)}' rx='{random.randint(4, 11)}' "
        f"ry='{random.randint(3, 8)}' fill='#{random.choice(('7a4a94', '8f5aa5', '63397e'))}' opacity='.75'/>"
        for _ in range(70)
    )
    return f"<svg width={width} height=150 style='background:{stain}'>{spots}</svg>"


def sheet_with_slides(case: Case, random: Random) -> Drawing:
    """A report with two pictures of the slide, its text below."""
    found, (came, done) = tissue(case), report_days(case)
    form, h = random.choice(("-", "年月")), "margin-top:16px;font-size:16.5px"
    body = (
        crown(case.hospital, 640, 26)
        + box(random.choice(("病理检查报告单", "病理诊断报告书")), "font-size:22px", "c b")
        + line(
            f"病理号：<b>{case.numbers['标本号']}</b>",
            f"收到日期：{day_text(came, form)}",
            style="border-bottom:2px solid #222;padding-bottom:4px",
        )
        + table(
            [
                [
                    f"姓名：{name(case)}",
                    f"性别：{case.insured.sex}",
                    f"年龄：{age(case, came)}",
                    f"住院号：{case.numbers['住院号']}",
                ],
                [
                    f"科别：{e(case.department)}",
                    f"床号：{int(case.numbers['床号'][:2])}",
                    (f"送检材料：{found.taken}", "colspan=2"),
                ],
            ],
            "bare",
            "margin:6px 0;border-bottom:1px solid #222",
        )
        + box("肉眼所见：", h, "b")
        + box(found.seen, "text-indent:2em")
        + box(
            f"{_slide(300, case.seed)}{_slide(300, case.seed + 1, '#efc3d8')}",
            "display:flex;justify-content:space-between;margin-top:14px",
        )
        + line("HE ×100", "HE ×400", style="font-size:13px;padding:0 110px")
        + box("镜下所见：", h, "b")
        + box(found.under, "text-indent:2em")
        + box("病理诊断：", h, "b")
        + box(found.meant, "text-indent:2em;font-size:18px;min-height:110px", "b")
        + line(
            f"初检：{e(staff(case)[1])}",
            f"诊断医师：{sig(staff(case)[0])}",
            f"报告日期：{day_text(done, form)}",
            style="border-top:2px solid #222;padding-top:10px;margin-top:50px",
        )
        + at(54, 915, f"诊断有疑问请与病理科联系 {calls(case)}；手写签名后生效", "font-size:13.5px")
        + (seal(case.hospital, 360, 700, 130, "病理诊断专用章") if random.random() < 0.6 else "")
    )
    return sheet(body, (740, 960), report_fields(case, found.meant), font=random.choice((SONG, NOTO)), px=16)


def tissue_on_phone(case: Case, random: Random) -> Drawing:
    """A report of tissue in the hospital's mini program."""
    found, (came, done) = tissue(case), report_days(case)
    form = random.choice("-.")
    heading = "color:#a0522d;margin-bottom:3px"
    body = (
        box(
            box(e(case.hospital), "font-size:17px", "b") + box("病理科　检查报告", "font-size:14px"),
            "padding:14px 16px;background:#fbeee4",
        )
        + card(
            told("姓　　名", f"<b>{name(case)}</b>")
            + told("性别年龄", f"{case.insured.sex} / {age(case, came)}")
            + told("病理号", case.numbers["标本号"])
            + told("标本名称", found.taken)
            + told("接收时间", day_text(came, form))
            + told("报告时间", day_text(done, form))
        )
        + card(box("大体描述", heading, "b") + found.seen)
        + card(box("镜下描述", heading, "b") + found.under)
        + card(box("病理诊断", heading, "b") + box(found.meant, "font-size:16.5px", "b"), "border:1.5px solid #d7a27f")
        + card(told("诊断医生", e(staff(case)[0])) + told("审核医生", e(staff(case)[1])))
        + box("本页仅供查阅，需要纸质报告请到病理科窗口打印", "font-size:12.5px;color:#8b8f96;padding-top:2px", "c")
    )
    return screen(
        body, "报告查询", 770, report_fields(case, found.meant), bar="#fbeee4", font=random.choice((SANS, ZEN))
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "pathology_report": (
        sheet_with_slides,
        tissue_on_phone,
    ),
}
