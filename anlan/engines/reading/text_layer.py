"""Characters with their places become lines: the text layer of a PDF or OFD page put in reading order."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

#: Left, top, right, bottom in pixels of the drawn page.
Edges = tuple[float, float, float, float]

#: A page with more characters is not a paper anybody printed; it is read as a picture.
MOST_GLYPHS = 20_000
#: A text layer with fewer characters is a stamp or a page number over a scan.
FEWEST_GLYPHS = 40
#: Unicode categories of private use, unassigned, control and surrogate.
_MEANINGLESS = frozenset(("Co", "Cn", "Cc", "Cs"))
_NUMERIC = frozenset("0123456789.,，．%％¥￥-+/")
#: Labels of two characters that forms print spread over the width of their cell.
_SPREAD = (
    "姓名 性别 年龄 民族 住址 出生 科别 科室 病区 床号 合计 小计 总计 共计 金额",
    "数量 单价 单位 规格 项目 名称 日期 备注 地址 电话 医院 诊断 编号 号码 年月",
    "税率 税额 复核 收款 处方 医师 审核 签名 盖章 说明 序号 类别 剂量 用法",
)
_SPREAD_LABELS = frozenset(label for some in _SPREAD for label in some.split())


@dataclass(frozen=True, slots=True)
class Glyph:
    """One printed character. `turn` is the clockwise turn (0, 90, 180, 270) that sets it upright.

    `source` numbers the piece of text it was drawn with; `spaced` says that a blank stands before it there.
    """

    text: str
    edges: Edges
    turn: int = 0
    source: int = 0
    spaced: bool = False


@dataclass(frozen=True, slots=True)
class LayerLine:
    """One run of text of a text layer, blanks left out; `edges` lie on the upright page.

    `starts` are the left edges of the characters along the line as fractions of its length.
    """

    text: str
    edges: Edges
    starts: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page that carries its own text. Turned clockwise by `turned_degrees` the drawn page is upright.

    `width_px` and `height_px` are the upright size. `carried` are facts the file states in its structure (see
    structured.py), by the name of their field.
    """

    width_px: int
    height_px: int
    turned_degrees: int
    lines: tuple[LayerLine, ...]
    carried: Mapping[str, str] = field(default_factory=dict)


def printed_page_of(glyphs: Sequence[Glyph], *, width_px: int, height_px: int) -> PrintedPage | None:
    """The lines of a page from its characters, in reading order, or None where no text can be trusted."""
    if not FEWEST_GLYPHS <= len(glyphs) <= MOST_GLYPHS or not is_text("".join(glyph.text for glyph in glyphs)):
        return None
    turn = Counter(glyph.turn for glyph in glyphs).most_common(1)[0][0]
    lines: list[LayerLine] = []
    for other in sorted({glyph.turn for glyph in glyphs}, key=lambda one: one != turn):
        upright = [
            replace(glyph, edges=_turned(glyph.edges, other, width_px, height_px))
            for glyph in glyphs
            if glyph.turn == other
        ]
        width, height = (height_px, width_px) if other in (90, 270) else (width_px, height_px)
        back = (turn - other) % 360
        lines.extend(replace(line, edges=_turned(line.edges, back, width, height)) for line in lines_of(upright))
    width, height = (height_px, width_px) if turn in (90, 270) else (width_px, height_px)
    return PrintedPage(width, height, turn, tuple(lines))


def lines_of(glyphs: Iterable[Glyph]) -> list[LayerLine]:
    """Upright characters joined into lines: cells of a table stay apart, letters of a spread heading come together."""
    rows: list[list[LayerLine]] = []
    for row in _rows(list(_once(glyphs))):
        pieces: list[list[Glyph]] = []
        for glyph in row:
            if pieces and _joins(pieces[-1][-1], glyph):
                pieces[-1].append(glyph)
            else:
                pieces.append([glyph])
        rows.append([_line(piece) for piece in _spread_joined(pieces)])
    return _stacks_joined(rows)


def is_text(text: str) -> bool:
    """False for characters that carry no meaning (fonts without a map to Unicode): such pages are read as pictures."""
    letters = [character for character in text if not character.isspace()]
    if not letters:
        return False
    strange = sum(1 for character in letters if character == "�" or unicodedata.category(character) in _MEANINGLESS)
    if strange > 0.05 * len(letters):
        return False
    # A wrong table turns glyphs into any of 20,000 ideographs; of printed Chinese nearly all stand in GB 2312.
    chinese = [character for character in letters if "㐀" <= character <= "鿿"]
    rare = sum(1 for character in chinese if not character.encode("gb2312", "ignore"))
    if len(chinese) > 10 and rare > 0.25 * len(chinese):
        return False
    # Glyph numbers taken for characters come out as marks and control signs where Chinese should stand.
    marks = sum(1 for character in letters if character in "!\"#$&'*+;<=>?@[\\]^_`{|}~")
    return len(chinese) > 0.05 * len(letters) or marks < 0.15 * len(letters)


