"""A headline that tells as it is what its text leaves open, or only denies."""

from collections.abc import Iterator
from typing import NamedTuple

from headwater.language import pack
from headwater.language.stems import stemmed
from headwater.language.strength import strength
from headwater.text.spans import Span
from headwater.trace.headlines_lines import Heading, Line, Overclaim, shared
from headwater.trace.same_words import Word, weight
from headwater.trace.strength import MATTER, Claim, claims, clause, denied, opening, place_of, targets

#: Share of the words around a word of the headline, and weight, that a sentence must have to tell of the same.
_ABOUT, _WEIGHT = 0.4, 1.4
#: Share of what follows the word that it must have, where words of one class are taken for it.
_BEHIND = 0.6
#: Weight of a word that is seldom said by chance.
_RARE = 0.6
#: Words of a clause that is shown whole.
_SHORT = 10


class _Word(NamedTuple):
    """A word of a headline that tells something, with what stands before and behind it in its clause."""

    at: int
    start: int
    end: int
    word: Word
    claim: Claim | None
    before: tuple[Word, ...]
    behind: tuple[Word, ...]


def left_open(made: Heading) -> Iterator[Overclaim]:
    """Yield what a headline tells as it is and every sentence that tells it leaves open: may, if, it is not known."""
    if any(place_of(made.title, name, made.lang, 0, len(made.title)) for name in ("wish", "hearsay")):
        return
    for one in _telling(made):
        if opening(made.title, one.at, made.lang):
            continue
        places = [(line, at) for line in made.lines for at in _told(one, line) if _about(made, one, line)]
        opened = [(line, at, opening(line.words, at[0], made.lang)) for line, at in places]
        shown = [(line, at, place) for line, at, place in opened if place and _all_of(made, one, line, at)]
        if shown and all(place for _, _, place in opened):
            line, at, place = shown[0]
            yield Overclaim("certainty", _span(made.title, one), _reach(line.words, at, place))


def only_denied(made: Heading) -> Iterator[Overclaim]:
    """Yield a word of a headline that its text has, but always denied."""
    for one in _telling(made):
        forms = _forms(one.word, made.lang)
        places = [(line, at) for line in made.lines for at, word in enumerate(line.words) if word.key in forms]
        if one.word.weight < _RARE or not places:
            continue
        told = [dict(targets(line.words, made.lang)).get(at) for line, at in places]
        # a name is denied by a denial that stands beside it alone ("kein Streik")
        named = one.word.capital and all(
            line.words[at].capital and start != at - 1 for (line, at), start in zip(places, told, strict=True)
        )
        line, at = places[0]
        if all(start is not None for start in told) and told[0] is not None and not named and _whole(made, line, at):
            yield Overclaim("strength", _span(made.title, one), _reach(line.words, (told[0], at + 1)))


def _whole(made: Heading, line: Line, at: int) -> bool:
    """Return whether a sentence denies a word as such: what it tells behind the word, the headline has, too."""
    behind = line.words[at + 1 : clause(line.words, at)[1]]
    heavy = [word for word in behind if word.weight > MATTER]
    return not heavy or _tells(made, line) or shared(heavy, made.title) > 0


def _forms(word: Word, lang: str | None) -> set[str]:
    """Return a word's stem, with or without what participles begin with."""
    prefixes = [prefix for (prefix,) in strength(lang).of("participle prefix")]
    stem = stemmed(pack(lang).words.stemmer)
    bare = {stem(word.written.removeprefix(prefix)) for prefix in prefixes if len(word.written) > len(prefix) + 3}
    return {word.key, *bare, *(prefix + word.key for prefix in prefixes)}


def _telling(made: Heading) -> Iterator[_Word]:
    """Yield the words of matter of a headline that are not denied there."""
    known = {claim.start: claim for claim in claims(made.title, made.lang) if claim.kind != "scope"}
    for at, word in enumerate(made.title):
        claim = known.get(at)
        if (word.weight > MATTER or claim) and not word.key[:1].isdigit() and not denied(made.title, at, made.lang):
            start, end = clause(made.title, at)
            after = claim.end if claim else at + 1
            heavy = [[w for w in part if w.weight > MATTER] for part in (made.title[start:at], made.title[after:end])]
            yield _Word(at, start, end, word, claim, tuple(heavy[0]), tuple(heavy[1]))


def _told(one: _Word, line: Line) -> Iterator[Span]:
    """Yield where a sentence has the word, or one of its class, as numbers of words."""
    yield from ((at, at + 1) for at, word in enumerate(line.words) if word.key == one.word.key)
    for claim in line.claims:
        same = one.claim and (claim.scale, claim.level) == (one.claim.scale, one.claim.level)
        if same and not claim.denied and line.words[claim.start].key != one.word.key:
            yield claim.start, claim.end


def _about(made: Heading, one: _Word, line: Line) -> bool:
    """Return whether a sentence tells of what stands around the word: enough in all, and of one side most.

    Words of one class may have one side in common alone, if all of it.
    """
    told = shared([word for word in made.title if word.weight > MATTER], line.words)
    sides = [(shared(side, line.words), weight(side)) for side in (one.before, one.behind) if side]
    if one.claim:
        return any(_BEHIND * whole <= has and min(_WEIGHT, whole) <= told for has, whole in sides)
    return (
        bool(one.behind)
        and weight(one.behind) >= _WEIGHT
        and _tells(made, line)
        and sides[-1][0] >= _BEHIND * sides[-1][1]
    )


def _all_of(made: Heading, one: _Word, line: Line, at: tuple[int, int]) -> bool:
    """Return whether a sentence surely tells of the same: most of what stands on either side.

    A pronoun may stand for what is before the word. A clause that has another name instead of one of the headline's
    tells of something else.
    """
    begin, end = clause(line.words, at[0])
    syntax = pack(made.lang).syntax
    stood_for = bool(one.behind) and any(word.written in syntax.subject_pronouns for word in line.words[begin : at[0]])
    sides = [side for side in (one.before, one.behind) if side and not (stood_for and side is one.before)]
    held = {word.key for word in line.words}
    heavy = [word for side in sides for word in side]
    telling = not syntax.nouns_capitalised and not all(word.capital for word in made.title)
    names = {word.key for word in heavy if word.capital and telling}
    most = one.claim or all(shared(side, line.words) >= _BEHIND * weight(side) for side in sides)
    others = {word.key for word in line.words[max(1, begin) : end] if word.capital} - {word.key for word in made.title}
    return bool(most) and (names <= held or not others)


def _tells(made: Heading, line: Line) -> bool:
    """Return whether a sentence has enough of the headline's words of matter to tell of the same."""
    title = [word for word in made.title if word.weight > MATTER]
    return shared(title, line.words) >= max(_WEIGHT, _ABOUT * weight(title))


def _span(words: tuple[Word, ...], one: _Word) -> Span:
    """Return the place of the clause around a word of a headline, or of what follows the word where it is long."""
    start = one.start if one.end - one.start <= _SHORT else one.at
    return words[start].span[0], words[one.end - 1].span[1]


def _reach(words: tuple[Word, ...], *parts: Span) -> Span:
    """Return the place from the first to the last of some words."""
    return words[min(start for start, _ in parts)].span[0], words[max(end for _, end in parts) - 1].span[1]
