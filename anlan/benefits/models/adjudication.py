from __future__ import annotations

from django.db import models
from django.db.models import Q

from anlan.benefits.models.contract import Insured


class InsuranceYear(models.Model):
    """What one insured has accumulated in the contract's year. Its row is locked while a claim is confirmed."""

    insured = models.OneToOneField(Insured, primary_key=True, on_delete=models.CASCADE, related_name="year")
    state = models.JSONField()
    updated_at = models.DateTimeField()


class AdjudicationRecord(models.Model):
    """One computation of a claim: facts, schedule, answer. Kept for ever; at most one is confirmed for a case."""

    class State(models.TextChoices):
        PROPOSED = "proposed"  # computed, counts for nothing yet
        CONFIRMED = "confirmed"  # counted into the insurance year
        SUPERSEDED = "superseded"  # a later proposal took its place
        REVERSED = "reversed"  # was confirmed, taken out of the year again

    id = models.UUIDField(primary_key=True, editable=False)
    chain = models.CharField(max_length=80, db_index=True)
    insured = models.ForeignKey(Insured, on_delete=models.PROTECT, related_name="adjudications")
    schedule_digest = models.CharField(max_length=64)
    facts = models.JSONField()
    answer = models.JSONField()
    payable_fen = models.BigIntegerField()
    state = models.CharField(max_length=12, choices=State.choices)
    computed_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)
    reversed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["computed_at"]
        constraints = [
            models.UniqueConstraint(fields=["chain"], condition=Q(state="confirmed"), name="one_confirmed_a_case"),
            models.UniqueConstraint(fields=["chain"], condition=Q(state="proposed"), name="one_proposal_a_case"),
            models.CheckConstraint(condition=Q(payable_fen__gte=0), name="payable_is_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.chain} {self.payable_fen} {self.state}"
