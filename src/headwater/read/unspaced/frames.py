"""Frames of languages that write no blanks and whose subjects stand before their verbs: Chinese.

What is said stands behind its verb, before it in marks, or on both sides. Who says it is the subject of the verb's
clause, else that of the verb before it, else that of a clause before it (see `unspaced`).
"""

from collections.abc import Sequence

from msgspec.structs import replace

from headwater.read.frames.frame import Frame
from headwater.read.unspaced import clauses as unspaced
from headwater.read.unspaced.classes import Script, length_at, rows_of
from headwater.read.unspaced.cues import Cued, addressed, closes
from headwater.read.unspaced.naming import naming
from headwater.read.unspaced.passages import Passages
from headwater.read.unspaced.sentence import LOOSE
from headwater.read.unspaced.subjects import Range, subject_of
from headwater.read.unspaced.uttered import uttered
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

#: How far a colon stands behind its verb.
_NEAR = 14
#: A clause has more characters.
_FEW = 3


def chain_frames(words: Sequence[Word], lex: Lexicon, script: Script) -> list[Frame]:
    """Return every frame of the sentence, in order of its cues; what stands apart has one of its own."""
    chain = _Chain(words, lex, script)
    named = naming(chain)
    found = [frame for number in range(len(chain.cues)) for frame in chain.verb(number)]
    return sorted((*named, *uttered(chain), *found), key=lambda frame: frame.cue)


