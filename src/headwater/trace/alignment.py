"""A report made ready for comparing: its sentences as lines of terms, and which of its words are a statement."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

import regex
from msgspec import Struct

from headwater.language import Pack, pack
from headwater.language.related import Related, related
from headwater.language.stems import stemmed
from headwater.text.normalise import fold
from headwater.text.scale import Index, Line, Term, index
from headwater.text.sentences import sentences
from headwater.text.spans import Span, merged, overlap, within
from headwater.text.tokens import Token, tokens
from headwater.trace.report import Report
from headwater.values import Article

#: Blocks that are not the report's running text.
_ASIDE = frozenset({"heading", "caption", "notice"})
#: What a name or a number in a sentence is worth beside another word: names are shared by all who tell the event.
NAME, _NUMBER = 0.8, 1.2
#: What a word such as "million" is worth: it belongs to a number, and most numbers in it are others.
_SCALE = 0.3
#: What a word of an attributed sentence is worth beside one that is nobody's statement.
ATTRIBUTED = 0.35
#: A post that is shown whole, with the line that says whose it is.
_EMBEDDED = regex.compile(r"(?m)^[^\n]+\s[—–-] ?[^\n]{1,80}\(@\w+\)[^\n]*$")


class Prepared(Struct, frozen=True, kw_only=True, gc=False):
    """One report, ready for comparing. `lines`, `said` and `quoted` run side by side, one entry a sentence."""

    report: Report
    lines: tuple[Line, ...]
    #: What is known of their terms, made once.
    index: Index
    #: For each line the share of its terms that stand in somebody's statement, with or without marks.
    said: tuple[float, ...]
    #: For each line the share of its terms that stand between quotation marks.
    quoted: tuple[float, ...]
    #: For each line who is given as its speaker, folded, or "".
    speakers: tuple[str, ...]
    #: For each line its names and numbers, by which a fact is known in any words.
    anchors: tuple[tuple[str, ...], ...]
    #: Every word of the running text, folded, with its span, whether it is a statement's, and whether it is in marks.
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    statement: tuple[bool, ...]
    marked: tuple[bool, ...]
    #: How many words are the reporter's own, those of attributed sentences counted at `ATTRIBUTED`.
    own: float
    #: Whether a word attributes a statement that stands without marks ("said", "according to").
    cues: tuple[bool, ...]
    #: Whether a word is neither a name nor a number; in a language that writes all nouns in capitals, no number.
    plain: tuple[bool, ...]


def prepare(report: Report) -> Prepared:
    """Return `report` made ready for comparing; statements are those that were read, and words in quotation marks."""
    article = report.article
    rules = pack(article.lang)
    embedded = (match.span() for match in _EMBEDDED.finditer(article.text))
    marked = merged([*between_marks(article.text, rules), *embedded, *_read_spans(report, ("direct", "partial"))])
    said = merged([*marked, *_read_spans(report, ("indirect",))])
    cues = merged(one.cue.span for one in report.quotations if one.type == "indirect" and one.cue)
    parts = [part for block in _running(report) for part in sentences(article.text, rules.sentences, *block)]
    terms_of = _term_maker(rules, related(article.lang))
    dated = _calendar(rules)
    lines, words = [], []
    for part in parts:
        found = tokens(article.text, *part)
        lines.append(Line(part, tuple(terms_of(found))))
        words += [token for token in found if token.kind != "mark"]
    statement = tuple(_inside((token.start, token.end), said) for token in words)
    in_marks = tuple(_inside((token.start, token.end), marked) for token in words)
    attributed = sum(stated and not held for stated, held in zip(statement, in_marks, strict=True))
    return Prepared(
        report=report,
        lines=tuple(lines),
        index=index(lines),
        said=tuple(_share(line, said) for line in lines),
        quoted=tuple(_share(line, marked) for line in lines),
        speakers=tuple(_speaker(report, line) for line in lines),
        anchors=tuple(tuple(sorted(_anchors(report, line) - dated)) for line in lines),
        words=tuple(fold(token.text) for token in words),
        spans=tuple((token.start, token.end) for token in words),
        statement=statement,
        marked=in_marks,
        own=statement.count(False) + ATTRIBUTED * attributed,
        plain=_plain(words, rules),
        cues=tuple(_inside((token.start, token.end), cues) for token in words),
    )


def terms(article: Article, span: Span) -> tuple[Term, ...]:
    """Return the terms of `article.text` in `span`, in order."""
    rules = pack(article.lang)
    return tuple(_term_maker(rules, related(article.lang))(tokens(article.text, *span)))


def _anchors(report: Report, line: Line) -> frozenset[str]:
    """Return the names of a line (none that only opens it), its numbers in digits, and the figures read in it."""
    named = {term.key for term in line.terms if term.base == NAME}
    counted = {term.key for term in line.terms if term.base == _NUMBER and len(term.key) > 1}
    read = {
        f"={figure.value:g}"
        for figure in report.figures
        if figure.where == "body" and figure.value is not None and within(figure.span, line.span)
    }
    return frozenset(named | counted | read)


def _plain(words: Sequence[Token], rules: Pack) -> tuple[bool, ...]:
    capitals = sum(word.capitalised for word in words)
    telling = not rules.syntax.nouns_capitalised and 2 * capitals < len(words)
    return tuple(word.kind != "number" and not (telling and word.capitalised) for word in words)


def _calendar(rules: Pack) -> frozenset[str]:
    """Return the names of days and months as terms: every report of a day holds some, so that they mark no fact."""
    key = stemmed(rules.words.stemmer)
    calendar = (*rules.calendar.months, *rules.calendar.weekdays)
    return frozenset(key(fold(form)) for forms in calendar for form in forms)


def _running(report: Report) -> list[Span]:
    article = report.article
    if not article.blocks:
        return [(0, len(article.text))]
    return [block.span for block in article.blocks if block.type not in _ASIDE]


def _read_spans(report: Report, types: tuple[str, ...]) -> list[Span]:
    """Return the places in the text of what was read as statements; a title in marks is nobody's."""
    return [
        span
        for quotation in report.quotations
        if quotation.type in types and quotation.where != "headline" and not quotation.scare
        for span in quotation.spans
    ]


