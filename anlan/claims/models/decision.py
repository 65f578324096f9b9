from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from anlan.benefits.models import AdjudicationRecord
from anlan.claims.models.claim import Claim


class Decision(models.Model):
    """What a person decided on a claim, and who agreed to it."""

    class Kind(models.TextChoices):
        PAY = "pay"
        REFUSE = "refuse"

    class State(models.TextChoices):
        PROPOSED = "proposed"  # waits for the second person
        APPROVED = "approved"  # stands; the claimant has been or is being told
        RETURNED = "returned"  # the second person sent it back
        CONTESTED = "contested"  # the claimant objected; a new decision follows

    id = models.UUIDField(primary_key=True, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="decisions")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    state = models.CharField(max_length=10, choices=State.choices)
    payable_fen = models.BigIntegerField(default=0)
    adjudication = models.ForeignKey(AdjudicationRecord, null=True, on_delete=models.PROTECT, related_name="+")
    # For a refusal: clause, facts, evidence, remedies. For a return: why.
    reasons = models.JSONField(default=dict)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["decided_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["claim"], condition=Q(state__in=["proposed", "approved"]), name="one_standing_decision"
            ),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True) | ~Q(approved_by=F("decided_by")), name="four_eyes"
            ),
            models.CheckConstraint(
                condition=Q(kind="refuse", payable_fen=0) | Q(kind="pay", adjudication__isnull=False),
                name="a_payment_rests_on_a_computation",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim} {self.kind} {self.state}"
