from __future__ import annotations

from django.db import models


class ScheduleVersion(models.Model):
    """One edition of a product's benefit schedule, word for word. Never changed: a correction is a new version."""

    product = models.CharField(max_length=60)
    edition = models.CharField(max_length=20)
    digest = models.CharField(max_length=64, unique=True)
    text = models.TextField()
    in_force_from = models.DateField()
    in_force_to = models.DateField(null=True)
    registered_at = models.DateTimeField()

    class Meta:
        ordering = ["product", "in_force_from", "registered_at"]

    def __str__(self) -> str:
        return f"{self.product} {self.edition}"
