"""What one report has in quotation marks, in the pieces that utterances are made of.

Fragments of one sentence belong to one statement even if they share no word with each other: they are held together by
the sentence that they stand in. A quotation of several sentences is taken sentence by sentence, since other reports
may print one of them alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from headwater.language import pack
from headwater.text.sentences import sentences
from headwater.text.spans import Span, overlap
from headwater.trace.likeness import title_case
from headwater.trace.report import Report
from headwater.trace.same_words import Word, weight, words_of
from headwater.values import Quotation

#: A sentence that weighs less is taken together with the one before it.
_SENTENCE = 1.5


class Fragment(Struct, frozen=True, gc=False):
    """Words of one quotation: a part of its text, from `start` on."""

    quotation: Quotation
    start: int
    text: str
    words: tuple[Word, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the words stand in the report."""
        return places(self.quotation, self.start, self.start + len(self.text))


def places(quotation: Quotation, start: int, end: int) -> tuple[Span, ...]:
    """Return where `quotation.text[start:end]` stands in its report; its spans are joined by one blank."""
    out: list[Span] = []
    at = 0
    for begin, stop in quotation.spans:
        low, high = max(start, at), min(end, at + stop - begin)
        if low < high:
            out.append((begin + low - at, begin + high - at))
        at += stop - begin + 1
    return tuple(out)


class Said(Struct, frozen=True, kw_only=True, gc=False):
    """One sentence by one speaker, or the fragments of one, and the words of the report's sentence around it."""

    report: Report
    fragments: tuple[Fragment, ...]
    around: tuple[Word, ...]

    @property
    def speaker(self) -> str | None:
        """Name of the speaker."""
        return next((f.quotation.speaker.name for f in self.fragments if f.quotation.speaker), None)

    @property
    def lang(self) -> str | None:
        """Language of the report."""
        return self.report.article.lang


def sayings(report: Report) -> Iterator[Said]:
    """Yield what a report has in quotation marks; marks of distance and names of works are left out."""
    article = report.article
    lines = sentences(article.text, pack(article.lang).sentences)
    grouped: dict[tuple[str, str, str], list[Fragment]] = defaultdict(list)
    for quotation in report.quotations:
        if quotation.type != "indirect" and not quotation.scare and not title_case(quotation.text, article.lang):
            for fragment in _fragments(quotation, article.lang):
                grouped[_holder(fragment, lines)].append(fragment)
    for fragments in grouped.values():
        around = _around(report, [fragment.quotation for fragment in fragments], lines)
        yield Said(report=report, fragments=tuple(fragments), around=around)


def _fragments(quotation: Quotation, lang: str | None) -> Iterator[Fragment]:
    """Yield a quotation sentence by sentence."""
    parts: list[Span] = []
    for span in sentences(quotation.text, pack(lang).sentences):
        if parts and min(_weight(quotation.text, lang, parts[-1]), _weight(quotation.text, lang, span)) < _SENTENCE:
            parts[-1] = (parts[-1][0], span[1])
        else:
            parts.append(span)
    for start, end in parts:
        text = quotation.text[start:end]
        yield Fragment(quotation, start, text, words_of(text, lang))


def _weight(text: str, lang: str | None, span: Span) -> float:
    return weight(words_of(text, lang, span))


def _holder(fragment: Fragment, lines: Sequence[Span]) -> tuple[str, str, str]:
    """Return what holds fragments together: speaker and sentence. A sentence of a direct quotation stands alone."""
    quotation = fragment.quotation
    speaker = quotation.speaker.name if quotation.speaker else ""
    if quotation.type == "direct" or fragment.start:
        return (speaker, quotation.id, str(fragment.start))
    if quotation.where == "headline":
        return (speaker, "headline", "")
    line = next((str(n) for n, span in enumerate(lines) if overlap(span, quotation.spans[0])), quotation.id)
    return (speaker, quotation.where, line)


def _around(report: Report, quotations: Iterable[Quotation], lines: Sequence[Span]) -> tuple[Word, ...]:
    """Return the words of the sentences in which quotations stand."""
    article = report.article
    places = [span for quotation in quotations if quotation.where != "headline" for span in quotation.spans]
    if not places:
        return words_of(article.title or "", article.lang)
    held = [line for line in lines if any(overlap(line, place) for place in places)]
    return words_of(article.text, article.lang, (held[0][0], held[-1][1])) if held else ()
