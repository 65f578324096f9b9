"""What the signed-in person may do, and where."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router, Schema

from anlan.backbone import clock
from anlan.backbone.selectors.scope import running_roles

router = Router(tags=["account"])


class RunningRole(Schema):
    role: str
    name_zh: str
    name_en: str
    organisation: str
    organisation_path: str
    starts_at: str
    ends_at: str | None
    may: list[str]


@router.get("/me/roles", response=list[RunningRole], summary="The roles that run now")
def mine(request: HttpRequest) -> list[dict[str, object]]:
    return [role.as_json() for role in running_roles(request.auth, at=clock.now())]
