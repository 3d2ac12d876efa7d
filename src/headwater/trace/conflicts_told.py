"""A sentence of a report (or its headline) made ready to be held against sentences of other reports."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Never

import regex
from msgspec import Struct

from headwater.language import pack
from headwater.text.sentences import sentences
from headwater.text.spans import Span, overlap, within
from headwater.trace.abroad import calendar
from headwater.trace.headlines_lines import Line
from headwater.trace.report import Report
from headwater.trace.same_words import Word, words_of
from headwater.trace.strength import MATTER, OPEN, Claim, claims, clause, open_by, place_of, targets

#: One for all sentences that hold nothing of a kind: most do not.
_NONE: frozenset[Never] = frozenset()
_YEAR = regex.compile(r"(?:1[89]|20)\d\d")


class Told(Struct, frozen=True, kw_only=True, gc=False):
    """What one sentence tells, with what bears on whether another one can be so too."""

    report: Report
    headline: bool
    line: Line
    #: Words that exclude others of their kind: days, sides, sexes.
    exclusive: tuple[Claim, ...]
    #: Scales and classes of words that are part of a number: who is counted as dead or hurt.
    counted: tuple[tuple[str, int], ...]
    #: For each word that a denial denies, the first word of the denial.
    denied: Mapping[int, int]
    #: Whether it tells what was before, or a refusal, by words that look like a denial.
    turned: bool
    #: The words by which it leaves open what it tells, and the clauses that somebody only says, wants or fears.
    opened: tuple[int, int] | None
    wished: tuple[Span, ...]
    #: The numbers of words of grammar: tense, and what lasts.
    light: tuple[int, ...]
    times: frozenset[str]
    years: frozenset[str]
    numbers: frozenset[str]
    #: Who says it, and who says it in these words.
    speaker: str | None
    quoted: str | None
    #: The scales of its words, without those of stages.
    scales: frozenset[str]
    #: What the sentence can be known by, and how many of these are stems of matter.
    keys: tuple[str | int, ...]
    stems: int

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the sentence."""
        return self.line.words

    @property
    def lang(self) -> str | None:
        """Language of the report."""
        return self.report.article.lang


def told_of(report: Report) -> tuple[Told, ...]:
    """Return the sentences of a report and its headline, without questions."""
    return tuple(_told_of(report))


def _told_of(report: Report) -> Iterator[Told]:
    article = report.article
    texts = [("headline", article.title or "", (0, len(article.title or "")))]
    texts += [("body", article.text, span) for span in sentences(article.text, pack(article.lang).sentences)]
    for where, text, span in texts:
        words = words_of(text, article.lang, span)
        if words and not text[slice(*span)].rstrip("\"”’'» ").endswith(("?", "？")):
            yield _told(report, where, words, article.lang)


def _told(report: Report, where: str, words: tuple[Word, ...], lang: str | None) -> Told:
    figures = [figure.span for figure in report.figures if figure.where == where]
    # "up to 80 percent" tells a bound, and goes up nowhere
    every = tuple(claims(words, lang))
    found = tuple(claim for claim in every if not _within(words, claim, figures))
    times = tuple(_times(words, lang))
    span = (words[0].span[0], words[-1].span[1])
    return Told(
        report=report,
        headline=where == "headline",
        line=Line(words, tuple(claim for claim in found if claim.kind != "exclusive")),
        exclusive=(*(claim for claim in found if claim.kind == "exclusive"), *times),
        counted=tuple((claim.scale, claim.level) for claim in every if claim not in found),
        denied=dict(targets(words, lang)),
        turned=any(place_of(words, name, lang, 0, len(words)) for name in ("until", "refusal")),
        opened=_opened(words, lang),
        wished=tuple(_wished(words, lang)),
        light=tuple(_light(words, lang)),
        times=frozenset(f"{claim.scale} {claim.level}" for claim in times) or _NONE,
        years=frozenset(word.key for word in words if _YEAR.fullmatch(word.key)) or _NONE,
        numbers=frozenset(_numbers(words, lang)) or _NONE,
        speaker=_speaker(report, where, span),
        quoted=_speaker(report, where, span, quoted=True),
        scales=frozenset(claim.scale for claim in found if claim.kind not in {"exclusive", "stage"}) or _NONE,
        keys=keys_of(words),
        stems=len(stems_of(words)),
    )


def _within(words: Sequence[Word], claim: Claim, spans: Sequence[Span]) -> bool:
    """Return whether a word of a scale stands in one of these places."""
    return any(within((words[claim.start].span[0], words[claim.end - 1].span[1]), span) for span in spans)


def _opened(words: Sequence[Word], lang: str | None) -> tuple[int, int] | None:
    """Return the words by which a sentence leaves open any of its clauses."""
    return next((found for name in OPEN if (found := open_by(words, name, lang, (0, len(words))))), None)


def _light(words: Sequence[Word], lang: str | None) -> Iterator[int]:
    for name in ("done", "future", "until"):
        at = 0
        while place := place_of(words, name, lang, at, len(words)):
            yield from range(*place)
            at = place[1]


def _wished(words: Sequence[Word], lang: str | None) -> Iterator[Span]:
    for name in ("wish", "hearsay"):
        at = 0
        while place := place_of(words, name, lang, at, len(words)):
            yield clause(words, place[0])
            at = place[1]


def _times(words: Sequence[Word], lang: str | None) -> Iterator[Claim]:
    """Yield the days of the week and months as words of scales."""
    days = calendar(lang)
    for at, word in enumerate(words):
        if word.written in days:
            scale, level = days[word.written]
            yield Claim(scale, "exclusive", level, at, at + 1, denied=False)


def _numbers(words: Sequence[Word], lang: str | None) -> Iterator[str]:
    values = pack(lang).numbers.values
    for word in words:
        if word.key[:1].isdigit() and not _YEAR.fullmatch(word.key):
            yield word.key
        elif values.get(word.written, 0) > 1:
            yield f"{values[word.written]:g}"


def _speaker(report: Report, where: str, span: Span, *, quoted: bool = False) -> str | None:
    for quotation in report.quotations:
        if quoted and quotation.type == "indirect":
            continue
        if quotation.speaker and quotation.where == where and any(overlap(span, one) for one in quotation.spans):
            return quotation.speaker.name
    return None


def keys_of(words: Sequence[Word]) -> tuple[str | int, ...]:
    """Return the stems of the words of matter, and the groups that they are in, each once."""
    # a tuple, since the collector of garbage looks through every set, and there is one a sentence
    groups = {group for word in words if word.weight > MATTER for group in word.groups}
    return (*stems_of(words), *groups)


def stems_of(words: Sequence[Word]) -> frozenset[str]:
    """Return the stems of the words of matter."""
    return frozenset(word.key for word in words if word.weight > MATTER)
