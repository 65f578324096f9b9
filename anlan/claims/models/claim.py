from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from anlan.backbone.models import Organisation
from anlan.backbone.sealed import SealedTextField
from anlan.benefits.models import Insured
from anlan.intake.models import Bundle


class Claim(models.Model):
    """A claim (赔案): one loss of one insured, from notice to closing."""

    class Outcome(models.TextChoices):
        OPEN = "", "—"
        PAID = "paid"  # money reached the payee
        REFUSED = "refused"  # a person refused, a second person agreed, the notice went out
        WITHDRAWN = "withdrawn"  # the claimant took it back

    id = models.UUIDField(primary_key=True, editable=False)
    number = models.CharField(max_length=30, unique=True)
    line = models.CharField(max_length=20)
    product = models.CharField(max_length=60)
    insured = models.ForeignKey(Insured, on_delete=models.PROTECT, related_name="claims")
    bundle = models.OneToOneField(Bundle, on_delete=models.PROTECT, related_name="+")
    claimant = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="claims_made"
    )
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    # The organisation's path as it was at notice: the one scope compares prefixes of it.
    organisation_path = models.TextField()
    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="claims_handled"
    )
    loss_on = models.DateField()
    accident = models.BooleanField(default=False)
    description = models.TextField(blank=True)
    payee = SealedTextField(null=True)
    # What a handler has said of the bill (claims/domain/bill_answers.py reads it); empty while nothing was asked.
    bill_answers = models.JSONField(default=dict)
    noticed_at = models.DateTimeField()
    stage = models.CharField(max_length=20)
    stage_since = models.DateTimeField()
    handed_in_at = models.DateTimeField(null=True)
    # Promises of the stages still to come, as computed last (claims/selectors/promises.py reads them).
    promises = models.JSONField(default=list)
    promised_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, default=Outcome.OPEN, blank=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["noticed_at"]
        indexes = [
            models.Index(fields=["organisation_path"], name="claim_scope", opclasses=["text_pattern_ops"]),
            models.Index(fields=["handler", "stage_since"], name="claim_open", condition=Q(closed_at__isnull=True)),
            models.Index(fields=["claimant", "-noticed_at"], name="claim_by_claimant"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, outcome="") | (Q(closed_at__isnull=False) & ~Q(outcome="")),
                name="a_closed_claim_has_an_outcome",
            )
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def chain(self) -> str:
        """The claim's name in the journal, in duties, notices and adjudications."""
        return f"claim/{self.id}"


class StageRecord(models.Model):
    """One visit of a claim to a stage, with the promise made when it began."""

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="stages")
    stage = models.CharField(max_length=20)
    visit = models.PositiveSmallIntegerField()
    cause = models.CharField(max_length=30)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    earliest_at = models.DateTimeField(null=True)
    expected_at = models.DateTimeField(null=True)
    latest_at = models.DateTimeField(null=True)
    # The latest time last said to the claimant: what was promised, and after each slip what was announced instead.
    # Null where nothing is said any more: the stage is the claimant's, who has been told that we wait.
    said_by = models.DateTimeField(null=True)
    slipped_at = models.DateTimeField(null=True)
    slip_reasons = models.JSONField(default=list)
    # How many claims stood in the stage when this one entered it; null in stages where nobody queues.
    ahead = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ["visit"]
        indexes = [
            models.Index(fields=["-started_at"], name="visits_by_start"),
            models.Index(fields=["ended_at"], name="visits_by_end"),
            models.Index(fields=["said_by"], name="visits_to_watch", condition=Q(ended_at__isnull=True)),
        ]
        constraints = [
            models.UniqueConstraint(fields=["claim", "visit"], name="visits_are_numbered"),
            models.UniqueConstraint(fields=["claim"], condition=Q(ended_at__isnull=True), name="one_stage_at_a_time"),
        ]

    def __str__(self) -> str:
        return f"{self.claim} {self.stage} #{self.visit}"

    @property
    def kept(self) -> bool | None:
        """Whether the promise of the upper bound was kept; None while the stage runs or where none was made."""
        if self.ended_at is None or self.latest_at is None:
            return None
        return self.ended_at <= self.latest_at
