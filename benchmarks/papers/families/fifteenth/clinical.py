"""What the ward's papers are built of: sheets, rows, stamps, phone screens, and phrases of doctors."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from html import escape as e
from typing import Any, TypeVar

from benchmarks.papers.facts import Case, Fee
from benchmarks.papers.families.fifteenth.kit import SONG, Cell, iso, line, sheet, table
from benchmarks.papers.families.fifteenth.kit import button as push
from benchmarks.papers.families.fifteenth.kit import screen as phone
from benchmarks.papers.families.fifteenth.kit import stamp as seal
from benchmarks.papers.families.fifteenth.names import age, staff
from benchmarks.papers.families.frames import ticked
from benchmarks.papers.paper import Drawing

DOTS = "'WenQuanYi Zen Hei Sharp','WenQuanYi Zen Hei','Noto Sans CJK SC'"
PHONE = "'MiSans','Noto Sans CJK SC',sans-serif"
SIGNED = "'Long Cang','Zhi Mang Xing','FandolKai'"
_One = TypeVar("_One")
_COMMON = (
    f".sig{{font-family:{SIGNED};color:#1e2444;font-size:1.55em;line-height:1}}"
    ".u{display:inline-block;border-bottom:1px solid #444;text-align:center;padding:0 4px;line-height:1.45;text-indent:0}"
    ".bx{display:inline-block;border:1px solid #555;width:1.35em;text-align:center;margin-right:-1px;line-height:1.45}"
    ".lab{font-size:.78em;color:#667}.card{background:#fff;border-radius:10px;margin:10px 12px;padding:11px 14px}"
)


def leaf(
    body: str,
    width: int,
    height: int,
    fields: Mapping[str, Any],
    *,
    font: str = SONG,
    size: float = 16,
    css: str = "",
    ground: str = "#fff",
    pad: str = "40px 52px",
    scale: float = 1.6,
    code_text: str | None = None,
) -> Drawing:
    """A sheet of this family with what wards need besides: signatures, blanks, boxes."""
    more: dict[str, Any] = {
        "font": font,
        "size": size,
        "css": _COMMON + css,
        "ground": ground,
        "padding": pad,
        "scale": scale,
    }
    return sheet(body, width=width, height=height, fields=fields, code_text=code_text, **more)


def screen(
    head: str, body: str, height: int, fields: Mapping[str, Any], *, colour: str = "#1677ff", button: str = ""
) -> Drawing:
    """A page of an app on a phone, its bar coloured, perhaps a button at its foot."""
    clock = f"{9 + len(body) % 12}:{10 + len(body) % 49}"
    foot = f"<div style='position:absolute;left:0;right:0;bottom:6px'>{push(button, colour)}</div>" if button else ""
    look = {
        "bar": f"background:{colour};color:#fff",
        "signal": "4G ▮▮▮ 62%",
        "css": f"{_COMMON}.paper{{font-family:{PHONE}}}",
    }
    return phone(body + foot, height=height, fields=fields, heading=head, clock=clock, **look)


def grid(rows: Iterable[Sequence[Cell]], *, top: Sequence[Cell] = (), look: str = "ruled h", style: str = "") -> str:
    """A table of this family."""
    return table(rows, head=top, look=look, style=style)


def stamp(words: str, x: float, y: float, size: int = 140, below: str = "") -> str:
    """A round seal that far from the right and lower edge."""
    return seal(words, f"right:{x}px;bottom:{y}px", diameter=size, below=below)


def years(case: Case, on: dt.date) -> str:
    """The insured's age on a day."""
    return str(age(case, on))


def crew(case: Case, count: int = 4) -> list[str]:
    """Escaped names of doctors and nurses, the same on every paper of a claim."""
    return [e(name) for name in staff(case, count)]


def card(title: str, words: str) -> str:
    """A white block of an app with its small heading."""
    return f'<div class="card"><div class="lab">{title}</div><div>{words}</div></div>'


