import anlan.backbone.sealed
import django.db.models.deletion
import django.db.models.expressions
from django.conf import settings
from django.db import migrations, models

# Members of mass plans, many millions: partitioned, so that a large import is loaded and indexed as a table of its own
# and then attached. Fixed widths first, so that nothing is padded. docs/decisions/0010-enrolments-of-mass-plans.md
TABLES = """
create table benefits_enrolment (
    import_id integer not null,
    row integer not null,
    born_on date not null,
    starts_on date not null,
    ends_on date not null,
    insured_since date not null,
    part smallint not null,
    claim_free_years smallint not null,
    pre_existing boolean,
    id_index bytea not null,
    id_number bytea not null,
    name varchar(120) not null,
    sex varchar(6) not null,
    family varchar(40),
    constraint enrolment_ends_after_start check (ends_on >= starts_on),
    primary key (id_index, part, import_id)
) partition by list (part);

-- The part that small imports share. A large one brings its own.
create table benefits_enrolment_0 partition of benefits_enrolment for values in (0);
create index benefits_enrolment_0_row on benefits_enrolment_0 (import_id, row);

create sequence benefits_enrolment_part as smallint;
"""
# A function, so that each connection plans the look-up once and not at every call: planning takes longer than finding,
# the more so the more parts there are. Both halves go by the blind index first; the rest hangs on what was found.
LOOK_UP = """
create function benefits_eligibility(p_index bytea, p_on date) returns table (
    insured_id uuid, enrolment_id text, contract_number text, product text, edition text, name text,
    born_on date, starts_on date, ends_on date, in_force boolean, organisation_path text
) language plpgsql stable as $$
begin
    return query
    with insured as materialized (
        select i.id, null::text as enrolment, i.contract_id, i.name, i.born_on, i.starts_on, i.ends_on
        from benefits_insured i where i.id_index = p_index
    ), enrolled as materialized (
        select e.import_id, e.row, e.name, e.born_on, e.starts_on, e.ends_on
        from benefits_enrolment e where e.id_index = p_index
    ), found as (
        select * from insured
        union all
        select null, e.import_id || '-' || e.row, m.contract_id, e.name, e.born_on, e.starts_on, e.ends_on
        from enrolled e join benefits_enrolmentimport m on m.id = e.import_id
        where not exists (select 1 from insured i where i.contract_id = m.contract_id)
    )
    select f.id, f.enrolment, c.number::text, s.product::text, s.edition::text, f.name::text, f.born_on,
           coalesce(f.starts_on, c.starts_on), coalesce(f.ends_on, c.ends_on),
           p_on between coalesce(f.starts_on, c.starts_on) and coalesce(f.ends_on, c.ends_on), o.path::text
    from found f
    join benefits_contract c on c.id = f.contract_id
    join benefits_scheduleversion s on s.id = c.schedule_id
    join backbone_organisation o on o.id = c.organisation_id
    order by 8 desc, 3;
end $$;
"""
UNDO = "drop function benefits_eligibility; drop table benefits_enrolment cascade; drop sequence benefits_enrolment_part;"


class Migration(migrations.Migration):

    dependencies = [
        ('benefits', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Enrolment',
            fields=[
                ('pk', models.CompositePrimaryKey('id_index', 'part', 'enrolled_by', blank=True, editable=False, primary_key=True, serialize=False)),
                ('id_index', models.BinaryField(max_length=32)),
                ('part', models.SmallIntegerField()),
                ('row', models.IntegerField()),
                ('id_number', anlan.backbone.sealed.SealedTextField()),
                ('name', models.CharField(max_length=120)),
                ('born_on', models.DateField()),
                ('sex', models.CharField(max_length=6)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('insured_since', models.DateField()),
                ('family', models.CharField(max_length=40, null=True)),
                ('claim_free_years', models.SmallIntegerField()),
                ('pre_existing', models.BooleanField(null=True)),
            ],
            options={
                'db_table': 'benefits_enrolment',
                'managed': False,
            },
        ),
        migrations.AddField(
            model_name='insured',
            name='ends_on',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='insured',
            name='enrolled_row',
            field=models.PositiveIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='insured',
            name='family',
            field=models.CharField(max_length=40, null=True),
        ),
        migrations.AddField(
            model_name='insured',
            name='insured_since',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='insured',
            name='starts_on',
            field=models.DateField(null=True),
        ),
        migrations.CreateModel(
            name='EnrolmentImport',
            fields=[
                ('id', models.AutoField(primary_key=True, serialize=False)),
                ('file_name', models.CharField(max_length=255)),
                ('digest', models.CharField(max_length=64)),
                ('part', models.PositiveSmallIntegerField()),
                ('read_rows', models.PositiveIntegerField()),
                ('loaded_rows', models.PositiveIntegerField()),
                ('rejected_rows', models.PositiveIntegerField()),
                ('first_day', models.DateField(null=True)),
                ('last_day', models.DateField(null=True)),
                ('state', models.CharField(choices=[('loaded', 'Loaded'), ('withdrawn', 'Withdrawn')], default='loaded', max_length=12)),
                ('imported_at', models.DateTimeField()),
                ('withdrawn_at', models.DateTimeField(null=True)),
                ('contract', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='imports', to='benefits.contract')),
                ('imported_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-id'],
            },
        ),
        migrations.AddField(
            model_name='insured',
            name='enrolled_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='insured', to='benefits.enrolmentimport'),
        ),
        migrations.CreateModel(
            name='EnrolmentReject',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.PositiveIntegerField()),
                ('code', models.CharField(max_length=40)),
                ('column', models.CharField(max_length=40)),
                ('other', models.CharField(max_length=80)),
                ('enrolment_import', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rejects', to='benefits.enrolmentimport')),
            ],
            options={
                'ordering': ['enrolment_import', 'row'],
            },
        ),
        migrations.AddConstraint(
            model_name='enrolmentimport',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'loaded')), fields=('contract', 'digest'), name='a_file_is_imported_once'),
        ),
        migrations.AddConstraint(
            model_name='enrolmentimport',
            constraint=models.CheckConstraint(condition=models.Q(('read_rows', django.db.models.expressions.CombinedExpression(models.F('loaded_rows'), '+', models.F('rejected_rows')))), name='import_adds_up'),
        ),
        migrations.AddIndex(
            model_name='enrolmentreject',
            index=models.Index(fields=['enrolment_import', 'row'], name='rejects_in_order'),
        ),
        migrations.RunSQL(TABLES + LOOK_UP, UNDO),
    ]
