"""What a handler says of a bill that no paper says."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("claims", "0006_promises_told_in_time")]

    operations = [migrations.AddField("claim", "bill_answers", models.JSONField(default=dict))]
