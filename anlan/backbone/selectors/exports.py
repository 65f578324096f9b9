"""The journal written to a file for process miners and auditors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TextIO

from anlan.backbone.domain import exports
from anlan.backbone.domain.journal import RecordedEvent
from anlan.backbone.selectors.event_kinds import kinds
from anlan.backbone.selectors.journal import all_events


@dataclass
class _Counted:
    """Counts what streams through it."""

    events: Iterable[RecordedEvent]
    count: int = 0

    def __iter__(self) -> Iterator[RecordedEvent]:
        for event in self.events:
            self.count += 1
            yield event


def write_ocel(target: TextIO, *, of: tuple[str, ...] = ()) -> int:
    """Write the journal (or only the kinds named in `of`) as OCEL 2.0 JSON; returns how many events."""
    events = _Counted(all_events(of))
    for piece in exports.ocel(events, kinds=kinds()):
        target.write(piece)
    return events.count


def write_xes(target: TextIO, *, of: tuple[str, ...] = (), case_kind: str = "claim") -> int:
    """Write the cases of one kind as XES, one trace each; returns how many events."""
    events = _Counted(event for event in all_events(of) if event.chain.startswith(f"{case_kind}/"))
    for piece in exports.xes(events, kinds=kinds()):
        target.write(piece)
    return events.count
