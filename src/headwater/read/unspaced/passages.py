"""Which passages in marks stand beside a verb of saying and are its words, where no blanks part words."""

from headwater.read.unspaced import clauses as unspaced
from headwater.read.unspaced.cues import Cued
from headwater.read.unspaced.sentence import Clauses
from headwater.read.unspaced.subjects import Range, subject_of
from headwater.read.words.word import SPOKEN


class Passages(Clauses):
    """The passages of one sentence, as its verbs of saying tell them."""

    def left(self, number: int, cue: Cued, behind: int) -> Range | None:
        """Return the passages before a verb, or before its clause, that are its words; None where none are."""
        return self._before_clause(number, cue, behind) or self._by_means(cue)

    def _before_clause(self, number: int, cue: Cued, behind: int) -> Range | None:
        words, begin = self.words, unspaced.clause_begin(self.words, cue.start)
        end = begin
        while end > 0 and words[end - 1].kind == "mark" and words[end - 1].low in {",", "—", "–", "-"}:
            end -= 1
        if end == 0 or words[end - 1].kind != "quote":
            return self._opening_quote(number, cue, behind)
        start = end - 1
        while start > 1 and (
            words[start - 1].kind == "quote" or (words[start - 1].low == "," and words[start - 2].kind == "quote")
        ):
            start -= 1
        before = [earlier for earlier in self.cues[:number] if earlier.end <= start]
        if any(begin <= earlier.start for earlier in self.cues[:number]):
            return None
        ends = behind >= self.last
        right = behind + 1 < self.last and words[behind].low in {",", ":"} and words[behind + 1].kind == "quote"
        if start and before and not (ends and subject_of(words, begin, cue.start, self.script)):
            return None  # X称“A”，Y却称之为“B”
        if start and not before and words[start - 1].low != ",":
            return None
        return (start, end) if ends or right or (start == 0 and words[behind].low == ",") else None

    def _by_means(self, cue: Cued) -> Range | None:
        """Return the passage by which somebody answers, in the clause of a verb at its end: 以“不谈个案”回应."""
        at = next((i for i in range(cue.start - 1, 0, -1) if self.words[i].kind != "glyph"), 0)
        glued = cue.start - at <= len("“”来")  # 用“静水流深”来形容她的作品
        opened = at > 0 and self.words[at].kind == "quote" and (glued or cue.end >= self.last)
        before = next((piece for piece in self.row if piece.end == at), None) if opened else None
        return (at, at + 1) if before is not None and "prep" in before.kinds else None

    def _opening_quote(self, number: int, cue: Cued, behind: int) -> Range | None:
        """Return what stands in marks at the head of a sentence, over circumstances before its first verb of saying."""
        words = self.words
        told = behind < self.last and any(word.kind == "quote" for word in words[behind : self.last])
        own = unspaced.subject(words, cue.start, self.script)
        called = words[0].low != SPOKEN and unspaced.is_short(words[0])  # “卖身”传闻
        if number or words[0].kind != "quote" or told or own is None or called:
            return None
        return None if any(word.kind == "quote" for word in words[1 : cue.start]) else (0, 1)

    def quotes_at(self, at: int) -> Range | None:
        """Return the passage at `at` with what goes on behind it to the end of the sentence."""
        if at < self.last and self.words[at].kind == "quote":
            end = at + 1
            while end < self.last and (
                self.words[end].kind == "quote"
                or (self.words[end].low == "," and self.words[min(end + 1, self.last - 1)].kind == "quote")
            ):
                end += 1
            return at, end
        return None
