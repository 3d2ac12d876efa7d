"""A text as sentences, rows of words with their classes: cut once for all who read it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

from msgspec import Struct
from msgspec.structs import replace

from headwater.read.words.lexicon import Lexicon, lexicon
from headwater.read.words.parts import Cue
from headwater.read.words.passage import Passage
from headwater.read.words.title_case import without_title_case
from headwater.text.normalise import lowered
from headwater.text.sentences import sentences
from headwater.text.spans import Span
from headwater.values import Article

_NONE: frozenset[str] = frozenset()
_ENDS = ".!?…。！？।"
#: Closing marks of a quotation inside another, behind its end.
_CLOSING = "‘’›‹»«”“'"
#: No sentence is longer than this many words.
LONGEST = 300
#: How many characters a cue has at most, where each is a word.
_CUE = 4
#: What a quoted passage is called that ends as one does before its cue: “…,” she said.
SPOKEN = "“…,”"


class Word(Struct, frozen=True, gc=False):
    """A word, number, mark, or a whole quoted passage (`kind` "quote")."""

    low: str
    start: int
    end: int
    kind: str
    tags: frozenset[str] = _NONE
    capital: bool = False
    cue: Cue | None = None
    #: Whether it may be a number or have one in it.
    counts: bool = False
    #: Whether it may stand in a noun phrase.
    nominal: bool = False
    #: Number of the passage, for quotes.
    passage: int = -1


class Sentence(Struct, frozen=True, gc=False):
    """One sentence, with the number of its block, and whether a quoted passage may stand in it."""

    words: list[Word]
    block: int
    quotes: bool = False


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
                rows += _bounded(self._row(start, end, quoted, inside), number, quotes=bool(inside))
            out += _joined(rows, self.lex)
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
        return [row for span in self._spans[block] for row in _bounded(self._between(*span), number)]

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
    for written in text[start:end].split(" "):
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


def _joined(rows: list[Sentence], lex: Lexicon) -> list[Sentence]:
    """Join `“Why?” Smith asked.`: a short sentence with a cue behind a passage that ends like a sentence."""
    out: list[Sentence] = []
    links = lex.pack.syntax.reporting_links
    for row in rows:
        last = out[-1].words[-1] if out else None
        short = len(out[-1].words) + len(row.words) <= LONGEST if out else False
        if last is None or last.kind != "quote" or not short or _opens_anew(row.words[0], lex):
            out.append(row)
        elif row.words[0].low in links or (
            not _says_again(row.words, lex, asked=last.low == SPOKEN)
            and _is_tail(row.words, lex, asked=last.low == SPOKEN)
        ):
            out[-1] = Sentence([*out[-1].words, *row.words], row.block, quotes=True)
        else:
            out.append(row)
    return out


def _has_object(words: Sequence[Word]) -> bool:
    """Return whether an article stands there without a preposition: "Lund kündigte für Montag | eine Klage an"."""
    pairs = pairwise(words)
    return any("det" in word.tags and not before.tags & {"prep", "det", "coord"} for before, word in pairs)


def _opens_anew(first: Word, lex: Lexicon) -> bool:
    """Return whether an adverb or "and" in capitals opens a sentence of its own: "“…” Poi ammette di …".

    Where nouns have cases, a preposition does so too: "„…” Z relacji świadków wynika"; a verb before its subject
    has no capital there ("„…“ Der Minister entgegnete"), nor one that stands right behind what it tells.
    """
    if (lex.pack.syntax.subject_follows or lex.pack.syntax.verb_final) and first.capital:
        return True  # who speaks would stand behind the verb
    opening = {"gadv", "coord", "prep"} if lex.pack.syntax.cases_show_subjects else {"gadv", "coord"}
    return first.capital and bool(first.tags & opening) and first.tags.isdisjoint({"pron", "det"})


def _says_again(words: Sequence[Word], lex: Lexicon, *, asked: bool) -> bool:
    """Return whether a sentence of its own says more: "“… unusual.” He added, “…”", behind a passage that ends one."""
    subject = lex.pack.syntax.subject_pronouns.get(words[0].low, "1") != "1" and words[0].tags.isdisjoint({"det"})
    uncased = lex.pack.syntax.postpositions
    if not (words[0].capital or uncased) or (asked and not uncased):
        return False
    leads = (at for at, word in enumerate(words[:-1]) if word.low == "," and words[at + 1].kind == "quote")
    first = next(leads, len(words))
    return (subject and not asked) or (first < len(words) and words[first - 1].cue is not None)


def _closes_with_cue(words: Sequence[Word], lex: Lexicon) -> bool:
    """Return whether a row of characters ends with a cue of several ones, but for marks."""
    end = len(words) - (bool(words) and words[-1].kind == "mark")
    for size in range(2, min(_CUE, end) + 1):
        first, *rest = (word.low for word in words[end - size : end])
        if any(row == tuple(rest) for row, _ in lex.phrases.get(first, ())):
            return True
    return False


def _may_be_verb(word: Word, lex: Lexicon) -> bool:
    """Return whether a word ends like a verb, where that shows one behind a dash: "– A! – denerwuje się radna"."""
    ends = word.tags <= {"verb"} and word.low.endswith(lex.pack.syntax.verb_endings)
    return lex.pack.syntax.cases and (ends or word.low in lex.pack.cues.gestures)


def _is_tail(words: list[Word], lex: Lexicon, *, asked: bool) -> bool:
    """Return whether the words are only a source and a cue: few words, a finite cue, the end or a comma."""
    if words[0].kind == "glyph":
        quote = next((at for at, word in enumerate(words) if word.kind == "quote"), len(words))
        head = words[:quote]  # “A。”X说，“B。”
        told = any(word.cue is not None for word in head[-3:]) or _closes_with_cue(head, lex)
        return told and all(word.low != "," for word in head[:-1])
    for number, word in enumerate(words[:6]):
        if word.kind == "quote" or (word.kind == "mark" and number == 0 and word.low not in {"–", "—", "-"}):
            return False
        cued = word.cue is not None and "fin" in word.cue.forms
        unlisted = number == 1 and words[0].kind == "mark" and _may_be_verb(word, lex)
        if (cued or unlisted) and not word.capital:
            following = words[number + 1] if number + 1 < len(words) else None
            ends = following is None or following.low in {".", ","} or (number == 0 and len(words) < 9)
            if ends or following is None or (asked and "comp" not in following.tags):
                return True  # “Why?” Smith asked quietly, looking up.
            told = ("prep" in following.tags and not _has_object(words[number + 1 :])) or unlisted
            return told and not any(w.kind == "quote" for w in words)
        if word.low == ",":
            return False
    return False
