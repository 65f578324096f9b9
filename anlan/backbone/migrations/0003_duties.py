from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("backbone", "0002_journal")]

    operations = []
