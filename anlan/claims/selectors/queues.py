"""How many claims wait where: what a queue ahead is measured by. Looked at anew once a minute."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Mapping

from django.db.models import Aggregate, Count, FloatField

from anlan.claims.models import StageRecord
from anlan.claims.selectors.journeys import journey, lines
from anlan.claims.selectors.promise_models import LOOK_AGAIN_SECONDS

#: A queue longer than three of four in these weeks is longer than usual.
USUAL_OVER = dt.timedelta(weeks=8)
_NOBODY_QUEUES = {"claimant", "system", "nobody"}


class _Seen:
    """The queues this process knows, and when it counted them."""

    queues: Mapping[tuple[str, str], int] | None = None
    counted_at_s: float = 0.0


class _UpperQuartile(Aggregate):
    function = "percentile_disc"
    template = "%(function)s(0.75) within group (order by %(expressions)s)"
    output_field = FloatField()


def current_queues() -> Mapping[tuple[str, str], int]:
    """(line, stage) -> how many open claims stand in it, for stages where somebody at the insurer has to act."""
    if _Seen.queues is None or time.monotonic() - _Seen.counted_at_s >= LOOK_AGAIN_SECONDS:
        rows = StageRecord.objects.filter(ended_at__isnull=True).order_by().values_list("claim__line", "stage")
        counted = {(line, stage): count for line, stage, count in rows.annotate(count=Count("pk"))}
        _Seen.queues = {key: counted.get(key, 0) for key in _queueing()}
        _Seen.counted_at_s = time.monotonic()
    return _Seen.queues


def forget_queues() -> None:
    """Let the next promise count anew."""
    _Seen.queues = None


def cases_ahead(record: StageRecord, *, line: str) -> int:
    """How many claims that came to a visit's stage before it are still there. One statement."""
    if (line, record.stage) not in _queueing():
        return 0
    rows = StageRecord.objects.filter(ended_at__isnull=True, stage=record.stage, claim__line=line)
    return rows.filter(started_at__lt=record.started_at).exclude(pk=record.pk).count()


def usual_ahead(*, line: str, stage: str, at: dt.datetime) -> int:
    """How many claims three of four found ahead of them at most, over the last weeks. One statement."""
    rows = StageRecord.objects.filter(started_at__gt=at - USUAL_OVER, started_at__lte=at, ahead__isnull=False)
    found = rows.filter(stage=stage, claim__line=line).order_by().aggregate(usual=_UpperQuartile("ahead"))["usual"]
    return int(found or 0)


def _queueing() -> set[tuple[str, str]]:
    return {
        (line, key)
        for line in lines()
        for key, stage in journey(line).stages.items()
        if stage.who not in _NOBODY_QUEUES
    }
