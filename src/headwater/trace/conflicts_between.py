"""Two sentences of two reports that cannot both be so: by words of one scale, a denial, or what is left open.

Each rule asks first that both tell of one matter; words of matter near the words in question that stand on either side
alone speak against it: fares on trams rise, fares on ferries fall.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from headwater.language import pack
from headwater.text.spans import Span
from headwater.trace.conflicts_told import Told
from headwater.trace.headlines_lines import shared
from headwater.trace.headlines_strength import topic_of, weaker
from headwater.trace.same_words import Pair, Word, matches, weight
from headwater.trace.speakers import relation
from headwater.trace.strength import MATTER, Claim, clause

#: Words of matter on each side of a word of a scale that tell what it is about.
_CORE = 3
#: The same where a character is a word.
_CORE_UNSPACED = 8
#: Share of the lighter sentence, and weight, that the other one must hold where the one denies it or leaves it open;
#: and of the heavier where one word in the same place is another.
_ALIKE, _WEIGHT, _SLOT = 0.6, 2.0, 0.8
#: The same where the words are of a scale.
_HALF = 0.5
#: Words of matter that two sentences must have in common, and their share of the shorter, to be looked at closely.
_FEW, _SEEN = 2, 0.4
#: Words of the longest sentence; what is longer are captions and lists without a full stop.
_SENTENCE = 70
#: What must be in common beside a word that the one denies.
_DENIED = 2.3
#: Kinds of scales of which one class says the contrary of another.
_CONTRARY = frozenset({"opposite", "converse"})
#: What two languages must have in common: little of what they tell is known to both.
_WEIGHT_ACROSS = 2.4


class Against(NamedTuple):
    """Words of two sentences that tell one thing otherwise, by which scale, and how much the sentences share."""

    a: Span
    b: Span
    scale: str
    shared: float


def may_differ(a: Told, b: Told) -> bool:
    """Return, by what can be seen at once, whether there is any use in holding two sentences against each other."""
    if a.opened:
        return False
    scaled = not b.opened and not a.scales.isdisjoint(b.scales)
    if not (scaled or b.opened or (a.exclusive and b.exclusive) or (a.denied and not b.denied)):
        return False
    common = a.keys & b.keys
    if len(common) < _FEW:
        return False
    stems = sum(isinstance(key, str) for key in common)
    return stems >= _SEEN * min(a.stems, b.stems) or (scaled and _two_words(a, b))


def _two_words(a: Told, b: Told) -> bool:
    """Return whether words of one scale are of two classes, or one of them is denied."""
    said = {(claim.scale, claim.level, claim.denied) for claim in b.line.claims if claim.scale in a.scales}
    return any((c.scale, c.level, c.denied) not in said for c in a.line.claims if c.scale in b.scales)


def against(a: Told, b: Told) -> Iterator[Against]:
    """Yield what two sentences tell otherwise, as numbers of words; the stronger, denied or certain side is `a`."""
    if a.opened or _two_counts(a, b) or max(len(a.words), len(b.words)) > _SENTENCE:
        return
    scaled = not a.scales.isdisjoint(b.scales)
    turned = not a.denied or b.denied or a.turned or b.turned or _two_times(a, b) or _other_words(a, b)
    pairs = matches(a.words, b.words) if scaled or b.opened or not turned else ()
    voices = _two_voices(a, a.speaker, b, b.speaker)
    if not b.opened and not _two_times(a, b) and not _two_voices(a, a.quoted, b, b.quoted):
        yield from (found for kind, found in _scales(a, b, pairs) if kind == "strength" or not voices)
    if a.wished or b.wished or voices:
        return
    if b.opened:
        yield from _left_open(a, b, pairs)
        return
    yield from _slots(a, b)
    if not turned:
        yield from _denials(a, b, pairs)


def _two_voices(a: Told, one: str | None, b: Told, other: str | None) -> bool:
    """Return whether two speakers say it: who disagree are news, and no conflict of reports.

    How strongly an indirect statement is worded is its reporter's choice.
    """
    return one is not None and other is not None and relation(one, other, a.lang, b.lang) != "same"


def _two_times(a: Told, b: Told) -> bool:
    """Return whether both name a time, and not the same; or one alone a year."""
    return a.years != b.years or bool(a.times and b.times and a.times.isdisjoint(b.times))


def _two_counts(a: Told, b: Told) -> bool:
    """Return whether both count, and nothing alike."""
    return bool(a.numbers and b.numbers) and a.numbers.isdisjoint(b.numbers)


def _scales(a: Told, b: Told, pairs: Sequence[Pair]) -> Iterator[tuple[str, Against]]:
    """Yield words of one scale that cannot both be so, each with the kind of its scale."""
    for one in a.line.claims:
        for other in b.line.claims:
            if one.scale != other.scale or one.kind == "stage" or _says_both(a, b, one, other):
                continue
            if _is_wished(a, one) or _is_wished(b, other):
                continue
            told = _contrary(a, b, one, other, pairs) if one.kind in _CONTRARY else _stronger(a, b, one, other)
            if a.lang != b.lang and (other.denied or not _alike(a, b, pairs, _HALF)):
                continue
            if one.kind == "scope" and told < _ALIKE * max(weight(_heavy(a.words)), weight(_heavy(b.words))):
                continue
            if told and _one_matter(a, b, (one, other), pairs):
                yield one.kind, Against((one.start, one.end), (other.start, other.end), one.scale, told)


def _is_wished(told: Told, claim: Claim) -> bool:
    return any(start <= claim.start < end for start, end in told.wished)


def _stronger(a: Told, b: Told, one: Claim, other: Claim) -> float:
    """Return what two sentences share of which the first says more of one thing, else 0."""
    if one.level == 0 or one.denied or (other.denied and other.start not in b.denied):
        return 0.0
    return weaker(b.line, other, one, topic_of(a.words, one))


def _contrary(a: Told, b: Told, one: Claim, other: Claim, pairs: Sequence[Pair]) -> float:
    """Return what two sentences share of which the first says the contrary of one thing, else 0."""
    if one.denied or (one.level == other.level) != other.denied or (other.denied and other.start not in b.denied):
        return 0.0
    if other.denied and (a.denied or a.turned or b.turned):
        return 0.0
    return _alike(a, b, pairs, _HALF)


def _says_both(a: Told, b: Told, one: Claim, other: Claim) -> bool:
    """Return whether one sentence has words of both classes: it tells two things by them."""
    levels = [{c.level for c in told.line.claims if c.scale == one.scale and not c.denied} for told in (a, b)]
    for told, own in zip((a, b), levels, strict=True):
        own.update(level for scale, level in told.counted if scale == one.scale)
    return one.level != other.level and (other.level in levels[0] or one.level in levels[1])


def _one_matter(a: Told, b: Told, both: tuple[Claim, Claim], pairs: Sequence[Pair]) -> bool:
    """Return whether one sentence has all words of matter near the other's word, or both one thing behind theirs."""
    cores = _core(a, both[0]), _core(b, both[1])
    held = {pair.i for pair in pairs}, {pair.j for pair in pairs}
    behind = [[n for n in core if n >= claim.end] for core, claim in zip(cores, both, strict=True)]
    contrary = both[0].kind in _CONTRARY
    if contrary and any(min(n) not in known for n, known in zip(behind, held, strict=True) if n):
        return False
    if contrary and not _of_one((a, both[0].start), (b, both[1].start), pairs, first=both[0].kind == "converse"):
        return False
    if any(core <= known for core, known in zip(cores, held, strict=True)):
        return True
    if both[0].kind != "strength" or not all(behind) or _unspaced(a, both[0]):
        return False
    return (min(behind[0]), min(behind[1])) in {pair[:2] for pair in pairs}


