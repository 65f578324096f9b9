"""What a refusal must hold before it may leave the house (保险法 24, 16; 个人信息保护法 24)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

NEEDED = ("clause", "facts", "evidence", "remedies")
# 保险法 16(3): the right to rescind lapses 30 days after the insurer knew, and 2 years after the contract was made.
RESCISSION_KNOWN_DAYS = 30
RESCISSION_YEARS = 2


@dataclass(frozen=True, slots=True)
class RefusalFault:
    """Why a refusal may not be sent: `code` names what is missing (one of `NEEDED`) or is `rescission_lapsed`."""

    code: str


def refusal_faults(
    *,
    reasons: Mapping[str, str],
    for_non_disclosure: bool = False,
    contract_made_on: dt.date | None = None,
    known_on: dt.date | None = None,
    on: dt.date | None = None,
) -> tuple[RefusalFault, ...]:
    """Everything that is wrong with a refusal, at once; empty when it may go to the second person.

    A refusal for non-disclosure is invalid once the right to rescind has lapsed.
    """
    faults = [RefusalFault(name) for name in NEEDED if not reasons.get(name, "").strip()]
    if for_non_disclosure and contract_made_on and on:
        too_late = known_on is not None and on > known_on + dt.timedelta(days=RESCISSION_KNOWN_DAYS)
        if too_late or on > _years_later(contract_made_on, RESCISSION_YEARS):
            faults.append(RefusalFault("rescission_lapsed"))
    return tuple(faults)


def _years_later(day: dt.date, years: int) -> dt.date:
    """The same day some years on; 29 February becomes the 28th where there is none (民法典 202)."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
