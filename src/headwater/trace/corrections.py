"""Correction notices, and the reports that took the text over and have not followed."""

from collections.abc import Mapping, Sequence

from headwater.language import pack
from headwater.language.corrections import notices
from headwater.text.scale import Term
from headwater.text.sentences import sentences
from headwater.text.spans import Span, overlap
from headwater.trace.alignment import Prepared, terms
from headwater.trace.kept import Kept
from headwater.values import Correction, ReportLink, identity

_DEBTS = frozenset({"verbatim", "rewrite", "excerpt", "translation"})


def corrections(
    prepared: Mapping[str, Prepared], links: Sequence[ReportLink], kept: Kept | None = None
) -> tuple[Correction, ...]:
    """Return each correction notice with the dependants of its report that still hold what it takes back.

    A dependant holds it where a word of the notice that the corrected text no longer has stands in the dependant.
    """
    kept = kept or Kept()
    spans = kept.of_each("notice", prepared, _notice)
    noticed = {report: span for report, span in spans.items() if span is not None}
    kin: dict[str, set[str]] = {report: set() for report in noticed}
    for link in links:
        if link.type in _DEBTS:
            kin.get(link.source, set()).add(link.target)
            kin.get(link.target, set()).add(link.source)
    out = []
    for report, span in noticed.items():
        own = prepared[report]
        behind = []
        for other in sorted(kin[report] - noticed.keys()):
            pair = (min(report, other), max(report, other))
            if kept.once(f"still what {report} takes back", pair, _still, own, span, prepared[other]):
                behind.append(other)
        corrected = own.report.article.revision
        out.append(
            Correction(
                id=identity("correction", corrected, repr(span)), article=report, notice=span, dependants=tuple(behind)
            )
        )
    return tuple(out)


def _notice(report: Prepared) -> Span | None:
    """Return the first correction notice of a report, with the sentences of it that follow in the same paragraph."""
    article = report.report.article
    cues = notices(article.lang)
    for start, end in sentences(article.text, pack(article.lang).sentences):
        if any(cue in article.text[start:end].casefold() for cue in cues):
            stop = article.text.find("\n", end)
            return (start, len(article.text.rstrip()) if stop < 0 else stop)
    return None


def _still(corrected: Prepared, notice: Span, other: Prepared) -> bool:
    """Return whether `other` holds a number, a name or two words that the notice takes back."""
    kept = [term for line in corrected.lines for term in line.terms if not overlap(term.span, notice)]
    gone = [term for term in terms(corrected.report.article, notice) if not _holds(kept, term)]
    held = [term for line in other.lines for term in line.terms]
    found = {term.key: term for term in gone if _holds(held, term)}
    return any(term.base > 1 for term in found.values()) or len(found) > 1


def _holds(terms_held: Sequence[Term], term: Term) -> bool:
    return any(other.key == term.key or not set(other.groups).isdisjoint(term.groups) for other in terms_held)
