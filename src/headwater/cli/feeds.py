"""`headwater feeds`: what is followed."""

import asyncio
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from headwater.cli.home import home_option, store
from headwater.cli.notes import note

if TYPE_CHECKING:
    from headwater.store.feeds import Added
    from headwater.store.models import Feed

_allow = click.option(
    "--allow", multiple=True, metavar="HOST:PORT", help="Let this address be fetched although it is not public."
)
_form = click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)


@click.group()
def feeds() -> None:
    """Say which feeds are followed, and how they are.

    \b
    headwater feeds add https://news.example
    headwater feeds suggest --country TR --lang tr --add
    headwater feeds import subscriptions.opml
    headwater feeds check
    """


@feeds.command()
@click.argument("addresses", nargs=-1, required=True, metavar="ADDRESS|SITE…")
@home_option
@click.option("--folder", default="", help="The folder under which it is listed.")
@_allow
def add(addresses: tuple[str, ...], home: Path | None, folder: str, allow: tuple[str, ...]) -> None:
    """Follow a feed, or the feed that is found on a site.

    \b
    headwater feeds add https://news.example/feed.xml
    headwater feeds add news.example
    """
    from headwater.cli.address import policy

    failed = 0
    with store(home):
        from headwater.line.clock import utc
        from headwater.line.subscribing import find
        from headwater.net import Client
        from headwater.store import feeds as kept

        client_policy = policy(allow)
        for address in addresses:
            found = asyncio.run(find(Client(client_policy), address))
            if isinstance(found, str):
                note(found)
                failed += 1
            else:
                new = kept.add(_in_folder(found, folder), utc())
                click.echo(f"{'Followed' if new else 'Already followed'}: {found.title or found.url} ({found.url})")
    sys.exit(1 if failed == len(addresses) else 0)


def _in_folder(found: "Added", folder: str) -> "Added":
    from msgspec.structs import replace

    return replace(found, folder=folder)


@feeds.command()
@click.argument("address")
@home_option
def remove(address: str, home: Path | None) -> None:
    """Follow a feed no longer; its reports stay.

    \b
    headwater feeds remove https://news.example/feed.xml
    """
    with store(home):
        from headwater.store import feeds as kept

        if not kept.remove(address):
            raise click.ClickException(f"{address} is not followed. headwater feeds check lists those that are.")
    click.echo(f"No longer followed: {address}")


@feeds.command("import")
@click.argument("file", type=click.File("rb"))
@home_option
def import_(file: object, home: Path | None) -> None:
    """Follow the feeds of a list of subscriptions (OPML); each line that names none is told.

    \b
    headwater feeds import subscriptions.opml
    """
    from headwater.collect.opml import read_opml

    counts = {"added": 0, "known": 0, "failed": 0}
    with store(home):
        from headwater.line.clock import utc
        from headwater.store import feeds as kept

        for outline in read_opml(file.read()):  # type: ignore[attr-defined] # click opens it
            if outline.feed is None:
                counts["failed"] += 1
                note(f"Line {outline.line}: {outline.problem or 'it names no feed.'}")
                continue
            feed = kept.Added(
                url=outline.feed,
                title=outline.text,
                site=outline.site,
                folder="/".join(outline.folder),
                attributes=outline.attributes,
            )
            counts["added" if kept.add(feed, utc()) else "known"] += 1
    click.echo(f"{counts['added']} feeds followed, {counts['known']} were before, {counts['failed']} lines failed.")
    sys.exit(1 if counts["failed"] and not (counts["added"] or counts["known"]) else 0)


@feeds.command()
@home_option
def export(home: Path | None) -> None:
    """Print the feeds that are followed as a list of subscriptions (OPML 2.0).

    \b
    headwater feeds export > subscriptions.opml
    """
    from headwater.collect.opml import write_opml

    with store(home):
        from headwater.line.subscribing import outlines

        sys.stdout.buffer.write(write_opml(outlines(), "Headwater"))


@feeds.command()
@click.option("--country", metavar="CC", help="Where the outlet is, such as TR (ISO 3166-1).")
@click.option("--lang", metavar="TAG", help="In which language it writes, such as tr (BCP 47).")
@click.option("--most", default=20, show_default=True, help="How many are named.")
@click.option("--add", "follow", is_flag=True, help="Follow them.")
@home_option
@_form
def suggest(country: str | None, lang: str | None, most: int, follow: bool, home: Path | None, form: str) -> None:  # noqa: FBT001 # click hands options over by name
    """Name feeds of known outlets: general news first, one of each outlet.

    \b
    headwater feeds suggest --country TR --lang tr
    headwater feeds suggest --country TR --lang tr --most 10 --add
    """
    from headwater import outlets

    try:
        found = outlets.suggest(country, lang)[:most]
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    for one in found:
        facts = {"url": one.url, "outlet": one.outlet, "country": one.country, "lang": one.lang, "topic": one.topic}
        click.echo(
            json.dumps(facts, ensure_ascii=False) if form == "json" else f"{one.outlet} ({one.topic})  {one.url}"
        )
    if not found:
        note("No outlet in the table has a feed like that. Leave out --country or --lang.")
    if follow:
        with store(home):
            from headwater.line.clock import utc
            from headwater.store import feeds as kept

            added = sum(kept.add(kept.Added(url=one.url, outlet=one.outlet, lang=one.lang), utc()) for one in found)
        note(f"{added} feeds followed. headwater run asks them.")


@feeds.command()
@click.option("--now", is_flag=True, help="Ask each feed now, due or not, before its state is told.")
@home_option
@_form
@_allow
def check(now: bool, home: Path | None, form: str, allow: tuple[str, ...]) -> None:  # noqa: FBT001 # click hands options over by name
    """Tell the state of each feed in words.

    \b
    headwater feeds check
    headwater feeds check --now
    """
    with store(home):
        from headwater.store import feeds as kept

        if now:
            _ask(allow)
        every = kept.every()
        for feed in every:
            click.echo(json.dumps(_facts(feed), ensure_ascii=False) if form == "json" else _sentence(feed))
    if not every:
        note("No feed is followed. headwater feeds suggest names some, headwater feeds add follows one.")


def _ask(allow: tuple[str, ...]) -> None:
    from headwater.cli.address import policy
    from headwater.line.clock import utc
    from headwater.line.collecting import Collector
    from headwater.net import Client

    asyncio.run(Collector(Client(policy(allow)), utc).ask_all())


def _facts(feed: "Feed") -> dict[str, object]:
    return {
        "url": feed.url,
        "title": feed.title,
        "state": feed.state,
        "since": feed.since_at.isoformat(timespec="minutes"),
        "says": feed.says,
        "next": feed.next_at.isoformat(timespec="minutes"),
        "folder": feed.folder,
    }


def _sentence(feed: "Feed") -> str:
    from headwater.show.words import day

    state = "new: not asked yet" if feed.state == "new" else f"{feed.state} since {day(feed.since_at.isoformat())}"
    return f"{state:28}{feed.title or feed.url}\n{'':28}{feed.url}" + (f"\n{'':28}{feed.says}" if feed.says else "")
