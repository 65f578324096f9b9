"""Claims as other systems sent them, and what they were told about covers."""
import anlan.backbone.sealed
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('benefits', '0001_initial'),
        ('claims', '0004_promises_compared'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='EligibilityAnswer',
            fields=[
                ('id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('question', anlan.backbone.sealed.SealedTextField()),
                ('answer', anlan.backbone.sealed.SealedTextField()),
                ('answered_at', models.DateTimeField()),
                ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['answered_at'],
            },
        ),
        migrations.CreateModel(
            name='SentClaim',
            fields=[
                ('id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('identifier_index', models.BinaryField(max_length=32, null=True)),
                ('content_hash', models.BinaryField(max_length=32)),
                ('resource', anlan.backbone.sealed.SealedTextField(null=True)),
                ('received_at', models.DateTimeField()),
                ('claim', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sent', to='claims.claim')),
                ('computed', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benefits.adjudicationrecord')),
                ('sender', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['received_at'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('identifier_index__isnull', False)), fields=('sender', 'identifier_index'), name='an_identifier_opens_one_claim')],
            },
        ),
    ]
