"""What was seen on a page before anything is made of it: lines, their letters, codes, and facts the file carries."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.letters import Letter
from anlan.engines.reading.lines import Line
from anlan.engines.reading.simple_forms import simplified
from anlan.engines.reading.slant import Slant
from anlan.engines.reading.values import Box

#: A line so many times as long as it is high, from top to bottom, stands on end.
_STANDS = 2.0
#: A heading as forms set it on end beside a tall cell, and a column of them.
_HEADING = re.compile(
    r"(?:[入出住]院|诊疗|治疗|诊治|主要|最[后终]|初步|病理|辅助|体格|其[他它]|健康|基本|病情|就诊)"
    r"(?:诊断|情况|经过|过程|医嘱|摘要|检查|指导|建议|信息|所见|意见)|主诉|现病史|既往史|个人史|处理意见|诊断"
)
_HEADINGS = re.compile(rf"(?:{_HEADING.pattern}){{2,}}")
Corners = np.ndarray[Any, np.dtype[np.float32]]


@dataclass(frozen=True, slots=True)
class SeenLine:
    """A line as recognised: four corners in pixels (clockwise from top left), and each character's place and certainty.

    `starts` are the left edges of the characters along the line as fractions of its length.
    """

    text: str
    corners: Corners
    certainties: tuple[float, ...]
    starts: tuple[float, ...]

    @property
    def confidence(self) -> float:
        """Mean certainty of the characters, 0 for an empty line."""
        return sum(self.certainties) / len(self.certainties) if self.certainties else 0.0

    def headings(self) -> Iterator[SeenLine]:
        """The line itself, or each of the headings of a form that stand on end in it, one under another."""
        sides = np.linalg.norm(self.corners[[1, 3]] - self.corners[0], axis=1)
        if sides[1] < _STANDS * sides[0] or not _HEADINGS.fullmatch(self.text):
            yield self
            return
        (top_left, top_right, bottom_right, bottom_left), shares = self.corners, (*self.starts, 1.0)
        for match in _HEADING.finditer(self.text):
            first, last = shares[match.start()], shares[match.end()]
            left, right = bottom_left - top_left, bottom_right - top_right
            corners = (top_left + first * left, top_right + first * right, top_right + last * right)
            starts = tuple((one - first) / max(last - first, 1e-6) for one in self.starts[slice(*match.span())])
            yield SeenLine(
                match.group(),
                np.array((*corners, top_left + last * left), dtype=np.float32),
                self.certainties[slice(*match.span())],
                starts,
            )

    @classmethod
    def printed(cls, text: str, edges: tuple[float, float, float, float]) -> SeenLine:
        """A run of a text layer, certain by nature; `edges` are left, top, right, bottom in pixels."""
        left, top, right, bottom = edges
        corners = np.array([[left, top], [right, top], [right, bottom], [left, bottom]], dtype=np.float32)
        return cls(text, corners, (1.0,) * len(text), tuple(place / len(text) for place in range(len(text))))


@dataclass(frozen=True, slots=True)
class SeenCode:
    """The text of a QR code and its place on the upright page."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Sight:
    """One upright page as seen. `printed` lines come from a text layer, `carried` facts from the file's own structure.

    `vehicle` says how surely a page without text shows a vehicle (0..1), None when nobody looked.
    """

    width_px: int
    height_px: int
    turned_degrees: int
    lines: tuple[SeenLine, ...]
    codes: tuple[SeenCode, ...] = ()
    printed: bool = False
    carried: Mapping[str, str] = dataclasses.field(default_factory=dict)
    vehicle: float | None = None

    def to_json(self) -> dict[str, Any]:
        """Plain lists and texts for `json.dumps`: a kept page can be understood again without being seen again."""
        return {
            "size": [self.width_px, self.height_px],
            "turned_degrees": self.turned_degrees,
            "printed": self.printed,
            "carried": dict(self.carried),
            "vehicle": self.vehicle,
            "codes": [{"text": code.text, "box": list(code.box)} for code in self.codes],
            "lines": [
                {
                    "text": line.text,
                    "corners": [[round(float(x), 1), round(float(y), 1)] for x, y in line.corners],
                    "certainties": [round(one, 3) for one in line.certainties],
                    "starts": [round(one, 4) for one in line.starts],
                }
                for line in self.lines
            ],
        }

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> Sight:
        """The inverse of `to_json`, but for rounding."""
        return cls(
            width_px=plain["size"][0],
            height_px=plain["size"][1],
            turned_degrees=plain["turned_degrees"],
            lines=tuple(
                SeenLine(
                    line["text"],
                    np.array(line["corners"], dtype=np.float32),
                    tuple(line["certainties"]),
                    tuple(line["starts"]),
                )
                for line in plain["lines"]
            ),
            codes=tuple(SeenCode(code["text"], tuple(code["box"])) for code in plain["codes"]),
            printed=plain["printed"],
            carried=plain["carried"],
            vehicle=plain["vehicle"],
        )


