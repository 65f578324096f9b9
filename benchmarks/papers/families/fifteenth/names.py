"""Other people, times and institutions on the pages: the same on every paper of a claim."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, chinese_name


def staff(case: Case, count: int = 4) -> list[str]:
    """Names of doctors, cashiers, reviewers."""
    random = Random(case.seed * 53 + 11)
    return [chinese_name(random, random.choice("女男")) for _ in range(count)]


def clock(case: Case, place: int = 0, *, seconds: bool = True) -> str:
    """A time of day; `place` gives another one."""
    random = Random(case.seed * 17 + place)
    hour, minute, second = random.randint(8, 17), random.randint(0, 59), random.randint(0, 59)
    return f"{hour:02d}:{minute:02d}" + (f":{second:02d}" if seconds else "")


def age(case: Case, on: dt.date) -> int:
    """Whole years of the insured on a day."""
    born = case.insured.born_on
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def age_text(case: Case, on: dt.date) -> str:
    """The age as a hospital prints it."""
    return f"{age(case, on)}岁"


def city(case: Case) -> str:
    """The insured's city, with 市 or 州."""
    return next((one for one in case.pools.cities if one in case.insured.address), case.pools.cities[0])


def province(case: Case) -> str:
    """The insured's province."""
    return next((one for one in case.pools.provinces if case.insured.address.startswith(one)), case.pools.provinces[0])


def laboratory(case: Case) -> str:
    """A laboratory that is not the hospital."""
    return ("谱源医学检验实验室", "赛德诺病理诊断中心", "联检医学检验所有限公司", "云图医学影像诊断中心")[case.seed % 4]


def bank_branch(case: Case) -> str:
    """A branch of the insured's bank."""
    return case.insured.bank + ("营业部", "城东支行", "步行街支行", "新区分理处")[case.seed % 4]


def telephone(case: Case, place: int = 0) -> str:
    """A telephone of an office."""
    random = Random(case.seed * 29 + place)
    return f"0{random.randint(310, 999)}-{random.randint(2, 8)}{random.randint(100000, 999999)}"


def number(case: Case, length: int, place: int = 0) -> str:
    """Some other number: bed, receipt, case, order."""
    random = Random(case.seed * 71 + place * 5 + length)
    return random.choice("123456789") + "".join(random.choice("0123456789") for _ in range(length - 1))


def shifted(day: dt.date, days: int) -> dt.date:
    """A day so many days later."""
    return day + dt.timedelta(days=days)
