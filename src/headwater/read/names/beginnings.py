"""Where a name begins in a run of words with capitals: behind titles, places and what else stands before it."""

from collections.abc import Sequence

from msgspec import Struct

from headwater.read.names.capitals import Capitals
from headwater.read.names.cases import in_subject_case
from headwater.read.names.roles import behind_age, role_start
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

#: Words of a full name.
FULL = 2
#: The first letter behind all Latin ones with accents, and the first behind the Cyrillic.
_GREEK, _PAST_CYRILLIC = "\u0370", "\u0530"


class Named(Struct, frozen=True, gc=False):
    """A name inside a row of words: words `start:end`, the first word of its titles, and the titles as written."""

    start: int
    end: int
    titled: int


def _changes_script(words: Sequence[Word], at: int) -> bool:
    """Return whether a Cyrillic word stands at `at` behind a Latin one: "журналист Hockey News | Райан Кеннеди"."""
    return at > 0 and "a" <= words[at - 1].low[:1] < _GREEK <= words[at].low[:1] < _PAST_CYRILLIC


class Beginnings:
    """Parts names from what stands before them, by all that one text shows."""

    def __init__(self, text: str, capitals: Capitals, lex: Lexicon) -> None:
        self._text, self._capitals, self._lex = text, capitals, lex
        syntax, people = lex.pack.syntax, lex.pack.people
        self._titles, self._people, self._drops_subjects = lex.titles, people, syntax.subject_dropped
        self._links, self._places = people.title_links, capitals.places
        #: Whether words behind a role may tell whose it is, and whether a role may have words behind its head.
        self._owned = syntax.cases_show_subjects or bool(lex.definite) or bool(people.office_particles)
        self._cased = syntax.cases and not people.suffix_mark

    def of(self, words: Sequence[Word], start: int, end: int) -> Named | None:
        """Part titles from the name behind them, and a name from what stands before its given name."""
        alone = end - start == 1 and not self._titles[words[start].low]
        begin = start if alone else self._behind_titles(words, start, end)
        if begin == end:
            return None
        if words[begin].low in self._links:
            begin = begin + 2 if end - begin > 2 else end
        if end - begin > 1:
            begin = self._behind_others(words, start, begin, end)
        if self._places and end - begin in {1, FULL + 1}:
            begin += self._capitals.is_place(words[begin].low)  # "Trenerka | Kestrii"
        if self._drops_subjects and start < begin < end and "bind" in words[begin].tags:
            owner = next((at for at in range(begin, end) if words[at].capital), end)
            if begin < owner < end:
                return Named(owner, end, owner)  # "CEO di | Tarnsoft"
        if begin >= end or (begin and self._owned and self._is_owner(words, begin, end)):
            return None
        titled, titles = start, self._titles
        while titled > 1 and words[titled - 1].low == "." and titles[words[titled - 2].low]:
            titled -= 2  # "conf. univ. dr. Intan"
        while titled > 0 and not words[titled - 1].capital and titles[words[titled - 1].low]:
            titled -= 1
        return Named(begin, end, self._role_start(words, begin, end, titled) if begin and self._cased else titled)

    def _behind_others(self, words: Sequence[Word], start: int, begin: int, end: int) -> int:
        """Return where a name of several words begins behind those of a script, a firm or a place that are not it."""
        begin = self._at_given_name(words, begin, end) if end - begin > FULL else begin
        for at in range(end - 1, begin, -1):
            if words[at].low >= _GREEK and _changes_script(words, at):
                begin = at
                break
        if start < begin < end - FULL - 1 and not words[begin].capital and words[end - FULL].capital:
            begin = end - FULL  # "CEO | di Tarnsoft | Ada Lund"
        begin = self._behind_place(words, begin) if end - begin > FULL else begin
        if start < begin == end - FULL - 1 and words[begin + 1].low in self._capitals.alone - self._places:
            begin += words[begin].low not in self._capitals.alone  # "Bupati Tolvik | Hartati Lund" … "kata Hartati"
        return begin

    def _behind_titles(self, words: Sequence[Word], start: int, end: int) -> int:
        """Return where the words behind the titles of a run begin, and behind the marks there."""
        begin, people, titles = start, self._people, self._titles
        for at in range(start, end):
            low = words[at].low
            titled = titles[low] and (begin == at or low not in people.title_forms)
            if (titled and low not in self._capitals.surnames) or (begin == at > start and low in people.offices):
                begin = at + 1
        while begin < end and words[begin].kind == "mark":
            begin += 1
        return begin

    def _at_given_name(self, words: Sequence[Word], begin: int, end: int) -> int:
        """Return where a name begins behind other words, by its given name close before the end; else `begin`."""
        at = next((at for at in range(begin + 1, end - 1) if words[at].low in self._lex.given), begin)
        return at if end - at <= FULL + 1 else begin

    def _is_owner(self, words: Sequence[Word], begin: int, end: int) -> bool:
        """Return whether words behind a role tell whose it is: "komentator | Telewizji Fala", "burmistrz | Tolviku"."""
        syntax = self._lex.pack.syntax
        if not words[begin].capital and words[begin].low in self._lex.pack.people.office_particles:
            return True  # "CEO | van Noordair"
        before = words[begin - 1].low
        if before in self._lex.definite:
            owned = words[begin].low.endswith(syntax.genitive_endings or "-")
            return owned and words[begin].low not in self._lex.given  # "ministrul | Transporturilor"
        if not syntax.cases_show_subjects:
            return False
        if before not in self._lex.nominatives or not self._lex.is_title(before):
            return False
        low, ends = words[begin].low, syntax.source_endings
        if before in self._lex.pack.people.kin and end == begin + 1:
            return self._owns(low)
        body = self._lex.without_case(low)
        bare = {low.removesuffix(ending) for ending in ends if low.endswith(ending)}
        place = end == begin + 1 and not bare.isdisjoint(self._capitals.inside)
        given = any(word.low in self._lex.given for word in words[begin:end])
        owned = place or low.endswith(syntax.oblique_endings or "-")  # "фельдшер | Кривого Озера"
        return (body is not None and self._lex.is_body(body)) or (owned and not given)

    def _owns(self, low: str) -> bool:
        """Return whether a name behind a word for kin tells whose kin somebody is: "żona | Nowaka"."""
        ends = low.endswith(self._lex.pack.syntax.source_endings or "-")
        return ends and low not in self._lex.given and in_subject_case(low.capitalize(), self._lex) is None

    def _role_start(self, words: Sequence[Word], begin: int, end: int, titled: int) -> int:
        """Return where the role before a name begins, over what stands behind its head, as cases show it."""
        raw = self._text[words[begin].start : words[end - 1].end]
        oblique = in_subject_case(raw, self._lex) is not None
        if oblique and words[begin - 1].low in self._lex.nominatives:
            return begin  # "Matka | Jonasza"
        aged = behind_age(words, begin, self._lex.pack.syntax.adjective_endings)
        return min(titled, aged, role_start(words, begin, self._lex, oblique=oblique))

    def _behind_place(self, words: Sequence[Word], begin: int) -> int:
        """Return where a name begins behind a place that ends its role: Иво of "Министр Кестрии Иво Таркан"."""
        lex, first = self._lex, words[begin].low
        endings, fathers = lex.pack.syntax.source_endings, lex.pack.people.patronymics
        longer = lex.pack.syntax.cases and first not in lex.given and bool(endings)
        if not longer or not first.endswith(endings) or words[begin + 1].low.endswith(fathers or "-"):
            return begin
        return begin + 1 if role_start(words, begin, lex, oblique=False) < begin else begin
