"""Identifiers that sort by the time they were made."""

from __future__ import annotations

import datetime as dt
import os
import uuid


def uuid7(at: dt.datetime) -> uuid.UUID:
    """A version 7 UUID (RFC 9562) for an instant: 48 bits of Unix milliseconds, the rest random."""
    milliseconds = int(at.timestamp() * 1000)
    value = (milliseconds & (1 << 48) - 1) << 80 | int.from_bytes(os.urandom(10))
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return uuid.UUID(int=value)
