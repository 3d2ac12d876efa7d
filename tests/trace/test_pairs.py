"""What is learnt from two reports, and which pairs of a large story are looked at."""

from headwater.trace.alignment import prepare
from headwater.trace.order import chain, odds
from headwater.trace.pairs import evidence
from headwater.trace.pairs_candidates import SMALL, candidates
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
    prepared = {f"{n:03}": prepare(make(text, f"{n:03}")) for n, text in enumerate(texts)}
    found = candidates(prepared)
    assert len(found) < len(prepared) ** 2 / 4
    assert found == candidates(dict(reversed(prepared.items())))
