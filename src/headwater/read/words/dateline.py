"""Where a report begins behind the place, day and agency that head it: "PARIS, 12 mars (AFP) - | Le maire …"."""

from collections.abc import Sequence

from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

#: Within how many words a dateline ends, and the marks that end it.
_LONG, _DASHES = 12, frozenset({"-", "–", "—"})
#: Classes of words that no dateline has.
_TELLING = frozenset({"verb", "aux", "modal", "pron"})


def behind_dateline(words: Sequence[Word], lex: Lexicon) -> int:
    """Return where a sentence begins behind its dateline; 0 where none heads it.

    A dateline opens with a place, holds a number or closes with a bracket, and ends with the only dash of its sentence:
    "Ada Lund (SPD) – Ministerin – sagte" has none.
    """
    if not words or not words[0].capital or words[0].low in lex.given:
        return 0
    dash = next((at for at, word in enumerate(words[1:_LONG], 1) if word.low in _DASHES), 0)
    if not dash or dash + 1 >= len(words) or any(word.low in _DASHES for word in words[dash + 1 :]):
        return 0
    head = words[:dash]
    agency = head[-1].low == ")" or (head[-1].low == "." and dash > 1 and head[-2].low == ")")
    agency &= all(word.kind != "number" for word in head[-3:-1])  # "Ada Lund (34) - …"
    dated = any(word.kind == "number" for word in head) and any("time" in word.tags for word in head)
    told = any(word.cue is not None or not word.tags.isdisjoint(_TELLING) for word in head)
    return dash + 1 if (agency or dated) and not told else 0
