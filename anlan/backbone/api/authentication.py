"""Who is asking: a bearer token of a program, or the session of a browser."""

from __future__ import annotations

from django.http import HttpRequest
from ninja.security.base import AuthBase
from ninja.utils import check_csrf

from anlan.backbone import clock
from anlan.backbone.models import Account
from anlan.backbone.problems import CsrfMissing, NotSignedIn, SecondFactorNeeded
from anlan.backbone.services.tokens import account_of
from anlan.backbone.staff_sign_in import has_shown_second_factor


class TokenOrSession(AuthBase):
    """`Authorization: Bearer <token>` in one statement, else the browser's session with its CSRF token.

    Sets `request.user` and `request.auth` to the account, and `request.api_token_id` when a token was used. A request
    that carries an Authorization header is never judged by its cookies.
    """

    openapi_type = "http"
    openapi_scheme = "bearer"

    def __call__(self, request: HttpRequest) -> Account:
        known = getattr(request, "_api_account", None)
        if known is None:
            known = self._by_token(request) if "Authorization" in request.headers else self._by_session(request)
            request._api_account = known
        return known

    def _by_token(self, request: HttpRequest) -> Account:
        scheme, _, secret = request.headers["Authorization"].partition(" ")
        found = account_of(secret.strip(), at=clock.now()) if scheme.lower() == "bearer" else None
        if found is None:
            raise NotSignedIn
        request.user, request.api_token_id = found.account, found.token_id
        return found.account

    def _by_session(self, request: HttpRequest) -> Account:
        if not request.user.is_authenticated:
            raise NotSignedIn
        if check_csrf(request):
            raise CsrfMissing
        if request.user.is_staff and not has_shown_second_factor(request):
            raise SecondFactorNeeded
        return request.user
