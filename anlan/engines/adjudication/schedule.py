"""A benefit schedule: what one product edition pays, as frozen values with a content digest."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from math import lcm

from anlan.engines.adjudication.terms import (
    Alternative,
    Ceiling,
    Exclusion,
    Gate,
    Name,
    Parameter,
    RatioClass,
    SubLimit,
    Tier,
)

ROUNDING_MODES = ("half_up", "down")
UNITS_OF_YEAR = ("member", "family")


@dataclass(frozen=True)
class Bucket:
    """One pot of cover: the categories it takes, its deductibles, its rates, its limits."""

    key: str
    name: Name
    takes: frozenset[str]
    gate: Gate  # facts an amount must have to belong here; without them a later bucket may take it
    deductible: Parameter | None  # fen of the insurance year
    deductible_after_claim_free_years: tuple[tuple[int, Parameter], ...]  # ascending by years
    deductible_of_claim: Parameter | None  # fen of each claim
    ratios: tuple[RatioClass, ...]  # with tiers a single row that pays all; the tiers then say how much
    tiers: tuple[Tier, ...]  # ascending; empty where the ratio table decides
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
    def deductible_of_claim_fen(self) -> int:
        """What each claim bears itself before the yearly deductible, in fen."""
        return int(self.deductible_of_claim.value) if self.deductible_of_claim else 0

    @property
    def limit_fen(self) -> int | None:
        """The most the bucket pays in an insurance year, in fen."""
        return int(self.limit.value) if self.limit else None

    @cached_property
    def share_denominator(self) -> int:
        """The common denominator of all shares, so that sums of rates stay whole numbers."""
        shares = [*(row.share for row in self.ratios), *(tier.share for tier in self.tiers)]
        return lcm(*(share.as_integer_ratio()[1] for share in shares))

    @cached_property
    def share_numerators(self) -> dict[str, int]:
        """Ratio class key -> its share times `share_denominator`."""
        return {ratio.key: int(ratio.share * self.share_denominator) for ratio in self.ratios}

    @cached_property
    def tier_steps(self) -> tuple[tuple[int, int], ...]:
        """For each tier where it starts, in fen, and how much its share is above the one before, as a numerator.

        >>> from decimal import Decimal
        >>> half = Tier(Parameter(1000, "fen", "s", False), Parameter(Decimal("0.5"), "share", "s", False))
        >>> more = Tier(Parameter(9000, "fen", "s", False), Parameter(Decimal("0.6"), "share", "s", False))
        >>> anyone = RatioClass(key="all")
        >>> Bucket("b", Name("", ""), frozenset(), Gate(), None, (), None, (anyone,), (half, more), None, None,
        ...        ()).tier_steps
        ((1000, 5), (9000, 1))
        """
        numerators = [int(tier.share * self.share_denominator) for tier in self.tiers]
        rises = [after - before for before, after in zip([0, *numerators], numerators, strict=False)]
        return tuple((tier.starts_fen, rise) for tier, rise in zip(self.tiers, rises, strict=True))

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

    def whole_year_ceiling(self, sub: str) -> Ceiling | None:
        """The ceiling of a sub-limit that holds for the whole year and everybody; None for any other."""
        return self.sub_limit_by_key[sub].whole_year if sub else None


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
    buckets: tuple[Bucket, ...]  # an amount goes to the first bucket that takes its category and lets it through
    exclusions: tuple[Exclusion, ...] = ()
    total_cap: Parameter | None = None
    one_of: tuple[Alternative, ...] = ()
    settled_by: tuple[str, ...] = ("basic_insurance",)  # the funds of `terms.FUNDS` that `settled` means, all of them
    year_of: str = "member"  # whose costs one insurance year adds up: one member's, or a family's together
    file: str = field(default="", compare=False)

    @property
    def title(self) -> str:
        """Product and edition: what an insurance year belongs to."""
        return f"{self.product} {self.edition}"

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
    def categories(self) -> tuple[str, ...]:
        """Every category of cost the schedule names, sorted."""
        taken = [*(bucket.takes for bucket in self.buckets), *(exclusion.takes for exclusion in self.exclusions)]
        return tuple(sorted(frozenset().union(*taken)))

    @property
    def asks_whether_settled(self) -> bool:
        """Whether any payment depends on funds having settled first."""
        gates = [gate for bucket in self.buckets for gate in (bucket.gate, *bucket.ratios)]
        return any(gate.settled is not None for gate in gates)

    @cached_property
    def buckets_by_category(self) -> dict[str, tuple[Bucket, ...]]:
        """Category -> the buckets that take it, in the order they are tried."""
        return {
            category: tuple(bucket for bucket in self.buckets if category in bucket.takes)
            for category in self.categories
        }

    @cached_property
    def asked_by_category(self) -> dict[str, frozenset[str]]:
        """Category -> what its sub-limit needs to know of a line: `item`, `on`, `quantity`, and `care_level`."""
        asked: dict[str, frozenset[str]] = {}
        for category, buckets in self.buckets_by_category.items():
            limits = [limit for bucket in buckets if (limit := bucket.sub_limit_of(category))]
            found = frozenset(fact for limit in limits for fact in limit.asks)
            if found:
                asked[category] = found
        return asked

    @cached_property
    def alternative_by_sub_limit(self) -> dict[str, Alternative]:
        """Key of a sub-limit -> the benefits of which it is one."""
        return {key: alternative for alternative in self.one_of for key in alternative.sub_limits}

    @cached_property
    def bucket_by_key(self) -> dict[str, Bucket]:
        """The buckets by key."""
        return {bucket.key: bucket for bucket in self.buckets}

    @cached_property
    def exclusion_by_category(self) -> dict[str, Exclusion]:
        """Category -> the exclusion that names it."""
        return {category: exclusion for exclusion in self.exclusions for category in exclusion.takes}

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the content (not of the layout or comments of the file), as 64 hex digits."""
        content = asdict(self, dict_factory=_content)
        text = json.dumps(content, sort_keys=True, ensure_ascii=False, default=_canonical, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


#: Fields that came after the first release. They are left out of the digest where they say nothing, so that a schedule
#: registered before keeps the digest its claims were computed under.
_SAYING_NOTHING: dict[str, object] = {
    "gate": {"settled": None, "in_list": None, "pre_existing": None},
    "deductible_of_claim": None,
    "tiers": (),
    "per": "year",
    "steps": (),
    "one_of": (),
    "settled_by": ("basic_insurance",),
    "year_of": "member",
}


def _content(pairs: list[tuple[str, object]]) -> dict[str, object]:
    kept = {name: value for name, value in pairs if name not in _SAYING_NOTHING or value != _SAYING_NOTHING[name]}
    kept.pop("file", None)
    if "takes" in kept and "amount" in kept:
        kept["yearly"] = kept.pop("amount")  # its name before there were other periods
    return kept


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
        if value.source:  # the row that stands before tiers has no figure of its own
            found.append((path, value))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            _collect(item, f"{path}[{position}]", found)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            _collect(getattr(value, name), f"{path}.{name}" if path else name, found)
