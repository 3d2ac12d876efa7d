"""Who speaks: the words of a source become a name, at its fullest in the article, with its role.

Descriptions point back to who was named before; what fits nothing stays unknown.
"""

from collections.abc import Sequence

from headwater.read.names.agreement import fits_verb
from headwater.read.names.descriptions import Descriptions
from headwater.read.names.in_sources import SourceNames
from headwater.read.names.mentions import Entity, Register
from headwater.read.names.pronouns import Pronouns
from headwater.read.names.uncased import before_apposition
from headwater.read.unspaced import clauses as unspaced
from headwater.read.unspaced import told_of
from headwater.read.unspaced.chain import Chain
from headwater.read.words.lexicon import Lexicon, gender_shown_by
from headwater.read.words.word import Word
from headwater.text.spans import Span
from headwater.values import Speaker

#: Classes of words that may head a sentence before who speaks; of those that may stand for somebody.
_OPENING, _SOMEBODY = {"gadv", "sub", "coord", "time"}, {"det", "pron", "poss", "prep", "rel"}

#: Over how many sentences who spoke last goes on where nobody else heads one.
_SINCE = 6


class Speakers:
    """Resolves sources in text order; it remembers who spoke."""

    def __init__(self, text: str, register: Register, lex: Lexicon) -> None:
        self.text, self.register, self.lex = text, register, lex
        self._pointing = lex.pack.syntax.latter_words | lex.pack.syntax.same_words
        self._unspaced, self._titled = lex.pack.syntax.unspaced, register.titled.reads
        #: Sentence, entity or None, speaker: in the order of speaking.
        self.spoke: list[tuple[int, Entity | None, Speaker]] = []
        self.pronouns = Pronouns(register, self.spoke, lex)
        #: Of whom the text tells, where no blanks part words.
        self.chain = Chain(lex)
        self.names = SourceNames(text, register, lex)
        self.descriptions = Descriptions(text, register, self.pronouns, lex)

    def resolve(self, words: Sequence[Word], source: tuple[int, int], sentence: int) -> Speaker | None:
        """Return the speaker whom words `source` of the sentence name, or None."""
        start, end = source
        while end > start and words[end - 1].kind == "mark" and words[end - 1].low not in {")", "."}:
            end -= 1
        if end - start > 1 and "prep" in words[start].tags and self.lex.pack.syntax.cases:
            start += 1  # "У відомстві наголосили"
        start += end - start > 1 and words[start].low in self.lex.pack.syntax.emphatic  # "самой | компании"
        start = self._behind_adverbs(words, _behind_date(words, start, end), end)
        end = before_apposition(words, start, end, self.lex) if self.lex.pack.syntax.verb_first else end
        row = words[start:end]
        if not row or self._titled:
            return self.register.titled.speaker(row, sentence, self.spoke) if row else None
        span = (row[0].start, row[-1].end)
        told = None
        if self._unspaced:
            told = self._told_before(words, start, end, sentence) or self._writer(row, sentence)
        if told is not None:
            return Speaker(name=told.name, role=told.role, span=span)
        if len(row) == 1 and self.pronouns.kind(row[0]) is not None:
            named = self.names.inserted(words, end) if start == 0 else None  # "Lui, Rico, scrive"
            return self._meant(row[0], sentence) if named is None else Speaker(name=named.name, span=span)
        if len(row) == len(("le", "même")) and row[1].low in self._pointing:
            return self._latter_or_same(row, sentence, span)
        if len(row) == 1 and row[0].low in self.lex.pack.cues.documents:
            return self.descriptions.of(row, sentence, span)
        speaker = self._named_or_described(words, start, end, sentence)
        glues = start > 0 and words[start - 1].low in self.lex.pack.cues.gluing
        return self._unglued(speaker) if speaker is not None and glues else speaker

    def _latter_or_same(self, row: Sequence[Word], sentence: int, span: Span) -> Speaker | None:
        """Return whom "the latter" means, or "the same": the likeliest person told of before, of its gender."""
        gender = gender_shown_by(row[0].low, row[1].low, self.lex.pack.syntax)
        if row[1].low in self.lex.pack.syntax.latter_words:
            return self.pronouns.latter(row[0], gender or "m", sentence)
        found = self.pronouns.person(row[0], sentence, gender) if gender is not None else None
        return Speaker(name=found.name, role=found.role, span=span) if found is not None else None

    def _meant(self, pronoun: Word, sentence: int) -> Speaker | None:
        """Return whom a pronoun means; one that is glued to a verb, who goes on: "kata|nya"."""
        if pronoun.low not in self.lex.pack.syntax.clitics:
            return self.pronouns.meant(pronoun, sentence)
        same = self._brought_in(sentence) or self.left_out(pronoun, None, sentence)
        span = (pronoun.start, pronoun.end)
        return Speaker(name=same.name, role=same.role, span=span) if same is not None else None

    def _brought_in(self, sentence: int) -> Entity | None:
        """Return the one person whom the sentence before names, since anybody spoke: "Hal itu dibenarkan Ada Lund."."""
        spoke = self.spoke[-1][0] if self.spoke else -1
        row = self.register.of_sentence(sentence - 1) if spoke < sentence - 1 else ()
        found = {mention.entity.name: mention.entity for mention in row}
        one = next(iter(found.values()), None) if len(found) == 1 else None
        return one if one is not None and one.person and len(one.parts) > 1 else None

    def _named_or_described(self, words: Sequence[Word], start: int, end: int, sentence: int) -> Speaker | None:
        span, pointing = (words[start].start, words[end - 1].end), self.lex.pack.people.pointing
        if pointing and self.lex.folded(self.text[slice(*span)]).startswith(pointing):
            same = self.descriptions.of(words[start:end], sentence, span)
            return self.chain.pointed_to(same, self.text[slice(*span)], sentence, span)
        end = self.names.before_office(words, start, end)
        named = self.names.named(words, start, end, span)
        return named or self.descriptions.of(words[start:end], sentence, span)

    def _behind_adverbs(self, words: Sequence[Word], start: int, end: int) -> int:
        """Return where a source begins behind adverbs and conjunctions that head its sentence: "Тогда | Анна Лунд"."""
        if start or self._unspaced or words[0].low in self.lex.given:
            return start
        at = 0
        while at < end - 1 and words[at].tags & _OPENING and words[at].tags.isdisjoint(_SOMEBODY):
            at += 1
        return at

    def _told_before(self, words: Sequence[Word], start: int, end: int, sentence: int) -> Speaker | None:
        """Return whom a pronoun from `start` to `end` means, where no blanks part words; None for other words."""
        kind = self._pronoun(words[start:end])
        if kind is None:
            return None
        goes_on = end < len(words) and words[end].low in self.lex.pack.cues.adding
        told = self._named_just_now(words[:start], kind) or self.chain.meant(sentence, kind, goes_on=goes_on)
        if told is not None:
            self.learn(told, kind)
        return told

    def _writer(self, row: Sequence[Word], sentence: int) -> Speaker | None:
        """Return whose letter is told of, where no blanks part words: of whom the text told last (信中写道)."""
        cues = self.lex.pack.cues
        writing = "".join(word.low for word in row) in cues.said_before
        return self.chain.last(sentence) if writing else None

    def _pronoun(self, row: Sequence[Word]) -> str | None:
        """Return the kind of a pronoun for one person, where no blanks part words; None for other words."""
        kind = self.lex.pack.syntax.subject_pronouns.get("".join(word.low for word in row))
        return kind if kind in {"m", "f", "s"} else None

    def _named_just_now(self, words: Sequence[Word], kind: str) -> Speaker | None:
        """Return the person of that gender whom the sentence named last before a pronoun."""
        for name in reversed(tuple(self.register.runs.names(words)) if kind in {"m", "f"} else ()):
            entity = self.register.known(words, name)
            fits = {kind, None} if self.chain.is_asked(words[: name.titled]) else {kind}
            if entity is not None and entity.person and entity.gender in fits:
                return Speaker(name=entity.name, role=entity.role)
        return None

    def told_of(self, words: Sequence[Word], sentence: int, block: int) -> None:
        """Note of whom a sentence tells, where no blanks part words: its first subject that can speak."""
        script = self.register.runs.script
        self.chain.block = block
        place, speaker = self._topic(words, 0, sentence)
        if speaker is not None and place is not None and self.chain.reports(speaker):
            place, speaker = self._topic(words, place[1], sentence)
        if speaker is None and place is not None and self._pronoun(words[slice(*place)]):
            speaker = self._named_behind(words)  # 她叫薛青
        elif speaker is not None and place is not None and told_of.tells_name(words, place[1], script):
            speaker = self._named_behind(words[place[1] :]) or speaker  # 徒弟叫石磊
        kind, same = told_of.pronoun_told_of(words, place, script)
        before = self.chain.meant(sentence, kind) if kind is not None and same else None
        owner = self._owner(words, place) if place is not None else None
        if owner is not None:
            self.chain.center(sentence, owner, None)  # 周慧的父亲
        if speaker is not None:
            at = place or (0, 0)
            leans, owned = unspaced.leans(words, 0, at[1], script), told_of.owned(words, at, script)
            self._note(sentence, speaker, leans=leans, owned=owned)
        center = before if kind is None or same else self.chain.meant(sentence, kind)
        if kind is not None and center is not None and (speaker is None or center.name != speaker.name):
            self.chain.center(sentence, center, kind)
        asked = told_of.asked(words, script, self.chain.asks)
        told = self.resolve(words, asked, sentence) if asked is not None else None
        if told is not None and self._is_person(told):
            self.chain.center(sentence, told, None)

    def _owner(self, words: Sequence[Word], place: tuple[int, int]) -> Speaker | None:
        """Return the person whose kin or thing a phrase tells of: 周慧 of 周慧的父亲."""
        row, binders = words[slice(*place)], self.lex.pack.syntax.binders
        name = next(iter(self.register.runs.names(row)), None)
        if name is None or name.end >= len(row) or row[name.end].low not in binders:
            return None
        entity = self.register.known(row, name)
        if entity is None:
            return None
        owner = Speaker(name=entity.name, role=entity.role)
        return owner if entity.person or self.chain.is_person(owner) else None

    def _named_behind(self, words: Sequence[Word]) -> Speaker | None:
        """Return the first person whom a sentence names."""
        known = (self.register.known(words, name) for name in self.register.runs.names(words))
        found = next((entity for entity in known if entity is not None and entity.person), None)
        return Speaker(name=found.name, role=found.role) if found is not None else None

    def _is_person(self, speaker: Speaker) -> bool:
        entity = self.register.named(speaker.name)
        return entity is not None and entity.person

    def _topic(self, words: Sequence[Word], start: int, sentence: int) -> tuple[tuple[int, int] | None, Speaker | None]:
        place = unspaced.topic(words, start, self.register.runs.script)
        return place, self.resolve(words, place, sentence) if place is not None else None

    def _note(
        self, sentence: int, speaker: Speaker, *, spoke: bool = False, leans: bool = False, owned: bool = False
    ) -> None:
        entity = self.register.named(speaker.name)
        gender = entity.gender if entity is not None else None
        self.chain.note(
            sentence, speaker, gender, person=self._is_person(speaker), spoke=spoke, leans=leans, owned=owned
        )

    def _unglued(self, speaker: Speaker) -> Speaker:
        """Return a speaker without the preposition that is glued to the name: "وفقا للوزارة"."""
        for glue, instead in self.lex.pack.cues.glued:
            if speaker.name.startswith(glue) and not self.lex.is_body(speaker.name.split()[0]):
                return Speaker(name=instead + speaker.name[len(glue) :], role=speaker.role, span=speaker.span)
        return speaker

    def remember(self, sentence: int, speaker: Speaker, through: str | None, *, aside: bool = False) -> None:
        """Note that `speaker` spoke in `sentence`, `through` what; `aside`, the text does not go on with that one."""
        entity = self.register.named(speaker.name)
        self.spoke.append((sentence, entity, speaker))
        if self._unspaced and not aside:
            self._note(sentence, speaker, spoke=True)
        self.descriptions.remember(speaker, entity, through)

    def last(self, since: int = 0) -> Speaker | None:
        """Return who spoke last, if it was in sentence `since` or later."""
        return self.chain.since(since) if self._unspaced else self.pronouns.last(since)

    def left_out(self, verb: Word, kind: str | None, sentence: int) -> Speaker | None:
        """Return who speaks where the subject is left out: who spoke last, if the verb agrees, else who fits it."""
        if self._unspaced:
            return self.chain.last(sentence)
        cased = self.lex.pack.syntax.cases_show_subjects
        last = self.last(sentence - 1 - cased)  # "… wyjaśnił. Ile? „Nie wiem” – odparł."
        last = last or (self._goes_on(sentence) if cased and kind is None else None)
        if (
            last is not None
            and self.lex.pack.syntax.latter_objects
            and self.lex.is_writing(last.name.lower().split()[-1])
        ):
            last = next((who for _, entity, who in reversed(self.spoke) if entity is not None and entity.person), None)
        entity = self.register.named(last.name) if last is not None else None
        if kind == "1":
            return None
        if self._titled and last is None:
            return self.register.titled.left_out(sentence, self.spoke)
        topic = self.topic(verb, sentence) if kind is None else None
        if topic is not None:
            return topic
        writing = cased and last is not None and self.lex.is_writing(last.name.lower().split()[-1])
        unfit = cased and last is not None and kind in {"m", "f"} and not fits_verb(last, kind, self.register)
        unfit |= last is not None and self._is_other(last, kind)
        if last is None or writing or unfit or (kind in {"m", "f"} and entity is not None and entity.person):
            found = self.pronouns.person(verb, sentence, kind if kind in {"m", "f"} else None)
            if cased and entity is not None and found is not None and found.gender is None and entity.gender == kind:
                found = entity
            return Speaker(name=found.name, role=found.role) if found else None
        return Speaker(name=last.name, role=last.role)

    def _goes_on(self, sentence: int) -> Speaker | None:
        """Return who spoke last, some sentences ago, if nobody has headed a sentence since."""
        spoke, entity, last = self.spoke[-1] if self.spoke else (-1, None, None)
        if last is None or entity is None or not entity.person or sentence - spoke > _SINCE:
            return None
        between = range(spoke + 1, sentence + 1)
        named = (mention for number in between for mention in self.register.of_sentence(number))
        others = any((m.heads or m.opens) and m.entity.person and m.entity is not entity for m in named)
        others |= any(self.register.sentences[number].words[0].low in self.lex.nominatives for number in between)
        return None if others else last

    def _is_other(self, speaker: Speaker, kind: str | None) -> bool:
        """Return whether a role alone is a man's where a verb that opens its clause speaks of a woman, or a woman's."""
        people = self.lex.pack.people
        other = {"m": people.feminine_titles, "f": people.masculine_titles}.get(kind or "")
        first = self.lex.without_article(speaker.name.split()[0])
        return bool(other) and self.lex.pack.syntax.verb_first and first in (other or ())

    def topic(self, word: Word, sentence: int) -> Speaker | None:
        """Return the person who heads a sentence just before `word`, since anybody spoke."""
        spoke, _, last = self.spoke[-1] if self.spoke else (-1, None, None)
        at = last.span[1] if last is not None and last.span is not None else word.start
        for mention in self.register.before(word.start):
            spoken = mention.sentence < spoke or (mention.sentence == spoke and mention.at < at)
            if spoken or sentence - mention.sentence > 2:
                return None
            entity = mention.entity
            if (mention.heads or mention.opens) and (entity.person or entity.maybe):
                return Speaker(name=entity.name, role=entity.role)
        return None

    def central(self) -> Speaker | None:
        """Return the person of whom the text is, named much more often than any other."""
        if self._titled:
            return self.register.titled.central()
        entity = self.pronouns.central(None)
        return Speaker(name=entity.name, role=entity.role) if entity is not None else None

    def protagonist(self, gender: str) -> Speaker | None:
        """Return the only person of a gender in the title, else in the text, however far: whom a portrait is of."""
        entity = self.pronouns.protagonist(gender)
        return Speaker(name=entity.name, role=entity.role) if entity is not None else None

    def nearest(self, word: Word, sentence: int) -> Speaker | None:
        """Return the likeliest person before `word`, of any gender."""
        found = self.pronouns.person(word, sentence, None)
        return Speaker(name=found.name, role=found.role) if found else None

    def introduced(self, word: Word) -> Speaker | None:
        """Return the first person named before `word`: whom an interview is with."""
        if self._titled:
            return self.register.titled.first()
        met = [mention.entity for mention in reversed(tuple(self.register.before(word.start)))]
        first = next((who for who in met if who.person), None) or next((who for who in met if who.maybe), None)
        return Speaker(name=first.name, role=first.role) if first is not None else None

    def named_in_title(self) -> Speaker | None:
        """Return whom the title begins with, by a full name."""
        if self._titled:
            return self.register.titled.in_title
        about = self.register.about
        return Speaker(name=about.name, role=about.role) if about is not None else None

    def only_one(self, start: int, end: int) -> Speaker | None:
        """Return the only person whom the text names between two code points."""
        near = {m.entity.name: m.entity for m in self.register.before(end) if m.at >= start}
        named = [who for who in near.values() if who.person or who.maybe]
        return Speaker(name=named[0].name, role=named[0].role) if len(named) == 1 else None

    def learn(self, speaker: Speaker, kind: str) -> None:
        """Take the gender of a person from the verb of what they say."""
        entity = self.register.named(speaker.name)
        if entity is not None and entity.gender is None and kind in {"m", "f"}:
            entity.gender = kind


def _behind_date(words: Sequence[Word], start: int, end: int) -> int:
    """Return where a source begins behind the day of its dateline: "6 June 2031 | Ada Lund said"."""
    if words[start].kind != "number":
        return start
    name = start
    while name < end and (words[name].kind == "number" or words[name].tags & {"time", "bind", "prep"}):
        name += 1
    dated = any("time" in word.tags for word in words[start:name])
    return name if dated and name < end and words[name].capital else start
