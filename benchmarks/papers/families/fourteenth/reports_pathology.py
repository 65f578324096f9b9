"""Pathology reports: an opinion on borrowed slides, a coloured form with stages, and a smear's ticked sheet."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.fourteenth.clinical import (
    FANG,
    SANS,
    SUNGTI,
    aged,
    bars,
    blank,
    div,
    fit,
    grid,
    head,
    page,
    pressed,
    spread,
)
from benchmarks.papers.families.fourteenth.kit import iso, tick
from benchmarks.papers.families.fourteenth.names import LABORATORIES, staff
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing

_SITES = ("胃窦", "左肺下叶", "肝右叶", "宫颈", "结肠脾曲", "甲状腺左叶", "胃体小弯")
_FOUND = (
    "管状腺癌，中-低分化",
    "浸润性腺癌，贴壁型为主",
    "肝细胞癌，Ⅱ级",
    "鳞状细胞癌，中分化",
    "管状腺瘤伴低级别上皮内瘤变",
    "结节性甲状腺肿",
    "慢性萎缩性胃炎伴肠化",
)
_SEEN = (
    "送检组织中见异型细胞呈巢状排列，核增大深染，部分区域见坏死，间质纤维组织增生伴淋巴细胞浸润。",
    "送检组织中腺体增生，排列较规则，细胞核轻度增大，间质慢性炎细胞浸润，未见明确浸润性生长。",
)
_STAGES = (("切缘", "脉管", "神经", "淋巴结", "分期"), ("净", "未见", "未见", "0/12", "pT2N0Mx"))
_BENIGN = (("切缘", "数目", "最大径"), ("净", "1枚", "0.8cm"))
_MALIGNANT = {"C16": 0, "C34": 1, "C22": 2, "C53": 3}


def _place(case: Case) -> int:
    """Which site and finding fit the case: a tumour's own, else something benign."""
    return _MALIGNANT.get(case.diagnosis.code[:3], 4 + case.seed % 3)


def _reported(case: Case) -> dt.date:
    return min(case.discharged_on, case.admitted_on + dt.timedelta(days=5))


def _truth(case: Case, diagnosis: str) -> dict[str, str]:
    return {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "diagnosis": diagnosis,
        "reported_on": iso(_reported(case)),
    }


def _cells(seed: int, width: int, height: int) -> str:
    random = Random(seed)
    spots = "".join(
        f"<ellipse cx='{random.randint(0, width)}' cy='{random.randint(0, height)}' rx='{random.randint(3, 9)}' ry='{random.randint(3, 6)}' fill='#6d3b8c' opacity='.55'/>"
        for _ in range(90)
    )
    return f"<svg width='{width}' height='{height}' style='background:#efc4d6'>{spots}</svg>"


def _slide_head(case: Case, random: Random, day: dt.date, form: str) -> str:
    body = head(case.hospital, 28, 680, 2) + head(
        random.choice(("病理会诊意见书", "病理诊断意见书")), 27, 500, 6, "margin-bottom:14px"
    )
    body += spread(f"会诊号　{day.year}H{case.numbers['标本号'][:5]}", f"收片日期　{day_text(case.admitted_on, form)}")
    body += div("", "border-top:1px solid #333;border-bottom:1px solid #333;height:4px;margin:6px 0 14px")
    return body


def slide_opinion(case: Case, random: Random) -> Drawing:
    """An opinion on slides, written like a letter with numbered points."""
    who, place, day = case.insured, _place(case), _reported(case)
    form = random.choice(("年", "数"))
    told = f"（{_SITES[place]}）{_FOUND[place]}"
    body = _slide_head(case, random, day, form)
    body += div(
        f"患者 {blank(e(who.name), 130, 'b')}　{who.sex}　{aged(case, day)}　住院号 {blank(case.numbers['住院号'], 110, '')}",
        "",
        "nb",
    )
    body += div(f"送检科室 {blank(e(case.department), 180, '')}　材料 HE切片3张、白片10张", "", "nb")
    body += div("一、镜下所见", "margin-top:16px", "b") + div(_SEEN[place > 3], "text-indent:2em")
    body += div("二、免疫组化", "margin-top:10px", "b") + div(
        "CK(+)，Ki-67(+，约35%)，P53(野生型)，CD34(血管+)，HER2(1+)。", "text-indent:2em"
    )
    body += div(f"三、{random.choice(('会诊意见', '病理诊断'))}", "margin-top:10px", "b") + div(
        told, "text-indent:2em;font-size:21px"
    )
    body += div(
        f"会诊专家 <span class='sig'>{staff(case)[0]}</span>　<span class='sig'>{staff(case)[1]}</span>",
        "margin-top:40px",
        "r",
    )
    body += div(f"报告日期　{day_text(day, form)}", "", "r") + div(
        "（会诊意见供原诊断单位参考，切片已退还送检人）", "font-size:15px;margin-top:34px"
    )
    body += pressed(case.hospital, 540, 590, 146, "病理诊断中心")
    return page(
        body,
        (840, 800),
        _truth(case, told),
        font=random.choice((FANG, SUNGTI)),
        px=19,
        pad="44px 64px",
        css=".paper{line-height:1.85!important}",
    )


def _staged_rows(case: Case, who: Person, day: dt.date, place: int) -> list[list[str | tuple[str, str]]]:
    rows: list[list[str | tuple[str, str]]] = [
        [
            f"姓名<br><b>{e(who.name)}</b>",
            f"性别<br>{who.sex}",
            f"年龄<br>{aged(case, day)}",
            f"病理号<br>{case.numbers['标本号']}",
            f"病区<br>{e(case.department)}",
        ],
        [
            (f"临床诊断<br>{e(case.diagnosis.name)}", "colspan=2"),
            f"标本<br>{_SITES[place]}组织",
            f"收到<br>{day_text(case.admitted_on, '-')}",
            f"报告<br>{day_text(day, '-')}",
        ],
    ]
    return rows


