"""Opening the pages of a case: only with the permission and a reason that the journal keeps.

A named handler who opens a case gives the reason "handling", a second person with a decision to look at "approving";
everyone else picks or writes one, which holds for an hour of the session. Looking at a page at reading size writes
`FileLookedAt` once an hour for each person and page: leafing to and fro does not flood the journal. The small pictures
of the strip (160 px, no word of a page can be read on them) are shown under the same reason and write nothing.
"""

from __future__ import annotations

import datetime as dt
import uuid
from typing import BinaryIO

from django.core.files.storage import default_storage
from django.http import FileResponse, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from anlan.backbone.models import StoredFile
from anlan.backbone.problems import NotAllowed
from anlan.backbone.services import files
from anlan.claims.models import Claim
from anlan.claims.selectors.desk_looks import looked_since
from anlan.claims.selectors.scope import claim_for, may
from anlan.claims.views.desk_frame import Visit, for_staff
from anlan.intake.models import Page
from anlan.intake.selectors.pages import stored_file_of
from anlan.intake.selectors.rules import kinds
from anlan.intake.services import PageNotFound
from anlan.intake.services.pictures import region_of, side_needed

ONE_LOOK = dt.timedelta(hours=1)
THUMB_SIDE_PX = 160
_SESSION = "look_reasons"


def reason_to_look(request: HttpRequest, visit: Visit, claim: Claim) -> str:
    """The reason under which this person may open the case's pages now; "" when one must be given first."""
    if not may(visit.scope, "see_medical_images", claim):
        return ""
    if claim.handler_id == visit.scope.account_id:
        return "handling"
    if claim.stage == "approval" and may(visit.scope, "approve", claim):
        return "approving"
    kept = request.session.get(_SESSION, {}).get(str(claim.pk))
    return kept["reason"] if kept and kept["until"] > visit.at.timestamp() else ""


def keep_reason(request: HttpRequest, visit: Visit, claim: Claim, reason: str) -> None:
    """Remember a reason for an hour; reasons that have run out are forgotten."""
    kept = {key: one for key, one in request.session.get(_SESSION, {}).items() if one["until"] > visit.at.timestamp()}
    kept[str(claim.pk)] = {"reason": reason, "until": (visit.at + ONE_LOOK).timestamp()}
    request.session[_SESSION] = kept


@for_staff("see_medical_images")
@require_GET
def page_image(request: HttpRequest, visit: Visit, claim_id: uuid.UUID, page_id: uuid.UUID) -> HttpResponse:
    """The picture of one page, upright; `?size=thumb` gives the small one."""
    claim = claim_for(visit.scope, claim_id, "see_medical_images")
    reason = reason_to_look(request, visit, claim)
    if not reason:
        raise NotAllowed()
    found = stored_file_of(page_id, bundle_id=claim.bundle_id)
    if found is None:
        raise PageNotFound()
    small = request.GET.get("size") == "thumb"
    picture = _small(*found, visit.at) if small else _journalled(request, visit, claim, found, reason)
    response = FileResponse(picture, content_type="image/jpeg")
    response["Cache-Control"] = "private, max-age=600" if small else "private, no-store"
    return response


def _small(page: Page, file: StoredFile, at: dt.datetime) -> BinaryIO:
    side_px = side_needed(page.region, THUMB_SIDE_PX)
    copy = files.display_copy(
        file=file, page=page.number, turned_degrees=page.turned_degrees, longest_side_px=side_px, at=at
    )
    return region_of(default_storage.open(copy.storage_name, "rb"), page.region, THUMB_SIDE_PX)


def _journalled(
    request: HttpRequest, visit: Visit, claim: Claim, found: tuple[Page, StoredFile], reason: str
) -> BinaryIO:
    page, file = found
    side_px = side_needed(page.region, files.SCREEN_SIDE_PX)
    shown = {"file": file, "page": page.number, "turned_degrees": page.turned_degrees, "longest_side_px": side_px}
    shown["at"] = visit.at
    if looked_since(claim, viewer=request.user, file=file, page=page.number, since=visit.at - ONE_LOOK):
        picture = default_storage.open(files.display_copy(**shown).storage_name, "rb")
    else:
        medical = kinds()[page.kind].medical
        picture = files.open_display_copy_for(
            **shown, chain=claim.chain, allowed=True, viewer=request.user, reason=reason, medical=medical
        )
    return region_of(picture, page.region, files.SCREEN_SIDE_PX)
