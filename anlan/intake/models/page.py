from __future__ import annotations

from django.conf import settings
from django.db import models

from anlan.backbone.sealed import SealedTextField
from anlan.intake.models.submission import Submission


class Page(models.Model):
    """One page and what was read on it. Fields and text are sealed: they hold names, numbers and diagnoses."""

    id = models.UUIDField(primary_key=True, editable=False)
    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="pages")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=40)
    kind_confidence = models.FloatField()
    turned_degrees = models.PositiveSmallIntegerField(default=0)
    fields = SealedTextField()
    text = SealedTextField()
    problems = models.JSONField(default=list)
    seconds = models.FloatField()
    read_at = models.DateTimeField()
    # The key of an invoice as a blind index, to find the same invoice under another claim without opening seals.
    invoice_index = models.BinaryField(null=True, max_length=32)
    confirmed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["submission__place", "number"]
        constraints = [models.UniqueConstraint(fields=["submission", "number"], name="a_page_is_read_once")]
        indexes = [models.Index(fields=["invoice_index"], name="page_by_invoice")]

    def __str__(self) -> str:
        return f"{self.submission} p{self.number} {self.kind}"


class Correction(models.Model):
    """A person's better word on a page: what stood there before and after. Kept for ever as a labelled example."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="corrections")
    corrected_at = models.DateTimeField()
    corrected_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    before = SealedTextField()
    after = SealedTextField()

    def __str__(self) -> str:
        return f"{self.page} {self.corrected_at:%Y-%m-%d}"
