"""The picture of one paper where a photograph shows several: its region, cut from the display copy of the page."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from typing import BinaryIO

# Display copies are kept; few sizes keep few of them.
_STEP_PX = 400
_MOST_PX = 4000


def side_needed(region: Sequence[float], shown_px: int) -> int:
    """The longest side the copy of the whole page needs, so that its region is shown `shown_px` long."""
    share = max(region[2], region[3])
    if is_whole(region) or share <= 0:
        return shown_px
    return min(_MOST_PX, math.ceil(shown_px / share / _STEP_PX) * _STEP_PX)


def region_of(picture: BinaryIO, region: Sequence[float], longest_side_px: int) -> BinaryIO:
    """A JPEG of a region (x, y, width, height as fractions) of a picture; the picture itself for the whole of it."""
    if is_whole(region):
        return picture
    # Only processes that cut pictures load the library.
    from PIL import Image

    x, y, width, height = region
    with picture, Image.open(picture) as page:
        left, top = round(x * page.width), round(y * page.height)
        paper = page.crop((left, top, round((x + width) * page.width), round((y + height) * page.height)))
    paper.thumbnail((longest_side_px, longest_side_px))
    cut = io.BytesIO()
    paper.save(cut, "JPEG", quality=82)
    cut.seek(0)
    return cut


def is_whole(region: Sequence[float]) -> bool:
    """Whether a paper has its page to itself."""
    return list(region) == [0.0, 0.0, 1.0, 1.0]
