"""What signing in leaves behind: codes sent to phones, tokens of programs, the state of a second factor."""

from __future__ import annotations

import uuid

from django.db import models

from anlan.backbone.models.account import Account


class OneTimeCode(models.Model):
    """A code sent to a phone. Neither the number nor the code can be read back from it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    phone_index = models.BinaryField(max_length=32)
    address_index = models.BinaryField(max_length=32)
    code_hash = models.BinaryField(max_length=32)
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    wrong_tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["phone_index", "-sent_at"], name="one_time_code_phone"),
            models.Index(fields=["address_index", "-sent_at"], name="one_time_code_address"),
        ]

    def __str__(self) -> str:
        return f"one-time code of {self.sent_at:%Y-%m-%d %H:%M}"


class ApiToken(models.Model):
    """A bearer token of one account. Only the SHA-256 of the secret is kept."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="api_tokens")
    secret_hash = models.BinaryField(max_length=32, unique=True)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"token of {self.account_id} until {self.expires_at:%Y-%m-%d}"


class SecondFactorState(models.Model):
    """The newest accepted step of an authenticator app and the wrong codes of the running hour, per account.

    One locked row, so that a code is accepted once and wrong codes are counted once, whichever process sees them.
    """

    account = models.OneToOneField(Account, primary_key=True, on_delete=models.CASCADE, related_name="second_factor")
    newest_step = models.BigIntegerField(default=0)
    wrong_tries = models.PositiveSmallIntegerField(default=0)
    wrong_since = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"second factor of {self.account_id}"
