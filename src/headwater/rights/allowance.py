"""How much of a report may be kept and shown: what its page, and the answer that brought it, say of that."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from headwater.rights.licences import licence, reserves_all
from headwater.rights.limit import HEADLINE_ALONE, Limit
from headwater.rights.robots import binding, limits_of
from headwater.values.article import Article, RightsSignal
from headwater.values.rights import Shown

#: `<address>; parameters` of a `Link` header (RFC 8288, section 3), bounded.
_LINK = re.compile(r"<([^<>]{1,2000})>([^<>]{0,500})")
_IS_LICENCE = re.compile(r";\s*rel\s*=\s*(?:\"[^\"]*\blicense\b[^\"]*\"|license\b)", re.IGNORECASE)
#: Signals of one kind that are looked at.
_MOST: Final = 50


class Terms(Struct, frozen=True, kw_only=True):
    """How much an operator shows; the defaults are low, since the law of states differs."""

    #: Code points of an excerpt where no licence is named. "Very short extracts" (Directive 2019/790, art. 15) are not
    #: defined; a place for a household alone may set more, one in a strict country less.
    excerpt: int = 200
    #: The same under a licence that lets a text be handed out.
    licensed_excerpt: int = 1000
    #: Whether the place takes money.
    paid: bool = False
    #: Name under which rules for programs are obeyed, besides those for all.
    agent: str = "headwater"


def header_signals(headers: Iterable[tuple[str, str]], agent: str = "headwater") -> tuple[RightsSignal, ...]:
    """Return what the headers of an answer say of rights: `X-Robots-Tag`, `tdm-*`, and `Link` with `rel=license`.

    Rules for other programs than `agent` are left out. These signals stand before those of the page.
    """
    found: list[RightsSignal] = []
    for name, value in headers:
        name = name.lower()  # noqa: PLW2901 # names of headers have no case
        if name == "x-robots-tag" and (rules := binding(value, agent)):
            found.append(RightsSignal(name="robots", value=rules))
        elif name in {"tdm-reservation", "tdm-policy"}:
            found.append(RightsSignal(name=name, value=value.strip()))
        elif name == "link":
            links = _LINK.finditer(value)
            found += [RightsSignal(name="license", value=m[1].strip()) for m in links if _IS_LICENCE.search(m[2])]
    return tuple(found)


def allowance(article: Article, signals: Iterable[RightsSignal] = (), *, terms: Terms | None = None) -> Shown:
    """Return how much of `article` may be kept and shown under `terms`.

    `signals` are those from outside the page, such as `header_signals`, in the order in which they were met; the
    page's own come last. Each limit holds; a licence that is known widens what none of them forbids. What cannot be
    understood leaves the headline and the link alone.
    """
    terms = terms or Terms()
    told = [*signals, *article.rights]
    limits = [*_robots(told, terms.agent), *_reservation(told), *_paywall(told), *_unknown_licences(told)]
    free = None if any(limit.excerpt == 0 for limit in limits) else _licence(told, terms)
    widest = max(terms.excerpt, terms.licensed_excerpt) if free else terms.excerpt
    named = [limit.excerpt for limit in limits if limit.excerpt is not None]
    base = free or f"No licence that widens it is named: at most {widest} characters of the text are shown."
    return Shown(
        may_analyse=all(limit.analyse for limit in limits),
        may_keep_text=all(limit.keep for limit in limits),
        may_excerpt=min([widest, *named]),
        may_index=all(limit.index for limit in limits),
        may_image_preview=all(limit.images for limit in limits),
        until=min((limit.until for limit in limits if limit.until), key=lambda until: until.value, default=None),
        reasons=tuple(dict.fromkeys((*(limit.because for limit in limits), base))),
    )


def _values(told: Iterable[RightsSignal], *names: str) -> list[str]:
    return [signal.value.strip() for signal in told if signal.name.lower() in names][:_MOST]


def _robots(told: list[RightsSignal], agent: str) -> Iterator[Limit]:
    for rules in _values(told, "robots", agent.lower()):
        yield from limits_of(binding(rules, agent))


def _reservation(told: list[RightsSignal]) -> Iterator[Limit]:
    """Yield the limit of a reservation of text and data mining (TDM Reservation Protocol): the last word counts."""
    words = [word for word in _values(told, "tdm-reservation") if word in {"0", "1"}]
    if words and words[-1] == "1":
        terms = "".join(f" Its terms stand at {policy[:300]}." for policy in _values(told, "tdm-policy")[-1:])
        says = f"Its publisher reserves text and data mining (tdm-reservation): no program reads the text.{terms}"
        yield Limit(analyse=False, keep=False, because=says)


def _paywall(told: list[RightsSignal]) -> Iterator[Limit]:
    if any(word.lower() in {"false", "no", "0"} for word in _values(told, "isaccessibleforfree")):
        yield Limit(keep=False, because="The report is not free to read, so its text is not handed out.")


def _licences(told: list[RightsSignal]) -> list[str]:
    named = _values(told, "license", "licence")
    return [name for name in named if name and ("://" in name or not reserves_all(name))]


def _unknown_licences(told: list[RightsSignal]) -> Iterator[Limit]:
    for name in _licences(told):
        if licence(name) is None:
            yield HEADLINE_ALONE.because_of(f"The page names a licence that Headwater does not know ({name[:200]})")


def _licence(told: list[RightsSignal], terms: Terms) -> str | None:
    """Return the reason why more may be shown, or None."""
    known = [found for name in _licences(told) if (found := licence(name))]
    if not known or (terms.paid and not all(found.paid for found in known)):
        return None
    return f"Its licence ({known[0].name}) lets the text be handed out, with credit and link."
