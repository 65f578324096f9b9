"""The claimant's pages: home, and the page of one claim with its live parts."""

from __future__ import annotations

import datetime as dt
import hashlib
import uuid

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from anlan.backbone.clock import now
from anlan.backbone.selectors.scope import scope_of
from anlan.backbone.services import live
from anlan.claims.models import Claim
from anlan.claims.selectors.claim_page import ClaimPage, claim_page
from anlan.claims.selectors.claimant import claim_cards
from anlan.claims.selectors.scope import claim_for
from anlan.claims.services.payees import payee_of
from anlan.claims.templatetags.claims_words import when
from anlan.claims.views import customer_screen as screen
from anlan.claims.views.customer_stages import stages
from anlan.claims.views.customer_visit import files_not_taken, taken_back
from anlan.kernel.masking import masked_name

# Parts that change while the page is open; each is sent again only when it says something new.
PARTS = ("headline", "decision", "upload", "papers", "stages", "handler")
_DIGEST_LENGTH = 10


@never_cache
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The landing page; for customers their claims; staff go to their desk."""
    if not request.user.is_authenticated:
        return render(request, "claims/customer/landing.html")
    if request.user.is_staff:
        return redirect("claims:desk")
    at = now()
    cards = claim_cards(scope_of(request.user, at=at))
    context = {"open": [card for card in cards if not card.is_closed], "closed": [c for c in cards if c.is_closed]}
    return render(request, "claims/customer/home.html", context | {"now": at})


@never_cache
@login_required
@require_safe
def claim(request: HttpRequest, claim_id: uuid.UUID) -> HttpResponse:
    """Everything about one claim. Staff who may see it get the claimant's view without its buttons."""
    at = now()
    found = claim_for(scope_of(request.user, at=at), claim_id)
    page = claim_page(found)
    parts = _parts(request, found, page, at)
    ticket = live.ticket(chain=page.chain, account=request.user, seq=page.seq)
    context = {
        "page": page,
        "now": at,
        "mine": _is_claimants(request, found),
        "parts": {name: html for name, (html, _digest) in parts.items()},
        "seen": _seen(parts),
        "updated": when(at, at),
        "about": screen.about(page),
        "live_stream": f"{settings.LIVE_URL}/live?ticket={ticket}",
    }
    return render(request, "claims/customer/claim.html", context)


@never_cache
@login_required
@require_safe
def part(request: HttpRequest, claim_id: uuid.UUID) -> HttpResponse:
    """The parts of the page that say something new since `seen`; 204 when none does."""
    at = now()
    found = claim_for(scope_of(request.user, at=at), claim_id)
    return changed_parts(request, found, at)


def changed_parts(request: HttpRequest, found: Claim, at: dt.datetime, *, focus: str = "") -> HttpResponse:
    """The answer to a page that is open: only what differs from the digests it sent along, to be put in place by id."""
    page = claim_page(found)
    parts = _parts(request, found, page, at, focus=focus)
    known = request.GET.get("seen", request.POST.get("seen", "")).split(".")
    known += [""] * (len(PARTS) - len(known))
    changed = {name: parts[name][0] for name, digest in zip(PARTS, known, strict=False) if parts[name][1] != digest}
    if not changed:
        return HttpResponse(status=204)
    return render(request, "claims/customer/changed.html", {"parts": changed, "seen": _seen(parts)})


def _parts(
    request: HttpRequest, found: Claim, page: ClaimPage, at: dt.datetime, *, focus: str = ""
) -> dict[str, tuple[str, str]]:
    """Part -> its HTML and a short digest of it that leaves out what differs from one request to the next."""
    token = get_token(request)  # once: each call would mask it anew
    context = _context(request, found, page, at) | {"focus": focus, "csrf_token": token}
    answer = {}
    for name in PARTS:
        html = render_to_string(f"claims/customer/part_{name}.html", context, request).strip()
        # The place for files is left alone while papers are taken: something may be on its way in it.
        said = str(page.takes_papers) if name == "upload" else html.replace(token, "")
        answer[name] = (html, hashlib.sha256(said.encode()).hexdigest()[:_DIGEST_LENGTH])
    return answer


def _context(request: HttpRequest, found: Claim, page: ClaimPage, at: dt.datetime) -> dict[str, object]:
    decided = screen.standing_decision(page)
    agreeing = decided and page.stage == "agreement"
    return {
        "page": page,
        "now": at,
        "mine": _is_claimants(request, found),
        "headline": screen.headline(page, at),
        "stages": stages(page, at),
        "papers": screen.papers(page),
        "money": screen.money(page) if decided else {},
        "refusal": screen.refusal(page) if decided else [],
        "payment": screen.payment(page, at),
        "agreeing": agreeing,
        "payee": payee_words(found, page) if agreeing else "",
        "voices": screen.voices(page, at),
        "hours": screen.office_hours(),
        "may_withdraw": screen.may_withdraw(page),
        "taken_back": taken_back(request, found.pk, at=at),
        "not_taken": files_not_taken(request, found.pk),
    }


def payee_words(found: Claim, page: ClaimPage) -> str:
    """The account the money would go to, masked; empty while none is known."""
    payee = payee_of(found, insured_name=page.insured_name)
    if not payee.account_number:
        return ""
    return screen.account_words(masked_name(payee.name), payee.bank, payee.account_number)


def _is_claimants(request: HttpRequest, found: Claim) -> bool:
    return found.claimant_id == request.user.pk


def _seen(parts: dict[str, tuple[str, str]]) -> str:
    return ".".join(parts[name][1] for name in PARTS)
