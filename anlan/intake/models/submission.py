from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from anlan.backbone.models import StoredFile
from anlan.intake.models.bundle import Bundle


class Submission(models.Model):
    """One file as it was sent for a bundle. Withdrawn ones stay: nothing given is lost."""

    class State(models.TextChoices):
        WAITING = "waiting"  # stored, its pages not read yet
        READ = "read"  # every page has a reading
        UNREADABLE = "unreadable"  # the reader gave up on the file; `failure` says why

    id = models.UUIDField(primary_key=True, editable=False)
    bundle = models.ForeignKey(Bundle, on_delete=models.CASCADE, related_name="submissions")
    stored_file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=255)
    page_count = models.PositiveSmallIntegerField()
    place = models.PositiveSmallIntegerField()
    submitted_at = models.DateTimeField()
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, choices=State.choices, default=State.WAITING)
    failure = models.CharField(max_length=30, blank=True)
    read_at = models.DateTimeField(null=True)
    # The page being read and what it seems to be, shown until its fields are there; of no weight afterwards.
    page_seen = models.PositiveSmallIntegerField(null=True)
    kind_seen = models.CharField(max_length=40, blank=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["place"]
        constraints = [
            # The same content is one submission: sending it again after a broken connection changes nothing.
            models.UniqueConstraint(
                fields=["bundle", "stored_file"],
                condition=Q(withdrawn_at__isnull=True),
                name="a_file_is_submitted_once",
            )
        ]

    def __str__(self) -> str:
        return self.file_name
