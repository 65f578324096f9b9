"""An insurance year that runs under two versions of its schedule: each claim pays by the version of its day."""

from __future__ import annotations

import itertools
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anlan.engines.adjudication import (
    Adjudication,
    Part,
    Schedule,
    YearDisagrees,
    YearSoFar,
    adjudicate,
    explain,
    load_schedule,
    reverse,
)

from .obvious import as_yaml
from .test_laws import PERCENTS, as_claim, plans, years

LAW = settings(max_examples=60, deadline=None)


def plan(**bucket: Any) -> dict[str, Any]:
    usual = {"key": "one", "takes": ["bed"], "when": {}, "deductible": 10_000, "deductible_of_claim": 0}
    usual |= {"limit": None, "ratios": [{"percent": "90", "when": {}}], "tiers": [], "sub_limits": []}
    return {"rounding": "half_up", "total_cap": None, "buckets": [usual | bucket]}


def stay(fen: int) -> dict[str, Any]:
    line = {"category": "bed", "billed": fen, "others": 0, "in_list": True, "quantity": 1}
    return {"settled": True, "pre_existing": False, "lines": [line]}


class TwoVersions:
    """A year under a first and an amended version, as the house keeps it."""

    def __init__(self, first: Schedule, amended: Schedule) -> None:
        self.parts = {"first": Part(first, YearSoFar()), "amended": Part(amended, YearSoFar())}

    def claim(self, version: str, facts: dict[str, Any]) -> Adjudication:
        part = self.parts[version]
        answer = adjudicate(schedule=part.schedule, claim=as_claim(facts), year=part.year, **self._others(version))
        self.parts[version] = Part(part.schedule, answer.year_after)
        return answer

    def take_back(self, version: str, facts: dict[str, Any]) -> None:
        part = self.parts[version]
        year = reverse(schedule=part.schedule, claim=as_claim(facts), year=part.year, **self._others(version))
        self.parts[version] = Part(part.schedule, year)

    @property
    def paid_fen(self) -> int:
        return sum(part.year.paid_fen for part in self.parts.values())

    def _others(self, version: str) -> dict[str, tuple[Part, ...]]:
        return {"later": (self.parts["amended"],)} if version == "first" else {"earlier": (self.parts["first"],)}


def two_versions(before: dict[str, Any], after: dict[str, Any]) -> TwoVersions:
    return TwoVersions(load_schedule(as_yaml(before)), load_schedule(as_yaml(after)))


def test_a_lower_rate_holds_for_losses_from_its_day_on_and_takes_nothing_back() -> None:
    year = two_versions(plan(), plan(ratios=[{"percent": "70", "when": {}}]))
    assert year.claim("first", stay(20_000)).payable_fen == 9_000  # (20,000 - 10,000) x 90%
    assert year.claim("amended", stay(10_000)).payable_fen == 7_000  # the deductible is borne: 10,000 x 70%


def test_a_deductible_is_borne_once_whatever_the_version() -> None:
    year = two_versions(plan(deductible=10_000), plan(deductible=16_000))
    year.claim("first", stay(12_000))
    answer = year.claim("amended", stay(10_000))
    assert answer.payable_fen == 3_600  # 6,000 of 16,000 are left to bear
    (step,) = (step for step in answer.steps if step.rule == "deductible")
    assert explain(step, "en") == (
        "Yearly deductible 160.00 yuan: 100.00 used before, 60.00 taken now, 0.00 remaining."
    )


def test_a_deductible_that_was_lowered_is_never_given_back() -> None:
    year = two_versions(plan(deductible=10_000), plan(deductible=4_000))
    assert year.claim("first", stay(8_000)).payable_fen == 0
    answer = year.claim("amended", stay(1_000))
    assert answer.payable_fen == 900
    (step,) = (step for step in answer.steps if step.rule == "deductible")
    assert "0.00 remaining" in explain(step, "en")


@pytest.mark.parametrize(("limit", "pays"), [(9_000, 0), (9_001, 1), (20_000, 9_000)])
def test_a_limit_counts_what_the_version_before_paid(limit: int, pays: int) -> None:
    year = two_versions(plan(), plan(limit=limit))
    year.claim("first", stay(20_000))
    assert year.claim("amended", stay(10_000)).payable_fen == pays


