"""Who is brought in without a name as the subject of a sentence: "A teacher watched", "Vor der Tür steht eine Frau"."""

from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct, structs

from headwater.read.names.described import bound
from headwater.read.words.lexicon import Lexicon, gender_shown_by, lexicon
from headwater.read.words.parts import Part
from headwater.read.words.word import Word

#: How many words a description has before its noun, and within how many a circumstance before it ends.
_BEFORE, _OPENING = 6, 14
#: How many words stand before the noun of an age: a number and a hyphen.
_AGE = 2
#: A noun that ends a longer one has so many letters at least: "tvåbarns|mamma".
_LONG = 5
#: What stands before a subject at the head of its sentence; what no verb is that a subject stands behind.
_LOOSE, _NO_VERB = {"coord", "gadv", "time"}, {"prep", "det", "poss", "coord", "bind", "comp", "sub", "rel"}
#: What ends a phrase before its noun.
_CLOSING = {"prep", "verb", "aux", "modal", "pron", "coord", "sub", "rel", "wh"}

#: Words of a sentence, or of what describes a speaker.
Row = Sequence[Word | Part]


class Newcomer(Struct, frozen=True, gc=False):
    """Where the words for somebody begin and end in a sentence; m, f, or None where they fit both."""

    start: int
    end: int
    #: Where their noun stands.
    noun: int
    gender: str | None
    #: Whether their subject is another one, or their owner: "her mother".
    affected: bool = False
    owned: bool = False
    #: Whether their words alone show that they are new: an article or a noun that does.
    new: bool = True


def newcomer(words: Row, lex: Lexicon) -> Newcomer | None:
    """Return whom a sentence brings in: as its subject, where somebody is met or there, or else as its only person."""
    at = _head(words)
    for start in _places(words, at, lex):
        found = _described(words, start, lex)
        if found is not None:
            return found
    return _related(words, at, lex) or _affected(words, at, lex)


def heading(words: Row, lex: Lexicon) -> Newcomer | None:
    """Return the one person whom a definite noun as a subject tells of: "The nurse slept", "Sedan gick läraren"."""
    places = _places(words, _head(words), lex)
    return next((found for at in places if (found := _definite(words, at, lex)) is not None), None)


def again(words: Row, lex: Lexicon) -> str | None:
    """Return the noun by which a sentence goes on with somebody at its head: "The nurse", "läraren"."""
    found = _definite(words, _head(words), lex)
    return lex.without_article(words[found.noun].low) if found is not None else None


def person_described(name: str, lex: Lexicon) -> Newcomer | None:
    """Return the one person whom a source describes without a name ("a teacher", "läraren"); None for other words."""
    row = [part for word in name.split() for part in lex.parts.of[word]]
    if not row:
        return None
    found = _described(row, 0, lex)
    if found is None and (again := _definite(row, 0, lex)) is not None:
        new = row[again.noun].low in lex.pack.people.related
        found = structs.replace(again, new=new)
    return found


def gender_described(determiner: str, noun: str, lex: Lexicon) -> str | None:
    """Return the gender, m or f, that a noun for a person shows by itself, else by its determiner."""
    people = lex.pack.people
    women, men = people.feminine_titles | people.nouns_for_women, people.masculine_titles | people.nouns_for_men
    for form in (noun, noun.rpartition("-")[2], *_ends(noun, lex)):
        if (form in women) != (form in men):
            return "f" if form in women else "m"
    if people.feminine_title_endings and noun.endswith(people.feminine_title_endings):
        return "f"
    shown = gender_shown_by(determiner, noun, lex.pack.syntax)
    return shown if shown in {"m", "f"} else None


def is_person(noun: str, lex: Lexicon) -> bool:
    """Return whether a noun tells of a person."""
    people = lex.pack.people
    nouns = people.nouns_for_women | people.nouns_for_men | people.nouns_for_people
    if lex.is_title(noun) or noun in nouns or noun.rpartition("-")[2] in nouns:
        return True
    kin = people.feminine_titles | people.masculine_titles
    return any(form in kin for form in _ends(noun, lex))


def _ends(noun: str, lex: Lexicon) -> Iterator[str]:
    """Yield the longer ends of a noun, where it may be a compound and no determiner shows its gender."""
    written_apart = lex.pack.syntax.gendered_determiners or lex.pack.cues.regular  # "a sin|king" ship
    return (noun[at:] for at in range(2, 0 if written_apart else len(noun) - _LONG + 1))


def _head(words: Row) -> int:
    """Return where the first phrase of a sentence begins, behind conjunctions, adverbs and times."""
    at = 0
    while at < len(words) - 1 and words[at].tags & _LOOSE and words[at].tags.isdisjoint({"det", "pron"}):
        at += 1
    return at


