"""Running legal clocks, what paused them and what extended them. Finished clocks are frozen by the database."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import F, Q


class Duty(models.Model):
    """One clock of one case. Written only by services/duties.py; reopening a case starts a new clock beside the old."""

    class Outcome(models.TextChoices):
        KEPT = "kept", "按时"
        LATE = "late", "逾期"
        CANCELLED = "cancelled", "取消"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    chain = models.CharField(max_length=80)
    rule_id = models.CharField(max_length=24)
    organisation_path = models.TextField(blank=True, default="")
    # The whole rule as it stood when the clock started (domain.duties.DutyRule.as_json).
    basis = models.JSONField()
    started_at = models.DateTimeField()
    start_event = models.CharField(max_length=120)
    calendar_version = models.TextField()
    # The date rests on days that no calendar knows yet.
    provisional = models.BooleanField(default=False)
    due_at = models.DateTimeField()
    near_at = models.DateTimeField()
    # Why this date: domain.duties.steps_to_json.
    steps = models.JSONField(default=list)
    # The beginning of the earliest pause still open.
    paused_since = models.DateTimeField(null=True, blank=True)
    stopped_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=9, choices=Outcome.choices, null=True, blank=True)
    outcome_reason = models.CharField(max_length=200, blank=True, default="")
    near_raised_at = models.DateTimeField(null=True, blank=True)
    over_raised_at = models.DateTimeField(null=True, blank=True)
    restarted_from = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "duties"
        constraints = [
            models.UniqueConstraint(
                fields=["chain", "rule_id"], condition=Q(stopped_at__isnull=True), name="one_running_clock_a_rule"
            ),
            models.CheckConstraint(
                condition=Q(stopped_at__isnull=True, outcome__isnull=True)
                | Q(stopped_at__isnull=False, outcome__isnull=False),
                name="duty_finished_has_outcome",
            ),
            models.CheckConstraint(
                condition=Q(stopped_at__isnull=True) | Q(stopped_at__gte=F("started_at")), name="duty_stops_after_start"
            ),
            models.CheckConstraint(condition=Q(due_at__gte=F("near_at")), name="duty_near_before_due"),
        ]
        indexes = [
            models.Index(fields=["chain", "rule_id", "-started_at"], name="duty_of_chain"),
            models.Index(
                fields=["near_at"],
                condition=Q(stopped_at__isnull=True, paused_since__isnull=True, over_raised_at__isnull=True),
                name="duty_to_raise",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.chain} {self.rule_id}"


class DutyPause(models.Model):
    """Time a clock stood still, and the proof: for missing papers, the delivery of the notice and the arrival."""

    duty = models.ForeignKey(Duty, on_delete=models.CASCADE, related_name="pauses")
    reason = models.CharField(max_length=24)
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    evidence = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["duty", "reason"], condition=Q(ended_at__isnull=True), name="one_open_pause_a_reason"
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("began_at")), name="pause_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.duty_id} {self.reason} {self.began_at}"


class DutyExtension(models.Model):
    """More time for a clock: who approved it, why, and the notice that told the person concerned."""

    duty = models.ForeignKey(Duty, on_delete=models.CASCADE, related_name="extensions")
    n = models.PositiveSmallIntegerField()
    unit = models.CharField(max_length=12)
    approver = models.CharField(max_length=80)
    reason = models.CharField(max_length=200)
    notice = models.CharField(max_length=80)
    granted_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.duty_id} +{self.n} {self.unit}"
