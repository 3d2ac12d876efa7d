"""Who is named in an article: every run of names, at its fullest, with role and gender where the text shows them."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from operator import attrgetter

from msgspec import Struct, structs

from headwater.read import unspaced_names
from headwater.read.cut import Sentence, Word
from headwater.read.described import described
from headwater.read.lexicon import Lexicon
from headwater.read.name_cases import in_subject_case, plainer
from headwater.read.name_runs import Named, NameRuns, without_ending
from headwater.read.titled import Titled

#: Words of a sentence within which a name opens it, and within which one behind a role does.
_OPENS, _ROLE = 3, 8
#: How many words of a role are read, and what stands in none.
_REACH, _NO_ROLE = 8, frozenset({"sub", "comp", "coord", "aux", "modal", "verb", "pron"})
#: How many letters two forms of one given name share.
_STEM = 3
#: How many words a full name has at least; an age is below.
_FULL, _OLDEST = 2, 120
#: How many mentions back a pronoun may point, and a role.
_NEAR, _ROLES = 60, 500


class Entity(Struct):
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
        self.text, self.lex = text, lex
        #: Whom the title begins with, by a full name.
        self.about = about
        self.titled = Titled(text, sentences, lex)
        self.entities: dict[str, Entity] = {}
        self.mentions: list[Mention] = []
        self._by_name: dict[str, Entity] | None = None
        self.runs = NameRuns(text, sentences, lex)
        found = [
            (number, row.words, name, self._parts(row.words, name))
            for number, row in enumerate(sentences)
            for name in self.runs.names(row.words)
        ]
        for _, words, name, parts in found:
            if name.end - name.start > 1:
                self._enter(words, name, parts)
        alone = {self._bare(words[n.start].low) for _, words, n, _ in found if n.end - n.start == 1}
        if about is not None and about.parts[-1] in alone:
            self.entities.setdefault(about.parts[-1], about)
        self._know_persons(alone)
        for number, words, name, parts in found:
            entity = self._entity(words, name, parts)
            if entity is not None:
                heads, opens = self._heads(words, name), self._heads_clause(words, name)
                self.mentions.append(Mention(words[name.start].start, number, entity, heads, opens))
        self._describe(sentences)

    def opens_with(self, words: Sequence[Word]) -> Entity | None:
        """Return the person named in full at the head of a title, before a mark or what is quoted: "Ada Lund: “No”"."""
        name = next(iter(self.runs.names(words)), None)
        entity = self.known(words, name) if name is not None and name.start == 0 else None
        if name is None or entity is None or len(entity.parts) < _FULL or not (entity.person or entity.maybe):
            return None
        closed = name.end < len(words) and words[name.end].kind in {"mark", "quote"}
        return structs.replace(entity, person=True) if closed else None

    @staticmethod
    def _aged(words: Sequence[Word], name: Named) -> bool:
        """Return whether an age stands behind a name: "Tanguy, 19 ans, …", "Trude (82)"."""
        behind = words[name.end : name.end + 4]
        at = 1 + (len(behind) > 1 and "bind" in behind[1].tags)  # "Josefa, de 81"
        if len(behind) <= at + 1 or behind[0].low not in {",", "("} or behind[at].kind != "number":
            return False
        young = behind[at].low.isdigit() and int(behind[at].low) < _OLDEST
        return young and (behind[at + 1].low in {",", ")"} or "time" in behind[at + 1].tags)

    @cached_property
    def _by_first(self) -> dict[str, Entity]:
        """Persons named in full, by a first name that only one of them has: "Tomasa" of "Tomasa Lund"."""
        people, syntax = self.lex.pack.people, self.lex.pack.syntax
        out: dict[str, Entity] = {}
        twice = set[str]()
        for entity in () if syntax.cases or syntax.uncased or syntax.unspaced else tuple(self.entities.values()):
            first = entity.parts[0]
            given = first in people.masculine_names or first in people.feminine_names
            if len(entity.parts) < _FULL or not (given or (entity.person and not syntax.nouns_capitalised)):
                continue
            if first in out and out[first] is not entity:
                twice.add(first)
            out[first] = entity
        return {first: entity for first, entity in out.items() if first not in twice}

    def _describe(self, sentences: Sequence[Sentence]) -> None:
        """Add those who are described at the head of a sentence, where no name stands there."""
        named = {mention.sentence for mention in self.mentions if mention.heads or mention.opens}
        roles = {word for who in self.entities.values() for word in (who.role or "").lower().split()}
        for number, row in enumerate(sentences):
            place = described(row.words, self.lex, roles) if number not in named and row.words else None
            if place is not None:
                start, end, gender = place
                name = self.text[row.words[start].start : row.words[end - 1].end]
                who = Entity(name=name, parts=(), person=True, gender=gender)
                self.mentions.append(Mention(row.words[start].start, number, who, heads=True))
        self.mentions.sort(key=attrgetter("at"))

    def _know_persons(self, alone: Collection[str]) -> None:
        """Take for persons those with a known given name or a title, and those whom the text calls by surname alone."""
        people = self.lex.pack.people
        for key, entity in self.entities.items():
            first = entity.parts[0]
            given = first in people.masculine_names or first in people.feminine_names
            shown = entity.gender is not None or entity.role is not None or given
            shown |= self.lex.pack.syntax.unspaced
            entity.maybe = entity.person and len(entity.parts) > 1
            entity.person = entity.person and (shown or key in alone)

    def _heads(self, words: Sequence[Word], name: Named) -> bool:
        """Return whether a name opens its sentence, alone or beside the role that does ("The mayor, Ada Lund, …")."""
        mark = self.lex.pack.people.suffix_mark
        if mark and mark in words[name.end - 1].low:
            return False  # in another case than a subject's
        near = (name.titled <= _ROLE and self._apposed(words, name)) or self._explains_head(words, name)
        return name.titled < _OPENS or near

    def _explains_head(self, words: Sequence[Word], name: Named) -> bool:
        """Return whether a name between commas explains what opens the sentence: "The head of X, Ada, said"."""
        comma = name.titled - 1
        if comma < 1 or words[comma].low != "," or "det" not in words[0].tags:
            return False
        closed = name.end < len(words) and words[name.end].low == ","
        plain = all(word.kind == "word" and not word.tags & _NO_ROLE for word in words[:comma])
        described = words[1].low != "," and self.is_title(words[1].low) and all(w.kind == "word" for w in words[:comma])
        return closed and (plain or described)  # "The engineer who watches the lights, Ada, does not"

    @staticmethod
    def _heads_clause(words: Sequence[Word], name: Named) -> bool:
        """Return whether a name stands behind a comma and before a verb: "Asked about it, Lund has shrugged"."""
        if name.titled < 1 or words[name.titled - 1].low != "," or name.end >= len(words):
            return False
        verb = name.end
        while verb < len(words) - 1 and words[verb].tags & {"gadv", "neg"}:
            verb += 1  # "Lund se encogió de hombros"
        behind = words[verb]
        return bool(behind.tags & {"verb", "aux", "modal"}) or (behind.cue is not None and "fin" in behind.cue.forms)

    def _apposed(self, words: Sequence[Word], name: Named) -> bool:
        """Return whether a name stands behind a comma and a role that no verb or preposition stands before."""
        role = self._role_before(words, name)
        opens = words[: role or 0]
        return role is not None and all(word.cue is None and not word.tags & {"prep", "verb", "aux"} for word in opens)

    def _role_before(self, words: Sequence[Word], name: Named) -> int | None:
        """Return where the role stands that a comma parts from the name: "minister" of "The minister of ports, Ada"."""
        comma = name.titled - 1
        if comma < 1 or words[comma].low != ",":
            return None
        for at in range(comma - 1, max(-1, comma - _REACH), -1):
            if words[at].kind != "word" or words[at].tags & _NO_ROLE or words[at].cue is not None:
                return None
            subject = not self.lex.pack.syntax.cases or words[at].low in self.lex.nominatives
            if subject and self.is_title(words[at].low):
                return at
        return None

    def before(self, at: int) -> Iterable[Mention]:
        """Yield the mentions before code point `at`, nearest first."""
        first = bisect_left(self.mentions, at, key=attrgetter("at"))
        return reversed(self.mentions[max(0, first - _NEAR) : first])

    def up_to(self, sentence: int) -> Iterable[Mention]:
        """Yield the mentions up to the end of a sentence, nearest first."""
        after = bisect_right(self.mentions, sentence, key=attrgetter("sentence"))
        return reversed(self.mentions[max(0, after - _ROLES) : after])

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
        if len(parts) < 2 and name.titled == name.start:
            return
        known = self.entities.get(parts[-1])
        if known is not None and self._namesake(known, parts):
            key = " ".join(parts)
            entity = self.entities.setdefault(
                key, Entity(name=self._written(words, name), parts=parts, person=True, maybe=True)
            )
            self._learn(entity, words, name)
            return
        if known is not None and len(known.parts) >= len(parts):
            if len(known.parts) == len(parts) and self.lex.pack.syntax.cases:
                known.name = self._plainer(known.name, self._written(words, name))
            self._learn(known, words, name)
            return
        entity = Entity(
            name=self._written(words, name),
            parts=parts,
            person=not any(self.is_body(part) for part in parts),
        )
        if known is not None:
            entity.gender, entity.role = known.gender, known.role
        self._learn(entity, words, name)
        self.entities[parts[-1]] = entity

    def _namesake(self, known: Entity, parts: tuple[str, ...]) -> bool:
        """Return whether a full name shares only the surname with another one: "Zoya Gnat" beside "Boris Gnat"."""
        if not self.lex.pack.syntax.cases or len(parts) != len(known.parts) or len(parts) < 2:
            return False
        size = min(len(parts[0]), len(known.parts[0]), _STEM)
        return parts[0][:size] != known.parts[0][:size]

    def _plainer(self, known: str, name: str) -> str:
        """Return of two forms of one name that of a subject: with a given name as listed, else the shorter one."""
        given = self.lex.nominatives
        shown = [form.lower().split()[0] in given for form in (known, name)]
        if shown[0] != shown[1]:
            return known if shown[0] else name
        same = len(name) == len(known) and plainer(known, name, self.lex.pack.people)
        return name if len(name) < len(known) or same else known

    def _parts(self, words: Sequence[Word], name: Named) -> tuple[str, ...]:
        if self.lex.pack.syntax.unspaced:
            return unspaced_names.parts(words[name.start : name.end])
        return tuple([self._bare(w.low) for w in words[name.start : name.end] if w.kind == "word"])

    def _bare(self, low: str) -> str:
        """Return a part of a name without possessive or case ending."""
        if low.endswith("'s"):
            return low[:-2]
        mark = self.lex.pack.people.suffix_mark
        if mark and mark in low:
            return low.partition(mark)[0]
        return without_ending(low, self.lex)

    def _written(self, words: Sequence[Word], name: Named) -> str:
        raw = self.text[words[name.start].start : words[name.end - 1].end]
        mark = self.lex.pack.people.suffix_mark
        if mark:
            low = words[name.end - 1].low
            return raw.replace("’", mark).partition(mark)[0] if mark in low else self.lex.in_base_case(raw, low)
        raw = raw[:-2] if raw.endswith(("'s", "’s")) else raw
        return in_subject_case(raw, self.lex) or raw

    def _learn(self, entity: Entity, words: Sequence[Word], name: Named) -> None:
        """Take gender from titles and given names, the role from the titles before the name."""
        titles = [self.lex.without_article(w.low) for w in words[name.titled : name.start]]
        apposed, named = self._role_before(words, name), name.titled < name.start
        if apposed is not None:
            titles.append(words[apposed].low)
        if entity.gender is None:
            entity.gender = self._gender(words, name, titles) or self._gender_of_role(words, name)
        if apposed is not None or (self.lex.pack.syntax.unspaced and named):
            entity.person = True
        written = titles[: name.start - name.titled] if self.lex.pack.syntax.cases else titles
        shown = self.lex.pack.syntax.unspaced or any(self.is_title(title) and len(title) > 3 for title in written)
        if entity.role is None and named and shown:
            entity.role = self.text[words[name.titled].start : words[name.start].start].strip() or None

    def _gender(self, words: Sequence[Word], name: Named, titles: Sequence[str]) -> str | None:
        """Return the gender that titles, a given name, or the ending of a surname show."""
        people, first = self.lex.pack.people, self._written(words, name).lower().split()[0]
        if first in people.masculine_names or not people.masculine_titles.isdisjoint(titles):
            return "m"
        ended = bool(people.feminine_endings) and words[name.end - 1].low.endswith(people.feminine_endings)
        if ended or first in people.feminine_names or not people.feminine_titles.isdisjoint(titles):
            return "f"
        return None

    def _gender_of_role(self, words: Sequence[Word], name: Named) -> str | None:
        """Return the gender that the role before a name shows, by its ending or its determiner: "la juge Lund"."""
        if name.titled == name.start:
            return None
        ended = self.lex.pack.people.feminine_title_endings
        if ended:
            return "f" if words[name.start - 1].low.endswith(ended) else None
        before = words[name.titled - 1].low if name.titled else ""
        return self.lex.pack.syntax.gendered_determiners.get(before)

    def entity(self, words: Sequence[Word], name: Named) -> Entity | None:
        """Return the entity that a name stands for, the fullest with the same last word; None for one never met."""
        return self._entity(words, name, self._parts(words, name))

    def known(self, words: Sequence[Word], name: Named) -> Entity | None:
        """Return the entity that a name stands for, if it is one of the text's."""
        parts = self._parts(words, name)
        return (self.entities.get(" ".join(parts)) or self.entities.get(parts[-1])) if parts else None

    def _entity(self, words: Sequence[Word], name: Named, parts: tuple[str, ...]) -> Entity | None:
        if not parts:
            return None
        known = self.entities.get(" ".join(parts)) or self.entities.get(parts[-1])
        if known is None and len(parts) == 1:
            known = self._by_first.get(parts[0])
        if known is None:
            body = self.lex.pack.syntax.cases and self.lex.without_case(words[name.start].low) is not None
            shown = name.titled < name.start or self._role_before(words, name) is not None  # "Su mujer, Nadia, asiente"
            people, written = self.lex.pack.people, self._written(words, name)
            given = written.lower() in people.masculine_names or written.lower() in people.feminine_names
            titled = (
                (shown and not body)
                or (given and not self.lex.pack.cues.regular and "time" not in words[name.start].tags)
                or self._aged(words, name)
            )
            entity = Entity(name=written, parts=parts, person=titled)
            if titled:
                self._learn(entity, words, name)
            self.entities[parts[-1]] = entity
            return entity
        if name.titled < name.start and not any(self.is_body(part) for part in known.parts):
            known.person = True
            self._learn(known, words, name)
        if len(parts) > 1 and parts[0] not in known.parts and not (len(parts[0]) <= 2 or len(known.parts[0]) <= 2):
            return Entity(name=self._written(words, name), parts=parts, person=known.person)
        return known
