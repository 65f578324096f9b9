"""Whose cover may be told to whom: the same rule by which a loss may be reported."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import ObjectDoesNotExist

from anlan.backbone.domain.scope import Scope
from anlan.backbone.models import Organisation
from anlan.backbone.problems import NotFound
from anlan.benefits.selectors import Cover, Eligible, cover_of, covers_of_account, eligibility, is_in_force
from anlan.benefits.selectors.estimates import PlanPart, plan_parts
from anlan.claims.models import Claim, EligibilityAnswer
from anlan.kernel.masking import masked_name, masked_number


@dataclass(frozen=True, slots=True)
class ShownCover:
    """One person's cover as it may be told: name and identity number masked.

    `id` is the insured's, or import and row of a member of a mass plan who has not claimed yet; such a member's plan is
    named, its figures (`parts`) are told once there is a claim.
    """

    id: str
    contract_number: str
    product: str
    edition: str
    insurer: str
    insured_name: str
    id_number: str
    starts_on: dt.date
    ends_on: dt.date
    in_force: bool
    parts: tuple[PlanPart, ...] = ()


def covers_open_to(
    scope: Scope, *, on: dt.date, id_number: str | None = None, contract_number: str | None = None
) -> tuple[ShownCover, ...]:
    """The covers of which this person may know, the latest first.

    One's own; for staff, by identity number, those of the organisations whose cases they see; for anybody the cover of
    a person whose identity number and contract number they both know, as when a loss is reported. Others are not there.
    """
    own = covers_of_account(scope.account_id) if scope.account_id else ()
    if id_number is None:
        found = [_shown(cover, on) for cover in own]
    else:
        own_ids = {cover.insured_id for cover in own}
        found = [
            _of_person(one, id_number, on)
            for one in eligibility(id_number=id_number, on=on)
            if one.insured_id in own_ids
            or one.contract_number == contract_number
            or _reached(scope, one.organisation_path)
        ]
    if contract_number is not None:
        found = [cover for cover in found if cover.contract_number == contract_number]
    return tuple(found)


def covers_for(scope: Scope, *, on: dt.date, id_number: str | None, numbers: Sequence[str]) -> tuple[ShownCover, ...]:
    """The covers under the contracts named; under every contract when none is."""
    if not numbers:
        return covers_open_to(scope, on=on, id_number=id_number)
    return tuple(
        cover
        for number in dict.fromkeys(numbers)
        for cover in covers_open_to(scope, on=on, id_number=id_number, contract_number=number)
    )


def cover_open_to(scope: Scope, name: str, *, on: dt.date) -> ShownCover:
    """One cover by its id: one's own, of a claim one has made, or of an organisation whose cases one sees.

    Raises `NotFound` for every other.
    """
    cover = cover_with_id(name)
    if cover is None or not (_claimed(scope, cover) or _reached(scope, cover.organisation_path)):
        raise NotFound()
    return _shown(cover, on)


def cover_with_id(name: str) -> Cover | None:
    """The cover behind an id as `ShownCover` writes it; None when there is none. Whoever asks checks the scope."""
    try:
        return cover_of(uuid.UUID(name))
    except (ValueError, ObjectDoesNotExist):
        return None


def _claimed(scope: Scope, cover: Cover) -> bool:
    own = scope.account_id is not None and cover.account_id == scope.account_id
    return own or Claim.objects.filter(insured_id=cover.insured_id, claimant_id=scope.account_id).exists()


def _reached(scope: Scope, organisation_path: str) -> bool:
    return scope.is_staff and scope.reaches("see_case", organisation_path)


def _insurer(path: str) -> str:
    return Organisation.objects.values_list("name_zh", flat=True).get(path=path)


def _of_person(one: Eligible, id_number: str, on: dt.date) -> ShownCover:
    if one.insured_id is not None:
        return _shown(cover_of(one.insured_id), on)
    return ShownCover(
        id=str(one.enrolment_id),
        contract_number=one.contract_number,
        product=one.product,
        edition=one.edition,
        insurer=_insurer(one.organisation_path),
        insured_name=masked_name(one.name),
        id_number=masked_number(id_number),
        starts_on=one.starts_on,
        ends_on=one.ends_on,
        in_force=one.in_force,
    )


def _shown(cover: Cover, on: dt.date) -> ShownCover:
    return ShownCover(
        id=str(cover.insured_id),
        contract_number=cover.contract_number,
        product=cover.product,
        edition=cover.edition,
        insurer=_insurer(cover.organisation_path),
        insured_name=masked_name(cover.insured_name),
        id_number=masked_number(cover.id_number),
        starts_on=cover.starts_on,
        ends_on=cover.ends_on,
        in_force=is_in_force(cover, on),
        parts=plan_parts(cover, on=on),
    )


def kept_eligibility(scope: Scope, answer_id: uuid.UUID) -> EligibilityAnswer:
    """A question about a cover and its answer, for whoever asked. Raises `NotFound` for everybody else."""
    found = EligibilityAnswer.objects.filter(pk=answer_id, asked_by_id=scope.account_id).first()
    if found is None:
        raise NotFound()
    return found
