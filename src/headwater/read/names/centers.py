"""Of whom the sentences before a pronoun tell: who is brought in without a name, and whom other pronouns mean.

The subject of a sentence is whom the next one likeliest goes on with, named or not, and a pronoun keeps in mind whom it
means, before others who are only named in objects and attributes (centering: Grosz, Joshi and Weinstein 1995).
"""

from collections.abc import Callable, Sequence

from msgspec import Struct

from headwater.read.names.mentions import Entity, Register
from headwater.read.names.newcomers import Newcomer
from headwater.read.names.unnamed import Unnamed
from headwater.read.words.word import Sentence, Word
from headwater.values import Speaker

#: Over how many sentences a pronoun goes on with whom another one means, and over how many in a row it does.
_BACK, _FAR = 6, 40
#: Within how many sentences before a pronoun somebody without a name heads one.
_JUST = 3
#: Within how many words a determiner of somebody heads its sentence ("Her shop").
_HEADS = 3
#: How many words a role has, with its preposition.
_REACH = 5

#: Whom the names before a pronoun make it mean, which stands in a sentence of this number, by its gender.
ByNames = Callable[[Word, int, str | None], Entity | None]


class Center(Struct, frozen=True):
    """Of whom the text tells; None where two stand equally near."""

    entity: Entity | None


