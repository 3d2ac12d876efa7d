"""Whether words that stand for each other are the same words, written in another way."""

from collections.abc import Sequence

from headwater.language import pack
from headwater.text.normalise import fold
from headwater.trace.same_words import Word

#: Words that weigh no more are grammar.
MATTER = 0.3
#: Letters that two spellings of one word begin with.
_SAME_START = 3
#: Letters of an abbreviation of one word, at most.
_SHORT = 3


def spelt_alike(a: Sequence[Word], b: Sequence[Word], lang: str | None) -> bool:
    """Return whether two rows of words are the same: in letters, but for a spelling, a short form or a number."""
    return _nearly(a, b) or _short_for(a, b) or _one_number(a, b, lang)


def letters(text: str | None) -> str:
    """Return the letters and figures of some words: "year-old man" and "year-old-man" differ in a mark alone."""
    return "".join(sign for sign in fold(text or "") if sign.isalnum())


def _nearly(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Return whether the words of matter are the same, but for a letter behind the third: "analyse", "analyzed"."""
    one, other = ([word for word in side if word.weight > MATTER] for side in (a, b))
    return len(one) == len(other) and all(map(_spelling, one, other))


def _short_for(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Return whether one side is short for the other: "VA" for "Virginia", "IE" for "Internet Explorer"."""
    short, full = sorted((a, b), key=lambda side: sum(len(word.written) for word in side))
    if len(short) != 1 or not full or not short[0].capital or not short[0].written.isalpha():
        return False
    written = short[0].written
    if len(full) > 1:
        return written == "".join(word.written[:1] for word in full)
    left = iter(full[0].written)
    starts = full[0].capital and full[0].written.startswith(written[0])
    return starts and len(written) <= _SHORT and all(sign in left for sign in written)


def _spelling(a: Word, b: Word) -> bool:
    one, other = sorted((a.written, b.written), key=len)
    start = next((n for n, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), len(one))
    rest = len(other) - len(one)
    return a.key == b.key or (start >= _SAME_START and rest < 2 and one[start + 1 - rest :] == other[start + 1 :])


def _one_number(a: Sequence[Word], b: Sequence[Word], lang: str | None) -> bool:
    """Return whether both sides are one number, in figures or in words: "11th", "eleventh"."""
    if len(a) != 1 or len(b) != 1:
        return False
    one, other = _value(a[0].written, lang), _value(b[0].written, lang)
    return one is not None and one == other


def _value(word: str, lang: str | None) -> float | None:
    numbers = pack(lang).numbers
    for form in (word, *(word.removesuffix(sign) for sign in numbers.ordinal_signs if word.endswith(sign))):
        if form.isdecimal():
            return float(form)
        if form in numbers.values:
            return float(numbers.values[form])
    return None
