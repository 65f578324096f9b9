"""How errors leave the FHIR doors: an OperationOutcome with code, words and paths, never with our insides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from ninja import NinjaAPI

from anlan.backbone.api import answers
from anlan.backbone.problems import Problem, Words
from anlan.claims.api.fhir import systems
from anlan.claims.api.fhir.json_text import json_text

MEDIA_TYPE = "application/fhir+json"
PREFIX = "/fhir"


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that is wrong with a document: a code of FHIR's issue types, words, and the FHIRPath of the place."""

    code: str
    words: Words
    expression: str
    allowed: Words | None = None


class ResourceInvalid(Problem):
    """A document that cannot be taken as it is; every fault found is named with its place."""

    status = 422
    code = "resource_invalid"
    title = _("The document cannot be taken as it is")
    next_step = _("Correct the elements named in expression and send the document again; nothing was saved.")

    def __init__(self, issues: Sequence[Issue]) -> None:
        self.issues = tuple(issues)
        super().__init__("; ".join(f"{issue.expression}: {issue.words}" for issue in issues))


class FormatNotOffered(Problem):
    """XML or another format asked for."""

    status = 406
    code = "format_not_offered"
    title = _("This format is not offered")
    allowed = "application/fhir+json, _format=json"


class FormatNotTaken(Problem):
    """A body in XML or another format."""

    status = 415
    code = "format_not_taken"
    title = _("This format is not taken")
    allowed = "application/fhir+json, application/json"


class SearchUnfit(Problem):
    """A search by something that is not offered, or with a value that cannot be read."""

    status = 400
    code = "search_unfit"
    title = _("This search is not offered")


_TYPES = {
    400: "structure",
    401: "login",
    403: "forbidden",
    404: "not-found",
    405: "not-supported",
    406: "not-supported",
    409: "conflict",
    413: "too-long",
    415: "not-supported",
    422: "business-rule",
    429: "throttled",
    500: "exception",
    503: "transient",
}
_TYPES_OF_CODES = {"claim_identifier_reused": "duplicate", "search_unfit": "not-supported", "conflict": "conflict"}
# Where the fault of a problem of our services lies in a document that was mapped without a fault.
_PLACES = {
    "cover_not_found": ("Claim.insurance.coverage", "Claim.patient"),
    "not_covered_on_day": ("Claim.billablePeriod.start",),
    "loss_in_future": ("Claim.billablePeriod.start",),
    "bill_invalid": ("Claim.item",),
    "claim_identifier_reused": ("Claim.identifier",),
    "too_many_files": ("Claim.supportingInfo",),
}


def outcome_answer(problem: Problem) -> HttpResponse:
    """A problem as the response it asks for."""
    answer = HttpResponse(json_text(operation_outcome(problem)), status=problem.status, content_type=MEDIA_TYPE)
    if problem.status == 401:
        answer["WWW-Authenticate"] = 'Bearer realm="anlan"'
    if problem.retry_after_s is not None:
        answer["Retry-After"] = str(problem.retry_after_s)
    answer["Cache-Control"] = "no-store"
    return answer


def operation_outcome(problem: Problem) -> dict[str, object]:
    """The OperationOutcome of a problem, in the language in use."""
    if isinstance(problem, ResourceInvalid):
        issues = [
            _issue(problem, issue.code, [issue.words], issue.allowed, (issue.expression,)) for issue in problem.issues
        ]
    else:
        code = _TYPES_OF_CODES.get(problem.code) or _TYPES.get(problem.status, "processing")
        words = [problem.title, problem.detail, *_figures(problem)]
        issues = [_issue(problem, code, words, problem.allowed, _place(problem))]
    return {"resourceType": "OperationOutcome", "issue": issues}


def install(api: NinjaAPI) -> None:
    """Let every refusal at the addresses of this API be answered as an OperationOutcome."""
    answers.install(api, outcome_answer)
    answers.write_below(PREFIX, outcome_answer)


def _issue(
    problem: Problem, code: str, words: Sequence[Words], allowed: object, places: Sequence[str]
) -> dict[str, object]:
    said = [_sentence(str(one)) for one in words if str(one)]
    if allowed is not None:
        listed = ", ".join(map(str, allowed)) if isinstance(allowed, list | tuple) else str(allowed)
        said.append(_sentence(str(_("Allowed: %(allowed)s")) % {"allowed": listed}))
    if problem.next_step:
        said.append(_sentence(str(problem.next_step)))
    issue: dict[str, object] = {
        "severity": "fatal" if problem.status >= 500 else "error",
        "code": code,
        "details": {"coding": [{"system": systems.PROBLEM, "code": problem.code}], "text": str(problem.title)},
        "diagnostics": ("" if _in_chinese() else " ").join(said),
    }
    return issue | ({"expression": list(places)} if places else {})


def _place(problem: Problem) -> tuple[str, ...]:
    if problem.code.startswith("file_"):
        return ("Claim.supportingInfo.valueAttachment",)
    return _PLACES.get(problem.code, ())


def _figures(problem: Problem) -> list[str]:
    """What else the problem knows, as `starts_on: 2026-01-01`."""
    return [f"{name}: {value}" for name, value in problem.extra.items()]


def _sentence(text: str) -> str:
    ended = text.endswith((".", "。", "!", "?", "！", "？"))
    return text if ended else f"{text}{'。' if _in_chinese() else '.'}"


def _in_chinese() -> bool:
    return (get_language() or "").startswith("zh")
