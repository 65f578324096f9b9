"""The door through which a handler answers what the plan asks of a bill."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from anlan.backbone.problems import Problem
from anlan.backbone.services.files import ReasonMissing
from anlan.benefits.selectors import cover_of
from anlan.claims.selectors.bill_questions import bill_questions
from anlan.claims.selectors.desk import language
from anlan.claims.selectors.scope import claim_for
from anlan.claims.services import handling
from anlan.claims.services.errors import BillSettled
from anlan.claims.views.desk_bill_form import BillForm
from anlan.claims.views.desk_case import show_case
from anlan.claims.views.desk_frame import Visit, for_staff, problem_words, tell
from anlan.claims.views.desk_looking import reason_to_look


@for_staff("handle_case")
@require_POST
def answer(request: HttpRequest, visit: Visit, claim_id: uuid.UUID) -> HttpResponse:
    """Keep the answers; an amount that was worked out already is worked out again.

    The bill is what the papers say: whoever has not said why they look at them is asked that first.
    """
    claim = claim_for(visit.scope, claim_id, "handle_case")
    if not reason_to_look(request, visit, claim):
        tell(request, ReasonMissing())
        return redirect("claims:desk_case", claim_id=claim.pk)
    questions = bill_questions(claim, cover_of(claim.insured_id), language())
    if questions is None:
        tell(request, BillSettled())
        return redirect("claims:desk_case", claim_id=claim.pk)
    form = BillForm(request.POST, questions=questions)
    if not form.is_valid():
        return show_case(request, visit, claim, bound={"bill": form}, status=422)
    try:
        handling.answer_bill(claim=claim, answers=form.answers(), account=request.user, at=visit.at)
    except Problem as problem:
        form.add_error(None, problem_words(problem))
        return show_case(request, visit, claim, bound={"bill": form}, status=problem.status)
    messages.success(request, _("The answers about the bill are kept."))
    return redirect("claims:desk_case", claim_id=claim.pk)
