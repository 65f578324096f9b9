"""What is done to a case from its page. Each door checks the permission, makes one call and goes back to the page."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import partial
from itertools import zip_longest

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from anlan.backbone.problems import Problem
from anlan.claims.models import Claim
from anlan.claims.selectors.desk import handler_account, possible_handlers
from anlan.claims.selectors.desk_case import DeskPage, as_left, changed_values, items_text
from anlan.claims.selectors.scope import claim_for
from anlan.claims.services import deciding, handling, material, reopening
from anlan.claims.services.errors import RefusalIncomplete
from anlan.claims.views.desk_case import page_at, show_case
from anlan.claims.views.desk_forms import AskAgainForm, AssignForm, CoverForm, NoteForm, RefusalForm, ReopenForm
from anlan.claims.views.desk_frame import Visit, for_staff, problem_words, tell
from anlan.intake import services as intake
from anlan.intake.services import CorrectionUnfit, PageNotFound
from anlan.kernel.money import yuan_text


def _act(request: HttpRequest, claim: Claim, verb: Callable[[], object], done: str) -> HttpResponse:
    """Call a verb that needs no typing and go back to the case, with a word on how it went."""
    try:
        verb()
    except Problem as problem:
        tell(request, problem)
    else:
        messages.success(request, done)
    return redirect("claims:desk_case", claim_id=claim.pk)


@for_staff("handle_case")
@require_POST
def papers_in_order(request: HttpRequest, visit: Visit, claim_id: uuid.UUID) -> HttpResponse:
    """The papers are in order: on to deciding whether it is covered."""
    claim = claim_for(visit.scope, claim_id, "handle_case")
    verb = partial(handling.confirm_papers, claim=claim, account=request.user, at=visit.at)
    return _act(request, claim, verb, _("The papers are in order. Next: is it covered?"))


@for_staff("handle_case")
@require_POST
def covered(request: HttpRequest, visit: Visit, claim_id: uuid.UUID) -> HttpResponse:
    """The loss is covered: the amount is worked out."""
    claim = claim_for(visit.scope, claim_id, "handle_case")
    form = CoverForm(request.POST)
    if not form.is_valid():
        return show_case(request, visit, claim, bound={"cover": form}, status=422)
    answer = form.cleaned_data["pre_existing"] == "yes"
    try:
        record = handling.find_covered(claim=claim, account=request.user, at=visit.at, pre_existing=answer)
    except Problem as problem:
        form.add_error(None, problem_words(problem))
        return show_case(request, visit, claim, bound={"cover": form}, status=problem.status)
    messages.success(request, _("Worked out: ¥%(amount)s.") % {"amount": yuan_text(record.payable_fen)})
    return redirect("claims:desk_case", claim_id=claim.pk)


@for_staff("handle_case")
@require_POST
def recompute(request: HttpRequest, visit: Visit, claim_id: uuid.UUID) -> HttpResponse:
    """Work the amount out again from the papers as they stand."""
    claim = claim_for(visit.scope, claim_id, "handle_case")
    verb = partial(handling.recompute, claim=claim, account=request.user, at=visit.at)
    return _act(request, claim, verb, _("The amount was worked out again."))


@for_staff("decide")
@require_POST
def pay(request: HttpRequest, visit: Visit, claim_id: uuid.UUID) -> HttpResponse:
    """Decide to pay what was worked out."""
    claim = claim_for(visit.scope, claim_id, "decide")
    verb = partial(deciding.decide_payment, claim=claim, account=request.user, at=visit.at)
    return _act(request, claim, verb, _("Decided."))


@for_staff("decide")
@require_POST
def refuse(request: HttpRequest, visit: Visit, claim_id: uuid.UUID) -> HttpResponse:
    """Refuse, with clause, facts, evidence and remedies; a second person looks before it leaves."""
    claim = claim_for(visit.scope, claim_id, "decide")
    form = RefusalForm(request.POST)
    if form.is_valid():
        given = form.cleaned_data
        try:
            deciding.propose_refusal(
                claim=claim,
                reasons={name: given[name] for name in ("clause", "facts", "evidence", "remedies")},
                for_non_disclosure=given["for_non_disclosure"],
                known_on=given["known_on"],
                account=request.user,
                at=visit.at,
            )
        except RefusalIncomplete as problem:
            _explain(form, problem)
        except Problem as problem:
            form.add_error(None, problem_words(problem))
        else:
            messages.success(request, _("The refusal waits for a second person."))
            return redirect("claims:desk_case", claim_id=claim.pk)
    return show_case(request, visit, claim, bound={"refuse": form}, status=422)


@for_staff("ask_again")
@require_POST
def ask_again(request: HttpRequest, visit: Visit, claim_id: uuid.UUID) -> HttpResponse:
    """Ask for papers a second time."""
    claim = claim_for(visit.scope, claim_id, "ask_again")
    form = AskAgainForm(request.POST)
    if form.is_valid():
        try:
            material.ask_again(claim=claim, account=request.user, at=visit.at, **form.cleaned_data)
        except Problem as problem:
            form.add_error(None, problem_words(problem))
        else:
            messages.success(request, _("The claimant was asked. The request is counted."))
            return redirect("claims:desk_case", claim_id=claim.pk)
    return show_case(request, visit, claim, bound={"ask": form}, status=422)


@for_staff("assign")
@require_POST
def assign(request: HttpRequest, visit: Visit, claim_id: uuid.UUID) -> HttpResponse:
    """Give the claim to another handler."""
    claim = claim_for(visit.scope, claim_id, "assign")
    form = AssignForm(request.POST, people=possible_handlers(claim, at=visit.at))
    chosen = handler_account(claim, uuid.UUID(form.cleaned_data["handler"]), at=visit.at) if form.is_valid() else None
    if chosen is None:
        return show_case(request, visit, claim, bound={"assign": form}, status=422)
    verb = partial(handling.assign, claim=claim, handler=chosen, account=request.user, at=visit.at)
    return _act(request, claim, verb, _("%(name)s handles this claim now.") % {"name": chosen.name})


@for_staff("handle_case")
@require_POST
def note(request: HttpRequest, visit: Visit, claim_id: uuid.UUID) -> HttpResponse:
    """Write a note for colleagues into the journal."""
    claim = claim_for(visit.scope, claim_id, "handle_case")
    form = NoteForm(request.POST)
    if not form.is_valid():
        return show_case(request, visit, claim, bound={"note": form}, status=422)
    text = form.cleaned_data["text"]
    verb = partial(handling.add_note, claim=claim, text=text, account=request.user, at=visit.at)
    return _act(request, claim, verb, _("The note is in the journal."))


@for_staff("assign")
@require_POST
def reopen(request: HttpRequest, visit: Visit, claim_id: uuid.UUID) -> HttpResponse:
    """Look at a refused or withdrawn claim anew, and say why."""
    claim = claim_for(visit.scope, claim_id, "assign")
    form = ReopenForm(request.POST)
    if not form.is_valid():
        return show_case(request, visit, claim, bound={"reopen": form}, status=422)
    why = form.cleaned_data["why"]
    verb = partial(reopening.reopen, claim=claim, why=why, account=request.user, at=visit.at)
    return _act(request, claim, verb, _("The claim is open again."))


@for_staff("correct_reading")
@require_POST
def correct(request: HttpRequest, visit: Visit, claim_id: uuid.UUID, page_id: uuid.UUID) -> HttpResponse:
    """Put right what was read on a page, or its kind. Only what differs from what is there is changed."""
    claim = claim_for(visit.scope, claim_id, "correct_reading")
    shown = page_at(claim, page_id)
    if shown is None:
        raise PageNotFound()
    kind = request.POST.get("kind", shown.kind)
    values = _values(shown, request.POST)
    if not values and kind == shown.kind:
        messages.info(request, _("Nothing was changed."))
    else:
        try:
            intake.correct_page(
                bundle_id=claim.bundle_id, page_id=page_id, kind=kind, values=values, account=request.user, at=visit.at
            )
        except CorrectionUnfit as problem:
            tell(request, problem)
            words = " ".join(str(part) for part in (problem.detail, problem.next_step) if part)
            left = as_left(shown, kind=kind, values=values, fault=problem.field, words=words)
            return show_case(request, visit, claim, left=left, status=problem.status)
        messages.success(request, _("Saved. The papers were checked again."))
    return redirect(_address(claim, shown.place))


@for_staff("correct_reading")
@require_POST
def confirm(request: HttpRequest, visit: Visit, claim_id: uuid.UUID, page_id: uuid.UUID) -> HttpResponse:
    """The page was read right; on to the next one."""
    claim = claim_for(visit.scope, claim_id, "correct_reading")
    intake.confirm_page(bundle_id=claim.bundle_id, page_id=page_id, account=request.user, at=visit.at)
    following = request.POST.get("next", "")
    return redirect(_address(claim, int(following)) if following.isascii() and following.isdigit() else _address(claim))


#: What a row of a fee list is sent as.
_ITEM = ("name", "category", "amount", "in_list", "row")


def _values(shown: DeskPage, given: QueryDict) -> dict[str, str]:
    """The changed fields of a page, the fee list among them."""
    sent = {name.removeprefix("field."): str(given[name]) for name in given if name.startswith("field.")}
    values = changed_values(shown, sent)
    if shown.items is not None:
        columns = {name: given.getlist(f"item.{name}") for name in _ITEM}
        rows = [dict(zip(columns, row, strict=True)) for row in zip_longest(*columns.values(), fillvalue="")]
        text = items_text(rows, shown.items)
        if text is not None:
            values["items"] = text
    return values


def _address(claim: Claim, place: int | None = None) -> str:
    address = reverse("claims:desk_case", args=[claim.pk])
    return f"{address}?page={place}" if place else address


def _explain(form: RefusalForm, problem: RefusalIncomplete) -> None:
    """Each fault at its field."""
    faults = problem.extra["faults"]
    assert isinstance(faults, list)
    for fault in faults:
        if fault == "rescission_lapsed":
            words = _("The right to rescind has lapsed; non-disclosure is no ground any more.")
            form.add_error("for_non_disclosure", words)
        elif fault not in form.errors:
            form.add_error(fault, _("A refusal cannot leave without this."))