def staged_report(case: Case, random: Random) -> Drawing:
    """A coloured form with pictures in a strip and the stages in a small table."""
    who, place, day = case.insured, _place(case), _reported(case)
    told, tint = f"{_SITES[place]}：{_FOUND[place]}", random.choice(("#6a2c70", "#0b5e6b"))
    rows = _staged_rows(case, who, day, place)
    stages = _BENIGN if place > 3 else _STAGES
    pictures = "".join(
        f"<div>{_cells(case.seed + one, 232, 140)}<div class='c' style='font-size:13px'>HE ×{(40, 100, 200)[one]}</div></div>"
        for one in range(3)
    )
    body = div(e(case.hospital), fit(case.hospital, 26, 600) + f"color:{tint};font-weight:700") + div(
        random.choice(("组织病理学检查报告", "手术标本病理报告")),
        f"background:{tint};color:#fff;font-size:21px;padding:2px 14px;margin:4px 0 12px",
    )
    body += grid(rows, style="table-layout:fixed") + div(
        pictures, "display:flex;justify-content:space-between;margin:12px 0"
    )
    body += (
        div("巨检", f"color:{tint};font-weight:700")
        + div("灰白灰红组织一块，大小2.2×1.6×0.9cm，切面见灰白质硬区。")
        + div("病理诊断", f"color:{tint};font-weight:700;margin-top:8px")
        + div(told, "font-size:19px;font-weight:700")
    )
    body += grid(stages, style="width:520px;margin:10px 0;text-align:center;font-size:14px")
    body += spread(
        f"取材 {staff(case)[2]}",
        f"初诊 {staff(case)[0]}",
        f"复核 <span class='sig'>{staff(case)[3]}</span>",
        style="margin-top:20px;align-items:baseline",
    )
    body += (
        div("备注：冰冻与石蜡不符时以石蜡为准", "font-size:13px;margin-top:8px;color:#555")
        + f"<div style='position:absolute;right:44px;top:30px'>{bars(case.seed, 130, 34)}</div>"
    )
    return page(
        body, (840, 740), _truth(case, told), font=SANS, px=15.5, pad="30px 44px", css=f".g td{{border-color:{tint}88}}"
    )


def _smear_rows(
    case: Case, random: Random, place: int, who: Person, day: dt.date, told: str
) -> list[list[str | tuple[str, str]]]:
    kinds = "　".join(tick(one == case.seed % 4, name) for one, name in enumerate(("胸水", "痰", "尿液", "细针穿刺")))
    grades = "<br>".join(tick(one == place, name) for one, name in enumerate(("阴性", "不确定", "阳性")))
    amounts = "　".join(tick(one == 0, name) for one, name in enumerate(("满意", "不满意")))
    rows: list[list[str | tuple[str, str]]] = [
        [("送检医院", "width=110"), (e(case.hospital), "colspan=3")],
        ["患者", f"{e(who.name)}　{who.sex}　{aged(case, day)}", "细胞编号", f"C{case.numbers['标本号'][:7]}"],
        ["标本", (kinds, "colspan=3")],
        ["满意度", amounts, "采样日期", day_text(case.admitted_on, ".")],
        ["细胞学分级", grades, ("镜下图像", ""), _cells(case.seed, 190, 104)],
        [
            f"{random.choice(('诊断意见', '细胞学诊断'))}",
            (f"<b style='font-size:19px'>{told}</b>", "colspan=3 style='height:70px'"),
        ],
        ["补充说明", ("细胞学检查有一定假阴性，请结合临床及影像。", "colspan=3")],
    ]
    return rows


def smear_report(case: Case, random: Random) -> Drawing:
    """A cytology sheet with boxes to tick, made by a laboratory for the hospital."""
    who, day = case.insured, _reported(case)
    place = 2 if case.diagnosis.code.startswith("C") else case.seed % 2
    told = ("未见恶性细胞，轻度炎症", "见少量非典型细胞，建议活检", "找到恶性肿瘤细胞")[place]
    laboratory = LABORATORIES[(case.seed + 1) % len(LABORATORIES)]
    rows = _smear_rows(case, random, place, who, day, told)
    body = head(laboratory, 24, 600, 1, "font-weight:700") + head(
        random.choice(("细胞病理学检查报告单", "细胞学病理诊断报告")), 22, 500, 4, "margin-bottom:12px"
    )
    body += grid(rows) + spread(
        f"筛查 {staff(case)[2]}",
        f"诊断医师 <span class='sig'>{staff(case)[1]}</span>",
        f"报告日期 {day_text(day, '.')}",
        style="margin-top:16px;align-items:baseline",
    )
    body += div(
        "客服 400-6" + case.numbers["登记号"][:6] + "　　报告查询请扫领取单二维码",
        "font-size:13px;color:#555;margin-top:8px",
    )
    body += pressed(laboratory, 560, 470, 124, "病理报告专用")
    return page(
        body,
        (820, 620),
        _truth(case, told),
        font="'WenQuanYi Zen Hei','Noto Sans CJK SC'",
        pad="32px 44px",
        css=".g td:nth-child(odd){white-space:nowrap}",
    )


LAYOUTS = {"pathology_report": (slide_opinion, staged_report, smear_report)}
