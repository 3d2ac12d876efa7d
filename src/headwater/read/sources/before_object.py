"""Where a subject behind its verb ends and the object of that verb begins: "وصف سامر حداد | القرار"."""

from collections.abc import Sequence

from headwater.read.words.cut import Word
from headwater.read.words.lexicon import Lexicon


def before_object(words: Sequence[Word], at: int, end: int, lex: Lexicon) -> int:
    """Return where the subject from `at` ends: behind a name, or the first of two roles ("سأل القاضي | المتهم")."""
    links = lex.pack.people.name_links
    first = next((i for i in range(at, end) if words[i].low in lex.given), None)
    if first is None:
        people = end == at + 2 and all(lex.is_title(word.low) and _is_definite(word, lex) for word in words[at:end])
        return at + 1 if people else end
    given = first
    while first + 1 < end and (words[first + 1].low in lex.given or {words[first].low, words[first + 1].low} & links):
        first += 1
    full = first > given and not {words[first].low, words[first - 1].low} & links
    thing = full and first + 1 < end and _is_thing(words[first + 1], lex)
    behind = first + (1 if thing else 2)  # "وصفت هدى سليم | القرار"
    if behind >= end or words[behind].low in lex.name_particles:
        return end
    owned = lex.possessed(words[behind].low) is not None and words[behind].low not in lex.given
    return behind if owned or _is_definite(words[behind], lex) else end


def _is_definite(word: Word, lex: Lexicon) -> bool:
    return lex.without_article(word.low) != word.low


def _is_thing(word: Word, lex: Lexicon) -> bool:
    """Return whether a word has its article, and does not end like a surname from a place or tribe: "الراوي"."""
    return _is_definite(word, lex) and not word.low.endswith(lex.pack.people.origins)
