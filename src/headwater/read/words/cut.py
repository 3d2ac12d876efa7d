"""A text as sentences, rows of words with their classes: cut once for all who read it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from msgspec.structs import replace

from headwater.read.words.dateline import behind_dateline
from headwater.read.words.lexicon import Lexicon, lexicon
from headwater.read.words.passage import Passage
from headwater.read.words.tails import joined
from headwater.read.words.title_case import without_title_case
from headwater.read.words.word import LONGEST, SPOKEN, Sentence, Word
from headwater.text.normalise import lowered
from headwater.text.sentences import sentences
from headwater.text.spans import Span
from headwater.text.tokens import between_blanks
from headwater.values import Article

_NONE: frozenset[str] = frozenset()
_ENDS = ".!?…。！？।"
#: Closing marks of a quotation inside another, behind its end.
_CLOSING = "‘’›‹»«”“'"


class Cut:
    """One text with its blocks, words and sentences."""

    def __init__(self, text: str, blocks: Sequence[Span], lex: Lexicon, plain: str | None = None) -> None:
        """Cut `text`; the classes of its words are those of `plain`, which differs from it in capitals alone."""
        self.text, self.blocks, self.lex = text, blocks, lex
        self._cased = plain or text
        self.words = _words(self._cased, 0, len(text), lex)
        self._starts = [word.start for word in self.words]
        self._counting = [(word.end, word.start) for word in self.words if word.counts]
        self._spans = {block: sentences(text, lex.pack.sentences, *block) for block in blocks}
        self._plain = [self._sentences(number, block) for number, block in enumerate(blocks)]

    def sentences(self) -> Iterator[Sentence]:
        """Yield the sentences of all blocks, in text order; marks are words like others."""
        return chain.from_iterable(self._plain)

    def around(self, quoted: Sequence[Passage]) -> list[Sentence]:
        """Return the sentences of all blocks, each passage of `quoted` one word of the sentence around it."""
        masked = _masked(self.text, quoted)
        opening = [passage.outer[0] for passage in quoted]
        out: list[Sentence] = []
        for number, ((begin, stop), plain) in enumerate(zip(self.blocks, self._plain, strict=True)):
            if bisect_left(opening, begin) == bisect_left(opening, stop):
                out += plain
                continue
            rows: list[Sentence] = []
            for start, end in sentences(masked, self.lex.pack.sentences, begin, stop):
                inside = range(bisect_left(opening, start), bisect_left(opening, end))
                row = self._row(start, end, quoted, inside)
                rows += _bounded(self._told(row, first=start == begin), number, quotes=bool(inside))
            out += joined(rows, self.lex)
        return out

    def _row(self, start: int, end: int, quoted: Sequence[Passage], inside: Iterable[int]) -> list[Word]:
        """Return the words of `text[start:end]`, with one word each for the passages that open there."""
        row: list[Word] = []
        for number in inside:
            first, after = quoted[number].outer
            low = SPOKEN if self.text[quoted[number].span[1] - 1] in ",?!，" else ""
            if not low and self.lex.pack.syntax.verb_final:  # its last word may show what it is
                low = lowered(self.text[slice(*quoted[number].span)].rpartition(" ")[2])
            row += self._between(start, first)
            row.append(Word(low, first, after, "quote", passage=number))
            start = after
        return row + self._between(start, end)

    def spans(self, part: Span) -> list[Span]:
        """Return the sentences of any part of the text, known already where it is a block."""
        known = self._spans.get(part)
        return sentences(self.text, self.lex.pack.sentences, *part) if known is None else known

    def counts(self, start: int, end: int) -> bool:
        """Return whether `text[start:end]` may hold a number, in digits or in words."""
        at = bisect_left(self._counting, (start + 1,))
        return at < len(self._counting) and self._counting[at][1] < end

    def _sentences(self, number: int, block: Span) -> list[Sentence]:
        rows = (self._told(self._between(*span), first=span[0] == block[0]) for span in self._spans[block])
        return [sentence for row in rows for sentence in _bounded(row, number)]

    def _told(self, row: list[Word], *, first: bool) -> list[Word]:
        """Return the words of a sentence without the dateline that heads its block."""
        return row[behind_dateline(row, self.lex) :] if first else row

    def _between(self, start: int, end: int) -> list[Word]:
        """Return the words of `text[start:end]`; one that reaches over an edge is cut there."""
        first, after = bisect_left(self._starts, start), bisect_left(self._starts, end)
        if (first and self.words[first - 1].end > start) or (after and self.words[after - 1].end > end):
            return self._parted(start, end)
        return self.words[first:after]

    def _parted(self, start: int, end: int) -> list[Word]:
        """Return the words of `text[start:end]`: those between its first and its last blank are cut already."""
        begin, stop = self.text.find(" ", start, end), self.text.rfind(" ", start, end)
        if begin == stop:
            return _words(self._cased, start, end, self.lex)
        known = self.words[bisect_left(self._starts, begin) : bisect_left(self._starts, stop)]
        return _words(self._cased, start, begin, self.lex) + known + _words(self._cased, stop + 1, end, self.lex)


def cut_title(article: Article) -> Cut:
    """Return the article's title, cut; an empty text where it has none."""
    title, lex = article.title or "", lexicon(article.lang)
    return Cut(title, [(0, len(title))], lex, without_title_case(title, article.text, lex))


