"""Watching promises: when a stage will not end as promised, the claimant hears it first, with the reason."""

from __future__ import annotations

import datetime as dt
import logging
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q, QuerySet

from anlan.backbone.domain.journal import Event
from anlan.backbone.services import journal, notices
from anlan.claims.domain.journey import CLOSED
from anlan.claims.models import Claim, StageRecord
from anlan.claims.selectors.calibration import chance_of_slip, drifts
from anlan.claims.selectors.journeys import journey
from anlan.claims.selectors.promises import StagePromise
from anlan.claims.selectors.queues import cases_ahead, usual_ahead
from anlan.claims.selectors.stage_times import working_times
from anlan.claims.selectors.words import rounded, stage_name
from anlan.claims.services.moving import refresh_promises
from anlan.engines.forecast import SlipReason, reason_for_slip, will_slip
from anlan.intake.selectors.standing import standing_of

# A slip is announced this long before the upper bound passes: early enough to be news, late enough to be true.
ANNOUNCE_BEFORE = dt.timedelta(minutes=10)
_CHUNK = 200
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Announced:
    """What one round came to: slips told, and claims where telling failed. The next round tries those again."""

    told: int = 0
    failed: int = 0

    def __add__(self, other: Announced) -> Announced:
        return Announced(self.told + other.told, self.failed + other.failed)


def announce_due(*, at: dt.datetime) -> Announced:
    """Announce every slip whose time has come, those promised soonest first, however many they are."""
    whole = Announced()
    after: tuple[dt.datetime, int] | None = None
    while rows := list(_due(at, after).values_list("said_by", "pk", "claim_id")[:_CHUNK]):
        whole += announce(claim_ids=[claim_id for _, _, claim_id in rows], at=at)
        after = rows[-1][:2]
    return whole


def announce(*, claim_ids: Iterable[uuid.UUID], at: dt.datetime) -> Announced:
    """Announce the slips of these claims. One that cannot be told holds up none of the others; it is logged, and the
    page of promises counts it until it is told."""
    told = failed = 0
    for claim_id in claim_ids:
        try:
            told += announce_slip(claim_id=claim_id, at=at)
        except Exception:
            _log.exception("the slip of claim %s could not be announced; it is tried again in a minute", claim_id)
            failed += 1
    return Announced(told, failed)


def slipping(*, at: dt.datetime) -> list[uuid.UUID]:
    """Claims whose present stage is about to run over what was last said of it, soonest first."""
    return list(_due(at, None).values_list("claim_id", flat=True)[:_CHUNK])


def announce_slip(*, claim_id: uuid.UUID, at: dt.datetime) -> bool:
    """Say that a stage takes longer, why, and what to expect now; again when that will not be kept either.

    Nothing is said while the time last said may still be kept as likely as not and is not nearly over. A claimant who
    has been told that the next step is theirs is not told again. A promise is judged by the time it began with.
    """
    with transaction.atomic():
        journal.hold(f"claim/{claim_id}")
        claim = Claim.objects.select_for_update().filter(pk=claim_id).first()
        record = claim.stages.filter(ended_at__isnull=True).first() if claim else None
        if claim is None or record is None or not slips(claim, record, at=at):
            return False
        assert record.said_by is not None, "what slips was said"
        reasons, said_by, again = _reasons(claim, record, at), record.said_by, record.slipped_at is not None
        refresh_promises(claim, ahead=record.ahead, at=at)
        now_by = StagePromise.from_json(claim.promises[0]).latest_at
        if again and now_by <= said_by:
            return False
        record.slipped_at, record.slip_reasons = record.slipped_at or at, reasons
        record.said_by = None if _waits_for_claimant(claim) else now_by
        record.save(update_fields=["slipped_at", "slip_reasons", "said_by"])
        claim.save(update_fields=["promises", "promised_at"])
        payload = {
            "stage": claim.stage,
            "promised": said_by.isoformat(),
            "now": now_by.isoformat(),
            "reasons": reasons,
        }
        slipped = Event("PromiseSlipped", claim.chain, payload)
        journal.record(slipped, *_tell(claim, now_by, at), at=at)
    return True


def slips(claim: Claim, record: StageRecord, *, at: dt.datetime) -> bool:
    """Whether it has to be said now that a running visit will not end by the time last said."""
    if record.said_by is None:
        return False
    chance = chance_of_slip(claim, record, at=at)
    return will_slip(chance=chance, left=record.said_by - at, announce_before=ANNOUNCE_BEFORE)


def _due(at: dt.datetime, after: tuple[dt.datetime, int] | None) -> QuerySet[StageRecord]:
    rows = StageRecord.objects.filter(ended_at__isnull=True, said_by__lte=at + ANNOUNCE_BEFORE)
    if after is not None:
        rows = rows.filter(Q(said_by__gt=after[0]) | Q(said_by=after[0], pk__gt=after[1]))
    return rows.exclude(stage=CLOSED).order_by("said_by", "pk")


def _tell(claim: Claim, now_by: dt.datetime, at: dt.datetime) -> list[Event]:
    """Tell the claimant: we are late, or, where the next step is theirs, what we are waiting for."""
    language = claim.claimant.language if claim.claimant else "zh-hans"
    values = {"claim": claim.number, "stage": stage_name(claim.line, claim.stage, language)}
    if _waits_for_claimant(claim):
        return notices.send(chain=claim.chain, account=claim.claimant, key="your_step", values=values, at=at)[1]
    values_late = values | {"by": rounded(now_by, up=True)}
    return notices.send(chain=claim.chain, account=claim.claimant, key="promise_slipped", values=values_late, at=at)[1]


def _reasons(claim: Claim, record: StageRecord, at: dt.datetime) -> list[str]:
    time = working_times(claim.line)[claim.stage]
    found = reason_for_slip(
        started_at=record.started_at,
        at=at,
        working_time=time,
        usual_latest_minutes=time.minutes_between(start=record.started_at, end=record.latest_at or at),
        waiting_for_claimant=_waits_for_claimant(claim),
        papers_missing=bool(standing_of(claim.bundle_id).assessment.missing),
        cases_ahead=max(cases_ahead(record, line=claim.line), record.ahead or 0),
        usual_cases_ahead=usual_ahead(line=claim.line, stage=claim.stage, at=record.started_at),
        work_is_slower=drifts(claim.stage, at=at),
    )
    # Announced before the bound passes, a slip may have no other cause yet than taking longer.
    return [str(reason) for reason in found or (SlipReason.LONGER_THAN_USUAL,)]


def _waits_for_claimant(claim: Claim) -> bool:
    """Whether the next step is the claimant's. While their papers are being read, it is ours."""
    if journey(claim.line).stages[claim.stage].who != "claimant":
        return False
    return claim.stage != "material" or standing_of(claim.bundle_id).settled or not claim.handed_in_at
