"""The standards for event logs: XES (IEEE 1849) and OCEL 2.0 as JSON, XML or SQLite, turned into one row an event."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import IO, Any

import polars as pl
from defusedxml import ElementTree

from anlan.engines.forecast.logs.eventlog import LogUnfit

CASE_NAME, ACTIVITY_NAME, TIME_NAME = "case:concept:name", "concept:name", "time:timestamp"
Row = dict[str, Any]


def read_xes(path: Path) -> pl.DataFrame:
    """One row an event; attributes of the trace are called "case:" and their key."""
    with _opened(path) as file:
        return _table(_xes_rows(file, path))


def _xes_rows(file: IO[bytes], path: Path) -> Iterator[Row]:
    count = 0
    for _, element in ElementTree.iterparse(file, events=("end",)):
        if _tag(element) != "trace":
            continue
        count += 1
        of_case = {f"case:{key}": value for key, value in _xes_attributes(element)}
        of_case.setdefault(CASE_NAME, str(count))
        for event in element:
            if _tag(event) == "event":
                yield {**of_case, **dict(_xes_attributes(event))}
        element.clear()
    if not count:
        raise LogUnfit(f"{path.name} holds no trace: an XES file has a <trace> for each case")


def _xes_attributes(element: Any) -> Iterator[tuple[str, Any]]:
    for child in element:
        key, value = child.get("key"), child.get("value")
        if key is not None and value is not None:
            yield key, float(value) if _tag(child) in ("int", "float") else value


def read_ocel_json(path: Path, *, case: str | None) -> pl.DataFrame:
    """An OCEL 2.0 JSON file seen from the objects of one type; see `_flattened`."""
    with _opened(path) as file:
        body = json.load(file)
    if not isinstance(body, dict) or "events" not in body or "objects" not in body:
        raise LogUnfit(f"{path.name} is no OCEL 2.0 file: it needs objects and events")
    events = (
        (
            event["type"],
            event["time"],
            {one["name"]: one["value"] for one in event.get("attributes", ())},
            [one["objectId"] for one in event.get("relationships", ())],
        )
        for event in body["events"]
    )
    written = (
        (one["id"], kept.get("time"), kept["name"], kept["value"])
        for one in body["objects"]
        for kept in one.get("attributes", ())
    )
    return _flattened(events, {one["id"]: one["type"] for one in body["objects"]}, case, _histories(written))


def read_ocel_xml(path: Path, *, case: str | None) -> pl.DataFrame:
    """An OCEL 2.0 XML file seen from the objects of one type; see `_flattened`."""
    with _opened(path) as file:
        root = ElementTree.parse(file).getroot()
    kinds = {one.get("id"): one.get("type") for one in root.iterfind("./objects/object")}
    events = (
        (
            event.get("type"),
            event.get("time"),
            {one.get("name"): one.text for one in event.iterfind("./attributes/attribute")},
            [one.get("object-id") for one in event.iter() if one.get("object-id")],
        )
        for event in root.iterfind("./events/event")
    )
    written = (
        (one.get("id"), kept.get("time"), kept.get("name"), kept.text)
        for one in root.iterfind("./objects/object")
        for kept in one.iterfind("./attributes/attribute")
    )
    return _flattened(events, kinds, case, _histories(written))


def read_ocel_sqlite(path: Path, *, case: str | None) -> pl.DataFrame:
    """An OCEL 2.0 SQLite file seen from the objects of one type; see `_flattened`."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as base:
        base.row_factory = sqlite3.Row
        try:
            kinds = dict(base.execute("SELECT ocel_id, ocel_type FROM object").fetchall())
            related = defaultdict(list)
            for event, one in base.execute("SELECT ocel_event_id, ocel_object_id FROM event_object"):
                related[event].append(one)
            events = list(_sqlite_events(base, related))
            written = _histories(_sqlite_objects(base))
        except sqlite3.DatabaseError as reason:
            raise LogUnfit(f"{path.name} is no OCEL 2.0 database ({reason})") from reason
    return _flattened(events, kinds, case, written)


