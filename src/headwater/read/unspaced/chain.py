"""Of whom a text tells, sentence by sentence, where no blanks part words: subjects are left out and go on from there.

A subject stays the topic over clauses and sentences until another one stands there (Tsao 1990; Chu, "A Discourse
Grammar of Mandarin Chinese", 1998). Who was told of last is meant by a verb without a subject, and by marks beside no
verb. A pronoun means the center: whom a pronoun of the sentence before meant (Grosz, Joshi and Weinstein 1995, rule 1),
else who was told of last; several people and people whom nothing singles out only where there is nobody else.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from functools import cached_property
from string import ascii_letters

from msgspec import Struct, structs

from headwater.read.words.cut import Word
from headwater.read.words.lexicon import Lexicon
from headwater.text.spans import Span
from headwater.values import Speaker

#: Over how many sentences a pronoun points back, and a verb without a subject.
_FAR, _NEAR = 12, 3
#: Over how many a woman told of before is meant rather than somebody whose gender nothing shows.
_CLOSE = 5
#: How many namings are kept in view.
_KEPT = 60
#: How many characters a surname has with its given name.
_FULL = 3


class Topic(Struct, frozen=True, gc=False):
    """Somebody of whom a sentence tells."""

    sentence: int
    speaker: Speaker
    person: bool
    #: m, f, or None where nothing shows it; what the characters of a given name make likely.
    gender: str | None
    likely: str | None = None
    #: Whether it is the subject, not only whom a pronoun in the sentence means.
    heads: bool = True
    #: Whether it is several people, or somebody whom nothing singles out, and no speaker: 邻居们, 客人.
    weak: bool = False
    #: Whether a pronoun for one person can mean it.
    one: bool = True
    #: Whether somebody spoke, and in what paragraph that is told.
    spoke: bool = False
    block: int = 0


class Chain:
    """Who was told of, in text order."""

    def __init__(self, lex: Lexicon) -> None:
        self.lex = lex
        self.told: list[Topic] = []
        #: The paragraph that is read.
        self.block = 0

    @cached_property
    def asks(self) -> frozenset[str]:
        """Verbs of asking, behind which stands who answers."""
        cues = self.lex.pack.cues
        return frozenset(verb for verb in cues.said if verb.endswith(tuple(cues.asking) or " "))

    def note(self, sentence: int, speaker: Speaker, gender: str | None, *, person: bool, spoke: bool = False) -> None:
        """Note that a sentence tells of somebody, or that somebody speaks in it."""
        if self._anybody(speaker):
            return
        shown = gender or self._gender(speaker)
        known = next((one.gender for one in reversed(self.told[-_KEPT:]) if one.speaker.name == speaker.name), None)
        weak = (not (person or spoke) and self._is_weak(speaker)) or self._is_kin(speaker)
        one = person or not self.lex.folded(speaker.name).endswith(self.lex.pack.people.several)
        person = person or self._is_person(speaker)
        likely = self._likely(speaker)
        topic = Topic(sentence, speaker, person, shown or known, likely, weak=weak, one=one, spoke=spoke)
        self.told.append(structs.replace(topic, block=self.block))

    def center(self, sentence: int, speaker: Speaker, kind: str | None) -> None:
        """Note that a sentence tells of somebody by a pronoun that is not its subject, or that somebody is asked."""
        gender = kind if kind in {"m", "f"} else None
        self.told.append(Topic(sentence, speaker, person=True, gender=gender, heads=False, block=self.block))

    def meant(self, sentence: int, kind: str, *, goes_on: bool = False) -> Speaker | None:
        """Return the person whom a pronoun (m, f, s) means: of whom the text told last.

        Where somebody goes on (她还说), it is who spoke last.
        """
        gender = kind if kind in {"m", "f"} else None
        near = [one for one in reversed(self.told[-_KEPT:]) if sentence - one.sentence <= _FAR and one.person]
        fits = [one for one in near if one.one and (gender is None or one.gender in {None, gender})]
        fits = [one for one in fits if gender is None or one.gender or one.likely in {None, gender}] or fits
        if goes_on and fits and fits[0].spoke:
            return fits[0].speaker
        last = fits[0].sentence if fits else 0
        fits.sort(key=lambda one: one.sentence == last and not one.heads, reverse=True)
        found = next((one for one in fits if not one.weak), None) or next(iter(fits), None)
        if found is None:
            return None
        found = self._shown(self._protagonist(found, fits), fits, gender)
        self._learn(found, gender)
        return found.speaker

    def _protagonist(self, last: Topic, fits: Sequence[Topic]) -> Topic:
        """Return of whom a new paragraph tells: of whom the text does most, over who only stands in the one before."""
        if last.spoke or last.block == self.block:
            return last
        shown = [one for one in fits if last.gender is None or one.gender == last.gender]
        counted = Counter(one.speaker.name for one in shown if not one.weak)
        name, often = counted.most_common(1)[0] if counted else ("", 0)
        most = often > max(1, counted[last.speaker.name])
        return next(one for one in fits if one.speaker.name == name) if most else last

    def _shown(self, last: Topic, fits: Sequence[Topic], gender: str | None) -> Topic:
        """Return a woman of whom the text tells near by, where nothing shows that the last one told of is one."""
        if gender != "f" or last.gender or last.likely or last.speaker.role is not None:
            return last
        women = (one for one in fits if not one.weak and gender in {one.gender, one.likely})
        return next((one for one in women if last.sentence - one.sentence <= _CLOSE), last)

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
        one = self._headed()
        return one.speaker if one is not None and sentence - one.sentence <= _NEAR else None

    def since(self, sentence: int) -> Speaker | None:
        """Return of whom the text told last, from a sentence on."""
        near = [one for one in reversed(self.told[-_KEPT:]) if one.sentence >= sentence]
        found = next((one for one in near if not one.weak), None) or next(iter(near), None)
        return None if found is None else found.speaker

    def _headed(self) -> Topic | None:
        return next((one for one in reversed(self.told[-_KEPT:]) if one.heads), None)

    def reports(self, speaker: Speaker) -> bool:
        """Return whether somebody is a reporter, of whom texts tell in their bylines."""
        return (speaker.role or "").endswith(tuple(self.lex.pack.cues.asking))

    def is_asked(self, before: Sequence[Word]) -> bool:
        """Return whether a verb of asking closes the words before somebody."""
        return "".join(word.low for word in before[-4:]).endswith(tuple(self.asks))

    def _anybody(self, speaker: Speaker) -> bool:
        """Return whether a text does not go on with somebody: the reporter, 有人."""
        low, rules = self.lex.folded(speaker.name), self.lex.pack
        anybody = {*rules.cues.asking, *rules.syntax.determiners, *rules.cues.addressees}
        return low in anybody or self.reports(speaker)

    def _is_weak(self, speaker: Speaker) -> bool:
        """Return whether a description is of several people, or of people whom nothing singles out."""
        low, rules = self.lex.folded(speaker.name), self.lex.pack
        if low.startswith(tuple({*rules.syntax.determiners, *rules.people.pointing})):
            return not low.startswith((*rules.syntax.indefinite_determiners, *rules.people.pointing))
        owned = any(
            low.startswith(pronoun) and low[len(pronoun) :].startswith(tuple(rules.syntax.binders))
            for pronoun in rules.syntax.subject_pronouns
        )
        if owned:
            return True  # 她的女儿
        return _ending(low, rules.people.institutions) > 0 or _ending(low, rules.people.persons) > 1

    def _is_kin(self, speaker: Speaker) -> bool:
        """Return whether somebody is known only as the kin or help of whom the text goes on telling: 妻子, 他的教练."""
        low, rules = self.lex.folded(speaker.name), self.lex.pack
        owned = next((word for word in rules.syntax.subject_pronouns if low.startswith(word)), "")
        return low in rules.people.kin or (bool(owned) and len(low) > len(owned) + 1)

    def _likely(self, speaker: Speaker) -> str | None:
        """Return the gender that the characters of a given name make likely, none where they tell of both."""
        people, name = self.lex.pack.people, self.lex.folded(speaker.name)
        if not (_FULL - 1 <= len(name) <= _FULL) or name[0] not in people.surnames:
            return None
        given = set(name[1:])
        woman, man = not given.isdisjoint(people.feminine_names), not given.isdisjoint(people.masculine_names)
        return None if woman == man else "f" if woman else "m"

    def _learn(self, one: Topic, gender: str | None) -> None:
        if gender is not None and one.gender is None:
            self.told.append(structs.replace(one, gender=gender))

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
        low, people = self.lex.folded(speaker.name), self.lex.pack.people
        described = low.rstrip(ascii_letters + " .-'")
        if described != low and not described:
            return " " in low or self._is_known(low)
        low = described
        body = _ending(low, people.institutions)
        if not body and len(low) <= _FULL and low[:1] in people.surnames and not low.endswith(people.several):
            return True  # 高宁, who is named but once
        noun = max(_ending(low, people.titles), _ending(low, people.persons))
        return noun > 0 and noun >= body

    def _is_known(self, low: str) -> bool:
        """Return whether a person was told of whose name in another script ends so: Cruz of 参议员 Ted Cruz."""
        return any(one.person and self.lex.folded(one.speaker.name).endswith(f" {low}") for one in self.told)


def _ending(low: str, words: Collection[str]) -> int:
    """Return how many characters the longest of `words` has that a name ends with; 0 where it ends with none."""
    return next((len(low) - at for at in range(len(low)) if low[at:] in words), 0)
