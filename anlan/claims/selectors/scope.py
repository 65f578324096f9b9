"""The one scope, applied to claims: every list and every single claim a person sees goes through here."""

from __future__ import annotations

import uuid

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from anlan.backbone.domain.scope import Scope
from anlan.backbone.problems import Problem
from anlan.claims.models import Claim


class ClaimNotFound(Problem):
    """No such claim, or one this person may not see: both look the same, so that nothing leaks."""

    status = 404
    code = "claim_not_found"
    title = _("This claim was not found.")
    next_step = _("Check the number, or choose the claim from your list.")


class NotAllowed(Problem):
    """A claim the person may see, and something they may not do to it."""

    status = 403
    code = "not_allowed"
    title = _("You may look at this claim, but not do this.")
    next_step = _("Ask a colleague who has the right, or a supervisor to give it to you.")


def visible(scope: Scope, permission: str = "see_case") -> QuerySet[Claim]:
    """The claims a person sees: one's own, those one handles, and those of the organisations a permission reaches.

    With another permission than seeing: the claims on which it is held. Being involved lets one see, not act.
    """
    if permission != "see_case":
        return within(scope, permission)
    if scope.account_id is None:
        return Claim.objects.none()
    involved = Q(claimant_id=scope.account_id)
    if scope.is_staff:
        involved |= Q(handler_id=scope.account_id)
    return Claim.objects.filter(involved | _below(scope, permission))


def within(scope: Scope, permission: str) -> QuerySet[Claim]:
    """The claims of the organisations that a permission reaches, and no others."""
    return Claim.objects.filter(_below(scope, permission))


def _below(scope: Scope, permission: str) -> Q:
    below = Q(pk__in=[])
    for path in scope.subtrees.get(permission, ()) if scope.is_staff else ():
        below |= Q(organisation_path__startswith=path)
    return below


def claim_for(scope: Scope, claim_id: uuid.UUID, permission: str = "see_case") -> Claim:
    """One claim that a person wants to see or to act on. One statement.

    Raises `ClaimNotFound` when it is not theirs to see, `NotAllowed` when it is but the permission is not held.
    """
    claim = visible(scope).filter(pk=claim_id).first()
    if claim is None:
        raise ClaimNotFound()
    if permission != "see_case" and not may(scope, permission, claim):
        raise NotAllowed(permission=permission)
    return claim


def own_claim(scope: Scope, claim_id: uuid.UUID) -> Claim:
    """One claim, for what only its claimant may do."""
    claim = visible(scope).filter(pk=claim_id).first()
    if claim is None:
        raise ClaimNotFound()
    if scope.account_id != claim.claimant_id:
        raise NotAllowed(permission="own_claim")
    return claim


def may(scope: Scope, permission: str, claim: Claim) -> bool:
    """Whether a permission holds on a claim: by a role on its organisation, and never on a claim of one's own."""
    own = scope.account_id == claim.claimant_id
    return scope.is_staff and not own and scope.reaches(permission, claim.organisation_path)
