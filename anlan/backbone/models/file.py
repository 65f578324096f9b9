"""Files as the system keeps them: named by their content, and lighter copies of their pages for the screen."""

from __future__ import annotations

from django.db import models


class StoredFile(models.Model):
    """One content, stored once however often it is handed in. It stays as long as a row of a room points at it."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    size_bytes = models.BigIntegerField()
    media_type = models.CharField(max_length=60)
    storage_name = models.CharField(max_length=200)
    stored_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["stored_at"], name="stored_file_age")]
        constraints = [
            models.CheckConstraint(condition=models.Q(sha256__regex="^[0-9a-f]{64}$"), name="stored_file_sha256_is_hex")
        ]

    def __str__(self) -> str:
        return f"{self.media_type} {self.sha256[:12]}"


class DisplayCopy(models.Model):
    """A JPEG of one page without EXIF or other hidden content; can be made again from the original at any time."""

    file = models.ForeignKey(StoredFile, on_delete=models.CASCADE, related_name="display_copies")
    page = models.PositiveSmallIntegerField()
    longest_side_px = models.PositiveIntegerField()
    turned_degrees = models.PositiveSmallIntegerField(default=0)
    storage_name = models.CharField(max_length=200)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["file", "page", "longest_side_px", "turned_degrees"], name="one_display_copy_of_a_kind"
            )
        ]

    def __str__(self) -> str:
        return f"{self.file_id[:12]} page {self.page}, {self.longest_side_px} px"
