"""Errors that a person or a program can act on: what happened, what is allowed, what to do next.

Every room's services raise their own typed errors derived from `Problem`. The API answers them as RFC 9457
`application/problem+json` with a stable `code`; pages show the same sentences. Words follow the reader's language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


class Problem(Exception):
    """A request that cannot be carried out. Subclasses set `status`, `code`, `title` and usually `detail`.

    `code` is stable and never translated; programs branch on it. `allowed` says what would be accepted, `next_step`
    what to do now. Anything else a program can use goes into `extra` and appears as members of the answer.
    """

    status: int = 400
    code: str = "bad_request"
    title: Words = _("This request cannot be carried out")
    detail: Words = ""
    allowed: Words | Sequence[object] | None = None
    next_step: Words | None = None
    retry_after_s: int | None = None

    def __init__(
        self,
        detail: Words | None = None,
        *,
        allowed: Words | Sequence[object] | None = None,
        next_step: Words | None = None,
        retry_after_s: int | None = None,
        **extra: object,
    ) -> None:
        if detail is not None:
            self.detail = detail
        if allowed is not None:
            self.allowed = allowed
        if next_step is not None:
            self.next_step = next_step
        if retry_after_s is not None:
            self.retry_after_s = retry_after_s
        self.extra: Mapping[str, object] = extra
        super().__init__(f"{self.code}: {self.detail or self.title}")

    def members(self) -> dict[str, object]:
        """The members of the problem document, in the language that is active now."""
        found: dict[str, object] = {
            "type": f"urn:anlan:problem:{self.code}",
            "title": str(self.title),
            "status": self.status,
            "code": self.code,
        }
        for name in ("detail", "allowed", "next_step"):
            value = getattr(self, name)
            if value is not None and value != "":
                found[name] = str(value) if isinstance(value, Promise) else value
        if self.retry_after_s is not None:
            found["retry_after_s"] = self.retry_after_s
        return found | dict(self.extra)


class NotSignedIn(Problem):
    """No credential, or one that is unknown, expired or revoked."""

    status = 401
    code = "not_signed_in"
    title = _("Please sign in")
    detail = _("This request needs a person who is signed in; the token or session is missing, unknown or has ended.")
    next_step = _("Sign in again and repeat the request with the new token.")


class NotAllowed(Problem):
    """Signed in, but without the permission; never used for a case the person may not even know of."""

    status = 403
    code = "not_allowed"
    title = _("You may not do this")
    detail = _("Your roles do not include this step here.")
    next_step = _("Ask a supervisor for the role, or hand the step to someone who has it.")


class SecondFactorNeeded(NotAllowed):
    """Staff who have not yet shown a second factor in this session."""

    code = "second_factor_needed"
    title = _("A second factor is needed")
    detail = _("Staff reach the platform only after a one-time code of an authenticator app or a passkey.")
    next_step = _("Sign in at /staff/login/ and set up an authenticator app or a passkey.")


class CsrfMissing(NotAllowed):
    """A changing request of a browser session without the token of its page."""

    code = "csrf_failed"
    title = _("This page is out of date")
    detail = _("The request came without the protection token of its page.")
    next_step = _("Reload the page and try again. Programs sign in with a bearer token instead.")


class NotFound(Problem):
    """Nothing there, or nothing this person may know of: the two answer alike, so that nothing leaks."""

    status = 404
    code = "not_found"
    title = _("Not found")
    detail = _("There is nothing here, or it is not open to you.")
    next_step = _("Check the address or the number.")


class FieldsInvalid(Problem):
    """A body, query or path that does not fit. `errors` names each field, what is wrong and what is allowed."""

    status = 422
    code = "fields_invalid"
    title = _("Some fields need attention")
    next_step = _("Correct the fields named in errors and send the request again; nothing was saved.")

    def __init__(self, errors: Sequence[Mapping[str, object]]) -> None:
        super().__init__("; ".join(f"{error['path']}: {error['message']}" for error in errors), errors=list(errors))


class BodyUnreadable(Problem):
    """A body that is not JSON, or a form that is not one."""

    code = "body_unreadable"
    title = _("The body cannot be read")
    detail = _("The body of the request is not well formed.")
    allowed = _("JSON in UTF-8, or multipart/form-data where files are sent.")


class BodyTooLarge(Problem):
    """More than the server takes in one request."""

    status = 413
    code = "body_too_large"
    title = _("The request is too large")
    next_step = _("Send fewer or smaller files in one request.")


class MethodNotAllowed(Problem):
    """The address exists but does not take this verb."""

    status = 405
    code = "method_not_allowed"
    title = _("This address does not take that method")


class Conflict(Problem):
    """The change contradicts what is already there."""

    status = 409
    code = "conflict"
    title = _("This contradicts what is already there")
    detail = _("Something with the same key exists, or was changed at the same moment.")
    next_step = _("Read the present state and decide again.")


class TooManyRequests(Problem):
    """A limit on how often something may be asked."""

    status = 429
    code = "too_many_requests"
    title = _("Too many tries")
    next_step = _("Please wait and try again.")


class TryAgain(Problem):
    """A passing trouble of the database: nothing was saved, the same request may be sent again."""

    status = 503
    code = "try_again"
    title = _("The service is busy")
    detail = _("The request could not be finished and nothing was saved.")
    next_step = _("Send the same request again in a moment.")
    retry_after_s = 2


class InternalError(Problem):
    """An error of ours. The reference finds it in the log; nothing of the inside is shown."""

    status = 500
    code = "internal_error"
    title = _("Something went wrong on our side")
    detail = _("The request was not carried out and nothing was saved.")
    next_step = _("Try again; if it happens again, tell us the reference.")
