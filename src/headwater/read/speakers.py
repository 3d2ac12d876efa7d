"""Who speaks: the words of a source become a name, at its fullest in the article, with its role.

Descriptions point back to who was named before; what fits nothing stays unknown.
"""

from collections.abc import Sequence
from functools import cached_property

from headwater.read import unspaced_described
from headwater.read.agreement import bearer, only_present
from headwater.read.cut import Word
from headwater.read.lexicon import Lexicon
from headwater.read.mentions import Entity, Register
from headwater.read.name_cases import in_subject_case, role_of
from headwater.read.name_runs import Named
from headwater.read.pronouns import Pronouns
from headwater.text.spans import Span
from headwater.values import Speaker


class Speakers:
    """Resolves sources in text order; it remembers who spoke."""

    def __init__(self, text: str, register: Register, lex: Lexicon) -> None:
        self.text, self.register, self.lex = text, register, lex
        #: Sentence, entity or None, speaker: in the order of speaking.
        self.spoke: list[tuple[int, Entity | None, Speaker]] = []
        self.pronouns = Pronouns(register, self.spoke, lex)
        #: Bodies that spoke, by each word of their names, the last one first to be meant.
        self.bodies: dict[str, Entity] = {}
        #: What was spoken through, in lower case, with its speaker: "in a written statement".
        self.channels: list[tuple[str, Speaker]] = []

    def resolve(self, words: Sequence[Word], source: tuple[int, int], sentence: int) -> Speaker | None:
        """Return the speaker whom words `source` of the sentence name, or None."""
        start, end = source
        while end > start and words[end - 1].kind == "mark" and words[end - 1].low not in {")", "."}:
            end -= 1
        if end - start > 1 and "prep" in words[start].tags and self.lex.pack.syntax.cases:
            start += 1  # "У відомстві наголосили"
        row = words[start:end]
        if not row:
            return None
        if self.register.titled.reads:
            return self.register.titled.speaker(row, sentence, self.spoke)
        span = (row[0].start, row[-1].end)
        if len(row) == 1 and self.pronouns.kind(row[0]) is not None:
            named = self.inserted_name(words, end) if start == 0 else None  # "Lui, Rico, scrive"
            return self.pronouns.meant(row[0], sentence) if named is None else Speaker(name=named.name, span=span)
        if len(row) > 1 and row[-1].low in self.lex.pack.syntax.latter_words and len(row) <= len(("ce", "dernier")):
            gender = self.lex.pack.syntax.gendered_determiners.get(row[0].low, "m")
            return self.pronouns.latter(row[0], gender, sentence)
        if len(row) == 1 and row[0].low in self.lex.pack.cues.documents:
            return self._described(row, sentence, span)
        speaker = self._named(words, start, end, sentence, span)
        glues = start > 0 and words[start - 1].low in self.lex.pack.cues.gluing
        return self._unglued(speaker) if speaker is not None and glues else speaker

    def _unglued(self, speaker: Speaker) -> Speaker:
        """Return a speaker without the preposition that is glued to the name: "وفقا للوزارة"."""
        for glue, instead in self.lex.pack.cues.glued:
            if speaker.name.startswith(glue) and not self.lex.is_body(speaker.name.split()[0]):
                return Speaker(name=instead + speaker.name[len(glue) :], role=speaker.role, span=speaker.span)
        return speaker

    def somebody(self, words: Sequence[Word], start: int, end: int) -> tuple[int, int] | None:
        """Return which of the words from `start` to `end` name or describe a person or body, if they begin with it."""
        row = words[start:end]
        head = self._head_end(row)
        name = next(iter(self.register.runs.names(row)), None)
        if name is not None and name.start <= head:
            entity = self.register.known(row, name)
            shown = name.titled < name.start or (entity is not None and (entity.person or entity.maybe))
            shown |= any(self._stands_alone(word) for word in row[name.start : name.end])
            return (start, start + name.end) if shown else None
        if self.inserted_name(words, end) is not None and row[0].tags & {"det", "poss"}:
            return start, end
        at = next((at for at in range(head) if self.lex.is_title(row[at].low) or self.lex.is_body(row[at].low)), None)
        if at is None or not (at == start == 0 or row[0].tags & {"det", "poss"}):
            return None
        return start, start + (at + 1 if at + 1 < head else self._bound_end(row, head))

    def _stands_alone(self, word: Word) -> bool:
        """Return whether a word alone names a body or a person: "Banco", "CGT", "Tomás"."""
        people = self.lex.pack.people
        given = word.low in people.masculine_names or word.low in people.feminine_names
        return given or self.lex.is_body(word.low) or (len(word.low) > 1 and self.text[word.start : word.end].isupper())

    def _bound_end(self, row: Sequence[Word], head: int) -> int:
        """Return where a description ends: with the noun, or the name, that a preposition binds to its head."""
        at = head + 1
        while at < len(row) and row[at].tags & {"det", "poss", "bind"}:
            at += 1
        cue = row[at].cue if at < len(row) else None
        if at < len(row) and ("inf" in row[at].tags or (cue is not None and cue.forms == {"base"})):
            return head  # "le scientifique de conclure"
        at += 1
        while at < len(row) and row[at].capital and not self.lex.pack.syntax.nouns_capitalised:
            at += 1
        return at if head < len(row) and at <= len(row) else head

    def remember(self, sentence: int, speaker: Speaker, through: str | None) -> None:
        """Note that `speaker` spoke in `sentence`, `through` what."""
        if through is not None:
            self.channels.append((through.lower(), speaker))
        entity = self.register.named(speaker.name)
        self.spoke.append((sentence, entity, speaker))
        words = tuple(self.lex.without_article(word) for word in speaker.name.lower().split())
        if len(words) > 2 - bool(self.lex.pack.syntax.article):
            body = entity or Entity(name=speaker.name, parts=words, person=False)
            self.bodies |= dict.fromkeys(words, body)

    def last(self, since: int = 0) -> Speaker | None:
        """Return who spoke last, if it was in sentence `since` or later."""
        return self.spoke[-1][2] if self.spoke and self.spoke[-1][0] >= since else None

    def left_out(self, verb: Word, kind: str | None, sentence: int) -> Speaker | None:
        """Return who speaks where the subject is left out: who spoke last, if the verb agrees, else who fits it."""
        last = self.last(sentence - 1)
        entity = self.register.named(last.name) if last is not None else None
        if kind == "1":
            return None
        if self.register.titled.reads and last is None:
            return self.register.titled.left_out(sentence, self.spoke)
        topic = self.topic(verb, sentence) if kind is None else None
        if topic is not None:
            return topic
        if last is None or (kind in {"m", "f"} and entity is not None and entity.person):
            found = self.pronouns.person(verb, sentence, kind if kind in {"m", "f"} else None)
            return Speaker(name=found.name, role=found.role) if found else None
        return Speaker(name=last.name, role=last.role)

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
        if self.register.titled.reads:
            return self.register.titled.central()
        entity = self.pronouns.central(None)
        return Speaker(name=entity.name, role=entity.role) if entity is not None else None

    def nearest(self, word: Word, sentence: int) -> Speaker | None:
        """Return the likeliest person before `word`, of any gender."""
        found = self.pronouns.person(word, sentence, None)
        return Speaker(name=found.name, role=found.role) if found else None

    def introduced(self, word: Word) -> Speaker | None:
        """Return the first person named before `word`: whom an interview is with."""
        if self.register.titled.reads:
            return self.register.titled.first()
        met = [mention.entity for mention in reversed(tuple(self.register.before(word.start)))]
        first = next((who for who in met if who.person), None) or next((who for who in met if who.maybe), None)
        return Speaker(name=first.name, role=first.role) if first is not None else None

    def named_in_title(self) -> Speaker | None:
        """Return whom the title begins with, by a full name."""
        if self.register.titled.reads:
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

    # ---- names

    def _named(self, words: Sequence[Word], start: int, end: int, sentence: int, span: Span) -> Speaker | None:
        if self.lex.pack.people.pointing and self.text.startswith(self.lex.pack.people.pointing, span[0]):
            return self._pointed_to(words[start:end], sentence, span)
        office = (at for at in range(start + 1, end) if self.register.runs.tells_office(words, at))
        end = next(office, end)
        row = words[start:end]
        names = [n for n in self.register.runs.names(row) if n.end > n.start]
        syntax = self.lex.pack.syntax
        head = len(row) if syntax.uncased or syntax.unspaced else self._head_end(row)
        if (
            names
            and not self._governed(row, names[-1])
            and names[-1].end == len(row)
            and (
                names[-1].start <= head
                or (names[-1].titled == 0 and names[-1].end - names[-1].start > 1)
                or self._titled_over_binder(row, names[-1], head)
            )
        ):
            name = names[-1]
            entity = self.register.entity(row, name)
            if entity is not None and self._is_person(entity, row, name):
                role = self._role(row, name) or entity.role
                return Speaker(name=entity.name, role=role, span=span)
            if entity is not None and len(row) == 1:
                return Speaker(name=entity.name, role=entity.role, span=span)
        inserted = self.inserted_name(words, end)
        if inserted is not None and not self.register.is_body(row[head - 1].low):
            return Speaker(name=inserted.name, role=self._text(row), span=span)
        return self._described(row, sentence, span)

    def _governed(self, row: Sequence[Word], name: Named) -> bool:
        """Return whether a name is no head: behind a preposition, or an owner ("kolega z Haskaru", "matka Jana")."""
        raw = self.text[row[name.start].start : row[name.end - 1].end]
        owned = name.start > 0 and row[name.start - 1].low in self.lex.nominatives
        if owned and in_subject_case(raw, self.lex) is not None:
            return True
        at = name.titled
        return self.lex.pack.syntax.cases and at > 1 and "prep" in row[at - 1].tags and name.end - name.start == 1

    def _pointed_to(self, row: Sequence[Word], sentence: int, span: Span) -> Speaker | None:
        """Return the person whom words like 这位 point back to: a description that ends so, or who is talked of."""
        same = self._described(row, sentence, span)
        if same is not None and same.name != self._text(row):
            return same
        found = self.pronouns.person(row[0], sentence, None)
        last = Speaker(name=found.name, role=found.role) if found else self.last(sentence - 1)
        return last and Speaker(name=last.name, role=last.role, span=span)

    @staticmethod
    def _head_end(row: Sequence[Word]) -> int:
        """Return where the head noun phrase ends: at its first binding preposition."""
        return next((i for i, w in enumerate(row) if "bind" in w.tags and i), len(row))

    def _titled_over_binder(self, row: Sequence[Word], name: Named, head: int) -> bool:
        """Return whether a title with "of" leads to a name: "Secretary of State Ann Lee"."""
        between = row[head : name.titled]
        field = any(word.kind == "word" and word.tags.isdisjoint({"det", "prep", "bind", "poss"}) for word in between)
        if field and head and self.register.is_title(row[head - 1].low) and not self.lex.pack.syntax.cases:
            return name.end - name.start > 1  # "le député d'opposition Karim Lund"
        if head == 0 or not (row[head - 1].capital and self.register.is_title(row[head - 1].low)):
            return False
        return name.end - name.start >= 2

    def _is_person(self, entity: Entity, row: Sequence[Word], name: Named) -> bool:
        return (
            entity.person or name.titled < name.start or any(self.register.is_title(w.low) for w in row[: name.start])
        )

    def _role(self, row: Sequence[Word], name: Named) -> str | None:
        before = list(row[: name.start])
        while before and "det" in before[0].tags:
            before = before[1:]
        while before and before[-1].kind == "mark":
            before = before[:-1]
        return self.text[before[0].start : before[-1].end] if before else None

    def inserted_name(self, words: Sequence[Word], end: int) -> Entity | None:
        """Return the person named behind a description: "the harbourmaster, Ada Lund,"."""
        if end + 1 >= len(words) or words[end].low != ",":
            return None
        rest = words[end + 1 : end + 8]
        for name in self.register.runs.names(rest):
            closed = (
                name.end >= len(rest) or rest[name.end].low in {",", ".", "—", "–"} or rest[name.end].kind == "quote"
            )
            if name.titled <= self.lex.is_body(rest[0].low) and closed:
                entity = self.register.entity(rest, name)
                return entity if entity is not None and (entity.person or entity.maybe) else None
            return None
        return None

    # ---- descriptions

    def _text(self, row: Sequence[Word]) -> str:
        written, low = self.text[row[0].start : row[-1].end], row[-1].low
        head_first = self.lex.pack.syntax.cases and not self.lex.pack.syntax.verb_final
        return written if head_first and len(row) > 1 else self.lex.in_base_case(written, low)

    def _described(self, row: Sequence[Word], sentence: int, span: Span) -> Speaker | None:
        """Return whom a description points back to ("the council"), or itself as written."""
        if self.lex.pack.syntax.unspaced:
            named = Speaker(name=self._without_time(self._text(row)), span=span)
            met = (mention.entity for mention in self.register.up_to(sentence))
            return unspaced_described.described(row, named, self.spoke, met, self.lex)
        meant = self._stood_for(row, sentence)
        if meant is not None:
            return Speaker(name=meant.name, role=meant.role, span=span)
        new = row[0].low in self.lex.pack.syntax.indefinite_determiners
        definite = not new and "poss" not in row[0].tags and ("det" in row[0].tags or self._bare_role(row))
        lex = self.lex
        head = row[0] if lex.pack.syntax.article else row[self._head_end(row) - 1]
        if definite and len(row) <= 4:
            alone = head is row[-1] or self.lex.pack.syntax.article != ""
            written = alone and head.low in self.lex.pack.cues.said_before
            before = self._author(head.low, sentence) if written else None
            if before is not None:
                return Speaker(name=before.name, role=before.role, span=span)
            low = lex.without_article(head.low)
            low = role_of(low, lex) if lex.pack.syntax.cases else low
            known = self._with_role(low, sentence) if lex.is_title(low) else self.bodies.get(low)
            known = (
                known
                or bearer(row[0], sentence, self.register, self.pronouns)
                or only_present(row[0], head, sentence, self.register)
            )
            if known is not None:
                return Speaker(name=known.name, role=known.role, span=span)
        return Speaker(name=self._without_time(self._text(row)), span=span)

    def _stood_for(self, row: Sequence[Word], sentence: int) -> Entity | None:
        """Return who was named before and has a role that a word like "парламентарий" stands for, else who fits."""
        first = role_of(row[0].low, self.lex)
        low = " ".join((first, *(word.low for word in row[1:])))
        roles = next((roles for word, roles in self.lex.pack.people.stand_ins if word == low), None)
        if roles is None:
            return None
        known = next((who for role in (low, *roles) if (who := self._with_role(role, sentence))), None)
        return known or (None if roles else self.pronouns.person(row[0], sentence, None))

    def _bare_role(self, row: Sequence[Word]) -> bool:
        """Return whether a role or body stands alone in a language without articles."""
        low = row[0].low
        known = self.register.is_title(low) or self.register.is_body(low) or low in self.lex.pack.cues.said_before
        article = self.lex.without_article(low) != low
        return (self.lex.pack.syntax.cases or article) and len(row) == 1 and known

    def _without_time(self, name: str) -> str:
        """Cut a word of time that is written onto the name, in scripts without blanks."""
        for time in () if self.lex.pack.syntax.uncased else self.lex.pack.syntax.times:
            if name.endswith(time) and len(name) > len(time) + 1 and not name[-1].isascii():
                return name[: -len(time)].rstrip()
        return name

    def _author(self, head: str, sentence: int) -> Speaker | None:
        """Return whose statement "the statement" is: the last that was named so, else what was said just before."""
        head = self.lex.without_article(head)
        named = next((speaker for through, speaker in reversed(self.channels[-20:]) if head in through.split()), None)
        return named or (self.last(sentence - 2) if self._of_somebody(head) else None)

    def _of_somebody(self, head: str) -> bool:
        """Return whether a writing is spoken through ("the letter"), not its own source ("the verdict")."""
        return head in self.lex.pack.cues.channel_nouns or self.lex.pack.syntax.verb_final

    def _with_role(self, head: str, sentence: int) -> Entity | None:
        for mention in self.register.up_to(sentence):
            role = mention.entity.role
            if role and head in {role_of(self.lex.without_article(word), self.lex) for word in role.lower().split()}:
                return mention.entity
        named = self._by_role.get(head, {}) if self.lex.pack.syntax.gendered_determiners else {}
        return next(iter(named.values())) if len(named) == 1 else None  # named only later

    @cached_property
    def _by_role(self) -> dict[str, dict[str, Entity]]:
        """Those who are named with a role, by each of its words and their names."""
        out: dict[str, dict[str, Entity]] = {}
        for entity in self.register.entities.values():
            for word in (entity.role or "").lower().split():
                out.setdefault(word, {})[entity.name] = entity
        return out