def between_marks(text: str, rules: Pack) -> Iterator[Span]:
    """Yield what stands between quotation marks; a mark that is not closed quotes to the end of its paragraph.

    Single marks are passed over: most of them are apostrophes. A straight mark that could open, with a line end since
    the one before, opens anew: the one before was left open. Behind a comma it closes all the same, whatever stands
    behind it: `closed, "the mayor said`.
    """
    closing = {opening: close for opening, close in reversed(rules.marks.pairs) if opening not in "'‘"}
    begin, close, line = 0, "", 0
    for at, sign in enumerate(text):
        if sign == "\n":
            line = at
            if close and text[at - 1 : at] == "\n":
                yield (begin, at)
                close = ""
        elif close and sign in closing and line > begin and _opens(text, at):
            yield (begin, text.index("\n", begin))
            begin, close = at + 1, closing[sign]
        elif close and sign == close:
            yield (begin, at)
            close = ""
        elif not close and sign in closing:
            begin, close = at + 1, closing[sign]
    if close:
        yield (begin, len(text))


def _opens(text: str, at: int) -> bool:
    free = at == 0 or (text[at - 1].isspace() and text[max(0, at - 2)] != ",")
    return free and not text[at + 1 : at + 2].isspace()


def _term_maker(rules: Pack, relations: Related) -> Callable[[list[Token]], Iterator[Term]]:
    worth = _worth_of(rules)
    key = stemmed(rules.words.stemmer)

    def terms_of(found: list[Token]) -> Iterator[Term]:
        previous: Token | None = None
        for number, token in enumerate(found):
            if token.kind == "glyph":
                # writing without blanks: neighbouring characters taken two by two
                if previous is not None and previous.end == token.start:
                    yield Term(previous.text + token.text, (previous.start, token.end), 0.6)
                previous = token
            elif token.kind == "number":
                yield Term(_digits(token.text), (token.start, token.end), _NUMBER, relations.get(token.text, ()))
            elif token.kind == "word":
                for part, span in _parts(token):
                    word = fold(part).removesuffix("'s").removesuffix("'")
                    value = worth(word, part, opening=number == 0)
                    if value:
                        yield Term(stem := key(word), span, value, relations.get(stem, ()))

    return terms_of


def _worth_of(rules: Pack) -> Callable[..., float]:
    """Return what a word is worth, by its folded form and as written; 0 for what carries no matter."""
    function, scales = rules.words.function, rules.numbers.scales

    def worth(word: str, written: str, *, opening: bool) -> float:
        if len(word) < 2 or word in function or written.lower() in function:
            return 0.0
        if word in scales:
            return _SCALE
        return NAME if written[0].isupper() and not opening else 1.0

    return worth


def _parts(token: Token) -> Iterator[tuple[str, Span]]:
    """Yield the parts of a word that hyphens join, with their places."""
    start = token.start
    for part in token.text.replace("‐", "-").replace("‑", "-").split("-"):
        yield part, (start, start + len(part))
        start += len(part) + 1


def _digits(number: str) -> str:
    """Return a number without its grouping marks: `1,200` and `1.200` are the same, `3,5` and `3.5` too."""
    whole = "".join(c if c.isdigit() else " " for c in number).split()
    if len(whole) > 1 and all(len(part) == 3 for part in whole[1:]):
        return "".join(whole)
    return ".".join(whole)


def _share(line: Line, spans: list[Span]) -> float:
    inside = sum(_inside(term.span, spans) for term in line.terms)
    return inside / len(line.terms) if line.terms else 0.0


def _inside(span: Span, spans: list[Span]) -> bool:
    """Return whether `span` overlaps one of `spans`, which are in order and apart."""
    at = bisect_right(spans, (span[0], span[1])) - 1
    return any(overlap(span, other) for other in spans[max(0, at) : at + 2])


def _speaker(report: Report, line: Line) -> str:
    """Return the last word of who is given as speaker of a line's longest statement, folded, or nothing."""
    found = [
        (sum(overlap(span, line.span) for span in quotation.spans), fold(quotation.speaker.name).split()[-1:])
        for quotation in report.quotations
        if quotation.speaker is not None and quotation.speaker.name.strip() and quotation.where != "headline"
    ]
    size, name = max(found, default=(0, [""]))
    return name[0] if size and name else ""
