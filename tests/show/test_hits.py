"""Excerpts round the words that were looked for."""

from hypothesis import given
from hypothesis import strategies as st

from headwater.show.hits import excerpt, marked
from headwater.text.searchable import places

TEXT = "The ferry stayed in port. " * 20 + "The bridge at Haskar was closed on Thursday. " + "Nobody was hurt. " * 20


def words(pieces) -> str:
    return "".join(piece.text for piece in pieces)


def test_the_excerpt_stands_where_most_of_the_words_stand_together():
    found = excerpt(TEXT, places(TEXT, "bridge haskar thursday"), 100)
    assert [piece.text for piece in found if piece.marked] == ["bridge", "Haskar", "Thursday"]
    assert words(found).startswith("…")
    assert words(found).endswith("…")


def test_no_room_shows_nothing():
    assert excerpt(TEXT, places(TEXT, "bridge"), 0) == ()


def test_a_short_text_is_shown_whole():
    assert words(excerpt("A bridge.\n\nClosed.", [(2, 8)], 200)) == "A bridge.  Closed."


def test_marking_changes_no_word():
    assert words(marked("哈斯卡尔大桥关闭", [(4, 6)])) == "哈斯卡尔大桥关闭"


@given(st.text(max_size=300), st.text(max_size=20), st.integers(0, 120))
def test_an_excerpt_never_shows_more_than_its_room(text, question, room):
    found = excerpt(text, places(text, question), room)
    assert len(words(found).removeprefix("…").removesuffix("…")) <= room
