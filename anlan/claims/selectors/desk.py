"""Lists of the staff's desk: claims due next, figures of one's scope, people who may take a case."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, F, FilteredRelation, Q, QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from anlan.backbone.domain.scope import Scope
from anlan.backbone.models import Account, Duty, JournalEvent
from anlan.backbone.selectors.accounts import staff_with
from anlan.benefits.selectors import schedule_by_digest
from anlan.claims.domain.journey import CLOSED
from anlan.claims.models import Claim, Decision, Payment, StageRecord
from anlan.claims.selectors.journeys import journey, lines
from anlan.claims.selectors.scope import visible
from anlan.claims.selectors.words import outcome_words, stage_name
from anlan.kernel.calendar import SHANGHAI
from anlan.kernel.masking import masked_name

PAGE_SIZE = 50
DUE = ("today", "slipped", "legal")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list is asked for. `due`: today, slipped (later than promised), legal (a limit of law near or over)."""

    mine: bool = True
    stage: str = ""
    due: str = ""
    search: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class LegalMark:
    """The next limit of law of a case. `state`: running, near, over or paused."""

    name: str
    due_at: dt.datetime
    state: str


@dataclass(frozen=True, slots=True)
class DeskLine:
    """One claim in the list. `late`: the promise of its present stage has slipped or has passed."""

    id: uuid.UUID
    number: str
    insured: str
    product: str
    stage: str
    stage_name: str
    who: str
    stage_since: dt.datetime
    handler: str
    promised_at: dt.datetime | None
    late: bool
    reasons: tuple[str, ...]
    legal: LegalMark | None
    outcome: str
    outcome_name: str


@dataclass(frozen=True, slots=True)
class DeskList:
    """One leaf of a list, and how many there are in all."""

    lines: tuple[DeskLine, ...]
    total: int
    page: int

    @property
    def first(self) -> int:
        """The number of the first line on this leaf, counted from 1; 0 when there is none."""
        return (self.page - 1) * PAGE_SIZE + 1 if self.lines else 0

    @property
    def last(self) -> int:
        """The number of the last line on this leaf."""
        return (self.page - 1) * PAGE_SIZE + len(self.lines)

    @property
    def has_next(self) -> bool:
        """Whether another leaf follows."""
        return self.last < self.total


@dataclass(frozen=True, slots=True)
class StageCount:
    """How many open claims stand in a stage: one's own, and all in one's scope."""

    stage: str
    name: str
    mine: int
    all: int


@dataclass(frozen=True, slots=True)
class DeskFigures:
    """The figures of one's scope at an instant."""

    stages: tuple[StageCount, ...]
    due_today: int
    late: int
    legal: int
    approvals: int
    payments: int

    @property
    def open(self) -> int:
        """Open claims in one's scope."""
        return sum(stage.all for stage in self.stages)

    @property
    def open_mine(self) -> int:
        """Open claims one handles oneself."""
        return sum(stage.mine for stage in self.stages)


