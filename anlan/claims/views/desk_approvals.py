"""The second person: looks at a decision with its reasons and computation, agrees or sends it back with why."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from anlan.backbone.problems import Problem
from anlan.claims.models import Claim
from anlan.claims.selectors.claim_page import claim_page
from anlan.claims.selectors.desk_case import case_facts, may_agree
from anlan.claims.selectors.scope import claim_for
from anlan.claims.services import deciding
from anlan.claims.views.desk_forms import SendBackForm
from anlan.claims.views.desk_frame import Visit, for_staff, frame, problem_words, tell


@for_staff("approve")
@require_GET
def approval(request: HttpRequest, visit: Visit, claim_id: uuid.UUID) -> HttpResponse:
    """The decision of a claim, for whoever may be its second person."""
    return _show(request, visit, claim_for(visit.scope, claim_id, "approve"), SendBackForm())


@for_staff("approve")
@require_POST
def approve(request: HttpRequest, visit: Visit, claim_id: uuid.UUID) -> HttpResponse:
    """Agree with the decision."""
    claim = claim_for(visit.scope, claim_id, "approve")
    try:
        deciding.approve(claim=claim, account=request.user, at=visit.at)
    except Problem as problem:
        tell(request, problem)
        return redirect("claims:desk_approval", claim_id=claim.pk)
    messages.success(request, _("%(number)s: you agreed; the claimant has been told.") % {"number": claim.number})
    return redirect("claims:desk_approvals")


@for_staff("approve")
@require_POST
def send_back(request: HttpRequest, visit: Visit, claim_id: uuid.UUID) -> HttpResponse:
    """Do not agree, and say why."""
    claim = claim_for(visit.scope, claim_id, "approve")
    form = SendBackForm(request.POST)
    if form.is_valid():
        try:
            deciding.send_back(claim=claim, why=form.cleaned_data["why"], account=request.user, at=visit.at)
        except Problem as problem:
            form.add_error(None, problem_words(problem))
        else:
            messages.success(request, _("%(number)s went back to its handler.") % {"number": claim.number})
            return redirect("claims:desk_approvals")
    return _show(request, visit, claim, form, status=422)


def _show(request: HttpRequest, visit: Visit, claim: Claim, form: SendBackForm, *, status: int = 200) -> HttpResponse:
    page = claim_page(claim)
    facts = case_facts(claim, page, at=visit.at)
    context = frame(visit, "approvals") | {
        "claim": claim,
        "page": page,
        "facts": facts,
        "waits": claim.stage == "approval",
        "may_agree": may_agree(facts, visit.scope.account_id),
        "form": form,
        "crumbs": [{"label": _("Second look"), "url": reverse("claims:desk_approvals")}, {"label": claim.number}],
    }
    return render(request, "claims/desk/approval.html", context, status=status)
