import headwater.store.objects
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0004_positions"),
    ]

    operations = [
        # what came before there were settlings is left as it stands
        migrations.AddField(
            model_name="article",
            name="settled",
            field=models.BooleanField(default=True),
        ),
        migrations.AlterField(
            model_name="article",
            name="settled",
            field=models.BooleanField(default=False),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(condition=models.Q(("settled", False)), fields=["number"], name="article_unsettled"),
        ),
        migrations.CreateModel(
            name="Settling",
            fields=[
                ("number", models.BigAutoField(primary_key=True, serialize=False)),
                ("stories", headwater.store.objects.ObjectField()),
                ("after", models.BigIntegerField()),
                ("ruled", models.BigIntegerField()),
            ],
            options={"ordering": ["number"]},
        ),
    ]
