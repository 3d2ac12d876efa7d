"""Where a name stands: whether it heads its sentence or a clause, behind which role, before which age."""

from collections.abc import Sequence

from headwater.read.names.beginnings import Named
from headwater.read.words.clauses import verbal
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

#: Words of a sentence within which a name opens it, and within which one behind a role does.
OPENS, _ROLE = 3, 8
#: How many words of a role are read, and what stands in none.
_REACH, _NO_ROLE = 8, frozenset({"sub", "comp", "coord", "aux", "modal", "verb", "pron"})
#: An age is below this, behind one of these marks.
_OLDEST, _BESIDE_AGE = 120, frozenset({",", "("})


def aged(words: Sequence[Word], name: Named, lex: Lexicon) -> bool:
    """Return whether an age stands behind a name: "Tanguy, 19 ans, …", "Trude (82)"."""
    if name.end >= len(words) or words[name.end].low not in _BESIDE_AGE:
        return False
    behind = words[name.end : name.end + 4]
    at = 1 + (len(behind) > 1 and "bind" in behind[1].tags)  # "Josefa, de 81"
    if len(behind) <= at + 1 or behind[at].kind != "number":
        return False
    young = behind[at].low.isdigit() and int(behind[at].low) < _OLDEST
    dated = any(behind[at + 1].low in month for month in lex.pack.calendar.months)  # "Lindmar, 11 nov"
    return young and not dated and (behind[at + 1].low in {",", ")"} or "time" in behind[at + 1].tags)


def heads(words: Sequence[Word], name: Named, lex: Lexicon) -> bool:
    """Return whether a name opens its sentence, alone or beside the role that does ("The mayor, Ada Lund, …").

    It stands among the first words (`OPENS`) or behind a comma, as all that do.
    """
    mark = lex.pack.people.suffix_mark
    if mark and mark in words[name.end - 1].low:
        return False  # in another case than a subject's
    if name.titled < OPENS:
        return True
    return (name.titled <= _ROLE and _apposed(words, name, lex)) or _explains_head(words, name, lex)


def _explains_head(words: Sequence[Word], name: Named, lex: Lexicon) -> bool:
    """Return whether a name behind a comma explains what opens the sentence: "The head of X, Ada, said"."""
    comma = name.titled - 1
    if "det" not in words[0].tags:
        return False
    closed = name.end < len(words) and words[name.end].low == ","
    plain = all(word.kind == "word" and not word.tags & _NO_ROLE for word in words[:comma])
    governed = comma > 2 and lex.is_title(words[comma - 1].low) and bool(words[comma - 2].tags & {"prep", "det"})
    plain &= not governed  # "A letter from the mayor, Ada, hangs"
    described = words[1].low != "," and lex.is_title(words[1].low) and all(w.kind == "word" for w in words[:comma])
    return closed and (plain or described)  # "The engineer who watches the lights, Ada, does not"


def before_verb(words: Sequence[Word], name: Named) -> bool:
    """Return whether a name stands before a verb, over adverbs and pronouns: "Asked about it, Lund has shrugged"."""
    verb = name.end
    if verb >= len(words):
        return False
    while verb < len(words) - 1 and words[verb].tags & {"gadv", "neg"}:
        verb += 1  # "Lund se encogió de hombros"
    behind = words[verb]
    return bool(behind.tags & {"verb", "aux", "modal"}) or (behind.cue is not None and "fin" in behind.cue.forms)


def _apposed(words: Sequence[Word], name: Named, lex: Lexicon) -> bool:
    """Return whether a name stands behind a comma and a role that no verb or preposition stands before."""
    role = role_before(words, name, lex)
    if role is None:
        return False
    opens = words[:role]
    comma = next(
        (at for at in range(len(opens) - 1, 0, -1) if opens[at].low == ","), 0
    )  # "Before her, the judge, Ada,"
    plain = all(word.cue is None and not word.tags & {"verb", "aux"} for word in opens)
    return plain and all(word.tags.isdisjoint({"prep"}) for word in opens[comma:])


def role_behind(words: Sequence[Word], name: Named, lex: Lexicon) -> tuple[int, int] | None:
    """Return where the role stands that a comma parts from the name before it: "Ada Lund, adjointe à la voirie, …"."""
    comma = name.end
    if aged(words, name, lex):
        comma = next((at for at in range(comma + 1, len(words)) if words[at].low == ","), len(words))
    begin = comma + 1
    if begin >= len(words) or words[comma].low != ",":
        return None
    verb = words[begin].cue is not None and begin + 1 < len(words) and "det" in words[begin + 1].tags
    if verb:
        return None  # "La maire de X, Ada Lund, juge la digue vieille"
    begin += "det" in words[begin].tags
    near = range(begin, min(begin + 2, len(words)))
    at = next((at for at in near if words[at].kind == "word" and lex.is_title(words[at].low)), None)
    end = next((i for i in range(begin, len(words)) if words[i].kind != "word" or "rel" in words[i].tags), len(words))
    plain = all(word.tags.isdisjoint({"aux", "modal", "verb", "pron"}) for word in words[begin:end])
    cues = ((i, words[i].cue) for i in range(begin + 1, end))
    plain &= not any(cue is not None and "sure" in cue.forms and verbal(words, i) for i, cue in cues)
    return (begin, end) if at is not None and at < end <= begin + _REACH + 2 and plain else None


def role_before(words: Sequence[Word], name: Named, lex: Lexicon) -> int | None:
    """Return where the role stands that a comma parts from the name: "minister" of "The minister of ports, Ada"."""
    comma = name.titled - 1
    if comma < 1 or words[comma].low != ",":
        return None
    for at in range(comma - 1, max(-1, comma - _REACH), -1):
        noun = at > 0 and "det" in words[at - 1].tags and lex.is_title(words[at].low)  # "le prévenu"
        if words[at].kind != "word" or words[at].tags & _NO_ROLE or (words[at].cue is not None and not noun):
            return None
        subject = not lex.pack.syntax.cases or words[at].low in lex.nominatives
        if subject and lex.is_title(words[at].low):
            return at
    return None