def _places(words: Row, at: int, lex: Lexicon) -> Iterator[int]:
    """Yield where the subject of a sentence may begin: at its head, behind a circumstance, behind a verb after one."""
    yield at
    kind = lex.pack.syntax.subject_pronouns.get(words[at].low) if "pron" in words[at].tags else None
    if "prep" not in words[0].tags and not at and kind not in {"1", "i", "n"}:
        return
    for there in range(at + 1, min(at + _OPENING, len(words))):
        word, before = words[there], words[there - 1]
        if word.kind == "quote" or (word.kind == "mark" and word.low not in {",", "-"}) or _is_subject(word, lex):
            return
        if before.low == "," or (before.kind == "word" and before.tags.isdisjoint(_NO_VERB)):
            yield there


def _is_subject(word: Word | Part, lex: Lexicon) -> bool:
    """Return whether a word is a pronoun for a person, who is the subject then."""
    return "pron" in word.tags and lex.pack.syntax.subject_pronouns.get(word.low) in {"m", "f", "p", "s"}


def _affected(words: Row, at: int, lex: Lexicon) -> Newcomer | None:
    """Return who is new and the only person in a sentence, in an object: "The delay hit an old woman in Brenn"."""
    for start in range(at, len(words) - 1):
        word, before = words[start], words[max(at, start - 1)]
        if word.kind == "quote" or word.cue is not None or _is_subject(word, lex):
            return None
        free = "poss" not in word.tags and "be" not in before.tags  # "the first who is a woman"
        found = _described(words, start, lex) if free else None
        if found is not None:
            return structs.replace(found, affected=True) if found.gender is not None else None
    return None


def _related(words: Row, at: int, lex: Lexicon) -> Newcomer | None:
    """Return whose noun alone tells that somebody is new who heads a sentence: "The neighbour woke"."""
    found = _definite(words, at, lex)
    if found is None or words[found.noun].low in lex.pack.people.aged:
        return None
    aged = any(word.low in lex.pack.numbers.ages for word in words[at : found.noun + 1])  # "Den 34-åriga kvinnan"
    return found if aged or words[found.noun].low in lex.pack.people.related else None


def _definite(words: Row, at: int, lex: Lexicon) -> Newcomer | None:
    """Return whom a noun for one person tells with its article, before it or behind it: "the neighbour", "grannen"."""
    noun = at + _AGE
    if noun < len(words) and words[at].kind == "number" and words[noun].low in lex.pack.people.aged:
        return Newcomer(at, noun + 1, noun, None)
    if words[at].low in lex.definite and is_person(words[at].low, lex):
        return Newcomer(at, at + 1, at, gender_described("", words[at].low, lex))
    syntax = lex.pack.syntax
    if "det" not in words[at].tags or words[at].low in syntax.indefinite_determiners or "poss" in words[at].tags:
        return None
    return _noun(words, at, lex)


def _described(words: Row, start: int, lex: Lexicon) -> Newcomer | None:
    """Return whom a noun for a person tells behind the determiner at `start`, if that shows somebody new."""
    if start >= len(words):
        return None
    owned = "poss" in words[start].tags
    new = owned or words[start].low in introducing(lex.pack.tag)
    found = _noun(words, start, lex) if new else None
    return structs.replace(found, owned=owned) if found is not None else None


def _noun(words: Row, start: int, lex: Lexicon) -> Newcomer | None:
    """Return the person whose noun stands behind the determiner at `start`, over adjectives and ages."""
    for at in range(start + 1, min(start + 1 + _BEFORE, len(words))):
        word = words[at]
        capital = word.capital and not lex.pack.syntax.nouns_capitalised
        if (word.kind not in {"word", "number"} and word.low != "-") or word.tags & _CLOSING or capital:
            return None
        if is_person(word.low, lex):
            return _whole(words, start, at, lex)
    return None


def _whole(words: Row, start: int, at: int, lex: Lexicon) -> Newcomer | None:
    """Return the person whose noun stands at `at`, or a later one ("a police | officer"); None for one with a name."""
    while at + 1 < len(words) and words[at + 1].kind == "word" and is_person(words[at + 1].low, lex):
        at += 1
    behind = words[at + 1 : at + 3]
    parted = bool(behind) and (behind[0].low in {",", "("} or "prep" not in behind[0].tags)  # "a teacher, Ada Lund,"
    named = parted and any(word.capital for word in behind) and not lex.pack.syntax.nouns_capitalised
    plain = words[at].low in lex.pack.people.adjectival and bool(behind) and behind[0].nominal  # "a major | issue"
    if named or plain or (behind and lex.is_body(behind[0].low)):
        return None
    return Newcomer(start, _end(words, at + 1, lex), at, gender_described(words[start].low, words[at].low, lex))


def _end(words: Row, at: int, lex: Lexicon) -> int:
    """Return where the words for somebody end whose noun ends at `at`: with what is bound ("a mother | of two")."""
    if lex.pack.syntax.gendered_determiners:
        return bound(words, at)
    two = at + 1 < len(words) and words[at].low in lex.pack.people.title_links and words[at + 1].kind != "mark"
    return at + 2 if two and "det" not in words[at + 1].tags else at


@cache
def introducing(tag: str) -> frozenset[str]:
    """Return the determiners of one that is new."""
    people, syntax = lexicon(tag).pack.people, lexicon(tag).pack.syntax
    return people.introducing or syntax.indefinite_determiners.intersection(syntax.gendered_determiners)