@pytest.mark.parametrize(("period", "pays"), [("year", 1_800), ("item", 1_800)])
def test_a_sub_limit_counts_what_the_version_before_counted(period: str, pays: int) -> None:
    def capped(fen: int) -> dict[str, Any]:
        limit = {"key": "beds", "takes": ["bed"], "per": period, "amount": fen, "count": None, "steps": []}
        return plan(deductible=0, sub_limits=[limit])

    def bed(fen: int) -> dict[str, Any]:
        facts = stay(fen)
        return facts | {"lines": [facts["lines"][0] | {"item": "a"}]}

    year = two_versions(capped(10_000), capped(12_000))
    assert year.claim("first", bed(30_000)).payable_fen == 9_000
    assert year.claim("amended", bed(30_000)).payable_fen == pays  # 2,000 are left of 12,000


def test_one_scan_a_year_is_one_scan_under_both_versions() -> None:
    limit = {"key": "scans", "takes": ["bed"], "per": "year", "amount": None, "count": 1, "steps": []}
    year = two_versions(plan(deductible=0, sub_limits=[limit]), plan(deductible=0, sub_limits=[limit]))
    assert year.claim("first", stay(10_000)).payable_fen == 9_000
    assert year.claim("amended", stay(10_000)).payable_fen == 0


def test_a_third_version_counts_only_the_scans_that_the_second_still_paid() -> None:
    def counted(most: int) -> Schedule:
        limit = {"key": "scans", "takes": ["bed"], "per": "year", "amount": None, "count": most, "steps": []}
        return load_schedule(as_yaml(plan(deductible=0, sub_limits=[limit])))

    def scans(times: int) -> dict[str, Any]:
        facts = stay(times * 1_000)
        return facts | {"lines": [facts["lines"][0] | {"quantity": times}]}

    parts: list[Part] = []
    for most, times, paid in ((5, 3, 3), (5, 5, 2), (9, 9, 4)):
        plan_now = counted(most)
        answer = adjudicate(schedule=plan_now, claim=as_claim(scans(times)), year=YearSoFar(), earlier=parts)
        assert answer.payable_fen == paid * 900
        parts.append(Part(plan_now, answer.year_after))


def test_tiers_go_on_where_the_version_before_ended() -> None:
    tiers = plan(deductible=0, tiers=[(10_000, "50"), (30_000, "60")], ratios=[])
    year = two_versions(tiers, plan(deductible=0, tiers=[(10_000, "60"), (30_000, "80")], ratios=[]))
    assert year.claim("first", stay(20_000)).payable_fen == 5_000
    assert year.claim("amended", stay(20_000)).payable_fen == 14_000  # 10,000 at 60%, 10,000 at 80%


def test_a_bill_that_comes_late_is_paid_with_the_deductible_it_lifts_from_a_later_one() -> None:
    on_time, late = (two_versions(plan(), plan(ratios=[{"percent": "70", "when": {}}])) for _ in range(2))
    assert [on_time.claim("first", stay(10_000)).payable_fen, on_time.claim("amended", stay(10_000)).payable_fen] == [
        0,
        7_000,
    ]
    assert late.claim("amended", stay(10_000)).payable_fen == 0
    answer = late.claim("first", stay(10_000))
    assert (answer.payable_fen, answer.lines[0].to_deductible_fen) == (7_000, 3_000)
    assert [step.amount_fen for step in answer.steps if step.rule == "year_recomputed"] == [7_000]


def test_taking_a_claim_back_leaves_the_year_that_would_have_been_without_it() -> None:
    year, without = (two_versions(plan(), plan(ratios=[{"percent": "70", "when": {}}])) for _ in range(2))
    year.claim("first", stay(10_000))
    year.claim("amended", stay(10_000))
    year.take_back("first", stay(10_000))
    without.claim("amended", stay(10_000))
    assert year.paid_fen == without.paid_fen == 0


def test_taking_back_a_late_claim_that_was_paid_nothing_pays_nothing_out_and_nothing_back() -> None:
    """The late bill uses up the one scan of the year at a lower rate; what July was paid is not reclaimed for it."""
    limit = {"key": "scans", "takes": ["bed"], "per": "year", "amount": None, "count": 1, "steps": []}
    rates = ([{"percent": "33", "when": {}}], [{"percent": "90", "when": {}}])
    year = two_versions(*(plan(deductible=0, sub_limits=[limit], ratios=rate) for rate in rates))
    assert year.claim("amended", stay(10_000)).payable_fen == 9_000
    assert year.claim("first", stay(10_000)).payable_fen == 0
    year.take_back("first", stay(10_000))
    assert year.paid_fen == 9_000
    year.take_back("amended", stay(10_000))
    assert year.paid_fen == 0


