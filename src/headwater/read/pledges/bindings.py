"""Where a sentence binds somebody to act: verbs, adjectives, nouns and modals with what is to be done.

The frames come from the language file; the method is that of frame semantics with a few relations (who asks, who is
bound, what is to be done; Fillmore, "Frame semantics", 1982), found by light syntax instead of a parser.
"""

from collections.abc import Sequence

from headwater.read.pledges.binding import Binding, BindingRules, PledgeVerb
from headwater.read.pledges.chained import chained_bindings
from headwater.read.pledges.foretold import future_bindings
from headwater.read.pledges.listed import listed_bindings
from headwater.read.pledges.modals import by_modal
from headwater.read.pledges.nouns import by_noun, is_noun
from headwater.read.pledges.verbs import by_adjective, by_arrangement, by_verb
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

#: How many words before a clause may show that it is only supposed: "hope, that" and whatever stands at its head.
_NEAR = 4


def bindings(words: Sequence[Word], rules: BindingRules) -> list[Binding]:
    """Return where the sentence `words` binds somebody, in order; a binding inside another's act is not told apart."""
    if not rules.lex.pack.cues.regular:
        return _listed(words, rules.lex)
    out: list[Binding] = []
    done, opening = 0, rules.opening
    for at in [at for at, word in enumerate(words) if word.low in opening]:
        if at < done or (words[at].low in rules.helping and not _is_arranged(words, at)):
            continue
        found = _inflected(words, at, rules)
        if found is not None and not _supposed(words, found, rules.lex):
            out.append(found)
            done = done if found.state else found.end
    return out


def _listed(words: Sequence[Word], lex: Lexicon) -> list[Binding]:
    """Return where verbs that are listed by their forms bind somebody, and what is told in the future beside them."""
    if lex.pack.syntax.unspaced:
        return chained_bindings(words, lex)
    found = listed_bindings(words, lex.pack.tag)
    told = [(min(one.begin, one.verb), one.end) for one in found]
    free = (one for one in future_bindings(words, lex) if not any(a < one.end and one.begin < b for a, b in told))
    real = (one for one in (*found, *free) if not _supposed(words, one, lex))
    return sorted(real, key=lambda one: one.begin)


def _inflected(words: Sequence[Word], at: int, rules: BindingRules) -> Binding | None:
    """Return whom the word at `at` binds, where verbs are inflected by rules."""
    word = words[at]
    if word.kind != "word" or (word.capital and at > 0 and word.low not in rules.nouns):
        return None
    if word.low in rules.modals:
        return by_modal(words, at, rules)
    if "be" in word.tags and _is_arranged(words, at):
        return by_arrangement(words, at, rules)
    found = by_adjective(words, at, rules) if word.low in rules.adjectives else None
    if found is None and word.low in rules.nouns and is_noun(words, at, rules.lex):
        found = by_noun(words, at, rules)
    return found or _by_verbs(words, at, rules)


def _is_arranged(words: Sequence[Word], at: int) -> bool:
    """Return whether an infinitive follows a verb of being: "the bridge is | to open"."""
    return at + 1 < len(words) and "to" in words[at + 1].tags


def _by_verbs(words: Sequence[Word], at: int, rules: BindingRules) -> Binding | None:
    for rest, forms, group in rules.verbs.get(words[at].low, ()):
        after = at + 1 + len(rest)
        if not rest or tuple([word.low for word in words[at + 1 : after]]) == rest:
            found = by_verb(words, PledgeVerb(at, after, forms, group), rules)
            if found is not None:
                return found
    return None


def _supposed(words: Sequence[Word], found: Binding, lex: Lexicon) -> bool:
    """Return whether the clause is only supposed or asked: behind "if", "whether", "unless", "I believe"."""
    pledges = lex.pack.pledges
    first = words[found.begin].low
    if found.begin < found.verb and first in pledges.unreal and not _is_object(first, lex):
        return True
    for i in range(found.begin - 1, max(-1, found.begin - _NEAR), -1):
        word, before, behind = words[i], words[max(0, i - 1)], words[i + 1]
        if word.low in pledges.unreal and not (i + 1 >= found.verb and _is_object(word.low, lex)):  # "se compromete"
            return True
        hoped = word.low in pledges.hopes or (word.cue is not None and word.cue.act == "thought")
        opens = i == 0 or before.kind in {"mark", "quote"}
        if hoped and (lex.pack.syntax.nouns_capitalised or opens or not word.capital):
            return True
        opens = "comp" in word.tags and (before.low == "," or before.low in pledges.hopes)
        if not opens and ("comp" in word.tags or (word.kind == "mark" and "comp" not in behind.tags)):
            return False
    return False


def _is_object(low: str, lex: Lexicon) -> bool:
    """Return whether a word is a pronoun of an object, which may look like a word for what is supposed."""
    return low in lex.pack.syntax.object_pronouns or low in lex.pack.syntax.reflexives
