"""A whole plan in plain words, and what changed between two of them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from anlan.engines.adjudication import load_schedule
from anlan.engines.adjudication.figure_words import figure
from anlan.engines.adjudication.plan_words import explain_plan
from anlan.engines.adjudication.schedule_diff import differences
from anlan.engines.adjudication.words import LANGUAGES

SCHEDULES = Path(__file__).parents[3] / "anlan" / "benefits" / "parameters" / "schedules"
FILES = sorted(SCHEDULES.glob("*.yaml"))
SHIPPED = {file.stem: load_schedule(file) for file in FILES}
TEXT = (SCHEDULES / "huhuibao_2023.yaml").read_text(encoding="utf-8")
INPATIENT = (SCHEDULES / "inpatient_2026.yaml").read_text(encoding="utf-8")


def sentences(name: str, language: str) -> list[str]:
    passages = explain_plan(SHIPPED[name], language)
    return [sentence for passage in passages for sentence in (passage.title, *passage.sentences)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_figure_of_a_shipped_schedule_is_told(file: Path, language: str) -> None:
    told = "\n".join(sentences(file.stem, language))
    assert "{" not in told
    for _, parameter in SHIPPED[file.stem].parameters:
        assert figure(parameter, language) in told


def test_figures_that_nobody_compared_with_the_clause_are_marked() -> None:
    assert "每年免赔额 12,000 元（待核实）。" in sentences("huhuibao_2025_ordinary", "zh-hans")
    assert "Deductible of a year: 12,000 yuan (not verified)." in sentences("huhuibao_2025_ordinary", "en")
    assert "Deductible of a year: 10,000 yuan." in sentences("inpatient_2026", "en")
    assert "All 6 figures have been compared with the clause." in sentences("inpatient_2026", "en")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("inpatient_2026", "保障开始后的前 30 天是等待期，期间发生的费用不赔付。续保没有等待期。意外没有等待期。"),
        ("family_inpatient_2026", "全家的费用按保险年度合并累计：免赔额和限额由全家共用。"),
        ("heilongjiang_huiminbao_basic", "仅限：医保目录内。"),
        ("critical_illness_yanan_2022", "全年累计费用在 10,000 元（待核实）以内的部分不赔付。"),
        (
            "huhuibao_2023",
            "分项限额「单个药品」（西药费、中成药费）：每种药品或耗材每年最多计入 300,000 元（待核实）。",
        ),
        (
            "huhuibao_2025_care",
            "其他情况不赔付，并告知：关爱版需先经医保和互助金结算；互助金结算后请补交结算单。",
        ),
    ],
)
def test_a_rule_is_told_as_people_say_it(name: str, sentence: str) -> None:
    assert sentence in sentences(name, "zh-hans")


def test_ceilings_by_care_level_are_told_with_who_has_none() -> None:
    (told,) = (each for each in sentences("long_term_care_shanghai_pilot", "en") if "Allowance in a month” (" in each)
    assert "from care level 5 after 1 month of care, at most 40 yuan (not verified) in each calendar month" in told
    assert told.endswith("; otherwise nothing.")


def test_every_kind_of_sentence_can_be_said() -> None:
    paid = "{value: 50, unit: yuan, source: own_design, verified: true}"
    more = INPATIENT.replace(
        "rounding: half_up",
        f"rounding: down\ntotal_cap: {paid}\nexclusions: [{{key: a, takes: [car_t], reason: "
        "{zh: 不保, en: not insured}}]",
    )
    more = more.replace("renewals: false", "renewals: true").replace("accidents: false", "accidents: true")
    more += f"""    sub_limits:
      - key: beds
        name: {{zh: 床位, en: beds}}
        takes: [bed]
        per: month
        amount: {paid}
        count: {{value: 1, unit: count, source: own_design, verified: true}}
