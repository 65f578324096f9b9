"""The claimant's word: agree, object, complain, rate, take the claim back. Each asks on a page of its own first."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from anlan.backbone.clock import now
from anlan.backbone.problems import Problem
from anlan.backbone.selectors.scope import scope_of
from anlan.claims.models import Claim
from anlan.claims.selectors.claim_page import claim_page
from anlan.claims.selectors.scope import own_claim
from anlan.claims.services import agreeing
from anlan.claims.views.customer import payee_words
from anlan.claims.views.customer_papers import sentence
from anlan.claims.views.customer_screen import may_withdraw, standing_decision

_LONGEST_TEXT = 2000


class TextForm(forms.Form):
    """A few sentences."""

    text = forms.CharField(
        max_length=_LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Please write at least a few words, so that a person can answer them.")},
    )

    def __init__(self, *args: object, label: object, help_text: object = "", **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label, self.fields["text"].help_text = label, help_text


class RatingForm(forms.Form):
    """One to five stars and, if they like, a word."""

    stars = forms.TypedChoiceField(
        label=_("How was it for you?"),
        choices=[(5, _("Very good")), (4, _("Good")), (3, _("Fair")), (2, _("Poor")), (1, _("Very poor"))],
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose one of the five.")},
    )
    text = forms.CharField(
        label=_("What should we do better?"),
        required=False,
        max_length=_LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


@never_cache
@login_required
@require_http_methods(["GET", "POST"])
def agree(request: HttpRequest, claim_id: uuid.UUID) -> HttpResponse:
    """Show once more how much goes to which account, then take the agreement."""
    claim, at = _own(request, claim_id)
    page = claim_page(claim)
    if not standing_decision(page) or page.stage != "agreement":
        return redirect("claims:claim", claim_id)
    faults: list[str] = []
    if request.method == "POST" and request.POST.get("decision") != str(page.decision.id):
        faults.append(str(_("The amount has changed since you opened the page. Please look at it once more.")))
    elif request.method == "POST":
        said = _said(lambda: agreeing.agree(claim=claim, account=request.user, at=at), faults)
        if said:
            return _done(request, claim_id, _("Thank you. We are sending the money now."))
    context = {"page": page, "payee": payee_words(claim, page), "faults": faults}
    return render(request, "claims/customer/agree.html", context, status=422 if faults else 200)


@never_cache
@login_required
@require_http_methods(["GET", "POST"])
def object_to(request: HttpRequest, claim_id: uuid.UUID) -> HttpResponse:
    """Say what is wrong with the amount; a person looks at the claim anew."""
    claim, at = _own(request, claim_id)
    if claim.stage != "agreement":
        return redirect("claims:claim", claim_id)
    form = TextForm(
        request.POST or None,
        label=_("What do you not agree with?"),
        help_text=_("For example a cost that is missing, or one that was counted wrongly. You may add papers, too."),
    )
    if request.method == "POST" and form.is_valid():
        text = form.cleaned_data["text"]
        if _form_said(lambda: agreeing.object_to(claim=claim, text=text, account=request.user, at=at), form):
            return _done(request, claim_id, _("We have your objection. A person looks at your claim anew."))
    return _ask(request, claim, form, "claims/customer/object.html")


@never_cache
@login_required
@require_http_methods(["GET", "POST"])
def complain(request: HttpRequest, claim_id: uuid.UUID) -> HttpResponse:
    """A complaint about how the claim is handled, at any time."""
    claim, at = _own(request, claim_id)
    form = TextForm(
        request.POST or None,
        label=_("What went wrong?"),
        help_text=_("Whatever it is, it does not change how your claim is decided."),
    )
    if request.method == "POST" and form.is_valid():
        text = form.cleaned_data["text"]
        if _form_said(lambda: agreeing.complain(claim=claim, text=text, account=request.user, at=at), form):
            return _done(request, claim_id, _("We have your complaint, and a person will answer it."))
    return _ask(request, claim, form, "claims/customer/complain.html")


@never_cache
@login_required
@require_http_methods(["GET", "POST"])
def rate(request: HttpRequest, claim_id: uuid.UUID) -> HttpResponse:
    """One to five stars, once."""
    claim, at = _own(request, claim_id)
    form = RatingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        if _form_said(
            lambda: agreeing.rate(claim=claim, stars=given["stars"], text=given["text"], account=request.user, at=at),
            form,
        ):
            return _done(request, claim_id, _("Thank you for telling us."))
    return _ask(request, claim, form, "claims/customer/rate.html")


@never_cache
@login_required
@require_http_methods(["GET", "POST"])
def withdraw(request: HttpRequest, claim_id: uuid.UUID) -> HttpResponse:
    """Take the claim back, after being asked once."""
    claim, at = _own(request, claim_id)
    page = claim_page(claim)
    if not may_withdraw(page):
        return redirect("claims:claim", claim_id)
    faults: list[str] = []
    if request.method == "POST":
        said = _said(lambda: agreeing.withdraw(claim=claim, account=request.user, at=at), faults)
        if said:
            return _done(request, claim_id, _("You have taken this claim back."))
    context = {"page": page, "faults": faults}
    return render(request, "claims/customer/withdraw.html", context, status=422 if faults else 200)


def _own(request: HttpRequest, claim_id: uuid.UUID) -> tuple[Claim, dt.datetime]:
    at = now()
    return own_claim(scope_of(request.user, at=at), claim_id), at


def _said(act: Callable[[], None], faults: list[str]) -> bool:
    try:
        act()
    except Problem as problem:
        faults.append(sentence(problem))
        return False
    return True


def _form_said(act: Callable[[], None], form: forms.Form) -> bool:
    try:
        act()
    except Problem as problem:
        form.add_error(None, sentence(problem))
        return False
    return True


def _done(request: HttpRequest, claim_id: uuid.UUID, words: object) -> HttpResponse:
    messages.success(request, str(words))
    return redirect("claims:claim", claim_id)


def _ask(request: HttpRequest, claim: Claim, form: forms.Form, template: str) -> HttpResponse:
    context = {"claim": claim, "form": form}
    return render(request, template, context, status=422 if form.errors else 200)
