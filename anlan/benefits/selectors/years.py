"""Whose insurance year a claim belongs to, the insured's own or one that a family shares, and what it holds.

A year is kept as `YearSoFar` writes it, with `schedule`, the digest of the version it fell under, and with `amended`, a
list of digest and year for each further version of the edition, in the order in which they came.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from anlan.backbone.problems import Problem
from anlan.benefits.models import InsuranceYear, Insured
from anlan.benefits.selectors.schedules import schedule_by_digest
from anlan.engines.adjudication import Adjudication, ClaimFacts, Part, Schedule, YearDisagrees, YearSoFar, adjudicate


class YearDiffers(Problem):
    """A claim says something else than earlier claims of its year, of what is one and the same for all of them."""

    status = 409
    code = "year_differs"
    title = _("What is said of this claim does not agree with earlier claims of its insurance year.")
    next_step = _("Compare the care level and the claim-free years with those claims, and correct what is wrong.")


@dataclass(frozen=True, slots=True)
class YearUnder:
    """An insurance year as one version of its schedule sees it: its own part, those of versions before and after."""

    year: YearSoFar
    earlier: tuple[Part, ...] = ()
    later: tuple[Part, ...] = ()


def year_holder(*, insured_id: uuid.UUID, schedule: Schedule) -> uuid.UUID:
    """The insured whose row carries the year: the person, or the family's first, under a schedule of families.

    A family is everybody under one contract with the same family key. Under a contract without keys all its insured are
    one family; a member of a mass plan without a key stands alone.
    """
    if schedule.year_of == "member":
        return insured_id
    insured = Insured.objects.only("contract_id", "family", "enrolled_by_id").get(pk=insured_id)
    if insured.family is None and insured.enrolled_by_id is not None:
        return insured_id
    family = Insured.objects.filter(contract_id=insured.contract_id, family=insured.family)
    if insured.family is None:
        family = Insured.objects.filter(contract_id=insured.contract_id, family=None, enrolled_by=None)
    first = family.order_by("pk").values_list("pk", flat=True).first()
    return first or insured_id


def year_so_far(*, insured_id: uuid.UUID, schedule: Schedule) -> YearUnder:
    """What the year of a claim has accumulated, as it stands now, seen by the version that the claim falls under."""
    holder = year_holder(insured_id=insured_id, schedule=schedule)
    state = InsuranceYear.objects.filter(insured_id=holder).values_list("state", flat=True).first()
    return year_under(schedule, state or {})


def year_under(schedule: Schedule, state: Mapping[str, Any]) -> YearUnder:
    """A kept year as `schedule` sees it. Versions stand by their first day, those of one day as they came into it."""
    parts = {digest: YearSoFar.from_json(plain) for digest, plain in _kept(state)}
    parts.setdefault(schedule.digest, YearSoFar())
    if len(parts) == 1:
        return YearUnder(parts[schedule.digest])
    plans = {digest: schedule_by_digest(digest) for digest in parts}
    in_order = sorted(parts, key=lambda digest: plans[digest].in_force_from)
    here = in_order.index(schedule.digest)
    others = [Part(plans[digest], parts[digest]) for digest in in_order if digest != schedule.digest]
    return YearUnder(parts[schedule.digest], tuple(others[:here]), tuple(others[here:]))


def adjudicated(schedule: Schedule, claim: ClaimFacts, seen: YearUnder) -> Adjudication:
    """What a claim pays after its year.

    Raises `YearDiffers` when the two state different care levels for one period, or different claim-free years.
    """
    try:
        return adjudicate(schedule=schedule, claim=claim, year=seen.year, earlier=seen.earlier, later=seen.later)
    except YearDisagrees as differs:
        raise YearDiffers() from differs


def state_after(state: Mapping[str, Any], schedule: Schedule, year: YearSoFar) -> dict[str, Any]:
    """A kept year with the part of one version replaced."""
    parts = dict(_kept(state)) | {schedule.digest: year.to_json()}
    (first, plain), *amended = parts.items()
    return plain | {"schedule": first} | ({"amended": [list(one) for one in amended]} if amended else {})


def _kept(state: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    """Digest and year of each version in a kept year, in the order in which they came."""
    if not state:
        return []
    return [(state["schedule"], state), *((digest, plain) for digest, plain in state.get("amended", ()))]
