"""The buckets of a schedule file: what they take, their deductibles, ratios or tiers, limits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from decimal import Decimal
from itertools import product

from anlan.engines.adjudication.problem import word
from anlan.engines.adjudication.schedule import Bucket
from anlan.engines.adjudication.schedule_fields import (
    categories_in,
    gate_in,
    name_in,
    no_doubles,
    parameter_in,
    word_in,
)
from anlan.engines.adjudication.terms import PERIODS, Gate, LimitStep, Name, Parameter, RatioClass, SubLimit, Tier
from anlan.engines.adjudication.yaml_fields import Field

#: With tiers no ratio is chosen: every amount is in one row, and the height of the year's cost says what is paid.
_EVERYONE = RatioClass(
    key="tiers",
    pays=Parameter(Decimal(1), "share", "", False),
    name=Name("分段累计", "by the height of the year's cost"),
)
_EITHER = (True, False)
_FACTS = tuple(product(_EITHER, _EITHER, _EITHER))


def buckets_in(field: Field | None, sources: Sequence[str]) -> tuple[Bucket, ...]:
    """All buckets; a category that two buckets would take for the same facts is reported."""
    if field is None:
        return ()
    items = field.items(word("buckets"))
    buckets = tuple(_bucket(item, sources) for item in items)
    no_doubles(items, tuple(bucket.key for bucket in buckets), "a_bucket")
    for later, (item, bucket) in enumerate(zip(items, buckets, strict=True)):
        for earlier in buckets[:later]:
            both = sorted(bucket.takes & earlier.takes)
            if both and any(bucket.gate.fits(*facts) and earlier.gate.fits(*facts) for facts in _FACTS):
                item.report("taken_twice", categories=", ".join(map(repr, both)), bucket=earlier.key)
    return buckets


def _bucket(field: Field, sources: Sequence[str]) -> Bucket:
    fields = field.fields(
        ("key", "name", "takes"),
        ("when", "deductible", "ratios", "tiers", "no_ratio_reason", "limit", "sub_limits"),
    )
    takes = categories_in(fields.get("takes"))
    gate = gate_in(fields.get("when"))
    yearly, by_years, of_claim = _deductible(fields.get("deductible"), sources)
    reason = name_in(fields["no_ratio_reason"]) if "no_ratio_reason" in fields else None
    tiers = _tiers(fields.get("tiers"), sources)
    sub_limits = _sub_limits(fields.get("sub_limits"), sources, takes)
    if "tiers" in fields and (yearly or by_years):
        fields["deductible"].report("yearly_beside_tiers")
    if of_claim and sub_limits:
        fields["sub_limits"].report("of_claim_beside_limits")
    return Bucket(
        key=word_in(fields, "key"),
        name=name_in(fields.get("name")),
        takes=takes,
        gate=gate,
        deductible=yearly,
        deductible_after_claim_free_years=by_years,
        deductible_of_claim=of_claim,
        ratios=_rows(field, fields, sources, gate, has_reason=reason is not None),
        tiers=tiers,
        no_ratio_reason=reason,
        limit=parameter_in(fields.get("limit"), sources, "yuan"),
        sub_limits=sub_limits,
    )


def _rows(
    field: Field, fields: dict[str, Field], sources: Sequence[str], gate: Gate, *, has_reason: bool
) -> tuple[RatioClass, ...]:
    if ("ratios" in fields) == ("tiers" in fields):
        field.report("how_much")
    if "ratios" not in fields:
        return (_EVERYONE,)
    told = len(field.problems)
    items = fields["ratios"].items(word("ratios"))
    rows = tuple(_ratio(item, sources) for item in items)
    no_doubles(items, tuple(row.key for row in rows), "a_ratio")
    whole = all(any(row.fits(*facts) for row in rows) for facts in _FACTS if gate.fits(*facts))
    if items and not whole and not has_reason and len(field.problems) == told:
        fields["ratios"].report("meets_no_row")
    return rows


def _deductible(
    field: Field | None, sources: Sequence[str]
) -> tuple[Parameter | None, tuple[tuple[int, Parameter], ...], Parameter | None]:
    if field is None:
        return None, (), None
    fields = field.fields(optional=("yearly", "after_claim_free_years", "per_claim"))
    if not {"yearly", "per_claim"} & field.names:
        field.report("no_deductible")
    yearly = parameter_in(fields.get("yearly"), sources, "yuan")
    steps: list[tuple[int, Parameter]] = []
    by_years = fields.get("after_claim_free_years")
    entries = by_years.entries(word("years")) if by_years else {}
    for years, entry in entries.items():
        parameter = parameter_in(entry, sources, "yuan")
        if not years.isdecimal() or int(years) < 1:
            entry.report("no_years", years=years, allowed=word("years"))
        elif parameter:
            steps.append((int(years), parameter))
    steps.sort(key=lambda step: step[0])
    return yearly, tuple(steps), parameter_in(fields.get("per_claim"), sources, "yuan")


def _ratio(field: Field, sources: Sequence[str]) -> RatioClass:
    fields = field.fields(("key", "name", "pays"), ("when",))
    pays = parameter_in(fields.get("pays"), sources, "percent")
    return RatioClass(
        key=word_in(fields, "key"),
        name=name_in(fields.get("name")),
        pays=pays or Parameter(Decimal(0), "share", "", False),
        **asdict(gate_in(fields.get("when"))),
    )


def _tiers(field: Field | None, sources: Sequence[str]) -> tuple[Tier, ...]:
    if field is None:
        return ()
    tiers: list[Tier] = []
    for item in field.items(word("tiers")):
        fields = item.fields(("from", "pays"))
        starts = parameter_in(fields.get("from"), sources, "yuan")
        pays = parameter_in(fields.get("pays"), sources, "percent")
        if starts is None or pays is None:
            continue
        tier = Tier(starts, pays)
        if tiers and tier.starts_fen <= tiers[-1].starts_fen:
            item.report("tier_below")
        if tiers and tier.share < tiers[-1].share:
            item.report("tier_pays_less")
        tiers.append(tier)
    return tuple(tiers)


def _sub_limits(field: Field | None, sources: Sequence[str], bucket_takes: frozenset[str]) -> tuple[SubLimit, ...]:
    if field is None:
        return ()
    items = field.items(word("sub_limits"))
    limits = tuple(_sub_limit(item, sources, bucket_takes) for item in items)
    no_doubles(items, tuple(limit.key for limit in limits), "a_sub_limit")
    return limits


def _sub_limit(field: Field, sources: Sequence[str], bucket_takes: frozenset[str]) -> SubLimit:
    # `yearly` is how an amount for the year was written before there were other periods.
    fields = field.fields(("key", "name", "takes"), ("per", "amount", "yearly", "count", "steps"))
    takes = categories_in(fields.get("takes"))
    if bucket_takes and takes - bucket_takes:
        others = ", ".join(sorted(takes - bucket_takes))
        fields["takes"].report("not_taken", categories=others, allowed=", ".join(sorted(bucket_takes)))
    if not {"amount", "yearly", "count", "steps"} & field.names:
        field.report("limits_nothing")
    return SubLimit(
        key=word_in(fields, "key"),
        name=name_in(fields.get("name")),
        takes=takes,
        per=fields["per"].word(one_of=PERIODS) if "per" in fields else "year",
        amount=parameter_in(fields.get("amount") or fields.get("yearly"), sources, "yuan"),
        count=parameter_in(fields.get("count"), sources, "count"),
        steps=_steps(fields.get("steps"), sources),
    )


def _steps(field: Field | None, sources: Sequence[str]) -> tuple[LimitStep, ...]:
    if field is None:
        return ()
    steps: list[LimitStep] = []
    for item in field.items(word("steps")):
        fields = item.fields(optional=("care_level_from", "care_months_from", "amount", "count"))
        level, months = (
            int(fields[name].number(word("level"), 0, 600, 0) or 0) if name in fields else 0
            for name in ("care_level_from", "care_months_from")
        )
        if not {"amount", "count"} & item.names:
            item.report("step_limits_nothing")
        amount = parameter_in(fields.get("amount"), sources, "yuan")
        step = LimitStep(level, months, amount, parameter_in(fields.get("count"), sources, "count"))
        if steps and (level, months) <= (steps[-1].care_level_from, steps[-1].care_months_from):
            item.report("step_below")
        steps.append(step)
    return tuple(steps)
