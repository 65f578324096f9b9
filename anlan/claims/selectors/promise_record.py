"""How promises came out: by stage and week, with the cases behind each figure."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Aggregate, Count, DateField, DurationField, ExpressionWrapper, F, Func, Q, QuerySet
from django.db.models.functions import TruncWeek

from anlan.backbone.domain.scope import Scope
from anlan.claims.domain.journey import CLOSED
from anlan.claims.models import Claim, PromiseModel, StageRecord
from anlan.claims.selectors.calibration import DRIFT, current_calibration
from anlan.claims.selectors.journeys import journey, lines
from anlan.claims.selectors.scope import within
from anlan.claims.selectors.words import slip_words, stage_name
from anlan.kernel.calendar import SHANGHAI, shanghai_day

WEEKS_SHOWN = 8
MOST_VISITS = 200
#: "9 of 10 like this are done by ...": what is promised.
PROMISED_SHARE = 0.9
#: Fewer ended visits say little about a share.
FEW = 20
#: From this place among a hundred possible ends on the page says that a stage makes up for broken promises.
MAKES_UP = 93


@dataclass(frozen=True, slots=True)
class WeekFigure:
    """Promises of one stage that came due in one week.

    `inside` counts ends within the promised interval, `told_first` slips that were announced before the time was up.
    """

    week: dt.date
    ended: int
    kept: int
    inside: int
    slipped: int
    told_first: int
    typical_error: dt.timedelta | None

    @property
    def kept_share(self) -> float | None:
        """The share that ended by the promised time; None when nothing ended."""
        return self.kept / self.ended if self.ended else None

    @property
    def inside_share(self) -> float | None:
        """The share that ended inside the promised interval (eight of ten)."""
        return self.inside / self.ended if self.ended else None

    @property
    def told_late(self) -> int:
        """Slips that were told after the promised time, or not at all."""
        return self.slipped - self.told_first

    @property
    def typical_error_seconds(self) -> float | None:
        """The median distance from the expected time."""
        return None if self.typical_error is None else self.typical_error.total_seconds()

    @property
    def standing(self) -> str:
        """none, few, good or low: whether the share is what was promised."""
        if not self.ended:
            return "none"
        if self.ended < FEW:
            return "few"
        return "good" if self.kept / self.ended >= PROMISED_SHARE - 0.05 else "low"


@dataclass(frozen=True, slots=True)
class StageFigures:
    """One stage: all weeks together, each week (the newest last), and how its curve is read now."""

    key: str
    name: str
    whole: WeekFigure
    weeks: tuple[WeekFigure, ...]
    stretch: float
    rests_on: int
    promised_to: int
    """The place among a hundred possible ends that the next promise of it ends at: 90, or another to make up for past
    ones."""

    @property
    def makes_up(self) -> bool:
        """Whether promises of it end noticeably later than usual, since too many have been broken lately."""
        return self.promised_to >= MAKES_UP

    @property
    def drifts(self) -> bool:
        """Whether the work takes so much longer than learnt that promises were widened for it."""
        return self.stretch >= DRIFT


@dataclass(frozen=True, slots=True)
class PromiseRecord:
    """The whole page: stages in the order of the journey, the weeks' first days, and the models learnt last.

    `untold` counts open stages past their promise that nobody has told yet: telling failed, or no worker runs.
    """

    stages: tuple[StageFigures, ...]
    weeks: tuple[dt.date, ...]
    whole: WeekFigure
    models: tuple[PromiseModel, ...]
    untold: int


@dataclass(frozen=True, slots=True)
class VisitLine:
    """One visit of a stage that ended: what was promised and what came."""

    claim_id: uuid.UUID
    claim_number: str
    started_at: dt.datetime
    promised_by: dt.datetime
    ended_at: dt.datetime
    kept: bool
    told_at: dt.datetime | None
    reasons: tuple[str, ...]


class _Median(Aggregate):
    function = "percentile_cont"
    template = "%(function)s(0.5) within group (order by %(expressions)s)"
    output_field = DurationField()


def promise_record(scope: Scope, *, at: dt.datetime) -> PromiseRecord:
    """How promises came out over the last weeks, for the claims whose reports the person may see. Five statements."""
    return _record(within(scope, "see_reports"), at)


def house_record(*, at: dt.datetime) -> PromiseRecord:
    """The same for every claim of the house, for a monitor."""
    return _record(Claim.objects.all(), at)


def untold(*, at: dt.datetime) -> int:
    """Open stages of the house past their promise that nobody has told yet. One statement."""
    return _untold(Claim.objects.all(), at)


def _record(claims: QuerySet[Claim], at: dt.datetime) -> PromiseRecord:
    weeks = _weeks(at)
    visits = _visits(claims, weeks[0])
    by_week = visits.annotate(week=TruncWeek("ended_at", tzinfo=SHANGHAI, output_field=DateField())).values(
        "stage", "week"
    )
    cells = {(row["stage"], row["week"]): _figure(row["week"], row) for row in by_week.annotate(**_COUNTS)}
    totals = {row["stage"]: _figure(weeks[0], row) for row in visits.values("stage").annotate(**_COUNTS)}
    calibration = current_calibration(at=at)
    stages = tuple(
        StageFigures(
            key=key,
            name=name,
            whole=totals[key],
            weeks=tuple(cells.get((key, week)) or _nothing(week) for week in weeks),
            stretch=calibration.stretch(key),
            rests_on=calibration.outcomes.get(key, 0),
            promised_to=round(100 * calibration.interval(key)[1]),
        )
        for key, name in _stage_names().items()
        if key in totals
    )
    whole = _figure(weeks[0], visits.aggregate(**_COUNTS))
    models = tuple(PromiseModel.objects.defer("content")[:5])
    return PromiseRecord(stages, weeks, whole, models, _untold(claims, at))


def visits_behind(scope: Scope, *, stage: str, week: dt.date, at: dt.datetime) -> tuple[VisitLine, ...]:
    """The visits one figure counts, broken promises first."""
    begins = dt.datetime.combine(week, dt.time(), SHANGHAI)
    rows = _visits(within(scope, "see_reports"), week)
    rows = rows.filter(stage=stage, ended_at__lt=begins + dt.timedelta(weeks=1)).select_related("claim")
    late = ExpressionWrapper(F("ended_at") - F("latest_at"), output_field=DurationField())
    return tuple(_line(row) for row in rows.order_by(late.desc())[:MOST_VISITS])


def _untold(claims: QuerySet[Claim], at: dt.datetime) -> int:
    late = StageRecord.objects.filter(ended_at__isnull=True, said_by__lt=at)
    return late.filter(claim__in=claims).exclude(stage=CLOSED).order_by().count()


def week_of(day: dt.date) -> dt.date:
    """The Monday of a day's week."""
    return day - dt.timedelta(days=day.weekday())


