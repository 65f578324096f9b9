"""A benefit schedule read from its YAML file; every problem is named with line, field and what is allowed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import yaml

from anlan.engines.adjudication.bucket_fields import buckets_in
from anlan.engines.adjudication.problem import Problem, word
from anlan.engines.adjudication.schedule import ROUNDING_MODES, UNITS_OF_YEAR, Bucket, Schedule
from anlan.engines.adjudication.schedule_fields import categories_in, name_in, no_doubles, parameter_in, word_in
from anlan.engines.adjudication.terms import FUNDS, Alternative, Exclusion, SubLimit
from anlan.engines.adjudication.yaml_fields import Field
from anlan.engines.adjudication.yaml_slips import slips

FORMATS = ("1",)
_WAITS = {"renewals": "renewals: true / false", "accidents": "accidents: true / false"}
_Place = tuple[Bucket, SubLimit]


class ScheduleInvalid(ValueError):
    """A schedule file that cannot be used; `problems` names each place and what is allowed there."""

    def __init__(self, file: str, problems: tuple[Problem, ...]) -> None:
        self.file = file
        self.problems = problems
        super().__init__(self.words("en"))

    def words(self, language: str) -> str:
        """Every problem in a line of `language`."""
        chinese = language.startswith("zh")
        place = "  第 {} 行，{}" if chinese else "  line {}, {}"
        listed = (place.format(problem.line, problem.words(language)) for problem in self.problems)
        name = self.file or ("这份方案" if chinese else "the schedule")
        title = f"{name} 改正以下各处后才能使用：" if chinese else f"{name} cannot be used until these are corrected:"
        return "\n".join((title, *listed))


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
        raise ScheduleInvalid(file, slips(text) or (_not_yaml(error),)) from error
    if node is None:
        raise ScheduleInvalid(file, (Problem.of(1, "", "empty_file"),))
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
        raise ScheduleInvalid(str(text_or_path), (Problem.of(1, "", "not_utf8"),)) from error


def _not_yaml(error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    line = mark.line + 1 if mark else 1
    why = str(getattr(error, "problem", None) or getattr(error, "reason", error))
    if "expected <block end>" in why:
        return Problem.of(line, "", "indent")
    if "mapping values are not allowed" in why:
        return Problem.of(line, "", "colon_in_text")
    return Problem.of(line, "", "not_yaml", why=why)


def _is_text(text_or_path: str | Path) -> bool:
    return isinstance(text_or_path, str) and "\n" in text_or_path


def _schedule(top: Field, file: str) -> Schedule:
    required = ("format", "product", "edition", "name", "in_force", "sources", "rounding", "buckets")
    fields = top.fields(required, ("waiting", "exclusions", "total_cap", "one_of", "settled_by", "year_of"))
    if "format" in fields:
        fields["format"].word(one_of=FORMATS)
    sources = _sources(fields.get("sources"))
    known = tuple(key for key, _ in sources)
    days = {"from": "from: 2026-01-01"}
    in_force = {}
    if "in_force" in fields:
        in_force = fields["in_force"].fields(("from",), ("to",), may_be_empty=("to",), examples=days)
    first, last = (in_force[key].day() if key in in_force else None for key in ("from", "to"))
    if first and last and last < first:
        in_force["to"].report("ends_first", day=str(first))
    waiting = (
        fields["waiting"].fields(("days", "renewals", "accidents"), examples=_WAITS) if "waiting" in fields else {}
    )
    buckets = buckets_in(fields.get("buckets"), known)
    exclusions = _exclusions(fields.get("exclusions"))
    return Schedule(
        product=word_in(fields, "product"),
        edition=word_in(fields, "edition"),
        name=name_in(fields.get("name")),
        in_force_from=first or date.min,
        in_force_to=last,
        sources=sources,
        waiting=parameter_in(waiting.get("days"), known, "days"),
        waiting_applies_to_renewals="renewals" in waiting and waiting["renewals"].yes(),
        waiting_applies_to_accidents="accidents" in waiting and waiting["accidents"].yes(),
        rounding=fields["rounding"].word(one_of=ROUNDING_MODES) if "rounding" in fields else "",
        buckets=buckets,
        exclusions=exclusions,
        total_cap=parameter_in(fields.get("total_cap"), known, "yuan"),
        one_of=_one_of(fields.get("one_of"), buckets),
        settled_by=_funds(fields["settled_by"]) if "settled_by" in fields else Schedule.settled_by,
        year_of=fields["year_of"].word(one_of=UNITS_OF_YEAR) if "year_of" in fields else "member",
        file=file,
    )


def _sources(field: Field | None) -> tuple[tuple[str, str], ...]:
    if field is None:
        return ()
    entries = field.entries(word("sources"))
    if isinstance(field.node, yaml.MappingNode) and not entries:
        field.report("no_source")
    return tuple((key, entry.text()) for key, entry in entries.items())


def _funds(field: Field) -> tuple[str, ...]:
    items = field.items(word("funds", funds=", ".join(FUNDS)))
    funds = tuple(item.word(one_of=tuple(FUNDS)) for item in items)
    no_doubles(items, funds, "a_fund")
    return funds


def _one_of(field: Field | None, buckets: tuple[Bucket, ...]) -> tuple[Alternative, ...]:
    """Benefits of which only one is paid; in buckets where choosing it changes nothing for other periods.

    A sub-limit is meant by its key alone, so a key of several buckets cannot be meant.
    """
    if field is None:
        return ()
    places: dict[str, list[_Place]] = {}
    for bucket in buckets:
        for limit in bucket.sub_limits:
            places.setdefault(limit.key, []).append((bucket, limit))
    found, taken = [], set[str]()
    items = field.items(word("one_of"))
    for item in items:
        fields = item.fields(("key", "name", "sub_limits"))
        keys = fields["sub_limits"].items(word("two_keys")) if "sub_limits" in fields else []
        names = tuple(key.word() for key in keys)
        unfit = [key for key, name in zip(keys, names, strict=True) if name and _is_unfit(key, name, places)]
        periods = {limit.per for name in names for _, limit in places.get(name, ())}
        if keys and not unfit and (len(set(names)) < 2 or len(periods) > 1 or taken & set(names)):
            item.report("no_two_benefits")
        taken |= set(names)
        found.append(Alternative(word_in(fields, "key"), name_in(fields.get("name")), frozenset(names)))
    no_doubles(items, tuple(each.key for each in found), "a_choice")
    return tuple(found)


def _is_unfit(field: Field, key: str, places: Mapping[str, Sequence[_Place]]) -> bool:
    """Report a sub-limit that cannot stand for another one."""
    if key not in places:
        field.report("no_sub_limit", key=key, allowed=", ".join(places) or word("nothing"))
        return True
    if len(places[key]) > 1:
        field.report("in_several_buckets", key=key)
        return True
    bucket, limit = places[key][0]
    if limit.per not in ("month", "week"):
        field.report("not_by_period", key=key)
        return True
    bound = bool(bucket.deductible or bucket.deductible_of_claim or bucket.tiers or bucket.limit)
    if bound:
        field.report("in_bound_bucket", key=key, bucket=bucket.key)
    return bound


def _exclusions(field: Field | None) -> tuple[Exclusion, ...]:
    if field is None:
        return ()
    excluded = []
    items = field.items(word("exclusions"))
    for item in items:
        fields = item.fields(("key", "takes", "reason"))
        takes = categories_in(fields.get("takes"))
        excluded.append(Exclusion(key=word_in(fields, "key"), takes=takes, reason=name_in(fields.get("reason"))))
    no_doubles(items, tuple(exclusion.key for exclusion in excluded), "an_exclusion")
    return tuple(excluded)
