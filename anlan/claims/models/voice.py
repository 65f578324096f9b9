from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from anlan.claims.models.claim import Claim


class Voice(models.Model):
    """What the claimant says about the claim: a rating, an objection to the amount, a complaint."""

    class Kind(models.TextChoices):
        RATING = "rating"
        OBJECTION = "objection"
        COMPLAINT = "complaint"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="voices")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    stars = models.PositiveSmallIntegerField(null=True)
    text = models.TextField(blank=True)
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    said_at = models.DateTimeField()

    class Meta:
        ordering = ["said_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="rating", stars__range=(1, 5)) | (~Q(kind="rating") & ~Q(text="")),
                name="a_voice_says_something",
            )
        ]

    def __str__(self) -> str:
        return f"{self.claim} {self.kind}"
