"""What each visit teaches about promises, and how a newly learnt model compared with the one in use."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("claims", "0003_claim_number")]

    operations = [
        migrations.AddField("stagerecord", "hazard", models.FloatField(null=True)),
        migrations.AddField("promisemodel", "in_use", models.BooleanField(default=True)),
        migrations.AddField("promisemodel", "compared_visits", models.PositiveIntegerField(default=0)),
        migrations.AddField("promisemodel", "loss_before", models.FloatField(null=True)),
        migrations.AddField("promisemodel", "loss", models.FloatField(null=True)),
        migrations.AddField("promisemodel", "stretches", models.JSONField(default=dict)),
    ]
