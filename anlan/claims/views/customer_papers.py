"""Papers from the claimant: sent, looked at, taken back, put back, handed in."""

from __future__ import annotations

import datetime as dt
import json
import re
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from anlan.backbone.clock import now
from anlan.backbone.problems import Problem
from anlan.backbone.selectors.scope import scope_of
from anlan.backbone.services import files
from anlan.claims.models import Claim
from anlan.claims.selectors.claim_page import claim_page
from anlan.claims.selectors.documents import document_lines
from anlan.claims.selectors.scope import own_claim
from anlan.claims.services import material
from anlan.claims.views.customer import changed_parts
from anlan.claims.views.customer_visit import (
    NotTaken,
    forget_taken_back,
    remember_not_taken,
    remember_taken_back,
    taken_back,
)
from anlan.intake.selectors.pages import PageView, bundle_view, present_hashes, stored_file_of
from anlan.intake.selectors.words import field_name
from anlan.intake.services import PageNotFound
from anlan.intake.services.pictures import region_of, side_needed
from anlan.kernel.masking import masked_number

THUMB_SIDE_PX = 144
_MOST_HASHES = 500
_NUMBERS = frozenset({"id_number", "card_number", "bank_account", "phone"})
_NOT_SHOWN = frozenset({"items"})
_CACHED = {True: "private, max-age=86400", False: "private, max-age=300"}


@login_required
@require_POST
def papers(request: HttpRequest, claim_id: uuid.UUID) -> HttpResponse:
    """Take the files that were sent, each for itself: one that cannot be used never stops the others."""
    at = now()
    claim = own_claim(scope_of(request.user, at=at), claim_id)
    sent = request.FILES.getlist("files")
    taken, refused = [], []
    for file in sent:
        try:
            taken.append(_take(request, claim, file, at))
        except Problem as problem:
            refused.append((file.name, problem))
    if _wants_json(request):
        return _answer(taken, [problem for _name, problem in refused])
    remember_not_taken(request, claim.pk, [NotTaken(name, sentence(problem)) for name, problem in refused])
    if not sent:
        messages.warning(request, _("No file was chosen. Please choose a photo or a PDF first."))
    return _back(claim.pk, "papers")


@login_required
@require_POST
def check(request: HttpRequest, claim_id: uuid.UUID) -> JsonResponse:
    """Which of these contents the claim already holds, so that a broken upload goes on where it stopped."""
    claim = own_claim(scope_of(request.user, at=now()), claim_id)
    try:
        asked = json.loads(request.body)["sha256"]
    except (ValueError, KeyError, TypeError):
        asked = []
    wanted = [text for text in asked if isinstance(text, str) and re.fullmatch("[0-9a-f]{64}", text)]
    return JsonResponse({"present": sorted(present_hashes(claim.bundle_id, wanted[:_MOST_HASHES]))})


@login_required
@require_POST
def remove(request: HttpRequest, claim_id: uuid.UUID, submission_id: uuid.UUID) -> HttpResponse:
    """Take one file back; for ten minutes it can be put back as if nothing had happened."""
    at = now()
    claim = own_claim(scope_of(request.user, at=at), claim_id)
    name = next((sent.file_name for sent in bundle_view(claim.bundle_id).submissions if sent.id == submission_id), "")
    try:
        material.withdraw_file(claim=claim, submission_id=submission_id, account=request.user, at=at)
    except Problem as problem:
        messages.error(request, sentence(problem))
    else:
        remember_taken_back(request, claim.pk, submission_id=submission_id, name=name, at=at)
    return _after_change(request, claim, at, focus="undo")


@login_required
@require_POST
def restore(request: HttpRequest, claim_id: uuid.UUID, submission_id: uuid.UUID) -> HttpResponse:
    """Undo a removal of the last ten minutes."""
    at = now()
    claim = own_claim(scope_of(request.user, at=at), claim_id)
    offered = taken_back(request, claim.pk, at=at)
    if offered is None or offered.submission_id != submission_id:
        messages.info(request, _("This can no longer be undone. Please send the file again."))
        return _back(claim.pk, "papers")
    try:
        material.restore_file(claim=claim, submission_id=submission_id, account=request.user, at=at)
    except Problem as problem:
        messages.error(request, sentence(problem))
    else:
        forget_taken_back(request)
    return _after_change(request, claim, at, focus="papers")


@login_required
@require_POST
def hand_in(request: HttpRequest, claim_id: uuid.UUID) -> HttpResponse:
    """The claimant says: that is all."""
    at = now()
    claim = own_claim(scope_of(request.user, at=at), claim_id)
    try:
        material.hand_in(claim=claim, account=request.user, at=at)
    except Problem as problem:
        messages.error(request, sentence(problem))
    else:
        messages.success(request, _("Thank you. If anything is still missing, we tell you once, and completely."))
    return _back(claim.pk)


