"""Homes of their own, what is stored in them, and a small web to collect from."""

import asyncio
import datetime as dt
import os
import shutil
import sqlite3
import subprocess
import sys
from html import escape
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from click.testing import CliRunner

from headwater.chain import article_of
from headwater.cli import headwater as command
from headwater.collect import collect
from headwater.net import Agent, Client, Policy
from headwater.values import Article, encode

CHECKOUT = Path(__file__).resolve().parents[2]
SAMPLE = CHECKOUT / "sample"
#: Indexes are compared by what they hold, accounts and sessions are nobody's reports.
NOT_COMPARED = ("_data", "_idx", "_docsize", "_config", "django_migrations", "sqlite_sequence", "django_session")
NOON = dt.datetime(2031, 5, 2, 12, tzinfo=dt.UTC)
AGENT = Agent(version="1.2", contact="https://headwater.example/about")


def _sites():
    """Return the module with the sites on loopback; they serve the tests of `net` as well."""
    spec = spec_from_file_location("sites_on_loopback", CHECKOUT / "tests" / "net" / "conftest.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SITES = _sites()
reply = SITES.reply
site, other_site, answer = SITES.site, SITES.other_site, SITES.answer


@pytest.fixture(scope="session")
def headwater():
    """Run the headwater command on a home folder to its end."""

    def run(home, *words):
        return subprocess.run(
            [sys.executable, "-m", "headwater", *map(str, words)],
            env={**os.environ, "HEADWATER_HOME": str(home)},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


@pytest.fixture
def quick(here):
    """Run the headwater command in this process, on a home that is ready: the same, without the time to begin."""

    def run(*words):
        done = CliRunner().invoke(command, [*map(str, words), "--home", str(here)])
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        return subprocess.CompletedProcess(words, done.exit_code, done.stdout, done.stderr)

    return run


@pytest.fixture(scope="session")
def stored():
    """Tell what a home folder holds."""
    return rows


def rows(home):
    """Return every row of every table without the times at which this machine did something."""
    connection = sqlite3.connect(home / "headwater.sqlite3")
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    held = {}
    for table in sorted(tables):
        if not table.endswith(NOT_COMPARED):
            names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})") if not row[1].endswith("_at")]
            held[table] = sorted(map(repr, connection.execute(f"SELECT {', '.join(names)} FROM {table}")))
    connection.close()
    return held


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


@pytest.fixture(scope="session")
def sample():
    """The folder of the sample world."""
    return SAMPLE


@pytest.fixture(scope="session")
def reports():
    """The pages of three stories of the sample world, in four languages."""
    stories = ("harbour-fire", "measles", "brenn-fire")
    names = {text.stem for story in stories for text in (SAMPLE / "stories" / story).glob("*.txt")}
    return sorted(str(page) for page in SAMPLE.glob("pages/*/*.html") if page.stem in names)


@pytest.fixture(scope="session")
def empty_home(headwater, tmp_path_factory):
    """A home that holds nothing; to be copied."""
    folder = tmp_path_factory.mktemp("empty")
    assert headwater(folder, "feeds", "check").returncode == 0
    return folder


@pytest.fixture
def here(empty_home, home):
    """A home that this process has opened; what was open before is open again afterwards."""
    shutil.copytree(empty_home, home, dirs_exist_ok=True)
    before = os.environ.get("HEADWATER_HOME")
    from headwater.store.home import opened

    yield opened(home)
    from django.db import connections

    connections.close_all()
    if before and (Path(before) / "headwater.sqlite3").exists():
        opened(Path(before))


def item(link, title="A nest was found", guid=None, **more):
    """Return an item of RSS; without `guid` its link names it."""
    told = {"title": title, "link": link, "guid": guid, **more}
    return "".join(f"<{name}>{escape(value)}</{name}>" for name, value in told.items() if value is not None)


def rss(*items):
    told = "".join(f"<item>{one}</item>" for one in items)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>The Post</title>{told}</channel></rss>'.encode()


def page(title, *paragraphs, head=""):
    """Return a web page with one report."""
    told = "".join(f"<p>{escape(one)}</p>" for one in paragraphs or NEST)
    return (
        f'<!doctype html><html lang="en"><head><title>{escape(title)}</title>{head}</head>'
        f"<body><article><h1>{escape(title)}</h1>{told}</article></body></html>"
    ).encode()


