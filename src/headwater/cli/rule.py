"""`headwater rule`: what a person decides on which reports tell of one event."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from headwater.cli.home import home_option, store
from headwater.cli.notes import note as tell
from headwater.cli.progress import progress

if TYPE_CHECKING:
    from headwater.line.ruling import By
    from headwater.store.models import Ruling

_Command = Callable[..., None]
_form = click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)


class _Signed(TypedDict):
    """The options that all rulings have."""

    home: Path | None
    note: str
    by: str
    form: str


def _signed(function: _Command) -> _Command:
    """Give a verb these options."""
    why = click.option("--note", default="", metavar="WORDS", help="Why: it stands on the page of the story.")
    who = click.option("--by", default="", metavar="NAME", help="Who rules; else the user of this machine.")
    return why(who(home_option(_form(function))))


@click.group()
def rule() -> None:
    """Say which reports tell of one event. No program overrules it; a later ruling takes it back.

    The address of the page of a story or report ends in its id; an address names it as well.

    \b
    headwater rule merge 0123456789abcdef fedcba9876543210 --note "one fire, two districts"
    headwater rule split 0123456789abcdef https://news.example/another-fire
    headwater rule list
    """


@rule.command()
@click.argument("story")
@click.argument("other", metavar="STORY")
@_signed
def merge(story: str, other: str, **signed: Unpack[_Signed]) -> None:
    """Say that two stories are one.

    \b
    headwater rule merge 0123456789abcdef fedcba9876543210
    """
    _rule("merge", (story, other), **signed)


@rule.command()
@click.argument("story")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE…")
@_signed
def split(story: str, articles: tuple[str, ...], **signed: Unpack[_Signed]) -> None:
    """Say that some reports of a story tell of another event than its others.

    \b
    headwater rule split 0123456789abcdef 00112233aabbccdd https://news.example/another-fire
    """
    _rule("split", (story, articles), **signed)


@rule.command()
@click.argument("article")
@click.argument("story")
@_signed
def pin(article: str, story: str, **signed: Unpack[_Signed]) -> None:
    """Say that a report belongs to a story.

    \b
    headwater rule pin 00112233aabbccdd 0123456789abcdef
    """
    _rule("pin", (article, story), **signed)


@rule.command()
@click.argument("article")
@click.argument("story")
@_signed
def forbid(article: str, story: str, **signed: Unpack[_Signed]) -> None:
    """Say that a report does not belong to a story.

    \b
    headwater rule forbid 00112233aabbccdd 0123456789abcdef
    """
    _rule("forbid", (article, story), **signed)


@rule.command("list")
@home_option
@_form
def list_(home: Path | None, form: str) -> None:
    """List all rulings, the newest first.

    \b
    headwater rule list
    headwater rule list --format json
    """
    with store(home):
        from headwater.store import rulings

        told = [_told(one, form) for one in rulings.newest()]
    for line in told:
        click.echo(line)
    if not told and form == "text":
        click.echo("Nobody has ruled on a story yet.")
    sys.exit(0)


def _by(who: str, note: str) -> "By":
    from getpass import getuser

    from headwater.line.clock import utc
    from headwater.line.ruling import By

    if not who:
        try:
            who = getuser()
        except (OSError, KeyError, ImportError):  # the machine knows no name of this user
            who = "the command line"
    return By(who=who[:150], note=note.strip(), clock=utc)


def _rule(verb: str, named: tuple[object, ...], **signed: Unpack[_Signed]) -> None:
    """Make a ruling on what is named, let the line apply it, and say what came of it."""
    with store(signed["home"]) as folder, progress() as watch:
        from headwater.line import ruling
        from headwater.line.carrying import carried
        from headwater.line.clock import utc
        from headwater.store import rulings

        try:
            made: Ruling = getattr(ruling, verb)(*named, _by(signed["by"], signed["note"]))
        except ruling.NoRulingError as trouble:
            raise click.ClickException(str(trouble)) from trouble
        ours = carried(folder, utc, watch)
        told = _told(rulings.numbered(made.number) or made, signed["form"])
    if ours is None:
        tell("Another process carries reports through the stages; it will apply this ruling with its next step.")
    click.echo(told)
    sys.exit(0)


def _told(one: "Ruling", form: str) -> str:
    return json.dumps(_facts(one), ensure_ascii=False) if form == "json" else _sentence(one)


def _facts(one: "Ruling") -> dict[str, object]:
    return {
        "number": one.number,
        "verb": one.verb,
        "articles": one.articles,
        "others": one.others,
        "who": one.who,
        "note": one.note,
        "made": one.made_at.isoformat(timespec="seconds"),
        "applied": one.after is not None,
        "stories": _stories(one),
    }


def _stories(one: "Ruling") -> list[str]:
    """Return the ids of the stories in which the reports of a ruling stand now."""
    from headwater.store import stories

    return list(dict.fromkeys(filter(None, map(stories.holding, (*one.articles, *one.others)))))


def _sentence(one: "Ruling") -> str:
    from headwater.show.words import RULED

    state = "" if one.after is not None else " (waits for the line)"
    lines = [f"Ruling {one.number}: {RULED[one.verb].lower()}{state}. By {one.who}, {one.made_at:%Y-%m-%d %H:%M} UTC."]
    lines += [f"  {one.note}"] if one.note else []
    lines += [f"  story {key}" for key in _stories(one)]
    return "\n".join(lines)
