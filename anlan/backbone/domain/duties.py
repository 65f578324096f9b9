"""The rules of legal clocks: what each duty asks, when it is due, and what has become of one running clock."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, cast, get_args

from anlan.kernel import duty as kernel
from anlan.kernel.calendar import DayCalendar
from anlan.kernel.duty import Limit, Pause, Roll, Step, Unit

Binds = Literal["insurer", "customer"]
Outcome = Literal["kept", "late", "cancelled"]
State = Literal["running", "paused", "near", "over", "kept", "late", "cancelled"]


class DutyRuleWrong(ValueError):
    """A row of duties.yaml that cannot be meant as written."""


@dataclass(frozen=True, slots=True)
class Extension:
    """How much longer a rule may be extended, and how often."""

    limit: Limit
    times: int


@dataclass(frozen=True, slots=True)
class DutyRule:
    """One duty as the law (or, where `is_law` is false, this project's own target) states it.

    `pausable` lists the reasons for which its clock may stand still; `binds` says whose act must come in time.
    """

    id: str
    name: Mapping[str, str]
    limit: Limit
    basis: str
    start: Mapping[str, str]
    stop: Mapping[str, str]
    binds: Binds
    pausable: tuple[str, ...]
    roll: Roll
    near_percent: int
    internal: bool
    verified: bool
    in_force_from: dt.date
    extension: Extension | None = None
    variant_of: str = ""

    @property
    def is_law(self) -> bool:
        """Whether the figure may be shown as a legal limit."""
        return self.verified and not self.internal

    def as_json(self) -> dict[str, Any]:
        """The rule as it is kept with each clock, so that a later change of the rules changes no running clock."""
        extension = self.extension
        return {
            "id": self.id,
            "name": dict(self.name),
            "limit": {"n": self.limit.n, "unit": self.limit.unit},
            "basis": self.basis,
            "start": dict(self.start),
            "stop": dict(self.stop),
            "binds": self.binds,
            "pausable": list(self.pausable),
            "roll": self.roll,
            "near_percent": self.near_percent,
            "internal": self.internal,
            "verified": self.verified,
            "in_force_from": self.in_force_from.isoformat(),
            "extension": extension and {"n": extension.limit.n, "unit": extension.limit.unit, "times": extension.times},
            "variant_of": self.variant_of,
        }


def rule_from_row(row: Mapping[str, Any], settings: Mapping[str, Any] | None = None) -> DutyRule:
    """The rule in a row of duties.yaml or in the JSON kept with a clock. Raises `DutyRuleWrong` naming the fault."""
    settings = settings or {}
    try:
        roll = row.get("roll") or settings["roll"][row["binds"]]
        extension = row.get("extension")
        in_force_from = row["in_force_from"]
        rule = DutyRule(
            id=row["id"],
            name=row["name"],
            limit=_limit(row["limit"]),
            basis=row["basis"],
            start=row["start"],
            stop=row["stop"],
            binds=row["binds"],
            pausable=tuple(row["pausable"]),
            roll=roll,
            near_percent=row.get("near_percent", settings.get("near_percent")),
            internal=row["internal"],
            verified=row["verified"],
            in_force_from=in_force_from if isinstance(in_force_from, dt.date) else dt.date.fromisoformat(in_force_from),
            extension=Extension(_limit(extension), extension["times"]) if extension else None,
            variant_of=row.get("variant_of") or "",
        )
    except (KeyError, TypeError, ValueError) as error:
        raise DutyRuleWrong(f"the duty {row.get('id', row)} lacks or misstates a field: {error!r}") from error
    for field, words in (("name", rule.name), ("start", rule.start), ("stop", rule.stop)):
        if set(words) != {"zh", "en"}:
            raise DutyRuleWrong(f"{rule.id}: {field} is given in zh and en and nothing else, not {dict(words)}")
    if rule.roll not in get_args(Roll) or rule.binds not in get_args(Binds):
        raise DutyRuleWrong(f"{rule.id}: roll is one of {get_args(Roll)} and binds one of {get_args(Binds)}")
    if not 1 <= rule.near_percent <= 99:
        raise DutyRuleWrong(f"{rule.id}: near_percent is between 1 and 99, not {rule.near_percent}")
    if rule.extension and rule.extension.limit.unit != rule.limit.unit:
        raise DutyRuleWrong(f"{rule.id}: an extension is in the unit of the limit ({rule.limit.unit})")
    return rule


def _limit(row: Mapping[str, Any]) -> Limit:
    if row["unit"] not in get_args(Unit):
        raise ValueError(f"unit {row['unit']!r} is none of {get_args(Unit)}")
    return Limit(row["n"], row["unit"])


def in_force(rules: Iterable[DutyRule], *, on: dt.date) -> dict[str, DutyRule]:
    """For each duty id the newest rule in force on a day."""
    found: dict[str, DutyRule] = {}
    for rule in sorted(rules, key=lambda one: one.in_force_from):
        if rule.in_force_from <= on:
            found[rule.id] = rule
    return found


@dataclass(frozen=True, slots=True)
class Dates:
    """When one clock is due and when it is near, why, and on which calendar that was worked out."""

    due_at: dt.datetime
    near_at: dt.datetime
    steps: tuple[Step, ...]
    calendar_version: str
    provisional: bool


def dates(
    rule: DutyRule,
    *,
    started_at: dt.datetime,
    calendar: DayCalendar,
    pauses: Sequence[Pause] = (),
    extensions: Sequence[Limit] = (),
) -> Dates:
    """Work out a clock's dates from its rule, its start and all that has moved it since."""

    def due(those: Sequence[Pause]) -> kernel.DueDate:
        return kernel.due_at(
            limit=rule.limit,
            started_at=started_at,
            calendar=calendar,
            roll=rule.roll,
            pauses=those,
            extensions=extensions,
        )

    found = due(pauses)
    unpaused = due(()) if pauses else found
    near = kernel.near_at(
        started_at=started_at, unpaused_due_at=unpaused.at, due_at=found.at, near_percent=rule.near_percent
    )
    version = f"{calendar.version}; provisional" if found.provisional else calendar.version
    return Dates(found.at, near, found.steps, version, found.provisional)


@dataclass(frozen=True, slots=True)
class PauseView:
    """A pause as it stands: still open while `ended_at` is None."""

    reason: str
    began_at: dt.datetime
    ended_at: dt.datetime | None
    evidence: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ExtensionView:
    """An extension that was granted."""

    limit: Limit
    approver: str
    reason: str
    notice: str
    granted_at: dt.datetime


@dataclass(frozen=True, slots=True)
class DutyView:
    """One clock, running or finished. While it is paused `due_at` is the date without the pause that still stands."""

    id: uuid.UUID
    chain: str
    organisation_path: str
    rule: DutyRule
    started_at: dt.datetime
    due_at: dt.datetime
    near_at: dt.datetime
    steps: tuple[Step, ...]
    calendar_version: str
    provisional: bool
    paused_since: dt.datetime | None
    stopped_at: dt.datetime | None
    outcome: Outcome | None
    outcome_reason: str
    near_raised_at: dt.datetime | None
    over_raised_at: dt.datetime | None
    restarted_from: uuid.UUID | None
    pauses: tuple[PauseView, ...]
    extensions: tuple[ExtensionView, ...]

    @property
    def rule_id(self) -> str:
        """The duty's id in duties.yaml."""
        return self.rule.id

    def state(self, *, at: dt.datetime) -> State:
        """How the clock stands at an instant. A provisional date never counts as over against a customer."""
        if self.outcome:
            return self.outcome
        if self.paused_since is not None:
            return "paused"
        if at > self.due_at and not (self.provisional and self.rule.binds == "customer"):
            return "over"
        return "near" if at >= self.near_at else "running"


def steps_to_json(steps: Sequence[Step]) -> list[dict[str, Any]]:
    """Steps as they are kept; fields that say nothing are left out."""
    return [_step_to_json(step) for step in steps]


def _step_to_json(step: Step) -> dict[str, Any]:
    row: dict[str, Any] = {"kind": step.kind}
    if step.days:
        row["days"] = [day.isoformat() for day in step.days]
    if step.began_at:
        row["began_at"] = step.began_at.isoformat()
    if step.ended_at:
        row["ended_at"] = step.ended_at.isoformat()
    if step.limit:
        row["limit"] = {"n": step.limit.n, "unit": step.limit.unit}
    if step.reason:
        row["reason"] = step.reason
    return row


def steps_from_json(rows: Iterable[Mapping[str, Any]]) -> tuple[Step, ...]:
    """The steps that `steps_to_json` wrote."""
    return tuple(
        Step(
            kind=cast(Any, row["kind"]),
            days=tuple(dt.date.fromisoformat(day) for day in row.get("days", ())),
            began_at=instant_or_none(row.get("began_at")),
            ended_at=instant_or_none(row.get("ended_at")),
            limit=_limit(row["limit"]) if "limit" in row else None,
            reason=row.get("reason", ""),
        )
        for row in rows
    )


def instant_or_none(text: str | None) -> dt.datetime | None:
    """The instant in an ISO 8601 text, in UTC."""
    return dt.datetime.fromisoformat(text).astimezone(dt.UTC) if text else None
