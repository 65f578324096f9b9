"""Where lines of text stand: rapidocr's network and its way from likelihoods to boxes, without the rest of the library.

The library's own pipeline cuts every line out of the small picture, which nobody needs here, and has no setting for the
kernels that its network keeps.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import cv2
import numpy as np
import openvino
from rapidocr.ch_ppocr_det import TextDetector
from rapidocr.ch_ppocr_det.utils import DBPostProcess, DetPreProcess

from anlan.engines.reading.pages import Pixels
from anlan.engines.reading.sight import Corners

NETWORK = "PP-OCRv6_det_small.onnx"
#: As the library's configuration has them: how likely a pixel and a box are text, and how far a box is widened.
_PIXEL, _BOX, _WIDENED = 0.3, 0.5, 1.6
#: A strip lower than this share of its width is given room above and below: the network needs some ground.
_LOWEST = 1 / 8


class Detector:
    """The network that finds lines, warm. Not for use from two threads at once."""

    def __init__(self, network: openvino.InferRequest) -> None:
        self._network = network
        self._boxes = DBPostProcess(
            thresh=_PIXEL, box_thresh=_BOX, unclip_ratio=_WIDENED, use_dilation=True, score_mode="fast"
        )

    @classmethod
    def from_models(cls, core: openvino.Core, models: Path, settings: Mapping[str, object]) -> Detector:
        """The detector of a folder of networks, compiled with `settings` for the processor."""
        return cls(core.compile_model(core.read_model(models / NETWORK), "CPU", settings).create_infer_request())

    def find(self, pixels: Pixels, side_px: int) -> list[Corners]:
        """The corners of every line, from the upper left clockwise, in pixels; top to bottom, left to right.

        The network sees the picture (BGR) with its longer side at most `side_px`.
        """
        height, width = pixels.shape[:2]
        shrink = min(1.0, side_px / max(height, width))
        size = max(1, round(width * shrink)), max(1, round(height * shrink))
        small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA) if shrink < 1 else pixels
        room = max(0, round((small.shape[1] * _LOWEST - small.shape[0]) / 2))
        if room:
            small = cv2.copyMakeBorder(small, room, room, 0, 0, cv2.BORDER_REPLICATE)
        seen = DetPreProcess(side_px, "max")(small)
        if seen is None:  # thinner than the network's smallest step
            return []
        self._network.infer([seen])
        boxes, _ = self._boxes(self._network.get_output_tensor(0).data, small.shape[:2])
        if not len(boxes):
            return []
        ordered = TextDetector.sorted_boxes(np.asarray(boxes, dtype=np.float32))
        return [(box - np.array([0, room], dtype=np.float32)) / np.float32(shrink) for box in ordered]
