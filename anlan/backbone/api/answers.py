"""How errors leave the API: RFC 9457 problem documents, in the reader's language, never with our insides."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable

from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import IntegrityError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from psycopg.errors import ExclusionViolation, UniqueViolation

from anlan.backbone import problems
from anlan.backbone.api.field_errors import field_error
from anlan.backbone.domain.scope import OutsideScope
from anlan.backbone.problems import Problem

logger = logging.getLogger("anlan.api")
MEDIA_TYPE = "application/problem+json"

_OF_STATUS: dict[int, type[Problem]] = {
    400: problems.BodyUnreadable,
    401: problems.NotSignedIn,
    403: problems.NotAllowed,
    404: problems.NotFound,
    405: problems.MethodNotAllowed,
    429: problems.TooManyRequests,
}


def problem_answer(problem: Problem) -> JsonResponse:
    """A problem as the response it asks for."""
    answer = JsonResponse(
        problem.members(), status=problem.status, content_type=MEDIA_TYPE, json_dumps_params={"ensure_ascii": False}
    )
    if problem.status == 401:
        answer["WWW-Authenticate"] = 'Bearer realm="anlan"'
    if problem.retry_after_s is not None:
        answer["Retry-After"] = str(problem.retry_after_s)
    answer["Cache-Control"] = "no-store"
    return answer


def as_problem(error: Exception) -> Problem:
    """The problem that stands for any error; what we did not foresee is logged and becomes an `InternalError`."""
    for kind, translate in _TRANSLATIONS:
        if isinstance(error, kind):
            return translate(error)
    return _unforeseen(error)


# Addresses for programs, and how a refusal is written there: never as a page.
_WRITERS: dict[str, Callable[[Problem], HttpResponse]] = {"/api/": problem_answer}


def write_below(prefix: str, writer: Callable[[Problem], HttpResponse]) -> None:
    """Let every refusal at an address below `prefix`, wherever it arises, be written by `writer`."""
    _WRITERS[prefix] = writer


def writer_at(path: str) -> Callable[[Problem], HttpResponse] | None:
    """How a refusal at this address is written for a program; None where people read pages."""
    return next((writer for prefix, writer in _WRITERS.items() if path.startswith(prefix)), None)


def install(api: NinjaAPI, writer: Callable[[Problem], HttpResponse] = problem_answer) -> None:
    """Let every error of the API be answered as a problem document, or as `writer` writes it."""

    def handler(request: HttpRequest, error: Exception) -> HttpResponse:
        return writer(as_problem(error))

    for kind in (Exception, HttpError, ValidationError, Http404):
        api.add_exception_handler(kind, handler)


def _unforeseen(error: Exception) -> Problem:
    reference = uuid.uuid4().hex[:12]
    logger.error("unforeseen error %s", reference, exc_info=error)
    return problems.InternalError(reference=reference)


def _integrity(error: Exception) -> Problem:
    if not isinstance(error.__cause__, UniqueViolation | ExclusionViolation):
        return _unforeseen(error)
    logger.info("conflict on %s", error.__cause__.diag.constraint_name)
    return problems.Conflict()


def _too_big(error: Exception) -> Problem:
    return problems.BodyTooLarge()


def _of_http(error: Exception) -> Problem:
    assert isinstance(error, HttpError)
    kind = _OF_STATUS.get(error.status_code)
    return kind() if kind else _unforeseen(error)


_TRANSLATIONS: tuple[tuple[type[Exception], Callable[[Exception], Problem]], ...] = (
    (Problem, lambda error: error),
    (ValidationError, lambda error: problems.FieldsInvalid([field_error(one) for one in error.errors])),
    (OutsideScope, lambda error: problems.NotFound() if error.hidden else problems.NotAllowed()),
    (Http404, lambda error: problems.NotFound()),
    (PermissionDenied, lambda error: problems.NotAllowed()),
    (HttpError, _of_http),
    (IntegrityError, _integrity),
    (OperationalError, lambda error: _busy(error)),
    (RequestDataTooBig, _too_big),
    (SuspiciousOperation, lambda error: problems.BodyUnreadable()),
)


def _busy(error: Exception) -> Problem:
    logger.warning("the database could not finish a request", exc_info=error)
    return problems.TryAgain()
