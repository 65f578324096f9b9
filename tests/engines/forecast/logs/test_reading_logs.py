"""Any usual file of events is read alike."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import sqlite3
from pathlib import Path

import polars as pl
import pytest

from anlan.engines.forecast.logs import EventLog, LogUnfit, log_of_table, read_log
from tests.engines.forecast.logs.office import office_log, office_table

EVENTS = [
    ("c1", "notice", "2026-03-02T01:00:00Z"),
    ("c1", "check", "2026-03-02T09:30:00Z"),
    ("c2", "notice", "2026-03-03T01:00:00Z"),
    ("c1", "pay", "2026-03-05T01:00:00Z"),
]
IN_ORDER = [EVENTS[0], EVENTS[1], EVENTS[3], EVENTS[2]]


def _seen(log: EventLog) -> list[tuple[str, str, str]]:
    return [(case, activity, f"{at:%Y-%m-%dT%H:%M:%SZ}") for case, activity, at, *_ in log.frame.rows()]


def _xes() -> str:
    traces = "".join(
        f'<trace><string key="concept:name" value="{case}"/>'
        + "".join(
            f'<event><string key="concept:name" value="{name}"/><date key="time:timestamp" value="{at}"/></event>'
            for of, name, at in EVENTS
            if of == case
        )
        + "</trace>"
        for case in ("c1", "c2")
    )
    return f'<log xmlns="http://www.xes-standard.org/">{traces}</log>'


def _ocel() -> dict[str, object]:
    return {
        "objects": [{"id": name, "type": "claim"} for name in ("c1", "c2")] + [{"id": "p", "type": "person"}],
        "events": [
            {"id": f"e{n}", "type": name, "time": at, "relationships": [{"objectId": of}]}
            for n, (of, name, at) in enumerate(EVENTS)
        ],
    }


def _ocel_xml() -> str:
    objects = "".join(f'<object id="{name}" type="claim"/>' for name in ("c1", "c2"))
    events = "".join(
        f'<event id="e{n}" type="{name}" time="{at}"><objects><relationship object-id="{of}"/></objects></event>'
        for n, (of, name, at) in enumerate(EVENTS)
    )
    return f"<log><objects>{objects}</objects><events>{events}</events></log>"


def _ocel_sqlite(path: Path) -> None:
    base = sqlite3.connect(path)
    base.executescript(
        "CREATE TABLE object (ocel_id, ocel_type); CREATE TABLE event_object (ocel_event_id, ocel_object_id);"
        "CREATE TABLE event_map_type (ocel_type, ocel_type_map);"
        "CREATE TABLE object_map_type (ocel_type, ocel_type_map);"
        "INSERT INTO object_map_type VALUES ('claim', 'Claim');"
        "CREATE TABLE object_Claim (ocel_id, ocel_time, ocel_changed_field, kind);"
        "INSERT INTO object_Claim VALUES ('c1', '1970-01-01 00:00:00', NULL, 'motor'), ('c2', NULL, NULL, 'home');"
    )
    base.executemany("INSERT INTO object VALUES (?, 'claim')", [("c1",), ("c2",)])
    for name in ("notice", "check", "pay"):
        base.execute("INSERT INTO event_map_type VALUES (?, ?)", (name, name.title()))
        base.execute(f"CREATE TABLE event_{name.title()} (ocel_id, ocel_time)")
    for number, (of, name, at) in enumerate(EVENTS):
        base.execute(f"INSERT INTO event_{name.title()} VALUES (?, ?)", (f"e{number}", at))
        base.execute("INSERT INTO event_object VALUES (?, ?)", (f"e{number}", of))
    base.commit()
    base.close()


def _written(folder: Path, name: str) -> Path:
    path = folder / name
    csv = "Case ID,Activity,Complete Timestamp\n" + "".join(f"{','.join(row)}\n" for row in EVENTS)
    if name.endswith(".csv.gz"):
        path.write_bytes(gzip.compress(csv.encode()))
    elif name.endswith(".csv"):
        path.write_text(csv.replace(",", ";"))
    elif name.endswith(".parquet"):
        pl.DataFrame(EVENTS, schema=["case", "activity", "timestamp"], orient="row").write_parquet(path)
    elif name.endswith(".xes"):
        path.write_text(_xes())
    elif name.endswith(".sqlite"):
        _ocel_sqlite(path)
    elif name.endswith(".xmlocel"):
        path.write_text(_ocel_xml())
    else:
        path.write_text(json.dumps(_ocel()))
    return path


@pytest.mark.parametrize("name", ["a.csv", "a.csv.gz", "a.parquet", "a.xes", "a.jsonocel", "a.xmlocel", "a.sqlite"])
def test_every_kind_of_file_gives_the_same_events(tmp_path: Path, name: str):
    assert _seen(read_log(_written(tmp_path, name))) == IN_ORDER


def test_objects_of_a_database_tell_of_their_events(tmp_path: Path):
    log = read_log(_written(tmp_path, "a.sqlite"), attributes=["case:kind"])
    assert log.frame["attribute:case:kind"].to_list() == ["motor", "motor", "motor", "home"]


@pytest.mark.parametrize(
    "names", ["Policy Number,Event Name,Event Date", "Claim ref,Step,When", "id,status,created_at"]
)
def test_usual_headings_are_guessed(tmp_path: Path, names: str):
    (tmp_path / "a.csv").write_text(f"{names}\nC1,x,2026-03-02 09:30\n")
    assert read_log(tmp_path / "a.csv").columns == tuple(names.split(","))


def test_copies_of_rows_and_numbers_taken_for_times_are_said():
    table = office_table(60)
    assert "copies of others" in log_of_table(pl.concat([table, table])).notes[0]
    assert not log_of_table(table).notes
    amounts = table.with_columns((pl.int_range(pl.len()) + 1000.5).alias("amount"))
    with pytest.raises(LogUnfit, match=r"1000\.5 in 'amount' are no times"):
        log_of_table(amounts, time="amount")


def test_columns_that_hold_lists_are_not_looked_at():
    table = office_table(60).with_columns(pl.concat_list("clerk", "clerk").alias("clerks"))
    assert log_of_table(table).attributes == ("attribute:clerk",)


def test_headings_may_stand_in_spaces(tmp_path: Path):
    (tmp_path / "a.csv").write_text("case , activity, time, kind\na,x,2026-03-02,b\n")
    assert read_log(tmp_path / "a.csv", attributes=["kind"]).attributes == ("attribute:kind",)


@pytest.mark.parametrize(
    "damage",
    [
        lambda body: body["events"][0].pop("time"),
        lambda body: body.update(objects={one["id"]: one for one in body["objects"]}),
        lambda body: body["events"][0].update(attributes={"sum": 1}),
    ],
)
def test_a_file_that_is_not_quite_ocel_is_refused_in_a_sentence(tmp_path: Path, damage):
    body = _shop()
    damage(body)
    (tmp_path / "a.json").write_text(json.dumps(body))
    with pytest.raises(LogUnfit, match=r"is not written as OCEL 2\.0 is"):
        read_log(tmp_path / "a.json")


def test_events_that_belong_to_no_case_are_counted(tmp_path: Path):
    body = _shop()
    body["events"][0]["relationships"] = []
    (tmp_path / "a.json").write_text(json.dumps(body))
    assert "events that relate to no object of type 'order' were left out: 7" in read_log(tmp_path / "a.json").notes


def test_an_ocel_file_may_leave_lists_out_with_null(tmp_path: Path):
    body = _shop()
    for one in (*body["events"], *body["objects"]):
        one.setdefault("attributes", None)
    (tmp_path / "a.json").write_text(json.dumps(body))
    assert read_log(tmp_path / "a.json").cases == 6


def test_a_line_with_too_many_cells_is_named(tmp_path: Path):
    (tmp_path / "a.csv").write_text("case,activity,time\na,x,2026-03-02\na,y, late,2026-03-03\n")
    with pytest.raises(LogUnfit, match="line 3 has 4 cells and the first line 3"):
        read_log(tmp_path / "a.csv")


@pytest.mark.parametrize(
    "names", [("案件号", "环节", "完成时间"), ("赔案号", "节点", "时间"), ("案号", "活动", "办结时间")]
)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-8-sig"])
def test_chinese_headers_and_encodings_are_known(tmp_path: Path, names: tuple[str, str, str], encoding: str):
    text = ",".join(names) + "\n" + "".join(f"{','.join(row)}\n" for row in EVENTS)
    (tmp_path / "a.csv").write_bytes(text.replace("check", "查勘").encode(encoding))
    found = _seen(read_log(tmp_path / "a.csv"))
    assert found == [(case, name.replace("check", "查勘"), at) for case, name, at in IN_ORDER]


def test_of_start_and_end_the_end_is_taken():
    table = pl.DataFrame(
        {"case": ["a"], "activity": ["x"], "start_time": ["2026-03-01 00:00:00"], "end_time": ["2026-03-02 00:00:00"]}
    )
    assert log_of_table(table).frame["at"][0].day == 2


def test_whole_numbers_name_cases_without_a_point():
    log = log_of_table(pl.DataFrame({"case": [7.0], "activity": [3.0], "time": ["2026-03-02"]}))
    assert log.frame.row(0)[:2] == ("7", "3")


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"who": ["a"], "activity": ["x"], "time": ["2026-03-02"]}, "--case"),
        ({"case": ["a"], "activity": ["x"], "time": ["yesterday"]}, "yesterday"),
        ({"case": [None], "activity": ["x"], "time": ["2026-03-02"]}, "no event"),
    ],
)
def test_a_table_that_cannot_be_used_is_told_what_to_do(table: dict[str, list[object]], words: str):
    with pytest.raises(LogUnfit, match=words):
        log_of_table(pl.DataFrame(table))


def test_a_file_of_another_kind_is_refused(tmp_path: Path):
    path = tmp_path / "a.docx"
    path.write_text("x")
    with pytest.raises(LogUnfit, match=r"\.csv"):
        read_log(path)


def test_a_broken_file_is_refused_in_a_sentence(tmp_path: Path):
    path = tmp_path / "a.xes"
    path.write_text("<log><trace>")
    with pytest.raises(LogUnfit, match=r"a\.xes cannot be read"):
        read_log(path)


def test_numbers_are_read_as_people_write_them_and_words_for_nothing_as_nothing(tmp_path: Path):
    rows = ["case;activity;time;fee;Betrag;mark;code", "a;x;2026-03-02;¥1,234.50;1.234,5;12;007A"]
    rows += ["a;y;2026-03-03;900;7,25;n/a;008", "b;x;2026-03-04;1,000,000;-3,0;无;9"]
    path = tmp_path / "a.csv"
    path.write_text("\n".join(rows))
    log = read_log(path, attributes=["fee", "Betrag", "mark", "code"])
    assert log.frame["attribute:fee"].to_list() == [1234.5, 900.0, 1_000_000.0]
    assert log.frame["attribute:Betrag"].to_list() == [1234.5, 7.25, -3.0]
    assert log.frame["attribute:mark"].to_list() == [12.0, None, None]
    assert log.frame["attribute:code"].to_list() == ["007A", "008", "9"]


def test_western_letters_are_not_taken_for_chinese(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_bytes(
        "Vorgang|Tätigkeit|Zeitstempel\n1|Prüfung|02.03.2026\n1|Rückfrage zur Höhe|03.03.2026".encode("cp1252")
    )
    assert read_log(path).frame["activity"].to_list() == ["Prüfung", "Rückfrage zur Höhe"]


def test_what_is_written_of_an_object_is_known_from_its_day_on(tmp_path: Path):
    body = _ocel()
    body["objects"][0]["attributes"] = [
        {"name": "kind", "time": "1970-01-01T00:00:00Z", "value": "motor"},
        {"name": "reserve", "time": "2026-03-02T09:00:00Z", "value": 500},
        {"name": "reserve", "time": "2026-03-04T09:00:00Z", "value": 800},
    ]
    path = tmp_path / "a.jsonocel"
    path.write_text(json.dumps(body))
    log = read_log(path, attributes=["case:kind", "case:reserve"])
    assert log.frame["attribute:case:kind"].to_list() == ["motor", "motor", "motor", None]
    assert log.frame["attribute:case:reserve"].to_list() == [None, 500.0, 800.0, None]


def _shop(*, orders: int = 6) -> dict[str, object]:
    """Orders of three days, one a week, each event done by one clerk and each order of one customer."""
    day = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
    related = [
        (name, day + dt.timedelta(weeks=number, days=place), (f"o{number}", "anna", *(["zhao"] * (name == "paid"))))
        for number in range(orders)
        for place, name in enumerate(("placed", "paid", "sent"))
    ]
    related += [("counted", day + dt.timedelta(weeks=number), ("anna",)) for number in range(orders)]
    kinds = {f"o{number}": "order" for number in range(orders)} | {"anna": "clerk", "zhao": "customer"}
    return {
        "objects": [{"id": one, "type": kind} for one, kind in kinds.items()],
        "events": [
            {"id": f"e{n}", "type": name, "time": at.isoformat(), "relationships": [{"objectId": one} for one in of]}
            for n, (name, at, of) in enumerate(related)
        ],
    }


def test_what_lives_as_a_case_is_taken_for_the_case_and_said(tmp_path: Path):
    path = tmp_path / "shop.json"
    path.write_text(json.dumps(_shop()))
    log = read_log(path)
    assert log.cases == 6
    assert log.columns[0] == "order"
    assert log.notes == (
        "objects of type 'order' are taken for the cases; --case takes another type: clerk, customer",
        "events that relate to no object of type 'order' were left out: 6",
    )


def test_a_named_type_and_that_of_last_time_come_before_a_guess(tmp_path: Path):
    path = tmp_path / "shop.json"
    path.write_text(json.dumps(_shop()))
    assert read_log(path, case="clerk").cases == 1
    usual = read_log(path, usual=("clerk", "concept:name", "time:timestamp"))
    assert (usual.cases, usual.notes) == (1, ())
    assert read_log(path, case="order", usual=("clerk",)).cases == 6
    with pytest.raises(LogUnfit, match="no object type 'parcel': the log has clerk, customer, order"):
        read_log(path, case="parcel")


def test_where_no_object_lives_as_a_case_the_type_of_most_events_is_taken(tmp_path: Path):
    path = tmp_path / "shop.json"
    path.write_text(json.dumps(_shop(orders=1)))
    assert read_log(path).columns[0] == "clerk"


def test_a_database_that_writes_identities_as_numbers_and_as_text_is_read_whole(tmp_path: Path):
    path = tmp_path / "a.sqlite"
    _ocel_sqlite(path)
    with sqlite3.connect(path) as base:
        base.executescript(
            "UPDATE object SET ocel_id = substr(ocel_id, 2); UPDATE event_object SET ocel_object_id ="
            "substr(ocel_object_id, 2); UPDATE object_Claim SET ocel_id = CAST(substr(ocel_id, 2) AS INTEGER);"
        )
    base.close()
    log = read_log(path, attributes=["case:kind"])
    assert log.frame["attribute:case:kind"].to_list() == ["motor", "motor", "motor", "home"]


def test_numbers_that_xml_writes_as_text_are_numbers(tmp_path: Path):
    path = tmp_path / "a.xmlocel"
    reserve = '<attributes><attribute name="reserve" time="0">1250.5</attribute></attributes>'
    path.write_text(_ocel_xml().replace('type="claim"/>', f'type="claim">{reserve}</object>'))
    assert read_log(path, attributes=["case:reserve"]).frame["attribute:case:reserve"].to_list() == [1250.5] * 4


def test_the_first_version_of_the_standard_is_named(tmp_path: Path):
    path = tmp_path / "a.jsonocel"
    path.write_text(json.dumps({"ocel:events": {}, "ocel:objects": {}}))
    with pytest.raises(LogUnfit, match=r"is OCEL 1\.0: write it out as OCEL 2\.0"):
        read_log(path)


@pytest.mark.parametrize("case", ["20254401000000017", "9920254401000000000018", "00000447", "2025.03230"])
def test_numbers_of_cases_stay_as_they_are_written(tmp_path: Path, case: str):
    path = tmp_path / "a.csv"
    path.write_text(f"case,activity,time,sum\n{case},x,2026-03-02,1.50\n{case}1,x,2026-03-02,2\n")
    log = read_log(path, attributes=["sum"])
    assert log.frame["case"].to_list() == [case, f"{case}1"]
    assert log.frame["attribute:sum"].to_list() == [1.5, 2.0]


def test_where_cases_are_named_by_letters_na_is_one_of_them(tmp_path: Path):
    cases = [f"{first}{second}" for first in "MN" for second in "ABC"]
    rows = "".join(f"{case},x,2026-03-02\n" for case in [*cases, "-", "?"])
    (tmp_path / "a.csv").write_text(f"case,activity,time\n{rows}")
    assert read_log(tmp_path / "a.csv").frame["case"].to_list() == cases


def test_a_word_for_nothing_is_no_case_but_may_be_what_happened(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_text("case,activity,time\n1,NA,2026-03-02\nn/a,x,2026-03-03\n")
    log = read_log(path)
    assert (log.frame["case"].to_list(), log.frame["activity"].to_list()) == (["1"], ["NA"])
    assert log.notes == ("1 rows without a usable 'case' were left out",)


@pytest.mark.parametrize("first", ["sep=;", '"sep=;"'])
def test_a_first_line_by_which_excel_names_the_separator_is_understood(tmp_path: Path, first: str):
    path = tmp_path / "a.csv"
    path.write_text(f"{first}\r\ncase;activity;time;remark\r\n1;x;2026-03-02;one, two, three\r\n")
    assert read_log(path).frame["activity"].to_list() == ["x"]


def test_a_moment_before_the_log_begins_is_said():
    log = log_of_table(pl.DataFrame({"case": ["a"], "activity": ["x"], "time": ["2026-03-02T09:30"]}))
    with pytest.raises(LogUnfit, match="the log begins at 2026-03-02 09:30 UTC: name a later moment"):
        log.until(0.0)


def test_rows_that_cannot_be_used_are_counted():
    table = pl.DataFrame({"case": ["a", "a", None], "activity": ["x", " ", "y"], "time": ["2026-03-02"] * 3})
    assert log_of_table(table).notes == (
        "1 rows without a usable 'case' were left out",
        "1 rows without a usable 'activity' were left out",
    )


def test_columns_of_last_time_come_before_a_guess():
    table = pl.DataFrame({"id": ["1", "2"], "Akte": ["a", "a"], "activity": ["x", "y"], "time": ["2026-03-02"] * 2})
    assert log_of_table(table, usual=("Akte", "activity", "time")).columns == ("Akte", "activity", "time")
    assert log_of_table(table, usual=("gone", "activity", "time")).columns == ("id", "activity", "time")


def test_one_column_is_not_two():
    with pytest.raises(LogUnfit, match="three columns"):
        log_of_table(office_table(60), case="case id", activity="case id")


def test_a_column_named_by_hand_is_kept():
    assert log_of_table(office_table(60), attributes=["clerk"]).attributes == ("attribute:clerk",)


def test_the_digest_tells_logs_apart():
    assert office_log(60).digest() == office_log(60).digest() != office_log(60, seed=2).digest()
