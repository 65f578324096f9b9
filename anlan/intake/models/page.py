from __future__ import annotations

from django.conf import settings
from django.db import models

from anlan.backbone.sealed import SealedTextField
from anlan.intake.models.submission import Submission


def whole_page() -> list[float]:
    """The region of a paper that has its page to itself: x, y, width, height as fractions of the upright page."""
    return [0.0, 0.0, 1.0, 1.0]


class Page(models.Model):
    """One page and what was read on it. Fields and text are sealed: they hold names, numbers and diagnoses.

    Of several papers in one photograph each is a page here: `part` counts them, `region` is its place on the upright
    page. `best_guess` is the kind that a page of kind `other` most resembles.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="pages")
    number = models.PositiveSmallIntegerField()
    part = models.PositiveSmallIntegerField(default=1)
    region = models.JSONField(default=whole_page)
    kind = models.CharField(max_length=40)
    kind_confidence = models.FloatField()
    best_guess = models.CharField(max_length=40, blank=True)
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
        ordering = ["submission__place", "number", "part"]
        constraints = [models.UniqueConstraint(fields=["submission", "number", "part"], name="a_part_is_read_once")]
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
