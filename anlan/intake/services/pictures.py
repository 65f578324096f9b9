"""The picture of one paper where a photograph shows several: its region, cut from the display copy of the page."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from typing import BinaryIO

from anlan.engines.reading.values import WHOLE_PAGE
from anlan.intake.domain.regions import shown_region

# Display copies are kept; few sizes keep few of them.
_STEP_PX = 400
_MOST_PX = 4000


def side_needed(region: Sequence[float], shown_px: int) -> int:
    """The longest side the copy of the whole page needs, so that its region is shown `shown_px` long."""
    shown = shown_region(region)
    share = max(shown[2], shown[3])
    if shown == WHOLE_PAGE or share <= 0:
        return shown_px
    return min(_MOST_PX, math.ceil(shown_px / share / _STEP_PX) * _STEP_PX)


def region_of(picture: BinaryIO, region: Sequence[float], longest_side_px: int) -> BinaryIO:
    """A JPEG of what is shown for a region (x, y, width, height as fractions); the picture itself for the whole."""
    shown = shown_region(region)
    if shown == WHOLE_PAGE:
        return picture
    # Only processes that cut pictures load the library.
    from PIL import Image

    x, y, width, height = shown
    with picture, Image.open(picture) as page:
        left, top = round(x * page.width), round(y * page.height)
        paper = page.crop((left, top, round((x + width) * page.width), round((y + height) * page.height)))
    paper.thumbnail((longest_side_px, longest_side_px))
    cut = io.BytesIO()
    paper.save(cut, "JPEG", quality=82)
    cut.seek(0)
    return cut
