"""A request sent twice is carried out once: two statements around a verb, in the verb's own transaction."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from dataclasses import dataclass

from django.db import connection
from django.utils.translation import gettext_lazy as _
from psycopg.types.json import Jsonb

from anlan.backbone.models import IdempotencyKey
from anlan.backbone.problems import Problem

KEY_LENGTH = 80


class KeyReused(Problem):
    """The same key was used for another request; the client mixed up two of them."""

    status = 409
    code = "idempotency_key_reused"
    title = _("This idempotency key belongs to another request")
    detail = _("The key was used before with another address or another body.")
    next_step = _("Use a new key for a new request; repeat a request only with exactly the same body.")


class KeyUnfit(Problem):
    """An idempotency key that is empty, too long or has characters outside printable ASCII."""

    status = 400
    code = "idempotency_key_unfit"
    title = _("This idempotency key cannot be used")
    allowed = _("1 to 80 printable ASCII characters; a UUID is a good choice.")


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """The answer the first request under a key got. `body` is None where the answer had none."""

    status: int
    body: object


def open_key(*, account_id: uuid.UUID, key: str, request_hash: bytes, at: dt.datetime) -> KeptAnswer | None:
    """Claim a key for a request, or return the answer that the same request got before.

    One statement for a first request, two for a repeated one. While another transaction holds the same key this waits
    for its end. Raises `KeyUnfit`, and `KeyReused` when the key belongs to another request.
    """
    if not (1 <= len(key) <= KEY_LENGTH and key.isascii() and key.isprintable()):
        raise KeyUnfit(_("The key has %(length)s characters.") % {"length": len(key)})
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into backbone_idempotencykey (account_id, key, request_hash, created_at) values (%s, %s, %s, %s)"
            " on conflict (account_id, key) do nothing returning id",
            [account_id, key, request_hash, at],
        )
        if cursor.fetchone():
            return None
    kept = IdempotencyKey.objects.get(account_id=account_id, key=key)
    if bytes(kept.request_hash) != request_hash or kept.status is None:
        raise KeyReused
    return KeptAnswer(kept.status, kept.response)


def keep_answer(*, account_id: uuid.UUID, key: str, status: int, body: bytes) -> None:
    """Store the answer under its key. One statement. `body` is JSON as sent, or empty."""
    with connection.cursor() as cursor:
        cursor.execute(
            "update backbone_idempotencykey set status = %s, response = %s where account_id = %s and key = %s",
            [status, Jsonb(json.loads(body)) if body else None, account_id, key],
        )


def forget_answers(*, before: dt.datetime) -> int:
    """Delete the answers kept from before an instant; how many there were."""
    return IdempotencyKey.objects.filter(created_at__lt=before).delete()[0]
