"""Writing to the journal: the last step of every verb, in the verb's own transaction."""

from __future__ import annotations

import datetime as dt
from itertools import groupby

from django.db import connection
from psycopg.types.json import Jsonb

from anlan.backbone.domain.event_kinds import check_payload
from anlan.backbone.domain.journal import Event, RecordedEvent, body_digest
from anlan.backbone.selectors.event_kinds import kinds
from anlan.backbone.services import events

SYSTEM = "system"


class UnknownEventKind(LookupError):
    """An event kind that events.yaml does not list; a programming error."""


def actor_of(account: object) -> str:
    """How the journal names a person: `account/<id>`."""
    return f"account/{account.pk}"


def record(*happened: Event, at: dt.datetime, actor: str = SYSTEM) -> list[RecordedEvent]:
    """Append events to their chains, then let the rooms above hear them. One statement per chain.

    `at` is when we learned of it; an event that happened earlier says so in `happened_at`. Must run inside a
    transaction, the one that changes what the events tell of.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("journal.record runs inside the transaction that changes the case")
    recorded: list[RecordedEvent] = []
    for chain, group in groupby(happened, key=lambda event: event.chain):
        recorded += _append(chain, list(group), at, actor)
    for event in recorded:
        events.publish(event)
    return recorded


def hold(chain: str) -> None:
    """Hold a case until the transaction ends, before reading what will be decided on. One statement.

    Everyone who changes a case takes this lock first (recording takes it too), so nobody waits in a circle.
    """
    with connection.cursor() as cursor:
        cursor.execute("select 1 from journal_head where chain = %s for update", [chain])


def _append(chain: str, happened: list[Event], at: dt.datetime, actor: str) -> list[RecordedEvent]:
    bodies = []
    for event in happened:
        if event.kind not in kinds():
            raise UnknownEventKind(f"{event.kind} is not in backbone/parameters/events.yaml; list it there first")
        check_payload(kinds()[event.kind], event.payload)
        facts = {
            "kind": event.kind,
            "actor": actor,
            "happened_at": event.happened_at or at,
            "recorded_at": at,
            "payload": dict(event.payload),
        }
        bodies.append(facts | {"body_digest": body_digest(chain=chain, **facts)})
    with connection.cursor() as cursor:
        cursor.execute(
            "select seq, digest from journal_append(%s, %s, %s, %s, %s, %s::jsonb[], %s)",
            [
                chain,
                at,
                actor,
                [body["kind"] for body in bodies],
                [body["happened_at"] for body in bodies],
                [Jsonb(body["payload"]) for body in bodies],
                [body["body_digest"] for body in bodies],
            ],
        )
        links = cursor.fetchall()
    return [
        RecordedEvent(chain=chain, seq=seq, digest=bytes(digest), **body)
        for body, (seq, digest) in zip(bodies, links, strict=True)
    ]
