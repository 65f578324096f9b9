"""What a schedule file may say, and how it is told what is wrong in it."""

from pathlib import Path

import pytest
import yaml

from anlan.engines.adjudication import ScheduleInvalid, load_schedule

SCHEDULES = Path(__file__).parents[3] / "anlan" / "benefits" / "parameters" / "schedules"
INPATIENT = (SCHEDULES / "inpatient_2026.yaml").read_text(encoding="utf-8")
SLIPS = yaml.safe_load(Path(__file__).with_name("slips.yaml").read_text(encoding="utf-8"))


def problems_of(text: str) -> list[str]:
    with pytest.raises(ScheduleInvalid) as raised:
        load_schedule(text)
    return [str(problem) for problem in raised.value.problems]


@pytest.mark.parametrize("file", sorted(SCHEDULES.glob("*.yaml")), ids=lambda file: file.stem)
def test_every_shipped_schedule_names_a_source_for_every_figure(file: Path) -> None:
    schedule = load_schedule(file)
    assert schedule.name.zh
    assert schedule.name.en
    assert len(schedule.parameters) >= 4
    assert all(parameter.source in dict(schedule.sources) for _, parameter in schedule.parameters)


def test_figures_from_secondary_sources_are_not_called_verified() -> None:
    schedule = load_schedule(SCHEDULES / "huhuibao_2025_ordinary.yaml")
    assert not schedule.verified
    assert not any(parameter.verified for _, parameter in schedule.parameters)


def test_the_digest_does_not_change_with_layout_or_comments() -> None:
    assert load_schedule(f"# a remark\n\n{INPATIENT}").digest == load_schedule(INPATIENT).digest


def test_the_digest_changes_with_any_figure() -> None:
    assert load_schedule(INPATIENT.replace("value: 90", "value: 89")).digest != load_schedule(INPATIENT).digest


def test_a_figure_out_of_range_is_named_with_its_line_field_and_what_is_allowed() -> None:
    text = INPATIENT.replace("value: 90", "value: 130")
    line = next(number for number, row in enumerate(text.splitlines(), 1) if "value: 130" in row)
    assert problems_of(text) == [
        f"line {line}, buckets[0].ratios[0].pays.value: '130' cannot stand here; "
        "allowed: a percentage from 0 to 100 with at most four decimals, as 70"
    ]


@pytest.mark.parametrize(
    ("good", "bad", "place", "allowed"),
    [
        ("value: 10000,", "value: -1,", "buckets[0].deductible.yearly.value", "an amount of yuan from 0"),
        ("value: 10000,", "value: 0.005,", "buckets[0].deductible.yearly.value", "at most two decimals"),
        ("value: 10000,", "value: NaN,", "buckets[0].deductible.yearly.value", "an amount of yuan"),
        ("value: 30,", "value: 1.5,", "waiting.days.value", "whole days"),
        ("unit: days", "unit: weeks", "waiting.days.unit", "days"),
        ("renewals: false", "renewals: maybe", "waiting.renewals", "true, false"),
        ("rounding: half_up", "rounding: bankers", "rounding", "half_up, down"),
        ("from: 2026-01-01", "from: 2026-02-30", "in_force.from", "a day as 2026-01-31"),
        ("to: null", "to: 2025-12-31", "in_force.to", "2026-01-01 or later"),
        ("source: own_design", "source: hearsay", "waiting.days.source", "own_design"),
        ("    limit:", "    ceiling:", "buckets[0].ceiling", "no_ratio_reason, limit, sub_limits"),
        ("key: settled_in_list", "key: not_settled", "buckets[0].ratios[2]", "each key once"),
        ("      - bed\n", "      - []\n", "buckets[0].takes[3]", "a text"),
        ("product: anlan-inpatient", "product: a\nproduct: b", "product", "each field once"),
        ('edition: "2026"\n', "", "the file", "edition must be given"),
        ("when: {settled: false}", "when: {settled: true}", "buckets[0].ratios", "a no_ratio_reason"),
    ],
)
def test_a_mistake_is_named_with_its_field_and_what_is_allowed(good: str, bad: str, place: str, allowed: str) -> None:
    assert good in INPATIENT
    found = problems_of(INPATIENT.replace(good, bad, 1))
    assert len(found) == 1
    assert f", {place}: " in found[0]
    assert allowed in found[0].split("; allowed: ")[1]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: str(slip["name"]))
def test_a_slip_of_the_pen_is_told_once_on_its_line_with_what_to_write(slip: dict[str, str]) -> None:
    assert slip["good"] in INPATIENT
    before, _, after = INPATIENT.partition(slip["good"])
    with pytest.raises(ScheduleInvalid) as raised:
        load_schedule(before + slip["bad"] + after)
    (problem,) = raised.value.problems
    assert problem.line == before.count("\n") + 1
    assert slip["en"] in problem.words("en")
    assert slip["zh"] in problem.words("zh-hans")


def test_a_field_that_may_stay_open_may_be_empty() -> None:
    assert load_schedule(INPATIENT.replace("to: null", "to: ")).digest == load_schedule(INPATIENT).digest


def test_all_mistakes_are_told_at_once() -> None:
    assert (
        len(problems_of(INPATIENT.replace("value: 90", "value: x").replace("rounding: half_up", "rounding: up"))) == 2
    )


def test_a_category_in_two_buckets_is_refused() -> None:
    second = INPATIENT[INPATIENT.index("  - key: inpatient") :].replace("key: inpatient", "key: again")
    found = problems_of(INPATIENT + second)
    assert any("'bed', " in problem and "already taken by bucket 'inpatient'" in problem for problem in found)


@pytest.mark.parametrize("text", ["\n", "a: [1\n", "- 1\n- 2\n", "just words\nand more\n"])
def test_a_file_that_is_no_schedule_is_refused_in_words(text: str) -> None:
    assert problems_of(text)
