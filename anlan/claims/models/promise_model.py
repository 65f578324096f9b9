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
    # How far each stage's curve was read when the promises of all open claims were last computed by this model.
    stretches = models.JSONField(default=dict)

    class Meta:
        ordering = ["-learned_at"]

    def __str__(self) -> str:
        return f"{self.learned_at:%Y-%m-%d %H:%M}"
