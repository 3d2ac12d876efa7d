"""How strongly and how surely a language says something."""

from typing import Literal

from msgspec import Struct


class Scale(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words of which each class claims more than the one before: `reduce`, then `suspend`, then `halt`.

    Words are base forms; a phrase inflects its first word. A word may stand on several scales.
    """

    #: What a stronger word than the text's makes of a headline.
    kind: Literal["strength", "scope"] = "strength"
    classes: tuple[tuple[str, ...], ...]


class Strength(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How strongly and how surely something is said. All in lower case."""

    scales: tuple[Scale, ...] = ()
    #: Pairs of words of which one denies the other.
    opposites: tuple[tuple[str, str], ...] = ()
    #: Words that deny what follows; and how many words further they reach.
    denials: frozenset[str] = frozenset()
    #: Words before a verb that leave it open (`may`), put it into the future (`will`), or tell it as done (`has`).
    possible: frozenset[str] = frozenset()
    future: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()
    #: Verbs of saying that leave open whether it is true (`allege`), as base forms.
    claims: frozenset[str] = frozenset()
    #: Endings of participles, which behind a determiner are adjectives ("a limited number") and claim nothing.
    participles: tuple[str, ...] = ()
