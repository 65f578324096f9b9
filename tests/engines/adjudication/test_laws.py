"""Laws that hold for every plan and every year of claims, and agreement with the slow and obvious way."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
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

from .obvious import LOSS_ON, as_yaml, year_pays

CATEGORIES = ("bed", "drug", "scan", "implant", "elsewhere")
LAW = settings(max_examples=60, deadline=None)


PERCENTS = ["0", "30", "33.33", "50", "70", "87.5", "90", "100"]
PERIODS = ("year", "item", "stay", "month", "week")
GATES = ("settled", "in_list", "pre_existing")
DAYS = (None, date(2026, 5, 1), date(2026, 5, 3), date(2026, 5, 4), date(2026, 6, 1))  # 4 May is a Monday


@st.composite
def sub_limits(draw: st.DrawFn, category: str) -> dict[str, Any]:
    """A ceiling in fen, in units or in both, for a year or each of something, sometimes by care level."""
    kind = draw(st.sampled_from(["amount", "count", "both"]))

    def ceiling() -> dict[str, Any]:
        return {
            "amount": draw(st.integers(0, 300)) if kind != "count" else None,
            "count": draw(st.integers(1, 2)) if kind != "amount" else None,
        }

    steps = []
    if draw(st.integers(0, 9)) == 0:
        steps = [{"level": level, "months": months} | ceiling() for level, months in ((2, 0), (4, 0), (4, 6))]
    base = {"amount": None, "count": None} if steps and draw(st.booleans()) else ceiling()
    return {"key": f"of_{category}", "takes": [category], "per": draw(st.sampled_from(PERIODS)), "steps": steps} | base


@st.composite
def buckets(draw: st.DrawFn, key: str, takes: list[str], when: dict[str, bool] | None = None) -> dict[str, Any]:
    rows = [
        {
            "percent": draw(st.sampled_from(PERCENTS)),
            "when": {name: draw(st.booleans()) for name in GATES if draw(st.booleans())},
        }
        for _ in range(draw(st.integers(1, 4)))
    ]
    tiers: list[tuple[int, str]] = []
    if draw(st.integers(0, 3)) == 0:
        starts = sorted(draw(st.sets(st.integers(0, 400), min_size=1, max_size=3)))
        shares = sorted(draw(st.lists(st.sampled_from(PERCENTS), min_size=3, max_size=3)), key=float)
        tiers = list(zip(starts, shares, strict=False))
    of_claim = draw(st.sampled_from([0, 0, 0, 1, 30, 120]))
    limited = [] if of_claim else [category for category in takes if draw(st.booleans())]
    return {
        "key": key,
        "takes": takes,
        "when": when or {},
        "deductible": 0 if tiers else draw(st.sampled_from([0, 0, 1, 50, 100, 250])),
        "deductible_of_claim": of_claim,
        "limit": draw(st.none() | st.integers(0, 400)),
        "ratios": rows,
        "tiers": tiers,
        "sub_limits": [draw(sub_limits(category)) for category in limited],
    }


@st.composite
def plans(draw: st.DrawFn) -> dict[str, Any]:
    """Two or three buckets; sometimes one kind of cost goes to one of two by a fact, or to none."""
    gate = draw(st.sampled_from([None, None, *GATES]))
    if gate is None:
        first = [draw(buckets("one", ["bed", "drug"]))]
    else:
        first = [draw(buckets("with", ["bed", "drug"], {gate: True})), draw(buckets("without", ["bed"], {gate: False}))]
    return {
        "rounding": draw(st.sampled_from(["half_up", "down"])),
        "total_cap": draw(st.none() | st.integers(0, 500)),
        "buckets": [*first, draw(buckets("two", ["scan", "implant"]))],
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
        "item": draw(st.sampled_from(["a", "b"])),
        "stay": draw(st.sampled_from(["", "first", "second"])),
        "on": draw(st.sampled_from(DAYS)),
    }


@st.composite
def year_of_claims(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Up to four claims of one person, whose care level stays the same all year."""
    care = {"care_level": draw(st.integers(0, 5)), "care_months": draw(st.sampled_from([0, 6]))}
    return [
        {
            "claim_id": f"claim {number}",
            "settled": draw(st.booleans()),
            "pre_existing": draw(st.booleans()),
            "lines": draw(st.lists(bill_lines(), max_size=3)),
        }
        | care
        for number in range(draw(st.integers(1, 4)))
    ]


years = year_of_claims()


