"""Language files: each is whole, and says where it comes from."""

import pytest

from headwater.language import known, pack
from headwater.language.pack import DEFAULT


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


def test_a_language_without_a_file_gets_the_default():
    assert pack("tlh").tag == DEFAULT
    assert pack(None).tag == DEFAULT


def test_a_regional_tag_gets_the_file_of_its_language():
    assert pack("zh-Hant-TW").tag == "zh"
