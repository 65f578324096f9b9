"""Whether this process lives, and whether it can work: for load balancers and operators."""

from __future__ import annotations

from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache

from anlan.backbone import clock
from anlan.backbone.selectors.readiness import readiness


@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """The process answers. Touches nothing else."""
    return JsonResponse({"status": "ok"})


@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """200 when the database answers and every migration is applied; a silent worker is listed, pages still work."""
    try:
        found = readiness(at=clock.now())
    except DatabaseError:
        return JsonResponse({"status": "failed", "checks": {"database": "does not answer"}}, status=503)
    return JsonResponse(found.as_json(), status=200 if found.can_serve else 503)
