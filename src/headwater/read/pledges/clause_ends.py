"""Where a clause ends that says what is to be done."""

from collections.abc import Sequence

from headwater.read.pledges.parties import phrase_from, says
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word
from headwater.text.spans import Span

QUOTES = {"“", "”", '"', "‘", "’", "'", "„", "«", "»"}
_OPENING, _CLOSING = {"“", "„", "«"}, {"”", "»"}
_BREAKS = {";", ":", "—", "–", "(", ")", ".", "!", "?", "…"}
_DASHES = frozenset({"—", "–", "-"})
_PARTS = frozenset(
    {".", ";", ":", "!", "?", "—", "–", "“", "”", '"', "«", "»", "„", "「", "」", "(", ")", "。", "।", "؟"}
)
#: Marks at which a clause may end, and classes of words at which one may.
_SIGNS, _JOINING = frozenset({",", *_BREAKS, *QUOTES}), frozenset({"coord", "sub"})
#: How many words of a clause are read at most.
_REACH = 45


def clause_end(words: Sequence[Word], at: int, lex: Lexicon) -> int:
    """Return the number of the word before which the clause ends that is under way at `at`."""
    last = min(len(words), at + _REACH)
    inside = any(word.low in _OPENING for word in words[max(0, at - 2) : at])
    sources = lex.pack.pledges.sources
    for i in range(at, last):
        word = words[i]
        if word.low not in _SIGNS and word.tags.isdisjoint(_JOINING) and word.low not in sources:
            continue
        if word.low in _BREAKS and not _dotted(words, i):
            return i
        if _is_parted(words, i, lex) and (i > at or word.low == ","):
            return i
        if (word.low in _CLOSING and not inside) or (word.low in QUOTES and _attributes(words, i + 1, lex)):
            return i
        inside = word.low in _OPENING or (inside and word.low not in _CLOSING)
    return last


def clause_at(words: Sequence[Word], at: int, lex: Lexicon) -> Span:
    """Return the words round `at` up to the marks and conjunctions that part clauses."""

    def parts(i: int) -> bool:
        word = words[i]
        comma = word.low == "," and lex.pack.syntax.unspaced is False
        spans = word.low in _DASHES and 0 < i < len(words) - 1 and words[i - 1].kind == words[i + 1].kind == "number"
        day = word.low == "." and words[i - 1].kind == "number" and "time" in words[min(i + 1, len(words) - 1)].tags
        marks = word.low in _PARTS and not (spans or (i and day))  # "innen 1. mai"
        return word.kind == "quote" or marks or comma or bool(word.tags & {"comp"})

    begin, end = at, at + 1
    while begin and not parts(begin - 1):
        begin -= 1
    while end < len(words) and not parts(end):
        end += 1
    if lex.pack.syntax.nouns_capitalised and end < len(words) and words[end].low == ",":
        closing = next((i for i in range(end + 1, min(len(words), end + 24)) if words[i].low == ","), None)
        if closing is not None:
            end = next((i for i in range(closing + 1, len(words)) if parts(i)), len(words))
    return begin, end


def _is_parted(words: Sequence[Word], i: int, lex: Lexicon) -> bool:
    """Return whether a comma or conjunction at `words[i]` parts the clause from a new one."""
    word = words[i]
    if word.low in lex.pack.pledges.sources:
        return True
    if word.low == ",":
        return i + 1 < len(words) and _parts(words, i + 1, lex)
    return (
        ("coord" in word.tags or "sub" in word.tags)
        and word.low not in lex.pack.pledges.conditions
        and _parts(words, i, lex)
    )


def _dotted(words: Sequence[Word], i: int) -> bool:
    return words[i].low == "." and i + 1 < len(words) and words[i - 1].end == words[i].start


def _parts(words: Sequence[Word], i: int, lex: Lexicon) -> bool:
    """Return whether a new clause begins at `words[i]`, behind a comma or with a conjunction."""
    word = words[i]
    if word.low in lex.pack.pledges.begins:
        only = i + 1 < len(words) and words[i + 1].low in lex.pack.pledges.only
        return not ("coord" in word.tags and only)  # "but only if"
    if word.low in QUOTES:
        return i + 1 < len(words) and _attributes(words, i + 1, lex)
    if "coord" in word.tags:
        start = i + 1
        if start < len(words) and (says(words, start, lex) or "comp" in words[start].tags):
            return True
        end = phrase_from(words, start, lex)
        return (
            end > start and end < len(words) and (bool(words[end].tags & {"aux", "modal", "verb"}) or _cue(words[end]))
        )
    return _attributes(words, i, lex)


def _attributes(words: Sequence[Word], i: int, lex: Lexicon) -> bool:
    """Return whether an attribution stands at `words[i]`: "said Ada", "Ada said", "Ada, the mayor, said"."""
    if i >= len(words) or says(words, i, lex):
        return i < len(words)
    end = phrase_from(words, i, lex)
    if end > i and end + 1 < len(words) and words[end].low == ",":  # an apposition
        end = next((j + 1 for j in range(end + 1, min(len(words), end + 12)) if words[j].low == ","), end)
    while end > i and end + 1 < len(words) and words[end].tags & {"aux", "gadv"} and words[end + 1].cue is not None:
        end += 1  # "their institute has confirmed"
    return end > i and end < len(words) and (says(words, end, lex) or _is_perfect(words, end))


def _is_perfect(words: Sequence[Word], at: int) -> bool:
    cue = words[at].cue
    return cue is not None and "part" in cue.forms and cue.act in {"said", "wrote"} and "aux" in words[at - 1].tags


def noun_clause_end(words: Sequence[Word], at: int, lex: Lexicon) -> int:
    """Return where the act of a noun ends: before the verb of the sentence that the noun belongs to."""
    end = clause_end(words, at, lex)
    for i in range(at + 1, end):
        stop = words[i].tags & {"aux"} or (_cue(words[i]) and words[i].low.endswith(lex.pack.pledges.past_endings))
        if stop and "comp" not in words[at - 1].tags:
            return i - 1 if words[i - 1].low == "," else i
    return end


def _cue(word: Word) -> bool:
    return word.cue is not None and not word.capital and "fin" in word.cue.forms
