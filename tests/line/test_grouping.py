"""The stories in the store are those that grouping makes of the same reports in the same order."""

import random
from concurrent.futures import ThreadPoolExecutor

import pytest

from headwater import group
from headwater.group import Merged, Split


def told():
    """Return the stories of the store as values."""
    from headwater.store.models import Story

    return {row.id: row.object for row in Story.objects.filter(merged_into=None)}


def kept():
    """Return which reports each story of the store holds."""
    from headwater.store.models import Article as Row

    held = {}
    for key, story in Row.objects.values_list("id", "story"):
        held.setdefault(story, set()).add(key)
    return held


def replayed(articles):
    return {frozenset(story.members) for story in group.as_they_come(articles)}


def shuffled(articles, seed):
    order = list(articles)
    random.Random(seed).shuffle(order)
    return order


def changes(articles):
    state, found = group.empty(), []
    for article in articles:
        state, changed = group.step(state, article)
        found += changed
    return found


@pytest.mark.parametrize("seed", [1, 4])
def test_the_stories_are_those_of_grouping(arrived, grouping, world, seed):
    order = shuffled(world, seed)
    arrived(order, grouping)

    assert {type(change) for change in changes(order)} & {Merged, Split}
    assert told() == {story.id: story for story in group.as_they_come(order)}
    assert kept() == {story.id: set(story.members) for story in group.as_they_come(order)}


def test_a_line_that_begins_anew_goes_on_where_the_other_stopped(arrived, here, world):
    from headwater.line.grouping import Grouping

    order = shuffled(world, 3)
    for begin in range(0, len(order), 10):
        arrived(order[begin : begin + 10], Grouping())

    assert told() == {story.id: story for story in group.as_they_come(order)}


def test_a_line_with_little_memory_loses_no_report_and_finds_nearly_the_same_stories(
    arrived, grouping, world, monkeypatch
):
    from headwater.line import replaying

    monkeypatch.setattr(replaying, "_IN_MEMORY", 10)
    order = sorted(world, key=lambda article: article.published.value if article.published else "")
    arrived(order, grouping)

    found, wanted = {frozenset(held) for held in kept().values()}, replayed(order)
    assert sum(map(len, found)) == len(order)
    assert len(found & wanted) >= 0.7 * len(wanted)  # what a woken report weighs is what it weighs then


def test_an_id_that_was_merged_leads_to_the_story_that_took_it_and_says_why(arrived, grouping, world):
    from headwater.store.models import Story

    order = shuffled(world, 1)
    arrived(order, grouping)
    # what was merged may be parted off again, and what was parted off and merged by one report never was a story
    last = {change.story: change for change in changes(order) if isinstance(change, Merged)}
    gone = set(Story.objects.exclude(merged_into=None).values_list("pk", flat=True))
    merged = [change for key, change in last.items() if key in gone]

    assert merged
    for change in merged:
        gone = Story.objects.get(pk=change.story)
        into = gone.merged_into
        assert (gone.count, gone.object.members, gone.object.merged_into) == (0, (), into.pk)
        assert into.merged_into is None
        assert {why.words for why in change.because} <= set(gone.second_thoughts)


def test_numbers_of_a_story_are_those_of_its_reports(arrived, grouping, world):
    from headwater.store.models import Article as Row
    from headwater.store.models import Story

    arrived(shuffled(world, 4), grouping)

    for story in Story.objects.filter(merged_into=None):
        rows = Row.objects.filter(story=story)
        assert story.count == rows.count() == len(story.object.members)
        assert story.told_at == max(row.told_at for row in rows)


class TestRemoval:
    """A report that was removed counts as one that never came; ids outlive that or lead on."""

    @pytest.mark.parametrize("seed", [1, 4])
    def test_the_stories_are_those_of_the_reports_that_are_left(self, arrived, grouping, world, line, seed):
        from headwater.line.takedown import takedown
        from headwater.store.models import Story

        chance = random.Random(seed)
        order = shuffled(world, seed)
        arrived(order[:40], grouping)
        before = kept()
        gone = set()
        for begin in (40, 45, 50):
            taken = [article.id for article in chance.sample(order[:begin], 3) if article.id not in gone]
            gone |= set(takedown(line.home, taken, notice=None, clock=line.clock).reports)
            arrived(order[begin : begin + 5], grouping)
        left = [article for article in order if article.id not in gone]

        assert {frozenset(held) for held in kept().values()} == replayed(left)
        assert {key: set(story.members) for key, story in told().items()} == kept()
        for old, held in before.items():
            row = Story.objects.filter(pk=old).first()
            now = row.merged_into if row and row.merged_into else row
            assert (now is None and held <= gone) or (now.merged_into is None and now.count > 0), old

    def test_a_new_line_finds_them_so_as_well(self, arrived, grouping, world, line):
        from headwater.line.grouping import Grouping
        from headwater.line.takedown import takedown

        order = shuffled(world, 3)
        arrived(order, grouping)
        opened = [story.members[0] for story in told().values() if len(story.members) > 2]
        gone = takedown(line.home, opened, notice=None, clock=line.clock).reports
        Grouping().step()

        assert {frozenset(held) for held in kept().values()} == replayed([a for a in order if a.id not in gone])

    def test_a_story_keeps_its_id_when_the_report_that_opened_it_goes(self, arrived, grouping, world, line):
        from headwater.line.takedown import takedown

        arrived(world, grouping)
        before = kept()
        key, held = max(before.items(), key=lambda pair: len(pair[1]))
        first = told()[key].members[0]
        takedown(line.home, [first], notice=None, clock=line.clock)
        grouping.step()

        assert kept()[key] & held
        assert first not in told()[key].members

    def test_nothing_is_left_of_a_story_whose_only_report_goes(self, arrived, grouping, world, line):
        from headwater.line.takedown import takedown
        from headwater.store.models import Story

        arrived(world[:1], grouping)
        takedown(line.home, [world[0].id], notice=None, clock=line.clock)
        grouping.step()

        assert list(Story.objects.all()) == []

    def test_two_that_finish_removals_at_once_do_not_meet(self, arrived, grouping, world, line):
        from headwater.line import takedown
        from headwater.store import removal

        arrived(world[:12], grouping)
        for article in world[:8]:
            takedown.hide(article.id, None, line.now)
        with ThreadPoolExecutor(2) as both:
            ended = [both.submit(takedown.finish, line.home) for _ in range(2)]

        assert [one.exception() for one in ended] == [None, None]
        assert (removal.hidden(), removal.to_clean()) == ([], False)
