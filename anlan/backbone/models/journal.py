"""The journal's table: append-only, partitioned by month, written only by the database function `journal_append`."""

from __future__ import annotations

from django.db import models


class JournalHead(models.Model):
    """The newest link of each chain. Its row is locked while a link is added, so a chain never forks."""

    chain = models.CharField(max_length=80, primary_key=True)
    seq = models.BigIntegerField()
    digest = models.BinaryField()

    class Meta:
        db_table = "journal_head"
        managed = False


class JournalEvent(models.Model):
    """One thing that happened to one case. Never changed, never deleted (the database refuses both)."""

    pk = models.CompositePrimaryKey("chain", "seq", "recorded_at")
    chain = models.CharField(max_length=80)
    seq = models.BigIntegerField()
    recorded_at = models.DateTimeField()
    happened_at = models.DateTimeField()
    kind = models.CharField(max_length=60)
    actor = models.CharField(max_length=80)
    payload = models.JSONField()
    body_digest = models.BinaryField()
    digest = models.BinaryField()

    class Meta:
        db_table = "journal_event"
        managed = False
        ordering = ["chain", "seq"]

    def __str__(self) -> str:
        return f"{self.chain} #{self.seq} {self.kind}"
