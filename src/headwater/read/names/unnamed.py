"""Those of whom a text tells without a name: whom its sentences bring in, and who speaks as "a teacher"."""

from collections.abc import Sequence

from headwater.read.names.mentions import Entity, Register
from headwater.read.names.newcomers import Newcomer, again, heading, introducing, newcomer, person_described
from headwater.read.words.word import Word
from headwater.values import Speaker

#: How many letters two forms of one noun share.
_STEM = 6
#: Within how many words behind a comma a name explains who is brought in.
_BEHIND = 6
#: Over how many sentences somebody without a name is told of again.
_FAR = 20


class Unnamed:
    """Finds people without a name, sentence by sentence, where somebody asks for them."""

    def __init__(self, register: Register) -> None:
        self.register, self.lex = register, register.lex
        self._by_name: dict[str, Entity | None] = {}
        self._by_sentence: dict[int, tuple[Newcomer, Entity] | None] = {}

    def brought_in(self, sentence: int) -> tuple[Newcomer, Entity] | None:
        """Return whom a sentence brings in, and where."""
        if sentence not in self._by_sentence:
            words = self.register.sentences[sentence].words
            found = newcomer(words, self.lex)
            if found is None or self._told_before(words, found) or self._is_named(words, found, sentence):
                self._by_sentence[sentence] = None
            else:
                name = self.register.text[words[found.start].start : words[found.end - 1].end]
                entity = Entity(name=name, parts=(), person=True, gender=found.gender)
                self._by_name[name] = entity
                self._by_sentence[sentence] = found, entity
        return self._by_sentence[sentence]

    def again(self, sentence: int, spoke: Sequence[tuple[int, Entity | None, Speaker]]) -> Entity | None:
        """Return who heads a sentence of whom the text told before without a name: "a nurse … The nurse"."""
        noun = again(self.register.sentences[sentence].words, self.lex)
        if noun is None or any(noun in (who.role or "").lower().split() for who in self.register.entities.values()):
            return None
        for number, entity, speaker in reversed(spoke):
            who = self.who(speaker) if entity is None and number < sentence else None
            if who is not None and noun[:_STEM] in speaker.name.lower():
                return who
        for number in range(sentence - 1, max(-1, sentence - 1 - _FAR), -1):
            found = self.brought_in(number)
            if found is not None and noun[:_STEM] in found[1].name.lower():
                return found[1]
        return None

    def heading(self, sentence: int) -> tuple[Newcomer, Entity] | None:
        """Return whom a noun for one person with its article heads a sentence, new or not: "The woman was arrested"."""
        words = self.register.sentences[sentence].words
        found = heading(words, self.lex) if words else None
        if found is None or self._is_named(words, found, sentence):
            return None
        name = self.register.text[words[found.start].start : words[found.end - 1].end]
        return found, Entity(name=name, parts=(), person=True, gender=found.gender)

    def who(self, speaker: Speaker) -> Entity | None:
        """Return the one person whom the words for a speaker without a name describe."""
        name = speaker.name
        if name not in self._by_name:
            found = person_described(name, self.lex)
            new = found is not None and (found.new or self._told_without_name(name))
            self._by_name[name] = (
                Entity(name=name, parts=(), person=True, gender=found.gender) if found is not None and new else None
            )
        return self._by_name[name]

    def _told_without_name(self, name: str) -> bool:
        """Return whether the text told of somebody without a name by the noun that a description ends with."""
        stem = self.lex.without_article(name.lower().split()[-1])[:_STEM]
        return any(who is not None and stem in told.lower() for told, who in self._by_name.items())

    def _told_before(self, words: Sequence[Word], found: Newcomer) -> bool:
        """Return whether the text told of somebody by that noun before, whom it means again with a definite article."""
        first, noun = words[found.start], words[found.noun]
        if "poss" in first.tags or (noun.low not in self.lex.definite and first.low in introducing(self.lex.pack.tag)):
            return False
        before = self.lex.folded(self.register.text[: first.start]).lower()
        return self.lex.without_article(noun.low)[:_STEM] in before

    def _is_named(self, words: Sequence[Word], found: Newcomer, sentence: int) -> bool:
        """Return whether the text tells the name at once, beside a comma, or later with that role alone."""
        start, end = found.start, found.end
        if start > 1 and words[start - 1].low == "," and words[start - 2].capital:
            return True  # "Ada, her sister, waited"
        behind = words[end : end + _BEHIND]
        last = behind[-1].start if behind and behind[0].low in {",", "("} else 0
        explained = (m for m in self.register.of_sentence(sentence) if words[end - 1].start < m.at <= last)
        if any(mention.entity.parts for mention in explained):
            return True
        noun = words[found.noun].low
        bearers = [who for who in self.register.entities.values() if noun in (who.role or "").lower().split()]
        met = {mention.entity.name for mention in self.register.before(words[start].start)}
        return bool(bearers) and all(who.name not in met for who in bearers)
