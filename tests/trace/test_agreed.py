"""Sentences that several origins carry."""

from headwater.trace import trace


def test_a_sentence_is_agreed_only_where_two_origins_carry_it(ferry):
    assert trace("s", [ferry["original"], ferry["spun"]]).agreed == ()
    found = trace("s", [ferry["original"], ferry["spun"], ferry["other"]]).agreed
    assert found
    assert all(sentence.origins >= 2 for sentence in found)


def test_best_supported_sentences_come_first(ferry):
    found = trace("s", list(ferry.values())).agreed
    assert [sentence.origins for sentence in found] == sorted((sentence.origins for sentence in found), reverse=True)


def test_the_words_of_a_quotation_without_its_speaker_are_not_agreed(ferry):
    for sentence in trace("s", list(ferry.values())).agreed:
        text = next(r.article.text for r in ferry.values() if r.article.id == sentence.place.article)
        words = text[slice(*sentence.place.span)]
        assert not (words.startswith("“") and words.endswith("”"))
