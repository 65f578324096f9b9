"""Benefit schedules by their digest. A digest never changes its meaning, so a parsed schedule is kept for good."""

from __future__ import annotations

from functools import lru_cache

from anlan.benefits.models import ScheduleVersion
from anlan.engines.adjudication import Schedule, load_schedule


@lru_cache(maxsize=256)
def schedule_by_digest(digest: str) -> Schedule:
    """The schedule registered under a digest; raises `ScheduleVersion.DoesNotExist` for an unknown one."""
    return load_schedule(ScheduleVersion.objects.values_list("text", flat=True).get(digest=digest))
