"""What is told in the future, in languages whose files list its words and endings: "abriremos", 将, "werden wir".

In somebody's own words a future of the first person binds the speaker; a future of others on a day is scheduled.
"""

from collections.abc import Sequence

from headwater.language.pledges import Pledges
from headwater.language.syntax import Syntax
from headwater.read.pledges.binding import Binding, How
from headwater.read.unspaced import clauses as unspaced
from headwater.read.unspaced.classes import Script
from headwater.read.words.clauses import phrase_left, phrase_right
from headwater.read.words.compiling import row
from headwater.read.words.cut import Word
from headwater.read.words.groups import Range
from headwater.read.words.lexicon import Lexicon

#: How far from its verb a pronoun of the first person stands at most, and how many letters a verb has with its ending.
_NEAR, _SHORTEST = 5, 5
#: A verb so near the head of its clause has left its subject out, where none is found.
_DROPPED = 2


def future_bindings(words: Sequence[Word], lex: Lexicon) -> list[Binding]:
    """Return what somebody is told to do in the future, in order, one for each clause."""
    pledges = lex.pack.pledges
    out: list[Binding] = []
    rows = _rows(pledges)
    for at, word in enumerate(words):
        if out and at < out[-1].end:
            continue
        size = _size(words, at, rows)
        opens = at == 0 or words[at - 1].kind == "mark"
        if not size and not _ends_future(word, pledges, lex.pack.syntax, opens=opens):
            continue
        clause = _clause(words, at, lex)
        if any(w.low in pledges.hedges for w in words[slice(*clause)]):
            continue
        if size and not _has_infinitive(words, at + size, clause, lex):
            continue
        first = None if pledges.first_endings else _first_person(words, at, clause, lex)
        subject = first or _subject(words, at, size, clause, lex)
        dropped = lex.pack.syntax.subject_dropped and at - clause[0] < _DROPPED and not size
        if subject is None and not dropped and not _speaks_of_itself(word, pledges):
            continue
        how: How = "first" if first or _speaks_of_itself(word, pledges) else "will"
        denied = any("neg" in w.tags for w in words[max(clause[0], at - 3) : at + 2])
        out.append(Binding("refused" if denied else "pledged", how, at, clause[0], at, clause[1], subject))
    return out


def _has_infinitive(words: Sequence[Word], at: int, clause: Range, lex: Lexicon) -> bool:
    """Return whether an infinitive follows an auxiliary of the future, as the language forms them."""
    pledges, syntax = lex.pack.pledges, lex.pack.syntax
    if pledges.closing:  # it closes the clause
        last = next((word for word in reversed(words[at : clause[1]]) if word.kind == "word"), None)
        return last is not None and last.low.endswith(pledges.closing) and last.low not in pledges.no_futures
    if not (pledges.infinitives or syntax.infinitive_endings):
        return True
    near = words[at : min(clause[1], at + _NEAR)]
    return any("inf" in w.tags or (pledges.infinitives and w.low.endswith(pledges.infinitives)) for w in near)


def _rows(pledges: Pledges) -> list[tuple[str, ...]]:
    return [row(words) for words in pledges.will]


def _size(words: Sequence[Word], at: int, rows: Sequence[tuple[str, ...]]) -> int:
    """Return how many words at `at` are one that tells the future."""
    return max((len(r) for r in rows if r[0] == words[at].low and _stands(words, at, r)), default=0)


def _stands(words: Sequence[Word], at: int, expected: tuple[str, ...]) -> bool:
    return tuple(word.low for word in words[at : at + len(expected)]) == expected


