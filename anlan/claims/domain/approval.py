"""Who may decide alone, and who must be a second person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ApprovalLimit:
    """From a day on, one person may decide up to this amount alone."""

    in_force_from: dt.date
    one_person_fen: int


def needs_second_person(*, is_refusal: bool, payable_fen: int, limits: Sequence[ApprovalLimit], on: dt.date) -> bool:
    """Whether a decision needs four eyes: every refusal does, and every amount above the limit of the day.

    Before the first limit everything needs a second person.
    """
    in_force = [limit for limit in limits if limit.in_force_from <= on]
    if is_refusal or not in_force:
        return True
    return payable_fen > max(in_force, key=lambda limit: limit.in_force_from).one_person_fen


def may_approve(*, decided_by: object, approver: object) -> bool:
    """Nobody approves what they decided themselves."""
    return decided_by != approver
