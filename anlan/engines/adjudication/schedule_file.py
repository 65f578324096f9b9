"""A benefit schedule read from its YAML file; every problem is named with line, field and what is allowed."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import yaml

from anlan.engines.adjudication.bucket_fields import buckets_in
from anlan.engines.adjudication.schedule import ROUNDING_MODES, UNITS_OF_YEAR, Bucket, Schedule
from anlan.engines.adjudication.schedule_fields import categories_in, name_in, no_doubles, parameter_in, text_in
from anlan.engines.adjudication.terms import FUNDS, Alternative, Exclusion
from anlan.engines.adjudication.yaml_fields import Field, Problem

FORMATS = ("1",)


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
    file = "" if _is_text(text_or_path) else str(text_or_path)
    text = read_text(text_or_path)
    problems: list[Problem] = []
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        found = f"this is not YAML: {getattr(error, 'problem', None) or getattr(error, 'reason', error)}"
        problem = Problem(mark.line + 1 if mark else 1, "", found, "YAML with two spaces for each level")
        raise ScheduleInvalid(file, (problem,)) from error
    if node is None:
        raise ScheduleInvalid(file, (Problem(1, "", "the file is empty", "a benefit schedule"),))
    schedule = _schedule(Field(node, "", problems), file)
    if problems:
        raise ScheduleInvalid(file, tuple(sorted(problems, key=lambda problem: problem.line)))
    return schedule


def read_text(text_or_path: str | Path) -> str:
    """The text itself, or the text of the file. Raises `ScheduleInvalid` when the file is not UTF-8."""
    if _is_text(text_or_path):
        return str(text_or_path)
    try:
        return Path(text_or_path).read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        problem = Problem(1, "", "this is not text in UTF-8", "a file saved as UTF-8")
        raise ScheduleInvalid(str(text_or_path), (problem,)) from error


def _is_text(text_or_path: str | Path) -> bool:
    return isinstance(text_or_path, str) and "\n" in text_or_path


def _schedule(top: Field, file: str) -> Schedule:
    required = ("format", "product", "edition", "name", "in_force", "sources", "rounding", "buckets")
    fields = top.fields(required, ("waiting", "exclusions", "total_cap", "one_of", "settled_by", "year_of"))
    if "format" in fields:
        fields["format"].text(one_of=FORMATS)
    sources = _sources(fields.get("sources"))
    known = tuple(key for key, _ in sources)
    in_force = fields["in_force"].fields(("from",), ("to",)) if "in_force" in fields else {}
    first, last = (in_force[key].day() if key in in_force else None for key in ("from", "to"))
    if first and last and last < first:
        in_force["to"].report("it ends before it starts", f"{first} or later")
    waiting = fields["waiting"].fields(("days", "renewals", "accidents")) if "waiting" in fields else {}
    buckets = buckets_in(fields.get("buckets"), known)
    exclusions = _exclusions(fields.get("exclusions"))
    return Schedule(
        product=text_in(fields, "product"),
        edition=text_in(fields, "edition"),
        name=name_in(fields.get("name")),
        in_force_from=first or date.min,
        in_force_to=last,
        sources=sources,
        waiting=parameter_in(waiting.get("days"), known, "days"),
        waiting_applies_to_renewals="renewals" in waiting and waiting["renewals"].yes(),
        waiting_applies_to_accidents="accidents" in waiting and waiting["accidents"].yes(),
        rounding=fields["rounding"].text(one_of=ROUNDING_MODES) if "rounding" in fields else "",
        buckets=buckets,
        exclusions=exclusions,
        total_cap=parameter_in(fields.get("total_cap"), known, "yuan"),
        one_of=_one_of(fields.get("one_of"), buckets),
        settled_by=_funds(fields["settled_by"]) if "settled_by" in fields else Schedule.settled_by,
        year_of=fields["year_of"].text(one_of=UNITS_OF_YEAR) if "year_of" in fields else "member",
        file=file,
    )


def _sources(field: Field | None) -> tuple[tuple[str, str], ...]:
    if field is None:
        return ()
    entries = field.entries("a short key for each source, and where it can be read")
    if not entries:
        field.report("no source is given", "at least one source")
    return tuple((key, entry.text()) for key, entry in entries.items())


def _funds(field: Field) -> tuple[str, ...]:
    items = field.items(f"a list of funds: {', '.join(FUNDS)}")
    funds = tuple(item.text(one_of=tuple(FUNDS)) for item in items)
    no_doubles(items, funds, "fund")
    return funds


def _one_of(field: Field | None, buckets: tuple[Bucket, ...]) -> tuple[Alternative, ...]:
    """Benefits of which only one is paid; in buckets where choosing it changes nothing for other periods.

    A sub-limit is meant by its key alone, so a key of several buckets cannot be meant.
    """
    if field is None:
        return ()
    free = [b for b in buckets if not (b.deductible or b.deductible_of_claim or b.tiers or b.limit)]
    times = Counter(limit.key for bucket in buckets for limit in bucket.sub_limits)
    limits = [limit for bucket in free for limit in bucket.sub_limits if times[limit.key] == 1]
    fit = {limit.key: limit.per for limit in limits if limit.per in ("month", "week")}
    found, taken = [], set[str]()
    items = field.items("a list of choices with key, name and sub_limits")
    for item in items:
        fields = item.fields(("key", "name", "sub_limits"))
        keys = fields["sub_limits"].items("at least two sub-limits, by key") if "sub_limits" in fields else []
        names = tuple(key.text(one_of=tuple(fit)) for key in keys)
        allowed = "sub-limits with one and the same `per`, month or week, each in one choice"
        if len(set(names)) < 2 or len({fit.get(name) for name in names}) > 1 or taken & set(names):
            item.report("these are no two benefits of one period", allowed)
        taken |= set(names)
        found.append(Alternative(text_in(fields, "key"), name_in(fields.get("name")), frozenset(names)))
    no_doubles(items, tuple(each.key for each in found), "choice")
    return tuple(found)


def _exclusions(field: Field | None) -> tuple[Exclusion, ...]:
    if field is None:
        return ()
    excluded = []
    items = field.items("a list of exclusions with key, takes and reason")
    for item in items:
        fields = item.fields(("key", "takes", "reason"))
        takes = categories_in(fields.get("takes"))
        excluded.append(Exclusion(key=text_in(fields, "key"), takes=takes, reason=name_in(fields.get("reason"))))
    no_doubles(items, tuple(exclusion.key for exclusion in excluded), "exclusion")
    return tuple(excluded)
