from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from anlan.backbone.models import StoredFile
from anlan.backbone.sealed import SealedTextField
from anlan.claims.models.claim import Claim
from anlan.claims.models.decision import Decision


class PaymentBatch(models.Model):
    """Instructions sent to the bank together, as one pain.001 file."""

    class State(models.TextChoices):
        OPEN = "open"  # being put together
        SENT = "sent"  # handed to the bank
        ANSWERED = "answered"  # the bank has spoken on every instruction

    id = models.UUIDField(primary_key=True, editable=False)
    message_id = models.CharField(max_length=35, unique=True)
    state = models.CharField(max_length=10, choices=State.choices)
    file = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    payment_count = models.PositiveIntegerField(default=0)
    total_fen = models.BigIntegerField(default=0)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.message_id


class Payment(models.Model):
    """One approved instruction to pay one claim. `end_to_end_id` is its idempotency key, at the bank too."""

    class State(models.TextChoices):
        INSTRUCTED = "instructed"  # agreed, waits for a batch
        BATCHED = "batched"  # in a batch that is not sent yet or is on its way
        CONFIRMED = "confirmed"  # the bank says the money was booked
        REJECTED = "rejected"  # the bank says no; a corrected instruction follows

    id = models.UUIDField(primary_key=True, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="payments")
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="payments")
    attempt = models.PositiveSmallIntegerField(default=1)
    end_to_end_id = models.CharField(max_length=35, unique=True)
    amount_fen = models.BigIntegerField()
    payee_name = models.CharField(max_length=140)
    account_number = SealedTextField()
    bank = models.CharField(max_length=80, blank=True)
    state = models.CharField(max_length=10, choices=State.choices)
    batch = models.ForeignKey(PaymentBatch, null=True, on_delete=models.PROTECT, related_name="payments")
    instructed_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)
    bank_reason = models.CharField(max_length=140, blank=True)

    class Meta:
        ordering = ["instructed_at"]
        constraints = [
            models.CheckConstraint(condition=Q(amount_fen__gt=0), name="a_payment_is_more_than_nothing"),
            # Whatever is retried, a decision is paid once.
            models.UniqueConstraint(
                fields=["decision"], condition=~Q(state="rejected"), name="a_decision_is_paid_once"
            ),
        ]

    def __str__(self) -> str:
        return self.end_to_end_id
