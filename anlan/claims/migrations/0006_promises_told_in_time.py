"""What promises are learnt from and last rested on; hazards are read anew from the visits, never kept."""

from __future__ import annotations

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("claims", "0005_claims_sent_by_systems")]

    operations = [
        migrations.RemoveField("stagerecord", "hazard"),
        migrations.AddField("stagerecord", "ahead", models.PositiveIntegerField(null=True)),
        migrations.AddIndex("stagerecord", models.Index(fields=["-started_at"], name="visits_by_start")),
        migrations.AddIndex("stagerecord", models.Index(fields=["ended_at"], name="visits_by_end")),
        migrations.AddIndex(
            "stagerecord",
            models.Index(
                fields=["latest_at"],
                name="visits_to_watch",
                condition=Q(ended_at__isnull=True, slipped_at__isnull=True),
            ),
        ),
        migrations.RemoveField("promisemodel", "stretches"),
        migrations.AddField("promisemodel", "recipe", models.CharField(default="all", max_length=20)),
        migrations.CreateModel(
            name="PromisedLoad",
            fields=[
                ("id", models.PositiveSmallIntegerField(default=1, editable=False, primary_key=True, serialize=False)),
                ("taken_at", models.DateTimeField()),
                ("model_id", models.BigIntegerField(null=True)),
                ("stretches", models.JSONField(default=dict)),
                ("queues", models.JSONField(default=dict)),
            ],
            options={"ordering": ["id"]},
        ),
    ]
