"""Promises of all open claims, computed anew when the work has grown slower or quicker, and every hour."""

from __future__ import annotations

import datetime as dt
import json

from django.db import connection, transaction

from anlan.backbone.selectors.duties import due_instants_of
from anlan.claims.models import Claim, PromiseModel
from anlan.claims.selectors.calibration import current_calibration
from anlan.claims.selectors.promises import promises_of_many
from anlan.claims.services.moving import at_stage
from anlan.engines.forecast import Calibration

# A promise is never older than this.
KEPT_FOR = dt.timedelta(hours=1)
# The load has changed when a stage's curve is read this much further, or less far, than at the last time.
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
    stage began with stays the one it is judged by; a stage that outlasts it is announced as a slip all the same.
    """
    calibration = current_calibration(at=at)
    model = PromiseModel.objects.filter(in_use=True).first()
    changed = model is not None and _changed(model.stretches, calibration)
    before = at if changed else at - KEPT_FOR
    done = 0
    while count := _refresh_some(before, at):
        done += count
    if model is not None and changed:
        model.stretches = _stretches(calibration)
        model.save(update_fields=["stretches"])
    return done


def _refresh_some(before: dt.datetime, at: dt.datetime) -> int:
    with transaction.atomic():
        rows = Claim.objects.select_for_update(skip_locked=True).filter(closed_at__isnull=True, promised_at__lt=before)
        claims = list(rows.only("line", "product", "stage", "stage_since").order_by("promised_at")[:CHUNK])
        due = due_instants_of(claim.chain for claim in claims)
        found = promises_of_many([at_stage(claim, due.get(claim.chain, {})) for claim in claims], at=at)
        written = [json.dumps([one.to_json() for one in ahead]) for ahead in found]
        with connection.cursor() as cursor:
            cursor.execute(_WRITE, [at, [claim.pk for claim in claims], written])
    return len(claims)


def _changed(stretches: dict[str, float], calibration: Calibration) -> bool:
    now = _stretches(calibration)
    return any(abs(now.get(stage, 1.0) / stretches.get(stage, 1.0) - 1) > CHANGE for stage in {*now, *stretches})


def _stretches(calibration: Calibration) -> dict[str, float]:
    return {stage: calibration.stretch(stage) for stage in calibration.outcomes}