@never_cache
@login_required
@require_safe
def page(request: HttpRequest, claim_id: uuid.UUID, page_id: uuid.UUID) -> HttpResponse:
    """One page as it was sent, what is to be done about it, and what we read on it."""
    claim = own_claim(scope_of(request.user, at=now()), claim_id)
    bundle = bundle_view(claim.bundle_id)
    line = next((line for line in document_lines(bundle) if line.page_id == page_id), None)
    found = bundle.page(str(page_id))
    if line is None or found is None:
        raise PageNotFound()
    shown = claim_page(claim)
    context = {"page": shown, "line": line, "fields": _fields(found), "removable": shown.takes_papers}
    return render(request, "claims/customer/page.html", context)


@login_required
@require_safe
def image(request: HttpRequest, claim_id: uuid.UUID, page_id: uuid.UUID) -> HttpResponse:
    """A page's picture without hidden content. `?small` is the thumbnail of the list of papers."""
    at = now()
    claim = own_claim(scope_of(request.user, at=at), claim_id)
    found = stored_file_of(page_id, bundle_id=claim.bundle_id)
    if found is None:
        raise PageNotFound()
    page_row, stored = found
    facts = {"file": stored, "page": page_row.number, "turned_degrees": page_row.turned_degrees, "at": at}
    small = "small" in request.GET
    shown_px = THUMB_SIDE_PX if small else files.SCREEN_SIDE_PX
    facts["longest_side_px"] = side_needed(page_row.region, shown_px)
    if small:
        # A claimant's own list of papers is no look of somebody else: it is shown without a line in the journal.
        copy = files.display_copy(**facts)
        picture = default_storage.open(copy.storage_name, "rb")
    else:
        picture = files.open_display_copy_for(
            **facts, chain=claim.chain, allowed=True, viewer=request.user, reason="the claimant's own page"
        )
    response = FileResponse(region_of(picture, page_row.region, shown_px), content_type="image/jpeg")
    response["Cache-Control"] = _CACHED[small]
    return response


def sentence(problem: Problem) -> str:
    """What happened, what is allowed and what to do next, as one text for a person."""
    allowed = problem.allowed if not isinstance(problem.allowed, list | tuple) else None
    parts = [problem.title, problem.detail, allowed, problem.next_step]
    return " ".join(str(part) for part in parts if part)


def _take(request: HttpRequest, claim: Claim, file: UploadedFile, at: dt.datetime) -> bool:
    with _on_disk(file) as path:
        _sent, is_new = material.add_file(claim=claim, path=path, file_name=file.name, account=request.user, at=at)
    return is_new


@contextmanager
def _on_disk(file: UploadedFile) -> Iterator[Path]:
    """The path of an upload, written to a temporary file when it was small enough to be kept in memory."""
    if hasattr(file, "temporary_file_path"):
        yield Path(file.temporary_file_path())
        return
    with tempfile.NamedTemporaryFile(prefix="anlan-paper-") as copy:
        for chunk in file.chunks():
            copy.write(chunk)
        copy.flush()
        yield Path(copy.name)


def _answer(taken: list[bool], refused: list[Problem]) -> JsonResponse:
    """The answer for upload.js, which sends one file at a time and shows `message` or `detail` beside it."""
    if refused:
        first = refused[0]
        return JsonResponse(first.members() | {"detail": sentence(first)}, status=first.status)
    if not taken:
        return JsonResponse({"detail": _("No file arrived. Please send it again.")}, status=400)
    words = _("Received") if any(taken) else _("Already here, not sent twice")
    return JsonResponse({"message": words}, status=201 if any(taken) else 200)


def _fields(found: PageView) -> list[dict[str, str]]:
    """What was read on a page: numbers masked, codes in words."""
    words = {"illness": _("illness"), "accident": _("accident"), "long_term": _("long term")}
    rows = []
    for name, row in found.fields.items():
        if row["value"] and name not in _NOT_SHOWN:
            value = masked_number(row["value"]) if name in _NUMBERS else words.get(row["value"], row["value"])
            rows.append({"label": field_name(name), "value": value})
    return rows


def _after_change(request: HttpRequest, claim: Claim, at: dt.datetime, *, focus: str) -> HttpResponse:
    if request.headers.get("HX-Request"):
        return changed_parts(request, claim, at, focus=focus)
    return _back(claim.pk, "papers")


def _wants_json(request: HttpRequest) -> bool:
    return request.headers.get("Accept", "").startswith("application/json")


def _back(claim_id: uuid.UUID, place: str = "") -> HttpResponseRedirect:
    address = reverse("claims:claim", args=[claim_id])
    return HttpResponseRedirect(f"{address}#{place}" if place else address)
