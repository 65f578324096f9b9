"""`anlan benefits`: what it prints, what it answers to a mistake, and its exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import anlan.benefits
from anlan.config.cli import app

SCHEDULES = Path(anlan.benefits.__file__).parent / "parameters" / "schedules"
OLD, NEW = SCHEDULES / "huhuibao_2022.yaml", SCHEDULES / "huhuibao_2023.yaml"


def run(*words: object) -> Result:
    return CliRunner().invoke(app, ["benefits", *map(str, words)])


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    file = tmp_path / "broken.yaml"
    text = OLD.read_text(encoding="utf-8")
    file.write_text(text.replace("value: 20000,", "value: lots,").replace("half_up", "up"), encoding="utf-8")
    return file


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    file = tmp_path / "odd.yaml"
    file.write_text(OLD.read_text(encoding="utf-8").replace("[car_t]", "[cart]"), encoding="utf-8")
    return file


def test_lint_names_file_line_field_and_what_is_allowed(broken: Path) -> None:
    result = run("lint", OLD, broken, "--language", "en")
    assert result.exit_code == 1
    first, second = result.stdout.splitlines()
    assert first == f"{broken}:13: rounding: 'up' is not known; allowed: half_up, down"
    assert second.startswith(f"{broken}:33: buckets[0].deductible.yearly.value: 'lots' cannot stand here; allowed: an")


def test_lint_speaks_chinese_unless_asked_for_english(broken: Path) -> None:
    first, second = run("lint", broken).stdout.splitlines()
    assert first == f"{broken}:13: rounding：不认识「up」；可以写：half_up, down"
    assert second.startswith(f"{broken}:33: buckets[0].deductible.yearly.value：这里不能写「lots」；可以写：不小于 0")
    assert run("lint", broken, "--language", "zh").stdout == run("lint", broken).stdout


def test_lint_takes_a_folder_and_compares_the_versions_in_it(tmp_path: Path) -> None:
    text = OLD.read_text(encoding="utf-8")
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    later = text.replace("from: 2022-07-01", "from: 2023-01-01")
    assert later != text
    (tmp_path / "b.yaml").write_text(later, encoding="utf-8")
    result = run("lint", tmp_path, "--language", "en")
    assert result.exit_code == 0
    assert f"{tmp_path / 'b.yaml'}:10: remark: in_force.from: its days overlap those of a.yaml" in result.stdout


def test_a_folder_without_schedules_and_a_folder_for_one_file_are_told(tmp_path: Path) -> None:
    empty = run("lint", tmp_path)
    assert (empty.exit_code, "holds no .yaml file" in " ".join(empty.stderr.split())) == (3, True)
    folder = run("explain", tmp_path)
    assert (folder.exit_code, "is a folder; name one of its files" in " ".join(folder.stderr.split())) == (2, True)


def test_lint_of_good_files_prints_nothing_on_standard_output() -> None:
    result = run("lint", OLD, NEW, "--language", "en")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "20 figures, 20 not verified" in " ".join(result.stderr.split())


def test_a_remark_fails_only_when_asked_to(odd: Path) -> None:
    result = run("lint", odd, "--language", "en")
    assert result.exit_code == 0
    assert "remark: buckets[4].takes: the category 'cart' has no name" in result.stdout
    assert run("lint", "--strict", odd).exit_code == 1


def test_lint_as_json(broken: Path, odd: Path) -> None:
    result = run("lint", "--json", broken, odd)
    bad, good = json.loads(result.stdout)
    assert result.exit_code == 1
    assert (bad["usable"], len(bad["problems"]), bad["problems"][0]["line"]) == (False, 2, 13)
    assert (good["usable"], good["figures"], good["unverified"]) == (True, 15, 15)
    assert [remark["path"] for remark in good["remarks"]] == ["buckets[4].takes"]


def test_explain_tells_the_plan_in_either_language() -> None:
    assert "每年免赔额 20,000 元（待核实）。" in run("explain", OLD).stdout
    assert "Deductible of a year: 20,000 yuan (not verified)." in run("explain", OLD, "--language", "en").stdout
    plain = json.loads(run("explain", OLD, "--json", "--language", "en").stdout)
    assert (plain["product"], plain["edition"], plain["unverified"]) == ("huhuibao", "2022", 15)
    assert plain["passages"][0]["title"] == "Huhuibao 2022"


def test_diff_tells_what_changed() -> None:
    assert "「特定住院自费医疗费用」年度免赔额：由 20,000 元" in run("diff", OLD, NEW).stdout
    plain = {each["path"]: each for each in json.loads(run("diff", OLD, NEW, "--json").stdout)}
    deductible = plain["buckets.hospital_self_pay.deductible.yearly"]
    assert (deductible["before"]["value"], deductible["after"]["value"]) == ("20000", "16000")
    same = run("diff", OLD, OLD)
    assert (same.exit_code, same.stdout) == (0, "")


@pytest.mark.parametrize("command", [("lint",), ("explain",), ("diff", OLD)])
def test_a_file_that_is_not_there_ends_with_3(command: tuple[object, ...], tmp_path: Path) -> None:
    result = run(*command, tmp_path / "none.yaml")
    assert result.exit_code == 3
    assert "there is no file" in " ".join(result.stderr.split())


def test_a_schedule_with_problems_cannot_be_explained(broken: Path) -> None:
    result = run("explain", broken, "--language", "en")
    assert result.exit_code == 2
    assert "cannot be used until these are corrected" in " ".join(result.stderr.split())
    assert "改正以下各处后才能使用" in run("explain", broken).stderr


def test_a_language_without_words_is_refused() -> None:
    assert run("explain", OLD, "--language", "fr").exit_code == 2
