"""Legal clocks and loaded years of holidays; the database itself freezes what is finished."""

import uuid

import django.db.models.deletion
from django.db import migrations, models

FREEZE = """
create function duty_refuse_finished() returns trigger language plpgsql as $$
begin
    if old.stopped_at is not null then
        raise exception 'the clock % of % is finished and frozen: % is refused', old.rule_id, old.chain, tg_op
            using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger duty_finished_is_frozen before update or delete on backbone_duty
    for each row execute function duty_refuse_finished();

create function duty_refuse_history_of_finished() returns trigger language plpgsql as $$
declare
    duty uuid := case when tg_op = 'INSERT' then new.duty_id else old.duty_id end;
begin
    if exists (select 1 from backbone_duty where id = duty and stopped_at is not null) then
        raise exception 'the clock % is finished and frozen: % on % is refused', duty, tg_op, tg_table_name
            using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger pause_of_finished_is_frozen before insert or update or delete on backbone_dutypause
    for each row execute function duty_refuse_history_of_finished();
create trigger extension_of_finished_is_frozen before insert or update or delete on backbone_dutyextension
    for each row execute function duty_refuse_history_of_finished();
"""

UNFREEZE = """
drop trigger duty_finished_is_frozen on backbone_duty;
drop trigger pause_of_finished_is_frozen on backbone_dutypause;
drop trigger extension_of_finished_is_frozen on backbone_dutyextension;
drop function duty_refuse_finished, duty_refuse_history_of_finished;
"""


class Migration(migrations.Migration):
    dependencies = [("backbone", "0002_journal")]

    operations = [
        migrations.CreateModel(
            name="CalendarYear",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("year", models.PositiveSmallIntegerField()),
                ("source", models.CharField(max_length=200)),
                ("loaded_at", models.DateTimeField()),
                ("actor", models.CharField(max_length=80)),
            ],
            options={
                "indexes": [models.Index(fields=["year", "-id"], name="calendar_year_newest")],
            },
        ),
        migrations.CreateModel(
            name="Duty",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("chain", models.CharField(max_length=80)),
                ("rule_id", models.CharField(max_length=24)),
                ("organisation_path", models.TextField(blank=True, default="")),
                ("basis", models.JSONField()),
                ("started_at", models.DateTimeField()),
                ("start_event", models.CharField(max_length=120)),
                ("calendar_version", models.TextField()),
                ("provisional", models.BooleanField(default=False)),
                ("due_at", models.DateTimeField()),
                ("near_at", models.DateTimeField()),
                ("steps", models.JSONField(default=list)),
                ("paused_since", models.DateTimeField(blank=True, null=True)),
                ("stopped_at", models.DateTimeField(blank=True, null=True)),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[("kept", "按时"), ("late", "逾期"), ("cancelled", "取消")],
                        max_length=9,
                        null=True,
                    ),
                ),
                ("outcome_reason", models.CharField(blank=True, default="", max_length=200)),
                ("near_raised_at", models.DateTimeField(blank=True, null=True)),
                ("over_raised_at", models.DateTimeField(blank=True, null=True)),
                (
                    "restarted_from",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="backbone.duty",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "duties",
            },
        ),
        migrations.CreateModel(
            name="DutyExtension",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("n", models.PositiveSmallIntegerField()),
                ("unit", models.CharField(max_length=12)),
                ("approver", models.CharField(max_length=80)),
                ("reason", models.CharField(max_length=200)),
                ("notice", models.CharField(max_length=80)),
                ("granted_at", models.DateTimeField()),
                (
                    "duty",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="extensions", to="backbone.duty"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="DutyPause",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reason", models.CharField(max_length=24)),
                ("began_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("evidence", models.JSONField(default=dict)),
                (
                    "duty",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="pauses", to="backbone.duty"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="CalendarDay",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField()),
                ("kind", models.CharField(choices=[("holiday", "放假"), ("make_up", "调休上班")], max_length=8)),
                (
                    "year",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="days", to="backbone.calendaryear"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("year", "day"), name="one_kind_a_day")],
            },
        ),
        migrations.AddIndex(
            model_name="duty",
            index=models.Index(fields=["chain", "rule_id", "-started_at"], name="duty_of_chain"),
        ),
        migrations.AddIndex(
            model_name="duty",
            index=models.Index(
                condition=models.Q(
                    ("over_raised_at__isnull", True), ("paused_since__isnull", True), ("stopped_at__isnull", True)
                ),
                fields=["near_at"],
                name="duty_to_raise",
            ),
        ),
        migrations.AddConstraint(
            model_name="duty",
            constraint=models.UniqueConstraint(
                condition=models.Q(("stopped_at__isnull", True)),
                fields=("chain", "rule_id"),
                name="one_running_clock_a_rule",
            ),
        ),
        migrations.AddConstraint(
            model_name="duty",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("outcome__isnull", True), ("stopped_at__isnull", True)),
                    models.Q(("outcome__isnull", False), ("stopped_at__isnull", False)),
                    _connector="OR",
                ),
                name="duty_finished_has_outcome",
            ),
        ),
        migrations.AddConstraint(
            model_name="duty",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("stopped_at__isnull", True), ("stopped_at__gte", models.F("started_at")), _connector="OR"
                ),
                name="duty_stops_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="duty",
            constraint=models.CheckConstraint(
                condition=models.Q(("due_at__gte", models.F("near_at"))), name="duty_near_before_due"
            ),
        ),
        migrations.AddConstraint(
            model_name="dutypause",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at__isnull", True)),
                fields=("duty", "reason"),
                name="one_open_pause_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="dutypause",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ended_at__isnull", True), ("ended_at__gte", models.F("began_at")), _connector="OR"
                ),
                name="pause_ends_after_start",
            ),
        ),
        migrations.RunSQL(FREEZE, UNFREEZE),
    ]
