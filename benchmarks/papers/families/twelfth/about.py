"""What the twelfth family takes from a case beside its plain facts: who sold, where, when, how old."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import replace

from benchmarks.papers.facts import Case, Fee, Invoice, yuan

DRUGS = ("西药费", "中成药费", "中草药费")


def items(fees: Iterable[Fee]) -> list[dict[str, str]]:
    """The truth of charged lines."""
    return [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in fees]


def category_items(sums: Mapping[str, int]) -> list[dict[str, str]]:
    """The truth of fee categories."""
    return [{"name": name, "amount": yuan(fen)} for name, fen in sums.items()]


def sold(case: Case) -> Invoice:
    """The pharmacy's bill without what no pharmacy sells; drugs of the stay where nothing is left."""
    kept = tuple(fee for fee in case.drugs.fees if fee.goods.category in DRUGS)
    kept = kept or tuple(fee for fee in case.stay.fees if fee.goods.category in DRUGS)[: 1 + case.seed % 3]
    return replace(case.drugs, fees=kept or (Fee(case.pools.goods[0], 2),))


def province(case: Case) -> str:
    """The province of the insured's address, in full."""
    return next((one for one in case.pools.provinces if case.insured.address.startswith(one)), case.pools.provinces[0])


def short_province(case: Case) -> str:
    """The province without 省 or 自治区."""
    whole = province(case).removesuffix("省").removesuffix("自治区")
    return whole.removesuffix("维吾尔").removesuffix("回族").removesuffix("壮族")


def city(case: Case) -> str:
    """The insured's city."""
    return case.insured.id_issuer.split("公安局")[0]


def iso(day: dt.date) -> str:
    """A day as the truth writes it."""
    return day.isoformat()


def age(born_on: dt.date, day: dt.date) -> int:
    """Whole years."""
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))


def clock(case: Case, salt: int = 0, *, seconds: bool = True) -> str:
    """An hour of a working day."""
    number = case.seed * 31 + salt * 977
    return f"{8 + number % 9:02d}:{number // 7 % 60:02d}" + (f":{number // 3 % 60:02d}" if seconds else "")


def days_between(case: Case) -> int:
    """Days of the stay."""
    return (case.discharged_on - case.admitted_on).days
