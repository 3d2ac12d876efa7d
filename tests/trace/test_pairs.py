"""What is learnt from two reports, and which pairs of a large story are looked at."""

from headwater.trace.alignment import prepare
from headwater.trace.order import chain, odds
from headwater.trace.pairs import evidence
from headwater.trace.pairs_candidates import SMALL, Near, handles, near_copies
from headwater.trace.passages import shared


def test_evidence_is_the_same_whichever_report_comes_first(ferry):
    one, other = prepare(ferry["original"]), prepare(ferry["spun"])
    assert evidence(one, other) == evidence(other, one)


def test_facts_in_another_order_are_no_chain(ferry, make):
    text = ferry["spun"].article.text.split("\n\n")
    turned = make("\n\n".join(text[::-1]), "turned")
    told = evidence(prepare(ferry["original"]), prepare(turned))
    assert len(told.passages) >= 7
    assert len(told.chain) <= 2
    assert told.odds == 0


def test_a_long_chain_is_unlikelier_than_a_short_one():
    assert odds(8, 8) > odds(8, 6) > odds(8, 3) >= odds(8, 1) == 0


def test_without_passages_there_is_no_chain():
    assert chain(()) == ()


def test_shared_passages_are_told_before_any_decision_on_copying(make):
    statement = "“The new bridge will carry forty thousand cars a day from the first of May,” the minister said."
    one = make(f"Work in Tarn goes on.\n\n{statement}", "one")
    two = make(f"{statement}\n\nSheep farmers are angry about the noise.", "two")
    (passage,) = shared(one, two)
    assert one.article.text[slice(*passage.source.span)] == statement
    assert two.article.text[slice(*passage.target.span)] == statement


def test_two_reports_without_a_common_matter_share_no_passage(make):
    assert shared(make("The cup was won by Halme.", "A"), make("Rain is expected in Vesk on Sunday.", "B")) == ()


def test_a_large_story_is_not_compared_pair_by_pair(make):
    words = ["barge", "crane", "mill", "quarry", "orchard", "tower", "canal"]
    texts = [f"The {words[n % 7]} number {n} in Vesk was sold for {n} crowns." for n in range(3 * SMALL)]
    leads = {f"{n:03}": handles(prepare(make(text, f"{n:03}"))) for n, text in enumerate(texts)}
    one, other = _near(leads), _near(dict(reversed(leads.items())))
    assert len(one.pairs()) < len(leads) ** 2 / 4
    assert one.pairs() == other.pairs()


def test_who_was_near_a_report_that_went_finds_another(make):
    texts = [f"The barge number {n % 9} in Vesk was sold for {n} crowns on a wet day." for n in range(2 * SMALL)]
    leads = {f"{n:03}": handles(prepare(make(text, f"{n:03}"))) for n, text in enumerate(texts)}
    near = _near(leads)
    for key in ("003", "041", "077"):
        near.drop(key)
    assert (
        near.pairs() == _near({key: found for key, found in leads.items() if key not in ("003", "041", "077")}).pairs()
    )


def _near(leads):
    near = Near()
    for key, found in leads.items():
        near.put(key, found)
    return near


def test_texts_that_are_nearly_one_are_found_among_others(ferry):
    texts = [report.article.text for report in ferry.values()]
    copy = texts[1].replace("Thursday", "Friday").upper()
    found = list(near_copies([*texts, copy]))
    assert [(one, other) for one, other, _ in found] == [(1, len(texts))]


def test_a_list_of_names_that_both_print_is_no_wording(make):
    victims = (
        "Those who died were Ada Lund, 30, of Halme, Ole Brandt, 41, of Vesk, Mia Torv, 38, of Arlen Bridge, "
        "Jon Farrow, 61, of Halme, Edda Rahn, 24, of Tarn Heath, and Piet Vos, 57, of Odder Point."
    )
    one = make(f"A coach left the road above Vesk.\n\n{victims}\n\nFog had closed two passes that morning.", "A")
    two = make(f"{victims}\n\nInspectors want to know why the barrier of the bridge gave way so easily.", "B")

    assert evidence(prepare(one), prepare(two)).alike < 5


def test_what_a_release_announces_in_both_is_the_senders(make):
    release = "Norra Line today announced that it will add three ships to its growing fleet of electric ferries."
    one, two = make(f"{release}\n\nSailors are glad.", "A"), make(f"Here is the text.\n\n{release}", "B")

    assert evidence(prepare(one), prepare(two)).alike == 0


def test_a_post_shown_whole_is_its_writers(make):
    post = "The bridge opens next month and will carry twice the load of any other. — Edda Rahn (@rahn) May 2, 2024"
    one, two = make(f"Work goes on in Tarn.\n\n{post}", "A"), make(f"{post}\n\nSheep farmers are angry.", "B")

    assert evidence(prepare(one), prepare(two)).alike == 0


def test_attributed_words_that_are_the_same_with_their_attribution_are_one_reporters(make):
    told = "The crew had tried to start the second pump before the water reached the engines, the harbour master said."
    one, two = make(f"Rain fell in Halme.\n\n{told}", "A"), make(f"{told}\n\nThe wreck lies on a bank.", "B")
    cut = make(
        "The harbour master said a tug came late. He said the crew had tried to start the second pump before the water "
        "reached the engines.",
        "C",
    )

    with_it, without = (evidence(prepare(one), prepare(other)) for other in (two, cut))
    assert with_it.alike > 10 > without.alike
