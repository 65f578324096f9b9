"""Who sees which cases: one value that every list of cases goes through."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Scope:
    """What one person may do, and where.

    `subtrees` maps a permission ("see_case", "handle_case", "approve", ...) to the organisation paths it reaches.
    Involvement (being the claimant, being the named handler) is decided by each room from `account_id`.
    """

    account_id: uuid.UUID | None
    is_staff: bool = False
    subtrees: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def reaches(self, permission: str, organisation_path: str) -> bool:
        """Whether the permission holds for a case of the organisation at this path."""
        return any(organisation_path.startswith(path) for path in self.subtrees.get(permission, ()))

    def holds(self, permission: str) -> bool:
        """Whether the permission holds anywhere at all."""
        return bool(self.subtrees.get(permission))


NOBODY = Scope(account_id=None)


def widest(paths: list[str]) -> tuple[str, ...]:
    """The paths that are not below another of the same list.

    >>> widest(["/g/life/fj/", "/g/life/", "/g/p/"])
    ('/g/life/', '/g/p/')
    """
    kept: list[str] = []
    for path in sorted(set(paths), key=len):
        if not any(path.startswith(wider) for wider in kept):
            kept.append(path)
    return tuple(sorted(kept))


class OutsideScope(Exception):
    """A step that a scope does not reach. `hidden`: not even the existence of the case may be told."""

    def __init__(self, permission: str, *, hidden: bool) -> None:
        self.permission = permission
        self.hidden = hidden
        super().__init__(f"{permission} is outside the scope")


def require(scope: Scope, permission: str, organisation_path: str, *, see: str = "see_case") -> None:
    """Raise `OutsideScope` unless the permission holds for a case of the organisation at this path.

    Whoever may not see the case is answered as if it did not exist; whoever sees it learns that the step is not theirs.

    >>> handler = Scope(None, True, {"see_case": ("/g/fj/",), "decide": ("/g/fj/",)})
    >>> require(handler, "decide", "/g/fj/")
    >>> require(handler, "approve", "/g/fj/")
    Traceback (most recent call last):
    anlan.backbone.domain.scope.OutsideScope: approve is outside the scope
    """
    if not scope.reaches(permission, organisation_path):
        raise OutsideScope(permission, hidden=not scope.reaches(see, organisation_path))
