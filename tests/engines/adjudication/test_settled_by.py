"""Which funds must settle first is said by the schedule, and asked for by name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from anlan.engines.adjudication import (
    FUNDS,
    LANGUAGES,
    ScheduleInvalid,
    YearSoFar,
    adjudicate,
    differences,
    explain,
    explain_plan,
    load_schedule,
    settled_by_all,
)

from .test_answers import STAY

SCHEDULES = Path(__file__).parents[3] / "anlan" / "benefits" / "parameters" / "schedules"
CARE = SCHEDULES / "huhuibao_2025_care.yaml"
ORDINARY = SCHEDULES / "huhuibao_2025_ordinary.yaml"


@pytest.mark.parametrize(
    ("funds", "known", "settled"),
    [
        (["basic_insurance"], {"basic_insurance": True}, True),
        (["basic_insurance"], {"basic_insurance": False}, False),
        (["basic_insurance"], {}, None),
        (["basic_insurance", "mutual_aid"], {"basic_insurance": True}, None),
        (["basic_insurance", "mutual_aid"], {"basic_insurance": True, "mutual_aid": True}, True),
        (["basic_insurance", "mutual_aid"], {"basic_insurance": True, "mutual_aid": False}, False),
        (["basic_insurance", "mutual_aid"], {"basic_insurance": False}, False),
        (["local_basic_insurance"], {"basic_insurance": True}, None),
        (["local_basic_insurance"], {"basic_insurance": False}, False),
        (["local_basic_insurance"], {"basic_insurance": True, "local_basic_insurance": True}, True),
    ],
)
def test_a_cost_is_settled_when_every_fund_that_is_named_has_settled(funds, known, settled) -> None:
    assert settled_by_all(funds, known) is settled


def test_the_question_names_the_funds() -> None:
    unknown = replace(STAY, settled_by_basic_insurance=None)
    (question,) = adjudicate(schedule=load_schedule(CARE), claim=unknown, year=YearSoFar()).questions
    assert explain(question, "en") == "Was this cost settled first by basic insurance and the mutual-aid fund?"
    assert explain(question, "zh-hans") == "这次费用是否已先经基本医保和互助金结算？"
    (question,) = adjudicate(schedule=load_schedule(ORDINARY), claim=unknown, year=YearSoFar()).questions
    assert explain(question, "en") == "Was this cost settled by basic medical insurance first?"


def test_the_plan_in_words_says_who_settles_first() -> None:
    told = [sentence for passage in explain_plan(load_schedule(CARE), "en") for sentence in passage.sentences]
    assert "“Settled” means settled first by basic insurance and the mutual-aid fund." in told


def test_a_change_of_funds_is_a_difference() -> None:
    care = load_schedule(CARE)
    (found,) = differences(care, replace(care, settled_by=("basic_insurance",)))
    assert found.words("en") == (
        "funds that must settle first: from basic insurance and the mutual-aid fund to basic insurance"
    )
    assert replace(care, settled_by=("basic_insurance",)).digest != care.digest


def test_saying_that_basic_insurance_settles_first_keeps_the_digest_of_a_schedule_that_says_nothing() -> None:
    text = ORDINARY.read_text(encoding="utf-8")
    silent = text.replace("settled_by: [basic_insurance]\n", "")
    assert silent != text
    assert load_schedule(silent).digest == load_schedule(text).digest


@pytest.mark.parametrize("funds", ["[the_state]", "[basic_insurance, basic_insurance]", "basic_insurance", "[]"])
def test_a_fund_that_nobody_knows_or_that_stands_twice_is_a_problem(funds: str) -> None:
    with pytest.raises(ScheduleInvalid, match="settled_by"):
        load_schedule(ORDINARY.read_text(encoding="utf-8").replace("[basic_insurance]", funds))


def test_every_fund_has_a_name_in_each_language() -> None:
    assert all(name.spoken(language) for name in FUNDS.values() for language in LANGUAGES)