def _once(glyphs: Iterable[Glyph]) -> Iterator[Glyph]:
    """Without the second stroke of a bold character that was drawn twice, a hair apart."""
    seen: dict[tuple[str, int, int], tuple[float, float]] = {}
    for glyph in glyphs:
        left, top, right, bottom = glyph.edges
        near = 0.25 * max(1.0, min(right - left, bottom - top))
        x, y = (left + right) / 2, (top + bottom) / 2
        column, row = int(x / near), int(y / near)
        twins = (seen.get((glyph.text, column + dx, row + dy)) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
        if any(twin and abs(twin[0] - x) < near and abs(twin[1] - y) < near for twin in twins):
            continue
        seen[glyph.text, column, row] = (x, y)
        yield glyph


def _rows(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Characters whose middles lie on one height, from left to right."""
    rows: list[list[Glyph]] = []
    middle = height = 0.0
    for glyph in sorted(glyphs, key=lambda one: one.edges[1] + one.edges[3]):
        own_middle, own_height = (glyph.edges[1] + glyph.edges[3]) / 2, glyph.edges[3] - glyph.edges[1]
        if rows and own_middle - middle < 0.35 * min(height, own_height):
            rows[-1].append(glyph)
            # The row follows its characters a little, never so far that it slides into the next one.
            middle += (own_middle - middle) / len(rows[-1])
            height = max(height, own_height)
        else:
            rows.append([glyph])
            middle, height = own_middle, own_height
    return [sorted(row, key=lambda one: one.edges[0]) for row in rows]


def _joins(before: Glyph, after: Glyph) -> bool:
    heights = before.edges[3] - before.edges[1], after.edges[3] - after.edges[1]
    height = min(heights)
    if max(heights) > 1.7 * height:
        return False
    gap = after.edges[0] - before.edges[2]
    if gap < -0.7 * height:
        return False
    one_piece = before.source == after.source
    if one_piece and not after.spaced:
        return gap < 1.2 * height
    if before.text in _NUMERIC and after.text in _NUMERIC:
        # Two numbers side by side are two columns; read as one they would be a wrong amount.
        return gap < 0.2 * height and not (one_piece and after.spaced)
    if before.text in ":：":
        return gap < 1.5 * height  # what follows a colon is its value, though form and values were set apart
    return gap < (0.6 if one_piece else 0.3) * height


def _spread_joined(pieces: list[list[Glyph]]) -> list[list[Glyph]]:
    """Single Chinese characters at even distances are one heading; two may be a label spread over its cell."""
    joined: list[list[Glyph]] = []
    place = 0
    while place < len(pieces):
        end = place + 1
        while end < len(pieces) and _evenly_spread(pieces[place : end + 1]):
            end += 1
        singles = pieces[place:end]
        word = "".join(piece[0].text for piece in singles)
        if len(singles) == 2 and word not in _SPREAD_LABELS:
            end, singles = place + 1, pieces[place : place + 1]
        joined.append([glyph for piece in singles for glyph in piece])
        place = end
    return joined


def _evenly_spread(pieces: list[list[Glyph]]) -> bool:
    if any(not _is_chinese(piece[0].text) for piece in pieces) or any(len(piece) != 1 for piece in pieces[:-1]):
        return False
    last = pieces[-1]
    # The last character of a spread label often carries the colon and the value: 姓　名：陈小满
    if len(last) > 1 and last[1].text not in ":：":
        return False
    singles = [piece[0] for piece in pieces]
    steps = [after.edges[0] - before.edges[0] for before, after in pairwise(singles)]
    height = singles[0].edges[3] - singles[0].edges[1]
    same_size = all(abs(one.edges[3] - one.edges[1] - height) < 0.15 * height for one in singles)
    return same_size and max(steps) < 4.5 * height and max(steps) - min(steps) < 0.25 * height


def _is_chinese(text: str) -> bool:
    return all("一" <= character <= "鿿" for character in text)


def _line(glyphs: list[Glyph]) -> LayerLine:
    left, right = min(glyph.edges[0] for glyph in glyphs), max(glyph.edges[2] for glyph in glyphs)
    top, bottom = min(glyph.edges[1] for glyph in glyphs), max(glyph.edges[3] for glyph in glyphs)
    span = max(right - left, 1e-6)
    starts = tuple(
        (glyph.edges[0] - left) / span + place * (glyph.edges[2] - glyph.edges[0]) / span / len(glyph.text)
        for glyph in glyphs
        for place in range(len(glyph.text))
    )
    return LayerLine("".join(glyph.text for glyph in glyphs), (left, top, right, bottom), starts)


def _stacks_joined(rows: list[list[LayerLine]]) -> list[LayerLine]:
    """Chinese characters one below the other, alone in their rows' neighbourhood, are one upright label."""
    lines = [line for row in rows for line in row]
    singles = [line for line in lines if len(line.text) == 1 and _is_chinese(line.text)]
    stacks: list[list[LayerLine]] = []
    for line in singles:
        stack = next((stack for stack in stacks if _stands_under(stack, line)), None)
        if stack is None:
            stacks.append([line])
        else:
            stack.append(line)
    upright = [stack for stack in stacks if len(stack) >= 3]
    stacked = {id(line) for stack in upright for line in stack}
    return [line for line in lines if id(line) not in stacked] + [_stack(stack) for stack in upright]


def _stands_under(stack: list[LayerLine], line: LayerLine) -> bool:
    left, top, right, bottom = stack[-1].edges
    height = bottom - top
    step = line.edges[1] - top
    level = abs((line.edges[0] + line.edges[2]) - (left + right)) < 0.4 * height
    even = len(stack) < 2 or abs(step - (top - stack[-2].edges[1])) < 0.3 * height
    return level and even and 0.7 * height < step < 2.6 * height


def _stack(lines: list[LayerLine]) -> LayerLine:
    left, right = min(line.edges[0] for line in lines), max(line.edges[2] for line in lines)
    text = "".join(line.text for line in lines)
    starts = tuple(place / len(text) for place in range(len(text)))
    return LayerLine(text, (left, lines[0].edges[1], right, lines[-1].edges[3]), starts)


def _turned(edges: Edges, turn: int, width: float, height: float) -> Edges:
    """Edges on a page of this size after the page was turned clockwise."""
    left, top, right, bottom = edges
    if turn == 90:
        return (height - bottom, left, height - top, right)
    if turn == 180:
        return (width - right, height - bottom, width - left, height - top)
    if turn == 270:
        return (top, width - right, bottom, width - left)
    return edges
