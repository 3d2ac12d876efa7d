"""Whether words name a party: a body, an office, people, somebody with a name."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from headwater.language.pack import Pack
from headwater.read.figures.nouns import singular
from headwater.read.pledges.parties import possessor
from headwater.read.words.lexicon import lexicon

#: What closes a sentence, or what is quoted.
_CLOSING = '.!?”"'


class PartyNames:
    """The names of one article, as far as they show who can be bound."""

    def __init__(self, text: str, language: Pack, heard: frozenset[str]) -> None:
        """Know the names of `text`, and those of who was `heard` in it."""
        self.text, self.language, self.heard = text, language, heard

    def is_party(self, name: str) -> bool:
        """Return whether a name, or a word for a body, an office or people, stands in `name`, in any script."""
        if self.language.syntax.unspaced or self.language.people.titles_behind:
            return self.ends_in_party(name)
        lex, people = lexicon(self.language.tag), self.language.nouns.people | self.language.pledges.groups
        parts = name.replace("’", "'").replace("'", "' ").split()
        lows = [lex.without_article(part.lower()) for part in parts]
        glued = self.language.syntax.glued_prepositions
        if not lows or (glued and parts[0].startswith(glued) and not lex.is_body(parts[0])):
            return False
        known = (lex.is_body(low) or lex.is_title(low) or is_body(low, self.language) or low in people for low in lows)
        if any(known) or any(self.without_case(low) for low in lows):
            return True
        counted = any(part[0].isdigit() and not any(map(str.isalpha, part)) for part in parts)
        owned = self.language.syntax.cases and parts[-1][0].islower()  # "заложенный семьёй Поццо фундамент"
        owned |= self._is_thing(parts)
        return not (counted or owned) and self._is_named([part for part in parts if part[0].isupper()])

    def without_case(self, low: str) -> str | None:
        """Return the body or role of which a word is another case, where objects are party to a demand: hükümetten."""
        return lexicon(self.language.tag).without_case(low) if self.language.syntax.verb_final else None

    def _is_thing(self, parts: Sequence[str]) -> bool:
        """Return whether a noun of no party opens a phrase whose name hangs on it: "la actividad en América"."""
        syntax = self.language.syntax
        head = next((i for i, part in enumerate(parts) if part.lower() not in syntax.determiners), len(parts))
        hangs = (i for i in range(head + 1, len(parts)) if parts[i].lower() in syntax.prepositions)
        joint = next(hangs, len(parts))
        return joint < len(parts) and all(part[0].islower() for part in parts[head:joint])

    def ends_in_party(self, name: str) -> bool:
        """Return whether a body, a title or a part of a dotted name ends the words (no blanks or capitals help)."""
        people, pledges = self.language.people, self.language.pledges
        known = people.institutions | people.titles | pledges.bodies | self.language.nouns.people
        dotted = "·" in name or any("·" in one and name in one.split("·") for one in self.heard)
        dotted |= name.endswith(tuple(self.heard))
        return dotted or name.endswith((*known, *people.titles_behind, *people.institution_endings))

    def _is_named(self, written: Sequence[str]) -> bool:
        """Return whether words with capitals hold a name: one heard, or one that is written so inside sentences too."""
        names = [word for word in written if word.lower() not in self.language.syntax.determiners]
        if any(word in name.split() for word in names for name in self.heard):
            return True
        if not names or any(character.isdigit() for character in names[-1]):
            return False  # a model: A380
        inside = [word for word in names if word in self._inside and word.lower() not in self._small]
        if self.language.syntax.nouns_capitalised:  # only a name follows a name, or stands twice without an article
            return len(names) > 1 or any(self._stands_bare(word) for word in inside)
        return bool(inside) or len(names) > 1

    def _stands_bare(self, word: str) -> bool:
        """Return whether a word stands in the article more than once, never behind an article of its own."""
        before = [first.lower() for first, second in pairwise(self.text.split()) if second.strip(",.;:!?“”„") == word]
        return len(before) > 1 and self.language.syntax.determiners.isdisjoint(before)

    @cached_property
    def _inside(self) -> frozenset[str]:
        return frozenset(capitals(self.text))

    @cached_property
    def _small(self) -> frozenset[str]:
        """The words that the article writes with a small letter somewhere."""
        return frozenset(word.strip(",.;:!?«»“”") for word in self.text.split() if word[:1].islower())


def is_body(word: str, language: Pack) -> bool:
    """Return whether a noun names a body that acts: ministry, company, country; in the singular or plural."""
    one = (singular(word, language.nouns) or word).lower()
    pledges = language.pledges
    return one in pledges.bodies or (one in language.people.institutions and one not in pledges.no_bodies)


def capitals(text: str) -> tuple[str, ...]:
    """Return the capitalised words that stand inside sentences, most frequent first."""
    inside = [word for before, word in pairwise(text.split()) if not word[0].islower() and before[-1] not in _CLOSING]
    counts = Counter[str]()
    for word, often in Counter(inside).items():
        bare = word.strip("“”\"'‘’().,;:!?")
        if bare[:1].isupper():
            counts[possessor(bare) or bare] += often
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))
