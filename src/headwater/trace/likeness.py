"""How likely two quotations are one utterance, from their words alone."""

from collections.abc import Sequence

from headwater.language import pack
from headwater.text.sentences import sentences
from headwater.trace.same_words import Word, longest_run, matched, matches, weight, words_of

#: From here on two quotations are told as one utterance where nothing is known but their words.
SAME = 0.7
#: Matching weight below which a partial match says less, and the least weight of a sentence that counts alone.
_ENOUGH, _SENTENCE = 3.0, 4.0


def same_utterance(a: str, b: str, lang_a: str | None = "en", lang_b: str | None = None) -> float:
    """Return how likely two quotations are wordings of one utterance, 0 to 1; from `SAME` on they are taken for it.

    It is the share of the shorter one's words, weighted by rarity, that the longer one has, or the best such share
    among their sentences. A few matching words count less, unless they stand in one row. Words in title case are the
    name of a work, and nobody's utterance.
    """
    lang_b = lang_b or lang_a
    if title_case(a, lang_a) or title_case(b, lang_b):
        return 0.0
    best = likeness(words_of(a, lang_a), words_of(b, lang_b))
    if best >= SAME:
        return best
    for first in _parts(a, lang_a):
        for second in _parts(b, lang_b):
            best = max(best, likeness(first, second))
    return best


def likeness(a: Sequence[Word], b: Sequence[Word]) -> float:
    """Return the share of the shorter side's weight that matches, less where little matches at all."""
    whole = min(weight(a), weight(b))
    if not whole:
        return 0.0
    pairs = matches(a, b)
    found = matched(a, b, pairs)
    if longest_run(a, pairs) >= 0.98 * whole:
        return 1.0
    return min(1.0, found / whole) * min(1.0, found / _ENOUGH)


def _parts(text: str, lang: str | None) -> list[tuple[Word, ...]]:
    spans = sentences(text, pack(lang).sentences)
    parts = [words_of(text, lang, span) for span in spans]
    return [part for part in parts if weight(part) >= _SENTENCE]


def title_case(text: str, lang: str | None) -> bool:
    """Return whether all words that carry matter begin with a capital, as in the name of a work."""
    rules = pack(lang)
    if rules.syntax.nouns_capitalised or text.isupper():
        return False
    carrying = [word for word in words_of(text, lang) if word.weight > 0.3]
    return len(carrying) >= 3 and all(word.capital for word in carrying)
