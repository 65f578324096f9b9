"""The verbs that move the date of a running clock: resuming it, extending it, counting it anew."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from django.db import connection
from psycopg.types.json import Jsonb

from anlan.backbone.domain.duties import Dates, DutyView, ExtensionView, dates, steps_to_json
from anlan.backbone.domain.journal import Event
from anlan.backbone.models import Duty, DutyExtension, DutyPause
from anlan.backbone.selectors import calendars
from anlan.backbone.selectors.duties import view_of, with_history
from anlan.backbone.services.duty_errors import ActBeforeStart, NotExtendable
from anlan.kernel.calendar import DayCalendar
from anlan.kernel.duty import Limit, Pause

_SAVE = """
update backbone_duty duty
set paused_since = row.paused_since, calendar_version = row.calendar_version, provisional = row.provisional,
    near_at = row.near_at, due_at = row.due_at, steps = row.steps,
    near_raised_at = case when row.near_at > %(at)s then null else duty.near_raised_at end,
    over_raised_at = case when row.due_at >= %(at)s then null else duty.over_raised_at end
from jsonb_to_recordset(%(rows)s) as row (
    id uuid, paused_since timestamptz, calendar_version text, provisional boolean, due_at timestamptz,
    near_at timestamptz, steps jsonb)
where duty.id = row.id
"""


def resume(*, chain: str, rule_ids: Collection[str], at: dt.datetime, reason: str | None = None) -> list[Event]:
    """Let clocks go on from `at` (the arrival of the supplement), their end moved by the time they stood still.

    `reason`: end only the pauses of that reason; a clock that also stands for another goes on standing. A clock that
    is not paused gives no event. Raises `ActBeforeStart` when `at` lies before the pause began. Five statements; two
    when nothing is paused.
    """
    held = [view for view in _held(chain, rule_ids) if view.paused_since is not None]
    ending: list[tuple[DutyView, dt.datetime]] = []
    for view in held:
        begins = [one.began_at for one in view.pauses if one.ended_at is None and reason in (None, one.reason)]
        if begins and max(begins) > at:
            raise ActBeforeStart(view.rule_id, verb="resumed", at=at, started_at=max(begins))
        if begins:
            ending.append((view, min(begins)))
    if not ending:
        return []
    open_pauses = DutyPause.objects.filter(duty_id__in=[view.id for view, _ in ending], ended_at__isnull=True)
    (open_pauses.filter(reason=reason) if reason else open_pauses).update(ended_at=at)
    now = _counted_anew([_with_pauses_ended(view, reason, at) for view, _ in ending], at)
    since = {view.id: began_at for view, began_at in ending}
    return [
        Event(
            "DutyResumed",
            chain,
            {
                "duty": view.rule_id,
                "paused_at": utc_text(since[view.id]),
                "resumed_at": utc_text(at),
                "due_at": utc_text(view.due_at),
                "stands_for": [one.reason for one in view.pauses if one.ended_at is None],
            },
            at,
        )
        for view in now
    ]


def extend(
    *, chain: str, rule_ids: Collection[str], at: dt.datetime, n: int, approver: str, reason: str, notice: str
) -> list[Event]:
    """Give clocks `n` more of their unit, with who approved it, why, and the notice that told the person concerned.

    Raises `NotExtendable` when a rule allows no extension, not so long a one, or no further one, or when one of the
    three is left empty. Five statements.
    """
    for name, text in (("an approver", approver), ("a reason", reason), ("a notice to the person", notice)):
        if not text.strip():
            raise NotExtendable(f"an extension needs {name}")
    held = _held(chain, rule_ids)
    for view in held:
        _check_extendable(view, n)
    DutyExtension.objects.bulk_create(
        DutyExtension(
            duty_id=view.id,
            n=n,
            unit=view.rule.limit.unit,
            approver=approver,
            reason=reason,
            notice=notice,
            granted_at=at,
        )
        for view in held
    )
    granted = [
        replace(
            view,
            extensions=(*view.extensions, ExtensionView(Limit(n, view.rule.limit.unit), approver, reason, notice, at)),
        )
        for view in held
    ]
    facts = {"n": n, "approver": approver, "reason": reason, "notice": notice}
    events = []
    for view in _counted_anew(granted, at):
        moved = {"duty": view.rule_id, "unit": view.rule.limit.unit, "due_at": utc_text(view.due_at)}
        events.append(Event("DutyExtended", chain, moved | facts, at))
    return events


def _check_extendable(view: DutyView, n: int) -> None:
    allowed = view.rule.extension
    if allowed is None:
        raise NotExtendable(f"{view.rule_id} cannot be extended ({view.rule.basis})")
    if not 1 <= n <= allowed.limit.n:
        unit = allowed.limit.unit
        raise NotExtendable(f"{view.rule_id} can be extended by 1 to {allowed.limit.n} {unit}, not {n}")
    if len(view.extensions) >= allowed.times:
        raise NotExtendable(f"{view.rule_id} was already extended {len(view.extensions)} of {allowed.times} times")


def recount(*, at: dt.datetime, after: str | None = None, limit: int = 500) -> tuple[list[Event], str | None]:
    """Count one chunk of the running clocks anew on the calendar in force; events for those whose date moved.

    Hands back the events and the key to go on `after`, None at the end. Needed after a year of holidays was loaded.
    """
    rows = Duty.objects.filter(stopped_at__isnull=True).order_by("id")
    if after is not None:
        rows = rows.filter(id__gt=after)
    ids = list(rows.select_for_update().values_list("id", flat=True)[:limit])
    held = _with_history_of(ids)
    known = calendars.fresh_calendar().calendar
    before = {view.id: view for view in held}
    stale = [view for view in held if _dates(view, known).calendar_version != view.calendar_version]
    events = [
        Event(
            "DutyRecounted",
            view.chain,
            {
                "duty": view.rule_id,
                "was_due_at": utc_text(before[view.id].due_at),
                "due_at": utc_text(view.due_at),
                "calendar": view.calendar_version,
            },
        )
        for view in _counted_anew(stale, at)
        if view.due_at != before[view.id].due_at
    ]
    return events, str(ids[-1]) if len(ids) == limit else None


def _held(chain: str, rule_ids: Collection[str]) -> list[DutyView]:
    """The running clocks, locked first and read after, so that what is read is what is true."""
    rows = Duty.objects.filter(chain=chain, rule_id__in=list(rule_ids), stopped_at__isnull=True)
    return _with_history_of(list(rows.select_for_update().order_by("id").values_list("id", flat=True)))


def _with_history_of(ids: Sequence[object]) -> list[DutyView]:
    if not ids:
        return []
    return [view_of(row) for row in with_history(Duty.objects.filter(id__in=ids).order_by("chain", "rule_id"))]


def _with_pauses_ended(view: DutyView, reason: str | None, at: dt.datetime) -> DutyView:
    pauses = tuple(
        replace(one, ended_at=at) if one.ended_at is None and reason in (None, one.reason) else one
        for one in view.pauses
    )
    still_open = [one.began_at for one in pauses if one.ended_at is None]
    return replace(view, pauses=pauses, paused_since=min(still_open, default=None))


def _dates(view: DutyView, calendar: DayCalendar) -> Dates:
    """A clock's dates from all that has happened to it; a pause still open is not counted in yet."""
    pauses = [Pause(one.began_at, one.ended_at, one.reason) for one in view.pauses if one.ended_at is not None]
    extensions = [one.limit for one in view.extensions]
    return dates(view.rule, started_at=view.started_at, calendar=calendar, pauses=pauses, extensions=extensions)