def desk_list(scope: Scope, asked: Asked, *, at: dt.datetime) -> DeskList:
    """A leaf of the claims one sees, the one promised soonest on top. Four statements, whatever the length.

    A search goes through open and closed claims alike; without one, closed claims come only with their own stage.
    """
    rows = _wanted(scope, asked, at)
    total = rows.count()
    page = min(max(asked.page, 1), max(1, -(-total // PAGE_SIZE)))
    rows = rows.order_by(F("present__latest_at").asc(nulls_last=True), "-stage_since")
    rows = rows.select_related("insured__contract__schedule", "handler").defer("insured__contract__schedule__text")
    found = list(rows[(page - 1) * PAGE_SIZE : page * PAGE_SIZE])
    return DeskList(lines=tuple(_lines(found, at)), total=total, page=page)


def stage_counts(scope: Scope, *, mine_of: uuid.UUID | None = None) -> tuple[StageCount, ...]:
    """Open claims by stage in the order of the journey, stages without a claim included. One statement."""
    account_id = mine_of or scope.account_id
    rows = visible(scope).filter(closed_at__isnull=True).order_by().values("stage")
    rows = rows.annotate(all=Count("pk"), mine=Count("pk", filter=Q(handler_id=account_id)))
    counts = {row["stage"]: row for row in rows}
    none = {"mine": 0, "all": 0}
    keys = {key: line for line in lines() for key in journey(line).stages if key not in {CLOSED, "notice"}}
    return tuple(
        StageCount(key, stage_name(line, key), counts.get(key, none)["mine"], counts.get(key, none)["all"])
        for key, line in keys.items()
    )


def desk_figures(scope: Scope, *, at: dt.datetime) -> DeskFigures:
    """The figures of one's scope. Each is the length of a list that `desk_list`, `approvals` or `payments` shows."""
    everything = Asked(mine=False)
    return DeskFigures(
        stages=stage_counts(scope),
        due_today=_due(_wanted(scope, everything, at), "today", at).count(),
        late=_due(_wanted(scope, everything, at), "slipped", at).count(),
        legal=_due(_wanted(scope, everything, at), "legal", at).count(),
        approvals=approvals_waiting(scope),
        payments=payments_waiting(scope),
    )


def approvals_waiting(scope: Scope) -> int:
    """Decisions that wait for this person's second look."""
    if not scope.holds("approve"):
        return 0
    waiting = Decision.objects.filter(state=Decision.State.PROPOSED, claim__in=visible(scope, "approve"))
    return waiting.exclude(decided_by_id=scope.account_id).count()


def payments_waiting(scope: Scope) -> int:
    """Instructions that wait for a batch of this person."""
    if not scope.holds("pay"):
        return 0
    return Payment.objects.filter(state=Payment.State.INSTRUCTED, claim__in=visible(scope, "pay")).count()


def own_waiting(scope: Scope) -> tuple[DeskLine, ...]:
    """Claims on which one's own decision waits for somebody else."""
    own = Decision.objects.filter(state=Decision.State.PROPOSED, decided_by_id=scope.account_id)
    rows = visible(scope).filter(pk__in=own.values("claim_id"))
    rows = rows.select_related("insured__contract__schedule", "handler").defer("insured__contract__schedule__text")
    return tuple(_lines(list(rows[:PAGE_SIZE]), None))


def possible_handlers(claim: Claim, *, at: dt.datetime) -> tuple[tuple[str, str], ...]:
    """(account id, name) of everyone who may handle a claim, its present handler left out."""
    people = staff_with("handle_case", organisation_path=claim.organisation_path, at=at)
    return tuple((str(one.id), one.name) for one in people if one.id != claim.handler_id)


def handler_account(claim: Claim, account_id: uuid.UUID, *, at: dt.datetime) -> Account | None:
    """The account of somebody who may handle this claim, or None."""
    if str(account_id) not in dict(possible_handlers(claim, at=at)):
        return None
    return Account.objects.filter(pk=account_id).first()


def claims_by_number(scope: Scope, text: str, *, at: dt.datetime, limit: int = 20) -> tuple[DeskLine, ...]:
    """Claims one may see whose number contains a text, open and closed."""
    return desk_list(scope, Asked(mine=False, search=text), at=at).lines[:limit]


def claims_of_insured(scope: Scope, insured_ids: Iterable[uuid.UUID], *, at: dt.datetime) -> tuple[DeskLine, ...]:
    """The claims one may see of some insured people, newest first."""
    rows = visible(scope).filter(insured_id__in=list(insured_ids)).order_by("-noticed_at")
    rows = rows.select_related("insured__contract__schedule", "handler").defer("insured__contract__schedule__text")
    return tuple(_lines(list(rows[:PAGE_SIZE]), at))


def late_words(reason: str) -> str:
    """Why a stage takes longer than promised, as colleagues say it; the claimant reads other words."""
    return {
        "waiting_for_claimant": _("waiting for the claimant"),
        "missing_papers": _("papers missing"),
        "holiday": _("public holiday in between"),
        "queue_ahead": _("queue ahead longer than usual"),
        "slower_work": _("work slower than usual"),
        "outside_working_hours": _("outside working hours"),
        "longer_than_usual": _("takes longer than usual"),
    }[reason]


def has_news(chain: str, *, after_seq: int) -> bool:
    """Whether a case has changed since an event. That somebody looked at a page is no change."""
    later = JournalEvent.objects.filter(chain=chain, seq__gt=after_seq)
    return later.exclude(kind="FileLookedAt").exists()


def end_of_day(at: dt.datetime) -> dt.datetime:
    """Midnight in Shanghai at the end of the day of an instant."""
    day = at.astimezone(SHANGHAI).date() + dt.timedelta(days=1)
    return dt.datetime.combine(day, dt.time(), tzinfo=SHANGHAI).astimezone(dt.UTC)


def _wanted(scope: Scope, asked: Asked, at: dt.datetime) -> QuerySet[Claim]:
    rows = visible(scope).annotate(present=FilteredRelation("stages", condition=Q(stages__ended_at__isnull=True)))
    if asked.search.strip():
        return rows.filter(number__icontains=asked.search.strip())
    if asked.mine:
        rows = rows.filter(handler_id=scope.account_id)
    if asked.stage == CLOSED:
        return rows.filter(closed_at__isnull=False)
    rows = rows.filter(closed_at__isnull=True)
    if asked.stage:
        rows = rows.filter(stage=asked.stage)
    return _due(rows, asked.due, at) if asked.due else rows


def _due(rows: QuerySet[Claim], due: str, at: dt.datetime) -> QuerySet[Claim]:
    if due == "today":
        until = end_of_day(at)
        return rows.filter(present__latest_at__gte=until - dt.timedelta(days=1), present__latest_at__lt=until)
    if due == "slipped":
        return rows.filter(Q(present__slipped_at__isnull=False) | Q(present__latest_at__lt=at))
    near = _legal_duties().filter(near_at__lte=at, paused_since__isnull=True).values_list("chain", flat=True)
    return rows.filter(pk__in=[uuid.UUID(chain.partition("/")[2]) for chain in near])


def _legal_duties() -> QuerySet[Duty]:
    """Running clocks of claims that the law sets and the insurer has to keep."""
    rows = Duty.objects.filter(chain__startswith="claim/", stopped_at__isnull=True)
    return rows.filter(basis__binds="insurer", basis__internal=False, basis__verified=True)


def _lines(found: Sequence[Claim], at: dt.datetime | None) -> Iterable[DeskLine]:
    present = {row.claim_id: row for row in StageRecord.objects.filter(claim__in=found, ended_at__isnull=True) if found}
    legal = _legal_marks(found, at) if found and at else {}
    for row in found:
        visit = present.get(row.pk)
        late = bool(visit and (visit.slipped_at or (at and visit.latest_at and visit.latest_at < at)))
        yield DeskLine(
            id=row.pk,
            number=row.number,
            insured=masked_name(row.insured.name),
            product=schedule_by_digest(row.insured.contract.schedule.digest).name.spoken(language()),
            stage=row.stage,
            stage_name=stage_name(row.line, row.stage),
            who=journey(row.line).stages[row.stage].who,
            stage_since=row.stage_since,
            handler=row.handler.name if row.handler else "",
            promised_at=visit.latest_at if visit else None,
            late=late,
            reasons=tuple(late_words(reason) for reason in visit.slip_reasons) if visit else (),
            legal=legal.get(row.chain),
            outcome=row.outcome,
            outcome_name=outcome_words(row.outcome),
        )


def _legal_marks(found: Sequence[Claim], at: dt.datetime) -> dict[str, LegalMark]:
    """Chain -> its next limit of law. One statement."""
    marks: dict[str, LegalMark] = {}
    rows = _legal_duties().filter(chain__in=[row.chain for row in found]).order_by("-due_at")
    for chain, name, due_at, near_at, paused in rows.values_list(
        "chain", "basis__name", "due_at", "near_at", "paused_since"
    ):
        state = "paused" if paused else "over" if at > due_at else "near" if at >= near_at else "running"
        marks[chain] = LegalMark(name=name["en" if language() == "en" else "zh"], due_at=due_at, state=state)
    return marks


def language() -> str:
    """The language in use, as schedules and duties name it: en or zh-hans."""
    return "en" if (get_language() or "").startswith("en") else "zh-hans"
