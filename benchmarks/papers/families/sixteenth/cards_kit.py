"""What only the cards, forms and registers of this family need, beside the kit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.sixteenth.kit import Cell
from benchmarks.papers.families.sixteenth.names import age

OCR = "'OCR B','Liberation Mono',monospace"
SUNG = "'TW-Sung','AR PL UMing CN'"
THIN = "'Noto Serif CJK SC',serif"


def k(words: str, more: str = "") -> Cell:
    """A cell that holds a label."""
    return words, f"class='c nw' {more}"


def wide(words: str, columns: int, more: str = "") -> Cell:
    """A cell over several columns."""
    return words, f"colspan={columns} {more}"


def choice(options: Iterable[tuple[bool, str]], marks: str = "☑□", gap: str = "　") -> str:
    """Words to choose among, a mark before each."""
    return gap.join(f"<span class='nw'>{marks[0] if chosen else marks[1]}{word}</span>" for chosen, word in options)


def years_on(day: dt.date, years: int) -> dt.date:
    """The same day some years on, the last of February becoming the 28th."""
    return day.replace(year=day.year + years, day=min(day.day, 28) if day.month == 2 else day.day)


def minor(case: Case) -> bool:
    """Whether the insured is a child on the day the papers are sent."""
    return age(case, case.on) < 18


def town(case: Case) -> str:
    """The city the insured lives in."""
    return next((city for city in case.pools.cities if city in case.insured.address), case.pools.cities[0])


def spot(case: Case, salt: int = 0) -> tuple[str, str, str]:
    """City, district and street of something that happened."""
    random = Random(case.seed * 3 + salt)
    pools = case.pools
    return random.choice(pools.cities), random.choice(pools.districts), random.choice(pools.streets)
