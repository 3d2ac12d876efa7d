"""A headline that tells of all of a kind what its text tells of some: the text has the rest of them."""

from collections.abc import Iterator, Sequence

from headwater.text.spans import Span
from headwater.trace.headlines_lines import Heading, Line, Overclaim
from headwater.trace.same_words import Word
from headwater.trace.strength import MATTER, Claim, claims, clause, opening, place_of

#: Words behind "all", or "the others", among which the kind stands.
_REACH = 6


def of_all(made: Heading) -> Iterator[Overclaim]:
    """Yield "all" (or "its") of a headline with what it is of, where a sentence speaks of the others of that kind.

    The sentence must not tell the same of them; with "its", it must tell the contrary.
    """
    heads = [claim for claim in claims(made.title, made.lang) if claim.kind not in {"scope", "exclusive"}]
    for name in ("total", "own"):
        place = place_of(made.title, name, made.lang, 0, len(made.title))
        for line in made.lines if place else ():
            rest = place_of(line.words, "rest", made.lang, 0, len(line.words))
            if place is None or rest is None or opening(line.words, rest[0], made.lang):
                continue
            if _kind(made, place, line, rest) and _otherwise(heads, line, contrary=name == "own"):
                yield Overclaim("scope", _span(made.title, place, heads), _span(line.words, rest, ()))


def _kind(made: Heading, place: tuple[int, int], line: Line, rest: tuple[int, int]) -> bool:
    """Return whether both speak of one kind: the same noun, or a town and who lives there."""
    head = _behind(made.title, place)
    other = _behind(line.words, rest)
    if {word.key for word in head} & {word.key for word in other}:
        return True
    where, who = ((made.title, place, "place"), (line.words, rest, "people"))
    return bool(_named(*where, made.lang) and _named(*who, made.lang))


def _behind(words: Sequence[Word], place: tuple[int, int]) -> list[Word]:
    end = min(clause(words, place[0])[1], place[1] + _REACH)
    return [word for word in words[place[1] : end] if word.weight > MATTER]


def _named(words: Sequence[Word], place: tuple[int, int], name: str, lang: str | None) -> bool:
    return place_of(words, name, lang, place[0], place[1] + _REACH) is not None


def _otherwise(heads: Sequence[Claim], line: Line, *, contrary: bool) -> bool:
    """Return whether a sentence does not tell of the others what the headline does; `contrary`: tells the contrary."""
    levels = [
        (head.level == claim.level) == (head.denied == claim.denied)
        for head in heads
        for claim in line.claims
        if head.scale == claim.scale
    ]
    return not all(levels) if contrary or levels else True


def _span(words: Sequence[Word], place: tuple[int, int], told: Sequence[Claim]) -> Span:
    """Return the place from some words to the end of their clause, and back to the word of a scale before them."""
    start, end = clause(words, place[0])
    before = [claim.start for claim in told if start <= claim.start < place[0]]
    return words[min([place[0], *before])].span[0], words[end - 1].span[1]
