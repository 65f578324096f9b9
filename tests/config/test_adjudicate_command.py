"""`anlan adjudicate` and `anlan explain`: what they print about a batch, and their exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import anlan.benefits
from anlan.config.cli import app

SCHEDULE = Path(anlan.benefits.__file__).parent / "parameters" / "schedules" / "inpatient_2026.yaml"
HEADING = "contract,member,claim_id,line_id,loss_on,insured_since,category,amount_fen,in_list,settled,ward"
BED = "K1,王秀兰,stay of May,1,2026-05-02,2026-01-01,bed,1100000,true,true,3"


def run(*words: object) -> Result:
    return CliRunner().invoke(app, [*map(str, words)])


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    file = tmp_path / "lines.csv"
    spectacles = BED.replace(",1,2026", ",2,2026").replace("bed,1100000", "spectacles,50000")
    by_name = BED.replace("stay of May", "stay of June").replace("bed,", "床位费,")
    file.write_text("\n".join((HEADING, BED, spectacles, by_name)) + "\n", encoding="utf-8")
    return file


@pytest.fixture
def out(lines: Path, tmp_path: Path) -> Path:
    run("adjudicate", SCHEDULE, lines, "--out", tmp_path / "out")
    return tmp_path / "out"


def test_the_summary_tells_what_was_turned_away_never_named_and_not_used(lines: Path, tmp_path: Path) -> None:
    result = run("adjudicate", SCHEDULE, lines, "--out", tmp_path / "out")
    assert result.exit_code == 0
    told = " ".join(result.stderr.split())
    assert "退回 1 行：category 的写法不对；应写 bed" in told
    assert "方案没有提到的费用类别「spectacles」：1 行，500.00 元" in told
    assert "没有用到的列：ward" in told
    english = run("adjudicate", SCHEDULE, lines, "--out", tmp_path / "out", "--language", "en")
    told = " ".join(english.stderr.split())
    assert "1 row turned away: the category is written in another way; write bed" in told
    assert "a category the schedule never names, 'spectacles': 1 row, 500.00 yuan, not covered" in told
    assert "columns that are not used: ward" in told


def test_the_summary_as_json(lines: Path, tmp_path: Path) -> None:
    report = json.loads(run("adjudicate", SCHEDULE, lines, "--out", tmp_path / "out", "--json").stdout)
    assert report["unnamed_categories"] == {"spectacles": {"lines": 1, "billed_fen": 50_000}}
    assert report["ignored_columns"] == ["ward"]
    assert report["payable_fen"] == 90_000


def test_a_claim_ends_with_its_amount_in_the_language_asked_for(out: Path) -> None:
    assert run("explain", out, "stay of May").stdout.splitlines()[-1] == "stay of May：赔付 900.00 元"
    assert run("explain", out, "stay of May", "--language", "en").stdout.splitlines()[-1] == "stay of May: 900.00 yuan"


def test_rows_that_were_turned_away_are_told_with_what_is_allowed(out: Path) -> None:
    assert run("explain", out, "--rejects", "--language", "en").stdout == (
        "contract K1, claim stay of June, line 1: the category is written in another way; write bed\n"
    )


def test_results_as_csv(lines: Path, tmp_path: Path) -> None:
    run("adjudicate", SCHEDULE, lines, "--out", tmp_path / "out", "--csv")
    assert "stay of June" in (tmp_path / "out" / "rejects.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("stay of July",), 3, "no claim 'stay of July'"),
        ((), 2, "name a claim, or give --rejects"),
        (("stay of May", "--rejects"), 2, "name a claim, or give --rejects"),
        (("stay of May", "--language", "fr"), 2, ""),
    ],
)
def test_what_cannot_be_told_is_refused(words: tuple[str, ...], code: int, said: str, out: Path) -> None:
    result = run("explain", out, *words)
    assert result.exit_code == code
    assert said in " ".join(result.stderr.split())


def test_a_folder_without_results_ends_with_3(tmp_path: Path) -> None:
    assert run("explain", tmp_path, "stay of May").exit_code == 3
