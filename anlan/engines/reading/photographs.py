"""Telling a photograph of a vehicle from any other picture without text: is there one, whole or close up?

Only whether a vehicle is to be seen is said, never whether or how it is damaged. The network is a small object detector
(SSD MobileNetV2, trained on Open Images, Apache-2.0) that set-up puts beside this file: `tools/photograph_network.py`.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import cv2
import numpy as np
import openvino

from anlan.engines.reading.pages import Pixels

View = Literal["whole", "close_up"]

NETWORK = Path(__file__).resolve().parent / "built" / "vehicles.tflite"
ADVICE = "the network that finds vehicles is missing: run `make setup`, or `python tools/photograph_network.py`"

#: A page with more of its area under lines of text is a document and never looked at; lettering on a lorry covers less.
DOCUMENT_TEXT_SHARE = 0.2

_SIDE_PX = 300
#: Places in the network's list of 24 classes.
_PERSON, _VEHICLE, _FOOTWEAR, _CAR = 4, 18, 19, 23
#: Persons and their shoes stand beside vehicles; every other class speaks against one.
_RIVALS = [place for place in range(1, 24) if place not in (_PERSON, _VEHICLE, _FOOTWEAR, _CAR)]
#: How far the car's score must outdo the best rival's weighted score; 2 in 100 photographs without a vehicle do.
_EVEN_MARGIN, _MARGIN_STEP, _RIVAL_WEIGHT = 0.19, 0.05, 0.3
_TAKEN_FOR_ONE = 0.5
#: Longer pictures are also looked at in the squares at their ends: a distant vehicle is larger there, and not squeezed.
_LONG_PICTURE = 1.15
_GREY = (127, 127, 127)
#: Room added on each side, as a share of the longest side: a part that fills the picture looks like a thing again.
_NARROW_ROOM, _WIDE_ROOM = 0.12, 0.25
#: A box that comes this near to an edge of the picture is taken to go on beyond it.
_EDGE = 0.04
_SIDES_OF_CLOSE_UP = 3


@dataclass(frozen=True, slots=True)
class PhotographView:
    """What a picture shows.

    `shows_vehicle` is 0..1, and None when the network is missing, so nobody looked; from .5 on it is taken for a
    vehicle. `view` says whether the whole vehicle is in the picture or a part of it fills the picture.
    """

    shows_vehicle: float | None
    view: View | None = None


class Photographs:
    """Looks at pictures. The network is loaded at the first look. Not for use from two threads at once."""

    def __init__(self, *, threads: int, network: Path = NETWORK) -> None:
        self._threads = threads
        self._file = network
        self._network: openvino.CompiledModel | None = None

    @property
    def ready(self) -> bool:
        """Whether set-up has put the network in its place; `ADVICE` says what to do when it has not."""
        return self._file.is_file()

    def look(self, pixels: Pixels, *, text_share: float) -> PhotographView:
        """Whether `pixels` (BGR) show a vehicle; `text_share` is the share of the page covered by lines of text.

        The picture comes as the camera held it: on its side a car is mostly missed, and a turn guessed from text that
        is not there would put it there.
        """
        if text_share > DOCUMENT_TEXT_SHARE:
            return PhotographView(0.0)
        if not self.ready:
            return PhotographView(None)
        seen = [self._best(picture) for picture in _looks(pixels)]
        scores = np.array([best for best, _ in seen])
        cars = np.sort(scores[:, _CAR])[-2:]
        margin = float(cars.mean()) - _RIVAL_WEIGHT * float(scores[:, _RIVALS].max())
        likelihood = 1 / (1 + float(np.exp((_EVEN_MARGIN - margin) / _MARGIN_STEP)))
        return PhotographView(round(likelihood, 3), _view(pixels, seen[0][1]) if likelihood >= _TAKEN_FOR_ONE else None)

    def _best(self, picture: Pixels) -> tuple[np.ndarray, np.ndarray]:
        """The highest score of each class (24 numbers, 0..1), and left, top, right, bottom of the likeliest vehicle."""
        if self._network is None:
            settings = {"INFERENCE_NUM_THREADS": self._threads, "NUM_STREAMS": 1, "ENABLE_CPU_PINNING": False}
            self._network = openvino.Core().compile_model(self._file, "CPU", settings)
        small = cv2.resize(picture, (_SIDE_PX, _SIDE_PX), interpolation=cv2.INTER_AREA)
        batch = cv2.cvtColor(small, cv2.COLOR_BGR2RGB)[None].astype(np.float32) / np.float32(127.5) - 1
        offsets, raw = self._network(batch).values()
        scores = 1 / (1 + np.exp(-raw[0]))
        likeliest = int(scores[:, [_VEHICLE, _CAR]].max(axis=1).argmax())
        return scores.max(axis=0), _box(offsets[0, likeliest], _ANCHORS[likeliest])


def _view(pixels: Pixels, box: np.ndarray) -> View:
    """A vehicle is seen whole while its box, found in the picture with wide room, ends inside it on most sides."""
    height, width = pixels.shape[:2]
    room = max(height, width) * _WIDE_ROOM
    across, down = room / width, room / height
    left, top, right, bottom = box * np.tile([1 + 2 * across, 1 + 2 * down], 2) - np.tile([across, down], 2)
    beyond = sum(distance < _EDGE for distance in (left, top, 1 - right, 1 - bottom))
    return "close_up" if beyond >= _SIDES_OF_CLOSE_UP else "whole"


def _looks(pixels: Pixels) -> Iterator[Pixels]:
    """The picture with room around it (in grey first), as it is, and squares of its ends when it is long."""
    height, width = pixels.shape[:2]
    shrink = min(1.0, 2 * _SIDE_PX / min(height, width))
    if shrink < 1:
        height, width = round(height * shrink), round(width * shrink)
        pixels = np.asarray(cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA), dtype=np.uint8)
    yield _with_room(pixels, _WIDE_ROOM, cv2.BORDER_CONSTANT)
    yield _with_room(pixels, _WIDE_ROOM, cv2.BORDER_REPLICATE)
    yield _with_room(pixels, _NARROW_ROOM, cv2.BORDER_REPLICATE)
    yield pixels
    side = min(height, width)
    if max(height, width) >= _LONG_PICTURE * side:
        yield pixels[:side, :side]
        yield pixels[height - side :, width - side :]


def _with_room(pixels: Pixels, share: float, border: int) -> Pixels:
    room = round(max(pixels.shape[:2]) * share)
    return np.asarray(cv2.copyMakeBorder(pixels, room, room, room, room, border, value=_GREY), dtype=np.uint8)


def _anchors() -> np.ndarray:
    """Centre x, centre y, width and height of the network's 1,917 anchors (single-shot detector, six layers).

    >>> _anchors().shape
    (1917, 4)
    """
    scales = [*np.linspace(0.2, 0.95, 6), 1.0]
    shapes = [[(0.1, 1.0), (scales[0], 2.0), (scales[0], 0.5)]]
    for scale, following in itertools.pairwise(scales[1:]):
        shapes.append([*((scale, ratio) for ratio in (1, 2, 1 / 2, 3, 1 / 3)), (np.sqrt(scale * following), 1.0)])
    rows = []
    for layer, shapes_of_layer in enumerate(shapes):
        cells = -(-_SIDE_PX // (16 << layer))
        for row in range(cells):
            for column in range(cells):
                for scale, ratio in shapes_of_layer:
                    centre = ((column + 0.5) / cells, (row + 0.5) / cells)
                    rows.append((*centre, scale * np.sqrt(ratio), scale / np.sqrt(ratio)))
    return np.array(rows)


_ANCHORS = _anchors()


def _box(offsets: np.ndarray, anchor: np.ndarray) -> np.ndarray:
    """Left, top, right, bottom in 0..1, from offsets: down, across in tenths of the anchor, height, width in fifths."""
    centre = anchor[:2] + offsets[[1, 0]] / 10 * anchor[2:]
    half = np.exp(offsets[[3, 2]] / 5) * anchor[2:] / 2
    return np.concatenate([centre - half, centre + half])
