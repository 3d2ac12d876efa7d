"""A stream that settles comes to the stories that its reports make all at once, whatever their order."""

import random

import pytest

from headwater.group import Memory, Merged, Ruling, Split, empty, group, settling, signature
from headwater.values import Article, When, identity

SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]
EVENTS, TELLINGS = 6, 6


def words(event: int) -> list[str]:
    """Return what there is to tell of an event in made-up words; it shares the last of them with another event."""

    def made(place: int) -> list[str]:
        chance = random.Random(f"event {place}")
        return ["".join(chance.choices(SYLLABLES, k=4)) for _ in range(26)]

    return made(event) + made(event // 2 * 2 + 100)[:6]


def report(event: int, telling: int) -> Article:
    """Return a report that tells a quarter of it."""
    told = random.Random(f"{event} {telling}").sample(words(event), 8)
    text = f"In {told[0].capitalize()}, {told[1].capitalize()} said: {' '.join(told[2:])}."
    name = identity(text)
    when = When(value=f"2031-03-0{telling + 1}", precision="day")
    return Article(
        id=name, title=None, text=text, lang="en", published=when, made_by="given", confidence=1.0, revision=name
    )


WORLD = [report(event, telling) for event in range(EVENTS) for telling in range(TELLINGS)]
TOLD = {article.id: signature(article) for article in WORLD}


def recall(articles):
    return [TOLD[article] for article in articles]


def shuffled(seed: int) -> list[Article]:
    return random.Random(seed).sample(WORLD, len(WORLD))


def after(articles, memory=None):
    state = empty(memory)
    for article in articles:
        state, _ = state.after(TOLD[article.id])
    return state


def settled(state, articles):
    """Settle until all of the articles are; return the state and all changes."""
    waiting, changes = [article.id for article in articles], []
    while waiting:
        found = state.settling(waiting, recall)
        state, changed = state.settled(found.stories)
        changes += changed
        waiting = [one for one in waiting if one not in found.articles]
    return state, changes


def held(state) -> set[frozenset[str]]:
    return {frozenset(members) for members in state.members().values()}


def at_once(articles) -> set[frozenset[str]]:
    return {frozenset(story.members) for story in group(articles)}


def test_whatever_the_order_the_stories_are_those_of_reports_that_are_all_there():
    orders = [shuffled(seed) for seed in range(4)]
    came = [held(after(order)) for order in orders]
    found = [held(settled(after(order), order)[0]) for order in orders]

    assert any(one != came[0] for one in came)  # else there was nothing to settle
    assert all(one == at_once(WORLD) for one in found)


def test_what_differs_is_told_as_merges_and_splits_that_say_why():
    kinds = set()
    for seed in range(4):
        order = shuffled(seed)
        state = after(order)
        members = dict(state.members())
        state, changes = settled(state, order)
        for change in changes:
            assert all(why.words for why in change.because)
            kinds.add(type(change))
            if isinstance(change, Merged):
                members[change.into], _ = change.articles, members.pop(change.story)
            else:
                assert isinstance(change, Split)
                members[change.story] = tuple(one for one in members[change.story] if one not in change.articles)
                members[change.into] = change.articles
        assert members == state.members()
    assert kinds == {Merged, Split}


def test_a_merge_names_what_both_stories_tell():
    order = shuffled(0)
    _, changes = settled(after(order), order)
    merged = next(change for change in changes if isinstance(change, Merged))
    telling = merged.because[0].words.partition("both tell of ")[2].lower().split(", ")

    assert any(set(telling) <= set(words(event)) for event in range(EVENTS))


def test_what_is_settled_is_not_changed_by_settling_again():
    order = shuffled(1)
    state, _ = settled(after(order), order)
    found = state.settling([article.id for article in order], recall)

    assert found.stories == ()


def test_only_what_may_be_confused_is_put_together():
    order = shuffled(2)
    found = after(order).settling([report(3, 0).id], recall)
    near = {report(event, telling).id for event in (2, 3) for telling in range(TELLINGS)}

    assert report(3, 0).id in found.articles
    assert near >= set(found.articles)


def test_what_a_person_ruled_on_is_left_as_it_stands():
    order = shuffled(3)
    one, other = report(0, 0), report(1, 0)
    ruling = Ruling(verb="merge", articles=(one.id,), others=(other.id,))
    state, _ = after(order).ruled(ruling)
    ruled = next(story for story in held(state) if {one.id, other.id} <= story)
    state, _ = settled(state, order)

    assert ruled in held(state)


def test_what_a_person_parted_is_not_brought_together():
    order = shuffled(3)
    state, _ = settled(after(order), order)
    whole = max(held(state), key=len)
    one, *rest = sorted(whole)
    state, _ = state.ruled(Ruling(verb="split", articles=(one,), others=tuple(rest)))
    state, _ = settled(state, order)

    assert frozenset({one}) in held(state)


def test_stories_that_sleep_are_left_alone():
    order = shuffled(0)
    asked = []

    def asking(articles):
        asked.extend(articles)
        return recall(articles)

    state = after(order, Memory(5, recall))
    found = state.settling([order[0].id], asking)

    assert asked == []
    assert found.stories == ()


def test_a_story_for_which_there_is_no_room_is_left_as_it_stands(monkeypatch):
    order = shuffled(1)
    state = after(order)
    great = max(held(state), key=len)
    monkeypatch.setattr(settling, "MOST", len(great) - 1)
    found = state.settling([min(great)], recall)

    assert found.articles == (min(great),)
    assert found.stories == ()


def test_no_more_is_put_together_at_once_than_there_is_room_for(monkeypatch):
    monkeypatch.setattr(settling, "MOST", 10)
    order = shuffled(1)
    found = after(order).settling([article.id for article in order], recall)

    assert 1 < len(found.articles) <= 10


@pytest.mark.parametrize("seed", [0, 1])
def test_articles_that_never_came_are_passed_over(seed):
    order = shuffled(seed)
    state = after(order[:-1])
    state, _ = state.settled([(order[0].id, order[-1].id), ("unknown",)])

    assert frozenset({order[0].id}) in held(state)
