"""The stages for one item: a page, an article, a story."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from headwater.outlets import is_aggregator, owner_of
from headwater.text.normalise import fold
from headwater.values import (
    Article,
    Failure,
    Figure,
    Page,
    Pledge,
    Quotation,
    Statement,
    Trace,
    identity,
)

if TYPE_CHECKING:
    from headwater.trace import Houses, Report

_Kind = TypeVar("_Kind", Quotation, Figure, Pledge)


def article_of(page: Page) -> Article | Failure:
    """Return the article that a page holds, or the failure that says why it holds none; nothing is raised."""
    from headwater.extract import extract  # noqa: PLC0415 # objects that are articles already need none of it

    try:
        return extract(page)
    except Exception as error:  # noqa: BLE001 # a page that finds a fault of ours must not stop the others
        says = f"{page.input} could not be read, by a fault of Headwater ({error!r}). Please report it with the page."
        return Failure(id=identity(page.input, "unreadable"), input=page.input, reason="unreadable", says=says)


def with_language(article: Article) -> Article:
    """Return an article that was given as one with the language of its words, where it names none."""
    if article.made_by != "given" or article.lang is not None:
        return article
    from headwater.extract import language_of  # noqa: PLC0415 # few articles need it

    return replace(article, lang=language_of(article.text or article.title or ""))


def statements_of(article: Article) -> tuple[Statement, ...]:
    """Return what an article says, in order of appearance."""
    from headwater.read import read  # noqa: PLC0415 # `extract` alone does not read

    return read(article)


def report_of(article: Article, statements: Sequence[Statement]) -> "Report":
    """Return an article with what it says, as tracing takes it."""
    from headwater.trace import Report  # noqa: PLC0415

    def said(kind: type[_Kind]) -> tuple[_Kind, ...]:
        return tuple(one for one in statements if isinstance(one, kind))

    return Report(article=article, quotations=said(Quotation), figures=said(Figure), pledges=said(Pledge))


def trace_of(story: str, members: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> Trace:
    """Return the trace of the story with this id; `statements` holds for each article's id what it says."""
    from headwater.trace import trace  # noqa: PLC0415

    reports = [report_of(article, statements.get(article.id, ())) for article in members]
    return trace(story, reports, houses_of(members))


def houses_of(members: Iterable[Article]) -> "Houses":
    """Return what the table of outlets knows of these reports' outlets, by the hosts of their addresses.

    Names alone would not do: many papers are called The Times.
    """
    from headwater.trace import Houses  # noqa: PLC0415

    owners: dict[str, str] = {}
    aggregators: set[str] = set()
    for article in members:
        address = article.canonical_url or article.url
        if article.outlet is None or address is None:
            continue
        if owner := owner_of(address):
            owners[fold(article.outlet)] = owner.name
        if is_aggregator(address):
            aggregators.add(fold(article.outlet))
    return Houses(owners=owners, aggregators=frozenset(aggregators))