#: The narrowest figure, a 1, is less than so many times as tall as wide.
_TALLEST_LETTER = 3.5
#: A single mark this many times as tall as the usual line is a picture.
_TALLEST_LINE = 3.0
#: Letters round a seal, read as if they stood in a row, are less sure than this.
_RING_OF_A_SEAL = 0.75
#: Among figures, at least two before it and three behind, none of them of an amount.
_STROKE = re.compile(r"(?<=\d{2})(?<![.,]\d{2})[|｜](?=\s?\d{3})(?!\s?\d+[.,]\d)")
#: A space set inside a label, 姓　名, that was read as a box to tick.
_BOX = re.compile(r"(?<=[姓性年民职科床诊日地电住项金])[☑□口](?=名|别|龄|族|业|室|号|断|期|址|话|目|额)")
#: Words of labels that are often taken for others as long; what is put right is no word of its own there.
_MISREAD = (
    (re.compile(r"(?<![老病])人院(?![内外])"), "入院"),
    (re.compile(r"统[等寿](?=基金|支付|报销)"), "统筹"),
    (re.compile(r"住期(?=时间|日期)"), "住院"),
    (re.compile(r"^诊[斯新渐](?=$|:|\s?Diag|证明)|(?<=入院|出院|初步|临床|主要)诊[斯新渐](?=$|:)"), "诊断"),
    (re.compile(r"[□☐](?=腔)"), "口"),
    (re.compile(r"^x(?=[线射]|光)"), "X"),
)
#: An amount with cents, or a day, of which some figures were read as the letters that look like them.
_FIGURES = re.compile(
    r"(?<![A-Za-z\d.])[\dOolI][\dOolI,]*[.][\dOolI]{2}(?![\dA-Za-z.])"
    r"|(?<!\d)20\d\d[-./年][\dOolI]{1,2}[-./月][\dOolI]{1,2}(?![\dA-Za-z])"
)
_ALIKE = str.maketrans("OolI", "0011")
_CROSS = re.compile(r"(?<=\d{17})[×✕✗](?!\d)")


def sheet_of(sight: Sight) -> Sheet:
    """The lines of a page as a sheet whose slant is taken out."""
    width, height = sight.width_px, sight.height_px
    slant = Slant([line.corners for line in sight.lines], width_px=width, height_px=height)
    lines = []
    seen = [part for line in sight.lines for part in line.headings()]
    levelled = slant.level(np.concatenate([line.corners for line in seen])) if seen else np.empty((0, 2))
    for number, line in enumerate(seen):
        level = levelled[4 * number : 4 * number + 4]
        left, right = float(level[[0, 3], 0].mean()), float(level[[1, 2], 0].mean())
        if not line.text.strip() or right <= left:
            continue
        low, high = line.corners.min(axis=0), line.corners.max(axis=0)
        box = fractions(low[0], low[1], high[0], high[1], width, height)
        letters = _letters(line, left, right, number)
        top, bottom = float(level[[0, 1], 1].mean()), float(level[[2, 3], 1].mean())
        lines.append(Line(number, letters, left, right, top, bottom, box))
    usual = float(np.median([line.height for line in lines])) if lines else 0.0
    kept = (line for line in lines if line.letters and not _is_blot(line, usual))
    return Sheet(kept, width_px=width, height_px=height)


def _is_blot(line: Line, usual_height: float) -> bool:
    """Whether a line is no text: a single mark far taller than wide, or what is tall and hardly to be made out.

    Edges, holograms, a portrait's side and the ring of a seal look so.
    """
    alone, tall = len(line.letters) == 1, line.height > _TALLEST_LINE * usual_height
    certainty = sum(letter.certainty for letter in line.letters) / len(line.letters)
    too_tall = line.height > _TALLEST_LETTER * (line.right - line.left)
    return (alone and (tall or too_tall)) or (tall and certainty < _RING_OF_A_SEAL)


def fractions(left: float, top: float, right: float, bottom: float, width: int, height: int) -> Box:
    """Edges in pixels as a box in fractions of the page, kept inside it."""
    x0, x1 = (round(float(min(max(edge / width, 0.0), 1.0)), 4) for edge in (left, right))
    y0, y1 = (round(float(min(max(edge / height, 0.0), 1.0)), 4) for edge in (top, bottom))
    return (x0, y0, round(x1 - x0, 4), round(y1 - y0, 4))


def _letters(line: SeenLine, left: float, right: float, number: int) -> tuple[Letter, ...]:
    span = right - left
    ends = (*line.starts[1:], 1.0)
    text = mended(line.text)
    return tuple(
        Letter(plain, certainty, left + start * span, left + end * span, number)
        for character, certainty, start, end in zip(text, line.certainties, line.starts, ends, strict=True)
        if (plain := simplified(character))
    )


def mended(text: str) -> str:
    """A text with misread marks put right: a stroke among figures is a 1, a cross behind seventeen an X.

    Figures of an amount are left alone: there a stroke may be the rule of a table.

    A box inside a label is the space that was set there, and so is the line of a blank. As many characters come out as
    went in.

    >>> mended("姓☑名:王秀兰"), mended("☑疾病口意外"), mended("人院时间"), mended("老人院")
    ('姓 名:王秀兰', '☑疾病口意外', '入院时间', '老人院')
    >>> mended("合计1,2OO.0O"), mended("2026-0l-22"), mended("O型血 IL-6")
    ('合计1,200.00', '2026-01-22', 'O型血 IL-6')
    >>> mended("今收到_王秀兰_")
    '今收到 王秀兰 '
    >>> mended("1353|397265"), mended("62| 078 8565"), mended("99020319940611560×"), mended("12.00|345.00")
    ('13531397265', '621 078 8565', '99020319940611560X', '12.00|345.00')
    """
    for pattern, word in _MISREAD:
        text = pattern.sub(word, text)
    text = _FIGURES.sub(lambda found: found.group().translate(_ALIKE), text)
    return _BOX.sub(" ", _CROSS.sub("X", _STROKE.sub("1", text))).replace("_", " ")
