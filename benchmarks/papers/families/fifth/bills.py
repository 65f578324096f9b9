"""Figures that several papers of a claim share, worked out from the case alone."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee, Invoice, Priced, yuan

#: The fee categories that are drugs.
DRUGS = ("西药费", "中成药费")


def pharmacy_bill(case: Case) -> Invoice:
    """What the pharmacy sold: the drugs among the case's lines, and some of the pool's where there are none."""
    kept = tuple(fee for fee in case.drugs.fees if fee.goods.category in DRUGS)
    return dataclasses.replace(case.drugs, fees=kept or tuple(Fee(one, 2) for one in some_drugs(case, 2)))


def some_drugs(case: Case, count: int) -> list[Priced]:
    """Drugs of the pool, the same for every paper of a case."""
    return case.random.sample([one for one in case.pools.goods if one.category in DRUGS], count)


def rows(fees: Iterable[Fee]) -> list[dict[str, Any]]:
    """The truth about charged lines."""
    return [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in fees]


def category_rows(invoice: Invoice) -> list[dict[str, Any]]:
    """The truth about an invoice that prints one line a fee category."""
    return [{"name": name, "amount": yuan(fen)} for name, fen in invoice.by_category().items()]


def age(case: Case) -> int:
    """Whole years of the insured on the day of admission."""
    born, day = case.insured.born_on, case.admitted_on
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def diagnosis_fields(case: Case, *, code: bool = True) -> dict[str, str]:
    """The truth about a printed diagnosis."""
    return {"diagnosis": case.diagnosis.name} | ({"diagnosis_code": case.diagnosis.code} if code else {})


def years_later(day: dt.date, years: int) -> dt.date:
    """The same day some years later or, below nought, before."""
    return day.replace(year=day.year + years, day=28 if (day.month, day.day) == (2, 29) else day.day)


def driving_days(case: Case) -> tuple[dt.date, dt.date, dt.date | None]:
    """First issue, start and end (None: for good) of the insured's driving licence, still valid on the day."""
    adult = years_later(case.insured.born_on, 18) + dt.timedelta(days=70)
    start = max(adult, case.on - dt.timedelta(days=Random(case.seed).randint(100, 1800)))
    if years_later(start, -16) > adult:
        return years_later(start, -16), start, None
    if years_later(start, -6) > adult:
        return years_later(start, -6), start, years_later(start, 10)
    return start, start, years_later(start, 6)
