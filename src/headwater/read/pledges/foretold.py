"""What is told in the future, in languages whose files list its words and endings: "abriremos", "werden wir".

In somebody's own words a future of the first person binds the speaker; a future of others on a day is scheduled.
"""

from collections.abc import Sequence

from headwater.language.pledges import Pledges
from headwater.language.syntax import Syntax
from headwater.read.pledges.binding import Binding, How
from headwater.read.pledges.clause_ends import clause_at
from headwater.read.pledges.presents import present_binding
from headwater.read.words.clauses import phrase_left, phrase_right
from headwater.read.words.compiling import row
from headwater.read.words.groups import Range
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

#: How far from its verb a pronoun of the first person stands at most, and how many letters a verb has with its ending.
_NEAR, _SHORTEST = 5, 5
_OPENING = frozenset({"“", "«", "„", '"'})


def future_bindings(words: Sequence[Word], lex: Lexicon) -> list[Binding]:
    """Return what somebody is told to do in the future, in order, one for each clause."""
    out: list[Binding] = []
    rows = _rows(lex.pack.pledges)
    for at in range(len(words)):
        if not out or at >= out[-1].end:
            found = _future_at(words, at, rows, lex) or present_binding(words, at, lex)
            out.extend([found] if found is not None else [])
    return out


def _future_at(words: Sequence[Word], at: int, rows: Sequence[tuple[str, ...]], lex: Lexicon) -> Binding | None:
    """Return what is told by the verb, or the word of the future, at `at`."""
    pledges, word = lex.pack.pledges, words[at]
    size = _size(words, at, rows)
    opens = at == 0 or words[at - 1].kind == "mark"
    if not size and at and "prep" in words[at - 1].tags:
        return None  # с последним
    if not size and not _ends_future(word, lex, opens=opens):
        return None
    clause = clause_at(words, at, lex)
    if size > 1 and at + size < len(words):  # its mark may open clauses too: "kommer att | bygga"
        clause = clause[0], max(clause[1], clause_at(words, at + size, lex)[1])
    if any(w.low in pledges.hedges for w in words[slice(*clause)]):
        return None
    marked = size > 0 and "to" in words[at + size - 1].tags
    if size and not marked and not _has_infinitive(words, at + size, clause, lex):
        return None
    told = max(at + size - 1, at)
    itself = any(_speaks_of_itself(one, pledges) for one in (word, words[told], *words[at + size : at + size + 1]))
    first = None if pledges.first_endings else _first_person(words, at, clause, lex)
    subject = first or _subject(words, at, size, clause, lex)
    how: How = "first" if first or itself else "will"
    denied = any("neg" in w.tags or w.low in pledges.wont for w in words[max(clause[0], at - 3) : at + 2])
    denied |= any(w.low in pledges.nones for w in words[at : clause[1]])
    state = _is_no_act(words, at, size, clause, lex)
    return Binding("refused" if denied else "pledged", how, at, clause[0], at, clause[1], subject, state=state)


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


def _is_no_act(words: Sequence[Word], at: int, size: int, clause: Range, lex: Lexicon) -> bool:
    """Return whether what is told befalls its subject, or tells what it is: "riceverà", "wird … bekommen"."""
    pledges = lex.pack.pledges
    if not size:
        if words[at].low in pledges.gains:
            return True
        stems = (verb.removesuffix("e") for verb in pledges.no_acts)
        endings = [words[at].low.removeprefix(stem) for stem in stems if words[at].low.startswith(stem)]
        return any(known.endswith(ending) for ending in endings for known in pledges.future_endings if ending)
    behind = [word for word in words[at + size : clause[1]] if word.kind == "word"]
    if pledges.closing:
        return bool(behind) and behind[-1].low in pledges.no_acts
    return next((word.low in pledges.no_acts for word in behind[:_NEAR] if "inf" in word.tags), False)


def _rows(pledges: Pledges) -> list[tuple[str, ...]]:
    return [row(words) for words in (*pledges.will, *pledges.wont)]


def _size(words: Sequence[Word], at: int, rows: Sequence[tuple[str, ...]]) -> int:
    """Return how many words at `at` are one that tells the future."""
    return max((len(r) for r in rows if r[0] == words[at].low and _stands(words, at, r)), default=0)


def _stands(words: Sequence[Word], at: int, expected: tuple[str, ...]) -> bool:
    return tuple(word.low for word in words[at : at + len(expected)]) == expected


