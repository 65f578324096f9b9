"""Whether a page prints its labels under their values, as cards of apps do, and not beside or over them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol


class Placed(Protocol):
    """A text with its de-slanted edges in pixels."""

    @property
    def text(self) -> str: ...
    @property
    def left(self) -> float: ...
    @property
    def right(self) -> float: ...
    @property
    def middle(self) -> float: ...
    @property
    def height(self) -> float: ...


#: Labels that stand in a line of their own on cards of apps.
_LABEL = re.compile(
    r"(?:真实|持证人|参保人|患者|就诊人|被保险人|被保人)?姓名|性别|民族|年龄|出生(?:日期)?|(?:公民)?身份(?:证|号码|证号码?)"
    r"|(?:证件|身份证)(?:号码?|住址)|证号|住址|交款人|购买方|开票方|销售方|发票(?:抬头|号码?|代码)|票据(?:号码|代码|总额)"
    r"|校验码|开票(?:日期|金额|单位|方)|总(?:费用|金额|额)|(?:医疗)?费用总额|(?:统筹|基金|个人|现金|账户|医保|大病|保险|基本医保){1,3}(?:基金)?"
    r"(?:支付|自付|报销|负担)?|自付|[入出]院(?:日期|时间)?|住院天数|所有人|号牌号码|车辆识别代号|发动机号码?|品牌型号|准驾车型"
    r"|出院(?:科室|诊断)|入院(?:科室|诊断)|就诊(?:时间|日期|医院|人)|科室医生|医院"
    r"|有效期[至限]|诊断|就诊科室|开具日期|门诊病历号|卡号|开户行|报告(?:日期|时间)"
    r"|驾驶(?:人|证号)|初次领证(?:日期)?|有效(?:起始|截止)|(?:起始|到期)日|逝者|死者|(?:死亡|火化|损失发生|事故|出险)(?:日期?|时间)"
    r"|出具单位|送检(?:病人|物|医院|单位)|被保险人|户名|所属银行|代码|号码|校验|镜检|(?:病理|细胞学|临床)诊断"
)
#: What can be done on a page of an app, below its last label.
_BUTTON = re.compile(r"[\[【<].*|.*(?:[?？。>]|修改|下载|查看|提交|完成|下一步|返回|收藏|分享)$")
#: How many heights apart a label and its value may be, and how many times nearer its own value is than another.
_REACH, _NEARER = 2.6, 1.35
#: A value is at most so many times as wide, and as high, as its label.
_WIDER, _TALLER = 3.2, 1.3
#: So many labels at least must speak for it.
_ENOUGH = 2
#: And so many where all stand equally far from the text above and below.
_ALTERNATING = 3


def labels_under_values(lines: Sequence[Placed]) -> bool:
    """Whether more labels without anything beside them stand right under a value than right over one."""
    under = over = 0
    for label in lines:
        if not _LABEL.fullmatch(label.text) or _has_value_beside(label, lines):
            continue
        above, below = (_value(label, lines, side) for side in (-1, 1))
        under += _speaks(label, above, below) or _is_its(above, lines, -1)
        over += _speaks(label, below, above) or _is_its(below, lines, 1)
    return (under >= _ENOUGH and under > 2 * over) or (not over and _ends_with_a_label(lines))


def _ends_with_a_label(lines: Sequence[Placed]) -> bool:
    """Whether labels and values that stand equally far apart begin with a value and end with a label."""
    alone = [line for line in lines if _LABEL.fullmatch(line.text) and not _has_value_beside(line, lines)]
    if len(alone) < _ALTERNATING:
        return False
    first, last = min(alone, key=lambda line: line.middle), max(alone, key=lambda line: line.middle)
    between = [_nearest(line, lines, 1) for line in alone if line is not last]
    alternate = all(line is not None and not _LABEL.fullmatch(line.text) for line in between)
    dated = [
        _nearest(line, lines, -1)
        for line in alone
        if re.search(r"日期?$|时间|起始|截止|领证|号码?$|总(?:费用|金额|额)|支付$", line.text)
    ]
    if not dated or not all(line is not None and re.search(r"\d", line.text) for line in dated):
        return False  # figures alone tell on which side values stand
    return alternate and _value(first, lines, -1) is not None and _value(last, lines, 1) is None


def _speaks(label: Placed, value: Placed | None, other: Placed | None) -> bool:
    """Whether one value is nearer to a label than the other, or the only one."""
    if value is None or other is None:
        return value is not None
    return abs(other.middle - label.middle) > _NEARER * abs(value.middle - label.middle)


def _is_its(value: Placed | None, lines: Sequence[Placed], side: int) -> bool:
    """Whether figures in the column of a label have no other label beyond them that could be theirs."""
    if value is None or not re.search(r"\d", value.text):
        return False
    beyond = _nearest(value, lines, side)
    return beyond is None or re.search(r"\d", beyond.text) is not None


def value_over(label: Placed, lines: Sequence[Placed]) -> Placed | None:
    """What stands right over a label, in its column and within reach; None where that is another label."""
    found = _nearest(label, lines, -1)
    return None if found is None or _LABEL.fullmatch(found.text) else found


def _has_value_beside(label: Placed, lines: Sequence[Placed]) -> bool:
    level = [
        line for line in lines if line.left >= label.right and abs(line.middle - label.middle) < 0.5 * label.height
    ]
    nearest = min(level, key=lambda line: line.left, default=None)
    return nearest is not None and not _LABEL.fullmatch(nearest.text)


def _value(label: Placed, lines: Sequence[Placed], side: int) -> Placed | None:
    nearest = _nearest(label, lines, side)
    if nearest is None or _LABEL.fullmatch(nearest.text) or _BUTTON.fullmatch(nearest.text):
        return None
    if nearest.right - nearest.left > _WIDER * (label.right - label.left) or nearest.height > _TALLER * label.height:
        return None  # a heading, or a sentence over several columns
    named = re.fullmatch(r"[㐀-鿿]{2,7}", nearest.text) is not None
    return None if named and _has_value_beside(nearest, lines) else nearest


def _nearest(label: Placed, lines: Sequence[Placed], side: int) -> Placed | None:
    near = [
        line
        for line in lines
        if 0.5 * label.height < (line.middle - label.middle) * side < _REACH * label.height
        and min(line.right, label.right) - max(line.left, label.left)
        > 0.3 * min(line.right - line.left, label.right - label.left)
    ]
    return min(near, key=lambda line: abs(line.middle - label.middle), default=None)
