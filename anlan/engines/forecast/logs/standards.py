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
from typing import IO, Any, NamedTuple

import polars as pl
from defusedxml import ElementTree

from anlan.engines.forecast.logs.cells import typed
from anlan.engines.forecast.logs.eventlog import LogUnfit

CASE_NAME, ACTIVITY_NAME, TIME_NAME = "case:concept:name", "concept:name", "time:timestamp"
_FEWEST_EVENTS = 3
_LONGEST_SHARE = 0.5
Row = dict[str, Any]


class Flat(NamedTuple):
    """An OCEL log seen from the objects of one type, which is also the name of their column.

    `others` are the types that could have been taken, where the type was guessed; `alone` counts the events that relate
    to no object of the type.
    """

    table: pl.DataFrame
    case: str
    others: tuple[str, ...] = ()
    alone: int = 0


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
            yield key, _number(value) if _tag(child) in ("int", "float") else value


def _number(text: str) -> float | None:
    """What an attribute of a number says; nothing where it says nothing."""
    try:
        return float(text)
    except ValueError:
        return None


def read_ocel_json(path: Path, *, case: str | None, usual: str | None = None) -> Flat:
    """An OCEL 2.0 JSON file seen from the objects of one type; see `_flattened`."""
    with _opened(path) as file:
        body = json.load(file)
    if isinstance(body, dict) and "ocel:events" in body:
        raise LogUnfit(f"{path.name} is OCEL 1.0: write it out as OCEL 2.0")
    if not isinstance(body, dict) or "events" not in body or "objects" not in body:
        raise LogUnfit(f"{path.name} is no OCEL 2.0 file: it needs objects and events")
    events = (
        (
            event["type"],
            event["time"],
            {one["name"]: one["value"] for one in event.get("attributes") or ()},
            [one["objectId"] for one in event.get("relationships") or ()],
        )
        for event in body["events"]
    )
    written = (
        (one["id"], kept.get("time"), kept["name"], kept["value"])
        for one in body["objects"]
        for kept in one.get("attributes") or ()
    )
    return _flattened(events, {one["id"]: one["type"] for one in body["objects"]}, (case, usual), _histories(written))


def read_ocel_xml(path: Path, *, case: str | None, usual: str | None = None) -> Flat:
    """An OCEL 2.0 XML file seen from the objects of one type; see `_flattened`."""
    with _opened(path) as file:
        root = ElementTree.parse(file).getroot()
    kinds = {one.get("id"): one.get("type") for one in root.iterfind("./{*}objects/{*}object")}
    events = (
        (
            event.get("type"),
            event.get("time"),
            {one.get("name"): one.text for one in event.iterfind("./{*}attributes/{*}attribute")},
            [one.get("object-id") for one in event.iter() if one.get("object-id")],
        )
        for event in root.iterfind("./{*}events/{*}event")
    )
    written = (
        (one.get("id"), kept.get("time"), kept.get("name"), kept.text)
        for one in root.iterfind("./{*}objects/{*}object")
        for kept in one.iterfind("./{*}attributes/{*}attribute")
    )
    return _flattened(events, kinds, (case, usual), _histories(written))


