"""In a language whose words of saying nobody has written down, punctuation and names alone show who speaks."""

import pytest


def told(said, lang, text):
    """Return the kind and the speaker's name of each quotation, and whether it is nobody's."""
    return [(q.type, q.speaker.name if q.speaker else None, q.scare) for q in said(text, lang=lang)]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("fi", "”Emme voi odottaa enää”, sanoi ministeri Oona Kallio maanantaina.", "Oona Kallio"),
        ("hu", "„Nem várhatunk tovább” – mondta Varga Elemér polgármester.", "Varga Elemér"),
        ("vi", '"Chúng tôi không thể chờ thêm nữa", ông Lê Văn Bình nói.', "Lê Văn Bình"),
        ("lt", "„Ar galime dar ilgai laukti?“ klausė meras Jonas Kalnas.", "Jonas Kalnas"),
    ],
)
def test_a_name_close_behind_a_passage_that_a_comma_parts_from_it_speaks(said, lang, text, name):
    assert told(said, lang, text) == [("direct", name, False)]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("fi", "Eilen pormestari Oona Kallio totesi: ”Silta kestää vielä talven yli.”", "Oona Kallio"),
        ("vi", 'Hôm qua, ông Lê Văn Bình nói: "Chúng tôi không thể chờ thêm nữa".', None),
        ("vi", 'Ông Lê Văn Bình nói: "Chúng tôi không thể chờ thêm nữa".', "Ông Lê Văn Bình"),
    ],
)
def test_the_only_name_of_a_clause_before_a_colon_speaks_unless_a_mark_parts_it_from_its_head(said, lang, text, name):
    assert [speaker for _, speaker, _ in told(said, lang, text)] == [name]


def test_the_next_passage_of_the_paragraph_goes_on_with_who_spoke(said):
    text = "”Emme voi odottaa enää”, sanoi Oona Kallio maanantaina. ”Silta on suljettava heti.”"
    assert [name for _, name, _ in told(said, "fi", text)] == ["Oona Kallio", "Oona Kallio"]


@pytest.mark.parametrize(
    "text",
    [
        "Elokuva ”Musta järvi” saa ensi-iltansa Lindmarissa.",
        "Hän kutsui siltaa ”häpeäksi”, mutta Kallio oli eri mieltä.",
    ],
)
def test_few_words_in_marks_inside_a_clause_are_nobodys(said, text):
    assert told(said, "fi", text) == [("partial", None, True)]


def test_who_only_is_spoken_to_before_a_colon_does_not_speak(said):
    assert told(said, "vi", 'Ông phát biểu trước đài Kestria TV: "Chúng tôi không thể chờ thêm nữa".')[0][1] is None
