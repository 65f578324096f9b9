"""How the promises of time came out, and the cases behind every figure."""

from __future__ import annotations

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from anlan.backbone.problems import NotFound
from anlan.claims.selectors.promise_record import promise_record, visits_behind, week_of
from anlan.claims.selectors.words import stage_name
from anlan.claims.views.desk_frame import Visit, for_staff, frame


@for_staff("see_reports")
@require_GET
def promises(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Promises kept by stage and week, what drifts, and which model is in use."""
    context = frame(visit, "promises") | {"record": promise_record(visit.scope, at=visit.at)}
    return render(request, "claims/desk/promises.html", context)


@for_staff("see_reports")
@require_GET
def promised_visits(request: HttpRequest, visit: Visit, stage: str, week: str) -> HttpResponse:
    """The visits of one stage that ended in one week, broken promises first."""
    try:
        monday = dt.date.fromisoformat(week)
        name = stage_name("health", stage)
    except (ValueError, KeyError) as unknown:
        raise NotFound() from unknown
    if monday != week_of(monday):
        raise NotFound()
    lines = visits_behind(visit.scope, stage=stage, week=monday, at=visit.at)
    last = monday + dt.timedelta(days=6)
    context = frame(visit, "promises") | {"lines": lines, "stage": name, "first": monday, "last": last}
    return render(request, "claims/desk/promised_visits.html", context)
