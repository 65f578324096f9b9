"""How an event is written down to be hashed, and how a chain of hashes is checked.

digest(0)   = sha256(chain name)
digest(n)   = sha256(digest(n-1) ‖ n as 8 bytes big-endian ‖ body digest(n))
body digest = sha256(canonical JSON of chain, kind, actor, happened_at, recorded_at, payload)

The database computes the second line while it holds the chain's head, so two writers cannot make a fork; the reader
computes all of it again. See docs/decisions/0005-journal-hash-chain.md.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a case, as handed to the journal. `chain` is `<case kind>/<case id>`."""

    kind: str
    chain: str
    payload: Mapping[str, object]
    happened_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class RecordedEvent:
    """An event as it stands in the journal."""

    chain: str
    seq: int
    kind: str
    actor: str
    happened_at: dt.datetime
    recorded_at: dt.datetime
    payload: Mapping[str, object]
    body_digest: bytes
    digest: bytes

    @property
    def case_id(self) -> str:
        """The identifier of the case, without its kind."""
        return self.chain.partition("/")[2]


@dataclass(frozen=True, slots=True)
class ChainFault:
    """The first place where a chain does not hold, and how."""

    chain: str
    seq: int
    fault: str  # missing | body_changed | link_broken | head_differs


def body_digest(
    *,
    chain: str,
    kind: str,
    actor: str,
    happened_at: dt.datetime,
    recorded_at: dt.datetime,
    payload: Mapping[str, object],
) -> bytes:
    """SHA-256 of an event's canonical JSON: sorted keys, no spaces, UTF-8, instants in UTC with microseconds."""
    body = {
        "actor": actor,
        "chain": chain,
        "happened_at": _instant(happened_at),
        "kind": kind,
        "payload": payload,
        "recorded_at": _instant(recorded_at),
    }
    text = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(text.encode()).digest()


def first_digest(chain: str) -> bytes:
    """The digest every chain starts from."""
    return hashlib.sha256(chain.encode()).digest()


def next_digest(previous: bytes, seq: int, body: bytes) -> bytes:
    """The digest of link `seq`, given the digest before it."""
    return hashlib.sha256(previous + seq.to_bytes(8, "big") + body).digest()


def first_fault(chain: str, events: Iterable[RecordedEvent], head: tuple[int, bytes] | None) -> ChainFault | None:
    """The first link that does not hold, or None. `events` come in order of `seq`; `head` is the stored tip."""
    seq, digest = 0, first_digest(chain)
    for event in events:
        seq += 1
        if event.seq != seq:
            return ChainFault(chain, seq, "missing")
        body = body_digest(
            chain=chain,
            kind=event.kind,
            actor=event.actor,
            happened_at=event.happened_at,
            recorded_at=event.recorded_at,
            payload=event.payload,
        )
        if body != event.body_digest:
            return ChainFault(chain, seq, "body_changed")
        digest = next_digest(digest, seq, body)
        if digest != event.digest:
            return ChainFault(chain, seq, "link_broken")
    if head is None:
        return ChainFault(chain, seq, "head_differs")
    if head != (seq, digest):
        return ChainFault(chain, seq + (head[0] > seq), "missing" if head[0] > seq else "head_differs")
    return None


def _instant(at: dt.datetime) -> str:
    return at.astimezone(dt.UTC).isoformat(timespec="microseconds")
