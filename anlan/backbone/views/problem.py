"""The same problems as the API's, as pages: what happened, what is allowed, what to do next."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from anlan.backbone import problems
from anlan.backbone.api.answers import MEDIA_TYPE, as_problem, writer_at
from anlan.backbone.domain.scope import OutsideScope
from anlan.backbone.problems import Problem
from anlan.backbone.services.staff_sign_in import LockedOut


class ProblemPages:
    """Turns a problem that a page's view raised into its page, and the APIs' plain refusals into documents."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        writer = writer_at(request.path) if response.status_code == 405 else None
        if writer is not None:
            allowed = [method.strip() for method in response.get("Allow", "").split(",") if method.strip()]
            return _with_allow(writer(problems.MethodNotAllowed(allowed=allowed)), response)
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, Problem | OutsideScope | PermissionDenied):
            return problem_page(request, as_problem(error))
        return None


def problem_page(request: HttpRequest, problem: Problem) -> HttpResponse:
    """A problem as a page, or as a document for a program."""
    writer = writer_at(request.path)
    if writer is not None:
        return writer(problem)
    response = render(request, "backbone/problem.html", _words(problem), status=problem.status)
    if problem.retry_after_s is not None:
        response["Retry-After"] = str(problem.retry_after_s)
    return response


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Nothing at this address."""
    return problem_page(request, problems.NotFound())


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Signed in, but not for this."""
    return problem_page(request, problems.NotAllowed())


def unreadable(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A request that makes no sense."""
    return problem_page(request, problems.BodyUnreadable())


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose protection token is missing or of an older page."""
    return problem_page(request, problems.CsrfMissing())


def broken(request: HttpRequest) -> HttpResponse:
    """An error of ours. Rendered without the request, so that it works even when the database does not answer."""
    problem, writer = problems.InternalError(), writer_at(request.path)
    if writer is not None:
        return writer(problem)
    return HttpResponse(render_to_string("backbone/problem.html", _words(problem)), status=500)


def locked_out(request: HttpRequest, original: HttpResponse | None = None, credentials: object = None) -> HttpResponse:
    """Too many failed tries of one name from one address."""
    if original is not None and original.get("Content-Type") == MEDIA_TYPE:
        return original
    return problem_page(request, LockedOut())


def _words(problem: Problem) -> dict[str, object]:
    allowed = problem.allowed
    if isinstance(allowed, list | tuple):
        allowed = ", ".join(str(one) for one in allowed)
    return {"problem": problem, "allowed": allowed}


def _with_allow(answer: HttpResponse, refused: HttpResponse) -> HttpResponse:
    answer["Allow"] = refused.get("Allow", "")
    return answer
