"""One of two benefits, not both: hours or cash in a month of long-term care."""

from __future__ import annotations

import itertools
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anlan.engines.adjudication import (
    Adjudication,
    BillLine,
    ClaimFacts,
    Part,
    ScheduleInvalid,
    YearSoFar,
    adjudicate,
    explain,
    explain_plan,
    load_schedule,
    reverse,
)

LIMIT = "{value: 900, unit: yuan, source: summary, verified: false}"
CASH = "takes: [care_cash]\n    ratios:"
FILE = Path(__file__).parents[3] / "anlan/benefits/parameters/schedules/long_term_care_shanghai_pilot.yaml"
CARE = load_schedule(FILE)
# The same plan from the middle of March on: an amendment that changes no figure.
AMENDED = load_schedule(FILE.read_text(encoding="utf-8").replace("from: 2018-01-01", "from: 2026-03-15"))
MARCH, APRIL = date(2026, 3, 20), date(2026, 4, 20)


def claim(*lines: tuple[str, date, int], months: int = 1) -> ClaimFacts:
    return ClaimFacts(
        loss_on=MARCH,
        insured_since=date(2025, 1, 1),
        settled_by_basic_insurance=True,
        pre_existing=False,
        accident=False,
        claim_free_years=0,
        lines=tuple(BillLine(str(at), kind, fen, on=on) for at, (kind, on, fen) in enumerate(lines, start=1)),
        care_level=5,
        care_months=months,
    )


def played(claims: list[ClaimFacts]) -> list[Adjudication]:
    year, answers = YearSoFar(), []
    for each in claims:
        answers.append(adjudicate(schedule=CARE, claim=each, year=year))
        year = answers[-1].year_after
    return answers


def played_under_versions(claims: list[tuple[int, ClaimFacts]]) -> list[Adjudication]:
    """Claims of a year that was amended: 0 for the first version, 1 for the amended one, with each claim."""
    parts, answers = [Part(CARE, YearSoFar()), Part(AMENDED, YearSoFar())], []
    for version, each in claims:
        here = parts[version]
        others = {"earlier": parts[:version], "later": parts[version + 1 :]}
        answers.append(adjudicate(schedule=here.schedule, claim=each, year=here.year, **others))
        parts[version] = Part(here.schedule, answers[-1].year_after)
    return answers


def test_what_was_paid_for_the_other_is_set_off_and_said_so() -> None:
    _cash, hour = played([claim(("care_cash", MARCH, 4_000)), claim(("extra_care_hour", MARCH, 6_500))])
    (step,) = (step for step in hour.steps if step.rule == "one_of")
    assert (hour.payable_fen, step.amount_fen) == (1_850, 4_000)
    assert explain(step, "en") == (
        "40.00 yuan was paid for the other benefit of the same period; only the higher is paid, and it is set off."
    )


def test_a_line_that_is_outdone_says_why() -> None:
    (answer,) = played([claim(("extra_care_hour", MARCH, 6_500), ("care_cash", MARCH, 4_000))])
    said = explain(answer.lines[1], "en")
    assert "Of two benefits for one period only the higher is paid; 40.00 yuan is not." in said


def test_taking_the_better_one_back_brings_the_other_back() -> None:
    hour, cash = claim(("extra_care_hour", MARCH, 6_500)), claim(("care_cash", MARCH, 4_000))
    year = played([cash, hour])[-1].year_after
    assert reverse(schedule=CARE, year=year, claim=hour).paid_fen == 4_000
    assert reverse(schedule=CARE, year=year, claim=cash).paid_fen == 5_850


@pytest.mark.parametrize("versions", [(0, 1), (1, 0)])
def test_an_amendment_in_the_middle_of_a_month_pays_no_second_benefit_for_it(versions: tuple[int, int]) -> None:
    hour, cash = claim(("extra_care_hour", MARCH, 6_500)), claim(("care_cash", MARCH, 4_000))
    answers = played_under_versions(list(zip(versions, (cash, hour), strict=True)))
    assert [answer.payable_fen for answer in answers] == [4_000, 1_850]
    assert [step.amount_fen for step in answers[1].steps if step.rule == "one_of"] == [4_000]
    answers = played_under_versions(list(zip(versions, (hour, cash), strict=True)))
    assert [answer.payable_fen for answer in answers] == [5_850, 0]


