"""Whose words in marks a headline gives that names somebody."""

from collections.abc import Sequence

from headwater.read.sources.verb_first import colon_source, may_speak
from headwater.read.speech.before_colon import BeforeColon
from headwater.read.speech.speakers import Speakers
from headwater.read.unspaced import clauses as unspaced
from headwater.read.words.clauses import phrase_right
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word
from headwater.values import Speaker


class OfHeadline:
    """Finds whom a headline with a passage in marks begins with, or tells of."""

    def __init__(self, colon: BeforeColon, speakers: Speakers, lex: Lexicon) -> None:
        self.colon, self.topics, self.speakers, self.lex = colon, colon.topics, speakers, lex

    def speaker(self, words: Sequence[Word], at: int, number: int) -> Speaker | None:
        """Return whom a headline begins with, if that is a name."""
        runs = self.speakers.register.runs
        label = unspaced.labelled(words, at, runs.script) if self.lex.pack.syntax.unspaced else None
        if label is not None:
            return self.speakers.resolve(words, label, number)
        if self.lex.pack.syntax.uncased or self.lex.pack.people.suffix_mark:
            name = next(iter(runs.names(words)), None)
            named = name is not None and name.titled == 0
            speaker = self.speakers.resolve(words, (name.titled, name.end), number) if name and named else None
            entity = self.speakers.register.named(speaker.name) if speaker is not None else None
            if entity is not None and (entity.person or entity.maybe):
                return speaker
            return self._bare_role(words, at, number) if self.lex.pack.syntax.verb_first else None
        if self.lex.pack.syntax.cases_show_subjects:
            return self._in_its_case(words, at, number)
        if self.topics.shown:
            behind = at + 2 < len(words) and words[at + 1].low == ":"  # "« J'ai tout perdu » : la libraire témoigne"
            start = at + 2 if behind else 0
            first = self.speakers.names.somebody(words, start, phrase_right(words, start))
            body = behind and first is not None and any(self.lex.is_body(word.low) for word in words[slice(*first)])
            return self.speakers.resolve(words, first, number) if first is not None and not body else None
        return None

    def _bare_role(self, words: Sequence[Word], at: int, number: int) -> Speaker | None:
        """Return the role or body alone before the colon of a headline: "رئيس النقابة: «لا عودة إلى العمل»"."""
        colon = next((i for i in range(1, at) if words[i].low == ":"), 0)
        place = colon_source(words, colon, self.lex) if colon else None
        plural = place == (0, 1) and words[0].low.endswith(self.lex.pack.syntax.plural_endings)  # "متضررون: «…»"
        alone = place is not None and place[1] == colon and (plural or may_speak(words[slice(*place)], self.lex))
        return self.speakers.resolve(words, place, number) if place is not None and alone else None

    def _in_its_case(self, words: Sequence[Word], at: int, number: int) -> Speaker | None:
        """Return who is named before the colon of a headline, or the person whom one without a colon tells of."""
        colon = next((i for i in range(at - 1, 0, -1) if words[i].low == ":"), None)
        place = self.topics.in_its_case(words[: colon or at])
        if place is None and colon is not None and words[0].capital:
            place = self.colon.subject_only(words, (0, phrase_right(words, 0)))
        speaker = self.speakers.resolve(words, place, number) if place is not None else None
        entity = self.speakers.register.named(speaker.name) if speaker is not None else None
        role = place is not None and self.lex.is_title(words[place[0]].low)
        named = role or (entity is not None and (entity.person or entity.maybe))
        return speaker if named or (colon is not None and colon == at - 1) else None