def _unspaced(told: Told, claim: Claim) -> bool:
    """Return whether a character is a word."""
    return len(told.words[claim.start].written) == 1


def _core(told: Told, claim: Claim) -> set[int]:
    """Return the numbers of the words of matter nearest to a scale word in its clause, words of scales left out."""
    taken = {n for one in (*told.line.claims, *told.exclusive) for n in range(one.start, one.end)}.union(told.light)
    start, end = clause(told.words, claim.start)
    heavy = [n for n in range(start, end) if told.words[n].weight > MATTER and n not in taken]
    core = _CORE_UNSPACED if _unspaced(told, claim) else _CORE
    return {*[n for n in heavy if n < claim.start][-core:], *[n for n in heavy if n >= claim.end][:core]}


def _denials(a: Told, b: Told, pairs: Sequence[Pair]) -> Iterator[Against]:
    """Yield a word that `a` denies, and `b`, which denies nothing, tells."""
    told = _alike(a, b, pairs)
    if told < max(_DENIED, _HALF * max(weight(_heavy(side.words)) for side in (a, b))):
        return
    held = {pair.i for pair in pairs}
    for pair in pairs if told else ():
        if (
            pair.i in a.denied
            and pair.worth == 1
            and _next(a, pair.i) in held
            and _of_one((a, pair.i), (b, pair.j), pairs)
        ):
            yield Against((a.denied[pair.i], pair.i + 1), (pair.j, pair.j + 1), "denied", told)
            return


