"""Laws that hold for every plan and every year of claims, and agreement with the slow and obvious way."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from anlan.engines.adjudication import (
    Adjudication,
    BillLine,
    ClaimFacts,
    Schedule,
    YearSoFar,
    adjudicate,
    load_schedule,
    reverse,
)

from .obvious import as_yaml, year_pays

CATEGORIES = ("bed", "drug", "scan", "implant", "elsewhere")
LAW = settings(max_examples=100, deadline=None)


@st.composite
def buckets(draw: st.DrawFn, key: str, takes: list[str]) -> dict[str, Any]:
    gates = ("settled", "in_list", "pre_existing")
    rows = [
        {
            "percent": draw(st.sampled_from(["0", "30", "33.33", "50", "70", "87.5", "90", "100"])),
            "when": {name: draw(st.booleans()) for name in gates if draw(st.booleans())},
        }
        for _ in range(draw(st.integers(1, 4)))
    ]
    sub_limits = []
    for category in takes:
        kind = draw(st.sampled_from(["none", "none", "yearly", "count", "both"]))
        if kind != "none":
            yearly = draw(st.integers(0, 300)) if kind in ("yearly", "both") else None
            count = draw(st.integers(1, 2)) if kind in ("count", "both") else None
            sub_limits.append({"key": f"of_{category}", "takes": [category], "yearly": yearly, "count": count})
    return {
        "key": key,
        "takes": takes,
        "deductible": draw(st.sampled_from([0, 0, 1, 50, 100, 250])),
        "limit": draw(st.none() | st.integers(0, 400)),
        "ratios": rows,
        "sub_limits": sub_limits,
    }


@st.composite
def plans(draw: st.DrawFn) -> dict[str, Any]:
    return {
        "rounding": draw(st.sampled_from(["half_up", "down"])),
        "total_cap": draw(st.none() | st.integers(0, 500)),
        "buckets": [draw(buckets("one", ["bed", "drug"])), draw(buckets("two", ["scan", "implant"]))],
    }


@st.composite
def bill_lines(draw: st.DrawFn) -> dict[str, Any]:
    billed = draw(st.integers(0, 200))
    return {
        "category": draw(st.sampled_from(CATEGORIES)),
        "in_list": draw(st.booleans()),
        "billed": billed,
        "others": draw(st.integers(0, billed) | st.just(0)),
        "quantity": draw(st.integers(1, 2)),
    }


years = st.lists(
    st.fixed_dictionaries(
        {"settled": st.booleans(), "pre_existing": st.booleans(), "lines": st.lists(bill_lines(), max_size=3)}
    ),
    min_size=1,
    max_size=4,
)


def as_claim(facts: dict[str, Any]) -> ClaimFacts:
    return ClaimFacts(
        loss_on=date(2026, 5, 2),
        insured_since=date(2026, 1, 1),
        settled_by_basic_insurance=facts["settled"],
        pre_existing=facts["pre_existing"],
        accident=False,
        claim_free_years=0,
        lines=tuple(
            BillLine(str(at), line["category"], line["billed"], line["in_list"], line["others"], line["quantity"])
            for at, line in enumerate(facts["lines"])
        ),
    )


def adjudicated(schedule: Schedule, claims: list[ClaimFacts]) -> list[Adjudication]:
    answers: list[Adjudication] = []
    for claim in claims:
        year = answers[-1].year_after if answers else YearSoFar()
        answers.append(adjudicate(schedule=schedule, claim=claim, year=year))
    return answers


@LAW
@given(plans(), years)
def test_every_claim_pays_what_the_slow_and_obvious_way_pays(plan: dict[str, Any], facts: list[dict[str, Any]]) -> None:
    answers = adjudicated(load_schedule(as_yaml(plan)), [as_claim(each) for each in facts])
    for count in range(1, len(facts) + 1):
        paid = sum(answer.payable_fen for answer in answers[:count])
        assert paid == year_pays(plan, facts[:count])


@LAW
@given(plans(), years)
def test_each_line_adds_up_to_the_fen_and_no_part_is_negative(
    plan: dict[str, Any], facts: list[dict[str, Any]]
) -> None:
    claims = [as_claim(each) for each in facts]
    for claim, answer in zip(claims, adjudicated(load_schedule(as_yaml(plan)), claims), strict=True):
        assert [line.line_id for line in answer.lines] == [line.line_id for line in claim.lines]
        for billed, line in zip(claim.lines, answer.lines, strict=True):
            parts = (
                line.other_paid_fen,
                line.not_covered_fen,
                line.to_deductible_fen,
                line.own_share_fen,
                line.over_limit_fen,
                line.payable_fen,
            )
            assert min(parts) >= 0
            assert sum(parts) == line.billed_fen == billed.amount_fen
            assert sum(fen for _, fen in line.over_limit_by) == line.over_limit_fen
        assert sum(line.payable_fen for line in answer.lines) == answer.payable_fen


@LAW
@given(plans(), years)
def test_nothing_is_paid_beyond_what_others_left(plan: dict[str, Any], facts: list[dict[str, Any]]) -> None:
    claims = [as_claim(each) for each in facts]
    for claim, answer in zip(claims, adjudicated(load_schedule(as_yaml(plan)), claims), strict=True):
        assert 0 <= answer.payable_fen <= sum(line.own_cost_fen for line in claim.lines)
        for billed, line in zip(claim.lines, answer.lines, strict=True):
            assert line.payable_fen <= billed.amount_fen - billed.other_paid_fen


@LAW
@given(plans(), years)
def test_no_limit_is_ever_exceeded(plan: dict[str, Any], facts: list[dict[str, Any]]) -> None:
    answers = adjudicated(load_schedule(as_yaml(plan)), [as_claim(each) for each in facts])
    paid = sum(answer.payable_fen for answer in answers)
    assert paid == answers[-1].year_after.paid_fen
    assert plan["total_cap"] is None or paid <= plan["total_cap"]
    for bucket in plan["buckets"]:
        of_bucket = sum(line.payable_fen for answer in answers for line in answer.lines if line.bucket == bucket["key"])
        assert bucket["limit"] is None or of_bucket <= bucket["limit"]


@LAW
@given(plans(), years, st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(plan: dict[str, Any], facts: list[dict[str, Any]], chance: Any) -> None:
    schedule = load_schedule(as_yaml(plan))
    claims = [as_claim(each) for each in facts]
    shuffled = list(claims)
    chance.shuffle(shuffled)
    assert adjudicated(schedule, claims)[-1].year_after == adjudicated(schedule, shuffled)[-1].year_after


@LAW
@given(plans(), years, st.data())
def test_splitting_a_bill_pays_the_same(plan: dict[str, Any], facts: list[dict[str, Any]], data: st.DataObject) -> None:
    schedule = load_schedule(as_yaml(plan))
    counted = {c for b in plan["buckets"] for limit in b["sub_limits"] if limit["count"] for c in limit["takes"]}
    pieces: list[ClaimFacts] = []
    for claim in map(as_claim, facts):
        first: list[BillLine] = []
        second: list[BillLine] = []
        for line in claim.lines:
            if line.category in counted:  # a unit of service is one thing: it goes whole to either claim
                (first if data.draw(st.booleans()) else second).append(line)
                continue
            others = data.draw(st.integers(0, line.other_paid_fen))
            own = data.draw(st.integers(0, line.own_cost_fen))
            first.append(replace(line, amount_fen=own + others, other_paid_fen=others))
            rest = line.other_paid_fen - others
            second.append(replace(line, amount_fen=line.own_cost_fen - own + rest, other_paid_fen=rest))
        pieces += [replace(claim, lines=tuple(first)), replace(claim, lines=tuple(second))]
    whole = adjudicated(schedule, [as_claim(each) for each in facts])[-1].year_after
    assert adjudicated(schedule, pieces)[-1].year_after == whole


@LAW
@given(plans(), years, st.data())
def test_reversing_a_claim_gives_the_year_that_never_had_it(
    plan: dict[str, Any], facts: list[dict[str, Any]], data: st.DataObject
) -> None:
    schedule = load_schedule(as_yaml(plan))
    claims = [as_claim(each) for each in facts]
    gone = data.draw(st.integers(0, len(claims) - 1))
    others = claims[:gone] + claims[gone + 1 :]
    never = adjudicated(schedule, others)[-1].year_after if others else YearSoFar()
    year = adjudicated(schedule, claims)[-1].year_after
    assert reverse(schedule=schedule, year=year, claim=claims[gone]) == never


@LAW
@given(plans(), years)
def test_a_year_survives_being_written_as_json(plan: dict[str, Any], facts: list[dict[str, Any]]) -> None:
    year = adjudicated(load_schedule(as_yaml(plan)), [as_claim(each) for each in facts])[-1].year_after
    assert YearSoFar.from_json(json.loads(json.dumps(year.to_json()))) == year
