"""Headings that stand on end beside tall cells, read as one line from cell to cell, are taken apart."""

from __future__ import annotations

import numpy as np
import pytest

from anlan.engines.reading.sight import SeenLine, Sight
from anlan.engines.reading.understanding import readings_of


def line(text: str, left: int, top: int, width: int, height: int) -> SeenLine:
    corners = [[left, top], [left + width, top], [left + width, top + height], [left, top + height]]
    starts = tuple(place / len(text) for place in range(len(text)))
    return SeenLine(text, np.array(corners, dtype=np.float32), (0.99,) * len(text), starts)


ON_END = line("治疗过程出院情况最后诊断", 60, 300, 40, 480)
ROWS = [
    line("临江市第三人民医院出院小结", 300, 60, 520, 44),
    line("姓名", 60, 150, 70, 36),
    line("陈小满", 200, 150, 110, 36),
    line("入院时间", 400, 150, 140, 36),
    line("2026-07-10", 560, 150, 180, 36),
    line("出院时间", 400, 210, 140, 36),
    line("2026-07-24", 560, 210, 180, 36),
    line("入院后完善检查，予以对症支持，恢复顺利。", 160, 360, 640, 36),
    line("一般情况好，生命体征平稳。", 160, 520, 420, 36),
    line("支原体肺炎", 160, 680, 180, 36),
]


def test_each_heading_has_its_share_of_the_line():
    parts = list(ON_END.headings())
    assert [part.text for part in parts] == ["治疗过程", "出院情况", "最后诊断"]
    edges = [edge for part in parts for edge in (part.corners[0, 1], part.corners[3, 1])]
    assert edges == pytest.approx([300, 460, 460, 620, 620, 780])
    assert parts[1].starts == pytest.approx((0, 0.25, 0.5, 0.75))


@pytest.mark.parametrize(
    "whole",
    [
        line("最后诊断", 60, 300, 40, 160),
        line("治疗过程出院情况", 60, 300, 480, 40),
        line("收据付款人报销凭证", 60, 300, 40, 480),
    ],
)
def test_other_lines_stay_whole(whole):
    assert list(whole.headings()) == [whole]


def test_the_diagnosis_is_read_beside_its_heading():
    (reading,) = readings_of(Sight(1000, 1400, 0, (*ROWS, ON_END)), page=1, on=None)
    assert (reading.kind, reading.fields["diagnosis"].value) == ("discharge_summary", "支原体肺炎")
