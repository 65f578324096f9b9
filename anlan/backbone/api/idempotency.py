"""`@idempotent`: one transaction around an operation, and the `Idempotency-Key` header honoured inside it."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from ninja.decorators import decorate_view
from ninja.operation import Operation

from anlan.backbone import clock
from anlan.backbone.api.authentication import TokenOrSession
from anlan.backbone.services import idempotency

HEADER = "Idempotency-Key"
_CHUNK = 1 << 20


def idempotent(operation: Callable) -> Callable:
    """Run an operation in one transaction; with an `Idempotency-Key`, carry it out once and repeat its answer.

    Write it directly under the router's decorator, on operations that need a signed-in account. An answer of 400 or
    above undoes the transaction and is not kept, so the client may correct and send again. Costs two statements with
    the header, none without.
    """
    operation = decorate_view(_once)(operation)
    contributed = getattr(operation, "_ninja_contribute_to_operation")  # noqa: B009
    contributed.append(_describe)
    return operation


def _once(run: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    @functools.wraps(run)
    def carried_out_once(request: HttpRequest, *args: object, **path: object) -> HttpResponse:
        api = run.__self__.api
        try:
            with transaction.atomic():
                return _answer(run, request, *args, **path)
        except _Refused as refused:
            return refused.response
        except Exception as error:  # what the commit itself raises is answered like any other error of the operation
            return api.on_exception(request, error)

    # The next decorator on the same operation, and ours after a clone, still find the operation behind the function.
    carried_out_once.__self__ = run.__self__
    return carried_out_once


class _Refused(Exception):
    """Carries a refusal out of the transaction, so that the transaction is undone."""

    def __init__(self, response: HttpResponse) -> None:
        self.response = response


def _answer(run: Callable[..., HttpResponse], request: HttpRequest, *args: object, **path: object) -> HttpResponse:
    key = request.headers.get(HEADER)
    kept = None
    if key is not None:
        account = TokenOrSession()(request)
        kept = idempotency.open_key(account_id=account.pk, key=key, request_hash=_request_hash(request), at=clock.now())
    if kept is not None:
        return _repeated(run.__self__, request, kept)
    response = run(request, *args, **path)
    if response.status_code >= 400:
        raise _Refused(response)
    if key is not None:
        idempotency.keep_answer(account_id=account.pk, key=key, status=response.status_code, body=response.content)
    return response


def _repeated(operation: Operation, request: HttpRequest, kept: idempotency.KeptAnswer) -> HttpResponse:
    if kept.body is None:
        response = HttpResponse(status=kept.status)
    else:
        response = operation.api.create_response(request, kept.body, status=kept.status)
    response["Idempotent-Replayed"] = "true"
    return response


def _request_hash(request: HttpRequest) -> bytes:
    """SHA-256 of the method, the full path and everything sent; files are read in chunks and rewound."""
    digest = hashlib.sha256(f"{request.method} {request.get_full_path()}\0".encode())
    if request.content_type != "multipart/form-data":
        digest.update(request.body)
        return digest.digest()
    for name in sorted(request.POST):
        digest.update(f"{name}={request.POST.getlist(name)!r}\0".encode())
    for name in sorted(request.FILES):
        for file in request.FILES.getlist(name):
            digest.update(f"{name}={file.name!r} {file.size}\0".encode())
            for chunk in file.chunks(_CHUNK):
                digest.update(chunk)
            file.seek(0)
    return digest.digest()


def _describe(operation: Operation) -> None:
    """Name the header in the OpenAPI document."""
    parameter = {
        "in": "header",
        "name": HEADER,
        "required": False,
        "description": "Chosen by the client; the same key with the same body is carried out once.",
        "schema": {"type": "string", "maxLength": idempotency.KEY_LENGTH},
    }
    extra = operation.openapi_extra = dict(operation.openapi_extra or {})
    extra["parameters"] = [*extra.get("parameters", []), parameter]
