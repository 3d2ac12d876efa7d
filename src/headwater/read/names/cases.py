"""Names and roles in the case of a subject: a given name shows its case, the words listed as roles theirs."""

from collections.abc import Sequence
from functools import lru_cache

from headwater.language import pack
from headwater.language.people import People
from headwater.read.words.lexicon import Lexicon

#: How many last letters of a role its cases change at most.
_CHANGED = 2
#: How many letters a writing keeps at least, and how many its case ending has at most.
_STEM, _ENDING = 3, 3
#: How women's given names end that are in the case of a subject alone, of all languages with cases.
_WOMAN = ("a", "а", "я")


def in_subject_case(name: str, lex: Lexicon) -> str | None:
    """Return a name in the case of a subject, where its given name shows which case it stands in; else None."""
    people = lex.pack.people
    if not people.name_cases:
        return None
    first, _, last = name.partition(" ")
    father, _, surname = last.partition(" ")
    if people.patronymics and (plain_father := _patronymic(father, people)) is not None:
        return _with_patronymic(first, father, plain_father, surname, lex)
    if surname:
        return None
    if first.lower() in lex.given and not _is_man_s(first, last, people):
        woman = first.lower() in people.feminine_names and first.lower() not in people.masculine_names
        woman &= not first.endswith(_WOMAN)
        other = _uninflected(last, people.surnames_of_women) if woman else last  # "Marie Novákové"
        return f"{first} {other}" if other != last else None
    for ending, plain in people.name_cases:
        bare = first.removesuffix(ending) + plain
        if bare != first and first.endswith(ending) and bare.lower() in lex.given:
            female = bare.lower() in people.feminine_names
            return f"{bare} {_surname(last, ending, people, female=female)}".rstrip()
    return None


def _with_patronymic(first: str, father: str, plain: str, surname: str, lex: Lexicon) -> str | None:
    """Return a name with a patronymic in the case of a subject, if that shows another one: "Анны Павловны Рак"."""
    if father == plain:
        return None
    bare = in_subject_case(f"{first} {surname}".rstrip(), lex)
    given, _, last = (bare or f"{first} {surname}").partition(" ")
    return f"{given} {plain} {last}".rstrip()


def _patronymic(low: str, people: People) -> str | None:
    """Return a patronymic in the case of a subject; None for other words."""
    if low.lower().endswith(people.patronymics):
        return low
    bare = (low.removesuffix(end) + plain for end, plain in people.name_cases if low.endswith(end))
    return next((word for word in bare if word.lower().endswith(people.patronymics)), None)


def _is_man_s(first: str, last: str, people: People) -> bool:
    """Return whether a woman's name is a man's in another case, by a surname that no woman has: "Petra Nováka"."""
    woman = not last or last.endswith(people.feminine_endings or last)
    if people.surnames_of_men:
        oblique = _uninflected(last, people.surnames_of_men) != last
        ends = [(end, plain) for end, plain in people.name_cases if first.endswith(end) and oblique]
    else:
        ends = [(end, plain) for end, plain in people.name_cases if first.endswith(end) and last.endswith(end)]
    man = any((first.removesuffix(end) + plain).lower() in people.masculine_names for end, plain in ends)
    return man and not woman


def _uninflected(last: str, cases: Sequence[tuple[str, str]]) -> str:
    """Return a surname in the case of a subject by the first of its endings that fits; as it stands where none does."""
    ending, plain = next(((end, plain) for end, plain in cases if last.endswith(end)), ("", ""))
    return last.removesuffix(ending) + plain


def _surname(last: str, ending: str, people: People, *, female: bool) -> str:
    """Return a surname in the case of a subject, whose given name has the case ending `ending`."""
    if people.surnames_of_men:
        return _uninflected(last, people.surnames_of_women if female else people.surnames_of_men)
    for other, plain in people.name_cases:
        shows = len(other) > 2 or (not female and other == ending)
        if shows and last.endswith(other) and female == plain.endswith(("a", "á", "а", "я")):
            return last.removesuffix(other) + plain
    return last


def is_oblique(low: str, lex: Lexicon) -> bool:
    """Return whether a common noun has an ending that it has only where it is no subject."""
    return bool(lex.pack.syntax.oblique_endings) and low.endswith(lex.pack.syntax.oblique_endings)


def role_of(low: str, lex: Lexicon) -> str:
    """Return the role or body, in the case of a subject, of which `low` is another case, or `low` itself."""
    if low in lex.nominatives:
        return low
    return lex.without_case(low) or (_role_of(low, lex.pack.tag) if low in lex.pack.people.title_forms else low)


@lru_cache(maxsize=4096)
def _role_of(low: str, tag: str) -> str:
    people = pack(tag).people
    size, shorter, role = max((_common(low, role), -len(role), role) for role in people.titles | people.feminine_titles)
    return role if size >= -shorter - _CHANGED else low


def writing_of(low: str, lex: Lexicon) -> str | None:
    """Return the writing, in the case of a subject, of which `low` is a case; None where it is none."""
    return _writing_of(low, lex.pack.tag)


@lru_cache(maxsize=4096)
def _writing_of(low: str, tag: str) -> str | None:
    nouns, endings = pack(tag).cues.said_before, pack(tag).people.name_endings
    if low in nouns:
        return low
    if low.endswith(pack(tag).syntax.verb_endings or "-"):
        return None
    near = [(_common(low, noun), -len(noun), noun) for noun in nouns if noun[:_STEM] == low[:_STEM]]
    size, shorter, noun = max(near, default=(0, 0, ""))
    ends = len(low) - size <= _ENDING and size >= max(_STEM, -shorter - _CHANGED)
    return noun if noun and ends and (size == len(low) or low.endswith(endings)) else None


def _common(one: str, other: str) -> int:
    """Return how many letters two words begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def plainer(known: str, name: str, people: People) -> bool:
    """Return whether `name` is `known` in the case of a subject, by the endings of their first words."""
    one, other = known.partition(" ")[0], name.partition(" ")[0]
    return any(other.endswith(bare) and one == other.removesuffix(bare) + ending for ending, bare in people.name_cases)
