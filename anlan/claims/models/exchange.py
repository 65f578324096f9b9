from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from anlan.backbone.sealed import SealedTextField
from anlan.benefits.models import AdjudicationRecord
from anlan.claims.models.claim import Claim


class SentClaim(models.Model):
    """A claim as another system sent it, kept word for word but for its files: repeats are told by it."""

    id = models.UUIDField(primary_key=True, editable=False)
    # Empty only inside the transaction that opens the claim: the row is the lock under which it is opened once.
    claim = models.OneToOneField(Claim, null=True, on_delete=models.PROTECT, related_name="sent")
    sender = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    identifier_index = models.BinaryField(max_length=32, null=True)  # blind index of the sender's own name for it
    content_hash = models.BinaryField(max_length=32)
    resource = SealedTextField(null=True)
    # The computation that followed the sent bill line by line; a later one follows the papers.
    computed = models.ForeignKey(AdjudicationRecord, null=True, on_delete=models.PROTECT, related_name="+")
    received_at = models.DateTimeField()

    class Meta:
        ordering = ["received_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["sender", "identifier_index"],
                condition=Q(identifier_index__isnull=False),
                name="an_identifier_opens_one_claim",
            )
        ]

    def __str__(self) -> str:
        return f"{self.claim} as sent"


class EligibilityAnswer(models.Model):
    """A question of another system about somebody's cover, and what it was told at that moment."""

    id = models.UUIDField(primary_key=True, editable=False)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    question = SealedTextField()
    answer = SealedTextField()
    answered_at = models.DateTimeField()

    class Meta:
        ordering = ["answered_at"]

    def __str__(self) -> str:
        return f"eligibility {self.id}"
