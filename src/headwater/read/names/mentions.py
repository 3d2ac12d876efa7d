"""Who is named in an article: every run of names, at its fullest, with role and gender where the text shows them."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property
from operator import attrgetter

from msgspec import Struct

from headwater.read.names.beginnings import Named
from headwater.read.names.described import described, introduced
from headwater.read.names.forms import bare, gender_shown, parts_of, plainer_form, subject_form
from headwater.read.names.places import OPENS, aged, before_verb, heads, role_before, role_behind
from headwater.read.names.runs import NameRuns
from headwater.read.names.titled import Titled
from headwater.read.unspaced import names as unspaced_names
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Sentence, Word

#: How many letters two forms of one given name share.
_STEM = 3
#: How many words a full name has at least, and that of a person at most: more are a headline's or a caption's.
FULL, _LONGEST = 2, 4
#: How many mentions back a pronoun may point, and a role.
_NEAR, _ROLES = 60, 500
#: Classes of words that a group of verbs begins with.
_VERBS = frozenset({"verb", "aux", "modal", "neg"})


class Entity(Struct, gc=False):
    """A person or body that the article names; `parts` are the words of the fullest name."""

    name: str
    parts: tuple[str, ...]
    person: bool
    #: May be a person for all that is known: two names or more, and no word of a body.
    maybe: bool = False
    #: m, f, or None where nothing shows it.
    gender: str | None = None
    role: str | None = None


class Mention(Struct, frozen=True, gc=False):
    """One naming of an entity: its first code point, its sentence, and whether it heads the sentence."""

    at: int
    sentence: int
    entity: Entity
    heads: bool
    #: Whether it heads a clause within the sentence.
    opens: bool = False


class Register:
    """All entities and mentions of one article."""

    def __init__(self, text: str, sentences: Sequence[Sentence], lex: Lexicon, about: Entity | None = None) -> None:
        self.text, self.sentences, self.lex = text, sentences, lex
        #: Whom the title begins with, by a full name.
        self.about = about
        #: The names of the title, which are read where they are asked for.
        self.heading: Callable[[], Register] | None = None
        self.titled = Titled(text, sentences, lex)
        self.entities: dict[str, Entity] = {}
        self.mentions: list[Mention] = []
        #: The last words of names with an age, where a script shows no names.
        self._aged: set[str] = set()
        self._by_name: dict[str, Entity] | None = None
        self._cased = lex.pack.syntax.cases_show_subjects
        self.runs = NameRuns(text, sentences, lex)
        found = [
            (number, row.words, name, parts_of(row.words, name, self.lex))
            for number, (row, names) in enumerate(zip(sentences, self.runs.of_sentences(), strict=True))
            for name in names
        ]
        for _, words, name, parts in found:
            if name.end - name.start > 1:
                self._enter(words, name, parts)
        if lex.pack.people.single_names:
            self._enter_single(found)
        plain = bare(lex.pack.tag)
        alone = {plain[words[n.start].low] for _, words, n, _ in found if n.end - n.start == 1}
        if about is not None and about.parts[-1] in alone:
            self.entities.setdefault(about.parts[-1], about)
        self._know_persons(alone)
        self._know_by_names()
        for number, words, name, parts in found:
            entity = self._entity(words, name, parts)
            if entity is not None:
                behind = name.titled > 0 and words[name.titled - 1].low == ","
                first = (behind or name.titled < OPENS) and heads(words, name, lex)
                opens = behind and before_verb(words, name)
                self.mentions.append(Mention(words[name.start].start, number, entity, first, opens))
        self._describe(sentences)
        self.mentions.sort(key=attrgetter("at"))

    def told_of(self, heading: "Register") -> None:
        """Take persons whom a title names for mentioned before the text."""
        for mention in heading.mentions:
            named = mention.entity
            if named.person and named.parts:
                known = self.entities.get(named.parts[-1]) or self._by_first.get(named.parts[0])
                who = known or self.entities.setdefault(named.parts[-1], named)
                self.mentions.insert(0, Mention(at=-1, sentence=-1, entity=who, heads=True))

    @cached_property
    def in_title(self) -> Sequence[Entity]:
        """Persons whom the title names, each as the text names them, if it does."""
        told: dict[str, Entity] = {}
        for mention in self.heading().mentions if self.heading is not None else ():
            parts = mention.entity.parts
            who = (self.entities.get(parts[-1]) or self._by_first.get(parts[0])) if parts else None
            who = who or mention.entity
            if parts and (who.person or who.maybe):
                told[who.name] = who
        return list(told.values())

    @cached_property
    def _by_first(self) -> dict[str, Entity]:
        """Persons named in full, by a first name or first surname of one alone: "Ada", "Ruiz" of "Ada Ruiz Gil"."""
        people, syntax = self.lex.pack.people, self.lex.pack.syntax
        out: dict[str, Entity] = {}
        twice = set[str]()
        for entity in () if syntax.cases or syntax.uncased or syntax.unspaced else tuple(self.entities.values()):
            first = entity.parts[0]
            given = first in people.masculine_names or first in people.feminine_names
            if len(entity.parts) < FULL or not (given or (entity.person and not syntax.nouns_capitalised)):
                continue
            surname = next((part for part in entity.parts[1:-1] if part not in self.lex.given), first)
            for part in {first, surname}:
                if part in out and out[part] is not entity:
                    twice.add(part)
                out[part] = entity
        return {first: entity for first, entity in out.items() if first not in twice}

    def _enter_single(self, found: Sequence[tuple[int, Sequence[Word], Named, tuple[str, ...]]]) -> None:
        """Add those who have but one name: a rare word before a verb that is no place, body or part of a name."""
        full = {part for entity in self.entities.values() for part in entity.parts}
        for _, words, name, parts in found:
            low, end = words[name.start].low, name.end
            if end - name.start > 1 or low in full or self.is_body(low) or self.runs.capitals.is_place(low):
                continue
            verb = words[end] if end < len(words) else None
            acts = verb is not None and (verb.cue is not None or not verb.tags.isdisjoint(_VERBS))
            opens = not name.titled or (words[name.titled - 1].low == "," and before_verb(words, name))
            if low in self.lex.given or (acts and opens and self.runs.is_rare(low)):
                written = subject_form(self.text, words, name, self.lex)
                self.entities.setdefault(parts[-1], Entity(name=written, parts=parts, person=True))

    def _describe(self, sentences: Sequence[Sentence]) -> None:
        """Add those who are described at the head of a sentence without a name, or introduced by a relative clause."""
        if not self.lex.pack.syntax.gendered_determiners:
            return
        named = {mention.sentence for mention in self.mentions if mention.heads or mention.opens}
        roles = {word for who in self.entities.values() for word in (who.role or "").lower().split()}
        for number, row in enumerate(sentences):
            place = described(row.words, self.lex, roles) if number not in named and row.words else None
            for first, found in ((True, place), (False, introduced(row.words, self.lex))):
                if found is not None:
                    start, end, gender = found
                    name = self.text[row.words[start].start : row.words[end - 1].end]
                    who = Entity(name=name, parts=(), person=True, gender=gender)
                    self.mentions.append(Mention(row.words[start].start, number, who, heads=first))

    def _know_persons(self, alone: Collection[str]) -> None:
        """Take for persons those with a known given name or a title, and those whom the text calls by surname alone."""
        cased = self.lex.pack.syntax.cases_show_subjects
        for key, entity in self.entities.items():
            first = entity.parts[0]
            given = first in self.lex.given or first.partition("-")[0] in self.lex.given
            shown = entity.gender is not None or entity.role is not None or given
            shown |= self.lex.pack.syntax.unspaced or key in self._aged
            entity.maybe = entity.person and len(entity.parts) > 1
            entity.maybe &= not (cased and first in self.runs.capitals.places)  # "w Górze Białej"
            entity.person = entity.person and (shown or key in alone)

    def _know_by_names(self) -> None:
        """Let a by-name stand for who is named in full, where no blanks part words: 老陈, 陈老师 for 陈国强."""
        if not self.lex.pack.syntax.unspaced:
            return
        persons = {key: entity for key, entity in self.entities.items() if entity.person}
        for key, entity in persons.items():
            full = unspaced_names.full_name(key, persons, self.runs.script)
            named = persons.get(full) if full is not None else None
            if named is not None and {named.gender, entity.gender} != {"m", "f"}:
                named.gender = named.gender or entity.gender
                self.entities[key] = named

    def before(self, at: int) -> Iterable[Mention]:
        """Yield the mentions before code point `at`, nearest first."""
        first = bisect_left(self.mentions, at, key=attrgetter("at"))
        return reversed(self.mentions[max(0, first - _NEAR) : first])

    def up_to(self, sentence: int) -> Iterable[Mention]:
        """Yield the mentions up to the end of a sentence, nearest first."""
        after = bisect_right(self.mentions, sentence, key=attrgetter("sentence"))
        return reversed(self.mentions[max(0, after - _ROLES) : after])

    def of_sentence(self, sentence: int) -> Sequence[Mention]:
        """Return the mentions in a sentence."""
        first = bisect_left(self.mentions, sentence, key=attrgetter("sentence"))
        return self.mentions[first : bisect_right(self.mentions, sentence, lo=first, key=attrgetter("sentence"))]

    def named(self, name: str) -> Entity | None:
        """Return the entity with this fullest name."""
        if self._by_name is None:
            self._by_name = {entity.name: entity for entity in self.entities.values()}
        return self._by_name.get(name)

    def is_title(self, low: str) -> bool:
        """Return whether a word is a title or role of a person."""
        return self.lex.is_title(low)

    def is_body(self, low: str) -> bool:
        """Return whether a word names a body that speaks."""
        return self.lex.is_body(low)

    def _enter(self, words: Sequence[Word], name: Named, parts: tuple[str, ...]) -> None:
        if len(parts) < 2 and name.titled == name.start and not self.lex.pack.syntax.unspaced:
            return
        known, written = self.entities.get(parts[-1]), subject_form(self.text, words, name, self.lex)
        if known is not None and self._namesake(known, parts):
            named = Entity(name=written, parts=parts, person=True, maybe=True)
            self._learn(self.entities.setdefault(" ".join(parts), named), words, name, written)
            return
        if known is not None and len(known.parts) >= len(parts):
            if len(known.parts) == len(parts) and self.lex.pack.syntax.cases:
                known.name = plainer_form(known.name, written, self.lex)
            elif known.parts == parts and self.lex.pack.people.name_endings:
                known.name = min(known.name, written, key=len)  # "Ada Lunds hus"
            self._learn(known, words, name, written)
            return
        entity = Entity(
            name=written,
            parts=parts,
            person=len(parts) <= _LONGEST
            and not any(map(self.lex.bodies.__getitem__, parts))
            and not (self._cased and self._is_body_form(words[name.start].low)),
        )
        if known is not None:
            entity.gender, entity.role = known.gender, known.role
        self._learn(entity, words, name, written)
        self.entities[parts[-1]] = entity

    def _is_body_form(self, low: str) -> bool:
        """Return whether a word is a body in another case than a subject's: "Radia" of "Radia Fala"."""
        body = self.lex.without_case(low)
        return body is not None and self.is_body(body)

    def _namesake(self, known: Entity, parts: tuple[str, ...]) -> bool:
        """Return whether a full name shares only the surname with another one: "Zoya Gnat" beside "Boris Gnat"."""
        if self.lex.pack.syntax.uncased:  # "أم طارق" beside "أبو طارق"
            first, links = (parts[0], known.parts[0]), self.lex.pack.people.name_links
            given = all(part in self.lex.given or part in links for part in first)
            return given and first[0] not in known.parts and first[1] not in parts
        if not self.lex.pack.syntax.cases or len(parts) != len(known.parts) or len(parts) < 2:
            return False
        size = min(len(parts[0]), len(known.parts[0]), _STEM)
        return parts[0][:size] != known.parts[0][:size]

    def _learn(self, entity: Entity, words: Sequence[Word], name: Named, written: str) -> None:
        """Take gender from titles and given names, the role from the titles before the name as `written`."""
        apposed, named = role_before(words, name, self.lex), name.titled < name.start
        titles = [self.lex.without_article(w.low) for w in words[name.titled : name.start]] if named else []
        if apposed is not None:
            titles.append(words[apposed].low)
        if entity.gender is None:
            entity.gender = gender_shown(words, name, titles, written.lower().split()[0], self.lex)
        if apposed is not None or (self.lex.pack.syntax.unspaced and named):
            entity.person = True
        if self.lex.pack.syntax.uncased and aged(words, name, self.lex):
            self._aged.add(entity.parts[-1])
        if entity.role is not None:
            return
        before = titles
        if self.lex.pack.syntax.cases:  # a degree is no role: "prof."
            before = [
                low for low in titles[: name.start - name.titled] if low not in self.lex.pack.sentences.abbreviations
            ]
        if named and (self.lex.pack.syntax.unspaced or any(self.is_title(low) and len(low) > 3 for low in before)):
            entity.role = self.text[words[name.titled].start : words[name.start].start].strip() or None
        elif apposed is not None and self.lex.pack.syntax.gendered_determiners:
            entity.role = self.text[words[apposed].start : words[name.titled - 2].end]
        elif self.lex.pack.syntax.gendered_determiners:
            behind = role_behind(words, name, self.lex)
            entity.role = self.text[words[behind[0]].start : words[behind[1] - 1].end] if behind is not None else None

    def entity(self, words: Sequence[Word], name: Named) -> Entity | None:
        """Return the entity that a name stands for, the fullest with the same last word; None for one never met."""
        return self._entity(words, name, parts_of(words, name, self.lex))

    def known(self, words: Sequence[Word], name: Named) -> Entity | None:
        """Return the entity that a name stands for, if it is one of the text's."""
        parts = parts_of(words, name, self.lex)
        return (self.entities.get(" ".join(parts)) or self.entities.get(parts[-1])) if parts else None

    def _entity(self, words: Sequence[Word], name: Named, parts: tuple[str, ...]) -> Entity | None:
        if not parts:
            return None
        last = self.entities.get(parts[-1])
        known = last if len(parts) == 1 else self.entities.get(" ".join(parts)) or last
        if known is None and len(parts) == 1:
            known = self._by_first.get(parts[0])
        if known is None:
            written = subject_form(self.text, words, name, self.lex)
            entity = Entity(name=written, parts=parts, person=self._is_shown(words, name, written))
            if entity.person:
                self._learn(entity, words, name, written)
            self.entities[parts[-1]] = entity
            return entity
        if name.titled < name.start and not any(self.is_body(part) for part in known.parts):
            known.person = True
            self._learn(known, words, name, subject_form(self.text, words, name, self.lex))
        if len(parts) > 1 and parts[0] not in known.parts and not (len(parts[0]) <= 2 or len(known.parts[0]) <= 2):
            return Entity(name=subject_form(self.text, words, name, self.lex), parts=parts, person=known.person)
        return known

    def _is_shown(self, words: Sequence[Word], name: Named, written: str) -> bool:
        """Return whether a title, a role, an age or a given name shows a person: "Su mujer, Nadia,"."""
        shown = name.titled < name.start or role_before(words, name, self.lex) is not None
        if shown and not (self.lex.pack.syntax.cases and self.lex.without_case(words[name.start].low) is not None):
            return True
        given = not self.lex.pack.cues.regular and written.lower() in self.lex.given
        return (given and "time" not in words[name.start].tags) or aged(words, name, self.lex)
