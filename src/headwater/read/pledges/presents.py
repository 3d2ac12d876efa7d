"""What somebody says in the present that he and his will do: "we close the bridge on Friday", "wir holen sie heim".

Such a present is told as a promise only in his own words, and only where a day, a condition or a verb of promising
shows that it is one (the futurate present: Copley, The Semantics of the Future, 2009).
"""

from collections.abc import Sequence

from headwater.read.pledges.binding import Binding
from headwater.read.pledges.clause_ends import clause_at
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

#: A verb has so many letters at least.
_SHORTEST = 4


def present_binding(words: Sequence[Word], at: int, lex: Lexicon) -> Binding | None:
    """Return what the speaker does himself by the verb in the present at `at`; told only with what shows a promise."""
    pledges, word = lex.pack.pledges, words[at]
    if not pledges.first_presents or not word.low.endswith(pledges.first_presents) or len(word.low) < _SHORTEST:
        return None
    opens = at == 0 or words[at - 1].kind in {"mark", "quote"}
    if word.kind != "word" or (word.capital and not opens) or word.low in pledges.no_acts or word.tags - {"verb"}:
        return None
    if not lex.pack.syntax.subject_dropped and not _is_with_pronoun(words, at, lex):
        return None
    clause = clause_at(words, at, lex)
    if any(w.low in pledges.hedges for w in words[slice(*clause)]):
        return None
    denied = any("neg" in w.tags or w.low in pledges.nones for w in words[slice(*clause)])
    return Binding("refused" if denied else "pledged", "first", at, clause[0], at, clause[1], (at, at + 1), dated=True)


def _is_with_pronoun(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether a pronoun of the first person stands right beside the verb."""
    beside = (*words[max(0, at - 1) : at], *words[at + 1 : at + 2])
    return any(lex.pack.syntax.subject_pronouns.get(word.low) == "1" for word in beside)
