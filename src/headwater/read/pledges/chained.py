"""Where somebody is bound in scripts that write no blanks: 承诺…, 要求政府…, 将在十日内….

A subject is left out as in topic chains: it is that of a clause before, or who speaks where that is a clause of saying.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from headwater.language import pack
from headwater.language.pledges import PledgeVerbs
from headwater.read.pledges.binding import Binding, How
from headwater.read.unspaced import clauses as unspaced
from headwater.read.unspaced.classes import Rows, Script, by_first, length_at
from headwater.read.unspaced.subjects import opening_end, phrase_end, range_of, subject_of
from headwater.read.unspaced.words import pieces
from headwater.read.words.groups import Range
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

if TYPE_CHECKING:
    from headwater.values import Force

#: Classes of words behind which a verb is a noun: 这一承诺, 的承诺.
_NOMINAL = frozenset({"binder", "det", "pointing"})
#: Classes of words that show behind a word of the future that a verb follows it.
_ACTS = frozenset({"verb", "prep", "cue", "neg", "modal", "adv", "be"})
#: Classes of words that tell by when.
_TIMES = frozenset({"time", "localizer", "count"})
_PARTS = frozenset({",", ";", ":", "。", "！", "？", "!", "?", "."})


class _Known(NamedTuple):
    """The words of one language that bind, by their first characters."""

    verbs: dict[str, PledgeVerbs]
    rows: Rows
    future: Rows
    denied: frozenset[str]


@cache
def _known(tag: str) -> _Known:
    rules = pack(tag).pledges
    verbs = {word: group for group in rules.verbs for word in group.words}
    return _Known(verbs, by_first(verbs), by_first(rules.will | rules.wont), rules.wont)


def chained_bindings(words: Sequence[Word], lex: Lexicon) -> list[Binding]:
    """Return where the sentence `words` binds somebody, in order, one for each clause."""
    known = _known(lex.pack.tag)
    starts = [at for at, word in enumerate(words) if word.low in known.rows or word.low in known.future]
    if not any(length_at(words, at, len(words), rows) for at in starts for rows in (known.rows, known.future)):
        return []
    sentence = _Sentence(words, lex, known)
    out: list[Binding] = []
    for found in sentence.bindings():
        if out and out[-1].end > found.begin:
            if found.verb < sentence.clause(out[-1].action)[1]:
                continue  # in the same clause
            out[-1] = replace(out[-1], end=sentence.clause(found.verb)[0])
        out.append(found)
    return out


class _Sentence:
    """The pieces of one sentence, and what binds in it."""

    def __init__(self, words: Sequence[Word], lex: Lexicon, known: _Known) -> None:
        self.words, self.lex, self.known = words, lex, known
        self.script = Script(lex.pack.tag)
        self.row = pieces(words, 0, len(words), self.script)

    def bindings(self) -> Iterator[Binding]:
        for at, piece in enumerate(self.row):
            size = length_at(self.words, piece.start, len(self.words), self.known.rows)
            found = self._by_verb(at, size) if size >= piece.end - piece.start else None
            if found is None:
                size = length_at(self.words, piece.start, len(self.words), self.known.future)
                found = self._by_future(at, size) if size >= piece.end - piece.start else None
            if found is not None:
                yield replace(found, begin=self._behind_time(found.begin))

    def _behind_time(self, begin: int) -> int:
        """Return where a clause begins with the time that a comma parts from it: 周五之前，我们将…."""
        if begin < 1 or self.words[begin - 1].low != ",":
            return begin
        first, last = self.clause(begin - 1)
        row = [piece for piece in self.row if first <= piece.start < last and "mark" not in piece.kinds]
        timed = any("time" in piece.kinds for piece in row) and all(piece.kinds & _TIMES for piece in row)
        return row[0].start if timed else begin

    def clause(self, at: int) -> Range:
        """Return the words between marks in which `at` stands."""
        begin, end = at, at
        while begin and not self._parts(begin - 1):
            begin -= 1
        while end < len(self.words) and not self._parts(end):
            end += 1
        return begin, end

    def _parts(self, at: int) -> bool:
        return self.words[at].low in _PARTS or self.words[at].kind == "quote"

    def _by_verb(self, at: int, size: int) -> Binding | None:
        """Return whom the verb at piece `at` binds; None where it is a noun, in the passive or speaks to everybody."""
        words, start = self.words, self.row[at].start
        verb = self.known.verbs["".join(word.low for word in words[start : start + size])]
        if self._is_noun(at, start + size):
            return None
        begin = self.clause(start)[0]
        source = unspaced.subject(words, start, self.script)
        if source is None and self.row_of(begin, start) != (begin, begin):
            return None  # 谁也不愿让步
        source = source or unspaced.carried(words, start, self.script)
        action = start + size
        action += action < len(words) and words[action].low in {",", ":"}
        end = self._end(action)
        if end <= action or (self._after(action, end, "quote") and verb.binds == "object"):
            return None
        bound = source
        how: How = "verb"
        if verb.binds == "object":
            bound, how = subject_of(words, action, self.clause(action)[1], self.script), "object"
            if bound is None or bound[0] > action or self._is_public(bound):
                return None
        if how == "verb" and source is not None and self._pronoun(source) == "1":
            how = "first"
        denied = at > 0 and "neg" in self.row[at - 1].kinds
        if denied and how == "object":
            return None
        refused = denied and verb.force in {"offered", "pledged", "scheduled"}
        begin = source[0] if source is not None else begin
        return Binding(
            "refused" if refused else verb.force, how, start, begin, action, end,
            bound, asker=source, public=verb.public, official=verb.official,
        )  # fmt: skip

    def _is_public(self, bound: Range) -> bool:
        """Return whether everybody is told what to do, which is advice."""
        written = "".join(word.low for word in self.words[slice(*bound)])
        return any(word in written for word in self.lex.pack.pledges.public)

    def _after(self, begin: int, end: int, kind: str) -> bool:
        return begin < end and self.words[begin].kind == kind

    def _is_noun(self, at: int, end: int) -> bool:
        before = self.row[at - 1] if at else None
        syntax = self.lex.pack.syntax
        if before is not None:
            written = "".join(word.low for word in self.words[before.start : before.end])
            if before.kinds & _NOMINAL or written in syntax.light_verbs or written in syntax.agents:
                return True
        return end < len(self.words) and self.words[end].low in syntax.binders

    def _end(self, start: int) -> int:
        """Return where what is to be done ends: with the sentence, or before a clause with a subject of its own."""
        end = self.clause(start)[1]
        while end + 1 < len(self.words) and self.words[end].low == ",":
            following = self.clause(end + 1)
            if subject_of(self.words, *following, self.script) is not None:
                break
            end = following[1]
        return end

    def _by_future(self, at: int, size: int) -> Binding | None:
        """Return who is to do what a word of the future at piece `at` tells."""
        words, start = self.words, self.row[at].start
        begin, end = self.clause(start)
        written = "".join(word.low for word in words[begin:end])
        if any(hedge in written for hedge in self.lex.pack.pledges.hedges) or self._is_noun(at, start + size):
            return None
        own = unspaced.subject(words, start, self.script)
        kind = self._pronoun(own) if own is not None else None
        if kind == "n":
            return None
        first = kind == "1"
        left_out = own is None and self.row_of(begin, start) == (begin, begin)
        if own is None:
            if not left_out:
                return None
            own = self._carried(begin)
        low = "".join(word.low for word in words[start : start + size])
        how: How = "first" if first or own is None else "will"
        if low in self.lex.pack.syntax.prepositions and self._is_of_object(start + size, end):
            return None
        force: Force = "refused" if low in self.known.denied else "pledged"
        begin = min(begin, own[0]) if own is not None else begin
        return Binding(force, how, start, begin, start, self._end(start), own)

    def row_of(self, begin: int, end: int) -> Range:
        """Return where the phrase stands that the words before a verb begin with, empty where there is none."""
        row = pieces(self.words, begin, end, self.script)
        first = opening_end(row, self.words) if row else None
        last = phrase_end(row, first, self.words) if first is not None else 0
        return (begin, begin) if first is None or last <= first else range_of(row, first, last)

    def _pronoun(self, own: Range) -> str | None:
        pronouns = self.lex.pack.syntax.subject_pronouns
        return pronouns.get("".join(word.low for word in self.words[slice(*own)]))

    def _carried(self, begin: int) -> Range | None:
        """Return the phrase that a clause before begins with; None where it ends with a verb of saying."""
        while begin > 0 and self.words[begin - 1].low in {",", ":"}:
            first, last = self.clause(begin - 1)
            row = pieces(self.words, first, last, self.script)
            if not row or row[-1].kinds & {"cue", "quote"}:
                return None
            found = self.row_of(first, last)
            if found[1] > found[0]:
                return found
            begin = first
        return None

    def _is_of_object(self, start: int, end: int) -> bool:
        """Return whether 将 may stand before an object, not before a verb, on no day: 将利率下调至3%."""
        inside = [piece for piece in self.row if piece.start < end and piece.end > self.clause(start)[0]]
        behind = [piece for piece in inside if piece.start >= start]
        dated = any("time" in piece.kinds for piece in inside if piece.start < start)
        if not behind or behind[0].kinds & _ACTS or dated:
            return False
        return any("verb" in piece.kinds for piece in behind)
