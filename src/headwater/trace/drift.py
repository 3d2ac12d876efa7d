"""What one wording of an utterance changed against its fullest one, in as few words as show it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from headwater.language import pack
from headwater.trace.same_words import Pair, Word, matches, weight, words_of
from headwater.trace.strength import claims
from headwater.values import Drift

#: Words between two matches that one change can hold; more of them are another part of the utterance.
_SLOT = 8
#: Words that weigh less together are grammar: that they changed is not told.
_MATTER = 0.3
#: Scales whose classes deny each other.
_CONTRARY = ("opposite", "exclusive")


class _Slot(NamedTuple):
    """What stands between two neighbouring matches of the other wording: word numbers on both sides, half-open."""

    a: tuple[int, int]
    b: tuple[int, int]
    #: Whether the two matches stand in one order on both sides, a few words apart at most.
    in_row: bool


class _Side(NamedTuple):
    text: str
    words: Sequence[Word]

    def part(self, span: tuple[int, int]) -> str | None:
        """Return some words as written, or None where there are none."""
        start, end = span
        return self.text[self.words[start].span[0] : self.words[end - 1].span[1]] if start < end else None

    def matter(self, span: tuple[int, int]) -> bool:
        """Return whether some words are more than grammar."""
        return weight(self.words[slice(*span)]) >= _MATTER


def drift(fullest: str, other: str, lang: str | None = "en", lang_other: str | None = "en") -> tuple[Drift, ...]:
    """Return the changes from `fullest` to `other`, in order of `other`, then what is gone; nothing if nothing changed.

    `reworded` gives the words on both sides (no source: they were added), `contradicts` those of which one denies the
    other, `joined` the words at which `other` puts together what stands apart, `trimmed` what is gone. Wordings in two
    languages are `translated`.
    """
    if (lang or "und")[:2] != (lang_other or "und")[:2]:
        return (Drift(type="translated"),)
    a, b = _Side(fullest, words_of(fullest, lang)), _Side(other, words_of(other, lang_other))
    anchors = _anchors(matches(a.words, b.words), a.words)
    if not anchors:
        return (Drift(type="reworded", source=fullest, target=other),)
    out: list[Drift] = []
    told = {pair.i for pair in anchors}
    for slot in _slots(anchors, len(a.words), len(b.words)):
        changed = _change(slot, a, b, lang)
        if changed is not None:
            out.append(changed)
            told.update(range(*slot.a))
    return (*out, *_trimmed(a, told))


def _anchors(pairs: Sequence[Pair], a: Sequence[Word]) -> list[Pair]:
    """Return the exact matches in order of the other wording; lone matches of grammar tie nothing together."""
    exact = [pair for pair in pairs if pair.worth == 1]
    near = {(pair.i - pair.j, pair.i) for pair in exact}
    kept = [p for p in exact if a[p.i].weight >= _MATTER or {(p.i - p.j, p.i - 1), (p.i - p.j, p.i + 1)} & near]
    return sorted(kept, key=lambda pair: pair.j)


def _slots(anchors: Sequence[Pair], size_a: int, size_b: int) -> Iterator[_Slot]:
    first, last = anchors[0], anchors[-1]
    yield _Slot((max(0, first.i - first.j), first.i), (0, first.j), in_row=True)
    for before, after in pairwise(anchors):
        in_row = 0 < after.i - before.i <= _SLOT + 1
        between = (before.i + 1, after.i) if in_row else (0, 0)
        yield _Slot(between, (before.j + 1, after.j), in_row)
    left = size_b - last.j - 1
    yield _Slot((last.i + 1, min(size_a, last.i + 1 + left)), (last.j + 1, size_b), in_row=True)


def _change(slot: _Slot, a: _Side, b: _Side, lang: str | None) -> Drift | None:
    if not slot.in_row:
        return Drift(type="joined", target=b.part((slot.b[0] - 1, slot.b[1] + 1)))
    if slot.b[0] == slot.b[1] or not (a.matter(slot.a) or b.matter(slot.b)):
        return None
    source, target = a.part(slot.a), b.part(slot.b)
    opposed = contradictory(a.words[slice(*slot.a)], b.words[slice(*slot.b)], lang)
    return Drift(type="contradicts" if opposed else "reworded", source=source, target=target)


def contradictory(a: Sequence[Word], b: Sequence[Word], lang: str | None) -> bool:
    """Return whether two rows of words in the same place deny each other: a negation, an opposite, another number."""
    rules = pack(lang)
    keys = [{word.key for word in side} for side in (a, b)]
    denied = [bool(side & rules.syntax.negations) for side in keys]
    if denied[0] != denied[1]:
        return True
    if len(a) == len(b) == 1 and all(side.isdigit() for side in (a[0].key, b[0].key)):
        return a[0].key != b[0].key
    levels = [{(c.scale, c.level) for c in claims(side, lang) if c.kind in _CONTRARY} for side in (a, b)]
    return any(one == other and level != against for one, level in levels[0] for other, against in levels[1])


def _trimmed(a: _Side, told: set[int]) -> Iterator[Drift]:
    """Yield the stretches of words that are gone."""
    start = 0
    for number in range(len(a.words) + 1):
        if number == len(a.words) or number in told:
            if start < number and a.matter((start, number)):
                yield Drift(type="trimmed", source=a.part((start, number)))
            start = number + 1
