"""Files by content, notices with their proof, and the journal's first months."""

import anlan.backbone.sealed
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

# The months in which the first events will fall; jobs/journal.py prepares the later ones.
FIRST_MONTHS = """
select journal_prepare_month((date_trunc('month', now()) + make_interval(months => ahead))::date)
from generate_series(0, 2) as ahead
"""


class Migration(migrations.Migration):
    dependencies = [("backbone", "0003_duties")]

    operations = [
        migrations.CreateModel(
            name="StoredFile",
            fields=[
                ("sha256", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("size_bytes", models.BigIntegerField()),
                ("media_type", models.CharField(max_length=60)),
                ("storage_name", models.CharField(max_length=200)),
                ("stored_at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["stored_at"], name="stored_file_age")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("sha256__regex", "^[0-9a-f]{64}$")), name="stored_file_sha256_is_hex"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DisplayCopy",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("page", models.PositiveSmallIntegerField()),
                ("longest_side_px", models.PositiveIntegerField()),
                ("turned_degrees", models.PositiveSmallIntegerField(default=0)),
                ("storage_name", models.CharField(max_length=200)),
                ("made_at", models.DateTimeField()),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="display_copies",
                        to="backbone.storedfile",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("file", "page", "longest_side_px", "turned_degrees"), name="one_display_copy_of_a_kind"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ("message_id", models.UUIDField(db_index=True)),
                ("chain", models.CharField(blank=True, max_length=80)),
                ("key", models.CharField(max_length=40)),
                (
                    "channel",
                    models.CharField(
                        choices=[("in_app", "站内"), ("sms", "短信"), ("email", "电子邮件")], max_length=8
                    ),
                ),
                ("address", anlan.backbone.sealed.SealedTextField(blank=True, null=True)),
                ("language", models.CharField(max_length=10)),
                ("title", models.CharField(max_length=200)),
                ("body", anlan.backbone.sealed.SealedTextField()),
                ("values", models.JSONField(default=dict)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "待发送"),
                            ("sending", "发送中"),
                            ("sent", "已发出"),
                            ("delivered", "已送达"),
                            ("failed", "发送失败"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("next_try_at", models.DateTimeField(blank=True, null=True)),
                ("claimed_at", models.DateTimeField(blank=True, null=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("sent_at", models.DateTimeField(blank=True, null=True)),
                ("delivered_at", models.DateTimeField(blank=True, null=True)),
                ("read_at", models.DateTimeField(blank=True, null=True)),
                ("evidence", models.JSONField(default=dict)),
                (
                    "recipient",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notices",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["created_at", "id"],
                "indexes": [
                    models.Index(fields=["chain", "created_at"], name="notice_of_case"),
                    models.Index(
                        condition=models.Q(("channel", "in_app")),
                        fields=["recipient", "-created_at"],
                        name="notice_of_person",
                    ),
                    models.Index(
                        condition=models.Q(("state__in", ["waiting", "sending"])),
                        fields=["next_try_at"],
                        name="notice_to_send",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("message_id", "channel"), name="one_notice_a_channel"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "delivered"), _negated=True),
                            ("delivered_at__isnull", False),
                            _connector="OR",
                        ),
                        name="delivered_notice_has_its_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("recipient__isnull", False), ("address__isnull", False), _connector="OR"),
                        name="notice_goes_to_someone",
                    ),
                ],
            },
        ),
        migrations.RunSQL(FIRST_MONTHS, migrations.RunSQL.noop),
    ]
