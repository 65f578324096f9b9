"""Events go up: a room above hears what a room below has recorded, in the same transaction.

Who hears what is written in one place, `anlan/config/wiring.py`. A hearer that has real work to do enqueues a job.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from anlan.backbone.domain.journal import RecordedEvent

Hearer = Callable[[RecordedEvent], None]

_hearers: dict[str, list[Hearer]] = defaultdict(list)


def hear(kind: str, hearer: Hearer) -> None:
    """Let a hearer be called with each event of a kind, inside the transaction that records it."""
    if hearer not in _hearers[kind]:
        _hearers[kind].append(hearer)


def publish(event: RecordedEvent) -> None:
    """Call everyone who hears this kind, in the order they were wired."""
    for hearer in _hearers[event.kind]:
        hearer(event)
