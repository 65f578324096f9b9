from __future__ import annotations

from django.db import models


class PromiseModel(models.Model):
    """What the forecast has learnt from stages, kept with the day it learnt it.

    The newest one with `in_use` is in use. One that foresaw the newest visits worse than its forerunner is kept unused;
    the losses say by how much (`anlan.engines.forecast.Comparison`), on how many visits.
    """

    learned_at = models.DateTimeField()
    content = models.TextField()
    real_visits = models.PositiveIntegerField()
    synthetic_visits = models.PositiveIntegerField()
    in_use = models.BooleanField(default=True)
    compared_visits = models.PositiveIntegerField(default=0)
    loss_before = models.FloatField(null=True)
    loss = models.FloatField(null=True)
    # Which visits it was learnt from: a name in `anlan.claims.services.learning.RECIPES`.
    recipe = models.CharField(max_length=20, default="all")

    class Meta:
        ordering = ["-learned_at"]

    def __str__(self) -> str:
        return f"{self.learned_at:%Y-%m-%d %H:%M}"


class PromisedLoad(models.Model):
    """What the promises of all open claims were last computed with; one row. A change of it computes them anew."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    taken_at = models.DateTimeField()
    # The model then in use; null for the shipped one.
    model_id = models.BigIntegerField(null=True)
    # Stage -> how far its curve was read; "line/stage" -> how many claims stood in it.
    stretches = models.JSONField(default=dict)
    queues = models.JSONField(default=dict)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.taken_at:%Y-%m-%d %H:%M}"
