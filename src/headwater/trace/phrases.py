"""What a number counts, as a phrase that can be read by itself."""

from functools import cache

from headwater.language import pack
from headwater.text.normalise import fold
from headwater.values import Figure

_MARKS = ".,;:!?()[]“”„«»\"'’"
#: Code points between a number and the words for what it counts: a blank, a hyphen, or a short word as in "tonnes of".
_GAP = 6


def phrase(figure: Figure, source: str, lang: str | None) -> str:
    """Return the words that stand behind a number for what it counts, up to another number or clause; else "".

    `source` is the text or headline in which the figure stands.
    """
    rules = pack(lang)
    blank = "" if rules.syntax.unspaced else " "
    words = (figure.of or "").split() if blank else list(figure.of or "")
    if not words or source.find(words[0], figure.span[0], figure.span[1] + _GAP + len(words[0])) < 0:
        return ""
    keys = [fold(word.strip(_MARKS)) for word in words]
    clause, loose, open_ended = _words(lang)
    ends = (n for n, key in enumerate(keys) if key in clause or key[:1].isdigit() or rules.numbers.holds(key))
    last = next(ends, len(words))
    while last and keys[last - 1] in loose:
        last -= 1
    return "" if not last or keys[0] in open_ended else blank.join(words[:last]).rstrip(_MARKS)


@cache
def _words(lang: str | None) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the words that begin another clause, those that end no phrase, and those that no phrase begins with."""
    syntax = pack(lang).syntax
    pronouns = frozenset(syntax.subject_pronouns) | syntax.object_pronouns
    loose = pronouns | syntax.prepositions | syntax.determiners | syntax.coordinators
    clause = syntax.subordinators | syntax.relatives | syntax.complementizers
    return _folded(clause), _folded(loose), _folded(pronouns | syntax.prepositions)


def _folded(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(fold, words))
