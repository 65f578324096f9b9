"""What a category of cost seems to mean that is written in another way: by its name, or with a slip of the pen."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from anlan.engines.adjudication.words import CATEGORIES

#: Words of fewer letters are too often alike; they are known by their exact spelling only.
_SHORTEST = 5


def category_meant(word: str, known: Iterable[str]) -> str | None:
    """The category of `known` that a word seems to mean; None where it means none of them, or is one of them.

    A word means a category when it is its name in Chinese or in English, or differs from it in capitals, spaces or one
    letter: one too few, too many, another, or two that changed places.

    >>> [category_meant(word, CATEGORIES) for word in ("床位费", "Western Medicine", "examinaton", "spectacles")]
    ['bed', 'western_medicine', 'examination', None]
    """
    spellings, slips = _spellings(frozenset(known))
    plain = _plain(word)
    if plain in spellings:
        return None if spellings[plain] == word else spellings[plain]
    near = (slips.get(part) for part in (plain, *_one_less(plain)))
    return next((category for category in near if category), None)


@lru_cache
def _spellings(known: frozenset[str]) -> tuple[dict[str, str], dict[str, str]]:
    """Each way of writing a category, and each with one letter less: the category."""
    spellings: dict[str, str] = {}
    for category in sorted(known):
        name = CATEGORIES.get(category)
        for spelling in (category, *((name.zh, name.zh.removesuffix("费"), name.en) if name else ())):
            spellings.setdefault(_plain(spelling), category)
    spellings |= {_plain(category): category for category in sorted(known)}
    long = {plain: category for plain, category in spellings.items() if len(plain) >= _SHORTEST and plain.isascii()}
    return spellings, {less: category for plain, category in long.items() for less in (plain, *_one_less(plain))}


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFKC", word).casefold().strip().replace("-", "_").replace(" ", "_")
    return letters.replace("__", "_")


def _one_less(word: str) -> Iterable[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))
