"""A benefit schedule: what one product edition pays, as frozen values with a content digest."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from math import lcm

ROUNDING_MODES = ("half_up", "down")


@dataclass(frozen=True)
class Name:
    """What something is called, in Chinese and in English."""

    zh: str
    en: str

    def spoken(self, language: str) -> str:
        """The name in `language`: Chinese for any Chinese code, otherwise English."""
        return self.zh if language.startswith("zh") else self.en


@dataclass(frozen=True)
class Parameter:
    """A figure of the contract: whole fen, whole days, a whole count, or a share of one; with where it was read."""

    value: int | Decimal
    unit: str  # "fen", "days", "count" or "share"
    source: str  # a key of Schedule.sources
    verified: bool  # True once a person has compared it with the clause itself


@dataclass(frozen=True)
class RatioClass:
    """One row of a bucket's ratio table; a fact that is not named in the row may be anything."""

    key: str
    pays: Parameter
    name: Name
    settled: bool | None = None
    in_list: bool | None = None
    pre_existing: bool | None = None

    def fits(self, settled: bool, in_list: bool, pre_existing: bool) -> bool:
        """Whether an amount with these facts is paid by this row."""
        return (
            self.settled in (None, settled)
            and self.in_list in (None, in_list)
            and self.pre_existing in (None, pre_existing)
        )

    @property
    def share(self) -> Decimal:
        """The share of the amount that is paid, from 0 to 1."""
        return Decimal(self.pays.value)


@dataclass(frozen=True)
class SubLimit:
    """A ceiling inside a bucket on the yearly cost of some categories, on their yearly count, or on both."""

    key: str
    name: Name
    takes: frozenset[str]
    yearly: Parameter | None  # fen of covered cost in an insurance year
    count: Parameter | None  # units of service in an insurance year


@dataclass(frozen=True)
class Bucket:
    """One pot of cover: the categories it takes, its deductible, its ratio table, its yearly limit."""

    key: str
    name: Name
    takes: frozenset[str]
    deductible: Parameter | None
    deductible_after_claim_free_years: tuple[tuple[int, Parameter], ...]  # ascending by years
    ratios: tuple[RatioClass, ...]
    no_ratio_reason: Name | None
    limit: Parameter | None
    sub_limits: tuple[SubLimit, ...]

    def deductible_fen(self, claim_free_years: int) -> int:
        """The yearly deductible after so many consecutive years without a claim, in fen."""
        chosen = self.deductible
        for years, parameter in self.deductible_after_claim_free_years:
            if claim_free_years >= years:
                chosen = parameter
        return int(chosen.value) if chosen else 0

    @cached_property
    def share_denominator(self) -> int:
        """The common denominator of all shares, so that sums of rates stay whole numbers."""
        return lcm(*(ratio.share.as_integer_ratio()[1] for ratio in self.ratios))

    @cached_property
    def share_numerators(self) -> dict[str, int]:
        """Ratio class key -> its share times `share_denominator`."""
        return {ratio.key: int(ratio.share * self.share_denominator) for ratio in self.ratios}

    @cached_property
    def ratio_by_key(self) -> dict[str, RatioClass]:
        """The ratio table by key."""
        return {ratio.key: ratio for ratio in self.ratios}

    @cached_property
    def sub_limit_by_key(self) -> dict[str, SubLimit]:
        """The sub-limits by key."""
        return {limit.key: limit for limit in self.sub_limits}

    def sub_limit_of(self, category: str) -> SubLimit | None:
        """The first sub-limit that takes this category."""
        return next((limit for limit in self.sub_limits if category in limit.takes), None)


@dataclass(frozen=True)
class Exclusion:
    """Categories that the product never pays, and the reason told to the customer."""

    key: str
    takes: frozenset[str]
    reason: Name


@dataclass(frozen=True)
class Schedule:
    """Everything one edition of a product pays. Two schedules with the same digest pay the same."""

    product: str
    edition: str
    name: Name
    in_force_from: date
    in_force_to: date | None  # last day included; None while it stays open
    sources: tuple[tuple[str, str], ...]
    waiting: Parameter | None
    waiting_applies_to_renewals: bool
    waiting_applies_to_accidents: bool
    rounding: str
    buckets: tuple[Bucket, ...]  # a category goes to the first bucket that takes it
    exclusions: tuple[Exclusion, ...] = ()
    total_cap: Parameter | None = None
    file: str = field(default="", compare=False)

    @property
    def waiting_days(self) -> int:
        """Days after the first start of cover in which nothing but exempt losses is paid; 0 when there are none."""
        return int(self.waiting.value) if self.waiting else 0

    @property
    def total_cap_fen(self) -> int | None:
        """The most that all buckets together pay in an insurance year, in fen."""
        return int(self.total_cap.value) if self.total_cap else None

    @cached_property
    def parameters(self) -> tuple[tuple[str, Parameter], ...]:
        """Every figure with the path of its field, in file order."""
        found: list[tuple[str, Parameter]] = []
        _collect(self, "", found)
        return tuple(found)

    @property
    def verified(self) -> bool:
        """True when every figure has been compared with the clause text."""
        return all(parameter.verified for _, parameter in self.parameters)

    @property
    def source(self) -> str:
        """Where the figures were read, in one line."""
        return "; ".join(text for _, text in self.sources)

    @cached_property
    def bucket_by_category(self) -> dict[str, Bucket]:
        """Category -> the bucket that pays it."""
        routed: dict[str, Bucket] = {}
        for bucket in self.buckets:
            for category in bucket.takes:
                routed.setdefault(category, bucket)
        return routed

    @cached_property
    def exclusion_by_category(self) -> dict[str, Exclusion]:
        """Category -> the exclusion that names it."""
        return {category: exclusion for exclusion in self.exclusions for category in exclusion.takes}

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the content (not of the layout or comments of the file), as 64 hex digits."""
        content = asdict(self)
        del content["file"]
        text = json.dumps(content, sort_keys=True, ensure_ascii=False, default=_canonical, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


def _canonical(value: object) -> object:
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(value)
    raise TypeError(f"a schedule holds no {type(value).__name__}")


def _collect(value: object, path: str, found: list[tuple[str, Parameter]]) -> None:
    if isinstance(value, Parameter):
        found.append((path, value))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            _collect(item, f"{path}[{position}]", found)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            _collect(getattr(value, name), f"{path}.{name}" if path else name, found)
