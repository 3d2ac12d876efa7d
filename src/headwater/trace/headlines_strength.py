"""A stronger word in the headline than in every sentence about the same thing."""

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from headwater.text.spans import Span
from headwater.trace.headlines_lines import Heading, Line, Overclaim, shared, without
from headwater.trace.same_words import Word, matches, weight
from headwater.trace.strength import MATTER, Claim, claims, place_of, surety

#: Share of the headline's other words, and weight, from which a sentence tells what the headline tells.
_ABOUT, _WEIGHT = 0.3, 1.4
#: Share of the words for the thing itself that must stand near the weaker word, and how many words off is near.
_ABOUT_THING, _NEAR = 0.5, 8
#: Weight that a sentence as strong as the headline must share with it to bear it out.
_SUPPORT = 0.5


class Topic(Struct, frozen=True):
    """What a strong word of a headline or a sentence is about: all other words, and those of the thing itself."""

    rest: tuple[Word, ...]
    thing: tuple[Word, ...]


def stronger(made: Heading) -> Iterator[Overclaim]:
    """Yield what the headline says more strongly, or of more, than every sentence about the same thing."""
    told_too = tuple(claims(made.title, made.lang))
    for claim in told_too:
        if claim.level == 0 or claim.denied:
            continue
        topic = topic_of(made.title, claim)
        if any(_supports(line, claim, topic, made.lang) for line in made.lines):
            continue
        found = [
            (told, -line.words[0].span[0], other, line)
            for line in made.lines
            for other in line.claims
            if not any(_is_as(other, one) for one in told_too) and (told := weaker(line, other, claim, topic))
        ]
        if found:
            _, _, other, line = max(found, key=lambda row: row[:2])
            held = {pair.j for pair in matches(made.title, line.words)}
            kind: Literal["scope", "strength"] = "scope" if claim.kind == "scope" else "strength"
            yield Overclaim(kind, to_object(made.title, claim), to_object(line.words, other, held))


def _is_as(other: Claim, claim: Claim) -> bool:
    """Return whether a headline says what a sentence says beside something stronger: "Two dead and five hurt"."""
    return other.scale == claim.scale and other.level == claim.level and other.denied == claim.denied


def topic_of(title: Sequence[Word], claim: Claim) -> Topic:
    """Return what a scale word among words is about: what follows it in its clause, else what stands before it."""
    thing = [word for word in clause(title, claim.end) if word.weight > MATTER]
    if not thing:
        thing = [word for word in title[max(0, claim.start - 4) : claim.start] if word.weight > MATTER]
    return Topic(without(title, range(claim.start, claim.end)), tuple(thing))


def clause(words: Sequence[Word], start: int, most: int = 6) -> Iterator[Word]:
    """Yield the words from `start` on up to the next mark, `most` at most."""
    for number in range(start, min(len(words), start + most)):
        if number and words[number].span[0] - words[number - 1].span[1] > 1:
            return
        yield words[number]


def _supports(line: Line, claim: Claim, topic: Topic, lang: str | None) -> bool:
    """Return whether a sentence says as much as the headline's word, of something that the headline speaks of."""
    for other in line.claims:
        if other.scale == claim.scale and other.level >= claim.level and not other.denied:
            sure = surety(line.words, other.start, lang) != 1 and not _hinted(line.words, other.start, lang)
            if sure and shared(topic.rest, line.words, exact=True) >= _SUPPORT:
                return True
    return False


def _hinted(words: Sequence[Word], at: int, lang: str | None) -> bool:
    """Return whether a noun is only possible by the words before it: "hints of a retreat"."""
    return place_of(words, "possible", lang, at - 3, at) is not None


def weaker(line: Line, other: Claim, claim: Claim, topic: Topic) -> float:
    """Return how much a sentence, by its scale word `other`, shares with what says more of the same thing, else 0."""
    if other.scale != claim.scale or (other.level < claim.level) == other.denied:
        return 0.0
    near = line.words[max(0, other.start - _NEAR) : other.end + _NEAR]
    thing, whole = shared(topic.thing, near), shared(topic.rest, line.words)
    if thing < _ABOUT_THING * weight(topic.thing) or whole < max(_WEIGHT, _ABOUT * weight(topic.rest)):
        return 0.0
    if claim.kind == "scope" and not _same_noun(topic.thing, line.words[other.end : other.end + 4]):
        return 0.0
    return whole + thing


def _same_noun(thing: Sequence[Word], behind: Sequence[Word]) -> bool:
    """Return whether both quantifiers count the same: a word of the first three behind each."""
    return bool({word.key for word in thing[:3]} & {word.key for word in behind if word.weight > MATTER})


def to_object(words: Sequence[Word], claim: Claim, held: set[int] | None = None) -> Span:
    """Return the place from a scale word to the end of its phrase, or to the last of the words `held` near it."""
    end = claim.end
    if held is None:
        end += len(list(clause(words, claim.end, 10)))
    else:
        end = max([end, *(number + 1 for number in held if claim.end <= number < claim.end + 10)])
    start = max(0, claim.start - 4) if claim.denied else claim.start
    return (words[start].span[0], words[end - 1].span[1])
