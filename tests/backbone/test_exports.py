from __future__ import annotations

import datetime as dt
import io
import json

import pytest
from defusedxml import ElementTree

from anlan.backbone.domain.journal import Event
from anlan.backbone.selectors.exports import write_ocel, write_xes
from anlan.backbone.services import journal, journal_months
from tests.cast import NOON

pytestmark = pytest.mark.django_db
FIRST, SECOND = (f"claim/0197e2a0-0000-7000-8000-00000000000{number}" for number in (1, 2))
FILE = "ab" * 32
HOUR = dt.timedelta(hours=1)
XES = "{http://www.xes-standard.org/}"


@pytest.fixture
def happened(lin_xiao):
    """Two claims; in the first, something is learned of after it happened; and an event that is of no claim."""
    look = {"file": FILE, "viewer": str(lin_xiao.pk), "reason": "核对 <\"'&>", "page": 2}
    look |= {"medical": True, "shape": "display"}
    actor = journal.actor_of(lin_xiao)
    journal.record(Event("NoteAdded", FIRST, {"text": "控制符\x0b与 𠮷\n换行"}), at=NOON, actor=actor)
    journal.record(Event("FileLookedAt", FIRST, look), at=NOON + HOUR, actor=actor)
    journal.record(Event("NoteAdded", FIRST, {"text": "早先的事"}, happened_at=NOON - HOUR), at=NOON + 2 * HOUR)
    journal.record(Event("NoteAdded", SECOND, {"text": "另一案"}), at=NOON)
    journal.record(Event("NoteAdded", f"account/{lin_xiao.pk}", {"text": "账户"}), at=NOON)
    return lin_xiao


def _written(write, **more) -> tuple[int, str]:
    target = io.StringIO()
    return write(target, **more), target.getvalue()


def test_ocel_has_the_four_lists_and_every_reference_points_at_something(happened):
    count, text = _written(write_ocel)
    log = json.loads(text)
    assert set(log) == {"eventTypes", "objectTypes", "events", "objects"}
    assert count == len(log["events"]) == 5
    types = {one["name"]: {field["name"]: field["type"] for field in one["attributes"]} for one in log["eventTypes"]}
    objects = {one["id"]: one["type"] for one in log["objects"]}
    assert set(objects.values()) == {one["name"] for one in log["objectTypes"]} == {"account", "claim", "file"}
    assert len({event["id"] for event in log["events"]}) == 5
    for event in log["events"]:
        assert {"id", "type", "time", "attributes", "relationships"} == set(event)
        assert dt.datetime.fromisoformat(event["time"]).tzinfo is not None
        assert all(link["objectId"] in objects for link in event["relationships"])
        assert {field["name"] for field in event["attributes"]} <= types[event["type"]].keys()
        for field in event["attributes"]:
            kind = {"integer": int, "boolean": bool, "string": str, "time": str}[types[event["type"]][field["name"]]]
            assert isinstance(field["value"], kind)


def test_an_ocel_event_names_the_claim_the_person_and_the_file(happened):
    events = json.loads(_written(write_ocel, of=("FileLookedAt",))[1])["events"]
    (look,) = events
    person = f"account/{happened.pk}"
    links = [(link["objectId"], link["qualifier"]) for link in look["relationships"]]
    assert links == [(FIRST, "case"), (person, "actor"), (f"file/{FILE}", "file"), (person, "viewer")]


def test_xes_has_a_trace_a_claim_with_its_events_in_order_of_time(happened):
    count, text = _written(write_xes)
    log = ElementTree.fromstring(text)
    assert [one.get("prefix") for one in log.findall(f"{XES}extension")] == ["concept", "time", "org"]
    traces = log.findall(f"{XES}trace")
    assert [trace.find(f"{XES}string").get("value") for trace in traces] == [FIRST, SECOND]
    assert count == 4
    for trace in traces:
        times = [event.find(f"{XES}date[@key='time:timestamp']").get("value") for event in trace.iter(f"{XES}event")]
        assert times == sorted(times)
    first = next(iter(traces[0].iter(f"{XES}event")))
    assert first.find(f"{XES}int[@key='seq']").get("value") == "3"
    assert first.find(f"{XES}string[@key='org:resource']").get("value") == "system"


def test_xes_keeps_every_character_xml_can_hold(happened):
    text = _written(write_xes)[1]
    values = [one.get("value") for one in ElementTree.fromstring(text).iter(f"{XES}string")]
    assert "核对 <\"'&>" in values
    assert "控制符\ufffd与 𠮷\n换行" in values


@pytest.mark.parametrize("write", [write_ocel, write_xes])
def test_the_same_journal_gives_the_same_bytes(happened, write):
    assert _written(write) == _written(write)


@pytest.mark.parametrize("write", [write_ocel, write_xes])
def test_an_empty_journal_is_a_valid_empty_log(write):
    count, text = _written(write)
    assert count == 0
    assert json.loads(text)["events"] == [] if write is write_ocel else ElementTree.fromstring(text) is not None


def test_months_are_made_ahead_over_the_end_of_the_year_and_again_without_harm():
    at = dt.datetime(2031, 12, 31, 23, 30, tzinfo=dt.UTC)
    names = ["journal_event_2031_12", "journal_event_2032_01", "journal_event_2032_02"]
    assert journal_months.prepare(at=at) == names
    assert journal_months.prepare(at=at) == names


def test_a_month_that_already_has_events_elsewhere_stays_there_and_the_others_are_made(caplog):
    at = dt.datetime(2033, 3, 5, tzinfo=dt.UTC)
    journal.record(Event("NoteAdded", FIRST, {"text": "一"}), at=at)
    assert journal_months.prepare(at=at) == ["journal_event_2033_04", "journal_event_2033_05"]
    assert "2033-03" in caplog.text
