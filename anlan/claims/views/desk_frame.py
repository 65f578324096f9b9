"""What every page of the desk shares: who comes in, with which scope, and the rooms on the left."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from anlan.backbone.clock import now
from anlan.backbone.domain.scope import Scope
from anlan.backbone.problems import NotAllowed, NotFound, Problem
from anlan.backbone.selectors.scope import scope_of
from anlan.claims.selectors import desk


@dataclass(frozen=True, slots=True)
class Visit:
    """One request of a member of staff: the instant, and what the person may do where."""

    scope: Scope
    at: dt.datetime


Door = Callable[..., HttpResponse]


def for_staff(*permissions: str) -> Callable[[Door], Door]:
    """A door for staff who hold one of these permissions somewhere. The view gets a `Visit` after the request.

    Without signing in one is led to the staff's sign-in page; to a customer there is nothing here.
    """

    def around(view: Door) -> Door:
        @never_cache
        @wraps(view)
        def door(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path(), reverse("account_login"))
            at = now()
            scope = scope_of(request.user, at=at)
            if not scope.is_staff:
                raise NotFound()
            if permissions and not any(scope.holds(permission) for permission in permissions):
                raise NotAllowed()
            return view(request, Visit(scope, at), *args, **kwargs)

        return door

    return around


def frame(visit: Visit, current: str) -> dict[str, object]:
    """The rooms this person works in, with what waits there, and the instant for words like "today"."""
    return {"desk_nav": rooms(visit.scope, current), "now": visit.at}


def rooms(scope: Scope, current: str) -> list[dict[str, object]]:
    """The rooms of the desk that a scope opens; `current` names the one on screen."""
    found = [_room("home", _("Overview"), "console:home", "home")]
    if scope.holds("see_case"):
        found.append(_room("desk", _("Cases"), "claims:desk", "list"))
    if scope.holds("approve"):
        waiting = desk.approvals_waiting(scope)
        found.append(_room("approvals", _("Second look"), "claims:desk_approvals", "shield") | {"count": waiting})
    if scope.holds("pay"):
        waiting = desk.payments_waiting(scope)
        found.append(_room("payments", _("Payments"), "claims:desk_payments", "money") | {"count": waiting})
    if scope.holds("see_reports"):
        found.append(_room("promises", _("Promises"), "claims:desk_promises", "clock"))
        found.append(_room("enrolments", _("Enrolments"), "console:enrolments", "people"))
    if scope.holds("see_case"):
        found.append(_room("search", _("Search"), "console:search", "search"))
    return [room | {"current": room["name"] == current} for room in found]


def tell(request: HttpRequest, problem: Problem) -> None:
    """A problem as words at the head of the next page."""
    messages.error(request, problem_words(problem))


def problem_words(problem: Problem) -> str:
    """What happened and what to do next, in one line."""
    parts: Sequence[object] = (problem.title, problem.detail, problem.next_step)
    return " ".join(str(part) for part in parts if part)


def _room(name: str, label: str, view: str, icon: str) -> dict[str, object]:
    return {"name": name, "label": label, "url": reverse(view), "icon": icon}
