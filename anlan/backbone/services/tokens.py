"""Bearer tokens of programs: issued after a sign-in, looked up in one statement, revoked at once."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
import uuid
from dataclasses import dataclass

from django.db.models import Q

from anlan.backbone.models import Account, ApiToken

CUSTOMER_LIFETIME = dt.timedelta(days=30)
STAFF_LIFETIME = dt.timedelta(hours=12)
USE_NOTED_EVERY = dt.timedelta(hours=1)
_MARK = "anlan_"


@dataclass(frozen=True, slots=True)
class IssuedToken:
    """A new token. `secret` exists only here: it is shown once and kept nowhere."""

    secret: str
    expires_at: dt.datetime


@dataclass(frozen=True, slots=True)
class KnownToken:
    """The account a valid token stands for."""

    account: Account
    token_id: uuid.UUID


def issue(*, account: Account, at: dt.datetime) -> IssuedToken:
    """A bearer token: 30 days for a customer, 12 hours for staff. One statement."""
    secret = _MARK + secrets.token_urlsafe(32)
    expires_at = at + (STAFF_LIFETIME if account.is_staff else CUSTOMER_LIFETIME)
    ApiToken.objects.create(account=account, secret_hash=_hash(secret), created_at=at, expires_at=expires_at)
    return IssuedToken(secret, expires_at)


def account_of(secret: str, *, at: dt.datetime) -> KnownToken | None:
    """The account behind a secret, or None when it is unknown, expired, revoked or its account closed.

    One statement; at most once an hour a second one notes that the token was used.
    """
    token = (
        ApiToken.objects.select_related("account")
        .filter(secret_hash=_hash(secret), revoked_at__isnull=True, expires_at__gt=at, account__is_active=True)
        .first()
    )
    if token is None:
        return None
    if token.last_used_at is None or token.last_used_at <= at - USE_NOTED_EVERY:
        unnoted = Q(last_used_at__isnull=True) | Q(last_used_at__lte=at - USE_NOTED_EVERY)
        ApiToken.objects.filter(unnoted, pk=token.pk).update(last_used_at=at)
    return KnownToken(token.account, token.pk)


def revoke(*, token_id: uuid.UUID, at: dt.datetime) -> None:
    """End one token now. Ending an ended token changes nothing."""
    ApiToken.objects.filter(pk=token_id, revoked_at__isnull=True).update(revoked_at=at)


def revoke_all(*, account_id: uuid.UUID, at: dt.datetime) -> int:
    """End every running token of an account (its password or second factor changed, or it was closed)."""
    return ApiToken.objects.filter(account_id=account_id, revoked_at__isnull=True).update(revoked_at=at)


def forget_ended(*, before: dt.datetime) -> int:
    """Delete tokens that ended before an instant; how many there were."""
    return ApiToken.objects.filter(Q(expires_at__lt=before) | Q(revoked_at__lt=before)).delete()[0]


def _hash(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()
