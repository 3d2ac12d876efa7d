"""Two sentences of two reports that cannot both be so: by words of one scale, a denial, or what is left open.

Each rule asks first that both tell of one matter; words of matter near the words in question that stand on either side
alone speak against it: fares on trams rise, fares on ferries fall.
"""

from collections.abc import Iterator, Sequence

from headwater.language import pack
from headwater.trace.conflicts_matter import HALF, Against, alike, heavy, of_one
from headwater.trace.conflicts_scales import scales
from headwater.trace.conflicts_told import Told
from headwater.trace.headlines_lines import shared
from headwater.trace.same_words import Pair, Word, matches, weight
from headwater.trace.speakers import relation
from headwater.trace.strength import MATTER, Claim, clause

#: Weight of what two sentences must have in common where the one leaves it open, or has another word in one place; and
#: its share of the heavier.
_WEIGHT, _SLOT = 2.0, 0.8
#: Words of matter that two sentences must have in common, and their share of the shorter, to be looked at closely.
_FEW, _SEEN = 2, 0.4
#: Words of the longest sentence; what is longer are captions and lists without a full stop.
_SENTENCE = 70
#: What must be in common beside a word that the one denies.
_DENIED = 2.3


def may_differ(a: Told, b: Told) -> bool:
    """Return, by what can be seen at once, whether there is any use in holding two sentences against each other."""
    if a.opened:
        return False
    scaled = not b.opened and _scaled(a, b)
    if not (scaled or b.opened or (a.exclusive and b.exclusive) or (a.denied and not b.denied)):
        return False
    common = set(a.keys).intersection(b.keys)
    if len(common) < _FEW:
        return False
    stems = sum(isinstance(key, str) for key in common)
    return stems >= _SEEN * min(a.stems, b.stems) or (scaled and _two_words(a, b))


def _scaled(a: Told, b: Told) -> bool:
    """Return whether words of one scale are not the same on both sides."""
    return not a.scales.isdisjoint(b.scales) and (_two_words(a, b) or _two_words(b, a))


def _two_words(a: Told, b: Told) -> bool:
    """Return whether words of one scale are of two classes, or one of them is denied."""
    said = {(claim.scale, claim.level, claim.denied) for claim in b.line.claims if claim.scale in a.scales}
    return any((c.scale, c.level, c.denied) not in said for c in a.line.claims if c.scale in b.scales)


def against(a: Told, b: Told) -> Iterator[Against]:
    """Yield what two sentences tell otherwise, as numbers of words; the stronger, denied or certain side is `a`."""
    if a.opened or _two_counts(a, b) or max(len(a.words), len(b.words)) > _SENTENCE:
        return
    scaled = _scaled(a, b)
    turned = not a.denied or b.denied or a.turned or b.turned or _two_times(a, b) or _other_words(a, b)
    pairs = matches(a.words, b.words) if scaled or b.opened or not turned else ()
    voices = _two_voices(a, a.speaker, b, b.speaker)
    if not b.opened and not _two_times(a, b) and not _two_voices(a, a.quoted, b, b.quoted):
        yield from (found for kind, found in scales(a, b, pairs) if kind == "strength" or not voices)
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


def _denials(a: Told, b: Told, pairs: Sequence[Pair]) -> Iterator[Against]:
    """Yield a word that `a` denies, and `b`, which denies nothing, tells."""
    told = alike(a, b, pairs)
    if told < max(_DENIED, HALF * max(weight(heavy(side.words)) for side in (a, b))):
        return
    held = {pair.i for pair in pairs}
    for pair in pairs if told else ():
        if (
            pair.i in a.denied
            and pair.worth == 1
            and _next(a, pair.i) in held
            and of_one((a, pair.i), (b, pair.j), pairs)
        ):
            yield Against((a.denied[pair.i], pair.i + 1), (pair.j, pair.j + 1), "denied", told)
            return


def _next(told: Told, at: int) -> int | None:
    """Return the number of the word of matter behind word `at`, or before it where it is the last."""
    heavy = [n for n, word in enumerate(told.words) if word.weight > MATTER and n != at]
    return next((n for n in heavy if n > at), heavy[-1] if heavy else None)


def _left_open(a: Told, b: Told, pairs: Sequence[Pair]) -> Iterator[Against]:
    """Yield what all of `a` tells as it is, in its own words, and a clause of `b` leaves open in the same words."""
    if a.lang != b.lang or a.speaker or a.denied or not b.opened or _other_words(a, b) or _two_times(a, b):
        return
    start, end = clause(b.words, b.opened[0])
    parts = ((start, b.opened[0]), (b.opened[1], end), (start, end))
    told, part = max((shared(heavy(a.words), heavy(b.words[slice(*part)])), part) for part in parts)
    rest = heavy(b.words[slice(*part)])
    if told >= max(_WEIGHT, _SLOT * weight(heavy(a.words)), _SLOT * weight(rest)):
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
    return heavy([*told.words[start : claim.start], *told.words[claim.end : end]])
