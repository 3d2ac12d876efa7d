"""Robots rules of a page: which words bind us, and what they forbid."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from importlib.resources import files
from typing import Final

import msgspec
from msgspec import Struct

from headwater.rights.limit import HEADLINE_ALONE, Limit
from headwater.values.place import When

#: Rules with a value behind a colon; anything else before a colon names the program that a rule is for.
_VALUED: Final = ("max-snippet", "max-image-preview", "max-video-preview", "unavailable_after")
_AGENT = re.compile(r"\s*([\w*.-]+)\s*:\s*(.*)", re.DOTALL)
_RULE = re.compile(r"\s*[a-z_]+(?:-[a-z_]+)*\s*(?::|$)", re.IGNORECASE)
#: Longer lines of rules are cut.
_LONGEST: Final = 2000


class _Words(Struct, frozen=True, forbid_unknown_fields=True):
    no_index: frozenset[str]
    no_text: frozenset[str]
    no_excerpt: frozenset[str]
    no_images: frozenset[str]
    no_analysis: frozenset[str]
    nothing: frozenset[str]


@cache
def _words() -> _Words:
    raw = (files("headwater.rights") / "data" / "robots.toml").read_bytes()
    try:
        return msgspec.toml.decode(raw, type=_Words)
    except (msgspec.ValidationError, ValueError) as error:
        raise ValueError(f"robots.toml breaks its shape: {error}. Correct the field that it names.") from error


def binding(line: str, agent: str) -> str:
    """Return the rules of `line` that bind the program `agent`: those for all, and those under its own name."""
    kept: list[str] = []
    ours = True
    for rule in _rules(line):
        named = _AGENT.match(rule)
        if named and named[1].lower() not in _VALUED:
            ours = named[1].lower() in {agent.lower(), "*"}
            rule = named[2]  # noqa: PLW2901 # the name is taken off
        if ours and rule.strip():
            kept.append(rule.strip())
    return ", ".join(kept)


def limits_of(line: str) -> Iterator[Limit]:
    """Yield what each rule of `line` forbids."""
    for rule in _rules(line):
        word, _, value = (part.strip() for part in rule.lower().partition(":"))
        if word in _VALUED:
            yield from _valued(word, value, rule.partition(":")[2].strip())
        else:
            for plain in word.split():
                yield from _plain(plain)


def _rules(line: str) -> Iterable[str]:
    """Return the rules of a line; the commas of a date do not part it."""
    rules: list[str] = []
    for piece in re.split("[,;]", line[:_LONGEST]):
        if rules and "unavailable_after" in rules[-1].lower() and not _RULE.match(piece):
            rules[-1] += f",{piece}"
        else:
            rules.append(piece)
    return rules


def _plain(word: str) -> Iterator[Limit]:
    words = _words()
    if word in words.no_index:
        yield Limit(index=False, because=f"The page asks not to be listed ({word}).")
    elif word in words.no_text:
        yield Limit(keep=False, because=f"The page asks that no copy of it be kept ({word}).")
    elif word in words.no_excerpt:
        yield Limit(excerpt=0, because=f"The page asks that nothing of its text be shown ({word}).")
    elif word in words.no_images:
        yield Limit(images=False, because=f"The page asks that its pictures not be shown ({word}).")
    elif word in words.no_analysis:
        yield Limit(analyse=False, keep=False, because=f"The page asks that no program read it ({word}).")
    elif word.startswith("no") and word not in words.nothing:
        yield HEADLINE_ALONE.because_of(f"The page forbids something that Headwater does not know ({word[:40]})")


def _valued(word: str, value: str, written: str) -> Iterator[Limit]:
    if word == "max-snippet" and re.fullmatch(r"\d{1,9}", value):
        yield Limit(excerpt=int(value), because=f"The page allows {value} characters of its text (max-snippet).")
    elif word == "max-snippet" and value != "-1":
        yield Limit(
            excerpt=0, because=f"The page limits what is shown of its text by {value[:40]!r}, which is no number."
        )
    elif word == "max-image-preview" and value == "none":
        yield Limit(images=False, because="The page asks that its pictures not be shown (max-image-preview).")
    elif word == "unavailable_after":
        yield _until(written)


def _until(written: str) -> Limit:
    moment = _moment(written)
    if moment is None:
        return HEADLINE_ALONE.because_of(f"The page ends its availability at {written[:60]!r}, which is no date")
    until = When(value=moment.strftime("%Y-%m-%dT%H:%M:%S"), precision="second", zone="+00:00", text=written)
    return Limit(until=until, because=f"The page asks not to be shown after {until.value} UTC.")


def _moment(written: str) -> datetime | None:
    """Return the time of an ISO 8601, RFC 822 or RFC 850 date in UTC, where it is one."""
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(written)
            return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None
