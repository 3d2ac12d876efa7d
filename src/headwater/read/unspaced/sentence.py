"""One sentence of a script that writes no blanks: its pieces, its verbs of saying, and who says what they tell."""

from collections.abc import Sequence

from headwater.read.frames.frame import Frame
from headwater.read.unspaced import clauses as unspaced
from headwater.read.unspaced.classes import Script, length_at, rows_of
from headwater.read.unspaced.cues import Cued, cues
from headwater.read.unspaced.subjects import Range, subject_of
from headwater.read.unspaced.words import pieces
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

#: Marks that end no clause of what is said.
LOOSE = {",", ":", "—", "–", "-", ";"}


class Clauses:
    """The clauses of one sentence, with its verbs of saying and the sources of those before."""

    def __init__(self, words: Sequence[Word], lex: Lexicon, script: Script) -> None:
        self.words, self.lex, self.script = words, lex, script
        self.last = len(words)
        while self.last > 0 and words[self.last - 1].kind == "mark" and words[self.last - 1].low in ".!?…;,。？！":
            self.last -= 1
        self.row = pieces(words, 0, len(words), self.script)
        self.cues = [cue for cue in cues(self.row, words, lex) if not self._only_opens(cue)]
        self.sources: dict[int, tuple[Range | None, bool]] = {}

    def _only_opens(self, cue: Cued) -> bool:
        """Return whether a verb stands in a clause of condition or time, before another one: 如果家长同意，房租减半."""
        words, begin = self.words, unspaced.clause_begin(self.words, cue.start)
        end = next((at for at in range(cue.end, self.last) if words[at].kind in {"mark", "quote"}), self.last)
        if end + 1 >= self.last or words[end].low != ",":
            return False
        before = [piece for piece in self.row if begin <= piece.start < cue.start]
        last = next(piece for piece in self.row if piece.end == end)
        conditions = self.lex.pack.pledges.conditions
        supposed = any(unspaced.written(words, piece) in conditions for piece in before)
        return supposed or ("localizer" in last.kinds and bool(before) and "prep" in before[0].kinds)

    def source(self, number: int) -> tuple[Range | None, bool]:
        """Return who says what the verb tells, and whether that is the subject of a clause before its own."""
        if number not in self.sources:
            self.sources[number] = self._found_source(number)
        return self.sources[number]

    def _found_source(self, number: int) -> tuple[Range | None, bool]:
        cue = self.cues[number]
        own = unspaced.subject(self.words, cue.start, self.script)
        if own is not None:
            return unspaced.with_name(self.words, own, self.script), False
        answers = self._of_who_answers(number)
        if answers is not None:
            return answers, True
        turned = self.followed_by_object(cue)
        before = None if turned else self._of_cue_before(number)
        carried = before or unspaced.carried(self.words, cue.start, self.script)
        return carried and unspaced.with_name(self.words, carried, self.script), True

    def _of_who_answers(self, number: int) -> Range | None:
        """Return the subject of a clause between a verb of asking and this one: X问Y…，他摇摇头，反问."""
        before = next((cue for cue in reversed(self.cues[:number]) if self._asks(cue)), None)
        if before is None or self.words[before.end].kind != "glyph":
            return None
        end = unspaced.clause_begin(self.words, self.cues[number].start)
        while end > before.end:
            begin = unspaced.clause_begin(self.words, end - 1)
            if begin <= before.end:
                return None
            found = subject_of(self.words, begin, end - 1, self.script)
            if found is not None:
                return found
            end = begin
        return None

    def _asks(self, cue: Cued) -> bool:
        cues = self.lex.pack.cues
        return cue.lemma in cues.demands or cue.lemma.endswith(tuple(cues.asking))

    def _of_cue_before(self, number: int) -> Range | None:
        for earlier in range(number - 1, -1, -1):
            if self._ends_between(self.cues[earlier].end, self.cues[number].start):
                return None
            found = self.source(earlier)[0]
            if found is not None:
                return found
        return None

    def _ends_between(self, start: int, end: int) -> bool:
        return any(word.low in {"。", "!", "?", "！", "？"} for word in self.words[start:end])

    def followed_by_object(self, cue: Cued) -> bool:
        """Return whether a pronoun behind the verb shows whom somebody talks to in what is told: 又质问她「…」."""
        return cue.end < self.last and bool(length_at(self.words, cue.end, self.last, rows_of(self.script.tag, "pron")))

    def embedded(self, number: int, at: int) -> bool:
        """Return whether a verb without a subject goes on in what is told before it: 表示，A已交涉，要求放人."""
        if self.words[at].kind != "glyph":
            return False
        for earlier in self.cues[:number]:
            first = earlier.end + (self.words[earlier.end].low in LOOSE)
            end = next(
                (i for i in range(first, self.cues[number].start) if self.words[i].kind in {"mark", "quote"}), None
            )
            if end is not None and self.words[end].kind == "mark" and subject_of(self.words, first, end, self.script):
                return True
        return False

    def without_marks(self, end: int) -> int:
        """Step back over commas, colons and dashes before `end`."""
        while end > 0 and self.words[end - 1].kind == "mark" and self.words[end - 1].low in LOOSE:
            end -= 1
        return end

    def frame(  # noqa: PLR0913, PLR0917 # what differs from frame to frame
        self,
        place: Range,
        form: str,
        order: str,
        complement: str,
        source: Range | None,
        content: tuple[Range, ...],
        *,
        cue: Cued | None = None,
        shared: bool = False,
    ) -> Frame:
        """Return a frame with what all have in common; without a `cue` it is that of a word that names a source."""
        lemma = "".join(word.low for word in self.words[slice(*place)])
        return Frame(
            cue=place,
            lemma=cue.lemma if cue is not None else lemma,
            act=cue.act if cue is not None else "said",
            form=form,
            order=order,
            complement=complement,
            source=source,
            content=content,
            shared=shared and source is not None,
            negated=cue.negated if cue is not None else False,
            modal=cue.modal if cue is not None else False,
            between=(place[1], content[0][0]) if content and content[0][0] >= place[1] else (place[1], place[1]),
        )
