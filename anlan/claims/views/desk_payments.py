"""The cashier: what waits for the bank, batches on their way, and payments that came back."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from anlan.backbone.problems import NotAllowed, Problem
from anlan.backbone.services import files
from anlan.claims.domain.pain import NotAStatusReport
from anlan.claims.selectors.desk_batches import BatchCase, batch_case, batches_in
from anlan.claims.selectors.payments import rejected_payments, waiting_payments
from anlan.claims.selectors.scope import claim_for
from anlan.claims.services import paying
from anlan.claims.services.errors import BatchNotFound
from anlan.claims.views.desk_forms import AnswerForm, PayeeForm
from anlan.claims.views.desk_frame import Visit, for_staff, frame, problem_words, tell

# A status report of a full batch is well below this; anything larger is no answer of a bank.
LARGEST_ANSWER_BYTES = 4 * 2**20


@for_staff("pay")
@require_GET
def payments(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Instructions that wait, payments the bank refused, and the newest batches."""
    return _show(request, visit)


@for_staff("pay")
@require_POST
def send(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Put everything that waits into one file and send it to the bank."""
    try:
        batch = paying.send_batch(account=request.user, at=visit.at)
    except Problem as problem:
        tell(request, problem)
        return redirect("claims:desk_payments")
    messages.success(request, _("Batch %(name)s is on its way to the bank.") % {"name": batch.message_id})
    return redirect("claims:desk_batch", batch_id=batch.pk)


@for_staff("pay")
@require_POST
def instruct_again(request: HttpRequest, visit: Visit, claim_id: uuid.UUID) -> HttpResponse:
    """The same money, to an account that was put right."""
    claim = claim_for(visit.scope, claim_id, "pay")
    form = PayeeForm(request.POST, auto_id=f"payee-{claim_id}-%s")
    if form.is_valid():
        try:
            paying.instruct_again(claim=claim, payee=form.payee(), account=request.user, at=visit.at)
        except Problem as problem:
            form.add_error(None, problem_words(problem))
        else:
            messages.success(request, _("%(number)s waits for the next batch.") % {"number": claim.number})
            return redirect("claims:desk_payments")
    return _show(request, visit, bound={claim.pk: form}, status=422)


@for_staff("pay")
@require_POST
def take_in_answer(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Take in a pain.002 file of the bank. Taking it in twice changes nothing more."""
    form = AnswerForm(request.POST, request.FILES)
    if form.is_valid() and form.cleaned_data["file"].size > LARGEST_ANSWER_BYTES:
        form.add_error("file", _("This file is larger than any answer of a bank. Choose the pain.002 file."))
    if form.is_valid():
        text = form.cleaned_data["file"].read()
        try:
            changed = paying.take_in_answers(text=text, at=visit.at, account=request.user)
        except NotAStatusReport:
            words = _("This is not a payment status report (pain.002). Send the bank's file as it came.")
            form.add_error("file", words)
        else:
            messages.success(request, _("Taken in. Payments settled by it: %(count)s.") % {"count": changed})
            return redirect("claims:desk_payments")
    return _show(request, visit, answer=form, status=422)


@for_staff("pay")
@require_GET
def batch(request: HttpRequest, visit: Visit, batch_id: uuid.UUID) -> HttpResponse:
    """One batch with its instructions."""
    found = _found(visit, batch_id)
    crumbs = [{"label": _("Payments"), "url": reverse("claims:desk_payments")}, {"label": found.batch.message_id}]
    context = frame(visit, "payments") | {
        "found": found,
        "batch": found.batch,
        "crumbs": crumbs,
        "answer": AnswerForm(),
    }
    return render(request, "claims/desk/batch.html", context)


@for_staff("pay")
@require_GET
def batch_file(request: HttpRequest, visit: Visit, batch_id: uuid.UUID) -> HttpResponse:
    """The pain.001 file of a batch. It holds whole account numbers, so each download is journalled."""
    found = _found(visit, batch_id)
    if not found.whole or found.file is None:
        raise NotAllowed(_("The file holds payments of organisations outside your scope."))
    opened = files.open_for(
        file=found.file,
        chain=f"batch/{batch_id}",
        allowed=True,
        viewer=request.user,
        reason="payment file",
        at=visit.at,
        medical=False,
    )
    name = f"{found.batch.message_id}.xml"
    response = FileResponse(opened, as_attachment=True, filename=name, content_type="application/xml")
    response["Cache-Control"] = "private, no-store"
    return response


def _found(visit: Visit, batch_id: uuid.UUID) -> BatchCase:
    found = batch_case(visit.scope, batch_id)
    if found is None:
        raise BatchNotFound()
    return found


def _show(
    request: HttpRequest,
    visit: Visit,
    *,
    bound: dict[uuid.UUID, PayeeForm] | None = None,
    answer: AnswerForm | None = None,
    status: int = 200,
) -> HttpResponse:
    waiting = waiting_payments(visit.scope)
    rejected = [
        (one, (bound or {}).get(one.claim_id) or PayeeForm(auto_id=f"payee-{one.claim_id}-%s"))
        for one in rejected_payments(visit.scope)
    ]
    context = frame(visit, "payments") | {
        "waiting": waiting,
        "waiting_fen": sum(one.amount_fen for one in waiting),
        "rejected": rejected,
        "batches": batches_in(visit.scope),
        "answer": answer or AnswerForm(),
        "first_error": next((form for form in [*(bound or {}).values(), answer] if form and form.errors), None),
    }
    return render(request, "claims/desk/payments.html", context, status=status)
