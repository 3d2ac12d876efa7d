"""The words of what stands between two blanks, each with its classes: looked up once, kept for the next time."""

import re
from collections.abc import Container, Mapping, Sequence
from sys import intern

from msgspec import Struct

from headwater.language.pack import Pack
from headwater.language.syntax import Syntax
from headwater.read.words.kept import Kept
from headwater.text.normalise import lowered
from headwater.text.tokens import Kind, is_word, rows
from headwater.values import Act

#: Form of a cue: finite (past and others), base, participle, gerund.
Form = str


class Cue(Struct, frozen=True, gc=False):
    """One cue form: what it is a form of, which act it tells, and which forms it may be."""

    lemma: str
    act: Act
    forms: frozenset[Form]


class Part(Struct, frozen=True, gc=False):
    """A word from `first` to before `after` of what stands between blanks; what is glued is parted ("l'armée")."""

    low: str
    first: int
    after: int
    kind: Kind
    tags: frozenset[str]
    capital: bool
    cue: Cue | None
    #: Whether it may be a number or have one in it ("nine-storey").
    counts: bool
    #: Whether it may stand in a noun phrase.
    nominal: bool


#: The fields of a part, in their order.
_Row = tuple[str, int, int, Kind, frozenset[str], bool, Cue | None, bool, bool]
_NONE: frozenset[str] = frozenset()
#: The class of words to which a conjunction is glued.
_JOINED = frozenset({"joined"})
#: The class of verbs to which their object is glued, where a language glues conjunctions too.
_OBJECT = frozenset({"object"})
#: The class of words written with a sign of another case than a subject's ("شاياً").
_OBLIQUE = frozenset({"oblique"})
_VERB = frozenset({"verb"})
_GERUND = frozenset({"gerund"})
#: Classes that a capital makes a name of; those of no noun; those that open a noun phrase; marks inside one.
_NAMING = frozenset({"verb", "told", "modal", "time", "gadv"})
_NO_NOUN = frozenset({"prep", "coord", "sub", "comp", "aux", "modal", "verb", "to", "pron", "neg", "wh"})
_OPENING = frozenset({"det", "poss"})
_BINDING = frozenset({"&", "’", "'", "/", "·", "・"})
#: Words of so few letters are no verbs by their ending.
_SHORTEST_VERB = 4
#: Marks of full width, as their narrow likes.
_WIDE = {"，": ",", "：": ":", "；": ";", "、": ",", "（": "(", "）": ")", "،": ",", "؛": ";"}
#: Marks that join nouns where no blanks part words.
_JOINING = {"、"}
#: What joins the words of one token, as in "nine-storey", and where a blank was lost: "shut.Nine".
_JOINTS = re.compile(r"['\-‐‑.&]")


