"""Claims that change how earlier costs of the year are treated: the answer still adds up and says so."""

from itertools import permutations
from typing import Any

from anlan.engines.adjudication import explain, load_schedule

from .obvious import as_yaml, year_pays
from .test_laws import adjudicated, as_claim

ROWS = [
    {"percent": "90", "when": {"in_list": True}},
    {"percent": "70", "when": {"in_list": False}},
]


def plan(**bucket: Any) -> dict[str, Any]:
    usual = {"key": "one", "takes": ["bed", "scan"], "when": {}, "deductible": 0, "deductible_of_claim": 0}
    usual |= {"limit": None, "ratios": ROWS, "tiers": [], "sub_limits": []}
    return {"rounding": "half_up", "total_cap": None, "buckets": [usual | bucket]}


def cost(category: str, billed: int, in_list: bool, quantity: int = 1) -> dict[str, Any]:
    line = {"category": category, "billed": billed, "others": 0, "in_list": in_list, "quantity": quantity}
    return {"settled": True, "pre_existing": False, "lines": [line]}


def test_a_better_cost_takes_the_place_of_an_earlier_one_under_a_sub_limit() -> None:
    limit = {"key": "beds", "takes": ["bed"], "per": "year", "amount": 10_000, "count": None, "steps": []}
    capped, facts = plan(sub_limits=[limit]), [cost("bed", 10_000, False), cost("bed", 10_000, True)]
    first, second = adjudicated(load_schedule(as_yaml(capped)), [as_claim(each) for each in facts])
    assert (first.payable_fen, second.payable_fen) == (7_000, 2_000)
    assert (second.lines[0].payable_fen, second.lines[0].over_limit_fen) == (2_000, 8_000)
    assert year_pays(capped, facts) == 9_000


def test_a_worse_cost_takes_over_the_deductible_and_the_step_says_how_much_that_changed() -> None:
    facts = [cost("bed", 10_000, True), cost("bed", 10_000, False)]
    schedule = load_schedule(as_yaml(plan(deductible=10_000)))
    _, second = adjudicated(schedule, [as_claim(each) for each in facts])
    assert second.payable_fen == 9_000
    (step,) = (step for step in second.steps if step.rule == "year_recomputed")
    assert step.amount_fen == 2_000
    assert "20.00" in explain(step, "en")
    assert "20.00" in explain(step, "zh-hans")
    assert explain(second.lines[0], "en") == (
        "bed: 100.00 yuan billed. At the rate “row” of 70%, 90.00 yuan is paid and 10.00 yuan stays with you. "
        "Because the year is computed as one, 20.00 yuan is added to the 70.00 yuan that the rate alone gives."
    )
    (ratio,) = (step for step in second.steps if step.rule == "ratio")
    assert explain(ratio, "en") == "“row”: 100.00 yuan at 70% gives 70.00 yuan."


def test_steps_of_a_bucket_add_up_to_what_it_pays() -> None:
    """Whatever a later claim changes in a year: the rates, and what the year gives or takes besides them."""
    limit = {"key": "beds", "takes": ["bed"], "per": "year", "amount": 9_000, "count": None, "steps": []}
    schedule = load_schedule(as_yaml(plan(deductible=5_000, sub_limits=[limit])))
    costs = [("bed", 7_001, True), ("scan", 3_333, False), ("bed", 8_000, False), ("scan", 9_999, True)]
    for order in permutations(costs):
        for answer in adjudicated(schedule, [as_claim(cost(*each)) for each in order]):
            told = {step.rule: step.amount_fen for step in answer.steps}
            assert told.get("ratio", 0) + told.get("year_recomputed", 0) == answer.payable_fen


def test_a_claim_that_loses_by_the_year_says_how_much() -> None:
    limit = {"key": "beds", "takes": ["bed"], "per": "year", "amount": 10_000, "count": None, "steps": []}
    schedule = load_schedule(as_yaml(plan(sub_limits=[limit])))
    _, second = adjudicated(schedule, [as_claim(cost("bed", 10_000, in_list)) for in_list in (False, True)])
    assert second.payable_fen == 2_000
    assert second.lines[0].recomputed_fen == second.payable_fen - second.lines[0].at_rate_fen


def test_the_dearer_of_two_scans_counts_when_one_a_year_is_paid() -> None:
    limit = {"key": "scans", "takes": ["scan"], "per": "year", "amount": None, "count": 1, "steps": []}
    schedule = load_schedule(as_yaml(plan(sub_limits=[limit])))
    for first, second, pays in ((3_000, 8_000, (2_700, 4_500)), (8_000, 3_000, (7_200, 0))):
        answers = adjudicated(schedule, [as_claim(cost("scan", fen, True)) for fen in (first, second)])
        assert tuple(answer.payable_fen for answer in answers) == pays


def test_two_scans_in_one_line_count_as_two() -> None:
    limit = {"key": "scans", "takes": ["scan"], "per": "year", "amount": None, "count": 1, "steps": []}
    schedule = load_schedule(as_yaml(plan(sub_limits=[limit])))
    (answer,) = adjudicated(schedule, [as_claim(cost("scan", 10_000, True, quantity=2))])
    assert (answer.payable_fen, answer.lines[0].over_limit_fen) == (4_500, 5_000)


def test_the_cap_of_the_whole_plan_is_shared_by_the_lines_that_reach_it() -> None:
    capped = plan() | {"total_cap": 5_000}
    facts = cost("bed", 4_000, True)
    facts["lines"].append({**facts["lines"][0], "billed": 8_000})
    (answer,) = adjudicated(load_schedule(as_yaml(capped)), [as_claim(facts)])
    assert [line.payable_fen for line in answer.lines] == [1_667, 3_333]
    assert [line.over_limit_by for line in answer.lines] == [(("total_cap", 1_933),), (("total_cap", 3_867),)]
