"""Of whom a text tells, sentence by sentence, where no blanks part words: subjects are left out and go on from there.

A subject stays the topic over clauses and sentences until another one stands there (Tsao 1990; Chu, "A Discourse
Grammar of Mandarin Chinese", 1998). Who was told of last is meant by a verb without a subject, and by marks beside no
verb. A pronoun means the center: whom a pronoun of the sentence before meant (Grosz, Joshi and Weinstein 1995, rule 1),
else who was told of last; several people and people whom nothing singles out only where there is nobody else.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from msgspec import Struct, structs

from headwater.read.unspaced.somebody import is_family, is_kin, is_person, is_weak, likely_gender, shown_gender
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word
from headwater.text.spans import Span
from headwater.values import Speaker

#: Over how many sentences a pronoun points back, and a verb without a subject.
_FAR, _NEAR = 12, 3
#: Over how many a woman told of before is meant rather than somebody whose gender nothing shows.
_CLOSE = 5
#: How many namings are kept in view.
_KEPT = 60


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
    #: Whether it is somebody whom no name tells, or whom one tells as another's kin or help: 镇长, 徒弟林国强.
    minor: bool = False
    #: Whether only a clause tells of it that leans on another one: 虽然镇长来过.
    leans: bool = False
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

    def note(  # noqa: PLR0913 # what differs from naming to naming
        self,
        sentence: int,
        speaker: Speaker,
        gender: str | None,
        *,
        person: bool,
        spoke: bool = False,
        leans: bool = False,
        owned: bool = False,
    ) -> None:
        """Note that a sentence tells of somebody, or that somebody speaks in it; `owned` where it is 她的老师."""
        if self._anybody(speaker):
            return
        person = person and not is_family(speaker, self.lex)
        shown = gender or shown_gender(speaker, self.lex)
        known = next((one.gender for one in reversed(self.told[-_KEPT:]) if one.speaker.name == speaker.name), None)
        weak = (not (person or spoke) and is_weak(speaker, self.lex)) or is_kin(speaker, self.lex)
        several = self.lex.folded(speaker.name).endswith(self.lex.pack.people.several)
        one = person or not (several or is_family(speaker, self.lex))
        kin = (speaker.role or "").endswith(tuple(self.lex.pack.people.kin))
        minor = not spoke and (owned or kin or not person)
        person = person or self.is_person(speaker)
        likely = likely_gender(speaker, self.lex)
        topic = Topic(sentence, speaker, person, shown or known, likely, weak=weak, one=one, spoke=spoke, minor=minor)
        self.told.append(structs.replace(topic, leans=leans, block=self.block))

    def center(self, sentence: int, speaker: Speaker, kind: str | None) -> None:
        """Note that a sentence tells of somebody by a pronoun that is not its subject, or that somebody is asked."""
        gender = kind if kind in {"m", "f"} else None
        near = self.told[-_KEPT:]
        new = any(not (one.minor or one.weak) for one in near)
        minor = next((one.minor for one in reversed(near) if one.speaker.name == speaker.name), new)
        topic = Topic(sentence, speaker, person=True, gender=gender, heads=False, minor=minor, block=self.block)
        self.told.append(topic)

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
        if last.spoke or (last.block == self.block and not last.leans):
            return last
        shown = [one for one in fits if last.gender is None or last.minor or one.gender == last.gender]
        counted = Counter(one.speaker.name for one in reversed(shown) if not (one.weak or one.minor))
        name, often = counted.most_common(1)[0] if counted else ("", 0)
        most = often > max(not last.minor, counted[last.speaker.name])
        return next(one for one in fits if one.speaker.name == name) if most else last

    def _shown(self, last: Topic, fits: Sequence[Topic], gender: str | None) -> Topic:
        """Return a woman of whom the text tells near by, where nothing shows that the last one told of is one."""
        if gender != "f" or last.gender or last.likely or last.speaker.role is not None:
            return last
        women = [one for one in fits if not one.weak and gender in {one.gender, one.likely}]
        alone = all(one.block != last.block for one in women)
        if alone and last.heads and self.lex.folded(last.speaker.name).startswith(self._introducing):
            return last  # a paragraph of its own: 一位老师摇头。
        return next((one for one in women if last.sentence - one.sentence <= _CLOSE), last)

    @cached_property
    def _introducing(self) -> tuple[str, ...]:
        """What words for somebody new begin with."""
        return tuple(self.lex.pack.syntax.indefinite_determiners)

    def pointed_to(self, same: Speaker | None, written: str, sentence: int, span: Span) -> Speaker | None:
        """Return whom a description like 这位教练 points back to; `same` is what is known by its words alone."""
        if same is not None and same.name != written:
            return same
        low = self.lex.folded(written)
        low = low.removeprefix(next(word for word in self.lex.pack.people.pointing if low.startswith(word)))
        ends = (one.speaker for one in reversed(self.told[-_KEPT:]) if self._ends(one.speaker, low))
        told = next(ends, None) or (self.meant(sentence, "s") if self.is_person(Speaker(name=written)) else None)
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

    def is_person(self, speaker: Speaker) -> bool:
        """Return whether a description is one of a person."""
        return is_person(speaker, self.lex, (self.lex.folded(one.speaker.name) for one in self.told if one.person))

    def _learn(self, one: Topic, gender: str | None) -> None:
        if gender is not None and one.gender is None:
            self.told.append(structs.replace(one, gender=gender))