class Parts:
    """Parts what is written in one language into its words."""

    def __init__(self, rules: Pack, tags: Mapping[str, frozenset[str]], cues: Mapping[str, Cue]) -> None:
        syntax, people, numbers, heads = rules.syntax, rules.people, rules.numbers, rules.cues
        self.syntax, self.tags, self.cues = syntax, tags, cues
        self.letters = str.maketrans(*syntax.letters)
        no_verbs = {*people.titles, *people.title_forms, *people.institutions, *heads.nouns, *heads.said_before}
        no_verbs |= {*heads.work_nouns, *heads.channel_nouns, *heads.addressees, *rules.words.function}
        no_verbs |= {*people.masculine_names, *people.feminine_names, *people.persons, *people.kin, *heads.utterances}
        no_verbs |= {*people.masculine_titles, *people.feminine_titles, *rules.pledges.bodies}
        self._no_verbs = frozenset(no_verbs).union(cues)
        self._titles = people.titles | people.masculine_titles | people.feminine_titles | people.persons
        self._counting, self._numbers = numbers.openers() | frozenset(numbers.fractions) | numbers.long, numbers
        self._first = {words.split()[0] for words in (*cues, *heads.before_source)}
        self._with_object = heads.with_object
        self._signs = frozenset(syntax.oblique_signs)
        self._joining = bool(syntax.conjunctions or syntax.object_endings)
        #: Every set of classes once: words by the thousand have the same few, and what is asked often stays near.
        self._classes: dict[frozenset[str], frozenset[str]] = {}
        self._of_token = Kept(self._words)
        #: The words of what is written without a blank, as plain rows, which are read fastest.
        self.rows = Kept(self._cut)
        #: The same as values.
        self.of = Kept(lambda written: tuple([Part(*row) for row in self.rows[written]]))

    def _cut(self, written: str) -> Sequence[_Row]:
        if is_word(written):
            return self._of_token[written]
        out: list[_Row] = []
        for token, at, _, kind, _ in rows(written):
            for low, first, after, _, tags, capital, cue, counts, nominal in self._of_token[token]:
                may = low in _BINDING if kind == "mark" else nominal
                out.append((low, at + first, at + after, kind, tags, capital, cue, counts, may))
        return tuple(out)

    def _words(self, token: str) -> Sequence[_Row]:
        whole = self._folded(token)
        low = self._unjoined(whole) if self._joining else whole
        joined = _NONE if low == whole else self._joined(whole, low)
        if self._signs and not self._signs.isdisjoint(token):
            joined |= _OBLIQUE
        out: list[_Row] = []
        for part, first, after in _unglued(low, len(token), self.syntax, self._first):
            tags, capital = self._tags(part) | joined, token[first : first + 1].isupper()
            tags = self._classes.setdefault(tags, tags)
            cue, counts = self.cues.get(part), self._counts(part)
            nominal = _nominal(tags, capital=capital)
            out.append((intern(part), first, after, "word", tags, capital, cue, counts, nominal))
        return tuple(out)

    def _folded(self, token: str) -> str:
        """Return a token in the letters and marks that the language file writes."""
        if self.syntax.unspaced and token in _JOINING:
            return token
        low = _WIDE.get(token) or lowered(token)
        for written, plain in self.syntax.folds:
            low = low.replace(written, plain)
        return low.translate(self.letters) if self.letters else low

    def _joined(self, whole: str, low: str) -> frozenset[str]:
        """Return the classes that a word has by what was glued to it."""
        joined = _JOINED if whole.endswith(low) or not whole.startswith(low) else _NONE
        return joined | _OBJECT if self.syntax.conjunctions and not whole.endswith(low) else joined

    def _tags(self, low: str) -> frozenset[str]:
        found = self.tags.get(low)
        if found is None:
            found = _VERB if self._ends_as_verb(low) else _NONE
        if len(low) <= 2 or low in self._titles:
            return found
        if low.endswith(self.syntax.infinitive_endings) and found <= {"aux", "be"}:
            return found | {"inf"}
        return _GERUND if not found and low.endswith(self.syntax.led_gerunds) else found

    def _ends_as_verb(self, low: str) -> bool:
        syntax = self.syntax
        if len(low) <= _SHORTEST_VERB or low in self._no_verbs:
            return False
        noun = low.endswith(syntax.noun_endings) or (bool(syntax.article) and low.startswith(syntax.article))
        return not noun and (low.endswith(syntax.verb_endings) or low.startswith(syntax.verb_beginnings))

    def _counts(self, low: str) -> bool:
        if low.isalpha():
            told = low in self._counting
        else:
            told = not self._counting.isdisjoint(_JOINTS.split(low)) or any(c.isdigit() for c in low)
        return told or bool(self._numbers.parts(low))

    def _unjoined(self, low: str) -> str:
        """Return a word of a known class without what is glued to it: a conjunction, a verb's object ("وقال")."""
        glued = self.syntax.conjunctions
        if not glued and self.syntax.object_endings and low not in self.cues:  # "acusou-a"
            verbs = (low.removesuffix(ending) for ending in self.syntax.object_endings if low.endswith(ending))
            return next((verb for verb in verbs if verb in self.cues), low)
        if not glued or low in self.tags or low in self._first:
            return low
        bare = next((low[len(c) :] for c in glued if low.startswith(c)), low)
        for word in (bare, low):
            if word in self.tags or word in self._first:
                return word
            verb = next((word.removesuffix(e) for e in self.syntax.object_endings if word.endswith(e)), "")
            if verb in self._with_object:
                return verb
        return low


def _nominal(tags: frozenset[str], *, capital: bool) -> bool:
    """Return whether a word of these classes may stand in a noun phrase."""
    if not tags or (capital and tags <= _NAMING):
        return True
    if not tags.isdisjoint(_NO_NOUN):
        return not tags.isdisjoint(_OPENING) and "comp" not in tags
    return "gadv" not in tags or "det" in tags


def _unglued(low: str, size: int, syntax: Syntax, verbs: Container[str]) -> list[tuple[str, int, int]]:
    """Part "l'armée", "dit-il" and "katanya" into their words, each with its place; `size` is the end of the last one.

    What is glued without a hyphen is parted from one of `verbs` alone.
    """
    if not low.startswith(syntax.elisions) and not low.endswith(syntax.clitics):
        return [(low, 0, size)]
    elided = next((e for e in syntax.elisions if low.startswith(e) and len(low) > len(e)), "")
    at = len(elided)
    out = [(elided, 0, at)] if elided else []
    ends = (c for c in syntax.clitics if low.endswith(c) and len(low) - at > len(c))
    clitic = next((c for c in ends if c[0] == "-" or low[at : -len(c)] in verbs), None)
    if clitic is None:
        return [*out, (low[at:], at, size)]
    pronoun = clitic.rsplit("-", 1)[-1]
    verb = low[at : len(low) - len(clitic)]
    return [*out, (verb, at, at + len(verb)), (pronoun, size - len(pronoun), size)]
