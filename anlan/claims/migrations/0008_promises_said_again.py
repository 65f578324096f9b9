"""The time last said of a running stage is kept, so that a second slip is announced as the first one is."""

from __future__ import annotations

import datetime as dt

from django.db import migrations, models
from django.db.models import F, Q


def copy_what_was_said(apps, schema_editor):
    """Of stages that have not slipped the time promised; of the others what their page says now."""
    records = apps.get_model("claims", "StageRecord").objects.filter(ended_at__isnull=True)
    records.filter(slipped_at__isnull=True).update(said_by=F("latest_at"))
    for record in records.filter(slipped_at__isnull=False).select_related("claim").iterator():
        said = record.claim.promises[0]["latest_at"] if record.claim.promises else None
        record.said_by = dt.datetime.fromisoformat(said) if said else None
        record.save(update_fields=["said_by"])


class Migration(migrations.Migration):
    dependencies = [("claims", "0007_answers_about_the_bill")]

    operations = [
        migrations.AddField("stagerecord", "said_by", models.DateTimeField(null=True)),
        migrations.RunPython(copy_what_was_said, migrations.RunPython.noop),
        migrations.RemoveIndex("stagerecord", "visits_to_watch"),
        migrations.AddIndex(
            "stagerecord",
            models.Index(fields=["said_by"], name="visits_to_watch", condition=Q(ended_at__isnull=True)),
        ),
    ]
