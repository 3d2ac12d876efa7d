"""What can go wrong around the line is a sentence, and nothing is lost or doubled by it."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

SEED = os.environ.get("HEADWATER_SEED", "1")
DYING = Path(__file__).with_name("dying_collector.py")


def collected(home, feed, place):
    """Collect in a process of its own and return how that ended."""
    environment = {**os.environ, "HEADWATER_HOME": str(home)}
    return subprocess.run([sys.executable, DYING, feed, str(place)], env=environment, check=False).returncode


@pytest.fixture
def published(site, reports, answer):
    """A feed that names pages of the sample world, with the addresses of the site's own pages."""
    items = []
    for number, report in enumerate(reports[:3]):
        site.pages[f"/{number}"] = answer(Path(report).read_bytes(), Content_Type="text/html; charset=utf-8")
        items.append(f"<item><title>Report {number}</title><link>{site.at(f'/{number}')}</link></item>")
    feed = f'<rss version="2.0"><channel><title>All</title>{"".join(items)}</channel></rss>'
    site.pages["/feed"] = answer(feed.encode(), Content_Type="text/xml", ETag='"all"')
    return site.at("/feed")


def test_a_kill_before_an_answer_is_stored_lets_it_be_asked_for_again(home, site, published, stored, tmp_path):
    ended = [collected(home, published, place) for place in ("polled", "fetched", "never")]
    asked = [head for head in site.asked if head.startswith("GET /feed ")]
    unharmed = tmp_path / "unharmed"
    collected(unharmed, published, "never")

    assert ended == [-signal.SIGKILL, -signal.SIGKILL, 0]
    assert len(asked) == 2
    assert not any("if-none-match" in head.lower() for head in asked)
    assert stored(home) == stored(unharmed)


def test_kills_at_any_moment_lose_and_double_nothing(home, published, stored, tmp_path):
    unharmed = tmp_path / "unharmed"
    collected(unharmed, published, "never")
    chance = random.Random(f"{SEED} collecting")
    for _ in range(3):
        moment = chance.randint(300, 1500)
        print(f"seed {SEED}, killed after {moment} ms")
        collected(home, published, moment)

    assert collected(home, published, "never") == 0
    assert stored(home) == stored(unharmed)


@contextmanager
def locked(home):
    """Keep everybody else from writing to a store."""
    connection = sqlite3.connect(home / "headwater.sqlite3", isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        connection.close()


@pytest.fixture
def impatient(here):
    """Let this process wait only a moment for a locked store."""
    from django.db import connections

    options = connections.settings["default"]["OPTIONS"]
    before = options["timeout"]
    connections.close_all()
    options["timeout"] = 0.1
    yield
    options["timeout"] = before


def test_a_store_that_another_program_holds_is_a_sentence_and_later_all_goes_on(impatient, line):
    from headwater.store.troubles import StoreError, told

    line.publish("/feed", line.item(line.at("/nest"), "Nest"), ETag='"1"')
    line.write("/nest", line.page("Nest"))
    line.follow()
    with locked(line.home), pytest.raises(StoreError, match="in use by another program"), told(line.home):
        line.round()
    got = line.round()
    with locked(line.home), pytest.raises(StoreError, match="in use by another program"), told(line.home):
        line.carry()
    done = line.carry()

    assert (got.feeds, got.pages, done.new, done.traced) == (1, 1, 1, 1)
    assert not any("if-none-match" in head.lower() for head in line.site.asked)


@pytest.fixture
def small_disk(home):
    """A disk of its own for a home folder, with place for little."""
    home.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", home], capture_output=True, check=False
    ).returncode
    if mounted != 0:
        pytest.skip("only root can mount a disk that is small enough to be filled")
    yield home
    subprocess.run(["umount", "-l", home], check=True)


def fill(home):
    """Leave no space on the disk of a home folder; return the file that takes it."""
    filler = home / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (65_536, 4096, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                pass
    return filler


@pytest.mark.parametrize("steps", [0, 1])
def test_a_disk_that_is_full_is_a_sentence_and_all_goes_on_when_there_is_space(small_disk, line, steps):
    from headwater.store.troubles import StoreError, told

    line.publish("/feed", *[line.item(line.at(f"/{n}"), f"Nest {n}") for n in range(30)], ETag='"1"')
    line.site.pages |= {f"/{n}": line.reply(line.page(f"Nest {n} found"), Content_Type="text/html") for n in range(30)}
    line.follow()
    work = [line.round, line.carry]
    for done in work[:steps]:
        done()
    filler = fill(line.home)
    with pytest.raises(StoreError, match="is full"), told(line.home):
        work[steps]()
    filler.unlink()
    for left in work:
        left()

    assert len(line.articles()) == 30
    assert [entry.state for entry in line.entries()] == ["taken"] * 30


def test_a_command_on_a_full_disk_ends_with_a_sentence_and_goes_on_when_there_is_space(
    small_disk, empty_home, headwater, reports
):
    shutil.copytree(empty_home, small_disk, dirs_exist_ok=True)
    filler = fill(small_disk)
    full = headwater(small_disk, "ingest", *reports[:3])
    filler.unlink()
    again = headwater(small_disk, "ingest", *reports[:3])

    assert (full.returncode, full.stdout) == (1, "")
    assert f"The disk that holds {small_disk} is full. Nothing stored was lost" in full.stderr
    assert "Traceback" not in full.stderr
    assert again.stdout.startswith("Three new reports")


class TestStrangeWords:
    """Whatever words a feed holds, it is stored as far as it can be, and the others go on."""

    @pytest.mark.parametrize(
        "title",
        [r"\ud800", r"\u0000", r"\udfff\ud800", r"\ufffe", "x" * 200_000, r"\u202e", "\u0301" * 5000],
    )
    def test_any_title_in_json(self, line, title):
        text = '{"version": "https://jsonfeed.org/version/1.1", "title": "%s", "items": [{"id": "%s", "url": "%s",'
        text += ' "title": "%s", "summary": "%s", "authors": [{"name": "%s"}], "language": "%s"}]}'
        told = (title, title, line.at("/nest"), title, title, title, title)
        line.site.pages["/feed"] = line.reply((text % told).encode(), Content_Type="application/feed+json")
        line.site.pages["/nest"] = line.reply(status="403 No")
        line.publish("/good", line.item(line.at("/good", "a"), "Good", description="Good words."))
        line.follow()
        line.follow("/good", "a")
        line.round()
        line.carry()

        assert line.feed().state != "new"
        assert line.feed("/good", "a").state == "working"

    def test_any_bytes(self, line):
        from headwater.store.models import Feed

        chance = random.Random(SEED)
        well = line.rss(line.item(line.at("/nest"), "A nest “was” found", description="<p>In Haskar.</p>" * 20))
        line.site.pages["/nest"] = line.reply(status="403 No")
        for number in range(60):
            body = bytearray(well)
            for _ in range(chance.choice((1, 3, 30))):
                body[chance.randrange(len(body))] = chance.randrange(256)
            line.site.pages[f"/{number}"] = line.reply(bytes(body), Content_Type="text/xml; charset=utf-8")
            line.follow(f"/{number}", chance.choice("abc"))
        line.round()
        line.carry()

        assert Feed.objects.filter(state="new").count() == 0
        left = [entry for entry in line.entries() if entry.state not in {"failed", "known", "refused"}]
        # a byte may change the host: an address that has none is asked again, and says so
        assert all(entry.state == "waiting" and entry.next_at and entry.says for entry in left)
