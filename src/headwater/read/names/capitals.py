"""What the capitals of a whole text show of its words: which are names inside sentences, surnames, or places."""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Sentence, Word

#: Letters that a part of a name keeps at least, without its ending and one more.
_STEM = 3


def without_ending(low: str, lex: Lexicon) -> str:
    """Return a part of a name without its case ending."""
    for ending in lex.pack.people.name_endings:
        if low.endswith(ending) and len(low) - len(ending) > _STEM:
            return low[: -len(ending)]
    return low


class Capitals:
    """The words of a text that have capitals, all in lower case."""

    def __init__(self, sentences: Sequence[Sentence], lex: Lexicon) -> None:
        self._sentences, self._lex = sentences, lex
        #: Names behind a preposition of place, without their endings, where nouns have cases or names are single.
        syntax = lex.pack.syntax
        places = syntax.places_speak if syntax.cases else frozenset[str]()
        if lex.pack.people.single_names:
            places = syntax.fields | lex.pack.people.place_nouns  # "di Tamban", "Polres Tamban"
        self.places = self._behind(places)
        #: Words with capitals inside sentences, where nouns have cases.
        self.inside = self._inside() if lex.pack.syntax.cases else frozenset[str]()

    @cached_property
    def rows(self) -> list[tuple[Sequence[Word], Sequence[int]]]:
        """Every sentence with the places of its words that have a capital."""
        rows = [row.words for row in self._sentences]
        return [(words, [at for at, word in enumerate(words) if word.capital]) for words in rows]

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The words with a capital behind a given name, over particles, which may be roles: "Marit de Boer"."""
        given, particles = self._lex.given, self._lex.name_particles
        firsts = [
            (words, at)
            for words, places in self.rows
            for at in places
            if words[at].low in given and words[at].low not in particles
        ]
        behind = (next((word for word in words[at + 1 :] if word.low not in particles), None) for words, at in firsts)
        return frozenset(word.low for word in behind if word is not None and word.capital)

    @cached_property
    def behind_small(self) -> frozenset[str]:
        """The words that have a capital inside a sentence, behind one that has none."""
        return frozenset(
            words[at].low for words, places in self.rows for at in places if at and not words[at - 1].capital
        )

    @cached_property
    def alone(self) -> frozenset[str]:
        """The words with a capital that stand as names by themselves, where people have names of one word."""
        if not self._lex.pack.people.single_names:
            return frozenset()
        lone = (
            words[at]
            for words, _ in self.rows
            for at in range(1, len(words))
            if words[at].capital and not words[at - 1].capital and not (at + 1 < len(words) and words[at + 1].capital)
        )
        return frozenset(word.low for word in lone if word.kind == "word" and not self._lex.is_title(word.low))

    def is_place(self, low: str) -> bool:
        """Return whether a word names a place, as far as the text shows it."""
        return bool(self.places) and without_ending(low, self._lex) in self.places

    def _behind(self, places: frozenset[str]) -> frozenset[str]:
        """Return the names that stand behind one of these prepositions somewhere: "w Kestrii"."""
        if not places:
            return frozenset()
        pairs = (pair for row in self._sentences for pair in pairwise(row.words) if pair[0].low in places)
        found = {without_ending(word.low, self._lex) for _, word in pairs if word.capital and word.kind == "word"}
        return frozenset(found) - self._lex.given

    def _inside(self) -> frozenset[str]:
        return frozenset(word.low for row in self._sentences for word in row.words[1:] if word.capital)
