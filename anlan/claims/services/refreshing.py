"""Promises of all open claims, computed anew when the work has grown slower or quicker, and every hour."""

from __future__ import annotations

import datetime as dt
import json
import uuid

from django.db import connection, transaction

from anlan.backbone.selectors.duties import due_instants_of
from anlan.claims.models import Claim, PromisedLoad, StageRecord
from anlan.claims.selectors.calibration import current_calibration
from anlan.claims.selectors.promise_models import current_model, current_model_id
from anlan.claims.selectors.promises import StagePromise, promises_of_many
from anlan.claims.selectors.queues import current_queues
from anlan.claims.services import watching
from anlan.claims.services.moving import at_stage

# A promise is never older than this.
KEPT_FOR = dt.timedelta(hours=1)
# The load has changed when a stage's curve is read this much further, or less far, than at the last time, or when its
# queue makes it this much longer or shorter.
CHANGE = 0.1
# So many claims are held at a time: nobody waits for their promises longer than a moment.
CHUNK = 500

_WRITE = """
update claims_claim set promises = computed.promises, promised_at = %s
from unnest(%s::uuid[], %s::jsonb[]) as computed (id, promises) where claims_claim.id = computed.id
"""


def refresh_open(*, at: dt.datetime) -> int:
    """Compute anew what has grown old, and everything when the load has changed. Answers how many claims that were.

    Claims that somebody works on at this moment are left out: their next step computes their promises. The promise a
    stage began with stays the one it is judged by, and no page names a later time in silence: a stage that will
    likely outlast what was last said of it is announced as a slip, with its reason; until then that time stands.
    """
    load = _load(at)
    last = PromisedLoad.objects.first()
    changed = last is None or _changed(last, load)
    before = at if changed else at - KEPT_FOR
    done = 0
    while True:
        count, slipping = _refresh_some(before, at)
        watching.announce(claim_ids=slipping, at=at)
        if not count:
            break
        done += count
    if changed:
        load.save(force_insert=last is None, force_update=last is not None)
    return done


def _refresh_some(before: dt.datetime, at: dt.datetime) -> tuple[int, list[uuid.UUID]]:
    with transaction.atomic():
        rows = Claim.objects.select_for_update(skip_locked=True).filter(closed_at__isnull=True, promised_at__lt=before)
        claims = list(rows.only("line", "product", "stage", "stage_since", "promises").order_by("promised_at")[:CHUNK])
        due = due_instants_of(claim.chain for claim in claims)
        visits = {one.claim_id: one for one in StageRecord.objects.filter(claim__in=claims, ended_at__isnull=True)}
        standings = []
        for claim in claims:
            visit = visits.get(claim.pk)
            standings.append(at_stage(claim, due.get(claim.chain, {}), visit.ahead if visit else None))
        slipping: list[uuid.UUID] = []
        written = []
        for claim, ahead in zip(claims, promises_of_many(standings, at=at), strict=True):
            said, slips = _said(claim, visits.get(claim.pk), ahead, at)
            written.append(json.dumps([one.to_json() for one in said]))
            slipping += [claim.pk] if slips else []
        with connection.cursor() as cursor:
            cursor.execute(_WRITE, [at, [claim.pk for claim in claims], written])
    return len(claims), slipping


def _said(
    claim: Claim, visit: StageRecord | None, ahead: tuple[StagePromise, ...], at: dt.datetime
) -> tuple[tuple[StagePromise, ...], bool]:
    """What the page may say of promises computed anew, and whether a slip has to be announced.

    No time moves later without a word: that of the present stage when a slip is announced, those of later stages then,
    when another stage begins, or where it is said beside them that work is slower.
    """
    if visit is None or visit.said_by is None:
        return ahead, False
    said = {str(row["stage"]): dt.datetime.fromisoformat(row["latest_at"]) for row in claim.promises}
    here = ahead[0]
    later = (one if one.slower or one.stage not in said else one.held_at(said[one.stage]) for one in ahead[1:])
    slips = here.latest_at > visit.said_by and watching.slips(claim, visit, at=at)
    return (here.held_at(visit.said_by), *later), slips


def _load(at: dt.datetime) -> PromisedLoad:
    calibration = current_calibration(at=at)
    return PromisedLoad(
        taken_at=at,
        model_id=current_model_id(),
        stretches={stage: calibration.stretch(stage) for stage in calibration.outcomes},
        queues={f"{line}/{stage}": count for (line, stage), count in current_queues().items()},
    )


def _changed(last: PromisedLoad, now: PromisedLoad) -> bool:
    if last.model_id != now.model_id:
        return True
    stages = {*now.stretches, *last.stretches}
    read = (now.stretches.get(stage, 1.0) / last.stretches.get(stage, 1.0) for stage in stages)
    return any(abs(times - 1) > CHANGE for times in read) or any(
        abs(_shift(key, count) - _shift(key, last.queues.get(key, 0))) > CHANGE for key, count in now.queues.items()
    )


def _shift(key: str, count: int) -> float:
    return current_model().log_shift(key.partition("/")[2], count)
