"""Runs of words that are names, with where the titles before them begin."""

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

from msgspec import Struct

from headwater.language.frequency import frequencies
from headwater.language.stems import stemmed
from headwater.read.names.cases import in_subject_case
from headwater.read.names.roles import behind_age, role_start
from headwater.read.names.uncased import learnt, runs
from headwater.read.unspaced import names as unspaced_names
from headwater.read.unspaced.classes import Script, by_first
from headwater.read.words.cut import Sentence, Word
from headwater.read.words.lexicon import Lexicon

#: How many short forms of names are known.
_SHORT = 500
#: Share of a language's running words from which a word is a usual one.
_USUAL = 0.0001
#: Words of a full name.
_FULL = 2
#: Letters that a part of a name keeps at least, without its ending and one more.
_STEM = 3
#: The first letter behind all Latin ones with accents, and the first behind the Cyrillic.
_GREEK, _PAST_CYRILLIC = "\u0370", "\u0530"
#: Classes of words that are in no name.
_NO_NAME = frozenset({"det", "prep", "pron", "sub", "coord", "aux", "wh", "comp", "poss"})


@lru_cache(maxsize=32768)
def _is_usual(low: str, tag: str) -> bool:
    """Return whether a word is a usual one of its language."""
    known = frequencies(tag)
    return known.share.get(stemmed(known.stemmer)(low), 0.0) >= _USUAL


def without_ending(low: str, lex: Lexicon) -> str:
    """Return a part of a name without its case ending."""
    for ending in lex.pack.people.name_endings:
        if low.endswith(ending) and len(low) - len(ending) > _STEM:
            return low[: -len(ending)]
    return low


def _changes_script(words: Sequence[Word], at: int) -> bool:
    """Return whether a Cyrillic word stands at `at` behind a Latin one: "журналист Hockey News | Райан Кеннеди"."""
    return at > 0 and "a" <= words[at - 1].low[:1] < _GREEK <= words[at].low[:1] < _PAST_CYRILLIC


def _capitals(words: Sequence[Word]) -> list[int]:
    """Return the places of the words that have a capital."""
    return [at for at, word in enumerate(words) if word.capital]


class Named(Struct, frozen=True, gc=False):
    """A name inside a row of words: words `start:end`, the first word of its titles, and the titles as written."""

    start: int
    end: int
    titled: int