def read_ocel_sqlite(path: Path, *, case: str | None, usual: str | None = None) -> Flat:
    """An OCEL 2.0 SQLite file seen from the objects of one type; see `_flattened`."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as base:
        base.row_factory = sqlite3.Row
        try:
            # Tables of one file give the same identity as text and as a number.
            kinds = {str(one): kind for one, kind in base.execute("SELECT ocel_id, ocel_type FROM object")}
            related = defaultdict(list)
            for event, one in base.execute("SELECT ocel_event_id, ocel_object_id FROM event_object"):
                related[str(event)].append(str(one))
            events = list(_sqlite_events(base, related))
            written = _histories(_sqlite_objects(base))
        except sqlite3.DatabaseError as reason:
            raise LogUnfit(f"{path.name} is no OCEL 2.0 database ({reason})") from reason
    return _flattened(events, kinds, (case, usual), written)


def _sqlite_objects(base: sqlite3.Connection) -> Iterator[tuple[Any, ...]]:
    if not base.execute("SELECT name FROM sqlite_master WHERE name = 'object_map_type'").fetchall():
        return
    for (name,) in base.execute("SELECT ocel_type_map FROM object_map_type").fetchall():
        table = f"object_{name}".replace('"', '""')
        for row in base.execute(f'SELECT * FROM "{table}"'):
            given = dict(row)
            identity, moment = str(given.pop("ocel_id")), given.pop("ocel_time", None)
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
            identity, moment = str(given.pop("ocel_id")), given.pop("ocel_time")
            yield kind, moment, given, related[identity]


def _flattened(
    events: Iterable[tuple[Any, ...]],
    kinds: Mapping[Any, Any],
    named: tuple[str | None, str | None],
    histories: Mapping[Any, list[tuple[dt.datetime, str, Any]]],
) -> Flat:
    """One row for each event and each object of the case type it relates to, with what was written of both by then.

    `named` are the type asked for and the one used last time; where neither is there, it is guessed. Raises LogUnfit
    for a type asked for that is not there.
    """
    events = list(events)
    asked, usual = named
    types = set(kinds.values())
    if asked is not None and asked not in types:
        raise LogUnfit(f"there is no object type {asked!r}: the log has {', '.join(sorted(map(str, types)))}")
    named_case = asked or (usual if usual in types else None)
    likeliest = [named_case] if named_case else _likeliest_cases(events, kinds)
    case = likeliest[0]
    rows = (
        {
            **_by_then(histories.get(one, ()), moment),
            **attributes,
            case: one,
            ACTIVITY_NAME: activity,
            TIME_NAME: moment,
        }
        for activity, moment, attributes, objects in events
        for one in dict.fromkeys(objects)
        if kinds.get(one) == case
    )
    table = _table(rows)
    numbers = typed(table.select(pl.col(pl.String).exclude(case, ACTIVITY_NAME, TIME_NAME)))
    alone = sum(all(kinds.get(one) != case for one in objects) for *_, objects in events)
    return Flat(table.with_columns(numbers.get_columns()), case, tuple(likeliest[1:]), alone)


def _likeliest_cases(events: Sequence[tuple[Any, ...]], kinds: Mapping[Any, Any]) -> list[str]:
    """Types of objects, first the one that most events relate to by one object that lives as a case does.

    A case has three events or more and lasts less than half of the log, unlike clerks, products and customers. Where no
    object does, all count. Of equals comes first what has most objects. Raises LogUnfit where no event relates to one.
    """
    seen: dict[Any, list[dt.datetime]] = defaultdict(list)
    for _, moment, _, objects in events:
        for one in set(objects):
            seen[one].append(_instant(moment))
    ends = [moment for moments in seen.values() for moment in moments]
    longest = (max(ends) - min(ends)) * _LONGEST_SHARE if ends else dt.timedelta(0)
    lively = {one for one, at in seen.items() if len(at) >= _FEWEST_EVENTS and max(at) - min(at) < longest}
    alone = [one for *_, objects in events for one in _only_ones(objects, kinds)]
    by_type, all_by_type = Counter(kinds[one] for one in alone if one in lively), Counter(kinds[one] for one in alone)
    if not all_by_type:
        raise LogUnfit("no event relates to an object: an OCEL log needs relationships to find its cases")
    sizes = Counter(kinds.values())
    order = {kind: (by_type[kind], all_by_type[kind], sizes[kind], str(kind)) for kind in all_by_type}
    return sorted(order, key=lambda kind: order[kind], reverse=True)


def _only_ones(objects: Iterable[Any], kinds: Mapping[Any, Any]) -> list[Any]:
    """The objects of an event that are the only ones of their type in it."""
    known = [one for one in objects if kinds.get(one) is not None]
    counts = Counter(kinds[one] for one in known)
    return [one for one in known if counts[kinds[one]] == 1]


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
