"""Of whom a text tells, sentence by sentence, where no blanks part words: subjects are left out and go on from there.

A subject stays the topic over clauses and sentences until another one stands there (Tsao 1990; Chu, "A Discourse
Grammar of Mandarin Chinese", 1998). Who was told of last is meant by a pronoun, by a verb without a subject, and by
marks beside no verb.
"""

from string import ascii_letters

from msgspec import Struct

from headwater.read.unspaced.classes import rows_of
from headwater.read.words.lexicon import Lexicon
from headwater.text.spans import Span
from headwater.values import Speaker

#: Over how many sentences a pronoun points back, and a verb without a subject.
_FAR, _NEAR = 12, 3
#: How many namings are kept in view.
_KEPT = 60


class Topic(Struct, frozen=True, gc=False):
    """Somebody of whom a sentence tells."""

    sentence: int
    speaker: Speaker
    person: bool
    #: m, f, or None where nothing shows it.
    gender: str | None


class Chain:
    """Who was told of, in text order."""

    def __init__(self, lex: Lexicon) -> None:
        self.lex = lex
        self.told: list[Topic] = []

    def note(self, sentence: int, speaker: Speaker, gender: str | None, *, person: bool) -> None:
        """Note that a sentence tells of somebody, or that somebody speaks in it."""
        if self._anybody(speaker):
            return
        shown = gender or self._gender(speaker)
        known = next((one.gender for one in reversed(self.told[-_KEPT:]) if one.speaker.name == speaker.name), None)
        self.told.append(Topic(sentence, speaker, person or self._is_person(speaker), shown or known))

    def meant(self, sentence: int, kind: str) -> Speaker | None:
        """Return the person whom a pronoun (m, f, s) means: of whom the text told last."""
        gender = kind if kind in {"m", "f"} else None
        for one in reversed(self.told[-_KEPT:]):
            if sentence - one.sentence > _FAR:
                return None
            if one.person and (gender is None or one.gender in {None, gender}):
                self._learn(one, gender)
                return one.speaker
        return None

    def pointed_to(self, same: Speaker | None, written: str, sentence: int, span: Span) -> Speaker | None:
        """Return whom a description like 这位教练 points back to; `same` is what is known by its words alone."""
        if same is not None and same.name != written:
            return same
        low = self.lex.folded(written)
        low = low.removeprefix(next(word for word in self.lex.pack.people.pointing if low.startswith(word)))
        ends = (one.speaker for one in reversed(self.told[-_KEPT:]) if self._ends(one.speaker, low))
        told = next(ends, None) or (self.meant(sentence, "s") if self._is_person(Speaker(name=written)) else None)
        return same if told is None else Speaker(name=told.name, role=told.role, span=span)

    def _ends(self, speaker: Speaker, low: str) -> bool:
        return any(self.lex.folded(written).endswith(low) for written in (speaker.name, speaker.role or ""))

    def last(self, sentence: int) -> Speaker | None:
        """Return of whom the text told last, shortly before a sentence."""
        one = self.told[-1] if self.told else None
        return one.speaker if one is not None and sentence - one.sentence <= _NEAR else None

    def since(self, sentence: int) -> Speaker | None:
        """Return of whom the text told last, from a sentence on."""
        one = self.told[-1] if self.told else None
        return one.speaker if one is not None and one.sentence >= sentence else None

    def _anybody(self, speaker: Speaker) -> bool:
        """Return whether a text does not go on with somebody: the reporter, 有人."""
        low, rules = self.lex.folded(speaker.name), self.lex.pack
        return low in rules.cues.asking or low in rules.syntax.determiners or low in rules.cues.addressees

    def _learn(self, one: Topic, gender: str | None) -> None:
        if gender is not None and one.gender is None:
            self.told.append(Topic(one.sentence, one.speaker, one.person, gender))

    def _gender(self, speaker: Speaker) -> str | None:
        people = self.lex.pack.people
        for written in (speaker.name, speaker.role or ""):
            low = self.lex.folded(written)
            if low.endswith(tuple(people.feminine_titles)) or low.startswith("女"):
                return "f"
            if low.endswith(tuple(people.masculine_titles)):
                return "m"
        return None

    def _is_person(self, speaker: Speaker) -> bool:
        """Return whether a description ends like one of a person, not of a body or writing."""
        if speaker.role is not None:
            return True
        low, people = self.lex.folded(speaker.name).rstrip(ascii_letters), self.lex.pack.people
        bodies = rows_of(self.lex.pack.tag, "body")
        ends = [word for words in bodies.values() for word in words if low.endswith(word)]
        noun = max((len(word) for word in (*people.titles, *people.persons) if low.endswith(word)), default=0)
        return noun > 0 and noun >= max(map(len, ends), default=0)
