"""How staff sign in: password, then a second factor; and how the secrets of second factors are kept."""

from __future__ import annotations

import base64

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.utils.translation import gettext_lazy as _

from anlan.backbone import clock
from anlan.backbone.network_address import network_address
from anlan.backbone.sealed import seal, unseal
from anlan.backbone.services import tokens
from anlan.backbone.services.second_factor import SECOND_FACTORS

CONFIRMED_FOR_S = 300


def has_shown_second_factor(request: HttpRequest) -> bool:
    """Whether this session of this account was opened, or later confirmed, with a second factor."""
    return any(record["method"] == "mfa" for record in get_authentication_records(request, request.user))


class StaffAccountAdapter(DefaultAccountAdapter):
    """Staff accounts are made by an administrator, never by signing up; customers have their own door."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": _("The name or the password is not right."),
        "too_many_login_attempts": _("Too many tries. Please wait five minutes and try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def pre_login(self, request: HttpRequest, user: AbstractBaseUser, **kwargs: object) -> HttpResponse | None:
        if not user.is_staff:
            raise ImmediateHttpResponse(HttpResponseRedirect(resolve_url("backbone:sign_in")))
        return super().pre_login(request, user, **kwargs)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        if not has_shown_second_factor(request):
            return resolve_url("mfa_index")
        return super().get_login_redirect_url(request)

    def is_reauthentication_required(self, *, app: str, **kwargs: object) -> bool:
        """Whoever signed in or confirmed within five minutes is not asked again."""
        records = get_authentication_records(self.request, self.request.user)
        newest = max((record["at"] for record in records), default=0.0)
        return clock.now().timestamp() - newest >= CONFIRMED_FOR_S and super().is_reauthentication_required(app=app)

    def set_password(self, user: AbstractBaseUser, password: str) -> None:
        super().set_password(user, password)
        tokens.revoke_all(account_id=user.pk, at=clock.now())

    def get_client_ip(self, request: HttpRequest) -> str:
        return network_address(request)


class EncryptedMFAAdapter(DefaultMFAAdapter):
    """Keeps one-time-password seeds and recovery codes encrypted at rest; the last factor cannot be removed."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "cannot_delete_authenticator": _("This is your only second factor. Add another one before removing it."),
        "incorrect_code": _("This code is not right, or was used before. Wait for the next code and try again."),
    }

    def encrypt(self, text: str) -> str:
        return base64.b64encode(seal(text)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(base64.b64decode(encrypted_text))

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        others = Authenticator.objects.filter(user_id=authenticator.user_id, type__in=SECOND_FACTORS)
        return authenticator.type not in SECOND_FACTORS or others.exclude(pk=authenticator.pk).exists()

    def get_totp_issuer(self) -> str:
        return "Anlan 安澜"
