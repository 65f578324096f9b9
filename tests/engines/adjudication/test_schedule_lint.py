"""Every problem of a schedule file at once, and remarks on what is allowed and seldom meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from anlan.engines.adjudication.schedule_lint import lint_schedule

SCHEDULES = Path(__file__).parents[3] / "anlan" / "benefits" / "parameters" / "schedules"
DRUGS = (SCHEDULES / "huhuibao_2023.yaml").read_text(encoding="utf-8")
TIERS = (SCHEDULES / "critical_illness_yanan_2022.yaml").read_text(encoding="utf-8")
ORDINARY = (SCHEDULES / "huhuibao_2025_ordinary.yaml").read_text(encoding="utf-8")
FIGURE = "{value: 5, unit: yuan, source: summary, verified: false}"


@pytest.mark.parametrize("file", sorted(SCHEDULES.glob("*.yaml")), ids=lambda file: file.stem)
def test_a_shipped_schedule_has_no_problem_and_no_remark(file: Path) -> None:
    found = lint_schedule(file)
    assert found.schedule
    assert (found.problems, found.remarks) == ((), ())


def test_all_problems_are_told_at_once_with_their_lines() -> None:
    found = lint_schedule(DRUGS.replace("value: 70,", "value: 170,").replace("per: item", "per: drug"))
    assert found.schedule is None
    assert len(found.problems) == 5
    assert [problem.line for problem in found.problems] == sorted(problem.line for problem in found.problems)
    assert "year, item, stay, month, week" in {problem.allowed.en for problem in found.problems}


@pytest.mark.parametrize(
    ("text", "good", "bad", "path", "said"),
    [
        (DRUGS, "takes: [car_t]", "takes: [cart]", "buckets[4].takes", "perhaps car_t"),
        (DRUGS, "takes: [car_t]", "takes: [spectacles]", "buckets[4].takes", "would read it as it is written"),
        (TIERS, "value: 10000,", "value: 0,", "buckets[0].tiers[0].from", "there is no start line"),
        (TIERS, "value: 300000,", "value: 3000,", "buckets[0].limit", "below the deductible"),
        (DRUGS, "limit: {value: 1000000,", "limit: {value: 900,", "buckets[0].limit", "below the deductible"),
        (
            DRUGS,
            "value: 200000,",
            "value: 2000000,",
            "buckets[0].sub_limits[1].amount",
            "larger than the bucket's limit",
        ),
        (
            DRUGS,
            "amount: {value: 200000,",
            "yearly: {value: 2000000,",
            "buckets[0].sub_limits[1].amount",
            "larger than the bucket's limit",
        ),
        (
            DRUGS,
            "value: 14000,",
            "value: 15000,",
            "buckets[0].deductible.after_claim_free_years.2",
            "not lower than before",
        ),
        (
            DRUGS,
            "takes: [pet_ct]",
            "takes: [surgical_material]",
            "buckets[0].sub_limits[2].takes",
            "an earlier sub-limit",
        ),
        (DRUGS, "value: 50,", "value: 0,", "buckets[0].ratios[1].pays", "still use up the deductible"),
        (DRUGS, "value: 50,", "value: 0.5,", "buckets[0].ratios[1].pays", "only 0.5% is paid (50% meant?)"),
        (DRUGS, "value: 50,", "value: 1,", "buckets[0].ratios[1].pays", "only 1% is paid (100% meant?)"),
        (TIERS, "value: 60, unit: percent", "value: 0.6, unit: percent", "buckets[0].tiers[0].pays", "60% meant?"),
        (DRUGS, "limit: {value: 1000000,", "limit: {value: 0,", "buckets[0].limit", "nothing is ever paid"),
        (
            DRUGS,
            "rounding: half_up\n",
            f"rounding: half_up\ntotal_cap: {FIGURE.replace('5,', '0,', 1)}\n",
            "total_cap",
            "nothing is ever paid",
        ),
        (DRUGS, "takes: [car_t]", "takes: [床位费]", "buckets[4].takes", "perhaps bed"),
        (DRUGS, "  summary:", "  hearsay: somebody\n  summary:", "sources.hearsay", "no figure was read"),
        (
            ORDINARY,
            "when: {settled: true, pre_existing: true}",
            "when: {settled: true, pre_existing: false}",
            "buckets[0].ratios[1]",
            "no amount ever reaches this row",
        ),
        (ORDINARY, "settled_by: [basic_insurance]\n", "", "buckets[0].ratios[0].when", "which funds must have settled"),
        (
            DRUGS,
            "rounding: half_up\n",
            "rounding: half_up\nsettled_by: [mutual_aid]\n",
            "settled_by",
            "no payment depends",
        ),
        (
            DRUGS,
            "rounding: half_up\n",
            "rounding: half_up\ntotal_cap: {value: 3100001, unit: yuan, source: summary, verified: false}\n",
            "total_cap",
            "never reached",
        ),
        (
            DRUGS,
            "rounding: half_up\n",
            "rounding: half_up\nexclusions: [{key: dear, takes: [car_t], reason: {zh: 无, en: none}}]\n",
            "buckets[4].takes",
            "is excluded by 'dear'",
        ),
        (
            TIERS,
            "    limit:",
            "    no_ratio_reason: {zh: 无, en: none}\n    limit:",
            "buckets[0].no_ratio_reason",
            "never told",
        ),
    ],
)
def test_what_is_allowed_and_seldom_meant_is_remarked_on(text: str, good: str, bad: str, path: str, said: str) -> None:
    assert good in text
    changed = text.replace(good, bad, 1)
    found = lint_schedule(changed)
    assert found.problems == ()
    remarks = [remark for remark in found.remarks if remark.path == path]
    assert [said in f"{remark.found.en}; {remark.allowed.en}" for remark in remarks] == [True]
    field = "yearly" if "yearly" in bad else path.rpartition(".")[2]
    assert field.endswith("]") or f"{field}:" in changed.splitlines()[remarks[0].line - 1]


@pytest.mark.parametrize(
    ("good", "bad", "place"),
    [
        ("    tiers:", f"    deductible: {{yearly: {FIGURE}}}\n    tiers:", "buckets[0].deductible"),
        ("value: 30000,", "value: 10000,", "buckets[0].tiers[1]"),
        ("value: 70, unit", "value: 20, unit", "buckets[0].tiers[1]"),
        ("    tiers:", "    ratios: []\n    tiers:", "buckets[0]"),
    ],
)
def test_tiers_that_cannot_be_computed_are_refused(good: str, bad: str, place: str) -> None:
    assert good in TIERS
    found = lint_schedule(TIERS.replace(good, bad, 1))
    assert place in [problem.path for problem in found.problems]


def test_a_file_that_is_not_utf_8_is_refused_in_words(tmp_path: Path) -> None:
    file = tmp_path / "gbk.yaml"
    file.write_bytes("name: 沪惠保".encode("gbk"))
    assert "UTF-8" in lint_schedule(file).problems[0].found.en


def test_a_character_that_yaml_does_not_know_is_refused_in_words() -> None:
    assert "not YAML" in lint_schedule("a: \x00\nb: 1\n").problems[0].found.en
