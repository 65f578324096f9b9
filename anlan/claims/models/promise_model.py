from __future__ import annotations

from django.db import models


class PromiseModel(models.Model):
    """What the forecast has learnt from stages, kept with the day it learnt it. The newest one is in use."""

    learned_at = models.DateTimeField()
    content = models.TextField()
    real_visits = models.PositiveIntegerField()
    synthetic_visits = models.PositiveIntegerField()

    class Meta:
        ordering = ["-learned_at"]

    def __str__(self) -> str:
        return f"{self.learned_at:%Y-%m-%d %H:%M}"
