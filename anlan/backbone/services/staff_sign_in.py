"""Staff sign in from a program: password and second factor in one request, failures counted with those of the pages."""

from __future__ import annotations

import datetime as dt

from axes.handlers.proxy import AxesProxyHandler
from django.contrib.auth import authenticate
from django.contrib.auth.signals import user_logged_in, user_login_failed
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from anlan.backbone.models import Account
from anlan.backbone.problems import Problem, SecondFactorNeeded, TooManyRequests
from anlan.backbone.services import second_factor


class SignInFailed(Problem):
    """The name, the password or the code is wrong; which one is not said."""

    status = 401
    code = "sign_in_failed"
    title = _("Signing in did not work")
    detail = _("The name, the password or the code is not right, or the code was used before.")
    next_step = _("Check all three; wait for the next code of the app before trying again.")


class LockedOut(TooManyRequests):
    """Too many failures of one name from one address."""

    code = "locked_out"
    title = _("Too many failed tries")
    detail = _("Signing in under this name from this place is closed for a quarter of an hour.")
    allowed = _("5 failed tries")
    next_step = _("Wait 15 minutes. If you did not try yourself, tell an administrator.")
    retry_after_s = 15 * 60


def sign_in(*, request: HttpRequest, username: str, password: str, totp: str, at: dt.datetime) -> Account:
    """The staff account that shows its password and an unused code.

    `request` carries the address that failures are counted under. Raises `SignInFailed`, `LockedOut`,
    `SecondFactorNeeded` (the account has none yet) and `second_factor.TooManyWrongCodes`.
    """
    credentials = {"username": username}
    if not AxesProxyHandler.is_allowed(request, credentials):
        raise LockedOut
    account = authenticate(request, username=username, password=password)
    if account is None or not account.is_staff:
        raise LockedOut if getattr(request, "axes_locked_out", False) else SignInFailed
    if not second_factor.has_second_factor(account):
        raise SecondFactorNeeded
    if second_factor.check_code(account=account, code=totp, at=at) is None:
        note_failure(request=request, username=username)
        raise LockedOut if getattr(request, "axes_locked_out", False) else SignInFailed
    user_logged_in.send(sender=type(account), request=request, user=account)
    return account


def note_failure(*, request: HttpRequest, username: str) -> None:
    """Count a wrong second factor like a wrong password."""
    user_login_failed.send(sender=__name__, credentials={"username": username}, request=request)
