"""Sentences as rows of words with their classes, a quoted passage standing as one word; noun phrases in them.

This is light syntax from data: closed classes of words (determiners, prepositions, auxiliaries …) show where phrases
begin and end, as in finite-state chunkers (Abney, "Partial parsing via finite-state cascades", 1996).
"""

from collections.abc import Sequence

from msgspec import Struct

from headwater.read.lexicon import Cue, Lexicon
from headwater.read.marks import Passage
from headwater.text.sentences import sentences
from headwater.text.spans import Span
from headwater.text.tokens import each_token

_NONE: frozenset[str] = frozenset()
_ENDS = ".!?…。！？"
#: No sentence is longer than this many words.
_LONGEST = 300
#: What a quoted passage is called that ends as one does before its cue: “…,” she said.
SPOKEN = "“…,”"


class Word(Struct):
    """A word, number, mark, or a whole quoted passage (`kind` "quote")."""

    low: str
    start: int
    end: int
    kind: str
    tags: frozenset[str]
    capital: bool = False
    cue: Cue | None = None
    #: Number of the passage, for quotes.
    passage: int = -1


class Sentence(Struct):
    """One sentence outside quotation marks, with the number of its block."""

    words: list[Word]
    block: int

    @property
    def span(self) -> Span:
        """The sentence's place in the text."""
        return (self.words[0].start, self.words[-1].end)


def read_sentences(text: str, blocks: Sequence[Span], quoted: Sequence[Passage], lex: Lexicon) -> list[Sentence]:
    """Return the sentences of all blocks; a sentence that begins inside marks belongs to the one around them."""
    masked = _masked(text, quoted)
    out: list[Sentence] = []
    at = 0
    for number, block in enumerate(blocks):
        rows: list[Sentence] = []
        for span in sentences(masked, lex.pack.sentences, *block):
            row: list[Word] = []
            cursor = span[0]
            while at < len(quoted) and quoted[at].outer[0] < span[1]:
                outer = quoted[at].outer
                row += _words(text, cursor, outer[0], lex)
                low = SPOKEN if text[quoted[at].span[1] - 1] in ",?!，" else ""
                row.append(Word(low=low, start=outer[0], end=outer[1], kind="quote", tags=_NONE, passage=at))
                cursor = max(cursor, outer[1])
                at += 1
            row += _words(text, cursor, span[1], lex)
            rows += [Sentence(words=part, block=number) for part in _bounded(row)]
        out += _joined(rows)
    return out


def _bounded(row: list[Word]) -> list[list[Word]]:
    """Part a row that is too long for a sentence, so that no text costs more than its length."""
    return [row[at : at + _LONGEST] for at in range(0, len(row), _LONGEST)]


def _masked(text: str, quoted: Sequence[Passage]) -> str:
    """Return `text` with the inside of marks made one word, but for the mark that ends a sentence there."""
    parts: list[str] = []
    cursor = 0
    for passage in quoted:
        start, end = passage.span
        keep = end - 1 if text[end - 1] in _ENDS else end
        parts += [text[cursor:start], "Q" * (keep - start)]
        cursor = keep
    return "".join((*parts, text[cursor:]))


def _words(text: str, start: int, end: int, lex: Lexicon) -> list[Word]:
    out: list[Word] = []
    tags, cues = lex.tags, lex.cues
    glued = bool(lex.pack.syntax.elisions or lex.pack.syntax.clitics)
    for token in each_token(text, start, end):
        low = _WIDE.get(token.text) or token.text.lower().replace("’", "'")
        parts = _unglued(low, token.start, lex) if glued and token.kind == "word" else ((low, token.start, token.end),)
        for part, first, last in parts:
            word = Word(
                low=part,
                start=first,
                end=last,
                kind=token.kind,
                tags=tags.get(part, _NONE),
                capital=text[first].isupper(),
                cue=cues.get(part),
            )
            out.append(word)
    return out


