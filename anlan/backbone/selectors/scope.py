"""The one function that says what a person may do and where."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from functools import cache
from pathlib import Path

import yaml
from django.db.models import Q

from anlan.backbone.domain.scope import NOBODY, Scope, widest
from anlan.backbone.models import Account, Grant


@cache
def roles() -> dict[str, tuple[str, ...]]:
    """Role -> permissions, from parameters/roles.yaml."""
    path = Path(__file__).parents[1] / "parameters" / "roles.yaml"
    return {role: tuple(row["may"]) for role, row in yaml.safe_load(path.read_text()).items()}


def scope_of(account: Account, *, at: dt.datetime) -> Scope:
    """What an account may do at an instant: its running grants, each on its subtree. Customers hold no grants."""
    if not account.is_authenticated or not account.is_active:
        return NOBODY
    if not account.is_staff:
        return Scope(account_id=account.pk)
    running = Grant.objects.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=at), account=account, starts_at__lte=at)
    paths: dict[str, list[str]] = defaultdict(list)
    for role, path in running.values_list("role", "organisation__path"):
        for permission in roles().get(role, ()):
            paths[permission].append(path)
    subtrees = {permission: widest(found) for permission, found in paths.items()}
    return Scope(account_id=account.pk, is_staff=True, subtrees=subtrees)
