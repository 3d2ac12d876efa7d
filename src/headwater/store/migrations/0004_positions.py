from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0003_rulings"),
    ]

    operations = [
        migrations.AlterField(
            model_name="part",
            name="position",
            field=models.FloatField(),
        ),
    ]
