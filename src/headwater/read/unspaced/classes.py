"""Words of a language that writes no blanks, by class: the longest listed one that begins at a place."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from msgspec import Struct

from headwater.language import pack
from headwater.read.words.word import Word

Rows = Mapping[str, Sequence[str]]
Kinds = frozenset[str]

#: What joins the parts of a name.
DOTS = {"·", "・", "‧", "-"}
#: How long a name is at most, with its dots and without.
LONG, SHORT = 14, 4
_NO_KIND: Kinds = frozenset()
#: Classes of words that a noun phrase ends before, and those that are nouns whatever else they are.
PREDICATE = frozenset({"cue", "verb", "adv", "prep", "neg", "modal", "be", "time", "tone"})
NOUN = frozenset({"title", "body", "person", "writing", "name", "pron", "unrelated"})
#: Those that can speak.
SPEAKS = frozenset({"title", "body", "person", "writing", "name", "pron"})


class Piece(Struct, frozen=True, gc=False):
    """The words from `start` to before `end` that make one word, with the classes that it is of."""

    start: int
    end: int
    kinds: Kinds

    def ends_phrase(self) -> bool:
        """Return whether a noun phrase ends before it."""
        return not self.kinds.isdisjoint(PREDICATE) and self.kinds.isdisjoint(NOUN)


class Script(Struct, frozen=True, gc=False):
    """The language that a row is cut by, and the names that its text has, in full and short."""

    tag: str
    known: Rows = MappingProxyType({})
    #: What was cut by it already: several readers ask for the same words. By the row (its `id`, so that the row itself
    #: is kept beside what it was cut into), from where and to where.
    cuts: dict[tuple[int, int, int], tuple[Sequence[Word], Sequence[Piece]]] = {}


@cache
def rows_of(tag: str, kind: str) -> Rows:
    """Return the words of a class by their first character, longest first."""
    return by_first(_classes(tag)[kind])


@cache
def _classes(tag: str) -> dict[str, frozenset[str]]:
    rules = pack(tag)
    syntax, people, cues = rules.syntax, rules.people, rules.cues
    return {
        "cue": frozenset((*cues.said, *cues.wrote, *cues.thought)),
        "verb": syntax.verbs | syntax.predicates,
        "adv": syntax.group_adverbs,
        "prep": syntax.prepositions,
        "neg": syntax.negations,
        "modal": syntax.modals,
        "be": syntax.copulas,
        "time": syntax.times,
        "joiner": syntax.joiners,
        "det": syntax.determiners,
        "opens": syntax.coordinators | syntax.subordinators,
        "binder": syntax.binders,
        "agent": syntax.agents,
        "localizer": syntax.localizers,
        "unrelated": syntax.unrelated,
        "title": people.titles | people.masculine_titles | people.feminine_titles,
        "after": people.titles_after,
        "former": people.former,
        "body": people.institutions,
        "person": people.persons | people.kin,
        "kin": people.kin,
        "pron": frozenset(syntax.subject_pronouns),
        "pointing": frozenset(people.pointing),
        "writing": frozenset(cues.said_before),
        "words_said": cues.words_said,
        "utterance": cues.utterances,
        "tone": cues.tones,
        "closing": cues.closing,
        "work": frozenset(cues.work_nouns),
        "matter": cues.matters,
        "naming": frozenset(cues.before_source),
        "behind": frozenset(cues.after_source),
    }


#: Classes that are looked up where they are asked for, not cut by.
_ASKED = {"agent", "closing", "after", "former", "words_said", "utterance", "work", "matter", "behind"}


@cache
def _words(tag: str) -> Mapping[str, Mapping[str, Kinds]]:
    """Return every listed word with its classes, by its first character, the longest first."""
    kinds: dict[str, set[str]] = {}
    for kind, words in _classes(tag).items():
        for word in words if kind not in _ASKED else ():
            kinds.setdefault(word, set()).add(kind)
    people = tuple(word for kind in ("person", "title") for word in _classes(tag)[kind] if len(word) > 1)
    for word in _classes(tag)["unrelated"]:
        if word.endswith(people):  # 中学生
            kinds[word] = (kinds[word] - {"unrelated"}) | {"person"}
    out: dict[str, dict[str, Kinds]] = {}
    for word in sorted(kinds, key=len, reverse=True):
        out.setdefault(word[0], {})[word] = frozenset(kinds[word])
    return out


def by_first(words: Iterable[str]) -> Rows:
    """Return words by their first character, longest first."""
    out: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        out.setdefault(word[0], []).append(word)
    return out


def length_at(words: Sequence[Word], at: int, stop: int, rows: Rows) -> int:
    """Return how many characters the longest word of the class has that begins at `at`; 0 where none does."""
    for word in rows.get(words[at].low, ()):
        size = len(word)
        if at + size <= stop and all(words[at + i].low == word[i] for i in range(1, size)):
            return size
    return 0


def word_at(words: Sequence[Word], at: int, stop: int, script: Script) -> Piece:
    """Return the longest listed word that begins at `at`, else the character there."""
    known = _words(script.tag).get(words[at].low)
    if known is None:
        return Piece(at, at + 1, _NO_KIND)
    longest = min(len(next(iter(known))), stop - at)
    written = "".join([word.low if word.kind == "glyph" else " " for word in words[at : at + longest]])
    for size in range(longest, 0, -1):
        kinds = known.get(written[:size])
        if kinds is not None:
            return Piece(at, at + size, kinds)
    return Piece(at, at + 1, _NO_KIND)
