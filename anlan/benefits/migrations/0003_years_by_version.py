from django.db import migrations

# A year says since this migration under which version of its schedule it was computed. Until then that was always the
# version of the contract.
NAMED = """
update benefits_insuranceyear y
set state = y.state || jsonb_build_object('schedule', s.digest)
from benefits_insured i
join benefits_contract c on c.id = i.contract_id
join benefits_scheduleversion s on s.id = c.schedule_id
where i.id = y.insured_id and y.state <> '{}' and not y.state ? 'schedule';
"""
UNNAMED = "update benefits_insuranceyear set state = state - 'schedule';"


class Migration(migrations.Migration):
    dependencies = [
        ("benefits", "0002_enrolments"),
    ]

    operations = [
        migrations.RunSQL(NAMED, UNNAMED),
    ]
