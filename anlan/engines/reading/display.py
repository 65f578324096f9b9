"""Pages for the screen: a JPEG without hidden content, made where no file can hurt whoever asked for it."""

from __future__ import annotations

import io
import os
import subprocess
import sys

import cv2
import numpy as np
from PIL import Image

from anlan.engines.reading import pages
from anlan.engines.reading.process import child_environment

#: The child ends itself after 15 seconds of work; the clock leaves room for a machine that is busy.
_WALL_SECONDS = 60


def display_copy(
    path: str | os.PathLike[str], *, page: int = 1, turned_degrees: int = 0, longest_side: int = 1600
) -> bytes:
    """A JPEG of a page for the screen: upright, without EXIF or other hidden content.

    `turned_degrees` is the clockwise turn a reading found (0, 90, 180, 270); the EXIF turn is applied first. Raises
    `IndexError` for a page the file does not have, `OSError` or `ValueError` when the page cannot be shown.
    """
    # Pictures are bounded by their pixels; the instructions of a PDF or OFD can ask for more time than there is.
    draw = _drawn_apart if pages.is_drawn(path) else pages.page_pixels
    pixels = pages.turned(draw(path, page=page, longest_side=longest_side), turned_degrees)
    holder = io.BytesIO()
    Image.fromarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2RGB)).save(holder, "JPEG", quality=82, progressive=True)
    return holder.getvalue()


def _drawn_apart(path: str | os.PathLike[str], *, page: int, longest_side: int) -> pages.Pixels:
    """The pixels of a page, at the price of a process (.8 processor seconds) that is ended when it hangs."""
    command = [sys.executable, "-m", "anlan.engines.reading.drawing_child", os.path.abspath(path), str(page)]
    try:
        ended = subprocess.run(
            [*command, str(longest_side)],
            capture_output=True,
            env=child_environment(),
            timeout=_WALL_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise OSError(f"page {page} took longer than {_WALL_SECONDS} s to draw") from error
    if ended.returncode == 0:
        decoded = cv2.imdecode(np.frombuffer(ended.stdout, dtype=np.uint8), cv2.IMREAD_COLOR)
        return np.ascontiguousarray(decoded, dtype=np.uint8)
    words = ended.stderr.decode(errors="replace").strip().rpartition("\n")[2]
    if words.startswith("IndexError: "):
        raise IndexError(words.removeprefix("IndexError: "))
    raise OSError(f"page {page} could not be drawn: {words[:200] or f'exit {ended.returncode}'}")
