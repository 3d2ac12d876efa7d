"""Marks that quote nobody: they hold the name of a firm or ship, the title of a work, or what is only called so."""

from collections.abc import Sequence

from headwater.read.cut import Word
from headwater.read.lexicon import Lexicon
from headwater.read.verb_final import is_called
from headwater.read.verb_first import is_work

#: A name in marks has so few words.
_LONG = 4


def names_nobody(words: Sequence[Word], at: int, inner: str, lex: Lexicon) -> bool:
    """Return whether the marks at `at` with `inner` in them hold a name, or what is only called so."""
    return _is_name(words, at, inner, lex) or _so_called(words, at, lex)


def called(words: Sequence[Word], at: int, inner: str, lex: Lexicon) -> bool:
    """Return whether the words beside marks tell that a name stands in them, by the order of words."""
    syntax = lex.pack.syntax
    if syntax.verb_final:
        return is_called(words, at, lex)
    named = syntax.verb_first or (syntax.cases and inner[0].isupper())
    return named and is_work(words, at, lex)


def titled(words: Sequence[Word], at: int, inner: str, lex: Lexicon) -> bool:
    """Return whether marks hold a title or a name: its kind or an article before it, or capitals all over."""
    cues = lex.pack.cues
    if called(words, at, inner, lex):
        return True
    near = {word.low for word in (*words[max(0, at - 2) : at], *words[at + 1 : at + 2])}
    if near & {*cues.speech_titles, *cues.work_nouns} or (at and "det" in words[at - 1].tags):
        return True
    long = [word for word in inner.split() if len(word) > 3]
    return len(long) > 1 and not lex.pack.syntax.nouns_capitalised and all(w[0].isupper() for w in long)


def _so_called(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether marks hold what something is called: "the so-called “rule”"."""
    return bool(at) and words[at - 1].low in lex.pack.cues.speech_titles and words[at - 1].cue is None


def _is_name(words: Sequence[Word], at: int, inner: str, lex: Lexicon) -> bool:
    """Return whether marks hold the name of a firm, paper or ship, where the language writes names so."""
    if not lex.pack.marks.names_in_marks or (at and words[at - 1].low in {":", ",", "—", "–"}):
        return False
    row = inner.split()
    if len(row) > _LONG or not row[0][0].isupper() or not row[-1][-1].isalnum():
        return False
    if not at and at + 1 < len(words) and words[at + 1].low in {",", "—", "–"}:
        return False
    return not lex.pack.syntax.nouns_capitalised or (len(row) > 1 and all(word[0].isupper() for word in row))
