"""Figures: what an article counts and measures.

A figure is read outwards from its number: what counts nothing (a date, a year, a name) is left out; words beside it
qualify it; a unit or the counted noun behind it is its unit; the rest of its clause says what is counted.
"""

from collections.abc import Iterator, Sequence
from operator import itemgetter

from headwater.language.tags import primary
from headwater.read.figures.pieces import Pieces
from headwater.read.figures.quantity import Reading
from headwater.read.figures.readings import readings
from headwater.read.figures.rules import Rules, rules
from headwater.read.words.cut import Cut, paragraphs
from headwater.read.words.word import LONGEST
from headwater.text.spans import Pages, Span
from headwater.values import Article, Figure, Quotation, Where, identity


def figures(article: Article, title: Cut, text: Cut, quotations: Sequence[Quotation]) -> tuple[Figure, ...]:
    """Return the figures of the title and of the text, in text order.

    Where a figure lies in one of `quotations`, that statement's speaker is whom it is attributed to.
    """
    return (*_figures(article, title, "headline", quotations), *_figures(article, text, "body", quotations))


def _figures(article: Article, cut: Cut, where: Where, quotations: Sequence[Quotation]) -> Iterator[Figure]:
    text, known = cut.text, rules(primary(article.lang))
    said = _Said([quotation for quotation in quotations if (quotation.where == "headline") == (where == "headline")])
    for sentence in _counting(cut):
        for reading, span in _placed(text, sentence, known):
            yield Figure(
                id=identity(article.id, article.revision, "figure", where, repr((span,))),
                article=article.id,
                value=reading.bounds.value,
                low=reading.bounds.low,
                high=reading.bounds.high,
                modifier=reading.modifier,
                change=reading.change,
                unit=reading.unit,
                of=reading.of,
                attributed_to=said.by(span),
                where=where,
                span=span,
                text=text[span[0] : span[1]],
            )


def _counting(cut: Cut) -> Iterator[Span]:
    """Yield the sentences of the whole text, notices too, that may hold a number."""
    for line in paragraphs(cut.text):
        if cut.counts(*line):
            yield from [sentence for sentence in cut.spans(line) if cut.counts(*sentence)]


def _placed(text: str, sentence: Span, known: Rules) -> Iterator[tuple[Reading, Span]]:
    """Yield the figures of one sentence, each with its place in `text`; a long sentence is read in parts."""
    pieces = Pieces(text, *sentence, known.language.tag)
    row, begins = pieces.row, None
    for at in range(0, len(row), LONGEST):
        for reading in readings(row[at : at + LONGEST], known):
            begins = begins or pieces.begins()
            first, last = at + reading.first, at + reading.after - 1
            yield reading, (begins[first] + row[first].start, begins[last] + row[last].end)


class _Said:
    """Who says what in one text."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        told = [(q.speaker.name, span) for q in quotations if q.speaker and not q.scare for span in q.spans]
        self._told = told
        self._pages = Pages([span for _, span in told])

    def by(self, span: Span) -> str | None:
        """Return who says the words at `span`: the speaker of the shortest statement around them."""
        around = [self._told[number] for number in self._pages.near(span)]
        held = [(end - start, name) for name, (start, end) in around if start <= span[0] and span[1] <= end]
        return min(held, key=itemgetter(0))[1] if held else None
