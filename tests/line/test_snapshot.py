"""A line that begins anew goes on from the state that was written down, with the same stories as without it."""

import os
import random
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from headwater import group

SEED = os.environ["HEADWATER_SEED"]
DYING = Path(__file__).with_name("dying_keeper.py")
FILE = "grouping.state"


@pytest.fixture
def keeping(here, monkeypatch):
    """Grouping that writes its state down at every end, however few reports came."""
    from headwater.line import grouping

    monkeypatch.setattr(grouping, "_WORTH", 1)
    return lambda: grouping.Grouping(here)


@pytest.fixture
def replays(monkeypatch):
    """Count how often all reports are gone through."""
    from headwater.line import grouping

    found = []
    monkeypatch.setattr(grouping, "replay", lambda whole=grouping.replay: found.append(1) or whole())
    return found


def told():
    from headwater.store.models import Story

    return {row.id: row.object for row in Story.objects.filter(merged_into=None)}


def shuffled(articles, seed):
    order = list(articles)
    random.Random(seed).shuffle(order)
    return order


def wanted(order):
    return {story.id: story for story in group.as_they_come(order)}


def arrive_and_keep(arrived, keeping, articles):
    first = keeping()
    arrived(articles, first)
    first.keep()


@pytest.mark.parametrize("begin", [1, 20, 40])
def test_the_newest_reports_alone_are_gone_through_again(arrived, keeping, replays, world, begin):
    order = shuffled(world, 4)
    arrive_and_keep(arrived, keeping, order[:begin])
    arrived(order[begin : begin + 10], keeping())
    arrived(order[begin + 10 :], keeping())

    assert len(replays) == 1
    assert told() == wanted(order)


def test_rulings_before_and_after_it_are_kept_to(arrived, keeping, replays, world, here, line):
    from headwater.line import ruling

    order = shuffled(world, 2)
    first = keeping()
    arrived(order[:30], first)
    by = ruling.By(who="Ada", clock=line.clock)
    parted = [story for story in told().values() if len(story.members) > 2][:2]
    ruling.split(parted[0].id, parted[0].members[-1:], by)
    arrived([], first)
    first.keep()
    ruling.split(parted[1].id, parted[1].members[-1:], by)
    arrived(order[30:], first)
    without = told()
    arrived([], keeping())

    assert len(replays) == 1
    assert told() == without
    for story in parted:
        assert not any({story.members[0], story.members[-1]} <= set(now.members) for now in without.values())


def _cut(path):
    path.write_bytes(path.read_bytes()[:-1000])


def _bent(path):
    held = bytearray(path.read_bytes())
    held[len(held) // 2] ^= 1
    path.write_bytes(held)


@pytest.mark.parametrize("harm", [_cut, _bent, lambda path: path.write_bytes(b""), Path.unlink])
def test_a_state_that_is_not_whole_is_not_trusted(arrived, keeping, replays, world, here, harm):
    order = shuffled(world, 4)
    arrive_and_keep(arrived, keeping, order[:30])
    harm(here / FILE)
    arrived(order[30:], keeping())

    assert len(replays) == 2
    assert told() == wanted(order)


def test_a_state_of_another_store_is_not_trusted(arrived, keeping, replays, world, here):
    from headwater.store.models import Article

    arrive_and_keep(arrived, keeping, world[:30])
    Article.objects.filter(number__gt=20).delete()
    arrived([], keeping())

    assert len(replays) == 2


def test_a_state_that_held_more_in_memory_is_not_trusted(arrived, keeping, replays, world, monkeypatch):
    from headwater.line import replaying

    arrive_and_keep(arrived, keeping, world[:30])
    monkeypatch.setattr(replaying, "_IN_MEMORY", 10)
    arrived([], keeping())

    assert len(replays) == 2


def test_few_reports_are_not_worth_a_file(arrived, here, world):
    from headwater.line.grouping import Grouping

    few = Grouping(here)
    arrived(world, few)
    few.keep()

    assert not (here / FILE).exists()


def test_a_disk_that_takes_no_more_stops_nothing(arrived, keeping, world, monkeypatch):
    from headwater.line import snapshot

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(snapshot, "keep", full)
    arrive_and_keep(arrived, keeping, world[:10])
    arrived(world[10:], keeping())

    assert told() == wanted(world)


class TestRemoval:
    """What a state holds of a report that is removed goes with it."""

    def words_of(self, here):
        """Return words that stand in the state as a report writes them."""
        return set(re.findall(rb"[A-Z][a-z]{5,}", (here / FILE).read_bytes()))

    def test_it_leaves_no_byte(self, arrived, keeping, world, here, line):
        from headwater.line.takedown import takedown

        arrive_and_keep(arrived, keeping, world)
        (here / f"{FILE}.part").write_bytes((here / FILE).read_bytes()[:5000])
        report = next(one for one in world if any(word.decode() in one.text for word in self.words_of(here)))
        takedown(here, [report.id], notice=None, clock=line.clock)

        assert not list(here.glob(f"{FILE}*"))

    def test_a_line_that_runs_does_not_write_it_again(self, arrived, keeping, world, here, line):
        from headwater.line.takedown import takedown

        running = keeping()
        arrived(world, running)
        takedown(here, [world[0].id], notice=None, clock=line.clock)
        running.keep()

        assert not (here / FILE).exists()

    def test_what_is_written_afterwards_is_without_it(self, arrived, keeping, replays, world, here, line):
        from headwater.line.takedown import takedown

        order = shuffled(world, 3)
        running = keeping()
        arrived(order[:40], running)
        takedown(here, [order[0].id], notice=None, clock=line.clock)
        arrived(order[40:50], running)
        running.keep()
        before = len(replays)
        arrived(order[50:], keeping())

        assert order[0].id.encode() not in (here / FILE).read_bytes()
        assert len(replays) == before
        left = {frozenset(story.members) for story in group.as_they_come(order[1:])}
        assert {frozenset(story.members) for story in told().values()} == left


@pytest.fixture(scope="session")
def unharmed(headwater, stored, reports, tmp_path_factory):
    home = tmp_path_factory.mktemp("unharmed")
    assert headwater(home, "ingest", *reports).returncode == 0
    return stored(home)


@pytest.mark.parametrize("kill", range(4))
def test_a_kill_while_it_is_written_changes_nothing_in_the_end(headwater, stored, home, reports, unharmed, kill):
    chance = random.Random(f"{SEED} {kill}")
    times, share = chance.randint(1, len(reports) // 2), chance.random()
    print(f"seed {SEED}, killed the {times}. time, {share:.2f} written")

    died = subprocess.run(
        [sys.executable, DYING, str(times), str(share), *reports],
        env={**os.environ, "HEADWATER_HOME": str(home)},
        check=False,
    )
    left = {path.name for path in home.glob(f"{FILE}*")}
    again = headwater(home, "ingest", *reports)

    assert died.returncode == -signal.SIGKILL
    assert left == {f"{FILE}.part"} | ({FILE} if times > 1 else set())
    assert again.returncode == 0, again.stderr
    assert stored(home) == unharmed
