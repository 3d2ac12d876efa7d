"""Noun phrases and verbs in rows of words.

This is light syntax from data: closed classes of words (determiners, prepositions, auxiliaries …) show where phrases
begin and end, as in finite-state chunkers (Abney, "Partial parsing via finite-state cascades", 1996).
"""

from collections.abc import Sequence

from headwater.read.words.word import Word

#: Classes of words of a finite verb; those that open a phrase.
FINITE, _OPENING = frozenset({"verb", "aux", "modal"}), frozenset({"det", "poss"})
#: Classes of words that may stand between an article and what is compared.
_COMPARING = frozenset({"neg", "gadv"})
#: Classes of words that head a clause; those that an article may stand behind inside a phrase.
_HEADING, _LEADING = frozenset({"sub", "comp", "coord"}), frozenset({"det", "prep", "coord"})
#: The classes of a word that is a relative pronoun and nothing else; those of a word that has none.
_RELATIVE, _NONE = frozenset({"rel"}), frozenset[str]()
#: Endings of owners; of auxiliaries that are glued to another word.
_OWNERS, _AUXILIARY = ("'s", "s'"), ("n't", "'re", "'ll")


def nominal(word: Word) -> bool:
    """Return whether the word may stand in a noun phrase."""
    return word.nominal


def verbal(words: Sequence[Word], at: int) -> bool:  # noqa: PLR0911 # a sign a line
    """Return whether the lower-case word is a cue used as a verb, not as a noun ("his claims")."""
    word, before = words[at], words[at - 1].tags
    if word.cue is None or (word.capital and at):
        return False
    forms = word.cue.forms
    if at == 0 or "sure" in forms:
        return True
    shown = _shown_beside(words, at, forms)
    if shown is not None:
        return shown
    if before and _opens_verb(words, at, before, forms):
        return True
    if "prep" in before and "joined" not in word.tags:  # but "التفت إليها | وقال"
        loose = "as" in before or "ger" in forms or "post" in before or ("to" in before and "weak" not in before)
        if not loose:
            return False
    if "poss" in before:
        return _partitive_left(words, at - 1, 0) < at - 1  # "una di loro racconta"
    low = words[at - 1].low
    owner = low.endswith(_OWNERS) and len(low) > 2 and "aux" not in before  # not "she's saying"
    return not owner and "det" not in before


def _opens_verb(words: Sequence[Word], at: int, before: frozenset[str], forms: frozenset[str]) -> bool:
    """Return whether the classes of the word before the cue at `at` show it to be a verb."""
    if "inf" in words[at].tags and ("prep" in before or "sub" in before):
        return True  # "tras recordar", "antes de añadir"
    if "latter" in before and at + 1 < len(words) and "comp" in words[at + 1].tags:
        return True  # "Este contestó que"
    if at == 1 and "det" in before and "pron" in before and "part" not in forms:
        return True  # "Det säger polisen"
    return ("to" in before and forms == {"base"}) or ("gadv" in before and _object_before(words, at))


def _shown_beside(words: Sequence[Word], at: int, forms: frozenset[str]) -> bool | None:
    """Return whether what stands beside the cue at `at` shows a verb: "some argue", "one claims"; None if it does not.

    A participle between an article and its noun is none: "the proposed law".
    """
    before, last = words[at - 1].tags, at + 1 >= len(words)
    if "alone" in before:
        several = "pron" in before
        return several if "base" in forms else "part" in forms or not several
    if "fin" in forms and words[at].low.endswith("ed"):
        if last or "det" not in before or "pron" in before:
            return True
        following = words[at + 1]
        return not (following.kind == "word" and following.nominal and following.tags.isdisjoint(_OPENING))
    modal = "base" in forms and not last and "modal" in words[at + 1].tags
    return False if modal else None  # "that object will act"


def _object_before(words: Sequence[Word], at: int) -> bool:
    """Return whether an elided pronoun stands before the verb at `at`: "comme l'explique X", "il l'affirme"."""
    if "det" not in words[at - 1].tags:
        return False
    glued = words[at - 1].end == words[at].start  # "l'annonce" is a noun too
    return not glued or (at > 1 and bool(words[at - 2].tags & {"as", "pron"}))


