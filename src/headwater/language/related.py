"""Words that writers put for each other, by language."""

from functools import cache
from importlib.resources import files
from types import MappingProxyType

from headwater.language.pack import pack
from headwater.language.stems import stemmed
from headwater.language.tables import table
from headwater.language.tags import primary
from headwater.text.normalise import fold

#: For each stem, the numbers of the groups in which it stands.
Related = MappingProxyType[str, tuple[int, ...]]


def related(tag: str | None) -> Related:
    """Return the groups of related words for a BCP 47 tag; empty where the language has no such file.

    Two stems that share a group number are put for each other ("cut" and "reduc"). Relations do not chain.
    """
    return _read(primary(tag))


@cache
def _read(name: str) -> Related:
    file = files("headwater.language") / "data" / "related" / f"{name}.txt"
    groups: dict[str, list[int]] = {}
    if file.is_file():
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines()):
            if not line.startswith("#"):
                for stem in line.split():
                    groups.setdefault(stem, []).append(number)
    return MappingProxyType({stem: tuple(numbers) for stem, numbers in groups.items()})


@cache
def across(tag: str | None) -> Related:
    """Return, for stems of the language `tag`, the matters that they stand for in the file across.tsv.

    Two stems of two languages that share a number stand for each other. Empty where the file has no such column.
    """
    rules = pack(tag)
    key = stemmed(rules.words.stemmer)
    matters: dict[str, list[int]] = {}
    for number, row in enumerate(table("related/across.tsv")):
        for word in row.get(rules.tag, "").split():
            matters.setdefault(key(fold(word)), []).append(number)
    return MappingProxyType({stem: tuple(numbers) for stem, numbers in matters.items()})
