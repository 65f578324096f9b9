"""What signing in leaves behind is forgotten when it can no longer matter."""

from __future__ import annotations

import datetime as dt

from procrastinate.contrib.django import app

from anlan.backbone import clock
from anlan.backbone.services import idempotency, sign_in, tokens

CODES_KEPT = dt.timedelta(days=2)  # the daily limit looks back one day
TOKENS_KEPT = dt.timedelta(days=90)  # so that a stolen token can still be traced to its account
ANSWERS_KEPT = dt.timedelta(days=7)


@app.periodic(cron="30 18 * * *")  # 02:30 in Shanghai
@app.task(name="backbone.forget_sign_ins", queue="nightly", queueing_lock="backbone.forget_sign_ins")
def forget_sign_ins(timestamp: int) -> dict[str, int]:
    """Delete old codes, long-ended tokens and kept answers; returns how many of each."""
    at = clock.now()
    return {
        "codes": sign_in.forget_codes(before=at - CODES_KEPT),
        "tokens": tokens.forget_ended(before=at - TOKENS_KEPT),
        "answers": idempotency.forget_answers(before=at - ANSWERS_KEPT),
    }
