"""Nouns that bind: "Ada’s promise to act", "its pledge that …", "an offer of help", and promises kept or broken."""

from collections.abc import Sequence

from headwater.read.pledges.binding import Binding, BindingRules, act_at
from headwater.read.pledges.clause_ends import noun_clause_end
from headwater.read.pledges.demands import commitment_from
from headwater.read.pledges.parties import after_phrase, possessor, says, subject
from headwater.read.words.clauses import nominal
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word
from headwater.text.spans import Span
from headwater.values import Force


def is_noun(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether a word that may be a noun or a verb is a noun, by what stands before it."""
    before = words[at - 1] if at else None
    return (
        before is None
        or bool(before.tags & {"det", "poss"})
        or possessor(before.low) is not None
        or ("prep" in before.tags and "to" not in before.tags)
        or (
            nominal(before)
            and not before.capital
            and before.cue is None
            and not before.low.endswith(lex.pack.syntax.adverb_endings)
        )
    )


def by_noun(words: Sequence[Word], at: int, rules: BindingRules) -> Binding | None:
    """Return whom "Ada’s promise to act", "its pledge that …", "an offer of help" binds."""
    pledges, force = rules.lex.pack.pledges, rules.nouns[words[at].low]
    if at + 1 >= len(words) or force == "demanded":
        return None
    if words[at + 1].low in pledges.asked_of and force == "pledged":
        return commitment_from(words, at, at + 2, rules)
    owner, begin = _owner(words, at, rules.lex)
    after = at + 1
    if owner is None and words[after].low in rules.lex.pack.syntax.agents | rules.lex.pack.nouns.partitive:
        agent = after_phrase(words, after + 1, rules.lex)
        if agent is not None and agent[1] < len(words) and "to" in words[agent[1]].tags:
            owner, after = agent, agent[1]
    action = _act_of_noun(words, at, after, rules, owned=owner is not None)
    if action is None or (force == "scheduled" and owner is None) or _is_open(words, begin, rules):
        return None
    if owner is not None and "poss" in words[owner[0]].tags:
        owner = _antecedent(words, begin, rules.lex) or owner
    end = noun_clause_end(words, action, rules.lex)
    kept = _kept(words, begin, force, rules)
    return Binding(kept, "noun", at, begin, action, end, owner)


def _act_of_noun(words: Sequence[Word], at: int, after: int, rules: BindingRules, *, owned: bool) -> int | None:
    """Return where what is to be done begins behind a noun: "to act", "that it will act", "of help"."""
    pledges, word = rules.lex.pack.pledges, words[after]
    if "to" in word.tags:
        return after + 1 if act_at(words, after + 1, rules) is not None else None
    modals = pledges.will | pledges.would
    if owned and "comp" in word.tags and any(w.low in modals for w in words[after + 1 : after + 7]):
        return after + 1
    return (
        after + 1
        if owned and word.low in rules.lex.pack.nouns.partitive and words[at].low in pledges.nouns_of
        else None
    )


def _is_open(words: Sequence[Word], begin: int, rules: BindingRules) -> bool:
    """Return whether it is left open that a promise is kept: "whether it will keep its promise"."""
    pledges = rules.lex.pack.pledges
    if not begin or words[begin - 1].low not in pledges.keep | pledges.broken:
        return False
    opens = pledges.hedges | pledges.will | pledges.would | pledges.unreal
    return any(word.low in opens for word in words[:begin])


def _antecedent(words: Sequence[Word], begin: int, lex: Lexicon) -> Span | None:
    """Return the subject before "its promise" in the same clause, if it is named there."""
    verb = begin - 1
    if verb < 1 or words[verb].kind != "word" or words[verb].tags & {"prep", "comp", "coord"}:
        return None
    found = subject(words, verb, lex)
    return found if found and "pron" not in words[found[0]].tags else None


def _kept(words: Sequence[Word], begin: int, force: Force, rules: BindingRules) -> Force:
    kept, broken = rules.lex.pack.pledges.kept, rules.lex.pack.pledges.broken
    before = words[begin - 1].low if begin else ""
    further = words[begin - 2].low if begin > 1 else ""
    if before in broken or further in broken:
        return "reported_broken"
    return "reported_kept" if before in kept else force


def _owner(words: Sequence[Word], at: int, lex: Lexicon) -> tuple[Span | None, int]:
    """Return the possessor before a noun, and where the phrase begins."""
    for i in range(at - 1, max(-1, at - 5), -1):
        word = words[i]
        if possessor(word.low) is not None:
            begin = i
            while begin and begin > i - 4 and _names_owner(words, begin - 1, i, lex):
                begin -= 1
            return (begin, i + 1), begin
        if "poss" in word.tags:
            return (i, i + 1), i
        if "det" in word.tags:
            return None, i
        if word.kind == "mark" or word.tags & {"prep", "coord", "aux", "modal"} or word.capital:
            break
    return None, at


def _names_owner(words: Sequence[Word], at: int, owner: int, lex: Lexicon) -> bool:
    """Return whether the word before a possessor belongs to its name: "the Norvian government’s", "Ada Lund’s"."""
    word = words[at]
    if "det" in word.tags:
        return "det" not in words[at + 1].tags
    fits = word.kind == "word" and (word.capital or not words[owner].capital)
    return fits and nominal(word) and not says(words, at, lex)