#: Marks of full width, as their narrow likes.
_WIDE = {"，": ",", "：": ":", "；": ";", "、": ",", "（": "(", "）": ")"}


def _unglued(low: str, start: int, lex: Lexicon) -> list[tuple[str, int, int]]:
    """Part "l'armée" and "dit-il" into their words, each with its place."""
    out: list[tuple[str, int, int]] = []
    at = 0
    for elided in lex.pack.syntax.elisions:
        if low.startswith(elided) and len(low) > len(elided):
            out.append((elided, start, start + len(elided)))
            at = len(elided)
            break
    clitic = next((c for c in lex.pack.syntax.clitics if low.endswith(c) and len(low) - at > len(c)), None)
    if clitic is None:
        return [*out, (low[at:], start + at, start + len(low))]
    pronoun = clitic.rsplit("-", 1)[1]
    verb = low[at : len(low) - len(clitic)]
    return [
        *out,
        (verb, start + at, start + at + len(verb)),
        (pronoun, start + len(low) - len(pronoun), start + len(low)),
    ]


def _joined(rows: list[Sentence]) -> list[Sentence]:
    """Join `“Why?” Smith asked.`: a short sentence with a cue behind a passage that ends like a sentence."""
    out: list[Sentence] = []
    for row in rows:
        last = out[-1].words[-1] if out else None
        if last is not None and last.kind == "quote" and _is_tail(row.words, asked=last.low == SPOKEN):
            out[-1].words += row.words
        else:
            out.append(row)
    return out


def _is_tail(words: list[Word], *, asked: bool) -> bool:
    """Return whether the words are only a source and a cue: few words, a finite cue, the end or a comma."""
    if words[0].kind == "glyph":
        return any(word.cue is not None for word in words[-3:]) and all(
            w.kind != "quote" and w.low != "," for w in words
        )
    for number, word in enumerate(words[:6]):
        if word.kind == "quote" or (word.kind == "mark" and number == 0):
            return False
        if word.cue is not None and "fin" in word.cue.forms and not word.capital:
            following = words[number + 1] if number + 1 < len(words) else None
            ends = following is None or following.low in {".", ","} or (number == 0 and len(words) < 9)
            if ends or following is None or (asked and "comp" not in following.tags):
                return True  # “Why?” Smith asked quietly, looking up.
            return "prep" in following.tags and not any(w.kind == "quote" for w in words)
        if word.low == ",":
            return False
    return False


def nominal(word: Word) -> bool:
    """Return whether the word may stand in a noun phrase."""
    if word.kind in {"quote", "mark"}:
        return word.low in {"&", "’", "'", "/", "·", "・"}
    if word.capital and word.tags <= {"verb", "modal", "time", "gadv"}:
        return True
    if word.tags & {"prep", "coord", "sub", "comp", "aux", "modal", "verb", "to", "pron", "neg", "wh"}:
        return bool(word.tags & {"det", "poss"}) and "comp" not in word.tags
    return "gadv" not in word.tags or "det" in word.tags


def verbal(words: Sequence[Word], at: int) -> bool:
    """Return whether the lower-case word is a cue used as a verb, not as a noun ("his claims")."""
    word = words[at]
    if word.cue is None or (word.capital and at):
        return False
    if "fin" in word.cue.forms and word.low.endswith("ed"):
        return True
    if at == 0:
        return True
    before = words[at - 1]
    if "prep" in before.tags and "ger" not in word.cue.forms and "to" not in before.tags:
        return False
    return not (before.tags & {"det", "poss"} or before.low.endswith(("'s", "s'")))


