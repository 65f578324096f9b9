from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from anlan.claims.models.claim import Claim


class MaterialRequest(models.Model):
    """A notice of what is missing: once and complete (保险法 22). A second one names a supervisor and a reason."""

    class Reason(models.TextChoices):
        FIRST = "first"
        NEW_FACT = "new_fact"
        PAPER_PROVED_FALSE = "paper_proved_false"
        CLAIM_EXTENDED = "claim_extended"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="material_requests")
    number = models.PositiveSmallIntegerField()
    # What was asked: kinds missing and pages to take again, as intake's assessment said then.
    items = models.JSONField()
    reason = models.CharField(max_length=30, choices=Reason.choices)
    note = models.TextField(blank=True)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    notice_id = models.UUIDField(null=True)
    delivered_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["claim", "number"], name="requests_are_numbered"),
            models.UniqueConstraint(fields=["claim"], condition=Q(answered_at__isnull=True), name="one_open_request"),
            models.CheckConstraint(
                condition=Q(number=1) | (~Q(reason="first") & Q(asked_by__isnull=False)),
                name="a_second_request_needs_a_person_and_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim} request {self.number}"
