"""Modals that bind in the mouth of who is bound: "we will act", "it would not act", "there will be no delay"."""

from collections.abc import Sequence

from msgspec import Struct

from headwater.read.pledges.binding import Binding, BindingRules, How, act_at, is_no_act, past_adverbs
from headwater.read.pledges.clause_ends import QUOTES, clause_end
from headwater.read.pledges.parties import after_phrase, is_contracted, subject
from headwater.read.pledges.verbs import by_adjective
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word
from headwater.text.spans import Span
from headwater.values import Force


def by_modal(words: Sequence[Word], at: int, rules: BindingRules) -> Binding | None:
    """Return whom "it will act", "they would not act", "the act will be done by them" may bind."""
    pledges = rules.lex.pack.pledges
    if at and words[at - 1].low in pledges.expletives:
        return _nothing(words, at, rules)
    verb, negated = _verb_behind(words, at + 1, rules)
    told_of = words[at].low in pledges.would and at > 0 and "rel" in words[at - 1].tags  # "a bill that would …"
    if verb is None or told_of:
        return None
    before = at - 1 if at and words[at - 1].low in QUOTES else at
    who = (at, at + 1) if is_contracted(words[at]) else subject(words, before, rules.lex)
    if who is None or _is_asked(words, who[0], rules):
        return None
    wont = words[at].low in pledges.wont
    modal = _Modal(
        at=at,
        verb=verb,
        who=who,
        force="refused" if negated or wont or _is_none(words, who, rules) else "pledged",
        how="would" if words[at].low in pledges.would or words[at].low.startswith("would") else "will",
    )
    return _passive(words, modal, rules) if "be" in words[verb].tags else _active(words, modal, rules)


class _Modal(Struct, frozen=True, gc=False):
    """A modal at `at`, its verb at `verb`, and its subject."""

    at: int
    verb: int
    who: Span
    force: Force
    how: How


def _is_none(words: Sequence[Word], who: Span, rules: BindingRules) -> bool:
    """Return whether the subject is denied: "no branch will be closed", "not a branch will be closed"."""
    before = words[who[0] - 1] if who[0] else None
    return words[who[0]].low in rules.lex.pack.pledges.nones or (before is not None and "neg" in before.tags)


def _is_asked(words: Sequence[Word], begin: int, rules: BindingRules) -> bool:
    """Return whether the clause at `begin` is asked ("how they will …") or only explains ("meaning it would …")."""
    before = words[begin - 1] if begin else None
    if before is None:
        return False
    syntax = rules.lex.pack.syntax
    asks = before.low in syntax.questions - syntax.relatives
    joined = begin > 1 and before.low in syntax.questions and "coord" in words[begin - 2].tags
    return asks or joined or before.low in rules.lex.pack.pledges.explains


def _verb_behind(words: Sequence[Word], at: int, rules: BindingRules) -> tuple[int | None, bool]:
    """Return the verb of a modal that ends before `at`, and whether it is denied; None where it is left open."""
    negated = False
    for i in range(at, len(words)):
        word = words[i]
        if "neg" in word.tags:
            negated = True
        elif word.low in rules.lex.pack.pledges.hedges:
            return None, negated
        elif not ("gadv" in word.tags or word.low.endswith(rules.lex.pack.syntax.adverb_endings) or word.low in QUOTES):
            return i, negated
    return None, negated


def _active(words: Sequence[Word], modal: _Modal, rules: BindingRules) -> Binding | None:
    at, verb, who, force, how = modal.at, modal.verb, modal.who, modal.force, modal.how
    pledges, end = rules.lex.pack.pledges, clause_end(words, verb, rules.lex)
    if act_at(words, modal.verb, rules) is None:
        state = words[verb].kind == "word" and words[verb].low in pledges.states | pledges.gains
        return Binding(force, how, at, who[0], verb, end, who, state=True) if state else None
    if words[verb].low in pledges.runs and any(
        w.low in pledges.events and "pron" not in w.tags for w in words[slice(*who)]
    ):
        return Binding(force, how, at, who[0], verb, end, None, None, passive=True)  # the talks will continue
    return Binding(force, how, at, who[0], verb, end, who)


def _nothing(words: Sequence[Word], at: int, rules: BindingRules) -> Binding | None:
    """Return that who says "there will be no delay" refuses."""
    if at + 2 >= len(words) or "be" not in words[at + 1].tags or words[at + 2].low not in rules.lex.pack.pledges.nones:
        return None
    how: How = "would" if words[at].low in rules.lex.pack.pledges.would else "will"
    return Binding("refused", how, at, at - 1, at + 1, clause_end(words, at + 1, rules.lex), None, None, passive=True)


def _passive(words: Sequence[Word], modal: _Modal, rules: BindingRules) -> Binding | None:
    """Return whom "the act will be done (by them)" or "they would be ready to act" binds."""
    i = past_adverbs(words, modal.verb + 1, rules.lex)
    if i >= len(words):
        return None
    if is_no_act(words[i].low, rules) or words[i].capital:
        return _is_so(words, modal, rules)
    if words[i].low in rules.adjectives and i + 1 < len(words) and "to" in words[i + 1].tags:
        return by_adjective(words, i, rules)
    if not words[i].low.endswith(rules.lex.pack.pledges.participle_endings):
        return _is_so(words, modal, rules)
    end, agents = clause_end(words, i, rules.lex), rules.lex.pack.syntax.agents
    agent = next(
        (_agent(words, j + 1, rules.lex) for j in range(i + 1, min(end, i + 8)) if words[j].low in agents), None
    )
    return Binding(modal.force, modal.how, modal.at, modal.who[0], i, end, agent, None, agent is None)


def _agent(words: Sequence[Word], at: int, lex: Lexicon) -> Span | None:
    """Return who does what a passive tells, at `at` behind "by"; a day or number is none."""
    timed = at < len(words) and (words[at].kind == "number" or "time" in words[at].tags)
    return None if timed else after_phrase(words, at, lex)


def _is_so(words: Sequence[Word], modal: _Modal, rules: BindingRules) -> Binding:
    """Return what is said of the subject: "we will be there by Friday"."""
    end = clause_end(words, modal.verb, rules.lex)
    return Binding(modal.force, modal.how, modal.at, modal.who[0], modal.verb, end, modal.who, state=True)
