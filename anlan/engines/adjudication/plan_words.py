"""A whole benefit schedule told in plain words, in Chinese and in English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

from anlan.engines.adjudication.figure_words import category_names, conditions, figure, plural
from anlan.engines.adjudication.schedule import Bucket, Schedule
from anlan.engines.adjudication.terms import LimitStep, Name, Parameter, SubLimit, Tier
from anlan.engines.adjudication.words import LANGUAGES, full_stop, fund_names

_SAY: Mapping[str, Name] = {
    "edition": Name(
        "产品 {product}，版本 {edition}，适用于 {first} 起至 {last} 发生的费用。",
        "Product {product}, edition {edition}, for costs from {first} to {last}.",
    ),
    "edition_open": Name(
        "产品 {product}，版本 {edition}，适用于 {first} 起发生的费用。",
        "Product {product}, edition {edition}, for costs from {first} on.",
    ),
    "waiting": Name(
        "保障开始后的前 {days}是等待期，期间发生的费用不赔付。{renewals}{accidents}",
        "The first {days} of cover wait: costs in that time are not paid. {renewals} {accidents}",
    ),
    "waiting_on_renewals": Name("续保也适用等待期。", "Renewals wait too."),
    "no_waiting_on_renewals": Name("续保没有等待期。", "Renewals do not wait."),
    "waiting_on_accidents": Name("意外也适用等待期。", "Accidents wait too."),
    "no_waiting_on_accidents": Name("意外没有等待期。", "Accidents do not wait."),
    "others_first": Name(
        "医保等他人已支付的部分先从每项费用中减去，以下只算剩余的费用。",
        "What basic insurance and others paid is taken off each cost first; everything below is about what is left.",
    ),
    "year_of_member": Name(
        "每位被保险人的费用按保险年度累计。", "The costs of each insured person add up over the insurance year."
    ),
    "year_of_family": Name(
        "全家的费用按保险年度合并累计：免赔额和限额由全家共用。",
        "The costs of a family add up together over the insurance year: deductibles and limits are shared.",
    ),
    "one_of": Name(
        "「{name}」：同一期间只付一项，付较高的一项。",
        "“{name}”: of these only one is paid for one period, the higher.",
    ),
    "settled_by": Name("「已结算」指先经{funds}结算。", "“Settled” means settled first by {funds}."),
    "total_cap": Name("所有责任合计，每年最多赔付 {figure}。", "All parts together pay at most {figure} a year."),
    "half_up": Name(
        "每项责任全年合计时四舍五入到分，一年只舍入一次。",
        "The year's total of each part is rounded to the fen, half upwards, once.",
    ),
    "down": Name(
        "每项责任全年合计时舍去不足一分的部分，一年只舍一次。",
        "The year's total of each part is rounded down to the fen, once.",
    ),
    "takes": Name("保障的费用：{categories}。", "Pays for: {categories}."),
    "when": Name("仅限：{facts}。", "Only where: {facts}."),
    "no_deductible": Name("没有免赔额。", "No deductible."),
    "deductible": Name("每年免赔额 {figure}。", "Deductible of a year: {figure}."),
    "deductible_after": Name(
        "连续 {years} 年没有理赔后，每年免赔额为 {figure}。",
        "After {years} year{s} in a row without a claim the deductible of a year is {figure}.",
    ),
    "deductible_of_claim": Name("每次理赔的免赔额 {figure}。", "Deductible of each claim: {figure}."),
    "first_row": Name("比例由上往下看，第一个符合的算。", "Of these rates, from the top, the first that fits counts."),
    "ratio": Name("「{name}」赔付 {figure}。", "“{name}”: pays {figure}."),
    "ratio_when": Name("「{name}」（{facts}）赔付 {figure}。", "“{name}” ({facts}): pays {figure}."),
    "no_ratio": Name("其他情况不赔付，并告知：{reason}", "Anything else is not covered, and it is said why: {reason}"),
    "start_line": Name(
        "全年累计费用在 {figure}以内的部分不赔付。", "The part of the year's cost up to {figure} is not paid."
    ),
    "tier": Name(
        "全年累计费用超过 {starts}、不超过 {ends}的部分，赔付 {figure}。",
        "The part of the year's cost above {starts} and up to {ends} pays {figure}.",
    ),
    "last_tier": Name(
        "全年累计费用超过 {starts}的部分，赔付 {figure}。", "The part of the year's cost above {starts} pays {figure}."
    ),
    "sub_limit": Name("分项限额「{name}」（{categories}）：{ceilings}。", "Limit “{name}” ({categories}): {ceilings}."),
    "ceiling": Name("{per}最多计入 {figure}", "at most {figure} {per}"),
    "both": Name("{per}最多计入 {count}，且不超过 {amount}", "at most {count} and {amount} {per}"),
    "step": Name("照护等级 {level} 级起，{ceiling}", "from care level {level}, {ceiling}"),
    "step_after": Name(
        "照护等级 {level} 级起且照护满 {months} 个月，{ceiling}",
        "from care level {level} after {months} month{s} of care, {ceiling}",
    ),
    "step_for_nobody_else": Name("其他情况不计入", "otherwise nothing"),
    "limit": Name("每年最多赔付 {figure}。", "Pays at most {figure} a year."),
    "no_limit": Name("没有年度限额。", "No yearly limit."),
    "favourable": Name(
        "有选择时按对您有利的方式计算：限额保留比例高的费用，免赔额先抵比例低的费用。",
        "Where there is a choice, the one that pays more is made: limits keep the costs with the higher rate, "
        "deductibles take those with the lower rate first.",
    ),
    "exclusions": Name("不保障的费用", "Never paid"),
    "exclusion": Name("{categories}：{reason}", "{categories}: {reason}"),
    "sources": Name("数字的出处", "Where the figures were read"),
    "all_verified": Name("全部 {all} 个数字都已与条款核对。", "All {all} figures have been compared with the clause."),
    "some_unverified": Name(
        "{all} 个数字中有 {open} 个尚未与条款核对，标为「待核实」。",
        "{open} of {all} figures have not been compared with the clause; they are marked “not verified”.",
    ),
}
_PER: Mapping[str, Name] = {
    "year": Name("每年", "in a year"),
    "item": Name("每种药品或耗材每年", "for each drug or device in a year"),
    "stay": Name("每次住院", "in each hospital stay"),
    "month": Name("每个自然月", "in each calendar month"),
    "week": Name("每周（周一至周日）", "in each week (Monday to Sunday)"),
}
_EITHER = (True, False)


@dataclass(frozen=True)
class Passage:
    """Some sentences under a title."""

    title: str
    sentences: tuple[str, ...]


def explain_plan(schedule: Schedule, language: str) -> tuple[Passage, ...]:
    """The whole plan: what holds for all of it, each bucket, what is excluded, and where the figures were read.

    Figures that were not compared with the clause are marked. Raises `ValueError` for a language without words.
    """
    if language not in LANGUAGES:
        raise ValueError(f"there are no words in {language!r}; choose one of {', '.join(LANGUAGES)}")
    return _Telling(schedule, language).passages()


@dataclass(frozen=True)
class _Telling:
    schedule: Schedule
    language: str

    def passages(self) -> tuple[Passage, ...]:
        buckets = (Passage(self._name(bucket.name), tuple(self._bucket(bucket))) for bucket in self.schedule.buckets)
        found = [Passage(self._name(self.schedule.name), tuple(self._whole())), *buckets]
        if self.schedule.exclusions:
            sentences = (
                self._say("exclusion", categories=self._names(each.takes), reason=self._sentence(each.reason))
                for each in self.schedule.exclusions
            )
            found.append(Passage(self._say("exclusions"), tuple(sentences)))
        return (*found, Passage(self._say("sources"), tuple(self._sources())))

    def _whole(self) -> list[str]:
        plan = self.schedule
        days = {"first": plan.in_force_from, "last": plan.in_force_to}
        edition = "edition" if plan.in_force_to else "edition_open"
        said = [self._say(edition, product=plan.product, edition=plan.edition, **days)]
        if plan.waiting:
            renewals = "waiting_on_renewals" if plan.waiting_applies_to_renewals else "no_waiting_on_renewals"
            accidents = "waiting_on_accidents" if plan.waiting_applies_to_accidents else "no_waiting_on_accidents"
            figures = {"renewals": self._say(renewals), "accidents": self._say(accidents)}
            said.append(self._say("waiting", days=self._figure(plan.waiting), **figures))
        said += [self._say(f"year_of_{plan.year_of}"), self._say("others_first"), self._say("favourable")]
        if plan.asks_whether_settled:
            said.append(self._say("settled_by", funds=fund_names(plan.settled_by, self.language)))
        said += [self._say("one_of", name=self._name(each.name)) for each in plan.one_of]
        if plan.total_cap:
            said.append(self._say("total_cap", figure=self._figure(plan.total_cap)))
        return [*said, self._say(plan.rounding)]

    def _bucket(self, bucket: Bucket) -> list[str]:
        said = [self._say("takes", categories=self._names(bucket.takes))]
        facts = conditions(bucket.gate, self.language, self.schedule.settled_by)
        if facts:
            said.append(self._say("when", facts=facts))
        said += self._deductibles(bucket)
        said += self._tiers(bucket.tiers) if bucket.tiers else self._ratios(bucket)
        said += [self._sub_limit(limit) for limit in bucket.sub_limits]
        return [*said, self._say("limit", figure=self._figure(bucket.limit)) if bucket.limit else self._say("no_limit")]

    def _deductibles(self, bucket: Bucket) -> list[str]:
        said = []
        if bucket.deductible_of_claim:
            said.append(self._say("deductible_of_claim", figure=self._figure(bucket.deductible_of_claim)))
        if bucket.deductible:
            said.append(self._say("deductible", figure=self._figure(bucket.deductible)))
        for years, parameter in bucket.deductible_after_claim_free_years:
            said.append(self._say("deductible_after", years=years, s=plural(years), figure=self._figure(parameter)))
        return said or ([] if bucket.tiers else [self._say("no_deductible")])

    def _ratios(self, bucket: Bucket) -> list[str]:
        facts = product(_EITHER, _EITHER, _EITHER)
        several = any(sum(row.fits(*each) for row in bucket.ratios) > 1 for each in facts)
        said = [self._say("first_row")] if several else []
        for row in bucket.ratios:
            when = conditions(row, self.language, self.schedule.settled_by)
            figures = {"name": self._name(row.name), "figure": self._figure(row.pays)}
            rule = "ratio_when" if when not in ("", figures["name"]) else "ratio"
            said.append(self._say(rule, facts=when, **figures))
        if bucket.no_ratio_reason and some_facts_meet_no_row(bucket):
            said.append(self._say("no_ratio", reason=self._sentence(bucket.no_ratio_reason)))
        return said

    def _tiers(self, tiers: tuple[Tier, ...]) -> list[str]:
        said = [self._say("start_line", figure=self._figure(tiers[0].starts))] if tiers[0].starts_fen else []
        for tier, above in zip(tiers, (*tiers[1:], None), strict=True):
            figures = {"starts": self._figure(tier.starts), "figure": self._figure(tier.pays)}
            ends = {"ends": self._figure(above.starts)} if above else {}
            said.append(self._say("tier" if above else "last_tier", **figures, **ends))
        return said

    def _sub_limit(self, limit: SubLimit) -> str:
        ceilings = [self._ceiling(limit, limit.per)] if limit.amount or limit.count else []
        for step in limit.steps:
            figures = {"level": step.care_level_from, "ceiling": self._ceiling(step, limit.per)}
            rule = "step_after" if step.care_months_from else "step"
            months = step.care_months_from
            ceilings.append(self._say(rule, months=months, s=plural(months), **figures))
        if limit.steps and not (limit.amount or limit.count):
            ceilings.append(self._say("step_for_nobody_else"))
        told = ("；" if self.language == "zh-hans" else "; ").join(ceilings)
        figures = {"name": self._name(limit.name), "categories": self._names(limit.takes)}
        return self._say("sub_limit", ceilings=told, **figures)

    def _ceiling(self, limit: SubLimit | LimitStep, per: str) -> str:
        spoken = _PER[per].spoken(self.language)
        if limit.amount and limit.count:
            figures = {"amount": self._figure(limit.amount), "count": self._figure(limit.count)}
            return self._say("both", per=spoken, **figures)
        only = limit.amount or limit.count
        assert only is not None
        return self._say("ceiling", per=spoken, figure=self._figure(only))

    def _sources(self) -> list[str]:
        figures = [parameter for _, parameter in self.schedule.parameters]
        unverified = sum(not parameter.verified for parameter in figures)
        rule = "some_unverified" if unverified else "all_verified"
        listed = [f"{key}: {text}" for key, text in self.schedule.sources]
        return [*listed, self._say(rule, all=len(figures), open=unverified)]

    def _say(self, rule: str, **figures: object) -> str:
        return _SAY[rule].spoken(self.language).format(**figures)

    def _figure(self, parameter: Parameter) -> str:
        return figure(parameter, self.language)

    def _name(self, name: Name) -> str:
        return name.spoken(self.language)

    def _sentence(self, reason: Name) -> str:
        return full_stop(self._name(reason), self.language)

    def _names(self, categories: frozenset[str]) -> str:
        return category_names(categories, self.language)


def some_facts_meet_no_row(bucket: Bucket) -> bool:
    """Whether an amount that the bucket takes can fit none of its ratio rows."""
    facts = product(_EITHER, _EITHER, _EITHER)
    return any(bucket.gate.fits(*each) and not any(row.fits(*each) for row in bucket.ratios) for each in facts)
