"""Words that somebody promises, whatever they tell: "no house will stay in ruins", she promised."""

from collections.abc import Sequence
from functools import cache

from headwater.read.pledges.binding import Binding
from headwater.read.pledges.voices import Voices
from headwater.read.words.compiling import row
from headwater.read.words.lexicon import Lexicon, lexicon
from headwater.read.words.word import Word


def is_assured(cue: str, lex: Lexicon) -> bool:
    """Return whether a verb of saying makes a promise of what it tells in the future: "promised", "assured"."""
    return not lex.pack.pledges.assures.isdisjoint(row(cue.lower())) or is_promised(cue, lex)


def is_promised(cue: str, lex: Lexicon) -> bool:
    """Return whether a verb of saying makes a promise of all that it tells."""
    told = row(cue.lower())
    return any(
        told[i : i + len(verb)] == verb for verb in _promising(lex.pack.tag) for i in range(len(told) - len(verb) + 1)
    )


@cache
def _promising(tag: str) -> frozenset[tuple[str, ...]]:
    groups = (group for group in lexicon(tag).pack.pledges.verbs if group.force == "pledged" and "state" in group.takes)
    return frozenset(row(words) for group in groups for words in (*group.words, *group.participles))


def assured_bindings(words: Sequence[Word], found: Sequence[Binding], voices: Voices, lex: Lexicon) -> list[Binding]:
    """Return what a verb of promising beside it makes a promise in the sentence `words`, where nothing else was found.

    What is only assured must tell what will be.
    """
    out: list[Binding] = []
    pledges = lex.pack.pledges
    for quotation in voices.within((words[0].start, words[-1].end)) if words else ():
        if quotation.cue is None or not is_assured(quotation.cue.text, lex):
            continue
        start, end = quotation.spans[0][0], quotation.spans[-1][1]
        told = [i for i, word in enumerate(words) if start <= word.start and word.end <= end and word.kind != "mark"]
        if not is_promised(quotation.cue.text, lex) and not any(words[i].low in pledges.states for i in told):
            continue
        if told and not any(one.begin <= told[-1] and told[0] < one.end for one in found):
            out.append(Binding("pledged", "will", told[0], told[0], told[0], told[-1] + 1, None))
    return out
