"""Everything worth correcting or a second look in a schedule file, told at once with its line.

Problems keep a file from being used. Remarks do not: the file says something that is allowed and seldom meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from itertools import product
from pathlib import Path

import yaml

from anlan.engines.adjudication.category_spelling import category_meant
from anlan.engines.adjudication.figure_words import plain_value, plural
from anlan.engines.adjudication.plan_words import some_facts_meet_no_row
from anlan.engines.adjudication.problem import Figure, Problem
from anlan.engines.adjudication.schedule import Bucket, Schedule
from anlan.engines.adjudication.schedule_file import ScheduleInvalid, load_schedule, read_text
from anlan.engines.adjudication.terms import Parameter
from anlan.engines.adjudication.words import CATEGORIES
from anlan.kernel.money import yuan_text

_Remark = tuple[str, str, dict[str, Figure]]  # path, rule of `remark_words.REMARKS`, figures
_ONE_PERCENT = Decimal("0.01")
_EITHER = (True, False)


@dataclass(frozen=True)
class Linted:
    """What a look at a schedule file found; `schedule` is None where it cannot be used."""

    schedule: Schedule | None
    problems: tuple[Problem, ...]
    remarks: tuple[Problem, ...] = ()


def lint_schedule(text_or_path: str | Path) -> Linted:
    """All problems of a schedule file; where there is none, all remarks.

    Raises `OSError` when the file cannot be opened.
    """
    try:
        schedule = load_schedule(text_or_path)
    except ScheduleInvalid as invalid:
        return Linted(None, invalid.problems)
    lines = lines_of(read_text(text_or_path))
    found_remarks = (*_of_settled(schedule, said="settled_by" in lines), *_remarks(schedule))
    remarks = (Problem.of(_line(path, lines), path, rule, **figures) for path, rule, figures in found_remarks)
    return Linted(schedule, (), tuple(sorted(remarks, key=lambda remark: remark.line)))


def _remarks(schedule: Schedule) -> Iterator[_Remark]:
    yield from _of_sources(schedule)
    yield from _of_cap(schedule)
    for at, exclusion in enumerate(schedule.exclusions):
        yield from _of_categories(f"exclusions[{at}].takes", exclusion.takes)
    for at, bucket in enumerate(schedule.buckets):
        place = f"buckets[{at}]"
        yield from _of_categories(f"{place}.takes", bucket.takes)
        yield from _of_excluded(place, bucket, schedule)
        yield from _of_deductible(place, bucket)
        yield from _of_rates(place, bucket)
        yield from _of_limits(place, bucket)


def _of_settled(schedule: Schedule, *, said: bool) -> Iterator[_Remark]:
    if schedule.asks_whether_settled and not said:
        yield next(_gates_of_settled(schedule)), "settled_by_whom", {}
    elif said and not schedule.asks_whether_settled:
        yield "settled_by", "settled_unused", {}


def _gates_of_settled(schedule: Schedule) -> Iterator[str]:
    for at, bucket in enumerate(schedule.buckets):
        if bucket.gate.settled is not None:
            yield f"buckets[{at}].when"
        yield from (f"buckets[{at}].ratios[{n}].when" for n, row in enumerate(bucket.ratios) if row.settled is not None)


def _of_sources(schedule: Schedule) -> Iterator[_Remark]:
    used = {parameter.source for _, parameter in schedule.parameters}
    for key, _ in schedule.sources:
        if key not in used:
            yield f"sources.{key}", "source_unused", {"key": key}


def _of_cap(schedule: Schedule) -> Iterator[_Remark]:
    limits = [bucket.limit_fen for bucket in schedule.buckets]
    known = [limit for limit in limits if limit is not None]
    if schedule.total_cap_fen == 0:
        yield "total_cap", "pays_nothing_at_all", {}
    if schedule.total_cap_fen is not None and len(known) == len(limits) and schedule.total_cap_fen > sum(known):
        yield "total_cap", "cap_unreached", {"yuan": yuan_text(sum(known))}


def _of_categories(path: str, categories: frozenset[str]) -> Iterator[_Remark]:
    for category in sorted(categories - CATEGORIES.keys()):
        near = category_meant(category, CATEGORIES) or "".join(get_close_matches(category, CATEGORIES, n=1))
        yield path, "near_name" if near else "no_name", {"category": category, "near": near}


def _of_excluded(place: str, bucket: Bucket, schedule: Schedule) -> Iterator[_Remark]:
    for category in sorted(bucket.takes & schedule.exclusion_by_category.keys()):
        exclusion = schedule.exclusion_by_category[category]
        yield f"{place}.takes", "excluded", {"category": category, "key": exclusion.key}


def _of_deductible(place: str, bucket: Bucket) -> Iterator[_Remark]:
    if bucket.tiers and not bucket.tiers[0].starts_fen:
        yield f"{place}.tiers[0].from", "no_start_line", {}
    before = bucket.deductible
    for years, parameter in bucket.deductible_after_claim_free_years:
        if before and parameter.value >= before.value:
            path = f"{place}.deductible.after_claim_free_years.{years}"
            yield path, "not_lower", {"years": years, "s": plural(years)}
        before = parameter


def _of_rates(place: str, bucket: Bucket) -> Iterator[_Remark]:
    reached: set[tuple[bool, ...]] = {f for f in product(_EITHER, _EITHER, _EITHER) if not bucket.gate.fits(*f)}
    for at, row in enumerate(() if bucket.tiers else bucket.ratios):
        fitting = {facts for facts in product(_EITHER, _EITHER, _EITHER) if row.fits(*facts)}
        if fitting <= reached:
            yield f"{place}.ratios[{at}]", "row_unreached", {}
        reached |= fitting
    deducts = bool(bucket.deductible or bucket.deductible_of_claim)
    for path, pays in _rates(place, bucket):
        if not pays.value and not bucket.tiers:
            yield path, "pays_nothing_and_deducts" if deducts else "pays_nothing", {}
        elif 0 < pays.value <= _ONE_PERCENT:
            meant = format((Decimal(pays.value) * 10_000).normalize(), "f")
            yield path, "tiny_rate", {"percent": plain_value(pays), "meant": meant}
    if bucket.no_ratio_reason and (bucket.tiers or not some_facts_meet_no_row(bucket)):
        yield f"{place}.no_ratio_reason", "reason_untold", {}


def _rates(place: str, bucket: Bucket) -> Iterator[tuple[str, Parameter]]:
    if bucket.tiers:
        yield from ((f"{place}.tiers[{at}].pays", tier.pays) for at, tier in enumerate(bucket.tiers))
    else:
        yield from ((f"{place}.ratios[{at}].pays", row.pays) for at, row in enumerate(bucket.ratios))


def _of_limits(place: str, bucket: Bucket) -> Iterator[_Remark]:
    limit = bucket.limit_fen
    borne = bucket.tiers[0].starts_fen if bucket.tiers else bucket.deductible_fen(0)
    if limit == 0:
        yield f"{place}.limit", "pays_nothing_at_all", {}
    elif limit is not None and limit < max(borne, bucket.deductible_of_claim_fen):
        yield f"{place}.limit", "limit_below", {"yuan": yuan_text(limit)}
    taken: set[str] = set()
    for at, sub in enumerate(bucket.sub_limits):
        path = f"{place}.sub_limits[{at}]"
        for category in sorted(sub.takes & taken):
            yield f"{path}.takes", "limited_twice", {"category": category}
        taken |= sub.takes
        amounts = [("amount", sub.amount), *((f"steps[{n}].amount", step.amount) for n, step in enumerate(sub.steps))]
        for field, amount in amounts:
            if limit is not None and amount and amount.value > limit:
                yield f"{path}.{field}", "sub_limit_above", {"yuan": yuan_text(limit)}


def lines_of(text: str) -> dict[str, int]:
    """The line on which the value of each path begins."""
    found: dict[str, int] = {}
    waiting: list[tuple[str, yaml.Node | None]] = [("", yaml.compose(text, Loader=yaml.SafeLoader))]
    while waiting:
        path, node = waiting.pop()
        if node is None or path in found:
            continue
        found[path] = int(node.start_mark.line) + 1
        if isinstance(node, yaml.MappingNode):
            waiting += [(f"{path}.{key.value}" if path else str(key.value), value) for key, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            waiting += [(f"{path}[{at}]", item) for at, item in enumerate(node.value)]
    return found


def _line(path: str, lines: dict[str, int]) -> int:
    if path not in lines:
        path = path.removesuffix("amount") + "yearly"  # its older name
    return lines[path]
