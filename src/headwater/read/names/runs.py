"""Runs of words that are names, with where the titles before them begin."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from headwater.language.frequency import frequencies
from headwater.language.stems import stemmed
from headwater.read.names.beginnings import FULL, Beginnings, Named
from headwater.read.names.capitals import Capitals
from headwater.read.names.cases import in_subject_case
from headwater.read.names.uncased import learnt, runs
from headwater.read.unspaced import names as unspaced_names
from headwater.read.unspaced.classes import Script, by_first
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Sentence, Word

#: How many short forms of names are known.
_SHORT = 500
#: Share of a language's running words from which a word is a usual one.
_USUAL = 0.0001
#: Classes of words that are in no name.
_NO_NAME = frozenset({"det", "prep", "pron", "sub", "coord", "aux", "wh", "comp", "poss"})


@lru_cache(maxsize=32768)
def _is_usual(low: str, tag: str) -> bool:
    """Return whether a word is a usual one of its language."""
    known = frequencies(tag)
    return known.share.get(stemmed(known.stemmer)(low), 0.0) >= _USUAL


class NameRuns:
    """Finds the names in the sentences of one article."""

    def __init__(self, text: str, sentences: Sequence[Sentence], lex: Lexicon) -> None:
        self.text, self.lex, self._sentences = text, lex, sentences
        self._known = learnt((row.words for row in sentences), lex) if lex.pack.syntax.uncased else frozenset()
        self.capitals = Capitals(sentences, lex)
        self._beginnings = Beginnings(text, self.capitals, lex)
        #: What may stand between two words of a name that have capitals.
        self._joints = lex.name_particles | lex.pack.people.title_links | {"."}
        self._suffix_mark, self._place_nouns = lex.pack.people.suffix_mark, lex.pack.people.place_nouns
        #: Whether endings show what is no name, and whether days and months have capitals where names are single.
        self._cased, self._single = lex.pack.syntax.cases_show_subjects, lex.pack.people.single_names
        #: Short forms of names, in scripts without blanks.
        self.script = Script(lex.pack.tag)
        if lex.pack.syntax.unspaced:
            named = (
                unspaced_names.parts(row.words[name.start : name.end])
                for row in sentences
                for name in self.names(row.words)
            )
            known = [*dict.fromkeys(last for parts in named for last in parts[-1:])]
            self.script = Script(lex.pack.tag, by_first(known[:_SHORT]))

    def is_rare(self, low: str) -> bool:
        """Return whether a word is none that texts of its language use, or has a capital inside a sentence here."""
        known = frequencies(self.lex.pack.tag)
        return low in self.capitals.behind_small or stemmed(known.stemmer)(low) not in known.share

    def is_shown(self, words: Sequence[Word], name: Named) -> bool:
        """Return whether a single name is somebody's as far as capitals show: no place, and one inside a sentence."""
        low = words[name.start].low
        inside = name.start > 0 or low in self.capitals.inside
        return inside and not self.capitals.is_place(low) and not self.lex.is_body(low)

    def names(self, words: Sequence[Word]) -> list[Named]:
        """Return the runs of capitalised words, titles before them told apart."""
        if self.lex.pack.syntax.uncased:
            return [Named(*run) for run in runs(words, self._known, self.lex)]
        if self.lex.pack.syntax.unspaced:
            return [Named(*run) for run in unspaced_names.names(words, self.script)]
        return self._among(words, [at for at, word in enumerate(words) if word.capital])

    def of_sentences(self) -> Iterator[list[Named]]:
        """Yield the names of each sentence of the text."""
        if self.lex.pack.syntax.uncased or self.lex.pack.syntax.unspaced:
            return (self.names(row.words) for row in self._sentences)
        return (self._among(words, capitals) for words, capitals in self.capitals.rows)

    def _among(self, words: Sequence[Word], capitals: Sequence[int]) -> list[Named]:
        """Return the names that begin at some of these capitals."""
        out: list[Named] = []
        end, last, joints, particles = 0, len(words), self._joints, self.lex.name_particles
        for at in capitals:
            if at < end or not self._name_word(words, at):
                continue
            end = at + 1
            while end < last and (words[end].capital or words[end].low in joints) and self._goes_on(words, end):
                end += 1
            while end > at + 1 and (words[end - 1].low in particles or words[end - 1].kind == "mark"):
                end -= 1
            place = end > at + 1 and words[at].low in self._place_nouns
            if place and not self.lex.is_body(words[at].low):
                continue  # "Monte Cervo"
            opening = at == 0 and (self._only_opens(words, end) or (self._cased and self._owned_by_name(words, end)))
            name = self._beginnings.of(words, at + opening, end)
            if name is not None and not (self._cased and self._names_place(words, name)):
                out.append(name)
        return out

    def _only_opens(self, words: Sequence[Word], end: int) -> bool:
        """Return whether a usual word heads the sentence before a name of the text: "Perhaps | Lund"."""
        first = words[0]
        if end < FULL or first.low in self.lex.given or self.lex.is_title(first.low):
            return False
        common = not self.lex.pack.syntax.nouns_capitalised and _is_usual(first.low, self.lex.pack.tag)
        return common and first.low not in self.capitals.behind_small and words[1].low in self.capitals.behind_small

    def _owned_by_name(self, words: Sequence[Word], end: int) -> bool:
        """Return whether a thing heads the sentence before its owner's name: "Warsztat | Jana Kity", "Дом | Ивана"."""
        if end < FULL or words[0].low in self.lex.given:
            return False
        owner = self.text[words[1].start : words[end - 1].end]
        return words[1].low not in self.lex.given and in_subject_case(owner, self.lex) is not None

    def _names_place(self, words: Sequence[Word], name: Named) -> bool:
        """Return whether a street, a square or a school has the name: "ulica | Jana Kity", "im. | Jana Kity"."""
        nouns, before = self.lex.pack.people.place_nouns, name.titled - 1
        before -= before > 0 and words[before].low == "."
        if before < 0 or words[before].low not in nouns:
            return False
        return in_subject_case(self.text[words[name.start].start : words[name.end - 1].end], self.lex) is not None

    def _name_word(self, words: Sequence[Word], at: int) -> bool:
        word = words[at]
        if not word.capital or word.kind != "word" or not word.tags.isdisjoint(_NO_NAME):
            return False
        if self._single and "time" in word.tags and word.low not in self.lex.given:
            return False  # "Rabu (12/5)"
        return at > 0 or self._opens_as_name(words)

    def _opens_as_name(self, words: Sequence[Word]) -> bool:
        """Return whether the first word, which has a capital as all first words do, may be a name."""
        word, syntax, given = words[0], self.lex.pack.syntax, words[0].low in self.lex.given
        if self._cased and not given and word.low.endswith(syntax.adverb_endings):
            return False  # "Neoficiálně naznačuje"
        if (self._cased and self._opens_like_verb(words)) or self.lex.names_source(word.low):
            return False  # "Secondo Rossi"
        loose = frozenset[str]() if syntax.cases and not given else frozenset({"inf"})
        loose |= {"time"} if given and len(words) > 1 and words[1].capital else set()  # "Julio Lund"
        return not (word.tags - loose or (word.cue is not None and self._opens_with_verb(words)))

    def _opens_like_verb(self, words: Sequence[Word]) -> bool:
        """Return whether the first word ends like a verb, and is no name elsewhere: "Dzwonił do niej"."""
        syntax, low = self.lex.pack.syntax, words[0].low
        if low in self.lex.given or low in self.capitals.inside:
            return False
        alone = len(words) < FULL or not words[1].capital
        return alone and low.endswith(syntax.verb_endings) and not self.lex.is_title(low)

    def _opens_with_verb(self, words: Sequence[Word]) -> bool:
        """Return whether the cue at the head of the words is a verb before its subject: "Dice Lund que"."""
        syntax = self.lex.pack.syntax
        return syntax.cases or (syntax.subject_follows and len(words) > 1 and words[1].capital)

    def _goes_on(self, words: Sequence[Word], at: int) -> bool:
        """Return whether a name goes on with a word that has a capital or may join two that have."""
        before = words[at - 1].low
        if before.endswith(("'s", "s'")) or (self._suffix_mark and self._suffix_mark in before):
            return False
        if self._name_word(words, at):
            return "time" not in words[at].tags or self.lex.pack.syntax.cases  # "Hubert Lis": months have no capital
        if words[at].low == "." and words[at - 1].end == words[at].start and at + 1 < len(words):
            return words[at + 1].capital and (len(words[at - 1].low) < 4 or self.lex.is_title(words[at - 1].low))
        if (
            words[at].low in self.lex.pack.people.title_links
            and self.lex.is_title(words[at - 1].low)
            and at + 1 < len(words)
        ):
            return words[at + 1].capital  # "Secretary of State"
        particle = words[at].low in self.lex.name_particles
        if particle and self.lex.pack.syntax.nouns_capitalised and not self._behind_given(words, at):
            return False  # "Angaben der Polizei"
        behind = at + 1
        while particle and behind < len(words) and words[behind].low in self.lex.name_particles:
            behind += 1  # "Joost van den Berg"
        return particle and behind < len(words) and words[behind].capital and not self.tells_office(words, at)

    def _behind_given(self, words: Sequence[Word], at: int) -> bool:
        """Return whether a particle stands behind a given name or another particle: "Ursula von der Heide"."""
        return words[at - 1].low in self.lex.given or words[at - 1].low in self.lex.name_particles

    def tells_office(self, words: Sequence[Word], at: int) -> bool:
        """Return whether the particle at `at` leads from a surname to an office: "minister Smit van Justitie"."""
        if words[at].low not in self.lex.pack.people.office_particles:
            return False
        surname = words[at - 1].capital and not self._behind_it(words, at)
        if words[at - 1].low in self.lex.given or not surname:
            return False
        return at > 1 and (words[at - 2].capital or self.lex.is_title(words[at - 2].low))

    def _behind_it(self, words: Sequence[Word], at: int) -> bool:
        """Return whether another particle that is no article follows one: "Ad van | den Heuvel"."""
        behind = words[at + 1] if at + 1 < len(words) else None
        return behind is not None and behind.low in self.lex.name_particles and "det" not in behind.tags
