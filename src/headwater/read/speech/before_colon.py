"""Who stands in the clause before a colon, by the order of words and the cases of the language."""

from collections.abc import Sequence

from headwater.read.sources.beside import first_subject
from headwater.read.sources.cased import cannot_speak
from headwater.read.sources.cased_behind import sender_before, written_before
from headwater.read.sources.verb_final import colon_subject
from headwater.read.sources.verb_first import colon_source
from headwater.read.speech.speakers import Speakers
from headwater.read.speech.subjects import opens_clause
from headwater.read.speech.topics import Topics
from headwater.read.unspaced import clauses as unspaced
from headwater.read.words.clauses import phrase_left
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word


class BeforeColon:
    """Finds the place of who speaks before a colon."""

    def __init__(self, topics: Topics, speakers: Speakers, lex: Lexicon) -> None:
        self.topics, self.speakers, self.lex = topics, speakers, lex

    def subject(self, words: Sequence[Word], colon: int) -> tuple[int, int] | None:
        """Return the subject of a clause that ends with a colon, by the order of words of the language."""
        syntax = self.lex.pack.syntax
        if syntax.verb_final:
            return colon_subject(words, colon, self.lex)
        if syntax.cases:
            subject = sender_before(words, colon, self.lex) or self.topics.in_its_case(words[:colon])
            subject = subject or written_before(words, colon, self.lex)
            return subject or self._opening(words, colon) or self.subject_only(words, first_subject(words, colon))
        if syntax.unspaced:
            return unspaced.speaker(words, colon, self.speakers.register.runs.script)
        return colon_source(words, colon, self.lex) if syntax.verb_first else first_subject(words, colon)

    def named(self, words: Sequence[Word], colon: int) -> tuple[int, int] | None:
        """Return the name before a colon: "Lund: “No.”"."""
        begin = phrase_left(words, colon)
        if begin is not None and begin > 1 and words[begin - 1].low in self.lex.pack.cues.recipients:
            colon, begin = begin - 1, phrase_left(words, begin - 1)  # "Lund zum KURIER: „Nein.“"
        named = begin is not None and words[begin].capital
        if named and begin == 0 and self.lex.pack.syntax.cases_show_subjects:
            runs = self.speakers.register.runs.names(words[:colon])
            named = bool(runs) or any(word.low in self.lex.nominatives for word in words[:colon])  # "Podpisała je:"
        return self.subject_only(words, (begin, colon)) if begin is not None and named else None

    def _opening(self, words: Sequence[Word], colon: int) -> tuple[int, int] | None:
        """Return a name of somebody unknown that opens a clause before a colon: "Сам Журавлёв запрета не помнит:"."""
        runs = self.speakers.register.runs
        name = next(iter(runs.names(words[:colon])), None)
        if name is None or not opens_clause(words, name.titled) or not runs.is_shown(words, name):
            return None
        return self.subject_only(words, (name.titled, name.end))

    def subject_only(self, words: Sequence[Word], place: tuple[int, int] | None) -> tuple[int, int] | None:
        """Return a place unless a preposition governs it, or its case is not that of a subject."""
        if place is None or not self.lex.pack.syntax.cases_show_subjects:
            return place
        governed = place[0] > 0 and "prep" in words[place[0] - 1].tags
        relative = place[1] == place[0] + 1 and "rel" in words[place[0]].tags
        return None if governed or relative or cannot_speak(words, *place, self.lex) else place
