"""The journal in the two formats process miners read: OCEL 2.0 (JSON) and XES (IEEE 1849-2016).

Both come out in pieces, so that a journal of any length can be written; the same journal always gives the same bytes.
OCEL keeps every object an event touches. XES has one trace a case and is for tools that know no objects.

Sources: OCEL 2.0 specification (ocel-standard.org, 2023), section 5 JSON; IEEE 1849-2016, clauses 4 and 5.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from xml.sax.saxutils import quoteattr

from anlan.backbone.domain.event_kinds import EventKind
from anlan.backbone.domain.journal import RecordedEvent

# Payload field -> type of the object it names; only where the field is an identifier (or a file's hash).
OBJECT_OF_FIELD = {
    "account": "account",
    "before": "account",
    "handler": "account",
    "viewer": "account",
    "batch": "payment_batch",
    "decision": "decision",
    "file": "file",
    "notice": "notice",
    "page": "page",
    "payment": "payment",
    "submission": "submission",
}
_OCEL_TYPES = {"integer": "integer", "fen": "integer", "boolean": "boolean", "instant": "time"}
_XES_TYPES = {"integer": "int", "fen": "int", "boolean": "boolean", "instant": "date"}
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_XES_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
<extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
<global scope="trace"><string key="concept:name" value=""/></global>
<global scope="event"><string key="concept:name" value=""/><date key="time:timestamp" value="1970-01-01T00:00:00Z"/>\
<string key="org:resource" value=""/></global>
<classifier name="Activity" keys="concept:name"/>
"""


@dataclass(frozen=True, slots=True)
class ObjectLink:
    """An object an event touches, and as what."""

    type: str
    id: str
    qualifier: str


def objects_of(event: RecordedEvent, kind: EventKind) -> list[ObjectLink]:
    """The case, the person who acted, and whatever the payload names; each once, in a fixed order."""
    found = [ObjectLink(event.chain.partition("/")[0], event.chain, "case")]
    if event.actor.startswith("account/"):
        found.append(ObjectLink("account", event.actor, "actor"))
    for name in sorted(event.payload):
        object_type = OBJECT_OF_FIELD.get(name)
        is_name = kind.fields[name].rstrip("?") == "id" or object_type == "file"
        if object_type and is_name and event.payload[name]:
            found.append(ObjectLink(object_type, f"{object_type}/{event.payload[name]}", name))
    return found


def ocel(events: Iterable[RecordedEvent], *, kinds: Mapping[str, EventKind]) -> Iterator[str]:
    """An OCEL 2.0 log as pieces of JSON. Events stream; only the names of the objects are held in memory."""
    object_types: dict[str, str] = {}
    yield '{"eventTypes":' + _json([_ocel_event_type(kinds[name]) for name in sorted(kinds)]) + ',\n"events":['
    separator = "\n"
    for event in events:
        kind = kinds[event.kind]
        links = objects_of(event, kind)
        object_types.update((link.id, link.type) for link in links)
        yield separator + _json(_ocel_event(event, kind, links))
        separator = ",\n"
    types = [{"name": name, "attributes": []} for name in sorted(set(object_types.values()))]
    yield '],\n"objectTypes":' + _json(types) + ',\n"objects":['
    separator = "\n"
    for object_id, object_type in sorted(object_types.items()):
        yield separator + _json({"id": object_id, "type": object_type, "attributes": [], "relationships": []})
        separator = ",\n"
    yield "]}\n"


def xes(events: Iterable[RecordedEvent], *, kinds: Mapping[str, EventKind]) -> Iterator[str]:
    """An XES log as pieces of XML: one trace a chain, its events by the time they happened. `events` come by chain."""
    yield _XES_HEAD
    for chain, its_events in groupby(events, key=lambda event: event.chain):
        yield f'<trace><string key="concept:name" value={_quoted(chain)}/>\n'
        for event in sorted(its_events, key=lambda event: (event.happened_at, event.seq)):
            yield _xes_event(event, kinds[event.kind])
        yield "</trace>\n"
    yield "</log>\n"


def _ocel_event_type(kind: EventKind) -> dict[str, object]:
    fields = {name: _OCEL_TYPES.get(type_name.rstrip("?"), "string") for name, type_name in kind.fields.items()}
    attributes = fields | {"seq": "integer", "actor": "string", "recorded_at": "time"}
    return {"name": kind.name, "attributes": [{"name": name, "type": attributes[name]} for name in sorted(attributes)]}


def _ocel_event(event: RecordedEvent, kind: EventKind, links: list[ObjectLink]) -> dict[str, object]:
    values = {name: _plain(kind, name, value) for name, value in event.payload.items() if value is not None}
    values |= {"seq": event.seq, "actor": event.actor, "recorded_at": _time(event.recorded_at)}
    return {
        "id": f"{event.chain}#{event.seq}",
        "type": event.kind,
        "time": _time(event.happened_at),
        "attributes": [{"name": name, "value": values[name]} for name in sorted(values)],
        "relationships": [{"objectId": link.id, "qualifier": link.qualifier} for link in links],
    }


def _xes_event(event: RecordedEvent, kind: EventKind) -> str:
    attributes = [
        ("string", "concept:name", event.kind),
        ("date", "time:timestamp", _time(event.happened_at)),
        ("string", "org:resource", event.actor),
        ("int", "seq", str(event.seq)),
        ("date", "recorded_at", _time(event.recorded_at)),
    ]
    for name, value in sorted(event.payload.items()):
        if value is not None:
            plain = _plain(kind, name, value)
            shown = json.dumps(plain) if isinstance(plain, bool | int) else str(plain)
            attributes.append((_XES_TYPES.get(kind.fields[name].rstrip("?"), "string"), f"payload:{name}", shown))
    written = "".join(f"<{tag} key={_quoted(key)} value={_quoted(value)}/>" for tag, key, value in attributes)
    return f"<event>{written}</event>\n"


def _plain(kind: EventKind, name: str, value: object) -> object:
    """A payload value as one of the formats' few types; lists and maps as JSON text."""
    if isinstance(value, list | dict):
        return _json(value)
    if kind.fields[name].rstrip("?") == "instant":
        return _time(dt.datetime.fromisoformat(str(value)))
    return value


def _time(at: dt.datetime) -> str:
    return at.astimezone(dt.UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _quoted(text: str) -> str:
    """An XML attribute value; characters XML cannot hold become the replacement character."""
    return quoteattr(_NOT_XML.sub("\ufffd", text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
