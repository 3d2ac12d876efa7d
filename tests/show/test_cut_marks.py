"""Sentences that were cut out of a quotation."""

import pytest

from headwater.show.cut_marks import whole


@pytest.mark.parametrize(
    ("words", "lang", "shown"),
    [
        ("Police said: “All are safe.", "en", "Police said: “All are safe. …”"),
        ("Police said: “All are safe.”", "en", "Police said: “All are safe.”"),
        ("It was the wind,” she said.", "en", "“… It was the wind,” she said."),
        ("It was the wind,” she said. “I know.", "en", "“… It was the wind,” she said. “I know. …”"),
        ('The mayor said: "We wait.', "en", 'The mayor said: "We wait. …"'),
        ("Er sagte: „Wir warten.", "de", "Er sagte: „Wir warten. …“"),
        ("Er sagte: „Wir warten“, und ging.", "de", "Er sagte: „Wir warten“, und ging."),
        ("Il dit : «\u00a0Nous attendons.", "fr", "Il dit : «\u00a0Nous attendons. …»"),
        ("Il dit : «\u00a0Nous attendons\u00a0» et sort.", "fr", "Il dit : «\u00a0Nous attendons\u00a0» et sort."),
        ("”Vi väntar”, sade hon.", "sv", "”Vi väntar”, sade hon."),
        ("市长说：“我们等。", "zh", "市长说：“我们等。 …”"),
        ("「待ちます」と市長は述べた。", "ja", "「待ちます」と市長は述べた。"),
        ('The beam was 5" thick.', "en", 'The beam was 5" thick.'),
    ],
)
def test_a_sentence_shows_where_its_quotation_goes_on(words, lang, shown):
    assert whole(words, lang) == shown
