"""Read-only pages that look into several rooms: the staff's home, search, pages read today, the trace of a case."""

from __future__ import annotations

import csv
import uuid
from collections.abc import Iterator

from django import forms
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy, override
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from anlan.backbone.problems import NotFound
from anlan.benefits.selectors.enrolments import ImportPage, import_page, imports, rejects_of
from anlan.claims.selectors.scope import claim_for
from anlan.claims.views.desk_frame import Visit, for_staff, frame
from anlan.console import selectors


class SearchForm(forms.Form):
    """A number, whichever it is."""

    number = forms.CharField(
        label=gettext_lazy("Claim, contract or identity number"),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """The first page after signing in: figures for staff, their claims for customers."""
    if request.user.is_authenticated and not request.user.is_staff:
        return redirect("claims:home")
    return _home(request)


@for_staff()
def _home(request: HttpRequest, visit: Visit) -> HttpResponse:
    found = selectors.figures(visit.scope, at=visit.at) if visit.scope.holds("see_case") else None
    return render(request, "console/home.html", frame(visit, "home") | {"figures": found, "scope": visit.scope})


@for_staff("see_case")
@require_http_methods(["GET", "POST"])
def search(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Search by a number. What is typed travels in the body: identity numbers do not belong into addresses and logs."""
    form = SearchForm(request.POST or None)
    found = selectors.search(visit.scope, form.cleaned_data["number"], at=visit.at) if form.is_valid() else None
    return render(request, "console/search.html", frame(visit, "search") | {"form": form, "found": found})


@for_staff("see_case")
@require_GET
def pages_today(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The pages behind the figure of the day."""
    context = {"lines": selectors.pages_today(visit.scope, at=visit.at), "most": selectors.NEWEST_PAGES}
    return render(request, "console/pages_today.html", frame(visit, "home") | context)


@for_staff("see_reports")
@require_GET
def enrolments(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The imports of members of mass plans, the newest first."""
    context = {"lines": imports(scope=visit.scope)}
    return render(request, "console/enrolments.html", frame(visit, "enrolments") | context)


@for_staff("see_reports")
@require_GET
def enrolment_import(request: HttpRequest, visit: Visit, import_id: int) -> HttpResponse:
    """One import: its counts, why rows were left out, and the first of them."""
    page = _import_page(visit, import_id)
    crumbs = [{"label": _("Enrolments"), "url": reverse("console:enrolments")}, {"label": page.line.file_name}]
    context = {"page": page, "crumbs": crumbs}
    return render(request, "console/enrolment_import.html", frame(visit, "enrolments") | context)


@for_staff("see_reports")
@require_GET
def enrolment_rejects(request: HttpRequest, visit: Visit, import_id: int) -> StreamingHttpResponse:
    """Every row that was left out, as a file for a spreadsheet; however many they are, they are sent as they come."""
    _import_page(visit, import_id)
    answer = StreamingHttpResponse(_reject_lines(import_id, get_language()), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="rejects-{import_id}.csv"'
    return answer


def _import_page(visit: Visit, import_id: int) -> ImportPage:
    page = import_page(scope=visit.scope, import_id=import_id)
    if page is None:
        raise NotFound()
    return page


def _reject_lines(import_id: int, language: str | None) -> Iterator[str]:
    """Rows of CSV in the reader's language, which is no longer active when they are sent."""
    with override(language):
        writer = csv.writer(_Echo())
        yield "\ufeff" + writer.writerow(("row", "code", "column", "other", "what", "allowed"))
        for one in rejects_of(import_id):
            yield writer.writerow((one.row, one.code, one.column, one.other, one.what, one.allowed))


class _Echo:
    """A file that hands back what is written, for `csv.writer`."""

    def write(self, text: str) -> str:
        return text


@for_staff("see_journal")
@require_GET
def trace(request: HttpRequest, visit: Visit, claim_id: uuid.UUID) -> HttpResponse:
    """Everything behind one case, down to the digests of its journal."""
    claim = claim_for(visit.scope, claim_id, "see_journal")
    case = reverse("claims:desk_case", args=[claim.pk])
    crumbs = [
        {"label": _("Cases"), "url": reverse("claims:desk")},
        {"label": claim.number, "url": case},
        {"label": _("Trace")},
    ]
    context = {"claim": claim, "trace": selectors.trace(claim, at=visit.at), "crumbs": crumbs}
    return render(request, "console/trace.html", frame(visit, "desk") | context)
