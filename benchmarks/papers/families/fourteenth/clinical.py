"""What the clinical pages of this family share: type, sheets, grids, seals, and the story of an illness."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee
from benchmarks.papers.families.fourteenth.kit import age, medicines, round_seal
from benchmarks.papers.families.frames import framed
from benchmarks.papers.paper import Drawing

FANG = "'FandolFang R','FandolFang','Noto Serif CJK SC'"
UMING = "'AR PL UMing CN','Noto Serif CJK SC'"
SUNGTI = "'AR PL SungtiL GB','Noto Serif CJK SC'"
UKAI = "'AR PL UKai CN','FandolKai','Noto Serif CJK SC'"
MICRO = "'WenQuanYi Micro Hei','Noto Sans CJK SC'"
FHEI = "'FandolHei','Noto Sans CJK SC'"
SHARP = "'WenQuanYi Zen Hei Sharp','WenQuanYi Zen Hei','Noto Sans CJK SC'"
SANS = "'Noto Sans CJK SC',sans-serif"
SERIF = "'Noto Serif CJK SC',serif"
MONO = "'WenQuanYi Micro Hei Mono','Noto Sans Mono CJK SC'"
PHONE = "'MiSans','Noto Sans CJK SC',sans-serif"
PEN = "'LXGW WenKai','FandolKai','Noto Serif CJK SC'"
HAND = "'Long Cang','FandolKai','Noto Serif CJK SC'"
SIGN = "'Zhi Mang Xing','Long Cang','FandolKai'"

_CSS = (
    ".c{text-align:center}.r{text-align:right}.b{font-weight:700}.w{width:100%}.nb{white-space:nowrap}"
    ".sp{display:flex;justify-content:space-between;gap:16px}.sp>*{white-space:nowrap}"
    ".g td,.g th{border:1px solid #444;padding:5px 8px;vertical-align:middle}"
    f".pen{{font-family:{PEN};color:#17307d}}.hand{{font-family:{HAND};color:#1c2440}}"
    f".sig{{font-family:{SIGN};color:#1b2140;font-size:1.75em;line-height:.9;font-weight:400}}"
    ".u{display:inline-block;border-bottom:1px solid #555;text-align:center;padding:0 5px;white-space:nowrap;text-indent:0;line-height:1.4}"
)


def page(
    body: str,
    size: tuple[int, int],
    fields: Mapping[str, Any],
    *,
    font: str,
    px: float = 16,
    css: str = "",
    ground: str = "#fff",
    pad: str = "40px 50px",
    scale: float = 1.6,
    code_text: str | None = None,
) -> Drawing:
    """A sheet whose content flows from its top."""
    width, height = size
    own = f".paper{{font:{px}px/1.6 {font};color:#1c1c1e;background:{ground};padding:{pad}}}"
    whole = framed(f'<div class="paper">{body}</div>', width=width, height=height, css=own + _CSS + css)
    return Drawing(whole, width, height, fields, scale, code_text)


def div(words: str, style: str = "", cls: str = "") -> str:
    """A block of its own."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def spread(*words: str, style: str = "") -> str:
    """Words spread over one line."""
    return f'<div class="sp" style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def fit(words: str, most: float, width: float, gap: float = 0) -> str:
    """A type size at which the words stay on one line of that width."""
    size = min(most, width / max(len(words), 1) - gap)
    return f"font-size:{size:.1f}px;letter-spacing:{gap}px;white-space:nowrap;"


def head(words: str, most: float, width: float, gap: float = 0, style: str = "") -> str:
    """A centred heading of one line."""
    return div(e(words), fit(words, most, width, gap) + "text-align:center;line-height:1.4;" + style)


def blank(words: str, width: int = 0, cls: str = "pen") -> str:
    """A filled blank on an underline."""
    return f'<span class="u {cls}" style="min-width:{width}px">{words}</span>'


def grid(rows: Iterable[Iterable[str | tuple[str, str]]], cls: str = "g", style: str = "") -> str:
    """A table; a cell is its HTML, or that with the attributes of its `td`."""
    made = ""
    for row in rows:
        cells = [one if isinstance(one, tuple) else (one, "") for one in row]
        made += "<tr>" + "".join(f"<td {attributes}>{words}</td>" for words, attributes in cells) + "</tr>"
    return f'<table class="{cls} w" style="{style}">{made}</table>'