def pairs(rows: Iterable[tuple[str, str]], style: str = "") -> str:
    """An app's list: label left, value right."""
    made = "".join(
        f'<div style="display:flex;justify-content:space-between;gap:16px;padding:5px 0"><span style="color:#889;white-space:nowrap">{label}</span>'
        f'<span style="text-align:right">{value}</span></div>'
        for label, value in rows
    )
    return f'<div class="card" style="{style}">{made}</div>'


def head(words: str, size: float = 25, style: str = "") -> str:
    """A centred heading."""
    return line(words, f"font-size:{size}px;line-height:1.4;{style}", "c b")


def wide(words: str, columns: int = 5, height: int = 0, more: str = "") -> Cell:
    """A cell over several columns."""
    return (
        words,
        f"colspan={columns} style='height:{height}px;{more}'" if height else f"colspan={columns} style='{more}'",
    )


def fill(words: str, width: int = 0, cls: str = "pen") -> str:
    """Words on an underline, as a filled blank."""
    return f'<span class="u {cls}" style="min-width:{width}px">{words}</span>'


def tick(chosen: bool, word: str) -> str:
    """A box before a word, its tick in a type that keeps inside."""
    return f"<span style='font-family:WenQuanYi Zen Hei'>{ticked(chosen, word)}</span>"


def boxed(digits: str) -> str:
    """Every figure in a box of its own."""
    return "".join(f'<span class="bx">{one}</span>' for one in digits)


def boxed_day(day: dt.date) -> str:
    """A day in boxes."""
    return f"{boxed(f'{day:%Y}')}年{boxed(f'{day:%m}')}月{boxed(f'{day:%d}')}日"


def drugs(case: Case) -> tuple[Fee, ...]:
    """What a doctor prescribes: drugs of the pharmacy's bill, else one from the shelf."""
    sold = tuple(fee for fee in case.drugs.fees if "药" in fee.goods.category)
    shelf = [goods for goods in case.pools.goods if "药" in goods.category]
    return sold or (Fee(shelf[case.seed % len(shelf)], 2),)


def pick(case: Case, words: Sequence[_One], shift: int = 0) -> _One:
    """One of some phrases, the same for a claim."""
    return words[(case.seed + shift) % len(words)]


def truth(case: Case, day_name: str, day: dt.date, **more: Any) -> dict[str, Any]:
    """What every paper of a ward says: who, where, when."""
    return {"hospital": case.hospital, "patient_name": case.insured.name, day_name: iso(day)} | more


COURSE = (
    "入院后行三大常规、肝肾功能、凝血功能、胸片等检查，予抗炎、补液、对症支持处理，患者症状逐日减轻，今查房病情平稳，准予出院。",
    "完善相关检查，明确诊断，排除禁忌后予综合治疗，辅以营养神经、改善微循环药物，复查各项指标趋于正常。",
    "入科后一级护理，持续心电监测，请相关科室会诊，调整用药方案，患者恢复良好，家属要求出院。",
)
COMPLAINT = ("反复不适3天，加重1天", "体检发现异常2周余", "间断发作1月，再发伴乏力半天", "突发不适4小时")
EXAM = "T 36.6°C，P 78次/分，R 19次/分，BP 126/76mmHg，神清，精神可，双肺呼吸音清，心律齐，腹软无压痛，双下肢无水肿。"
BRIEF = "T 36.6°C，P 78次/分，BP 126/76mmHg，心肺（-），腹软"
ORDERS = (
    "①按时服药，清淡饮食；②两周后专科门诊复诊；③如有不适及时来院。",
    "①避免受凉及剧烈活动；②每月复查肝肾功能；③门诊长期随访。",
    "①注意保暖、劳逸结合；②按疗程继续治疗；③下次返院时间电话预约。",
)
REST = (
    "建议休息壹周，门诊复查。",
    "建议全休半个月，避免重体力劳动。",
    "需继续治疗，加强营养，陪护一人。",
    "建休叁周，不适随诊。",
)
USES = ("口服 一日两次 饭后", "口服 每晚一次", "遵医嘱 一日一次", "每日三次 温水送服")
