"""What changed between two benefit schedules, figure by figure, in words and as plain values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from anlan.engines.adjudication.figure_words import category_names, conditions, figure, plain_value
from anlan.engines.adjudication.schedule import Bucket, Schedule
from anlan.engines.adjudication.terms import Gate, Name, Parameter, SubLimit
from anlan.engines.adjudication.words import LANGUAGES, fund_names

#: What stands in a schedule: a figure, a name, facts that must hold, a set of categories, or a plain text or switch.
Value = Parameter | Name | Gate | frozenset[str] | str | bool
_ADDED, _REMOVED, _CHANGED = "added", "removed", "changed"
_SAY: Mapping[str, Name] = {
    _ADDED: Name("新增{where}：{after}", "new: {where}: {after}"),
    _REMOVED: Name("取消{where}：原为 {before}", "gone: {where}: was {before}"),
    _CHANGED: Name("{where}：由 {before} 改为 {after}", "{where}: from {before} to {after}"),
    "takes": Name("{where}：{changes}", "{where}: {changes}"),
    "takes_more": Name("增加 {names}", "now also {names}"),
    "takes_less": Name("不再包括 {names}", "no longer {names}"),
    "source": Name(
        "{where} {after}：出处由 {before} 改为 {source}", "{where} {after}: source from {before} to {source}"
    ),
    "unconditional": Name("没有条件", "no condition"),
}
_WHERE: Mapping[str, Name] = {
    "product": Name("产品", "product"),
    "edition": Name("版本", "edition"),
    "name": Name("名称", "name"),
    "in_force.from": Name("适用起始日", "first day in force"),
    "in_force.to": Name("适用截止日", "last day in force"),
    "rounding": Name("舍入方式", "rounding"),
    "year_of": Name("累计对象", "whose costs add up"),
    "settled_by": Name("须先结算的基金", "funds that must settle first"),
    "total_cap": Name("方案年度总限额", "yearly limit of the whole plan"),
    "waiting.days": Name("等待期", "waiting period"),
    "waiting.renewals": Name("续保适用等待期", "renewals wait"),
    "waiting.accidents": Name("意外适用等待期", "accidents wait"),
    "takes": Name("费用类别", "kinds of cost"),
    "when": Name("条件", "condition"),
    "deductible.yearly": Name("年度免赔额", "deductible of a year"),
    "deductible.per_claim": Name("每次免赔额", "deductible of each claim"),
    "after": Name("连续 {} 年无理赔后的免赔额", "deductible after claim-free years: {}"),
    "pays": Name("赔付比例", "rate"),
    "ratio": Name("比例「{}」", "rate “{}”"),
    "no_ratio_reason": Name("不赔付时告知的原因", "reason told where no rate fits"),
    "limit": Name("年度限额", "yearly limit"),
    "tier": Name("第 {} 段", "tier {}"),
    "from": Name("起点", "start"),
    "sub_limit": Name("分项限额「{}」", "limit “{}”"),
    "per": Name("计算周期", "counted for each"),
    "amount": Name("金额", "amount"),
    "count": Name("次数", "units"),
    "step": Name("照护等级 {} 级起、照护满 {} 个月", "from care level {}, months of care from {}"),
    "one_of": Name("只付一项「{}」", "one of “{}”"),
    "sub_limits": Name("分项限额", "limits"),
    "exclusion": Name("不保障「{}」", "exclusion “{}”"),
    "reason": Name("告知的原因", "reason told"),
    "bucket": Name("「{}」", "“{}”"),
    "source": Name("出处「{}」", "source “{}”"),
    "order": Name("各项责任的次序", "order of the parts"),
    "order_of_ratios": Name("比例的次序（第一个符合的算）", "order of the rates (the first that fits decides)"),
    "order_of_sub_limits": Name(
        "分项限额的次序（费用归第一个包括它的）", "order of the limits (a cost is under the first that takes it)"
    ),
    "order_of_exclusions": Name("不保障费用的次序", "order of the exclusions"),
}
_TEXTS: Mapping[str, Name] = {
    "year": Name("保险年度", "insurance year"),
    "item": Name("每种药品或耗材", "drug or device"),
    "stay": Name("每次住院", "hospital stay"),
    "month": Name("自然月", "calendar month"),
    "week": Name("周", "week"),
    "half_up": Name("四舍五入", "half upwards"),
    "down": Name("只舍不入", "always downwards"),
    "member": Name("每位被保险人", "each insured person's"),
    "family": Name("全家", "a family's together"),
}
_YES: Mapping[bool, Name] = {True: Name("是", "yes"), False: Name("否", "no")}


@dataclass(frozen=True)
class Difference:
    """One figure, text or set that is not the same in two schedules."""

    path: str  # by keys, as buckets.hospital.deductible.yearly
    change: str  # "added", "removed" or "changed"
    where: Name
    before: Value | None
    after: Value | None

    def words(self, language: str) -> str:
        """The difference in a sentence of `language`."""
        said = {
            "where": self.where.spoken(language),
            "before": _spoken(self.before, language),
            "after": _spoken(self.after, language),
        }
        if isinstance(self.before, frozenset) and isinstance(self.after, frozenset):
            return self._takes(self.before, self.after, language)
        if isinstance(self.before, Parameter) and isinstance(self.after, Parameter) and said["before"] == said["after"]:
            said |= {"before": self.before.source, "source": self.after.source}
            return _SAY["source"].spoken(language).format(**said)
        return _SAY[self.change].spoken(language).format(**said)

    def _takes(self, before: frozenset[str], after: frozenset[str], language: str) -> str:
        parts = (("takes_more", after - before), ("takes_less", before - after))
        said = [_SAY[rule].spoken(language).format(names=category_names(c, language)) for rule, c in parts if c]
        changes = ("；" if language == "zh-hans" else "; ").join(said)
        return _SAY["takes"].spoken(language).format(where=self.where.spoken(language), changes=changes)

    def to_json(self) -> dict[str, Any]:
        """Plain values, with the sentence in each language."""
        plain = {"path": self.path, "change": self.change, "before": _plain(self.before), "after": _plain(self.after)}
        return plain | {"words": {language: self.words(language) for language in LANGUAGES}}


def differences(before: Schedule, after: Schedule) -> tuple[Difference, ...]:
    """Everything in which two schedules differ, in the order of the later one; then what only the earlier one has.

    Buckets, rows and sub-limits are matched by key, tiers by their place. Where keys that both have stand in another
    order, or a new one stands before an old one, the order is a difference of its own: of rows and sub-limits the first
    that fits decides.
    """
    old, new = (dict(_entries(schedule)) for schedule in (before, after))
    found = []
    for path in [*new, *(path for path in old if path not in new)]:
        where, was = old.get(path, (None, None))
        now_where, now = new.get(path, (None, None))
        if was == now or (None in (was, now) and path.endswith(".name")):  # its other parts are called by it anyway
            continue
        change = _ADDED if was is None else _REMOVED if now is None else _CHANGED
        there = now_where or where
        assert there is not None
        found.append(Difference(path, change, there, was, now))
    return (*found, *_orders(before, after))


def _orders(before: Schedule, after: Schedule) -> Iterator[Difference]:
    old = {path: named for path, _, named in _ordered(before)}
    for path, where, now in _ordered(after):
        was = old.get(path, {})
        kept = [key for key in was if key in now]
        if kept and list(now)[: len(kept)] != kept:
            yield Difference(f"{path}.order", _CHANGED, where, _listed(was), _listed(now))


def _ordered(schedule: Schedule) -> Iterator[tuple[str, Name, dict[str, Name]]]:
    """Each list whose order counts: its path, the words for its place, and the name of each key in it."""
    yield "buckets", _WHERE["order"], {bucket.key: bucket.name for bucket in schedule.buckets}
    for bucket in schedule.buckets:
        place = _place("bucket", bucket.name)
        rows = {row.key: row.name for row in bucket.ratios}
        yield f"buckets.{bucket.key}.ratios", _inner(place, _WHERE["order_of_ratios"]), rows
        limits = {limit.key: limit.name for limit in bucket.sub_limits}
        yield f"buckets.{bucket.key}.sub_limits", _inner(place, _WHERE["order_of_sub_limits"]), limits
    exclusions = {exclusion.key: _same(exclusion.key) for exclusion in schedule.exclusions}
    yield "exclusions", _WHERE["order_of_exclusions"], exclusions


def _listed(names: Mapping[str, Name]) -> Name:
    return Name("".join(f"「{name.zh}」" for name in names.values()), ", ".join(f"“{n.en}”" for n in names.values()))


_Entry = tuple[str, tuple[Name, Value]]


def _entries(schedule: Schedule) -> Iterator[_Entry]:
    """Every figure, text and set of a schedule that is given: its path, the words for its place, its value."""
    waits = bool(schedule.waiting)
    whole: dict[str, Value | None] = {
        "product": schedule.product,
        "edition": schedule.edition,
        "name": schedule.name,
        "in_force.from": str(schedule.in_force_from),
        "in_force.to": str(schedule.in_force_to) if schedule.in_force_to else None,
        "rounding": schedule.rounding,
        "year_of": schedule.year_of,
        "settled_by": Name(*(fund_names(schedule.settled_by, language) for language in LANGUAGES)),
        "total_cap": schedule.total_cap,
        "waiting.days": schedule.waiting,
        "waiting.renewals": schedule.waiting_applies_to_renewals if waits else None,
        "waiting.accidents": schedule.waiting_applies_to_accidents if waits else None,
    }
    yield from _given(whole)
    for bucket in schedule.buckets:
        place = _place("bucket", bucket.name)
        yield from _inside(f"buckets.{bucket.key}", place, _bucket(bucket))
    for exclusion in schedule.exclusions:
        parts = _given({"takes": exclusion.takes, "reason": exclusion.reason})
        yield from _inside(f"exclusions.{exclusion.key}", _place("exclusion", _same(exclusion.key)), parts)
    for each in schedule.one_of:
        chosen = _given({"name": each.name, "sub_limits": _same(", ".join(sorted(each.sub_limits)))})
        yield from _inside(f"one_of.{each.key}", _place("one_of", each.name), chosen)
    for key, text in schedule.sources:
        yield f"sources.{key}", (_place("source", _same(key)), text)


def _bucket(bucket: Bucket) -> Iterator[_Entry]:
    before_rates: dict[str, Value | None] = {
        "name": bucket.name,
        "takes": bucket.takes,
        "when": bucket.gate if bucket.gate != Gate() else None,
        "deductible.yearly": bucket.deductible,
        "deductible.per_claim": bucket.deductible_of_claim,
    }
    yield from _given(before_rates)
    for years, parameter in bucket.deductible_after_claim_free_years:
        yield f"deductible.after_claim_free_years.{years}", (_place("after", _same(str(years))), parameter)
    for row in () if bucket.tiers else bucket.ratios:
        gate = Gate(row.settled, row.in_list, row.pre_existing)
        parts = _given({"name": row.name, "when": gate, "pays": row.pays})
        yield from _inside(f"ratios.{row.key}", _place("ratio", row.name), parts)
    for number, tier in enumerate(bucket.tiers, start=1):
        parts = _given({"from": tier.starts, "pays": tier.pays})
        yield from _inside(f"tiers.{number}", _place("tier", _same(str(number))), parts)
    yield from _given({"no_ratio_reason": bucket.no_ratio_reason, "limit": bucket.limit})
    for limit in bucket.sub_limits:
        yield from _inside(f"sub_limits.{limit.key}", _place("sub_limit", limit.name), _sub_limit(limit))


def _sub_limit(limit: SubLimit) -> Iterator[_Entry]:
    parts: dict[str, Value | None] = {"name": limit.name, "takes": limit.takes, "per": limit.per}
    yield from _given(parts | {"amount": limit.amount, "count": limit.count})
    for step in limit.steps:
        level, months = str(step.care_level_from), str(step.care_months_from)
        entries = _given({"amount": step.amount, "count": step.count})
        yield from _inside(f"steps.{level}.{months}", _place("step", _same(level), _same(months)), entries)


def _given(parts: Mapping[str, Value | None]) -> Iterator[_Entry]:
    for path, value in parts.items():
        if value is not None:
            yield path, (_WHERE[path], value)


def _inside(path: str, place: Name, entries: Iterator[_Entry]) -> Iterator[_Entry]:
    for below, (where, value) in entries:
        yield f"{path}.{below}", (_inner(place, where), value)


def _inner(place: Name, where: Name) -> Name:
    return Name(f"{place.zh}{where.zh}", f"{place.en} {where.en}")


def _place(rule: str, *names: Name) -> Name:
    where = _WHERE[rule]
    return Name(where.zh.format(*(name.zh for name in names)), where.en.format(*(name.en for name in names)))


def _same(text: str) -> Name:
    return Name(text, text)


def _spoken(value: Value | None, language: str) -> str:
    if isinstance(value, Parameter):
        return figure(value, language)
    if isinstance(value, Name):
        return value.spoken(language)
    if isinstance(value, Gate):
        return conditions(value, language) or _SAY["unconditional"].spoken(language)
    if isinstance(value, frozenset):
        return category_names(value, language)
    if isinstance(value, bool):
        return _YES[value].spoken(language)
    text = "" if value is None else value
    return _TEXTS[text].spoken(language) if text in _TEXTS else text


def _plain(value: Value | None) -> Any:
    if isinstance(value, Parameter):
        units = {"fen": "yuan", "share": "percent"}
        written = plain_value(value).replace(",", "")
        unit = units.get(value.unit, value.unit)
        return {"value": written, "unit": unit, "source": value.source, "verified": value.verified}
    if isinstance(value, Name):
        return {"zh": value.zh, "en": value.en}
    if isinstance(value, Gate):
        facts = ("settled", "in_list", "pre_existing")
        return {name: getattr(value, name) for name in facts if getattr(value, name) is not None}
    return sorted(value) if isinstance(value, frozenset) else value
