"""Who and what else stands on a page: staff, clocks, other numbers, places and institutions. Same on a claim's papers."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from random import Random

from benchmarks.papers.facts import Case, Fee, Invoice, chinese_name, digits

DRUGS = ("西药费", "中成药费", "中草药费")


def staff(case: Case, count: int = 4) -> list[str]:
    """Names of people who sign: doctor, cashier, reviewer …"""
    random = Random(case.seed * 17 + 29)
    return [chinese_name(random, random.choice("女男")) for _ in range(count)]


def clock(case: Case, offset: int = 0, *, seconds: bool = True) -> str:
    """A time of the day, as 14:07:33."""
    random = Random(case.seed * 5 + offset)
    text = f"{random.randint(8, 17):02d}:{random.randint(0, 59):02d}"
    return f"{text}:{random.randint(0, 59):02d}" if seconds else text


def number(case: Case, name: str, count: int) -> str:
    """Another number of so many digits, the same for a name on all papers of a claim."""
    return digits(Random(f"{case.seed}{name}"), count)


def landline(case: Case) -> str:
    """A telephone number of an institution."""
    random = Random(case.seed * 3 + 1)
    return f"0{random.randint(310, 998)}-{random.randint(2, 8)}{digits(random, 6)}"


def city(case: Case) -> str:
    """The city the hospital is in, or the insured's where the hospital's name has none."""
    found = [one for one in case.pools.cities if case.hospital.startswith(one)]
    return found[0] if found else case.pools.cities[case.seed % len(case.pools.cities)]


def district(case: Case) -> str:
    """A district for institutions."""
    return case.pools.districts[case.seed % len(case.pools.districts)]


def province(case: Case) -> str:
    """A province for forms that name one."""
    return case.pools.provinces[case.seed % len(case.pools.provinces)]


def bureau(case: Case) -> str:
    """The insurance centre of the city."""
    return city(case) + ("医疗保障服务中心", "医疗保险事业管理局", "医疗保障局经办中心")[case.seed % 3]


def age(case: Case, on: dt.date) -> int:
    """Whole years of the insured on a day."""
    born = case.insured.born_on
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def years_before(day: dt.date, years: int) -> dt.date:
    """The same day some years before, 29 February becoming the 28th; negative years lie ahead."""
    return day.replace(year=day.year - years, day=min(day.day, 28) if day.month == 2 else day.day)


def medicines(case: Case) -> Invoice:
    """The pharmacy's bill: only what a pharmacy sells."""
    sold = tuple(fee for fee in case.drugs.fees if fee.goods.category in DRUGS)
    if not sold:
        shelf = [goods for goods in case.pools.goods if goods.category in DRUGS]
        sold = (Fee(shelf[case.seed % len(shelf)], 2),)
    return replace(case.drugs, fees=sold)
