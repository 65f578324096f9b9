"""Questions about legal clocks: which run, when they end, and why then."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Q, QuerySet
from django.db.models.functions import JSONObject

from anlan.backbone.domain import duty_words
from anlan.backbone.domain.duties import (
    DutyRule,
    DutyView,
    ExtensionView,
    PauseView,
    in_force,
    instant_or_none,
    rule_from_row,
    steps_from_json,
)
from anlan.backbone.models import Duty, DutyExtension, DutyPause
from anlan.kernel.duty import Limit


class UnknownDuty(LookupError):
    """A duty id that duties.yaml does not list, or not yet in force on a day; a programming error."""


@cache
def _parameters() -> dict[str, Any]:
    path = Path(__file__).parents[1] / "parameters" / "duties.yaml"
    return yaml.safe_load(path.read_text())


@cache
def rules() -> tuple[DutyRule, ...]:
    """Every rule of parameters/duties.yaml, in its order, all versions."""
    return tuple(rule_from_row(row, _parameters()["settings"]) for row in _parameters()["rules"])


def rule(rule_id: str, *, on: dt.date) -> DutyRule:
    """The rule in force on a day. Raises `UnknownDuty`."""
    found = in_force(rules(), on=on)
    if rule_id not in found:
        raise UnknownDuty(f"no duty {rule_id!r} is in force on {on}; those that are: {', '.join(found)}")
    return found[rule_id]


def duties_of(chain: str) -> tuple[DutyView, ...]:
    """All clocks of one case, the running ones first, then by due date. One statement."""
    return _views(Duty.objects.filter(chain=chain).order_by(F("stopped_at").asc(nulls_first=True), "due_at", "rule_id"))


def due_instants(chain: str) -> dict[str, dt.datetime]:
    """Duty id -> due instant, for the running clocks of a case. A paused clock is left out: its end is open."""
    running = Duty.objects.filter(chain=chain, stopped_at__isnull=True, paused_since__isnull=True)
    return dict(running.values_list("rule_id", "due_at"))


def due_instants_of(chains: Iterable[str]) -> dict[str, dict[str, dt.datetime]]:
    """The same for many cases at once; cases without a running clock are left out. One statement."""
    found: dict[str, dict[str, dt.datetime]] = {}
    rows = Duty.objects.filter(chain__in=list(chains), stopped_at__isnull=True, paused_since__isnull=True)
    for chain, rule_id, due_at in rows.values_list("chain", "rule_id", "due_at"):
        found.setdefault(chain, {})[rule_id] = due_at
    return found


def running(rule_id: str | None = None) -> tuple[DutyView, ...]:
    """All clocks that run (of one rule, if given), the earliest due first."""
    rows = Duty.objects.filter(stopped_at__isnull=True)
    if rule_id is not None:
        rows = rows.filter(rule_id=rule_id)
    return _views(rows.order_by("due_at", "id"))


def near_or_over(*, at: dt.datetime, paths: Iterable[str] | None = None, limit: int = 200) -> tuple[DutyView, ...]:
    """Clocks that are near their end or past it, the earliest due first.

    `paths`: only cases of organisations below one of these paths (a scope's subtree); None means all.
    """
    rows = Duty.objects.filter(stopped_at__isnull=True, paused_since__isnull=True, near_at__lte=at)
    if paths is not None:
        below = Q(pk__in=[])
        for path in paths:
            below |= Q(organisation_path__startswith=path)
        rows = rows.filter(below)
    return _views(rows.order_by("due_at", "id")[:limit])


def why(duty_view: DutyView, language: str) -> str:
    """Why a clock is due on its date, in words, in Chinese (`zh...`) or English."""
    parameters = _parameters()
    return duty_words.why(
        duty_view, language=language, phrases=parameters["phrases"], pause_reasons=parameters["pause_reasons"]
    )


def pause_reasons() -> Mapping[str, Mapping[str, str]]:
    """The reasons a clock may stand still for, with their names."""
    return _parameters()["pause_reasons"]


def with_history(rows: QuerySet[Duty]) -> QuerySet[Duty]:
    """Each clock with its pauses and extensions, in the same statement."""
    paused = DutyPause.objects.filter(duty=OuterRef("pk")).order_by("began_at", "id")
    extended = DutyExtension.objects.filter(duty=OuterRef("pk")).order_by("granted_at", "id")
    return rows.annotate(
        pause_rows=ArraySubquery(
            paused.values(
                json=JSONObject(reason="reason", began_at="began_at", ended_at="ended_at", evidence="evidence")
            )
        ),
        extension_rows=ArraySubquery(
            extended.values(
                json=JSONObject(
                    n="n", unit="unit", approver="approver", reason="reason", notice="notice", granted_at="granted_at"
                )
            )
        ),
    )


def view_of(row: Duty) -> DutyView:
    """The frozen view of a row that `with_history` loaded."""
    return DutyView(
        id=row.pk,
        chain=row.chain,
        organisation_path=row.organisation_path,
        rule=rule_from_row(row.basis),
        started_at=row.started_at,
        due_at=row.due_at,
        near_at=row.near_at,
        steps=steps_from_json(row.steps),
        calendar_version=row.calendar_version,
        provisional=row.provisional,
        paused_since=row.paused_since,
        stopped_at=row.stopped_at,
        outcome=row.outcome,
        outcome_reason=row.outcome_reason,
        near_raised_at=row.near_raised_at,
        over_raised_at=row.over_raised_at,
        restarted_from=row.restarted_from_id,
        pauses=tuple(_pause(one) for one in row.pause_rows),
        extensions=tuple(_extension(one) for one in row.extension_rows),
    )


def _views(rows: QuerySet[Duty]) -> tuple[DutyView, ...]:
    return tuple(view_of(row) for row in with_history(rows))


def _pause(row: Mapping[str, Any]) -> PauseView:
    began_at = instant_or_none(row["began_at"])
    assert began_at is not None
    return PauseView(row["reason"], began_at, instant_or_none(row["ended_at"]), row["evidence"])


def _extension(row: Mapping[str, Any]) -> ExtensionView:
    granted_at = instant_or_none(row["granted_at"])
    assert granted_at is not None
    limit = Limit(row["n"], row["unit"])
    return ExtensionView(limit, row["approver"], row["reason"], row["notice"], granted_at)
