"""The JSON Schema that editors complete and check schedule files with."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from anlan.engines.adjudication.words import CATEGORIES

from .obvious import as_yaml
from .test_laws import plans

PARAMETERS = Path(__file__).parents[3] / "anlan" / "benefits" / "parameters"
SCHEMA = json.loads((PARAMETERS / "schedule.schema.json").read_text(encoding="utf-8"))
FILES = sorted((PARAMETERS / "schedules").glob("*.yaml"))
CARE = (PARAMETERS / "schedules" / "long_term_care_shanghai_pilot.yaml").read_text(encoding="utf-8")
DRUGS = (PARAMETERS / "schedules" / "huhuibao_2023.yaml").read_text(encoding="utf-8")
TIERS = (PARAMETERS / "schedules" / "critical_illness_yanan_2022.yaml").read_text(encoding="utf-8")


def as_json(value: Any) -> Any:
    """YAML as the JSON that an editor sees: keys and days are text."""
    if isinstance(value, dict):
        return {str(key): as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def mistakes(text: str) -> list[str]:
    found = Draft202012Validator(SCHEMA).iter_errors(as_json(yaml.safe_load(text)))
    return [f"{error.json_path}: {error.message}" for error in found]


def test_the_schema_is_itself_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_shipped_schedule_fits_the_schema(file: Path) -> None:
    assert mistakes(file.read_text(encoding="utf-8")) == []


@settings(max_examples=20, deadline=None)
@given(plans())
def test_every_plan_of_the_laws_fits_the_schema(plan: dict[str, Any]) -> None:
    assert mistakes(as_yaml(plan)) == []


def test_editors_are_offered_every_category_that_has_a_name() -> None:
    assert SCHEMA["$defs"]["categories"]["items"]["anyOf"][0]["enum"] == list(CATEGORIES)


@pytest.mark.parametrize(
    ("text", "good", "bad", "place"),
    [
        (DRUGS, "value: 16000,", "value: -1,", "deductible.yearly.value"),
        (DRUGS, "value: 16000,", "value: a lot,", "deductible.yearly.value"),
        (DRUGS, "value: 16000, unit: yuan", "value: 16000, unit: percent", "deductible.yearly.unit"),
        (DRUGS, "value: 70,", "value: 130,", "ratios[0].pays.value"),
        (DRUGS, "verified: false}", "verified: maybe}", "verified"),
        (DRUGS, ", source: summary, verified: false}", ", verified: false}", "yearly: 'source' is a required"),
        (DRUGS, "verified: false}", "verified: false, note: seen}", "yearly: Unevaluated properties"),
        (DRUGS, "    limit:", "    ceiling:", "'ceiling' was unexpected"),
        (DRUGS, "per: item", "per: drug", "sub_limits[0].per"),
        (DRUGS, "        1: {value", "        one: {value", "after_claim_free_years"),
        (DRUGS, "rounding: half_up", "rounding: bankers", "$.rounding"),
        (DRUGS, "rounding: half_up", "rounding: half_up\nsettled_by: [the_state]", "$.settled_by[0]"),
        (DRUGS, "from: 2023-07-01", "from: July", "$.in_force.from"),
        (DRUGS, "when: {pre_existing: false}", "when: {ill: false}", "ratios[0].when"),
        (DRUGS, 'edition: "2023"\n', "", "'edition' is a required property"),
        (DRUGS, 'edition: "2023"', "edition: “2023”", "$.edition"),
        (DRUGS, "takes: [car_t]", "takes: [car_t、pet_ct]", "takes[0]"),
        (DRUGS, "key: car_t", "key: car，t", ".key"),
        (DRUGS, "    limit: {value: 1000000, unit: yuan, source: summary, verified: false}", "    limit:", ".limit"),
        (DRUGS, ', en: "Huhuibao 2023"', "", "$.name: 'en' is a required property"),
        (TIERS, "    tiers:", "    steps:", "buckets[0]"),
        (TIERS, "      - from:", "      - above:", "tiers[0]"),
        (CARE, "care_level_from: 2", "care_level_from: two", "steps[0].care_level_from"),
        (CARE, "count: {value: 3,", "count: {value: 0,", "steps[0].count.value"),
    ],
)
def test_a_typical_mistake_is_underlined(text: str, good: str, bad: str, place: str) -> None:
    assert good in text
    assert any(place in mistake for mistake in mistakes(text.replace(good, bad, 1)))
