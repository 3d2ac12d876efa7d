"""Stories that nobody tells any more leave memory, and come back when a report does."""

import random

import pytest

from headwater.group import Memory, Opened, Ruling, Signature, State, empty, signature
from headwater.values import Article, identity

SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]


def words(place: int, count: int) -> list[str]:
    """Return made-up words that only one place has."""
    chance = random.Random(place)
    return ["".join(chance.choices(SYLLABLES, k=4)) for _ in range(count)]


def report(place: int, telling: int) -> Article:
    told = words(place, 24)
    random.Random(telling).shuffle(told)
    text = f"In {told[0].capitalize()}, {told[1].capitalize()} said: {' '.join(told[2:20])}."
    name = identity(text)
    return Article(id=name, title=None, text=text, lang="en", made_by="given", confidence=1.0, revision=name)


class Archive:
    """Keeps what reports told, and counts how often it is asked."""

    def __init__(self) -> None:
        self.told: dict[str, Signature] = {}
        self.asked = 0

    def recall(self, articles):
        self.asked += 1
        return [self.told[article] for article in articles if article in self.told]


@pytest.fixture
def archive() -> Archive:
    return Archive()


def take(state: State, archive: Archive, *articles: Article):
    changes = []
    for article in articles:
        archive.told[article.id] = signature(article)
        state, changed = state.after(archive.told[article.id])
        changes += changed
    return state, changes


def test_a_report_wakes_the_story_that_it_belongs_to(archive):
    state, _ = take(empty(Memory(5, archive.recall)), archive, *(report(place, 0) for place in range(30)))
    state, changes = take(state, archive, report(2, 1))

    assert archive.asked
    assert not isinstance(changes[0], Opened)
    assert (report(2, 0).id, report(2, 1).id) in state.members().values()


def test_what_sleeps_is_the_same_as_what_does_not(archive):
    reports = [report(place, telling) for telling in range(3) for place in range(40)]
    asleep, _ = take(empty(Memory(5, archive.recall)), archive, *reports)
    awake, _ = take(empty(), archive, *reports)

    assert asleep.members() == awake.members()


def test_a_story_of_which_a_report_is_not_known_any_more_does_not_wake(archive):
    state, _ = take(empty(Memory(5, archive.recall)), archive, *(report(place, 0) for place in range(30)))
    archive.told.clear()
    _, changes = take(state, archive, report(2, 1))

    assert isinstance(changes[0], Opened)


def test_a_ruling_wakes_the_stories_that_it_names(archive):
    state, _ = take(empty(Memory(5, archive.recall)), archive, *(report(place, 0) for place in range(30)))
    one, other = report(2, 0).id, report(3, 0).id
    state, _ = state.ruled(Ruling(verb="merge", articles=(one,), others=(other,)))

    assert (one, other) in state.members().values()
