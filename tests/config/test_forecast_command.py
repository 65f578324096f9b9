"""`anlan forecast` on a log in a file."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from zoneinfo import ZoneInfo

import polars as pl
import pytest
from typer.testing import CliRunner

from anlan.config.cli import app
from tests.engines.forecast.logs.office import office_table

AT = "2025-02-20T00:00+00:00"


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("forecast")
    office_table(150).write_csv(folder / "office.csv")
    return folder


@pytest.fixture(scope="module")
def trained(folder: Path) -> dict[str, object]:
    return _json("train", str(folder / "office.csv"), "--model", str(folder / "m"), "--at", AT)


def _run(*words: str):
    return CliRunner().invoke(app, ["forecast", *words])


def _json(*words: str):
    result = _run(*words, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_a_model_is_trained_and_says_what_of(trained):
    assert trained["cases"] > 100
    assert len(trained["log_digest"]) == 64
    assert trained["open_cases"] > 0


def test_open_cases_are_forecast_and_explained(folder: Path, trained):
    log, model = str(folder / "office.csv"), str(folder / "m")
    found = _json("predict", log, "--model", model, "--at", AT)
    assert found["cases"]
    case = found["cases"][0]["case"]
    why = _json("explain", log, case, "--model", model, "--at", AT)
    assert why["case"] == case
    assert all(reason["words"] for reason in why["reasons"])
    said = _run("explain", log, case, "--model", model, "--at", AT).stdout
    assert case in said
    assert "working hours so far" in said


def test_open_cases_are_written_for_a_spreadsheet(folder: Path, tmp_path: Path, trained):
    words = ("predict", str(folder / "office.csv"), "--model", str(folder / "m"), "--at", AT)
    found = _json(*words, "--csv", str(tmp_path / "open.csv"))
    rows = pl.read_csv(tmp_path / "open.csv", infer_schema_length=0)
    assert (tmp_path / "open.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert rows["case"].unique(maintain_order=True).to_list() == [one["case"] for one in found["cases"]]
    for one in found["cases"]:
        here = rows.filter(pl.col("case") == one["case"])
        assert here["stage"].to_list() == [one["stage"], *(stage["stage"] for stage in one["ahead"]), "closes"]
        last = here.row(-1, named=True)
        assert last["expected"] == one["closes"]["expected"][:16]
        assert [last["90% from"], last["90% to"]] == [end[:16] for end in one["closes"]["within90"]]
    nowhere = _run(*words, "--csv", str(tmp_path / "gone" / "open.csv"))
    assert (nowhere.exit_code, "there is no folder" in nowhere.output) == (3, True)


def test_no_name_is_a_formula(folder: Path, tmp_path: Path):
    table = pl.read_csv(folder / "office.csv").with_columns(pl.concat_str(pl.lit("=1+"), "case id").alias("case id"))
    table.write_csv(tmp_path / "odd.csv")
    log, model = str(tmp_path / "odd.csv"), str(tmp_path / "m")
    _json("train", log, "--model", model, "--at", AT)
    _run("predict", log, "--model", model, "--at", AT, "--csv", str(tmp_path / "open.csv"))
    assert set(pl.read_csv(tmp_path / "open.csv")["case"].str.slice(0, 3)) == {"'=1"}


def test_the_present_stage_is_told_in_working_hours_too(folder: Path, trained):
    found = _json("predict", str(folder / "office.csv"), "--model", str(folder / "m"), "--at", AT)
    for one in found["cases"]:
        hours = one["working_hours"]
        assert hours["counted"] == "around the clock"  # an office of too few cases to show its hours
        assert hours["left80"][0] <= hours["left"] <= hours["left80"][1]


def test_a_log_that_has_grown_is_learnt_anew(folder: Path, tmp_path: Path):
    log, model = str(folder / "office.csv"), str(tmp_path / "early.model")
    _json("train", log, "--model", model, "--at", "2025-01-28T09:00+00:00")
    renewed = _json("renew", log, "--model", model, "--at", AT)
    assert renewed["replaced"] is True
    assert renewed["loss_candidate"] > 0
    assert _json("predict", log, "--model", model, "--at", AT)["model"]["trained_at"] == renewed["trained_at"]
    again = _run("renew", log, "--model", model, "--at", AT)
    assert again.exit_code == 2
    assert "too little has come" in again.output


def test_a_model_remembers_its_columns(folder: Path, tmp_path: Path):
    table = pl.read_csv(folder / "office.csv")
    renamed = table.rename(dict(zip(table.columns[:3], ("Akte", "Was", "Wann"), strict=True)))
    renamed.write_csv(tmp_path / "akten.csv")
    log, model = str(tmp_path / "akten.csv"), str(tmp_path / "m")
    named = ("--case", "Akte", "--activity", "Was", "--time", "Wann")
    _json("train", log, "--model", model, "--at", AT, *named)
    assert _json("predict", log, "--model", model, "--at", AT)["cases"]


def test_what_cannot_be_done_is_said_before_anything_is_learnt(folder: Path, trained):
    log, model = str(folder / "office.csv"), str(folder / "m")
    nowhere = _run("train", log, "--model", str(folder / "gone" / "m"))
    assert (nowhere.exit_code, "there is no folder" in nowhere.output) == (3, True)
    whole = _run("evaluate", str(folder))
    assert (whole.exit_code, "is a folder" in whole.output) == (3, True)
    into = _run("train", str(folder / "office.csv"), "--model", str(folder))
    assert (into.exit_code, "is a folder: name a file in it" in into.output) == (2, True)
    nothing = _run("predict", log, "--model", model, "--closed-when", "gone")
    assert (nothing.exit_code, "no event is called 'gone'" in nothing.output) == (2, True)


def test_measuring_names_what_was_left_out_and_says_how_open_cases_count(folder: Path, tmp_path: Path):
    table = pl.read_csv(folder / "office.csv")
    steps = table.with_columns(pl.len().over(table.columns[0]).alias("steps")).filter(pl.col(table.columns[2]) < AT)
    steps.write_csv(tmp_path / "cut.csv")
    said = _run("evaluate", str(tmp_path / "cut.csv"))
    assert "column steps left out" in said.output
    assert "cases look open" in said.output
    found = _json("evaluate", str(tmp_path / "cut.csv"), "--closed-when", "pay")
    assert "steps" in found["left_out"]
    assert found["open_cases"] > 0


def test_a_log_is_measured(folder: Path):
    found = _json("evaluate", str(folder / "office.csv"), "--no-leak")
    asked = (
        "mae_days median_baseline_mae_days stage_median_baseline_mae_days coverage90 coverage80 mean_width_days"
        " winkler90 worst_stage_coverage90 monthly_coverage90 train_seconds predict_ms_p50 predict_ms_p99 rows"
    )
    assert set(asked.split()) <= set(found)
    assert found["no_leak"] is True


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("evaluate", "nowhere.csv"), 3),
        (("evaluate", "{log}", "--case", "nobody"), 2),
        (("predict", "{log}", "--model", "nowhere"), 3),
        (("train", "{log}", "--model", "x", "--at", "yesterday"), 2),
        (("train", "{log}", "--model", "x", "--closed-when", "dance"), 2),
        (("train", "{log}", "--model", "x", "--zone", "Asia/Anlan"), 2),
    ],
)
def test_what_is_wrong_ends_with_its_code(folder: Path, words: tuple[str, ...], code: int):
    assert _run(*(word.format(log=folder / "office.csv") for word in words)).exit_code == code


def test_where_no_case_is_open_it_is_said(folder: Path, trained):
    found = _run("predict", str(folder / "office.csv"), "--model", str(folder / "m"), "--at", "2027-01-01T00:00+00:00")
    assert found.exit_code == 0
    assert "no case of the log is open at 2027-01-01 00:00 (UTC), 664 days after the event before" in found.output


def test_a_moment_at_the_end_of_time_is_no_trouble(folder: Path, tmp_path: Path, trained):
    pl.read_csv(folder / "office.csv").filter(pl.col("time") < AT).write_csv(tmp_path / "cut.csv")
    log, model = str(tmp_path / "cut.csv"), str(folder / "m")
    found = _json("predict", log, "--model", model, "--at", "9990-01-01", "--closed-when", "pay")
    assert {one["closes"]["within90"][1][:4] for one in found["cases"]} == {"9999"}
    assert _run("predict", log, "--model", model, "--at", "0001-01-01").exit_code == 2


def test_a_case_that_is_not_open_is_told_apart_from_one_that_is_not_there(folder: Path, trained):
    def said(case: str, at: str = AT) -> str:
        found = _run("explain", str(folder / "office.csv"), case, "--model", str(folder / "m"), "--at", at)
        assert found.exit_code == 3
        return " ".join(found.output.split())

    assert "the log has no case c9999: it has cases such as c0" in said("c9999")
    assert "case c0 counts as closed at 2025-02-20 00:00" in said("c0")
    assert "after its last event, pay" in said("c0")
    assert "case c149 had not begun at 2025-01-28 00:00" in said("c149", "2025-01-28")


def test_an_event_in_the_future_hides_no_open_case(folder: Path, tmp_path: Path):
    table = pl.read_csv(folder / "office.csv").filter(pl.col("time") < AT)
    wrong = table[-1:].with_columns(pl.lit("2031-01-01T00:00:00.000000+0000").alias("time"))
    pl.concat([table, wrong]).write_csv(tmp_path / "wrong.csv")
    log, model = str(tmp_path / "wrong.csv"), str(tmp_path / "m")
    said = _run("train", log, "--model", model)
    assert "events in the future, the last on 2031-01-01, are not looked at: 1" in said.output
    assert _json("predict", log, "--model", model)["cases"]


def test_a_model_remembers_in_whose_time_its_log_is_written(folder: Path, tmp_path: Path):
    table = pl.read_csv(folder / "office.csv")
    table.with_columns(pl.col("time").str.slice(0, 19)).write_csv(tmp_path / "plain.csv")
    log, model = str(tmp_path / "plain.csv"), str(tmp_path / "m")
    _json("train", log, "--model", model, "--at", "2025-02-20T00:00", "--zone", "Asia/Shanghai")
    found = _json("predict", log, "--model", model, "--at", "2025-02-20T00:00")
    assert dt.datetime.fromisoformat(found["at"]) == dt.datetime(2025, 2, 19, 16, tzinfo=dt.UTC)
    begun = {row["case id"]: row["time"] for row in table.filter(pl.col("time") < "2025-02-20").to_dicts()}
    one = found["cases"][0]
    since = dt.datetime.fromisoformat(one["since"])
    assert begun[one["case"]][:19] == f"{since.astimezone(ZoneInfo('Asia/Shanghai')):%Y-%m-%dT%H:%M:%S}"
    assert "in Asia/Shanghai" in _run("predict", log, "--model", model, "--at", "2025-02-20T00:00").output


def test_a_log_that_is_not_such_as_the_model_learnt_from_is_said(folder: Path, tmp_path: Path, trained):
    table = pl.read_csv(folder / "office.csv")
    table.with_columns(pl.col("activity").replace("decide", "judge")).tail(20).write_csv(tmp_path / "part.csv")
    said = " ".join(
        _run("predict", str(tmp_path / "part.csv"), "--model", str(folder / "m"), "--at", AT).output.split()
    )
    assert "the model has never seen judge" in said
    assert "events in the week before 2025-02-20" in said
    table.drop("clerk").write_csv(tmp_path / "bare.csv")
    bare = _run("predict", str(tmp_path / "bare.csv"), "--model", str(folder / "m"), "--at", AT)
    assert (bare.exit_code, "the model learnt from a column 'clerk', which the log lacks" in bare.output) == (2, True)
