"""The catalogue of event kinds."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from anlan.backbone.domain.event_kinds import EventKind


@cache
def kinds() -> dict[str, EventKind]:
    """The catalogue of event kinds, from parameters/events.yaml."""
    path = Path(__file__).parents[1] / "parameters" / "events.yaml"
    rows = yaml.safe_load(path.read_text()) or {}
    return {name: EventKind(name, row["zh"], row["en"], row.get("fields") or {}) for name, row in rows.items()}
