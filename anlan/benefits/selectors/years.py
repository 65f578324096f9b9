"""Whose insurance year a claim belongs to: the insured's own, or the one a family shares."""

from __future__ import annotations

import uuid

from anlan.benefits.models import InsuranceYear, Insured
from anlan.engines.adjudication import Schedule, YearSoFar


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


def year_so_far(*, insured_id: uuid.UUID, schedule: Schedule) -> YearSoFar:
    """What the year of a claim has accumulated, as it stands now."""
    holder = year_holder(insured_id=insured_id, schedule=schedule)
    state = InsuranceYear.objects.filter(insured_id=holder).values_list("state", flat=True).first()
    return YearSoFar.from_json(state or {})
