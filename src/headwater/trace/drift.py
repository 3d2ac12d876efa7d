"""What one wording of an utterance changed against its fullest one, in as few words as show it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from headwater.language import pack
from headwater.trace.drift_spelling import MATTER, letters, spelt_alike
from headwater.trace.same_words import Pair, Word, matched, matches, weight, words_of
from headwater.trace.strength import claims
from headwater.values import Drift

#: Words between two matches that one change can hold; more of them are another part of the utterance.
_SLOT = 8
#: What words that match must hold of the other wording for both to be one sentence: by weight, as a share, as a share
#: in one order, and as a share where one report has both wordings, or two may have spoken: who speaks twice says two
#: things that are alike, and so do two.
_HELD, _HELD_SHARE, _IN_ORDER, _HELD_SURELY = 1.5, 0.55, 0.45, 0.8
#: What the rows of matching words right before and behind a change must weigh together; where there is but one; and
#: where that one stands amid a sentence of the fullest wording.
_FIXED, _FIXED_AT_EDGE, _FIXED_AMID = 1.0, 1.5, 3.0
#: A word that is written with one sign weighs less than a word of letters.
_SIGN = 0.5
#: Marks that end a sentence or a clause: no change reaches over them.
_ENDS = frozenset(".!?;:…。！？；：।؟")
#: Scales whose classes deny each other.
_CONTRARY = ("opposite", "converse", "exclusive")


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

    def parted(self, span: tuple[int, int]) -> bool:
        """Return whether a sentence or a clause ends among some words, or between them and their neighbours."""
        start, end = max(0, span[0] - 1), min(len(self.words), span[1] + 1)
        around = self.text[self.words[start].span[0] : self.words[end - 1].span[1]] if start < end else ""
        return any(
            at + 1 == len(around) or around[at + 1].isspace() or not sign.isascii()
            for at, sign in enumerate(around)
            if sign in _ENDS
        )

    def sentence(self, span: tuple[int, int]) -> tuple[int, int]:
        """Return the words of the sentence or sentences that some words stand in."""
        start, end = span
        while start > 0 and not self._ends_before(start):
            start -= 1
        while end < len(self.words) and (end == start or not self._ends_before(end)):
            end += 1
        return start, end

    def _ends_before(self, at: int) -> bool:
        between = self.text[self.words[at - 1].span[1] : self.words[at].span[0]] if at < len(self.words) else ""
        return any(sign in _ENDS for sign in between)

    def opens(self, at: int) -> bool:
        """Return whether a sentence or a clause begins with a word, or ends before it."""
        between = self.text[self.words[at - 1].span[1] : self.words[at].span[0]] if 0 < at < len(self.words) else "."
        return any(sign in _ENDS or sign == "," for sign in between)

    def bracketed(self, span: tuple[int, int]) -> bool:
        """Return whether any of some words stand in brackets: a reporter put them there, and says so."""
        start, end = span
        around = (
            self.text[max(0, self.words[start].span[0] - 1) : self.words[end - 1].span[1] + 1] if start < end else ""
        )
        return "[" in around or "]" in around

    def matter(self, span: tuple[int, int]) -> bool:
        """Return whether some words are more than grammar."""
        return any(word.weight > MATTER for word in self.words[slice(*span)])


def drift(
    fullest: str,
    other: str,
    lang: str | None = "en",
    lang_other: str | None = "en",
    *,
    doubtful: bool = False,
) -> tuple[Drift, ...]:
    """Return the changes from `fullest` to `other`, in order of `other`, then what is gone; nothing if nothing changed.

    `reworded` gives the words on both sides (no source: they were added), `contradicts` those of which one denies the
    other, `joined` the words at which `other` puts together what stands apart, `trimmed` what is gone. Wordings in two
    languages are `translated`. Of wordings that have too little in common to be one sentence nothing is told; more must
    be in common where it is `doubtful` that they are: where one report has both, or two may have spoken.
    """
    if (lang or "und")[:2] != (lang_other or "und")[:2]:
        return (Drift(type="translated"),)
    a, b = _Side(fullest, words_of(fullest, lang)), _Side(other, words_of(other, lang_other))
    pairs = matches(a.words, b.words)
    anchors = _anchors(pairs, a.words)
    least = _HELD_SURELY if doubtful else _HELD_SHARE
    if not anchors or not _one_sentence(pairs, a.words, b.words, least):
        return ()
    out: list[Drift] = []
    told = {pair.i for pair in anchors}
    for slot in _slots(anchors, len(a.words), len(b.words)):
        found = _fixed(slot, pairs, a, b) and _of_one_sentence(slot, pairs, a, b, least)
        changed = _change(slot, a, b, lang) if found else None
        if changed is not None:
            out.append(changed)
        if slot.b[0] < slot.b[1]:
            told.update(range(*slot.a))
    return (*out, *_trimmed(a, told))


def _anchors(pairs: Sequence[Pair], a: Sequence[Word]) -> list[Pair]:
    """Return the exact matches in order of the other wording; lone matches of grammar tie nothing together."""
    exact = [pair for pair in pairs if pair.worth == 1]
    near = {(pair.i - pair.j, pair.i) for pair in exact}
    kept = [p for p in exact if a[p.i].weight >= MATTER or {(p.i - p.j, p.i - 1), (p.i - p.j, p.i + 1)} & near]
    return sorted(kept, key=lambda pair: pair.j)


def _one_sentence(pairs: Sequence[Pair], a: Sequence[Word], b: Sequence[Word], share: float) -> bool:
    """Return whether words that match hold enough of the other wording for both to be one sentence."""
    held, whole = matched(a, b, pairs), weight(b)
    enough = held >= max(min(_HELD / _of_a_word(b), whole), share * whole)
    return enough and _in_order(pairs, a, b) >= _IN_ORDER * whole


def _of_one_sentence(slot: _Slot, pairs: Sequence[Pair], a: _Side, b: _Side, least: float) -> bool:
    """Return whether the sentences around a slot are one: by what matches of the lighter one in one order.

    It must weigh as much as what changed, too: anybody takes something very seriously.
    """
    if not slot.in_row or slot.a[0] == slot.a[1]:
        return True
    here, there = a.sentence(slot.a), b.sentence(slot.b)
    held = [pair for pair in pairs if _in(here, pair.i) and _in(there, pair.j)]
    lighter = min(weight(a.words[slice(*here)]), weight(b.words[slice(*there)]))
    changed = max(weight(a.words[slice(*slot.a)]), weight(b.words[slice(*slot.b)]))
    return _in_order(held, a.words, b.words) >= max(least * lighter, changed)


def _in_order(pairs: Sequence[Pair], a: Sequence[Word], b: Sequence[Word]) -> float:
    """Return what the heaviest chain of matches weighs that stand in one order on both sides."""
    best: list[float] = []
    for number, pair in enumerate(pairs):
        before = (best[n] for n in range(number) if pairs[n].j < pair.j)
        best.append(matched(a, b, (pair,)) + max(before, default=0.0))
    return max(best, default=0.0)


def _of_a_word(words: Sequence[Word]) -> float:
    """Return what a word of these is of a word of letters."""
    signs = sum(len(word.written) == 1 and not word.written.isascii() for word in words)
    return _SIGN if 2 * signs > len(words) else 1.0


def _fixed(slot: _Slot, pairs: Sequence[Pair], a: _Side, b: _Side) -> bool:
    """Return whether rows of words that match stand around a slot (or words for each other in it): it is one place."""
    words, rows = b.words, {pair.j: pair.i for pair in pairs}
    found = sum(words[pair.j].weight for pair in pairs if _in(slot.a, pair.i) and _in(slot.b, pair.j))
    for at, step in ((slot.b[0] - 1, -1), (slot.b[1], 1)):
        j = at
        while j in rows and (j == at or rows[j] == rows[j - step] + step):
            found += words[j].weight
            j += step
    return found >= max(_least(slot, a, b) / _of_a_word(words), weight(words[slice(*slot.b)]))


def _least(slot: _Slot, a: _Side, b: _Side) -> float:
    """Return what must be fixed around a slot: more at an edge of the other wording, most if of it alone."""
    opens, ends = slot.b[0] == 0, slot.b[1] == len(b.words)
    if not opens and not ends:
        return _FIXED
    here = not (opens and not a.opens(slot.a[0])) and not (ends and not a.opens(slot.a[1]))
    return _FIXED_AT_EDGE if here or slot.a[0] == slot.a[1] else _FIXED_AMID


def _in(span: tuple[int, int], at: int) -> bool:
    return span[0] <= at < span[1]


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
    gone, come = a.words[slice(*slot.a)], b.words[slice(*slot.b)]
    source, target = a.part(slot.a), b.part(slot.b)
    if _parted_otherwise(slot, a, b) or spelt_alike(gone, come, lang):
        return None
    if any(side.parted(span) or side.bracketed(span) for side, span in ((a, slot.a), (b, slot.b))):
        return None
    if gone and not (a.matter(slot.a) and b.matter(slot.b)):
        return None
    return Drift(type="contradicts" if contradictory(gone, come, lang) else "reworded", source=source, target=target)


def _parted_otherwise(slot: _Slot, a: _Side, b: _Side) -> bool:
    """Return whether both sides have the same letters, with the word before on one of them: "we ’ll", "we'll"."""
    one, other = letters(a.part(slot.a)), letters(b.part(slot.b))
    return (
        one == other
        or letters(a.part((max(0, slot.a[0] - 1), slot.a[1]))) == other
        or letters(b.part((max(0, slot.b[0] - 1), slot.b[1]))) == one
    )


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