def _ends_future(word: Word, pledges: Pledges, syntax: Syntax, *, opens: bool) -> bool:
    """Return whether a word has an ending, or a beginning, of verbs in the future."""
    if (
        word.kind != "word"
        or (word.capital and not opens)
        or len(word.low) < _SHORTEST
        or word.low in pledges.no_futures
    ):
        return False
    if word.tags - {"verb"} or word.low in syntax.group_adverbs:
        return False
    ended = bool(pledges.future_endings) and word.low.endswith((*pledges.future_endings, *pledges.first_endings))
    ended &= not pledges.future_prefixes or word.low.startswith(pledges.future_prefixes)
    ended &= not word.low.endswith(pledges.present_endings)
    return ended or (bool(pledges.future_beginnings) and word.low.startswith(pledges.future_beginnings))


def _speaks_of_itself(word: Word, pledges: Pledges) -> bool:
    """Return whether the ending of a verb is one of the first person."""
    ends = bool(pledges.first_endings) and len(word.low) >= _SHORTEST and word.low.endswith(pledges.first_endings)
    return ends or word.low in pledges.first_words


def _clause(words: Sequence[Word], at: int, lex: Lexicon) -> Range:
    """Return the words round `at` up to the marks and conjunctions that part clauses."""

    def parts(word: Word) -> bool:
        comma = word.low == "," and lex.pack.syntax.unspaced is False
        return word.kind == "quote" or word.low in _PARTS or comma or bool(word.tags & {"comp"})

    begin, end = at, at + 1
    while begin and not parts(words[begin - 1]):
        begin -= 1
    while end < len(words) and not parts(words[end]):
        end += 1
    if lex.pack.syntax.nouns_capitalised and end < len(words) and words[end].low == ",":
        closing = next((i for i in range(end + 1, min(len(words), end + 24)) if words[i].low == ","), end)
        end = next((i for i in range(closing + 1, len(words)) if parts(words[i])), len(words))
    return begin, end


_OPENING = frozenset({"“", "«", "„", '"'})
_PARTS = frozenset(
    {".", ";", ":", "!", "?", "—", "–", "“", "”", '"', "«", "»", "„", "「", "」", "(", ")", "。", "।", "؟"}
)


def _first_person(words: Sequence[Word], at: int, clause: Range, lex: Lexicon) -> Range | None:
    """Return the pronoun by which the speaker tells of himself, in the clause of the verb."""
    pronouns = {low for low, kind in lex.pack.syntax.subject_pronouns.items() if kind == "1"}
    if words[at].kind == "glyph":
        written = "".join(word.low for word in words[clause[0] : at])
        return (clause[0], at) if any(pronoun in written for pronoun in pronouns) else None
    for i in range(max(clause[0], at - _NEAR), min(clause[1], at + 3)):
        if words[i].low in pronouns:
            return i, i + 1
    return None


def _subject(words: Sequence[Word], at: int, size: int, clause: Range, lex: Lexicon) -> Range | None:
    """Return the subject of a verb in the third person: before it, else behind it where the language puts it there."""
    syntax = lex.pack.syntax
    if syntax.unspaced:
        found = unspaced.subject(words, at, Script(lex.pack.tag))
        before = at - 1 if found is None and at > 1 and words[at - 1].low == "," else None
        return found if before is None else unspaced.subject(words, before, Script(lex.pack.tag))
    if syntax.verb_first:
        end = phrase_right(words, at + 1, clause[1])
        return (at + 1, end) if end > at + 1 else None
    if syntax.verb_final or syntax.subject_marks:
        end = phrase_right(words, clause[0], at)
        return (clause[0], end) if end > clause[0] else None
    if clause[0] == at and at > 1 and words[at - 1].low in _OPENING:
        clause, at = (0, clause[1]), at - 1  # la empresa « pagará »
    stop = at
    while stop > clause[0] and words[stop - 1].tags & {"neg", "gadv", "time"} and "det" not in words[stop - 1].tags:
        stop -= 1
    begin = phrase_left(words, stop, clause[0])
    if begin is not None and (begin == clause[0] or "prep" not in words[begin - 1].tags):
        return begin, stop
    if not (syntax.subject_follows or syntax.nouns_capitalised):
        return None
    end = phrase_right(words, at + max(size, 1), clause[1])
    return (at + max(size, 1), end) if end > at + max(size, 1) else None
