"""Customers sign in: the phone page, the code page, signing out, and how the pages should look."""

from __future__ import annotations

import base64
import binascii

from django import forms
from django.conf import settings
from django.contrib.auth import login, logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST
from django.views.i18n import set_language as set_language_of_visit

from anlan.backbone import clock
from anlan.backbone.models import Account
from anlan.backbone.network_address import network_address
from anlan.backbone.problems import Problem
from anlan.backbone.sealed import SealBroken, seal, unseal
from anlan.backbone.services import accounts
from anlan.backbone.services import sign_in as service
from anlan.kernel.masking import masked_phone

_BACKEND = "django.contrib.auth.backends.ModelBackend"
_PHONE, _NEXT = "sign_in_phone", "sign_in_next"


class PhoneForm(forms.Form):
    phone = forms.CharField(
        label=_("Mobile phone number"),
        max_length=30,
        help_text=_("We send a six-digit code to it. New here? The first sign-in opens your account."),
        widget=forms.TextInput(attrs={"type": "tel", "inputmode": "tel", "autocomplete": "tel-national"}),
        error_messages={"required": _("Please type your mobile phone number.")},
    )


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("The six digits of the message"),
        max_length=12,
        widget=forms.TextInput(
            attrs={"inputmode": "numeric", "autocomplete": "one-time-code", "autofocus": True, "class": "code"}
        ),
        error_messages={"required": _("Please type the six digits of the message.")},
    )


@never_cache
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for the phone and send the code. `next` is kept for after the sign-in."""
    if request.user.is_authenticated:
        return redirect(_safe_next(request, request.GET.get("next")))
    form = PhoneForm(request.POST or None, initial={"phone": _remembered_phone(request) or ""})
    if request.method == "POST":
        if request.POST.get("next"):
            request.session[_NEXT] = _safe_next(request, request.POST["next"])
        if form.is_valid() and _send(request, form):
            return redirect("backbone:sign_in_code")
    context = {"form": form, "next": request.POST.get("next", request.GET.get("next", ""))}
    return render(request, "backbone/sign_in.html", context, status=_status(form))


@never_cache
@sensitive_post_parameters("code")
@require_http_methods(["GET", "POST"])
def sign_in_code(request: HttpRequest) -> HttpResponse:
    """Take the code. The phone is remembered by the visit, sealed."""
    phone = _remembered_phone(request)
    if phone is None:
        return redirect("backbone:sign_in")
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            account = service.sign_in_with_code(phone=phone, code=form.cleaned_data["code"], at=clock.now())
        except Problem as problem:
            form.add_error("code", _sentence(problem))
        else:
            return _signed_in(request, account)
    context = {"form": form, "phone_masked": masked_phone(phone), "phone": phone}
    return render(request, "backbone/sign_in_code.html", context, status=_status(form))


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the visit; elder mode stays, so that the page does not shrink before the reader's eyes."""
    elder = request.user.elder_mode if request.user.is_authenticated else request.session.get("elder", False)
    logout(request)
    if elder:
        request.session["elder"] = True
    return redirect("/")


@require_POST
def set_mode(request: HttpRequest) -> HttpResponse:
    """Large print on or off: kept on the account, else for the visit."""
    elder = request.POST.get("mode") == "elder"
    if request.user.is_authenticated:
        accounts.choose_display(account=request.user, elder_mode=elder)
    else:
        request.session["elder"] = elder
    return redirect(_safe_next(request, request.POST.get("next"), otherwise="/"))


def set_language(request: HttpRequest) -> HttpResponse:
    """Django's own switch, and the choice kept on the account, whose notices follow it."""
    response = set_language_of_visit(request)
    language = request.POST.get("language")
    if request.method == "POST" and request.user.is_authenticated and language in {"zh-hans", "en"}:
        accounts.choose_display(account=request.user, language=language)
    return response


def _send(request: HttpRequest, form: PhoneForm) -> bool:
    phone = form.cleaned_data["phone"]
    try:
        service.send_code(phone=phone, address=network_address(request), at=clock.now())
    except Problem as problem:
        form.add_error("phone", _sentence(problem))
        return False
    request.session[_PHONE] = base64.b64encode(seal(phone)).decode()
    return True


def _signed_in(request: HttpRequest, account: Account) -> HttpResponse:
    goal = request.session.pop(_NEXT, None) or _safe_next(request, None)
    elder = request.session.get("elder", False)
    request.session.pop(_PHONE, None)
    login(request, account, backend=_BACKEND)
    accounts.choose_display(
        account=account,
        elder_mode=True if elder and not account.elder_mode else None,
        language=get_language() if get_language() != account.language else None,
    )
    return HttpResponseRedirect(goal)


def _remembered_phone(request: HttpRequest) -> str | None:
    kept = request.session.get(_PHONE)
    try:
        return unseal(base64.b64decode(kept)) if kept else None
    except (SealBroken, binascii.Error):
        return None  # kept by an older key or another installation: ask again


def _safe_next(request: HttpRequest, goal: str | None, otherwise: str | None = None) -> str:
    """The page to go to, only ever one of ours."""
    safe = url_has_allowed_host_and_scheme(goal, {request.get_host()}, require_https=request.is_secure())
    return goal if goal and safe else otherwise or _home()


def _home() -> str:
    return resolve_url(settings.LOGIN_REDIRECT_URL)


def _sentence(problem: Problem) -> str:
    """What happened and what to do next, in one line of a form."""
    said = _("%(title)s.") % {"title": problem.title}
    for sentence in (problem.detail, problem.next_step):
        if sentence:
            said = _("%(first)s %(then)s") % {"first": said, "then": sentence}
    return str(said)


def _status(form: forms.Form) -> int:
    return 422 if form.is_bound and form.errors else 200