class _Chain(Passages):
    """The frames of the verbs of one sentence."""

    def verb(self, number: int) -> list[Frame]:
        """Return the frames of a verb: around what stands in marks before it, and before what is said."""
        cue = self.cues[number]
        source, shared = self.source(number)
        if cue.lemma in self.lex.pack.cues.citing:
            source, shared = unspaced.cited(self.words, cue.end, self.script) or source, False
            self.sources[number] = source, shared
        written = cue.lemma in self.lex.pack.cues.written
        if written and (source is None or source[0] != unspaced.clause_begin(self.words, cue.start)):
            return []  # 报告显示, but 调查显示
        if closes(self.words, cue.end, self.script):
            closing = self._closing(cue, source)
            return [] if closing is None else [closing]
        behind = self._behind(cue)
        left = self.left(number, cue, behind)
        if left is not None:
            return self._around(number, cue, source, left, behind, shared=shared)
        if behind >= self.last:
            ends = self._at_end(number, cue, source, shared=shared)
            return [] if ends is None else [ends]
        return self._before(number, cue, source, behind, shared=shared)

    def _around(  # noqa: PLR0913 # one verb with what stands on both sides
        self, number: int, cue: Cued, source: Range | None, left: Range, behind: int, *, shared: bool
    ) -> list[Frame]:
        """Return the frames of a verb behind marks: “A。”X强调，“B” is one, of “A。”X强调，B each part has its own."""
        place = (cue.start, cue.end)
        right = self.quotes_at(behind + 1) if behind < self.last and self.words[behind].low in LOOSE else None
        if right is not None:
            return [self.frame(place, "finite", "middle", "quote", source, (left, right), cue=cue, shared=shared)]
        first = self.frame(place, "finite", "after", "quote", source, (left,), cue=cue, shared=shared)
        parted = behind < self.last and self.words[behind].low in {",", ":"}
        more = self._before(number, cue, source, behind, shared=shared) if parted else []
        return [replace(first, apart=True), *more]

    def _closing(self, cue: Cued, source: Range | None) -> Frame | None:
        """Return the frame of 说完 or 说这话的时候, whose subject may stand in the clause behind it."""
        cleft = self._cleft(cue) if source is None else None
        if cleft is not None:
            source = cleft
        if source is None:
            comma = next((i for i in range(cue.end, self.last) if self.words[i].low == ","), self.last)
            end = next((i for i in range(comma + 1, self.last) if self.words[i].kind == "mark"), self.last)
            source = subject_of(self.words, comma + 1, end, self.script) if comma < self.last else None
        return (
            None
            if source is None
            else self.frame((cue.start, cue.end), "finite", "after", "quote", source, (), cue=cue)
        )

    def _cleft(self, cue: Cued) -> Range | None:
        """Return who is told behind 是 in a cleft sentence: 说出这句话的，是退休教师田月."""
        for at, piece in enumerate(self.row[:-1]):
            if (
                piece.start > cue.end
                and "be" in piece.kinds
                and any("binder" in p.kinds for p in self.row[at - 2 : at])
            ):
                end = next((i for i in range(piece.end, self.last) if self.words[i].kind == "mark"), self.last)
                return subject_of(self.words, piece.end, end, self.script)
        return None

    def _behind(self, cue: Cued) -> int:
        """Return where what follows a verb begins, behind aspect and those who are told: 说了, 告诉记者."""
        words, at = self.words, cue.end
        if at < self.last and words[at].low in {"了", "过", "出", "到", "起"}:
            at += 1
        colon = next((i for i in range(at, min(self.last, at + _NEAR)) if words[i].kind in {"mark", "quote"}), None)
        if colon is not None and words[colon].low == ":":
            return colon
        told = addressed(words, at, self.last, self.script)
        pronoun = bool(length_at(words, at, self.last, rows_of(self.script.tag, "pron"))) if at < self.last else False
        if told > at and (
            told >= self.last or words[told].low in {",", ":"} or (pronoun and words[told].kind == "quote")
        ):
            return told
        if cue.lemma in self.lex.pack.cues.telling:
            return next((i for i in range(at, min(at + _NEAR + 2, self.last)) if words[i].low == ","), at)
        return at

    def _at_end(self, number: int, cue: Cued, source: Range | None, *, shared: bool) -> Frame | None:
        """Return the frame of a verb that closes its sentence without marks: …，市长说."""
        begin = unspaced.clause_begin(self.words, cue.start)
        left = self.without_marks(begin)
        colon = self.last < len(self.words) and self.words[self.last].low == ":"
        quiet = not any(word.kind == "quote" for word in self.words)
        if shared and not number and quiet and source is not None and source[0] == 0 and not colon:
            return self.frame((cue.start, cue.end), "finite", "after", "quote", source, (), cue=cue)  # 她一边缝，一边说
        if colon or source is None or shared or number or left < 2 or cue.lemma in self.lex.pack.cues.quoting:
            return None
        between = [piece for piece in self.row if source[1] <= piece.start < cue.start]
        if any(piece.kinds.isdisjoint({"adv", "time"}) for piece in between) or source[0] != begin:
            return None
        return self.frame((cue.start, cue.end), "finite", "after", "clause", source, ((0, left),), cue=cue)

    def _before(self, number: int, cue: Cued, source: Range | None, at: int, *, shared: bool) -> list[Frame]:
        """Return the frames of a verb before what is said; marks that end it behind a comma are words of their own."""
        words = self.words
        parted = words[at].low in {",", ":"}
        start = at + parted
        end = self._content_end(number, start) if start < self.last else start
        if end <= start or words[start].kind == "mark" or not self._tells(number, cue, at, start, end, shared=shared):
            return []
        kind = "quote" if words[start].kind == "quote" else "that"
        last = end - 1
        apart = kind == "that" and last - 1 > start and words[last].kind == "quote" and words[last - 1].low == ","
        apart = apart and not unspaced.is_short(words[last])
        parts = [((start, last - 1), False), ((last, end), True)] if apart else [((start, end), False)]
        frames = []
        for part, alone in parts:
            told = "quote" if alone else kind
            frame = self.frame((cue.start, cue.end), "finite", "before", told, source, (part,), cue=cue, shared=shared)
            frames.append(replace(frame, apart=alone))
        return frames

    def _tells(  # noqa: PLR0913 # a verb with what stands behind it
        self, number: int, cue: Cued, at: int, start: int, end: int, *, shared: bool
    ) -> bool:
        """Return whether a verb tells what stands behind it, not only an object, and not another verb of saying."""
        words = self.words
        marked = any(word.kind == "quote" for word in words[start:end])
        alone = marked and words[at].low == "," and len(self.cues) == 1  # 抗议，新规没有讨论，是“一刀切”
        shown = words[at].low == ":" or self._quote_near(start) or alone
        opens = shared and self._opens_clause(cue)  # 谈到降本
        goes_on = words[at].low == "," and self._goes_on_with_verb(number, start)  # 回应，称…
        if opens or goes_on or (cue.lemma in self.lex.pack.cues.quoting and not shown):
            return False
        if words[at].low == ":" or marked:
            return True
        if shared and self.embedded(number, at):
            return False
        asked = subject_of(words, start, end, self.script)
        thing = cue.lemma in self.lex.pack.cues.demands and asked is None  # 要求工资上调9%
        return words[at].low == "," or not (thing or cue.negated or not self._has_verb(start, end))

    def _opens_clause(self, cue: Cued) -> bool:
        """Return whether a verb stands in what only opens a sentence: 谈到降本, 被问到为何拖了一天才公布."""
        begin = unspaced.clause_begin(self.words, cue.start)
        first = next(piece for piece in self.row if piece.start >= begin)
        return any("prep" in piece.kinds and piece.end - piece.start > 1 for piece in (first, self.row[cue.piece]))

    def _goes_on_with_verb(self, number: int, start: int) -> bool:
        """Return whether nothing but adverbs stands between a comma and the next verb of saying."""
        if number + 1 >= len(self.cues):
            return False
        following = self.cues[number + 1]
        between = [piece for piece in self.row if start <= piece.start < following.start]
        return following.start >= start and all("adv" in piece.kinds for piece in between)

    def _quote_near(self, start: int) -> bool:
        """Return whether marks stand in the clause at `start`: 批评政府搞“拖网外交”."""
        end = next((i for i in range(start, self.last) if self.words[i].kind in {"mark", "quote"}), self.last)
        return end < self.last and self.words[end].kind == "quote"

    def _has_verb(self, start: int, end: int) -> bool:
        """Return whether a clause stands at `start`, not only an object."""
        words = self.words
        stop = next((i for i in range(start, end) if words[i].kind in {"mark", "quote"} and words[i].low != "、"), end)
        clause = {"verb", "be", "neg", "adv", "pron"}
        shown = any(piece.kinds & clause for piece in self.row if start <= piece.start < stop)
        return shown and stop - start > _FEW

    def _content_end(self, number: int, start: int) -> int:
        """Return where what is said ends: with the sentence, or before the clause of a verb with its own subject."""
        for later in range(number + 1, len(self.cues)):
            cue = self.cues[later]
            begin = unspaced.clause_begin(self.words, cue.start)
            if begin <= start:
                continue
            if self._takes_over(later, begin):
                return self.without_marks(begin)
        return self._demand_end(start) if self.cues[number].lemma in self.lex.pack.cues.demands else self.last

    def _demand_end(self, start: int) -> int:
        """Return where ends what is asked for: before a clause with a subject of its own, 要求加薪，政府…."""
        words, begin = self.words, start
        for at in range(start, self.last):
            if words[at].low != "," or begin == start:
                begin = at + 1 if words[at].low == "," else begin
                continue
            if subject_of(words, begin, at, self.script) is not None:
                return begin - 1
            begin = at + 1
        after = begin > start and subject_of(words, begin, self.last, self.script) is not None
        return begin - 1 if after else self.last

    def _takes_over(self, number: int, begin: int) -> bool:
        cue, words = self.cues[number], self.words
        behind = self._behind(cue)
        parted = behind >= self.last or words[behind].kind in {"mark", "quote"}
        own = unspaced.subject(words, cue.start, self.script)
        if own is not None:
            return parted
        if begin and words[begin - 1].low == ";":
            return True
        adds = cue.piece > 0 and self.row[cue.piece - 1].kinds & {"adv", "opens"}
        return not self.followed_by_object(cue) and (bool(adds) or parted or not self.embedded(number, behind))
