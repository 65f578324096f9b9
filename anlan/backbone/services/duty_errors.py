"""What can be wrong with an act upon a legal clock."""

from __future__ import annotations

import datetime as dt


class DutyRefused(ValueError):
    """An act upon a clock that the rule or the order of events does not allow."""


class NotPausable(DutyRefused):
    """The rule does not let its clock stand still for this reason."""


class NotExtendable(DutyRefused):
    """The rule allows no (further) extension."""


class ActBeforeStart(DutyRefused):
    """A clock would be paused, resumed or stopped before the instant it began."""

    def __init__(self, rule_id: str, *, verb: str, at: dt.datetime, started_at: dt.datetime) -> None:
        self.rule_id, self.at, self.started_at = rule_id, at, started_at
        super().__init__(
            f"the clock of {rule_id} began at {started_at.isoformat()} and cannot be {verb} at {at.isoformat()}, "
            "before that: give the instant of the act itself"
        )
