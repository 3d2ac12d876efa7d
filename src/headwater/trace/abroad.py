"""Words by what other languages know of them: numbers, days and months, names by sound, and usual matters."""

from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from headwater.language import pack
from headwater.language.related import across
from headwater.names import skeleton
from headwater.text.normalise import fold
from headwater.trace.same_words import Word

#: Consonants that a name must have to be known by them.
_CONSONANTS = 3


def abroad(words: Sequence[Word], lang: str | None) -> tuple[Word, ...]:
    """Return words of the language `lang` by keys and groups that hold in all languages; others weigh nothing."""
    return tuple(_abroad(words, lang))


def _abroad(words: Sequence[Word], lang: str | None) -> Iterator[Word]:
    matters, days, values = across(lang), calendar(lang), pack(lang).numbers.values
    for at, word in enumerate(words):
        pair = word.written + words[at + 1].written if at + 1 < len(words) else ""
        groups = matters.get(word.key, ()) or (matters.get(pair, ()) if len(word.written) == 1 else ())
        name = skeleton(word.written) if word.capital else ""
        if word.written in days:
            yield replace(word, key="{} {}".format(*days[word.written]), groups=())
        elif word.key[:1].isdigit() or groups:
            yield replace(word, groups=groups)
        elif values.get(word.written, 0) > 1:
            yield replace(word, key=f"{values[word.written]:g}", groups=())
        elif len(name) >= _CONSONANTS:
            yield replace(word, key=f"name {name}", groups=())
        else:
            yield replace(word, key=f"{lang} {word.key}", groups=(), weight=0.0)


@cache
def calendar(lang: str | None) -> dict[str, tuple[str, int]]:
    """Return, for names of days and months as folded, which they are and their number from 0."""
    known = pack(lang).calendar
    names = (("month", known.months), ("day of the week", known.weekdays))
    return {fold(form): (kind, n) for kind, rows in names for n, forms in enumerate(rows) for form in forms}
