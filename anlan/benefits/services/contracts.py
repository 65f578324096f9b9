"""Products, contracts and the people insured under them enter the house."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from anlan.backbone.models import Account, Organisation
from anlan.backbone.problems import Problem
from anlan.backbone.sealed import blind_index
from anlan.benefits.models import Contract, Insured, ScheduleVersion
from anlan.benefits.selectors.schedules import schedule_by_digest
from anlan.engines.adjudication import Problem as Fault
from anlan.engines.adjudication import Schedule, ScheduleInvalid, load_schedule
from anlan.kernel.identifiers import uuid7
from anlan.kernel.identity import resident_number


class InsuredInvalid(Problem):
    """A person who cannot be insured as given: the identity number does not prove itself."""

    status = 422
    code = "identity_number_invalid"
    title = _("The identity number is not valid.")
    allowed = _("18 characters with a correct check character (GB 11643).")
    next_step = _("Compare the number with the ID card.")


@dataclass(frozen=True, slots=True)
class Person:
    """Someone to be insured."""

    name: str
    id_number: str
    account: Account | None = None
    claim_free_years: int = 0
    pre_existing: bool | None = None


def register_schedule(*, path: Path, at: dt.datetime) -> ScheduleVersion:
    """Keep a schedule file word for word; the same content is kept once, changed content is a new version.

    A version of the same product and edition with a later first day in force amends it: contracts of the edition are
    paid by it from that day on. With the same first day it corrects it, for everything computed from now on.
    Raises `ScheduleInvalid`, which names file, line and what is allowed, also for an amendment that would let another
    circle of people share the year.
    """
    schedule = load_schedule(path)
    _check_edition(schedule)
    version, _created = ScheduleVersion.objects.get_or_create(
        digest=schedule.digest,
        defaults={
            "product": schedule.product,
            "edition": schedule.edition,
            "text": path.read_text(),
            "in_force_from": schedule.in_force_from,
            "in_force_to": schedule.in_force_to,
            "registered_at": at,
        },
    )
    return version


def register_contract(
    *,
    number: str,
    schedule: ScheduleVersion,
    organisation: Organisation,
    starts_on: dt.date,
    ends_on: dt.date,
    people: Sequence[Person],
    at: dt.datetime,
    insured_since: dt.date | None = None,
) -> Contract:
    """A contract and everyone insured under it. Raises `InsuredInvalid` for a number with a wrong checksum."""
    with transaction.atomic():
        contract = Contract.objects.create(
            id=uuid7(at),
            number=number,
            schedule=schedule,
            organisation=organisation,
            starts_on=starts_on,
            ends_on=ends_on,
            insured_since=insured_since or starts_on,
        )
        Insured.objects.bulk_create([_insured(contract, person, at) for person in people])
    return contract


def settle_pre_existing(*, insured: Insured, pre_existing: bool) -> None:
    """Keep a person's finding on whether the illness was there before the cover."""
    insured.pre_existing = pre_existing
    insured.save(update_fields=["pre_existing"])


def _check_edition(schedule: Schedule) -> None:
    of_edition = ScheduleVersion.objects.filter(product=schedule.product, edition=schedule.edition)
    for digest in of_edition.values_list("digest", flat=True):
        year_of = schedule_by_digest(digest).year_of
        if year_of != schedule.year_of:
            fault = Fault.of(1, "year_of", "other_year_of", value=schedule.year_of, allowed=year_of)
            raise ScheduleInvalid(schedule.file, (fault,))


def _insured(contract: Contract, person: Person, at: dt.datetime) -> Insured:
    proven = resident_number(person.id_number)
    if proven is None:
        raise InsuredInvalid()
    return Insured(
        id=uuid7(at),
        contract=contract,
        name=person.name,
        id_number=proven.number,
        id_index=blind_index("identity", proven.number),
        born_on=proven.born_on,
        account=person.account,
        claim_free_years=person.claim_free_years,
        pre_existing=person.pre_existing,
    )
