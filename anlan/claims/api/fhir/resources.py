"""A request as a validated FHIR resource, and a resource as an answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from fhir.resources.R4B import get_fhir_model_class
from pydantic import ValidationError

from anlan.backbone.api.field_errors import field_error
from anlan.backbone.problems import BodyTooLarge, BodyUnreadable
from anlan.claims.api.fhir.json_text import NotExactJson, json_text, parsed
from anlan.claims.api.fhir.outcome import MEDIA_TYPE, FormatNotOffered, FormatNotTaken, Issue, ResourceInvalid
from anlan.claims.api.shapes import writable

# A file of 20 MB is 27 MB in base64; several small ones fit beside one another.
MOST_BYTES = 30 * 2**20
_DEEPEST = 40
_TAKEN = {"application/fhir+json", "application/json", "text/json", ""}
_OFFERED = {"application/fhir+json", "application/json", "text/json", "json", "*/*", "application/*"}
# What the library says of a value -> the kind whose sentence we have, and FHIR's type of issue.
_KINDS = {
    "model_field_validation.missing": ("missing", "required"),
    "missing": ("missing", "required"),
    "extra_forbidden": ("extra_forbidden", "structure"),
    "Decimal": ("decimal_parsing", "value"),
    "Date": ("date_parsing", "value"),
    "DateTime": ("datetime_parsing", "value"),
    "Instant": ("datetime_parsing", "value"),
}


def document(request: HttpRequest, *kinds: str) -> dict[str, Any]:
    """The body as a FHIR resource of one of these kinds, every element checked against R4B.

    Raises `FormatNotTaken`, `BodyTooLarge`, `BodyUnreadable`, or `ResourceInvalid` with every fault and its path.
    """
    negotiate(request)
    if request.content_type not in _TAKEN:
        raise FormatNotTaken()
    try:
        found = parsed(_body(request))
    except NotExactJson as wrong:
        raise BodyUnreadable(str(wrong)) from wrong
    kind = found.get("resourceType") if isinstance(found, dict) else None
    if kind not in kinds:
        words = _("The document is of another kind, or does not say of which.")
        raise ResourceInvalid([Issue("structure", words, f"{kinds[0]}.resourceType", " | ".join(kinds))])
    unfit = [Issue("value", wrong, path) for path, wrong in _unwritable(found, str(kind), 0)]
    if unfit:
        raise ResourceInvalid(unfit)
    model(found)
    return found


def model(found: Mapping[str, Any]) -> Any:
    """A resource as its R4B model. Raises `ResourceInvalid`."""
    kind = str(found["resourceType"])
    try:
        return get_fhir_model_class(kind).model_validate(found)
    except ValidationError as wrong:
        raise ResourceInvalid([_issue(kind, error) for error in wrong.errors()]) from wrong
    except KeyError as wrong:
        words = _("A resource inside the document is of a kind that R4 does not know: %(kind)s.") % {"kind": wrong}
        raise ResourceInvalid([Issue("structure", words, kind)]) from wrong


def answer(request: HttpRequest, resource: dict[str, object], *, status: int = 200, location: str = "") -> HttpResponse:
    """A resource as it leaves the house: checked like what comes in, money digit for digit."""
    negotiate(request)
    get_fhir_model_class(str(resource["resourceType"])).model_validate(resource)
    response = HttpResponse(json_text(resource), status=status, content_type=MEDIA_TYPE)
    response["Cache-Control"] = "no-store"
    if location:
        response["Location"] = request.build_absolute_uri(location)
    return response


def negotiate(request: HttpRequest) -> None:
    """Refuse what asks for another format than JSON. `_format` outranks the Accept header."""
    asked = request.GET.get("_format")
    ranges = [asked.replace(" ", "+")] if asked else request.headers.get("Accept", "*/*").split(",")
    if not any(one.partition(";")[0].strip().lower() in _OFFERED for one in ranges):
        raise FormatNotOffered()


def _body(request: HttpRequest) -> bytes:
    # Read straight from the stream: Django's own limit for bodies is made for forms.
    too_large = BodyTooLarge(allowed=_("30 MB in one document"))
    if int(request.headers.get("Content-Length") or 0) > MOST_BYTES:
        raise too_large
    body = request.read(MOST_BYTES + 1)
    if len(body) > MOST_BYTES:
        raise too_large
    return body


def _unwritable(value: object, path: str, depth: int) -> Iterator[tuple[str, str]]:
    """Path and fault of every text that could not be kept."""
    if depth > _DEEPEST:
        raise BodyUnreadable(_("The document is nested deeper than any resource."))
    if isinstance(value, dict):
        for name, one in value.items():
            if name != "data":  # base64, read elsewhere
                yield from _unwritable(one, f"{path}.{name}", depth + 1)
    elif isinstance(value, list):
        for place, one in enumerate(value):
            yield from _unwritable(one, f"{path}[{place}]", depth + 1)
    elif isinstance(value, str):
        try:
            writable(value)
        except ValueError as wrong:
            yield path, str(wrong)


def _issue(kind: str, error: Mapping[str, Any]) -> Issue:
    known = str(error["type"])
    if known == "value_error":
        known = str(error["ctx"]["error"]).partition(" ")[0]
    sentence, code = _KINDS.get(known, (str(error["type"]), "value"))
    told = field_error({"loc": ("body", *error["loc"]), "type": sentence if sentence != "value_error" else "unfit"})
    return Issue(code, str(told["message"]), _path(kind, error["loc"]), told.get("allowed"))


def _path(kind: str, places: tuple[object, ...]) -> str:
    path = kind
    for place in places:
        path += f"[{place}]" if isinstance(place, int) else f".{place}"
    return path
