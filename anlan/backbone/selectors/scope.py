"""The one function that says what a person may do and where."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from django.db.models import Q, QuerySet

from anlan.backbone.domain.scope import NOBODY, Scope, widest
from anlan.backbone.models import Account, Grant


@dataclass(frozen=True, slots=True)
class Role:
    """A role as roles.yaml lists it."""

    code: str
    name_zh: str
    name_en: str
    may: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RunningRole:
    """A role somebody holds now, and where."""

    role: Role
    organisation: str
    organisation_path: str
    starts_at: dt.datetime
    ends_at: dt.datetime | None

    def as_json(self) -> dict[str, object]:
        return {
            "role": self.role.code,
            "name_zh": self.role.name_zh,
            "name_en": self.role.name_en,
            "organisation": self.organisation,
            "organisation_path": self.organisation_path,
            "starts_at": self.starts_at.isoformat(),
            "ends_at": self.ends_at.isoformat() if self.ends_at else None,
            "may": list(self.role.may),
        }


@cache
def role_table() -> dict[str, Role]:
    """Every role with its names and permissions, from parameters/roles.yaml: what the page of roles shows."""
    path = Path(__file__).parents[1] / "parameters" / "roles.yaml"
    rows = yaml.safe_load(path.read_text())
    return {code: Role(code, row["name"]["zh"], row["name"]["en"], tuple(row["may"])) for code, row in rows.items()}


@cache
def roles() -> dict[str, tuple[str, ...]]:
    """Role -> permissions."""
    return {code: role.may for code, role in role_table().items()}


@cache
def roles_with(permission: str) -> tuple[str, ...]:
    """The roles that include a permission."""
    return tuple(code for code, may in roles().items() if permission in may)


def scope_of(account: Account, *, at: dt.datetime) -> Scope:
    """What an account may do at an instant: its running grants, each on its subtree. Customers hold no grants.

    One statement for staff, none for anybody else.
    """
    if not account.is_authenticated or not account.is_active:
        return NOBODY
    if not account.is_staff:
        return Scope(account_id=account.pk)
    paths: dict[str, list[str]] = defaultdict(list)
    for role, path in _running(account, at).values_list("role", "organisation__path"):
        for permission in roles().get(role, ()):
            paths[permission].append(path)
    subtrees = {permission: widest(found) for permission, found in paths.items()}
    return Scope(account_id=account.pk, is_staff=True, subtrees=subtrees)


def running_roles(account: Account, *, at: dt.datetime) -> list[RunningRole]:
    """The roles an account holds at an instant, widest place first. Roles no longer in the table are left out."""
    if not account.is_staff or not account.is_active:
        return []
    grants = _running(account, at).select_related("organisation").order_by("organisation__path", "role")
    return [
        RunningRole(
            role_table()[grant.role],
            grant.organisation.name_zh,
            grant.organisation.path,
            grant.starts_at,
            grant.ends_at,
        )
        for grant in grants
        if grant.role in role_table()
    ]


def _running(account: Account, at: dt.datetime) -> QuerySet[Grant]:
    return Grant.objects.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=at), account=account, starts_at__lte=at)
