"""Questions that look into several rooms: figures of one's scope, a search by number, the trace of one case."""

from __future__ import annotations

import datetime as dt
import statistics
import uuid
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from anlan.backbone.domain.scope import Scope
from anlan.benefits.models import AdjudicationRecord, Contract
from anlan.benefits.selectors import Eligible, eligibility
from anlan.claims.models import Claim, Payment, StageRecord
from anlan.claims.selectors.desk import (
    Asked,
    DeskFigures,
    DeskLine,
    claims_by_number,
    claims_of_insured,
    desk_figures,
    desk_list,
)
from anlan.claims.selectors.desk import end_of_day as _end_of_day
from anlan.claims.selectors.desk_case import Clock, clocks
from anlan.claims.selectors.desk_journal import CaseJournal, case_journal, cause_words
from anlan.claims.selectors.scope import visible
from anlan.claims.selectors.words import stage_name
from anlan.intake.models import Page
from anlan.intake.selectors.words import kind_name
from anlan.kernel.calendar import shanghai_day
from anlan.kernel.identity import resident_number
from anlan.kernel.masking import masked_name, masked_number

MOST_FOUND = 20
DUE_NEXT = 6
NEWEST_PAGES = 200
_SHORTEST_NUMBER = 4


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one's scope at an instant, and one's own claims due next. `median_s`: None without a page."""

    desk: DeskFigures
    pages_today: int
    median_s: float | None
    next: tuple[DeskLine, ...]


@dataclass(frozen=True, slots=True)
class PageLine:
    """One page read today."""

    claim_id: uuid.UUID
    claim_number: str
    kind_name: str
    read_at: dt.datetime
    seconds: float


@dataclass(frozen=True, slots=True)
class ContractLine:
    """A contract that was found."""

    number: str
    organisation: str
    starts_on: dt.date
    ends_on: dt.date
    insured_count: int


@dataclass(frozen=True, slots=True)
class PersonLine:
    """An insured person that was found; the number masked."""

    name: str
    id_number: str
    born_on: dt.date
    contract_number: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found in one's scope. `unproven`: 18 characters that are no valid identity number."""

    claims: tuple[DeskLine, ...] = ()
    contracts: tuple[ContractLine, ...] = ()
    people: tuple[PersonLine, ...] = ()
    too_short: bool = False
    unproven: bool = False

    @property
    def anything(self) -> bool:
        """Whether there is something to show."""
        return bool(self.claims or self.contracts or self.people)


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit of a case to a stage, with the promise made when it began."""

    number: int
    stage: str
    cause: str
    started_at: dt.datetime
    ended_at: dt.datetime | None
    earliest_at: dt.datetime | None
    latest_at: dt.datetime | None
    slipped_at: dt.datetime | None
    kept: bool | None


@dataclass(frozen=True, slots=True)
class Computation:
    """One computation of a case."""

    computed_at: dt.datetime
    state: str
    payable_fen: int
    schedule: str


@dataclass(frozen=True, slots=True)
class Trace:
    """Everything behind one case."""

    visits: tuple[Visit, ...]
    clocks: tuple[Clock, ...]
    computations: tuple[Computation, ...]
    payments: tuple[tuple[str, str, int, dt.datetime, dt.datetime | None], ...]
    journal: CaseJournal


def figures(scope: Scope, *, at: dt.datetime) -> Figures:
    """The figures of one's scope; each has a list behind it."""
    seconds = list(_pages_today(scope, at).order_by().values_list("seconds", flat=True))
    return Figures(
        desk=desk_figures(scope, at=at),
        pages_today=len(seconds),
        median_s=round(statistics.median(seconds), 1) if seconds else None,
        next=desk_list(scope, Asked(mine=True), at=at).lines[:DUE_NEXT],
    )