class Centers:
    """Finds of whom the text tells before a pronoun; `spoke` holds who spoke, in the order of speaking."""

    def __init__(self, register: Register, spoke: Sequence[tuple[int, Entity | None, Speaker]]) -> None:
        self.register, self.spoke = register, spoke
        self.unnamed = Unnamed(register)

    def before(self, word: Word, number: int, gender: str | None, by_names: ByNames) -> Center | None:
        """Return whom the pronoun `word` of sentence `number` goes on with; None where the names before it tell that.

        `gender` is that of the pronoun, m or f, or None for one that shows none. The way leads back from pronoun to
        pronoun: to the last subject, speaker or newcomer, or to whom the title names.
        """
        sentences, met = self.register.sentences, False
        again: int | None = None
        at, back = number + 1, 0
        while at and back < _BACK and number - at < _FAR:
            at -= 1
            if all(one.kind != "word" for one in sentences[at].words):
                continue
            back += at < number
            head = self._head(at, gender, word)
            if head is not None and at < number and head in self.register.in_title:
                return Center(head)
            if head is not None or self._spoke(at, gender, word):
                return self._center(by_names(word, again, gender), met=met) if again is not None else None
            same_one = self.unnamed.again(at, self.spoke) if at < number else None
            if same_one is not None and fits(same_one, gender):
                return self._center(same_one, met=met)
            new = self._newcomer(at, gender, word)
            if new is not None:
                return None if met else self._brought_in(at, new, gender)
            same = self._goes_on(sentences[at], gender) if at < number else None
            if self._named(at, gender, word if same is None else same):
                return None
            if same is not None:
                met |= any(m.entity.parts and fits(m.entity, gender) for m in self.register.of_sentence(at))
                word, again, back = same, at, 0
        return self._center(self.titled(gender), met=met) if again is not None else None

    def titled(self, gender: str | None) -> Entity | None:
        """Return the only person of that gender whom the title names."""
        fit = [who for who in self.register.in_title if fits(who, gender)]
        return fit[0] if len(fit) == 1 else None

    def described(self, word: Word, number: int, gender: str | None) -> Entity | None:
        """Return whom a noun for a man or a woman heads a sentence just before `word`, though it is not new."""
        for at in range(number, max(-1, number - _JUST), -1):
            found = self.unnamed.heading(at)
            new, entity = found if found is not None else (None, None)
            if new is None or entity is None or self.register.sentences[at].words[new.start].start >= word.start:
                continue
            aged = self.register.sentences[at].words[new.noun].low in self.register.lex.pack.people.aged
            near = entity.gender is None and number - at <= 1
            return entity if gender is not None and (entity.gender == gender or aged or near) else None
        return None

    @staticmethod
    def _center(entity: Entity | None, *, met: bool) -> Center | None:
        """Return who is gone on with, unless a name was `met` since that may be theirs: "Her name is Ada"."""
        return None if entity is None or (met and not entity.parts) else Center(entity)

    def _newcomer(self, at: int, gender: str | None, before: Word) -> tuple[Newcomer, Entity] | None:
        """Return whom sentence `at` brings in before a word, if of that gender."""
        found = self.unnamed.brought_in(at)
        if found is None or not fits(found[1], gender):
            return None
        return found if self.register.sentences[at].words[found[0].start].start < before.start else None

    def _brought_in(self, at: int, found: tuple[Newcomer, Entity], gender: str | None) -> Center:
        """Return who is brought in, or nobody where somebody else of the paragraph may as well be meant."""
        new, entity = found
        sure = gender is not None and new.gender == gender and not (new.owned or new.affected)
        return Center(entity if sure or not self._rival(at, gender, owned=new.owned) else None)

    def _rival(self, at: int, gender: str | None, *, owned: bool) -> bool:
        """Return whether the paragraph tells of somebody else before sentence `at` whom a pronoun may mean."""
        sentences, first = self.register.sentences, at
        while first and sentences[first - 1].block == sentences[at].block:
            first -= 1
        first -= owned and first > 0  # whose mother she is was told before
        return any(self._spoke(i, gender) or self._head(i, gender) is not None for i in range(first, at))

    def _spoke(self, at: int, gender: str | None, before: Word | None = None) -> bool:
        """Return whether somebody of that gender spoke in sentence `at`, before a word."""
        for number, entity, speaker in reversed(self.spoke):
            if number < at:
                return False
            earlier = before is None or speaker.span is None or speaker.span[0] < before.start
            who = (entity or self.unnamed.who(speaker)) if number == at and earlier else None
            if who is not None and (who.person or who.maybe) and fits(who, gender):
                return True
        return False

    def _head(self, at: int, gender: str | None, before: Word | None = None) -> Entity | None:
        """Return who is named as the subject of sentence `at`, before a word, and of that gender."""
        for mention in self.register.of_sentence(at):
            who = mention.entity
            shown = (mention.heads or mention.opens) and who.parts and (who.person or who.maybe)
            if shown and fits(who, gender) and (before is None or mention.at < before.start):
                return who
        return None

    def _named(self, at: int, gender: str | None, before: Word) -> bool:
        """Return whether sentence `at` names somebody of that gender before a word, in no attribute ("a note by X")."""
        words = self.register.sentences[at].words
        near = (m for m in self.register.of_sentence(at) if m.at < before.start and m.entity.parts)
        fit = (m.at for m in near if (m.entity.person or m.entity.maybe) and fits(m.entity, gender))
        return any(not self._is_aside(words, start) for start in fit)

    def _is_aside(self, words: Sequence[Word], at: int) -> bool:
        """Return whether a name stands in an attribute or a circumstance: behind a preposition or a genitive."""
        lex = self.register.lex
        place = next((i for i, word in enumerate(words) if word.start >= at), len(words)) - 1
        for i in range(place, max(-1, place - _REACH), -1):
            word, before = words[i], words[max(0, i - 1)]
            if word.tags & {"prep", "bind"} or word.low in lex.pack.syntax.oblique_determiners:
                return True
            apposed = word.low == "," and lex.is_title(before.low)
            titled = lex.is_title(word.low) or not word.tags.isdisjoint({"det", "poss"})
            if not titled and not apposed and "det" not in before.tags:
                return False
        return False

    def _goes_on(self, sentence: Sentence, gender: str | None) -> Word | None:
        """Return the pronoun of that gender by which a sentence goes on with somebody: its subject, or an owner."""
        syntax, text = self.register.lex.pack.syntax, self.register.text
        for place, word in enumerate(sentence.words):
            if "pron" in word.tags and "det" not in word.tags:
                kind = syntax.subject_pronouns.get(word.low)
            else:
                kind = syntax.possessives.get(word.low) if "poss" in word.tags and place < _HEADS else None
            fit = kind == gender if gender is not None else kind in {"m", "f", "s"}
            if fit and not (word.capital and text[word.start : word.end].isupper()):  # an agency: "ОНА"
                return word
        return None


def fits(entity: Entity, gender: str | None) -> bool:
    """Return whether the entity may be of this gender; None is any."""
    return gender is None or entity.gender in {None, gender}
