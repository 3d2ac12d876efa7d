"""Whom a description means: "the council", "the statement", "the mayor" point back to who was named before."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from headwater.read.names.ages import somebody_aged
from headwater.read.names.agreement import bearer, only_present
from headwater.read.names.cases import role_of, writing_of
from headwater.read.names.centers import fits
from headwater.read.names.in_sources import as_written, head_end
from headwater.read.names.mentions import Entity, Register
from headwater.read.names.portrayed import is_new, portrayed
from headwater.read.names.pronouns import Pronouns
from headwater.read.unspaced import described as unspaced_described
from headwater.read.words.lexicon import Lexicon, gender_of, gender_shown_by
from headwater.read.words.word import Word
from headwater.text.spans import Span
from headwater.values import Speaker

#: Words of a description that points back, at most.
_LONG = 4
#: Over how many sentences the only one of a gender is looked for, whom a role with an age means.
_FAR = 1000


class Descriptions:
    """Resolves descriptions in text order."""

    def __init__(self, text: str, register: Register, pronouns: Pronouns, lex: Lexicon) -> None:
        self.text, self.register, self.pronouns, self.lex = text, register, pronouns, lex
        #: Bodies that spoke, by each word of their names, the last one first to be meant.
        self.bodies: dict[str, Entity] = {}
        self._stand_ins = dict(lex.pack.people.stand_ins)
        #: Nouns that tell anew of somebody named before.
        self._telling = lex.pack.people.describing | lex.pack.people.trades
        #: Whom the trades mean that the text told of without a name before.
        self._anew: dict[str, Entity] = {}
        #: What was spoken through, in lower case, with its speaker: "in a written statement".
        self.channels: list[tuple[str, Speaker]] = []

    def remember(self, speaker: Speaker, entity: Entity | None, through: str | None) -> None:
        """Note that `speaker` spoke, `through` what."""
        if through is not None:
            self.channels.append((through.lower(), speaker))
        written = speaker.name.lower().split()
        if len(written) > 2 - bool(self.lex.pack.syntax.article):
            words = tuple(self.lex.without_article(word) for word in written)
            body = entity or Entity(name=speaker.name, parts=words, person=False)
            self.bodies |= dict.fromkeys(words, body)

    def of(self, row: Sequence[Word], sentence: int, span: Span) -> Speaker | None:
        """Return whom a description points back to ("the council"), or itself as written."""
        if self.lex.pack.syntax.unspaced:
            named = Speaker(name=self._without_time(as_written(self.text, row, self.lex)), span=span)
            met = (mention.entity for mention in self.register.up_to(sentence))
            return unspaced_described.described(row, named, self.pronouns.spoke, met, self.lex)
        meant = self._stood_for(row, sentence) or somebody_aged(row, sentence, self.register, self.pronouns)
        if meant is not None:
            return Speaker(name=meant.name, role=meant.role, span=span)
        known = self._known(row, sentence) or self._pointed_at(row, sentence)
        if known is not None:
            return Speaker(name=known.name, role=known.role, span=span)
        written = self._without_time(as_written(self.text, row, self.lex))
        return Speaker(name=self.lex.as_subject(written) if len(row) == 1 else written, span=span)

    def _known(self, row: Sequence[Word], sentence: int) -> Entity | Speaker | None:
        """Return who was named before whom a definite description means."""
        lex, syntax = self.lex, self.lex.pack.syntax
        new = row[0].low in syntax.indefinite_determiners
        if syntax.cases_show_subjects and len(row) <= _LONG and not any(word.capital for word in row):
            row = row[-1:] if writing_of(row[-1].low, lex) is not None else row  # "stručném | prohlášení"
        owned = any("poss" in word.tags for word in row)
        pointing = len(row) > 1 and "point" in row[-1].tags  # "gubernur itu"
        row = row[:-1] if pointing else row
        # "se arată în comunicat": behind a preposition a noun goes without the article that ends it
        bare = bool(syntax.definite_endings) and syntax.subject_dropped and row[0].low in lex.pack.cues.said_before
        bare = bare and all(word.low in syntax.adjectives for word in row[1:])  # "în comunicatul citat"
        definite = not new and not owned and (pointing or bare or "det" in row[0].tags or self._bare_role(row))
        if new and syntax.stands_second and row[-1].low in lex.pack.cues.channel_nouns:
            return self.pronouns.last(sentence - 1)  # "hieß es in einer Mitteilung": of who spoke just now
        if not definite or len(row) > _LONG:
            return None
        head = row[0] if syntax.article or row[0].low in lex.definite else row[head_end(row) - 1]
        alone = head is row[-1] or syntax.article != "" or all(word.low in syntax.adjectives for word in row[1:])
        writing = alone and head.low in lex.pack.cues.said_before
        author = self._author(head.low, sentence, row[0].start) if writing else None
        if author is not None:
            return author
        low = lex.without_article(head.low)
        low = role_of(low, lex) if syntax.cases else low
        same, far = any(word.low in syntax.same_words for word in row), _FAR if self._aged(row) else 1
        return (
            (self._with_role(low, sentence) if lex.is_title(low) else self.bodies.get(low))
            or bearer(row[0], sentence, self.register, self.pronouns)
            or (None if same else only_present(row[0], head, sentence, self.register, far=far))
        )

    def _pointed_at(self, row: Sequence[Word], sentence: int) -> Entity | None:
        """Return whom the text tells of, where a word that points closes a new description: "pria asal Tolvik itu"."""
        people, head = self.lex.pack.people, row[0].low
        if "point" not in row[-1].tags or head not in people.describing:
            return None
        told = (pair for line in self.register.sentences[: sentence + 1] for pair in pairwise(line.words))
        new = self.lex.pack.syntax.indefinite_determiners
        if any(first.low in new and second.low == head for first, second in told):
            return None  # "Seorang pria …": he stays without a name
        gender = "m" if head in people.masculine_titles else "f" if head in people.feminine_titles else None
        return self.pronouns.person(row[0], sentence, gender)

    def _aged(self, row: Sequence[Word]) -> bool:
        """Return whether a role stands with an age: "le patron de 52 ans"."""
        end = head_end(row)
        return end < len(row) and all(word.kind == "number" for word in row[end + 1 :])

    def pointed_to(self, row: Sequence[Word], sentence: int, span: Span) -> Speaker | None:
        """Return the person whom words like 这位 point back to: a description that ends so, or who is talked of."""
        same = self.of(row, sentence, span)
        if same is not None and same.name != as_written(self.text, row, self.lex):
            return same
        found = self.pronouns.person(row[0], sentence, None)
        last = Speaker(name=found.name, role=found.role) if found else self.pronouns.last(sentence - 1)
        return last and Speaker(name=last.name, role=last.role, span=span)

    def _stood_for(self, row: Sequence[Word], sentence: int) -> Entity | None:
        """Return who was named before and has a role that a word like "парламентарий" stands for, else who fits."""
        syntax = self.lex.pack.syntax
        if row[0].low in syntax.indefinite_determiners and len(row) > 1:
            return None
        gender = gender_shown_by(row[0].low, row[min(1, len(row) - 1)].low, syntax)
        row = row[1:] if "det" in row[0].tags and len(row) > 1 else row
        first = role_of(row[0].low, self.lex)
        low = " ".join((first, *(word.low for word in row[1:])))
        low = next((noun for noun in self._nouns(row, low) if noun in self._stand_ins), low)
        roles = self._stand_ins.get(low)
        if roles is None:
            noun = next((noun for noun in self._nouns(row, low) if noun in self._telling), None)
            return self._described_anew(row, noun, gender or self._gender_of(noun), sentence) if noun else None
        shown = self._gender_of(low) if gender is None else None
        known = next((who for role in (low, *roles) if (who := self._with_role(role, sentence))), None)
        found = self.pronouns.person(row[0], sentence, gender) if known is None else None
        found = self._only_without_role(found, sentence) if roles else found
        if found is not None and shown is not None and found.gender != shown:
            return known  # "yaşlı kadın" is nobody whose gender nothing shows
        mere = first in self.lex.pack.people.persons or self.lex.is_title(first)
        if found is not None and mere and found.role is not None and self.lex.pack.syntax.cases_show_subjects:
            return known  # a prosecutor is no "zatrzymany"
        described = found is not None and not found.parts  # "souffle un joueur … se défend l'intéressé"
        return known or (self.pronouns.other(row[0], gender, sentence) if described else found)

    def _only_without_role(self, found: Entity | None, sentence: int) -> Entity | None:
        """Return a person if no other is named up to a sentence, and nobody told the role: "X, élu | … l'élue"."""
        told = (mention.entity for mention in self.register.up_to(sentence))
        met = {who.name for who in told if who.person and who.parts}
        return found if found is not None and found.role is None and met == {found.name} else None

    def _nouns(self, row: Sequence[Word], low: str) -> Iterator[str]:
        """Yield a description, and what of it stands behind its adjectives: "ervaren | oefenmeester"."""
        yield low
        syntax = self.lex.pack.syntax
        for at in range(1, len(row) if syntax.stands_second or syntax.verb_final or syntax.adjective_endings else 0):
            adjective = row[at - 1].low.endswith(syntax.adjective_endings or "")  # "sedmadvacetiletá | závodnice"
            if row[at - 1].kind == "word" and adjective:
                yield " ".join(word.low for word in row[at:])

    def _gender_of(self, low: str) -> str | None:
        """Return the gender of a noun for men or women alone, where determiners show none."""
        people, noun = self.lex.pack.people, low.rpartition(" ")[2]
        woman = noun in people.feminine_titles or noun.endswith(people.feminine_title_endings or "-")
        shown = "f" if woman else "m" if noun in people.masculine_titles else None
        return shown or (gender_of(noun, self.lex.pack.syntax) if self.lex.pack.syntax.cases_show_subjects else None)

    def _described_anew(self, row: Sequence[Word], low: str, gender: str | None, sentence: int) -> Entity | None:
        """Return the only person of a gender, or whom the text is about, whom a word describes anew: "l'actrice".

        Whom the text told of by that word stays without a name: "Un homme a crié … dit l'homme".
        """
        if gender is None:
            return None
        known = self._with_role(low, sentence)
        cased = self.lex.pack.syntax.cases_show_subjects
        if known is None and cased and (low in self._anew or is_new(row, sentence, self.register)):
            return self._anew.get(low)
        met = {mention.entity.name: mention.entity for mention in self.register.up_to(sentence)}
        newcomer = any(low.rsplit(maxsplit=1)[-1] in who.name.lower().split() for who in met.values() if not who.parts)
        if known is not None or newcomer:
            return known
        fit = [who for who in met.values() if who.parts and who.person and fits(who, gender)]
        heads = {mention.entity.name for mention in self.register.up_to(sentence) if mention.heads}
        if self.lex.definite or cased:  # "a spus Dan Pop … bărbatul"
            heads |= {speaker.name for _, _, speaker in self.pronouns.spoke[-1:]}
        only = fit[0] if len(fit) == 1 and fit[0].name in heads else self.pronouns.central(gender)
        if only is not None and low in self.lex.pack.people.trades:
            told = sum(mention.entity is only for mention in self.register.up_to(sentence))
            told += sum(entity is only for _, entity, _ in self.pronouns.spoke)
            only = only if only.role is None and told > 1 else None
        if only is None and cased and len(row) == 1 and fit:
            only = portrayed(low, fit[0], self.pronouns.protagonist(gender), sentence, self.register)
            self._anew |= {low: only} if only is not None else {}
        return only

    def _bare_role(self, row: Sequence[Word]) -> bool:
        """Return whether a role or body stands alone in a language without articles."""
        low = row[0].low
        known = self.register.is_title(low) or self.register.is_body(low) or low in self.lex.pack.cues.said_before
        article = self.lex.without_article(low) != low
        return (self.lex.pack.syntax.cases or article) and len(row) == 1 and known

    def _without_time(self, name: str) -> str:
        """Cut a word of time that is written onto the name, in scripts without blanks."""
        blanks = self.lex.pack.syntax.uncased or name[-1:].isascii()
        for time in () if blanks else self.lex.pack.syntax.times:
            if name.endswith(time) and len(name) > len(time) + 1:
                return name[: -len(time)].rstrip()
        return name

    def _author(self, head: str, sentence: int, before: int) -> Speaker | None:
        """Return whose statement "the statement" is: the last that was named so, else what was said just before.

        Where articles show gender, one that the text tells of for the first time is nobody's whom it named before.
        """
        head = self.lex.without_article(head)
        named = next((speaker for through, speaker in reversed(self.channels[-20:]) if head in through.split()), None)
        told = not self.lex.pack.syntax.object_articles or self.lex.folded(self.text[:before]).find(head) >= 0
        return named or (self.pronouns.last(sentence - 2) if told and self._of_somebody(head) else None)

    def _of_somebody(self, head: str) -> bool:
        """Return whether a writing is spoken through ("the letter"), not its own source ("the verdict")."""
        channels = self.lex.pack.cues.channel_nouns
        return head in channels or (self.lex.pack.syntax.verb_final and not channels)

    def _with_role(self, head: str, sentence: int) -> Entity | None:
        """Return who was named last with this role, else with one written in one with it ("finansministern")."""
        longer: Entity | None = None
        ends = head in self.lex.pack.people.title_endings
        for mention in self.register.up_to(sentence):
            roles = [
                role_of(self.lex.without_article(word), self.lex)
                for word in (mention.entity.role or "").lower().split()
            ]
            if head in roles or any(self.lex.possessed(role) == head for role in roles):
                return mention.entity  # "Müdür": "İlçe Tarım Müdürü"
            longer = longer or (mention.entity if ends and any(role.endswith(head) for role in roles) else None)
        if longer is not None:
            return longer
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
