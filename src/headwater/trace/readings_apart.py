"""Whether two figures of different values may deny each other, or are of two things by the words beside them."""

import regex

from headwater.language import pack
from headwater.language.pack import DEFAULT
from headwater.trace.befallen import tells_what_befell
from headwater.trace.readings import Reading, is_measure, two_languages
from headwater.trace.same_words import matched, matches, weight

#: A number in figures, with its signs.
_NUMBER = regex.compile(r"\d(?:[\d.,’'\p{Zs}]*\d)?")
#: What befell, by a scale that all languages share.
_SCALED = regex.compile(r"\p{L}+ \d")
#: A number and a point, with a blank behind it; and code points before a figure in which they may stand.
_POINT, _BEFORE = regex.compile(r"\d[.,]\p{Zs}$"), 3
#: Words by which a number is a bound: a higher one, or a lower one, does not deny it.
FROM, UP_TO = frozenset({"more_than", "at_least", "range"}), frozenset({"less_than", "up_to", "almost", "range"})
#: Share of the words of matter right beside two numbers (Dice) that must match.
BESIDE_ALIKE = 0.28


def may_deny(a: Reading, b: Reading) -> bool:
    """Return whether two different values may be told of one quantity: none that another is a bound or a part of."""
    parted = a.further or b.further or a.in_name or b.in_name or fits(a, b) or _breaks_down(a, b)
    alike = two_languages(a, b) or (alike_beside(a, b) >= BESIDE_ALIKE and _more_beside(a, b))
    return not parted and is_one(a) and is_one(b) and may_be_of_one(a, b) and alike and is_of_one(a, b)


def is_of_one(a: Reading, b: Reading) -> bool:
    """Return whether two numbers are of one matter: read in known languages, of one time, of what befell alike."""
    return _is_read(a) and _is_read(b) and _of_one_time(a, b) and befell_alike(a, b) is not False


def _is_read(reading: Reading) -> bool:
    """Return whether its language is known: words that scale or bound it, and for what befalls people."""
    lang = reading.article.lang
    return pack(lang).tag != DEFAULT and (reading.kind != "people" or tells_what_befell(lang))


def _of_one_time(a: Reading, b: Reading) -> bool:
    """Return whether two numbers may be of one time: what is measured moves within a day, what happened does not."""
    return a.years == b.years and (a.clocks == b.clocks or not (is_measure(a) or not a.kind))


def befell_alike(a: Reading, b: Reading) -> bool | None:
    """Return whether one thing befell the same people, or what two numbers count; None where their words do not say."""
    people = a.kind == b.kind == "people"
    if befell_apart(a, b) or (people and a.who != b.who and not two_languages(a, b)):
        return False
    return (people and a.befell is not None and a.befell == b.befell) or None


def befell_apart(a: Reading, b: Reading) -> bool:
    """Return whether something befell what one number counts, and something else what the other one does."""
    known = a.befell is not None and b.befell is not None
    if known and two_languages(a, b):
        known = bool(_SCALED.match(a.befell or "") and _SCALED.match(b.befell or ""))
    return known and a.befell != b.befell


def _more_beside(a: Reading, b: Reading) -> bool:
    """Return whether more matches beside two numbers than what they count, where more stands beside each."""
    one, other = ([word for word in reading.beside if word.key not in reading.nouns] for reading in (a, b))
    return not (one and other) or bool(matches(one, other)) or bool(befell_alike(a, b))


def _breaks_down(a: Reading, b: Reading) -> bool:
    """Return whether one of two has the other's number near it: a whole with its parts ("178 of 369 punches")."""
    return not (a.numbers.isdisjoint(b.numbers_near) and b.numbers.isdisjoint(a.numbers_near))


def is_one(reading: Reading) -> bool:
    """Return whether a figure is written with one number, or as a range, outside of tables: "29-of-34 passes" are two.

    Behind a number and a point it may be the decimals of it: "3. 9 percent".
    """
    figure = reading.figure
    before = reading.source[max(0, figure.span[0] - _BEFORE) : figure.span[0]]
    one = not reading.in_table and (figure.modifier == "range" or len(_NUMBER.findall(figure.text)) < 2)
    return one and not (figure.text[:1].isdigit() and _POINT.search(before))


def fits(a: Reading, b: Reading) -> bool:
    """Return whether one of two values is a bound that the other one keeps: "more than 200" and 527."""
    low, high = sorted((a, b), key=lambda reading: reading.value or 0.0)
    return low.figure.modifier in FROM or high.figure.modifier in UP_TO


def may_be_of_one(a: Reading, b: Reading) -> bool:
    """Return whether names beside two numbers allow that they are of one: who has 22 points is not who has 25.

    What is measured ("260-pound") is of somebody: where one is named, so must be the other.
    """
    if two_languages(a, b) or not a.names.isdisjoint(b.names):
        return True
    return not (a.names or b.names) if _measures(a) and _measures(b) else not (a.names and b.names)


def _measures(reading: Reading) -> bool:
    return is_measure(reading) or "-" in reading.figure.text


def alike_beside(a: Reading, b: Reading) -> float:
    """Return the share of the words of matter beside two numbers that stand beside the other, too; 0 beside none."""
    whole = weight(a.beside) + weight(b.beside)
    return 2 * matched(a.beside, b.beside, matches(a.beside, b.beside)) / whole if whole else 0.0