def _line(row: StageRecord) -> VisitLine:
    assert row.latest_at is not None, "filtered by `_visits`"
    assert row.ended_at is not None, "filtered by `_visits`"
    return VisitLine(
        claim_id=row.claim_id,
        claim_number=row.claim.number,
        started_at=row.started_at,
        promised_by=row.latest_at,
        ended_at=row.ended_at,
        kept=bool(row.kept),
        told_at=row.slipped_at,
        reasons=tuple(slip_words(reason) for reason in row.slip_reasons),
    )


def _visits(claims: QuerySet[Claim], since: dt.date) -> QuerySet[StageRecord]:
    """Promised visits that ended from a day on. The notice itself is over at once and promises nothing."""
    begins = dt.datetime.combine(since, dt.time(), SHANGHAI)
    rows = StageRecord.objects.filter(claim__in=claims, ended_at__gte=begins, latest_at__isnull=False)
    return rows.exclude(stage="notice").order_by()


_KEPT = Q(ended_at__lte=F("latest_at"))
_COUNTS = {
    "ended": Count("pk"),
    "kept": Count("pk", filter=_KEPT),
    "inside": Count("pk", filter=_KEPT & Q(ended_at__gte=F("earliest_at"))),
    "told_first": Count("pk", filter=~_KEPT & Q(slipped_at__lte=F("latest_at"))),
    "typical_error": _Median(
        Func(
            Func(F("ended_at") - F("expected_at"), function="extract", template="extract(epoch from %(expressions)s)"),
            function="abs",
            template="make_interval(secs => abs(%(expressions)s))",
            output_field=DurationField(),
        )
    ),
}


def _figure(week: dt.date, row: Mapping[str, object]) -> WeekFigure:
    counts = {name: int(str(row[name])) for name in ("ended", "kept", "inside", "told_first")}
    error = row["typical_error"]
    return WeekFigure(
        week=week,
        slipped=counts["ended"] - counts["kept"],
        typical_error=error if isinstance(error, dt.timedelta) else None,
        **counts,
    )


def _nothing(week: dt.date) -> WeekFigure:
    return WeekFigure(week, 0, 0, 0, 0, 0, None)


def _weeks(at: dt.datetime) -> tuple[dt.date, ...]:
    this = week_of(shanghai_day(at))
    return tuple(this - dt.timedelta(weeks=back) for back in range(WEEKS_SHOWN - 1, -1, -1))


def _stage_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for line in lines():
        for key in journey(line).stages:
            names.setdefault(key, stage_name(line, key))
    return names