class NameRuns:
    """Finds the names in the sentences of one article."""

    def __init__(self, text: str, sentences: Sequence[Sentence], lex: Lexicon) -> None:
        self.text, self.lex, self._sentences = text, lex, sentences
        self._known = learnt((row.words for row in sentences), lex) if lex.pack.syntax.uncased else frozenset()
        #: Names behind a preposition of place, without their endings, where nouns have cases.
        self._places = self._behind_prepositions(sentences) if lex.pack.syntax.cases else frozenset[str]()
        #: Words with capitals inside sentences, where nouns have cases.
        self._capitals = self._with_capitals(sentences) if lex.pack.syntax.cases else frozenset[str]()
        #: What may stand between two words of a name that have capitals.
        self._joints = lex.name_particles | lex.pack.people.title_links | {"."}
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

    def _behind_prepositions(self, sentences: Sequence[Sentence]) -> frozenset[str]:
        """Return the names that stand behind a preposition of place somewhere: "w Kestrii"."""
        places = self.lex.pack.syntax.places_speak
        if not places:
            return frozenset()
        pairs = (pair for row in sentences for pair in pairwise(row.words) if pair[0].low in places)
        found = {without_ending(word.low, self.lex) for _, word in pairs if word.capital and word.kind == "word"}
        return frozenset(found) - self.lex.given

    @staticmethod
    def _with_capitals(sentences: Sequence[Sentence]) -> frozenset[str]:
        """Return the words that have a capital inside a sentence."""
        return frozenset(word.low for row in sentences for word in row.words[1:] if word.capital)

    @cached_property
    def _capitalised(self) -> list[tuple[Sequence[Word], Sequence[int]]]:
        """Every sentence with the places of its words that have a capital."""
        return [(row.words, _capitals(row.words)) for row in self._sentences]

    @cached_property
    def _surnames(self) -> frozenset[str]:
        """The words with a capital behind a given name, over particles, which may be roles: "Marit de Boer"."""
        given, particles = self.lex.given, self.lex.name_particles
        firsts = [
            (words, at)
            for words, places in self._capitalised
            for at in places
            if words[at].low in given and words[at].low not in particles
        ]
        behind = (next((word for word in words[at + 1 :] if word.low not in particles), None) for words, at in firsts)
        return frozenset(word.low for word in behind if word is not None and word.capital)

    def is_shown(self, words: Sequence[Word], name: Named) -> bool:
        """Return whether a single name is somebody's as far as capitals show: no place, and one inside a sentence."""
        low = words[name.start].low
        inside = name.start > 0 or low in self._capitals
        return inside and not self._is_place(low) and not self.lex.is_body(low)

    def _is_place(self, low: str) -> bool:
        """Return whether a word names a place, as far as the text shows it."""
        return bool(self._places) and without_ending(low, self.lex) in self._places

    def names(self, words: Sequence[Word]) -> list[Named]:
        """Return the runs of capitalised words, titles before them told apart."""
        if self.lex.pack.syntax.uncased:
            return [Named(*run) for run in runs(words, self._known, self.lex)]
        if self.lex.pack.syntax.unspaced:
            return [Named(*run) for run in unspaced_names.names(words, self.script)]
        return self._among(words, _capitals(words))

    def of_sentences(self) -> Iterator[list[Named]]:
        """Yield the names of each sentence of the text."""
        if self.lex.pack.syntax.uncased or self.lex.pack.syntax.unspaced:
            return (self.names(row.words) for row in self._sentences)
        return (self._among(words, capitals) for words, capitals in self._capitalised)

    def _among(self, words: Sequence[Word], capitals: Sequence[int]) -> list[Named]:
        """Return the names that begin at some of these capitals."""
        out: list[Named] = []
        end = 0
        for at in capitals:
            if at < end or not self._name_word(words, at):
                continue
            end = at + 1
            while end < len(words) and self._goes_on(words, end):
                end += 1
            while end > at + 1 and (words[end - 1].low in self.lex.name_particles or words[end - 1].kind == "mark"):
                end -= 1
            name = self._without_titles(words, at + (at == 0 and self._only_opens(words, end)), end)
            if name is not None:
                out.append(name)
        return out

    def _only_opens(self, words: Sequence[Word], end: int) -> bool:
        """Return whether a usual word heads the sentence before a name of the text: "Perhaps | Lund"."""
        first = words[0]
        if end < _FULL or first.low in self.lex.given or self.lex.is_title(first.low):
            return False
        common = not self.lex.pack.syntax.nouns_capitalised and _is_usual(first.low, self.lex.pack.tag)
        return common and first.low not in self._inside and words[1].low in self._inside

    @cached_property
    def _inside(self) -> frozenset[str]:
        """The words that have a capital inside a sentence, behind one that has none."""
        return frozenset(
            words[at].low for words, places in self._capitalised for at in places if at and not words[at - 1].capital
        )

    def _name_word(self, words: Sequence[Word], at: int) -> bool:
        word = words[at]
        if not word.capital or word.kind != "word" or not word.tags.isdisjoint(_NO_NAME):
            return False
        return at > 0 or self._opens_as_name(words)

    def _opens_as_name(self, words: Sequence[Word]) -> bool:
        """Return whether the first word, which has a capital as all first words do, may be a name."""
        word, syntax, given = words[0], self.lex.pack.syntax, words[0].low in self.lex.given
        adverbs = syntax.adverb_endings if syntax.cases_show_subjects else ()
        if adverbs and word.low.endswith(adverbs) and not given:
            return False  # "Neoficiálně naznačuje"
        if self._opens_like_verb(words) or self.lex.names_source(word.low):
            return False  # "Secondo Rossi"
        loose = frozenset[str]() if syntax.cases and not given else frozenset({"inf"})
        loose |= {"time"} if given and len(words) > 1 and words[1].capital else set()  # "Julio Lund"
        return not (word.tags - loose or (word.cue is not None and self._opens_with_verb(words)))

    def _opens_like_verb(self, words: Sequence[Word]) -> bool:
        """Return whether the first word ends like a verb, and is no name elsewhere: "Dzwonił do niej"."""
        syntax, low = self.lex.pack.syntax, words[0].low
        if not syntax.cases_show_subjects or low in self.lex.given or low in self._capitals:
            return False
        alone = len(words) < _FULL or not words[1].capital
        return alone and low.endswith(syntax.verb_endings) and not self.lex.is_title(low)

    def _opens_with_verb(self, words: Sequence[Word]) -> bool:
        """Return whether the cue at the head of the words is a verb before its subject: "Dice Lund que"."""
        syntax = self.lex.pack.syntax
        return syntax.cases or (syntax.subject_follows and len(words) > 1 and words[1].capital)

    def _goes_on(self, words: Sequence[Word], at: int) -> bool:
        joins, mark = words[at].capital or words[at].low in self._joints, self.lex.pack.people.suffix_mark
        if not joins or words[at - 1].low.endswith(("'s", "s'")) or (mark and mark in words[at - 1].low):
            return False  # as behind most names
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
        people = self.lex.pack.people
        before = words[at - 1].low
        surname = words[at - 1].capital and not self._behind_it(words, at)
        if words[at].low not in people.office_particles or before in self.lex.given or not surname:
            return False
        return at > 1 and (words[at - 2].capital or self.lex.is_title(words[at - 2].low))

    def _behind_it(self, words: Sequence[Word], at: int) -> bool:
        """Return whether another particle that is no article follows one: "Ad van | den Heuvel"."""
        behind = words[at + 1] if at + 1 < len(words) else None
        return behind is not None and behind.low in self.lex.name_particles and "det" not in behind.tags

    def _without_titles(self, words: Sequence[Word], start: int, end: int) -> Named | None:
        """Part titles from the name behind them, and a name from what stands before its given name."""
        people, titles = self.lex.pack.people, self.lex.titles
        begin = self._behind_titles(words, start, end)
        if begin < end and words[begin].low in people.title_links:
            begin = begin + 2 if end - begin > 2 else end
        begin = self._at_given_name(words, begin, end) if end - begin > _FULL else begin
        begin = next((at for at in range(end - 1, begin, -1) if _changes_script(words, at)), begin)
        if start < begin < end - _FULL - 1 and not words[begin].capital and words[end - _FULL].capital:
            begin = end - _FULL  # "CEO | di Tarnsoft | Ada Lund"
        begin = self._behind_place(words, begin) if end - begin > _FULL else begin
        if self._places and end - begin in {1, _FULL + 1}:
            begin += self._is_place(words[begin].low)  # "Trenerka | Kestrii"
        titled = start
        while titled > 0 and titles[words[titled - 1].low] and not words[titled - 1].capital:
            titled -= 1
        if begin >= end or (begin and self._is_owner(words, begin, end)):
            return None
        return Named(begin, end, self._role_start(words, begin, end, titled))

    def _behind_titles(self, words: Sequence[Word], start: int, end: int) -> int:
        """Return where the words behind the titles of a run begin, and behind the marks there."""
        begin, people, titles = start, self.lex.pack.people, self.lex.titles
        for at in range(start, end):
            low = words[at].low
            if titles[low] and low not in self._surnames and (begin == at or low not in people.title_forms):
                begin = at + 1
        while begin < end and words[begin].kind == "mark":
            begin += 1
        return begin

    def _at_given_name(self, words: Sequence[Word], begin: int, end: int) -> int:
        """Return where a name begins behind other words, by its given name close before the end; else `begin`."""
        at = next((at for at in range(begin + 1, end - 1) if words[at].low in self.lex.given), begin)
        return at if end - at <= _FULL + 1 else begin

    def _is_owner(self, words: Sequence[Word], begin: int, end: int) -> bool:
        """Return whether words behind a role tell whose it is: "komentator | Telewizji Fala", "burmistrz | Tolviku"."""
        syntax = self.lex.pack.syntax
        if not words[begin].capital and words[begin].low in self.lex.pack.people.office_particles:
            return True  # "CEO | van Noordair"
        if not syntax.cases_show_subjects:
            return False
        before = words[begin - 1].low
        if before not in self.lex.nominatives or not self.lex.is_title(before):
            return False
        low, ends = words[begin].low, syntax.source_endings
        if before in self.lex.pack.people.kin and end == begin + 1:
            return self._owns(low)
        body = self.lex.without_case(low)
        bare = {low.removesuffix(ending) for ending in ends if low.endswith(ending)}
        place = end == begin + 1 and not bare.isdisjoint(self._capitals)
        given = any(word.low in self.lex.given for word in words[begin:end])
        owned = place or low.endswith(syntax.oblique_endings or "-")  # "фельдшер | Кривого Озера"
        return (body is not None and self.lex.is_body(body)) or (owned and not given)

    def _owns(self, low: str) -> bool:
        """Return whether a name behind a word for kin tells whose kin somebody is: "żona | Nowaka"."""
        ends = low.endswith(self.lex.pack.syntax.source_endings or "-")
        return ends and low not in self.lex.given and in_subject_case(low.capitalize(), self.lex) is None

    def _role_start(self, words: Sequence[Word], begin: int, end: int, titled: int) -> int:
        """Return where the role before a name begins, over what stands behind its head where cases show that."""
        if not self.lex.pack.syntax.cases or begin == 0 or self.lex.pack.people.suffix_mark:
            return titled
        raw = self.text[words[begin].start : words[end - 1].end]
        oblique = in_subject_case(raw, self.lex) is not None
        if oblique and words[begin - 1].low in self.lex.nominatives:
            return begin  # "Matka | Jonasza"
        aged = behind_age(words, begin, self.lex.pack.syntax.adjective_endings)
        return min(titled, aged, role_start(words, begin, self.lex, oblique=oblique))

    def _behind_place(self, words: Sequence[Word], begin: int) -> int:
        """Return where a name begins behind a place that ends its role: Иво of "Министр Кестрии Иво Таркан"."""
        lex, first = self.lex, words[begin].low
        endings, fathers = lex.pack.syntax.source_endings, lex.pack.people.patronymics
        longer = lex.pack.syntax.cases and first not in lex.given and bool(endings)
        if not longer or not first.endswith(endings) or words[begin + 1].low.endswith(fathers or "-"):
            return begin
        return begin + 1 if role_start(words, begin, lex, oblique=False) < begin else begin
