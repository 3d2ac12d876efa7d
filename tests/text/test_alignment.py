"""Which sentences of two texts tell the same."""

from hypothesis import given
from hypothesis import strategies as st

from headwater.text.alignment import align
from headwater.text.scale import Line, Scale, Term

WORDS = st.lists(st.sampled_from(["fire", "ferry", "night", "crew", "harbour", "smoke", "pump", "tug"]), max_size=12)
TEXTS = st.lists(WORDS, min_size=1, max_size=6)


def line(words: list[str], groups: dict[str, tuple[int, ...]] | None = None) -> Line:
    terms = tuple(Term(word, (at, at + 1), 1.0, (groups or {}).get(word, ())) for at, word in enumerate(words))
    return Line((0, len(words)), terms)


def lines(*texts: str) -> list[Line]:
    return [line(text.split()) for text in texts]


def pairs(a: list[Line], b: list[Line]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    return [(match.a, match.b) for match in align(a, b, least=0.4, weight=1.0)]


def test_sentences_in_another_order_find_each_other():
    a = lines("ferry fire night", "crew saved passengers", "pump broken since march")
    b = lines("pump broken march", "ferry fire harbour night", "crew saved all passengers")
    assert pairs(a, b) == [((0, 1), (1, 2)), ((1, 2), (2, 3)), ((2, 3), (0, 1))]


def test_a_sentence_that_was_split_stays_one_match():
    a = lines("ferry caught fire at night and crew saved all passengers quickly")
    b = lines("ferry caught fire night", "crew saved passengers quickly", "weather was fine")
    assert pairs(a, b) == [((0, 1), (0, 2))]


def test_related_words_match_and_count_less_than_the_same_words():
    groups = {"blaze": (1,), "fire": (1,)}
    a, b = [line(["blaze", "ferry"], groups)], [line(["fire", "ferry"], groups)]
    found = Scale(a, b).compare(a[0].terms, b[0].terms).share
    assert 0.8 < found < 1.0


def test_words_that_open_alike_match():
    a, b = lines("decision"), lines("decisive")
    assert Scale(a, b).compare(a[0].terms, b[0].terms).weight > 0


def test_what_stands_in_many_sentences_weighs_less():
    a = lines("ferry fire", "ferry crew", "ferry smoke")
    scale = Scale(a, a)
    assert scale.weight(a[0].terms[0]) < scale.weight(a[0].terms[1])


def test_a_mark_joins_sentences_without_a_common_word():
    a, b = lines("crew praised"), lines("seamen lauded")
    assert align(a, b, least=0.2, weight=1.0) == []
    assert [match.a for match in align(a, b, least=0.2, weight=1.0, marked={(0, 0): 0.3})] == [(0, 1)]


def test_words_in_another_order_are_the_same_fact_but_less_the_same_wording():
    a, b = lines("one two three four five six"), lines("six five four three two one")
    likeness = Scale(a, b).compare(a[0].terms, b[0].terms)
    assert likeness.share == 1.0
    assert likeness.wording < 0.75


@given(TEXTS, TEXTS)
def test_no_sentence_is_used_twice(first, second):
    found = align([line(words) for words in first], [line(words) for words in second], least=0.3, weight=0.5)
    for side in (0, 1):
        used = [number for match in found for number in range(*match[side])]
        assert len(used) == len(set(used))


@given(WORDS, WORDS)
def test_likeness_lies_between_nothing_and_the_same_and_has_no_direction(first, second):
    a, b = [line(first)], [line(second)]
    there = Scale(a, b).compare(a[0].terms, b[0].terms).share
    back = Scale(b, a).compare(b[0].terms, a[0].terms).share
    assert 0.0 <= there <= 1.0 + 1e-9
    assert abs(there - back) < 1e-9


@given(WORDS.filter(bool))
def test_a_sentence_is_fully_like_itself(words):
    a = [line(words)]
    likeness = Scale(a, a).compare(a[0].terms, a[0].terms)
    assert abs(likeness.wording - 1.0) < 1e-9


@given(TEXTS, TEXTS)
def test_no_pair_is_passed_over_that_is_alike_enough(first, second):
    a, b = [line(words) for words in first], [line(words) for words in second]
    scale = Scale(a, b)
    alike = {
        (i, j)
        for i, one in enumerate(a)
        for j, other in enumerate(b)
        if (found := scale.compare(one.terms, other.terms)).share >= 0.3 and found.weight >= 0.5
    }
    held = [(range(*match.a), range(*match.b)) for match in align(a, b, least=0.3, weight=0.5)]
    assert all(any(i in one or j in other for one, other in held) for i, j in alike)
