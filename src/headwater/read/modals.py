"""Modals that bind in the mouth of who is bound: "we will act", "it would not act", "there will be no delay"."""

from collections.abc import Sequence

from headwater.read.binding import Binding, BindingRules, How, act_at, is_no_act
from headwater.read.clause_ends import QUOTES, clause_end
from headwater.read.clauses import Word
from headwater.read.parties import after_phrase, is_contracted, subject
from headwater.read.pledge_verbs import by_adjective
from headwater.text.spans import Span
from headwater.values import Force


def by_modal(words: Sequence[Word], at: int, rules: BindingRules) -> Binding | None:
    """ "it will act", "they would not act", "the act will be done by them"."""
    pledges = rules.lex.pack.pledges
    who = (at, at + 1) if is_contracted(words[at]) else subject(words, at)
    if at and words[at - 1].low == "there":
        return _nothing(words, at, rules)
    if who is None or (who[0] and words[who[0] - 1].low in pledges.explains | rules.lex.pack.syntax.questions):
        return None
    i = at + 1
    refuses = words[at].low in pledges.wont
    while i < len(words) and (words[i].tags & {"neg", "gadv"} or words[i].low.endswith("ly") or words[i].low in QUOTES):
        refuses = refuses or "neg" in words[i].tags
        if words[i].low in pledges.hedges and "neg" not in words[i].tags:
            return None
        i += 1
    if i >= len(words):
        return None
    how: How = "would" if words[at].low in pledges.would or words[at].low == "wouldn't" else "will"
    force: Force = "refused" if refuses else "pledged"
    if words[i].low == "be":
        return _passive(words, at, i, who, force, how, rules)
    if act_at(words, i, rules) is None:
        return None
    end = clause_end(words, i, rules.lex)
    if words[i].low in pledges.runs and any(w.low in pledges.events for w in words[who[0] : who[1]]):
        return Binding(force, how, at, who[0], i, end, None, None, passive=True)  # "the talks will continue"
    return Binding(force, how, at, who[0], i, end, who)


def _nothing(words: Sequence[Word], at: int, rules: BindingRules) -> Binding | None:
    """ "there will be no delay": who says so refuses."""
    if at + 2 >= len(words) or words[at + 1].low != "be" or words[at + 2].low != "no":
        return None
    return Binding(
        "refused", "would", at, at - 1, at + 1, clause_end(words, at + 1, rules.lex), None, None, passive=True
    )


def _passive(
    words: Sequence[Word], at: int, be: int, who: Span, force: Force, how: How, rules: BindingRules
) -> Binding | None:
    i = be + 1
    while i < len(words) and (words[i].low.endswith("ly") or words[i].low in QUOTES or "gadv" in words[i].tags):
        i += 1
    if i >= len(words) or is_no_act(words[i].low, rules) or words[i].capital:
        return None
    end = clause_end(words, i, rules.lex)
    if words[i].low in rules.adjectives and i + 1 < len(words) and "to" in words[i + 1].tags:
        return by_adjective(words, i, rules)
    if not (
        words[i].low.endswith(("ed", "en"))
        or words[i].low in {"sent", "held", "built", "paid", "cut", "put", "made", "set"}
    ):
        return None
    agent = next((after_phrase(words, j + 1) for j in range(i + 1, min(end, i + 8)) if words[j].low == "by"), None)
    return Binding(force, how, at, who[0], i, end, agent, None, agent is None)
