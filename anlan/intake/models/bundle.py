from __future__ import annotations

from django.db import models

from anlan.backbone.sealed import SealedTextField


class Bundle(models.Model):
    """All the material of one case, and what it is checked against (sealed: it names a person)."""

    id = models.UUIDField(primary_key=True, editable=False)
    chain = models.CharField(max_length=80, unique=True)
    scene = models.CharField(max_length=30)
    expectation = SealedTextField()
    opened_at = models.DateTimeField()
    # What the last assessment said: needs, missing, findings, pages to retake. Computed, never edited.
    assessment = models.JSONField(null=True)
    assessed_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.chain
