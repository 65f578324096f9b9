"""The child side of `display.py`, started as `python -m anlan.engines.reading.drawing_child PATH PAGE LONGEST_SIDE`.

The drawing leaves as a PNG on standard output, an error as its name and words on the last line of standard error.
"""

from __future__ import annotations

import resource
import sys

import cv2

from anlan.engines.reading import pages

#: A page of an ordinary PDF takes a tenth of a second.
_CPU_SECONDS, _MEMORY_BYTES = 15, 2 * 2**30


def main(path: str, page: int, longest_side: int) -> None:
    """Draw one page within the limits and hand it out."""
    resource.setrlimit(resource.RLIMIT_CPU, (_CPU_SECONDS, _CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY_BYTES, _MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    pixels = pages.page_pixels(path, page=page, longest_side=longest_side)
    _, packed = cv2.imencode(".png", pixels, [cv2.IMWRITE_PNG_COMPRESSION, 1])
    sys.stdout.buffer.write(packed.tobytes())


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
