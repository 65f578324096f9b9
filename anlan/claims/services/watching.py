"""Watching promises: when a stage will not end as promised, the claimant hears it first, with the reason."""

from __future__ import annotations

import datetime as dt
import uuid

from django.db import transaction

from anlan.backbone.domain.journal import Event
from anlan.backbone.services import journal, notices
from anlan.claims.models import Claim, StageRecord
from anlan.claims.selectors.journeys import journey
from anlan.claims.selectors.promises import StagePromise
from anlan.claims.selectors.stage_times import working_times
from anlan.claims.selectors.words import stage_name
from anlan.claims.services.moving import refresh_promises
from anlan.engines.forecast import SlipReason, reason_for_slip

# A slip is announced this long before the upper bound passes: early enough to be news, late enough to be true.
ANNOUNCE_BEFORE = dt.timedelta(minutes=10)
_CHUNK = 200


def slipping(*, at: dt.datetime) -> list[uuid.UUID]:
    """Claims whose present stage is about to run over its promise and where nobody has said so yet."""
    rows = StageRecord.objects.filter(
        ended_at__isnull=True, slipped_at__isnull=True, latest_at__lte=at + ANNOUNCE_BEFORE
    )
    return list(rows.exclude(stage="closed").values_list("claim_id", flat=True)[:_CHUNK])


def announce_slip(*, claim_id: uuid.UUID, at: dt.datetime) -> bool:
    """Say that a stage takes longer, why, and what to expect now; once for each visit of a stage."""
    with transaction.atomic():
        journal.hold(f"claim/{claim_id}")
        claim = Claim.objects.select_for_update().filter(pk=claim_id).first()
        record = claim.stages.filter(ended_at__isnull=True, slipped_at__isnull=True).first() if claim else None
        if claim is None or record is None or record.latest_at is None or record.latest_at > at + ANNOUNCE_BEFORE:
            return False
        reasons = _reasons(claim, record, at)
        record.slipped_at, record.slip_reasons = at, reasons
        record.save(update_fields=["slipped_at", "slip_reasons"])
        refresh_promises(claim, at=at)
        claim.save(update_fields=["promises", "promised_at"])
        now_by = StagePromise.from_json(claim.promises[0]).latest_at
        payload = {
            "stage": claim.stage,
            "promised": record.latest_at.isoformat(),
            "now": now_by.isoformat(),
            "reasons": reasons,
        }
        events = [Event("PromiseSlipped", claim.chain, payload)]
        if journey(claim.line).stages[claim.stage].who != "claimant":
            events += _tell(claim, now_by, at)
        journal.record(*events, at=at)
    return True


def _tell(claim: Claim, now_by: dt.datetime, at: dt.datetime) -> list[Event]:
    language = claim.claimant.language if claim.claimant else "zh-hans"
    values = {"claim": claim.number, "stage": stage_name(claim.line, claim.stage, language), "by": now_by}
    return notices.send(chain=claim.chain, account=claim.claimant, key="promise_slipped", values=values, at=at)[1]


def _reasons(claim: Claim, record: StageRecord, at: dt.datetime) -> list[str]:
    stage = journey(claim.line).stages[claim.stage]
    time = working_times(claim.line)[claim.stage]
    usual = time.minutes_between(start=record.started_at, end=record.latest_at or at)
    found = reason_for_slip(
        started_at=record.started_at,
        at=at,
        working_time=time,
        usual_latest_minutes=usual,
        waiting_for_claimant=stage.who == "claimant",
    )
    # Announced before the bound passes, a slip may have no other cause yet than taking longer.
    return [str(reason) for reason in found or (SlipReason.LONGER_THAN_USUAL,)]
