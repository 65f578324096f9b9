"""Figures of promises for a monitor, in the text format of Prometheus."""

from __future__ import annotations

import ipaddress
import secrets

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from anlan.backbone.clock import now
from anlan.claims.selectors.promise_metrics import Metric, promise_metrics

_TYPE = "text/plain; version=0.0.4; charset=utf-8"


@never_cache
@require_GET
def metrics(request: HttpRequest) -> HttpResponse:
    """For whoever bears the token of ANLAN_METRICS_TOKEN; without one set, for programs of this machine alone."""
    if not _may_ask(request):
        words = "Send the token of ANLAN_METRICS_TOKEN as `Authorization: Bearer …`; without one set, ask from here.\n"
        return HttpResponse(words, status=403, content_type=_TYPE)
    return HttpResponse("".join(_lines(one) for one in promise_metrics(at=now())), content_type=_TYPE)


def _may_ask(request: HttpRequest) -> bool:
    if settings.METRICS_TOKEN:
        given = request.headers.get("Authorization", "").encode()
        return secrets.compare_digest(given, f"Bearer {settings.METRICS_TOKEN}".encode())
    if "X-Forwarded-For" in request.headers:  # a proxy on this machine speaks for somebody else
        return False
    try:
        return ipaddress.ip_address(request.META.get("REMOTE_ADDR") or "").is_loopback
    except ValueError:
        return False


def _lines(metric: Metric) -> str:
    lines = [f"# HELP {metric.name} {metric.says}", f"# TYPE {metric.name} gauge"]
    for sample in metric.samples:
        labels = ",".join(f'{name}="{_escaped(value)}"' for name, value in sample.labels.items())
        lines.append(f"{metric.name}{{{labels}}} {sample.value:g}" if labels else f"{metric.name} {sample.value:g}")
    return "\n".join(lines) + "\n"


def _escaped(value: str) -> str:
    return value.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