def test_versions_of_two_products_do_not_share_a_year() -> None:
    first = load_schedule(as_yaml(plan()))
    other = replace(first, product="another")
    year = adjudicate(schedule=other, claim=as_claim(stay(20_000)), year=YearSoFar()).year_after
    with pytest.raises(YearDisagrees):
        adjudicate(schedule=first, claim=as_claim(stay(1)), year=YearSoFar(), earlier=[Part(other, year)])


# --- laws ---


def amended(draw: st.DrawFn, before: dict[str, Any], *, rates: bool) -> dict[str, Any]:
    """The same plan with other deductibles and limits, and with other rates if asked."""
    buckets = []
    for bucket in before["buckets"]:
        figures = {"deductible": bucket["deductible"] and draw(st.sampled_from([1, 50, 100, 250]))}
        figures["limit"] = draw(st.none() | st.integers(0, 400))
        if rates:
            figures["ratios"] = [row | {"percent": draw(st.sampled_from(PERCENTS))} for row in bucket["ratios"]]
        buckets.append(bucket | figures)
    return before | {"buckets": buckets}


@st.composite
def two_plans(draw: st.DrawFn, *, plain: bool) -> tuple[dict[str, Any], dict[str, Any]]:
    """A plan and its amendment. `plain`: with other rates, but without a cap of the plan, tiers and sub-limits."""
    before = draw(plans())
    if plain:
        bare = {"tiers": [], "sub_limits": []}
        before |= {"total_cap": None, "buckets": [bucket | bare for bucket in before["buckets"]]}
    return before, amended(draw, before, rates=draw(st.just(True) if plain else st.booleans()))


def played(pair: tuple[dict[str, Any], dict[str, Any]], claims: list[tuple[str, dict[str, Any]]]) -> list[Adjudication]:
    year = two_versions(*pair)
    return [year.claim(version, facts) for version, facts in claims]


versions = st.lists(st.sampled_from(["first", "amended"]), min_size=4, max_size=4)


@LAW
@given(two_plans(plain=True), years, versions)
def test_the_order_in_which_claims_arrive_changes_nothing(
    pair: tuple[dict[str, Any], dict[str, Any]], facts: list[dict[str, Any]], drawn: list[str]
) -> None:
    claims = list(zip(drawn, facts, strict=False))
    sums = {sum(answer.payable_fen for answer in played(pair, list(way))) for way in itertools.permutations(claims)}
    assert len(sums) == 1


@LAW
@given(two_plans(plain=False), years, versions)
def test_no_claim_pays_less_than_nothing_or_more_than_its_cost_and_every_line_adds_up(
    pair: tuple[dict[str, Any], dict[str, Any]], facts: list[dict[str, Any]], drawn: list[str]
) -> None:
    for answer in played(pair, list(zip(drawn, facts, strict=False))):
        for line in answer.lines:
            taken = line.to_deductible_fen + line.own_share_fen + line.over_limit_fen
            assert line.billed_fen == line.other_paid_fen + line.not_covered_fen + taken + line.payable_fen
            assert min(taken, line.own_share_fen, line.over_limit_fen, line.to_deductible_fen, line.payable_fen) >= 0
        assert sum(line.payable_fen for line in answer.lines) == answer.payable_fen


@LAW
@given(plans(), years, versions)
def test_an_amendment_that_changes_no_figure_never_pays_more_than_the_year_under_one_version(
    same: dict[str, Any], facts: list[dict[str, Any]], drawn: list[str]
) -> None:
    same = same | {"total_cap": None}
    schedule = load_schedule(as_yaml(same))
    year, paid = YearSoFar(), 0
    for each in facts:
        answer = adjudicate(schedule=schedule, claim=as_claim(each), year=year)
        year, paid = answer.year_after, paid + answer.payable_fen
    amended_paid = sum(answer.payable_fen for answer in played((same, same), list(zip(drawn, facts, strict=False))))
    assert amended_paid <= paid + len(schedule.buckets)  # each version rounds once


@LAW
@given(two_plans(plain=False), years, versions, st.randoms(use_true_random=False))
def test_taking_claims_back_never_pays_out_and_when_all_are_taken_back_nothing_is_left(
    pair: tuple[dict[str, Any], dict[str, Any]], facts: list[dict[str, Any]], drawn: list[str], order: Random
) -> None:
    year, claims = two_versions(*pair), list(zip(drawn, facts, strict=False))
    for version, each in claims:
        year.claim(version, each)
    order.shuffle(claims)
    for version, each in claims:
        before = year.paid_fen
        year.take_back(version, each)
        assert year.paid_fen <= before
    assert year.paid_fen == 0
