"""What a family draws: a layout turns a case into a drawing, with what truly stands on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Pools


@dataclass(frozen=True, slots=True)
class Drawing:
    """One paper before it is photographed.

    `html` is a whole HTML page whose body is `width_px` by `height_px` CSS pixels; transparent where there is no paper.
    `fields` is the truth by canonical field name, and holds only what is really printed; `scale` is camera pixels to a
    CSS pixel. `code_text` is what a QR code on it says, None without one.
    """

    html: str
    width_px: int
    height_px: int
    fields: Mapping[str, Any] = field(default_factory=dict)
    scale: float = 1.6
    code_text: str | None = None


#: Turns a case into a drawing of one kind; the generator is for choices of layout only, never for facts.
Layout = Callable[[Case, Random], Drawing]


@dataclass(frozen=True, slots=True)
class Family:
    """A family: its words, and at least one layout for every kind. `layouts["other"]` draws foreign pages."""

    name: str
    pools: Pools
    layouts: Mapping[str, tuple[Layout, ...]]
