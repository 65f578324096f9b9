"""The words of a page as what kinds are learnt from: short runs of characters, line by line, large lines more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

#: Runs of one to this many characters are looked at, a line's beginning and end being characters too.
LONGEST_RUN = 3
#: A line this much higher than usual is a heading and counts so many times more.
LARGE, COUNTS_MORE = 1.25, 3
_DIGIT = re.compile(r"\d")

Counts = NDArray[np.int64]
Floats = NDArray[np.float32]


class Printed(Protocol):
    """A line of print: its text, and its height in whatever unit the usual height of its page is told in."""

    @property
    def text(self) -> str: ...

    @property
    def height(self) -> float: ...


@lru_cache(maxsize=4096)
def runs_of(text: str) -> tuple[str, ...]:
    """The runs of a line; all figures are alike, and so are small and capital letters.

    >>> runs_of("B5")
    ('\\n', 'b', '0', '\\n', '\\nb', 'b0', '0\\n', '\\nb0', 'b0\\n')
    """
    padded = "\n" + _DIGIT.sub("0", text.lower()) + "\n"
    return tuple(
        padded[start : start + size] for size in range(1, LONGEST_RUN + 1) for start in range(len(padded) - size + 1)
    )


def prominence(width: float, height: float) -> float:
    """How likely a line names its page: tall ones first, a tall blot of one or two characters later."""
    return height * min(4.0, width / max(1.0, height)) ** 0.5


def counted(lines: Iterable[Printed], usual_height: float) -> Iterator[tuple[str, int]]:
    """Each line's text and how many times it counts."""
    for line in lines:
        if line.text:
            yield line.text, 1 + COUNTS_MORE * (line.height > LARGE * usual_height)


class Vocabulary:
    """The runs that were learnt, each with its place and its rarity."""

    def __init__(self, runs: Iterable[str], rarity: Floats) -> None:
        self._places: Mapping[str, int] = {run: place for place, run in enumerate(runs)}
        self._rarity = rarity
        self.places = lru_cache(maxsize=4096)(self._places_of)

    def _places_of(self, text: str) -> Counts:
        """The places of a line's known runs, each as often as it stands there."""
        known = (self._places.get(run) for run in runs_of(text))
        return np.array([place for place in known if place is not None], dtype=np.int64)

    def features(self, lines: Iterable[tuple[str, int]]) -> tuple[Counts, Floats]:
        """What a page shows: places of its runs and their weights, the whole of length 1. Empty without known runs."""
        found = [np.repeat(self.places(text), times) for text, times in lines]
        places, counts = np.unique(np.concatenate([np.empty(0, dtype=np.int64), *found]), return_counts=True)
        # What is said twenty times says no more than a heading does.
        weights = (1.0 + np.log(np.minimum(counts, 1 + COUNTS_MORE))).astype(np.float32) * self._rarity[places]
        return places, weights / max(float(np.linalg.norm(weights)), 1e-9)
