from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("backbone", "0003_duties")]

    operations = []