def _of_one(one: tuple[Told, int], other: tuple[Told, int], pairs: Sequence[Pair], *, first: bool = False) -> bool:
    """Return whether words of matter before both words are the same: or the `first`, where who it is decides.

    Who wins against whom, the other loses to. Where nothing stands before the one, nothing is known.
    """
    before = [
        [n for n in range(clause(told.words, at)[0], at) if told.words[n].weight > MATTER] for told, at in (one, other)
    ]
    if not all(before):
        return not first
    if first:
        return (before[0][0], before[1][0]) in {pair[:2] for pair in pairs}
    return any(pair.i in before[0] and pair.j in before[1] for pair in pairs)


def _next(told: Told, at: int) -> int | None:
    """Return the number of the word of matter behind word `at`, or before it where it is the last."""
    heavy = [n for n, word in enumerate(told.words) if word.weight > MATTER and n != at]
    return next((n for n in heavy if n > at), heavy[-1] if heavy else None)


def _alike(a: Told, b: Told, pairs: Sequence[Pair], share: float = _ALIKE) -> float:
    """Return what two sentences share where it is enough of the lighter one, else 0."""
    told = sum(pair.worth * a.words[pair.i].weight for pair in pairs if a.words[pair.i].weight > MATTER)
    least = min(weight(_heavy(told.words)) for told in (a, b))
    floor = _WEIGHT if a.lang == b.lang else _WEIGHT_ACROSS
    return told if told >= max(floor, share * least) else 0.0


def _heavy(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.weight > MATTER]


def _left_open(a: Told, b: Told, pairs: Sequence[Pair]) -> Iterator[Against]:
    """Yield what all of `a` tells as it is, in its own words, and a clause of `b` leaves open in the same words."""
    if a.lang != b.lang or a.speaker or a.denied or not b.opened or _other_words(a, b) or _two_times(a, b):
        return
    start, end = clause(b.words, b.opened[0])
    parts = ((start, b.opened[0]), (b.opened[1], end), (start, end))
    told, part = max((shared(_heavy(a.words), _heavy(b.words[slice(*part)])), part) for part in parts)
    rest = _heavy(b.words[slice(*part)])
    if told >= max(_WEIGHT, _SLOT * weight(_heavy(a.words)), _SLOT * weight(rest)):
        held = [pair.i for pair in pairs if part[0] <= pair.j < part[1] and a.words[pair.i].weight > MATTER]
        yield Against((min(held), max(held) + 1), b.opened, "left open", told)


def _other_words(a: Told, b: Told) -> bool:
    """Return whether two sentences have words of two classes of one scale."""
    levels = [{(claim.scale, claim.level) for claim in told.line.claims} for told in (a, b)]
    return any(one[0] == other[0] and one != other for one in levels[0] for other in levels[1])


def _slots(a: Told, b: Told) -> Iterator[Against]:
    """Yield words of which one excludes the other in clauses that are otherwise alike."""
    for one in a.exclusive:
        for other in b.exclusive:
            if one.scale != other.scale or one.level == other.level or _other_words(a, b):
                continue
            rest, facing = _beside(a, one), _beside(b, other)
            told = shared(rest, facing)
            if _before(a, one) == _before(b, other) and told >= max(
                _WEIGHT, _SLOT * weight(rest), _SLOT * weight(facing)
            ):
                yield Against((one.start, one.end), (other.start, other.end), one.scale, told)


def _before(told: Told, claim: Claim) -> str:
    """Return the word before a claim; an article alone is none, since it may have a gender."""
    word = told.words[claim.start - 1].written if claim.start else ""
    return "" if word in pack(told.lang).syntax.determiners else word


def _beside(told: Told, claim: Claim) -> list[Word]:
    """Return the words of matter of a clause without those of a claim."""
    start, end = clause(told.words, claim.start)
    return _heavy([*told.words[start : claim.start], *told.words[claim.end : end]])
