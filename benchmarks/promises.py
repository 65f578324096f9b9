"""Promises of ten thousand open claims computed anew, in the database, as at every change of the load.

Claims are opened by the service, at six stages in turn, with the running clocks their law gives them; then one run of
what the site does every five minutes computes and stores the promises of all.
"""

from __future__ import annotations

import argparse
import datetime as dt
import time
from typing import Any

CLAIMS = 10_000
STAGES = ("material", "checking", "liability", "calculation", "approval", "payment")
GOAL_SECONDS = 20.0


def measure(given: argparse.Namespace) -> dict[str, Any]:
    """Seconds to compute and store the promises of all open claims; statements of it."""
    from anlan.backbone.clock import now
    from anlan.claims.services.refreshing import KEPT_FOR, refresh_open

    at = now()
    opened = _open_claims(at)
    begun, processor = time.perf_counter(), time.process_time()
    count = refresh_open(at=at + 2 * KEPT_FOR)
    seconds = time.perf_counter() - begun
    return {
        "goal": f"<= {GOAL_SECONDS:.0f} s for {CLAIMS} open claims",
        "open_claims": opened,
        "computed": count,
        "seconds": round(seconds, 1),
        "processor_seconds": round(time.process_time() - processor, 1),
        "claims_a_second": round(count / seconds),
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
