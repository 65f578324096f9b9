"""Serial numbers of claims come from a sequence: never the same twice, whatever is undone."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("claims", "0002_initial")]

    operations = [migrations.RunSQL("create sequence claims_number", "drop sequence claims_number")]
