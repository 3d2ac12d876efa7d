"""Everything that is stored, as objects of the contract, as far as rights let it be handed out."""

from collections.abc import Iterator

import msgspec

from headwater.rights import allowance
from headwater.store import articles, stories, traces
from headwater.values import Article, Object, encode


def lines(only: frozenset[str] | None) -> Iterator[bytes]:
    """Yield one line of JSON an object: each report in order of arrival with what it says, then stories and traces.

    Of a report whose text may not be handed out there is neither text nor statements. With `only`, the objects of these
    kinds alone.
    """
    for value in _objects():
        if only is None or str(value.__struct_config__.tag) in only:
            yield encode(value)


def _objects() -> Iterator[Object]:
    for article, statements in articles.every():
        if allowance(article).may_keep_text:
            yield article
            yield from statements
        else:
            yield _headline(article)
    for key in stories.every():
        yield stories.told(key)
        trace = traces.trace_of(key)
        if trace is not None:
            yield trace


def _headline(article: Article) -> Article:
    return msgspec.structs.replace(article, standfirst=None, text="", blocks=(), credits=(), links=())