def _sqlite_objects(base: sqlite3.Connection) -> Iterator[tuple[Any, ...]]:
    if not base.execute("SELECT name FROM sqlite_master WHERE name = 'object_map_type'").fetchall():
        return
    for (name,) in base.execute("SELECT ocel_type_map FROM object_map_type").fetchall():
        table = f"object_{name}".replace('"', '""')
        for row in base.execute(f'SELECT * FROM "{table}"'):
            given = dict(row)
            identity, moment = given.pop("ocel_id"), given.pop("ocel_time", None)
            given.pop("ocel_changed_field", None)
            yield from ((identity, moment, key, value) for key, value in given.items() if value is not None)


def _histories(written: Iterable[tuple[Any, ...]]) -> dict[Any, list[tuple[dt.datetime, str, Any]]]:
    """What is written of each object and since when, oldest first; without a time, since ever."""
    found: dict[Any, list[tuple[dt.datetime, str, Any]]] = defaultdict(list)
    for identity, moment, name, value in written:
        found[identity].append((_instant(moment), str(name), value))
    for kept in found.values():
        kept.sort(key=lambda one: one[0])
    return found


def _instant(moment: Any) -> dt.datetime:
    """A moment of an OCEL log, UTC where no zone is written; the first of all where none can be read."""
    try:
        read = dt.datetime.fromisoformat(str(moment))
    except ValueError:
        return dt.datetime.min.replace(tzinfo=dt.UTC)
    return read if read.tzinfo else read.replace(tzinfo=dt.UTC)


def _sqlite_events(base: sqlite3.Connection, related: Mapping[str, list[str]]) -> Iterator[tuple[Any, ...]]:
    for kind, name in base.execute("SELECT ocel_type, ocel_type_map FROM event_map_type").fetchall():
        table = f"event_{name}".replace('"', '""')
        for row in base.execute(f'SELECT * FROM "{table}"'):
            given = dict(row)
            identity, moment = given.pop("ocel_id"), given.pop("ocel_time")
            yield kind, moment, given, related[identity]


def _flattened(
    events: Iterable[tuple[Any, ...]],
    kinds: Mapping[Any, Any],
    case: str | None,
    histories: Mapping[Any, list[tuple[dt.datetime, str, Any]]],
) -> pl.DataFrame:
    """One row for each event and each object of the case type it relates to, with what was written of both by then.

    Without `case`, the type is taken that most events relate to exactly once, of these the one with most objects.
    Raises LogUnfit for a type that is not there.
    """
    events = list(events)
    if case is None:
        once: Counter[Any] = Counter()
        for *_, objects in events:
            once.update(kind for kind, count in Counter(kinds.get(one) for one in objects).items() if count == 1)
        once.pop(None, None)
        if not once:
            raise LogUnfit("no event relates to an object: an OCEL log needs relationships to find its cases")
        sizes = Counter(kinds.values())
        case = max(once, key=lambda kind: (once[kind], sizes[kind], str(kind)))
    elif case not in set(kinds.values()):
        raise LogUnfit(f"there is no object type {case!r}: the log has {', '.join(sorted(set(kinds.values())))}")
    return _table(
        {
            **_by_then(histories.get(one, ()), moment),
            **attributes,
            CASE_NAME: one,
            ACTIVITY_NAME: activity,
            TIME_NAME: moment,
        }
        for activity, moment, attributes, objects in events
        for one in dict.fromkeys(objects)
        if kinds.get(one) == case
    )


def _by_then(history: Sequence[tuple[dt.datetime, str, Any]], moment: Any) -> Row:
    """What was written of an object at a moment, the latest of each name, called "case:" and the name."""
    now = _instant(moment) if history else None
    return {f"case:{name}": value for since, name, value in history if now is not None and since <= now}


def _table(rows: Iterable[Row]) -> pl.DataFrame:
    kept = list(rows)
    names = list(dict.fromkeys(name for row in kept for name in row))
    columns = []
    for name in names:
        values = [row.get(name) for row in kept]
        numbers = all(
            value is None or (isinstance(value, int | float) and not isinstance(value, bool)) for value in values
        )
        cells = values if numbers else [None if value is None else str(value) for value in values]
        columns.append(pl.Series(name, cells, dtype=pl.Float64 if numbers else pl.String))
    return pl.DataFrame(columns)


def _tag(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _opened(path: Path) -> Any:
    return gzip.open(path) if path.suffix == ".gz" else path.open("rb")
