"""Words of one scale in two sentences that cannot both be so: a stronger and a weaker one, or contraries."""

from collections.abc import Iterator, Sequence

from headwater.language import pack
from headwater.trace.conflicts_matter import ALIKE, HALF, Against, alike, heavy, of_one
from headwater.trace.conflicts_told import Told
from headwater.trace.headlines_strength import topic_of, weaker
from headwater.trace.same_words import Pair, weight
from headwater.trace.strength import MATTER, Claim, clause

#: Words of matter on each side of a word of a scale that tell what it is about.
_CORE = 3
#: The same where a character is a word.
_CORE_UNSPACED = 8
#: What two short sentences must share that differ in nothing but a contrary.
_SHORT = 1.5
#: Kinds of scales of which one class says the contrary of another.
_CONTRARY = frozenset({"opposite", "converse"})


def scales(a: Told, b: Told, pairs: Sequence[Pair]) -> Iterator[tuple[str, Against]]:
    """Yield words of one scale that cannot both be so, each with the kind of its scale."""
    for one in a.line.claims:
        for other in b.line.claims:
            if one.scale != other.scale or one.kind == "stage" or _says_both(a, b, one, other):
                continue
            if _is_wished(a, one) or _is_wished(b, other):
                continue
            told = _contrary(a, b, one, other, pairs) if one.kind in _CONTRARY else _stronger(a, b, one, other)
            if a.lang != b.lang and (other.denied or not alike(a, b, pairs, HALF)):
                continue
            if one.kind == "scope" and told < ALIKE * max(weight(heavy(a.words)), weight(heavy(b.words))):
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
    return alike(a, b, pairs, HALF) or _all_else(a, b, one, other, pairs)


def _all_else(a: Told, b: Told, one: Claim, other: Claim, pairs: Sequence[Pair]) -> float:
    """Return what two short sentences share that are the same, tense too, but for the words in question, else 0."""
    articles = pack(a.lang).syntax.determiners
    held = {pair.i for pair in pairs if pair.worth == 1}, {pair.j for pair in pairs if pair.worth == 1}
    for told, claim, known in zip((a, b), (one, other), held, strict=True):
        rest = {n for n, word in enumerate(told.words) if word.written not in articles}
        if rest - set(range(claim.start, claim.end)) - known:
            return 0.0
    shared = sum(a.words[n].weight for n in held[0] if a.words[n].weight > MATTER)
    return shared if a.lang == b.lang and shared >= _SHORT else 0.0


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
    if contrary and not of_one((a, both[0].start), (b, both[1].start), pairs, first=both[0].kind == "converse"):
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
