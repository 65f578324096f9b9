"""Who is covered on a day: one look-up by identity number over people who claimed and members who have not yet."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass

from django.db import connection

from anlan.backbone.sealed import blind_index
from anlan.kernel.identity import resident_number


@dataclass(frozen=True, slots=True)
class Eligible:
    """One person's cover under one contract, as far as a hospital or a desk needs it.

    Exactly one of `insured_id` and `enrolment_id` (import and row of its file, as `12-3456789`) is given: a member of a
    mass plan becomes an insured with the first claim.
    """

    insured_id: uuid.UUID | None
    enrolment_id: str | None
    contract_number: str
    product: str
    edition: str
    name: str
    born_on: dt.date
    starts_on: dt.date
    ends_on: dt.date
    in_force: bool
    organisation_path: str


def eligibility(*, id_number: str, on: dt.date) -> tuple[Eligible, ...]:
    """Every cover of the person with this identity number, the latest first. One statement.

    Those not in force on the day are among them, marked so: a desk must be able to say since when a cover has ended.
    A number that does not prove itself has none. The statement is the database function of migration 0002.
    """
    proven = resident_number(id_number)
    if proven is None:
        return ()
    with connection.cursor() as cursor:
        cursor.execute("select * from benefits_eligibility(%s, %s)", [blind_index("identity", proven.number), on])
        return tuple(Eligible(*row) for row in cursor.fetchall())
