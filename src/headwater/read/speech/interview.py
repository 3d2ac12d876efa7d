"""Interviews: questions stand as paragraphs of their own, told as nobody's, and one person answers behind them."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby
from operator import attrgetter

from headwater.read.speech.speakers import Speakers
from headwater.read.speech.told import Telling
from headwater.read.words.word import Sentence, Word
from headwater.values import Speaker

#: How many answers make an interview.
_ANSWERS = 2
_ASKING = ("?", "؟", "？")


class Interview:
    """Finds who answers the reporter's questions in one text."""

    def __init__(self, sentences: Sequence[Sentence], telling: Telling, speakers: Speakers) -> None:
        self.sentences, self.telling, self.speakers = sentences, telling, speakers

    @cached_property
    def guest(self) -> Speaker | None:
        """Who answers: whom the title begins with, of whom the text is, or whom it names before the first question."""
        if len(self._answered) < _ANSWERS:
            return None
        first = next(iter(self._answered.values()))
        return self.speakers.named_in_title() or self.speakers.central() or self.speakers.introduced(first)

    def labelled(self, words: Sequence[Word]) -> bool | None:
        """Return whether the words before a quotation label it as asked (false) or answered (true); else None."""
        cues = self.speakers.lex.pack.cues
        label = "".join(word.low for word in words[:-1]) if words and words[-1].low == ":" else ""
        return True if label in cues.answering else False if label in cues.asking else None

    @cached_property
    def answerer(self) -> Speaker | None:
        """Who answers behind a label: whom the title begins with, or of whom the text is."""
        return self.speakers.named_in_title() or self.speakers.central()

    def asks(self, block: int) -> bool:
        """Return whether a block is a turn of the reporter's: a dash, one question, and an answer behind it."""
        asked = self._answered.get(block + 1)
        return asked is not None and asked.kind == "quote"

    def answers(self, block: int) -> bool:
        """Return whether a block stands behind a question and opens with what is answered."""
        return block in self._answered

    @cached_property
    def _answered(self) -> dict[int, Word]:
        """The blocks that open with an answer, each with the first word of its question."""
        out: dict[int, Word] = {}
        asked: Word | None = None
        for block, rows in self._blocks():
            first = rows[0].words[0]
            if asked is not None and first.kind == "quote":
                out[block] = asked
            asked = first if block not in out and self._is_question(rows) else None
        return out

    def _blocks(self) -> Iterator[tuple[int, list[Sentence]]]:
        for block, rows in groupby((row for row in self.sentences if row.words), attrgetter("block")):
            yield block, list(rows)

    def _is_question(self, rows: Sequence[Sentence]) -> bool:
        """Return whether a paragraph ends with a question of the reporter's, or is nothing but a turn that asks."""
        words = rows[-1].words
        if words[-1].low in _ASKING:
            return all(word.kind != "quote" for word in words)
        alone = len(rows) == len(words) == 1 and words[0].kind == "quote" and self.telling.is_turn(words[0])
        if not alone:
            return False
        dashed = self.telling.text.startswith(self.speakers.lex.pack.marks.asking_dashes, words[0].start)
        return dashed or self.telling.text[slice(*self.telling.inner(words, 0))].endswith(_ASKING)
