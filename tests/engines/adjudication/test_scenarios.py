"""The worked numbers of every shipped schedule, and both sides of each edge; the cases are the files in scenarios/."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from anlan.engines.adjudication import BillLine, ClaimFacts, YearSoFar, adjudicate, load_schedule
from anlan.kernel.money import fen_from_yuan, yuan_text

HERE = Path(__file__).parent
SCHEDULES = Path(__file__).parents[3] / "anlan" / "benefits" / "parameters" / "schedules"


def _cases() -> list[Any]:
    cases = []
    for file in sorted((HERE / "scenarios").glob("*.yaml")):
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
        for scenario in content["scenarios"]:
            name = f"{file.stem}: {scenario['name']}"
            cases.append(pytest.param(content["schedule"], content["claim"], scenario["claims"], id=name))
    return cases


def _claim(facts: dict[str, Any]) -> ClaimFacts:
    lines = tuple(
        BillLine(
            line_id=str(number),
            category=line["category"],
            amount_fen=fen_from_yuan(line["billed"]),
            in_list=line.get("in_list"),
            other_paid_fen=fen_from_yuan(line.get("others", "0")),
            quantity=line.get("quantity", 1),
            item=line.get("item", ""),
            stay=line.get("stay", ""),
            on=line.get("day"),  # `on` is a yes in YAML
        )
        for number, line in enumerate(facts["lines"], start=1)
    )
    assert isinstance(facts["loss_on"], date)
    return ClaimFacts(
        loss_on=facts["loss_on"],
        insured_since=facts["insured_since"],
        settled_by_basic_insurance=facts["settled"],
        pre_existing=facts["pre_existing"],
        accident=facts["accident"],
        claim_free_years=facts["claim_free_years"],
        lines=lines,
        claim_id=facts.get("claim_id", ""),
        care_level=facts.get("care_level"),
        care_months=facts.get("care_months"),
    )


@pytest.mark.parametrize(("schedule_name", "usual", "claims"), _cases())
def test_a_year_of_claims_pays(schedule_name: str, usual: dict[str, Any], claims: list[dict[str, Any]]) -> None:
    schedule = load_schedule(SCHEDULES / f"{schedule_name}.yaml")
    year = YearSoFar()
    for facts in claims:
        answer = adjudicate(schedule=schedule, claim=_claim(usual | facts), year=year)
        assert [question.key for question in answer.questions] == facts.get("asks", [])
        assert yuan_text(answer.payable_fen) == yuan_text(fen_from_yuan(facts["pays"]))
        for part in ("over_limit", "not_covered"):
            if part in facts:
                taken = sum(getattr(line, f"{part}_fen") for line in answer.lines)
                assert yuan_text(taken) == yuan_text(fen_from_yuan(facts[part])), part
        year = answer.year_after


@pytest.mark.parametrize("file", sorted(SCHEDULES.glob("*.yaml")), ids=lambda file: file.stem)
def test_every_shipped_schedule_has_scenarios(file: Path) -> None:
    scenarios = HERE / "scenarios" / file.name
    assert yaml.safe_load(scenarios.read_text(encoding="utf-8"))["schedule"] == file.stem