def cut_text(article: Article) -> Cut:
    """Return the article's text, cut; blocks that are notices are none of its blocks."""
    blocks = [block.span for block in article.blocks if block.type != "notice"] or paragraphs(article.text)
    return Cut(article.text, blocks, lexicon(article.lang))


def paragraphs(text: str) -> list[Span]:
    """Return the lines of `text` that are not blank, for articles without blocks."""
    out: list[Span] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            out.append((at, at + len(line)))
        at += len(line) + 1
    return out


def _bounded(row: list[Word], block: int, *, quotes: bool = False) -> list[Sentence]:
    """Part a row that is too long for a sentence, so that no text costs more than its length."""
    if len(row) <= LONGEST:
        return [Sentence(row, block, quotes)] if row else []
    return [Sentence(row[at : at + LONGEST], block, quotes) for at in range(0, len(row), LONGEST)]


def _masked(text: str, quoted: Sequence[Passage]) -> str:
    """Return `text` with the inside of marks made one word, but for the mark that ends a sentence there."""
    parts: list[str] = []
    cursor = 0
    for passage in quoted:
        start, end = passage.span
        last = text[start:end].rstrip(_CLOSING)[-1:]
        close = passage.outer[1] - len(text[end : passage.outer[1]].lstrip())  # French parts it by a blank
        keep = close - 1 if last and last in _ENDS else close
        opened = text[cursor:start]
        if opened.endswith(('"', "»", "”")):  # what opens may not close the sentence before it
            opened = opened[:-1] + "“"
        parts += [opened, "Q" * (keep - start), last * (close - keep)]
        cursor = close
    return "".join((*parts, text[cursor:]))


def _words(text: str, start: int, end: int, lex: Lexicon) -> list[Word]:
    out: list[Word] = []
    parts, at = lex.parts.rows, start
    for written in between_blanks(text, start, end):
        for low, first, after, kind, tags, capital, cue, counts, nominal in parts[written]:
            out.append(Word(low, at + first, at + after, kind, tags, capital, cue, counts, nominal))
        at += len(written) + 1
    particles = lex.pack.people.capital_particles
    for number, word in enumerate(out) if particles else ():
        if word.capital and word.low in particles and _begins_name(text, out, number, particles):
            out[number] = replace(word, tags=_NONE, cue=None, nominal=True)
    same = lex.pack.syntax.same_words
    for number, word in enumerate(out) if same else ():
        if word.low in same and number and "det" in out[number - 1].tags:
            out[number] = replace(word, tags=_NONE, nominal=True)  # "le même", no adverb
    return out


def _begins_name(text: str, words: Sequence[Word], at: int, particles: frozenset[str]) -> bool:
    """Return whether a particle with a capital begins a name: inside a sentence, or before a name and its verb."""
    before, end = words[at - 1] if at else None, at + 1
    while end < len(words) and words[end].low in particles:
        end += 1  # "Van | der | Meer"
    if end >= len(words) or not words[end].capital:
        return False
    if before is not None and (before.kind != "mark" or before.low == ","):
        inside = text[before.end : words[at].start] == " "
        if inside:
            return True
    verb = words[end + 1] if end + 1 < len(words) else None
    return verb is not None and (verb.cue is not None or not verb.tags.isdisjoint({"verb", "aux", "modal"}))
