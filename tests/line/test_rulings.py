"""What a person rules on stories is applied once, in its place among the arrivals, and outlives whatever comes."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from headwater import group
from headwater.values import Article, When, identity

SEED = os.environ["HEADWATER_SEED"]
KILLS = int(os.environ.get("HEADWATER_KILLS", "20"))
DYING = Path(__file__).with_name("dying.py")


def fire(number, day="2031-03-01"):
    text = (
        f"A fire broke out in the old harbour hall of Lindmar. Fire chief Uma Zell said that forty people were brought "
        f"out unhurt. Witness {number} saw smoke over the quay."
    )
    return report(f"Harbour hall of Lindmar burns, {number}", text, day)


def rate(number, day="2031-03-01"):
    text = (
        f"The central bank of Norrland raised its main rate to 4.25 percent. Governor Pell Osgar said that inflation was "
        f"still too high. Analyst {number} was surprised."
    )
    return report(f"Norrland raises its rate, {number}", text, day)


def spill(number):
    text = (
        "The tanker Grey Heron spilled oil off Cape Tolvik; captain Bertil Aske and the harbour board blamed a broken "
        f"valve. Beach {number} was closed and birds were washed."
    )
    return report(f"Tanker spills oil off Tolvik, {number}", text, "2031-03-03")


def report(title, text, day):
    key = identity(title, text)
    when = When(value=day, precision="day")
    return Article(
        id=key, title=title, text=text, lang="en", published=when, made_by="given", confidence=1.0, revision=key
    )


COURT = report(
    "Captain of Grey Heron fined",
    "A court in Tolvik fined captain Bertil Aske for the oil that the tanker Grey Heron lost in spring. Judge Maren "
    "Holt found that he had sailed although two engineers had warned him. His lawyer, Piet Solberg, will appeal before "
    "the summer recess, and Nordlys Shipping, whose insurers paid nineteen fishermen of Selby last month, dismissed him.",
    "2031-09-20",
)


@pytest.fixture
def by(line):
    from headwater.line.ruling import By

    return By(who="Nora", note="", clock=line.clock)


def stories_of(*articles):
    from headwater.store import stories

    return [stories.holding(article.id) for article in articles]


def kept():
    """Return which reports each story of the store holds."""
    from headwater.store.models import Article as Row
    from headwater.store.models import Story

    held = {}
    for key, story in Row.objects.order_by("number").values_list("id", "story"):
        held.setdefault(story, []).append(key)
    assert {key: list(Story.objects.get(pk=key).object.members) for key in held} == held
    return {frozenset(members) for members in held.values()}


def row(key):
    from headwater.store.models import Story

    return Story.objects.get(pk=key)


def values(found):
    return [group.Ruling(verb=one.verb, articles=one.articles, others=one.others) for one in found]


def as_grouping_makes_them(events):
    """Return the stories that grouping alone makes of articles and rulings in this order."""
    state = group.empty()
    for event in events:
        state, _ = state.ruled(event) if isinstance(event, group.Ruling) else group.step(state, event)
    return {frozenset(members) for members in state.members().values()}


class TestApplying:
    def test_stories_that_are_ruled_to_be_one_are_one_say_so_and_the_old_id_leads_on(self, arrived, grouping, by):
        from headwater.line import ruling

        arrived([fire(1), rate(1)], grouping)
        one, other = stories_of(fire(1), rate(1))
        made = ruling.merge(other, one, by)
        done = arrived([], grouping)

        assert done == [f"ruling {made.number}"]
        assert stories_of(fire(1), rate(1)) == [one, one]
        assert row(other).merged_into_id == one
        assert row(one).second_thoughts == ("a person ruled that these stories are one",)

    def test_reports_that_are_ruled_to_tell_of_another_event_go_and_both_stories_say_so(self, arrived, grouping, by):
        from headwater.line import ruling

        arrived([fire(1), fire(2), fire(3)], grouping)
        (story,) = set(stories_of(fire(1), fire(2), fire(3)))
        ruling.split(story, [fire(2).id, fire(3).id], by)
        arrived([], grouping)
        stayed, *went = stories_of(fire(1), fire(2), fire(3))

        assert stayed == story
        assert len(set(went)) == 1
        assert [row(key).count for key in (stayed, went[0])] == [1, 2]
        assert {row(key).second_thoughts for key in (stayed, went[0])} == {
            ("a person ruled that these reports tell of another event",)
        }

    def test_a_report_that_is_pinned_leaves_its_story_for_the_other(self, arrived, grouping, by):
        from headwater.line import ruling

        arrived([fire(1), fire(2), rate(1)], grouping)
        ruling.pin(fire(2).id, stories_of(rate(1))[0], by)
        arrived([], grouping)

        assert kept() == {frozenset({fire(1).id}), frozenset({fire(2).id, rate(1).id})}

    def test_a_ruling_is_applied_before_reports_that_wait_and_binds_them(self, arrived, grouping, by):
        from headwater.line import ruling

        arrived([fire(1), fire(2)], grouping)
        made = ruling.split(stories_of(fire(1))[0], [fire(2).id], by)
        arrived([fire(number) for number in range(3, 9)], grouping)
        made.refresh_from_db()

        assert made.after == 2
        assert len(set(stories_of(fire(1), fire(2)))) == 2

    def test_a_ruling_that_changes_nothing_is_marked_as_applied_all_the_same(self, arrived, grouping, by):
        from headwater.line import ruling

        arrived([fire(1), fire(2)], grouping)
        made = ruling.pin(fire(2).id, stories_of(fire(1))[0], by)

        assert arrived([], grouping) == [str(made)]
        assert arrived([], grouping) == []

    def test_what_could_not_be_stored_is_tried_again_as_if_it_had_not_been_tried(
        self, arrived, grouping, by, monkeypatch
    ):
        from headwater.line import ruling
        from headwater.store import grouping as stored

        arrived([fire(1), fire(2)], grouping)
        ruling.split(stories_of(fire(1))[0], [fire(2).id], by)
        with monkeypatch.context() as broken:
            broken.setattr(stored, "stand", lambda *_: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                grouping.step()
        arrived([rate(1)], grouping)

        assert kept() == {frozenset({one.id}) for one in (fire(1), fire(2), rate(1))}


class TestReplaying:
    @pytest.mark.parametrize("seed", range(4))
    def test_a_line_that_begins_anew_at_any_time_finds_the_same(self, arrived, world, by, seed):
        from headwater.line.grouping import Grouping
        from headwater.store import rulings

        chance = random.Random(f"{SEED} {seed}")
        order = list(world)
        chance.shuffle(order)
        events = []
        while order:
            some = [order.pop() for _ in range(min(len(order), chance.randint(1, 9)))]
            arrived(some, Grouping())
            before = len(rulings.replayed())
            for _ in range(chance.randint(0, 2)):
                anything(chance, by)
            arrived([], Grouping())
            events += [*some, *values(rulings.replayed()[before:])]

        assert any(isinstance(event, group.Ruling) for event in events)
        assert kept() == as_grouping_makes_them(events)
        assert arrived([], Grouping()) == []


def anything(chance, by):
    """Rule on stories by chance, where that can be ruled."""
    from headwater.line import ruling
    from headwater.store.models import Article as Row

    held = sorted(Row.objects.values_list("id", "story"))
    (one, story), (other, another) = chance.choice(held), chance.choice(held)
    try:
        match chance.choice(("merge", "split", "pin", "forbid")):
            case "merge":
                ruling.merge(story, another, by)
            case "split":
                ruling.split(story, [one], by)
            case "pin":
                ruling.pin(one, another, by)
            case _:
                ruling.forbid(other, another, by)
    except ruling.NoRulingError:
        pass


class TestRemoval:
    def test_a_removed_report_leaves_rulings_with_what_was_noted_on_it(self, arrived, grouping, by, line):
        from headwater.line import ruling
        from headwater.line.takedown import takedown
        from headwater.store import rulings

        arrived([fire(1), fire(2), fire(3), rate(1)], grouping)
        made = ruling.merge(*stories_of(fire(1), rate(1)), by)
        made.note = "the words of fire 2"
        made.save()
        takedown(line.home, [fire(2).id], notice=None, clock=line.clock)
        arrived([], grouping)
        (left,) = rulings.newest()

        assert (left.articles, left.others, left.note) == ((fire(1).id, fire(3).id), (rate(1).id,), "")
        assert kept() == {frozenset({fire(1).id, fire(3).id, rate(1).id})}
        assert not any(b"the words of fire 2" in path.read_bytes() for path in line.home.rglob("*") if path.is_file())

    def test_a_ruling_of_which_one_side_is_gone_goes(self, arrived, grouping, by, line):
        from headwater.line import ruling
        from headwater.line.takedown import takedown
        from headwater.store import rulings

        arrived([fire(1), fire(2)], grouping)
        ruling.split(stories_of(fire(1))[0], [fire(2).id], by)
        arrived([], grouping)
        takedown(line.home, [fire(2).id], notice=None, clock=line.clock)

        assert rulings.newest() == []
        assert arrived([rate(4)], grouping) == [rate(4).id]

    def test_rulings_hold_when_another_report_of_the_stories_is_removed(self, arrived, grouping, by, line):
        from headwater.line import ruling
        from headwater.line.takedown import takedown

        arrived([fire(1), fire(2), rate(1)], grouping)
        ruling.merge(*stories_of(fire(1), rate(1)), by)
        arrived([], grouping)
        takedown(line.home, [fire(1).id], notice=None, clock=line.clock)
        arrived([rate(5)], grouping)

        assert kept() == {frozenset({fire(2).id, rate(1).id, rate(5).id})}

    @pytest.mark.parametrize("seed", range(3))
    def test_what_is_left_are_the_stories_of_what_is_left(self, arrived, world, by, line, seed):
        """Numbers of reports that were removed last are given again; rulings keep their place all the same."""
        from headwater.line.grouping import Grouping
        from headwater.line.takedown import takedown
        from headwater.store import rulings
        from headwater.store.models import Article as Row

        chance = random.Random(f"{SEED} {seed}")
        order, grouping = list(world), Grouping()
        chance.shuffle(order)
        events, made = [], []
        while order:
            some = [order.pop() for _ in range(min(len(order), chance.randint(1, 12)))]
            arrived(some, grouping)
            events += some
            known = {one.number for one in rulings.newest()}
            anything(chance, by)
            made += [one.number for one in rulings.newest() if one.number not in known]
            events += [number for number in made if number not in events and number not in known]
            arrived([], grouping)
            taken = list(Row.objects.order_by("-number").values_list("id", flat=True)[: chance.randint(0, 3)])
            takedown(line.home, taken, notice=None, clock=line.clock)
        arrived([], grouping)
        left = {one.number: value for one, value in zip(rulings.replayed(), values(rulings.replayed()), strict=True)}
        left |= {
            one.id: one for one in world if Row.objects.filter(pk=one.id).exists()
        }  # copies of the removed never came
        events = [one if isinstance(one, int) else one.id for one in events]

        assert kept() == as_grouping_makes_them([left[one] for one in events if one in left])
        assert arrived([], Grouping()) == []


class TestContinuing:
    @pytest.fixture
    def continued(self, arrived, grouping):
        """A story, and one that continues it."""
        arrived([spill(1), spill(2), rate(1), COURT], grouping)
        earlier, after = stories_of(spill(1), COURT)
        assert row(after).object.develops == (earlier,)
        return earlier, after

    def test_what_a_story_continues_is_found_from_both_sides(self, continued):
        from headwater.store import reading

        earlier, later = continued

        assert [[one.pk for one in side] for side in reading.beside(later)] == [[earlier], []]
        assert [[one.pk for one in side] for side in reading.beside(earlier)] == [[], [later]]

    def test_an_id_that_redirects_by_now_is_followed(self, continued, arrived, grouping, by):
        from headwater.line import ruling
        from headwater.store import reading

        earlier, later = continued
        (other,) = stories_of(rate(1))
        ruling.merge(earlier, other, by)
        arrived([], grouping)
        (kept_,) = {earlier, other} - {key for key in (earlier, other) if row(key).merged_into_id}

        assert [[one.pk for one in side] for side in reading.beside(later)] == [[kept_], []]
        assert [[one.pk for one in side] for side in reading.beside(kept_)] == [[], [later]]

    def test_a_story_that_was_merged_into_what_it_continues_continues_nothing(self, continued, arrived, grouping, by):
        from headwater.line import ruling
        from headwater.store import reading

        ruling.merge(*continued, by)
        arrived([], grouping)

        assert reading.beside(continued[0]) == ([], [])

    def test_a_story_whose_reports_are_removed_is_continued_by_none(self, continued, line):
        from headwater.line.takedown import takedown
        from headwater.store import reading

        takedown(line.home, [spill(1).id, spill(2).id], notice=None, clock=line.clock)

        assert reading.beside(continued[1]) == ([], [])

    def test_a_story_still_continues_another_when_a_report_of_it_is_removed(self, continued, arrived, grouping, line):
        from headwater.line.takedown import takedown
        from headwater.store import reading

        earlier, later = continued
        takedown(line.home, [spill(1).id], notice=None, clock=line.clock)
        arrived([], grouping)

        assert [one.pk for one in reading.beside(later)[0]] == [earlier]

    def test_a_story_that_was_stored_before_links_were_is_linked_when_a_line_begins(self, continued, arrived):
        from msgspec.structs import replace

        from headwater.line.grouping import Grouping
        from headwater.store import reading

        earlier, later = continued
        stored = row(later)
        stored.continues.clear()
        stored.object = replace(stored.object, develops=())
        stored.save()
        arrived([], Grouping())

        assert [one.pk for one in reading.beside(later)[0]] == [earlier]
        assert row(later).object.develops == (earlier,)


RULE = """
from headwater.store.home import opened, usual
opened(usual())
from headwater.line import ruling
from headwater.line.clock import utc
from headwater.store import stories
held = {key: stories.reports(key) for key in stories.every() if stories.reports(key)}
one, two, three, *_ = sorted(held, key=lambda key: (-len(held[key]), key))
by = ruling.By(who="Nora", clock=utc)
ruling.merge(one, three, by)
ruling.split(two, held[two][:1], by)
ruling.pin(held[one][-1], two, by)
"""


# Half of the reports are grouped, rulings on them wait, and the other half is on its way when the line is killed.


@pytest.fixture(scope="session")
def ruled_on(headwater, reports, tmp_path_factory):
    home = tmp_path_factory.mktemp("ruled") / "home"
    assert headwater(home, "ingest", *reports[::2]).returncode == 0
    subprocess.run([sys.executable, "-c", RULE], env={**os.environ, "HEADWATER_HOME": str(home)}, check=True)
    return home


@pytest.fixture(scope="session")
def unharmed(headwater, stored, reports, ruled_on, tmp_path_factory):
    home = tmp_path_factory.mktemp("unharmed") / "home"
    shutil.copytree(ruled_on, home)
    assert headwater(home, "ingest", *reports).returncode == 0
    return stored(home)


def test_the_rulings_were_applied(unharmed):
    assert len(unharmed["store_ruling"]) == 3
    assert any("a person ruled" in one for one in unharmed["store_story"])


@pytest.mark.parametrize("kill", range(KILLS // 2))
def test_a_kill_between_two_steps_changes_nothing_in_the_end(
    headwater, stored, home, reports, ruled_on, unharmed, kill
):
    steps = random.Random(f"{SEED} {kill}").randint(1, 3 * len(reports))
    print(f"seed {SEED}, killed after {steps} steps")
    shutil.copytree(ruled_on, home)

    environment = {**os.environ, "HEADWATER_HOME": str(home)}
    died = subprocess.run([sys.executable, DYING, str(steps), *reports], env=environment, check=False)
    again = headwater(home, "ingest", *reports)

    assert died.returncode in {-signal.SIGKILL, 0}
    assert again.returncode == 0, again.stderr
    assert stored(home) == unharmed


@pytest.mark.parametrize("kill", range(KILLS // 4))
def test_a_kill_at_any_moment_changes_nothing_in_the_end(headwater, stored, home, reports, ruled_on, unharmed, kill):
    delay = random.Random(f"{SEED} {kill}").uniform(0.5, 1.8)
    print(f"seed {SEED}, killed after {delay:.3f} s")
    shutil.copytree(ruled_on, home)

    process = subprocess.Popen(
        [sys.executable, "-m", "headwater", "ingest", *reports],
        env={**os.environ, "HEADWATER_HOME": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(delay)
    process.kill()
    process.wait()
    again = headwater(home, "ingest", *reports)

    assert again.returncode == 0, again.stderr
    assert stored(home) == unharmed
