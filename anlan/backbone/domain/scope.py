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
