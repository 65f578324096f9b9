"""The case page: pages beside what was read, facts and clocks, the next step; the claimant's mirror; the journal."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from urllib.parse import quote

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from anlan.backbone.services import live
from anlan.claims.models import Claim
from anlan.claims.selectors.bill_questions import bill_questions
from anlan.claims.selectors.claim_page import ClaimPage, claim_page
from anlan.claims.selectors.desk import has_news, language, possible_handlers
from anlan.claims.selectors.desk_case import (
    LIST_CLASSES,
    CaseFacts,
    DeskPage,
    Rights,
    case_facts,
    chosen_page,
    desk_pages,
    may_agree,
    rights,
)
from anlan.claims.selectors.desk_journal import case_journal
from anlan.claims.selectors.earlier_illness import evidence_on
from anlan.claims.selectors.scope import claim_for
from anlan.claims.views import customer_screen as screen
from anlan.claims.views.customer_stages import stages
from anlan.claims.views.desk_bill_form import BillForm
from anlan.claims.views.desk_forms import (
    AskAgainForm,
    AssignForm,
    CoverForm,
    KindForm,
    LookForm,
    NoteForm,
    RefusalForm,
    ReopenForm,
    SendBackForm,
)
from anlan.claims.views.desk_frame import Visit, for_staff, frame
from anlan.claims.views.desk_looking import keep_reason, reason_to_look

Bound = Mapping[str, forms.Form]


@for_staff("see_case")
@require_GET
def case(request: HttpRequest, visit: Visit, claim_id: uuid.UUID) -> HttpResponse:
    """One case at work. With `HX-Request` only the pages come, so that leafing does not move the rest."""
    return show_case(request, visit, claim_for(visit.scope, claim_id))


def show_case(
    request: HttpRequest,
    visit: Visit,
    claim: Claim,
    *,
    bound: Bound | None = None,
    left: DeskPage | None = None,
    status: int = 200,
) -> HttpResponse:
    """The case page, with forms as a person left them when something in them has to be put right.

    `left` is the page on view with what was written into its fields.
    """
    page = claim_page(claim)
    held = rights(visit.scope, claim)
    reason = reason_to_look(request, visit, claim)
    context = _pages_context(request, claim, page, held, reason, bound or {}, left)
    if request.headers.get("HX-Request") and not bound:
        return render(request, "claims/desk/case/pages.html", context)
    facts = case_facts(claim, page, at=visit.at)
    context |= frame(visit, "desk") | _head(request, visit, claim, page, held, "work")
    context |= {
        "facts": facts,
        "may_agree": may_agree(facts, visit.scope.account_id),
        "is_own_decision": facts.decided_by_id == visit.scope.account_id,
        # What medical pages say is shown where the pages are: to whoever has a reason to look at them.
        "earlier": evidence_on(claim) if reason and held.handle and claim.stage == "liability" else (),
        "forms": _forms(visit, claim, page, held, bound or {}) | _bill_form(claim, facts, bool(reason), bound or {}),
        "open_form": next(iter(bound), "") if bound else "",
        "keys": case_keys(),
    }
    return render(request, "claims/desk/case/work.html", context, status=status)


@for_staff("see_case")
@require_GET
def mirror(request: HttpRequest, visit: Visit, claim_id: uuid.UUID) -> HttpResponse:
    """What the claimant sees now, in the claimant's own language and print, as on a phone."""
    claim = claim_for(visit.scope, claim_id)
    page = claim_page(claim)
    context = frame(visit, "desk") | _head(request, visit, claim, page, rights(visit.scope, claim), "mirror")
    return render(request, "claims/desk/case/mirror.html", context | _phone(visit, claim, page))


@for_staff("see_journal")
@require_GET
def journal(request: HttpRequest, visit: Visit, claim_id: uuid.UUID) -> HttpResponse:
    """Everything that happened to the case, and whether its chain holds."""
    claim = claim_for(visit.scope, claim_id, "see_journal")
    page = claim_page(claim)
    held = rights(visit.scope, claim)
    context = (
        frame(visit, "desk") | _head(request, visit, claim, page, held, "journal") | {"journal": case_journal(claim)}
    )
    return render(request, "claims/desk/case/journal.html", context)


@for_staff("see_medical_images")
@require_POST
def look(request: HttpRequest, visit: Visit, claim_id: uuid.UUID) -> HttpResponse:
    """Somebody who does not handle the case says why the pages are opened; the reason stands in the journal."""
    claim = claim_for(visit.scope, claim_id, "see_medical_images")
    form = LookForm(request.POST)
    if not form.is_valid():
        return show_case(request, visit, claim, bound={"look": form}, status=422)
    keep_reason(request, visit, claim, form.said())
    return redirect("claims:desk_case", claim_id=claim.pk)


@for_staff("see_case")
@require_GET
def news(request: HttpRequest, visit: Visit, claim_id: uuid.UUID, seq: int) -> HttpResponse:
    """Whether something happened since the page was drawn. The page is not redrawn under somebody's hands."""
    claim = claim_for(visit.scope, claim_id)
    context = {"claim": claim, "seq": seq, "newer": has_news(claim.chain, after_seq=seq)}
    return render(request, "claims/desk/case/news.html", context)


