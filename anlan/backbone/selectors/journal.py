"""Reading the journal: one case's events, and whether every chain holds."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from anlan.backbone.domain.journal import ChainFault, RecordedEvent, first_fault
from anlan.backbone.models import JournalEvent, JournalHead


def events_of(chain: str, *, after_seq: int = 0) -> list[RecordedEvent]:
    """The events of one chain in order, from the one after `after_seq`."""
    rows = JournalEvent.objects.filter(chain=chain, seq__gt=after_seq).order_by("seq")
    return [_recorded(row) for row in rows]


def all_events(kinds: tuple[str, ...] = ()) -> Iterator[RecordedEvent]:
    """Every event, chain by chain, streamed so that a large journal fits in memory."""
    rows = JournalEvent.objects.order_by("chain", "seq")
    if kinds:
        rows = rows.filter(kind__in=kinds)
    for row in rows.iterator(chunk_size=2000):
        yield _recorded(row)


def first_faults() -> Iterator[ChainFault]:
    """For each chain that does not hold, its first fault. Nothing yielded: the journal is whole."""
    heads = {head.chain: (head.seq, bytes(head.digest)) for head in JournalHead.objects.iterator()}
    seen = set()
    for chain, events in groupby(all_events(), key=lambda event: event.chain):
        seen.add(chain)
        fault = first_fault(chain, events, heads.get(chain))
        if fault:
            yield fault
    for chain in heads.keys() - seen:
        if heads[chain][0]:
            yield ChainFault(chain, 1, "missing")


def _recorded(row: JournalEvent) -> RecordedEvent:
    return RecordedEvent(
        chain=row.chain,
        seq=row.seq,
        kind=row.kind,
        actor=row.actor,
        happened_at=row.happened_at,
        recorded_at=row.recorded_at,
        payload=row.payload,
        body_digest=bytes(row.body_digest),
        digest=bytes(row.digest),
    )


def fault_of(chain: str) -> ChainFault | None:
    """The first fault of one chain, or None when it holds."""
    head = JournalHead.objects.filter(chain=chain).first()
    return first_fault(chain, events_of(chain), (head.seq, bytes(head.digest)) if head else None)
