"""Whose turn it is to speak: who goes on, who answers, who comes next where nobody is told beside the words."""

from collections.abc import Sequence

from headwater.read.speech.interview import Interview
from headwater.read.speech.speakers import Speakers
from headwater.read.speech.told import Telling
from headwater.read.speech.topics import Topics
from headwater.read.words.clauses import phrase_left, verbal
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import SPOKEN, Sentence, Word
from headwater.values import Speaker


class Turns:
    """Finds whose turn it is in one text, sentence by sentence."""

    def __init__(self, telling: Telling, sentences: Sequence[Sentence], speakers: Speakers, lex: Lexicon) -> None:
        self.telling, self.sentences, self.speakers, self.lex = telling, sentences, speakers, lex
        self.topics = Topics(sentences, speakers, lex)
        self.interview = Interview(sentences, telling, speakers)
        #: Who answers where the reporter asks.
        self.asked: Speaker | None = None
        #: Who speaks in blocks of dialogue that a dash opens.
        self.taken: dict[int, Speaker | None] = {}

    def note(self, number: int, sentence: Sentence) -> None:
        """Note who speaks in a block of dialogue that a dash opens, once its first sentence is told."""
        words, told = sentence.words, self.telling
        if not words or words[0].kind != "quote":
            return
        first = number == 0 or self.sentences[number - 1].block != sentence.block
        if first and (told.is_turn(words[0]) or (self.topics.shown and self.lex.pack.marks.dash_dialogue)):
            self.taken.setdefault(sentence.block, told.open[1].speaker if told.open else None)

    def next_to_speak(self, sentence: Sentence, number: int) -> Speaker | None:
        """Return who speaks in a dialogue of two where nobody is told: who did not speak just now."""
        block = sentence.block
        asked = self._is_asked(number)
        same = self.taken.get(block - 2) if asked and block - 1 not in self.taken else None
        if self.lex.pack.marks.dash_quotes and (same is not None or not asked):
            goes_on = same or self.taken.get(block - 1)  # who spoke answers a question without a dash
            return goes_on or self.topics.before_turn(number) or self.told_of(number, sentence)
        if block - 2 in self.taken and block - 1 in self.taken:
            return self.taken[block - 2]
        if block - 1 not in self.taken:
            replies = None if self.topics.shown else self.answers(number, sentence.words[0])
            return replies or (self.topics.before_turn(number) if self.lex.pack.syntax.cases else None)
        announced = self._announced_turns(number)
        if announced is not None:
            return announced
        before = self.taken[block - 1]
        if before is None and self.interview.asks(block - 1) and (last := self.speakers.last(number - 3)) is not None:
            return last
        answered = (spoke for spoke in reversed(self.taken.values()) if spoke is not None and before is None)
        others = (*answered, *(spoke for _, _, spoke in reversed(self.speakers.spoke)))
        other = next((other for other in others if before is None or other.name != before.name), None)
        return other if other is not None or before is not None else self.speakers.nearest(sentence.words[0], number)

    def _is_asked(self, number: int) -> bool:
        """Return whether what stands before sentence `number` ends with a question, in a turn or the reporter's."""
        told = self.telling.open
        turn = told is not None and told[0] == number - 1 and told[1].text.rstrip().endswith("?")
        return turn or self.questioned(number)

    def _announced_turns(self, number: int) -> Speaker | None:
        """Return whose turns of hyphens are that a colon leads to and in which nobody asks: "Lund şunları söyledi:"."""
        at = number
        while at > 0 and self.sentences[at].block in {*self.taken, self.sentences[number].block}:
            at -= 1
        row, colon = self.sentences[at + 1 : number], self.sentences[at].words[-1:]
        once = self.lex.pack.marks.dash_once and bool(colon) and colon[0].low == ":"
        asks = any(word.low == SPOKEN for sentence in row for word in sentence.words)
        return self.taken[row[0].block] if once and row and not asks else None

    def told_of(self, number: int, sentence: Sentence) -> Speaker | None:
        """Return who speaks in a sentence of nothing but quotation: of whom its paragraph told just now, or last."""
        before = self.sentences[number - 1]
        asked = bool(before.words) and before.words[-1].low == "?"
        spoke = self.speakers.spoke[-1][0] if asked and self.topics.shown and self.speakers.spoke else -1
        if spoke >= 0 and self.sentences[spoke].block == before.block == sentence.block:
            return self.speakers.last()  # who spoke in this paragraph goes on: "“No,” she says. Why? “Because.”"
        if asked and (self.asked or self.answers(number)) is not None:
            return self.asked
        told = self._announced(number - 1) or self.topics.before(number)
        told = told or (self.speakers.topic(sentence.words[0], number) if before.block == sentence.block else None)
        told = told or self.guest(number)
        if told is None and not self._unknown_between():
            told = self.speakers.last(number - 3) or self.speakers.central()
        if asked:
            told = told or self.speakers.nearest(sentence.words[0], number)
            self.asked = told
        return told

    def _announced(self, number: int) -> Speaker | None:
        """Return whose words sentence `number` announces with a colon at its end: "Lund said:", "Le maire rit :"."""
        words = self.sentences[number].words
        if len(words) < len(("Lund", "said", ":")) or words[-1].low != ":":
            return None
        told, verb = self.topics.of(words, number), len(words) - 2
        begin = phrase_left(words, verb) if words[verb].cue is not None and verbal(words, verb) else None
        if told is None and begin is not None and self.topics.shown and words[begin].capital:
            told = self.speakers.resolve(words, (begin, verb), number)
        return told

    def answers(self, number: int, turn: Word | None = None) -> Speaker | None:
        """Return who answers in sentence `number`, behind a paragraph of the reporter's that ends with a question.

        Who did so before goes on, else it is of whom the text is; in a `turn` of a dialogue, whom it named.
        """
        if not self.questioned(number):
            return None
        speakers = self.speakers
        self.asked = self.asked or speakers.central()
        if turn is not None:
            self.asked = self.asked or speakers.nearest(turn, number) or speakers.introduced(turn)
        return self.asked

    def guest(self, number: int) -> Speaker | None:
        """Return who answers in an interview, unless somebody else spoke in the paragraph of sentence `number`."""
        spoke = self.speakers.spoke[-1][0] if self.speakers.spoke else -1
        same = spoke >= 0 and self.sentences[spoke].block == self.sentences[number].block
        return None if same else self.interview.guest

    def questioned(self, number: int) -> bool:
        """Return whether the paragraph before sentence `number` is the reporter's and ends with a question."""
        if number == 0:
            return False
        before = self.sentences[number - 1]
        question = bool(before.words) and before.words[-1].low == "?" and all(w.kind != "quote" for w in before.words)
        return question and before.block != self.sentences[number].block

    def _unknown_between(self) -> bool:
        """Return whether somebody unknown was quoted since anybody spoke."""
        told, spoke = self.telling.open, self.speakers.spoke
        return told is not None and told[1].speaker is None and bool(spoke) and spoke[-1][0] < told[0]

    def inside(self, number: int) -> bool:
        """Return whether a sentence stands behind another one of its paragraph."""
        return number > 0 and self.sentences[number - 1].block == self.sentences[number].block
