"""Lines are found where the library that the network is from finds them."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from rapidocr import EngineType, RapidOCR

from anlan.engines.reading import pages
from tests.engines.reading.papers import sheet

LINES = [[60, 80 + 90 * row, 24 + 4 * row, f"入院日期 2026-09-{row:02} 王秀兰 ¥8,412.50"] for row in range(1, 9)]


@pytest.mark.parametrize("size", [(900, 1300), (1400, 900), (2400, 260)])
def test_the_boxes_are_those_of_the_library(reader, tmp_path, size):
    path = tmp_path / "page.png"
    sheet(size, [line for line in LINES if line[1] < size[1] - 60]).save(path)
    pixels = pages.page_pixels(path, page=1)
    settings = {"Global.log_level": "error", "Det.engine_type": EngineType.OPENVINO}
    library = RapidOCR(params=settings | {"Det.limit_side_len": 960, "Det.limit_type": "max"})
    shrink = 960 / max(size)
    small = cv2.resize(pixels, (round(size[0] * shrink), round(size[1] * shrink)), interpolation=cv2.INTER_AREA)
    theirs = library(small, use_det=True, use_cls=False, use_rec=False).boxes / shrink
    ours = reader._recogniser._detector.find(pixels, 960)
    assert len(ours) == len(theirs) > 0
    # The library sets a very wide strip on other ground; elsewhere it is the same arithmetic.
    apart = 12 if size[0] > 8 * size[1] else 1.5
    assert max(np.abs(one - other).max() for one, other in zip(ours, theirs, strict=True)) < apart


def test_an_empty_picture_and_one_a_hair_thin_have_no_lines(reader):
    for shape in ((900, 700, 3), (900, 4, 3), (1, 900, 3)):
        assert reader._recogniser.find_lines(np.full(shape, 255, dtype=np.uint8)) == []
