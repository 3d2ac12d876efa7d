"""Headlines that say more than the text that stands under them.

Only what can be shown word for word is told: a word of the headline that is stronger (wider, surer) than the text's
words for the same thing, or that the text denies. A headline that is catchy, or that sums up, is no finding.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from headwater.language import pack
from headwater.text.sentences import sentences
from headwater.text.spans import Span
from headwater.trace.report import Report
from headwater.trace.same_words import Pair, Word, matched, matches, weight, words_of
from headwater.trace.strength import Claim, claims
from headwater.values import Article, HeadlineVerdict, identity

#: Share of the headline's other words, and weight, from which a sentence tells what the headline tells.
_ABOUT, _WEIGHT = 0.3, 1.4
#: What a sentence that denies the headline's word must share with it at least.
_DENIAL = 0.5


class _Line(Struct, frozen=True):
    """A sentence of the text, and how its words match the headline's."""

    words: tuple[Word, ...]
    claims: tuple[Claim, ...]


def headlines(reports: Sequence[Report]) -> tuple[HeadlineVerdict, ...]:
    """Return a verdict on each report that has a headline and a text, in order of ids."""
    found = (headline(report) for report in sorted(reports, key=lambda report: report.article.id))
    return tuple(verdict for verdict in found if verdict is not None)


def headline(report: Report) -> HeadlineVerdict | None:
    """Return the verdict on one report's headline, or None where there is nothing to compare."""
    article = report.article
    if not article.title or not article.text:
        return None
    title = words_of(article.title, article.lang)
    lines = _lines(article)
    if not article.title.rstrip().endswith("?"):
        for verdict in (*_stronger(article, title, lines),):
            return verdict
    return HeadlineVerdict(id=identity("headline", article.id), article=article.id, type=None)


def _lines(article: Article) -> list[_Line]:
    spans = sentences(article.text, pack(article.lang).sentences)
    rows = [words_of(article.text, article.lang, span) for span in spans]
    return [_Line(row, tuple(claims(row, article.lang))) for row in rows]


def _stronger(article: Article, title: Sequence[Word], lines: Sequence[_Line]) -> Iterator[HeadlineVerdict]:
    """Yield what the headline says more strongly than every sentence about the same thing."""
    for claim in claims(title, article.lang):
        if claim.level == 0 or claim.denied:
            continue
        rest = [word for number, word in enumerate(title) if not claim.start <= number < claim.end]
        weaker: tuple[float, Claim, _Line, list[Pair]] | None = None
        for line in lines:
            pairs = matches(rest, line.words)
            shared = matched(rest, line.words, pairs)
            told = shared >= max(_WEIGHT, _ABOUT * weight(rest))
            for other in line.claims:
                if other.scale is not claim.scale:
                    continue
                if other.level >= claim.level and not other.denied and told:
                    break
                if (other.level < claim.level and told) or (other.denied and shared >= _DENIAL):
                    found = (shared, other, line, list(pairs))
                    weaker = found if weaker is None or found[0] > weaker[0] else weaker
            else:
                continue
            break
        else:
            if weaker is not None:
                yield _verdict(article, (title, claim), weaker[1:])


def _verdict(
    article: Article, head: tuple[Sequence[Word], Claim], found: tuple[Claim, _Line, list[Pair]]
) -> HeadlineVerdict:
    title, claim = head
    other, line, pairs = found
    body = _to_object(line.words, other, {pair.j for pair in pairs})
    span = _to_object(title, claim, None)
    strong = article.title[span[0] : span[1]] if article.title else ""
    weak = article.text[body[0] : body[1]]
    return HeadlineVerdict(
        id=identity("headline", article.id, repr(span), repr(body)),
        article=article.id,
        type=claim.scale.kind,
        span=span,
        body=body,
        says=f"The headline says “{strong}”; the text says “{weak}”.",
    )


def _to_object(words: Sequence[Word], claim: Claim, shared: set[int] | None) -> Span:
    """Return the place from a scale word to the last word shared near it (None: to the end of its phrase)."""
    end = claim.end
    for number in range(claim.end, min(len(words), claim.end + 10)):
        if words[number].span[0] - words[number - 1].span[1] > 1 and shared is None:
            break
        if shared is None or number in shared:
            end = number + 1
    start = max(0, claim.start - 4) if claim.denied else claim.start
    return (words[start].span[0], words[end - 1].span[1])
