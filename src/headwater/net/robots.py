"""What a site asks of programs (robots.txt, RFC 9309)."""

import re
from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct
from protego import Protego

from headwater.net.answer import Fetched, Refused

#: What is read of a robots.txt (RFC 9309, section 2.5).
LARGEST: Final = 500 * 1024
_LINE_END = re.compile(r"\r\n|\r|\n")
_RECORD = re.compile(r"\s*(user.?agent|allow|dis+al+ow)\b", re.IGNORECASE)
_PAUSE = re.compile(r"^\s*crawl.?delay\b", re.IGNORECASE | re.MULTILINE)
#: No site is given a longer pause between two requests, in seconds.
_LONGEST_PAUSE = 30.0
_KEPT = timedelta(hours=24)
#: A site whose robots.txt could not be read is asked again after this time.
_UNREACHABLE = timedelta(minutes=15)


class Rules(Struct, frozen=True, kw_only=True):
    """What one origin allows, and until when it need not be asked again."""

    #: None where there are no rules to read.
    parsed: Protego | None
    #: The answer where there are none: unavailable allows all, unreachable allows nothing.
    otherwise: bool
    until: datetime
    #: What kept the origin itself from answering: it keeps every other address there too, and says so better.
    hindrance: Refused | None = None
    #: The whole file, where it asks for pauses.
    pauses: Protego | None = None

    def allow(self, url: str, product: str) -> bool:
        """Return whether the program of this name may fetch this address."""
        return self.otherwise if self.parsed is None else bool(self.parsed.can_fetch(url, product))

    def pause(self, product: str) -> float:
        """Return the seconds that this program is asked to let pass between two requests (`Crawl-delay`).

        It is no part of RFC 9309, and kept to as a courtesy.
        """
        return min(self.pauses.crawl_delay(product) or 0.0, _LONGEST_PAUSE) if self.pauses else 0.0


def rules(answer: Fetched | Refused, now: datetime) -> Rules:
    """Return the rules that follow from what asking for a robots.txt gave (RFC 9309, section 2.3.1).

    A file binds for 24 hours; 4xx, and redirects without end, mean that there are none; 5xx and everything that keeps
    an answer away mean that nothing may be fetched for now.
    """
    if isinstance(answer, Fetched):
        if 200 <= answer.status < 300:
            text = answer.body[:LARGEST].decode("utf-8-sig", "replace")
            pauses = Protego.parse(text) if _PAUSE.search(text) else None
            return Rules(parsed=Protego.parse(_records(text)), otherwise=True, until=now + _KEPT, pauses=pauses)
        return _none(unavailable=answer.status < 500, now=now)
    if answer.cause == "redirects":
        return _none(unavailable=True, now=now)
    return _none(unavailable=False, now=now, hindrance=answer if answer.at == answer.url else None)


def _records(text: str) -> str:
    """Return the lines that name a program or a path.

    Others must not part a group (RFC 9309, section 2.2.4), as `Crawl-delay` between two names does to the parser.
    """
    return "\n".join(line for line in _LINE_END.split(text) if _RECORD.match(line))


def _none(*, unavailable: bool, now: datetime, hindrance: Refused | None = None) -> Rules:
    until = now + (_KEPT if unavailable else _UNREACHABLE)
    return Rules(parsed=None, otherwise=unavailable, until=until, hindrance=hindrance)
