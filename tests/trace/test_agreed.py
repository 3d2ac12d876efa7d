"""Sentences that several origins carry."""

from headwater.trace import trace


def test_a_sentence_is_agreed_only_where_two_origins_carry_it(ferry):
    assert trace("s", [ferry["original"], ferry["spun"]]).agreed == ()
    found = trace("s", [ferry["original"], ferry["spun"], ferry["other"]]).agreed
    assert found
    assert all(sentence.origins >= 2 for sentence in found)


def test_what_most_origins_tell_early_comes_first(make):
    early = "The ferry Anselm struck the sand off Quill Bay on Saturday with 212 people."
    late = "The harbour café sold eleven trays of plum cake by Monday noon."
    quay = "Lorry drivers were angry at the quay, and so were the bakers of the town."
    one = make(f"{early}\n\n{quay}\n\nGulls stayed away from the nets.\n\n{late}", "one")
    two = make(f"{early}\n\nA skipper complained of lost bread.\n\nPupils were sent home.\n\n{late}", "two")
    three = make(
        f"{quay.replace('angry', 'furious')}\n\nSnow fell on the hills.\n\nSheep went missing.\n\n{late}", "three"
    )

    assert words([one, two, three])[0] == early


SAID = "“The old bridge is shut. Nobody will cross the river Wend before the summer of next year,” mayor Ilse Trantow said."


def words(reports):
    texts = {report.article.id: report.article.text for report in reports}
    return [texts[one.place.article][slice(*one.place.span)] for one in trace("s", reports).agreed]


def test_words_that_are_all_somebodys_are_not_agreed_without_who_says_them(make):
    one = make(f"Lorry drivers were angry at the quay on Monday.\n\n{SAID}\n\nA school sent its pupils home.", "one")
    other = make(f"Ferries have no room left, a skipper complained.\n\n{SAID}\n\nBakers ran out of flour.", "other")

    found = words([one, other])

    assert "“The old bridge is shut." not in found


def test_a_name_that_two_languages_share_is_no_agreement(make):
    one = make("Trantow opened the fair of Karrowby on Monday with a speech on apples and pears.", "one", lang="en")
    other = make("Trantow schloss am Montag in Karrowby das Hallenbad, weil das Dach undicht ist.", "other", lang="de")

    assert words([one, other]) == []


def test_a_sentence_that_begins_with_whom_another_named_comes_last(make):
    both = "Three of them were hurt.\n\nThe ferry Anselm struck the sand off Quill Bay on Saturday with 212 people."
    one = make(f"Lorry drivers were angry at the quay on Monday.\n\n{both}\n\nA school sent its pupils home.", "one")
    other = make(f"Bakers had run out of flour, a skipper complained.\n\n{both}\n\nGulls stayed away.", "other")

    assert words([one, other])[0].startswith("The ferry Anselm")


def test_what_reports_tell_early_comes_before_what_they_tell_late(make):
    late = "The harbour café sold eleven trays of plum cake by Monday noon."
    early = "The ferry Anselm struck the sand off Quill Bay on Saturday with 212 people."
    one = make(f"{early}\n\nLorry drivers were angry at the quay on Monday.\n\n{late}", "one")
    other = make(f"{early}\n\nA skipper complained of lost bread.\n\n{late}", "other")

    assert words([one, other]) == [early, late]


def test_a_heading_is_no_sentence(make):
    heading = "Ferry Anselm strikes the sand off Quill Bay"
    one = make(f"{heading}\n\nLorry drivers were angry at the quay on Monday.", "one")
    other = make(f"{heading}\n\nA skipper complained of lost bread.", "other")

    assert words([one, other]) == []


def test_a_bare_question_and_a_sentence_that_only_names_a_speaker_are_no_agreement(make):
    one = make("How did the council vote?\n\nDirector Ivo Brandt explained.\n\nLorry drivers were angry.", "one")
    other = make("How did the council vote?\n\nDirector Ivo Brandt explained.\n\nBakers ran out of flour.", "other")

    assert words([one, other]) == []
