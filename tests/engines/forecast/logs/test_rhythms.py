"""The day of the month and of the year count where something is done on few of them, and nowhere else."""

from __future__ import annotations

import datetime as dt

import numpy as np
import polars as pl
import pytest

from anlan.engines.forecast.logs import evaluate, log_of_table, train
from anlan.engines.forecast.logs.ends import moment_of
from anlan.engines.forecast.logs.features import Vocabulary
from anlan.engines.forecast.logs.rhythms import calendar, rhythms_of
from anlan.engines.forecast.logs.storage import load, save
from tests.engines.forecast.logs.office import office_log

EPOCH = dt.date(1970, 1, 1)
EVERY_DAY = np.arange(20_000.0, 21_500.0, 0.5)


def _days(*dates: dt.date) -> list[float]:
    return [(date - EPOCH).days + 0.75 for date in dates]


def _run_on(day: int, *, months: int, each: int) -> np.ndarray:
    """So many payments on one day of each month from 2022 on."""
    firsts = [dt.date(2022 + month // 12, month % 12 + 1, day) for month in range(months)]
    return np.repeat(_days(*firsts), each)


def _stages(*instants: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return np.repeat(np.arange(len(instants)), [len(one) for one in instants]), np.concatenate(instants)


def test_the_calendar_counts_days_from_the_first_of_the_month_and_of_the_year():
    days = np.array(_days(dt.date(2026, 1, 1), dt.date(2026, 3, 25)))
    weekday, hour, month_day, year_day = calendar(days, ("month_day", "year_day"))
    assert weekday.tolist() == [3, 2]
    assert hour.tolist() == [18, 18]
    assert month_day.tolist() == [0, 24]
    assert year_day.tolist() == [0, 2 * 31 + 24]
    assert len(calendar(days)) == 2


def test_work_of_every_day_follows_no_rhythm():
    assert rhythms_of(*_stages(EVERY_DAY)) == ()


def test_payments_that_run_on_the_25th_follow_the_month_whatever_else_is_done_every_day():
    assert rhythms_of(*_stages(EVERY_DAY, _run_on(25, months=48, each=40))) == ("month_day",)


def test_what_comes_round_in_thirty_days_does_not_follow_the_month():
    rounds = np.repeat(20_000.75 + 30 * np.arange(14), 100)
    assert rhythms_of(*_stages(EVERY_DAY, rounds)) == ()


def test_one_busy_week_is_no_rhythm():
    busy = np.repeat(_days(dt.date(2026, 5, 11), dt.date(2026, 5, 12)), 300)
    assert rhythms_of(*_stages(EVERY_DAY, busy)) == ()


def test_a_closing_each_spring_follows_the_year_once_it_was_seen_three_times():
    springs = [np.repeat(_days(dt.date(year, 3, 31)), 500) for year in (2022, 2023, 2024)]
    assert "year_day" not in rhythms_of(*_stages(EVERY_DAY, np.concatenate(springs[:2])))
    assert "year_day" in rhythms_of(*_stages(EVERY_DAY, np.concatenate(springs)))


def test_a_log_without_such_runs_has_the_features_it_had():
    assert Vocabulary.of(office_log(150)).rhythms == ()


@pytest.fixture(scope="module")
def monthly_runs():
    """Claims approved any day within weeks and paid when the next run, on the 25th, comes."""
    draw = np.random.default_rng(4)
    begun = np.sort(draw.uniform(19_000, 19_700, 900))
    approved = begun + draw.gamma(2, 4, 900)
    runs = _run_on(25, months=60, each=1)
    paid = runs[np.searchsorted(runs, approved)]
    rows = [
        {"case": f"C{case}", "activity": name, "time": moment_of(float(at))}
        for case in range(900)
        for name, at in (("report", begun[case]), ("approve", approved[case]), ("pay", paid[case]))
    ]
    return log_of_table(pl.DataFrame(rows))


def test_what_waits_for_a_run_is_forecast_to_its_day_and_not_to_a_usual_length(monthly_runs):
    scores = evaluate(monthly_runs)
    assert scores.mae_days < 0.2 * scores.stage_median_baseline_mae_days


def test_a_model_that_knows_a_rhythm_is_the_same_after_it_was_written_down(monthly_runs, tmp_path):
    at = dt.datetime(2023, 6, 1, tzinfo=dt.UTC)
    model = train(monthly_runs, trained_at=at, as_of=at)
    assert model.vocabulary.rhythms == ("month_day",)
    save(model, tmp_path / "runs.model")
    assert load(tmp_path / "runs.model").predict(monthly_runs, at=at) == model.predict(monthly_runs, at=at)
