"""Telling the rooms above which clocks are near their end or past it: each once."""

from __future__ import annotations

import datetime as dt

from django.db import connection, transaction
from django.db.utils import OperationalError
from psycopg.errors import LockNotAvailable

from anlan.backbone.domain.journal import Event
from anlan.backbone.services import journal
from anlan.backbone.services.duty_dates import utc_text

# A clock past its end is only told of as that, even when nobody was told that it came near. A date that rests on
# holidays not yet published is never held against a customer.
_RAISE = """
with found as (
    select id, due_at < %(at)s as is_over from backbone_duty
    where stopped_at is null and paused_since is null and over_raised_at is null and near_at <= %(at)s
      and (near_raised_at is null or due_at < %(at)s)
      and not (provisional and basis ->> 'binds' = 'customer')
    order by near_at, id limit %(limit)s for update skip locked
), raised as (
    update backbone_duty duty
    set near_raised_at = coalesce(duty.near_raised_at, %(at)s),
        over_raised_at = case when found.is_over then %(at)s end
    from found where duty.id = found.id
    returning duty.chain, duty.rule_id, duty.due_at, found.is_over, duty.basis
)
select chain, rule_id, due_at, is_over, (basis ->> 'verified')::boolean and not (basis ->> 'internal')::boolean
from raised order by chain, due_at, rule_id
"""


def raise_due(*, at: dt.datetime, chunk: int = 100, longest_wait_ms: int = 300) -> int:
    """Journal `DutyNear` and `DutyOver` for every clock that came to it by `at`; hands back how many.

    Works in chunks, each its own transaction, beside any number of others doing the same. A chunk that has to wait for
    a case somebody is writing to gives way: it is undone whole and found again the next time. Two statements a chunk
    and one a case.
    """
    total = 0
    while True:
        try:
            with transaction.atomic():
                raised = _raise_chunk(at, chunk, longest_wait_ms)
        except OperationalError as error:
            if isinstance(error.__cause__, LockNotAvailable):
                return total
            raise
        total += raised
        if raised < chunk:
            return total


def _raise_chunk(at: dt.datetime, chunk: int, longest_wait_ms: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute("select set_config('lock_timeout', %s, true)", [f"{longest_wait_ms}ms"])
        cursor.execute(_RAISE, {"at": at, "limit": chunk})
        rows = cursor.fetchall()
    events = [
        Event("DutyOver" if is_over else "DutyNear", chain, {"duty": name, "due_at": utc_text(due), "law": law})
        for chain, name, due, is_over, law in rows
    ]
    if events:
        journal.record(*events, at=at)
    return len(rows)
