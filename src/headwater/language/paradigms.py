"""Forms that many words share: stems with the endings that stand behind each of them."""

from collections.abc import Iterable
from typing import TypeVar

from msgspec import Struct, structs

_Section = TypeVar("_Section", bound=Struct)


class Paradigm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Stems that take the same endings: each stem with each ending is a form.

    Endings stand under the name of the list of their section that the forms belong to ("said", "gerunds").
    """

    stems: tuple[str, ...]
    endings: dict[str, tuple[str, ...]]


def unfolded(section: _Section, paradigms: Iterable[Paradigm]) -> _Section:
    """Return a section of a language file with the forms of its paradigms in its lists, behind what stands there.

    Raises ValueError where endings stand under a name that the section has not.
    """
    lists: dict[str, list[str]] = {}
    for paradigm in paradigms:
        for name, endings in paradigm.endings.items():
            lists.setdefault(name, []).extend(stem + ending for stem in paradigm.stems for ending in endings)
    for name in lists.keys() - set(section.__struct_fields__):
        raise ValueError(f"a paradigm has endings for {name!r}, and there is no such list")
    whole = {name: type(held)((*held, *forms)) for name, forms in lists.items() for held in [getattr(section, name)]}
    return structs.replace(section, **whole)
