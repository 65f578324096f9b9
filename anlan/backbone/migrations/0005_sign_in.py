from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("backbone", "0004_files_and_notices")]

    operations = []
