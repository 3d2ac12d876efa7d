"""Rulings are kept in their order, and outlive what they were made on."""

import datetime as dt

import pytest

NOON = dt.datetime(2031, 5, 2, 12, tzinfo=dt.UTC)


@pytest.fixture
def keep(here):
    from headwater.store import rulings

    def kept(*articles, others=("x",), note=""):
        made = rulings.Made(verb="merge", articles=articles, others=others, who="Nora", note=note)
        return rulings.keep(made, NOON)

    return kept


@pytest.fixture
def grouped(here):
    """Store reports of these numbers as grouped."""
    from headwater.store.models import Article, Story
    from headwater.values import Article as Value
    from headwater.values import Story as Told

    def group(*numbers):
        told = Told(id="s", members=())
        story, _ = Story.objects.get_or_create(pk="s", defaults={"object": told})
        for number in numbers:
            value = Value(id=f"a{number}", text="", made_by="given", confidence=1, revision="r")
            Article.objects.create(
                id=value.id,
                number=number,
                revision="r",
                object=value,
                told_at=NOON,
                arrived_at=NOON,
                signature=b"",
                story=story,
            )

    return group


def test_they_wait_in_the_order_in_which_they_were_made(keep):
    from headwater.store import rulings

    first, second = keep("a"), keep("b")
    waits = [rulings.waiting().number]
    assert rulings.applied(first.number, [], 0)
    waits.append(rulings.waiting().number)

    assert waits == [first.number, second.number]
    assert [one.number for one in rulings.replayed()] == [first.number]


def test_the_mark_is_the_number_of_the_last_report_that_was_grouped(keep, grouped):
    from headwater.store import rulings

    grouped(3, 4)
    made = keep("a3")
    rulings.applied(made.number, [], 0)

    assert rulings.numbered(made.number).after == 4


def test_none_is_applied_to_what_is_not_what_was_seen(keep):
    from headwater.store import rulings

    made = keep("a")

    assert not rulings.applied(made.number, [], 7)
    assert rulings.waiting() == made


def test_marks_never_fall_from_one_to_the_next(keep, grouped):
    from headwater.store import rulings
    from headwater.store.models import Article

    grouped(1, 2)
    for key in ("a1", "a2"):
        rulings.applied(keep("a1").number, [], 0)
        Article.objects.filter(pk=key).update(story=None)

    assert [one.after for one in rulings.replayed()] == [2, 2]


def test_no_mark_lies_beyond_the_last_report_that_is_left(keep, grouped):
    from headwater.store import rulings
    from headwater.store.models import Article

    grouped(1, 2)
    rulings.applied(keep("a1").number, [], 0)
    Article.objects.filter(number=2).delete()
    rulings.forget("a2")

    assert [one.after for one in rulings.replayed()] == [1]


def test_a_report_that_goes_takes_what_was_noted_on_it_along_and_leaves_other_rulings_as_they_are(keep):
    from headwater.store import rulings

    named, other, alone = keep("a", "b", note="words"), keep("c", note="more"), keep("a")
    rulings.forget("a")

    kept = {one.number: (one.articles, one.note) for one in rulings.newest()}
    assert kept == {named.number: (("b",), ""), other.number: (("c",), "more")}
    assert alone.number not in kept


def test_only_those_that_were_applied_explain_a_story(keep):
    from headwater.store import rulings

    waits, done, silent = keep("a", note="soon"), keep("a", note="one bridge"), keep("a")
    for one in (done, silent):
        rulings.applied(one.number, [], 0)

    assert [one.number for one in rulings.explained(["a"])] == [done.number]
    assert rulings.explained(["z"]) == []
    assert waits.after is None
