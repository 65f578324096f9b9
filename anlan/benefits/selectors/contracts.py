"""Who is insured, under which contract, with which schedule."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from anlan.backbone.sealed import blind_index
from anlan.benefits.domain.versions import Version, version_on
from anlan.benefits.models import Insured, ScheduleVersion

# Changes with every registration and never without one: the versions themselves are never changed.
_STAMP = RawSQL("(select md5(string_agg(digest, ',' order by id)) from benefits_scheduleversion)", ())


@dataclass(frozen=True, slots=True)
class Cover:
    """One person's cover under one contract: everything a claim needs to know of it.

    The contract names a product and an edition. `schedule_digest` is the version it was concluded under, by which it is
    called; `versions` are all of the edition, and a loss is paid by the one in force on its day.
    """

    insured_id: uuid.UUID
    contract_number: str
    product: str
    edition: str
    schedule_digest: str
    organisation_id: uuid.UUID
    organisation_path: str
    insured_name: str
    id_number: str
    born_on: dt.date
    account_id: uuid.UUID | None
    starts_on: dt.date
    ends_on: dt.date
    insured_since: dt.date
    claim_free_years: int
    pre_existing: bool | None
    versions: tuple[Version, ...]

    def digest_on(self, day: dt.date) -> str:
        """The digest of the version in force on a day of loss; of the contract's own when none is.

        A day outside every version is then not covered, and said so with the days of the contract's own version.
        """
        found = version_on(self.versions, day)
        return found.digest if found else self.schedule_digest


def is_in_force(cover: Cover, on: dt.date) -> bool:
    """Whether a loss on this day falls into the person's time under the contract."""
    return cover.starts_on <= on <= cover.ends_on


def cover_by_contract(*, number: str, id_number: str | None = None) -> Cover | None:
    """The cover under a contract number, of the person with this identity number if one is given. One statement.

    Without an identity number the answer is None unless exactly one person is insured under the contract.
    """
    rows = _rows().filter(contract__number=number)
    if id_number is not None:
        rows = rows.filter(id_index=blind_index("identity", id_number))
    found = list(rows[:2])
    return _cover(found[0]) if len(found) == 1 else None


def cover_of(insured_id: uuid.UUID) -> Cover:
    """The cover behind an insured person's id."""
    return _cover(_rows().get(pk=insured_id))


def covers_of_account(account_id: uuid.UUID) -> tuple[Cover, ...]:
    """Everything a customer is insured under, newest first."""
    rows = _rows().filter(account_id=account_id).order_by("-contract__starts_on", "contract__number")
    return tuple(_cover(row) for row in rows)


def _rows() -> QuerySet[Insured]:
    rows = Insured.objects.select_related("contract__schedule", "contract__organisation")
    return rows.defer("contract__schedule__text").annotate(stamp=_STAMP)


@lru_cache(maxsize=8)
def _editions(stamp: str) -> dict[tuple[str, str], tuple[Version, ...]]:
    """Product and edition -> its versions in the order of their registration. One statement for each stamp."""
    found: dict[tuple[str, str], tuple[Version, ...]] = {}
    rows = ScheduleVersion.objects.order_by("pk")
    for product, edition, *version in rows.values_list("product", "edition", "digest", "in_force_from", "in_force_to"):
        found[product, edition] = (*found.get((product, edition), ()), Version(*version))
    return found


def _cover(row: Insured) -> Cover:
    contract = row.contract
    return Cover(
        insured_id=row.id,
        contract_number=contract.number,
        product=contract.schedule.product,
        edition=contract.schedule.edition,
        schedule_digest=contract.schedule.digest,
        organisation_id=contract.organisation_id,
        organisation_path=contract.organisation.path,
        insured_name=row.name,
        id_number=row.id_number,
        born_on=row.born_on,
        account_id=row.account_id,
        starts_on=row.starts_on or contract.starts_on,
        ends_on=row.ends_on or contract.ends_on,
        insured_since=row.insured_since or contract.insured_since,
        claim_free_years=row.claim_free_years,
        pre_existing=row.pre_existing,
        versions=_editions(row.stamp)[contract.schedule.product, contract.schedule.edition],
    )
