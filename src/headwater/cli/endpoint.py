"""Endpoints that a person names, to which reports are sent: under which bounds, and which reports."""

import os
import re
from collections.abc import Callable

import click

from headwater import __version__
from headwater.cli.notes import note
from headwater.values import Article

#: A model at an address.
ENDPOINT = re.compile(r"openai:(?P<model>.+)@(?P<address>https?://\S+)")
_KEY = re.compile(r"[!-~]+")


def sender(url: str, purpose: str, error: type[Exception], largest: int) -> Callable[[bytes], bytes]:
    """Return what sends JSON to an address and gives at most so many bytes back, or raises the `error`.

    `purpose` names the settings in the environment. Raises click.UsageError where these are none.
    """
    from headwater.net import Agent, Fetched, Policy, post

    key = os.environ.get(f"HEADWATER_{purpose}_KEY") or None
    seconds = os.environ.get(f"HEADWATER_{purpose}_SECONDS", "60")
    if not seconds.isdigit() or not 0 < int(seconds) <= 3600 or (key and not _KEY.fullmatch(key)):
        says = f"HEADWATER_{purpose}_SECONDS is no number from 1 to 3600, or HEADWATER_{purpose}_KEY no key in ASCII."
        raise click.UsageError(f"{says} Correct it.")
    policy = Policy(
        agent=Agent(version=__version__, contact="named-endpoint"),
        seconds=int(seconds),
        wire_bytes=largest,
        body_bytes=largest,
    )

    def send(question: bytes) -> bytes:
        answer = post(url, question, policy=policy, key=key)
        if not isinstance(answer, Fetched):
            raise error(answer.says)
        if answer.status != 200:
            says = f"{url} answered with {answer.status}."
            raise error(f"{says} Check the address, the model and the key, or try again later.")
        return answer.body

    return send


def may_be_sent(article: Article, why: str) -> bool:
    """Return whether the text may leave this machine; tell where its page says that it may not."""
    from headwater.read.close import named
    from headwater.rights import allowance

    allowed = allowance(article)
    if allowed.may_analyse and allowed.may_keep_text:
        return True
    note(f"{named(article)} was not sent {why}. {allowed.reasons[0]}")
    return False