def case_keys() -> list[dict[str, str]]:
    """The keys of the case page."""
    return [
        {"key": "[", "text": _("page before")},
        {"key": "]", "text": _("next page")},
        {"key": "e", "text": _("to the fields; Enter saves them")},
        {"key": "c", "text": _("this page is right")},
        {"key": "+ −", "text": _("larger, smaller (on the picture)")},
        {"key": "r", "text": _("turn (on the picture)")},
        {"key": "0", "text": _("whole page (on the picture)")},
        {"key": "n", "text": _("to the next step")},
        {"key": "?", "text": _("these keys")},
    ]


def _head(
    request: HttpRequest, visit: Visit, claim: Claim, page: ClaimPage, held: Rights, tab: str
) -> dict[str, object]:
    """What the head of all three tabs shows."""
    tabs = [("work", _("Case"), "claims:desk_case"), ("mirror", _("What the claimant sees"), "claims:desk_mirror")]
    if held.see_journal:
        tabs.append(("journal", _("Journal"), "claims:desk_journal"))
    ticket = live.ticket(chain=claim.chain, account=request.user, seq=page.seq)
    return {
        "claim": claim,
        "page": page,
        "rights": held,
        "is_mine": claim.handler_id == visit.scope.account_id,
        "crumbs": [{"label": _("Cases"), "url": reverse("claims:desk")}, {"label": claim.number}],
        "tabs": [
            {"label": label, "url": reverse(view, args=[claim.pk]), "current": name == tab}
            for name, label, view in tabs
        ],
        "live_address": f"{settings.LIVE_URL}/live?ticket={quote(ticket)}",
    }


def _phone(visit: Visit, claim: Claim, page: ClaimPage) -> dict[str, object]:
    """The claimant's page, put together by the claimant's own view functions, without its buttons."""
    shown_in = get_language()
    spoken = claim.claimant.language if claim.claimant else shown_in
    with override(spoken):
        theirs = page if spoken == shown_in else claim_page(claim)
        html = render_to_string("claims/desk/case/phone.html", claimant_context(claim, theirs, visit.at))
    names = {"zh-hans": _("Chinese"), "en": _("English")}
    elder = bool(claim.claimant and claim.claimant.elder_mode)
    words = _("Shown as the claimant has it: in %(language)s.") % {"language": names.get(spoken or "", spoken)}
    return {"phone": html, "phone_lang": spoken, "elder_claimant": elder, "seen_in": words}


def claimant_context(claim: Claim, page: ClaimPage, at: dt.datetime) -> dict[str, object]:
    """What the parts of the claimant's page are drawn from, for somebody who is not the claimant."""
    decided = screen.standing_decision(page)
    return {
        "page": page,
        "now": at,
        "mine": False,
        "headline": screen.headline(page, at) | {"action_label": ""},
        "stages": stages(page, at),
        "papers": screen.papers(page),
        "money": screen.money(page) if decided else {},
        "refusal": screen.refusal(page) if decided else [],
        "payment": screen.payment(page, at),
        "voices": screen.voices(page, at),
    }


def _pages_context(
    request: HttpRequest,
    claim: Claim,
    page: ClaimPage,
    held: Rights,
    reason: str,
    bound: Bound,
    left: DeskPage | None,
) -> dict[str, object]:
    """Everything around the picture: the strip, the page on view, its neighbours, what was read on it."""
    pages = desk_pages(page) if reason else ()
    shown = left if left and pages else chosen_page(pages, request.GET.get("page", ""))
    at = next((number for number, one in enumerate(pages) if shown and one.id == shown.id), 0)
    return {
        "claim": claim,
        "rights": held,
        "reason": reason,
        "pages": pages,
        "unread": [line for line in page.documents if line.page_id is None],
        "shown": shown,
        "before": pages[at - 1] if shown and at else None,
        "after": pages[at + 1] if shown and at + 1 < len(pages) else None,
        "unconfirmed": sum(not one.confirmed for one in pages),
        "kind_form": KindForm(initial={"kind": shown.kind}) if shown else None,
        "list_classes": LIST_CLASSES,
        "blank_items": ("new1", "new2") if shown and shown.items is not None else (),
        "look_form": bound.get("look") or LookForm(initial={"reason": "supervision"}),
        "may_change": held.correct and not page.is_closed,
    }


def _forms(visit: Visit, claim: Claim, page: ClaimPage, held: Rights, bound: Bound) -> dict[str, forms.Form]:
    """The forms this person may use here, empty or as they were left."""
    known = claim.insured.pre_existing if held.handle and claim.stage == "liability" else None
    offered: dict[str, forms.Form] = {
        "cover": CoverForm(initial={"pre_existing": {True: "yes", False: "no", None: ""}[known]}),
        "refuse": RefusalForm(),
        "ask": AskAgainForm(),
        "note": NoteForm(),
        "reopen": ReopenForm(),
        "back": SendBackForm(),
    }
    if held.assign and not page.is_closed:
        offered["assign"] = AssignForm(people=possible_handlers(claim, at=visit.at))
    return offered | {name: form for name, form in bound.items() if name != "look"}


def _bill_form(claim: Claim, facts: CaseFacts, open_papers: bool, bound: Bound) -> dict[str, forms.Form]:
    """The questions about the bill: they show what the papers say, so only to whoever has opened them."""
    if "bill" in bound:
        return {"bill": bound["bill"]}
    questions = bill_questions(claim, facts.cover, language()) if open_papers else None
    return {"bill": BillForm(questions=questions)} if questions else {}


def page_at(claim: Claim, page_id: uuid.UUID) -> DeskPage | None:
    """One page of a case as the desk shows it."""
    return next((one for one in desk_pages(claim_page(claim)) if one.id == page_id), None)
