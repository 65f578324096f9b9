"""Promises of ten thousand open claims computed anew, in the database, as at every change of the load.

Claims are opened by the service, at six stages in turn, with the running clocks their law gives them; then one run of
what the site does every five minutes computes and stores the promises of all.

Then every one of these claims gets fifty visits that ended in the last month, as a house of millions of claims a year
has them, and what each process does once a minute is timed: looking at how promises came out.
"""

from __future__ import annotations

import argparse
import datetime as dt
import statistics
import time
from typing import Any

CLAIMS = 10_000
VISITS_EACH = 50
STAGES = ("material", "checking", "liability", "calculation", "approval", "payment")
GOAL_SECONDS = 20.0
_ENDED_VISITS = """
INSERT INTO claims_stagerecord
    (claim_id, stage, visit, cause, started_at, ended_at, earliest_at, expected_at, latest_at, slip_reasons, ahead)
SELECT claim, stage, visit, 'benchmark', begun, begun + took, begun + interval '1 hour', begun + interval '8 hours',
    begun + interval '30 hours', '[]', ahead
FROM (
    SELECT claims_claim.id AS claim, 100 + one AS visit, (%(stages)s::text[])[1 + one %% 6] AS stage,
        %(at)s - interval '32 days' + random() * interval '30 days' AS begun,
        -ln(1 - random()) * interval '12 hours' AS took, (random() * 400)::int AS ahead
    FROM claims_claim, generate_series(1, %(each)s) AS one
    ORDER BY begun
) AS visits
"""


def measure(given: argparse.Namespace) -> dict[str, Any]:
    """Seconds to compute and store the promises of all open claims; statements of it."""
    from anlan.backbone.clock import now
    from anlan.claims.services.refreshing import KEPT_FOR, refresh_open

    at = now()
    opened = _open_claims(at)
    begun, processor = time.perf_counter(), time.process_time()
    count = refresh_open(at=at + 2 * KEPT_FOR)
    seconds, processor = time.perf_counter() - begun, time.process_time() - processor
    visits, looked_at, looking = _looking_back(at)
    return {
        "goal": f"<= {GOAL_SECONDS:.0f} s for {CLAIMS} open claims",
        "open_claims": opened,
        "computed": count,
        "seconds": round(seconds, 1),
        "processor_seconds": round(processor, 1),
        "claims_a_second": round(count / seconds),
        "visits_of_the_month": visits,
        "looked_at": looked_at,
        "calibrated_in_ms": round(1000 * looking),
        "holds": count >= opened and seconds <= GOAL_SECONDS,
    }


def _open_claims(at: dt.datetime) -> int:
    from anlan.backbone.selectors.accounts import customer_by_phone
    from anlan.claims.models import Claim
    from anlan.claims.services.notice_of_loss import Notice, notify_loss
    from anlan.config.demo.seed import seed
    from benchmarks.upload import FOLDERS

    seed(at=at)
    contract, phone, loss_on = FOLDERS["complete"]
    account = customer_by_phone(phone)
    loss = dt.date.fromisoformat(loss_on)
    notice = Notice(contract_number=contract, id_number=None, scene="inpatient", loss_on=loss)
    for _ in range(CLAIMS):
        notify_loss(notice=notice, account=account, at=at)
    ids = list(Claim.objects.values_list("pk", flat=True))
    for place, stage in enumerate(STAGES):
        Claim.objects.filter(pk__in=ids[place :: len(STAGES)]).update(stage=stage)
    return len(ids)


def _looking_back(at: dt.datetime) -> tuple[int, int, float]:
    """Visits in the house, those looked at, and the seconds it takes to calibrate by them (median of five)."""
    from django.db import connection

    from anlan.claims.models import StageRecord
    from anlan.claims.selectors.calibration import current_calibration, forget_calibration, outcomes

    with connection.cursor() as cursor:
        cursor.execute(_ENDED_VISITS, {"at": at, "each": VISITS_EACH, "stages": list(STAGES)})
        cursor.execute("ANALYZE claims_stagerecord")
    took = []
    for _ in range(5):
        forget_calibration()
        begun = time.perf_counter()
        current_calibration(at=at)
        took.append(time.perf_counter() - begun)
    return StageRecord.objects.count(), len(outcomes(at=at)), statistics.median(took)
