"""Benefit schedules by their digest. A digest never changes its meaning, so a parsed schedule is kept for good."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache

from anlan.benefits.models import ScheduleVersion
from anlan.benefits.selectors.contracts import Cover
from anlan.engines.adjudication import Schedule, load_schedule, settled_by_all


def settled_on(cover: Cover, day: dt.date, known: Mapping[str, bool | None]) -> bool | None:
    """Whether all funds have settled that the version of a day of loss wants to settle first; None while not known.

    `known`: fund -> whether it has settled, as far as anybody has said.
    """
    return settled_by_all(schedule_by_digest(cover.digest_on(day)).settled_by, known)


@lru_cache(maxsize=256)
def schedule_by_digest(digest: str) -> Schedule:
    """The schedule registered under a digest; raises `ScheduleVersion.DoesNotExist` for an unknown one."""
    return load_schedule(ScheduleVersion.objects.values_list("text", flat=True).get(digest=digest))
