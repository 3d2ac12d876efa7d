"""`headwater demo`."""

import asyncio
import signal
import sys
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from headwater import __version__
from headwater.cli.home import home_option, store
from headwater.cli.notes import note
from headwater.cli.progress import progress
from headwater.cli.run import asked_to_stop, make_account, run_until_stopped
from headwater.cli.serving import is_loopback, listen_option, pages, place

if TYPE_CHECKING:
    from headwater.cli.sample_web import SampleWeb
    from headwater.line.running import Runner
    from headwater.net import Policy

_FOLDER = "Orvelia"


@click.command()
@home_option
@listen_option
@click.option("--once", is_flag=True, help="Load the sample world, print one trace, and end.")
@click.option("--open/--no-open", "browse", default=True, help="Open the pages in a browser.")
def demo(
    home: Path | None,
    listen: str,
    once: bool,  # noqa: FBT001 # click hands options over by name
    browse: bool,  # noqa: FBT001
) -> None:
    """Show all of it on the sample world: its feeds are served on this machine and collected over HTTP, as in life.

    What it stores is kept in a folder of its own, and removed at the end unless --home names one.

    \b
    headwater demo
    headwater demo --once
    headwater demo --home demo-home --listen 127.0.0.1:9000
    """
    from headwater.cli.sample_web import served, world

    folder = world()
    if folder is None:
        raise click.ClickException("The sample world is not here. Run this in a checkout of Headwater.")
    host, port = place(listen)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that nothing is left behind then either
    with _home(home) as kept, store(kept) as stored, served(folder, _port_before()) as web:
        _load(stored, web)
        if once:
            _print_one()
            return
        runner = _runner(stored, web)
        asked = asked_to_stop(runner)
        with pages(stored, host, port, ()) as site:
            click.echo(f"Headwater is at {site.address}")
            if not is_loopback(host):
                make_account(site.address)
            click.echo(f"The sample world is at {web.base}. End with Ctrl-C.", err=True)
            if browse and sys.stdout.isatty():
                webbrowser.open(site.address)
            run_until_stopped(runner, site, asked)


@contextmanager
def _home(home: Path | None) -> Iterator[Path]:
    if home is not None:
        yield home
        return
    with TemporaryDirectory(prefix="headwater-demo-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def _port_before() -> int:
    """Return the port at which the sample world was served when this home was used last, so that it is the same world.

    0 where it was not.
    """
    from headwater.store import feeds

    before = (urlsplit(feed.url).port for feed in feeds.every() if feed.folder == _FOLDER)
    return next((port for port in before if port), 0)


def _policy(web: "SampleWeb") -> "Policy":
    from headwater.net import Agent, Policy

    agent = Agent(version=__version__, contact=f"{web.base}/about")
    return Policy(agent=agent, allow=frozenset({urlsplit(web.base).netloc}))


def _load(home: Path, web: "SampleWeb") -> None:
    from headwater.line.carrying import Carried, carried
    from headwater.line.clock import utc
    from headwater.line.collecting import Collector
    from headwater.net import Client
    from headwater.store import feeds

    for address in web.feeds:
        feeds.add(feeds.Added(url=address, folder=_FOLDER), utc())
    with progress() as tell:
        tell("collect", web.base)
        got = asyncio.run(Collector(Client(_policy(web)), utc).round())
        done = carried(home, utc, tell) or Carried()
    note(f"Asked {got.feeds} feeds, fetched {got.pages} pages; {done.new} reports, {done.traced} stories traced.")


def _print_one() -> None:
    """Print the trace of the story that most origins tell."""
    from headwater.show.gather import cases
    from headwater.show.sheet import sheets
    from headwater.show.terminal import console, print_sheet
    from headwater.store import stories

    best = stories.best()
    out = console(sys.stdout)
    for sheet in sheets(cases(stories.objects(best) if best else [])):
        print_sheet(sheet, out)


def _runner(home: Path, web: "SampleWeb") -> "Runner":
    from headwater.line.clock import utc
    from headwater.line.running import Runner

    return Runner(home, _policy(web), clock=utc, say=note)
