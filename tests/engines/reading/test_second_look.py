"""Numbers in boxes and words under a seal are looked at again; what was read well is left alone."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from anlan.engines.reading.second_look import numbers_in_boxes, seal_bands, under_seals, without_red
from anlan.engines.reading.sight import SeenLine

from .papers import FONT

PAGE = np.full((1400, 1000, 3), 250, dtype=np.uint8)
NUMBER = "990101196205140268"


def line(text: str, left: int, top: int, width: int, *, height: int = 30, certainty: float = 0.99) -> SeenLine:
    corners = [[left, top], [left + width, top], [left + width, top + height], [left, top + height]]
    starts = tuple(place / len(text) for place in range(len(text)))
    return SeenLine(text, np.array(corners, dtype=np.float32), (certainty,) * len(text), starts)


def reads(text: str, asked: list):
    def read(pixels, corners):
        asked.extend(corners)
        starts = tuple(place / len(text) for place in range(len(text)))
        return [SeenLine(text, box, (0.9,) * len(text), starts) for box in corners]

    return read


def test_the_pieces_of_a_boxed_number_are_read_again_as_one():
    asked: list = []
    label, piece, below = line("证件号码:", 100, 200, 130), line("99010", 260, 202, 120), line("手机:", 100, 260, 80)
    other = line("0268", 700, 201, 90)
    seen = numbers_in_boxes(PAGE, [label, piece, other, below], reads("9 9 0 1 0 1 1 9 6 2 0 5 1 4 0 2 6 8", asked))
    assert [one.text.replace(" ", "") for one in seen] == ["证件号码:", "手机:", NUMBER]
    assert asked[0][0][0] == pytest.approx(230, abs=2)


def test_a_number_that_was_read_whole_is_not_read_again():
    asked: list = []
    lines = [
        line("证件号码:", 100, 200, 130),
        line(NUMBER, 260, 202, 420),
        line("账号:6222021234567890128", 100, 300, 600),
    ]
    assert list(numbers_in_boxes(PAGE, lines, reads("1", asked))) == lines
    assert asked == []


def test_a_row_that_holds_no_number_stays_as_it_was():
    lines = [line("银行卡号:", 100, 200, 130), line("开户行", 500, 200, 90)]
    asked: list = []
    assert list(numbers_in_boxes(PAGE, lines, reads("中国建设银行", asked))) == lines
    # The next words on the row end the strip.
    assert asked[0][1][0] == pytest.approx(500, abs=2)


def sealed() -> np.ndarray:
    picture = Image.fromarray(PAGE.copy())
    pen = ImageDraw.Draw(picture)
    pen.text((200, 700), "医疗机构（盖章）：海滨市第三医院", font=ImageFont.truetype(FONT, 36), fill=(20, 20, 20))
    pixels = cv2.cvtColor(np.asarray(picture), cv2.COLOR_RGB2BGR).copy()
    cv2.circle(pixels, (600, 720), 90, (60, 60, 215), 6)
    cv2.circle(pixels, (600, 720), 25, (60, 60, 215), -1)
    return pixels


def test_a_seal_is_found_by_its_band_and_red_text_is_none():
    pixels = sealed()
    assert len(seal_bands(pixels)) == 1
    top, bottom = seal_bands(pixels)[0]
    assert top < 640
    assert bottom > 800
    assert seal_bands(PAGE) == []
    red_words = PAGE.copy()
    cv2.putText(red_words, "No 0012345678", (500, 100), cv2.FONT_HERSHEY_SIMPLEX, 1.2, (40, 40, 200), 3)
    assert seal_bands(red_words) == []


def test_a_picture_of_a_few_pixels_holds_no_seal():
    for height, width in ((1, 1), (1, 900), (3, 2)):
        assert seal_bands(np.full((height, width, 3), (60, 60, 215), np.uint8)) == []


def test_red_ink_grows_light_and_black_ink_stays():
    pixels = sealed()
    lifted = without_red(pixels)
    assert lifted[720, 600].min() > 200
    assert (lifted[700:740] < 60).sum() > 0


def test_words_under_a_seal_are_added_and_what_was_read_well_is_not_read_again():
    pixels = sealed()
    asked: list = []
    box = np.array([[200, 60], [780, 60], [780, 110], [200, 110]], dtype=np.float32)
    top = seal_bands(pixels)[0][0]

    def find(band):
        return [box]

    added = under_seals(pixels, [], find, reads("医疗机构(盖章):海滨市第三医院", asked))
    assert [one.text for one in added] == ["医疗机构(盖章):海滨市第三医院"]
    assert added[0].corners[0][1] == pytest.approx(60 + top)
    asked.clear()
    well_read = line("医疗机构(盖章):海滨市第三医院", 200, 62 + top, 575, height=46)
    assert list(under_seals(pixels, [well_read], find, reads("x", asked))) == [well_read]
    assert asked == []


def test_a_boxed_number_below_its_label_is_read_from_the_labels_edge_to_the_next_words():
    label, piece = line("有效证件号 ID No.", 100, 200, 200), line("5", 400, 240, 20)
    day = line("1962/05/14", 700, 240, 150)
    beside: list = []
    below: list = []

    def read(pixels, corners):
        return reads(NUMBER, below)(pixels, corners) if corners[0][0][1] > 230 else reads("", beside)(pixels, corners)

    seen = numbers_in_boxes(PAGE, [label, piece, day], read)
    assert [one.text for one in seen] == ["有效证件号 ID No.", "1962/05/14", NUMBER]
    assert len(beside) == 1
    assert (below[0][0][0], below[0][1][0]) == (pytest.approx(100, abs=20), pytest.approx(700, abs=2))


def test_words_below_a_label_are_no_boxed_number():
    asked: list = []
    lines = [line("证件号码", 100, 200, 130), line("居民身份证", 100, 240, 150)]
    assert list(numbers_in_boxes(PAGE, lines, reads("居民身份证", asked))) == lines
    assert len(asked) == 1, "only the row of the label was looked at"