def phrase_left(words: Sequence[Word], end: int, floor: int = 0) -> int | None:
    """Return where the noun phrase begins whose last word is before `end`; None where none stands there."""
    if end <= floor:
        return None
    last = words[end - 1].tags
    if last and (("pron" in last and "det" not in last) or last == _RELATIVE):
        return _partitive_left(words, end - 1, floor)  # "el alcalde, quien"
    if "poss" in last and (one := _partitive_left(words, end - 1, floor)) < end - 1:
        return one  # "una di loro"
    at = end
    start: int | None = None
    alone: int | None = None  # where the phrase begins without what "and" joins to it
    while True:
        core = _core_left(words, at, floor)
        if core is None:
            break
        start = core
        if core - 1 <= floor or not words[core - 2].nominal or words[core - 2].kind == "mark":
            break
        link = words[core - 1]
        if "join" in link.tags:
            alone = core if alone is None else alone
        elif not _binds(words, core - 1) or _is_verb(words, core - 2):
            break
        at = core - 1
    if alone is None or not start:
        return start
    before = words[start - 1]
    return start if before.kind == "mark" or not before.tags.isdisjoint(_HEADING) else alone


def _partitive_left(words: Sequence[Word], pronoun: int, floor: int) -> int:
    """Return where "one of them" begins whose pronoun stands at `pronoun`, or where the pronoun stands alone."""
    at = pronoun
    while at > floor and words[at - 1].tags & {"bind", "prep"} and "det" not in words[at - 1].tags:
        at -= 1
    one = floor < at < pronoun and ("det" in words[at - 1].tags or words[at - 1].kind == "number")
    if not one:
        return pronoun
    return at - 1 - (at - 1 > floor and words[at - 2].end == words[at - 1].start and "det" in words[at - 2].tags)


def _binds(words: Sequence[Word], at: int) -> bool:
    """Return whether a preposition binds what follows to the noun before it; "to" before a verb does not."""
    word = words[at]
    if "bind" not in word.tags or at + 1 >= len(words):
        return False
    following = words[at + 1]
    if "gerund" in following.tags and "gadv" in word.tags:
        return False  # "le boulanger | en riant"
    if "weak" in word.tags:
        return "inf" not in following.tags
    return "to" not in word.tags or following.capital or not following.tags.isdisjoint(_OPENING)


def _core_left(words: Sequence[Word], end: int, floor: int) -> int | None:
    at = _before_bracket(words, end, floor) if words[end - 1].low == ")" else end
    if at <= floor or ("pron" in words[at - 1].tags and "det" not in words[at - 1].tags):
        return None
    stop = at
    while at > floor:
        word = words[at - 1]
        inside = word.nominal or (word.kind == "mark" and _joins(words, at - 1, floor))
        if not inside or (word.cue and at < stop and _is_verb(words, at - 1)):
            break
        at -= 1
        tags = word.tags
        if not tags or tags.isdisjoint(_OPENING):
            continue
        initial = word.capital and at + 1 < end and words[at + 1].low == "."
        if initial or (at > floor and ("det" in words[at - 1].tags or _within_name(words, at))):
            continue
        at += _links(words, at, floor) and at + 1 < stop
        break
    while at < stop and words[at].kind == "mark":
        at += 1
    if stop - at == 1 and "gadv" in words[at].tags and "det" in words[at].tags and "poss" not in words[at].tags:
        return None  # "Lo ha annunciato X"
    return at if at < stop else None


def _within_name(words: Sequence[Word], at: int) -> bool:
    """Return whether a particle stands inside a name at `at`: "Jan de Vries"."""
    if "particle" not in words[at].tags or at + 1 >= len(words) or not words[at + 1].capital:
        return False
    return words[at - 1].capital and "time" not in words[at - 1].tags


def _before_bracket(words: Sequence[Word], end: int, floor: int) -> int:
    """Return where a phrase ends before what stands in brackets up to `end`: "Smith | (D-Ohio)"."""
    at = end
    while at > floor and words[at - 1].low != "(":
        at -= 1
    return at - 1


def _links(words: Sequence[Word], at: int, floor: int) -> bool:
    """Return whether an article that is a preposition too ("des", "der") binds its noun to the one before it."""
    if "bind" not in words[at].tags or at <= floor:
        return False
    before = words[at - 1]
    plain = before.kind == "word" and before.tags.isdisjoint({"time", "gadv", "det"})
    return plain and before.nominal and not _is_verb(words, at - 1)