def phrase_left(words: Sequence[Word], end: int, floor: int = 0) -> int | None:
    """Return where the noun phrase begins whose last word is before `end`; None where none stands there."""
    if end <= floor:
        return None
    if "pron" in words[end - 1].tags and "det" not in words[end - 1].tags:
        return end - 1
    at = end
    start: int | None = None
    alone: int | None = None  # where the phrase begins without what "and" joins to it
    while True:
        core = _core_left(words, at, floor)
        if core is None:
            break
        start = core
        if core - 1 <= floor or not nominal(words[core - 2]) or words[core - 2].kind == "mark":
            break
        link = words[core - 1]
        if "join" in link.tags:
            alone = core if alone is None else alone
        elif not _binds(words, core - 1) or _is_verb(words, core - 2):
            break
        at = core - 1
    before = words[start - 1] if start else None
    opens = before is None or before.kind == "mark" or bool(before.tags & {"sub", "comp", "coord"})
    return start if opens or alone is None else alone


def _binds(words: Sequence[Word], at: int) -> bool:
    """Return whether a preposition binds what follows to the noun before it; "to" before a verb does not."""
    word = words[at]
    if "bind" not in word.tags or at + 1 >= len(words):
        return False
    following = words[at + 1]
    return "to" not in word.tags or following.capital or bool(following.tags & {"det", "poss"})


def _core_left(words: Sequence[Word], end: int, floor: int) -> int | None:
    at = end
    if at > floor and words[at - 1].low == ")":  # "Smith (D-Ohio)"
        while at > floor and words[at - 1].low != "(":
            at -= 1
        at -= 1
    if at > floor and "pron" in words[at - 1].tags and "det" not in words[at - 1].tags:
        return None
    stop = at
    while at > floor:
        word = words[at - 1]
        dot = word.low == "." and at - 1 > floor and words[at - 2].end == word.start
        if not (dot or nominal(word)) or (_is_verb(words, at - 1) and at < stop):
            break
        at -= 1
        initial = word.capital and at + 1 < end and words[at + 1].low == "."
        if word.tags & {"det", "poss"} and not initial and not (at > floor and words[at - 1].tags & {"det"}):
            break
    while at < stop and words[at].kind == "mark":
        at += 1
    return at if at < stop else None


def _is_verb(words: Sequence[Word], at: int) -> bool:
    """Return whether a cue is surely a finite verb, not a noun ("the claims") or a participle ("the proposed law")."""
    word = words[at]
    if word.capital or word.cue is None or "fin" not in word.cue.forms or "base" in word.cue.forms:
        return False
    if not verbal(words, at) or (at and words[at - 1].low.endswith("ly")):
        return False
    following = words[at + 1] if at + 1 < len(words) else None
    if "part" in word.cue.forms or following is None:
        return True
    return following.low != "of" and following.tags.isdisjoint({"aux", "modal"})


def phrase_right(words: Sequence[Word], start: int, end: int | None = None) -> int:
    """Return where the noun phrase ends that begins at `start` (`start` itself where none begins there)."""
    stop = len(words) if end is None else end
    if start < stop and "pron" in words[start].tags and "det" not in words[start].tags:
        return start + 1
    at = start
    while at < stop:
        word = words[at]
        dot = word.low == "." and at + 1 < stop and words[at - 1].end == word.start and at > start
        if "time" in word.tags and at > start:
            break
        if dot or (nominal(word) and not (_is_verb(words, at) and at > start)):
            opens = word.tags & {"det", "poss"} and not word.capital
            if opens and at > start and words[at - 1].tags.isdisjoint({"det", "prep", "coord"}):
                break
            at += 1
            continue
        joins = _binds(words, at) or "join" in word.tags
        if joins and at > start and at + 1 < stop and nominal(words[at + 1]) and "time" not in words[at + 1].tags:
            at += 1
            continue
        break
    return at


def has_verb(words: Sequence[Word]) -> bool:
    """Return whether the words hold what looks like a finite verb."""
    for at, word in enumerate(words):
        if word.tags & {"verb", "aux", "modal"} or ("'" in word.low[1:] and word.low.endswith(("n't", "'re", "'ll"))):
            return True
        if not word.capital and word.kind == "word" and (word.low.endswith("ed") or _is_verb(words, at)):
            return True
    return False