def pressed(words: str, x: int, y: int, diameter: int, below: str = "", turn: int = 0, opacity: float = 0.55) -> str:
    """A round seal lying over the page, a little askew."""
    svg = round_seal(words, x, y, diameter, below, opacity)
    return f'<div style="position:absolute;left:0;top:0;transform-origin:{x + diameter / 2}px {y + diameter / 2}px;transform:rotate({turn}deg)">{svg}</div>'


def square(words: str, x: int, y: int, colour: str = "#1d4fa3", px: int = 16, turn: int = -3) -> str:
    """A small rectangular stamp."""
    style = f"left:{x}px;top:{y}px;border:2px solid {colour};color:{colour};font-size:{px}px;padding:1px 9px;"
    return f'<div class="at" style="{style}opacity:.8;transform:rotate({turn}deg)">{words}</div>'


def bars(seed: int, width: int, height: int) -> str:
    """A bar code that says nothing."""
    random, x, made = Random(seed), 0, ""
    while x < width - 4:
        wide = random.choice((1, 1, 2, 3))
        made += f'<rect x="{x}" width="{wide}" height="{height}"/>'
        x += wide + random.choice((1, 2, 2, 3))
    return f'<svg width="{width}" height="{height}" style="display:block">{made}</svg>'


def status_bar(case: Case, colour: str = "#111") -> str:
    """The upper edge of a telephone's screen."""
    clock = f"{case.seed % 13 + 8}:{case.seed % 47 + 11}"
    return (
        f'<div class="sp" style="padding:9px 22px 5px;font-size:13px;font-weight:600;color:{colour}">'
        f"<span>{clock}</span><span>{('5G', '4G', 'WLAN')[case.seed % 3]} ▮▮▯ {case.seed % 70 + 21}%</span></div>"
    )


def aged(case: Case, on: dt.date) -> str:
    """The age as doctors write it: in months below one year."""
    whole = age(case, on)
    return f"{whole}岁" if whole else f"{max(1, (on - case.insured.born_on).days // 31)}月"


def drugs(case: Case) -> tuple[Fee, ...]:
    """What was prescribed: what the pharmacy's bill charges."""
    return medicines(case).fees


@dataclass(frozen=True, slots=True)
class Story:
    """What a doctor writes around a diagnosis."""

    complaint: str
    found: str
    course: str
    advice: str


_STORIES = {
    "S": Story(
        "外伤后肿痛伴活动受限2小时",
        "局部肿胀，压痛明显，活动受限，末梢血运及感觉可。",
        "完善影像学检查，予固定、消肿、止痛等处理，复查位置良好，肿痛减轻。",
        "患肢制动，避免负重，肆周后复查X线片。",
    ),
    "C": Story(
        "体检发现占位性病变10余天",
        "神志清楚，浅表淋巴结未触及肿大，双肺呼吸音清，腹软无压痛。",
        "完善分期检查，排除禁忌后行相应治疗，过程顺利，无明显不良反应。",
        "按期返院治疗，每周复查血常规及肝肾功能。",
    ),
    "J": Story(
        "咳嗽、咳痰伴发热4天",
        "咽部充血，双肺呼吸音粗，可闻及少许湿性啰音，心律齐。",
        "予抗感染、止咳化痰、雾化等治疗，体温正常，咳嗽明显好转。",
        "注意保暖，多饮水，按时服药，一周后门诊复诊。",
    ),
    "I": Story(
        "反复头晕、胸闷1月，加重1天",
        "BP 152/94mmHg，神清语利，双肺未闻及啰音，心率82次/分，律齐。",
        "予抗血小板、调脂、控制血压等治疗，症状缓解，生命体征平稳。",
        "低盐低脂饮食，规律服药，监测血压，两周后门诊复诊。",
    ),
    "K": Story(
        "腹部疼痛伴恶心1天",
        "腹软，局部轻压痛，无反跳痛，肠鸣音4次/分，墨菲征可疑。",
        "予禁食、补液、抗感染、对症支持治疗，腹痛消失，恢复饮食。",
        "清淡饮食，忌烟酒辛辣，如再发腹痛及时就医。",
    ),
}
_ELSE = Story(
    "自觉不适1周，加重2天",
    "一般情况可，心肺听诊无特殊，腹平软，双下肢无水肿。",
    "完善相关检查，予对症支持治疗，病情平稳，症状好转。",
    "注意休息，避免劳累，门诊随诊。",
)


def story(case: Case) -> Story:
    """The story that goes with the chapter of the case's diagnosis."""
    return _STORIES.get(case.diagnosis.code[:1], _ELSE)
