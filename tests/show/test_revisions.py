"""What changed between two wordings of a report."""

import re

from headwater.show.revisions import Changed, changed, revision
from headwater.values import Article


def wording(text, title="Bridge opens"):
    return Article(id="a", title=title, lang="en", text=text, made_by="given", confidence=1, revision=text)


OLD = "The bridge opens on Monday. It cost 480 million crowns. The mayor was glad."
NEW = "The bridge opens on Monday. It cost 840 million crowns. Nobody was there!"


def test_each_sentence_is_told_as_reworded_put_in_or_left_out():
    assert changed(wording(OLD), wording(NEW)) == (
        Changed("reworded", "It cost 480 million crowns.", "It cost 840 million crowns."),
        Changed("put", "", "Nobody was there!"),
        Changed("out", "The mayor was glad.", ""),
    )


def test_a_new_headline_comes_first():
    assert changed(wording(OLD), wording(OLD, "Bridge opens on Monday")) == (
        Changed("reworded", "Bridge opens", "Bridge opens on Monday"),
    )


def test_a_sentence_that_only_moved_did_not_change():
    assert changed(wording("One thing is so. Another is not."), wording("Another is not. One thing is so.")) == ()


def test_a_change_is_drawn_word_by_word():
    drawing = revision(wording(OLD), wording(NEW), "3 May 2031")

    assert "3 sentences differ" in drawing
    assert re.search(r"<del>.*480.*</del> <ins>.*840.*</ins>", drawing)


def test_of_a_closed_report_the_number_of_changes_alone_is_told():
    drawing = revision(wording(OLD), wording(NEW), "3 May 2031", closed=True)

    assert "3 sentences differ" in drawing
    assert "crowns" not in drawing
