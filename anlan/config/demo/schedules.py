"""The benefit schedules that ship with Anlan."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from anlan.benefits import services as benefits

FOLDER = Path(__file__).parents[2] / "benefits" / "parameters" / "schedules"


def register_shipped_schedules(*, at: dt.datetime) -> list[str]:
    """Register every schedule file; those that are there already stay as they are."""
    return [str(benefits.register_schedule(path=path, at=at)) for path in sorted(FOLDER.glob("*.yaml"))]
