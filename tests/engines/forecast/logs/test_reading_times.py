"""Times are read in whatever usual form and zone they are written."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from anlan.engines.forecast.logs import log_of_table, read_log
from tests.engines.forecast.logs.office import office_table


@pytest.mark.parametrize(
    "time",
    [
        "2026/03/02 01:00:00.000",
        "2026-03-02 09:00:00+08:00",
        "2026-03-02 01:00:00",
        "2026-03-02T01:00Z",
        "02.03.2026 01:00",
        "02-03-2026 01:00",
        "02/03/2026 01:00:00",
        "2026年03月02日 01:00",
        "2026年3月2日 1时0分",
        "3/2/2026 1:00 AM",
        "03/02/2026 01:00:00 AM",
        "2026-03-02 09:00:00 +08:00",
        "02.03.26 01:00",
        "02-Mar-2026 01:00:00",
        "02-Mar-26 01:00",
        "2 March 2026, 01:00",
        "Mar 02, 2026 1:00 AM",
        "Mon, 02 Mar 2026 01:00:00 GMT",
        "2026年3月2日 上午1:00",
        "20260302 01:00",
        "20260302010000",
        "202603020100",
        "2026-03-02 01:00:00,250",
        46083.041667,
        1772413200,
        1772413200000,
        "1772413200",
    ],
)
def test_times_are_read_in_their_usual_forms(time: str | int):
    log = log_of_table(pl.DataFrame({"case": ["a", "a"], "activity": ["x", "y"], "time": [time, time]}))
    assert f"{log.frame['at'][0]:%Y-%m-%d %H:%M}" == "2026-03-02 01:00"


def test_forms_of_time_may_be_mixed():
    times = ["2026-03-02 01:00:00", "2026-03-02", "2026/03/02 01:00", "2026-03-02T01:00:00.250Z"]
    log = log_of_table(pl.DataFrame({"case": ["a"] * 4, "activity": ["x"] * 4, "time": times}))
    assert [f"{at:%d %H:%M}" for at in log.frame["at"]] == ["02 00:00", "02 01:00", "02 01:00", "02 01:00"]


@pytest.mark.parametrize(
    ("times", "days"),
    [
        (["02/03/26 01:00", "13/03/26 01:00", "02/04/26 01:00"], ["2026-03-02", "2026-03-13", "2026-04-02"]),
        (["03/02/26", "03/13/26", "04/02/26"], ["2026-03-02", "2026-03-13", "2026-04-02"]),
        (["26-03-02", "26-03-13", "26-04-01"], ["2026-03-02", "2026-03-13", "2026-04-01"]),
    ],
)
def test_years_of_two_figures_stand_where_less_varies(times: list[str], days: list[str]):
    log = log_of_table(pl.DataFrame({"case": ["a"] * 3, "activity": ["x"] * 3, "time": times}))
    assert [f"{at:%Y-%m-%d}" for at in log.frame["at"]] == days


def test_times_without_a_zone_are_those_of_the_zone_named():
    times = ["2026-03-02 09:00", "2026-03-02T09:00+00:00", "2026-07-02 09:00"]
    table = pl.DataFrame({"case": ["a"] * 3, "activity": ["x"] * 3, "time": times})
    hours = [
        [at.hour for at in log_of_table(table, zone=zone).frame["at"]] for zone in ("Asia/Shanghai", "Europe/Berlin")
    ]
    assert hours == [[1, 9, 1], [8, 9, 7]]
    naive = table.with_columns(pl.col("time").head(1).str.to_datetime("%Y-%m-%d %H:%M").first().alias("time"))
    assert {at.hour for at in log_of_table(naive, zone="Asia/Shanghai").frame["at"]} == {1}


def test_an_hour_that_clocks_skip_is_read_all_the_same():
    times = ["2026-03-29 01:30", "2026-03-29 02:30", "2026-03-29 03:30"]
    log = log_of_table(pl.DataFrame({"case": ["a"] * 3, "activity": ["x"] * 3, "time": times}), zone="Europe/Berlin")
    assert [f"{at:%H:%M}" for at in log.frame["at"]] == ["00:30", "00:30", "01:30"]


@pytest.mark.parametrize(
    "written",
    [
        "Datum,Uhrzeit\n2026-03-02,09:30\n2026-03-02,9:45:10",
        "Date,Time\n03/02/2026,9:30 AM\n03/02/2026,9:45 AM",
        "日期,时间\n2026年3月2日,9时30分\n2026年3月2日,9时45分",
        "Datum,Uhrzeit\n02.03.2026,09.30\n02.03.2026,09.45 Uhr",
        "event_date,event_time\n2026-03-02,09:30\n2026-03-02,09:45",
        "end_date,end_time,start_date,start_time\n2026-03-02,09:30,2026-03-01,08:00\n2026-03-02,09:45,2026-03-02,09:30",
        "happened on,clock\n2026-03-02 00:00:00,09:30:04\n2026-03-02 00:00:00,09:45:04",
    ],
)
def test_days_and_times_of_day_in_two_columns_are_one_time(tmp_path: Path, written: str):
    headings, *rows = written.split("\n")
    table = [f"case,activity,{headings}", *(f"a,{name},{row}" for name, row in zip("xy", rows, strict=True))]
    (tmp_path / "a.csv").write_text("\n".join(table))
    named = {"time": "happened on"} if "happened on" in headings else {}
    log = read_log(tmp_path / "a.csv", **named)
    assert [f"{at:%d %H:%M}" for at in log.frame["at"]] == ["02 09:30", "02 09:45"]


def test_an_extract_is_read_in_the_order_of_its_model():
    times = ["09/03/2026 10:00", "09/04/2026 10:00"]
    table = pl.DataFrame({"case": ["a"] * 2, "activity": ["x"] * 2, "time": times})
    whole = log_of_table(table.with_columns(pl.Series("time", ["09/24/2026 10:00", times[0]])))
    assert (whole.order, whole.notes) == ("mdy", ())
    extract = log_of_table(table, order=whole.order)
    assert ([f"{at:%m-%d}" for at in extract.frame["at"]], extract.notes) == (["09-03", "09-04"], ())
    guessed = log_of_table(table)
    assert [f"{at:%m-%d}" for at in guessed.frame["at"]] == ["03-09", "04-09"]
    assert guessed.notes == ("no time shows whether its day or its month comes first: the day first was taken",)


def test_a_day_beyond_twelve_says_which_figure_is_the_month():
    for times, month in ((["13-04-2025 08:44", "05-04-2025 08:44"], 4), (["04/13/2025 08:44", "04/05/2025 08:44"], 4)):
        log = log_of_table(pl.DataFrame({"case": ["a", "a"], "activity": ["x", "x"], "time": times}))
        assert {at.month for at in log.frame["at"]} == {month}


def test_one_event_in_the_year_9999_does_not_hide_the_rest():
    table = office_table(120).with_columns(pl.col("time").dt.replace_time_zone(None))
    far = table[:1].with_columns(pl.lit("c5").alias("case id"), pl.datetime(9999, 1, 1).alias("time"))
    log = log_of_table(pl.concat([table, far.select(table.columns)]))
    assert log.frame["at"].max().year == 2025
    assert log.cases == 120


def test_days_written_as_eight_figures_are_days(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_text("case,activity,time\n1,x,20260302\n")
    assert [f"{at:%Y-%m-%d}" for at in read_log(path).frame["at"]] == ["2026-03-02"]
