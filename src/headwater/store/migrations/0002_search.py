"""The full-text indexes. Their words are parted by `text.searchable`, so that each script is found."""

from django.db import migrations

_MAKE = """
CREATE VIRTUAL TABLE report_words USING fts5(title, body, tokenize = "unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE saying_words USING fts5(words, tokenize = "unicode61 remove_diacritics 0");
"""


class Migration(migrations.Migration):
    dependencies = [("store", "0001_first")]
    operations = [
        migrations.RunSQL(_MAKE, "DROP TABLE report_words; DROP TABLE saying_words;"),
    ]