def _dot(words: Sequence[Word], at: int) -> bool:
    """Return whether a dot without a blank before it stands at `at`: "J. Smith"."""
    return words[at].low == "." and words[at - 1].end == words[at].start


def _hyphen(words: Sequence[Word], at: int) -> bool:
    """Return whether a hyphen without blanks joins a number to the word behind it: "the 52-year-old"."""
    if not 0 < at < len(words) - 1 or words[at].low != "-" or words[at - 1].kind != "number":
        return False
    return words[at - 1].end == words[at].start and words[at].end == words[at + 1].start


def _joins(words: Sequence[Word], at: int, floor: int) -> bool:
    """Return whether a dot or hyphen at `at` stands inside a phrase that begins at `floor` or later."""
    return (at > floor and _dot(words, at)) or _hyphen(words, at)


def _is_verb(words: Sequence[Word], at: int) -> bool:
    """Return whether a cue is surely a finite verb, not a noun ("the claims") or a participle ("the proposed law")."""
    word = words[at]
    if word.capital or word.cue is None or "fin" not in word.cue.forms or "base" in word.cue.forms:
        return False
    if not verbal(words, at) or (at and words[at - 1].low.endswith("ly")):
        return False
    following = words[at + 1] if at + 1 < len(words) else None
    if "part" in word.cue.forms or following is None:
        return True
    helps = not following.tags.isdisjoint({"aux", "modal"}) and "inf" not in following.tags  # "negó haber"
    return following.low != "of" and not helps


def phrase_right(words: Sequence[Word], start: int, end: int | None = None) -> int:
    """Return where the noun phrase ends that begins at `start` (`start` itself where none begins there)."""
    stop = len(words) if end is None else end
    if start < stop and "pron" in words[start].tags and "det" not in words[start].tags:
        return start + 1
    at, before = start, _NONE
    while at < stop:
        word, tags = words[at], words[at].tags
        if at > start and ("time" in tags or "point" in before):
            break
        noun = word.nominal and (word.cue is None or at == start or not _is_verb(words, at))
        if noun or (start < at < stop - 1 and _stands_inside(words, at)):
            opens = tags and at > start and not word.capital and not tags.isdisjoint(_OPENING)
            if opens and before.isdisjoint(_LEADING):
                break
            at, before = at + 1, tags
            continue
        if at == start or at + 1 >= stop:
            break
        following = words[at + 1]
        if "pron" in following.tags and "bind" in tags and _partitive_left(words, at + 1, start) == start:
            return at + 2  # "una de ellas"
        joins = following.nominal and "time" not in following.tags and ("join" in tags or _binds(words, at))
        if not joins:
            break
        at, before = at + 1, tags
    return at


def _stands_inside(words: Sequence[Word], at: int) -> bool:
    """Return whether a dot, a hyphen or an adverb stands inside a noun phrase: "J. Smith", "le plus jeune"."""
    compared = "det" in words[at - 1].tags and not words[at].tags.isdisjoint(_COMPARING)
    return compared or (words[at].kind == "mark" and _joins(words, at, 0))


def as_begins(words: Sequence[Word], at: int, as_words: frozenset[str]) -> int:
    """Return where the "as" right before `at` begins, with a word that leads it ("după cum"); `at` where none is."""
    if at < 1 or words[at - 1].low not in as_words:
        return at
    led = at > 1 and not words[at - 2].tags.isdisjoint({"prep", "gadv"}) and "det" not in words[at - 2].tags
    return at - 1 - led


def is_told(words: Sequence[Word]) -> bool:
    """Return whether a verb among the words shows by its mood that they are somebody's: "er sei krank"."""
    return any("told" in word.tags and not word.capital for word in words)


def has_verb(words: Sequence[Word]) -> bool:
    """Return whether the words hold what looks like a finite verb."""
    for at, word in enumerate(words):
        if word.tags and not word.tags.isdisjoint(FINITE):
            return True
        low = word.low
        if "'" in low and low.endswith(_AUXILIARY):
            return True
        if not word.capital and word.kind == "word" and (low.endswith("ed") or (word.cue and _is_verb(words, at))):
            return True
    return False
