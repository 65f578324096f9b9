"""The forms of staff sign-in. A second factor's code is checked the same way for pages and API: counted, used once."""

from __future__ import annotations

from allauth.account.forms import LoginForm
from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from axes.handlers.proxy import AxesProxyHandler
from django import forms
from django.utils.translation import gettext_lazy as _

from anlan.backbone import clock
from anlan.backbone.services.second_factor import TooManyWrongCodes, check_code
from anlan.backbone.services.staff_sign_in import LockedOut, note_failure


def _checked(form: AuthenticateForm | ReauthenticateForm) -> str:
    code, username = form.cleaned_data["code"], form.user.get_username()
    if not AxesProxyHandler.is_allowed(context.request, {"username": username}):
        raise forms.ValidationError(LockedOut.detail)
    try:
        found = check_code(account=form.user, code=code, at=clock.now())
    except TooManyWrongCodes as problem:
        raise forms.ValidationError(f"{problem.title} {problem.next_step}") from problem
    if found is None:
        note_failure(request=context.request, username=username)
        raise get_adapter().validation_error("incorrect_code")
    found.user = form.user
    form.authenticator = found
    return code


def _ask_plainly(form: forms.Form) -> None:
    field = form.fields["code"]
    field.label = _("Code of your authenticator app, or a recovery code")
    field.widget.attrs = {"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True, "class": "code"}


class StaffSignInForm(LoginForm):
    """Name and password. The session ends with the browser; a lost password is an administrator's matter."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["remember"]
        self.fields["login"].label = _("Sign-in name")
        self.fields["password"].help_text = ""
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)

    def clean(self) -> dict[str, object] | None:
        cleaned = super().clean()
        self.cleaned_data["remember"] = False
        return cleaned


class SignInCodeForm(AuthenticateForm):
    """The second step of signing in."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        _ask_plainly(self)

    def clean_code(self) -> str:
        return _checked(self)


class ConfirmCodeForm(ReauthenticateForm):
    """Showing the factor again before a delicate change."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        _ask_plainly(self)

    def clean_code(self) -> str:
        return _checked(self)