def test_the_plan_in_words_says_that_only_one_is_paid() -> None:
    told = [sentence for passage in explain_plan(CARE, "en") for sentence in passage.sentences]
    assert "“additional hours or the allowance in cash”: of these only one is paid for one period, the higher." in told


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("[extra_hours, allowance]", "[extra_hours]"),
        ("[extra_hours, allowance]", "[extra_hours, extra_hours]"),
        ("[extra_hours, allowance]", "[extra_hours, visits]"),  # a month and a week
        ("[extra_hours, allowance]", "[extra_hours, taxi]"),
        ("takes: [care_cash]\n    ratios:", "takes: [care_cash]\n    limit: LIMIT\n    ratios:"),
    ],
)
def test_only_benefits_of_one_period_can_stand_for_one_another(good: str, bad: str) -> None:
    text = FILE.read_text(encoding="utf-8")
    assert good in text
    with pytest.raises(ScheduleInvalid, match="one_of"):
        load_schedule(text.replace(good, bad.replace("LIMIT", LIMIT), 1))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"per: month": "per: year"}, "the sub-limit 'extra_hours' is not counted for a month or a week"),
        ({"per: month": "per: year", "per: week": "per: year"}, "the sub-limit 'allowance' is not counted"),
        ({"[extra_hours, allowance]": "[extra_hours, allowanse]"}, "no sub-limit has the key 'allowanse'"),
        ({"per: month": "per: year", "[extra_hours, allowance]": "[one, two]"}, "no sub-limit has the key 'one'"),
        (
            {CASH: CASH.replace("ratios:", f"deductible: {{yearly: {LIMIT}}}\n    ratios:")},
            "the bucket 'cash' of the sub-limit 'allowance' has a deductible, tiers or a limit",
        ),
    ],
)
def test_a_choice_that_would_not_be_applied_is_refused_and_it_is_said_why(changes: dict[str, str], said: str) -> None:
    text = FILE.read_text(encoding="utf-8")
    for good, bad in changes.items():
        assert good in text
        text = text.replace(good, bad)
    with pytest.raises(ScheduleInvalid, match=f"one_of.*{said}"):
        load_schedule(text)


def test_a_choice_is_among_sub_limits_whose_key_no_other_bucket_uses() -> None:
    other = """
  - key: nursing
    name: {zh: 护理, en: Nursing}
    takes: [nursing]
    ratios:
      - key: all
        name: {zh: 全额, en: in full}
        pays: {value: 100, unit: percent, source: summary, verified: false}
    sub_limits:
      - key: allowance
        name: {zh: 每月护理, en: Nursing in a month}
        takes: [nursing]
        per: month
        amount: {value: 100, unit: yuan, source: summary, verified: false}
"""
    with pytest.raises(ScheduleInvalid, match=r"one_of.*several buckets have a sub-limit 'allowance'"):
        load_schedule(FILE.read_text(encoding="utf-8") + other)


LINES = st.tuples(
    st.sampled_from(["extra_care_hour", "care_cash", "home_care_hour"]),
    st.sampled_from([MARCH, APRIL]),
    st.integers(0, 9_000),
)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(LINES, min_size=1, max_size=3), min_size=1, max_size=4), st.sampled_from([1, 6]))
def test_the_order_of_claims_changes_nothing_and_every_line_adds_up(rows: list[list[Any]], months: int) -> None:
    claims = [claim(*lines, months=months) for lines in rows]
    sums = set()
    for way in itertools.permutations(claims):
        answers = played(list(way))
        sums.add(sum(answer.payable_fen for answer in answers))
        for line in (line for answer in answers for line in answer.lines):
            taken = line.to_deductible_fen + line.own_share_fen + line.over_limit_fen
            assert line.billed_fen == line.not_covered_fen + taken + line.payable_fen
            assert min(line.own_share_fen, line.over_limit_fen, line.payable_fen) >= 0
        assert all(answer.payable_fen == sum(line.payable_fen for line in answer.lines) for answer in answers)
    assert len(sums) == 1


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from([0, 1]), st.lists(LINES, min_size=1, max_size=3)), min_size=1, max_size=4),
    st.sampled_from([1, 6]),
)
def test_an_amendment_that_changes_no_figure_never_pays_more_and_every_line_adds_up(
    rows: list[tuple[int, list[Any]]], months: int
) -> None:
    claims = [(version, claim(*lines, months=months)) for version, lines in rows]
    answers = played_under_versions(claims)
    for line in (line for answer in answers for line in answer.lines):
        taken = line.to_deductible_fen + line.own_share_fen + line.over_limit_fen
        assert line.billed_fen == line.not_covered_fen + taken + line.payable_fen
        assert min(line.own_share_fen, line.over_limit_fen, line.payable_fen) >= 0
    assert all(answer.payable_fen == sum(line.payable_fen for line in answer.lines) for answer in answers)
    once = sum(answer.payable_fen for answer in played([each for _, each in claims]))
    assert sum(answer.payable_fen for answer in answers) <= once + 2  # each version rounds each bucket once
