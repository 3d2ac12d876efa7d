"""Whether two reports name the same speaker, as far as names can tell.

Last names are compared by their consonants (Russell, US patent 1,261,167, 1918), so that spellings and scripts do not
part them. A body and a person can be one voice: a minister speaks for a ministry, and reports name the one or other.
"""

from typing import Literal

from headwater.language import pack
from headwater.names import skeleton
from headwater.text.normalise import fold
from headwater.text.tokens import each_token
from headwater.trace.anchors import anchors_of

Relation = Literal["same", "open", "other"]


def relation(a: str | None, b: str | None, lang_a: str | None, lang_b: str | None) -> Relation:
    """Return whether speakers named `a` and `b` are the same; "open" where one is unknown or a body."""
    if not a or not b:
        return "open"
    one, other = person(a, lang_a), person(b, lang_b)
    if one and other:
        return "same" if _same_last(one, other) else "other"
    if one or other:
        # "the governor's spokesman" names a person who does not speak, "Rahn" alone may be one: a shared name decides
        found = {_key(word) for word in (one or other or ())}
        return "same" if found & {_key(word) for word in _capitals(b if one else a)} else "open"
    if (lang_a or "und")[:2] != (lang_b or "und")[:2]:
        return "same" if anchors_of(a, lang_a) & anchors_of(b, lang_b) else "open"
    return "same" if bodies_alike(a, b, lang_a, lang_b) else "open"


def person(name: str, lang: str | None) -> tuple[str, ...] | None:
    """Return the words of a person's name without titles, or None where `name` is a body, a role or a crowd."""
    people = pack(lang).people
    words = [token.text for token in each_token(name) if token.kind in ("word", "glyph")]
    titles = people.titles | people.masculine_titles | people.feminine_titles
    kept = [word for word in words if fold(word).rstrip(".") not in titles]
    if not 2 <= len(kept) <= 4 or any(word[0].islower() and len(word) > 3 for word in kept):
        return None
    if any(fold(word) in people.institutions or fold(word).endswith(people.institution_endings) for word in kept):
        return None
    return tuple(kept) if kept[0][0].isupper() and fold(kept[0]) not in pack(lang).syntax.determiners else None


def bodies_alike(a: str, b: str, lang_a: str | None, lang_b: str | None) -> bool:
    """Return whether two bodies or roles share the words that name them: half of the shorter name's or more."""
    first, second = _content(a, lang_a), _content(b, lang_b)
    return bool(first and second) and 2 * len(first & second) > min(len(first), len(second))


def _content(name: str, lang: str | None) -> set[str]:
    rules = pack(lang)
    words = (fold(token.text).removesuffix("'s") for token in each_token(name) if token.kind != "mark")
    return {word for word in words if word not in rules.words.function}


def _capitals(name: str) -> list[str]:
    return [token.text for token in each_token(name) if token.kind == "word" and token.capitalised]


def _same_last(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return _key(a[-1]) == _key(b[-1])


def _key(word: str) -> str:
    plain = fold(word).removesuffix("'s")
    return skeleton(plain) or plain
