"""What words for somebody tell where no blanks part words: a gender, and whether it is a person, kin or several."""

from collections.abc import Collection, Iterable
from string import ascii_letters

from headwater.read.words.lexicon import Lexicon
from headwater.values import Speaker

#: How many characters a surname has with its given name.
_FULL = 3


def is_weak(speaker: Speaker, lex: Lexicon) -> bool:
    """Return whether a description is of several people, or of people whom nothing singles out."""
    low, rules = lex.folded(speaker.name), lex.pack
    if low.startswith(tuple({*rules.syntax.determiners, *rules.people.pointing})):
        return not low.startswith((*rules.syntax.indefinite_determiners, *rules.people.pointing))
    owned = any(
        low.startswith(pronoun) and low[len(pronoun) :].startswith(tuple(rules.syntax.binders))
        for pronoun in rules.syntax.subject_pronouns
    )
    if owned:
        return True  # 她的女儿
    return _ending(low, rules.people.institutions) > 0 or _ending(low, rules.people.persons) > 1


def is_family(speaker: Speaker, lex: Lexicon) -> bool:
    """Return whether a name is that of a family or its house: 何家."""
    low, people = lex.folded(speaker.name), lex.pack.people
    return low[-1:] in people.families and low[:-1] in people.surnames


def is_kin(speaker: Speaker, lex: Lexicon) -> bool:
    """Return whether somebody is known only as the kin or help of whom the text goes on telling: 妻子, 他的教练."""
    low, rules = lex.folded(speaker.name), lex.pack
    owned = next((word for word in rules.syntax.subject_pronouns if low.startswith(word)), "")
    return low in rules.people.kin or (bool(owned) and len(low) > len(owned) + 1)


def likely_gender(speaker: Speaker, lex: Lexicon) -> str | None:
    """Return the gender that the characters of a given name make likely, none where they tell of both."""
    people, name = lex.pack.people, lex.folded(speaker.name)
    if not (_FULL - 1 <= len(name) <= _FULL) or name[0] not in people.surnames:
        return None
    given = set(name[1:])
    woman, man = not given.isdisjoint(people.feminine_names), not given.isdisjoint(people.masculine_names)
    return None if woman == man else "f" if woman else "m"


def shown_gender(speaker: Speaker, lex: Lexicon) -> str | None:
    """Return the gender that a title or role tells."""
    people = lex.pack.people
    for written in (speaker.name, speaker.role or ""):
        low = lex.folded(written)
        if low.endswith(tuple(people.feminine_titles)) or low.startswith("女"):
            return "f"
        if low.endswith(tuple(people.masculine_titles)):
            return "m"
    return None


def is_person(speaker: Speaker, lex: Lexicon, known: Iterable[str]) -> bool:
    """Return whether a description ends like one of a person, not of a body or writing; `known` are folded names."""
    if speaker.role is not None:
        return True
    low, people = lex.folded(speaker.name), lex.pack.people
    described = low.rstrip(ascii_letters + " .-'")
    if described != low and not described:
        return " " in low or any(_ends_in(name, low) for name in known)
    low = described
    body = _ending(low, people.institutions)
    surname = not body and len(low) <= _FULL and low[:1] in people.surnames
    if surname and not (is_family(speaker, lex) or low.endswith(people.several)):
        return True  # 高宁, who is named but once
    noun = max(_ending(low, people.titles), _ending(low, people.persons))
    return noun > 0 and noun >= body


def _ends_in(name: str, low: str) -> bool:
    """Return whether a name ends in words of another script: Cruz of 参议员 Ted Cruz, X of 女事主X."""
    before = name.removesuffix(low)
    return before != name and (before.endswith(" ") or not before[-1:].isascii())


def _ending(low: str, words: Collection[str]) -> int:
    """Return how many characters the longest of `words` has that a name ends with; 0 where it ends with none."""
    return next((len(low) - at for at in range(len(low)) if low[at:] in words), 0)
