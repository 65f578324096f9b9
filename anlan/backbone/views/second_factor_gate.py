"""Staff without a second factor reach nothing but the pages where they set one up; customers never reach those."""

from __future__ import annotations

from collections.abc import Callable

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed
from django.contrib.auth import logout
from django.dispatch import receiver
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from anlan.backbone import clock
from anlan.backbone.api.answers import writer_at
from anlan.backbone.models import Account
from anlan.backbone.problems import NotAllowed
from anlan.backbone.services import second_factor, tokens
from anlan.backbone.staff_sign_in import has_shown_second_factor
from anlan.backbone.views.problem import problem_page

_SET_UP = frozenset({"mfa_index", "mfa_activate_totp", "mfa_add_webauthn", "account_reauthenticate"})
_OPEN = frozenset(
    {"account_logout", "backbone:sign_out", "backbone:set_mode", "set_language", "backbone:healthz", "backbone:readyz"}
)
# Doors of the sign-in library that this site keeps shut: accounts are made and passwords reset by an administrator.
_SHUT = frozenset(
    {
        "account_signup",
        "account_email",
        "account_email_verification_sent",
        "account_confirm_email",
        "account_set_password",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
        "account_confirm_login_code",
    }
)


class SecondFactorGate:
    """Judges each request of a page by who asks and which page it is; the API judges its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: object, args: object, kwargs: object) -> HttpResponse | None:
        page = request.resolver_match.view_name
        if page in _SHUT:
            raise Http404
        if page in _OPEN or writer_at(request.path) or not request.user.is_authenticated:
            return None
        if not request.user.is_staff:
            return _keep_customer_out(request, page)
        if has_shown_second_factor(request):
            return None
        if not second_factor.has_second_factor(request.user):
            return None if page in _SET_UP else redirect("mfa_index")
        logout(request)  # owns a factor but this session never showed it
        return redirect("account_login")


def _keep_customer_out(request: HttpRequest, page: str) -> HttpResponse | None:
    if page == "account_login":
        problem = NotAllowed(
            _("You are signed in as a customer on this device."), next_step=_("Sign out first, then sign in as staff.")
        )
        return problem_page(request, problem)
    if page.startswith(("mfa_", "account_", "admin:")):
        raise Http404
    return None


@receiver(authenticator_added)
def _note_added(request: HttpRequest, user: Account, authenticator: Authenticator, **kwargs: object) -> None:
    """Setting a factor up shows it: the session goes on as one with a second factor, and the code is used up."""
    if authenticator.type not in second_factor.SECOND_FACTORS:
        return
    record_authentication(request, user, "mfa", id=authenticator.pk, type=authenticator.type)
    if authenticator.type == Authenticator.Type.TOTP:
        second_factor.note_set_up(account=user, at=clock.now())


@receiver(authenticator_removed)
def _note_removed(request: HttpRequest, user: Account, authenticator: Authenticator, **kwargs: object) -> None:
    """Tokens issued on the strength of a factor end with it."""
    if authenticator.type in second_factor.SECOND_FACTORS:
        tokens.revoke_all(account_id=user.pk, at=clock.now())
