"""What a binding is, its words out of the language file, and which verbs say an act."""

from collections.abc import Sequence
from functools import cache
from typing import Literal

from msgspec import Struct

from headwater.language.pledges import BindingForce, PledgeVerbs
from headwater.read.pledges.clause_ends import QUOTES
from headwater.read.pledges.parties import CONTRACTED, is_adverbial
from headwater.read.words.compiling import inflected
from headwater.read.words.lexicon import Lexicon, lexicon
from headwater.read.words.word import Word
from headwater.text.spans import Span
from headwater.values import Force

How = Literal["verb", "adjective", "noun", "object", "will", "would", "first"]


class Binding(Struct, frozen=True, gc=False):
    """Somebody bound to act. Numbers count words: `begin` to before `end` say it, the act begins at `action`."""

    force: Force
    how: How
    verb: int
    begin: int
    action: int
    end: int
    #: Who is bound, and who asks for it; phrases.
    bound: Span | None
    asker: Span | None = None
    #: The bound party's own verb is in the passive: it is not named before it.
    passive: bool = False
    #: Whether only what bodies and people in public do is told.
    public: bool = False
    #: Whether a person's own is not told, only that of a body.
    official: bool = False
    #: What is said of the subject is no act of its own ("will get", "will be there"): somebody else's at most.
    state: bool = False
    #: Told only with a day.
    dated: bool = False


class PledgeVerb(Struct, frozen=True, gc=False):
    """A verb of the language file in a sentence: the words `at` to before `after`, its possible forms, its group."""

    at: int
    after: int
    forms: frozenset[str]
    group: PledgeVerbs


class BindingRules(Struct, frozen=True):
    """The words of one language that bind, by their forms."""

    lex: Lexicon
    #: First word of a verb in any form → (further words, forms, group).
    verbs: dict[str, list[tuple[tuple[str, ...], frozenset[str], PledgeVerbs]]]
    adjectives: dict[str, Force]
    nouns: dict[str, Force]
    #: Modals, also in one with their pronoun ("we'll").
    modals: frozenset[str]
    #: Words that a binding may begin with, and those of them that do so before an infinitive alone.
    opening: frozenset[str]
    helping: frozenset[str]


@cache
def binding_rules(tag: str) -> BindingRules:
    """Return the words that bind in the language of the file `tag`."""
    lex = lexicon(tag)
    pledges = lex.pack.pledges
    verbs: dict[str, list[tuple[tuple[str, ...], frozenset[str], PledgeVerbs]]] = {}
    for group in pledges.verbs:
        for words in group.words:
            first, *rest = words.split()
            for form, kinds in inflected(first, lex.pack.cues).items():
                verbs.setdefault(form, []).append((tuple(rest), kinds, group))
        for form in group.participles:
            verbs.setdefault(form, []).append(((), frozenset({"part"}), group))
    adjectives, nouns = _by_word(pledges.adjectives), _by_word(pledges.nouns)
    modals = (
        pledges.will | pledges.would | pledges.wont | {f"{who}'{verb}" for who in CONTRACTED for verb in ("ll", "d")}
    )
    alone = modals.union(verbs, adjectives, nouns)
    helping = frozenset(word for word, tags in lex.tags.items() if "be" in tags) - alone
    return BindingRules(
        lex=lex,
        verbs=verbs,
        adjectives=adjectives,
        nouns=nouns,
        modals=modals,
        opening=alone | helping,
        helping=helping,
    )


def _by_word(forces: dict[BindingForce, frozenset[str]]) -> dict[str, Force]:
    return {word: force for force, words in forces.items() for word in words}


def verb_group(words: Sequence[Word], at: int, lex: Lexicon) -> Sequence[Word]:
    """Return the auxiliaries, modals, negations and adverbs right before the word at `at`."""
    begin = at
    while begin and (words[begin - 1].tags & {"aux", "modal", "neg"} or is_adverbial(words, begin - 1, lex)):
        begin -= 1
    return words[begin:at]


def past_adverbs(words: Sequence[Word], at: int, lex: Lexicon) -> int:
    """Return the first word from `at` on that is no adverb, time or opening mark."""
    i = at
    while i < len(words) and i < at + 6:
        word = words[i]
        adverb = "gadv" in word.tags or word.low.endswith(lex.pack.syntax.adverb_endings)
        if adverb or "time" in word.tags or word.low in QUOTES:
            i += 1
        elif "prep" in word.tags and "to" not in word.tags and i + 1 < len(words) and "time" in words[i + 1].tags:
            i += 2  # on Tuesday
        else:
            break
    return i


def act_at(words: Sequence[Word], at: int, rules: BindingRules, *, speech: bool = False) -> int | None:
    """Return `at` if a verb in its base form stands there that says what somebody can do (to speak: only if asked)."""
    i = past_adverbs(words, at, rules.lex)
    i = i + 1 if i < len(words) and "neg" in words[i].tags else i
    i = past_adverbs(words, i, rules.lex)
    if i >= len(words):
        return None
    word = words[i]
    blocked = (
        word.kind != "word"
        or word.capital
        or word.tags & {"det", "poss", "prep", "pron", "aux"}
        or word.low.endswith(rules.lex.pack.pledges.gerund_endings)
    )
    if blocked or is_no_act(word.low, rules) or (word.low in rules.lex.pack.pledges.speech and not speech):
        return None
    return at


def is_no_act(low: str, rules: BindingRules) -> bool:
    """Return whether a verb says what befalls somebody or what he is, not what he can do."""
    return low in rules.lex.pack.pledges.no_acts
