"""Where nothing waits, the line thinks stories over that changed, with all that is near: once, and for good."""

import random

import pytest

from headwater import group
from headwater.group import signature


def kept():
    """Return which reports each story of the store holds."""
    from headwater.store.models import Article

    held = {}
    for key, story in Article.objects.values_list("id", "story"):
        held.setdefault(story, set()).add(key)
    return held


def stories():
    return {frozenset(held) for held in kept().values()}


def settle(grouping):
    return list(iter(grouping.settle, None))


def in_memory(parts):
    """Return the stories of reports that come in parts, settled after each part."""
    state, recall = group.empty(), {}
    for part in parts:
        for article in part:
            recall[article.id] = signature(article)
            state, _ = state.after(recall[article.id])
        waiting = [article.id for article in part]
        while waiting:
            found = state.settling(waiting, lambda keys: [recall[key] for key in keys])
            state, _ = state.settled(found.stories)
            waiting = [one for one in waiting if one not in found.articles]
    return {frozenset(members) for members in state.members().values()}


@pytest.fixture
def torn(world):
    """Reports in an order in which they come to other stories than all at once."""
    order = list(world)
    random.Random(1).shuffle(order)
    return order


def test_the_stories_are_those_of_reports_that_are_all_there(arrived, grouping, torn):
    from headwater.store.models import Article, Story

    arrived(torn, grouping)
    before, came = kept(), stories()
    settle(grouping)
    rows = [Story.objects.get(pk=key) for key in before]

    assert came != stories() == {frozenset(story.members) for story in group.group(torn)}
    assert not Article.objects.filter(settled=False).exists()
    assert {row.id: set(row.object.members) for row in Story.objects.filter(merged_into=None)} == kept()
    # whoever knows an id from before is led on, and told why
    assert all(row.count or row.merged_into.count for row in rows)
    assert all(row.second_thoughts for row in rows if set(row.object.members) != before[row.pk])


@pytest.mark.parametrize("keeping", [False, True])
def test_a_line_that_begins_anew_comes_to_the_same_stories_without_thinking_again(
    arrived, torn, here, monkeypatch, keeping
):
    from headwater.line import grouping

    monkeypatch.setattr(grouping, "_WORTH", 1)
    parts = [torn[:20], torn[20:45], torn[45:]]
    for part in parts:
        one = grouping.Grouping(here if keeping else None)
        arrived(part, one)
        settle(one)
        one.keep()

    assert stories() == in_memory(parts)
    assert settle(grouping.Grouping()) == []


def test_rulings_and_settlings_are_gone_through_in_the_order_of_then(arrived, torn, line):
    from headwater.line.grouping import Grouping
    from headwater.line.ruling import By, split
    from headwater.store.models import Story

    first = Grouping()
    arrived(torn[:45], first)
    settle(first)
    great = Story.objects.order_by("-count", "pk")[0]
    split(great.pk, great.object.members[:2], By(who="Ada", clock=line.clock))
    arrived(torn[45:], first)
    settle(first)
    before = kept()
    arrived([], Grouping())
    again = Grouping()
    again.step()

    assert kept() == before
    assert {frozenset(held) for held in again._state.members().values()} == stories()


def test_a_report_that_is_removed_is_in_no_settling_any_more(arrived, grouping, torn, line):
    from headwater.line.takedown import takedown
    from headwater.store.models import Settling

    arrived(torn, grouping)
    settle(grouping)
    named = Settling.objects.get().stories
    takedown(line.home, named[0][:1], notice=None, clock=line.clock)
    left = Settling.objects.get().stories
    grouping.step()

    assert left == (named[0][1:], *named[1:])
    assert set().union(*kept().values()) == {article.id for article in torn} - {named[0][0]}


def test_settling_waits_for_what_is_to_be_read_first(arrived, grouping, torn, line):
    from headwater.store import intake
    from headwater.values import encode

    arrived(torn[1:], grouping)
    intake.take(intake.Given(input=torn[0].input or "", raw=encode(torn[0])), line.now)

    assert grouping.settle() is None
