"""A benefit schedule read from its YAML file; every problem is named with line, field and what is allowed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import yaml

from anlan.engines.adjudication.schedule import (
    ROUNDING_MODES,
    Bucket,
    Exclusion,
    Name,
    Parameter,
    RatioClass,
    Schedule,
    SubLimit,
)
from anlan.engines.adjudication.yaml_fields import Field, Problem

FORMATS = ("1",)
GATES = ("settled", "in_list", "pre_existing")
MOST_YUAN = 10**12
UNITS = {  # unit in the file -> unit kept, what is allowed, least, most, decimals
    "yuan": ("fen", "an amount of yuan from 0 with at most two decimals, as 12000", 0, MOST_YUAN, 2),
    "percent": ("share", "a percentage from 0 to 100 with at most four decimals, as 70", 0, 100, 4),
    "days": ("days", "whole days from 0 to 3650", 0, 3650, 0),
    "count": ("count", "a whole number from 1 to 1000", 1, 1000, 0),
}


class ScheduleInvalid(ValueError):
    """A schedule file that cannot be used; `problems` names each place and what is allowed there."""

    def __init__(self, file: str, problems: tuple[Problem, ...]) -> None:
        self.file = file
        self.problems = problems
        listed = "\n".join(f"  {problem}" for problem in problems)
        super().__init__(f"{file or 'the schedule'} cannot be used until these are corrected:\n{listed}")


def load_schedule(text_or_path: str | Path) -> Schedule:
    """The schedule in a YAML file, or in a YAML text (a text with more than one line).

    Raises `ScheduleInvalid` with every problem found, and `OSError` when the file cannot be opened.
    """
    is_text = isinstance(text_or_path, str) and "\n" in text_or_path
    file = "" if is_text else str(text_or_path)
    text = str(text_or_path) if is_text else Path(text_or_path).read_text(encoding="utf-8")
    problems: list[Problem] = []
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        problem = Problem(line, "", f"this is not YAML: {error.problem}", "YAML with two spaces for each level")
        raise ScheduleInvalid(file, (problem,)) from error
    if node is None:
        raise ScheduleInvalid(file, (Problem(1, "", "the file is empty", "a benefit schedule"),))
    schedule = _schedule(Field(node, "", problems), file)
    if problems:
        raise ScheduleInvalid(file, tuple(sorted(problems, key=lambda problem: problem.line)))
    return schedule


def _schedule(top: Field, file: str) -> Schedule:
    required = ("format", "product", "edition", "name", "in_force", "sources", "rounding", "buckets")
    fields = top.fields(required, ("waiting", "exclusions", "total_cap"))
    if "format" in fields:
        fields["format"].text(one_of=FORMATS)
    sources = _sources(fields.get("sources"))
    known = tuple(key for key, _ in sources)
    in_force = fields["in_force"].fields(("from",), ("to",)) if "in_force" in fields else {}
    first, last = (in_force[key].day() if key in in_force else None for key in ("from", "to"))
    if first and last and last < first:
        in_force["to"].report("it ends before it starts", f"{first} or later")
    waiting = fields["waiting"].fields(("days", "renewals", "accidents")) if "waiting" in fields else {}
    buckets = _buckets(fields.get("buckets"), known)
    exclusions = _exclusions(fields.get("exclusions"))
    return Schedule(
        product=_text(fields, "product"),
        edition=_text(fields, "edition"),
        name=_name(fields.get("name")),
        in_force_from=first or date.min,
        in_force_to=last,
        sources=sources,
        waiting=_parameter(waiting.get("days"), known, "days"),
        waiting_applies_to_renewals="renewals" in waiting and waiting["renewals"].yes(),
        waiting_applies_to_accidents="accidents" in waiting and waiting["accidents"].yes(),
        rounding=fields["rounding"].text(one_of=ROUNDING_MODES) if "rounding" in fields else "",
        buckets=buckets,
        exclusions=exclusions,
        total_cap=_parameter(fields.get("total_cap"), known, "yuan"),
        file=file,
    )


def _text(fields: dict[str, Field], key: str) -> str:
    return fields[key].text() if key in fields else ""


def _sources(field: Field | None) -> tuple[tuple[str, str], ...]:
    if field is None:
        return ()
    entries = field.entries("a short key for each source, and where it can be read")
    if not entries:
        field.report("no source is given", "at least one source")
    return tuple((key, entry.text()) for key, entry in entries.items())


def _name(field: Field | None) -> Name:
    fields = field.fields(("zh", "en")) if field else {}
    return Name(zh=_text(fields, "zh"), en=_text(fields, "en"))


def _parameter(field: Field | None, sources: tuple[str, ...], unit: str) -> Parameter | None:
    if field is None:
        return None
    kept_unit, allowed, least, most, decimals = UNITS[unit]
    fields = field.fields(("value", "unit", "source", "verified"))
    value = fields["value"].number(allowed, least, most, decimals) if "value" in fields else Decimal(least)
    if "unit" in fields:
        fields["unit"].text(one_of=(unit,))
    source = fields["source"].text(one_of=sources) if "source" in fields else ""
    verified = fields["verified"].yes() if "verified" in fields else False
    if unit == "percent":
        return Parameter(value / 100, kept_unit, source, verified)
    return Parameter(int(value * 100) if unit == "yuan" else int(value), kept_unit, source, verified)


def _categories(field: Field | None) -> frozenset[str]:
    if field is None:
        return frozenset()
    return frozenset(item.text() for item in field.items("a list of categories of cost"))


def _buckets(field: Field | None, sources: tuple[str, ...]) -> tuple[Bucket, ...]:
    if field is None:
        return ()
    items = field.items("a list of buckets, each with key, name, takes and ratios")
    buckets = tuple(_bucket(item, sources) for item in items)
    _no_doubles(items, tuple(bucket.key for bucket in buckets), "bucket")
    taken: dict[str, str] = {}
    for item, bucket in zip(items, buckets, strict=True):
        for category in sorted(bucket.takes & taken.keys()):
            item.report(f"{category!r} is already taken by bucket {taken[category]!r}", "each category in one bucket")
        taken |= dict.fromkeys(bucket.takes, bucket.key)
    return buckets


def _bucket(field: Field, sources: tuple[str, ...]) -> Bucket:
    fields = field.fields(("key", "name", "takes", "ratios"), ("deductible", "no_ratio_reason", "limit", "sub_limits"))
    takes = _categories(fields.get("takes"))
    yearly, by_years = _deductible(fields.get("deductible"), sources)
    ratio_items = fields["ratios"].items("a list of rows with key, name and pays") if "ratios" in fields else []
    ratios = tuple(_ratio(item, sources) for item in ratio_items)
    _no_doubles(ratio_items, tuple(ratio.key for ratio in ratios), "ratio row")
    reason = _name(fields["no_ratio_reason"]) if "no_ratio_reason" in fields else None
    if reason is None and ratio_items and not _covers_everything(ratios):
        fields["ratios"].report(
            "some combination of settled, in_list and pre_existing meets no row",
            "rows for every combination, or a no_ratio_reason told to the customer",
        )
    limit_items = fields["sub_limits"].items("a list of sub-limits") if "sub_limits" in fields else []
    sub_limits = tuple(_sub_limit(item, sources, takes) for item in limit_items)
    _no_doubles(limit_items, tuple(limit.key for limit in sub_limits), "sub-limit")
    return Bucket(
        key=_text(fields, "key"),
        name=_name(fields.get("name")),
        takes=takes,
        deductible=yearly,
        deductible_after_claim_free_years=by_years,
        ratios=ratios,
        no_ratio_reason=reason,
        limit=_parameter(fields.get("limit"), sources, "yuan"),
        sub_limits=sub_limits,
    )


def _deductible(
    field: Field | None, sources: tuple[str, ...]
) -> tuple[Parameter | None, tuple[tuple[int, Parameter], ...]]:
    if field is None:
        return None, ()
    fields = field.fields(("yearly",), ("after_claim_free_years",))
    yearly = _parameter(fields.get("yearly"), sources, "yuan")
    steps: list[tuple[int, Parameter]] = []
    allowed = "a whole number of years from 1, and the deductible from then on"
    entries = fields["after_claim_free_years"].entries(allowed) if "after_claim_free_years" in fields else {}
    for years, entry in entries.items():
        parameter = _parameter(entry, sources, "yuan")
        if not years.isdecimal() or int(years) < 1:
            entry.report(f"{years!r} is not a number of years", allowed)
        elif parameter:
            steps.append((int(years), parameter))
    steps.sort(key=lambda step: step[0])
    return yearly, tuple(steps)


def _ratio(field: Field, sources: tuple[str, ...]) -> RatioClass:
    fields = field.fields(("key", "name", "pays"), ("when",))
    when = fields["when"].fields(optional=GATES) if "when" in fields else {}
    pays = _parameter(fields.get("pays"), sources, "percent")
    return RatioClass(
        key=_text(fields, "key"),
        name=_name(fields.get("name")),
        pays=pays or Parameter(Decimal(0), "share", "", False),
        settled=when["settled"].yes() if "settled" in when else None,
        in_list=when["in_list"].yes() if "in_list" in when else None,
        pre_existing=when["pre_existing"].yes() if "pre_existing" in when else None,
    )


def _covers_everything(ratios: tuple[RatioClass, ...]) -> bool:
    either = (True, False)
    return all(any(row.fits(a, b, c) for row in ratios) for a in either for b in either for c in either)


def _sub_limit(field: Field, sources: tuple[str, ...], bucket_takes: frozenset[str]) -> SubLimit:
    fields = field.fields(("key", "name", "takes"), ("yearly", "count"))
    takes = _categories(fields.get("takes"))
    if takes - bucket_takes:
        fields["takes"].report(
            f"{', '.join(sorted(takes - bucket_takes))} is not taken by the bucket", ", ".join(sorted(bucket_takes))
        )
    if "yearly" not in fields and "count" not in fields:
        field.report("nothing is limited", "yearly (yuan), count, or both")
    return SubLimit(
        key=_text(fields, "key"),
        name=_name(fields.get("name")),
        takes=takes,
        yearly=_parameter(fields.get("yearly"), sources, "yuan"),
        count=_parameter(fields.get("count"), sources, "count"),
    )


def _exclusions(field: Field | None) -> tuple[Exclusion, ...]:
    if field is None:
        return ()
    excluded = []
    items = field.items("a list of exclusions with key, takes and reason")
    for item in items:
        fields = item.fields(("key", "takes", "reason"))
        takes = _categories(fields.get("takes"))
        excluded.append(Exclusion(key=_text(fields, "key"), takes=takes, reason=_name(fields.get("reason"))))
    _no_doubles(items, tuple(exclusion.key for exclusion in excluded), "exclusion")
    return tuple(excluded)


def _no_doubles(items: list[Field], keys: tuple[str, ...], what: str) -> None:
    seen: set[str] = set()
    for item, key in zip(items, keys, strict=True):
        if key in seen:
            item.report(f"the {what} {key!r} is given twice", "each key once")
        seen.add(key)
