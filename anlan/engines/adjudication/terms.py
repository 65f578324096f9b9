"""What a benefit schedule is made of: names, figures with their source, rows, tiers and limits, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

#: What a sub-limit is counted for: once for the insurance year, or anew for each item, stay, month or week.
PERIODS = ("year", "item", "stay", "month", "week")


@dataclass(frozen=True)
class Name:
    """What something is called, in Chinese and in English."""

    zh: str
    en: str

    def spoken(self, language: str) -> str:
        """The name in `language`: Chinese for any Chinese code, otherwise English."""
        return self.zh if language.startswith("zh") else self.en


#: Funds that a schedule may want to have settled a cost first. `local_basic_insurance` is that of the plan's own place.
FUNDS: Mapping[str, Name] = {
    "basic_insurance": Name("基本医保", "basic insurance"),
    "local_basic_insurance": Name("本地基本医保", "local basic insurance"),
    "critical_illness_insurance": Name("大病保险", "critical-illness insurance"),
    "medical_aid": Name("医疗救助", "medical aid"),
    "mutual_aid": Name("互助金", "the mutual-aid fund"),
}


def settled_by_all(funds: Sequence[str], known: Mapping[str, bool | None]) -> bool | None:
    """Whether every fund has settled a cost: no as soon as one has not, None while one is not known.

    >>> settled_by_all(["basic_insurance", "mutual_aid"], {"basic_insurance": True})
    >>> settled_by_all(["local_basic_insurance"], {"basic_insurance": False})
    False
    """
    said = [known.get(fund) for fund in funds]
    if "local_basic_insurance" in funds and known.get("basic_insurance") is False:
        said.append(False)  # what no basic insurance settled, that of the place has not settled either
    if False in said:
        return False
    return None if None in said else True


@dataclass(frozen=True)
class Parameter:
    """A figure of the contract: whole fen, whole days, a whole count, or a share of one; with where it was read."""

    value: int | Decimal
    unit: str  # "fen", "days", "count" or "share"
    source: str  # a key of Schedule.sources
    verified: bool  # True once a person has compared it with the clause itself


@dataclass(frozen=True)
class Gate:
    """Facts that must hold; a fact that is not named may be anything."""

    settled: bool | None = None
    in_list: bool | None = None
    pre_existing: bool | None = None

    def fits(self, settled: bool, in_list: bool, pre_existing: bool) -> bool:
        """Whether an amount with these facts passes."""
        return (
            self.settled in (None, settled)
            and self.in_list in (None, in_list)
            and self.pre_existing in (None, pre_existing)
        )


@dataclass(frozen=True)
class RatioClass(Gate):
    """One row of a bucket's ratio table: amounts that pass its gate are paid at its share."""

    key: str = ""
    pays: Parameter = Parameter(Decimal(0), "share", "", False)
    name: Name = Name("", "")

    @property
    def share(self) -> Decimal:
        """The share of the amount that is paid, from 0 to 1."""
        return Decimal(self.pays.value)


@dataclass(frozen=True)
class Tier:
    """One step of a bucket that pays by the height of the year's cost: its share from `starts` up to the next tier."""

    starts: Parameter  # fen of the year's covered cost
    pays: Parameter

    @property
    def starts_fen(self) -> int:
        """The cost of the year at which this tier begins, in fen."""
        return int(self.starts.value)

    @property
    def share(self) -> Decimal:
        """The share of the cost inside the tier that is paid."""
        return Decimal(self.pays.value)


@dataclass(frozen=True)
class LimitStep:
    """A sub-limit for people from a care level, or from so many months of care, upwards."""

    care_level_from: int
    care_months_from: int
    amount: Parameter | None
    count: Parameter | None


@dataclass(frozen=True)
class Ceiling:
    """What a sub-limit allows in one of its periods: fen of cost, units of service, or both."""

    amount_fen: int | None = None
    count: int | None = None


@dataclass(frozen=True)
class SubLimit:
    """A ceiling inside a bucket on the cost of some categories, on their number, or on both, for each `per`."""

    key: str
    name: Name
    takes: frozenset[str]
    per: str  # one of PERIODS
    amount: Parameter | None  # fen of covered cost
    count: Parameter | None  # units of service
    steps: tuple[LimitStep, ...] = ()  # the last that fits replaces `amount` and `count`

    @property
    def counts_units(self) -> bool:
        """Whether units of service must be kept one by one."""
        return self.count is not None or any(step.count for step in self.steps)

    @property
    def asks(self) -> frozenset[str]:
        """What must be known of a line under it: which `item`, `on` which day, the `quantity`, the `care_level`."""
        by_period = {"item": "item", "month": "on", "week": "on"}
        asked = {by_period[self.per]} if self.per in by_period else set()
        return frozenset(
            asked | ({"quantity"} if self.counts_units else set()) | ({"care_level"} if self.steps else set())
        )

    @property
    def whole_year(self) -> Ceiling | None:
        """The ceiling if it is one and the same for everybody and the whole year; None where it is counted anew."""
        return None if self.per != "year" or self.steps else self.ceiling(0, 0)

    def ceiling(self, care_level: int, care_months: int) -> Ceiling:
        """What is allowed at a care level after so many months of care; nothing where steps are given and none fits.

        >>> step = LimitStep(5, 1, Parameter(4_000, "fen", "s", False), None)
        >>> cash = SubLimit("cash", Name("", ""), frozenset(), "month", None, None, (step,))
        >>> cash.ceiling(5, 1).amount_fen, cash.ceiling(4, 9).amount_fen
        (4000, 0)
        """
        fitting = [s for s in self.steps if care_level >= s.care_level_from and care_months >= s.care_months_from]
        if self.steps and not fitting and self.amount is None and self.count is None:
            return Ceiling(0, 0 if self.counts_units else None)
        chosen: LimitStep | SubLimit = fitting[-1] if fitting else self
        return Ceiling(
            int(chosen.amount.value) if chosen.amount else None, int(chosen.count.value) if chosen.count else None
        )


@dataclass(frozen=True)
class Alternative:
    """Sub-limits of which only one is paid in each of their periods: in a month either hours or cash."""

    key: str
    name: Name
    sub_limits: frozenset[str]  # keys, each of another bucket or the same


@dataclass(frozen=True)
class Exclusion:
    """Categories that the product never pays, and the reason told to the customer."""

    key: str
    takes: frozenset[str]
    reason: Name
