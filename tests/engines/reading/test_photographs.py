"""A photograph of a vehicle is told from any other picture; a number plate is found among lines of text."""

from __future__ import annotations

import time
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anlan.engines.reading.photographs import DOCUMENT_TEXT_SHARE, NETWORK, Photographs, PhotographView
from anlan.engines.reading.plates import plate_in
from anlan.engines.reading.sight import SeenLine, Sight
from anlan.engines.reading.understanding import readings_of
from tests.engines.reading.vehicles import front, rear_half, rear_wheel, side, street, whole_front

OTHERS = Path(__file__).parents[3] / "samples" / "others"
PAINTS = {"red": (40, 40, 190), "white": (225, 225, 225), "black": (45, 40, 40), "blue": (160, 80, 30)}


@pytest.fixture(scope="module")
def photographs() -> Photographs:
    one = Photographs(threads=1)
    assert one.ready, "set-up has not run: make setup"
    return one


@pytest.mark.parametrize("paint", PAINTS.values(), ids=PAINTS)
@pytest.mark.parametrize("drawn", [side, front])
def test_a_whole_car_on_a_street_is_a_vehicle_seen_whole(photographs, drawn, paint):
    seen = photographs.look(drawn(paint), text_share=0.0)
    assert seen.shows_vehicle >= 0.5
    assert seen.view == "whole"


@pytest.mark.parametrize("turn", [-8, 8])
def test_a_camera_held_askew_does_not_hide_the_car(photographs, turn):
    picture = side(PAINTS["red"])
    height, width = picture.shape[:2]
    askew = cv2.getRotationMatrix2D((width / 2, height / 2), turn, 1.1)
    turned = cv2.warpAffine(picture, askew, (width, height), borderMode=cv2.BORDER_REPLICATE)
    assert photographs.look(turned, text_share=0.0).shows_vehicle >= 0.5


@pytest.mark.parametrize("drawn", [whole_front, rear_half, rear_wheel])
def test_a_part_that_fills_the_picture_is_a_close_up(photographs, drawn):
    seen = photographs.look(drawn(PAINTS["red"]), text_share=0.0)
    assert seen.shows_vehicle >= 0.5
    assert seen.view == "close_up"


@pytest.mark.parametrize("name", sorted(path.name for path in OTHERS.glob("*.jpg")))
def test_the_other_samples_show_no_vehicle(photographs, name):
    seen = photographs.look(cv2.imread(str(OTHERS / name)), text_share=0.0)
    assert seen.shows_vehicle < 0.5
    assert seen.view is None


def noise() -> np.ndarray:
    return np.random.default_rng(7).integers(0, 256, (600, 800, 3)).astype(np.uint8)


EMPTY = {
    "a street without a car": street(),
    "darkness": np.zeros((600, 800, 3), np.uint8),
    "a white wall": np.full((900, 600, 3), 240, np.uint8),
    "noise": noise(),
    "a thin strip": np.full((30, 1200, 3), 128, np.uint8),
    "one pixel": np.full((1, 1, 3), 128, np.uint8),
}


@pytest.mark.parametrize("picture", EMPTY.values(), ids=EMPTY)
def test_pictures_of_nothing_show_no_vehicle(photographs, picture):
    assert photographs.look(picture, text_share=0.0).shows_vehicle < 0.5


def test_a_document_is_not_looked_at():
    seen = Photographs(threads=1, network=Path("nowhere")).look(side(PAINTS["red"]), text_share=DOCUMENT_TEXT_SHARE * 2)
    assert seen == PhotographView(0.0)


def test_without_the_network_nothing_is_claimed_and_nothing_breaks():
    blind = Photographs(threads=1, network=NETWORK.with_name("missing"))
    assert not blind.ready
    assert blind.look(side(PAINTS["red"]), text_share=0.0) == PhotographView(None)


def test_a_look_is_cheap(photographs):
    picture = cv2.resize(side(PAINTS["blue"]), (4000, 3000))
    photographs.look(picture, text_share=0.0)
    began = time.process_time()
    for _ in range(3):
        photographs.look(picture, text_share=0.0)
    assert (time.process_time() - began) / 3 < 0.5  # measured .14 on a quiet machine


@pytest.mark.parametrize(
    ("lines", "plate"),
    [
        (["闽A·12B45"], "闽A12B45"),
        (["闽A 12845"], "闽A12845"),
        (["京A.D12345"], "京AD12345"),
        (["粤B12345F"], "粤B12345F"),
        (["沪C•FK0123"], "沪CFK0123"),
        (["闽D・１２３Ａ５"], "闽D123A5"),
        (["鲁BA123挂"], "鲁BA123挂"),
        (["川A1234学"], "川A1234学"),
        (["粤Z·1234港"], "粤Z1234港"),
        (["苏E", "A123挂"], "苏EA123挂"),
        (["新A·", "B1234"], "新AB1234"),
        (["WJ闽1234X"], "WJ闽1234X"),
        (["浙A·O1I45"], "浙A01145"),
        (["某某运输", "安全驾驶", "豫C·7K312"], "豫C7K312"),
    ],
)
def test_a_plate_is_found_however_it_is_spaced(lines, plate):
    assert plate_in(lines) == plate


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["京东快递", "400-123-4567"],
        ["12345"],
        ["A12345"],
        ["闽A1234"],
        ["闽A123456789"],
        ["川ABCDEF1"],
        ["贵州茅台 53%vol"],
        ["苏宁易购", "SUNING"],
        ["新A", "某某市医院"],
    ],
)
def test_other_lettering_is_no_plate(lines):
    assert plate_in(lines) is None


@given(st.lists(st.text(max_size=20), max_size=6))
def test_any_lettering_is_borne(lines):
    found = plate_in(lines)
    assert found is None or len(found) in (7, 8)


def test_a_photograph_of_a_vehicle_tells_its_plate():
    corners = np.array([[400, 700], [620, 700], [620, 760], [400, 760]], dtype=np.float32)
    plate = SeenLine("闽A12B45", corners, (0.9,) * 7, tuple(place / 7 for place in range(7)))
    (reading,) = readings_of(Sight(1200, 900, 0, (plate,), vehicle=0.97), page=1, on=None)
    assert (reading.kind, reading.fields["plate"].value, reading.problems) == ("damage_photo", "闽A12B45", ())