def _ends_future(word: Word, lex: Lexicon, *, opens: bool) -> bool:
    """Return whether a word has an ending, or a beginning, of verbs in the future."""
    pledges, syntax = lex.pack.pledges, lex.pack.syntax
    if word.kind != "word" or (word.capital and not opens) or word.low in pledges.no_futures:
        return False
    if _affirmed(word.low, pledges) in pledges.futures | pledges.first_words:
        return True
    if len(word.low) < _SHORTEST:
        return False
    if word.tags - {"verb"} or word.low in syntax.group_adverbs or lex.pack.numbers.holds(word.low):
        return False
    ended = bool(pledges.future_endings) and word.low.endswith((*pledges.future_endings, *pledges.first_endings))
    ended &= not pledges.future_prefixes or word.low.startswith(pledges.future_prefixes)
    ended &= not word.low.endswith(pledges.present_endings)
    return ended or (bool(pledges.future_beginnings) and word.low.startswith(pledges.future_beginnings))


def _speaks_of_itself(word: Word, pledges: Pledges) -> bool:
    """Return whether the ending of a verb is one of the first person."""
    ends = bool(pledges.first_endings) and len(word.low) >= _SHORTEST and word.low.endswith(pledges.first_endings)
    ends |= bool(pledges.first_beginnings) and word.low.startswith(pledges.first_beginnings)
    return ends or _affirmed(word.low, pledges) in pledges.first_words


def _affirmed(low: str, pledges: Pledges) -> str:
    """Return a verb without the negation that is written in one with it ("nebudeme")."""
    return low.removeprefix(pledges.negation_prefix) if low not in pledges.first_words else low


def _first_person(words: Sequence[Word], at: int, clause: Range, lex: Lexicon) -> Range | None:
    """Return the pronoun by which the speaker tells of himself, in the clause of the verb."""
    pronouns = {low for low, kind in lex.pack.syntax.subject_pronouns.items() if kind == "1"}
    if words[at].kind == "glyph":
        written = "".join(word.low for word in words[clause[0] : at])
        return (clause[0], at) if any(pronoun in written for pronoun in pronouns) else None
    floor = clause[0] if lex.pack.syntax.subject_marks else max(clause[0], at - _NEAR)
    for i in range(floor, min(clause[1], at + 3)):
        if words[i].low in pronouns:
            return i, i + 1
    return None


def _subject(words: Sequence[Word], at: int, size: int, clause: Range, lex: Lexicon) -> Range | None:
    """Return the subject of a verb in the third person: before it, else behind it where the language puts it there."""
    syntax = lex.pack.syntax
    if syntax.verb_first:
        return _beside_first(words, at, clause, lex)
    if syntax.verb_final or syntax.subject_marks:
        end = phrase_right(words, clause[0], at)
        return (clause[0], end) if end > clause[0] else None
    behind = at + max(size, 1)
    if behind < clause[1] and words[behind].low in syntax.subject_pronouns and not syntax.subject_dropped:
        return behind, behind + 1  # werde er öffnen
    return _before(words, at, clause) or _behind(words, behind, clause, syntax)


def _beside_first(words: Sequence[Word], at: int, clause: Range, lex: Lexicon) -> Range | None:
    """Return the subject where verbs open their clause; none behind a conjunction that has its pronoun in it."""
    if clause[0] and words[clause[0] - 1].low in lex.pack.pledges.own_clauses:
        return None
    if clause[0] < at:
        return clause[0], at
    end = phrase_right(words, at + 1, clause[1])
    return (at + 1, end) if end > at + 1 else None


def _before(words: Sequence[Word], at: int, clause: Range) -> Range | None:
    if clause[0] == at and at > 1 and words[at - 1].low in _OPENING:
        clause, at = (0, clause[1]), at - 1  # la empresa « pagará »
    stop = at
    while stop > clause[0] and words[stop - 1].tags & {"neg", "gadv", "time"} and "det" not in words[stop - 1].tags:
        stop -= 1
    begin = phrase_left(words, stop, clause[0])
    if begin is not None and begin > clause[0] and "prep" in words[begin - 1].tags:  # в субботу команда сыграет
        begin = next((i + 1 for i in range(begin, stop - 1) if "time" in words[i].tags), begin)
    stands = begin is not None and (begin == clause[0] or "prep" not in words[begin - 1].tags)
    return (begin, stop) if begin is not None and stands else None


def _behind(words: Sequence[Word], start: int, clause: Range, syntax: Syntax) -> Range | None:
    if not (syntax.subject_follows or syntax.nouns_capitalised):
        return None
    end = phrase_right(words, start, clause[1])
    return (start, end) if end > start else None
