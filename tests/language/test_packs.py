"""Language files: each is whole, and says where it comes from."""

import pytest

from headwater.language import known, pack
from headwater.language.pack import DEFAULT
from headwater.language.tags import primary


@pytest.mark.parametrize("tag", sorted(known()))
def test_each_language_file_names_itself_its_sources_and_its_marks(tag):
    found = pack(tag)

    assert found.tag == tag
    assert found.sources
    assert all(len(opening) == len(closing) == 1 for opening, closing in found.marks.pairs)


@pytest.mark.parametrize("tag", sorted(known() - {DEFAULT}))
def test_each_language_knows_its_months_and_days(tag):
    assert len(pack(tag).calendar.months) == 12
    assert len(pack(tag).calendar.weekdays) == 7


@pytest.mark.parametrize("tag", sorted(known()))
def test_each_name_in_braces_of_a_phrase_has_its_forms(tag):
    cues = pack(tag).cues
    named = {word for group in cues.phrases for words in group.words for word in words.split() if word[0] == "{"}

    assert named <= {"{be}", *(f"{{{name}}}" for name in cues.forms)}


def test_a_language_without_a_file_gets_the_default():
    assert pack("tlh").tag == DEFAULT
    assert pack(None).tag == DEFAULT


def test_a_regional_tag_gets_the_file_of_its_language():
    assert pack("zh-Hant-TW").tag == "zh"


@pytest.mark.parametrize("tag", ["no", "nb", "nn-NO", "nb_NO", "NO"])
def test_norwegian_has_one_file_whichever_of_its_two_norms_a_page_names(tag):
    assert primary(tag) == "no"
