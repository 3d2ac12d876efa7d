"""Words as an index takes them, and where they stand."""

from headwater.text.searchable import phrases, places, searchable


def shown(text: str, question: str) -> list[str]:
    return [text[start:end] for start, end in places(text, question)]


def test_words_are_found_without_case_and_accents():
    assert shown("Die Brücke über den Fluß, die BRUECKE nicht.", "brucke fluss") == ["Brücke", "Fluß"]


def test_a_word_of_four_letters_finds_those_that_begin_with_it_and_a_shorter_one_does_not():
    assert shown("Bridges, bridge, abridged", "brid") == ["Bridges", "bridge"]
    assert shown("Bridges and a bri", "bri") == ["bri"]


def test_a_part_of_a_compound_is_found():
    assert shown("Mayor Rask-Hegel said", "hegel") == ["Hegel"]
    assert shown("Mayor Rask-Hegel said", "rask-hegel") == ["Rask-Hegel"]


def test_writing_without_blanks_is_found_as_a_run():
    assert shown("哈斯卡尔大桥周四关闭。大桥将维修。", "大桥") == ["大桥", "大桥"]
    assert shown("首相は橋を閉鎖すると述べた", "閉鎖") == ["閉鎖"]
    assert not shown("大的桥", "大桥")


def test_a_question_of_marks_alone_finds_nothing():
    assert not places("… — !", "!?")
    assert not places("", "bridge")


def test_what_is_asked_for_stands_in_what_is_indexed():
    text = "大桥 Brücke don't 1,200"
    assert set(phrases(text)) <= set(searchable(text).split()) | {searchable("大桥")}