def _counted_anew(views: Sequence[DutyView], at: dt.datetime) -> list[DutyView]:
    """Work out and store the dates of clocks whose rows are locked; hands back the clocks as they are now."""
    if not views:
        return []
    known = calendars.fresh_calendar().calendar
    found = [_dates(view, known) for view in views]
    rows = [
        {"id": str(view.id), "paused_since": view.paused_since and utc_text(view.paused_since), **columns_of(one)}
        for view, one in zip(views, found, strict=True)
    ]
    with connection.cursor() as cursor:
        cursor.execute(_SAVE, {"at": at, "rows": Jsonb(rows)})
    return [
        replace(
            view,
            due_at=one.due_at,
            near_at=one.near_at,
            steps=one.steps,
            calendar_version=one.calendar_version,
            provisional=one.provisional,
        )
        for view, one in zip(views, found, strict=True)
    ]


def columns_of(found: Dates) -> dict[str, Any]:
    """The columns that hold a clock's dates, as JSON."""
    return {
        "calendar_version": found.calendar_version,
        "provisional": found.provisional,
        "due_at": utc_text(found.due_at),
        "near_at": utc_text(found.near_at),
        "steps": steps_to_json(found.steps),
    }


def utc_text(at: dt.datetime) -> str:
    """An instant as it stands in an event."""
    return at.astimezone(dt.UTC).isoformat()