def as_claim(facts: dict[str, Any]) -> ClaimFacts:
    return ClaimFacts(
        loss_on=LOSS_ON,
        insured_since=date(2026, 1, 1),
        settled_by_basic_insurance=facts["settled"],
        pre_existing=facts["pre_existing"],
        accident=False,
        claim_free_years=0,
        lines=tuple(
            BillLine(
                line_id=str(at),
                category=line["category"],
                amount_fen=line["billed"],
                in_list=line["in_list"],
                other_paid_fen=line["others"],
                quantity=line["quantity"],
                item=line.get("item", ""),
                stay=line.get("stay", ""),
                on=line.get("on"),
            )
            for at, line in enumerate(facts["lines"])
        ),
        claim_id=facts.get("claim_id", ""),
        care_level=facts.get("care_level"),
        care_months=facts.get("care_months"),
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


@st.composite
def years_of_one_kind(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Claims whose lines are all of one kind and often of the same item, stay and time, so that ceilings bite."""
    claims = draw(year_of_claims().filter(lambda claims: sum(len(claim["lines"]) for claim in claims) > 1))
    return [claim | {"lines": [line | {"category": "bed"} for line in claim["lines"]]} for claim in claims]


@pytest.mark.parametrize("period", PERIODS)
@settings(max_examples=50, deadline=None)
@given(
    years_of_one_kind(),
    st.integers(1, 120) | st.none(),
    st.integers(1, 2) | st.none(),
    st.sampled_from(["ratios", "tiers"]),
)
def test_a_ceiling_begins_anew_for_each_item_stay_month_or_week(
    period: str, facts: list[dict[str, Any]], amount: int | None, count: int | None, rates: str
) -> None:
    amount = 60 if amount is count is None else amount
    ceiling = {"key": "beds", "takes": ["bed"], "per": period, "amount": amount, "count": count, "steps": []}
    bucket = {"key": "one", "takes": ["bed"], "when": {}, "deductible": 0, "deductible_of_claim": 0, "limit": None}
    bucket |= {"ratios": [{"percent": "100", "when": {}}], "tiers": [], "sub_limits": [ceiling]}
    bucket |= {"tiers": [(20, "50"), (90, "100")]} if rates == "tiers" else {}
    plan = {"rounding": "half_up", "total_cap": None, "buckets": [bucket]}
    answers = adjudicated(load_schedule(as_yaml(plan)), [as_claim(each) for each in facts])
    for number in range(1, len(facts) + 1):
        assert sum(answer.payable_fen for answer in answers[:number]) == year_pays(plan, facts[:number])


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
def test_the_order_of_claims_and_of_lines_does_not_matter(
    plan: dict[str, Any], facts: list[dict[str, Any]], chance: Any
) -> None:
    schedule = load_schedule(as_yaml(plan))
    claims = [as_claim(each) for each in facts]
    shuffled = [replace(claim, lines=tuple(chance.sample(claim.lines, len(claim.lines)))) for claim in claims]
    chance.shuffle(shuffled)
    assert adjudicated(schedule, claims)[-1].year_after == adjudicated(schedule, shuffled)[-1].year_after


def halves(line: BillLine, data: st.DataObject) -> tuple[BillLine, BillLine]:
    """One line of a bill written as two."""
    others = data.draw(st.integers(0, line.other_paid_fen))
    own = data.draw(st.integers(0, line.own_cost_fen))
    rest = line.other_paid_fen - others
    return (
        replace(line, line_id=f"{line.line_id} a", amount_fen=own + others, other_paid_fen=others),
        replace(line, line_id=f"{line.line_id} b", amount_fen=line.own_cost_fen - own + rest, other_paid_fen=rest),
    )


def counted_by_unit(plan: dict[str, Any]) -> set[str]:
    """The categories of which units are counted: a unit is one thing and cannot be written as two."""
    limits = [limit for bucket in plan["buckets"] for limit in bucket["sub_limits"]]
    return {
        category
        for limit in limits
        if any(each["count"] is not None for each in (limit, *limit["steps"]))
        for category in limit["takes"]
    }


def asks_which_claim(plan: dict[str, Any]) -> bool:
    """Whether it matters to which claim a cost belongs: each claim has a deductible, or is a stay."""
    return any(
        bucket["deductible_of_claim"] or any(limit["per"] == "stay" for limit in bucket["sub_limits"])
        for bucket in plan["buckets"]
    )


@LAW
@given(plans(), years, st.data())
def test_a_line_written_as_two_lines_of_its_claim_pays_the_same(
    plan: dict[str, Any], facts: list[dict[str, Any]], data: st.DataObject
) -> None:
    schedule = load_schedule(as_yaml(plan))
    counted = counted_by_unit(plan)
    claims = [as_claim(each) for each in facts]
    pieces = []
    for claim in claims:
        lines: list[BillLine] = []
        for line in claim.lines:
            lines += (line,) if line.category in counted else halves(line, data)
        pieces.append(replace(claim, lines=tuple(lines)))
    assert adjudicated(schedule, pieces)[-1].year_after == adjudicated(schedule, claims)[-1].year_after


@LAW
@given(plans(), years, st.data())
def test_a_bill_that_comes_in_two_parts_pays_the_same(
    plan: dict[str, Any], facts: list[dict[str, Any]], data: st.DataObject
) -> None:
    """Both parts are of one claim; where no rule asks to which claim a cost belongs they may as well be two claims."""
    schedule = load_schedule(as_yaml(plan))
    counted = counted_by_unit(plan)
    second_id = {} if asks_which_claim(plan) else {"claim_id": "of its own"}
    claims = [as_claim(each) for each in facts]
    pieces: list[ClaimFacts] = []
    for claim in claims:
        first: list[BillLine] = []
        second: list[BillLine] = []
        for line in claim.lines:
            if line.category in counted:
                (first if data.draw(st.booleans()) else second).append(line)
                continue
            one, other = halves(line, data)
            first.append(one)
            second.append(other)
        pieces += [replace(claim, lines=tuple(first)), replace(claim, lines=tuple(second), **second_id)]
    assert adjudicated(schedule, pieces)[-1].year_after == adjudicated(schedule, claims)[-1].year_after


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
