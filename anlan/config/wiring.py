"""Which service hears which event: the only ties between rooms that point upward."""

from __future__ import annotations


def connect() -> None:
    """Called once when Django is ready."""
