"""Does a drawing show what a text layer says? Characters without ink are dropped; too much other ink is a scan."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from anlan.engines.reading.text_layer import Edges, Glyph

Pixels = np.ndarray[Any, np.dtype[np.uint8]]

#: A picture over this share of the page is a scan, or hides what was drawn before it.
COVERS_PAGE = 0.5
#: Fonts with Chinese characters by the beginnings of their file names, the plainest first.
_CHINESE_FONTS = ("notosanscjk", "sourcehansans", "wqy-microhei", "wqy-zenhei", "droidsansfallback", "simsun", "uming")
_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


def with_ink(glyphs: list[Glyph], ink: Pixels, scale: float) -> list[Glyph]:
    """The characters (edges times `scale` are pixels of the drawing) at whose place the drawing shows any edge.

    Where this machine has no Chinese font, a PDF that brings none leaves Chinese characters blank: they are kept.
    """
    grey = cv2.cvtColor(ink, cv2.COLOR_BGR2GRAY)
    edges = cv2.morphologyEx(grey, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8)) > 40
    sums = cv2.integral(edges.astype(np.uint8))
    height, width = edges.shape
    painted = []
    for glyph in glyphs:
        left, top, right, bottom = (round(edge * scale) for edge in glyph.edges)
        x0, x1 = max(0, min(left, width - 1)), max(1, min(max(right, left + 1), width))
        y0, y1 = max(0, min(top, height - 1)), max(1, min(max(bottom, top + 1), height))
        undrawable = glyph.text >= "⺀" and chinese_font() is None
        if undrawable or sums[y1, x1] - sums[y0, x1] - sums[y1, x0] + sums[y0, x0] > 0:
            painted.append(glyph)
    return painted


def shows_more(glyphs: list[Glyph], ink: Pixels, scale: float, pictures: list[Edges]) -> bool:
    """Whether marks the size of letters stand where the layer has none, in about the number of the layer's letters."""
    if not glyphs:
        return True
    grey = cv2.cvtColor(ink, cv2.COLOR_BGR2GRAY)
    dark = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 31, 18)
    letter = float(np.median([glyph.edges[3] - glyph.edges[1] for glyph in glyphs])) * scale
    known = [tuple(edge * scale for edge in glyph.edges) for glyph in glyphs]
    area = grey.shape[0] * grey.shape[1]
    # Codes and seals are small pictures; one over half the page is a scan, and what it shows counts.
    known += [one for one in pictures if (one[2] - one[0]) * (one[3] - one[1]) < COVERS_PAGE * area]
    for left, top, right, bottom in known:
        dark[max(0, int(top - 2)) : max(0, int(bottom + 3)), max(0, int(left - 2)) : max(0, int(right + 3))] = 0
    marks = cv2.dilate(dark, np.ones((3, 3), np.uint8))
    _, _, found, _ = cv2.connectedComponentsWithStats(marks)
    heights, widths = found[1:, cv2.CC_STAT_HEIGHT], found[1:, cv2.CC_STAT_WIDTH]
    letters = (heights > 0.4 * letter) & (heights < 2.5 * letter) & (widths < 4 * letter) & (widths > 0.15 * letter)
    return int(letters.sum()) > max(60, 0.6 * len(glyphs))


@lru_cache(maxsize=1)
def chinese_font() -> str | None:
    """The path of a font with Chinese characters on this machine, None when there is none."""
    found: dict[str, str] = {}
    for folder in _FONT_FOLDERS:
        for home, _, names in os.walk(Path(folder).expanduser()):
            for name in names:
                if name.lower().endswith((".ttf", ".ttc", ".otf")):
                    found.setdefault(name.lower(), os.path.join(home, name))
    for wanted in _CHINESE_FONTS:
        for name in sorted(found):
            if name.startswith(wanted) and "bold" not in name:
                return found[name]
    return None