NEST = (
    "A nest of the rare golden plover was found on Monday beside the old lighthouse near Haskar, wardens say.",
    "“We have never seen the golden plover breed so far to the north,” said Ella Marsh, who counts birds there.",
    "She asked walkers to keep their dogs on the lead until the end of June, when the young birds leave the nest.",
)


class Line:
    """A line over a home of its own, the web that it collects from, and a clock that a test sets.

    Any name that ends in .example is the site's, so that it stands for as many hosts as a test needs.
    """

    item, rss, page, reply = map(staticmethod, (item, rss, page, reply))

    def __init__(self, home, site):
        from headwater.line.carrying import Carrier

        self.home, self.site, self.now = home, site, NOON
        hosts = [f"{name}.example:{site.port}" for name in ("a", "b", "c", "news", "moved")]
        self.policy = Policy(agent=AGENT, allow=frozenset([f"127.0.0.1:{site.port}"]), seconds=10)
        self._allow = frozenset([*hosts, f"127.0.0.1:{site.port}"])
        self._loop = asyncio.Runner()
        self.wait_for_answers(10)
        self.carrier = Carrier(home, self.clock, lambda _step, _what: None)

    def wait_for_answers(self, seconds):
        """Begin anew as a process does, and wait so long for an answer and no longer."""
        from headwater.line.collecting import Collector

        self.client = Client(
            Policy(agent=AGENT, allow=self._allow, seconds=seconds), resolve=_everywhere, clock=self.clock
        )
        self.collector = Collector(self.client, self.clock)

    def clock(self):
        return self.now

    def at(self, path, host="news"):
        return f"http://{host}.example:{self.site.port}{path}"

    def follow(self, path="/feed", host="news", **more):
        from headwater.store import feeds

        url = self.at(path, host)
        feeds.add(feeds.Added(url=url, **more), self.now)
        return url

    def round(self):
        """Collect what is due now."""
        return self._loop.run(self.collector.round())

    def again(self, after=dt.timedelta(days=1)):
        """Collect what is due after a time."""
        self.now += after
        return self.round()

    def ask_all(self):
        """Ask every feed now."""
        self._loop.run(self.collector.ask_all())

    def carry(self):
        return self.carrier.carry()

    def feed(self, path="/feed", host="news"):
        from headwater.store.models import Feed

        return Feed.objects.get(url=self.at(path, host))

    def entries(self, **wanted):
        from headwater.store.models import Entry

        return list(Entry.objects.filter(**wanted).order_by("pk"))

    def articles(self, **wanted):
        from headwater.store.models import Article

        return list(Article.objects.filter(**wanted).order_by("number"))

    def publish(self, path="/feed", *items, **headers):
        """Let the site answer with a feed at a path."""
        self.site.pages[path] = reply(rss(*items), Content_Type="application/rss+xml", **headers)

    def write(self, path, body, **headers):
        """Let the site answer with a page at a path."""
        self.site.pages[path] = reply(body, Content_Type="text/html; charset=utf-8", **headers)

    def close(self):
        self._loop.close()


async def _everywhere(name, _port):
    return ["127.0.0.1"] if name.endswith(".example") else []


@pytest.fixture
def line(here, site):
    made = Line(here, site)
    yield made
    made.close()


def refuse(_url):
    raise AssertionError("no address is fetched here")


@pytest.fixture(scope="session")
def world(sample):
    """The reports of the sample world."""
    made = map(article_of, collect([str(sample / "pages")], stdin=sys.stdin.buffer, fetch=refuse))
    return [article for article in made if isinstance(article, Article)]


@pytest.fixture
def arrived(line):
    """Let articles arrive in an order and be put into stories; other steps are left out."""
    from headwater.line.arrivals import extract
    from headwater.line.removed import Removed
    from headwater.store import intake

    removed = Removed()

    def arrive(articles, grouping):
        for article in articles:
            intake.take(intake.Given(input=article.input or "", raw=encode(article)), line.now)
        for one in intake.waiting():
            extract(one, removed, line.now)
        return list(iter(grouping.step, None))

    return arrive


@pytest.fixture
def grouping(here):
    from headwater.line.grouping import Grouping

    return Grouping()
