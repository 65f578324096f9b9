"""Letters that were read where figures stand: O for 0, l and I for 1."""

from __future__ import annotations

import re

_FIGURES = {"O": "0", "o": "0", "l": "1", "I": "1"}
#: Figures and letters like them, without any other letter beside them. The letter of an ICD-10 code (I21, O80) is one.
_AMONG_FIGURES = re.compile(r"(?<![A-Za-z])(?![IO]\d\d(?![A-Za-z\d]))(?=[OolI]*\d)[\dOolI]{2,}(?![A-Za-z])")


def mistaken_figures(text: str) -> dict[int, str]:
    """The places of letters that are figures, each with the figure.

    >>> mistaken_figures("证明日期:2O25年12月l7日")
    {6: '0', 13: '1'}
    >>> mistaken_figures("I21.001"), mistaken_figures("CO2"), mistaken_figures("B12片"), mistaken_figures("O型")
    ({}, {}, {}, {})
    """
    return {
        place: _FIGURES[text[place]]
        for match in _AMONG_FIGURES.finditer(text)
        for place in range(*match.span())
        if text[place] in _FIGURES
    }
