"""The page on which somebody asks who said some words."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from msgspec import Struct

from headwater import rights
from headwater.chain.said import said as who_said
from headwater.show.sayings import NOBODY, heading, pieces, remark
from headwater.show.sheet import Piece
from headwater.show.words import moment
from headwater.store import sayings
from headwater.values.said import Saying, Wording

#: Code points of what is asked for that are read.
LONGEST = 1000
#: Acts of speaking that are shown.
_MOST = 10


class WordingLine(Struct, frozen=True, kw_only=True):
    """One wording as the page shows it; no pieces where its report may be linked alone."""

    report: str
    story: str | None
    title: str
    outlet: str
    #: Whether that is the name of an outlet.
    named: bool
    when: str
    lang: str | None
    pieces: tuple[Piece, ...]
    in_marks: bool
    remark: str


class SayingLine(Struct, frozen=True, kw_only=True):
    """One act of speaking as the page shows it."""

    heading: str
    wordings: tuple[WordingLine, ...]


def said(request: HttpRequest) -> HttpResponse:
    """Show who said some words first, and in which wordings they stand."""
    words = " ".join(request.GET.get("words", "")[:LONGEST].split())
    found = who_said(words, sayings.near(words), sayings.wordings) if words else ()
    context = {
        "words": words,
        "sayings": [_line(saying) for saying in found[:_MOST]],
        "more": max(0, len(found) - _MOST),
        "nobody": NOBODY,
        "longest": LONGEST,
    }
    return render(request, "said.html", context)


def _line(saying: Saying) -> SayingLine:
    return SayingLine(heading=heading(saying), wordings=tuple(_wording(one, saying) for one in saying.wordings))


def _wording(wording: Wording, saying: Saying) -> WordingLine:
    told = wording.told
    article = told.article
    return WordingLine(
        report=article.id,
        story=told.story,
        title=article.title or "A report without a headline",
        outlet=article.outlet or "outlet unknown",
        named=bool(article.outlet),
        when=moment(article.published),
        lang=article.lang,
        pieces=pieces(wording) if rights.allowance(article).may_excerpt else (),
        in_marks=told.quotation.type != "indirect",
        remark=remark(wording, saying),
    )
