"""The list of claims and the queue of second looks."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from anlan.claims.domain.journey import CLOSED
from anlan.claims.selectors import desk, worklist
from anlan.claims.selectors.desk import DUE, Asked, DeskList, StageCount
from anlan.claims.views.desk_frame import Visit, for_staff, frame


@for_staff("see_case")
@require_GET
def claims(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Claims of one's own or of one's scope, the one due next on top."""
    asked = _asked(request, visit)
    found = desk.desk_list(visit.scope, asked, at=visit.at)
    counts = desk.stage_counts(visit.scope)
    context = frame(visit, "desk") | {
        "asked": asked,
        "list": found,
        "tabs": _tabs(asked, counts),
        "stages": _stages(asked, counts),
        "dues": _dues(asked),
        "due_words": dict(_due_words()).get(asked.due, ""),
        "pager": _pager(asked, found),
        "keys": list_keys(),
    }
    return render(request, "claims/desk/list.html", context)


@for_staff("approve")
@require_GET
def approvals(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Decisions that wait for a second person, oldest first; one's own are shown apart and cannot be opened for it."""
    context = frame(visit, "approvals") | {
        "lines": worklist.approvals(visit.scope),
        "own": desk.own_waiting(visit.scope),
        "keys": list_keys(),
    }
    return render(request, "claims/desk/approvals.html", context)


def list_keys() -> list[dict[str, str]]:
    """The keys of a list."""
    return [
        {"key": "j", "text": _("next")},
        {"key": "k", "text": _("previous")},
        {"key": "Enter", "text": _("open")},
        {"key": "/", "text": _("search")},
        {"key": "?", "text": _("these keys")},
    ]


def _asked(request: HttpRequest, visit: Visit) -> Asked:
    given = request.GET
    page = given.get("page", "1")
    mine = given.get("show", "mine" if visit.scope.holds("handle_case") else "all") == "mine"
    due = given.get("due", "")
    return Asked(
        mine=mine,
        stage=given.get("stage", ""),
        due=due if due in DUE else "",
        search=given.get("q", "").strip()[:40],
        page=int(page) if page.isascii() and page.isdigit() and len(page) < 7 else 1,
    )


def _url(asked: Asked, **changes: object) -> str:
    given = {"show": "mine" if asked.mine else "all", "stage": asked.stage, "due": asked.due} | changes
    return f"{reverse('claims:desk')}?{urlencode({name: value for name, value in given.items() if value})}"


def _tabs(asked: Asked, counts: tuple[StageCount, ...]) -> list[dict[str, object]]:
    wanted = [count for count in counts if not asked.stage or count.stage == asked.stage]
    whole = not asked.due and asked.stage != CLOSED and not asked.search  # else the counts would speak of other lists
    mine = sum(count.mine for count in wanted) if whole else None
    every = sum(count.all for count in wanted) if whole else None
    return [
        {
            "label": _("My cases"),
            "url": _url(asked, show="mine"),
            "count": mine,
            "current": asked.mine and not asked.search,
        },
        {
            "label": _("All in my scope"),
            "url": _url(asked, show="all"),
            "count": every,
            "current": not asked.mine and not asked.search,
        },
    ]


def _stages(asked: Asked, counts: tuple[StageCount, ...]) -> list[dict[str, object]]:
    """The filter by stage with how many stand in each."""
    figures = [(one.stage, one.name, one.mine if asked.mine else one.all) for one in counts]
    rows = [
        ("", _("All stages"), sum(figure for _key, _name, figure in figures)),
        *figures,
        (CLOSED, _("Closed"), None),
    ]
    return [
        {"label": name, "count": figure, "url": _url(asked, stage=key), "current": asked.stage == key}
        for key, name, figure in rows
    ]


def _dues(asked: Asked) -> list[dict[str, object]]:
    return [
        {"label": words, "url": _url(asked, due="" if asked.due == key else key), "current": asked.due == key}
        for key, words in _due_words()
    ]


def _due_words() -> list[tuple[str, str]]:
    return [
        ("today", _("promised for today")),
        ("slipped", _("later than promised")),
        ("legal", _("legal limit near or over")),
    ]


def _pager(asked: Asked, found: DeskList) -> dict[str, str]:
    facts = {"first": found.first, "last": found.last, "total": found.total}
    search = {"q": asked.search}
    return {
        "label": _("%(first)s–%(last)s of %(total)s") % facts,
        "previous_url": _url(asked, page=found.page - 1, **search) if found.page > 1 else "",
        "next_url": _url(asked, page=found.page + 1, **search) if found.has_next else "",
    }
