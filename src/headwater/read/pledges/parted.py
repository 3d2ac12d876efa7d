"""Verbs in two parts whose other part closes their clause ("lehnte … ab", "hat … versprochen")."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from headwater.language.pack import Pack
from headwater.read.pledges.binding import Binding
from headwater.read.words.clauses import nominal
from headwater.read.words.compiling import row
from headwater.read.words.groups import Range, Site
from headwater.read.words.word import Word

#: How many words stand between both parts at most.
_FAR = 14


def parted(verbs: Iterable[str], participles: Iterable[str], language: Pack) -> dict[str, frozenset[str]]:
    """Return the parts of verbs in two parts, and participles that close a clause, by the words before them."""
    out: dict[str, set[str]] = {}
    if language.pledges.closing:
        single = {written for written in participles if len(row(written)) == 1}
        out = {first: set(single) for first in (*language.syntax.auxiliaries, *language.syntax.be)}
    for written in verbs:
        first, *rest = row(written)
        if len(rest) == 1 and rest[0] in language.pledges.verb_prefixes:
            out.setdefault(first, set()).add(rest[0])
    return {first: frozenset(rest) for first, rest in out.items()}


def is_whole(site: Site) -> bool:
    """Return whether a verb in two parts is one, not a verb before a preposition: "sagte zu Anna"."""
    syntax, pledges, end = site.lex.pack.syntax, site.lex.pack.pledges, site.group.span[1]
    part = row(site.group.cue.lemma)[-1]
    leads = syntax.nouns_capitalised and part in pledges.verb_prefixes & syntax.prepositions
    return not leads or end >= site.last or not nominal(site.words[end]) or "to" in site.words[end].tags


def joints(words: Sequence[Word], verbs: Mapping[str, frozenset[str]]) -> list[tuple[int, int]]:
    """Return where a verb and the part that stands apart from it are, at the end of its clause."""
    out: list[tuple[int, int]] = []
    for at, word in enumerate(words):
        rest = verbs.get(word.low)
        for i in range(at + 2, min(len(words), at + _FAR) if rest else 0):
            ends = i + 1 == len(words) or words[i + 1].kind != "word"
            if rest and words[i].low in rest and ends:
                out.append((at, i))
            if words[i].low in {",", ";", ":"} or words[i].kind == "quote":
                break
    return out


def as_written(binding: Binding, at: int, part: int) -> Binding:
    """Return a binding found where the part at `part` stood behind its verb at `at`, told as the words are written."""

    def back(number: int) -> int:
        return part if number == at + 1 else number - 1 if at + 1 < number <= part else number

    def range_back(place: Range | None) -> Range | None:
        return None if place is None else (back(place[0]), back(place[1] - 1) + 1)

    end = max(back(binding.end - 1) + 1, part + 1 if binding.end > part else 0)
    return replace(
        binding, verb=back(binding.verb), begin=back(binding.begin), action=back(binding.action), end=end,
        bound=range_back(binding.bound), asker=range_back(binding.asker),
    )  # fmt: skip
