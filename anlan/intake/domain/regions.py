"""Where on a photograph one of several papers lies, and what is shown of it."""

from __future__ import annotations

from collections.abc import Sequence

from anlan.engines.reading.values import WHOLE_PAGE, Box

# A region spans the letters of a paper; its edges, stamps and portraits lie a little outside.
_MARGIN = 0.12


def shown_region(region: Sequence[float]) -> Box:
    """What is shown of a page for a paper in `region`: the region with a margin; the whole page for the whole of it.

    >>> shown_region((0.5, 0.0, 0.25, 0.5))
    (0.47, 0.0, 0.31, 0.56)
    """
    x, y, width, height = region
    if (x, y, width, height) == WHOLE_PAGE:
        return WHOLE_PAGE
    left, top = max(0.0, x - _MARGIN * width), max(0.0, y - _MARGIN * height)
    right, bottom = min(1.0, x + width + _MARGIN * width), min(1.0, y + height + _MARGIN * height)
    return (round(left, 4), round(top, 4), round(right - left, 4), round(bottom - top, 4))


def box_within(box: Sequence[float] | None, region: Box) -> list[float] | None:
    """A box on the whole page as fractions of the region that is shown of it.

    >>> box_within([0.5, 0.25, 0.25, 0.125], (0.5, 0.0, 0.5, 0.5))
    [0.0, 0.5, 0.5, 0.25]
    """
    if box is None or region == WHOLE_PAGE:
        return list(box) if box else None
    x, y, width, height = region
    return [(box[0] - x) / width, (box[1] - y) / height, box[2] / width, box[3] / height]
