"""Answers kept so that a request sent twice is carried out once."""

from __future__ import annotations

from django.db import models

from anlan.backbone.models.account import Account


class IdempotencyKey(models.Model):
    """One request of one account under the key it chose, and the answer it got.

    The row is written before the verb and the answer after it, in the verb's own transaction: a second request under
    the same key waits on the unique constraint until the first has ended.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=80)
    request_hash = models.BinaryField(max_length=32)
    status = models.PositiveSmallIntegerField(null=True)
    response = models.JSONField(null=True)
    created_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "key"], name="one_request_an_idempotency_key")]

    def __str__(self) -> str:
        return f"{self.key} of {self.account_id}"
