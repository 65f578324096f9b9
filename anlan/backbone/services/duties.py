"""Starting, pausing, stopping and extending legal clocks.

Every verb hands back the events it caused: the verb of the case journals them with its own, in one statement. `at` is
the instant of the act in law (the delivery of a notice, the arrival of a paper), which may lie before the instant it
was keyed in. Each runs in the transaction of its caller.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.db import connection
from psycopg.types.json import Jsonb

from anlan.backbone.domain.duties import Dates, DutyRule, dates
from anlan.backbone.domain.journal import Event
from anlan.backbone.selectors import calendars
from anlan.backbone.selectors.duties import pause_reasons, rule
from anlan.backbone.services.duty_dates import columns_of, extend, recount, resume, utc_text
from anlan.backbone.services.duty_errors import ActBeforeStart, NotPausable
from anlan.kernel.calendar import shanghai_day
from anlan.kernel.identifiers import uuid7

__all__ = ["cancel_all", "extend", "pause", "recount", "resume", "start", "stop"]

_START = """
with known as (select coalesce(max(id), 0) as stamp from backbone_calendaryear),
started as (
    insert into backbone_duty (id, chain, rule_id, organisation_path, basis, started_at, start_event,
                               calendar_version, provisional, due_at, near_at, steps, outcome_reason, restarted_from_id)
    select row.id, %(chain)s::text, row.rule_id, %(organisation_path)s, row.basis, row.started_at, row.start_event,
           row.calendar_version, row.provisional, row.due_at, row.near_at, row.steps, '',
           (select before.id from backbone_duty before
             where before.chain = %(chain)s::text and before.rule_id = row.rule_id and before.stopped_at is not null
             order by before.started_at desc, before.stopped_at desc limit 1)
    from jsonb_to_recordset(%(rows)s) as row (
             id uuid, rule_id text, basis jsonb, started_at timestamptz, start_event text, calendar_version text,
             provisional boolean, due_at timestamptz, near_at timestamptz, steps jsonb),
         known
    where known.stamp = %(stamp)s
    on conflict (chain, rule_id) where stopped_at is null do nothing
    returning id, restarted_from_id
)
select known.stamp, started.id, started.restarted_from_id from known left join started on true
"""

_PAUSE = """
with mine as (
    select id, rule_id, started_at from backbone_duty
    where chain = %(chain)s and rule_id = any(%(rule_ids)s) and stopped_at is null order by id for update
), paused as (
    insert into backbone_dutypause (duty_id, reason, began_at, evidence)
    select id, %(reason)s, %(at)s, %(evidence)s from mine where started_at <= %(at)s
    on conflict (duty_id, reason) where ended_at is null do nothing
    returning duty_id
), marked as (
    update backbone_duty duty set paused_since = least(duty.paused_since, %(at)s)
    from paused where duty.id = paused.duty_id
)
select mine.rule_id, mine.started_at, paused.duty_id is not null
from mine left join paused on paused.duty_id = mine.id order by mine.rule_id
"""

# A clock that stands still when it is stopped was in time unless it had run out before it was paused.
_FINISH = """
with mine as (
    select id, rule_id, started_at, least(paused_since, %(at)s) as until, due_at from backbone_duty
    where chain = %(chain)s and (%(rule_ids)s::text[] is null or rule_id = any(%(rule_ids)s))
      and stopped_at is null order by id for update
), finished as (
    update backbone_duty duty
    set stopped_at = %(at)s, outcome_reason = %(reason)s,
        outcome = coalesce(%(outcome)s, case when mine.until <= mine.due_at then 'kept' else 'late' end)
    from mine where duty.id = mine.id and mine.started_at <= %(at)s
    returning duty.id, duty.outcome
)
select mine.rule_id, mine.started_at, mine.due_at, finished.outcome
from mine left join finished using (id) order by mine.rule_id
"""


def start(
    *,
    chain: str,
    rules: Mapping[str, dt.datetime],
    at: dt.datetime,
    organisation_path: str = "",
) -> list[Event]:
    """Start a clock for each rule, from its own start instant. One statement.

    A rule whose clock already runs for this case is left as it is and gives no event. After a finished clock a new one
    starts that names the old. Raises `UnknownDuty` for a rule that is not in force on the day of its start.
    """
    if not rules:
        return []
    chosen = [(rule(name, on=shanghai_day(started_at)), started_at) for name, started_at in rules.items()]
    known = calendars.kept_calendar()
    begun = _insert(chain, chosen, known, at, organisation_path)
    if begun is None:  # another process loaded a year of holidays meanwhile
        begun = _insert(chain, chosen, calendars.fresh_calendar(), at, organisation_path)
    if begun is None:
        raise RuntimeError("a calendar was loaded twice while clocks were being started; try again")
    return begun


def _insert(
    chain: str,
    chosen: Sequence[tuple[DutyRule, dt.datetime]],
    known: calendars.StampedCalendar,
    at: dt.datetime,
    organisation_path: str,
) -> list[Event] | None:
    """The events of the clocks begun; None when the calendar is not the newest."""
    rows = [(uuid7(at), one, since, dates(one, started_at=since, calendar=known.calendar)) for one, since in chosen]
    with connection.cursor() as cursor:
        cursor.execute(
            _START,
            {
                "chain": chain,
                "organisation_path": organisation_path,
                "stamp": known.stamp,
                "rows": Jsonb([_row(key, one, since, found) for key, one, since, found in rows]),
            },
        )
        answers = cursor.fetchall()
    if answers[0][0] != known.stamp:
        return None
    before = {key: old for _, key, old in answers if key is not None}
    return [_started(chain, one, since, found, before[key]) for key, one, since, found in rows if key in before]


def _row(key: uuid.UUID, one: DutyRule, since: dt.datetime, found: Dates) -> dict[str, Any]:
    return {
        "id": str(key),
        "rule_id": one.id,
        "basis": one.as_json(),
        "started_at": utc_text(since),
        "start_event": one.start["zh"],
        **columns_of(found),
    }


def _started(chain: str, one: DutyRule, since: dt.datetime, found: Dates, restarted_from: object) -> Event:
    payload: dict[str, object] = {
        "duty": one.id,
        "started_at": utc_text(since),
        "due_at": utc_text(found.due_at),
        "law": one.is_law,
        "calendar": found.calendar_version,
    }
    if restarted_from is not None:
        payload["restarted_from"] = str(restarted_from)
    return Event("DutyStarted", chain, payload, happened_at=since)


def pause(
    *,
    chain: str,
    rule_ids: Collection[str],
    at: dt.datetime,
    reason: str,
    evidence: Mapping[str, object],
) -> list[Event]:
    """Let running clocks stand still from `at` on, for a reason of duties.yaml, with its proof. One statement.

    For missing papers `at` is when the notice REACHED the claimant. A clock that does not run, or that already stands
    still for the same reason, gives no event; a rule that allows no such pause goes on running, and when none of the
    rules allows it `NotPausable` is raised. Raises `ActBeforeStart` when a clock had not started by then.
    """
    pausable = _pausable(rule_ids, reason, at)
    with connection.cursor() as cursor:
        cursor.execute(
            _PAUSE,
            {
                "chain": chain,
                "rule_ids": pausable,
                "reason": reason,
                "at": at,
                "evidence": Jsonb(dict(evidence)),
            },
        )
        rows = cursor.fetchall()
    _refuse_before_start(rows, at, verb="paused")
    facts = {"reason": reason, "paused_at": utc_text(at), "evidence": dict(evidence)}
    return [Event("DutyPaused", chain, {"duty": name} | facts, at) for name, _, is_new in rows if is_new]


def _pausable(rule_ids: Collection[str], reason: str, at: dt.datetime) -> list[str]:
    if reason not in pause_reasons():
        raise NotPausable(f"{reason!r} is no reason to pause; the reasons are: {', '.join(pause_reasons())}")
    found = [name for name in rule_ids if reason in rule(name, on=shanghai_day(at)).pausable]
    if rule_ids and not found:
        raise NotPausable(f"none of the clocks {', '.join(rule_ids)} may stand still for {reason!r} (duties.yaml)")
    return found


def stop(*, chain: str, rule_ids: Collection[str], at: dt.datetime) -> list[Event]:
    """End running clocks: kept when `at` is not after the due instant, else late. One statement.

    A duty that was never started, or is over already, gives no event. Raises `ActBeforeStart`.
    """
    rows = _finish(chain, list(rule_ids), at, outcome=None, reason="")
    return [
        Event("DutyStopped", chain, {"duty": name, "outcome": outcome, "due_at": utc_text(due)}, at)
        for name, _, due, outcome in rows
    ]


def cancel_all(*, chain: str, at: dt.datetime, reason: str) -> list[Event]:
    """End every running clock of a case without a verdict, for instance when the claim is withdrawn. One statement."""
    rows = _finish(chain, None, at, outcome="cancelled", reason=reason)
    return [Event("DutyCancelled", chain, {"duty": name, "reason": reason}, at) for name, _, _, _ in rows]


def _finish(
    chain: str, rule_ids: list[str] | None, at: dt.datetime, *, outcome: str | None, reason: str
) -> list[tuple[Any, ...]]:
    if rule_ids == []:
        return []
    with connection.cursor() as cursor:
        cursor.execute(_FINISH, {"chain": chain, "rule_ids": rule_ids, "at": at, "outcome": outcome, "reason": reason})
        rows = cursor.fetchall()
    _refuse_before_start(rows, at, verb="stopped")
    return rows


def _refuse_before_start(rows: Sequence[tuple[Any, ...]], at: dt.datetime, *, verb: str) -> None:
    for name, started_at, *_ in rows:
        if started_at > at:
            raise ActBeforeStart(name, verb=verb, at=at, started_at=started_at)
