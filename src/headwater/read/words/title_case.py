"""Headlines in title case, with the capitals taken back that are none of a name: "Union Chief Slams Plan"."""

import regex

from headwater.read.words.lexicon import Lexicon
from headwater.text.normalise import lowered

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’]*")
#: Letters from which on a word shows the case of a headline, how many such words it has, and which share in capitals.
_LONG, _ENOUGH, _MOST = 4, 4, 0.8
#: What follows a word inside a text.
_ENDS = (" ", ",", ".")


def without_title_case(title: str, text: str, lex: Lexicon) -> str:
    """Return `title` as it would stand in running text, as long as it is; as it is where it is in no title case.

    A word loses its capital if `text` has it without one, or nowhere with one while the language file knows it.
    """
    shown = [word for word in _WORD.findall(title) if len(word) >= _LONG]
    capitals = [word for word in shown if word[0].isupper() and not word.isupper()]
    if len(shown) < _ENOUGH or len(capitals) < _MOST * len(shown) or lex.pack.syntax.nouns_capitalised:
        return title

    def plain(match: regex.Match[str]) -> str:
        word, low = match.group(), lowered(match.group())
        known = low in lex.tags or low in lex.cues
        small = f" {low}" in text and any(f" {low}{end}" in text for end in _ENDS)
        lowers = match.start() > 0 and (small or (known and word not in text))
        return low if lowers and not word.isupper() and len(low) == len(word) else word

    return _WORD.sub(plain, title)
