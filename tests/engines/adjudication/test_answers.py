"""Questions instead of guesses, words in two languages, years and facts that do not fit."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from anlan.engines.adjudication import (
    BillLine,
    ClaimFacts,
    FactsInvalid,
    Question,
    YearDisagrees,
    YearSoFar,
    adjudicate,
    explain,
    load_schedule,
    reverse,
)

SCHEDULES = Path(__file__).parents[3] / "anlan" / "benefits" / "parameters" / "schedules"
INPATIENT = load_schedule(SCHEDULES / "inpatient_2026.yaml")
HUHUIBAO = load_schedule(SCHEDULES / "huhuibao_2025_ordinary.yaml")
STAY = ClaimFacts(
    loss_on=date(2026, 5, 2),
    insured_since=date(2026, 1, 1),
    settled_by_basic_insurance=True,
    pre_existing=False,
    accident=False,
    claim_free_years=0,
    lines=(
        BillLine("1", "surgery", 8_023_250, in_list=True, other_paid_fen=4_130_000),
        BillLine("2", "material", 618_000, in_list=False),
    ),
)


def asked(claim: ClaimFacts, schedule=INPATIENT) -> list[tuple[str, str | None]]:
    answer = adjudicate(schedule=schedule, claim=claim, year=YearSoFar())
    assert answer.is_computed == (not answer.questions)
    if answer.questions:
        assert (answer.payable_fen, answer.lines, answer.year_after) == (0, (), YearSoFar())
    return [(question.key, question.line_id) for question in answer.questions]


def test_an_unknown_settlement_is_asked_and_not_guessed() -> None:
    assert asked(replace(STAY, settled_by_basic_insurance=None)) == [("settled_by_basic_insurance", None)]


def test_an_unknown_list_is_asked_for_its_line_only() -> None:
    lines = (STAY.lines[0], replace(STAY.lines[1], in_list=None))
    assert asked(replace(STAY, lines=lines)) == [("in_list", "2")]


def test_a_fact_that_changes_nothing_is_not_asked() -> None:
    assert asked(replace(STAY, pre_existing=None)) == []
    car_t = (BillLine("1", "car_t", 100),)
    assert asked(replace(STAY, lines=car_t, settled_by_basic_insurance=None, pre_existing=None), HUHUIBAO) == []


def test_nothing_is_asked_about_a_line_that_others_paid_in_full() -> None:
    paid = (BillLine("1", "bed", 100, in_list=None, other_paid_fen=100),)
    assert asked(replace(STAY, lines=paid)) == []


def test_two_unknown_facts_are_asked_together() -> None:
    lines = (BillLine("1", "bed", 100),)
    unknown = replace(STAY, lines=lines, settled_by_basic_insurance=None, pre_existing=None)
    assert asked(unknown, HUHUIBAO) == [("settled_by_basic_insurance", None), ("pre_existing", None)]


def test_a_line_is_explained_in_two_languages() -> None:
    answer = adjudicate(schedule=INPATIENT, claim=STAY, year=YearSoFar())
    assert explain(answer.lines[0], "zh-hans") == (
        "手术费：账单 80,232.50 元。医保等已支付 41,300.00 元。计入本年度免赔额 3,820.00 元。"
        "按「医保已结算，目录内」90% 的比例，赔付 31,601.25 元，您自付 3,511.25 元。"
    )
    assert explain(answer.lines[1], "en") == (
        "medical materials: 6,180.00 yuan billed. 6,180.00 yuan went to this year's deductible. "
        "0.00 yuan is paid for this item."
    )


def test_an_uncovered_line_says_from_which_day_costs_are_covered() -> None:
    early = adjudicate(schedule=INPATIENT, claim=replace(STAY, loss_on=date(2026, 1, 30)), year=YearSoFar())
    assert early.lines[1].rule == "waiting_period"
    assert "costs from 2026-01-31 on are covered" in explain(early.lines[1], "en")
    assert "自 2026-01-31 起" in explain(early.lines[1], "zh-hans")


def test_every_kind_of_line_step_and_question_has_words() -> None:
    claims = {
        (INPATIENT, replace(STAY, loss_on=date(2025, 1, 1))): "outside_in_force",
        (INPATIENT, replace(STAY, insured_since=date(2026, 9, 1))): "before_cover",
        (INPATIENT, replace(STAY, loss_on=date(2026, 1, 2))): "waiting_period",
        (INPATIENT, replace(STAY, lines=(BillLine("1", "spectacles", 100),))): "no_bucket",
        (HUHUIBAO, replace(STAY, settled_by_basic_insurance=False)): "no_ratio",
        (INPATIENT, replace(STAY, lines=(BillLine("1", "bed", 5, True, 5),))): "others_paid_all",
        (INPATIENT, replace(STAY, lines=(BillLine("1", "bed", 500, True),))): "all_in_deductible",
        (INPATIENT, replace(STAY, lines=(BillLine("1", "bed", 500_000_000, True),))): "paid_by_ratio",
    }
    for (schedule, claim), rule in claims.items():
        answer = adjudicate(schedule=schedule, claim=claim, year=YearSoFar())
        assert answer.lines[0].rule == rule
        for language in ("zh-hans", "en"):
            for item in (*answer.lines, *answer.steps):
                assert "{" not in explain(item, language)
    unknown = replace(STAY, settled_by_basic_insurance=None, lines=(BillLine("7", "bed", 100),))
    for question in adjudicate(schedule=INPATIENT, claim=unknown, year=YearSoFar()).questions:
        assert explain(question, "en").endswith("?")
        assert explain(question, "zh-hans").endswith("？")


def test_a_question_without_a_line_does_not_name_one() -> None:
    for key in ("item", "in_list"):
        assert "None" not in explain(Question(key), "en") + explain(Question(key), "zh-hans")
        assert "None" not in explain(Question(key, "7"), "en")
        assert "7" in explain(Question(key, "7"), "zh-hans")


def test_a_reason_written_without_a_stop_gets_one() -> None:
    text = (SCHEDULES / "inpatient_2026.yaml").read_text(encoding="utf-8")
    excluded = (
        "\nexclusions: [{key: looks, takes: [cosmetic], reason: {zh: 美容不保, en: cosmetics are not insured}}]\n"
    )
    schedule = load_schedule(text.replace("\nbuckets:", f"{excluded}buckets:"))
    answer = adjudicate(
        schedule=schedule, claim=replace(STAY, lines=(BillLine("1", "cosmetic", 100),)), year=YearSoFar()
    )
    assert "美容不保。本项赔付" in explain(answer.lines[0], "zh-hans")
    assert "cosmetics are not insured. 0.00 yuan" in explain(answer.lines[0], "en")


TIERS_OF_CLAIM = (SCHEDULES / "critical_illness_yanan_2022.yaml").read_text(encoding="utf-8")
OF_CLAIM = "deductible: {per_claim: {value: 100, unit: yuan, source: summary, verified: false}}"


@pytest.mark.parametrize(
    ("start", "of_claim", "said"),
    [
        ("10000", False, "100.00 yuan lies below the start line."),
        ("10000", True, "100.00 yuan went to the deductible or lies below the start line."),
        ("0", True, "100.00 yuan went to the deductible."),
    ],
)
def test_a_deductible_of_each_claim_is_not_called_a_start_line(start: str, of_claim: bool, said: str) -> None:
    text = TIERS_OF_CLAIM.replace("from: 2022-01-01, to: 2022-12-31", "from: 2026-01-01")
    text = text.replace("value: 10000,", f"value: {start},", 1)
    schedule = load_schedule(text.replace("    tiers:", f"    {OF_CLAIM}\n    tiers:") if of_claim else text)
    claim = replace(STAY, claim_id="C1", lines=(BillLine("1", "personal_burden", 10_000),))
    answer = adjudicate(schedule=schedule, claim=claim, year=YearSoFar())
    assert said in explain(answer.lines[0], "en")


def test_a_language_without_words_is_refused() -> None:
    step = adjudicate(schedule=INPATIENT, claim=STAY, year=YearSoFar()).steps[0]
    with pytest.raises(ValueError, match="choose one of zh-hans, en"):
        explain(step, "fr")


def test_the_answer_names_the_schedule_it_was_computed_with() -> None:
    assert adjudicate(schedule=INPATIENT, claim=STAY, year=YearSoFar()).schedule_digest == INPATIENT.digest


def test_the_year_of_another_product_is_refused() -> None:
    year = adjudicate(schedule=INPATIENT, claim=STAY, year=YearSoFar()).year_after
    with pytest.raises(YearDisagrees, match="anlan-inpatient 2026"):
        adjudicate(schedule=HUHUIBAO, claim=STAY, year=year)


def test_claim_free_years_stay_the_same_within_a_year() -> None:
    year = adjudicate(schedule=INPATIENT, claim=STAY, year=YearSoFar()).year_after
    with pytest.raises(YearDisagrees, match="fixed for a whole insurance year"):
        adjudicate(schedule=INPATIENT, claim=replace(STAY, claim_free_years=1), year=year)


def test_a_claim_that_the_year_never_saw_cannot_be_reversed() -> None:
    with pytest.raises(YearDisagrees, match="not part of the year"):
        reverse(schedule=INPATIENT, year=YearSoFar(), claim=STAY)


def test_money_paid_too_much_before_is_set_off_and_never_claimed_twice() -> None:
    first = adjudicate(schedule=INPATIENT, claim=STAY, year=YearSoFar())
    year = replace(first.year_after, paid_fen=first.payable_fen + 100_000)
    bed = replace(STAY, lines=(BillLine("1", "bed", 200_000, True),))
    answer = adjudicate(schedule=INPATIENT, claim=bed, year=year)
    assert answer.payable_fen == 180_000 - 100_000  # the later cost pays 90%, less what was paid too much
    assert answer.lines[0].over_limit_by == (("already_paid", 100_000),)


@pytest.mark.parametrize(
    "facts",
    [
        {"amount_fen": -1},
        {"amount_fen": 100, "other_paid_fen": 101},
        {"amount_fen": 100, "other_paid_fen": -1},
        {"amount_fen": 100.0},
        {"amount_fen": 100, "quantity": 0},
    ],
)
def test_a_bill_line_that_cannot_be_is_refused(facts: dict) -> None:
    with pytest.raises(FactsInvalid, match="line 1"):
        BillLine("1", "bed", **facts)


def test_two_lines_with_one_name_are_refused() -> None:
    with pytest.raises(FactsInvalid, match="line_id"):
        replace(STAY, lines=(STAY.lines[0], STAY.lines[0]))
