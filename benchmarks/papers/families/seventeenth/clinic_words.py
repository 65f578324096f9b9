"""What doctors write about a case: complaint, findings, course and advice that go with the diagnosis."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee
from benchmarks.papers.families.seventeenth import bills, kit


@dataclass(frozen=True, slots=True)
class Told:
    """How an illness is told."""

    complaint: str
    seen: str
    course: str
    advice: str


#: Without quotes, so they may stand in an attribute.
BRUSH = kit.BRUSH.replace("'", "")
PEN = kit.PEN.replace("'", "")
_BY_LETTER = {
    "S": Told(
        "外伤后肿痛、活动受限3小时",
        "局部肿胀压痛明显，活动受限，末梢血运可，感觉无减退",
        "入院后完善相关检查，予制动、抬高患肢、消肿止痛及对症处理，经科内讨论后行清创/复位固定，过程顺利。",
        "患处避免负重，隔日换药，2周后拆线，4周后复片",
    ),
    "C": Told(
        "体检发现占位1月余，要求进一步诊治",
        "神清，浅表淋巴结未触及明显肿大，心肺听诊未闻及异常，腹软",
        "入院后行增强影像及穿刺活检，经多学科会诊制定方案，予本周期化疗，期间轻度恶心，对症后缓解。",
        "21天后返院行下一周期治疗，每周复查血常规、肝肾功能",
    ),
    "I": Told(
        "突发胸闷、肢体乏力伴头晕6小时",
        "血压152/90mmHg，心率88次/分，律齐，四肢肌力Ⅳ级，病理征未引出",
        "入院后予抗血小板聚集、调脂稳斑、改善循环、控制血压等治疗，症状逐步缓解，复查心肌酶谱下降。",
        "低盐低脂饮食，规律服药，1月后门诊复诊，不适随诊",
    ),
    "J": Told(
        "发热、咳嗽咳痰4天",
        "体温38.6℃，咽充血，双肺呼吸音粗，右下肺可闻及少许湿啰音",
        "入院后予抗感染、化痰、雾化吸入等治疗，体温恢复正常，咳嗽明显减轻，复查炎症指标下降。",
        "注意休息，多饮水，口服抗生素3天，1周后复诊",
    ),
    "K": Told(
        "腹痛、恶心1天，加重5小时",
        "腹平软，压痛阳性，无反跳痛，肠鸣音4次/分，移动性浊音阴性",
        "入院后禁食水、补液、抑酸、抗炎，完善术前准备，在全麻下行手术治疗，术后恢复顺利，切口甲级愈合。",
        "清淡饮食，忌辛辣油腻，术后1月内勿重体力劳动",
    ),
}
_ELSE = Told(
    "反复不适2周，加重3天",
    "一般情况可，生命体征平稳，专科检查见病历",
    "入院后完善血、尿、生化及影像学检查，明确诊断后予药物及对症支持治疗，病情平稳好转。",
    "遵医嘱用药，避免劳累，2周后门诊复查",
)
LEAVES = ("建议休息贰周", "建议全休叁拾天", "休息壹个月，期间陪护一人", "休息7天后复诊", "院外继续治疗，定期复查")
STATES = ("好转", "治愈", "病情稳定", "症状缓解，切口愈合良好", "未再诉明显不适，生命体征平稳")


def told(case: Case, *, second: bool = False) -> Told:
    """How the case's illness is told."""
    illness = case.second_diagnosis if second else case.diagnosis
    return _BY_LETTER.get(illness.code[0], _ELSE)


def years(case: Case, on: dt.date) -> str:
    """The patient's age as printed."""
    return f"{kit.age(case.insured.born_on, on)}岁"


def fields(case: Case, **more: Any) -> dict[str, Any]:
    """Truth that nearly every clinical paper has; days become ISO text."""
    told_more = {name: one.isoformat() if isinstance(one, dt.date) else one for name, one in more.items()}
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "diagnosis": case.diagnosis.name,
        **told_more,
    }


def bed(random: Random) -> str:
    """A bed."""
    return f"{random.choice(('', '加', '+', '0'))}{random.randint(1, 68)}"


def dose(fee: Fee, place: int) -> str:
    """How a drug is to be taken."""
    name = fee.goods.name
    if "注射" in name:
        return ("ivgtt qd", "im bid", "皮下注射 每晚一次")[place % 3]
    if any(one in name for one in ("滴眼", "气雾", "雾化")):
        return ("外用 tid", "局部使用 每日4次")[place % 2]
    return ("po tid", "每次1粒 每日2次 口服", "早饭后 1片 qd")[place % 3]


def drug_names(case: Case) -> str:
    """The visit's drugs in one line."""
    return "；".join(
        f"{kit.t(fee.goods.name)} {kit.t(fee.goods.specification)}×{fee.quantity}" for fee in bills.prescribed(case)
    )


def pen(words: object, *, font: str = PEN, size: float = 1.15, turn: float = -0.8) -> str:
    """Words as written with a pen."""
    return kit.written(words, font=font, size=size, turn=turn)


def blank(words: object, width: int = 70, *, font: str = PEN) -> str:
    """Words on a ruled blank, by pen."""
    look = "display:inline-block;border-bottom:1px solid var(--line);padding:0 5px;line-height:1.4;text-align:center"
    return f"<span style='{look};min-width:{width}px'>{pen(words, font=font)}</span>"


def round_seal(words: str, *, place: str, below: str = "", px: int = 130, turn: int = -9) -> str:
    """A red round seal whose words, however many, fit its ring; `place` is CSS."""
    middle, ring, count = px / 2, px * 0.385, max(2, len(words))
    step = min(26.0, (216.0 if below else 262.0) / (count - 1))
    size = min(px * 0.135, ring * step * 0.0185)
    letters = "".join(
        f"<text x='{middle}' y='{middle - ring + size * 0.4:.1f}' font-size='{size:.1f}' transform='rotate("
        f"{(number - (len(words) - 1) / 2) * step:.1f} {middle} {middle})'>{kit.t(letter)}</text>"
        for number, letter in enumerate(words)
    )
    low = min(px * 0.1, px * 0.66 / max(1, len(below)))
    return (
        f"<svg class='over' width='{px}' height='{px}' fill='#cf2730' text-anchor='middle' style='{place};opacity:.66;"
        f"transform:rotate({turn}deg)'><circle cx='{middle}' cy='{middle}' r='{middle - 3}' fill='none' stroke='#cf2730' "
        f"stroke-width='3'/>{letters}<text x='{middle}' y='{middle + px * 0.1}' font-size='{px * 0.27}'>★</text>"
        f"<text x='{middle}' y='{middle + px * 0.29}' font-size='{low:.1f}'>{kit.t(below)}</text></svg>"
    )
