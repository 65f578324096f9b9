"""Letters as they are compared: full width and traditional forms made plain."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path

#: The dot of long names and the minus sign, as different printers and recognisers have them; 曰 is a broad 日.
_ONE_FORM = {**dict.fromkeys("・･•‧∙⋅", "·"), "−": "-", "曰": "日"}


def simplified(text: str) -> str:
    """Full-width and traditional forms made plain one by one, so that places keep their numbers; spaces become ''.

    >>> simplified("出生醫學證明（副 本）")
    '出生医学证明(副本)'
    """
    return "".join(_plain(character) for character in text)


def _plain(character: str) -> str:
    if character.isspace():
        return ""
    if "①" <= character <= "⑳":
        return character  # the number of an item, not a figure of what follows it
    plain = _ONE_FORM.get(character) or unicodedata.normalize("NFKC", character)
    return _simple_forms().get(plain, plain) if len(plain) == 1 else character


@lru_cache(maxsize=1)
def _simple_forms() -> dict[str, str]:
    """Simple forms by traditional ones: brush scripts are often taken for them, and some papers come from overseas."""
    pairs = Path(__file__).with_name("traditional.txt").read_text(encoding="utf-8").split()
    return {pair[0]: pair[1] for pair in pairs}