"""
    told = [s for passage in explain_plan(load_schedule(more), "en") for s in passage.sentences]
    assert "Limit “beds” (bed): at most 1 unit and 50 yuan in each calendar month." in told
    of_claim = INPATIENT.replace("    deductible:", f"    deductible:\n      per_claim: {paid}")
    assert "Deductible of each claim: 50 yuan." in explain_plan(load_schedule(of_claim), "en")[1].sentences
    assert "CAR-T therapy: not insured." in told, "a reason written without a stop gets one"
    assert "All parts together pay at most 50 yuan a year." in told
    assert "Renewals wait too. Accidents wait too." in told[1]


def test_rows_of_which_several_fit_say_that_the_first_counts() -> None:
    first = "Of these rates, from the top, the first that fits counts."
    anyone = INPATIENT.replace("        when: {settled: false}\n", "")
    told = explain_plan(load_schedule(anyone), "en")[1].sentences
    assert told.index(first) < told.index("“not settled by basic insurance”: pays 60%.")
    assert first not in explain_plan(load_schedule(INPATIENT), "en")[1].sentences


def test_a_language_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="choose one of zh-hans, en"):
        explain_plan(load_schedule(TEXT), "fr")


def changes(before: str, after: str, language: str = "en") -> list[str]:
    return [each.words(language) for each in differences(load_schedule(before), load_schedule(after))]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_schedule_does_not_differ_from_itself_and_differs_from_every_other(file: Path) -> None:
    one = SHIPPED[file.stem]
    for name, other in SHIPPED.items():
        found = differences(one, other)
        assert bool(found) == (name != file.stem)
        for each in found:
            assert all("{" not in each.words(language) for language in LANGUAGES)
            assert json.loads(json.dumps(each.to_json()))["path"] == each.path


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        (
            "value: 16000,",
            "value: 17000,",
            "“Hospital self-pay” deductible of a year: from 16,000 yuan (not verified) to 17,000 yuan (not verified)",
        ),
        (
            "value: 16000, unit: yuan, source: summary, verified: false",
            "value: 16000, unit: yuan, source: summary, verified: true",
            "“Hospital self-pay” deductible of a year: from 16,000 yuan (not verified) to 16,000 yuan",
        ),
        ("takes: [car_t]", "takes: [car_t, bed_at_home]", "“CAR-T therapy” kinds of cost: now also bed_at_home"),
        ("      - pet_ct\n", "", "“Hospital self-pay” kinds of cost: no longer PET-CT scan"),
        ("per: item", "per: month", "counted for each: from drug or device to calendar month"),
        ("to: 2024-06-30", "to: null", "gone: last day in force: was 2024-06-30"),
        ("rounding: half_up", "rounding: down", "rounding: from half upwards to always downwards"),
        (
            "when: {pre_existing: true}",
            "when: {settled: true, pre_existing: true}",
            "condition: from pre-existing to settled by basic insurance, pre-existing",
        ),
        ("rounding: half_up\n", "rounding: half_up\nyear_of: family\n", "whose costs add up"),
    ],
)
def test_a_change_is_told_in_words(good: str, bad: str, said: str) -> None:
    changed = TEXT.replace(good, bad, 1)
    if good == "      - pet_ct\n":
        changed = changed.replace("takes: [pet_ct]", "takes: [surgical_material]")
    if "settled: true" in bad:
        changed = changed.replace("    limit:", "    no_ratio_reason: {zh: 无, en: none}\n    limit:", 1)
    assert any(said in words for words in changes(TEXT, changed))
    assert changes(TEXT, changed, "zh-hans")


def test_another_source_of_the_same_figure_is_a_change() -> None:
    changed = TEXT.replace("sources:\n", "sources:\n  clause: the clause\n").replace(
        "value: 16000, unit: yuan, source: summary", "value: 16000, unit: yuan, source: clause"
    )
    found = changes(TEXT, changed)
    assert "“Hospital self-pay” deductible of a year 16,000 yuan (not verified): source from summary to clause" in found


def test_a_new_rule_is_told_figure_by_figure_and_as_plain_values() -> None:
    before, after = (SHIPPED[f"heilongjiang_huiminbao_{plan}"] for plan in ("basic", "upgraded"))
    plain = {each.path: each.to_json() for each in differences(before, after)}
    assert plain["buckets.car_t.ratios.healthy.pays"]["change"] == "added"
    assert plain["buckets.in_list_hospital.ratios.healthy.pays"] | {"words": None} == {
        "path": "buckets.in_list_hospital.ratios.healthy.pays",
        "change": "changed",
        "before": {"value": "70", "unit": "percent", "source": "summary", "verified": False},
        "after": {"value": "90", "unit": "percent", "source": "summary", "verified": False},
        "words": None,
    }
    assert "buckets.out_of_list_hospital.deductible.yearly" not in plain


def test_rows_in_another_order_are_a_difference_because_the_first_that_fits_decides() -> None:
    rows = INPATIENT[INPATIENT.index("      - key: settled_in_list") : INPATIENT.index("    limit:")]
    first, second, third = (f"      - key: {row}" for row in rows.split("      - key: ")[1:])
    (said,) = changes(INPATIENT, INPATIENT.replace(rows, third + first + second), "zh-hans")
    assert said == (
        "「住院医疗费用」比例的次序（第一个符合的算）："
        "由 「医保已结算，目录内」「医保已结算，目录外」「未经医保结算」 改为 "
        "「未经医保结算」「医保已结算，目录内」「医保已结算，目录外」"
    )


def test_a_new_row_behind_the_others_is_no_new_order_and_one_before_them_is() -> None:
    row = "      - {key: new, name: {zh: 新, en: new}, when: {pre_existing: true}, pays: "
    row += "{value: 10, unit: percent, source: own_design, verified: true}}\n"
    behind = INPATIENT.replace("    limit:", f"{row}    limit:")
    before = INPATIENT.replace("    ratios:\n", f"    ratios:\n{row}")
    assert not [said for said in changes(INPATIENT, behind) if "order of the rates" in said]
    assert [said for said in changes(INPATIENT, before) if "order of the rates" in said]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_lists_that_are_turned_round_are_always_a_difference(file: Path) -> None:
    plan = SHIPPED[file.stem]
    for at, bucket in enumerate(plan.buckets):
        for name in ("ratios", "sub_limits"):
            turned = replace(bucket, **{name: tuple(reversed(getattr(bucket, name)))})
            other = replace(plan, buckets=(*plan.buckets[:at], turned, *plan.buckets[at + 1 :]))
            assert bool(differences(plan, other)) == (turned != bucket)