def pages_today(scope: Scope, *, at: dt.datetime) -> tuple[PageLine, ...]:
    """The pages read today for claims of one's scope, the newest first, at most `NEWEST_PAGES`."""
    rows = _pages_today(scope, at).order_by("-read_at")
    rows = rows.values_list("submission__bundle__chain", "kind", "read_at", "seconds")[:NEWEST_PAGES]
    found = [(uuid.UUID(chain.partition("/")[2]), kind, read_at, seconds) for chain, kind, read_at, seconds in rows]
    numbers = dict(Claim.objects.filter(pk__in={row[0] for row in found}).values_list("pk", "number"))
    return tuple(
        PageLine(claim_id, numbers[claim_id], kind_name(kind), read_at, seconds)
        for claim_id, kind, read_at, seconds in found
    )


def search(scope: Scope, text: str, *, at: dt.datetime) -> Found:
    """Claims, contracts and people of one's scope by a number.

    An identity number is found through its blind index: whole and valid, or not at all. Parts of claim and contract
    numbers are enough from four characters on.
    """
    asked = "".join(text.split())
    if len(asked) < _SHORTEST_NUMBER:
        return Found(too_short=True)
    proven = resident_number(asked)
    if proven is not None:
        people = eligibility(id_number=proven.number, on=shanghai_day(at))
        people = tuple(one for one in people if scope.reaches("see_case", one.organisation_path))
        insured = [one.insured_id for one in people if one.insured_id is not None]
        return Found(claims=claims_of_insured(scope, insured, at=at), people=_people(people, proven.number))
    looks_like_identity = len(asked) == 18 and asked[:17].isdigit()
    return Found(
        claims=claims_by_number(scope, asked, at=at, limit=MOST_FOUND),
        contracts=_contracts(scope, asked),
        unproven=looks_like_identity,
    )


def trace(claim: Claim, *, at: dt.datetime) -> Trace:
    """Stages with promises, clocks, computations, payments and the whole journal of one case."""
    return Trace(
        visits=tuple(_visit(row, claim.line) for row in StageRecord.objects.filter(claim=claim).order_by("visit")),
        clocks=clocks(claim, at=at),
        computations=tuple(
            Computation(row.computed_at, row.state, row.payable_fen, row.schedule_digest[:12])
            for row in AdjudicationRecord.objects.filter(chain=claim.chain).order_by("computed_at")
        ),
        payments=tuple(
            Payment.objects.filter(claim=claim)
            .order_by("attempt")
            .values_list("end_to_end_id", "state", "amount_fen", "instructed_at", "settled_at")
        ),
        journal=case_journal(claim),
    )


def _pages_today(scope: Scope, at: dt.datetime) -> QuerySet[Page]:
    began_at = _end_of_day(at) - dt.timedelta(days=1)
    return Page.objects.filter(submission__bundle__in=visible(scope).values("bundle_id"), read_at__gte=began_at)


def _contracts(scope: Scope, text: str) -> tuple[ContractLine, ...]:
    rows = Contract.objects.filter(_below(scope, "organisation__path"), number__icontains=text)
    rows = rows.select_related("organisation").annotate(people=Count("insured")).order_by("number")[:MOST_FOUND]
    return tuple(
        ContractLine(row.number, row.organisation.name_zh, row.starts_on, row.ends_on, row.people) for row in rows
    )


def _people(found: tuple[Eligible, ...], id_number: str) -> tuple[PersonLine, ...]:
    return tuple(
        PersonLine(masked_name(one.name), masked_number(id_number), one.born_on, one.contract_number)
        for one in found[:MOST_FOUND]
    )


def _below(scope: Scope, path: str) -> Q:
    """The organisations whose cases one sees."""
    within = Q(pk__in=())
    for subtree in scope.subtrees.get("see_case", ()):
        within |= Q(**{f"{path}__startswith": subtree})
    return within


def _visit(row: StageRecord, line: str) -> Visit:
    return Visit(
        number=row.visit,
        stage=stage_name(line, row.stage),
        cause=cause_words(row.cause),
        started_at=row.started_at,
        ended_at=row.ended_at,
        earliest_at=row.earliest_at,
        latest_at=row.latest_at,
        slipped_at=row.slipped_at,
        kept=row.kept,
    )
