"""`headwater notice`."""

import json
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from headwater.cli.home import home_option, store

if TYPE_CHECKING:
    from headwater.store.models import Notice


@click.command()
@click.argument("mail", type=click.File("rb"), required=False)
@home_option
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
def notice(mail: BinaryIO | None, home: Path | None, form: str) -> None:
    """Take in a notice from a mail file, or list those that wait.

    It gets a number, a letter that confirms it, and a clock of 24 hours. Nothing is removed before somebody decides.

    \b
    headwater notice removal-request.eml
    headwater notice -  < mail.eml
    headwater notice            # what waits, and for how long
    """
    with store(home):
        told = _list() if mail is None else [_received(mail.read())]
    for one in told:
        click.echo(json.dumps(one) if form == "json" else _sentence(one))
    if not told and form == "text":
        click.echo("No notice waits.")
    sys.exit(0)


def _received(raw: bytes) -> dict[str, object]:
    from headwater.line.clock import utc
    from headwater.rights import confirmation, read_mail
    from headwater.store import notices

    draft = read_mail(raw)
    mail = f"sha256 {sha256(raw).hexdigest()}"
    made, new = notices.received(draft, lambda number, due: confirmation(draft, number, due), utc(), mail)
    return {**_facts(made), "new": new}


def _list() -> list[dict[str, object]]:
    from headwater.store import notices

    return [_facts(one) for one in notices.waiting()]


def _facts(one: "Notice") -> dict[str, object]:
    return {
        "number": one.number,
        "state": one.state,
        "due": one.due_at.isoformat(timespec="minutes"),
        "asks_for": [*one.object.urls, *one.object.wildcards],
        "lacks": list(one.object.missing),
    }


def _sentence(one: dict[str, object]) -> str:
    known = "" if one.get("new", True) else " (this mail was here before)"
    lines = [f"Notice {one['number']}{known}: {one['state']}, due {one['due']}."]
    lines += [f"  asks for {address}" for address in one["asks_for"]]  # type: ignore[attr-defined] # made above
    lines += [f"  {sentence}" for sentence in one["lacks"]]  # type: ignore[attr-defined] # made above
    return "\n".join([*lines, f"  headwater takedown --notice {one['number']}"])
