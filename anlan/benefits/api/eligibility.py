"""Whether a person is covered. The number travels in the body: it does not belong into addresses and logs."""

from __future__ import annotations

import datetime as dt
import uuid

from django.http import HttpRequest
from ninja import Field, Router, Schema

from anlan.backbone.clock import now
from anlan.backbone.selectors.scope import scope_of
from anlan.benefits.selectors import Eligible
from anlan.benefits.services import look_up_eligibility
from anlan.kernel.calendar import shanghai_day
from anlan.kernel.masking import masked_name

router = Router(tags=["eligibility"])


class EligibilityIn(Schema):
    id_number: str = Field(max_length=40, description="18 characters (GB 11643).")
    on: dt.date | None = Field(default=None, description="The day that is asked for; today in Shanghai if not given.")


class CoverOut(Schema):
    insured_id: uuid.UUID | None = Field(description="Of people who are insured one by one, or have claimed before.")
    enrolment_id: str | None = Field(description="Of members of mass plans who have not claimed: import and row.")
    contract_number: str
    product: str
    edition: str
    name_masked: str
    starts_on: dt.date
    ends_on: dt.date
    in_force: bool = Field(description="Whether the cover holds on the day that was asked for.")


class EligibilityOut(Schema):
    on: dt.date
    in_force: bool = Field(description="Whether any cover holds on the day.")
    covers: list[CoverOut] = Field(description="The latest first; those of other days too.")


@router.post("/eligibility", response=EligibilityOut, summary="Is a person covered on a day")
def look_up(request: HttpRequest, body: EligibilityIn) -> EligibilityOut:
    """Answers the covers of the organisations whose cases one sees. The look-up is journalled."""
    at = now()
    on = body.on or shanghai_day(at)
    found = look_up_eligibility(
        id_number=body.id_number, on=on, at=at, account=request.user, scope=scope_of(request.user, at=at)
    )
    covers = [_shown(one) for one in found]
    return EligibilityOut(on=on, in_force=any(one.in_force for one in covers), covers=covers)


def _shown(one: Eligible) -> CoverOut:
    names = (
        *("insured_id", "enrolment_id", "contract_number", "product", "edition"),
        *("starts_on", "ends_on", "in_force"),
    )
    return CoverOut(name_masked=masked_name(one.name), **{name: getattr(one, name) for name in names})
