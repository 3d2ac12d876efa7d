"""Words that are put for each other, and words of correction notices."""

import pytest

from headwater.language.corrections import notices
from headwater.language.related import across, related


def share(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return bool(set(one) & set(other))


def test_synonyms_share_a_group_and_unrelated_words_do_not():
    words = related("en")
    assert share(words["reduc"], words["cut"])
    assert share(words["12"], words["twelv"])
    assert not share(words["reduc"], words["hospit"])


def test_a_language_without_a_file_has_no_related_words():
    assert not related("xx")
    assert not related(None)


@pytest.mark.parametrize(
    ("tag", "stem"), [("de", "krankenhaus"), ("fr", "hôpital"), ("es", "hospital"), ("ru", "больниц"), ("zh", "医院")]
)
def test_a_matter_is_the_same_across_languages(tag, stem):
    known = across(tag)
    found = next(groups for word, groups in known.items() if word[:5] == stem[:5].replace("ô", "o"))
    assert share(found, across("en")["hospit"])


def test_notices_are_known_by_language_with_a_default():
    assert "erratum" in notices("fr-CA")
    assert notices("xx") == notices(None) != ()
