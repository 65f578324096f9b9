"""How long each stage is planned to take, and by whose working time it is counted."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from anlan.backbone.selectors.calendars import day_calendar
from anlan.claims.selectors.journeys import hours, journey, lines
from anlan.engines import forecast
from anlan.engines.forecast import WorkingTime


@lru_cache(maxsize=256)
def plan_minutes(line: str, product: str) -> Mapping[str, float]:
    """The planned median working minutes of each stage of a product."""
    path = journey(line)
    plans = {key: path.plan_minutes(product=product, stage=key) for key in path.stages}
    return {key: float(plan[1]) for key, plan in plans.items() if plan}


@lru_cache(maxsize=8)
def working_times(line: str) -> dict[str, WorkingTime]:
    """Stage -> the working time of whoever acts in it."""
    calendar = day_calendar()
    times = {"always": forecast.WALL_CLOCK}
    times |= {name: WorkingTime(calendar, opens, closes) for name, (opens, closes) in hours().items()}
    return {key: times[stage.works] for key, stage in journey(line).stages.items()}


def all_working_times() -> dict[str, WorkingTime]:
    """Stage -> working time, for the stages of every line."""
    return {key: time for line in lines() for key, time in working_times(line).items()}
