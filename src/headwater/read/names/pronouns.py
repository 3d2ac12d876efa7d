"""Whom a pronoun means: the nearest fitting mention, subjects and speakers first.

After Hobbs 1978 and Lappin and Leass 1994, without a parse; of two that fit, who was last spoken of as a subject is
preferred (Grosz, Joshi and Weinstein 1995). What fits nothing stays unknown.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from headwater.read.names.centers import Centers, fits
from headwater.read.names.mentions import Entity, Register
from headwater.read.names.several import Several
from headwater.read.words.lexicon import Lexicon, gender_shown_by
from headwater.read.words.word import Word
from headwater.values import Speaker

#: How often a text names the person whom it is about, at least.
_OFTEN = 3
#: Over how many sentences a pronoun points, and one that takes up who spoke last.
_FAR, _NEAR = 12, 2


class Pronouns:
    """Resolves pronouns in text order; `spoke` holds sentence, entity or None and speaker, in the order of speaking."""

    def __init__(self, register: Register, spoke: Sequence[tuple[int, Entity | None, Speaker]], lex: Lexicon) -> None:
        self.register, self.spoke, self.lex = register, spoke, lex
        self.several = Several(register)
        self.centers = Centers(register, spoke)

    def last(self, since: int = 0) -> Speaker | None:
        """Return who spoke last, if it was in sentence `since` or later."""
        return self.spoke[-1][2] if self.spoke and self.spoke[-1][0] >= since else None

    def kind(self, word: Word) -> str | None:
        """Return what a pronoun stands for (see `Syntax.subject_pronouns`), or None for other words."""
        syntax = self.lex.pack.syntax
        alone = {"i", "p"} if syntax.stands_second else {"i"}  # "säger de"
        anybody = "pron" in word.tags and syntax.subject_pronouns[word.low] in alone
        if anybody or ("pron" in word.tags and "det" not in word.tags):
            return syntax.subject_pronouns[word.low]
        if "poss" in word.tags:
            return syntax.possessives[word.low]
        if word.low in syntax.elisions and word.low in syntax.latter_objects:
            return "s"  # "à l'en croire"
        return (
            syntax.datives.get(word.low)
            or syntax.stressed_pronouns.get(word.low)
            or syntax.latter_pronouns.get(word.low)
        )

    def meant(self, word: Word, sentence: int) -> Speaker | None:
        """Return whom the pronoun `word` means."""
        syntax, span = self.lex.pack.syntax, (word.start, word.end)
        kind = self.kind(word) or "r"
        if word.low in syntax.latter_pronouns and word.low not in syntax.subject_pronouns:
            latter = self.latter(word, kind, sentence)
            if latter is not None:
                return latter
        if kind == "i" and "det" not in word.tags:
            speaks = self.several.body(sentence)  # "säger man"
            return Speaker(name=speaks, span=span) if speaks is not None else None
        if kind in "12ri":
            return None
        if kind in "mfs":
            gender = None if kind == "s" else kind
            entity = self.told_of(word, sentence, gender)
            if entity is not None and gender is not None:
                entity.gender, entity.person = gender, True
            return Speaker(name=entity.name, role=entity.role, span=span) if entity else None
        for number, entity, speaker in reversed(self.spoke):
            if sentence - number > 2 * _NEAR:
                break
            several = speaker.name.split()[-1].endswith("s") or " and " in speaker.name
            one = speaker.name.lower().split()[0] in syntax.gendered_determiners and kind == "p"
            if (
                not one
                and (entity is None or not entity.person)
                and (kind == "n" or several or len(speaker.name.split()) > 2)
            ):
                return Speaker(name=speaker.name, role=speaker.role, span=span)
        people = self.several.heading(sentence, word) if kind == "p" else None
        return Speaker(name=people, span=span) if people is not None else None

    def told_of(self, word: Word, sentence: int, gender: str | None) -> Entity | None:
        """Return whom `word` goes on with: of whom the text tells, else the likeliest person named."""
        center = self.centers.before(word, sentence, gender, self.person)
        if center is not None:
            return center.entity
        found = self.person(word, sentence, gender) or self.central(gender)
        return found or self.centers.described(word, sentence, gender)

    def is_unclear(self, word: Word, sentence: int, gender: str) -> bool:
        """Return whether two may be meant by the pronoun `word` who stand equally near."""
        center = self.centers.before(word, sentence, gender, self.person)
        return center is not None and center.entity is None

    def person(self, word: Word, sentence: int, gender: str | None) -> Entity | None:
        """Return the likeliest person before `word`: near, of that gender (None is any), subject or speaker."""
        best: tuple[float, Entity] | None = None
        spoke, last = self._last()
        newcomer = False
        spare: dict[str, Entity] = {}
        for mention in self.register.before(word.start):
            far = sentence - mention.sentence
            if far > _FAR:
                break
            entity = mention.entity
            shown = entity.person or (entity.maybe and (mention.heads or mention.opens or far <= 1))
            if not shown or not fits(entity, gender):
                spare |= {entity.name: entity} if entity.maybe and fits(entity, gender) else {}
                continue
            value = -1.0 * far + 1.5 * mention.heads + 0.5 * (entity.gender == gender) - 1.5 * (not entity.person)
            # who heads a sentence since somebody else spoke is talked of now
            newcomer = newcomer or (mention.heads and last is not entity and spoke < mention.sentence < sentence)
            value += 1.5 * (last is entity and not newcomer)
            if best is None or value > best[0]:
                best = (value, entity)
        alone = self.lex.pack.people.single_names  # "kata Erlan … imbuh dia"
        speaks = last is not None and (last.person or last.maybe or alone)
        if last is not None and speaks and not newcomer and fits(last, gender) and sentence - spoke <= _NEAR:
            value = 3.0 - (sentence - spoke)
            if best is None or value >= best[0]:
                best = (value, last)
        only = next(iter(spare.values())) if len(spare) == 1 else None
        return best[1] if best else only

    def latter(self, word: Word, gender: str, sentence: int) -> Speaker | None:
        """Return whom "the latter" means: the last one named who did not speak just now."""
        entity = self.other(word, gender, sentence)
        span = (word.start, word.end)
        return Speaker(name=entity.name, role=entity.role, span=span) if entity is not None else None

    def other(self, word: Word, gender: str | None, sentence: int) -> Entity | None:
        """Return the last person named before `word` who did not speak just now."""
        spoke, last = self._last()
        for mention in self.register.before(word.start):
            entity = mention.entity
            if sentence - mention.sentence > _NEAR:
                break
            spoken = entity is last and spoke >= sentence - 1
            if (entity.person or entity.maybe) and fits(entity, gender) and not spoken:
                return entity
        return None

    def _last(self) -> tuple[int, Entity | None]:
        """Return who spoke last and in which sentence; a description is a person of its determiner's gender."""
        spoke, last, speaker = self.spoke[-1] if self.spoke else (-9, None, None)
        if last is None and speaker is not None:
            first, people = speaker.name.split()[0], self.lex.pack.people
            given = "m" if first.lower() in people.masculine_names else None
            given = "f" if first.lower() in people.feminine_names else given
            row = [part.low for word in speaker.name.split() for part in self.lex.parts.of[word]]
            head = next((low for low in row if self.lex.is_title(low)), "")
            gender = given or gender_shown_by(row[0], head, self.lex.pack.syntax)
            thing = self.lex.is_writing(speaker.name.lower().split()[-1])
            if (gender is not None and not thing) or self._is_somebody(speaker):
                last = Entity(name=speaker.name, parts=(), person=True, gender=gender, role=speaker.role)
            else:
                last = self.centers.unnamed.who(speaker)
        return spoke, last

    def _is_somebody(self, speaker: Speaker) -> bool:
        """Return whether a description ends with a role, where no blanks part words: 一名兽医."""
        people = self.lex.pack.people
        ends = (*people.titles, *people.persons) if self.lex.pack.syntax.unspaced else ()
        return speaker.name.endswith(ends)

    def central(self, gender: str | None) -> Entity | None:
        """Return the person of whom the text is, named much more often than any other, if of that gender."""
        entity = self._most_named
        return entity if entity is not None and fits(entity, gender) else None

    def protagonist(self, gender: str) -> Entity | None:
        """Return the only person who fits a gender in the title, else in the text."""
        titled = [mention for mention in self.register.mentions if mention.sentence < 0]
        for mentions in (titled, self.register.mentions):
            met = {mention.entity.name: mention.entity for mention in mentions}
            fit = [who for who in met.values() if who.parts and (who.person or who.maybe) and fits(who, gender)]
            if len(fit) == 1:
                return fit[0]
        return None

    @cached_property
    def _most_named(self) -> Entity | None:
        counted = Counter(
            mention.entity.name for mention in self.register.mentions if mention.entity.person or mention.entity.maybe
        )
        first, second = [*counted.most_common(2), ("", 0), ("", 0)][:2]
        return self.register.named(first[0]) if first[1] >= _OFTEN and first[1] >= 2 * second[1] else None
