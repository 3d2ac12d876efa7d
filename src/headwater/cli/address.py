"""Addresses as inputs: fetched by `net`, within bounds, told as a page or a failure."""

import os

import click

from headwater import __version__
from headwater.cli.notes import note
from headwater.line.fetched import page_of
from headwater.net import Agent, Policy, fetch
from headwater.values import Failure, Page

_NO_CONTACT = "no-contact-given"


def policy(allow: tuple[str, ...]) -> Policy:
    """Return how sites are fetched: under a true name, and `allow` although not public.

    Who fetches is told by the environment's HEADWATER_CONTACT, an address that a site's operator may write to.
    Raises click.UsageError where one of them cannot be used.
    """
    contact = os.environ.get("HEADWATER_CONTACT", _NO_CONTACT)
    if contact == _NO_CONTACT:
        note("Sites like to know who fetches. Set HEADWATER_CONTACT to a web or mail address of yours.")
    try:
        return Policy(agent=Agent(version=__version__, contact=contact), allow=frozenset(allow))
    except ValueError as error:
        raise click.UsageError(str(error)) from error


def page_at(url: str, allow: tuple[str, ...]) -> Page | Failure:
    """Return the page at an address, or the failure that says why there is none. Raises what `policy` raises."""
    return page_of(url, fetch(url, policy=policy(allow)))
