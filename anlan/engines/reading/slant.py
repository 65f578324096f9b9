"""The slant of a photographed page, taken out of its lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np


class Slant:
    """How the rows of a photographed page slope, fitted to the lines of text themselves.

    The slope of a row is taken as a + b·x + c·y (pixels from the middle of the page); `level` gives the height at
    which a row crosses the middle. No edge of the paper needs to be seen.
    """

    def __init__(self, corners: Sequence[np.ndarray[Any, Any]], *, width_px: int, height_px: int) -> None:
        self._middle = np.array([width_px / 2, height_px / 2])
        wide = [box for box in corners if np.linalg.norm(box[1] - box[0]) > 3 * np.linalg.norm(box[3] - box[0])]
        self._slope = np.zeros(3)
        if len(wide) < 4:
            return
        centres = np.array([box.mean(axis=0) for box in wide]) - self._middle
        spans = np.array([(box[1] + box[2] - box[0] - box[3]) / 2 for box in wide])
        slopes, weights = spans[:, 1] / spans[:, 0], spans[:, 0] ** 2
        plane = np.column_stack([np.ones(len(wide)), centres[:, 0], centres[:, 1]])
        # Few lines cannot carry the two bends; a pull towards a plain slope keeps them honest.
        pull = np.diag([0.0, 1.0, 1.0]) * float(weights.mean()) * (max(width_px, height_px) / 4) ** 2 * 2
        for _ in range(3):
            weighted = plane * weights[:, None]
            self._slope = np.linalg.solve(plane.T @ weighted + pull + np.eye(3) * 1e-6, weighted.T @ slopes)
            off = np.abs(slopes - plane @ self._slope)
            weights = spans[:, 0] ** 2 / (1 + (off / 0.01) ** 2)

    def level(self, points: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        """Points (n, 2) moved so that rows run level and the left edge stands upright."""
        x, y = (np.asarray(points, dtype=float) - self._middle).T
        a, b, c = self._slope
        row = (y - a * x - b * x * x / 2) / (1 + c * x)
        column = x + a * row
        return np.column_stack([column, row]) + self._middle
